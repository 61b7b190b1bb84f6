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
from typing import Any, TypeAlias

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


Rows: TypeAlias = "pl.DataFrame | pa.Table | pa.RecordBatch"


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


def write_parquet(path: Path, pieces: pl.DataFrame | Iterable[Rows], layout: Layout) -> int:
    """Write rows in the order in which they come, which the caller has made the layout's; gives how many there are.

    However they are cut into pieces, no more than a row group and a piece are in memory.
    """
    schema = layout.arrow_schema()
    path.parent.mkdir(parents=True, exist_ok=True)
    row_count = 0
    groups = _groups([pieces] if isinstance(pieces, pl.DataFrame) else pieces, schema.names)
    first = next(groups, schema.empty_table())
    # What the first rows are like, the others are.
    with pq.ParquetWriter(path, schema, use_dictionary=_repeating(first), **WRITING) as writer:
        for group in chain([first], groups):
            if group.num_rows:
                writer.write_table(group.combine_chunks().cast(schema), row_group_size=ROW_GROUP_ROWS)
            row_count += group.num_rows
    return row_count


def _groups(pieces: Iterable[Rows], columns: list[str]) -> Iterator[pa.Table]:
    """The same rows in tables of a row group's size; the last one may be smaller."""
    waiting: list[pa.Table] = []
    count = 0
    for piece in pieces:
        waiting.append(_table_of(piece).select(columns))
        count += waiting[-1].num_rows
        while count >= ROW_GROUP_ROWS:
            whole = pa.concat_tables(waiting)
            yield whole.slice(0, ROW_GROUP_ROWS)
            waiting, count = [whole.slice(ROW_GROUP_ROWS)], count - ROW_GROUP_ROWS
    if count:
        yield pa.concat_tables(waiting)


def _table_of(piece: Rows) -> pa.Table:
    if isinstance(piece, pl.DataFrame):
        return piece.to_arrow()
    return piece if isinstance(piece, pa.Table) else pa.Table.from_batches([piece])


def _repeating(rows: pa.Table) -> list[str]:
    """The columns that are worth a dictionary: of keys that hardly repeat it would be one more copy."""
    return [
        field.name
        for field in rows.schema
        if field.type != pa.int64() or 2 * _distinct_count(rows[field.name]) <= rows.num_rows
    ]


def _distinct_count(column: pa.ChunkedArray) -> int:
    return pl.Series(column).n_unique()
