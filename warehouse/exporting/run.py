"""`communique export`: what is asked for, checked before anything is written, then written whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import LoadFailed, WrongUse
from warehouse.exporting import money, workbook
from warehouse.exporting.about import MARK, Written, write_about
from warehouse.exporting.csv_files import write_csv
from warehouse.exporting.parquet_files import write_parquet_files
from warehouse.exporting.source import ExportTable, Published, chosen
from warehouse.exporting.texts import without_text
from warehouse.exporting.whole_folder import whole_folder

FORMATS = ("csv", "xlsx", "ftm", "parquet")
VIEW_SCHEMA = "reporting."
Advance = Callable[[int], None]
ShowProgress = Callable[[int], Advance]


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be exported, and how."""

    form: str
    output: Path
    tables: Sequence[str] = ()
    """Names, with or without schema; none for all (Excel: all views)."""
    is_without_text: bool = False
    is_safe: bool = False
    """CSV cells that a spreadsheet would run as formulas become text."""
    replace: bool = False
    """An earlier export may stand at `output`."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    folder: Path
    file_count: int
    row_count: int
    byte_count: int


def export(warehouse: str | Path, request: Request, show_progress: ShowProgress | None = None) -> Exported:
    """Write the export; it appears at `request.output` when it is whole.

    `show_progress` gets the number of rows to come and gives what is to be told of rows written. Raises WrongUse
    where the request cannot be met, LoadFailed where the disk refuses.
    """
    published = Published.of(warehouse)
    tables = _tables(published, request)
    total = money.entity_count(published.database) if request.form == "ftm" else _row_count(tables)
    advance = show_progress(total) if show_progress else _unseen
    try:
        with whole_folder(request.output, mark=MARK, replace=request.replace) as folder:
            write_about(folder, published, _write(folder, published, tables, request, advance))
            sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    except FileNotFoundError as error:
        if published.folder.is_dir():
            raise
        raise LoadFailed(
            f"{published.folder.name}: this version was dropped while it was exported, since newer ones were "
            "published. Export again."
        ) from error
    return Exported(request.output, len(sizes), total, sum(sizes))


def _tables(published: Published, request: Request) -> list[ExportTable]:
    if request.is_safe and request.form != "csv":
        raise WrongUse("--safe-csv: only CSV can hold formulas; the other formats never do.")
    if request.form == "ftm":
        if request.tables:
            raise WrongUse("--table: FollowTheMoney entities are made of several tables; leave it out.")
        return []
    tables = published.tables()
    if request.tables:
        tables = chosen(tables, request.tables)
    elif request.form == "xlsx":
        tables = [table for table in tables if table.name.startswith(VIEW_SCHEMA)]
    if request.form == "xlsx":
        workbook.require_room(tables)
    return [without_text(table) for table in tables] if request.is_without_text else tables


def _write(
    folder: Path, published: Published, tables: Sequence[ExportTable], request: Request, advance: Advance
) -> Written:
    """Write the data in the format asked for."""
    files: dict[str, Sequence[str]] = {}
    notes: list[str] = []
    if request.form == "csv":
        for table in tables:
            files[table.name] = [f"{table.short_name}.csv"]
            write_csv(table, folder / files[table.name][0], is_safe=request.is_safe, advance=advance)
    elif request.form == "parquet":
        for table in tables:
            files[table.name] = table.paths
            write_parquet_files(table, folder, advance)
    elif request.form == "xlsx":
        files = {table.name: [workbook.WORKBOOK_FILE] for table in tables}
        created_at = dt.datetime.fromisoformat(published.package["created"])
        cut = workbook.write_workbook(tables, folder / workbook.WORKBOOK_FILE, created_at=created_at, advance=advance)
        if cut:
            notes.append(f"{cut:,} cells were cut to the {workbook.LONGEST_CELL:,} characters that a cell can hold.")
    else:
        files[""] = [money.ENTITIES_FILE]
        counts = money.write_entities(
            published.database,
            folder / money.ENTITIES_FILE,
            is_without_text=request.is_without_text,
            advance=advance,
        )
        notes.append("Entities: " + ", ".join(f"{schema} {count:,}" for schema, count in counts.items()) + ".")
    return Written(request.form, request.is_without_text, request.is_safe, tables, files, notes)


def _row_count(tables: Sequence[ExportTable]) -> int:
    return sum(table.row_count for table in tables)


def _unseen(_rows: int) -> None:
    """Nobody watches."""
