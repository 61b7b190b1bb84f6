"""Clauses between commas that name others than whom the sentence is about."""

from __future__ import annotations

import pytest
from one_article import only, read, roles


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
