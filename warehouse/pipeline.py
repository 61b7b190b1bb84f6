"""The whole load as plain functions, without a server: the flows put the same steps in order for Prefect.

with next_load(folder) as load:             # published if the block ends well and something changed
    found = discover(load, seeds)
    for batch, contents in new_contents(found):
        keep_contents(load, contents)
    keep_sightings(load, found)
    load.version.take_over_unfinished()
    for texts, gathered in unread_evidence(load):
        keep_evidence(load, texts, gathered)
    if settle(load):                        # False where nothing is new
        resolve(load)
        build_views(load)
        check(load)
        export(load)
summary = summarize(load)
"""

from __future__ import annotations

import datetime as dt
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

from warehouse import fingerprints, reading, resources
from warehouse.answers.differences import NO_DIFFERENCE, Difference, compare
from warehouse.backfill import EVERY_DAY, PublicationDays
from warehouse.deferral import gather_each, seconds_from_environment
from warehouse.errors import WrongUse
from warehouse.gathering import DEFERRED, Gathered
from warehouse.logs import asked_log
from warehouse.parsing.articles import REJECTS_SCHEMA
from warehouse.publishing import Version, WarehouseFolder, open_published
from warehouse.publishing.checks import CheckResult, run_checks
from warehouse.publishing.folder import RETURNING
from warehouse.publishing.forgetting import FORGETTING, complete
from warehouse.publishing.kept import KeptVersion
from warehouse.publishing.loads import BACKFILL, LOAD, REBUILD, UPGRADE, LoadCounts
from warehouse.publishing.tombstones import Forgotten, set_tombstones
from warehouse.publishing.upgrades import told_of_other_making
from warehouse.reading.discovery import worth_remembering
from warehouse.reading.versions import decide_versions
from warehouse.resolution.core import core_chunks
from warehouse.resolution.evidence import Evidence
from warehouse.stages import StageClock
from warehouse.summary import LoadSummary
from warehouse.summary import summarize as summarize_published
from warehouse.workers import in_processes, worker_count

PLACES = pl.DataFrame(schema={"location": pl.String})
NO_ARTICLES = pl.DataFrame(schema=REJECTS_SCHEMA)
FEWEST_BATCHES_IN_PROCESSES = 4
"""Of fewer batches, reading takes less time than starting the processes."""
FEWEST_ARTICLES_A_BATCH, MOST_ARTICLES_A_BATCH = 2_000, 10_000

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Load:
    """A load under way: the version that it builds, and what it has counted so far."""

    folder: Path
    version: Version
    began: float
    seen_count: int = 0
    new_count: int = 0
    rejected_count: int = 0
    failed: list[pl.DataFrame] = field(default_factory=list)
    """Contents that could not be read now: they are tried again by the next load."""
    forgotten: list[pl.DataFrame] = field(default_factory=list)
    """Places (`location`) of contents that stay out, because they were forgotten on request."""
    deferred: list[pl.DataFrame] = field(default_factory=list)
    """Articles (`article_id, reject_code, reject_message`) that could not be read now, for want of time or memory."""
    results: list[CheckResult] = field(default_factory=list)
    clock: StageClock = field(default_factory=StageClock)
    """What the stages took so far."""
    days: PublicationDays = EVERY_DAY
    """In a backfill, the days of publication that it loads."""
    left: list[str] = field(default_factory=list)
    """Locations of what a backfill read and left to a later load."""
    to_gather: int = 0
    """Articles whose evidence this load has to gather."""
    gathered: int = 0
    """Those among them that are done."""


def nightly(seeds: Sequence[str], folder: str | Path, days: PublicationDays = EVERY_DAY) -> LoadSummary:
    """Load what is new at the seeds and publish. The bare run of what `flows.nightly` does with Prefect."""
    with next_load(folder, days=days) as load:
        read_each(load, discover(load, seeds))
        build(load)
    return summarize(load)


def preview(seeds: Sequence[str], folder: str | Path) -> Difference:
    """What loading these seeds now would change. Publishes nothing and records no load; raises what a load raises."""
    found: list[Difference] = []
    root = WarehouseFolder(folder)
    # What is published is looked up while the folder is held: another load may end while this one waits to begin.
    with next_load(folder, inspect=lambda version: found.append(compare(root.current(), version.folder))) as load:
        read_each(load, discover(load, seeds))
        build(load)
    return found[0] if found else NO_DIFFERENCE


def rebuild(folder: str | Path) -> LoadSummary:
    """Build everything anew from the kept raw text and publish. Raises WrongUse where nothing was ever published."""
    with next_rebuild(folder) as load:
        build(load)
    return summarize(load)


