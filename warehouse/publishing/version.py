"""A version while it is built: reads from the published one until something is written, then from itself."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import duckdb
import polars as pl

from warehouse.publishing import changes, loads
from warehouse.publishing import raw as raw_tables
from warehouse.publishing.checks import CheckResult, require_structure, run_checks
from warehouse.publishing.core_tables import Chunks, replace_core
from warehouse.publishing.database import (
    DATABASE_FILE,
    Connection,
    append,
    create_tables,
    incoming,
    open_for_building,
    open_for_reading,
    outdated_tables,
    query_frame,
    scalar,
    table_frame,
)
from warehouse.publishing.datapackage import DATAPACKAGE_FILE, datapackage
from warehouse.publishing.dictionary import DICTIONARY_FILE, dictionary
from warehouse.publishing.disk import copy_file, link_tree, write_text
from warehouse.publishing.evidence import EVIDENCE_FOLDER, READ_TABLE, EvidenceStore
from warehouse.publishing.export import PARQUET_FOLDER, ExportedFile, export_all
from warehouse.publishing.loads import LoadCounts, LoadRecord
from warehouse.publishing.manifest import MANIFEST_FILE, Made, Manifest, models_fingerprint, read_manifest
from warehouse.publishing.report import REPORT_FILE, REPORT_FOLDER
from warehouse.publishing.tombstones import NO_TOMBSTONES, Tombstones
from warehouse.publishing.touched import Proven, TouchedArticles
from warehouse.publishing.unfinished import unfinished_evidence
from warehouse.publishing.views import View, build_views, existing_views
from warehouse.repeats.kept_verdicts import KeptVerdicts
from warehouse.resolution.growth import KeptMeanings
from warehouse.stages import Stage
from warehouse.tables import TABLES, tables_of
from warehouse.tables.ops import ArticleMeaning, SourceListing
from warehouse.tables.ops import CheckResult as CheckResultTable

UNPUBLISHED_MARK = ".unpublished"
ARTICLES_A_BATCH = 10_000
BYTES_A_BATCH = 64 << 20
TEXTS_A_BATCH = 20_000
NO_RULES = "none"
VERDICTS_FOLDER = "_verdicts"

logger = logging.getLogger(__name__)


class Version:
    """The next version. Nothing is copied or written before the first change: a night without news costs nothing."""

    status = "published"
    """How the load that makes it ends, in `ops.load`."""

    def __init__(
        self,
        folder: Path,
        published: Path | None,
        record: LoadRecord,
        rules: str,
        anew: bool,
        tombstones: Tombstones = NO_TOMBSTONES,
    ) -> None:
        self.folder = folder
        self.record = record
        self.counts = LoadCounts()
        self._published = published
        self._rules = rules or NO_RULES
        self._anew = anew
        self._tombstones = tombstones
        self._con: Connection | None = None
        self._is_begun = False
        self._touched: TouchedArticles | None = None
        self._meanings = KeptMeanings()
        # What an older program published is brought up to date before it is read: copied into tables of today.
        outdated = [] if published is None or anew else outdated_tables(self._reading())
        self._is_filled = anew or bool(outdated)
        if outdated:
            names = ", ".join(table.sql_name() for table in outdated)
            logger.info("tables of an older version are brought up to date: %s", names)
        if published is None or self._is_filled:
            self._begin()

    @property
    def load_id(self) -> int:
        """The load's key."""
        return self.record.load_id

    @property
    def is_begun(self) -> bool:
        """True once something was written: then the end of the load publishes it."""
        return self._is_begun

    @property
    def is_first(self) -> bool:
        """True where nothing has been published in this folder before."""
        return self._published is None

    def was_made_otherwise(self, sql_folder: Path) -> bool:
        """True where the published version was made by other rules, declarations or SQL models than today's."""
        manifest = read_manifest(self._published) if self._published else None
        return manifest is None or manifest.made != self._made(sql_folder)

    # Reading

    def sightings(self) -> pl.DataFrame:
        """What loads before have listed, for `discover`: `location, modified_at, byte_count`, sorted by location."""
        return table_frame(self._reading(), SourceListing).sort("location")

    def raw(self, table: str, columns: Sequence[str] | None = None) -> pl.DataFrame:
        """A table of `raw` (`source_file`, `source_sighting`, `article_text`), whole or some columns, sorted by key."""
        declared = TABLES[f"raw.{table}"]
        schema = declared.polars_schema()
        names = list(columns or schema)
        order = ", ".join(declared.primary_key())
        query = f"select {', '.join(names)} from {declared.sql_name()} order by {order}"
        return query_frame(self._reading(), query).cast({name: schema[name] for name in names})

    def core(self, table: str) -> pl.DataFrame:
        """A table of `core`, whole, in the order of its key."""
        return table_frame(self._reading(), TABLES[f"core.{table}"])

    @property
    def evidence_store(self) -> EvidenceStore:
        """The evidence under this load's rules; it can be sent to other processes, which append to it themselves."""
        base = self.folder if self._is_begun or self._published is None else self._published
        return EvidenceStore(base / EVIDENCE_FOLDER / self._rules)

    def evidence(self, table: str) -> pl.LazyFrame:
        """All rows of an evidence table (`mention`, `event`, …), of superseded articles too, in no particular order."""
        return self.evidence_store.scan(table)

    def evidence_of(self, articles: pl.DataFrame) -> dict[str, pl.LazyFrame]:
        """The evidence tables, the rows of these articles (`article_id`) alone, by table name."""
        read = self.articles_read().select("article_id")
        others = read.join(articles, on="article_id", how="anti").lazy()
        tables = {table.sql_table: self.evidence(table.sql_table) for table in tables_of("evidence")}
        # What is superseded is little or nothing: to look for it costs less than to look for all the others.
        if others.select(pl.len()).collect().item():
            tables = {name: rows.join(others, on="article_id", how="anti") for name, rows in tables.items()}
        return tables

    def texts_of(self, articles: pl.DataFrame) -> Iterator[pl.DataFrame]:
        """The texts of these articles (`article_id`) in frames of `article_id, text`, in the order in which they are
        kept. Nothing is written to the version's tables meanwhile."""
        con = self._reading().cursor()
        try:
            for batch in con.sql("select article_id, text from raw.article_text").to_arrow_reader(TEXTS_A_BATCH):
                yield pl.DataFrame(batch).join(articles, on="article_id", how="semi")
        finally:
            con.close()

    def kept_verdicts(self) -> KeptVerdicts:
        """What loads under these rules found out about pairs of texts. It is written beside this version's evidence."""
        self._writing()
        return KeptVerdicts(self.evidence_store.folder / VERDICTS_FOLDER)

    def kept_meanings(self, sql_folder: Path) -> KeptMeanings:
        """On what the published rows of `core` rest; nothing where they were made otherwise, or tell of other articles.

        `replace_core` writes what a load found instead of it.
        """
        con = self._writing()
        self._meanings = KeptMeanings()
        if self._published is not None and not self._is_filled and not self.was_made_otherwise(sql_folder):
            ids = [
                f"select article_id from {changes.PUBLISHED}.{name}"
                for name in ("ops.article_meaning", "core.fact_article")
            ]
            if not scalar(con, f"select exists (({ids[0]} except {ids[1]}) union all ({ids[1]} except {ids[0]}))"):
                self._meanings = KeptMeanings(table_frame(con, ArticleMeaning))
        return self._meanings

    def articles_read(self) -> pl.DataFrame:
        """Articles that these rules have read: `article_id`, and `reject_code, reject_message` of those refused."""
        return self.evidence_store.read_articles()

    def missing_evidence_count(self) -> int:
        """Articles that these rules have not read."""
        return len(self.unread_articles())

    def missing_evidence(
        self,
        unread: pl.Series,
        batch_size: Callable[[int], int] = lambda _left: ARTICLES_A_BATCH,
        apart: pl.Series | None = None,
    ) -> Iterator[pl.DataFrame]:
        """Of `unread_articles` these, in batches of `article_id, text, metadata`, in the order in which they are kept.

        `batch_size` tells how many of those left make a batch; one of several has `BYTES_A_BATCH` at most. Those of
        `apart` come last, each in a batch of its own.
        """
        kept = raw_tables.kept_articles(self._reading(), unread)
        alone = kept["article_id"].is_in([] if apart is None else apart.implode())
        for some, size in ((kept.filter(~alone), batch_size), (kept.filter(alone), lambda _left: 1)):
            for start, past in raw_tables.batches_of(some["byte_count"], size, BYTES_A_BATCH):
                yield raw_tables.article_texts(self._reading(), some[start:past])

    def unread_articles(self) -> pl.Series:
        """Articles that are kept and that these rules have not read: `article_id`, sorted."""
        ids = self.raw("article_text", ["article_id"])["article_id"]
        return ids.filter(~ids.is_in(self.articles_read()["article_id"].implode())).sort()

    def count(self, table: str, where: str = "true") -> int:
        """Rows of a table, `schema.table`, that meet a condition."""
        return int(scalar(self._reading(), f"select count(*) from {table} where {where}"))

    # Writing

    def remember_sightings(self, listed: pl.DataFrame) -> None:
        """Keep what was listed and read, so that the next load need not read it again (`Discovery.sightings`)."""
        listed = listed.select(SourceListing.polars_schema().keys()).unique("location")
        known = self.sightings()
        news = listed.join(known, on=known.columns, how="anti", nulls_equal=True).sort("location")
        if news.is_empty():
            return
        con = self._writing()
        with incoming(con, news) as view:
            con.execute(f"delete from ops.source_listing where location in (select location from {view})")
            con.execute(f"insert into ops.source_listing by name select * from {view}")

    def append_contents(self, contents: pl.DataFrame) -> raw_tables.Appended:
        """Merge what was read (CONTENT_SCHEMA) into the raw tables; what is known already changes nothing.

        What was forgotten on request stays out, and is given back.
        """
        contents, forgotten = self._tombstones.split(contents)
        if not self._is_begun and not raw_tables.brings_news(self._reading(), contents):
            return raw_tables.Appended(contents.height, 0, 0, forgotten)
        appended = raw_tables.append_contents(self._writing(), contents, self.load_id, self.record.started_at)
        return replace(appended, forgotten=forgotten)

    def set_source_files(self, decided: pl.DataFrame) -> int:
        """Write decided status, place and rejection into raw.source_file; gives how many rows that changed."""
        if not self._is_begun and not raw_tables.differing_source_files(self._reading(), decided):
            return 0
        return raw_tables.set_source_files(self._writing(), decided)

    def append_evidence(
        self, evidence: Mapping[str, pl.DataFrame], article_ids: pl.Series, rejects: pl.DataFrame | None = None
    ) -> int:
        """Keep what was read off these articles; gives how many were new. See `EvidenceStore.append`."""
        self._writing()
        return self.evidence_store.append(evidence, article_ids, rejects)

    def take_over_unfinished(self) -> int:
        """Take what loads that ended early had read of articles that are not read yet; gives how many that were."""
        left = unfinished_evidence(self.folder.parent.parent, self._rules)
        unread = self.unread_articles() if left.shards(READ_TABLE) else pl.Series(dtype=pl.Int64)
        if unread.is_empty():
            return 0
        self._writing()
        count = self.evidence_store.take_over(left, unread)
        logger.info("of %d articles to read, %d had been read by a load that ended early", unread.len(), count)
        return count

    def replace_core(self, chunks: Chunks) -> dict[str, int]:
        """Write the core tables, each checked against its declaration; gives the row counts. Missing ones are empty.

        In: rows of a table, with its name; a table may come in several chunks, no two of which hold one row. Also
        records which rows and keys that changes. LoadFailed for a chunk that breaks its table's declaration.
        """
        self._touched = TouchedArticles()
        counts = replace_core(
            self._writing(),
            self.load_id,
            chunks,
            has_published=self._has_attached,
            is_copy=self._published is not None and not self._is_filled,
            touched=self._touched,
        )
        self._write_meanings(self._meanings.table())
        return counts

    def _write_meanings(self, rows: pl.DataFrame) -> None:
        """What the rows of `core` rest on now; of what is kept only rows that differ are written."""
        con, every = self._writing(), list(ArticleMeaning.polars_schema())
        known = table_frame(con, ArticleMeaning)
        gone = known.join(rows, on=every, how="anti").select("article_id")
        with incoming(con, gone, "gone_meanings") as view:
            con.execute(f"delete from ops.article_meaning where article_id in (select article_id from {view})")
        append(con, "ops.article_meaning", rows.join(known, on=every, how="anti"))

    def build_views(self, sql_folder: Path) -> list[View]:
        """Create the reporting views anew from their models."""
        return build_views(self._writing(), sql_folder)

    def run_checks(self, sql_folder: Path) -> list[CheckResult]:
        """Run every check and record it; CheckFailed (which publishes nothing) where one on structure fails."""
        con = self._writing()
        results = run_checks(con, sql_folder, self.record.code_version, self._proven(sql_folder))
        rows = [
            (self.load_id, result.name, result.severity, result.failing_count, result.message) for result in results
        ]
        append(con, "ops.check_result", pl.DataFrame(rows, schema=CheckResultTable.polars_schema(), orient="row"))
        require_structure(results)
        return results

    def _proven(self, sql_folder: Path) -> Proven | None:
        """What checks proved of the published version, where this one is a copy of it made by the same program."""
        if self._touched is None or self._published is None or self._is_filled or self.was_made_otherwise(sql_folder):
            return None
        manifest = read_manifest(self._published)
        assert manifest is not None
        passed = self._writing().execute(
            f"select name from {changes.PUBLISHED}.ops.check_result where load_id = $1 "
            "group by name having bool_and(failing_count = 0)",
            [manifest.load_id],
        )
        return Proven(frozenset(name for (name,) in passed.fetchall()), self._touched)

    def record_load(self, counts: LoadCounts) -> None:
        """State what this load counted; before `export`, whose report shows it. Its end is recorded by itself."""
        self.counts = counts

    def record_stages(self, stages: Sequence[Stage]) -> None:
        """Write what the stages took into `ops.stage`: last of all, since the export is one of them."""
        con = self._writing()
        rows = [{"load_id": self.load_id} | stage.as_row() for stage in stages]
        con.execute(f"delete from ops.stage where load_id = {self.load_id}")
        append(con, "ops.stage", pl.DataFrame(rows, schema=TABLES["ops.stage"].polars_schema(), orient="row"))

    def export(self, sql_folder: Path) -> list[ExportedFile]:
        """Write Parquet files, data package, dictionary and report page of this version; gives the Parquet files."""
        # The page cuts articles into sentences as the rules do; whoever only reads a warehouse need not load those.
        from warehouse.publishing.report.page import report_page  # noqa: PLC0415

        con = self._writing()
        views = existing_views(con, sql_folder)
        self._write_load_row(con)
        manifest = read_manifest(self._published) if self._published and not self._anew else None
        earlier_folder = self._published / PARQUET_FOLDER if self._published else None

        def write_report(cursor: Connection) -> None:
            write_text(
                self.folder / REPORT_FOLDER / REPORT_FILE, report_page(cursor, views, self.folder / PARQUET_FOLDER)
            )

        earlier = manifest.files if manifest else ()
        files = export_all(con, self.folder, views, earlier_folder, earlier, beside=write_report)
        package = datapackage(
            files,
            views,
            load_id=self.load_id,
            created_at=self.record.started_at,
            code_version=self.record.code_version,
        )
        write_text(self.folder / PARQUET_FOLDER / DATAPACKAGE_FILE, package)
        write_text(self.folder / DICTIONARY_FILE, dictionary(views))
        before = read_manifest(self._published) if self._published else None
        stated = Manifest(self._made(sql_folder), self.load_id, tuple(files), forgotten=self._tombstones.fingerprint)
        self._described(stated, before).write(self.folder)
        return files

    def close(self) -> None:
        """Close the database, so that all of it stands in its one file."""
        if self._is_begun:
            if not (self.folder / MANIFEST_FILE).exists():
                raise RuntimeError("a version was begun and not exported: it would publish tables that do not agree")
            self.evidence_store.compact()
            con = self._writing()
            if self._has_attached:
                changes.detach_published(con)
            con.execute("checkpoint")
        if self._con is not None:
            self._con.close()
            self._con = None

    def close_quietly(self) -> None:
        """Let go of the files of a version that is given up; what is wrong with it has been told."""
        if self._con is not None:
            with suppress(duckdb.Error):
                self._con.close()
            self._con = None

    @property
    def _has_attached(self) -> bool:
        return self._is_begun and self._published is not None

    def _made(self, sql_folder: Path) -> Made:
        return Made(self.record.code_version, self._rules, models_fingerprint(sql_folder))

    def _reading(self) -> Connection:
        if self._con is None:
            assert self._published is not None
            self._con = open_for_reading(self._published / DATABASE_FILE)
        return self._con

    def _writing(self) -> Connection:
        if not self._is_begun:
            self._begin()
        assert self._con is not None
        return self._con

    def _begin(self) -> None:
        """Make the version's folder and its database: a copy of the published one, or an empty one that is filled."""
        if self._con is not None:
            self._con.close()
        self.folder.mkdir(parents=True)
        (self.folder / UNPUBLISHED_MARK).touch()
        database = self.folder / DATABASE_FILE
        if self._published is not None and not self._is_filled:
            copy_file(self._published / DATABASE_FILE, database)
        if self._published is not None and not self._anew:
            link_tree(self._published / EVIDENCE_FOLDER / self._rules, self.folder / EVIDENCE_FOLDER / self._rules)
        self._con = open_for_building(database)
        self._is_begun = True
        if self._published is None:
            create_tables(self._con)
            return
        changes.attach_published(self._con, self._published / DATABASE_FILE)
        if self._is_filled:
            create_tables(self._con)
            self._fill(self._con)
        loads.copy_into(self._con, self.folder.parent.parent)

    def _fill(self, con: Connection) -> None:
        """What came in and the loads so far: all that a version that is built anew takes from the published one."""
        for table in [*tables_of("raw"), *tables_of("ops")]:
            changes.copy_published(con, table)

    def _described(self, manifest: Manifest, before: Manifest | None) -> Manifest:
        """What the version says of itself, with the version on which it is built."""
        return replace(manifest, parent=before.load_id if before else None)

    def _write_load_row(self, con: Connection) -> None:
        """The row of a load that is to be published; its last seconds, which are still to come, stand in the file."""
        now = dt.datetime.now(dt.UTC)
        seconds = max(0.0, (now - self.record.started_at).total_seconds())
        row = replace(self.record, counts=self.counts).ended(self.status, now, seconds).as_row()
        row.pop("message")
        con.execute(f"delete from ops.load where load_id = {self.load_id}")
        append(con, "ops.load", pl.DataFrame([row], schema=TABLES["ops.load"].polars_schema(), orient="row"))
