"""The record of loads: every load is in `loads.jsonl` beside the versions; what was published is in `ops.load`, too.

A load that found nothing new, or failed, publishes no version, and so has no table to stand in; its line is copied into
`ops.load` by the next load that publishes.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import polars as pl

from warehouse.publishing.database import Connection, incoming, query_frame
from warehouse.publishing.disk import replace_text, sync_path
from warehouse.tables.ops import Load

LOADS_FILE = "loads.jsonl"
LOAD, BACKFILL, REBUILD, UPGRADE, ROLLBACK, FORGET = "load", "backfill", "rebuild", "upgrade", "rollback", "forget"
"""What a load does, in `ops.load.task`."""
IN_ORDER = ("load_no", "started_at", "load_id")
"""What sorts loads by when they ran, whatever the clock said; those of a program without numbers, NULL, come first."""
FILE_MODE = 0o644

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """What a load counted of itself."""

    files_seen_count: int = 0
    files_new_count: int = 0
    files_rejected_count: int = 0
    articles_count: int = 0
    events_count: int = 0
    peak_memory_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class LoadRecord:
    """One load: a row of `ops.load`, and a sentence on why it failed."""

    load_id: int
    started_at: dt.datetime
    finished_at: dt.datetime | None
    status: str
    code_version: str
    counts: LoadCounts
    seconds: float | None
    message: str | None = None
    load_no: int | None = None
    task: str | None = None

    def ended(self, status: str, at: dt.datetime, seconds: float, message: str | None = None) -> LoadRecord:
        """The same load, with its end."""
        return replace(self, status=status, finished_at=at, seconds=round(seconds, 3), message=message)

    def as_row(self) -> dict[str, Any]:
        """As a row of `ops.load`, with `message`."""
        row = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "counts"}
        return row | asdict(self.counts)


def append_record(root: Path, record: LoadRecord) -> None:
    """Add a line to the file, and wait until it is on the disk."""
    row = record.as_row()
    row["load_id"] = str(record.load_id)
    line = json.dumps(row, ensure_ascii=False, default=lambda value: value.isoformat()) + "\n"
    is_first = not (root / LOADS_FILE).exists()
    descriptor = os.open(root / LOADS_FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, FILE_MODE)
    try:
        os.write(descriptor, _separator(root / LOADS_FILE) + line.encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if is_first:
        sync_path(root)


def read_records(root: Path) -> pl.DataFrame:
    """The loads of the file, as `ops.load` with a column `message`, oldest first; a line cut short is left out."""
    schema = {**Load.polars_schema(), "message": pl.String()}
    path = root / LOADS_FILE
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    rows = _numbered([row for line in lines if (row := _row_of(line)) is not None])
    frame = pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema, orient="row")
    return frame.unique("load_id", keep="last", maintain_order=True).sort(IN_ORDER)


def stored_loads(con: Connection) -> pl.DataFrame:
    """The rows of `ops.load`; a column that the table of an older program lacks is NULL."""
    schema = Load.polars_schema()
    stored = query_frame(con, "select * from ops.load")
    lacking = [pl.lit(None, kind).alias(name) for name, kind in schema.items() if name not in stored.columns]
    return stored.with_columns(lacking).select(schema.keys()).cast(pl.Schema(schema)).sort(IN_ORDER)


def looked_for_news(load: Mapping[str, Any]) -> bool:
    """Whether this load was to bring all that lay at the sources; a backfill, a rebuild or an upgrade was not."""
    return load["task"] in (LOAD, None) and load["status"] in ("published", "unchanged", "failed")


def is_a_night(load: Mapping[str, Any]) -> bool:
    """Whether this load brought whatever there was at the sources."""
    return looked_for_news(load) and load["status"] != "failed"


def cut_messages(root: Path) -> None:
    """Leave only the first line of what failed loads said: rows that broke a check, words of articles, follow it."""
    path = root / LOADS_FILE
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    kept = [_without_rows(line) for line in lines]
    if kept != lines:
        replace_text(path, "".join(f"{line}\n" for line in kept))


def copy_into(con: Connection, root: Path) -> None:
    """Bring the loads of the file that are missing in `ops.load`, or stand there without their end, into the table."""
    # A newer program may have ended loads in ways that this one's table does not take.
    records = read_records(root).drop("message").filter(pl.col("status").is_in(_statuses()))
    if records.is_empty():
        return
    with incoming(con, records) as view:
        con.execute(f"delete from ops.load where load_id in (select load_id from {view})")
        con.execute(
            f"insert into ops.load by name select * from {view} order by load_no nulls first, started_at, load_id"
        )


def _statuses() -> tuple[str, ...]:
    return next(fact.categories for fact in Load.column_facts() if fact.name == "status")


def _without_rows(line: str) -> str:
    try:
        row = json.loads(line)
        first, rest = row["message"].split("\n", 1)
    except (ValueError, TypeError, KeyError, AttributeError):
        return line
    return json.dumps(row | {"message": first}, ensure_ascii=False) if rest else line


def _numbered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows in the order of the file; a program that did not number them yet wrote them there in their order, too."""
    last = 0
    for row in rows:
        row["load_no"] = row.get("load_no") or last + 1
        last = max(last, row["load_no"])
    return rows


def _separator(path: Path) -> bytes:
    # After a write that was cut short the next line must not grow onto its rest.
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if size == 0:
            return b""
        file.seek(size - 1)
        return b"" if file.read(1) == b"\n" else b"\n"


def _row_of(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
        row["load_id"] = int(row["load_id"])
        for name in ("started_at", "finished_at"):
            row[name] = dt.datetime.fromisoformat(row[name]) if row.get(name) else None
    except (ValueError, TypeError, KeyError):
        logger.warning("%s has a line that cannot be read; it is left out", LOADS_FILE)
        return None
    return dict(row)
