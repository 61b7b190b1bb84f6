"""What contrasts say of pairs of wordings, the rules that read them say, too."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.repeats.contradictions import captions_contradict, name_the_same
from warehouse.repeats.contrasts import contrasts_of
from warehouse.repeats.wordings import wording_of

NAMES = "Ha Noi Hanoi Han oi Li Wenbo Trung Tr ung Hernandez Hernadez Đỗ Trần Tran Lan O'Brien Petrov Petrova".split()
STATES = "Vietnam Viet Nam South Korea Lao China Chinese".split()
DAYS = "May may Jan January 5 05 5th fifth ten 10 31st 2024 Monday".split()
MARKS = "(R) . : ; | - — “ ” … ' 's ’s' © ² _ 中国 e\u0301".split()
OTHERS = "the The in and with dia India Centre center s S Nguyen's Lan’s".split()
texts = st.lists(st.sampled_from([*NAMES, *NAMES, *STATES, *DAYS, *MARKS, *OTHERS]), min_size=1, max_size=9).map(
    " ".join
)


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, min_size=2, max_size=6))
def test_a_contrast_is_a_contradiction(drawn: list[str]) -> None:
    contrasts = contrasts_of(pl.Series(drawn))
    pairs = np.array(list(permutations(range(len(drawn)), 2)))
    contradict = contrasts.between(pairs[:, 0], pairs[:, 1])
    name_others = contrasts.of_names(pairs[:, 0], pairs[:, 1])
    wordings = [wording_of(text) for text in drawn]
    for (left, right), is_contradiction, names_others in zip(pairs, contradict, name_others, strict=True):
        one, other = wordings[left], wordings[right]
        if is_contradiction:
            assert captions_contradict(one, other)
        if names_others:
            assert not name_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tran Thi Lan receives Li Wenbo in Hanoi", "Tran Thi Lan receives Kenji Tanaka in Hanoi"),
        ("The school of Li Wenbo opens on May 3.", "The school of Li Wenbo opens on May 4."),
        ("Delegates meet Ivan Petrov there", "Delegates meet Ivan Karpov there"),
    ],
)
def test_other_people_and_other_days_are_a_contrast(one: str, other: str) -> None:
    found = contrasts_of(pl.Series([one, other])).between(np.array([0]), np.array([1]))
    assert found.tolist() == [True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They met Maria Hernandez in Havana", "They met Maria Hernadez in Havana"),
        ("They met in Ha Noi on Monday", "They met in Hanoi on Monday"),
        ("They met Li Wenbo of Viet Nam", "They met Li Wenbo of Vietnam"),
        ("On the way Petrov met Ivanov", "Petrov met Ivanov’s friend"),
    ],
)
def test_what_may_be_the_same_is_none(one: str, other: str) -> None:
    found = contrasts_of(pl.Series([one, other])).between(np.array([0]), np.array([1]))
    assert found.tolist() == [False]
