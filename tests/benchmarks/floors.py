"""The least that a stage could cost, and what others take for it, measured on what a load read and wrote.

Floors are documents a second for reading the same bytes and hashing them, for writing the same rows as Parquet, for
scanning them; the peer of loading is DuckDB's own INSERT from Arrow, that of extraction spaCy's bare tokenizer. Of a
large corpus, as many of its files and as large a share of each table are taken as belong to `MOST_ARTICLES`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
from measuring import clocked
from results import StageFigures

MOST_ARTICLES = 100_000
TOKENIZED = 2_000


@dataclass(frozen=True, slots=True)
class Floors:
    """Documents a second of each floor and peer; a peer that is not installed is None."""

    reading: float
    evidence: float
    parquet: float
    scanning: float
    insert: float
    tokenizer: float | None


def measure_floors(seeds: Path, arrived: int, warehouse: Path, scratch: Path) -> Floors:
    """Measure all floors of what was loaded into this warehouse last: `arrived` articles from these seeds."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    with duckdb.connect(str((warehouse / "communique.duckdb").resolve()), read_only=True) as con:
        articles = con.execute("select count(*) from core.fact_article").fetchall()[0][0]
        share = min(1.0, MOST_ARTICLES / articles)
        names = [f"core.{row[0]}" for row in con.execute(_CORE_TABLES).fetchall()]
        tables = {name: _part_of(con, name, share) for name in names}
        texts = con.sql(f"select text from raw.article_text order by article_id limit {TOKENIZED}").pl()["text"]
        _, scanning = clocked(lambda: [_scan(con, name) for name in names])
    documents = articles * share
    read_share, reading = read_and_hash(seeds, min(1.0, MOST_ARTICLES / arrived))
    evidence_seconds = sum(
        _seconds_to_write(rows, scratch / "evidence.parquet") for rows in _evidence(warehouse, share)
    )
    _, parquet = clocked(lambda: _write_all(tables, scratch))
    _, insert = clocked(lambda: insert_all(tables, scratch / "peer.duckdb"))
    shutil.rmtree(scratch)
    return Floors(
        reading=arrived * read_share / reading,
        evidence=documents / evidence_seconds,
        parquet=documents / parquet,
        scanning=articles / scanning,
        insert=documents / insert,
        tokenizer=tokenizer_per_second(texts.to_list()),
    )


def stages_of(warehouse: Path, arrived: int, floors: Floors) -> list[StageFigures]:
    """The stages of the last load, beside floors and peers.

    Those that work on what is new by what they took of `arrived` articles, all others by articles of the warehouse.
    """
    beside: dict[str, tuple[str, float, str, float | None]] = {
        "read": ("reading and hashing the bytes", floors.reading, "", None),
        "gather": ("writing the evidence as Parquet", floors.evidence, "spaCy's tokenizer", floors.tokenizer),
        "resolve": ("writing the core tables as Parquet", floors.parquet, "DuckDB's INSERT of them", floors.insert),
        "check": ("scanning the core tables", floors.scanning, "", None),
        "export": ("writing the core tables as Parquet", floors.parquet, "DuckDB's INSERT of them", floors.insert),
    }
    with duckdb.connect(str((warehouse / "communique.duckdb").resolve()), read_only=True) as con:
        rows = con.execute(_LAST_STAGES).fetchall()
        [(held,)] = con.execute("select count(*) from core.fact_article").fetchall()
    found = []
    for stage, seconds, peak in rows:
        floor, floor_speed, peer, peer_speed = beside.get(stage, ("", None, "", None))
        speed = (arrived if stage in ("discover", "read", "gather") else held) / seconds if seconds else None
        found.append(StageFigures(stage, seconds, speed, floor, floor_speed, peer, peer_speed, peak))
    return found


def read_and_hash(seeds: Path, share: float = 1.0) -> tuple[float, float]:
    """Read a share of the files, each whole, and hash it as the load does; gives the share read and the seconds."""
    files = sorted(path for path in seeds.rglob("*") if path.is_file() and not path.name.startswith("."))
    some = files[: max(1, round(len(files) * share))]

    def read_all() -> None:
        for path in some:
            descriptor = os.open(path, os.O_RDONLY)
            hashlib.sha256(os.read(descriptor, os.fstat(descriptor).st_size)).hexdigest()
            os.close(descriptor)

    return len(some) / len(files), clocked(read_all)[1]


def insert_all(tables: dict[str, pa.Table], database: Path) -> None:
    """DuckDB's own INSERT from Arrow of all rows into tables of a new database, committed and checkpointed."""
    with duckdb.connect(str(database)) as con:
        for name, rows in tables.items():
            table = name.split(".", 1)[1]
            con.register("arriving", rows)
            con.execute(f"create table {table} as select * from arriving limit 0")
            con.execute(f"insert into {table} select * from arriving")
            con.unregister("arriving")
        con.execute("checkpoint")


def tokenizer_per_second(texts: list[str], processes: int = 2) -> float | None:
    """Texts a second of spaCy's bare English tokenizer, in as many processes as the evidence step takes."""
    try:
        import spacy  # noqa: F401
    except ImportError:
        return None
    return in_processes(tokenize, texts, processes)


def in_processes(work: Callable[[list[str]], Any], texts: list[str], processes: int) -> float:
    """Texts a second, in warmed-up processes, four batches a process."""
    size = max(1, -(-len(texts) // (4 * processes)))
    batches = [texts[start : start + size] for start in range(0, len(texts), size)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(work, [batches[0][:20]] * (2 * processes)))
        _, seconds = clocked(lambda: list(pool.map(work, batches)))
    return len(texts) / seconds


def tokenize(texts: list[str]) -> int:
    """Cut texts into spaCy's tokens; gives how many."""
    import spacy

    tokenizer = spacy.blank("en").tokenizer
    return sum(len(tokenizer(text)) for text in texts)


_CORE_TABLES = "select table_name from duckdb_tables() where schema_name = 'core' order by 1"
_LAST_STAGES = """
    select stage, seconds, peak_memory_bytes from ops.stage
    where load_id = (select load_id from ops.load order by started_at desc limit 1) order by stage_no
"""


def _part_of(con: duckdb.DuckDBPyConnection, name: str, share: float) -> pa.Table:
    count = con.execute(f"select count(*) from {name}").fetchall()[0][0]
    return con.sql(f"select * from {name} limit {max(1, round(count * share))}").to_arrow_table()


def _scan(con: duckdb.DuckDBPyConnection, name: str) -> None:
    con.execute(f"select bit_xor(hash(t)) from {name} as t").fetchall()


def _write_all(tables: dict[str, pa.Table], folder: Path) -> None:
    for name, rows in tables.items():
        pq.write_table(rows, folder / f"{name}.parquet", compression="zstd")


def _evidence(warehouse: Path, share: float) -> Iterator[pl.DataFrame]:
    """That share of each evidence table's rows, a table at a time."""
    tables: dict[str, list[Path]] = {}
    for file in sorted((warehouse / "current" / "evidence").resolve().glob("*/[!_]*/*.parquet")):
        tables.setdefault(file.parent.name, []).append(file)
    for files in tables.values():
        rows = pl.scan_parquet(files, hive_partitioning=False)
        count = rows.select(pl.len()).collect().item()
        yield rows.head(max(1, round(count * share))).collect()


def _seconds_to_write(rows: pl.DataFrame, path: Path) -> float:
    return clocked(lambda: rows.write_parquet(path, compression="zstd", compression_level=1))[1]
