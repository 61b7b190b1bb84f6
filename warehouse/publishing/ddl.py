"""DDL from the declarations: schemas, tables with their constraints, comments on all of it."""

from __future__ import annotations

import hashlib
from functools import cache

from warehouse.tables.declare import ColumnFacts, Table

SCHEMAS = ("raw", "core", "reporting", "ops")


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL string, for statements that take no parameters (comments, checks)."""
    return "'" + text.replace("'", "''") + "'"


def create_table(table: type[Table]) -> str:
    """`CREATE OR REPLACE TABLE` with NOT NULL, CHECK for categories and shares of the sign, and the primary key.

    Only tables that stay small have their primary key in the database: of the others its index would cost more than
    the table. The declaration's own check holds them to it when they are written, and `keys_unique` before publishing.
    """
    lines = [_column(fact) for fact in table.column_facts()]
    key = table.primary_key()
    if key and table.stays_small:
        lines.append(f"primary key ({', '.join(quoted(name) for name in key)})")
    return f"create or replace table {table.sql_name()} (\n    " + ",\n    ".join(lines) + "\n)"


def comments(table: type[Table]) -> list[str]:
    """`COMMENT ON` for the table and each of its columns."""
    return comments_on("table", table.sql_name(), table.about(), descriptions_of(table))


def comments_on(kind: str, name: str, about: str, columns: dict[str, str]) -> list[str]:
    """`COMMENT ON` for a table or view and the named columns."""
    statements = [f"comment on {kind} {name} is {literal(about)}"]
    statements += [f"comment on column {name}.{quoted(column)} is {literal(text)}" for column, text in columns.items()]
    return statements


def descriptions_of(table: type[Table]) -> dict[str, str]:
    """Each column's description."""
    return {fact.name: fact.description for fact in table.column_facts()}


def key_of(table: type[Table]) -> list[str]:
    """The columns that tell the table's rows apart: the key, else all columns."""
    return list(table.primary_key()) or list(table.polars_schema())


@cache
def fingerprint(table: type[Table]) -> str:
    """Changes whenever the declaration does, its descriptions included; asked for every table by each load."""
    stated = "\n".join([create_table(table), *comments(table)])
    return hashlib.sha256(stated.encode()).hexdigest()[:16]


def _column(fact: ColumnFacts) -> str:
    parts = [quoted(fact.name), fact.sql_type]
    if not fact.is_nullable:
        parts.append("not null")
    if fact.categories:
        values = ", ".join(literal(value) for value in fact.categories)
        parts.append(f"check ({quoted(fact.name)} in ({values}))")
    if fact.is_long_text:
        parts.append("using compression zstd")
    return " ".join(parts)
