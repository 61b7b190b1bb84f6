"""A version's own description, `version.json`: by what it was made, and which files it exported."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from warehouse.publishing import ddl, views
from warehouse.publishing.disk import replace_text
from warehouse.publishing.export import ExportedFile
from warehouse.tables import ALL_TABLES

MANIFEST_FILE = "version.json"
# Of folders and files in a warehouse folder: raise it where an older program must not write into a newer one's.
LAYOUT = 2


@dataclass(frozen=True, slots=True)
class Made:
    """By what a version was made: where any of it differs, the tables have to be made anew."""

    code_version: str
    rules: str
    """Fingerprint of the rules that read evidence off articles."""
    models: str
    """Fingerprint of declarations and SQL models."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in the file."""

    made: Made
    load_id: int
    files: tuple[ExportedFile, ...] = field(default=())
    parent: int | None = None
    """The load of the version on which this one was built; None for a first one, and where an older program made it."""
    forgotten: str = ""
    """Fingerprint of the tombstones that were heeded when it was built."""
    layout: int = LAYOUT

    def write(self, folder: Path) -> None:
        """Write it into a version's folder."""
        content = {
            "code_version": self.made.code_version,
            "rules": self.made.rules,
            "models": self.made.models,
            "layout": self.layout,
            "load_id": str(self.load_id),
            "parent": None if self.parent is None else str(self.parent),
            "forgotten": self.forgotten,
            "files": [file.as_json() for file in self.files],
        }
        replace_text(folder / MANIFEST_FILE, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def read_manifest(folder: Path) -> Manifest | None:
    """The description of the version in a folder; None where there is none, or one of another program's making."""
    try:
        content: Mapping[str, Any] = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
        files = tuple(ExportedFile(**file) for file in content["files"])
        made = Made(content["code_version"], content["rules"], content["models"])
        parent = content.get("parent")
        return Manifest(
            made=made,
            load_id=int(content["load_id"]),
            files=files,
            parent=None if parent is None else int(parent),
            forgotten=str(content.get("forgotten", "")),
            layout=int(content.get("layout", 1)),
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def models_fingerprint(sql_folder: Path) -> str:
    """Changes whenever a declared table, a view or a check does."""
    tables = "".join(ddl.fingerprint(table) for table in ALL_TABLES)
    return hashlib.sha256((tables + views.fingerprint(sql_folder)).encode()).hexdigest()[:16]
