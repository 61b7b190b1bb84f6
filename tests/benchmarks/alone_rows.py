"""The rows that need no warehouse: near-duplicates, extraction and loading facts, each alone."""

from __future__ import annotations

import hashlib
from importlib import import_module
from importlib.util import find_spec

import corpus
import near_duplicates
from bench import Bench, Measured, Row
from extraction import frame_of, processor_seconds, wall_seconds
from floors import tokenize, tokenizer_per_second
from measuring import Failed, clocked
from results import StageFigures

from warehouse.gathering import gather

DUPLICATES, EXTRACTED, RUNS = 10_000, 4_000, 3
PEERS = {"datasketch": near_duplicates.by_datasketch, "rensa": near_duplicates.by_rensa}


def duplicates(bench: Bench) -> Measured:
    """Signatures, search and verification, beside datasketch and rensa on the same bodies."""
    count = min(DUPLICATES, bench.articles)
    reports = near_duplicates.corpus(count, 7)
    frames, right = near_duplicates.frames_of(reports), near_duplicates.right_pairs(reports)
    near_duplicates.ours(near_duplicates.frames_of(near_duplicates.corpus(200, 8)))
    ours = max((near_duplicates.measured(near_duplicates.ours, frames, right) for _ in range(RUNS)), key=_speed)
    peers = {
        name: near_duplicates.measured(search, frames, right).per_second
        for name, search in PEERS.items()
        if find_spec(name)
    }
    if not peers:
        raise Failed("neither datasketch nor rensa is installed: install the extra `benchmarks`.")
    texts = frames.texts["text"].to_list()
    _, hashing = clocked(lambda: [hashlib.sha256(text.encode()).hexdigest() for text in texts])
    floor = ("hashing the texts", len(texts) / hashing)
    times = {name: ours.per_second / speed for name, speed in peers.items()}
    good = ours.recall >= 0.95 and ours.precision >= 0.99 and len(times) == len(PEERS) and min(times.values()) >= 5
    told = ", ".join(f"{ratio:.1f} times {name}" for name, ratio in times.items())
    stages = [
        StageFigures("near-duplicates", ours.seconds, ours.per_second, *floor, name, speed)
        for name, speed in peers.items()
    ]
    return Measured(
        f"{ours.per_second:,.0f} a second, recall {ours.recall:.3f}, precision {ours.precision:.3f}; {told}",
        {"per_second": ours.per_second, "recall": ours.recall, "precision": ours.precision, **times},
        good and ours.per_second >= 15_000,
        good and ours.per_second >= 30_000,
        len(reports),
        stages,
    )


def extraction(bench: Bench) -> Measured:
    """The whole evidence step (parse, signatures, extraction) in two processes, beside spaCy's bare tokenizer."""
    texts = [article.text for article in corpus.articles(0, 7, min(EXTRACTED, bench.articles))]
    frame = frame_of(texts)
    gather(frame.head(100))
    size = -(-len(texts) // 4)
    batches = [frame.slice(start, size) for start in range(0, len(texts), size)]
    seconds = wall_seconds(batches, 2, RUNS if bench.articles >= EXTRACTED else 1)
    speed = len(texts) / seconds
    peer = tokenizer_per_second(texts)
    one = processor_seconds(lambda: gather(frame), 1)
    ratio = None if peer is None else processor_seconds(lambda: tokenize(texts), 1) / one
    _, hashing = clocked(lambda: [hashlib.sha256(text.encode()).hexdigest() for text in texts])
    told = "spaCy is not installed" if ratio is None else f"{ratio:.2f} times spaCy's tokenizer"
    stage = StageFigures(
        "extraction", seconds, speed, "hashing the texts", len(texts) / hashing, "spaCy's tokenizer", peer
    )
    return Measured(
        f"{speed:,.0f} a second in two processes; in one {len(texts) / one:,.0f}, {told}",
        {"per_second": speed, "one_process_per_second": len(texts) / one} | ({"ratio": ratio} if ratio else {}),
        speed >= 3_000 and (ratio or 0) >= 8,
        speed >= 8_000 and (ratio or 0) >= 8,
        len(texts),
        [stage],
        note=f"{sum(map(len, texts)) / len(texts):,.0f} characters an article",
    )


def loading(bench: Bench) -> Measured:
    """Writing the facts into the database beside DuckDB's own INSERT from Arrow: `loading.run` gives the ratio."""
    if find_spec("loading") is None:
        raise Failed("there is no tests/benchmarks/loading.py to measure it with.")
    return import_module("loading").run(bench)


def _speed(score: near_duplicates.Score) -> float:
    return score.per_second


ROWS = (
    Row("duplicates", "near-duplicates, alone, verification included",
        "15,000 a second, recall 0.95, precision 0.99; 5 times datasketch and rensa", "30,000", "1", duplicates,
        scales=False),
    Row("extraction", "extraction, alone", "3,000 a second; 8 times spaCy's bare tokenizer", "8,000", "1", extraction,
        scales=False),
    Row("loading", "loading facts", "1.3 times DuckDB's own INSERT from Arrow", "1.1", "1", loading, scales=False),
)  # fmt: skip
