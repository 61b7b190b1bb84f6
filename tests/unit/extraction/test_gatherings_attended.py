"""Conferences in which somebody takes part on a day told between the words, courses, and who speaks at them."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told


@pytest.mark.parametrize(
    "words",
    [
        "took part today in",
        "took part on 13-15 May in",
        "is taking part in",
        "is taking part this week in",
        "took part at",
        "participated on Monday in",
    ],
)
def test_taking_part_with_the_day_between_the_words(words: str) -> None:
    found = only(read(f"Kenyan Minister Jane Wambui {words} the Harbour Security Forum in Dubrovnik."))
    assert (found.subtype, roles(found)) == ("conference", [("Jane Wambui", "participant")])


def test_a_meeting_on_its_margins_is_another_event() -> None:
    text = (
        "Kenyan Minister Jane Wambui is taking part in the conference of water ministers in Vilnius, on whose margins "
    )
    assert told(read(text + "she met with Spanish Minister Nuria Ferrer.")) == [
        ("conference", "occurred"),
        ("meeting", "occurred"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Wambui opened a three-week peacekeeping course in Nairobi on Monday.",
        "A seven-month English language programme for Lao officials began in Nairobi on Monday.",
    ],
)
def test_courses_by_their_length_or_subject(text: str) -> None:
    assert only(read(text)).subtype == "training course"


@pytest.mark.parametrize(
    "text", ["Jane Wambui changed the course of the talks.", "The ship left its course on Monday."]
)
def test_courses_of_things_are_none(text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize(
    "behind",
    [
        "Opening remarks were made by Kenyan Minister Jane Wambui and Ghanaian Ambassador Kofi Asante.",
        "The inaugural session was addressed by Kenyan Minister Jane Wambui and Ghanaian Ambassador Kofi Asante.",
        "Kenyan Minister Jane Wambui and Ghanaian Ambassador Kofi Asante welcomed the participants.",
        "Welcoming them at the opening were Kenyan Minister Jane Wambui and Ghanaian Ambassador Kofi Asante.",
        "Speaking at the opening were Kenyan Minister Jane Wambui and Ghanaian Ambassador Kofi Asante.",
    ],
)
def test_who_speaks_to_those_who_came_takes_part(behind: str) -> None:
    found = only(read("A two-week training course on ports opened on Monday.", behind, published=date(2024, 5, 16)))
    assert {who for who, _ in roles(found)} == {"Jane Wambui", "Kofi Asante"}


def test_who_is_only_spoken_of_does_not() -> None:
    found = only(read("A training course on ports opened on Monday.", "It was paid for by Minister Jane Wambui."))
    assert roles(found) == []
