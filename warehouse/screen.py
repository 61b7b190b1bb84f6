"""What people see in a terminal when a load or a check ends."""

from __future__ import annotations

import logging
import os
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console, RenderableType
from rich.markup import escape
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    Task,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from warehouse.logs import wants_json
from warehouse.publishing.checks import CheckResult
from warehouse.summary import LoadSummary

REJECTED_SHOWN = 10


def show_summary(summary: LoadSummary, folder: str, console: Console | None = None) -> None:
    """Print the counts, what was rejected, what a check warns of, and three things to type next."""
    console = console or Console(highlight=False)
    console.print(_outcome(summary))
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for label, count in summary.counts.items():
        table.add_row(label, f"{count:,}")
    console.print(table)
    for file in summary.rejected[:REJECTED_SHOWN]:
        console.print(f"{escape(file.location)}: not loaded ({file.code}). {escape(file.message)}", soft_wrap=True)
    if len(summary.rejected) > REJECTED_SHOWN:
        console.print(f"and {len(summary.rejected) - REJECTED_SHOWN:,} more: communique status lists them.")
    for check in summary.warnings:
        console.print(_check_line(check), soft_wrap=True)
    console.print("\nWhat to type next:")
    for hint in next_commands(summary, folder):
        console.print(f"  {escape(hint)}", soft_wrap=True)


def _outcome(summary: LoadSummary) -> str:
    files = f"{summary.files_seen_count:,} files"
    if not summary.is_new:
        return f"Nothing new in {files}; the warehouse stays as it is."
    brought = (
        f"{summary.files_new_count:,} new contents" if summary.files_new_count else "no new content, but built anew"
    )
    return f"{files}, {brought}, {summary.seconds:.1f} s"


def next_commands(summary: LoadSummary, folder: str) -> list[str]:
    """Three commands that answer something from what was loaded; they name the folder where it is not the usual one.

    The program is named as it can be typed: by its path where the shell would not find it.
    """
    program = "communique" if shutil.which("communique") else os.path.relpath(sys.argv[0])
    where = "" if folder == "warehouse/build" else f" --warehouse {shlex.quote(folder)}"
    asked = summary.example_event_id
    explain = f"{program} status{where}" if asked is None else f"{program} explain event:{asked}{where}"
    meetings = '"select starts_on, hosts, visitors, place from reporting.meeting order by starts_on"'
    return [explain, f"{program} sql {meetings}{where}", f"{program} sql{where}"]


def show_checks(results: Sequence[CheckResult], console: Console | None = None) -> bool:
    """Print what fails; True where a check on structure is among it, which keeps a load from being published."""
    console = console or Console(highlight=False)
    failed = [result for result in results if result.failing_count]
    if not failed:
        console.print(f"All {len(results)} checks pass.")
    for check in failed:
        console.print(_check_line(check), soft_wrap=True)
    return any(check.blocks for check in failed)


def _check_line(check: CheckResult) -> str:
    rows = "row" if check.failing_count == 1 else "rows"
    return f"check {check.name} ({check.severity}): {check.failing_count:,} {rows}. {escape(check.message)}"


def show_export(folder: Path, file_count: int, row_count: int, byte_count: int) -> None:
    """Print in a line what an export holds and where it lies."""
    console = Console(highlight=False)
    told = f"{row_count:,} rows in {file_count:,} files, {byte_count / 1e6:,.1f} MB"
    console.print(escape(f"{folder}: {told}. README.md there says what is in it."), soft_wrap=True)


@contextmanager
def rows_bar(label: str) -> Iterator[Callable[[int], Callable[[int], None]]]:
    """A bar on the error stream, in a terminal only: tell it how many rows come, then of each piece of rows."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:

        def begin(total: int) -> Callable[[int], None]:
            task = bar.add_task(label, total=total)
            return lambda rows: bar.advance(task, rows)

        yield begin


class _KnownBar(BarColumn):
    """A bar for what has an end in sight; nothing for what has none."""

    def render(self, task: Task) -> RenderableType:  # type: ignore[override]
        return "" if task.total is None else super().render(task)


class _StepHandler(logging.Handler):
    """Shows the log's latest step beside a moving sign, so that a load never looks dead; with a bar where it counts.

    A step counts where its record has `done` and `total` among its fields. Outside a terminal each step is a line of
    its own, if lines are wanted there.
    """

    def __init__(self, console: Console, *, has_lines: bool = False) -> None:
        super().__init__(logging.INFO)
        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), _KnownBar())
        self.shown = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self.shown.add_task("starting Prefect", total=None)
        self._lowest_line = logging.INFO if has_lines and not console.is_terminal else logging.WARNING

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= self._lowest_line:
            self.shown.console.print(escape(record.getMessage()), soft_wrap=True)
            return
        fields = getattr(record, "fields", {})
        self.shown.update(self._task, description=record.getMessage())
        # Reset, since a total that was known cannot be unknown again.
        task = self.shown.tasks[0]
        task.total, task.completed = fields.get("total"), fields.get("done", 0)


@contextmanager
def progress(logger_name: str = "warehouse", *, has_lines: bool = False) -> Iterator[None]:
    """Show the logger's steps on the error stream while inside: one moving line in a terminal, nothing in a pipe.

    With `has_lines` a pipe gets a line a step. Nothing at all where the environment asks for JSON lines, which the load
    writes itself.
    """
    if wants_json():
        yield
        return
    handler = _StepHandler(Console(stderr=True, highlight=False), has_lines=has_lines)
    logger = logging.getLogger(logger_name)
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    try:
        with handler.shown:
            yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
        logger.setLevel(level)
