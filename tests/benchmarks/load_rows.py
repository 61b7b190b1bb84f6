"""The rows that load: from files, from JSON lines, growth, nights, orchestration, size on disk."""

from __future__ import annotations

from pathlib import Path

import duckdb
from bench import FULL_SIZE, Bench, Measured, Row, allowed_tasks
from corpus_files import Order
from measuring import Failed, Taken

GIBIBYTE = 1 << 30
ORCHESTRATION_RUNS = 3


def files(bench: Bench) -> Measured:
    """The small corpus as single files into an empty warehouse."""
    seeds, warehouse = bench.corpus(Order(bench.small, "files")), bench.fresh("warehouse-files")
    taken = bench.load([seeds], warehouse)
    speed = bench.small / taken.seconds
    return Measured(
        f"{speed:,.0f} a second, {_memory(taken)}",
        {"seconds": taken.seconds, "peak_bytes": taken.peak_bytes, "tasks": bench.task_count()},
        speed >= 1_500,
        speed >= 3_300,
        bench.small,
        bench.stages(seeds, warehouse, bench.small),
    )


def lines(bench: Bench) -> Measured:
    """The large corpus as JSON lines into an empty warehouse, which later rows build on."""
    seeds, warehouse = bench.corpus(Order(bench.articles, "lines")), bench.fresh(f"warehouse-{bench.articles}")
    taken = bench.load([seeds], warehouse)
    gibibytes = taken.peak_bytes / GIBIBYTE
    return Measured(
        f"{_minutes(taken.seconds)}, {_memory(taken)}",
        {"seconds": taken.seconds, "peak_bytes": taken.peak_bytes, "tasks": bench.task_count()},
        taken.seconds <= 12 * 60 and gibibytes < 6,
        taken.seconds <= 5 * 60 and gibibytes < 4,
        bench.articles,
        bench.stages(seeds, warehouse, bench.articles),
    )


def growth(bench: Bench) -> Measured:
    """Seconds an article of the large corpus against the small one, both from JSON lines."""
    large = bench.results.by_row.get("lines-1m")
    if large is None or large.articles != bench.articles:
        raise Failed("measure the row lines-1m first: this one compares with it.")
    taken = bench.load([bench.corpus(Order(bench.small, "lines"))], bench.fresh("warehouse-small"))
    ratio = (large.figures["seconds"] / large.articles) / (taken.seconds / bench.small)
    return Measured(
        f"{ratio:.2f} times",
        {"ratio": ratio, "small_seconds": taken.seconds, "large_seconds": large.figures["seconds"]},
        ratio <= 1.3,
        ratio <= 1.1,
        bench.articles,
    )


def night(bench: Bench) -> Measured:
    """A night's news on top of the large corpus."""
    history, base = bench.corpus(Order(bench.articles, "lines")), bench.base()
    warehouse = bench.copied(base, "warehouse-night")
    taken, news = _night(bench, [history], warehouse)
    return Measured(
        f"{taken.seconds:.1f} s, {_memory(taken)}",
        {"seconds": taken.seconds, "peak_bytes": taken.peak_bytes, "tasks": bench.task_count()},
        taken.seconds <= 30,
        taken.seconds <= 15,
        bench.articles,
        bench.stages(news, warehouse, bench.night),
    )


def idle(bench: Bench) -> Measured:
    """The large corpus again: nothing is new."""
    history, base = bench.corpus(Order(bench.articles, "lines")), bench.base()
    taken = bench.load([history], base)
    return Measured(
        f"{taken.seconds:.1f} s",
        {"seconds": taken.seconds, "peak_bytes": taken.peak_bytes},
        taken.seconds <= 5,
        taken.seconds <= 2,
        bench.articles,
    )


def long_history(bench: Bench) -> Measured:
    """A night's news, of full length, on five times the large corpus in articles of a caption and two paragraphs."""
    count = 5 * bench.articles
    history, warehouse = bench.corpus(Order(count, "lines", is_light=True)), bench.work / f"warehouse-light-{count}"
    if not (warehouse / "current").exists():
        bench.load([history], warehouse)
    changed = bench.copied(warehouse, "warehouse-long-night")
    taken, _ = _night(bench, [history], changed)
    return Measured(
        f"{taken.seconds:.1f} s, {_memory(taken)}",
        {"seconds": taken.seconds, "peak_bytes": taken.peak_bytes},
        taken.seconds <= 120,
        taken.seconds <= 60,
        bench.articles,
        note="the history's articles have their first three paragraphs only",
    )


