"""Readers that never stop while versions are published: nobody waits, nothing fails, nothing is of two loads.

    python tests/faults/reading.py [--readers 4] [--publishes 30]

Each reader is a process: it asks the database by its fixed path, and holds the version that `current` names against its
Parquet files, its description and its report. One more keeps a connection open from the first load to the last. Prints
how often was read, how long loads took with readers and without; exit code 1 where a reader failed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from small_warehouse import load, write_models

from warehouse.publishing import open_published
from warehouse.publishing.manifest import read_manifest

STOP = "stop"


@dataclass(frozen=True)
class Reading:
    """What came of it."""

    reads: int
    """By all readers together."""
    versions_seen: int
    """Versions that one reader at least has seen."""
    errors: tuple[str, ...]
    seconds_alone: float
    """The mean load, with nobody reading."""
    seconds_with_readers: float


def read_until_stopped(root: Path) -> None:
    """Read again and again until the file `stop` lies beside the warehouse; tells each article count that was seen."""
    while True:
        # Asked first, so that what is published last is read, too.
        is_last = (root.parent / STOP).exists()
        print(read_once(root), flush=True)
        if is_last:
            return


def read_once(root: Path) -> int:
    """How many articles are published. Raises AssertionError where the parts of a version are of several loads."""
    with duckdb.connect(str(root / "communique.duckdb"), read_only=True) as con:
        through_fixed_path = con.execute("select count(*) from core.fact_article").fetchall()[0][0]
    version = (root / "current").resolve()
    with duckdb.connect(str(version / "communique.duckdb"), read_only=True) as con:
        count, load_id = con.execute(
            "select (select count(*) from core.fact_article), arg_max(load_id, load_no) from ops.load"
        ).fetchall()[0]
        names = con.execute("select sum(article_count) from reporting.another_look").fetchall()[0][0]
    manifest = read_manifest(version)
    assert manifest is not None
    assert manifest.load_id == load_id, "description and database are of different loads"
    assert pl.read_parquet(version / "parquet" / "fact_article.parquet").height == count, "Parquet is of another load"
    assert pl.read_parquet(version / "parquet" / "another_look.parquet")["article_count"].sum() == count == names
    report = (version / "report" / "index.html").read_text(encoding="utf-8")
    assert re.search(rf"\b{count}\b", report), "the report is of another load"
    assert through_fixed_path <= count, "an older version came after a newer one"
    return int(count)


def publish(root: Path, models: Path, first: int, count: int) -> float:
    """Publish so many versions, each with an article more; gives the mean seconds."""
    began = time.monotonic()
    for number in range(first, first + count):
        load(root, {f"in/{number}.txt": f"2024-03-05 Anna{number} spoke."}, models)
    return (time.monotonic() - began) / count


def run(folder: Path, readers: int, publishes: int) -> Reading:
    """Publish alone, then while so many readers read."""
    root, models = folder / "warehouse", write_models(folder / "sql")
    publish(root, models, 0, 1)
    alone = publish(root, models, 1, max(1, publishes // 4))
    first = 1 + max(1, publishes // 4)
    command = [sys.executable, __file__, "--read", str(root)]
    with ExitStack() as stack:
        kept_open = stack.enter_context(open_published(root))
        processes = [
            stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
            for _ in range(readers)
        ]
        lines = [process.stdout.readline() for process in processes if process.stdout]
        together = publish(root, models, first, publishes)
        (folder / STOP).touch()
        ended = [process.communicate() for process in processes]
        held = kept_open.execute("select count(*) from core.fact_article").fetchall()[0][0]
    counts = [int(line) for text, _ in [*ended, *((line, "") for line in lines)] for line in text.splitlines()]
    errors = [error.strip().splitlines()[-1] for _, error in ended if error.strip()]
    if held != first:
        errors.append(f"a connection that was kept open saw {held} articles in place of {first}")
    if max(counts, default=0) != first + publishes:
        errors.append("nobody saw the last version")
    return Reading(len(counts), len(set(counts)), tuple(errors), alone, together)


def main() -> int:
    """Run what the arguments ask for; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--readers", type=int, default=4)
    parser.add_argument("--publishes", type=int, default=30)
    parser.add_argument("--read", type=Path, metavar="ROOT", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.read:
        read_until_stopped(asked.read)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        found = run(Path(folder), asked.readers, asked.publishes)
    print(f"{asked.readers} readers read {found.reads} times and saw {found.versions_seen} versions")
    print(f"a load took {found.seconds_alone:.2f} s alone, {found.seconds_with_readers:.2f} s while they read")
    print(f"{len(found.errors)} errors", *found.errors, sep="\n")
    return 1 if found.errors else 0


if __name__ == "__main__":
    sys.exit(main())
