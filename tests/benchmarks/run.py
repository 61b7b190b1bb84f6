"""The benchmark: every row of the table that this project is measured by, each by itself or all of them.

    python tests/benchmarks/run.py                                  every row, at full size
    python tests/benchmarks/run.py --only files-100k --stages       one row, and its stages
    python tests/benchmarks/run.py --articles 20000 --results FILE  a fiftieth of the size, kept elsewhere
    python tests/benchmarks/run.py --list                           the rows, and how long they take
    python tests/benchmarks/run.py --write README.md                the table from what is kept; measures nothing
    python tests/benchmarks/run.py --plan deployments/docs/past-one-machine.md    what larger corpora would take

Each row is kept as soon as it is measured (tests/benchmarks/results.json), so that a run can be broken off and gone on
with: `--missing` measures what is not kept yet. Corpora and warehouses stay in the work folder (--work) for the rows
that build on them: 20 GB at full size. A row that fails is named with its reason, and the others go on.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import alone_rows
import load_rows
from bench import FULL_SIZE, Bench, Row
from measuring import Failed, machine, versions
from planning import plan
from results import Result, Results, document, stage_table, write_into

from warehouse.fingerprints import code_version

SMALLEST_ALONE = 10_000
_HERE = Path(__file__).parent
ROWS = {row.name: row for row in (*load_rows.ROWS[:-1], *alone_rows.ROWS, load_rows.ROWS[-1])}


def measure(bench: Bench, row: Row) -> Result:
    """Measure one row and keep it. Raises Failed where it cannot be measured."""
    began = time.perf_counter()
    found = row.measure(bench)
    is_judged = bench.articles == FULL_SIZE or (not row.scales and bench.articles >= SMALLEST_ALONE)
    note = (
        found.note if is_judged else "; ".join(filter(None, [found.note, f"with {bench.articles:,} for {FULL_SIZE:,}"]))
    )
    result = Result(
        row=row.name,
        measured=found.measured,
        figures=found.figures,
        is_must_met=found.is_must_met if is_judged else None,
        is_goal_met=found.is_goal_met if is_judged else None,
        articles=found.articles,
        measured_on=f"{datetime.now(UTC):%Y-%m-%d}",
        code_version=code_version(),
        seconds=round(time.perf_counter() - began, 1),
        note=note,
        stages=found.stages,
        machine=machine(),
        versions=versions(),
    )
    bench.results.keep(result)
    return result


def run(bench: Bench, rows: list[Row], is_showing_stages: bool = False) -> list[str]:
    """Measure rows, say what each gave; gives the names of those that failed."""
    failed = []
    try:
        for row in rows:
            bench.say(f"== {row.name}: {row.what}")
            try:
                result = measure(bench, row)
            except Exception as error:
                # The rows after it are worth their hours whatever happens to this one.
                bench.say(f"   not measured: {type(error).__name__}: {error}")
                failed.append(row.name)
                continue
            judged = {None: "not judged", True: "must met", False: "must NOT met"}[result.is_must_met]
            bench.say(f"   {result.measured}  [{judged}; row took {result.seconds:,.0f} s]")
            if is_showing_stages and result.stages:
                bench.say("\n".join(["", *stage_table(result), ""]))
    finally:
        bench.close()
    return failed


def main(arguments: list[str] | None = None) -> None:
    """Measure and keep what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=FULL_SIZE, help="size of the large corpus; the others follow")
    parser.add_argument(
        "--only", action="append", choices=sorted(ROWS), metavar="ROW", help="this row; may be repeated"
    )
    parser.add_argument("--missing", action="store_true", help="only rows that are not kept yet")
    parser.add_argument("--stages", action="store_true", help="show what each stage did, beside floor and peer")
    parser.add_argument("--no-stages", action="store_true", help="leave floors and peers of the stages out")
    parser.add_argument("--work", type=Path, default=_HERE / "work", help="where corpora and warehouses are kept")
    parser.add_argument("--results", type=Path, default=_HERE / "results.json", help="where results are kept")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into this Markdown file and end")
    parser.add_argument("--plan", type=Path, metavar="FILE", help="put what larger corpora would take into it and end")
    parser.add_argument("--list", action="store_true", help="list the rows")
    options = parser.parse_args(arguments)
    results = Results(options.results)
    if options.list:
        print("\n".join(f"{row.name:<14} about {row.minutes:>2} min   {row.what}" for row in ROWS.values()))
        return
    if options.write:
        write_into(
            options.write, document(results, {row.name: (row.what, row.must, row.goal) for row in ROWS.values()})
        )
        return
    if options.plan:
        try:
            write_into(options.plan, plan(results))
        except Failed as failure:
            sys.exit(f"No plan: {failure}")
        return
    wanted = [ROWS[name] for name in options.only] if options.only else list(ROWS.values())
    if options.missing:
        wanted = [row for row in wanted if row.name not in results.by_row]
    options.work.mkdir(parents=True, exist_ok=True)
    work = options.work.resolve()
    bench = Bench(work, options.articles, results, not options.no_stages, lambda line: print(line, flush=True))
    if failed := run(bench, wanted, options.stages):
        sys.exit(f"Not measured: {', '.join(failed)}.")


if __name__ == "__main__":
    main()
