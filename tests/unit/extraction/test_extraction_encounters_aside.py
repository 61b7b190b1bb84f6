"""Encounters that a sentence mentions on its way to something else, and those of several told in one."""

from __future__ import annotations

import pytest
from one_article import read, roles, told
from seen_from_vienna import events, seen

A = "Polish Foreign Minister Jan Nowicki"
B = "Greek Foreign Minister Nikos Lambros"
C = "Irish Foreign Minister Sean Byrne"


BOTH = "Jan Nowicki Nikos Lambros"


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        (f"{A}, fresh from talks with {B} in Athens on Tuesday, praised the deal.", "talks"),
        (f"Asked about the meeting he had on Tuesday with {B} in Athens, {A} said it was useful.", "meeting"),
        (f"After seeing {B} in Athens on Tuesday, {A} flew home.", "meeting"),
        (f"{A} praised the deal during a breakfast with {B} in Athens on Tuesday.", "meeting"),
        (f"Having held talks with {B} in Athens on Tuesday, {A} flew home.", "talks"),
        (f"{A} told visiting {B} in Warsaw on Tuesday that the border would open.", "meeting"),
        (f"{A} thanked his guest, {B}, in Warsaw on Tuesday.", "meeting"),
        (f"The border would open, {A} told {B} as they met in Athens on Tuesday.", "meeting"),
        (f"The border would open, {A} told {B} when the two spoke by phone on Tuesday.", "phone call"),
        (f"{A} praised {B}, whom he met in Athens on Tuesday.", "meeting"),
        (f"Tuesday saw {A} sit down with {B} in Athens.", "meeting"),
        (f"In a call with {B} on Tuesday, {A} offered help.", "phone call"),
        (f"{A} and {B} had a private conversation at the palace on Tuesday.", "meeting"),
    ],
)
def test_an_encounter_told_aside_counts_on_a_day_that_is_named(text: str, subtype: str) -> None:
    assert seen(text) == [(subtype, "2024-05-14", BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        f"Having met {B} as a student in 1999, {A} knows him well.",
        f"{A} said ahead of talks with {B} that he was hopeful.",
        f"{A} cancelled a dinner with {B} on Tuesday.",
        f"{A} withdrew from talks with {B} on Tuesday.",
        f"Asked about a meeting he was to have with {B} on Tuesday, {A} did not reply.",
        f"{A} praised {B}, whom he first met as a student, on Tuesday.",
        f"{A} told {B} in a letter on Tuesday that when they met in 2014 they had agreed.",
        f"{A} told visiting reporters on Tuesday that {B} was wrong.",
        f"Wednesday saw {A} and {B} trade barbs.",
        f"{A} made the pledge at the call of {B} on Tuesday.",
    ],
)
def test_what_is_history_planned_or_said_only_is_no_encounter(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Tuesday's meeting between {A} and {B} in Athens was their second.",
        f"Energy dominated the meeting held on Tuesday between {A} and {B}.",
        f"The deal was reached at a meeting in Athens on Tuesday between {A} and {B}.",
        f"The deal came out of a meeting between {A} and {B} in Athens on Tuesday.",
    ],
)
def test_a_meeting_between_two_as_a_noun_counts_on_its_day(text: str) -> None:
    assert seen(text) == [("meeting", "2024-05-14", BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        f"The deal came up ahead of Friday's talks between {A} and {B}, a diplomat said.",
        f"Paris proposed a meeting between {A} and {B} on Tuesday.",
        f"The deal was reached at a meeting between {A} and {B} in 2016.",
    ],
)
def test_a_meeting_between_two_that_is_awaited_or_long_past_is_none(text: str) -> None:
    assert events(text) == []


def test_each_has_a_meeting_on_the_day_behind_the_name() -> None:
    assert seen(f"{A} met {B} on Monday and {C} on Tuesday.") == [
        ("meeting", "2024-05-13", BOTH),
        ("meeting", "2024-05-14", "Jan Nowicki Sean Byrne"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{B} and {C} held separate talks with {A} in Warsaw on Tuesday.",
        f"{A} met on Tuesday in Warsaw with {B} and {C} in separate meetings.",
        f"{A} discussed the accord in separate phone calls on Tuesday with {B} and {C}.",
    ],
)
def test_separate_ones_are_events_of_their_own(text: str) -> None:
    people = [who for _, day, who in seen(text) if day == "2024-05-14"]
    assert sorted(people) == [BOTH, "Jan Nowicki Sean Byrne"]


def test_a_guest_is_received_in_a_clause_of_the_sentence() -> None:
    (event,) = events(f"Polish President Adam Kos, receiving {B} in Warsaw on Tuesday, praised the deal.")
    assert event.subtype == "reception"
    assert roles(event) == [("Adam Kos", "host"), ("Nikos Lambros", "visitor")]


def test_who_joins_by_video_holds_video_talks() -> None:
    reading = read(f"Joining via video link from Brussels, {A} held talks on Tuesday with {B}.")
    assert told(reading) == [("video talks", "occurred")]


def test_speaking_to_the_press_after_talks_is_no_call() -> None:
    text = (
        f"Speaking to the press upon the conclusion of his talks with {B} in Athens on Tuesday, {A} praised the deal."
    )
    assert seen(text) == [("talks", "2024-05-14", BOTH)]


def test_what_was_said_at_a_seminar_tells_of_the_seminar() -> None:
    (event,) = events("Indian Ambassador Arvind Menon made the call at a seminar on trade held in Jakarta on Tuesday.")
    assert (event.subtype, str(event.starts_on)) == ("seminar", "2024-05-14")
