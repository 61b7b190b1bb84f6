"""Encounters whose noun is somebody's: `A's meeting with B`."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade was the focus of the meeting that Russian President Igor Belov had with Lao President Sisay Vong.",
        "The meeting in the Kremlin on May 14 of Russian President Igor Belov with Lao President Sisay Vong lasted two "
        "hours.",
        "Russian President Igor Belov's meeting with Lao President Sisay Vong took place in the Kremlin on May 14.",
        "During Russian President Igor Belov's meeting with Lao President Sisay Vong the sides discussed trade.",
    ],
)
def test_a_noun_that_is_somebodys_tells_who_met_whom(sentence: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.status) == ("meeting", "occurred")
    assert sorted(name for name, _ in roles(event) if name) == ["Igor Belov", "Sisay Vong"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Russian President Igor Belov's meeting with Lao President Sisay Vong has not been scheduled.",
        "Russian President Igor Belov recalled his predecessor's meeting with Lao President Sisay Vong.",
        "Russian President Igor Belov's previous meeting with Lao President Sisay Vong took place in Sochi.",
    ],
)
def test_a_meeting_that_is_of_another_time_or_of_none_is_not_told(sentence: str) -> None:
    assert read(sentence).events == []


def test_talks_that_will_be_held_are_announced() -> None:
    reading = read("Russian President Igor Belov's talks with Lao President Sisay Vong will be held on May 20.")
    assert told(reading) == [("talks", "announced")]


def test_the_guest_is_whom_the_soil_is_not_of() -> None:
    reading = read(
        "Vietnamese Foreign Minister Le Van Tam held talks on Thursday with his Lao counterpart Sisay Vong. "
        "Later, the guest was received by Prime Minister Do Van Minh.",
        dateline=date(2024, 5, 16),
        place="Hanoi",
    )
    (reception,) = [event for event in reading.events if event.subtype == "reception"]
    assert sorted(roles(reception)) == [("Do Van Minh", "host"), ("Sisay Vong", "visitor")]
