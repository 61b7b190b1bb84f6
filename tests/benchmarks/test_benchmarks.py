"""The benchmark by itself: its corpus is what it says it is, and a run leaves figures and a table."""

from __future__ import annotations

import math
import os
from pathlib import Path

import corpus
import pytest
from bench import FULL_SIZE, Bench
from corpus_files import Order, write_corpus
from measuring import Failed
from near_duplicates import _shingles
from planning import plan
from results import BEGIN, END, Result, Results, StageFigures, document, write_into
from run import ROWS, main, run


def test_a_corpus_is_the_same_each_time_and_a_larger_one_begins_with_a_smaller() -> None:
    few, many = corpus.articles(0, 7, 120), corpus.articles(0, 7, 200)
    assert many[:120] == few
    assert corpus.articles(1, 7, 120) != few
    assert len({article.url for article in many}) == 200
    assert {article.published_on.year for article in many} >= set(range(2015, 2025))


def test_a_corpus_has_near_copies_and_repeated_captions_in_the_shares_that_it_states() -> None:
    articles = corpus.articles(0, 7, 1_000)
    repeated = sum(text.startswith(text.rsplit("\n", 1)[1]) for _, _, _, text in articles)
    assert abs(repeated / 1_000 - corpus.REPEATED_CAPTIONS) < 0.06
    bodies = [set(_shingles(article.text)) for article in articles]
    near = sum(
        any(len(body & other) > 0.5 * len(body | other) for other in bodies[max(0, at - 90) : at])
        for at, body in enumerate(bodies)
    )
    assert abs(near / 1_000 - corpus.COPIES) < 0.05


@pytest.mark.parametrize("form", ["lines", "parquet", "files"])
def test_every_form_holds_every_article(form: str, tmp_path: Path) -> None:
    import polars as pl

    from warehouse.reading import discover, read_batch
    from warehouse.reading.discovery import SIGHTING_SCHEMA

    write_corpus(tmp_path / form, Order(200, form))
    found = discover([str(tmp_path / form)], pl.DataFrame(schema=SIGHTING_SCHEMA))
    contents = pl.concat([read_batch(batch) for batch in found.batches()])
    assert contents.height == 200
    assert contents["reject_code"].null_count() == 200


@pytest.mark.slow
def test_a_run_keeps_finite_figures_and_makes_the_table(tmp_path: Path) -> None:
    results = Results(tmp_path / "results.json")
    said: list[str] = []
    bench = Bench(tmp_path, 200, results, say=said.append)
    assert run(bench, [ROWS["extraction"], ROWS["growth"]], is_showing_stages=True) == ["growth"]
    assert any("lines-1m first" in line for line in said)

    kept = Results(tmp_path / "results.json").by_row["extraction"]
    assert kept.is_must_met is None
    assert all(math.isfinite(figure) and figure > 0 for figure in kept.figures.values())
    (tmp_path / "README.md").write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    main(["--results", str(tmp_path / "results.json"), "--write", str(tmp_path / "README.md")])
    text = (tmp_path / "README.md").read_text()
    assert text.startswith("before\n") and text.endswith("\nafter\n") and "old" not in text
    assert f"| extraction, alone | 3,000 a second; 8 times spaCy's bare tokenizer | 8,000 | {kept.measured}" in text
    assert "hashing the texts" in text


def test_the_table_names_what_has_not_been_measured(tmp_path: Path) -> None:
    text = document(Results(tmp_path / "none.json"), {"disk": ("size", "2.0 times", "1.2")})
    assert text == (
        "| what | must | goal | measured | met | on |\n| --- | --- | --- | --- | --- | --- |\n"
        "| size | 2.0 times | 1.2 | not yet measured | | |\n"
    )
    with pytest.raises(ValueError, match="no lines"):
        (tmp_path / "other.md").write_text("nothing here")
        write_into(tmp_path / "other.md", text)


def test_every_row_of_the_table_is_there() -> None:
    assert FULL_SIZE == 1_000_000
    assert set(ROWS) == {
        "files-100k", "lines-1m", "growth", "night-1m", "idle-1m", "night-5m", "duplicates", "extraction", "loading",
        "orchestration", "disk",
    }  # fmt: skip


def test_what_larger_corpora_take_is_reckoned_from_what_was_measured(tmp_path: Path) -> None:
    results = Results(tmp_path / "results.json")
    with pytest.raises(Failed, match="lines-1m"):
        plan(results)
    common = {
        "is_must_met": None,
        "is_goal_met": None,
        "measured_on": "2026-11-28",
        "code_version": "1",
        "seconds": 9.0,
    }
    stages = [StageFigures("gather", 1_000.0, peak_bytes=1 << 30), StageFigures("resolve", 200.0, peak_bytes=4 << 30)]
    results.keep(Result("lines-1m", "", {}, articles=1_000_000, stages=stages, **common))
    sizes = {"text_bytes": 2e6, "database_bytes": 3e6, "parquet_bytes": 1e6, "evidence_bytes": 5e6, "articles": 1e3}
    results.keep(Result("disk", "", sizes, articles=1_000, **common))
    [row] = [line for line in plan(results).splitlines() if line.startswith("| 10,000,000 ")]
    core_hours = 10 * 1_000 * (os.cpu_count() or 1) / 3600
    assert f"| {core_hours:,.1f} |" in row
    assert row.endswith("| 33 min | 40 GB | 40 GB | 50 GB |")
