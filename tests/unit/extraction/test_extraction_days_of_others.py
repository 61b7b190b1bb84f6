"""Days that are of something else, datelines within a page, ceremonies after which two talk, callers at an embassy."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

SENT = "Turkish Foreign Minister Kemal Aydin conveyed condolences to his Chilean counterpart Paula Rojas over the death"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (f"{SENT} of former president Jose Vega, on May 12, at the age of 88.", 16),
        (f"{SENT} of 40 people in an earthquake on May 12, 2024.", 16),
        (SENT.replace("Aydin conveyed", "Aydin on May 15 conveyed") + " of Jose Vega on May 12, 2024.", 15),
        (f"{SENT} of 12 miners on Wednesday.", 15),
    ],
)
def test_the_day_of_a_death_is_not_that_of_the_condolences(sentence: str, day: int) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on) == ("condolence message", date(2024, 5, day))


@pytest.mark.parametrize(
    "source", ["seen by AKP this morning", "issued on Wednesday", "published today", "made public on May 15"]
)
def test_the_day_of_a_paper_is_not_that_of_what_it_announces(source: str) -> None:
    event = only(
        read(
            f"According to a news release of the ministry {source}, Foreign Minister Marek Nowak of Poland will pay a "
            "courtesy call on Prime Minister Anna Berg of Norway."
        )
    )
    assert (event.status, event.starts_on) == ("announced", None)


def test_an_order_given_last_week_has_no_day() -> None:
    reading = read(
        "Foreign Minister Marek Nowak of Poland arrived in Oslo on Wednesday.",
        "Ambassador Edvin Larsen was bestowed the Order of Merit at a dinner which Minister Nowak gave him last week.",
    )
    assert [e.starts_on for e in reading.events if e.subtype == "award"] == [None]


def test_what_happened_here_today_under_a_second_dateline_is_of_that_day() -> None:
    reading = read(
        "Beijing, May 13th— Minister Lu Zhaohui met here today with Dao Minh Quan, Ambassador of Vietnam to China.",
        "Beijing, May 14th— Vice Minister Guo Yuqing met here today with Kenji Mori, Ambassador of Japan to China.",
    )
    days = [e.starts_on for e in sorted(reading.events, key=lambda e: e.start)]
    assert days[-1] == date(2024, 5, 14)


@pytest.mark.parametrize(
    ("ceremony", "talks"),
    [
        (
            "Prime Minister Le Quang Thinh on Monday chaired the welcoming ceremony for his Lao counterpart Khamphone "
            "Vilayvong in Hanoi.",
            "Right after the ceremony, the two PMs held talks at the Government Office.",
        ),
        (
            "Prime Minister Jan Nowak of Poland on Monday presided over the welcome ceremony for Slovak Prime Minister "
            "Peter Horvath.",
            "Following the ceremony, the two heads of government held talks at the Chancellery.",
        ),
    ],
)
def test_talks_after_a_welcoming_ceremony_are_of_its_two_sides(ceremony: str, talks: str) -> None:
    reading = read(ceremony, talks)
    held = [e for e in reading.events if e.subtype == "talks"]
    assert [len(roles(e)) for e in held] == [2]
    assert held[0].starts_on == date(2024, 5, 13)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "On May 14, a delegation from the Vietnam Fatherland Front Central Committee came to the Lao Embassy in "
            "Hanoi to extend congratulations.",
            "Welcoming the guests, Lao Ambassador Chanthavone Boupha thanked Vietnam.",
        ),
        (
            "A delegation of the Vietnam Fatherland Front Central Committee called at the Lao Embassy on May 14.",
            "Greeting the guests, Lao Ambassador Chanthavone Boupha thanked Vietnam.",
        ),
    ],
)
def test_a_delegation_of_nobody_named_at_an_embassy_is_received_by_who_welcomes_it(first: str, second: str) -> None:
    event = only(read(first, second))
    assert (event.subtype, event.starts_on) == ("reception", date(2024, 5, 14))
    assert roles(event) == [("Chanthavone Boupha", "host"), ("Vietnam Fatherland Front Central Committee", "visitor")]


def test_students_at_an_embassy_are_no_delegation() -> None:
    reading = read(
        "Students of the Lao Women's Union school came to the Chinese Embassy in Vientiane on May 14 to see films.",
        "Welcoming the guests, Chinese Ambassador Zhang Weimin thanked Laos.",
    )
    assert all(len(roles(event)) < 2 for event in reading.events)


def test_a_visit_that_two_agree_to_reschedule_is_off() -> None:
    reading = read(
        "Foreign Minister Marek Nowak of Poland on Thursday spoke by phone with Chilean Foreign Minister Paula Rojas.",
        "The two diplomats agreed to reschedule Nowak's visit to Chile, from next week to early October.",
    )
    assert ("visit", "cancelled") in told(reading)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Owing to the storm in Manila, Foreign Minister Marek Nowak of Poland postponed his trip to Oslo.", "Oslo"),
        ("Foreign Minister Marek Nowak of Poland postponed his trip to Oslo due to the storm in Manila.", "Oslo"),
    ],
)
def test_a_visit_that_is_off_leads_where_it_was_to_lead_and_not_where_the_reason_is(sentence: str, place: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.status, place_of(event)) == ("visit", "cancelled", place)
