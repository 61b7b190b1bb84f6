"""Unusual words for events, and the same words where they tell of none."""

from __future__ import annotations

import pytest
from one_article import read

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
