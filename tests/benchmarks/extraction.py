"""The evidence step's speed, beside the bare tokenizer of spaCy on the same texts in the same run.

    python tests/benchmarks/extraction.py --articles 4000

The articles are made from a seed (`invented_news`): half of them short (about 1.1 KB), half long (about 2.6 KB).
One process: seconds of processor time, the least of several runs, so that other work on the machine does not count.
Two processes: wall time, batches handed out as the load does it, pickling and waiting included. spaCy comes with the
extra `benchmarks`; its tokenizer (`spacy.blank("en")`) only cuts the texts into words, and is the yardstick of what a
text costs in Python at all.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import polars as pl
from invented_news import articles

from warehouse.extraction import extract
from warehouse.gathering import gather
from warehouse.parsing import parse

SIZES = {"short": 1_100, "long": 2_600}


def frame_of(texts: list[str]) -> pl.DataFrame:
    """Texts as the load hands them to the evidence step."""
    return pl.DataFrame(
        {"article_id": range(1, len(texts) + 1), "text": texts, "metadata": [None] * len(texts)},
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )


def processor_seconds(work: Callable[[], object], runs: int) -> float:
    """The least processor time of several runs."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def wall_seconds(batches: list[pl.DataFrame], processes: int, runs: int) -> float:
    """The least wall time in which a pool of processes, warmed up, gathers the evidence of all batches."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(gather, [batches[0].head(50)] * (2 * processes)))
        taken = []
        for _ in range(runs):
            began = time.perf_counter()
            for _ in pool.map(gather, batches):
                pass
            taken.append(time.perf_counter() - began)
    return min(taken)


def tokenizer_seconds(texts: list[str], runs: int) -> float | None:
    """Processor time of spaCy's bare English tokenizer, None where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        return None
    tokenizer = spacy.blank("en").tokenizer

    def tokenize() -> None:
        for text in texts:
            tokenizer(text)

    return processor_seconds(tokenize, runs)


def measure(name: str, texts: list[str], runs: int) -> None:
    """Print the rows of one set of texts."""
    frame = frame_of(texts)
    characters = sum(map(len, texts)) / len(texts)
    gather(frame.head(200))
    parsed = parse(frame)
    accepted = frame.join(parsed.rejects, on="article_id", how="anti")
    yardstick = tokenizer_seconds(texts, runs)
    seconds = {
        "parse": processor_seconds(lambda: parse(frame), runs),
        "extract": processor_seconds(lambda: extract(accepted, parsed.evidence), runs),
        "gather": processor_seconds(lambda: gather(frame), runs),
    }
    print(f"\n{len(texts):,} {name} articles of {characters:,.0f} characters on average")
    print("| step | articles a second | microseconds an article | times spaCy's bare tokenizer's speed |")
    print("| --- | --- | --- | --- |")
    for step, taken in seconds.items():
        ratio = f"{yardstick / taken:.2f}" if yardstick is not None else "-"
        print(f"| {step}, one process | {len(texts) / taken:,.0f} | {1e6 * taken / len(texts):,.0f} | {ratio} |")
    size = -(-len(texts) // 4)
    batches = [frame.slice(start, size) for start in range(0, len(texts), size)]
    taken = wall_seconds(batches, 2, runs)
    print(f"| gather, two processes, wall time | {len(texts) / taken:,.0f} | {1e6 * taken / len(texts):,.0f} | - |")
    if yardstick is not None:
        cost = 1e6 * yardstick / len(texts)
        print(f"| spaCy's bare tokenizer, one process | {len(texts) / yardstick:,.0f} | {cost:,.0f} | 1.00 |")
    else:
        print("spaCy is not installed, so its tokenizer is left out: install the extra `benchmarks` to compare.")


def main() -> None:
    """Make the articles and measure each set."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=4_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    os.environ.setdefault("POLARS_MAX_THREADS", "1")
    count = options.articles // len(SIZES)
    sets = {name: articles(count, options.seed, size) for name, size in SIZES.items()}
    for name, texts in sets.items():
        measure(name, texts, options.runs)


if __name__ == "__main__":
    main()
