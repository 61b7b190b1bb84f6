"""The warehouse folder: versions beside each other, one link that says which is published, one lock.

<root>/current -> versions/<name>       the one link that a load swaps
<root>/communique.duckdb -> current/…   fixed links, so that readers have paths that stay
<root>/versions/<number>-<load>/        a whole version: database, evidence, parquet, report, dictionary
<root>/loads.jsonl, load.lock           every load that ever ran; who is loading now
<root>/unfinished/                      what loads that ended early had read off articles, until a load is published
"""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import duckdb
import polars as pl

from warehouse.errors import CommuniqueError, LoadFailed, WrongUse
from warehouse.keys import key_of
from warehouse.publishing import loads
from warehouse.publishing.database import DATABASE_FILE, open_for_reading
from warehouse.publishing.dictionary import DICTIONARY_FILE
from warehouse.publishing.disk import point_link, sync_path, sync_tree, trouble_with_target
from warehouse.publishing.export import PARQUET_FOLDER
from warehouse.publishing.kept import (
    Contained,
    KeptVersion,
    contained,
    kept_versions,
    number_of,
    revision_of,
    superfluous,
    versions_to_keep,
)
from warehouse.publishing.loads import (
    BACKFILL,
    FORGET,
    LOAD,
    REBUILD,
    ROLLBACK,
    UPGRADE,
    LoadCounts,
    LoadRecord,
)
from warehouse.publishing.lock import Holder, LoadLock, holder_of
from warehouse.publishing.manifest import LAYOUT, read_manifest
from warehouse.publishing.replacement import Replacement
from warehouse.publishing.report import REPORT_FOLDER
from warehouse.publishing.tombstones import Tombstones, read_tombstones
from warehouse.publishing.unfinished import drop_unfinished, keep_evidence_of
from warehouse.publishing.version import UNPUBLISHED_MARK, Version

VERSIONS_FOLDER = "versions"
CURRENT = "current"
LOADING = (LOAD, BACKFILL, REBUILD, UPGRADE)
RETURNING = "rollback to "
DRY_RUN = "dry run"
FIXED_LINKS = (DATABASE_FILE, PARQUET_FOLDER, REPORT_FOLDER, DICTIONARY_FILE)

logger = logging.getLogger(__name__)


