"""The versions that are kept: which there are, on which each was built, which of them go when there are too many."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import WrongUse
from warehouse.publishing.database import DATABASE_FILE, open_for_reading
from warehouse.publishing.manifest import Manifest, read_manifest

KEEP_VERSIONS = "COMMUNIQUE_KEEP_VERSIONS"
VERSIONS_KEPT = 3


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version that can be returned to."""

    path: Path
    manifest: Manifest | None
    """None where an older program, or a hand, left no description."""
    is_current: bool

    @property
    def number(self) -> int:
        """Its place in the order of versions."""
        return number_of(self.path)

    @property
    def name(self) -> str:
        """The folder's name, without the revision that it gets where it is built anew."""
        return self.path.name.partition(".")[0]

    @property
    def load_id(self) -> int | None:
        """The load that made it."""
        return self.manifest.load_id if self.manifest else None

    @property
    def parent(self) -> int | None:
        """The load of the version on which it was built."""
        return self.manifest.parent if self.manifest else None

    def answers_to(self, name: str) -> bool:
        """True where a person means this version: by its load, its number, or its folder's name."""
        return name in (str(self.load_id), str(self.number), self.name)


@dataclass(frozen=True, slots=True)
class Contained:
    """What a version holds, read from its database."""

    loaded_at: dt.datetime | None
    articles_count: int
    events_count: int


def versions_to_keep(stated: int | None = None) -> int:
    """How many versions stay: as stated, else as the environment says, else three. Raises WrongUse below one."""
    if stated is not None:
        return max(1, stated)
    text = os.environ.get(KEEP_VERSIONS, "").strip() or str(VERSIONS_KEPT)
    if not text.isdecimal() or int(text) < 1:
        raise WrongUse(f"{KEEP_VERSIONS}={text}: write how many versions are to stay, 1 or more.")
    return int(text)


def kept_versions(paths: Sequence[Path], current: Path | None) -> list[KeptVersion]:
    """The versions in these folders, in the same order."""
    return [KeptVersion(path, read_manifest(path), path == current) for path in paths]


def number_of(path: Path) -> int:
    """The number in a version's name, 0 for a foreign name."""
    number = path.name.partition("-")[0]
    return int(number) if number.isdigit() else 0


def revision_of(path: Path) -> int:
    """How often a version was built anew to forget something: the number after the point in its name."""
    revision = path.name.partition(".")[2]
    return int(revision) if revision.isdigit() else 0


def parent_of(version: KeptVersion, versions: Sequence[KeptVersion]) -> KeptVersion | None:
    """The kept version on which this one was built; for an older program's, which tells nothing, the one before it."""
    if version.parent is not None:
        return next((other for other in versions if other.load_id == version.parent), None)
    if version.manifest is not None and version.manifest.layout > 1:
        return None
    earlier = [other for other in versions if other.number < version.number]
    return earlier[-1] if earlier else None


def superfluous(versions: Sequence[KeptVersion], keep: int) -> list[KeptVersion]:
    """Those that go where only `keep` stay. What was rolled back goes first: nobody wants to return to it."""
    current = next((version for version in versions if version.is_current), None)
    line: list[KeptVersion] = []
    while current is not None and current not in line:
        line.append(current)
        current = parent_of(current, versions)
    others = [version for version in reversed(versions) if version not in line]
    return (line + others)[keep:]


def contained(version: Path) -> Contained:
    """Read what a version holds. Raises duckdb.Error where its database cannot be opened."""
    manifest = read_manifest(version)
    with open_for_reading(version / DATABASE_FILE) as con:
        counts = con.execute(
            "select (select count(*) from core.fact_article), (select count(*) from core.fact_event), "
            "(select max(started_at) from ops.load where load_id = $load_id)",
            {"load_id": manifest.load_id if manifest else -1},
        ).fetchall()[0]
    return Contained(counts[2], int(counts[0]), int(counts[1]))
