"""What a sentence frames as no news of its own: the last time that two met, where someone had been before."""

from __future__ import annotations

import pytest
from one_article import read, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Orhan Tuzunal and Tarek El-Nashi last met in Cairo on Jan. 9, when they co-chaired a planning group.",
        "President Orhan Tuzunal and President Tarek Nashi last met in Cairo in January.",
        "Minister Orhan Tuzunal last visited Portugal in January.",
    ],
)
def test_what_two_did_last_is_of_earlier_days(sentence: str) -> None:
    assert told(read("Egyptian Minister Tarek El-Nashi arrived in Ankara on Monday.", sentence)) == [
        ("visit", "occurred")
    ]


def test_a_country_visited_before_has_none_of_the_days_of_the_next_one() -> None:
    reading = read("Vietnamese Minister Trieu Minh Chau was in Portugal from 13 to 15 May after visiting France.")
    assert [(e.subtype, e.place) for e in reading.events] == [("visit", "country/PRT")]


def test_where_its_own_days_stand_beside_it_a_visit_before_is_one() -> None:
    reading = read(
        "Vietnamese Minister Trieu Minh Chau arrived in Lisbon on May 14 after visiting France from May 10 to 13."
    )
    assert len(reading.events) == 2
