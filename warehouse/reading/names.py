"""What a file's name and first bytes say of it, by the reviewed tables in `warehouse/knowledge`."""

from __future__ import annotations

import fnmatch
import re
from functools import cache

from warehouse import resources

_DEFAULT_KIND = ("text", None)


@cache
def _ignored() -> re.Pattern[str]:
    patterns = resources.knowledge("ignored_names")["pattern"]
    return re.compile("|".join(fnmatch.translate(pattern) for pattern in patterns))


def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name is never an article: hidden, half-written, a read-me."""
    return _ignored().match(name) is not None


@cache
def _kinds() -> dict[str, tuple[str, str | None]]:
    table = resources.knowledge("file_kinds")
    return {ending: (kind, note) for ending, kind, note in table.select("ending", "kind", "note").iter_rows()}


def kind_of(name: str) -> tuple[str, str | None]:
    """The kind of a file by the longest ending that is known (`text` where none is), with the table's note."""
    lowered = name.lower()
    parts = lowered.split(".")
    for ending in (".".join(["", *parts[-2:]]), "." + parts[-1]):
        if len(parts) > 1 and lowered.endswith(ending) and ending in _kinds():
            return _kinds()[ending]
    return _DEFAULT_KIND


@cache
def _signatures() -> list[tuple[bytes, str]]:
    table = resources.knowledge("file_signatures")
    found = [(bytes.fromhex(first), name) for first, name in table.select("first_bytes", "name").iter_rows()]
    return sorted(found, key=lambda item: -len(item[0]))


def signature_of(content: bytes) -> str | None:
    """Whose first bytes these are (`a PDF's`), or None where no known format begins so."""
    head = content[:16]
    return next((name for first, name in _signatures() if head.startswith(first)), None)


@cache
def printable_signatures() -> tuple[str, ...]:
    """First characters of formats that read as text and are none (PDF, RTF): decoding alone cannot tell them."""
    table = resources.knowledge("file_signatures")
    return tuple(bytes.fromhex(first).decode() for first in table.filter(is_printable="yes")["first_bytes"])
