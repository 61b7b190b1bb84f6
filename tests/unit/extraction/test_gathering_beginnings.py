"""The pattern of gatherings is tried only where it can begin, and finds what it finds when tried everywhere."""

from __future__ import annotations

import random

import pytest

from warehouse.extraction import gathering_names
from warehouse.extraction.tokens import tokenize

_WORDS = (
    "the a an at of in by with that for attended opened China Hà theoretical 2nd mini-summit (annual) leaders’ "
    "seminar conference training course meeting foreign ministers' Meeting Summit, forum. subconference class closed "
    "leaders' was held on party building; here"
).split()


def _everywhere_and_here(text: str) -> tuple[list[str], list[str]]:
    everywhere = [match.group() for match in gathering_names._noun().finditer(text)]
    here = [match.group() for match in gathering_names.matches_in(text, tokenize(text, 0, len(text), 1, "body", True))]
    return everywhere, here


@pytest.mark.parametrize(
    "text",
    [
        "A theoretical seminar of the two parties was held in Hanoi.",
        "On the margins of annual seminar was held a mini-summit.",
        "The China one two three four five six seven seminar opened.",
        "At the Foreign Ministers’ Meeting the training  course closed, and the forum opened.",
        "İstanbul: the conference on trade was held.",
        "Nothing of that kind.",
    ],
)
def test_sentences(text: str) -> None:
    everywhere, here = _everywhere_and_here(text)
    assert here == everywhere


def test_words_in_any_order() -> None:
    chance = random.Random(5)
    found = 0
    for _ in range(400):
        text = " ".join(chance.choices(_WORDS, k=chance.randint(1, 22)))
        everywhere, here = _everywhere_and_here(text)
        assert here == everywhere, text
        found += len(here)
    assert found > 100
