"""ZIP archives: the directory is read as a stream, and members where they lie, each in the process that wants it.

The library's reader holds an object for each member; a directory of ten million names would not fit into memory.
"""

from __future__ import annotations

import io
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from warehouse.reading.contents import Contents
from warehouse.reading.members import is_member_ignored, member_of, pieces_of_member, unsafe_name
from warehouse.reading.names import kind_of
from warehouse.reading.pieces import Bounds, Piece, Source, reason_of
from warehouse.reading.rejections import Rejection, damaged, encrypted, too_large, unpacks_too_large, unreadable, unsafe
from warehouse.reading.settings import Settings
from warehouse.reading.unpack import Unfit, read_article

_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_SEARCHED = 65_557
_CHUNK = 1 << 20
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _UTF_8_NAME = 0x1, 0x800
_SIZES_64, _UNIX_TIME = 0x0001, 0x5455
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Member:
    """An entry of the archive's directory. `offset` is where its local header stands."""

    name: str
    modified_at: int | None
    byte_count: int
    packed_count: int
    offset: int
    method: int
    checksum: int
    is_encrypted: bool
    is_plain: bool
    """A file, as far as the directory says: no link, no device."""


@dataclass(frozen=True, slots=True)
class ZipPiece:
    """Members of a local archive that are articles, read where they lie."""

    archive: Source
    members: tuple[Member, ...]

    @property
    def row_count(self) -> int:
        """Contents that reading this gives."""
        return len(self.members)

    @property
    def byte_count(self) -> int:
        """Bytes that reading this will hold."""
        return sum(member.byte_count for member in self.members)

    def read_into(self, contents: Contents) -> None:
        """Add each member's bytes, or the reason why there are none."""
        try:
            with open(self.archive.path, "rb") as file:  # noqa: PTH123 - a Path is ten times slower to make
                for member in self.members:
                    self._read_member(file, member, contents)
        except OSError as error:
            archive, rejection = self.archive, unreadable(reason_of(error))
            contents.reject_place(archive.location, archive.modified_at, archive.byte_count, rejection)

    def _read_member(self, file: BinaryIO, member: Member, contents: Contents) -> None:
        source = member_of(self.archive, member.name, member.modified_at, member.byte_count)
        try:
            content = read_article(MemberStream(file, member), contents.settings.article_limit)
        except Unfit as unfit:
            contents.reject_place(source.location, source.modified_at, source.byte_count, unfit.rejection)
        else:
            contents.add_bytes(source.location, source.modified_at, content)


class MemberStream(io.RawIOBase):
    """The bytes of a member. `read` raises Unfit where they are not what the directory says."""

    def __init__(self, file: BinaryIO, member: Member) -> None:
        super().__init__()
        self._file, self._member = file, member
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS) if member.method == _DEFLATED else None
        self._at = _start_of(file, member)
        self._end = self._at + member.packed_count
        self._pending = b""
        self._count = self._checksum = 0

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""
        wanted = size if size > 0 else _CHUNK
        block = self._stored(wanted) if self._inflate is None else self._inflated(wanted)
        self._count += len(block)
        self._checksum = zlib.crc32(block, self._checksum)
        is_sound = self._count == self._member.byte_count and self._checksum == self._member.checksum
        if self._count > self._member.byte_count or (not block and not is_sound):
            raise Unfit(damaged("Its bytes are not those that the archive's directory names"))
        return block

    def _stored(self, wanted: int) -> bytes:
        self._file.seek(self._at)
        block = self._file.read(min(wanted, self._end - self._at))
        self._at += len(block)
        return block

    def _inflated(self, wanted: int) -> bytes:
        inflate = self._inflate
        assert inflate is not None
        while not inflate.eof:
            packed = self._pending or self._stored(_CHUNK)
            try:
                block = inflate.decompress(packed, wanted)
            except zlib.error as error:
                raise Unfit(damaged("Its compressed bytes contradict themselves")) from error
            self._pending = inflate.unconsumed_tail
            if block or not packed:
                return block
        return b""


def zip_pieces(archive: Source, file: BinaryIO, bounds: Bounds, settings: Settings, is_local: bool) -> Iterator[Piece]:
    """What the members of a ZIP archive hold, and a rejection for each that is not to be read.

    In a local archive, articles are left to the process that reads the batch.
    """
    gathered: list[Member] = []
    size, left = 0, settings.unpacked_limit(archive.byte_count)
    try:
        for member in directory(file):
            if member.name.endswith("/") or is_member_ignored(member.name):
                continue
            left -= member.byte_count
            source = member_of(archive, member.name, member.modified_at, member.byte_count)
            if left < 0:
                yield archive.refused(unpacks_too_large(settings.unpacked_limit(archive.byte_count)))
                break
            if (problem := _problem(member, settings)) is not None:
                yield source.refused(problem)
            elif is_local and kind_of(source.location)[:2] == ("text", None):
                gathered.append(member)
                size += member.byte_count
                if len(gathered) >= bounds.contents or size >= bounds.bytes:
                    yield ZipPiece(archive, tuple(gathered))
                    gathered, size = [], 0
            else:
                yield from _opened(file, member, source, bounds, settings)
    except Unfit as unfit:
        yield archive.refused(unfit.rejection)
    if gathered:
        yield ZipPiece(archive, tuple(gathered))


