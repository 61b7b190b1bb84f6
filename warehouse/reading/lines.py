"""JSON-lines files: cut into slices at line ends, without holding more than a slice, and slices into articles."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warehouse.reading.contents import Contents
from warehouse.reading.decode import UTF_8, marked_encoding
from warehouse.reading.pieces import Bounds, Piece, Readable, Source, reason_of
from warehouse.reading.rejections import Rejection, not_lines, too_large, unreadable
from warehouse.reading.rows import row_of_line
from warehouse.reading.settings import Settings
from warehouse.reading.unpack import Unfit

_BLOCK = 1 << 20
_ROW_OVERHEAD = 1_000_000
"""Bytes that a row may have beyond its text, for what stands beside it."""
_ESCAPED = 6
"""`\\u0041`: bytes of JSON for one letter at worst."""
_HEAD = 65_536
_OBJECT = re.compile(rb"^[ \t\xef\xbb\xbf]*\{[ \t]*[\"\x27}]", re.MULTILINE)
_NOT_BLANK = re.compile(rb"\S")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Slice:
    """Whole lines of a stream: `start` to `stop` in bytes, the first of them being line `first_row`, counted from 1."""

    start: int
    stop: int
    first_row: int
    row_count: int
    is_overlong: bool = False
    """The slice is one line, too long for an article: its bytes were not kept."""


@dataclass(frozen=True, slots=True)
class LinesPiece:
    """A slice of a JSON-lines file, by its place in a local file or with its bytes."""

    location: str
    modified_at: int | None
    slice: Slice
    path: str | None
    lines: bytes | None = None
    encoding: str = UTF_8

    @property
    def row_count(self) -> int:
        """Contents that reading this will give, at most."""
        return self.slice.row_count

    @property
    def byte_count(self) -> int:
        """Bytes that reading this will hold."""
        return self.slice.stop - self.slice.start

    def read_into(self, contents: Contents) -> None:
        """Add an article or a rejection for each line that is not blank."""
        settings = contents.settings
        if self.slice.is_overlong:
            place = f"{self.location}#{self.slice.first_row}"
            return contents.reject_place(
                place, self.modified_at, self.byte_count, too_large(self.byte_count, settings.article_limit)
            )
        try:
            lines = self._held()
        except OSError as error:
            return contents.reject_place(self.location, self.modified_at, self.byte_count, unreadable(reason_of(error)))
        if self.slice.start == 0:
            lines = lines.removeprefix(BYTE_ORDER_MARK)
        for row_no, line in _numbered(lines, self.slice.first_row):
            place = f"{self.location}#{row_no}"
            row = row_of_line(line, settings, self.encoding)
            if isinstance(row, Rejection):
                contents.reject_bytes(place, self.modified_at, line, row)
            else:
                modified_at = self.modified_at if row.modified_at is None else row.modified_at
                contents.add_row(place, modified_at, row.content, row.text, row.metadata)
        return None

    def _held(self) -> bytes:
        if self.lines is not None:
            return self.lines
        with Path(self.path or "").open("rb") as file:
            file.seek(self.slice.start)
            lines = file.read(self.byte_count)
        if len(lines) != self.byte_count:
            raise OSError("the file became shorter while it was read")
        return lines


def _numbered(lines: bytes, first_row: int) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, without their ends, with their numbers. A blank one costs no more than its byte."""
    row_no, at = first_row, 0
    while (found := _NOT_BLANK.search(lines, at)) is not None:
        row_no += lines.count(b"\n", at, found.start())
        start = lines.rfind(b"\n", at, found.start()) + 1 or at
        stop = lines.find(b"\n", found.start())
        at = len(lines) if stop < 0 else stop
        yield row_no, lines[start:at].rstrip(b"\r")


class _Recoded:
    """A stream of UTF-16 or UTF-32 as one of UTF-8, so that its lines can be told apart by bytes."""

    def __init__(self, stream: Readable, begun: bytes, encoding: str) -> None:
        self._stream, self._begun = stream, begun
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int = -1, /) -> bytes:
        while True:
            block, self._begun = self._begun or self._stream.read(size), b""
            recoded = self._decoder.decode(block, final=not block).encode(UTF_8, "replace")
            if recoded or not block:
                return recoded


