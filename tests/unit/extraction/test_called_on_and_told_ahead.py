"""Calls told as visits to somebody, envoys who are accredited, dinners joined, and what is said to be still to come."""

from __future__ import annotations

import pytest
from one_article import only, read, roles, told

A, B = "Foreign Minister of Iceland Hallgerda Steins", "Prime Minister of Sweden Anders Stjernkvist"


@pytest.mark.parametrize("whom", [B, "her Swedish counterpart Anders Stjernkvist"])
def test_who_visits_somebody_calls_on_them(whom: str) -> None:
    event = only(read(f"{A} visited {whom} in Stockholm on Monday."))
    assert event.subtype == "reception"
    assert set(roles(event)) == {("Hallgerda Steins", "visitor"), ("Anders Stjernkvist", "host")}


def test_an_office_that_is_visited_is_nobody() -> None:
    assert told(read(f"{A} visited {B}'s office on Monday.")) == []


@pytest.mark.parametrize("doing", ["will join", "joined"])
def test_who_joins_somebody_for_dinner_meets_them(doing: str) -> None:
    assert only(read(f"{A} {doing} {B} for dinner on Friday.")).subtype == "reception"


def test_who_is_accredited_by_a_head_presents_letters() -> None:
    text = "Thelma Laronde, the Ambassador of Dominica, was accredited by President of Latvia Aivars Liepa on Monday."
    assert told(read(text)) == [("credentials", "occurred")]


@pytest.mark.parametrize(
    ("plan", "count"),
    [
        (f"The government announced on Wednesday that {A} would hold her first meeting with {B} on Friday.", 1),
        (f"The ministry said on Wednesday that {A} would meet {B} on 24 May.", 1),
        (f"The ministry said on Wednesday that {A} would meet {B} if need be on Friday.", 0),
        (f"The ministry said on Wednesday that {A} would meet {B}.", 0),
    ],
)
def test_what_is_said_to_be_on_a_day_to_come_is_announced(plan: str, count: int) -> None:
    assert told(read(plan)) == [("meeting", "announced")] * count