def _opened(file: BinaryIO, member: Member, source: Source, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    try:
        stream = MemberStream(file, member)
    except Unfit as unfit:
        yield source.refused(unfit.rejection)
    else:
        yield from pieces_of_member(source, stream, bounds, settings)


def _problem(member: Member, settings: Settings) -> Rejection | None:
    if (problem := unsafe_name(member.name)) is not None:
        return problem
    if not member.is_plain:
        return unsafe("It is a link or a device")
    if member.is_encrypted:
        return encrypted()
    if member.method not in (_STORED, _DEFLATED):
        return damaged(f"It is packed by method {member.method}, where ZIP's usual ones are 0 and 8")
    kind = kind_of(member.name)
    if kind.name == "text" and member.byte_count > settings.article_limit and kind.packing is None:
        return too_large(member.byte_count, settings.article_limit)
    return None


def directory(file: BinaryIO) -> Iterator[Member]:
    """The entries of an archive's directory, in its order. Raises Unfit where it is none or contradicts itself."""
    start, size, shift = _directory_place(file)
    buffer, at, end = b"", start, start + size
    while at < end or buffer:
        if len(buffer) < _ENTRY.size + 3 * _FULL_16 and at < end:
            file.seek(at)
            read = file.read(min(_CHUNK, end - at))
            buffer, at = buffer + read, at + len(read) if read else end
        if len(buffer) < _ENTRY.size or not buffer.startswith(b"PK\1\2"):
            raise Unfit(damaged("The archive's directory is broken"))
        fields = _ENTRY.unpack_from(buffer)
        name_end = _ENTRY.size + fields[10]
        extra_end = name_end + fields[11]
        yield _member(fields, buffer[_ENTRY.size : name_end], buffer[name_end:extra_end], shift)
        buffer = buffer[extra_end + fields[12] :]


def _directory_place(file: BinaryIO) -> tuple[int, int, int]:
    """Where the directory starts, its size, and how far all offsets are off (something stands before the archive)."""
    length = file.seek(0, os.SEEK_END)
    tail_start = max(0, length - _END_SEARCHED)
    file.seek(tail_start)
    tail = file.read(_END_SEARCHED)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < _END.size:
        raise Unfit(damaged("It is no ZIP archive, or breaks off"))
    *_, size, offset, _ = _END.unpack_from(tail, at)
    end = tail_start + at
    if _FULL_32 in (size, offset) or _END.unpack_from(tail, at)[4] == _FULL_16:
        end, size, offset = _end_64(file, tail, at, end, size, offset)
    start = end - size
    if start < offset or size > length:
        raise Unfit(damaged("The archive's directory is broken"))
    return start, size, start - offset


def _end_64(file: BinaryIO, tail: bytes, at: int, end: int, size: int, offset: int) -> tuple[int, int, int]:
    """End, size and offset of the directory as the large format states them, if it does."""
    if at < _LOCATOR_64.size or not tail.startswith(b"PK\6\7", at - _LOCATOR_64.size):
        return end, size, offset
    _, _, place, _ = _LOCATOR_64.unpack_from(tail, at - _LOCATOR_64.size)
    if place > end:
        raise Unfit(damaged("The archive's directory is broken"))
    file.seek(place)
    record = file.read(_END_64.size)
    if len(record) < _END_64.size or not record.startswith(b"PK\6\6"):
        raise Unfit(damaged("The archive's directory is broken"))
    *_, size, offset = _END_64.unpack(record)
    return place, size, offset


def _member(fields: tuple[int, ...], raw_name: bytes, extra: bytes, shift: int) -> Member:
    _, _, _, flags, method, time, day, checksum, packed, size, *_ = fields
    external, offset = fields[15], fields[16]
    mode = external >> 16
    extras = dict(_extras(extra))
    wide = _wide_numbers(extras.get(_SIZES_64, b""))
    size, packed, offset = (next(wide, value) if value == _FULL_32 else value for value in (size, packed, offset))
    return Member(
        name=_name(raw_name, bool(flags & _UTF_8_NAME)),
        modified_at=_time(time, day, extras.get(_UNIX_TIME, b"")),
        byte_count=size,
        packed_count=packed,
        offset=offset + shift,
        method=method,
        checksum=checksum,
        is_encrypted=bool(flags & _ENCRYPTED),
        is_plain=stat.S_IFMT(mode) in (0, stat.S_IFREG),
    )


def _wide_numbers(field: bytes) -> Iterator[int]:
    """The numbers that did not fit their 32 bits, in the order of the fields that say so."""
    return (number for (number,) in struct.iter_unpack("<Q", field[: len(field) // 8 * 8]))


def _extras(extra: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        yield kind, extra[at + 4 : at + 4 + length]
        at += 4 + length


def _name(raw: bytes, is_utf_8: bool) -> str:
    """The name with slashes; many programs write UTF-8 without saying so."""
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        name = raw.decode("utf-8", "backslashreplace") if is_utf_8 else raw.decode("cp437")
    return name.replace("\\", "/")


def _time(time: int, day: int, unix: bytes) -> int | None:
    """Microseconds since 1970: the exact time where it is stated, else the two-second one, taken as UTC."""
    if len(unix) >= 5 and unix[0] & 1:
        return int(struct.unpack_from("<l", unix, 1)[0]) * 1_000_000
    try:
        moment = datetime(
            1980 + (day >> 9), day >> 5 & 15, day & 31, time >> 11, time >> 5 & 63, (time & 31) * 2, tzinfo=UTC
        )
    except ValueError:
        return None
    return int(moment.timestamp()) * 1_000_000


def _start_of(file: BinaryIO, member: Member) -> int:
    """Where a member's packed bytes begin. Raises Unfit."""
    file.seek(member.offset)
    header = file.read(_LOCAL.size)
    if len(header) < _LOCAL.size or not header.startswith(b"PK\3\4"):
        raise Unfit(damaged("It is not where the archive's directory says"))
    fields = _LOCAL.unpack(header)
    return member.offset + _LOCAL.size + int(fields[9]) + int(fields[10])
