"""Days counted back from the report or on from what was told, days of clauses on a subject, and days that nobody can
tell."""

from __future__ import annotations

import pytest
from one_article import read
from visits_told import days_told, may

HOST = "Kenyan President Jane Wambui"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"
WEDNESDAY = may(15)


@pytest.mark.parametrize(
    "when", ["last week", "earlier this week", "this week", "over the weekend", "in recent days", "a few days ago"]
)
def test_an_encounter_told_roughly_is_on_no_day(when: str) -> None:
    assert days_told(f"{HOST} received {GUEST} {when}.") == {"reception": None}


def test_an_encounter_of_recently_is_on_no_day() -> None:
    assert days_told(f"{HOST} recently received {GUEST}.") == {"reception": None}


def test_what_a_clause_on_the_guest_tells_roughly_leaves_the_day_of_the_report() -> None:
    assert days_told(f"{HOST} received {GUEST}, who visited Oman last week.")["reception"] == WEDNESDAY


@pytest.mark.parametrize(
    ("when", "day"), [("two days ago", 13), ("the day before yesterday", 13), ("four days ago", 11)]
)
def test_days_ago_are_counted_from_the_report(when: str, day: int) -> None:
    assert days_told(f"{HOST} received {GUEST} {when}.") == {"reception": may(day)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{GUEST}, who arrived on Monday, was received by {HOST} this morning.", 15),
        (f"{GUEST}, who landed in Nairobi on Sunday, was received by {HOST}.", 15),
        (f"{HOST}, who returned from Oman on Monday, received {GUEST}.", 15),
        (f"{GUEST}, who arrived on Monday, was received on Tuesday by {HOST}.", 14),
    ],
)
def test_the_day_of_a_clause_on_the_subject_is_not_that_of_the_reception(text: str, day: int) -> None:
    assert days_told(text)["reception"] == may(day)


def test_the_next_day_is_counted_from_the_clause_before() -> None:
    text = f"{GUEST} met Kenyan Foreign Minister John Kariuki on Monday and was received by {HOST} the next day."
    assert days_told(text) == {"meeting": may(13), "reception": may(14)}


def test_days_of_next_week_told_on_their_first_weekday_are_a_week_ahead() -> None:
    (visit,) = read(f"{GUEST} will visit Kenya next Wednesday through Friday.", dateline=WEDNESDAY).events
    assert (visit.starts_on, visit.ends_on) == (may(22), may(24))


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"{GUEST} goes on to Ghana on Thursday.", 16),
        (f"{GUEST} continues to Ghana on Friday.", 17),
        (f"{GUEST} visits Ghana on Friday.", 17),
        (f"{GUEST} meets Ghanaian President Kofi Badu on Friday.", 17),
    ],
)
def test_the_present_with_a_weekday_ahead_announces(told: str, day: int) -> None:
    events = read(told, dateline=WEDNESDAY, place="Nairobi").events
    assert [(event.status, event.starts_on) for event in events] == [("announced", may(day))]


def test_the_present_with_a_weekday_just_past_tells_of_what_happened() -> None:
    events = read(f"{HOST} meets {GUEST} in Nairobi on Tuesday.", dateline=WEDNESDAY, place="Nairobi").events
    assert [(event.status, event.starts_on) for event in events] == [("occurred", may(14))]
