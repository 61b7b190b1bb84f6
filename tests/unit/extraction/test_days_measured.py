"""Days counted from another day, days of what an encounter was ahead of or told by, and days of each of several."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read
from visits_told import may

HOST = "Kenyan Foreign Minister Peter Otieno"
OTHER = "Omani Foreign Minister Salim Harthy"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"
WEDNESDAY = may(15)


def _days(*text: str) -> list[tuple[str, date | None]]:
    events = read(*text, dateline=WEDNESDAY, place="Nairobi", agency="KNA").events
    return sorted((event.subtype, event.starts_on) for event in events)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{HOST} met {GUEST} on Monday, two days before the opening of the fair on May 15.", 13),
        (f"{HOST} met {GUEST} on Monday, a week after the flood on May 6.", 13),
        (f"{HOST} met {GUEST} on Monday ahead of the summit on June 3.", 13),
        (f"{HOST} met {GUEST} on Monday on the occasion of the anniversary of ties on 12 May.", 13),
        (f"{HOST} met {GUEST} on Monday, the ministry announced on May 14.", 13),
        (f"A day after taking office on May 12, {HOST} met {GUEST}.", 13),
        (f"{HOST} met {GUEST} two days after the elections on May 12.", 14),
        (f"{HOST} met {GUEST}, whom he had last seen in February, in Nairobi on Monday.", 13),
        (f"{HOST} met {GUEST}, who took office in April, on Monday.", 13),
        (f"{HOST} met {GUEST} on Friday last week.", 10),
        (f"{HOST} met {GUEST} on Monday of last week.", 6),
        (f"{HOST} met {GUEST} a week ago.", 8),
        (f"{HOST} told reporters on Wednesday that he had met {GUEST} in Nairobi the day before.", 14),
    ],
)
def test_an_encounter_is_on_its_own_day_and_not_on_that_from_which_it_is_counted(text: str, day: int) -> None:
    assert _days(text) == [("meeting", may(day))]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} will meet {GUEST} on Friday ahead of the summit on June 3.",
        f"{HOST} will meet {GUEST} the day after tomorrow.",
    ],
)
def test_an_encounter_to_come_is_not_on_the_day_of_what_follows_it(text: str) -> None:
    assert _days(text) == [("meeting", may(17))]


def test_a_message_is_not_of_the_day_of_what_it_is_about() -> None:
    text = f"{HOST} on Tuesday congratulated {GUEST} on his appointment on May 11."
    assert _days(text) == [("congratulation message", may(14))]


@pytest.mark.parametrize(
    "text",
    [
        f"On Monday {HOST} received {GUEST} and on Tuesday {OTHER}.",
        f"{GUEST} was received on May 13 by {HOST} and on May 14 by {OTHER}.",
        f"{GUEST} was received by {HOST} on Monday and the following day by {OTHER}.",
        f"{GUEST} was received by {OTHER} on Tuesday and by {HOST} on Monday.",
        f"On May 13, {GUEST} was received by {HOST}; on May 14, he was received by {OTHER}.",
        f"{GUEST} was received by {HOST} on Monday. {OTHER} received the guest the following day.",
        f"{GUEST} was received by {OTHER} on Tuesday. {HOST} received the guest on the previous day.",
    ],
)
def test_of_two_encounters_each_has_its_day(text: str) -> None:
    assert _days(text) == [("reception", may(13)), ("reception", may(14))]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} met in Nairobi on Monday with {GUEST} and on Tuesday with {OTHER}.",
        f"{HOST} met {OTHER} on Tuesday and {GUEST} a day earlier.",
    ],
)
def test_of_two_who_were_met_each_has_the_day_before_or_behind_the_name(text: str) -> None:
    assert _days(text) == [("meeting", may(13)), ("meeting", may(14))]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"{HOST} held talks with him on the first day of the visit.", 12),
        (f"Talks with {HOST} took place on the opening day.", 12),
        (f"On the second day he held talks with {HOST}.", 13),
        (f"On the last day, he held talks with {HOST}.", 14),
    ],
)
def test_talks_are_on_the_day_of_the_visit_that_is_counted(told: str, day: int) -> None:
    found = _days(f"{GUEST} paid an official visit to Kenya from May 12 to 14.", told)
    assert [when for _, when in found if when != may(12) or day == 12][:1] == [may(day)]
    assert len(found) == 2


@pytest.mark.parametrize("when", ["Earlier this week,", "Last week,", "In recent days"])
def test_what_opens_with_a_rough_time_is_on_no_day(when: str) -> None:
    assert _days(f"{when} {HOST} met {GUEST} in Nairobi.") == [("meeting", None)]


def test_a_visit_of_last_week_is_on_no_day() -> None:
    assert _days(f"{GUEST} paid a visit to Kenya last week.") == [("visit", None)]
