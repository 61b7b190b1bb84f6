"""Write the benchmarks' corpus as JSON lines, Parquet or text files, a shard at a time, in a process a core.

    python tests/benchmarks/corpus_files.py FOLDER --articles 1000000 --form lines

Nothing but a shard is held, whatever the number of articles. A shard is a file of JSON lines or Parquet; text files
stand in folders of a thousand, each beginning ` date YYYY-MM-DD headline` as half of the real ones do.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import corpus
import polars as pl

FOLDER_SIZE = 1_000
NIGHT_SEED = 11
NIGHT_DAYS = (date(2025, 1, 1), 30)
"""What comes in the night falls into the month after the history, stragglers aside."""
STRAGGLERS = 100
"""One article of so many in a night is of any day of the history."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to write: how many articles, of which seed, in which form."""

    count: int
    form: str
    seed: int = 7
    is_night: bool = False
    """News on top of a history: another seed's events, of the month after, with the people of the history."""
    is_light: bool = False
    """Caption and first two paragraphs only: a history that costs less to read."""


def write_corpus(folder: Path, order: Order) -> float:
    """Write a corpus unless it stands there whole; gives the seconds that it took (0 where it stood there)."""
    mark = folder / ".whole"
    if mark.exists() and mark.read_text() == repr(order):
        return 0.0
    folder.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    work = partial(_write_shard, folder, order)
    shards = corpus.shard_counts(order.count)
    if len(shards) == 1:
        work(shards[0])
    else:
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
            list(pool.map(work, shards))
    mark.write_text(repr(order))
    return time.perf_counter() - began


def made(order: Order, shard: int, count: int) -> list[corpus.Article]:
    """The articles of a shard, as ordered."""
    if order.is_night:
        late = corpus.articles(shard, order.seed, count, NIGHT_DAYS, f"night-{NIGHT_SEED}")
        early = corpus.articles(shard, order.seed, -(-count // STRAGGLERS), events=f"stragglers-{NIGHT_SEED}")
        found = [*early, *late[len(early) :]]
    else:
        found = corpus.articles(shard, order.seed, count)
    if order.is_light:
        return [article._replace(text="\n".join(article.text.split("\n")[:3])) for article in found]
    return found


def _write_shard(folder: Path, order: Order, shard_count: tuple[int, int]) -> None:
    shard, count = shard_count
    WRITERS[order.form](folder, shard, made(order, shard, count))


def _write_lines(folder: Path, shard: int, articles: list[corpus.Article]) -> None:
    rows = (
        {"url": url, "date": day.isoformat(), "title": headline, "text": text} for url, day, headline, text in articles
    )
    with (folder / f"news-{shard:05}.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _write_parquet(folder: Path, shard: int, articles: list[corpus.Article]) -> None:
    frame = pl.DataFrame(articles, schema=["url", "date", "title", "text"], orient="row")
    frame.with_columns(pl.col("date").cast(pl.String)).write_parquet(folder / f"news-{shard:05}.parquet")


def _write_files(folder: Path, shard: int, articles: list[corpus.Article]) -> None:
    for number, (_, day, headline, text) in enumerate(articles):
        within = folder / f"{shard:05}-{number // FOLDER_SIZE:02}"
        if number % FOLDER_SIZE == 0:
            within.mkdir(exist_ok=True)
        (within / f"{number:05}.txt").write_text(f" date {day.isoformat()} {headline}\n{text}\n", encoding="utf-8")


WRITERS: dict[str, Callable[[Path, int, list[corpus.Article]], None]] = {
    "lines": _write_lines,
    "parquet": _write_parquet,
    "files": _write_files,
}


def main() -> None:
    """Write a corpus as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--form", choices=sorted(WRITERS), default="lines")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    seconds = write_corpus(options.folder, Order(options.articles, options.form, options.seed))
    print(f"{options.articles:,} articles in {seconds:.1f} s")


if __name__ == "__main__":
    main()
