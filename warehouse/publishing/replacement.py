"""A version that takes the place of a kept one, without what was forgotten: built anew from what is left in `raw`.

Everything is written into new files: a database from which rows are deleted still holds them in its free blocks.
"""

from __future__ import annotations

import logging
from dataclasses import replace

import polars as pl

from warehouse.publishing import changes, ddl
from warehouse.publishing.core_tables import Chunks
from warehouse.publishing.database import Connection, incoming, query_frame
from warehouse.publishing.evidence import EVIDENCE_FOLDER, EvidenceStore
from warehouse.publishing.loads import LoadCounts
from warehouse.publishing.manifest import Manifest
from warehouse.publishing.tombstones import Tombstones
from warehouse.publishing.version import Version
from warehouse.tables import TABLES, tables_of
from warehouse.tables.declare import Table

# What has a content's or an article's key, or is known by its place.
_WITH_FILE = ("raw.source_file", "raw.source_sighting", "raw.article_text", "ops.file_seen")
# A failed check tells a row that breaks it, which may be an article's words.
_EXAMPLE_BEGINS = " Not so: "

logger = logging.getLogger(__name__)


class Replacement(Version):
    """The version that replaces a kept one. Its load's row in `ops.load` says `forgot`."""

    status = "forgot"

    def record_load(self, counts: LoadCounts) -> None:
        """Stated at once: the checks' floors are measured by what is left, not by what there was."""
        super().record_load(counts)
        self._write_load_row(self._writing())

    def _described(self, manifest: Manifest, before: Manifest | None) -> Manifest:
        """It goes on to be known by the load of the version that it replaces, and as that one's descendant."""
        if before is None:
            return super()._described(manifest, before)
        return replace(manifest, load_id=before.load_id, parent=before.parent)

    def _fill(self, con: Connection) -> None:
        """What came in and is not forgotten, the loads so far, and the evidence of it."""
        assert self._published is not None
        article_ids, file_ids = forgotten_in(con, changes.PUBLISHED, self._tombstones)
        with incoming(con, file_ids.to_frame(), "forgotten_file"):
            locations = query_frame(
                con,
                f"select location from {changes.PUBLISHED}.raw.source_sighting "
                "where source_file_id in (select source_file_id from forgotten_file)",
            )
            with incoming(con, locations, "forgotten_location"):
                for table in [*tables_of("raw"), *tables_of("ops")]:
                    self._copy(con, table)
        store = EvidenceStore(self._published / EVIDENCE_FOLDER / self._rules)
        store.copy_without(self.folder / EVIDENCE_FOLDER / self._rules, article_ids)
        logger.info("version %s is built anew without %d articles", self._published.name, article_ids.len())

    def replace_core(self, chunks: Chunks) -> dict[str, int]:
        """As in any version; but of tables whose keys are words it is recorded only that they changed."""
        counts = super().replace_core(chunks)
        worded, con = ", ".join(map(ddl.literal, tables_keyed_by_words())), self._writing()
        con.execute(
            "create temp table changed_by_words as select distinct load_id, table_name from ops.row_change "
            f"where load_id = {self.load_id} and table_name in ({worded})"
        )
        con.execute(f"delete from ops.row_change where load_id = {self.load_id} and table_name in ({worded})")
        con.execute(
            "insert into ops.row_change by name "
            f"select *, {ddl.literal(changes.WHOLE_TABLE)} as key, 'changed' as change from changed_by_words"
        )
        con.execute("drop table changed_by_words")
        return counts

    def _copy(self, con: Connection, table: type[Table]) -> None:
        if table.sql_name() in _WITH_FILE:
            where = "source_file_id not in (select source_file_id from forgotten_file)"
            changes.copy_published(con, table, where)
        elif table.sql_table == "source_listing":
            changes.copy_published(con, table, "location not in (select location from forgotten_location)")
        elif table.sql_table == "row_change":
            worded = ", ".join(map(ddl.literal, tables_keyed_by_words()))
            changes.copy_published(con, table, f"table_name not in ({worded})")
        elif table.sql_table == "check_result":
            promise = f"split_part(message, {ddl.literal(_EXAMPLE_BEGINS)}, 1)"
            changes.copy_published(con, table, message=promise)
        else:
            changes.copy_published(con, table)


def forgotten_in(con: Connection, catalog: str, tombstones: Tombstones) -> tuple[pl.Series, pl.Series]:
    """Keys of the articles and of the contents of an attached version that tombstones stand for, sorted."""
    ids = pl.DataFrame({"article_id": sorted(tombstones.article_ids)}, schema={"article_id": pl.Int64})
    hashes = pl.DataFrame({"sha256": sorted(tombstones.contents | tombstones.texts)}, schema={"sha256": pl.String})
    with incoming(con, ids, "tombstone_article"), incoming(con, hashes, "tombstone_hash"):
        articles = query_frame(
            con,
            f"select article_id from {catalog}.raw.article_text "
            "where article_id in (select article_id from tombstone_article) "
            "or sha256(text) in (select sha256 from tombstone_hash) order by article_id",
        )["article_id"]
        with incoming(con, articles.to_frame(), "forgotten_article"):
            files = query_frame(
                con,
                f"select source_file_id from {catalog}.raw.source_file "
                "where sha256 in (select sha256 from tombstone_hash) "
                "or article_id in (select article_id from forgotten_article) "
                f"or source_file_id in (select source_file_id from {catalog}.raw.article_text "
                "where article_id in (select article_id from forgotten_article)) order by source_file_id",
            )["source_file_id"]
    return articles, files


def tables_keyed_by_words() -> list[str]:
    """Tables whose rows are known by words out of articles: what is recorded of changes to them tells the words."""
    return [
        table.sql_name()
        for table in tables_of("core")
        if any(
            fact.sql_type == "VARCHAR" and not fact.categories and fact.name in ddl.key_of(table)
            for fact in TABLES[table.sql_name()].column_facts()
        )
    ]