def upgrade(folder: str | Path) -> LoadSummary:
    """Bring what an older version of the program made up to date, and publish. Raises WrongUse as `rebuild` does."""
    with next_upgrade(folder) as load:
        build(load)
    return summarize(load)


def build(load: Load) -> None:
    """Everything after reading; many texts are read in a process a core, all else is done in this one."""
    load.version.take_over_unfinished()
    for texts, gathered in unread_evidence(load):
        keep_evidence(load, texts, gathered)
    if settle(load):
        resolve(load)
        build_views(load)
        check(load)
        export(load)


@contextmanager
def next_load(
    folder: str | Path,
    *,
    task: str = LOAD,
    days: PublicationDays = EVERY_DAY,
    inspect: Callable[[Version], None] | None = None,
) -> Iterator[Load]:
    """A load of this folder; its version is published when the block ends well and something was written into it.

    A `task` of REBUILD takes nothing from the published version but what came in. With `inspect` the new version is not
    published, but shown to it and removed.
    Raises AnotherLoadRunning where another load holds the folder. What the block raises is raised on, and nothing is
    published.
    """
    root = WarehouseFolder(folder)
    began = time.monotonic()
    # What was to be forgotten and is not yet, since that was cut short, comes first; but a dry run changes nothing.
    before = None if inspect else lambda: _complete_forgetting(root)
    with (
        asked_log(),
        root.next_version(
            *_made_by(),
            task=task if days.is_every_day else BACKFILL,
            anew=task == REBUILD,
            inspect=inspect,
            before=before,
        ) as version,
    ):
        logger.info("load %d begins", version.load_id, extra={"fields": {"load_id": str(version.load_id)}})
        yield Load(root.root, version, began, days=days)


@contextmanager
def next_rebuild(folder: str | Path) -> Iterator[Load]:
    """A load that takes nothing from the published version but what came in. Raises WrongUse where there is none."""
    with _next_of_published(folder, REBUILD) as load:
        yield load


@contextmanager
def next_upgrade(folder: str | Path) -> Iterator[Load]:
    """A load that brings nothing new, and the tables and evidence of an older program up to date.

    Nothing is published where all is up to date already. Raises WrongUse where there is no warehouse.
    """
    with _next_of_published(folder, UPGRADE) as load:
        yield load


@contextmanager
def _next_of_published(folder: str | Path, task: str) -> Iterator[Load]:
    if WarehouseFolder(folder).current() is None:
        raise WrongUse(f"{folder}: there is no warehouse here to {task}. Load one: communique nightly")
    with next_load(folder, task=task) as load:
        load.seen_count = load.version.count("raw.source_file")
        yield load


def discover(
    load: Load, seeds: Sequence[str], storage_options: dict[str, dict[str, Any]] | None = None
) -> reading.Discovery:
    """List what lies at the seeds and has not been read yet. Raises WrongUse for a seed where nothing lies.

    `storage_options`: options of fsspec by protocol (`s3`), credentials among them; the environment's where None.
    """
    settings = reading.settings_from_environment()
    found = reading.discover(seeds, load.version.sightings(), settings, storage_options)
    load.seen_count = found.seen_count
    logger.info("found %d files, %d of them not read yet", found.seen_count, found.sightings.height)
    load.clock.end("discover", found.seen_count, found.sightings.height)
    return found


def read_each(load: Load, found: reading.Discovery) -> None:
    """Read what is new and keep it."""
    for _, contents in new_contents(found):
        keep_contents(load, contents)
    keep_sightings(load, found)


def new_contents(found: reading.Discovery) -> Iterator[tuple[reading.Batch, pl.DataFrame]]:
    """What is new, batch by batch, read in a process a core where that pays."""
    return in_processes(reading.read_batch, found.batches(), worker_count(), FEWEST_BATCHES_IN_PROCESSES)


def keep_contents(load: Load, contents: pl.DataFrame) -> None:
    """Merge what a batch held (CONTENT_SCHEMA) into the raw tables."""
    load.failed.append(contents.filter(pl.col("reject_code") == "unreadable"))
    if not load.days.is_every_day:
        contents, others = load.days.split(contents)
        load.left += others["location"].to_list()
    appended = load.version.append_contents(contents)
    load.new_count += appended.new_count
    if not appended.forgotten.is_empty():
        load.forgotten.append(appended.forgotten.select("location"))
        logger.info("%d contents stay out: they were forgotten on request", appended.forgotten.height)
    load.clock.count("read", 0, contents.height)
    logger.info("read %d articles and other contents", contents.height)


