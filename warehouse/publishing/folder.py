"""The warehouse folder: versions beside each other, one link that says which is published, one lock.

<root>/current -> versions/<name>       the one link that a load swaps
<root>/communique.duckdb -> current/…   fixed links, so that readers have paths that stay
<root>/versions/<number>-<load>/        a whole version: database, evidence, parquet, report, dictionary
<root>/loads.jsonl, load.lock           every load that ever ran; who is loading now
"""

from __future__ import annotations

import datetime as dt
import logging
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import polars as pl

from warehouse.errors import CommuniqueError, LoadFailed
from warehouse.keys import key_of
from warehouse.publishing import loads
from warehouse.publishing.database import DATABASE_FILE, open_for_reading, table_frame
from warehouse.publishing.dictionary import DICTIONARY_FILE
from warehouse.publishing.disk import point_link, sync_path, sync_tree, trouble_with_target
from warehouse.publishing.export import PARQUET_FOLDER
from warehouse.publishing.loads import LoadCounts, LoadRecord
from warehouse.publishing.lock import Holder, LoadLock, holder_of
from warehouse.publishing.report import REPORT_FOLDER
from warehouse.publishing.version import UNPUBLISHED_MARK, Version
from warehouse.tables.ops import Load

VERSIONS_FOLDER = "versions"
CURRENT = "current"
VERSIONS_KEPT = 3
FIXED_LINKS = (DATABASE_FILE, PARQUET_FOLDER, REPORT_FOLDER, DICTIONARY_FILE)

logger = logging.getLogger(__name__)


class WarehouseFolder:
    """A folder that holds a warehouse, or will."""

    def __init__(self, root: str | Path, versions_kept: int = VERSIONS_KEPT) -> None:
        self.root = Path(root)
        self._versions_kept = versions_kept

    def current(self) -> Path | None:
        """The folder of the published version, resolved; None where nothing has been published."""
        link = self.root / CURRENT
        return link.resolve() if (link / DATABASE_FILE).is_file() else None

    def versions(self) -> list[Path]:
        """The published versions that are kept, oldest first."""
        return [path for path in self._version_folders() if not (path / UNPUBLISHED_MARK).exists()]

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
            stored = table_frame(con, Load).join(recorded, on="load_id", how="anti")
        return pl.concat([recorded, stored], how="diagonal").sort("started_at", "load_id")

    @contextmanager
    def next_version(self, code_version: str, rules: str = "", *, anew: bool = False) -> Iterator[Version]:
        """Build the next version; it is published when the block ends well and something was written into it.

        `rules` is the fingerprint of the rules that read evidence off articles: evidence of other rules counts as
        missing. With `anew` everything but `raw` and `ops` is built from nothing (a rebuild).
        Raises AnotherLoadRunning where another load holds the folder; LoadFailed where its disk refuses. Whatever is
        raised in the block is raised on; then nothing is published, and the load is recorded as failed.
        """
        try:
            with self._locked() as holder:
                yield from self._build(holder, code_version, rules, anew)
        except LoadFailed:
            raise
        except Exception as error:
            sentence = trouble_with_target(error, self.root)
            if sentence is None:
                raise
            raise LoadFailed(sentence) from error

    @contextmanager
    def _locked(self) -> Iterator[Holder]:
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / VERSIONS_FOLDER).mkdir(exist_ok=True)
        lock = LoadLock(self.root)
        holder = Holder.this_process()
        died = lock.acquire(holder)
        try:
            self._clean_up()
            if died is not None:
                self._record_death(died)
            yield holder
        finally:
            lock.release()

    def _build(self, holder: Holder, code_version: str, rules: str, anew: bool) -> Iterator[Version]:
        record = LoadRecord(_load_id(holder), holder.since, None, "failed", code_version, LoadCounts(), None)
        began = time.monotonic()
        version = Version(
            folder=self._next_folder(record.load_id), published=self.current(), record=record, rules=rules, anew=anew
        )
        try:
            yield version
            version.close()
            status = "published" if version.is_begun else "unchanged"
            if version.is_begun:
                self._publish(version.folder)
            loads.append_record(self.root, _ended(version, status, began))
        except BaseException as error:
            version.close_quietly()
            shutil.rmtree(version.folder, ignore_errors=True)
            # The disk that made the load fail may refuse this line, too; the first trouble is what is told.
            with suppress(OSError):
                message = trouble_with_target(error, self.root) or _said(error)
                loads.append_record(self.root, _ended(version, "failed", began, message))
            raise

    def _publish(self, folder: Path) -> None:
        """Everything reaches the disk, then one rename publishes it, then that rename reaches the disk."""
        # A log left beside the file would make it unopenable once it is published.
        if (folder / f"{DATABASE_FILE}.wal").exists():
            raise LoadFailed(f"{folder}: the database was not closed cleanly; its log still stands beside it.")
        shutil.rmtree(folder / f"{DATABASE_FILE}.tmp", ignore_errors=True)
        sync_tree(folder)
        sync_path(folder.parent)
        self._make_fixed_links()
        point_link(self.root / CURRENT, f"{VERSIONS_FOLDER}/{folder.name}")
        sync_path(self.root)
        # A kill before this line leaves a marked version that is current: `_clean_up` takes the mark off.
        (folder / UNPUBLISHED_MARK).unlink(missing_ok=True)
        self._drop_old_versions()

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
                shutil.rmtree(path)

    def _drop_old_versions(self) -> None:
        current = self.current()
        others = [path for path in self.versions() if path != current]
        for path in others[: max(0, len(others) - self._versions_kept + 1)]:
            shutil.rmtree(path, ignore_errors=True)

    def _version_folders(self) -> list[Path]:
        folder = self.root / VERSIONS_FOLDER
        found = [path.resolve() for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
        return sorted(found, key=lambda path: (_number_of(path), path.name))

    def _next_folder(self, load_id: int) -> Path:
        # Numbered, not dated: the order of versions must hold when a clock is set back.
        number = max((_number_of(path) for path in self._version_folders()), default=0) + 1
        return self.root.resolve() / VERSIONS_FOLDER / f"{number:06d}-{load_id:016x}"

    def _record_death(self, died: Holder) -> None:
        """Record the load that ended without a word, unless it got as far as its own record."""
        load_id = _load_id(died)
        known = self.loads()
        if load_id in known["load_id"]:
            return
        record = LoadRecord(load_id, died.since, None, "failed", "unknown", LoadCounts(), None, f"{died} was killed")
        loads.append_record(self.root, record)


def _ended(version: Version, status: str, began: float, message: str | None = None) -> LoadRecord:
    record = replace(version.record, counts=version.counts)
    return record.ended(status, dt.datetime.now(dt.UTC), time.monotonic() - began, message)


def _load_id(holder: Holder) -> int:
    return key_of("load", holder.host, holder.pid, holder.since.isoformat(timespec="microseconds"))


def _said(error: BaseException) -> str:
    return str(error) if isinstance(error, CommuniqueError) else f"{type(error).__name__}: {error}"


def _number_of(version: Path) -> int:
    number = version.name.partition("-")[0]
    return int(number) if number.isdigit() else 0
