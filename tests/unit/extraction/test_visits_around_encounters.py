"""Visits told around an encounter: at their start or end, by who is on one, by their last day."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read
from visits_told import may, visits

# Written on Wednesday, 15 May 2024.


@pytest.mark.parametrize(
    ("bound", "first", "last"),
    [
        ("at the start of her two-day visit to Germany", may(14), may(15)),
        ("at the beginning of her three-day state visit to Germany", may(14), may(16)),
        ("at the end of her three-day visit to Germany", may(12), may(14)),
        ("at the start of a visit to Germany", may(14), None),
    ],
)
def test_a_visit_begins_or_ends_with_the_encounter_at_its_start_or_end(
    bound: str, first: date, last: date | None
) -> None:
    text = f"Chancellor Jonas Reinhardt received Chile's President Camila Errazuriz in Berlin on Tuesday {bound}."
    assert [(status, *days) for status, _, *days in visits(text)] == [("occurred", first, last)]


@pytest.mark.parametrize(
    "told",
    [
        "Afi Mensah, who is on a three-day visit through Friday, held talks with German Chancellor Jonas Reinhardt",
        "Afi Mensah, on a three-day visit that ends on Friday, held talks with German Chancellor Jonas Reinhardt",
        "Afi Mensah, currently on a three-day official visit ending Friday, met German Chancellor Jonas Reinhardt",
    ],
)
def test_who_is_on_a_visit_until_a_day_is_where_he_meets_others(told: str) -> None:
    found = visits(f"Togo's President {told} in Berlin on Tuesday.")
    assert [(status, last) for status, _, _, last in found] == [("occurred", may(17))]


@pytest.mark.parametrize(
    "told",
    [
        "Togo's President Afi Mensah, who is on leave until Friday, spoke with German Chancellor Jonas Reinhardt.",
        "Togo's President Afi Mensah said on Tuesday that no visit would take place until Friday.",
        "Togo's President Afi Mensah commented on a visit until Friday by German Chancellor Jonas Reinhardt.",
    ],
)
def test_other_words_before_until_tell_of_no_visit_there(told: str) -> None:
    assert [visit for visit in visits(told) if visit[0] == "occurred"] == []


def test_the_visit_of_another_is_none_of_the_guest() -> None:
    text = (
        "Minister Tran Duc received Lao Minister Khamla Sisouk in Hanoi on Tuesday, at the start of a visit to "
        "China by President Vo Van Khai."
    )
    assert [visit for visit in visits(text) if visit[1] == "China" and visit[2] == may(14)] == []


def test_the_last_day_of_a_visit_of_three_days_is_its_third() -> None:
    text = (
        "On the last day of her three-day visit to Germany, Fiji's President Mere Tora met Chancellor Jonas Reinhardt "
        "on Tuesday."
    )
    assert visits(text) == [("occurred", "Germany", may(12), may(14))]


@pytest.mark.parametrize(
    "told",
    [
        "is on a three-day visit to the southern African country",
        "paid a visit to the African nation on Tuesday",
        "began an official visit to the southern African nation on Tuesday",
    ],
)
def test_the_country_that_a_part_of_the_world_stands_for_is_that_of_the_dateline(told: str) -> None:
    [visit] = read(f"Chinese Foreign Minister Gao Lin {told}.", dateline=may(15), place="Lusaka").events
    assert (visit.subtype, place_of(visit)) == ("visit", "Zambia")


@pytest.mark.parametrize(
    "told",
    [
        "who is heading a delegation on a working visit to our country until May 17",
        "who is on a working visit to our country from May 12 to 17",
        "who arrived in our country on May 12",
    ],
)
def test_our_country_is_that_of_the_press(told: str) -> None:
    reading = read(
        f"Roberto Almenares, member of the Political Bureau, met with Belarusian Minister Alexei Savitsky, {told}.",
        dateline=may(15),
        outlet="Granma",
    )
    [visit] = [event for event in reading.events if event.subtype == "visit"]
    assert place_of(visit) == "Cuba"


@pytest.mark.parametrize(
    ("tour", "days"),
    [
        ("a five-nation tour", []),
        ("a two-week tour that took her to India, Vietnam, South Korea and Japan", []),
        ("the trip", [(may(8), may(14))]),
    ],
)
def test_the_return_from_a_tour_is_the_end_of_none_of_its_stops(
    tour: str, days: list[tuple[date, date | None]]
) -> None:
    reading = read(
        f"Vice President Kagiso Molefe of Botswana returned home yesterday after {tour}.",
        "In Hanoi on May 8, she met Vietnamese President Le Van Khai.",
        dateline=may(15),
    )
    assert [(e.starts_on, e.ends_on) for e in reading.events if e.subtype == "visit"] == days
