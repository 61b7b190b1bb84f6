"""Rows of a query as dictionaries."""

from __future__ import annotations

from typing import Any

from warehouse.publishing.database import Connection

Row = dict[str, Any]


def many(con: Connection, query: str, **params: object) -> list[Row]:
    """All rows of a query, its parameters by name."""
    cursor = con.execute(query, params)
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def one(con: Connection, query: str, **params: object) -> Row | None:
    """The first row of a query, or None."""
    rows = many(con, query, **params)
    return rows[0] if rows else None
