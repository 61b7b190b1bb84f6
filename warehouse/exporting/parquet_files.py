"""Parquet: the published files as they are, or written anew without the columns that are withheld."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.exporting.source import ROWS_A_BATCH, ExportTable
from warehouse.publishing.parquet import WRITING


def write_parquet_files(table: ExportTable, folder: Path, advance: Callable[[int], None]) -> None:
    """Write a table's files below `folder` under their published paths."""
    for source, path in zip(table.files, table.paths, strict=True):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if table.withheld:
            _write_kept(source, target, _kept_schema(table))
        else:
            shutil.copyfile(source, target)
        advance(pq.read_metadata(source).num_rows)


def _kept_schema(table: ExportTable) -> pa.Schema:
    """The schema of what is passed on; what stands in it for pandas names no column that is not there."""
    metadata = dict(table.schema.metadata)
    for_pandas = json.loads(metadata[b"pandas"])
    for_pandas["columns"] = [column for column in for_pandas["columns"] if column["name"] in table.schema.names]
    return table.schema.with_metadata({**metadata, b"pandas": json.dumps(for_pandas).encode()})


def _write_kept(source: Path, target: Path, schema: pa.Schema) -> None:
    with pq.ParquetFile(source) as file, pq.ParquetWriter(target, schema, **WRITING) as writer:
        for number in range(file.num_row_groups):
            group = file.read_row_group(number, columns=schema.names)
            writer.write_table(group.cast(schema), row_group_size=max(ROWS_A_BATCH, group.num_rows))
