"""CSV as RFC 4180 has it: UTF-8, commas, lines that end in CR LF, a header, quotes doubled; keys quoted as text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars as pl

from warehouse.answers.formats import keys_as_text, safe_cells
from warehouse.exporting.source import ExportTable


def write_csv(table: ExportTable, path: Path, *, is_safe: bool, advance: Callable[[int], None]) -> None:
    """Write a table; NULL is an empty cell, the empty text `""`. `advance` is told of every piece of rows."""
    with path.open("wb") as file:
        empty = pl.DataFrame(pl.from_arrow(table.schema.empty_table()))
        keys_as_text(empty).write_csv(file, line_terminator="\r\n", quote_style="non_numeric")
        for batch in table.batches():
            rows = keys_as_text(pl.DataFrame(pl.from_arrow(batch)))
            if is_safe:
                rows = safe_cells(rows)
            rows.write_csv(file, include_header=False, line_terminator="\r\n", quote_style="non_numeric")
            advance(batch.num_rows)