class WarehouseFolder:
    """A folder that holds a warehouse, or will."""

    def __init__(self, root: str | Path, versions_kept: int | None = None) -> None:
        """`versions_kept`: how many versions stay; what COMMUNIQUE_KEEP_VERSIONS says where None."""
        self.root = Path(root)
        self._versions_kept = versions_to_keep(versions_kept)
        self._holder: Holder | None = None

    def current(self) -> Path | None:
        """The folder of the published version, resolved; None where nothing has been published."""
        link = self.root / CURRENT
        return link.resolve() if (link / DATABASE_FILE).is_file() else None

    def versions(self) -> list[Path]:
        """The published versions that are kept, oldest first."""
        return [path for path in self._version_folders() if not (path / UNPUBLISHED_MARK).exists()]

    def kept(self) -> list[KeptVersion]:
        """The same, with what each says of itself."""
        return kept_versions(self.versions(), self.current())

    def running(self) -> Holder | None:
        """Who is loading into this folder now."""
        return holder_of(self.root)

    def loads(self) -> pl.DataFrame:
        """Every load, oldest first: `ops.load` with a column `message` (why it failed)."""
        recorded = loads.read_records(self.root)
        current = self.current()
        if current is None:
            return recorded
        with open_for_reading(current / DATABASE_FILE) as con:
            stored = loads.stored_loads(con).join(recorded, on="load_id", how="anti")
        return pl.concat([recorded, stored], how="diagonal").sort(loads.IN_ORDER)

    @contextmanager
    def next_version(
        self,
        code_version: str,
        rules: str = "",
        *,
        task: str = LOAD,
        anew: bool = False,
        inspect: Callable[[Version], None] | None = None,
        before: Callable[[], object] | None = None,
    ) -> Iterator[Version]:
        """Build the next version; it is published when the block ends well and something was written into it.

        `rules` is the fingerprint of the rules that read evidence off articles: evidence of other rules counts as
        missing. `task` says what the load does, for its record. With `anew` everything but `raw` and `ops` is built
        from nothing (a rebuild). With `inspect` nothing is published: the finished version is shown to it, and removed
        (a dry run). `before` is called first, while the folder is held already, and fails the load where it raises.
        Raises AnotherLoadRunning where another load holds the folder; LoadFailed where its disk refuses. Whatever is
        raised in the block is raised on; then nothing is published, and the load is recorded as failed.
        """
        with self.held(task if inspect is None else DRY_RUN):
            self.require_not_newer()
            began = time.monotonic()
            try:
                if before is not None:
                    before()
                version = self._begin_version(self._record(code_version, task), rules, anew)
            except BaseException as error:
                if inspect is None:
                    self._record_failure(self._record(code_version, task), began, error)
                raise
            if inspect is None:
                yield from self._build(version)
            else:
                yield from self._try(version, inspect)

    @contextmanager
    def held(self, task: str) -> Iterator[Holder]:
        """Keep all others from writing into this folder while inside; within it, this object may take it again.

        Raises AnotherLoadRunning where another has it; LoadFailed where the disk refuses, in the block, too.
        """
        if self._holder is not None:
            yield self._holder
            return
        try:
            with self._locked(task) as holder:
                self._holder = holder
                yield holder
        except CommuniqueError:
            raise
        except Exception as error:
            sentence = trouble_with_target(error, self.root)
            if sentence is None:
                raise
            raise LoadFailed(sentence) from error
        finally:
            self._holder = None

    @contextmanager
    def replacement(
        self,
        kept: KeptVersion,
        code_version: str,
        rules: str,
        tombstones: Tombstones,
        inspect: Callable[[Version], None] | None = None,
    ) -> Iterator[Replacement]:
        """Build a kept version anew, without what tombstones stand for; it takes its place when the block ends well.

        Call it while the folder is held. `inspect` is shown the finished version before it takes the place. Whatever
        is raised in the block is raised on; then the kept version stays as it is.
        """
        assert self._holder is not None
        record = self._record(code_version, FORGET)
        folder = kept.path.with_name(f"{kept.name}.{revision_of(kept.path) + 1}")
        try:
            version = Replacement(folder, kept.path, record, rules, anew=True, tombstones=tombstones)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        try:
            yield version
            version.close()
            if inspect is not None:
                inspect(version)
            self._publish(folder, is_swapped=kept.is_current)
        except BaseException:
            version.close_quietly()
            self._give_up(folder)
            raise
        # A kill before this line leaves both, of one number: `_clean_up` removes the older.
        shutil.rmtree(kept.path)

    def record_forgetting(self, seconds: float) -> None:
        """Record that articles were taken out, with what is left; what failed loads said of rows goes, too."""
        assert self._holder is not None
        current = next((version for version in self.kept() if version.is_current), None)
        loads.cut_messages(self.root)
        if current is None:
            return
        held = contained(current.path)
        counts = LoadCounts(articles_count=held.articles_count, events_count=held.events_count)
        code_version = current.manifest.made.code_version if current.manifest else "unknown"
        record = replace(self._record(code_version, FORGET), counts=counts)
        loads.append_record(self.root, record.ended("forgot", dt.datetime.now(dt.UTC), seconds))

    def find(self, name: str) -> KeptVersion:
        """The kept version of that load, number or name. Raises WrongUse, listing those that there are."""
        kept = self.kept()
        found = [version for version in kept if version.answers_to(name)]
        if not found:
            there = ", ".join(f"{version.number} (load {version.load_id})" for version in kept) or "none"
            raise WrongUse(f"{self.root}: no version {name} is kept. There are: {there}.")
        return found[0]

    def roll_back(self, name: str) -> KeptVersion:
        """Publish a kept version again, in one step; gives it. What came after it is kept, and can be returned to.

        The next load goes on from there: it reads again what later loads had brought, if it still lies at the seeds.
        Raises WrongUse where no such version is kept or where it is the published one, LoadFailed where it does not
        open, AnotherLoadRunning as a load does.
        """
        with self.held(RETURNING + name) as holder:
            target = self.find(name)
            if target.is_current:
                raise WrongUse(f"{self.root}: version {target.number} is the one that is published now.")
            try:
                held = contained(target.path)
            except duckdb.Error as error:
                raise LoadFailed(
                    f"{target.path}: this version cannot be opened ({error}). Nothing was changed; name another one."
                ) from error
            began = time.monotonic()
            self._make_fixed_links()
            self._point_at(target.path)
            self._record_rollback(holder, target, held, time.monotonic() - began)
        return target

    def _record_rollback(self, holder: Holder, target: KeptVersion, held: Contained, seconds: float) -> None:
        """Floors of later loads are measured by what the version holds that was returned to."""
        code_version = target.manifest.made.code_version if target.manifest else "unknown"
        counts = LoadCounts(articles_count=held.articles_count, events_count=held.events_count)
        record = replace(self._record(code_version, ROLLBACK, holder), counts=counts)
        message = f"to version {target.number}, of load {target.load_id}"
        loads.append_record(self.root, record.ended("rolled back", dt.datetime.now(dt.UTC), seconds, message))

    @contextmanager
    def _locked(self, task: str) -> Iterator[Holder]:
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / VERSIONS_FOLDER).mkdir(exist_ok=True)
        lock = LoadLock(self.root)
        holder = replace(Holder.this_process(), task=task)
        died = lock.acquire(holder)
        try:
            self._clean_up()
            if died is not None:
                self._record_death(died)
            yield holder
        finally:
            lock.release()

    def require_not_newer(self) -> None:
        """Raises LoadFailed where a newer program made what is published: this one would lose what it knows not of."""
        current = self.current()
        manifest = read_manifest(current) if current else None
        if manifest is not None and manifest.layout > LAYOUT:
            raise LoadFailed(
                f"{self.root}: this warehouse was made by a newer version of Communiqué, {manifest.made.code_version}. "
                "Nothing was changed. Install that version, or return to an older version of the warehouse with "
                "communique rollback, or load into another folder (--warehouse)."
            )

    def _record(self, code_version: str, task: str, holder: Holder | None = None) -> LoadRecord:
        """The record of what this object begins, or a dead holder began; it failed unless it is ended otherwise."""
        holder = holder or self._holder
        assert holder is not None
        before = self.loads()
        numbers = before["load_no"].drop_nulls().to_list()
        return LoadRecord(
            load_id=_load_id(holder, task),
            started_at=holder.since,
            finished_at=None,
            status="failed",
            code_version=code_version,
            counts=LoadCounts(),
            seconds=None,
            load_no=max([before.height, *numbers]) + 1,
            task=task,
        )

    def _begin_version(self, record: LoadRecord, rules: str, anew: bool) -> Version:
        folder = self._next_folder(record.load_id)
        try:
            return Version(
                folder=folder,
                published=self.current(),
                record=record,
                rules=rules,
                anew=anew,
                tombstones=read_tombstones(self.root),
            )
        except BaseException:
            self._give_up(folder)
            raise

    def _record_failure(self, record: LoadRecord, began: float, error: BaseException) -> None:
        message = trouble_with_target(error, self.root) or _said(error)
        # The disk that made the load fail may refuse this line, too; the first trouble is what is told.
        with suppress(OSError):
            loads.append_record(self.root, _ended(record, "failed", began, message))

    def _build(self, version: Version) -> Iterator[Version]:
        began = time.monotonic()
        try:
            yield version
            version.close()
            status = "published" if version.is_begun else "unchanged"
            if version.is_begun:
                self._publish(version.folder)
                drop_unfinished(self.root)
                self._drop_old_versions()
            # What is published has its own record in `ops.load`: a disk that refuses this line undoes nothing.
            with suppress(OSError) if version.is_begun else nullcontext():
                loads.append_record(self.root, _ended(_record_of(version), status, began))
        except BaseException as error:
            version.close_quietly()
            # One that was published by then has its record in its own table.
            is_given_up = self.current() != version.folder
            if is_given_up and trouble_with_target(error, self.root) is None:
                keep_evidence_of(version.folder, self.root, self.current())
            self._give_up(version.folder)
            if is_given_up:
                self._record_failure(_record_of(version), began, error)
            raise

    def _try(self, version: Version, inspect: Callable[[Version], None]) -> Iterator[Version]:
        """Build a version, show it, remove it."""
        try:
            yield version
            version.close()
            if version.is_begun:
                inspect(version)
        finally:
            version.close_quietly()
            shutil.rmtree(version.folder, ignore_errors=True)

    def _publish(self, folder: Path, *, is_swapped: bool = True) -> None:
        """Everything reaches the disk, then one rename publishes it, then that rename reaches the disk.

        Where it is not to be swapped in, it becomes one of the kept versions.
        """
        # A log left beside the file would make it unopenable once it is published.
        if (folder / f"{DATABASE_FILE}.wal").exists():
            raise LoadFailed(f"{folder}: the database was not closed cleanly; its log still stands beside it.")
        shutil.rmtree(folder / f"{DATABASE_FILE}.tmp", ignore_errors=True)
        sync_tree(folder)
        sync_path(folder.parent)
        if is_swapped:
            self._make_fixed_links()
            self._point_at(folder)
        # A kill before this line leaves a marked version that is current: `_clean_up` takes the mark off.
        (folder / UNPUBLISHED_MARK).unlink(missing_ok=True)

    def _point_at(self, version: Path) -> None:
        """The one step that publishes a version."""
        point_link(self.root / CURRENT, f"{VERSIONS_FOLDER}/{version.name}")
        sync_path(self.root)

    def _give_up(self, version: Path) -> None:
        """Remove an unfinished version; one that is published by now stays, whatever went wrong after that."""
        if self.current() != version:
            shutil.rmtree(version, ignore_errors=True)

    def _make_fixed_links(self) -> None:
        for name in FIXED_LINKS:
            link = self.root / name
            if not link.is_symlink():
                if link.exists():
                    raise LoadFailed(f"{link}: this is in the way of the warehouse; move it, or name another folder.")
                link.symlink_to(f"{CURRENT}/{name}")

    def _clean_up(self) -> None:
        """Remove what loads that were killed left behind."""
        current = self.current()
        for path in self._version_folders():
            if path == current:
                (path / UNPUBLISHED_MARK).unlink(missing_ok=True)
            elif (path / UNPUBLISHED_MARK).exists() or not (path / DATABASE_FILE).exists():
                logger.info("removing %s, which a load left unfinished", path.name)
                keep_evidence_of(path, self.root, current)
                shutil.rmtree(path)
        kept = self.versions()
        for older, newer in pairwise(kept):
            if number_of(older) == number_of(newer):
                logger.info("removing %s, which was built anew without what was forgotten", older.name)
                shutil.rmtree(older)

    def _drop_old_versions(self) -> None:
        for version in superfluous(self.kept(), self._versions_kept):
            shutil.rmtree(version.path, ignore_errors=True)

    def _version_folders(self) -> list[Path]:
        folder = self.root / VERSIONS_FOLDER
        found = [path.resolve() for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
        return sorted(found, key=lambda path: (number_of(path), revision_of(path), path.name))

    def _next_folder(self, load_id: int) -> Path:
        # Numbered, not dated: the order of versions must hold when a clock is set back.
        number = max((number_of(path) for path in self._version_folders()), default=0) + 1
        return self.root.resolve() / VERSIONS_FOLDER / f"{number:06d}-{load_id:016x}"

    def _record_death(self, died: Holder) -> None:
        """Record the load that ended without a word, unless it got as far as its own record."""
        if _load_id(died, died.task) in self.loads()["load_id"]:
            return
        if died.task.startswith(RETURNING):
            current = next((version for version in self.kept() if version.is_current), None)
            if current and current.answers_to(died.task.removeprefix(RETURNING)):
                self._record_rollback(died, current, contained(current.path), 0.0)
        elif died.task in LOADING:
            record = self._record("unknown", died.task, died)
            loads.append_record(self.root, replace(record, message=f"{died} was killed"))


def _record_of(version: Version) -> LoadRecord:
    return replace(version.record, counts=version.counts)


def _ended(record: LoadRecord, status: str, began: float, message: str | None = None) -> LoadRecord:
    return record.ended(status, dt.datetime.now(dt.UTC), time.monotonic() - began, message)


def _load_id(holder: Holder, task: str) -> int:
    # What a load does is no part of its key, but one that completes a forgetting first has two.
    return key_of(
        "forget" if task == FORGET else "load",
        holder.host,
        holder.pid,
        holder.since.isoformat(timespec="microseconds"),
    )


def _said(error: BaseException) -> str:
    return str(error) if isinstance(error, CommuniqueError) else f"{type(error).__name__}: {error}"
