"""The sample articles and the README's example: what they promise is what a load of them gives."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from warehouse import pipeline
from warehouse.answers.query import answer
from warehouse.publishing import open_published
from warehouse.summary import LoadSummary

PROJECT = Path(__file__).parents[2]
Rows = list[tuple[object, ...]]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[LoadSummary, Path]:
    folder = tmp_path_factory.mktemp("samples")
    return pipeline.nightly([str(PROJECT / "seeds")], folder), folder


@pytest.fixture
def con(loaded: tuple[LoadSummary, Path]) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_published(loaded[1]) as opened:
        yield opened


def rows(con: duckdb.DuckDBPyConnection, query: str) -> Rows:
    return con.execute(query).fetchall()


def test_everything_is_loaded_but_the_scan_and_the_corrected_version(con: duckdb.DuckDBPyConnection) -> None:
    left_out = rows(
        con, "select file_name, status, reject_code from raw.source_file where status <> 'loaded' order by 1"
    )
    assert left_out == [
        ("2024-05-20-visit-programme-scan.txt", "rejected", "not-text"),
        ("2024-05-cuba-vietnam.jsonl#1", "superseded", None),
    ]


def test_the_readme_of_the_samples_is_no_article_and_names_every_file(con: duckdb.DuckDBPyConnection) -> None:
    files = {path.name for path in (PROJECT / "seeds").iterdir()} - {"README.md"}
    told = set(re.findall(r"`([^`]+\.(?:txt|jsonl))`", (PROJECT / "seeds" / "README.md").read_text()))
    assert told == files
    assert rows(con, "select count(*) from raw.source_file where location like '%README%'") == [(0,)]


def test_two_outlets_and_a_near_copy_tell_of_one_event(con: duckdb.DuckDBPyConnection) -> None:
    query = "select subtype, status, article_count from core.fact_event where starts_on = date '2024-03-13'"
    assert rows(con, query) == [("talks", "occurred", 3)]
    assert rows(con, "select kind from core.fact_duplicate") == [("near",)]


def test_an_announcement_and_the_visit_are_one_event_that_occurred(con: duckdb.DuckDBPyConnection) -> None:
    query = """
        select status, starts_on::varchar, ends_on::varchar from core.fact_event
        where subtype = 'visit' and starts_on between '2024-04-01' and '2024-04-30'
    """
    assert rows(con, query) == [("occurred", "2024-04-22", "2024-04-24")]


def test_the_facts_follow_the_correction(con: duckdb.DuckDBPyConnection) -> None:
    query = "select starts_on::varchar from core.fact_event where subtype = 'reception' and starts_on is not null"
    assert rows(con, query) == [("2024-05-21",)]


def test_captions_repeat_within_an_article_and_across_articles(con: duckdb.DuckDBPyConnection) -> None:
    query = "select repeat_scope, count(*) from core.fact_caption where is_repeat group by 1 order by 1"
    assert rows(con, query) == [("article", 4), ("corpus", 2)]


def test_an_article_that_is_not_english_is_kept_and_not_read_as_english(con: duckdb.DuckDBPyConnection) -> None:
    query = """
        select count(*) from core.fact_article a
        where language = 'vi' and exists (from core.fact_passage p where p.article_id = a.article_id)
            and not exists (from core.fact_mention m where m.article_id = a.article_id)
    """
    assert rows(con, query) == [(1,)]


ANSWERS = re.findall(
    r'```console\n\$ communique sql "(.+?)"\n(.+?)```', (PROJECT / "README.md").read_text(encoding="utf-8"), re.DOTALL
)


def test_the_readme_answers_what_people_come_with() -> None:
    assert len(ANSWERS) == 4


@pytest.mark.parametrize(("query", "shown"), ANSWERS)
def test_the_readme_s_answers_are_what_the_samples_give(
    loaded: tuple[LoadSummary, Path],
    query: str,
    shown: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    answer(loaded[1], query)
    printed = capsys.readouterr().out
    assert [line.rstrip() for line in printed.splitlines()] == [line.rstrip() for line in shown.splitlines()]


def test_every_example_is_among_the_questions_as_it_stands_in_its_file() -> None:
    questions = (PROJECT / "deployments" / "docs" / "questions.md").read_text(encoding="utf-8")
    examples = sorted((PROJECT / "sql" / "examples").glob("*.sql"))
    assert len(examples) >= 12
    for path in examples:
        question, _, query = path.read_text(encoding="utf-8").strip().partition("\n")
        command = f"`communique sql --file sql/examples/{path.name}`"
        told = f"## {question.removeprefix('-- ')}\n\n{command}\n\n```sql\n{query}\n```"
        assert told in questions, path.name
    assert questions.count("\n## ") == len(examples)


@pytest.mark.parametrize(
    "example",
    ["who_headed_a_commission_in_a_month", "agreements_of_two_countries_in_a_year", "who_reported_a_meeting_first"],
)
def test_the_questions_that_people_come_with_are_answered_by_the_samples(
    con: duckdb.DuckDBPyConnection, example: str
) -> None:
    assert rows(con, (PROJECT / "sql" / "examples" / f"{example}.sql").read_text(encoding="utf-8"))


def test_links_of_readme_and_docs_lead_somewhere() -> None:
    documents = [PROJECT / "README.md", *(PROJECT / "deployments" / "docs").glob("*.md")]
    for document in documents:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), (document.name, target)


def test_a_copy_of_the_folder_is_a_backup_that_loads_go_on_from(
    loaded: tuple[LoadSummary, Path], tmp_path: Path
) -> None:
    shutil.copytree(loaded[1], tmp_path / "restored", symlinks=True)
    again = pipeline.nightly([str(PROJECT / "seeds")], tmp_path / "restored")
    assert not again.is_new
    with open_published(tmp_path / "restored") as restored, open_published(loaded[1]) as original:
        meetings = "select * from reporting.meeting order by event_id"
        assert rows(restored, meetings) == rows(original, meetings)


def test_the_readme_has_exactly_two_set_up_commands_of_one_line_each() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", (PROJECT / "README.md").read_text(), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) == 2
    assert all(line.startswith("python3 -m venv .venv && .venv/bin/pip install") for line in lines)
    assert lines[0].endswith("communique nightly")
    assert lines[1].endswith("pytest")
