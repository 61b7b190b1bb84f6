"""An answer as a table for people, or as CSV, JSON, Parquet or Markdown for programs."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import polars as pl
from rich.console import Console
from rich.table import Table
from rich.text import Text

from warehouse.errors import WrongUse

ROWS_SHOWN = 200
# Where cells would have to be broken into more than about two lines each, every row is shown as a list of its columns:
# a cell counts with its length, up to a bound.
WIDEST_CELL = 48
LINES_A_CELL = 2
KEY_SUFFIX = "_id"
# 64-bit numbers from hashes that are called otherwise.
KEY_SUFFIXES = (KEY_SUFFIX, "_hash", "_key")
GDELT_KEY = "GLOBALEVENTID"
# The wide forms are what some Asian spreadsheets take for the plain ones.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(rows: pl.DataFrame, form: str, *, output: str | Path | None = None, safe_csv: bool = False) -> None:
    """Write rows to a file, or to the standard output. Raises WrongUse where that cannot be."""
    if form == "table" and output is None:
        show(rows, Console(highlight=False))
        return
    encoded = encode(rows, form, safe_csv=safe_csv)
    if output is not None:
        _write_file(Path(output), encoded)
    elif form == "parquet" and sys.stdout.isatty():
        raise WrongUse("Parquet is not for the screen. Name a file with --output, or send it into a pipe.")
    else:
        _standard_output().write(encoded)
        sys.stdout.flush()


def encode(rows: pl.DataFrame, form: str, *, safe_csv: bool = False) -> bytes:
    """Rows as the bytes of a file. Raises WrongUse for a format that there is not."""
    writers: dict[str, Callable[[], bytes]] = {
        "csv": lambda: _csv(rows, safe_csv),
        "json": lambda: _json(rows),
        "parquet": lambda: _parquet(rows),
        "markdown": lambda: _markdown(rows),
        "table": lambda: _plain_table(rows),
    }
    if form not in writers:
        raise WrongUse(f"There is no format {form}; there are {', '.join(sorted(writers))}.")
    return writers[form]()


def show(rows: pl.DataFrame, console: Console) -> None:
    """Print rows for people: as a table, or where that would be too narrow, row by row."""
    shown = rows.head(ROWS_SHOWN)
    if rows.width and _fits(rows, console.width):
        console.print(_table(shown))
    else:
        _show_records(shown, console)
    if rows.height > ROWS_SHOWN:
        console.print(f"… and {rows.height - ROWS_SHOWN:,} more rows: ask for fewer, or for --format csv.")
    console.print(f"({rows.height:,} {'row' if rows.height == 1 else 'rows'})", style="dim")


def printable(text: str) -> str:
    """The text without control characters: what an article holds must not steer the reader's terminal."""
    return "".join(character if character.isprintable() or character == "\n" else " " for character in text)


def keys_as_text(rows: pl.DataFrame) -> pl.DataFrame:
    """Keys pass 2^53, which spreadsheets and JavaScript round: they are written as text."""
    keys = [
        name
        for name, dtype in rows.schema.items()
        if dtype == pl.Int64 and (name.lower().endswith(KEY_SUFFIXES) or name == GDELT_KEY)
    ]
    return rows.with_columns(pl.col(keys).cast(pl.String))


def safe_cells(rows: pl.DataFrame) -> pl.DataFrame:
    """Texts that a spreadsheet would run as a formula, made text by an apostrophe before them."""
    # A blank would be cut off again by some programs; an apostrophe makes the cell text in all of them.
    return rows.with_columns(
        pl.when(pl.col(pl.String).str.slice(0, 1).is_in(FORMULA_SIGNS))
        .then(pl.lit("'") + pl.col(pl.String))
        .otherwise(pl.col(pl.String))
        .name.keep()
    )


def _fits(rows: pl.DataFrame, width: int) -> bool:
    wanted = 0
    for column in rows.head(ROWS_SHOWN):
        longest = max([len(column.name), *(len(_written(value)) for value in column if value is not None)])
        wanted += min(longest, WIDEST_CELL) + 2
    return wanted <= LINES_A_CELL * width


def _table(rows: pl.DataFrame) -> Table:
    table = Table(show_lines=False, header_style="bold", pad_edge=False, box=None, padding=(0, 2, 0, 0))
    for name, dtype in rows.schema.items():
        is_key = name.lower().endswith(KEY_SUFFIX)
        is_number = dtype.is_numeric()
        # Keys and dates are copied from the screen: they must stay whole.
        table.add_column(
            Text(name), justify="right" if is_number else "left", no_wrap=is_key or is_number or dtype.is_temporal()
        )
    for row in rows.iter_rows():
        table.add_row(*[_cell(value) for value in row])
    return table


def _show_records(rows: pl.DataFrame, console: Console) -> None:
    for number, row in enumerate(rows.iter_rows(named=True), start=1):
        console.print(f"row {number}", style="bold")
        record = Table(show_header=False, box=None, pad_edge=False, padding=(0, 2, 0, 0))
        record.add_column(style="dim", no_wrap=True)
        record.add_column(overflow="fold")
        for name, value in row.items():
            if value is not None:
                record.add_row(Text(name), _cell(value))
        console.print(record)


def _cell(value: Any) -> Text:
    if value is None:
        return Text("")
    return Text(printable(_written(value)))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, float):
        return f"{value:.6g}" if abs(value) < 1e6 else f"{value:,.1f}"
    return str(value)


def _csv(rows: pl.DataFrame, safe: bool) -> bytes:
    flat = _flat(keys_as_text(rows))
    if safe:
        flat = safe_cells(flat)
    return flat.write_csv(quote_style="non_numeric").encode()


def _json(rows: pl.DataFrame) -> bytes:
    records = keys_as_text(rows).iter_rows(named=True)
    lines = (json.dumps(record, ensure_ascii=False, default=_json_value) for record in records)
    return ("[" + ",\n ".join(lines) + "]\n").encode()


def _json_value(value: Any) -> Any:
    if isinstance(value, (dt.date, dt.datetime, dt.time)):
        return value.isoformat()
    return str(value)


def _parquet(rows: pl.DataFrame) -> bytes:
    buffer = io.BytesIO()
    rows.write_parquet(buffer, compression="zstd")
    return buffer.getvalue()


def _markdown(rows: pl.DataFrame) -> bytes:
    lines = [_pipes(rows.columns), _pipes(["---:" if dtype.is_numeric() else "---" for dtype in rows.dtypes])]
    lines += [_pipes(["" if value is None else _written(value) for value in row]) for row in rows.iter_rows()]
    return ("\n".join(lines) + "\n").encode()


def _pipes(cells: list[str]) -> str:
    escaped = [
        " ".join(printable(cell).split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
        for cell in cells
    ]
    return f"| {' | '.join(escaped)} |"


def _plain_table(rows: pl.DataFrame) -> bytes:
    text = io.StringIO()
    show(rows, Console(file=text, width=160, highlight=False, no_color=True))
    return text.getvalue().encode()


def _flat(rows: pl.DataFrame) -> pl.DataFrame:
    """Lists and structs, which CSV cannot hold, as JSON text."""
    nested = [name for name, dtype in rows.schema.items() if dtype.is_nested()]
    return rows.with_columns(
        pl.Series(name, [_nested_as_json(value) for value in rows[name].to_list()], dtype=pl.String) for name in nested
    )


def _nested_as_json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, default=_json_value)


def _write_file(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise WrongUse(f"{path}: the answer cannot be written there: {error.strerror}.") from error


def _standard_output() -> BinaryIO:
    return sys.stdout.buffer
