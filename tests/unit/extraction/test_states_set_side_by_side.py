"""Which two states a text sets side by side: what stands behind the second name names no other."""

from __future__ import annotations

import pytest
from one_article import offices, read

from warehouse.extraction.posts import home_by_signs

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


@pytest.mark.parametrize(
    ("issuer", "home"),
    [
        ("Statements by the Ministry for Europe and Foreign Affairs Spokesperson\nParis - October 8, 2019", "FRA"),
        ("Ministry for Europe and Foreign Affairs, Paris", "FRA"),
        ("Ministry for Europe and Foreign Affairs of Albania\nTirana - October 8, 2019", None),
    ],
)
def test_a_ministry_for_europe_in_paris_is_france_s(issuer: str, home: str | None) -> None:
    assert home_by_signs(f"{issuer}\n\nThe Minister will receive her counterpart today.\n") == home
