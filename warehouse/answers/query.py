"""A query against the published warehouse, read-only, and its answer in the format that was asked for."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl
import sqlglot
from sqlglot import exp

from warehouse.answers import formats
from warehouse.errors import WrongUse
from warehouse.publishing.database import Connection, open_published

SCHEMAS = ("reporting", "core", "raw", "ops")
# After the file is open nothing may be reached but the file itself, and no query can change that.
CLOSED = {"enable_external_access": False}
READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.PRAGMA}

_TABLES = """
    select schema_name || '.' || table_name as "table", comment as description
    from (
        select schema_name, table_name, comment from duckdb_tables()
        union all
        select schema_name, view_name, comment from duckdb_views() where not internal
    )
    where schema_name in ('reporting', 'core', 'raw', 'ops')
    order by list_position(['reporting', 'core', 'raw', 'ops'], schema_name), table_name
"""
_COLUMNS = """
    select column_name as "column", lower(data_type) as type, comment as meaning
    from duckdb_columns()
    where schema_name = $schema and table_name = $table
    order by column_index
"""
_WRONG_COLUMN = re.compile(r'(?:Referenced column|does not have a column named) "([^"]+)"')
_COLUMN_OF_ANOTHER = re.compile(r'Table "([^"]+)" does not have a column named "([^"]+)"')
_WRONG_TABLE = re.compile(r'Table with name "?([^"\s]+)"? does not exist')
_WRONG_FUNCTION = re.compile(r"Function with name \"?([^\"\s]+)\"? does not exist")
_FILE_ACCESS = "disabled by configuration"


def answer(
    folder: str | Path,
    query: str | None,
    *,
    form: str = "table",
    output: str | Path | None = None,
    params: Mapping[str, str] | None = None,
    allow_files: bool = False,
    safe_csv: bool = False,
) -> None:
    """Answer a query from the warehouse in `folder` and print it, or write it to `output`.

    Without a query the answer is the list of tables; the bare name of a table asks for its columns. Raises WrongUse
    with a sentence for a query that cannot be answered.
    """
    rows = ask(folder, query, params=params, allow_files=allow_files)
    formats.write(rows, form, output=output, safe_csv=safe_csv)


def ask(
    folder: str | Path,
    query: str | None,
    *,
    params: Mapping[str, str] | None = None,
    allow_files: bool = False,
) -> pl.DataFrame:
    """The rows that answer a query; see `answer`."""
    con = open_published(folder, None if allow_files else dict(CLOSED))
    try:
        _close_doors(con, is_locked=not allow_files)
        return _rows(con, query, dict(params or {}))
    finally:
        con.close()


def _close_doors(con: Connection, is_locked: bool) -> None:
    # A name in a query must never mean a variable of this program.
    con.execute("set python_enable_replacements = false")
    con.execute(f"set search_path = '{','.join(SCHEMAS)}'")
    if is_locked:
        con.execute("set lock_configuration = true")


def _rows(con: Connection, query: str | None, params: dict[str, str]) -> pl.DataFrame:
    if query is None or not query.strip():
        return _tables(con)
    if named := _table_named(con, query):
        return _frame(con, _COLUMNS, {"schema": named[0], "table": named[1]})
    try:
        _require_reading(con.extract_statements(query))
        return _frame(con, query, params)
    except duckdb.Error as error:
        raise WrongUse(_sentence(con, query, error)) from error


def _frame(con: Connection, query: str, params: dict[str, str]) -> pl.DataFrame:
    relation = con.sql(query, params=params) if params else con.sql(query)
    rows: pl.DataFrame = relation.pl() if relation is not None else pl.DataFrame()
    return rows


def _tables(con: Connection) -> pl.DataFrame:
    return _frame(con, _TABLES, {})


def _table_named(con: Connection, query: str) -> tuple[str, str] | None:
    """Schema and table, where the query is nothing but the name of one."""
    words = re.fullmatch(r"\s*(?:(\w+)\.)?(\w+)\s*;?\s*", query)
    if not words:
        return None
    for name in _tables(con)["table"]:
        schema, table = name.split(".")
        if table == words[2].lower() and words[1] in (None, schema):
            return schema, table
    return None


def _require_reading(statements: list[duckdb.Statement]) -> None:
    if len(statements) != 1:
        raise WrongUse(f"The query holds {len(statements)} statements; ask one at a time.")
    if statements[0].type not in READING:
        kind = statements[0].type.name.replace("_", " ")
        raise WrongUse(
            f"The published warehouse is read-only, and this is {_article(kind)} {kind} statement; only queries are "
            "answered. To work on a copy, open a copy of communique.duckdb in DuckDB."
        )


def _article(word: str) -> str:
    return "an" if word[:1] in "AEIOU" else "a"


def _sentence(con: Connection, query: str, error: duckdb.Error) -> str:
    """What is wrong with a query, for people: with the nearest names where a name is wrong."""
    text = str(error)
    if about_name := _about_a_name(con, query, text):
        return about_name
    if _FILE_ACCESS in text:
        return "The query reaches for a file or the network, which only --allow-files lets it do."
    if "configuration has been locked" in text:
        return "Settings cannot be changed from a query; --allow-files opens the warehouse without that lock."
    if "Values were not provided" in text:
        missing = text.rpartition(":")[2].strip()
        return f"The query has parameters without a value: {missing}. Give each as --param NAME=VALUE."
    return "The query cannot be answered. " + re.sub(r"^\w+( \w+)? Error: ", "", text)


def _about_a_name(con: Connection, query: str, text: str) -> str | None:
    if (wrong := _COLUMN_OF_ANOTHER.search(text)) and wrong[2] in _columns_of(con, query):
        return f"{wrong[1]} has no column {wrong[2]}, but another table of the query has one: leave {wrong[1]}. away."
    if wrong := _WRONG_COLUMN.search(text):
        return _no_column(con, query, wrong[1])
    if wrong := _WRONG_TABLE.search(text):
        return _no_table(con, wrong[1])
    if wrong := _WRONG_FUNCTION.search(text):
        return f"There is no function {wrong[1]}.{_hint_of_duckdb(text)}"
    return None


def _no_column(con: Connection, query: str, name: str) -> str:
    columns = _columns_of(con, query)
    near = _nearest(name, columns)
    if near:
        return f"There is no column {name} here. Nearest: {', '.join(near)}."
    return f"There is no column {name} here. There are: {', '.join(columns) or 'none'}."


def _columns_of(con: Connection, query: str) -> list[str]:
    """Columns of the tables that a query reads; of all tables where it cannot be told."""
    try:
        tables = {table.name for table in sqlglot.parse_one(query, dialect="duckdb").find_all(exp.Table)}
    except sqlglot.errors.SqlglotError:
        tables = set()
    rows = con.execute(
        "select distinct column_name, table_name from duckdb_columns() where schema_name in "
        "('reporting', 'core', 'raw', 'ops') order by all"
    ).fetchall()
    read = sorted({column for column, table in rows if table in tables})
    return read or sorted({column for column, _ in rows})


def _no_table(con: Connection, name: str) -> str:
    tables = _tables(con)["table"].to_list()
    by_name = {table.split(".")[1]: table for table in tables}
    near = _nearest(name.rsplit(".", maxsplit=1)[-1], list(by_name))
    if near:
        return f"There is no table {name}. Nearest: {', '.join(by_name[table] for table in near)}."
    return f"There is no table {name}. `communique sql` without a query lists them."


def _nearest(name: str, names: list[str]) -> list[str]:
    """Up to three names that are most like the given one; part of a name counts as like it."""
    alike = difflib.get_close_matches(name.lower(), names, n=3, cutoff=0.6)
    containing = [other for other in names if name.lower() in other or other in name.lower()]
    return list(dict.fromkeys([*alike, *containing]))[:3]


def _hint_of_duckdb(text: str) -> str:
    hint = re.search(r'Did you mean "([^"]+)"', text)
    return f" Nearest: {hint[1]}." if hint else ""
