"""Which two states a text sets side by side: what stands behind the second name names no other."""

from __future__ import annotations

import pytest
from one_article import offices, read

MEETING = (
    "Minister of Foreign Affairs Milan Stojić talked today in Belgrade with Minister of Foreign Affairs of Romania "
    "Ilie Dragan, who is paying an official visit to Serbia."
)


@pytest.mark.parametrize(
    "words",
    [
        "on the issue of Kosovo and Metohija and said that Romania is a good neighbour",
        "on the question of Cyprus and Nicosia and pointed out that Romania never was at war",
        "on the rights of Hungary and others and said that Romania is a good neighbour",
    ],
)
def test_a_state_that_is_only_spoken_of_is_no_side(words: str) -> None:
    held = offices(read(MEETING, f"Stojić thanked him for his position {words}."))
    assert ("Milan Stojić", "minister", "Ministry of Foreign Affairs of Serbia", "holds") in held


def test_two_states_of_which_the_text_tells_are_the_two() -> None:
    ties = "Ties between Serbia and the Republic of Chad were discussed"
    text = f"{ties} as Minister Milan Stojić met Chadian Minister Ali Idriss."
    assert {p.name: p.country for p in read(text).people} == {"Milan Stojić": "SRB", "Ali Idriss": "TCD"}
