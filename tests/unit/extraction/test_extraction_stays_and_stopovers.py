"""Visits told by who came and left, by a stopover, or as plans given up; what sounds like them and is none."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read

MINISTER = "Foreign Minister Anna Novak of Poland"


def visits(text: str) -> list[tuple[str | None, str, date | None, date | None]]:
    """Place, status and days of each visit, by place."""
    found = [(place_of(e), e.status, e.starts_on, e.ends_on) for e in read(text).events if e.subtype == "visit"]
    return sorted(found, key=lambda visit: visit[0] or "")


@pytest.mark.parametrize(
    "words",
    [
        f"{MINISTER} met Kenyan President Grace Wanjiru in Nairobi on 14 May, during a brief stopover on her way home.",
        f"{MINISTER} met Kenyan President Grace Wanjiru in Nairobi on 14 May while in transit in Nairobi.",
        f"Kenyan President Grace Wanjiru received {MINISTER} on 14 May during the latter's transit in Nairobi.",
        f"Kenyan President Grace Wanjiru hosted {MINISTER} to tea on 14 May during her layover in Nairobi.",
    ],
)
def test_who_stops_over_and_meets_somebody_is_on_a_visit(words: str) -> None:
    assert visits(words) == [("Nairobi", "occurred", date(2024, 5, 14), None)]


@pytest.mark.parametrize(
    "words",
    [
        f"{MINISTER} and Kenyan President Grace Wanjiru discussed transit through Kenya in Warsaw on 14 May.",
        f"{MINISTER} met Kenyan President Grace Wanjiru in Warsaw on 14 May and put a stop to the quarrel.",
    ],
)
def test_transit_of_goods_and_a_stop_put_to_something_are_no_visits(words: str) -> None:
    assert visits(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "She will leave for Nairobi on 20 May and return on 23 May.",
        "She will arrive in Nairobi on Monday, 20 May, and will depart on 23 May.",
        "The Minister, who arrives on 20 May and leaves on 23 May, will be accompanied by two deputies.",
    ],
)
def test_the_days_of_a_stay_are_those_of_coming_and_leaving(words: str) -> None:
    text = f"{MINISTER} will attend the funeral of the former president in Nairobi on 21 May 2024. {words}"
    assert visits(text) == [("Nairobi", "announced", date(2024, 5, 20), date(2024, 5, 23))]


def test_one_comes_and_another_leaves() -> None:
    text = (
        f"{MINISTER} will visit Kenya on 21 May 2024. "
        "Her deputy Jan Kos will arrive in Nairobi on 20 May and Kenyan President Grace Wanjiru will leave on 23 May."
    )
    assert ("Kenya", "announced", date(2024, 5, 21), None) in visits(text)


@pytest.mark.parametrize(
    "words",
    [
        "was to have travelled to Kenya from 20 to 21 May 2024.",
        "will not be able to make her visit to Kenya scheduled for 20 to 21 May 2024.",
        "will not be proceeding with her visit to Kenya on 20 and 21 May 2024.",
        "was forced to cancel her visit to Kenya from 20 to 21 May 2024.",
        "will have to cancel her visit to Kenya from 20 to 21 May 2024.",
        "told reporters that she would be unable to make her visit to Kenya from 20 to 21 May 2024.",
    ],
)
def test_plans_given_up_are_visits_called_off(words: str) -> None:
    assert visits(f"{MINISTER} {words}") == [("Kenya", "cancelled", date(2024, 5, 20), date(2024, 5, 21))]


@pytest.mark.parametrize(
    "words",
    [
        "will not be able to meet Kenyan President Grace Wanjiru in Nairobi.",
        "was to have met Kenyan President Grace Wanjiru in Nairobi on 14 May.",
        "will not be visiting Kenya, her spokesperson said.",
    ],
)
def test_what_will_not_be_is_no_event(words: str) -> None:
    assert read(f"{MINISTER} {words}").events == []


def test_who_arrived_for_a_visit_where_the_text_is_written_came_there() -> None:
    reading = read(
        "Malaysian Minister Ali Hassan, who arrived yesterday for a three-day working visit, was accompanied by "
        "Malaysian High Commissioner Raja Azlan.",
        "Mr Ali is scheduled to return home tomorrow.",
        dateline=date(2024, 5, 15),
        place="Bandar Seri Begawan",
        agency="Bernama",
    )
    [visit] = reading.events
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 14), date(2024, 5, 16))
    assert all(side.person is None for side in visit.sides if side.role == "host")
