"""The tables of repeats depend on what there is, not on the order in which it comes."""

from __future__ import annotations

import random
from datetime import date, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from repeats_corpus import Corpus

from warehouse.repeats import caption_tables, duplicates, passage_table, signatures, stories

SENTENCES = (
    "Tran Thi Lan received Li Wenbo of the party school in Hanoi on May 2 to talk about {n} courses for teachers.",
    "She praised what the schools of both sides had done for young people since their summer course began.",
    "Libraries will lend each other rare books, and {n} translators are to spend a year abroad from autumn on.",
    "Rivers, dams and the care for fish took up the second half of an hour that all present called useful.",
    "Both agreed to name a contact for each faculty, to meet every spring, and to keep records for everyone.",
)
CAPTIONS = (
    "Li Wenbo (R) meets Tran Thi Lan in Hanoi, May {n}, 2024. (Xinhua/Zhou Ming)",
    "Li Wenbo meets Tran Thi Lan in Hanoi on May {n}.",
    "Delegates of both schools at the summer course in Kunming, May {n}, 2024 (Photo: VNA)",
)
FIRST_DAY = date(2024, 5, 2)

articles = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from((2, 3))), min_size=1, max_size=6),
        st.lists(st.tuples(st.sampled_from(CAPTIONS), st.sampled_from((2, 3))), max_size=2),
        st.one_of(st.none(), st.integers(0, 3)),
    ),
    min_size=1,
    max_size=8,
)


def corpus_of(drawn: list) -> Corpus:
    corpus = Corpus()
    for article_id, (sentences, captions, day) in enumerate(drawn):
        lines = [("caption", text.format(n=number)) for text, number in captions]
        lines += [("body", text.format(n=number)) for text, number in sentences]
        corpus.add(article_id, *lines, published=None if day is None else FIRST_DAY + timedelta(days=day))
    return corpus


def tables_of(
    article: pl.DataFrame, passage: pl.DataFrame, caption: pl.DataFrame, text: pl.DataFrame
) -> list[pl.DataFrame]:
    signed = signatures(article, passage, text)
    captions = caption_tables(caption, article)
    pairs = duplicates(signed.reverse(), article, passage, text)
    return [*captions, passage_table(passage, article, captions.fact_caption), pairs, stories(article, pairs), signed]


@settings(max_examples=20, deadline=None)
@given(articles, st.randoms(use_true_random=False))
def test_any_order_of_the_rows_gives_equal_tables(drawn: list, chance: random.Random) -> None:
    corpus = corpus_of(drawn)
    frames = (corpus.article, corpus.passage, corpus.caption, corpus.text)
    shuffled = [frame.sample(fraction=1, shuffle=True, seed=chance.randrange(1 << 30)) for frame in frames]
    for given_order, other_order in zip(tables_of(*frames), tables_of(*shuffled), strict=True):
        assert given_order.equals(other_order)


@settings(max_examples=20, deadline=None)
@given(articles, st.data())
def test_signatures_made_night_by_night_give_the_pairs_of_one_load(drawn: list, data: st.DataObject) -> None:
    corpus = corpus_of(drawn)
    split = data.draw(st.integers(0, len(drawn)))
    is_early = pl.col("article_id") < split
    nights = [
        signatures(corpus.article.filter(night), corpus.passage.filter(night), corpus.text.filter(night))
        for night in (is_early, ~is_early)
    ]
    at_once = signatures(corpus.article, corpus.passage, corpus.text)
    frames = (corpus.article, corpus.passage, corpus.text)
    assert duplicates(pl.concat(nights), *frames).equals(duplicates(at_once, *frames))
