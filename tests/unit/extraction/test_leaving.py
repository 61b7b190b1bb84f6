"""Visits whose last day is that of the report."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read

from warehouse.extraction.event_model import FoundEvent

DAY = date(2023, 11, 9)  # a Thursday


@pytest.mark.parametrize(
    ("stay", "begin"),
    [
        ("who arrived on Monday, will leave Phnom Penh today after a visit to Wat Phnom", date(2023, 11, 6)),
        ("who arrived in Cambodia on Tuesday, will leave Phnom Penh today after a three-day visit", date(2023, 11, 7)),
    ],
)
def test_who_leaves_today_has_come_on_the_weekday_that_is_past(stay: str, begin: date) -> None:
    visit = _visit(f"{stay}.")
    assert (visit.status, visit.starts_on, visit.ends_on) == ("occurred", begin, DAY)


def test_who_leaves_on_a_visit_that_is_to_come_has_not_been_there() -> None:
    visit = _visit("who met reporters on Monday, will leave for Malaysia today for a visit from November 10 to 12.")
    assert (visit.status, visit.ends_on) == ("announced", date(2023, 11, 12))


def _visit(stay: str) -> FoundEvent:
    reading = read(
        "Vietnamese Vice Chairwoman of the National Assembly Nguyen Thi Thu Lien met Keo Sovannara, President of the "
        f"Cambodian National Assembly, yesterday. Lien, {stay}",
        place="Phnom Penh",
        dateline=DAY,
    )
    return next(event for event in reading.events if event.subtype == "visit")
