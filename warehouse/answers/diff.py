"""`communique diff`: what a load changed, or what is different between two versions; shown for people and programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from warehouse.answers.differences import ChangedFact, Difference, TableDifference, compare, recorded
from warehouse.answers.formats import printable
from warehouse.answers.rows import Row
from warehouse.answers.status import show_rows
from warehouse.errors import WrongUse
from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.kept import KeptVersion, parent_of

FACTS_SHOWN = 20


def diff(folder: str | Path, names: Sequence[str], *, form: str = "table", limit: int = FACTS_SHOWN) -> None:
    """Print what the named load changed (the published one's where none is named), or what differs between two.

    Raises WrongUse where nothing has been published or where a name is no load's.
    """
    title, found = difference_of(folder, names)
    if form == "json":
        click.echo(json.dumps({"of": title} | asdict(found), ensure_ascii=False, indent=1))
        return
    show_difference(title, found, Console(highlight=False), limit)


def difference_of(folder: str | Path, names: Sequence[str]) -> tuple[str, Difference]:
    """What is to be said of the difference, and the difference."""
    root = WarehouseFolder(folder)
    open_published(folder).close()
    kept = root.kept()
    if len(names) == 2:
        earlier, later = (root.find(name) for name in names)
        return f"{_named(later)} against {_named(earlier)}", compare(earlier.path, later.path)
    chosen = [version for version in kept if version.answers_to(names[0])] if names else []
    asked = next(iter(chosen or [version for version in kept if version.is_current and not names]), None)
    before = parent_of(asked, kept) if asked else None
    if asked and (before or (asked.manifest and asked.manifest.parent is None and asked.number == 1)):
        of = f"{_named(asked)} against {_named(before)}" if before else f"{_named(asked)}, the first"
        return of, compare(before.path if before else None, asked.path)
    return _recorded(root, asked.load_id if asked else None, names)


def _recorded(root: WarehouseFolder, load_id: int | None, names: Sequence[str]) -> tuple[str, Difference]:
    """From the record of changes, since a version is kept no more. Raises WrongUse for what is no load's name."""
    if load_id is None and names and names[0].isdecimal():
        load_id = int(names[0])
    with open_published(root.root) as con:
        known = con.execute("select count(*) from ops.load where load_id = $load_id", {"load_id": load_id}).fetchall()
        if load_id is None or not known[0][0]:
            raise WrongUse(
                f"{names[0] if names else root.root}: no such load is known. communique rollback lists the versions "
                "that are kept, communique sql 'from ops.load' all loads."
            )
        said = f"load {load_id}, as it was recorded (the versions to compare are kept no more, so without words)"
        return said, recorded(con, load_id)


def show_difference(title: str, found: Difference, console: Console, limit: int = FACTS_SHOWN) -> None:
    """Print a difference: rows by table, then events and offices in words, the latest first."""
    console.print(Text(title, style="bold"))
    if found.is_none:
        console.print("No row of any table differs.")
        return
    show_rows("Rows", [_line(table) for table in found.tables], console)
    for name, facts in (("Events", found.events), ("Offices", found.offices)):
        _show_facts(name, facts, console, limit)


def _show_facts(name: str, facts: Sequence[ChangedFact], console: Console, limit: int) -> None:
    if not facts:
        return
    console.print()
    console.print(Text(name, style="bold"))
    for fact in facts[:limit]:
        console.print(Text(printable(f"{fact.change:<8} {fact.words}")), soft_wrap=True)
    if len(facts) > limit:
        console.print(f"and {len(facts) - limit:,} more: --limit {len(facts)} shows all.")


def _line(table: TableDifference) -> Row:
    changed = "whole table" if table.is_whole else f"{table.changed:,}"
    return {"table": table.table, "added": f"{table.added:,}", "changed": changed, "gone": f"{table.gone:,}"}


def _named(version: KeptVersion) -> str:
    return f"version {version.number} (load {version.load_id})"