def orchestration(bench: Bench) -> Measured:
    """The command with a server up against the bare pipeline, in turns, the least of three each; and its tasks."""
    seeds = bench.corpus(Order(bench.night, "lines"))
    address = bench.server()
    with_flow, bare = [], []
    for _ in range(ORCHESTRATION_RUNS):
        bare.append(bench.bare_load(seeds, bench.fresh("warehouse-bare")).seconds)
        with_flow.append(bench.load([seeds], bench.fresh("warehouse-flow"), address).seconds)
    more = min(with_flow) - min(bare)
    tasks = {bench.night: bench.task_count()}
    for name in ("files-100k", "lines-1m"):
        known = bench.results.by_row.get(name)
        if known is not None and "tasks" in known.figures:
            tasks[known.articles] = round(known.figures["tasks"])
    few = all(count <= allowed_tasks(articles) for articles, count in tasks.items())
    told = ", ".join(f"{count} tasks for {articles:,} articles" for articles, count in sorted(tasks.items()))
    return Measured(
        f"{more:+.2f} s; {told}",
        {"seconds": more, "flow_seconds": min(with_flow), "bare_seconds": min(bare)},
        more <= 2 and few,
        more <= 1 and few,
        bench.night,
    )


def disk(bench: Bench) -> Measured:
    """One version, database and Parquet, against the raw text that it holds."""
    version = (bench.base() / "current").resolve()
    with duckdb.connect(str(version / "communique.duckdb"), read_only=True) as con:
        [(text, articles)] = con.execute("select sum(strlen(text)), count(*) from raw.article_text").fetchall()
    database, parquet = _size(version / "communique.duckdb"), _size(version / "parquet")
    evidence = _size(version / "evidence")
    ratio = (database + parquet) / text
    return Measured(
        f"{ratio:.2f} times (database {database / text:.2f}, Parquet {parquet / text:.2f})",
        {"ratio": ratio, "articles": articles, "text_bytes": text, "database_bytes": database, "parquet_bytes": parquet,
         "evidence_bytes": evidence},
        ratio <= 2.0,
        ratio <= 1.2,
        bench.articles,
        note=f"evidence, which versions share, {evidence / text:.2f}; {text / articles:,.0f} bytes of text an article",
    )  # fmt: skip


def _night(bench: Bench, history: list[Path], warehouse: Path) -> tuple[Taken, Path]:
    news = bench.corpus(Order(bench.night, "lines", is_night=True))
    return bench.load([*history, news], warehouse), news


def _size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f} min" if seconds >= 60 else f"{seconds:.1f} s"


def _memory(taken: Taken) -> str:
    return f"{taken.peak_bytes / GIBIBYTE:.2f} GiB"


_LARGE, _SMALL, _NIGHT = f"{FULL_SIZE:,}", f"{FULL_SIZE // 10:,}", f"{FULL_SIZE // 100:,}"
ROWS = (
    Row("files-100k", f"{_SMALL} articles from files into an empty warehouse", "1,500 a second", "3,300", "4", files),
    Row("lines-1m", f"{_LARGE} articles from JSON lines", "12 min, under 6 GiB", "5 min, under 4 GiB", "30", lines),
    Row("growth", f"cost an article at {_LARGE} against {_SMALL}", "1.3 times", "1.1", "4", growth),
    Row("night-1m", f"{_NIGHT} new on {_LARGE}", "30 s", "15 s", "4", night),
    Row("idle-1m", f"nothing new on {_LARGE}", "5 s", "2 s", "1", idle),
    Row("disk", "one version on disk, database and Parquet, against the raw text", "2.0 times", "1.2", "1", disk),
    Row("orchestration", "orchestration", "2 s over the bare pipeline; 20 tasks and one for each 50,000 articles",
        "1 s", "4", orchestration),
    Row("night-5m", f"{_NIGHT} new on {5 * FULL_SIZE:,} of a lighter history", "120 s", "60 s", "90", long_history),
)  # fmt: skip
