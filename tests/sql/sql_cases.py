"""Small tables in, expected rows out: how a case of tests/sql is read and run.

A case is a YAML file in the folder of its model: `promise` (a sentence), `given` (rows per table), `expect` (rows; the
columns that are not named are not compared; their order does not count). A span can be given as `quote`, the words
that it covers in the text of its article, with `nth` where they occur several times. A row with `copies` stands that
often, its key counted on. Columns that a row leaves out are NULL, or the plainest valid value where the declaration
allows no NULL.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import yaml

from warehouse.publishing.models import in_order, read_models
from warehouse.resources import sql_folder
from warehouse.tables import ALL_TABLES, TABLES
from warehouse.tables.declare import ColumnFacts, Table

HERE = Path(__file__).parent
Row = dict[str, Any]
PLAINEST: dict[str, Any] = {
    "BIGINT": 1,
    "INTEGER": 1,
    "DOUBLE": 1.0,
    "BOOLEAN": False,
    "VARCHAR": "x",
    "DATE": dt.date(2020, 1, 1),
    "TIMESTAMPTZ": dt.datetime(2020, 1, 1, tzinfo=dt.UTC),
}


def models(kind: str) -> dict[str, Path]:
    """The SQL files of one folder (`reporting`, `checks`, `examples`) by name."""
    return {path.stem: path for path in sorted((sql_folder() / kind).glob("*.sql"))}


def cases(kind: str) -> list[tuple[str, Path]]:
    """Every case of every model of one folder: the model's name and the case's file."""
    return [(name, path) for name in models(kind) for path in sorted((HERE / name).glob("*.yaml"))]


def empty_warehouse() -> duckdb.DuckDBPyConnection:
    """A database in memory with every declared table, empty, and every reporting view."""
    con = duckdb.connect()
    con.execute("set timezone = 'UTC'")
    for schema in ("raw", "core", "ops", "evidence", "reporting"):
        con.execute(f"create schema {schema}")
    for table in ALL_TABLES:
        columns = ", ".join(f'"{fact.name}" {fact.sql_type}' for fact in table.column_facts())
        con.execute(f"create table {table.sql_name()} ({columns})")
    for model in in_order(read_models(sql_folder() / "reporting")):
        con.execute(f"create view reporting.{model.name} as {model.query}")
    return con


def read_case(path: Path) -> Mapping[str, Any]:
    """A case as written."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(case) <= {"promise", "given", "expect", "ordered"}, f"{path} has keys that nobody reads"
    assert case.get("promise"), f"{path} says no promise"
    return dict(case)


def fill(con: duckdb.DuckDBPyConnection, given: Mapping[str, list[Row]]) -> None:
    """Insert the given rows."""
    texts = {row["article_id"]: row["text"] for row in given.get("raw.article_text", [])}
    for name, rows in given.items():
        table = TABLES[name]
        names = [fact.name for fact in table.column_facts()]
        values = [list(whole_row(table, row, texts).values()) for stated in rows for row in copies(table, stated)]
        con.executemany(f"insert into {name} values ({', '.join('?' * len(names))})", values)


def copies(table: type[Table], row: Row) -> list[Row]:
    """The row as often as it says, its key counted on."""
    key = table.primary_key()[0] if table.primary_key() else ""
    once = {name: value for name, value in row.items() if name != "copies"}
    return [{**once, key: row[key] + number} if number else once for number in range(row.get("copies", 1))]


def whole_row(table: type[Table], row: Row, texts: Mapping[int, str]) -> Row:
    """The row with every column of its table; raises for a column that the table has not."""
    stated = dict(row)
    for key, prefix in (("quote", ""), ("sentence", "sentence_")):
        if key in stated:
            start = span_of(texts[stated["article_id"]], quote := stated.pop(key), stated.pop("nth", 1))
            stated |= {f"{prefix}start_char": start, f"{prefix}end_char": start + len(quote)}
    facts = table.column_facts()
    unknown = stated.keys() - {fact.name for fact in facts}
    assert not unknown, f"{table.sql_name()} has no column {', '.join(sorted(unknown))}"
    return {fact.name: stated.get(fact.name, plainest(fact)) for fact in facts}


def span_of(text: str, quote: str, nth: int) -> int:
    """Where the nth occurrence of the quote begins."""
    starts = [match.start() for match in re.finditer(re.escape(quote), text)]
    assert len(starts) >= nth, f"{quote!r} stands {len(starts)} times in {text!r}"
    return starts[nth - 1]


def plainest(fact: ColumnFacts) -> Any:
    """NULL, or where a column allows none the simplest value that it takes."""
    if fact.is_nullable:
        return None
    return fact.categories[0] if fact.categories else PLAINEST[fact.sql_type]


def run(con: duckdb.DuckDBPyConnection, path: Path) -> list[Row]:
    """The rows of a model."""
    cursor = con.execute(path.read_text(encoding="utf-8"))
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def assert_rows(actual: list[Row], expected: list[Row], is_ordered: bool = False) -> None:
    """Fails unless the rows agree in every column that the expected rows name."""
    named = list(dict.fromkeys(name for row in expected for name in row))
    unknown = set(named) - set(actual[0]) if actual else set()
    assert not unknown, f"the model has no column {', '.join(sorted(unknown))}"
    found = [comparable(row, named) for row in actual]
    wanted = [comparable(row, named) for row in expected]
    if not is_ordered:
        found, wanted = sorted(found, key=str), sorted(wanted, key=str)
    assert found == wanted


def comparable(row: Row, names: Iterable[str]) -> Row:
    """The named columns, numbers rounded so that they can be written down."""
    values = {name: row.get(name) for name in names}
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in values.items()}
