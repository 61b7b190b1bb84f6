"""Tombstones: what was forgotten on request, outside the versions, so that none of them brings it back.

`forgotten.jsonl` holds hashes of the contents, the day and the reason; nothing of what the articles said, no address.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

from warehouse.errors import LoadFailed
from warehouse.publishing.disk import replace_text

TOMBSTONES_FILE = "forgotten.jsonl"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """One article to be forgotten, in whatever files and versions of the warehouse it lies."""

    article_id: int
    text_sha256: str
    """Of the text as kept, so that the same text with another address or in another container is known again."""
    sha256: tuple[str, ...]
    """Of the contents that gave the article."""


@dataclass(frozen=True, slots=True)
class Tombstones:
    """All tombstones of a warehouse folder."""

    fingerprint: str = ""
    """Of all of them, empty where there are none: a version that states it has heeded them."""
    article_ids: frozenset[int] = field(default=frozenset())
    contents: frozenset[str] = field(default=frozenset())
    """sha256 of contents."""
    texts: frozenset[str] = field(default=frozenset())
    """sha256 of texts as kept."""

    def split(self, contents: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
        """What was read (CONTENT_SCHEMA) without what is forgotten, and that."""
        if not self.fingerprint:
            return contents, contents.clear()
        texts = [text is not None and text_sha256(text) in self.texts for text in contents["text"]]
        is_forgotten = (
            pl.Series(texts, dtype=pl.Boolean)
            | contents["sha256"].is_in(sorted(self.contents))
            | contents["article_id"].is_in(sorted(self.article_ids)).fill_null(False)
        )
        return contents.filter(~is_forgotten), contents.filter(is_forgotten)


NO_TOMBSTONES = Tombstones()


def text_sha256(text: str) -> str:
    """sha256 of a text in UTF-8, in hexadecimal, as DuckDB's `sha256` gives it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_tombstones(root: Path) -> Tombstones:
    """The tombstones of a warehouse folder. Raises LoadFailed for a line that is none: nothing may be overlooked."""
    path = root / TOMBSTONES_FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    found = [_parsed(path, number, line) for number, line in enumerate(lines, 1)]
    stated = "\n".join(sorted({f"{one.article_id} {one.text_sha256} {' '.join(one.sha256)}" for one in found}))
    return Tombstones(
        fingerprint=hashlib.sha256(stated.encode()).hexdigest()[:16] if found else "",
        article_ids=frozenset(one.article_id for one in found),
        contents=frozenset(sha256 for one in found for sha256 in one.sha256),
        texts=frozenset(one.text_sha256 for one in found),
    )


def set_tombstones(root: Path, forgotten: Iterable[Forgotten], reason: str, today: dt.date) -> None:
    """Add tombstones, all or none, and wait until they are on the disk: from then on it is decided."""
    path = root / TOMBSTONES_FILE
    lines = [
        json.dumps(
            {
                "forgotten_on": today.isoformat(),
                "reason": reason,
                "article_id": str(one.article_id),
                "text_sha256": one.text_sha256,
                "sha256": list(one.sha256),
            },
            ensure_ascii=False,
        )
        for one in forgotten
    ]
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    replace_text(path, "".join([before, *(f"{line}\n" for line in lines)]))


def _parsed(path: Path, number: int, line: str) -> Forgotten:
    try:
        row: dict[str, Any] = json.loads(line)
        contents = tuple(str(sha256) for sha256 in row["sha256"])
        return Forgotten(int(row["article_id"]), str(row["text_sha256"]), contents)
    except (ValueError, TypeError, KeyError) as error:
        raise LoadFailed(
            f"{path}: line {number} is no tombstone, so it is not known what must not come back. Nothing was changed; "
            "take the line from a backup, or remove it, and load again."
        ) from error
