"""What is new at the given places, and in which batches to read it.

A batch is small, can be pickled and read in any process. Containers are opened while batches are made, one after the
other, and never held whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from warehouse.reading.containers import pieces_of
from warehouse.reading.contents import Contents
from warehouse.reading.listing import Listing, list_local
from warehouse.reading.pieces import MAX_BYTES, MAX_CONTENTS, Bounds, Piece, Source
from warehouse.reading.settings import Settings

SIGHTING_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "location": pl.String,
    "modified_at": pl.Datetime("us", "UTC"),
    "byte_count": pl.Int64,
}


@dataclass(frozen=True, slots=True)
class Batch:
    """Pieces to be read together, by `read_batch`, in any process on a machine that sees the same files."""

    pieces: tuple[Piece, ...]
    settings: Settings


def read_batch(batch: Batch) -> pl.DataFrame:
    """Read a batch: a frame in CONTENT_SCHEMA, a row for each content and place, loaded or rejected."""
    contents = Contents(batch.settings)
    for piece in batch.pieces:
        piece.read_into(contents)
    return contents.frame()


@dataclass(frozen=True, slots=True)
class Discovery:
    """What lies at the seeds and is not known in name, size and time."""

    sightings: pl.DataFrame
    """The new ones, as `known` wants them at the next load, sorted by location."""
    seen_count: int
    """Files and containers that lie there, known ones included."""
    ignored_count: int
    """Names that are never articles: hidden files, read-mes, half-written downloads."""
    settings: Settings
    _paths: dict[str, str] = field(repr=False)
    _listing: Listing = field(repr=False)

    def batches(self, max_files: int = MAX_CONTENTS, max_bytes: int = MAX_BYTES) -> Iterator[Batch]:
        """What is new, in batches of about so many contents and bytes, in order of location."""
        pieces: list[Piece] = []
        files, size = 0, 0
        for piece in self._pieces(Bounds(max_files, max_bytes)):
            if pieces and (files + piece.row_count > max_files or size + piece.byte_count > max_bytes):
                yield Batch(tuple(pieces), self.settings)
                pieces, files, size = [], 0, 0
            pieces.append(piece)
            files, size = files + piece.row_count, size + piece.byte_count
        if pieces:
            yield Batch(tuple(pieces), self.settings)

    def _pieces(self, bounds: Bounds) -> Iterator[Piece]:
        rows = self.sightings.select("location", pl.col("modified_at").to_physical(), pl.col("byte_count").fill_null(0))
        for location, modified_at, byte_count in rows.iter_rows():
            source = Source(location, modified_at, byte_count, self._paths[location])
            rejection = self._listing.rejections.get(location)
            if rejection is None:
                yield from pieces_of(source, bounds, self.settings)
            else:
                yield source.refused(rejection)


def discover(seeds: Sequence[str], known: pl.DataFrame, settings: Settings | None = None) -> Discovery:
    """List what lies at the seeds (folders with all below them, or single files) and leave out what is known.

    `known` has the columns of SIGHTING_SCHEMA: what earlier loads have read. What is unchanged in location, size and
    time is not read again. Raises WrongUse for a seed where nothing lies.
    """
    listing = Listing()
    for seed in seeds:
        list_local(seed, listing)
    found = pl.DataFrame(
        {"location": listing.locations, "modified_at": listing.modified_at, "byte_count": listing.byte_counts},
        schema={**SIGHTING_SCHEMA, "modified_at": pl.Int64},
    ).with_columns(pl.col("modified_at").cast(pl.Datetime("us", "UTC")))
    found = found.unique("location", keep="first", maintain_order=True)
    new = found.join(known.select(list(SIGHTING_SCHEMA)), on=list(SIGHTING_SCHEMA), how="anti").sort("location")
    working_directory = str(Path.cwd())
    paths = {
        location: os.path.join(working_directory, listing.paths.get(location, location))  # noqa: PTH118
        for location in new["location"]
    }
    return Discovery(new, found.height, listing.ignored_count, settings or Settings(), paths, listing)


def worth_remembering(sightings: pl.DataFrame, contents: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """The sightings that need not be read again: all but those of which something could not be read now."""
    failed = {
        location.split("#", 1)[0]
        for frame in contents
        for location in frame.filter(pl.col("reject_code") == "unreadable")["location"]
    }
    return sightings.filter(~pl.col("location").is_in(sorted(failed)))
