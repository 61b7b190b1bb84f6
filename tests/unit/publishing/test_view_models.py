"""SQL models: documented by their headers, built in the order of their needs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from small_warehouse import load, write_models

from warehouse.errors import LoadFailed
from warehouse.publishing import open_published
from warehouse.publishing.checks import run_checks
from warehouse.publishing.database import Connection, create_tables, open_for_building
from warehouse.publishing.models import in_order, read_models
from warehouse.publishing.views import build_views, from_files, named_views
from warehouse.resources import sql_folder


@pytest.fixture
def con(tmp_path: Path) -> Iterator[Connection]:
    with open_for_building(tmp_path / "x.duckdb") as con:
        create_tables(con)
        yield con


def one_view(tmp_path: Path, text: str) -> Path:
    return write_models(tmp_path / "one", {"reporting/x.sql": text})


def test_views_stand_after_the_views_that_they_read(models: Path) -> None:
    ordered = [model.name for model in in_order(read_models(models / "reporting"))]

    assert ordered == ["person_day", "another_look"]


def test_views_that_read_each_other_are_refused(tmp_path: Path) -> None:
    folder = write_models(
        tmp_path / "circle",
        {"a.sql": "-- A.\nselect * from reporting.b", "b.sql": "-- B.\nselect * from reporting.a"},
    )
    with pytest.raises(LoadFailed, match="read each other in a circle: a, b"):
        in_order(read_models(folder))


def test_the_header_becomes_the_comments(con: Connection, models: Path) -> None:
    build_views(con, models)

    about = con.execute("select comment from duckdb_views() where view_name = 'person_day'").fetchall()
    columns = con.execute(
        "select column_name, comment from duckdb_columns() where table_name = 'person_day' order by column_index"
    ).fetchall()
    assert about == [("Persons and the days on which articles name them. Grain: person and article.",)]
    assert columns[0] == ("person", "the name")
    assert all(comment for _name, comment in columns)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("select 1 as n", "no header comment"),
        ("-- A row.\nselect 1 as n", "does not explain n"),
        ("-- A row.\n--   n: a number\n--   m: none\nselect 1 as n", "explains m, which the view does not have"),
        ("-- A row.\n--   n: a number\nselect sum(1) as n", r"cast these to a plain type .*n \(HUGEINT\)"),
        ("-- A row.\n--   n: a list\nselect [1] as n", r"n \(INTEGER\[\]\)"),
        ("-- A row.\n--   n: a number\nselect n from core.nothing", "does not run"),
    ],
)
def test_a_view_that_readers_could_not_use_is_refused(con: Connection, tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(LoadFailed, match=reason):
        build_views(con, one_view(tmp_path, text))


def test_a_view_whose_file_is_gone_goes(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    (models / "reporting/another_look.sql").unlink()
    load(root, {"in/b.txt": "2024-03-05 Bert spoke."}, models)

    with open_published(root) as con:
        there = con.execute("select view_name from duckdb_views() where schema_name = 'reporting'").fetchall()
    assert there == [("person_day",)]
    assert not (root / "parquet/another_look.parquet").exists()


def test_a_check_counts_all_its_rows_and_shows_the_first(con: Connection, tmp_path: Path) -> None:
    folder = write_models(
        tmp_path / "checks",
        {"checks/no_rows.sql": "-- There is no row.\n-- severity: content\nselect range as n from range(7)"},
    )
    result = run_checks(con, folder)[0]

    assert (result.failing_count, result.examples) == (7, ("n=0", "n=1", "n=2"))
    assert result.message == "There is no row. Not so: n=0"
    assert not result.blocks


def test_a_check_without_a_severity_is_refused(con: Connection, tmp_path: Path) -> None:
    folder = write_models(tmp_path / "checks", {"checks/x.sql": "-- There is no row.\nselect 1"})
    with pytest.raises(LoadFailed, match="severity: structure"):
        run_checks(con, folder)


def test_a_check_can_tell_which_code_runs(con: Connection, tmp_path: Path) -> None:
    query = "-- Old code.\n-- severity: content\nselect getvariable('code_version') as version"
    result = run_checks(con, write_models(tmp_path / "c", {"checks/x.sql": query}), "1.2 o'clock")[0]

    assert result.examples == ("version=1.2 o'clock",)


def test_the_shipped_models_build_and_pass_on_an_empty_warehouse(con: Connection) -> None:
    views = build_views(con, sql_folder())

    assert len(views) >= 15
    assert [result.name for result in run_checks(con, sql_folder()) if result.failing_count] == []


def test_the_file_opens_for_clients_from_1_4_on(tmp_path: Path) -> None:
    with open_for_building(tmp_path / "old.duckdb") as con:
        create_tables(con)
    with duckdb.connect() as con:
        con.execute(f"attach '{tmp_path}/old.duckdb' as old (read_only)")
        tags = con.execute("select tags from duckdb_databases() where database_name = 'old'").fetchall()[0][0]
    assert tags["storage_version"] == "v1.4.0+"


@pytest.mark.parametrize("folder", ["plain", "it's", "[a-z]*?[", "from reporting.one"])
def test_views_can_be_read_from_their_files_wherever_these_lie(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    with duckdb.connect() as con:
        con.execute("create table written as select 'Anna' as person, 2 as article_count")
        con.table("written").write_parquet(str(tmp_path / folder / "another_look.parquet"))
        query = "select person, look.article_count from reporting.another_look as look"
        assert named_views(query) == {"another_look"}
        assert con.execute(from_files(query, tmp_path / folder)).fetchall() == [("Anna", 2)]


def test_a_query_that_names_a_column_with_its_view_is_left_as_it_is(tmp_path: Path) -> None:
    query = "select reporting.another_look.person from reporting.another_look"
    assert from_files(query, tmp_path) == query
