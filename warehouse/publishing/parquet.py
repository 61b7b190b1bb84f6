"""Parquet files whose bytes depend on their rows and their declaration alone.

No time, no load, no path stands in a file; rows come sorted; row groups have a fixed size, each written from one
contiguous piece, since Arrow's pages follow the pieces that it is given.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
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


def write_parquet(path: Path, pieces: pl.DataFrame | Iterable[pl.DataFrame], layout: Layout) -> int:
    """Write rows in the order in which they come, which the caller has made the layout's; gives how many there are.

    However they are cut into pieces, no more than a row group and a piece are in memory.
    """
    schema = layout.arrow_schema()
    path.parent.mkdir(parents=True, exist_ok=True)
    row_count = 0
    groups = _groups([pieces] if isinstance(pieces, pl.DataFrame) else pieces, list(layout.types))
    first = next(groups, pl.DataFrame(schema=list(layout.types)))
    # What the first rows are like, the others are.
    with pq.ParquetWriter(path, schema, use_dictionary=_repeating(first), **WRITING) as writer:
        for group in chain([first], groups):
            if not group.is_empty():
                writer.write_table(_contiguous(group, schema), row_group_size=ROW_GROUP_ROWS)
            row_count += group.height
    return row_count


def _groups(pieces: Iterable[pl.DataFrame], columns: list[str]) -> Iterator[pl.DataFrame]:
    """The same rows in frames of a row group's size; the last one may be smaller."""
    waiting: list[pl.DataFrame] = []
    count = 0
    for piece in pieces:
        waiting.append(piece.select(columns))
        count += piece.height
        while count >= ROW_GROUP_ROWS:
            whole = pl.concat(waiting)
            yield whole.head(ROW_GROUP_ROWS)
            waiting, count = [whole.slice(ROW_GROUP_ROWS)], count - ROW_GROUP_ROWS
    if count:
        yield pl.concat(waiting)


def _repeating(rows: pl.DataFrame) -> list[str]:
    """The columns that are worth a dictionary: of keys that hardly repeat it would be one more copy."""
    return [column.name for column in rows if column.dtype != pl.Int64 or 2 * column.n_unique() <= rows.height]


def _contiguous(group: pl.DataFrame, schema: pa.Schema) -> pa.Table:
    columns = [group[field.name].rechunk().to_arrow().cast(field.type) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)
