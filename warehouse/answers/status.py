"""`communique status`: did last night work, what was rejected and why, what is stale, how big everything is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from rich.console import Console
from rich.table import Table
from rich.text import Text

from warehouse import resources
from warehouse.answers.explanations import counted
from warehouse.answers.formats import printable
from warehouse.answers.making import other_making
from warehouse.answers.rows import Row, many, one
from warehouse.fingerprints import code_version
from warehouse.publishing.database import Connection, open_published
from warehouse.publishing.loads import (
    FORGET,
    IN_ORDER,
    LOAD,
    ROLLBACK,
    is_a_night,
    looked_for_news,
    read_records,
    stored_loads,
)
from warehouse.publishing.upgrades import OtherMaking

LOADS_SHOWN = 7
# A nightly job that has not brought anything for longer than this has missed a night.
STALE_AFTER = dt.timedelta(hours=36)

_CHECKED = "select distinct load_id from ops.check_result"
_FAILING_CHECKS = """
    select name, severity, failing_count, message
    from ops.check_result
    where failing_count > 0 and load_id = $load_id
    order by severity desc, name
"""
_REJECTED = """
    select reject_code as code, count(*) as file_count, min(location) as example,
        arg_min(reject_message, location) as reason
    from raw.source_file
    where status = 'rejected'
    group by reject_code
    order by file_count desc, code
"""
_LATEST = "select max(published_on) as published_on from core.fact_article"
_FILES = "select status, count(*) as file_count from raw.source_file group by status order by status"
_TABLES = """
    select schema_name || '.' || table_name as table_name
    from duckdb_tables()
    where schema_name in ('raw', 'core')
    order by schema_name desc, table_name
