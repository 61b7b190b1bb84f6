"""The core tables: only what differs from the published version is written, whatever the chunks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import polars as pl
import pytest

from warehouse.errors import LoadFailed
from warehouse.publishing import changes, core_tables
from warehouse.publishing.core_tables import replace_core
from warehouse.publishing.database import Connection, create_tables, open_for_building
from warehouse.resolution.growth import MadeAnew
from warehouse.tables import TABLES
from warehouse.tables.declare import Table

PEOPLE = TABLES["core.dim_person"]
PARTIES = TABLES["core.agreement_party"]
PASSAGES = TABLES["core.fact_passage"]
STATEMENTS = TABLES["core.fact_statement"]
TOPICS = TABLES["core.statement_topic"]
FIRST_LOAD, SECOND_LOAD = 1, 2


def people(names: dict[int, str]) -> pl.DataFrame:
    rows = [{"person_id": key, "name": name, "name_ascii": name} for key, name in names.items()]
    return pl.concat([PEOPLE.empty(), pl.DataFrame(rows, schema_overrides=PEOPLE.polars_schema())], how="diagonal")


def parties(codes: Sequence[str]) -> pl.DataFrame:
    rows = [{"agreement_id": 7, "organization_id": None, "country_code": code} for code in codes]
    return pl.DataFrame(rows, schema=PARTIES.polars_schema())


@contextmanager
def next_load(folder: Path, published: Sequence[tuple[str, pl.DataFrame]]) -> Iterator[Connection]:
    """A database that began as a copy of one with these core tables, which is attached as the published one."""
    with open_for_building(folder / "published.duckdb") as con:
        create_tables(con)
        replace_core(con, FIRST_LOAD, published, has_published=False, is_copy=False)
    shutil.copy(folder / "published.duckdb", folder / "next.duckdb")
    with open_for_building(folder / "next.duckdb") as con:
        changes.attach_published(con, folder / "published.duckdb")
        yield con


def replaced(con: Connection, chunks: Sequence[tuple[str, pl.DataFrame | MadeAnew]]) -> dict[str, int]:
    return replace_core(con, SECOND_LOAD, chunks, has_published=True, is_copy=True)


def listed(con: Connection) -> list[tuple[str, str]]:
    query = f"select key, change from ops.row_change where load_id = {SECOND_LOAD} order by key"
    return con.execute(query).fetchall()


HUNDRED = {key: f"Person {key}" for key in range(100, 200)}


def test_rows_that_are_published_stay_where_they_are_and_news_come_after_them(tmp_path: Path) -> None:
    later = {7: "Anna", **HUNDRED, 110: "Bert"}
    with next_load(tmp_path, [("dim_person", people(HUNDRED))]) as con:
        counts = replaced(con, [("dim_person", people(later))])

        stored = con.execute("select rowid, person_id, name from core.dim_person order by rowid").fetchall()
        assert stored[:2] == [(0, 100, "Person 100"), (1, 101, "Person 101")]
        assert sorted(row[1:] for row in stored[-2:]) == [(7, "Anna"), (110, "Bert")]
        assert counts["dim_person"] == len(stored) == 101
        assert listed(con) == [("110", "changed"), ("7", "added")]


def test_the_chunks_of_a_table_may_come_in_any_order_between_those_of_others(tmp_path: Path) -> None:
    with next_load(tmp_path, [("dim_person", people(HUNDRED)), ("agreement_party", parties(["VNM"]))]) as con:
        chunks = [
            ("dim_person", people({key: HUNDRED[key] for key in range(150, 200)})),
            ("agreement_party", parties(["VNM"])),
            ("dim_person", people({key: HUNDRED[key] for key in range(100, 150)})),
        ]
        assert replaced(con, chunks)["dim_person"] == 100
        assert listed(con) == []


def test_what_no_chunk_holds_is_gone(tmp_path: Path) -> None:
    with next_load(tmp_path, [("dim_person", people(HUNDRED)), ("agreement_party", parties(["VNM", "LAO"]))]) as con:
        replaced(con, [("dim_person", people({k: v for k, v in HUNDRED.items() if k != 150}))])

        assert con.execute("select count(*) from core.dim_person where person_id = 150").fetchall() == [(0,)]
        assert con.execute("select count(*) from core.agreement_party").fetchall() == [(0,)]
        assert listed(con) == [("150", "gone"), ("7||LAO", "gone"), ("7||VNM", "gone")]


def test_a_table_that_changed_much_is_sorted_anew(tmp_path: Path) -> None:
    later = {key: f"Person {key}" for key in range(50, 200)}
    with next_load(tmp_path, [("dim_person", people(HUNDRED))]) as con:
        replaced(con, [("dim_person", people(later))])

        stored = con.execute("select person_id from core.dim_person order by rowid").fetchall()
        assert [key for (key,) in stored] == sorted(later)


@pytest.mark.parametrize("parts", [[[100, 100]], [[100], [100]]])
def test_two_rows_of_one_key_are_refused(tmp_path: Path, parts: list[list[int]]) -> None:
    chunks = [("dim_person", pl.concat([people({key: HUNDRED[key]}) for key in keys])) for keys in parts]
    with next_load(tmp_path, [("dim_person", people(HUNDRED))]) as con:
        with pytest.raises(LoadFailed, match=r"core.dim_person: .* two of them have one key"):
            replaced(con, chunks)
        assert con.execute("select count(*) from core.dim_person").fetchall() == [(100,)]


def test_most_rows_of_a_large_table_are_told_as_the_whole_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "LARGE_TABLE_ROWS", 100)
    with next_load(tmp_path, [("dim_person", people(HUNDRED))]) as con:
        replaced(con, [("dim_person", people({key: f"{name}!" for key, name in HUNDRED.items()}))])

        assert listed(con) == [("*", "changed")]


STATED = {"kind": "body", "start_char": 0, "end_char": 4, "passage_hash": 9}


def passages(keys: Sequence[tuple[int, int]], **values: object) -> pl.DataFrame:
    rows = [{"article_id": article, "passage_no": number, **STATED, **values} for article, number in keys]
    return frame_of(PASSAGES, rows)


def of_articles(*article_ids: int) -> MadeAnew:
    return MadeAnew(pl.DataFrame({"article_id": article_ids}))


def test_rows_of_articles_that_are_not_made_anew_stand_without_being_given(tmp_path: Path) -> None:
    with next_load(tmp_path, [("fact_passage", passages([(1, 1), (2, 1), (2, 2), (3, 1)]))]) as con:
        chunks = [("fact_passage", of_articles(2, 3, 4)), ("fact_passage", passages([(2, 1), (4, 1)], passage_hash=5))]
        counts = replaced(con, chunks)

        stored = con.execute("select article_id, passage_no, passage_hash from core.fact_passage order by all")
        assert stored.fetchall() == [(1, 1, 9), (2, 1, 5), (4, 1, 5)]
        assert counts["fact_passage"] == 3
        assert listed(con) == [("2|1", "changed"), ("2|2", "gone"), ("3|1", "gone"), ("4|1", "added")]


def test_what_belongs_to_a_statement_is_made_anew_with_its_article(tmp_path: Path) -> None:
    said = {"verb": "say", "text": "They agreed.", "start_char": 0, "end_char": 12}
    statements = frame_of(STATEMENTS, [{"statement_id": key, "article_id": key, **said} for key in (1, 2)])
    topics = frame_of(TOPICS, [{"statement_id": key, "topic_id": 8} for key in (1, 2)])
    with next_load(tmp_path, [("fact_statement", statements), ("statement_topic", topics)]) as con:
        anew = of_articles(2)
        chunks = [(name, anew) for name in ("fact_statement", "statement_topic")]
        assert replaced(con, chunks)["statement_topic"] == 1
        assert con.execute("from core.statement_topic").fetchall() == [(1, 8)]


def test_a_row_that_stands_may_not_be_given_again(tmp_path: Path) -> None:
    with next_load(tmp_path, [("fact_passage", passages([(1, 1), (2, 1)]))]) as con:
        chunks = [("fact_passage", of_articles(2)), ("fact_passage", passages([(1, 1)]))]
        with pytest.raises(LoadFailed, match="two of them have one key"):
            replaced(con, chunks)


@pytest.mark.parametrize("name", ["dim_topic", "fact_passage"])
def test_nothing_can_stand_where_a_table_is_written_whole(tmp_path: Path, name: str) -> None:
    with open_for_building(tmp_path / "first.duckdb") as con:
        create_tables(con)
        with pytest.raises(ValueError, match="all of its rows are to come"):
            replace_core(con, FIRST_LOAD, [(name, of_articles(1))], has_published=False, is_copy=False)


def frame_of(table: type[Table], rows: Sequence[dict[str, object]]) -> pl.DataFrame:
    return pl.concat([table.empty(), pl.DataFrame(rows, schema_overrides=table.polars_schema())], how="diagonal")


def passages_of(first: int, last: int) -> pl.DataFrame:
    return passages([(article, 1) for article in range(first, last)])


def test_a_database_that_is_filled_in_several_transactions_holds_all_rows_and_can_be_filled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(core_tables, "_ROWS_TO_COMMIT", 5)
    chunks = [("fact_passage", passages_of(first, first + 4)) for first in (1, 11, 21, 31)]
    broken = [*chunks[:3], ("fact_passage", passages([(40, 1), (40, 1)]))]
    with open_for_building(tmp_path / "filled.duckdb") as con:
        create_tables(con)
        with pytest.raises(LoadFailed):
            replace_core(con, FIRST_LOAD, broken, has_published=False, is_copy=False)
        kept = con.execute("select count(*) from core.fact_passage").fetchall()[0][0]
        assert kept == 8, "what was committed stands, the rest went"

        counts = replace_core(con, FIRST_LOAD, chunks, has_published=False, is_copy=False)
        stored = [row for (row,) in con.execute("select article_id from core.fact_passage order by rowid").fetchall()]
        assert stored == [*range(1, 5), *range(11, 15), *range(21, 25), *range(31, 35)]
        assert counts["fact_passage"] == 16
