"""Pieces: what a batch is made of, and the place that a piece is cut from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from warehouse.reading.contents import Contents
from warehouse.reading.rejections import Rejection

MAX_CONTENTS = 10_000
UNKNOWN_SIZE = -1
MAX_BYTES = 64_000_000


class Readable(Protocol):
    """A stream that passes by."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""


class Piece(Protocol):
    """Something to read: a file, or a part of a container. Can be pickled."""

    @property
    def row_count(self) -> int:
        """Contents that reading this will give, about."""

    @property
    def byte_count(self) -> int:
        """Bytes that reading this will hold, about."""

    def read_into(self, contents: Contents) -> None:
        """Add what it holds. Never raises for what it holds."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a batch may hold, about."""

    contents: int = MAX_CONTENTS
    bytes: int = MAX_BYTES


@dataclass(frozen=True, slots=True)
class RefusedPiece:
    """Something that is known not to be readable before a batch is read."""

    location: str
    modified_at: int | None
    byte_count: int
    rejection: Rejection

    row_count = 1

    def read_into(self, contents: Contents) -> None:
        """Add the rejection."""
        contents.reject_place(self.location, self.modified_at, self.byte_count, self.rejection)


@dataclass(frozen=True, slots=True)
class Source:
    """A file or container that is to be read."""

    location: str
    modified_at: int | None
    """In microseconds since 1970; None where its place does not say."""
    byte_count: int
    """As its place says; UNKNOWN_SIZE where it does not."""
    path: str
    """Where to open it: an absolute path, or a URI."""

    def refused(self, rejection: Rejection) -> RefusedPiece:
        """The whole of it, as not read."""
        return RefusedPiece(self.location, self.modified_at, max(0, self.byte_count), rejection)


def reason_of(error: OSError) -> str:
    """A failure to read, as the beginning of a sentence."""
    return f"It cannot be read ({error.strerror or error})"
