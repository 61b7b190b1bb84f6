"""Bring a frame into the declared form of its table."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from warehouse.tables.declare import Table


def fitted(rows: pl.DataFrame, table: type[Table], *, by: Sequence[str] = ()) -> pl.DataFrame:
    """The table's columns in their declared types, sorted by its key, or by `by` and then all columns."""
    schema = table.polars_schema()
    order = list(by) or table.primary_key()
    rest = [name for name in schema if name not in order] if by else []
    return rows.select(list(schema)).cast(pl.Schema(schema)).sort(*order, *rest, nulls_last=True)
