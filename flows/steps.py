"""The steps of the flows as Prefect tasks: retries where a retry can help, progress, artifacts.

What the steps do lies in `warehouse.pipeline`. Only reading and gathering go to the workers; whatever writes into the
version stays in the flow's process, because a DuckDB file has one writer. A task is what is tried again and seen to
advance; batches within it are smaller, and go to processes of the warehouse's own: a task costs as much as a hundred
articles.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

import polars as pl
from prefect import task
from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State

from flows.credentials import reveal, storage_options
from flows.sharding import Cluster
from warehouse import pipeline
from warehouse.errors import CommuniqueError
from warehouse.gathering import Gathered
from warehouse.pipeline import Load
from warehouse.reading import Batch, Discovery
from warehouse.streams import Stream
from warehouse.summary import LoadSummary

ARTICLES_A_TASK = 100_000
"""Reading and gathering have a task each for so many: together one for each 50,000."""

Item = TypeVar("Item")


def may_pass(_task: object, _run: object, state: State[Any]) -> bool:
    """Whether another try may end better: what is told to users in a sentence will be just as wrong in a minute."""
    return not isinstance(state.result(raise_on_failure=False), CommuniqueError)


# A disk or a network that fails may answer a little later; a rule that fails will fail again, but costs one try.
PATIENT: dict[str, Any] = {
    "retries": 2,
    "retry_delay_seconds": [2, 20],
    "retry_condition_fn": may_pass,
    "cache_policy": NO_CACHE,
}
ONCE_MORE: dict[str, Any] = {"retries": 1, "retry_condition_fn": may_pass, "cache_policy": NO_CACHE}


class Share:
    """A part of a stream that one task works off. Slots hide it: Prefect looks for task results inside parameters."""

    __slots__ = ("_work_off",)

    def __init__(self, coming: Stream[Item], work: Callable[[Item], None]) -> None:
        self._work_off = partial(coming.work_off, work, ARTICLES_A_TASK)

    def work_off(self) -> None:
        """Work until the share is done or nothing is left."""
        self._work_off()


def _work_off(share: Share) -> None:
    share.work_off()


@task(name="discover", **PATIENT)
def discover(load: Load, seeds: list[str]) -> Discovery:
    """List what is new. Credentials are fetched here, so that they are no task's parameter."""
    return pipeline.discover(load, reveal(seeds), storage_options())


read = task(name="read", **PATIENT)(_work_off)
gather = task(name="gather evidence", **PATIENT)(_work_off)
resolve = task(name="resolve", cache_policy=NO_CACHE)(pipeline.resolve)
build_views = task(name="build views", cache_policy=NO_CACHE)(pipeline.build_views)
check = task(name="check", cache_policy=NO_CACHE)(pipeline.check)
export = task(name="export", **ONCE_MORE)(pipeline.export)


def read_each(load: Load, found: Discovery) -> None:
    """Read what is new and keep it, a task for each `ARTICLES_A_TASK`."""
    progress = Progress("read", "Bytes read", sum(found.sightings["byte_count"].drop_nulls()))
    cluster = Cluster.of(load, storage_options())
    if cluster:
        cluster.read_each(load, found, progress.advance)
        return
    coming = Stream(lambda: pipeline.new_contents(found), lambda read: read[1].height)

    def keep(read: tuple[Batch, pl.DataFrame]) -> None:
        batch, contents = read
        pipeline.keep_contents(load, contents)
        progress.advance(sum(piece.byte_count for piece in batch.pieces))

    while not coming.is_empty():
        read(Share(coming, keep))
    pipeline.keep_sightings(load, found)


def gather_each(load: Load) -> None:
    """Gather the evidence of every kept text that today's rules have not read, a task for each `ARTICLES_A_TASK`."""
    load.version.take_over_unfinished()
    progress = Progress("evidence", "Articles read", pipeline.unread_articles(load).len())
    cluster = Cluster.of(load, storage_options())
    if cluster:
        cluster.gather_each(load, progress.advance)
        return
    coming = Stream(lambda: pipeline.unread_evidence(load), lambda gathered: gathered[0].height)

    def keep(gathered: tuple[pl.DataFrame, Gathered]) -> None:
        pipeline.keep_evidence(load, *gathered)
        progress.advance(gathered[0].height)

    while not coming.is_empty():
        gather(Share(coming, keep))


def build(load: Load) -> None:
    """Everything after reading: evidence, core tables, views, checks, exports; nothing where nothing is new."""
    gather_each(load)
    if pipeline.settle(load):
        resolve(load)
        build_views(load)
        check(load)
        export(load)


def summarize(load: Load) -> LoadSummary:
    """The summary, also as artifacts in Prefect's pages: a table for programs to read, Markdown for people."""
    summary = pipeline.summarize(load)
    rows = [{"in the warehouse": label, "count": count} for label, count in summary.counts.items()]
    create_table_artifact(rows, key="load-counts", description="What the warehouse holds after this load.")
    create_table_artifact(
        [stage.as_row() for stage in summary.stages],
        key="load-stages",
        description="What each stage of this load took.",
    )
    create_markdown_artifact(summary.as_markdown(), key="load-summary", description="What this load brought.")
    return summary


class Progress:
    """A progress artifact, made only where there is more than one thing to wait for."""

    def __init__(self, key: str, description: str, total: int) -> None:
        self._key, self._description, self._total = key, description, total
        self._done = 0
        self._artifact: UUID | None = None

    def advance(self, amount: int) -> None:
        """So much more is done."""
        self._done += amount
        share = min(100.0, 100.0 * self._done / self._total) if self._total else 100.0
        if self._artifact is None:
            created = create_progress_artifact(share, key=self._key, description=self._description)
            assert isinstance(created, UUID)  # a coroutine only where a flow is async
            self._artifact = created
        else:
            update_progress_artifact(self._artifact, share)
