"""Delegations of which nobody is named, journeys that are about to begin, aid that has arrived."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told


@pytest.mark.parametrize(
    ("subject", "visitor"),
    [
        ("A Cuban delegation", "CUB"),
        ("A Cuban parliamentary delegation", "CUB"),
        ("A Lao Ministry of Health delegation", "Ministry of Health of Laos"),
        ("A delegation of the Lao Ministry of Health", "Ministry of Health of Laos"),
    ],
)
def test_a_delegation_is_a_guest_though_nobody_of_it_is_named(subject: str, visitor: str) -> None:
    event = only(read(f"{subject} arrived in the city of Shanghai on Monday."))
    assert (event.subtype, place_of(event)) == ("visit", "Shanghai")
    assert (visitor, "visitor") in roles(event)


def test_the_delegation_of_a_country_is_that_of_its_guest_who_is_named() -> None:
    reading = read(
        "Deputy Prime Minister Kham Vong of Laos arrived in Hanoi on Monday for a visit.",
        captions=("A Lao delegation holds talks with Vietnamese Minister of Health Tran Hoa.",),
    )
    [talks] = [event for event in reading.events if event.subtype == "talks"]
    assert ("Kham Vong", "visitor") in roles(talks)


def test_a_delegation_of_merchants_makes_no_visit_of_state() -> None:
    assert told(read("A Cuban business delegation arrived in Shanghai on Monday.")) == []


@pytest.mark.parametrize("verb", ["leaves for", "departs for"])
def test_a_present_with_a_weekday_tells_of_a_journey_to_come(verb: str) -> None:
    event = only(read(f"Lao Foreign Minister Kham Vong {verb} Hanoi on Monday.", dateline=date(2024, 5, 16)))
    assert (event.status, event.starts_on) == ("announced", date(2024, 5, 20))


def test_a_seminar_that_was_also_held_was_held() -> None:
    assert told(read("A seminar on party governance was also held in Beijing on Wednesday.")) == [
        ("seminar", "occurred")
    ]


@pytest.mark.parametrize(
    ("sentence", "sender", "recipient"),
    [
        ("A shipment of 40 tons of food donated by China arrived in Suva on Sunday.", "CHN", "FJI"),
        ("Vaccines donated by the Chinese government were delivered to Vientiane on Sunday.", "CHN", "LAO"),
    ],
)
def test_what_was_donated_and_has_arrived_is_aid(sentence: str, sender: str, recipient: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on) == ("aid", date(2024, 5, 12))
    assert [side.country for side in event.sides] == [sender, recipient]


def test_aid_that_is_still_to_arrive_has_not() -> None:
    assert told(read("Two ambulances donated by Japan will be delivered to Vientiane on Monday.")) == []
