"""Forgetting, once tombstones are set: every kept version that still holds what they stand for is replaced.

Each replacement is finished and on the disk before it takes the other's place, and each is one step; so a forgetting
that was cut short is completed by whoever next writes into the folder, before anything else.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import replace

import duckdb

from warehouse.publishing import changes
from warehouse.publishing.database import DATABASE_FILE
from warehouse.publishing.ddl import literal
from warehouse.publishing.folder import WarehouseFolder
from warehouse.publishing.kept import KeptVersion
from warehouse.publishing.manifest import read_manifest
from warehouse.publishing.replacement import forgotten_in
from warehouse.publishing.tombstones import Tombstones, read_tombstones
from warehouse.publishing.unfinished import drop_unfinished
from warehouse.publishing.version import Version

FORGETTING = "forget"

logger = logging.getLogger(__name__)


def complete(
    root: WarehouseFolder,
    made_by: tuple[str, str],
    fill: Callable[[Version], None],
    inspect: Callable[[Version], None] | None = None,
) -> int:
    """Replace every kept version that holds what is to be forgotten, the published one first; gives how many.

    `made_by` are the program's version and the fingerprint of its rules; `fill` builds a version from what is left of
    the one that it replaces; `inspect` is shown the one that is to be published, before it is. Call it while the folder
    is held. Raises what building raises: then the tombstones stand, and the next load goes on from there.
    """
    tombstones = read_tombstones(root.root)
    began = time.monotonic()
    replaced = 0
    for version in sorted(root.kept(), key=lambda kept: (not kept.is_current, -kept.number)):
        if (version.manifest.forgotten if version.manifest else "") == tombstones.fingerprint:
            continue
        if _holds(version, tombstones):
            logger.info("forgetting in version %d", version.number)
            drop_unfinished(root.root)
            with root.replacement(version, *made_by, tombstones, inspect if version.is_current else None) as anew:
                fill(anew)
            replaced += 1
        elif (manifest := read_manifest(version.path)) is not None:
            replace(manifest, forgotten=tombstones.fingerprint).write(version.path)
    if replaced:
        root.record_forgetting(time.monotonic() - began)
    return replaced


def _holds(version: KeptVersion, tombstones: Tombstones) -> bool:
    with duckdb.connect() as con:
        con.execute(f"attach {literal(str(version.path / DATABASE_FILE))} as {changes.PUBLISHED} (read_only)")
        articles, files = forgotten_in(con, changes.PUBLISHED, tombstones)
        return bool(articles.len() or files.len())
