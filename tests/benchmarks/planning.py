"""What ten and a hundred million articles would take, reckoned from what the benchmark measured of one."""

from __future__ import annotations

import os

from measuring import Failed
from results import Result, Results

SCALES = (1_000_000, 10_000_000, 100_000_000)
WORKER_CORES = 64
BASE_BYTES = 300 << 20
"""What a process holds before it has read an article."""
GIGABYTE = 1e9


def plan(results: Results) -> str:
    """Markdown of unit costs and of what follows from them. Raises Failed where the rows needed were not measured."""
    load = results.by_row.get("lines-1m") or results.by_row.get("files-100k")
    disk = results.by_row.get("disk")
    if load is None or disk is None or not load.stages:
        raise Failed("measure the rows lines-1m (or files-100k) and disk first, stages included.")
    units = _units(load, disk)
    where = f"row `{load.row}`, {load.articles:,} articles, {load.measured_on}, {load.machine}"
    lines = [
        f"Unit costs, from the benchmark ({where}):",
        "",
        "| what | an article |",
        "| --- | --- |",
        f"| reading off it what it says (one core) | {units['gather'] * 1e3:.2f} ms |",
        f"| everything else, on one machine of {os.cpu_count()} cores | {units['rest'] * 1e3:.2f} ms |",
        f"| memory of that machine | {units['memory'] / 1e3:.1f} KB |",
        f"| text as kept | {units['text'] / 1e3:.1f} KB |",
        f"| database | {units['database'] / 1e3:.1f} KB |",
        f"| Parquet files | {units['parquet'] / 1e3:.1f} KB |",
        f"| evidence | {units['evidence'] / 1e3:.1f} KB |",
        "",
        "Reckoned from them, in proportion:",
        "",
        f"| articles | reading, core-hours | on {WORKER_CORES} worker cores | the rest on one machine | its memory "
        "| database and Parquet, a version | evidence |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for count in SCALES:
        core_hours = count * units["gather"] / 3600
        version = count * (units["database"] + units["parquet"])
        lines.append(
            f"| {count:,} | {core_hours:,.1f} | {_hours(core_hours / WORKER_CORES)} "
            f"| {_hours(count * units['rest'] / 3600)} | {_bytes(BASE_BYTES + count * units['memory'])} "
            f"| {_bytes(version)} | {_bytes(count * units['evidence'])} |"
        )
    return "\n".join(lines) + "\n"


def _units(load: Result, disk: Result) -> dict[str, float]:
    """Seconds and bytes an article."""
    gathering = next(stage.seconds for stage in load.stages if stage.stage == "gather")
    rest = sum(stage.seconds for stage in load.stages) - gathering
    peak = max(stage.peak_bytes or 0 for stage in load.stages)
    sizes = {
        name: disk.figures[f"{name}_bytes"] / disk.figures["articles"]
        for name in ("text", "database", "parquet", "evidence")
    }
    return {
        "gather": gathering * (os.cpu_count() or 1) / load.articles,
        "rest": rest / load.articles,
        "memory": max(0, peak - BASE_BYTES) / load.articles,
    } | sizes


def _hours(hours: float) -> str:
    return f"{hours:,.1f} h" if hours >= 1 else f"{60 * hours:,.0f} min"


def _bytes(count: float) -> str:
    return f"{count / 1e12:,.1f} TB" if count >= 1e12 else f"{count / GIGABYTE:,.0f} GB"
