"""How long each reporting view and each data check takes on a loaded warehouse, beside scanning what it reads.

    python tests/benchmarks/views.py --write 100000 FOLDER
    communique nightly --seeds FOLDER --warehouse WAREHOUSE
    python tests/benchmarks/views.py WAREHOUSE

The first line writes invented articles (`invented_news`, half of them short, half long) as one file of JSON lines.
The last one asks the published database for every row and column of each view, kept in a table so that none can be
left out; for one row by each key of an event, a person or an agreement that the view has; and for what each check of
`sql/checks` finds. The floor is what it costs in the same run to read the columns that the view names in the tables
below it, each once, and do nothing with them. Seconds are the least of several runs, by the clock (`seconds`) and of
all cores together (`processor`). Only `duckdb` is needed: run it with any version from 1.4 on.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import duckdb

_TABLE = re.compile(r"\b(raw|core|ops|reporting)\.(\w+)")
_COMMENT = re.compile(r"--[^\n]*")
_KEYS = ("event_id", "person_id", "agreement_id")
_CHECKS = Path(__file__).resolve().parents[2] / "sql" / "checks"


class Taken(NamedTuple):
    """Seconds of one piece of work."""

    seconds: float
    processor: float


class Bench:
    """A published database and the definitions of its views."""

    def __init__(self, database: Path, threads: int, runs: int) -> None:
        self.con = duckdb.connect(str(database), read_only=True, config={"threads": threads})
        self.runs = runs
        rows = self.con.execute("select view_name, sql from duckdb_views() where schema_name = 'reporting' order by 1")
        self.views: dict[str, str] = {name: _COMMENT.sub("", sql) for name, sql in rows.fetchall()}
        columns = self.con.execute(
            "select schema_name || '.' || table_name, column_name from duckdb_columns() where not internal"
        )
        self.columns: dict[str, list[str]] = {}
        for table, column in columns.fetchall():
            self.columns.setdefault(table, []).append(column)

    def taken(self, work: Callable[[], object]) -> Taken:
        """The least seconds of several runs."""
        found = []
        for _ in range(self.runs):
            began, began_processor = time.perf_counter(), time.process_time()
            work()
            found.append((time.perf_counter() - began, time.process_time() - began_processor))
        return Taken(min(row[0] for row in found), min(row[1] for row in found))

    def whole(self, query: str) -> Taken:
        """All rows and columns of a query, kept."""
        return self.taken(lambda: self.con.execute(f"create or replace temp table answer as {query}"))

    def row_count(self) -> int:
        """Rows of the answer kept last."""
        [(count,)] = self.con.execute("select count(*) from answer").fetchall()
        return int(count)

    def floor(self, query: str) -> Taken:
        """Reading every column that a query names, once each, in the tables that it reads itself or through views."""
        scans = [
            f"select bit_xor(hash({', '.join(named)})) from {table}"
            for table, words in sorted(self.words_by_table(query).items())
            if (named := [f'"{column}"' for column in self.columns[table] if column in words])
        ]
        return self.taken(lambda: [self.con.execute(scan).fetchall() for scan in scans])

    def words_by_table(self, query: str) -> dict[str, set[str]]:
        """The tables below a query, and of each the words of those texts that read it: columns are among them."""
        found: dict[str, set[str]] = {}
        waiting: list[str] = [query]
        seen: set[tuple[str, str]] = set()
        for text in waiting:
            words = set(re.findall(r"\w+", text))
            for schema, name in set(_TABLE.findall(text)) - seen:
                if schema == "reporting":
                    # The view's own name stands in its text.
                    seen.add((schema, name))
                    waiting.append(self.views[name])
                else:
                    found.setdefault(f"{schema}.{name}", set()).update(words)
        return found

    def by_key(self, name: str) -> dict[str, Taken]:
        """One row of a view by each of its keys; the answer kept last has to be that of the whole view."""
        found = {}
        for key in _KEYS:
            if key not in self.columns[f"reporting.{name}"]:
                continue
            # One from the middle: first and last rows lie where nothing has to be looked for.
            rows = self.con.execute(f"select {key} from answer where {key} is not null order by {key}").fetchall()
            if rows:
                query = f"select * from reporting.{name} where {key} = {rows[len(rows) // 2][0]}"
                found[key] = self.taken(lambda query=query: self.con.execute(query).fetchall())
        return found


def measure_views(bench: Bench) -> None:
    """Print one row a view."""
    print("\n| view | rows | seconds | processor | floor | floor, processor | one row by key, seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, text in bench.views.items():
        whole = bench.whole(f"select * from reporting.{name}")
        count = bench.row_count()
        keys = ", ".join(f"{key} {taken.seconds:.3f}" for key, taken in bench.by_key(name).items()) or "-"
        floor = bench.floor(text)
        print(
            f"| {name} | {count:,} | {whole.seconds:.2f} | {whole.processor:.2f} | {floor.seconds:.2f} "
            f"| {floor.processor:.2f} | {keys} |",
            flush=True,
        )


def measure_checks(bench: Bench) -> None:
    """Print one row a check."""
    print("\n| check | rows | seconds | processor | floor | floor, processor |")
    print("| --- | --- | --- | --- | --- | --- |")
    for path in sorted(_CHECKS.glob("*.sql")):
        text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
        whole, floor = bench.whole(text), bench.floor(text)
        print(
            f"| {path.stem} | {bench.row_count():,} | {whole.seconds:.2f} | {whole.processor:.2f} "
            f"| {floor.seconds:.2f} | {floor.processor:.2f} |",
            flush=True,
        )


def write_articles(count: int, folder: Path, seed: int) -> None:
    """Write invented articles as one file of JSON lines."""
    from invented_news import articles

    folder.mkdir(parents=True, exist_ok=True)
    texts = [*articles(count // 2, seed, 1_100), *articles(count - count // 2, seed, 2_600)]
    with (folder / "news.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)


def main() -> None:
    """Write articles, or measure a warehouse that was loaded from them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path, help="the warehouse folder; with --write, where the articles go")
    parser.add_argument("--write", type=int, metavar="COUNT", help="write so many articles instead of measuring")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    if options.write is not None:
        write_articles(options.write, options.folder, options.seed)
        return
    bench = Bench(options.folder / "communique.duckdb", options.threads, options.runs)
    [(articles,)] = bench.con.execute("select count(*) from core.fact_article").fetchall()
    [(events,)] = bench.con.execute("select count(*) from core.fact_event").fetchall()
    print(f"DuckDB {duckdb.__version__}, {options.threads} threads: {articles:,} articles, {events:,} events")
    measure_views(bench)
    measure_checks(bench)


if __name__ == "__main__":
    main()
