"""Parquet files whose bytes depend on their rows and their declaration alone.

No time, no load, no path stands in a file; rows come sorted; row groups have a fixed size, each written from one
contiguous piece, since Arrow's pages follow the pieces that it is given.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

ROW_GROUP_ROWS = 100_000
WRITING: dict[str, Any] = {
    "compression": "zstd",
    "compression_level": 3,
    "version": "2.6",
    "write_page_index": True,
}
# Part of each file's fingerprint: raise it when the way of writing changes, so that no old file is linked on.
FORMAT = f"4 pyarrow {pa.__version__}"
ARROW_TYPES: dict[str, pa.DataType] = {
    "BIGINT": pa.int64(),
    "INTEGER": pa.int32(),
    "SMALLINT": pa.int16(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "VARCHAR": pa.string(),
    "DATE": pa.date32(),
    "TIMESTAMPTZ": pa.timestamp("us", tz="UTC"),
    "TIMESTAMP WITH TIME ZONE": pa.timestamp("us", tz="UTC"),
}

PANDAS_TYPES = {
    "BIGINT": ("int64", "Int64"),
    "INTEGER": ("int32", "Int32"),
    "SMALLINT": ("int16", "Int16"),
    "BOOLEAN": ("bool", "boolean"),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file says of itself: its table's description, and its columns with type, NULL and description."""

    name: str
    """`schema.table`."""
    about: str
    types: Mapping[str, str]
    """SQL type by column, in order."""
    descriptions: Mapping[str, str]
    required: frozenset[str]
    """Columns that are never NULL."""
    order: tuple[str, ...]
    """What the rows are sorted by."""

    def arrow_schema(self) -> pa.Schema:
        """The file's schema, descriptions as metadata."""
        fields = [
            pa.field(
                column,
                ARROW_TYPES[kind],
                nullable=column not in self.required,
                metadata={"description": self.descriptions[column]},
            )
            for column, kind in self.types.items()
        ]
        stated = {"table": self.name, "description": self.about, "pandas": self._pandas_types()}
        return pa.schema(fields, metadata=stated)

    def _pandas_types(self) -> str:
        """Nullable types for pandas, which else makes floating numbers of keys with NULL, and so other keys."""
        columns = [
            {"name": column, "field_name": column, "pandas_type": plain, "numpy_type": nullable, "metadata": None}
            for column, kind in self.types.items()
            if column not in self.required and kind in PANDAS_TYPES
            for plain, nullable in [PANDAS_TYPES[kind]]
        ]
        return json.dumps({"index_columns": [], "column_indexes": [], "columns": columns})


def write_parquet(path: Path, frame: pl.DataFrame, layout: Layout) -> None:
    """Write the frame's rows in the order that they have, which the caller has made the layout's."""
    schema = layout.arrow_schema()
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = frame.select(layout.types.keys())
    with pq.ParquetWriter(path, schema, use_dictionary=_repeating(rows), **WRITING) as writer:
        for group in rows.iter_slices(ROW_GROUP_ROWS):
            writer.write_table(_contiguous(group, schema), row_group_size=ROW_GROUP_ROWS)


def _repeating(rows: pl.DataFrame) -> list[str]:
    """The columns that are worth a dictionary: of keys that hardly repeat it would be one more copy."""
    return [column.name for column in rows if column.dtype != pl.Int64 or 2 * column.n_unique() <= rows.height]


def sorted_rows(frame: pl.DataFrame, order: tuple[str, ...]) -> pl.DataFrame:
    """The rows in the layout's order; NULL last. No ties that differ: `order` is a key or all columns."""
    return frame.sort(order, nulls_last=True) if order else frame


def _contiguous(group: pl.DataFrame, schema: pa.Schema) -> pa.Table:
    columns = [group[field.name].rechunk().to_arrow().cast(field.type) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)
