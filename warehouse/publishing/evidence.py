"""The evidence store: what was read off each article, kept as Parquet files that are written once and never changed.

`evidence/<rules>/<table>/<shard>.parquet`, where `rules` is the fingerprint of the rules that read it: other rules read
every article anew, into a folder of their own. A version links the shards of the one before it and adds its own.
The table `_read` says which articles have been read, and what was refused: an article may have no evidence at all.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from warehouse.errors import LoadFailed
from warehouse.publishing.disk import link_file, sync_path
from warehouse.tables import TABLES, tables_of
from warehouse.tables.declare import Table

EVIDENCE_FOLDER = "evidence"
READ_TABLE = "_read"
READ_SCHEMA: dict[str, type[pl.DataType]] = {
    "article_id": pl.Int64,
    "reject_code": pl.String,
    "reject_message": pl.String,
}
SHARDS_BEFORE_COMPACTION = 32
# A night's shard is small, one of a first load's ten thousand articles (10 MB) is not.
SMALL_SHARD_BYTES = 8 << 20
# Shards are brought together up to this size: all of a million articles' in one took 7 GB.
MOST_BYTES_TOGETHER = 64 << 20

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EvidenceStore:
    """The evidence of one version under one set of rules. Holds paths only: it can be sent to other processes."""

    folder: Path
    """`versions/<version>/evidence/<rules>`"""

    def append(
        self,
        evidence: Mapping[str, pl.DataFrame],
        article_ids: pl.Series,
        rejects: pl.DataFrame | None = None,
    ) -> int:
        """Keep the evidence of these articles; gives how many of them were new. Those already read are left out.

        In: frames by table name, in the declared schemas (a kind that is missing has no rows); every article that was
        read, also those without evidence; `rejects` (`article_id, reject_code, reject_message`) of those refused.
        Different articles may be appended from different processes at once.
        """
        known = self.read_articles()["article_id"]
        fresh = article_ids.cast(pl.Int64).unique().sort().alias("article_id").to_frame()
        fresh = fresh.filter(~pl.col("article_id").is_in(known.implode()))
        if fresh.is_empty():
            return 0
        shard = _shard_name(fresh["article_id"])
        for name, frame in evidence.items():
            rows = _typed(_table(name), frame).join(fresh, on="article_id", how="semi")
            if not rows.is_empty():
                self._write(name, shard, rows.sort(_order(_table(name))))
        refused = (rejects if rejects is not None else pl.DataFrame(schema=READ_SCHEMA)).select(*READ_SCHEMA)
        # Written last: what a killed process left without this row is overwritten when its articles are read again.
        self._write(READ_TABLE, shard, fresh.join(refused.cast(pl.Schema(READ_SCHEMA)), on="article_id", how="left"))
        return fresh.height

    def read_articles(self) -> pl.DataFrame:
        """The articles that have been read, `reject_code` and `reject_message` of those refused; sorted by article."""
        shards = self.shards(READ_TABLE)
        if not shards:
            return pl.DataFrame(schema=READ_SCHEMA)
        return pl.read_parquet(shards, hive_partitioning=False).sort("article_id")

    def scan(self, name: str) -> pl.LazyFrame:
        """All rows of one evidence table, in no particular order: sort them before anything that depends on it."""
        table = _table(name)
        read = {path.name for path in self.shards(READ_TABLE)}
        shards = [path for path in self.shards(name) if path.name in read]
        if not shards:
            return table.empty().lazy()
        return pl.scan_parquet(shards, hive_partitioning=False).select(table.polars_schema().keys())

    def shards(self, name: str) -> list[Path]:
        """The files of one table."""
        return sorted((self.folder / name).glob("*.parquet"))

    def compact(self) -> None:
        """Bring many small shards into few, so that a thousand nights do not leave a thousand files a table."""
        sizes = {path.name: self._shard_bytes(path.name) for path in self.shards(READ_TABLE)}
        small = {name: size for name, size in sizes.items() if size < SMALL_SHARD_BYTES}
        if len(small) <= SHARDS_BEFORE_COMPACTION:
            return
        for names in _together(small):
            self._bring_together(names)

    def _bring_together(self, names: list[str]) -> None:
        read = [self.folder / READ_TABLE / name for name in names]
        ids = pl.read_parquet(read, columns=["article_id"], hive_partitioning=False)["article_id"]
        shard = _shard_name(ids.sort())
        for table in [*evidence_names(), READ_TABLE]:
            files = [path for name in names if (path := self.folder / table / name).exists()]
            if files:
                order = ["article_id"] if table == READ_TABLE else _order(_table(table))
                self._write(table, shard, pl.read_parquet(files, hive_partitioning=False).sort(order))
            for path in files:
                path.unlink()
        logger.info("%d shards of evidence were brought into one", len(names))

    def files_of(self, shard: str) -> list[Path]:
        """The files of one shard, that which names its articles last."""
        paths = (self.folder / name / shard for name in [*evidence_names(), READ_TABLE])
        return [path for path in paths if path.exists()]

    def copy_without(self, target: Path, article_ids: pl.Series) -> None:
        """Bring all shards below another folder: as they are, or written anew without these articles."""
        for read in self.shards(READ_TABLE):
            ids = self._articles_of(read.name)
            self._copy_shard(target, read.name, ids, ids.filter(~ids.is_in(article_ids.implode())))

    def take_over(self, other: EvidenceStore, article_ids: pl.Series) -> int:
        """Take what another store has of these articles, which this one has not; gives how many there were.

        A shard that cannot be read is left where it is.
        """
        left = article_ids
        for read in other.shards(READ_TABLE):
            try:
                ids = other._articles_of(read.name)
                wanted = ids.filter(ids.is_in(left.implode()))
                for path in other.files_of(read.name):
                    pl.read_parquet(path, hive_partitioning=False)
                other._copy_shard(self.folder, read.name, ids, wanted)
            except (pl.exceptions.PolarsError, OSError) as error:
                logger.warning("%s cannot be read, and its articles are read anew: %s", read, error)
                continue
            left = left.filter(~left.is_in(wanted.implode()))
        return article_ids.len() - left.len()

    def _articles_of(self, shard: str) -> pl.Series:
        return pl.read_parquet(self.folder / READ_TABLE / shard, columns=["article_id"], hive_partitioning=False)[
            "article_id"
        ]

    def _copy_shard(self, target: Path, shard: str, ids: pl.Series, kept: pl.Series) -> None:
        """A shard as it is where all of its articles are kept, or written anew with those that are."""
        if kept.len() == ids.len():
            for path in self.files_of(shard):
                link_file(path, target / path.parent.name / shard)
        elif not kept.is_empty():
            store = EvidenceStore(target)
            for path in self.files_of(shard):
                rows = pl.read_parquet(path, hive_partitioning=False)
                rows = rows.filter(pl.col("article_id").is_in(kept.implode()))
                if not rows.is_empty():
                    store._write(path.parent.name, _shard_name(kept.sort()), rows)

    def _shard_bytes(self, shard: str) -> int:
        return sum(path.stat().st_size for path in self.folder.glob(f"*/{shard}"))

    def _write(self, name: str, shard: str, rows: pl.DataFrame) -> None:
        path = self.folder / name / f"{shard}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}.part")
        rows.write_parquet(beside, compression="zstd", compression_level=1)
        # What a power failure leaves of a load is read by the next one: no name may stand before its content does.
        sync_path(beside)
        beside.replace(path)
        sync_path(path.parent)


def _together(sizes: Mapping[str, int]) -> list[list[str]]:
    """Shards by name in groups of two or more that are not too large together, the smallest first."""
    groups: list[list[str]] = [[]]
    total = 0
    for size, name in sorted((size, name) for name, size in sizes.items()):
        if groups[-1] and total + size > MOST_BYTES_TOGETHER:
            groups.append([])
            total = 0
        groups[-1].append(name)
        total += size
    return [sorted(group) for group in groups if len(group) > 1]


def evidence_names() -> list[str]:
    """The evidence tables' names, without their schema."""
    return [table.sql_table for table in tables_of("evidence")]


def _table(name: str) -> type[Table]:
    return TABLES[f"evidence.{name}"]


def _order(table: type[Table]) -> list[str]:
    return list(table.primary_key()) or list(table.polars_schema())


def _typed(table: type[Table], frame: pl.DataFrame) -> pl.DataFrame:
    schema = table.polars_schema()
    missing = schema.keys() - set(frame.columns)
    if missing:
        raise LoadFailed(f"{table.sql_name()}: the evidence has no column {', '.join(sorted(missing))}.")
    return frame.select(schema.keys()).cast(pl.Schema(schema))


def _shard_name(sorted_article_ids: pl.Series) -> str:
    digest = hashlib.sha256(sorted_article_ids.to_numpy().tobytes())
    return digest.hexdigest()[:16]
