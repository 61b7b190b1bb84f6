"""Resolution night by night, with what earlier nights found out, gives the tables of one load.

`python -m pytest -m slow tests/properties/test_resolution_growth.py` tries far more nights.
"""

from __future__ import annotations

import random
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from repeats_corpus import Corpus
from test_resolution_order import corpora

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "resolution"))
from hand_made_evidence import Corpus as HandMade
from hand_made_evidence import april, correction

from warehouse.keys import key_of
from warehouse.repeats import NOTHING_KEPT, KeptVerdicts, caption_tables, near_copies, signatures
from warehouse.resolution import event_matching, growth
from warehouse.resolution.core import core_chunks
from warehouse.resolution.evidence import Evidence
from warehouse.resolution.growth import KeptMeanings, MadeAnew

SENTENCES = (
    "Tran Thi Lan received Li Wenbo of the party school in Hanoi on May {n} to talk about courses for teachers.",
    "She praised what the schools of both sides had done for {n} young people since their summer course began.",
    "Libraries will lend each other rare books, and translators are to spend a year abroad from autumn on.",
    "Rivers, dams and the care for fish took up the second half of an hour that all present called useful.",
    "Both agreed to name a contact for each faculty, to meet every spring, and to keep records for everyone.",
)
CAPTIONS = (
    "Li Wenbo (R) meets Tran Thi Lan of the school in Hanoi on May {n}. (Xinhua/Zhou Ming)",
    "Li Wenbo (R) meets Tran Thi Lan of the school in Hanoi. (Xinhua/Rao Ming)",
    "Delegates of both schools meet at the summer course in Kunming on May {n} (Photo: VNA)",
)
FIRST_DAY = date(2024, 5, 2)

drafts = st.tuples(
    st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from((2, 3))), min_size=2, max_size=6),
    st.lists(st.tuples(st.sampled_from(CAPTIONS), st.sampled_from((2, 3))), max_size=2),
    st.one_of(st.none(), st.integers(0, 40)),
)


def corpus_of(drawn: list, numbers: list[int]) -> Corpus:
    """Some of the drafts. Keys are hashes, as real ones are: what comes later does not stand later."""
    corpus = Corpus()
    for number in numbers:
        sentences, captions, day = drawn[number]
        lines = [("caption", text.format(n=figure)) for text, figure in captions]
        lines += [("body", text.format(n=figure)) for text, figure in sentences]
        corpus.add(
            key_of("article", number), *lines, published=None if day is None else FIRST_DAY + timedelta(days=day)
        )
    return corpus


def tables_of(corpus: Corpus, kept: KeptVerdicts) -> list[pl.DataFrame]:
    signed = signatures(corpus.article, corpus.passage, corpus.text)
    pairs = near_copies(signed.lazy(), corpus.article, corpus.passage.lazy(), lambda: [corpus.text], kept)
    return [pairs, *caption_tables(corpus.caption, corpus.article, kept)]


