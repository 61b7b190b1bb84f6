"""What is new at the given places, and in which batches to read it.

A batch is small, can be pickled and read in any process. Containers are opened while batches are made, one after the
other, and never held whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import polars as pl

from warehouse.reading.containers import pieces_of
from warehouse.reading.contents import Contents
from warehouse.reading.listing import Listing, list_local
from warehouse.reading.names import kind_of
from warehouse.reading.pieces import MAX_BYTES, MAX_CONTENTS, UNKNOWN_SIZE, Bounds, Piece, Source
from warehouse.reading.rejections import Rejection
from warehouse.reading.remote import list_remote, remote_pieces
from warehouse.reading.settings import Settings, settings_from_environment
from warehouse.reading.stores import StorageOptions, Store, protocol_of

SIGHTING_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "location": pl.String,
    "modified_at": pl.Datetime("us", "UTC"),
    "byte_count": pl.Int64,
}


_PLAIN_LINES = ("lines", None)


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
    """What lies at the seeds and is not known in location, size and time. Can be pickled."""

    sightings: pl.DataFrame
    """The new ones, as `known` wants them at the next load, sorted by location."""
    seen_count: int
    """Files and containers that lie there, known ones included."""
    ignored_count: int
    """Names that are never articles: hidden files, read-mes, half-written downloads."""
    settings: Settings
    _seed_numbers: pl.Series = field(repr=False)
    """For each sighting the number of the seed where it was found."""
    _stores: tuple[Store | None, ...] = field(repr=False)
    """For each seed its store; None for a local one."""
    _working_directory: str = field(repr=False)
    _paths: dict[str, str] = field(repr=False)
    _rejections: dict[str, Rejection] = field(repr=False)

    def batches(self, max_files: int = MAX_CONTENTS, max_bytes: int = MAX_BYTES) -> Iterator[Batch]:
        """What is new, in batches of about so many contents and bytes: local files first, in order of location."""
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

    def shards(self, max_files: int, max_bytes: int) -> Iterator[Discovery | Batch]:
        """What is new in parts to be read elsewhere, each opening its own files there: about so many files and bytes.

        A file larger than that is a part by itself; one of plain lines, on a folder that all see, is cut into batches.
        """
        sizes = self.sightings["byte_count"].fill_null(0).to_list()
        start, size = 0, 0
        for at, (location, byte_count) in enumerate(zip(self.sightings["location"], sizes, strict=True)):
            is_cut = byte_count > max_bytes and self._is_local(at) and kind_of(location)[:2] == _PLAIN_LINES
            if at > start and (is_cut or at - start >= max_files or size + byte_count > max_bytes):
                yield self._part(start, at)
                start, size = at, 0
            size += byte_count
            if is_cut:
                yield from self._part(at, at + 1).batches(max_files, max_bytes)
                start, size = at + 1, 0
        if start < len(sizes):
            yield self._part(start, len(sizes))

    def _part(self, start: int, stop: int) -> Discovery:
        sightings = self.sightings.slice(start, stop - start)
        locations = sightings["location"].to_list()
        return replace(
            self,
            sightings=sightings,
            _seed_numbers=self._seed_numbers.slice(start, stop - start),
            _paths={location: self._paths[location] for location in locations if location in self._paths},
            _rejections={place: self._rejections[place] for place in locations if place in self._rejections},
        )

    def _is_local(self, at: int) -> bool:
        return self._stores[self._seed_numbers[at]] is None

    def _pieces(self, bounds: Bounds) -> Iterator[Piece]:
        remote: dict[int, list[Source]] = {}
        for source, seed_number in self._sources():
            if (rejection := self._rejections.get(source.location)) is not None:
                yield source.refused(rejection)
            elif self._stores[seed_number] is None:
                yield from pieces_of(source, bounds, self.settings)
            else:
                remote.setdefault(seed_number, []).append(source)
        for seed_number, sources in remote.items():
            if (store := self._stores[seed_number]) is not None:
                yield from remote_pieces(sources, store, bounds, self.settings)

    def _sources(self) -> Iterator[tuple[Source, int]]:
        rows = self.sightings.select(
            "location", pl.col("modified_at").to_physical(), pl.col("byte_count").fill_null(UNKNOWN_SIZE)
        )
        for (location, modified_at, byte_count), seed_number in zip(rows.iter_rows(), self._seed_numbers, strict=True):
            path = self._paths.get(location, location)
            if self._stores[seed_number] is None:
                path = os.path.join(self._working_directory, path)  # noqa: PTH118 - ten times faster than a Path
            yield Source(location, modified_at, byte_count, path), seed_number


def discover(
    seeds: Sequence[str],
    known: pl.DataFrame,
    settings: Settings | None = None,
    storage_options: StorageOptions | None = None,
) -> Discovery:
    """List what lies at the seeds (folders with all below them, or single files) and leave out what is known.

    `known` has the columns of SIGHTING_SCHEMA: what earlier loads have read. What is unchanged in location, size and
    time is not read again. Settings come from the environment unless given; `storage_options` are fsspec's, by
    protocol, and without them the environment decides. Raises WrongUse for a seed where nothing lies, LoadFailed for a
    store that cannot be asked.
    """
    listings = []
    stores = tuple(_store_of(seed, storage_options or {}) for seed in seeds)
    for seed, store in zip(seeds, stores, strict=True):
        listing = Listing()
        if store is None:
            list_local(seed.removeprefix("file://"), listing)
        else:
            list_remote(seed, store, known["location"], listing)
        listings.append(listing)
    found = _frame_of(listings)
    new = found.join(known.select(list(SIGHTING_SCHEMA)), on=list(SIGHTING_SCHEMA), how="anti").sort("location")
    return Discovery(
        sightings=new.select(list(SIGHTING_SCHEMA)),
        seen_count=found.height,
        ignored_count=sum(listing.ignored_count for listing in listings),
        settings=settings or settings_from_environment(),
        _seed_numbers=new["seed_number"],
        _stores=stores,
        _working_directory=str(Path.cwd()),
        _paths={location: path for listing in listings for location, path in listing.paths.items()},
        _rejections={location: reason for listing in listings for location, reason in listing.rejections.items()},
    )


def _store_of(seed: str, storage_options: StorageOptions) -> Store | None:
    protocol = protocol_of(seed)
    return None if protocol is None else Store(protocol, storage_options.get(protocol, {}))


def _frame_of(listings: Sequence[Listing]) -> pl.DataFrame:
    """What was found, each location once, with the number of its seed."""
    schema = {**SIGHTING_SCHEMA, "modified_at": pl.Int64, "seed_number": pl.Int32}
    frames = [
        pl.DataFrame(
            [listing.locations, listing.modified_at, listing.byte_counts, [number] * len(listing.locations)],
            schema=schema,
        )
        for number, listing in enumerate(listings)
    ]
    found = pl.concat([pl.DataFrame(schema=schema), *frames])
    return found.unique("location", keep="first", maintain_order=True).with_columns(
        pl.col("modified_at").cast(SIGHTING_SCHEMA["modified_at"])
    )


def worth_remembering(
    sightings: pl.DataFrame, contents: Iterable[pl.DataFrame], left: Iterable[str] = ()
) -> pl.DataFrame:
    """The sightings that need not be read again: all but those of which something could not be read now, or was left.

    `left` are locations of contents that were read and, being none of the wanted ones, not kept.
    """
    failed = {
        location.split("#", 1)[0]
        for frame in contents
        for location in frame.filter(pl.col("reject_code") == "unreadable")["location"]
    }
    again = failed | {location.split("#", 1)[0] for location in left}
    return sightings.filter(~pl.col("location").is_in(sorted(again)))
