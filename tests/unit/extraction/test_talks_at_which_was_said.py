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