@settings(max_examples=8, deadline=None)
@given(st.lists(drafts, min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_nights_that_go_on_from_kept_verdicts_give_the_tables_of_one_load(drawn: list, chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = KeptVerdicts(Path(folder) / "verdicts")
        stands = list(range(len(drawn)))
        chance.shuffle(stands)
        loaded = 0
        while loaded < len(stands):
            loaded = min(len(stands), loaded + chance.randint(1, 4))
            # What was superseded since is not there any more.
            night = corpus_of(drawn, [number for number in stands[:loaded] if chance.random() < 0.9])
            for grown, whole in zip(tables_of(night, kept), tables_of(night, KeptVerdicts()), strict=True):
                assert_frame_equal(grown, whole)


def test_texts_are_not_read_again_where_nothing_new_is_to_be_compared(tmp_path: Path) -> None:
    lines = [sentence.format(n=2) for sentence in SENTENCES]
    corpus = Corpus().add(1, *lines).add(2, *lines[:-1]).add(3, *lines[1:])
    signed = signatures(corpus.article, corpus.passage, corpus.text).lazy()
    kept = KeptVerdicts(tmp_path)
    reads: list[str] = []

    def texts() -> list[pl.DataFrame]:
        reads.append("read")
        return [corpus.text]

    first = near_copies(signed, corpus.article, corpus.passage.lazy(), texts, kept)
    second = near_copies(signed, corpus.article, corpus.passage.lazy(), texts, kept)
    assert first.height > 0
    assert reads == ["read"]
    assert_frame_equal(first, second)


def test_a_file_of_verdicts_in_another_shape_is_passed_over(tmp_path: Path) -> None:
    kept = KeptVerdicts(tmp_path)
    kept.write("near_copies", pl.DataFrame({"article_id": [1], "other_article_id": [2], "verdict": ["near"]}))
    assert kept.read("near_copies", {"article_id": pl.Int64()}).is_empty()


@dataclass
class Published:
    """What a load left: the tables, and on what they rest."""

    tables: dict[str, pl.DataFrame] = field(default_factory=dict)
    meanings: pl.DataFrame | None = None
    stood_count: int = 0
    """Rows that it took over as they were."""


def next_night(
    before: Published,
    articles: HandMade,
    corrections: pl.DataFrame | None = None,
    verdicts: KeptVerdicts = NOTHING_KEPT,
) -> Published:
    """The tables of a load on top of another, put together from what stands and what is made anew."""
    texts = articles.article_text()
    kept = KeptMeanings(before.meanings)
    parts: dict[str, list[pl.DataFrame]] = {}
    stood_count = 0
    chunks = core_chunks(
        Evidence(articles.evidence()),
        texts,
        lambda: [texts],
        corrections=corrections,
        kept=verdicts,
        meanings=kept,
        range_size=2,
    )
    for name, chunk in chunks:
        if isinstance(chunk, MadeAnew):
            # A night without any article left no table of passages.
            if name not in before.tables:
                continue
            rows = standing(before.tables, name, chunk.articles)
            stood_count += rows.height
        else:
            rows = chunk
        parts.setdefault(name, []).append(rows)
    return Published({name: pl.concat(frames) for name, frames in parts.items()}, kept.table(), stood_count)


def standing(tables: dict[str, pl.DataFrame], name: str, made_anew: pl.DataFrame) -> pl.DataFrame:
    if "article_id" in tables[name].columns:
        return tables[name].join(made_anew, on="article_id", how="anti")
    if "fact_statement" not in tables:
        # Nor did it leave one of statements.
        return tables[name].clear()
    others = tables["fact_statement"].join(made_anew, on="article_id", how="anti")
    return tables[name].join(others, on="statement_id", how="semi")


def some_of(corpus: HandMade, numbers: set[int]) -> HandMade:
    """The evidence of some of the articles: the others have not come yet, were superseded, deleted or forgotten."""
    rows = {name: [row for row in table if row["article_id"] in numbers] for name, table in corpus.rows.items()}
    return HandMade(rows, [text for text in corpus.texts if text["article_id"] in numbers])


CORRECTED = (None, correction("same person", name="Lin Zhiqiang", other_name="Bui Thi Sen"))


@settings(max_examples=3, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_nights_that_leave_what_stands_give_the_tables_of_one_load(drawn: HandMade, chance: random.Random) -> None:
    assert_nights_give_the_tables_of_one_load(drawn, chance)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@settings(max_examples=200, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_very_many_nights_that_leave_what_stands(drawn: HandMade, chance: random.Random) -> None:
    assert_nights_give_the_tables_of_one_load(drawn, chance)


def assert_nights_give_the_tables_of_one_load(drawn: HandMade, chance: random.Random) -> None:
    numbers = [text["article_id"] for text in drawn.texts]
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(growth, "MOST_MADE_ANEW", 1)
        published, verdicts = Published(), KeptVerdicts(Path(folder))
        for _ in range(3):
            night = some_of(drawn, {number for number in numbers if chance.random() < 0.75})
            corrections = chance.choice(CORRECTED)
            published = next_night(published, night, corrections, verdicts)
            for name, whole in night.core(corrections=corrections).items():
                grown = (
                    pl.concat([whole.clear(), published.tables[name]]) if name in published.tables else whole.clear()
                )
                assert_frame_equal(grown, whole, check_row_order=False)


def test_what_new_articles_do_not_touch_stands() -> None:
    corpus = HandMade()
    for number in range(1, 9):
        report = corpus.article(number, april(number))
        person = report.person(f"Person Number{'abcdefgh'[number - 1]}", "CHN")
        report.mention("Person", "person", person_no=person)
        report.statement("They agreed.", person, topics=["trade"])
        report.event("talks", april(number), ("host", person), spans=[("principal", 1), ("date", None)])
        report.passage("body", number)
    first = next_night(Published(), some_of(corpus, set(range(1, 8))))
    second = next_night(first, corpus)
    assert first.stood_count == 0
    # Of each of seven articles: passage, mention, statement, its speaker and topic, report, two spans.
    assert second.stood_count == 7 * 8


def test_only_pairs_with_a_new_report_are_compared_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = HandMade()
    for number in range(1, 9):
        report = corpus.article(number, april(1 + number % 3))
        guest, host = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
        report.event("talks", april(1 + number % 3), ("host", host), ("visitor", guest))
    compared: list[int] = []

    def counted(pairs: pl.DataFrame, *frames: pl.DataFrame) -> pl.DataFrame:
        compared.append(pairs.height)
        return matching(pairs, *frames)

    matching = event_matching._matching
    monkeypatch.setattr(event_matching, "_matching", counted)
    counts = []
    for articles in (range(1, 8), range(1, 9), range(2, 9)):
        compared.clear()
        next_night(Published(), some_of(corpus, set(articles)), verdicts=KeptVerdicts(tmp_path))
        counts.append(sum(compared))
    # Seven reports of three days, three of one of them; then one more of another; then none that is new.
    assert counts == [3 + 1 + 1, 2, 0]
