"""Tar archives, read as they pass by: no seeking, nothing written, no header longer than a name needs.

The library's reader keeps every member it has seen and reads extended headers whole, whatever they claim to hold; a
stream of a million members, or a hostile one, does not fit into memory with it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from warehouse.reading.members import is_member_ignored, member_of, pieces_of_member, unsafe_name
from warehouse.reading.pieces import Bounds, Piece, Readable, Source
from warehouse.reading.rejections import Rejection, damaged, unsafe
from warehouse.reading.settings import Settings
from warehouse.reading.unpack import Unfit

_BLOCK = 512
_EXTENDED_LIMIT = 1 << 20
"""Bytes of an extended header; real ones hold a long name and a few times."""
_REGULAR = b"\x0007"
_FOLDER = ord("5")
_EXTENDED = b"xgLK"
_OTHER_KINDS = {
    ord("1"): "It is a link to another member",
    ord("2"): "It is a link",
    ord("3"): "It is a device",
    ord("4"): "It is a device",
    ord("6"): "It is a pipe",
}


@dataclass(frozen=True, slots=True)
class _Header:
    name: str
    kind: int
    size: int
    modified_at: int | None


class _Member(io.RawIOBase):
    """The bytes of one member of the passing stream."""

    def __init__(self, archive: Readable, size: int) -> None:
        super().__init__()
        self._archive, self._left = archive, size

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes. Raises Unfit where the archive ends within the member."""
        wanted = self._left if size < 0 else min(size, self._left)
        block = self._archive.read(wanted) if wanted else b""
        if wanted and not block:
            raise Unfit(damaged("The archive ends within this member"))
        self._left -= len(block)
        return block

    def skip(self) -> None:
        """Pass over what was not read."""
        while self._left:
            self.read(min(self._left, 1 << 20))


def tar_pieces(archive: Source, stream: Readable, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    """What the members of a tar archive hold, and a rejection for each member that is not to be read.

    A failure of the archive itself rejects the archive; the members before it are read.
    """
    try:
        for header, member_stream in _members(stream):
            name = header.name.removeprefix("./")
            if header.kind == _FOLDER or is_member_ignored(name):
                continue
            member = member_of(archive, name, header.modified_at, header.size)
            if (problem := _problem(header, name)) is not None:
                yield member.refused(problem)
            else:
                yield from pieces_of_member(member, member_stream, bounds, settings)
        # What follows the last member holds nothing, but the checksum of a packed archive stands behind it.
        while stream.read(1 << 20):
            pass
    except Unfit as unfit:
        yield archive.refused(unfit.rejection)


def _problem(header: _Header, name: str) -> Rejection | None:
    if header.kind not in _REGULAR:
        return unsafe(_OTHER_KINDS.get(header.kind, "It is of a kind that is no plain file"))
    return unsafe_name(name)


def _members(stream: Readable) -> Iterator[tuple[_Header, Readable]]:
    """Headers with the stream of their member's bytes, which is passed over where it was not read. Raises Unfit."""
    extended: dict[str, str] = {}
    while (block := _exactly(stream, _BLOCK)) is not None and any(block):
        kind, size = block[156], _size(block[124:136])
        if kind in _EXTENDED:
            extended |= _extended(stream, kind, size)
            continue
        size = int(extended.get("size", size)) if extended.get("size", "0").isdecimal() else size
        member = _Member(stream, size)
        yield _header(block, kind, size, extended), member
        extended = {}
        member.skip()
        _pass_padding(stream, size)


def _header(block: bytes, kind: int, size: int, extended: dict[str, str]) -> _Header:
    name = _text(block[:100])
    if block[257:263] == b"ustar\0" and (prefix := _text(block[345:500])):
        name = f"{prefix}/{name}"
    return _Header(extended.get("path", name), kind, size, _time(block[136:148], extended.get("mtime")))


def _extended(stream: Readable, kind: int, size: int) -> dict[str, str]:
    """What an extended header says of the next member: its long name, exact time, size."""
    if size > _EXTENDED_LIMIT:
        raise Unfit(damaged(f"A header in the archive claims {size:,} bytes"))
    body = _exactly(stream, size) or b""
    _pass_padding(stream, size)
    if kind == ord("L"):
        return {"path": _text(body)}
    return _records(body) if kind == ord("x") else {}


def _records(body: bytes) -> dict[str, str]:
    """Records of the form `length key=value newline`."""
    found: dict[str, str] = {}
    start = 0
    while start < len(body):
        length, _, _ = body[start : start + 20].partition(b" ")
        if not length.isdigit() or int(length) <= len(length) + 1:
            raise Unfit(damaged("A header in the archive contradicts itself"))
        record = body[start + len(length) + 1 : start + int(length)].rstrip(b"\n")
        key, _, value = record.partition(b"=")
        found[_text(key)] = _text(value)
        start += int(length)
    return found


def _exactly(stream: Readable, size: int) -> bytes | None:
    """So many bytes, or None at the end of the stream. Raises Unfit where it ends in between."""
    content = bytearray()
    while len(content) < size and (block := stream.read(size - len(content))):
        content += block
    if not content:
        return None
    if len(content) < size:
        raise Unfit(damaged("The archive breaks off"))
    return bytes(content)


def _pass_padding(stream: Readable, size: int) -> None:
    if size % _BLOCK:
        _exactly(stream, _BLOCK - size % _BLOCK)


def _size(field: bytes) -> int:
    """A number in octal digits, or in binary where its first bit is set. Raises Unfit."""
    if field[0] & 0x80:
        return int.from_bytes(field[1:], "big")
    try:
        return int(field.strip(b"\0 ") or b"0", 8)
    except ValueError as error:
        raise Unfit(damaged("It is no tar archive, or breaks off")) from error


def _time(field: bytes, exact: str | None) -> int | None:
    try:
        return int(float(exact) * 1_000_000) if exact else _size(field) * 1_000_000
    except (ValueError, OverflowError, Unfit):
        return None


def _text(field: bytes) -> str:
    """A name as text; bytes that are no UTF-8 stay recognisable."""
    return field.partition(b"\0")[0].decode("utf-8", "backslashreplace")
