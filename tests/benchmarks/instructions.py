"""What reading articles costs in instructions: a count that no other work on the machine changes.

    python tests/benchmarks/instructions.py --articles 200 --functions 40

Runs the evidence step twice under valgrind's `callgrind`, with the articles and without them, after the same 300 have
warmed it up, and prints the difference: instructions an article, and those of the functions that take most, with what
they call. Wants valgrind, takes some minutes, and tells most of a compiled install, whose functions have names of their
own (`CPyDef_dates___find_dates`); a time that machines of one kind give differs by half, this by a hundredth.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WARMING_UP = 300
SEED = 7
_ROW = re.compile(r"\s*([\d,]+) \([^)]*\)\s+(?:\S*?:)?(CPyDef_\w+|sre_\w+|[A-Za-z_]\w*)")
_TOTAL = re.compile(r"Collected : (\d+)")


def gather_articles(count: int) -> None:
    """Gather the evidence of `count` invented articles behind those that warm up; what is measured."""
    import gc

    import corpus
    from extraction import frame_of

    from warehouse.gathering import gather

    texts = [article.text for article in corpus.articles(0, SEED, WARMING_UP + count)]
    gather(frame_of(texts[:WARMING_UP]))
    gc.disable()  # one collection in the midst is as much as ten articles
    if count:
        gather(frame_of(texts[WARMING_UP:]))


def count_instructions(count: int, folder: Path) -> tuple[int, dict[str, int]]:
    """All instructions of a run over `count` articles, and those of each function with what it calls."""
    out = folder / f"callgrind.{count}"
    command = [
        "valgrind",
        "--tool=callgrind",
        f"--callgrind-out-file={out}",
        sys.executable,
        __file__,
        "--run",
        str(count),
    ]
    one_thread = {**os.environ, "POLARS_MAX_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    ran = subprocess.run(command, env=one_thread, capture_output=True, text=True, check=True)
    total = _TOTAL.search(ran.stderr)
    if total is None:
        raise SystemExit(f"valgrind told no instructions: {ran.stderr[-300:]}")
    listing = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--threshold=99.9", str(out)],
        capture_output=True,
        text=True,
        check=True,
    )
    functions: dict[str, int] = defaultdict(int)
    for line in listing.stdout.splitlines():
        if row := _ROW.match(line):
            functions[row[2]] += int(row[1].replace(",", ""))
    return int(total[1]), functions


def main() -> None:
    """Count, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--functions", type=int, default=40)
    parser.add_argument("--run", type=int, help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.run is not None:
        gather_articles(told.run)
        return
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind is not installed: it counts the instructions (Debian: apt install valgrind).")
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        without, with_all = pool.map(lambda count: count_instructions(count, Path(folder)), (0, told.articles))
    each = {name: (took - without[1].get(name, 0)) / told.articles for name, took in with_all[1].items()}
    print(f"{(with_all[0] - without[0]) / told.articles / 1e6:,.2f} million instructions an article")
    for name, took in sorted(each.items(), key=lambda pair: -pair[1])[: told.functions]:
        print(f"{took / 1e3:10,.0f} thousand  {name}")


if __name__ == "__main__":
    main()
