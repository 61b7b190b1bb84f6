"""Writing the core tables into a database, beside DuckDB's own INSERT from Arrow of the same rows in the same run.

    python tests/benchmarks/loading.py --articles 50000
    python tests/benchmarks/loading.py --warehouse WAREHOUSE

The rows are what resolution makes of invented articles (`corpus`), or those of a published warehouse. Ours is what a
load does with them: checked against their declarations (types, NULLs, keys, categories, rules over several columns),
sorted, inserted under the database's own constraints, long texts packed, with a record of what changed, committed and
checkpointed. The peer inserts the same Arrow tables into tables without any of that, and checkpoints. Both begin with
no file; the least seconds of several runs, in turn. No second of making the rows counts.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import polars as pl
from bench import Bench, Measured
from corpus import articles
from extraction import frame_of
from floors import insert_all
from measuring import clocked
from results import StageFigures

from warehouse.gathering import gather
from warehouse.publishing.core_tables import replace_core
from warehouse.publishing.database import create_tables, open_for_building
from warehouse.resolution.core import build_core
from warehouse.tables import tables_of

# A first load's size: of 10,000 articles a third of the time are the 26 tables themselves, their comments and checks.
LOADED, RUNS, SEED = 50_000, 5, 7
MUST, GOAL = 1.3, 1.1

Core = dict[str, pl.DataFrame]


def run(bench: Bench) -> Measured:
    """The row of the benchmark: rows a second, and how many times the seconds of DuckDB's own INSERT."""
    count = min(LOADED, bench.articles)
    core = core_of_invented(count)
    scratch = bench.fresh("loading")
    scratch.mkdir(parents=True)
    ours, peer = compare(core, scratch)
    shutil.rmtree(scratch)
    rows = sum(frame.height for frame in core.values())
    return Measured(
        f"{ours / peer:.2f} times ({rows / ours:,.0f} rows a second)",
        {"ratio": ours / peer, "rows_per_second": rows / ours, "peer_rows_per_second": rows / peer},
        ours / peer <= MUST,
        ours / peer <= GOAL,
        count,
        [StageFigures("loading facts", ours, count / ours, "", None, "DuckDB's INSERT", count / peer)],
        note=f"{rows:,} rows of {len(core)} tables; checked, sorted and packed, which the INSERT is not",
    )


def compare(core: Core, scratch: Path, runs: int = RUNS) -> tuple[float, float]:
    """Seconds of ours and of the peer, the least of several runs in turn."""
    arrow = {f"core.{name}": frame.to_arrow() for name, frame in core.items()}
    taken = [
        (
            _seconds(scratch / "ours.duckdb", lambda path: write(core, path)),
            _seconds(scratch / "peer.duckdb", lambda path: insert_all(arrow, path)),
        )
        for _ in range(runs)
    ]
    return min(ours for ours, _ in taken), min(peer for _, peer in taken)


def write(core: Core, database: Path) -> None:
    """Write the core tables as a first load does, committed and checkpointed."""
    with open_for_building(database) as con:
        create_tables(con)
        replace_core(con, 1, core.items(), has_published=False, is_copy=False)
        con.execute("checkpoint")


def core_of_invented(count: int) -> Core:
    """The core tables of so many invented articles."""
    texts = frame_of([article.text for article in articles(0, SEED, count)])
    gathered = gather(texts)
    # Each text is its own file here.
    return build_core(
        gathered.evidence, texts.select("article_id", pl.col("article_id").alias("source_file_id"), "text")
    )


def core_of_warehouse(folder: Path) -> Core:
    """The core tables of a published warehouse."""
    with duckdb.connect(str((folder / "communique.duckdb").resolve()), read_only=True) as con:
        return {
            table.sql_table: con.sql(f"select * from {table.sql_name()}").pl().cast(pl.Schema(table.polars_schema()))
            for table in tables_of("core")
        }


def _seconds(database: Path, work: Callable[[Path], None]) -> float:
    database.unlink(missing_ok=True)
    _, seconds = clocked(lambda: work(database))
    return seconds


def main() -> None:
    """Print both, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=LOADED)
    parser.add_argument("--warehouse", type=Path)
    parser.add_argument("--runs", type=int, default=RUNS)
    stated = parser.parse_args()
    core = core_of_warehouse(stated.warehouse) if stated.warehouse else core_of_invented(stated.articles)
    rows = sum(frame.height for frame in core.values())
    with tempfile.TemporaryDirectory() as scratch:
        ours, peer = compare(core, Path(scratch), stated.runs)
    print(f"{rows:,} rows: ours {ours:.2f} s, DuckDB's INSERT from Arrow {peer:.2f} s, ratio {ours / peer:.2f}")


if __name__ == "__main__":
    main()
