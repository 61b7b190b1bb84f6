"""The benchmark's results: kept in a JSON file, row by row, and shown as the README's table."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

BEGIN, END = "<!-- benchmarks: made by tests/benchmarks/run.py -->", "<!-- benchmarks end -->"


@dataclass(frozen=True, slots=True)
class StageFigures:
    """What a stage did in a second, beside the least that it could cost and what others take for it."""

    stage: str
    seconds: float
    per_second: float | None = None
    floor: str = ""
    floor_per_second: float | None = None
    peer: str = ""
    peer_per_second: float | None = None
    peak_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a row measured."""

    row: str
    measured: str
    """For people: figures with their units."""
    figures: dict[str, float]
    is_must_met: bool | None
    """None where it was not run at the size that the row asks for."""
    is_goal_met: bool | None
    articles: int
    measured_on: str
    code_version: str
    seconds: float
    """That the whole row took, preparations included."""
    note: str = ""
    stages: list[StageFigures] = field(default_factory=list)
    machine: str = ""
    versions: dict[str, str] = field(default_factory=dict)


class Results:
    """The JSON file: read at the start, written after each row, so that a run can be broken off and gone on with."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.by_row: dict[str, Result] = {}
        if path.exists():
            for name, row in json.loads(path.read_text(encoding="utf-8")).items():
                stages = [StageFigures(**stage) for stage in row.pop("stages")]
                self.by_row[name] = Result(stages=stages, **row)

    def keep(self, result: Result) -> None:
        """Keep a row's result; the earlier one of the row is forgotten."""
        self.by_row[result.row] = result
        rows = {name: asdict(row) for name, row in sorted(self.by_row.items())}
        beside = self._path.with_suffix(".part")
        beside.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        beside.replace(self._path)


def table(results: Results, rows: dict[str, tuple[str, str, str]]) -> list[str]:
    """Markdown of all rows that were measured: `rows` gives by name what is measured, the must and the goal."""
    lines = ["| what | must | goal | measured | met | on |", "| --- | --- | --- | --- | --- | --- |"]
    for name, (what, must, goal) in rows.items():
        result = results.by_row.get(name)
        if result is None:
            lines.append(f"| {what} | {must} | {goal} | not yet measured | | |")
            continue
        note = f" ({result.note})" if result.note else ""
        lines.append(f"| {what} | {must} | {goal} | {result.measured}{note} | {_met(result)} | {result.measured_on} |")
    return lines


def stage_table(result: Result) -> list[str]:
    """Markdown of the stages of a row."""
    lines = [
        "| stage | seconds | a second | floor, a second | share of it | peer, a second | times the peer | memory |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for stage in result.stages:
        floor = f"{stage.floor_per_second:,.0f} ({stage.floor})" if stage.floor_per_second else ""
        peer = f"{stage.peer_per_second:,.0f} ({stage.peer})" if stage.peer_per_second else ""
        speed = f"{stage.per_second:,.0f}" if stage.per_second else ""
        share = _ratio(stage.per_second, stage.floor_per_second, "{:.1%}")
        times = _ratio(stage.per_second, stage.peer_per_second, "{:.2f}")
        memory = f"{stage.peak_bytes / (1 << 20):,.0f} MiB" if stage.peak_bytes else ""
        lines.append(
            f"| {stage.stage} | {stage.seconds:,.2f} | {speed} | {floor} | {share} | {peer} | {times} | {memory} |"
        )
    return lines


def document(results: Results, rows: dict[str, tuple[str, str, str]]) -> str:
    """The table with what it was measured on, and the stages of every row that has them."""
    known = [result for name in rows if (result := results.by_row.get(name))]
    lines = table(results, rows)
    for line in dict.fromkeys(
        f"{result.machine}; {_versions(result)}; rules {result.code_version}" for result in known
    ):
        lines += ["", f"Measured on {line}."]
    for result in known:
        if result.stages:
            what = rows[result.row][0]
            lines += ["", f"Stages of *{what}*, on {result.articles:,} articles:", "", *stage_table(result)]
    return "\n".join(lines) + "\n"


def write_into(path: Path, text: str) -> None:
    """Put the text between the marks of a Markdown file. Raises ValueError where it has none."""
    whole = path.read_text(encoding="utf-8")
    if BEGIN not in whole or END not in whole.split(BEGIN, 1)[1]:
        raise ValueError(f"{path} has no lines {BEGIN} and {END} for the table to stand between.")
    before, rest = whole.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    beside.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")
    beside.replace(path)


def _met(result: Result) -> str:
    if result.is_must_met is None:
        return "not judged"
    return "goal" if result.is_goal_met else "must" if result.is_must_met else "no"


def _ratio(one: float | None, other: float | None, form: str) -> str:
    return form.format(one / other) if one and other else ""


def _versions(result: Result) -> str:
    return ", ".join(f"{name} {number}" for name, number in result.versions.items())
