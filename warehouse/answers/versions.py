"""The versions that are kept, as `communique rollback` lists them and returns to one."""

from __future__ import annotations

from pathlib import Path

import duckdb
from rich.console import Console

from warehouse.answers.rows import Row
from warehouse.answers.status import show_rows
from warehouse.errors import WrongUse
from warehouse.publishing import WarehouseFolder
from warehouse.publishing.kept import KeptVersion, contained


def list_versions(folder: str | Path, console: Console | None = None) -> None:
    """Print the kept versions, the latest first. Raises WrongUse where nothing has been published."""
    console = console or Console(highlight=False)
    root = WarehouseFolder(folder)
    if root.current() is None:
        raise WrongUse(f"{folder}: no warehouse has been published here, so there is nothing to return to.")
    show_rows("Versions that are kept", [_line(version) for version in reversed(root.kept())], console)
    console.print("\nReturn to one of them: communique rollback --to VERSION (or its load)")


def show_return(version: KeptVersion, console: Console | None = None) -> None:
    """Say to which version the warehouse was returned, and what comes next."""
    console = console or Console(highlight=False)
    console.print(
        f"Version {version.number}, of load {version.load_id}, is published again. The next load goes on from it, and "
        "reads again what later loads had brought: take out of the inbox what is not to come back.",
        soft_wrap=True,
    )


def _line(version: KeptVersion) -> Row:
    row: Row = {"version": str(version.number), "load": str(version.load_id or "not known"), "made (UTC)": ""}
    try:
        held = contained(version.path)
        row["made (UTC)"] = f"{held.loaded_at:%Y-%m-%d %H:%M}" if held.loaded_at else ""
        row |= {"articles": f"{held.articles_count:,}", "events": f"{held.events_count:,}"}
    except duckdb.Error:
        row |= {"articles": "cannot be opened", "events": ""}
    row["published"] = "now" if version.is_current else ""
    row["by"] = version.manifest.made.code_version if version.manifest else ""
    return row
