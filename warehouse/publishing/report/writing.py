"""The page of a published warehouse, written anew without a load."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from warehouse import resources
from warehouse.errors import CommuniqueError
from warehouse.publishing.database import Connection, open_published
from warehouse.publishing.disk import sync_path
from warehouse.publishing.folder import WarehouseFolder
from warehouse.publishing.report import REPORT_FILE, REPORT_FOLDER
from warehouse.publishing.report.data import Row, read_data
from warehouse.publishing.report.page import render
from warehouse.publishing.upgrades import told_of_other_making
from warehouse.publishing.views import existing_views

LOADS_SHOWN = 10
FILE_MODE = 0o644


def write_report(folder: str | Path, target: Path | None = None) -> Path:
    """Write the page of the published warehouse anew, beside the old one and then over it; gives where it lies.

    Without `target` it is the published version's own page. Only the name of that file changes hands: whoever has the
    old one open keeps it. Raises WrongUse where nothing has been published; CommuniqueError where another program's
    tables are published, or the file cannot be written.
    """
    with open_published(folder) as con:
        version = _version_of(con)
        with told_of_other_making(folder):
            data = read_data(con)
            views = existing_views(con, resources.sql_folder())
    data.rows["loads"] = _all_loads(folder)
    path = target or version / REPORT_FOLDER / REPORT_FILE
    try:
        _replace_text(path, render(data, views))
    except OSError as error:
        raise CommuniqueError(
            f"{path}: the page cannot be written there: {error.strerror}. Name another file with --output."
        ) from error
    return path


def _version_of(con: Connection) -> Path:
    # The file that is open says which version it is, whatever has been published meanwhile.
    rows = con.execute("select path from duckdb_databases() where database_name = current_database()").fetchall()
    return Path(rows[0][0]).parent


def _all_loads(folder: str | Path) -> list[Row]:
    """The latest loads, those among them that published nothing, or failed, and so stand in no table yet."""
    recorded = WarehouseFolder(folder).loads()
    return recorded.tail(LOADS_SHOWN).reverse().to_dicts()


def _replace_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".index.", suffix=".next", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        beside.chmod(FILE_MODE)
        sync_path(beside)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
