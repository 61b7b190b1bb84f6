"""Contents: what reading yields. One row per content and place where it was found, loaded or rejected with a reason."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import polars as pl

from warehouse.keys import key_of, key_of_sha256
from warehouse.reading.decode import Decoded, decode
from warehouse.reading.rejections import EMPTY, Rejection
from warehouse.reading.settings import Settings
from warehouse.reading.versions import file_name_of

CONTENT_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "source_file_id": pl.Int64,
    "sha256": pl.String,
    "file_name": pl.String,
    "location": pl.String,
    "modified_at": pl.Datetime("us", "UTC"),
    "byte_count": pl.Int64,
    "encoding": pl.String,
    "metadata": pl.String,
    "article_id": pl.Int64,
    "text": pl.String,
    "reject_code": pl.String,
    "reject_message": pl.String,
}
_FIRST_TIME, _LAST_TIME = -62_135_596_800_000_000, 253_402_300_799_999_999
"""Microseconds since 1970 of the beginning of year 1 and the end of year 9999."""
_LARGEST = (1 << 63) - 1
_BUILT = {name: CONTENT_SCHEMA[name] for name in CONTENT_SCHEMA if name != "file_name"}


@dataclass(slots=True)
class Contents:
    """Collects contents while they are read; `frame` decodes what is still bytes and gives them as a frame."""

    settings: Settings = field(default_factory=Settings)
    _places: list[tuple[str, int | None, str, int]] = field(default_factory=list)
    _read: list[tuple[str | None, str | None, str | None, Rejection | None]] = field(default_factory=list)
    _bytes: dict[int, bytes] = field(default_factory=dict)

    def add_bytes(self, location: str, modified_at: int | None, content: bytes) -> None:
        """A content that is an article's file as it lies there, still to be decoded; its time in microseconds."""
        self._bytes[len(self._places)] = content
        self._place(location, modified_at, content, len(content))
        self._read.append((None, None, None, None))

    def add_row(self, location: str, modified_at: int | None, content: bytes, text: Decoded, metadata: str) -> None:
        """A row of a table: its canonical bytes, its article's text, and the JSON of what stood beside the text."""
        self._place(location, modified_at, content, len(content))
        self._read.append((text.text, text.encoding, metadata, None))

    def reject_bytes(self, location: str, modified_at: int | None, content: bytes, rejection: Rejection) -> None:
        """A content that was read and cannot be loaded."""
        self._place(location, modified_at, content, len(content))
        self._read.append((None, None, None, rejection))

    def reject_place(self, location: str, modified_at: int | None, byte_count: int, rejection: Rejection) -> None:
        """Something that was not read whole, and so has no hash of its content: its place and size stand for it."""
        stand_in = f"{rejection.code}\x1f{location}\x1f{byte_count}".encode()
        self._place(location, modified_at, stand_in, byte_count)
        self._read.append((None, None, None, rejection))

    def _place(self, location: str, modified_at: int | None, hashed: bytes, byte_count: int) -> None:
        # Archives claim sizes of 2 to the 88th and times before the first and after the last year.
        time = modified_at if modified_at is not None and _FIRST_TIME <= modified_at <= _LAST_TIME else None
        self._places.append((location, time, hashlib.sha256(hashed).hexdigest(), min(byte_count, _LARGEST)))

    def frame(self) -> pl.DataFrame:
        """All contents in CONTENT_SCHEMA, in the order in which they were added."""
        for number, content in self._bytes.items():
            decoded = decode(content)
            if isinstance(decoded, Rejection):
                self._read[number] = (None, None, None, decoded)
            elif not decoded.text.strip():
                self._read[number] = (None, decoded.encoding, None, EMPTY)
            else:
                self._read[number] = (decoded.text, decoded.encoding, None, None)
        return self._as_frame()

    def _as_frame(self) -> pl.DataFrame:
        locations, times, hashes, sizes = zip(*self._places, strict=True) if self._places else ((), (), (), ())
        texts, encodings, metadata, rejections = zip(*self._read, strict=True) if self._read else ((), (), (), ())
        columns = {
            "source_file_id": [key_of_sha256(sha256) for sha256 in hashes],
            "sha256": hashes,
            "location": locations,
            "modified_at": times,
            "byte_count": sizes,
            "encoding": encodings,
            "metadata": metadata,
            "article_id": [
                None if text is None else key_of(text, beside) for text, beside in zip(texts, metadata, strict=True)
            ],
            "text": texts,
            "reject_code": [rejection and rejection.code for rejection in rejections],
            "reject_message": [rejection and rejection.message for rejection in rejections],
        }
        return (
            pl.DataFrame(columns, schema_overrides={**_BUILT, "modified_at": pl.Int64})
            .with_columns(
                pl.col("modified_at").cast(CONTENT_SCHEMA["modified_at"]),
                file_name=file_name_of(pl.col("location")),
            )
            .select(list(CONTENT_SCHEMA))
        )
