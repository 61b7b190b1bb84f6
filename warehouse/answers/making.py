"""Which version of the program made a warehouse, and what an upgrade would do."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from warehouse import fingerprints, resources
from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.database import Connection
from warehouse.publishing.manifest import Made, models_fingerprint
from warehouse.publishing.upgrades import OtherMaking, made_otherwise


def other_making(con: Connection, version: Path) -> OtherMaking | None:
    """How the version that is open was made otherwise than by this program; None where it was not."""
    models = models_fingerprint(resources.sql_folder())
    return made_otherwise(con, version, Made(fingerprints.code_version(), fingerprints.rules_fingerprint(), models))


def show_making(folder: str | Path, console: Console | None = None) -> bool:
    """Say what an upgrade would do; gives whether there is anything to do.

    Raises WrongUse where nothing has been published, LoadFailed where a newer version of the program made it.
    """
    console = console or Console(highlight=False)
    with open_published(folder) as con:
        found = other_making(con, (Path(folder) / "current").resolve())
    WarehouseFolder(folder).require_not_newer()
    said = found.sentence() if found else "This version of Communiqué made it: it is up to date, nothing was changed."
    console.print(Text(said), soft_wrap=True)
    return found is not None
