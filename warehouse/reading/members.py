"""Members of archives, whatever the archive: which names are safe, and what a member holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from warehouse.reading.contents import Contents
from warehouse.reading.lines import held_line_pieces
from warehouse.reading.listing import location_of
from warehouse.reading.names import is_ignored, kind_of
from warehouse.reading.pieces import Bounds, Piece, Readable, Source
from warehouse.reading.rejections import Rejection, nested, not_text, unsafe
from warehouse.reading.settings import Settings
from warehouse.reading.unpack import Unfit, read_article, unpacked

_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class HeldPiece:
    """An article whose bytes were read while its archive passed by."""

    location: str
    modified_at: int | None
    content: bytes

    row_count = 1

    @property
    def byte_count(self) -> int:
        """Bytes that it holds."""
        return len(self.content)

    def read_into(self, contents: Contents) -> None:
        """Add the bytes."""
        contents.add_bytes(self.location, self.modified_at, self.content)


def member_of(archive: Source, name: str, modified_at: int | None, byte_count: int) -> Source:
    """A member as a source: its place is the archive's, `#`, and its name within."""
    time = archive.modified_at if modified_at is None else modified_at
    return Source(f"{archive.location}#{location_of(name)}", time, byte_count, archive.path)


def is_member_ignored(name: str) -> bool:
    """Whether a member, or a folder that it lies in, is never an article (`..` is dangerous, not hidden)."""
    return any(is_ignored(part) for part in name.split("/") if part not in ("", ".", ".."))


def unsafe_name(name: str) -> Rejection | None:
    """Why a member of this name is not to be read, or None."""
    if "\0" in name or not name.strip():
        return unsafe("Its name is no file's name")
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        return unsafe("Its name leads out of the archive's folder")
    return None


def pieces_of_member(member: Source, stream: Readable, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    """What a member holds, read from its bytes as they pass by: an article, or the lines of a table."""
    kind = kind_of(member.location)
    if kind.name == "foreign":
        yield member.refused(not_text(f"By its name it is {kind.note}"))
        return
    if kind.name not in ("text", "lines"):
        yield member.refused(nested())
        return
    inner = unpacked(stream, kind.packing, member.byte_count, settings)
    try:
        if kind.name == "lines":
            yield from held_line_pieces(member, inner, bounds, settings)
        else:
            content = read_article(inner, settings.article_limit)
            yield HeldPiece(member.location, member.modified_at, content)
    except Unfit as unfit:
        yield member.refused(unfit.rejection)
