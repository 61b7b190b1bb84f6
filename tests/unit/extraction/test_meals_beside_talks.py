"""A meal given and talks held with the same guest are two events; told once more, or over the table, they are one."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles

HOST = "Foreign Minister Karla Vogt"
GUEST = "her Spanish counterpart Luis Arana"


def told(*sentences: str) -> list[str]:
    reading = read(*sentences, dateline=date(2024, 6, 3), place="Berlin")
    return sorted(event.subtype for event in reading.events)


@pytest.mark.parametrize(
    "second",
    [
        "Vogt later hosted a working lunch for her guest.",
        "In the evening, Vogt hosted a dinner in honour of the Spanish minister.",
        "After the meeting, she also gave a banquet for Arana.",
    ],
)
def test_a_meal_given_after_a_meeting_is_an_event_of_its_own(second: str) -> None:
    assert told(f"{HOST} met {GUEST} in Berlin on Monday.", second) == ["meeting", "reception"]


@pytest.mark.parametrize(
    "second",
    [
        "Earlier the same day, the two ministers held talks at the Foreign Office.",
        "Earlier, talks were held between the two ministers.",
        "Delegation-level talks had been held between the two sides before the meal.",
    ],
)
def test_talks_told_after_the_meal_that_followed_them_are_an_event_of_their_own(second: str) -> None:
    assert told(f"{HOST} hosted a luncheon for {GUEST} in Berlin on Monday.", second) == ["reception", "talks"]


@pytest.mark.parametrize(
    "sentences",
    [
        (f"{HOST} met {GUEST} over a working lunch in Berlin on Monday.", "The two ministers also discussed trade."),
        (f"{HOST} hosted a dinner for {GUEST} in Berlin on Monday.", "The last talks were held between the two sides."),
    ],
)
def test_a_meeting_at_the_table_is_one_event(sentences: tuple[str, str]) -> None:
    assert len(told(*sentences)) == 1


def test_talks_that_are_to_be_held_between_the_two_are_announced() -> None:
    reading = read(
        "Lao President Bounmy Keola was received at the airport by Prime Minister Imran Baloch on Monday.",
        "Talks between the two will be held on Tuesday.",
        dateline=date(2024, 6, 3),
        place="Islamabad",
        published=date(2024, 6, 3),
    )
    talks = next(event for event in reading.events if event.subtype == "talks")
    assert (talks.status, talks.starts_on) == ("announced", date(2024, 6, 4))
    assert {who for who, _ in roles(talks)} == {"Bounmy Keola", "Imran Baloch"}


@pytest.mark.parametrize(
    "meal",
    [
        "In the evening he attended a banquet hosted by Vietnamese President Le Van Binhe.",
        "That evening Kham Sombat attended a state dinner given in his honour by Vietnamese President Le Van Binhe.",
        "In the evening Vietnamese President Le Van Binhe gave a banquet in his honour.",
        "He then joined Vietnamese President Le Van Binhe for a working lunch.",
    ],
)
def test_a_meal_is_told_from_the_guests_side_too(meal: str) -> None:
    events = read(f"Lao Minister Kham Sombat arrived in Hanoi on May 14. {meal}", place="Hanoi").events
    (reception,) = [event for event in events if event.subtype == "reception"]
    assert set(roles(reception)) == {("Le Van Binhe", "host"), ("Kham Sombat", "visitor")}


@pytest.mark.parametrize(
    "meal",
    [
        "He will attend a banquet hosted by Vietnamese President Le Van Binhe.",
        "He attended a banquet hosted by Lao Ambassador Bounmy Xaye.",
        "Vietnamese President Le Van Binhe last gave a banquet in his honour in 2019.",
    ],
)
def test_a_meal_to_come_or_among_people_of_one_country_is_no_reception_of_a_guest(meal: str) -> None:
    events = read(f"Lao Minister Kham Sombat arrived in Hanoi on May 14. {meal}", place="Hanoi").events
    assert [event for event in events if event.subtype == "reception" and event.status == "occurred"] == []
