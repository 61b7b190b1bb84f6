"""Reading and gathering on a Dask cluster: a task a shard. What shards wrote is kept here, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prefect.cache_policies import NO_CACHE

from flows import cluster
from flows.batches import batch_task, each
from warehouse import pipeline, shards
from warehouse.deferral import seconds_from_environment
from warehouse.errors import LoadFailed
from warehouse.pipeline import Load
from warehouse.reading import Discovery
from warehouse.shards import Exchange, Shard, SourceShard, TextShard

FEWEST, MOST = 500, 50_000
"""Files of a shard: fewer are not worth a task, more would keep a worker long, and be long to repeat."""
FEWEST_BYTES, MOST_BYTES = 1_000_000, 128_000_000
SHARDS_A_WORKER = 3

# A shard on which a worker dies is given to another one by Dask itself.
_OPTIONS: dict[str, Any] = {"retries": 1, "retry_delay_seconds": 2, "cache_policy": NO_CACHE}
gather_sources = batch_task(shards.gather_sources, name="gather shard", **_OPTIONS)
gather_texts = batch_task(shards.gather_texts, name="gather shard of kept texts", **_OPTIONS)


@dataclass(frozen=True, slots=True)
class Cluster:
    """The cluster of this load, and where it exchanges shards."""

    name: str
    exchange: Exchange

    @classmethod
    def of(cls, load: Load, options: dict[str, dict[str, Any]] | None) -> Cluster | None:
        """The cluster that is asked for, if any."""
        name = cluster.named_cluster()
        return cls(name, cluster.exchange_of(load.folder, options)) if name else None

    def read_each(self, load: Load, found: Discovery, advance: Callable[[int], None]) -> None:
        """Read and gather what is new in shards, and keep it; `advance` is told of bytes that are done."""
        if found.sightings.is_empty():
            pipeline.keep_sightings(load, found)
            return
        threads = cluster.worker_threads(self.name)
        with self.exchange.opened() as exchange:
            cluster.require_reach(self.name, exchange, _first_file(found))
            seconds = seconds_from_environment()
            coming = (SourceShard(sources, exchange, seconds) for sources in found.shards(*_bounds(found, threads)))
            gathered = []
            for source, shard in _told(each(gather_sources, coming, 2 * threads)):
                for contents in shard.contents():
                    pipeline.keep_contents(load, contents)
                gathered.append(shard)
                advance(source.byte_count)
            # What was forgotten, or is left by a backfill, is known only when all contents are kept.
            pipeline.keep_sightings(load, found)
            load.to_gather, load.gathered = pipeline.unread_articles(load).len(), 0
            for shard in gathered:
                _keep(load, shard)

    def gather_each(self, load: Load, advance: Callable[[int], None]) -> None:
        """Gather kept texts that today's rules have not read, in shards; `advance` is told of articles done."""
        load.to_gather, load.gathered = pipeline.unread_articles(load).len(), 0
        if not load.to_gather:
            return
        threads = cluster.worker_threads(self.name)
        with self.exchange.opened() as exchange:
            cluster.require_reach(self.name, exchange, None)
            for text_shard, shard in _told(each(gather_texts, _text_shards(load, exchange, threads), 2 * threads)):
                _keep(load, shard)
                advance(text_shard.article_count)


def _text_shards(load: Load, exchange: Exchange, threads: int) -> Iterator[TextShard]:
    for number, texts in enumerate(pipeline.unread_texts(load, threads)):
        exchange.write(f"texts-{number}", texts)
        yield TextShard(exchange, f"texts-{number}", texts.height, seconds_from_environment())


def _keep(load: Load, shard: Shard) -> None:
    unread = load.version.unread_articles()
    for articles, gathered in shard.parts():
        wanted = articles.filter(articles["article_id"].is_in(unread.implode()))
        pipeline.keep_evidence(load, wanted, gathered)


def _told(results: Iterator[tuple[Any, Shard]]) -> Iterator[tuple[Any, Shard]]:
    """Raises LoadFailed, with what can be done, for a shard on which one worker after the other died."""
    from distributed import KilledWorker  # noqa: PLC0415 - with the extra only

    try:
        yield from results
    except KilledWorker as error:
        raise LoadFailed(
            f"Several Dask workers died one after the other on one shard ({error}). Nothing was published. Mostly the "
            "memory is too small: give each worker 3 GB, or start fewer of them a machine."
        ) from error


def _bounds(found: Discovery, threads: int) -> tuple[int, int]:
    """Files and bytes of a shard: some shards a worker, so that none waits long for the last."""
    shares = SHARDS_A_WORKER * threads
    size = int(found.sightings["byte_count"].sum()) // shares
    files = found.sightings.height // shares
    return min(max(files, FEWEST), MOST), min(max(size, FEWEST_BYTES), MOST_BYTES)


def _first_file(found: Discovery) -> str | None:
    """A local file that is to be read, by its full path; None where all is remote."""
    locations = found.sightings["location"].to_list()
    return next((str(Path(location).resolve()) for location in locations if Path(location).exists()), None)
