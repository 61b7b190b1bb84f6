"""Word lists of rules: what a sentence's bits tell is what a comparison of its words with the list tells."""

from __future__ import annotations

import random

import pytest

from warehouse.extraction import word_lists
from warehouse.extraction.tokens import Sentence, tokenize
from warehouse.extraction.word_lists import WordList

_WORDS = "visit trip; Trip, talks (talks) “Visit” A.B. Kim's co-chair met. on 5 May"


def _sentence(text: str) -> Sentence:
    return tokenize(text, 0, len(text), 1, "body", True)


def test_a_word_of_the_list_stands_in_the_sentence_whatever_stands_around_it() -> None:
    trips = WordList(("visit", "trip"))
    assert trips.stands_in(_sentence("His trip, the first, is over."))
    assert trips.stands_in(_sentence("“Visit us”"))
    assert not trips.stands_in(_sentence("Visitors made trips."))


def test_lists_agree_with_comparisons_of_sets() -> None:
    chance = random.Random(3)
    words = _sentence(_WORDS).lows
    lists = [WordList(chance.choices(words, k=3)) for _ in range(150)]
    for _ in range(50):
        s = _sentence(" ".join(chance.choices(_WORDS.split(), k=6)))
        assert [each.stands_in(s) for each in lists] == [not each.words.isdisjoint(s.low_set()) for each in lists]


def test_a_list_made_after_its_words_were_read_knows_them() -> None:
    text = "They met on the sidelines."
    assert WordList(("met",)).stands_in(_sentence(text))
    assert WordList(("sidelines",)).stands_in(_sentence(text))


@pytest.mark.parametrize("text", ["Met.", "They parted, and met"])
def test_single_words(text: str) -> None:
    assert WordList(("met",)).stands_in(_sentence(text))
    assert not WordList(("meet",)).stands_in(_sentence(text))


def test_bits_of_a_page_fit_into_a_number_of_the_machine() -> None:
    assert max(each.bit for each in word_lists._lists) < 1 << 62
