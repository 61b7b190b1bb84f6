from __future__ import annotations

import io
import json
from pathlib import Path

import polars as pl
import pytest
from rich.console import Console

from warehouse.answers import formats
from warehouse.answers.query import answer, ask
from warehouse.errors import WrongUse


def said(rows: pl.DataFrame, width: int = 100) -> str:
    text = io.StringIO()
    formats.show(rows, Console(file=text, width=width, highlight=False, no_color=True))
    return text.getvalue()


def refusal(folder: Path, query: str) -> str:
    with pytest.raises(WrongUse) as refused:
        ask(folder, query)
    return str(refused.value)


def test_a_query_is_answered_from_the_published_file(folder: Path) -> None:
    rows = ask(folder, "select name from core.dim_person where country_code = 'CZE'")
    assert rows.rows() == [("Jana Horová",)]


def test_a_table_is_found_without_its_schema(folder: Path) -> None:
    assert ask(folder, "select count(*) from meeting").item() == 2


def test_without_a_query_every_table_and_view_is_listed_with_its_description(folder: Path) -> None:
    listed = dict(ask(folder, None).rows())
    assert listed["core.dim_person"] == "A person in the news, across spellings and outlets."
    assert listed["reporting.office_tenure"].startswith("First and last day on which each person is seen")
    assert listed.keys() >= {"raw.article_text", "ops.load"}
    assert not [table for table, description in listed.items() if not description]


def test_the_bare_name_of_a_table_gives_its_columns_with_their_meaning(folder: Path) -> None:
    for name in ("story", "reporting.story"):
        columns = ask(folder, name)
        assert columns["column"][0] == "story_id"
        assert columns["meaning"].null_count() == 0


def test_parameters_take_the_type_that_the_query_compares_them_with(folder: Path) -> None:
    query = (
        "select event_id from core.fact_event where starts_on >= $day and article_count = $count and subtype = $kind"
    )
    rows = ask(folder, query, params={"day": "2021-03-01", "count": "2", "kind": "talks"})
    assert rows.rows() == [(10,)]


def test_a_parameter_without_a_value_is_named(folder: Path) -> None:
    assert "--param" in refusal(folder, "select $day")


def test_a_wrong_column_is_answered_with_the_nearest_names(folder: Path) -> None:
    assert refusal(folder, "select visiters from reporting.meeting") == (
        "There is no column visiters here. Nearest: visitors."
    )
    assert "Nearest: name" in refusal(folder, "select p.nam from core.dim_person as p")


def test_a_column_that_another_table_of_the_query_has_is_not_said_to_be_missing(folder: Path) -> None:
    query = "select p.starts_on from core.fact_event e join core.dim_place p using (place_id)"
    assert refusal(folder, query) == (
        "p has no column starts_on, but another table of the query has one: leave p. away."
    )


def test_a_wrong_table_is_answered_with_the_nearest_names(folder: Path) -> None:
    assert "reporting.meeting" in refusal(folder, "select * from reporting.meetings")
    assert "without a query lists them" in refusal(folder, "select * from zzzz")


def test_a_query_that_does_not_parse_is_shown_where(folder: Path) -> None:
    assert "syntax error" in refusal(folder, "selec 1")


@pytest.mark.parametrize(
    "query",
    [
        "update core.dim_person set name = 'x'",
        "delete from core.dim_person",
        "drop table core.dim_person",
        "create table core.mine as select 1 as a",
        "attach 'other.db'",
        "copy core.dim_person to 'people.csv'",
        "export database 'all'",
        "install httpfs",
        "set memory_limit = '1GB'",
    ],
)
def test_nothing_but_reading_is_done(folder: Path, query: str) -> None:
    assert "read-only" in refusal(folder, query)
    assert ask(folder, "select count(*) from core.dim_person").item() == 3


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_text('{file}')",
        "select * from read_csv('{file}')",
        "select * from glob('{folder}/*')",
        "from '{file}'",
        "select * from read_parquet('https://news.example/x.parquet')",
    ],
)
def test_no_file_and_no_network_is_reached(folder: Path, tmp_path: Path, query: str) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    refused = refusal(folder, query.format(file=secret, folder=tmp_path))
    assert "--allow-files" in refused or "There is no table" in refused


