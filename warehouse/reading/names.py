"""What a file's name and first bytes say of it, by the reviewed tables in `warehouse/knowledge`."""

from __future__ import annotations

import fnmatch
import re
from functools import cache
from typing import NamedTuple

from warehouse import resources


@cache
def _ignored() -> re.Pattern[str]:
    patterns = resources.knowledge("ignored_names")["pattern"]
    return re.compile("|".join(fnmatch.translate(pattern) for pattern in patterns))


def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name is never an article: hidden, half-written, a read-me."""
    return _ignored().match(name) is not None


class Kind(NamedTuple):
    """What a file's name says it is."""

    name: str
    """`text`, `lines`, `parquet`, `zip`, `tar`, or `foreign` for what is not read."""
    packing: str | None = None
    """`gzip` or `zstd`."""
    note: str | None = None


_PLAIN = Kind("text")


@cache
def _kinds() -> dict[str, Kind]:
    table = resources.knowledge("file_kinds").select("ending", "kind", "packing", "note")
    return {ending: Kind(kind, packing, note) for ending, kind, packing, note in table.iter_rows()}


def kind_of(name: str) -> Kind:
    """The kind of a file by the longest ending that is known; plain text where none is."""
    kinds = _kinds()
    parts = name[name.rfind("/") + 1 :].lower().rsplit(".", 2)
    last = kinds.get(f".{parts[-1]}") if len(parts) > 1 else None
    return (kinds.get(f".{parts[1]}.{parts[2]}") if len(parts) > 2 else None) or last or _PLAIN


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
def printable_signatures() -> tuple[bytes, ...]:
    """First bytes of formats that read as text and are none (PDF, RTF): decoding alone cannot tell them."""
    table = resources.knowledge("file_signatures")
    return tuple(bytes.fromhex(first) for first in table.filter(is_printable="yes")["first_bytes"])