class _Begun:
    """A stream of which the first bytes were read already."""

    def __init__(self, stream: Readable, begun: bytes) -> None:
        self._stream, self._begun = stream, begun

    def read(self, size: int = -1, /) -> bytes:
        block, self._begun = self._begun, b""
        return block or self._stream.read(size)


def line_pieces(source: Source, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    """A local JSON-lines file as slices, found in one quick pass that looks for line ends only."""
    try:
        with Path(source.path).open("rb") as file:
            if marked_encoding(file.read(4)) is not None:
                file.seek(0)
                yield from held_line_pieces(source, file, bounds, settings)
                return
            file.seek(0)
            for part, _ in _checked(slices(file, bounds, line_limit(settings))):
                yield LinesPiece(source.location, source.modified_at, part, source.path)
    except Unfit as unfit:
        yield source.refused(unfit.rejection)
    except OSError as error:
        yield source.refused(unreadable(reason_of(error)))


def held_line_pieces(source: Source, stream: Readable, bounds: Bounds, settings: Settings) -> Iterator[LinesPiece]:
    """A stream that passes by once, as slices with their bytes. Raises what the stream's `read` raises."""
    begun = stream.read(4)
    encoding = marked_encoding(begun)
    whole = _Begun(stream, begun) if encoding is None else _Recoded(stream, begun, encoding)
    for part, lines in _checked(slices(whole, bounds, line_limit(settings))):
        yield LinesPiece(source.location, source.modified_at, part, None, lines, encoding or UTF_8)


def _checked(parts: Iterator[tuple[Slice, bytes]]) -> Iterator[tuple[Slice, bytes]]:
    """The slices, if the first that is not blank begins as JSON lines do. Raises Unfit.

    Without this, ten million lines of something else would be ten million rejections.
    """
    is_checked = False
    for part, lines in parts:
        head = lines[:_HEAD]
        if not is_checked and (part.is_overlong or not head.isspace()):
            is_checked = True
            if not part.is_overlong and not _OBJECT.search(head):
                raise Unfit(not_lines())
        yield part, lines


def line_limit(settings: Settings) -> int:
    """Bytes of a line above which no article fits in it."""
    return settings.article_limit * _ESCAPED + _ROW_OVERHEAD


def slices(stream: Readable, bounds: Bounds, limit: int) -> Iterator[tuple[Slice, bytes]]:
    """Cut a stream into slices of whole lines, with their bytes, holding no more than a slice and a line.

    A line longer than `limit` bytes becomes a slice of its own, without its bytes. A slice may pass the bounds
    by one block.
    """
    start, row, held, begun, rows, is_skipping = 0, 1, bytearray(), bytearray(), 0, False
    stop = 0
    while block := stream.read(_BLOCK):
        if is_skipping:
            first = block.find(b"\n") + 1
            stop += first or len(block)
            if not first:
                continue
            yield Slice(start, stop, row, 1, is_overlong=True), b""
            start, row, is_skipping, block = stop, row + 1, False, block[first:]
        cut = block.rfind(b"\n") + 1
        if cut:
            held += begun
            held += block[:cut]
            rows += block.count(b"\n")
            begun.clear()
        begun += block[cut:]
        stop = start + len(held)
        if held and (rows >= bounds.contents or len(held) >= bounds.bytes or len(begun) > limit):
            yield Slice(start, stop, row, rows), bytes(held)
            start, row, rows = stop, row + rows, 0
            held.clear()
        if len(begun) > limit:
            stop, is_skipping = stop + len(begun), True
            begun.clear()
    if is_skipping:
        yield Slice(start, stop, row, 1, is_overlong=True), b""
    elif held or begun:
        yield Slice(start, start + len(held) + len(begun), row, rows + bool(begun)), bytes(held + begun)