def test_files_are_reached_where_allowed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("a\n7\n")
    assert ask(folder, f"select a from read_csv('{tmp_path / 'mine.csv'}')", allow_files=True).item() == 7


def test_a_variable_of_the_program_is_no_table(folder: Path) -> None:
    assert "There is no table params" in refusal(folder, "select * from params")


def test_two_statements_are_refused(folder: Path) -> None:
    assert "2 statements" in refusal(folder, "select 1; drop table core.dim_person")


def test_a_folder_without_a_warehouse_says_how_to_load_one(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="communique nightly"):
        ask(tmp_path, "select 1")


def test_csv_and_json_write_keys_as_text_and_parquet_keeps_them() -> None:
    rows = pl.DataFrame({"event_id": [9_007_199_254_740_993], "article_count": [2]})
    assert formats.encode(rows, "csv") == b'"event_id","article_count"\n"9007199254740993",2\n'
    assert json.loads(formats.encode(rows, "json")) == [{"event_id": "9007199254740993", "article_count": 2}]
    assert pl.read_parquet(io.BytesIO(formats.encode(rows, "parquet"))).equals(rows)


def test_json_writes_days_in_iso_form_and_null_as_null(folder: Path) -> None:
    rows = ask(folder, "select starts_on, ends_on from core.fact_event where event_id = 10")
    assert json.loads(formats.encode(rows, "json")) == [{"starts_on": "2021-03-09", "ends_on": None}]


def test_csv_is_safe_against_formulas_only_on_request() -> None:
    rows = pl.DataFrame({"text": ["=1+1", "-2", "@x", "\tx", "plain", None], "n": [-1, 0, 1, 2, 3, 4]})
    safe = pl.read_csv(io.BytesIO(formats.encode(rows, "csv", safe_csv=True)))
    assert safe["text"].to_list() == ["'=1+1", "'-2", "'@x", "'\tx", "plain", None]
    assert safe["n"].to_list() == [-1, 0, 1, 2, 3, 4]
    assert b'"=1+1"' in formats.encode(rows, "csv")


def test_csv_writes_lists_as_json_text() -> None:
    assert formats.encode(pl.DataFrame({"a": [["x", "y"]]}), "csv") == b'"a"\n"[""x"", ""y""]"\n'


def test_markdown_cells_cannot_break_the_table() -> None:
    text = formats.encode(pl.DataFrame({"a": ["x|y\nz", "<b>", None]}), "markdown").decode()
    assert text == "| a |\n| --- |\n| x\\|y z |\n| &lt;b> |\n|  |\n"


def test_the_terminal_shows_hostile_text_as_text() -> None:
    shown = said(pl.DataFrame({"a": ["\x1b[31mred\x07 [bold]b[/bold]"]}))
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "[bold]b[/bold]" in shown


def test_a_wide_answer_is_shown_row_by_row(folder: Path) -> None:
    shown = said(ask(folder, "select * from reporting.meeting order by event_id"), width=80)
    assert "row 2" in shown
    assert "Khamla Vongsa (minister, Ministry of Rivers of Laos)" in shown


def test_a_long_answer_says_how_many_rows_are_not_shown() -> None:
    shown = said(pl.DataFrame({"n": list(range(1_000))}))
    assert "800 more rows" in shown
    assert "(1,000 rows)" in shown


def test_an_answer_is_written_to_the_file_that_was_named(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "people.parquet"
    answer(folder, "select person_id, name from core.dim_person", form="parquet", output=target)
    assert pl.read_parquet(target).height == 3
    with pytest.raises(WrongUse, match="cannot be written"):
        answer(folder, "select 1", form="csv", output=tmp_path / "no" / "where.csv")


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(WrongUse, match="markdown"):
        formats.encode(pl.DataFrame({"a": [1]}), "xml")
