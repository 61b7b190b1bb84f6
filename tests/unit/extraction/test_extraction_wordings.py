"""Unusual words for events, and the same words where they tell of none."""

from __future__ import annotations

import pytest
from one_article import read, told

HOST = "Foreign Minister Anna Novak of Poland"
GUEST = "Foreign Minister Kenji Morioka of Japan"


def kinds(text: str) -> list[tuple[str, str]]:
    """Subtype and status of each event."""
    return [(event.subtype, event.status) for event in read(text).events]


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("{h} huddled with {g} on Monday.", "meeting"),
        ("{h} and {g} exchanged views on trade on Monday.", "meeting"),
        ("The joint commission convened in Warsaw on Monday under the joint chair of {h} and {g}.", "talks"),
        ("{h} rang {g} on Monday.", "phone call"),
        ("{h} spoke with {g} via video link on Monday.", "video talks"),
        ("{h} broke bread with {g} in Warsaw on Monday.", "meeting"),
        ("{h} and {g} put their heads together in Warsaw on Monday.", "meeting"),
        ("{g} took leave of {h} on Monday.", "reception"),
        ("The Order of Merit was bestowed on {g} by {h} on Monday.", "award"),
        ("{h} was presented with 200 laptops by {g} on Monday.", "aid"),
        ("Condolences were conveyed by {h} to {g} on Monday.", "condolence message"),
        ("Novak Marek was sworn in as foreign minister of Poland on Monday.", "appointment"),
    ],
)
def test_unusual_words_tell_of_an_event(sentence: str, subtype: str) -> None:
    assert kinds(sentence.format(h=HOST, g=GUEST)) == [(subtype, "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "{h} has yet to sit down with {g}.",
        "{h} and {g} had put their names to a protocol in 2017.",
        "{h} called on {g} to end the dispute.",
        "{h} denied having rung {g}.",
        "{h} presented {g} with a gift.",
        "{h} became the first Polish foreign minister to visit the island on Monday.",
        "No meeting between {h} and {g} took place.",
        "Had {h} met {g}, the dispute would be over.",
        "{h} and {g} died in a crash in Warsaw on Monday.",
    ],
)
def test_the_same_words_tell_of_none_where_nothing_happened(sentence: str) -> None:
    assert kinds(sentence.format(h=HOST, g=GUEST)) == []


def test_what_followed_an_arrival_of_long_ago_is_as_long_ago() -> None:
    assert kinds(f"{HOST} had come to Warsaw three days earlier, where he held talks with {GUEST}.") == []


def test_who_had_talks_somewhere_where_another_was_met_did_so_now() -> None:
    third = "Foreign Minister Marta Ferreira of Brazil"
    assert "meeting" in [
        subtype for subtype, _ in kinds(f"{HOST} had lunch in Warsaw, where he met {third} on Monday.")
    ]


def test_an_article_that_opens_on_a_day_long_past_tells_of_nothing_new() -> None:
    opening = "On September 15, 1973, a flag was raised over the harbour of Gdynia."
    reading = read(opening, f"{HOST} met with {GUEST} in Warsaw.")
    assert told(reading) == []
    assert told(read(f"{HOST} met with {GUEST} in Warsaw.")) == [("meeting", "occurred")]


def test_a_courtesy_call_is_received_however_far_the_place_and_the_day_part_the_words() -> None:
    sentence = f"{HOST} received here at the Palace of the Lanterns on Monday morning a courtesy call from {GUEST}."
    assert kinds(sentence) == [("reception", "occurred")]


def test_a_town_that_nobody_knows_is_no_host() -> None:
    reading = read(f"{GUEST} visited Poland on Monday.", "She also travelled to Ruda Gaja.")
    assert [person.name for person in reading.people] == ["Kenji Morioka"]
