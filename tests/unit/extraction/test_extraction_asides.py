"""Clauses between commas that name others than whom the sentence is about."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read, roles


@pytest.mark.parametrize(
    "aside",
    [
        "who was accompanied by Trade Minister Refilwe Mokoena and Deputy Minister Pieter Swanepoel",
        "accompanied by Trade Minister Refilwe Mokoena",
        "whose predecessor Sipho Dube signed the treaty",
        "who was appointed in March by President Bonga Radebe",
    ],
)
def test_who_did_something_stands_before_the_clause_between_commas(aside: str) -> None:
    event = only(read(f"South African Deputy President Mandla Sithebe, {aside}, arrived in Hanoi on May 14."))
    assert event.subtype == "visit"
    assert [name for name, role in roles(event) if role == "visitor"] == ["Mandla Sithebe"]


def test_a_clause_about_whom_one_met_changes_nothing() -> None:
    reading = read(
        "President Mandla Sithebe of South Africa met Vietnamese President Le Van Tam, who is fond of rugby, on May 14."
    )
    assert {name for name, _ in roles(only(reading))} == {"Mandla Sithebe", "Le Van Tam"}


@pytest.mark.parametrize(
    ("aside", "place"),
    [
        ("who studied medicine in Leipzig, in Hamburg", "Hamburg"),
        ("whose family lives in Madrid", None),
        ("who in her youth cut sugarcane in Matanzas", None),
    ],
)
def test_where_somebody_lived_is_not_where_somebody_was_met(aside: str, place: str | None) -> None:
    event = only(read(f"German Minister Anna Weiss met on May 13 Cuban Minister Ernesto Pons, {aside}."))
    assert place_of(event) == place