"""
# Columns that are cut by nothing, so that what stands beside them gives way.
_KEPT_WHOLE = ("started (UTC)", "status", "made (UTC)", "version", "load")
_NUMBER = re.compile(r"[\d,.]*(?: (?:[KMG]?B|s))?")


@dataclass(frozen=True, slots=True)
class Size:
    """A file or folder of the published warehouse."""

    name: str
    byte_count: int


@dataclass(frozen=True, slots=True)
class Status:
    """How the published warehouse is."""

    loads: Sequence[Row]
    """All loads, latest first, as in ops.load, with the `message` of those that failed."""
    failing_checks: Sequence[Row]
    """Checks that found something in what is published."""
    rejected: Sequence[Row]
    """Per reject code, how many files, an example and its reason."""
    files: dict[str, int]
    """Contents by status."""
    latest_published_on: dt.date | None
    """Day of publication of the latest article."""
    table_rows: dict[str, int]
    sizes: Sequence[Size]
    corrections: pl.DataFrame
    """The curated corrections that are applied."""
    read_at: dt.datetime
    making: OtherMaking | None = None
    """What another version of the program made otherwise."""

    @property
    def is_stale(self) -> bool:
        """No load has ended within the last day and a half. What is of the future tells only of another clock."""
        ended = [load["finished_at"] for load in self.loads if is_a_night(load) and load["finished_at"]]
        return not any(at <= self.read_at <= at + STALE_AFTER for at in ended)

    @property
    def is_good(self) -> bool:
        """Last night worked: the last load ended well, and not too long ago."""
        return bool(self.nights) and self.nights[0]["status"] != "failed" and not self.is_stale

    @property
    def nights(self) -> Sequence[Row]:
        """The nightly loads and what was rolled back; a rebuild, say, or what was forgotten, tells nothing of them."""
        return [load for load in self.loads if looked_for_news(load) or load["status"] == "rolled back"]

    def verdict(self) -> str:
        """Whether last night worked, in one line."""
        if not self.nights:
            return "No load has been recorded."
        last = self.nights[0]
        when = _when(last)
        if last["status"] == "rolled back":
            where = f" {last['message']}" if last.get("message") else ""
            return f"Rolled back: on {when} the warehouse was returned{where}; the next load goes on from there."
        if last["status"] == "failed":
            return f"No: the load of {when} failed, and what was published before it still stands. {_why(last)}".strip()
        if self.is_stale:
            return f"No: the last load that ended well was on {when}, {_ago(self.read_at - last['started_at'])}."
        brought = counted(last["files_new_count"], "new file") if last["status"] == "published" else "nothing new"
        warning = len(self.failing_checks)
        warned = f", {counted(warning, 'check')} {'warns' if warning == 1 else 'warn'}" if warning else ""
        return f"Yes: the load of {when} brought {brought}, {last['files_rejected_count']:,} rejected{warned}."


def status(folder: str | Path, console: Console | None = None, *, is_short: bool = False) -> bool:
    """Print how the published warehouse is, or only its one line; gives whether last night worked.

    Raises WrongUse where nothing has been published and no load was tried.
    """
    console = console or Console(highlight=False)
    if (failure := _first_night_failed(Path(folder))) is not None:
        console.print(Text(failure), soft_wrap=True)
        return False
    found = read_status(folder)
    if is_short:
        console.print(Text(found.verdict()), soft_wrap=True)
    else:
        show(found, console)
    return found.is_good


def _first_night_failed(root: Path) -> str | None:
    """What is to be said where loads were tried and none was ever published."""
    if (root / "current").exists():
        return None
    tried = read_records(root).to_dicts()
    return (
        None
        if not tried
        else f"No: the load of {_when(tried[-1])} failed, and none was ever published. {_why(tried[-1])}"
    )


def read_status(folder: str | Path, now: dt.datetime | None = None) -> Status:
    """Read how the published warehouse is; `now` is for tests."""
    version = (Path(folder) / "current").resolve()
    con = open_published(folder, {"enable_external_access": False})
    try:
        return Status(
            loads=_loads(con, Path(folder)),
            failing_checks=_failing_checks(con),
            rejected=many(con, _REJECTED),
            files={row["status"]: row["file_count"] for row in many(con, _FILES)},
            latest_published_on=(one(con, _LATEST) or {}).get("published_on"),
            table_rows=_table_rows(con),
            sizes=_sizes(version),
            corrections=resources.knowledge("corrections"),
            read_at=now or dt.datetime.now(dt.UTC),
            making=other_making(con, version),
        )
    finally:
        con.close()


def _loads(con: Connection, root: Path) -> list[Row]:
    """The loads of the file beside the versions, which has the failed ones too, and those of the table."""
    recorded = read_records(root)
    stored = stored_loads(con).join(recorded, on="load_id", how="anti")
    return pl.concat([recorded, stored], how="diagonal").sort(IN_ORDER).reverse().to_dicts()


def _failing_checks(con: Connection) -> list[Row]:
    checked = {row["load_id"] for row in many(con, _CHECKED)}
    latest = [load_id for load_id in stored_loads(con)["load_id"] if load_id in checked][-1:]
    return many(con, _FAILING_CHECKS, load_id=latest[0]) if latest else []


def _table_rows(con: Connection) -> dict[str, int]:
    names = [row["table_name"] for row in many(con, _TABLES)]
    counts = one(con, "select " + ", ".join(f'(select count(*) from {name}) as "{name}"' for name in names))
    return counts or {}


def _sizes(version: Path) -> list[Size]:
    """The parts of the published version; a file that two parts share counts in each."""
    return [
        Size(entry.name + ("/" if entry.is_dir() else ""), _byte_count(entry))
        for entry in sorted(version.iterdir())
        if not entry.name.startswith(".")
    ]


def _byte_count(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def show(found: Status, console: Console) -> None:
    """Print a status: the one line first, then what it rests on."""
    console.print(Text(found.verdict(), style="bold green" if found.is_good else "bold red"))
    if found.latest_published_on:
        console.print(f"The latest article is of {found.latest_published_on}.")
    if found.making:
        console.print(Text(found.making.sentence(), style="yellow"), soft_wrap=True)
    elif found.loads:
        console.print(Text(f"Made by this version, {code_version()}.", style="dim"))
    show_rows("Last loads", [_load_line(load) for load in found.loads[:LOADS_SHOWN]], console)
    show_rows("Checks that warn or fail", [_check_line(check) for check in found.failing_checks], console)
    show_rows("Rejected", [_rejected_line(row) for row in found.rejected], console)
    show_rows("Files", [{"status": name, "files": f"{count:,}"} for name, count in found.files.items()], console)
    show_rows("Rows", [{"table": name, "rows": f"{count:,}"} for name, count in found.table_rows.items()], console)
    show_rows("Sizes", [{"part": size.name, "size": _bytes(size.byte_count)} for size in found.sizes], console)
    show_rows("Corrections applied", [_correction_line(row) for row in found.corrections.to_dicts()], console)


def _load_line(load: Row) -> Row:
    memory = load["peak_memory_bytes"]
    return {
        "started (UTC)": f"{load['started_at']:%Y-%m-%d %H:%M}",
        "status": _status_of(load),
        "seen": f"{load['files_seen_count']:,}",
        "new": f"{load['files_new_count']:,}",
        "rejected": f"{load['files_rejected_count']:,}",
        "articles": f"{load['articles_count']:,}",
        "events": f"{load['events_count']:,}",
        "took": f"{load['seconds']:,.0f} s" if load["seconds"] is not None else "",
        "memory": _bytes(memory) if memory is not None else "",
    }


def _check_line(check: Row) -> Row:
    return {
        "check": check["name"],
        "severity": check["severity"],
        "rows": f"{check['failing_count']:,}",
        "message": check["message"],
    }


def _rejected_line(row: Row) -> Row:
    return {
        "why": row["code"],
        "files": f"{row['file_count']:,}",
        "for example": row["example"],
        "reason": row["reason"],
    }


def _correction_line(row: Row) -> Row:
    names = " / ".join(row[name] for name in ("name", "other_name", "quotation") if row[name])
    return {"correction": row["action"], "of": names, "reason": row["reason"], "decided on": row["decided_on"]}


def show_rows(title: str, rows: Sequence[Row], console: Console) -> None:
    """Print rows as a table with a title, the names of the first one's columns above; nothing where there are none."""
    if not rows:
        return
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for name in rows[0]:
        is_number = all(_NUMBER.fullmatch(str(row[name] or "")) for row in rows)
        table.add_column(
            name, justify="right" if is_number else "left", header_style="dim", no_wrap=is_number or name in _KEPT_WHOLE
        )
    for row in rows:
        table.add_row(*[Text(printable(str(value or ""))) for value in row.values()])
    console.print()
    console.print(table)


def _bytes(count: int) -> str:
    size = float(count)
    for unit in ("B", "KB", "MB"):
        if size < 1024:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1024
    return f"{size:.1f} GB"


def _when(load: Row) -> str:
    return f"{load['started_at']:%Y-%m-%d %H:%M} UTC"


def _why(load: Row) -> str:
    """The failure's message on one line."""
    return " ".join(printable(load.get("message") or "").split())


def _ago(span: dt.timedelta) -> str:
    hours = int(span.total_seconds() // 3600)
    if hours < 0:
        return "by a clock that was set back since"
    return f"{hours // 24} days ago" if hours >= 48 else f"{hours} hours ago"


def _status_of(load: Row) -> str:
    """How it ended; of what was no nightly load, what it was."""
    if load["task"] in (None, LOAD, ROLLBACK, FORGET):
        return str(load["status"])
    return f"{load['task']} failed" if load["status"] == "failed" else str(load["task"])
