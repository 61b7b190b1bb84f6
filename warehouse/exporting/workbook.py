"""One Excel workbook, a sheet a view: keys as text, days as days, the header frozen, nothing run as a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import polars as pl
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from warehouse.answers.formats import keys_as_text
from warehouse.errors import WrongUse
from warehouse.exporting.source import ExportTable

WORKBOOK_FILE = "communique.xlsx"
CONTENTS_SHEET = "contents"
SHEET_ROWS = 1_048_576
LONGEST_CELL = 32_767
CUT_SIGN = "…"
_FIRST_DAY = dt.date(1900, 3, 1)  # Excel takes 1900 for a leap year: earlier days would come out one off.
_WIDTHS = {"DATE": 11, "NUMBER": 12, "KEY": 21, "TEXT": 32}


def require_room(tables: Sequence[ExportTable]) -> None:
    """Raise WrongUse, with what to do, where a view has more rows than a sheet can hold."""
    too_long = [table for table in tables if table.row_count > SHEET_ROWS - 1]
    if not too_long:
        return
    told = ", ".join(f"{table.name} ({table.row_count:,} rows)" for table in too_long)
    fitting = " ".join(f"--table {table.short_name}" for table in tables if table not in too_long)
    raise WrongUse(
        f"{told}: an Excel sheet holds {SHEET_ROWS:,} rows, its header included. Export the others "
        f"({fitting or 'there are none'}), or take --format csv or parquet, which have no limit."
    )


def write_workbook(
    tables: Sequence[ExportTable], path: Path, *, created_at: dt.datetime, advance: Callable[[int], None]
) -> int:
    """Write the tables; gives how many cells were cut to what a cell of Excel holds. Rows go to disk as they come."""
    options = {"constant_memory": True, "tmpdir": str(path.parent), "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.use_zip64()
        book.set_properties({"title": "Communiqué", "created": created_at.replace(tzinfo=None)})
        header = book.add_format({"bold": True, "bottom": 1})
        _write_contents(book.add_worksheet(CONTENTS_SHEET), tables, header)
        cut_count = 0
        for table in tables:
            sheet = _Sheet(book, book.add_worksheet(table.short_name), header)
            cut_count += sheet.write(table, advance)
    return cut_count


class _Sheet:
    """One sheet, written from top to bottom."""

    def __init__(self, book: xlsxwriter.Workbook, sheet: Worksheet, header: Format) -> None:
        self._sheet, self._header = sheet, header
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._instant = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._cut_count = 0

    def write(self, table: ExportTable, advance: Callable[[int], None]) -> int:
        """Write header and rows; gives how many cells were cut."""
        empty = keys_as_text(pl.DataFrame(pl.from_arrow(table.schema.empty_table())))
        for column, (name, dtype) in enumerate(empty.schema.items()):
            self._sheet.set_column(column, column, _WIDTHS[_sort_of(name, dtype)])
        for column, name in enumerate(empty.columns):
            self._sheet.write_string(0, column, name, self._header)
        self._sheet.freeze_panes(1, 0)
        row_no = 0
        for batch in table.batches():
            for row in keys_as_text(pl.DataFrame(pl.from_arrow(batch))).iter_rows():
                row_no += 1
                for column, value in enumerate(row):
                    if value is not None:
                        self._write_cell(row_no, column, value)
            advance(batch.num_rows)
        self._sheet.autofilter(0, 0, row_no, len(empty.columns) - 1)
        return self._cut_count

    def _write_cell(self, row: int, column: int, value: Any) -> None:
        # Never Worksheet.write(), which makes formulas and links of what looks like them.
        if isinstance(value, str):
            self._write_text(row, column, value)
        elif isinstance(value, bool):
            self._sheet.write_boolean(row, column, value)
        elif isinstance(value, dt.datetime):
            # Excel knows no time zones; all instants are UTC, which their column says.
            self._sheet.write_datetime(row, column, value.replace(tzinfo=None), self._instant)
        elif isinstance(value, dt.date):
            if value >= _FIRST_DAY:
                self._sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), self._day)
            else:
                self._sheet.write_string(row, column, value.isoformat())
        else:
            self._sheet.write_number(row, column, value)

    def _write_text(self, row: int, column: int, text: str) -> None:
        if len(text.encode("utf-16-le")) // 2 > LONGEST_CELL:
            self._cut_count += 1
            text = _cut(text)
        self._sheet.write_string(row, column, text)


def _cut(text: str) -> str:
    """The text cut to what a cell holds; Excel counts UTF-16 units."""
    units = text.encode("utf-16-le")[: 2 * (LONGEST_CELL - len(CUT_SIGN))]
    return units.decode("utf-16-le", errors="ignore") + CUT_SIGN


def _write_contents(sheet: Worksheet, tables: Sequence[ExportTable], header: Format) -> None:
    """The first sheet: every column of every sheet with its meaning."""
    for column, width in enumerate((26, 26, 100)):
        sheet.set_column(column, column, width)
    rows = [("sheet", "column", "meaning")]
    for table in tables:
        rows.append((table.short_name, "", f"{table.about} Rows: {table.row_count:,}."))
        rows += [(table.short_name, name, meaning) for name, meaning in table.descriptions().items()]
    for row_no, row in enumerate(rows):
        for column, text in enumerate(row):
            if text:
                sheet.write_string(row_no, column, text, header if row_no == 0 else None)
    sheet.freeze_panes(1, 0)


def _sort_of(name: str, dtype: pl.DataType) -> str:
    if dtype.is_temporal():
        return "DATE"
    if name.endswith(("_id", "_hash")):
        return "KEY"
    return "TEXT" if dtype == pl.String else "NUMBER"
