"""Every reporting view, check and example of sql/, against small tables."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
import sqlglot
from sql_cases import (
    HERE,
    assert_rows,
    cases,
    fill,
    models,
    read_case,
    run,
)

from warehouse.publishing.models import read_model
from warehouse.tables import ALL_TABLES

ALL_KINDS = ("reporting", "checks", "examples")
ALL_MODELS = [(kind, name) for kind in ALL_KINDS for name in models(kind)]


def case_id(value: object) -> str:
    return value.stem if isinstance(value, Path) else str(value)


@pytest.mark.parametrize(("name", "case"), cases("reporting"), ids=case_id)
def test_view_gives_the_expected_rows(warehouse: duckdb.DuckDBPyConnection, name: str, case: Path) -> None:
    stated = read_case(case)
    fill(warehouse, stated["given"])
    assert_rows(run(warehouse, models("reporting")[name]), stated["expect"], stated.get("ordered", False))


@pytest.mark.parametrize(("name", "case"), cases("checks"), ids=case_id)
def test_check_returns_the_offending_rows(warehouse: duckdb.DuckDBPyConnection, name: str, case: Path) -> None:
    stated = read_case(case)
    fill(warehouse, stated["given"])
    assert_rows(run(warehouse, models("checks")[name]), stated["expect"])


@pytest.mark.parametrize("name", models("reporting"))
def test_every_view_has_at_least_two_cases(name: str) -> None:
    assert len(list((HERE / name).glob("*.yaml"))) >= 2


@pytest.mark.parametrize("name", models("checks"))
def test_every_check_has_a_passing_and_a_failing_case(name: str) -> None:
    fails = {bool(read_case(path)["expect"]) for path in (HERE / name).glob("*.yaml")}
    assert fails == {True, False}


def test_every_folder_of_cases_belongs_to_a_model() -> None:
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith(("_", "."))}
    assert folders <= {name for _, name in ALL_MODELS}


@pytest.mark.parametrize("name", models("reporting"))
def test_a_view_explains_every_column_in_its_header(warehouse: duckdb.DuckDBPyConnection, name: str) -> None:
    path = models("reporting")[name]
    columns = [column[0] for column in warehouse.execute(path.read_text(encoding="utf-8")).description or []]
    assert list(read_model(path).columns) == columns


@pytest.mark.parametrize("name", models("reporting"))
def test_a_view_says_its_purpose_and_its_grain(name: str) -> None:
    purpose, grain, what = read_model(models("reporting")[name]).about.partition(" Grain: ")
    assert purpose.endswith(".")
    assert grain
    assert what


@pytest.mark.parametrize("name", models("reporting"))
def test_a_view_has_no_nested_and_no_unsigned_column(warehouse: duckdb.DuckDBPyConnection, name: str) -> None:
    described = warehouse.execute(f"describe reporting.{name}").fetchall()
    plain = {"BIGINT", "INTEGER", "DOUBLE", "VARCHAR", "DATE", "TIMESTAMP WITH TIME ZONE", "BOOLEAN"}
    assert {row[0]: row[1] for row in described if row[1] not in plain} == {}


@pytest.mark.parametrize("name", models("checks"))
def test_a_check_states_its_promise_and_severity(name: str) -> None:
    model = read_model(models("checks")[name])
    assert "." in model.about
    assert model.severity in {"structure", "content"}


@pytest.mark.parametrize("name", models("examples"))
def test_an_example_states_its_question_and_runs(warehouse: duckdb.DuckDBPyConnection, name: str) -> None:
    path = models("examples")[name]
    assert read_model(path).about.endswith("?")
    assert run(warehouse, path) == []


@pytest.mark.parametrize(("kind", "name"), ALL_MODELS)
def test_a_model_is_one_bare_select(kind: str, name: str) -> None:
    text = models(kind)[name].read_text(encoding="utf-8")
    statements = sqlglot.parse(text, dialect="duckdb")
    assert len(statements) == 1
    assert isinstance(statements[0], sqlglot.exp.Query)
    assert not text.rstrip().endswith(";")
    assert "{{" not in text


def test_the_keys_check_covers_every_table_with_a_declared_key() -> None:
    text = models("checks")["keys_unique"].read_text(encoding="utf-8")
    keyed = [table.sql_name() for table in ALL_TABLES if table.primary_key() and table.sql_schema in ("raw", "core")]
    assert [name for name in keyed if f"from {name}\n" not in text] == []


def test_the_references_check_covers_every_declared_reference() -> None:
    text = models("checks")["references_whole"].read_text(encoding="utf-8")
    declared = [
        f"'{table.sql_name()}.{fact.name}'"
        for table in ALL_TABLES
        if table.sql_schema in ("raw", "core")
        for fact in table.column_facts()
        if fact.references
    ]
    assert [name for name in declared if name not in text] == []


def test_the_spans_check_covers_every_table_with_spans() -> None:
    text = models("checks")["spans_inside"].read_text(encoding="utf-8")
    spanned = [
        table.sql_name() for table in ALL_TABLES if table.sql_schema == "core" and "end_char" in table.polars_schema()
    ]
    assert [name for name in spanned if name not in text] == []
