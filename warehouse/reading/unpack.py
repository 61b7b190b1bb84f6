"""Compressed streams, read piece by piece and never beyond what their size can honestly hold."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import BinaryIO, cast

import pyarrow as pa

from warehouse.reading.pieces import Readable
from warehouse.reading.rejections import Rejection, damaged, too_large, unpacks_too_large
from warehouse.reading.settings import Settings


class Unfit(Exception):
    """What is being read turns out not to be readable to its end; carries the rejection."""

    def __init__(self, rejection: Rejection) -> None:
        super().__init__(rejection.message)
        self.rejection = rejection


class Unpacked(io.RawIOBase):
    """The bytes that a compressed stream unpacks to. `read` raises Unfit where they break off or become too many."""

    def __init__(self, packed: Readable, packing: str, limit: int) -> None:
        super().__init__()
        self._limit = limit
        self._count = 0
        self._stream = _PACKINGS[packing](packed)

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end. Without a size one block, never all."""
        try:
            block = self._stream.read(size if size > 0 else io.DEFAULT_BUFFER_SIZE)
        except (EOFError, OSError, zlib.error) as error:
            raise Unfit(damaged("Its compressed bytes break off or contradict themselves")) from error
        self._count += len(block)
        if self._count > self._limit:
            raise Unfit(unpacks_too_large(self._limit))
        return block


def _gzip(packed: Readable) -> Readable:
    return gzip.GzipFile(fileobj=cast("BinaryIO", packed))


def _zstd(packed: Readable) -> Readable:
    return cast("Readable", pa.CompressedInputStream(pa.PythonFile(packed, mode="r"), "zstd"))


_PACKINGS = {"gzip": _gzip, "zstd": _zstd}


def unpacked(packed: Readable, packing: str | None, packed_bytes: int, settings: Settings) -> Readable:
    """The stream unpacked, bounded by what `packed_bytes` can honestly hold; itself where it is not packed."""
    if packing is None:
        return packed
    return Unpacked(packed, packing, settings.unpacked_limit(packed_bytes))


def read_article(stream: Readable, limit: int) -> bytes:
    """All bytes of a stream that is one article. Raises Unfit where they are more than `limit`."""
    content = bytearray()
    while block := stream.read(min(1 << 20, limit + 1)):
        content += block
        if len(content) > limit:
            raise Unfit(too_large(None, limit))
    return bytes(content)
