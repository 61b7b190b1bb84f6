"""People met one after the other, each on a day of its own; and journeys whose day is not the meeting's."""

from __future__ import annotations

import pytest
from seen_from_vienna import events

GUEST = "Greek Prime Minister Nikos Lambros"
FIRST, SECOND = "the Federal Chancellor, Karl Huber,", "President Eva Kern"


def days(*text: str) -> list[tuple[str, str]]:
    found = [e for e in events(*text) if e.subtype in ("meeting", "talks")]
    people = {"Karl Huber", "Eva Kern"}
    return sorted(
        (str(side.person.name), str(e.starts_on))
        for e in found
        for side in e.sides
        if side.person is not None and side.person.name in people
    )


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (f"{GUEST} met {FIRST} on Monday and {SECOND} on Tuesday.", ["2024-05-14", "2024-05-13"]),
        (f"{GUEST} held talks with {FIRST} on May 13, and with {SECOND} on May 14.", ["2024-05-14", "2024-05-13"]),
        (f"{GUEST} will meet {FIRST} on Friday and {SECOND} on Saturday.", ["2024-05-18", "2024-05-17"]),
    ],
)
def test_each_of_two_is_met_on_the_day_behind_the_name(told: str, wanted: list[str]) -> None:
    assert days(told) == list(zip(["Eva Kern", "Karl Huber"], wanted, strict=True))


def test_two_met_on_one_day_are_met_then() -> None:
    assert {day for _, day in days(f"{GUEST} met {FIRST} and {SECOND} on Tuesday.")} == {"2024-05-14"}


@pytest.mark.parametrize("leg", ["travel to Vienna tomorrow, where he will meet", "fly to Vienna tomorrow and meet"])
def test_the_day_of_the_journey_is_not_that_of_the_meeting(leg: str) -> None:
    assert days(f"{GUEST} will {leg} {SECOND} on Friday.") == [("Eva Kern", "2024-05-17")]
