"""Talks named only where something was said or done there: `trade can double, A said during the talks with B`."""

from __future__ import annotations

import pytest
from seen_from_vienna import events, seen

A = "Polish President Jan Nowicki"
B = "Greek Foreign Minister Nikos Lambros"
BOTH = "Jan Nowicki Nikos Lambros"


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        (f"Trade can double, {A} said during the talks with {B} in Athens on Tuesday.", "talks"),
        (f"Trade can double, {A} said at the meeting with {B} in Athens on Tuesday.", "meeting"),
        (f"{A} stressed during the negotiations with {B} on Tuesday that trade can double.", "talks"),
        (f"{A} reaffirmed his support during the meeting with {B} in Athens on Tuesday.", "meeting"),
        (f"{A} left the hall on Tuesday after the talks with {B}.", "talks"),
    ],
)
def test_the_talks_of_a_named_day_are_told_by_what_was_said_there(text: str, subtype: str) -> None:
    assert seen(text) == [(subtype, "2024-05-14", BOTH)]


def test_words_said_at_the_meeting_tell_of_it_without_a_day() -> None:
    assert [e.subtype for e in events(f'"Trade can double," {A} said at the meeting with {B}.')] == ["meeting"]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} reaffirmed his support during the meeting with {B}.",
        f"{A} recalled the promises made during the meeting with {B} in March.",
        f"{A} voiced concern on Tuesday over the talks with {B}.",
        f"Nothing was said during the talks with {B}.",
    ],
)
def test_talks_without_a_day_may_be_those_of_other_days(text: str) -> None:
    assert events(text) == []


def test_what_one_will_raise_at_a_meeting_is_yet_to_come() -> None:
    (event,) = events(f"{A} will raise the matter during a meeting with {B} in Athens on Friday.")
    assert (event.status, str(event.starts_on)) == ("announced", "2024-05-17")


@pytest.mark.parametrize("wish", ["wishes to see", "would like to have", "hopes to see", "is keen to see"])
def test_a_conference_that_one_wishes_to_see_convened_is_none(wish: str) -> None:
    assert events(f"“Poland {wish} the first intergovernmental conference convened by June,” {A} stated.") == []


def test_the_afternoon_behind_that_of_another_day_is_the_news_day() -> None:
    found = seen(
        f"{A} met {B} in Vienna this morning.",
        f"{B} was also received by Austrian Chancellor Paul Huber on Tuesday afternoon.",
        f"In the afternoon, {A} held a videoconference with Irish Foreign Minister Sean Byrne.",
    )
    assert ("video talks", "2024-05-15", "Jan Nowicki Sean Byrne") in found


def test_the_afternoon_behind_a_meeting_of_monday_is_monday_s() -> None:
    found = seen(f"{A} met {B} on Monday.", f"In the afternoon, {A} held talks with Irish Foreign Minister Sean Byrne.")
    assert ("talks", "2024-05-13", "Jan Nowicki Sean Byrne") in found
