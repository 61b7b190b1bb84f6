"""Tables are declared once: what a class says, DDL, frames and documents say; what says too little is refused."""

from __future__ import annotations

import duckdb
import polars as pl
import pytest
from dataframely.exc import ValidationError

from warehouse.publishing import ddl
from warehouse.tables import ALL_TABLES, TABLES, tables_of
from warehouse.tables.declare import (
    Table,
    category,
    country,
    key,
    ordinal,
    ratio,
    rule,
    snake_case,
    span,
    span_rule,
    string,
    surrogate,
)


class Shelf(Table, schema="core", stays_small=True):
    """A shelf
    of books."""

    shelf_id = surrogate("Hash of the shelf's place.")
    kind = category(["wall", "librarian's"], "What sort of shelf it is.")
    country_code = country("Where it stands.")


class BookMark(Table, schema="core", grows_with_text=True):
    """A mark in a book."""

    shelf_id = key(Shelf, "The shelf of the book.", primary_key=True)
    mark_no = ordinal("Number of the mark.", primary_key=True)
    start_char, end_char = span("Where it is.")
    worn_ratio = ratio("How much of it is worn.")
    color = string("Its colour.")
    letter = string("Its letter.")

    span_order = span_rule()

    @rule("a coloured mark has a letter")
    def colored_has_letter(cls: type) -> pl.Expr:
        return pl.col("color").is_null() | pl.col("letter").is_not_null()


def mark(**values: object) -> pl.DataFrame:
    row = {
        "shelf_id": 1,
        "mark_no": 1,
        "start_char": 0,
        "end_char": 5,
        "worn_ratio": 0.5,
        "color": None,
        "letter": None,
    }
    return pl.DataFrame([row | values], schema=BookMark.polars_schema(), orient="row")


def test_a_table_without_a_description_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="has no description"):
        type("Silent", (Table,), {"__doc__": ""}, schema="core")


@pytest.mark.parametrize("declare", [string, surrogate, country, ratio, ordinal, span])
def test_a_column_without_a_description_cannot_be_declared(declare: object) -> None:
    with pytest.raises(TypeError, match="needs a description"):
        declare("  ")  # type: ignore[operator]


def test_a_class_name_becomes_the_tables_name() -> None:
    assert snake_case("FactOfficeObservation") == "fact_office_observation"
    assert BookMark.sql_name() == "core.book_mark"
    assert Shelf.about() == "A shelf of books."


def test_a_reference_names_table_and_column() -> None:
    assert BookMark.column_facts()[0].references == "core.shelf.shelf_id"


def test_a_valid_row_passes() -> None:
    assert BookMark.validate(mark()).height == 1


@pytest.mark.parametrize(
    "broken",
    [
        {"end_char": 0},
        {"start_char": 5},
        {"mark_no": 0},
        {"shelf_id": -1},
        {"worn_ratio": 1.5},
        {"color": "red"},
        {"shelf_id": None},
    ],
)
def test_a_row_that_breaks_the_declaration_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        BookMark.validate(mark(**broken))


@pytest.mark.parametrize("broken", [{"end_char": -1}, {"color": "red"}, {"shelf_id": None}, {"mark_no": None}])
def test_without_its_key_a_declaration_refuses_all_else_that_it_did(broken: dict[str, object]) -> None:
    unkeyed = BookMark.without_key()
    unkeyed.validate(pl.concat([mark(), mark()]))
    assert unkeyed.polars_schema() == BookMark.polars_schema()
    assert (unkeyed.sql_name(), unkeyed.primary_key()) == (BookMark.sql_name(), [])
    with pytest.raises(ValidationError):
        unkeyed.validate(mark(**broken))


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValidationError, match="primary_key"):
        BookMark.validate(pl.concat([mark(), mark()]))


def test_ddl_holds_the_database_to_the_declaration() -> None:
    with duckdb.connect() as con:
        con.execute("create schema core")
        con.execute(ddl.create_table(Shelf))
        con.execute("insert into core.shelf values (1, 'librarian''s', null)")
        for broken in ("(1, null, null)", "(2, 'window', null)", "(null, 'wall', null)"):
            with pytest.raises(duckdb.ConstraintException):
                con.execute(f"insert into core.shelf values {broken}")


def test_tables_that_grow_with_the_articles_have_no_key_index_in_the_database() -> None:
    assert "primary key" in ddl.create_table(Shelf)
    assert "primary key" not in ddl.create_table(BookMark)


def test_every_declared_table_and_column_gets_its_description_as_comment() -> None:
    with duckdb.connect() as con:
        for schema in ("raw", "core", "ops", "evidence"):
            con.execute(f"create schema {schema}")
        for table in ALL_TABLES:
            con.execute(ddl.create_table(table))
            con.execute(";".join(ddl.comments(table)))
        tables = con.execute("select schema_name || '.' || table_name, comment from duckdb_tables()").fetchall()
        silent = con.execute("select count(*) from duckdb_columns() where not internal and comment is null").fetchall()
    assert dict(tables) == {table.sql_name(): table.about() for table in ALL_TABLES}
    assert silent == [(0,)]


def test_a_changed_description_changes_the_fingerprint() -> None:
    before = ddl.fingerprint(Shelf)
    changed = type("Shelf", (Table,), {"__doc__": "A shelf.", "shelf_id": surrogate("Hash.")}, schema="core")

    assert ddl.fingerprint(changed) != before
    assert ddl.fingerprint(Shelf) == before


def test_every_reference_points_to_a_declared_column_of_its_type() -> None:
    for table in ALL_TABLES:
        for fact in table.column_facts():
            if fact.references:
                target, _, column = fact.references.rpartition(".")
                pointed = {other.name: other.sql_type for other in TABLES[target].column_facts()}
                assert pointed[column] == fact.sql_type, f"{table.sql_name()}.{fact.name}"


def test_tables_of_a_schema_come_in_order_of_declaration_and_once() -> None:
    names = [table.sql_name() for table in tables_of("core")]

    assert names[0] == "core.dim_date"
    assert len(names) == len(set(names))
    assert {table.sql_schema for table in ALL_TABLES} == {"raw", "core", "ops", "evidence"}


def test_names_keep_the_conventions() -> None:
    for table in [table for schema in ("raw", "core", "ops") for table in tables_of(schema)]:
        for fact in table.column_facts():
            expected = {"DATE": "_on", "TIMESTAMPTZ": "_at"}.get(fact.sql_type)
            if expected:
                assert fact.name.endswith(expected), f"{table.sql_name()}.{fact.name}"
            if fact.sql_type == "BOOLEAN":
                assert fact.name.startswith(("is_", "has_")), f"{table.sql_name()}.{fact.name}"
