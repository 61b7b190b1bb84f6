"""The per-article half of a load in shards, on machines that share nothing but a folder or an object store.

A shard reads its own inputs and writes what they hold, and the evidence of it, as Parquet into the exchange; what comes
back from it says only where that lies. The machine that holds the warehouse takes it from there.
"""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import fsspec
import polars as pl

from warehouse.deferral import ARTICLE_SECONDS, gather_guarded
from warehouse.errors import LoadFailed
from warehouse.gathering import Gathered
from warehouse.reading import Batch, Discovery, read_batch
from warehouse.reading.stores import Store, protocol_of, shown_uri
from warehouse.tables import tables_of

ARTICLES_A_PART = 5_000
"""So many articles' evidence is held at once."""
_TEXT_COLUMNS = ("article_id", "text", "metadata")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A place that all machines reach, where shards lie until the load has taken them. Can be pickled."""

    base: str
    """A folder, or the URI of one in an object store."""
    options: Mapping[str, Any] = field(repr=False, default_factory=dict)

    @contextmanager
    def opened(self) -> Iterator[Exchange]:
        """Make the place, and remove it with all that lies there at the end. Raises LoadFailed where that cannot be."""
        filesystem, path = self._filesystem()
        try:
            if filesystem.exists(path):
                # What a killed load of this warehouse left there.
                filesystem.rm(path, recursive=True)
            filesystem.makedirs(path, exist_ok=True)
        except OSError as error:
            raise LoadFailed(
                f"{shown_uri(self.base)}: shards cannot be exchanged there ({error}). Name a folder or a store that "
                "this machine and all workers can write to: COMMUNIQUE_EXCHANGE."
            ) from error
        try:
            yield self
        finally:
            if filesystem.exists(path):
                filesystem.rm(path, recursive=True)

    def within(self, name: str) -> Exchange:
        """A place within this one."""
        return Exchange(f"{self.base}/{name}", self.options)

    def write_bytes(self, name: str, content: bytes) -> None:
        """Write a small file."""
        filesystem, path = self._filesystem()
        filesystem.makedirs(path, exist_ok=True)
        filesystem.pipe_file(f"{path}/{name}", content)

    def read_bytes(self, name: str) -> bytes:
        """Read a file. Raises OSError where there is none."""
        filesystem, path = self._filesystem()
        content = filesystem.cat_file(f"{path}/{name}")
        assert isinstance(content, bytes)
        return content

    def write(self, name: str, frame: pl.DataFrame) -> None:
        """Write a frame."""
        held = io.BytesIO()
        frame.write_parquet(held, compression="zstd", compression_level=1)
        self.write_bytes(f"{name}.parquet", held.getvalue())

    def read(self, name: str) -> pl.DataFrame:
        """Read a frame."""
        return pl.read_parquet(io.BytesIO(self.read_bytes(f"{name}.parquet")))

    def _filesystem(self) -> tuple[Any, str]:
        protocol = protocol_of(self.base)
        if protocol is None:
            return fsspec.filesystem("file"), self.base.removeprefix("file://")
        return Store(protocol, self.options).filesystem(), self.base.split("://", 1)[1]


@dataclass(frozen=True, slots=True)
class Shard:
    """What a worker wrote: where it lies, and in how many parts."""

    place: Exchange
    tables: tuple[tuple[str, ...], ...]
    """For each part the evidence tables that have rows there."""
    batch_count: int
    """How many batches it read; kept texts need none."""

    def contents(self) -> Iterator[pl.DataFrame]:
        """What was read (CONTENT_SCHEMA), batch by batch."""
        return (self.place.read(f"contents-{number}") for number in range(self.batch_count))

    def parts(self) -> Iterator[tuple[pl.DataFrame, Gathered]]:
        """The articles (`article_id`) and the evidence of each part."""
        for number, names in enumerate(self.tables):
            evidence = {table.sql_table: table.empty() for table in tables_of("evidence")}
            evidence |= {name: self.place.read(f"{number}-{name}") for name in names}
            rejects, deferred = (self.place.read(f"{number}-{name}") for name in ("rejects", "deferred"))
            yield self.place.read(f"{number}-articles"), Gathered(evidence, rejects, deferred)


@dataclass(frozen=True, slots=True)
class SourceShard:
    """Sources to be read and gathered, and where what comes of it goes."""

    sources: Discovery | Batch
    exchange: Exchange
    seconds: int = ARTICLE_SECONDS
    """How long one text may take."""

    @property
    def byte_count(self) -> int:
        """Bytes of the sources, as far as they are known."""
        if isinstance(self.sources, Batch):
            return sum(piece.byte_count for piece in self.sources.pieces)
        return int(self.sources.sightings["byte_count"].sum())

    def batches(self) -> Iterator[Batch]:
        """What is to be read, a batch at a time."""
        return iter([self.sources]) if isinstance(self.sources, Batch) else self.sources.batches()


@dataclass(frozen=True, slots=True)
class TextShard:
    """Kept texts, which lie in the exchange, to be gathered."""

    exchange: Exchange
    name: str
    article_count: int
    seconds: int = ARTICLE_SECONDS
    """How long one text may take."""


def gather_sources(shard: SourceShard) -> Shard:
    """Read sources and gather the evidence of their articles, into a place of its own in the exchange.

    A second try writes beside the first one, whose worker may only seem to be dead.
    """
    place = shard.exchange.within(uuid.uuid4().hex)
    parts: list[tuple[str, ...]] = []
    batch_count = 0
    for batch in shard.batches():
        contents = read_batch(batch)
        place.write(f"contents-{batch_count}", contents)
        batch_count += 1
        texts = contents.filter(pl.col("text").is_not_null()).select(_TEXT_COLUMNS)
        _gather_into(place, texts.unique("article_id").sort("article_id"), parts, shard.seconds)
    return Shard(place, tuple(parts), batch_count)


def gather_texts(shard: TextShard) -> Shard:
    """Gather the evidence of texts that lie in the exchange, into a place of its own there."""
    place = shard.exchange.within(uuid.uuid4().hex)
    parts: list[tuple[str, ...]] = []
    _gather_into(place, shard.exchange.read(shard.name), parts, shard.seconds)
    return Shard(place, tuple(parts), 0)


def _gather_into(place: Exchange, texts: pl.DataFrame, parts: list[tuple[str, ...]], seconds: int) -> None:
    """Write the evidence of texts in parts after those that there are, and add to each which tables have rows."""
    for start in range(0, texts.height, ARTICLES_A_PART):
        part, number = texts.slice(start, ARTICLES_A_PART), len(parts)
        gathered = gather_guarded(part, seconds)
        filled = {name: frame for name, frame in gathered.evidence.items() if not frame.is_empty()}
        for name, frame in filled.items():
            place.write(f"{number}-{name}", frame)
        place.write(f"{number}-rejects", gathered.rejects)
        place.write(f"{number}-deferred", gathered.deferred)
        place.write(f"{number}-articles", part.select("article_id"))
        parts.append(tuple(filled))
