"""What an export reads: the Parquet files of one published version, row group by row group.

They are sorted and all of one load, and no view is run again for an export; memory does not grow with the corpus.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.errors import WrongUse
from warehouse.publishing.database import DATABASE_FILE
from warehouse.publishing.datapackage import DATAPACKAGE_FILE
from warehouse.publishing.export import PARQUET_FOLDER

ROWS_A_BATCH = 20_000


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table or view to be exported, with the columns that the export may pass on."""

    name: str
    """`schema.table`."""
    files: tuple[Path, ...]
    """Its Parquet files, in the order of their rows."""
    paths: tuple[str, ...]
    """The same below `parquet/`, with slashes."""
    schema: pa.Schema
    """Of the columns passed on, with their descriptions."""
    row_count: int
    withheld: tuple[str, ...]
    """Columns that are left out."""

    @property
    def short_name(self) -> str:
        """The name without its schema."""
        return self.name.partition(".")[2]

    @property
    def about(self) -> str:
        """What a row is."""
        return _described(self.schema)

    def descriptions(self) -> dict[str, str]:
        """Each column's meaning."""
        return {field.name: _described(field) for field in self.schema}

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The rows, a piece at a time."""
        for path in self.files:
            with pq.ParquetFile(path) as file:
                yield from file.iter_batches(ROWS_A_BATCH, columns=self.schema.names)


@dataclass(frozen=True, slots=True)
class Published:
    """The published version, resolved once: what is published meanwhile does not mix in."""

    folder: Path
    package: dict[str, Any]
    """Its data package."""

    @classmethod
    def of(cls, warehouse: str | Path) -> Published:
        """The version that is published now. Raises WrongUse where there is none."""
        root = Path(warehouse)
        folder = (root / "current").resolve()
        package = folder / PARQUET_FOLDER / DATAPACKAGE_FILE
        if not package.is_file():
            raise WrongUse(
                f"{root}: no warehouse has been published here. Load one: communique nightly --warehouse {root}"
            )
        return cls(folder, json.loads(package.read_text(encoding="utf-8")))

    @property
    def database(self) -> Path:
        """The version's database file."""
        return self.folder / DATABASE_FILE

    def tables(self) -> list[ExportTable]:
        """Everything that was exported as Parquet, by name: dimensions, facts, views."""
        paths: dict[str, list[str]] = {}
        for resource in self.package["resources"]:
            paths.setdefault(resource["path"].partition("/")[0].removesuffix(".parquet"), []).append(resource["path"])
        found = [self._table(sorted(of_table)) for of_table in paths.values()]
        return sorted(found, key=lambda table: table.name)

    def _table(self, paths: Sequence[str]) -> ExportTable:
        files = tuple(self.folder / PARQUET_FOLDER / path for path in paths)
        schema = pq.read_schema(files[0])
        name = schema.metadata[b"table"].decode()
        rows = sum(pq.read_metadata(file).num_rows for file in files)
        return ExportTable(name, files, tuple(paths), schema, rows, ())


def chosen(tables: Sequence[ExportTable], names: Sequence[str]) -> list[ExportTable]:
    """The tables of these names, with or without their schema. WrongUse, with the nearest, for an unknown one."""
    by_name = {name: table for table in tables for name in (table.name, table.short_name)}
    for name in names:
        if name not in by_name:
            near = difflib.get_close_matches(name, sorted(by_name), n=3, cutoff=0.6)
            raise WrongUse(
                f"--table {name}: no table or view of that name is published. "
                + (f"Nearest: {', '.join(near)}." if near else "`communique sql` without a query lists them.")
            )
    wanted = {by_name[name].name for name in names}
    return [table for table in tables if table.name in wanted]


def _described(part: pa.Schema | pa.Field) -> str:
    return bytes((part.metadata or {}).get(b"description", b"")).decode()