def keep_sightings(load: Load, found: reading.Discovery) -> None:
    """Remember what was read, so that the next load need not read it again. What could not be read is tried again."""
    listed = worth_remembering(found.sightings, load.failed, load.left)
    # The place of a forgotten file may tell what it said. It is read again each time, and stays out each time.
    load.version.remember_sightings(listed.join(pl.concat([PLACES, *load.forgotten]), on="location", how="anti"))
    load.clock.end("read", found.sightings.height)


def unread_evidence(load: Load) -> Iterator[tuple[pl.DataFrame, Gathered]]:
    """The evidence of every kept text that today's rules have not read, batch by batch, in a process a core."""
    workers = worker_count()
    return gather_each(unread_texts(load, workers), workers, seconds_from_environment())


def unread_texts(load: Load, workers: int = 1) -> Iterator[pl.DataFrame]:
    """The kept texts that today's rules have not read, in batches of `article_id, text, metadata`.

    Of what is left a batch is half a worker's share at most, so that none waits long for the last; but none is so small
    that starting the worker would cost more than the work.
    """
    load.to_gather, load.gathered = unread_articles(load).len(), 0

    def size(left: int) -> int:
        return min(max(-(-left // (2 * workers)), FEWEST_ARTICLES_A_BATCH), MOST_ARTICLES_A_BATCH)

    # What an earlier load deferred stands alone: it would cost its batch the process again.
    files = load.version.raw("source_file", ["article_id", "reject_code"])
    deferred = files.filter(pl.col("reject_code") == DEFERRED)["article_id"].drop_nulls()
    return load.version.missing_evidence(unread_articles(load), size, deferred)


def unread_articles(load: Load) -> pl.Series:
    """The kept articles that today's rules have not read, sorted; what this load deferred waits for the next one."""
    unread = load.version.unread_articles()
    return unread.filter(~unread.is_in(pl.concat([NO_ARTICLES, *load.deferred])["article_id"].implode()))


def keep_evidence(load: Load, texts: pl.DataFrame, gathered: Gathered) -> None:
    """Keep what was read off a batch of texts."""
    load.deferred.append(gathered.deferred)
    read = texts.join(gathered.deferred, on="article_id", how="anti")["article_id"]
    if not read.is_empty():
        load.version.append_evidence(gathered.evidence, read, gathered.rejects)
    load.clock.count("gather", texts.height, sum(frame.height for frame in gathered.evidence.values()))
    load.gathered += texts.height
    fields = {"done": load.gathered, "total": load.to_gather}
    logger.info("gathered the evidence of %(done)d of %(total)d articles", fields, extra={"fields": fields})


def settle(load: Load) -> bool:
    """Decide which articles stand, and whether there is anything to build. True where there is.

    A newer content supersedes an older one at the same place; what the parse found to be no article is rejected.
    """
    load.clock.count("gather", 0, 0)
    load.clock.end("gather")
    version = load.version
    if not (version.is_begun or load.deferred or version.was_made_otherwise(resources.sql_folder())):
        # Nothing came in and nothing else is known of what is there: a night without news reads none of it.
        load.clock.end("settle", 0, 0)
        return False
    files = _with_rejections(version, load.deferred)
    decided = decide_versions(files, version.raw("source_sighting"), version.raw("article_text", _ARTICLE_KEYS))
    version.set_source_files(decided)
    load.clock.end("settle", decided.height, decided.filter(pl.col("status") == "loaded")["article_id"].n_unique())
    return version.is_begun or version.was_made_otherwise(resources.sql_folder())


def resolve(load: Load) -> None:
    """Compute the core tables from the evidence of all current articles, and write them."""
    version = load.version
    current = _current_articles(version)
    logger.info("resolving the evidence of %d articles", current.height)
    files = version.raw("article_text", ["article_id", "source_file_id"]).join(current, on="article_id", how="semi")
    evidence = version.evidence_of(current)
    counts = version.replace_core(
        core_chunks(
            Evidence(evidence),
            files,
            lambda: version.texts_of(current),
            kept=version.kept_verdicts(),
            meanings=version.kept_meanings(resources.sql_folder()),
        )
    )
    load.rejected_count = version.count("raw.source_file", f"status = 'rejected' and {_of_load(version)}")
    version.record_load(
        LoadCounts(
            files_seen_count=load.seen_count,
            files_new_count=load.new_count,
            files_rejected_count=load.rejected_count,
            articles_count=counts["fact_article"],
            events_count=counts["fact_event"],
            peak_memory_bytes=load.clock.peak(),
        )
    )
    rows_in = [rows.select(pl.len()) for rows in evidence.values()]
    load.clock.end("resolve", sum(rows.item() for rows in pl.collect_all(rows_in)), sum(counts.values()))


def build_views(load: Load) -> None:
    """Create the reporting views from their models."""
    logger.info("building the views")
    views = load.version.build_views(resources.sql_folder())
    load.clock.end("views", len(views), len(views))


def check(load: Load) -> None:
    """Run every data check. Raises LoadFailed where one on structure fails; then nothing is published."""
    logger.info("checking")
    load.results = load.version.run_checks(resources.sql_folder())
    load.clock.end("check", len(load.results), sum(result.failing_count for result in load.results))


def export(load: Load) -> None:
    """Write Parquet files, data package, dictionary and report, and what the stages took."""
    logger.info("exporting")
    files = load.version.export(resources.sql_folder())
    load.clock.end("export", rows_out=sum(file.row_count for file in files))
    load.version.record_stages(load.clock.stages)


def summarize(load: Load) -> LoadSummary:
    """What is to be told of the load, read from what is published now."""
    with open_published(load.folder) as con:
        return summarize_published(
            con,
            load_id=load.version.load_id if load.version.is_begun else None,
            files_seen_count=load.seen_count,
            files_new_count=load.new_count,
            results=load.results,
            stages=load.clock.stages,
            seconds=time.monotonic() - load.began,
        )


def roll_back(folder: str | Path, version: str) -> KeptVersion:
    """Publish a kept version again, by its load, number or name; gives it. See `WarehouseFolder.roll_back`.

    Raises WrongUse where nothing was published or no such version is kept, AnotherLoadRunning as a load does.
    """
    root = WarehouseFolder(folder)
    if root.current() is None:
        raise WrongUse(f"{folder}: no warehouse has been published here, so there is nothing to return to.")
    with asked_log(), root.held(RETURNING + version):
        _complete_forgetting(root)
        return root.roll_back(version)


def forget(folder: str | Path, forgotten: Sequence[Forgotten], reason: str) -> Difference:
    """Take articles out of every kept version, and keep them out; gives what that changes in the published one.

    Once begun it is decided: where it is cut short, or a check fails, the next load goes on from there. Raises
    WrongUse where nothing was published, AnotherLoadRunning and LoadFailed as a load does.
    """
    root = WarehouseFolder(folder)
    published = root.current()
    if published is None:
        raise WrongUse(f"{folder}: no warehouse has been published here, so there is nothing to forget.")
    found: list[Difference] = []
    with asked_log(), root.held(FORGETTING):
        root.require_not_newer()
        set_tombstones(root.root, forgotten, reason, dt.datetime.now(dt.UTC).date())
        _complete_forgetting(root, lambda version: found.append(compare(published, version.folder)))
    return found[0] if found else NO_DIFFERENCE


def _complete_forgetting(root: WarehouseFolder, inspect: Callable[[Version], None] | None = None) -> None:
    def fill(version: Version) -> None:
        build(Load(root.root, version, time.monotonic()))

    complete(root, _made_by(), fill, inspect)


def _made_by() -> tuple[str, str]:
    return fingerprints.code_version(), fingerprints.rules_fingerprint()


def check_published(folder: str | Path) -> list[CheckResult]:
    """The results of all data checks on the published warehouse.

    Raises WrongUse where there is none, or where another version of the program made it and a check does not run there.
    """
    with open_published(folder) as con, told_of_other_making(folder):
        return run_checks(con, resources.sql_folder(), fingerprints.code_version())


_ARTICLE_KEYS = ("article_id", "source_file_id")


def _with_rejections(version: Version, deferred: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Source files; those that give an article are rejected where the parse refused or this load deferred it."""
    decided = pl.concat([version.articles_read(), *deferred]).unique("article_id", keep="first", maintain_order=True)
    read = decided.select("article_id", code="reject_code", message="reject_message")
    files = version.raw("source_file").join(read, on="article_id", how="left")
    has_article = pl.col("article_id").is_not_null()
    return files.with_columns(
        reject_code=pl.when(has_article).then("code").otherwise("reject_code"),
        reject_message=pl.when(has_article).then("message").otherwise("reject_message"),
    ).drop("code", "message")


def _current_articles(version: Version) -> pl.DataFrame:
    files = version.raw("source_file", ["source_file_id", "article_id", "status"])
    return files.filter(pl.col("status") == "loaded").select("article_id").drop_nulls().unique().sort("article_id")


def _of_load(version: Version) -> str:
    return f"source_file_id in (select source_file_id from ops.file_seen where first_load_id = {version.load_id})"
