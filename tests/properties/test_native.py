"""What the C of near-copy search gives is what NumPy gives."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from native_search import native, with_native
from repeats_corpus import Corpus

from warehouse.repeats import duplicates, signatures
from warehouse.repeats.bodies import compared_passages, texts_of_passages
from warehouse.repeats.shingles import HashSets, runs_of
from warehouse.repeats.words import marked_words_of, words_of

PIECES = ("Ha", "Nội", "Đỗ", "met", "internationalisation", "a" * 70, "17", "3rd", "越中", "会", "x会y", "Москва", "𝒳")
PIECES += ("été", "e\u0301", "ª", "naïve")
SIGNS = (" ", " ", " ", ", ", ". ", "\n", "—", "“", "” ", "’s ", "«", "。", "、", ": ", "|", "\u00a0", "\u200b", "")
pieces = st.tuples(st.sampled_from(PIECES), st.sampled_from(SIGNS)).map("".join)
texts = st.one_of(st.lists(pieces, max_size=80).map("".join), st.text(max_size=40))


def both_ways(search: Callable[[], Any]) -> tuple[Any, Any]:
    with with_native(True):
        found = search()
    with with_native(False):
        return found, search()


def assert_equal_arrays(one: Any, other: Any) -> None:
    for name in one.__slots__:
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name), err_msg=name)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.none(), texts), max_size=6))
def test_words_and_how_they_are_written_are_the_same(drawn: list[str | None]) -> None:
    series = pl.Series(drawn, dtype=pl.String)
    (words, marks), (other_words, other_marks) = both_ways(lambda: marked_words_of(series))
    assert_equal_arrays(words, other_words)
    assert_equal_arrays(marks, other_marks)


def corpus_of(drawn: list[list[str]]) -> Corpus:
    corpus = Corpus()
    for article_id, passages in enumerate(drawn):
        corpus.add(article_id, *(("body", passage) for passage in passages))
    return corpus


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(texts.filter(str.strip), min_size=1, max_size=5), min_size=1, max_size=5))
def test_bodies_and_signatures_are_the_same(drawn: list[list[str]]) -> None:
    corpus = corpus_of(drawn)
    bodies, other_bodies = both_ways(lambda: texts_of_passages(compared_passages(corpus.passage), corpus.text))
    assert bodies.equals(other_bodies)
    signed, other_signed = both_ways(lambda: signatures(corpus.article, corpus.passage, corpus.text))
    assert signed.equals(other_signed)


@pytest.mark.parametrize("length", [1, 2, 3, 4, 14, 16, 17, 18, 40, 70, 400, 5_000])
@pytest.mark.parametrize("vocabulary", [2, 9, 5_000])
def test_signatures_are_the_same_of_short_and_long_texts_and_of_those_that_say_the_same_again(
    length: int, vocabulary: int
) -> None:
    chance = random.Random(length)
    corpus = corpus_of([[" ".join(f"w{chance.randrange(vocabulary)}" for _ in range(length))] for _ in range(3)])
    signed, other = both_ways(lambda: signatures(corpus.article, corpus.passage, corpus.text))
    assert signed.equals(other)


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, min_size=1, max_size=6))
def test_shared_shingles_are_counted_the_same(drawn: list[str]) -> None:
    words = words_of(pl.Series(drawn))
    sets = HashSets.of(*runs_of(words.hashes, words.text_no, 3), count=len(drawn))
    ones, others = np.divmod(np.arange(len(drawn) ** 2), len(drawn))
    shared, other = both_ways(lambda: sets.shared(ones, others))
    assert shared.tolist() == other.tolist()


def test_near_copies_are_the_same() -> None:
    chance = random.Random(5)
    drawn = []
    for _ in range(30):
        report = [" ".join(chance.choice(PIECES) + chance.choice(" ,.") for _ in range(30)) for _ in range(5)]
        drawn += [report, [*report[:4], "Tran Thi Lan was there on May 2."], report[2:]]
    corpus = corpus_of(drawn)
    signed = signatures(corpus.article, corpus.passage, corpus.text)
    found, other = both_ways(lambda: duplicates(signed, corpus.article, corpus.passage, corpus.text))
    assert found.height > 30
    assert found.equals(other)


def test_arrays_that_are_too_short_are_refused() -> None:
    content, offsets = np.frombuffer(b"one two", dtype=np.uint8), np.array([0, 7])
    counts, short = np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.uint64)
    with pytest.raises(ValueError, match="too short"):
        native().words(content, offsets, short, counts, short, short)
    with pytest.raises(ValueError, match="too short"):
        native().signatures(content, offsets, counts, short)
    with pytest.raises(TypeError, match="arrays are needed"):
        native().words(content)
