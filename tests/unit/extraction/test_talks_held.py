"""Talks told in a clause on their topic or between parties, arrivals without a place, heads of diplomacy by name."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

HOST = "Irish Foreign Minister Ciaran Daly"
GUEST = "Polish Foreign Minister Marek Zaremba"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"Trade was the main topic of talks that {GUEST} held in Dublin on 9 May with {HOST}.", "occurred"),
        (f"Energy topped the agenda of the talks {GUEST} held on Tuesday with {HOST} in Dublin.", "occurred"),
        (f"Migration dominated the consultations that {GUEST} conducted with {HOST} in Dublin on Monday.", "occurred"),
        (f"Trade will be the topic of the talks that {GUEST} will hold in Dublin on 20 May with {HOST}.", "announced"),
    ],
)
def test_talks_of_a_clause_on_their_topic_are_told(sentence: str, status: str) -> None:
    assert told(read(sentence)) == [("talks", status)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{GUEST} recalled the talks that he held in Dublin in 2019 with {HOST}.",
        f"No one would comment on the talks that {GUEST} might hold with {HOST}.",
    ],
)
def test_talks_of_a_clause_that_are_recalled_or_only_possible_are_none(sentence: str) -> None:
    assert told(read(sentence)) == []


def test_the_head_of_a_countrys_diplomacy_is_its_foreign_minister() -> None:
    reading = read(f"The head of Polish diplomacy, Marek Zaremba, held talks with {HOST} in Dublin on Monday.")
    assert ("Marek Zaremba", "minister", "Ministry of Foreign Affairs of Poland", "holds") in offices(reading)


def test_parties_hold_talks_and_those_who_led_their_sides_stand_for_them() -> None:
    reading = read(
        "ZANU PF held talks with a visiting delegation of the South African Communist Party in Harare on Tuesday.",
        "The Zanu PF team was led by the party's Secretary for Administration, Cde Tendai Mhora, while "
        "SACP First Deputy General Secretary Cde Thandeka Maluza headed the six-member visiting delegation.",
    )
    assert sorted(roles(only(reading))) == [("Tendai Mhora", "host"), ("Thandeka Maluza", "visitor")]


def test_who_arrived_on_a_day_on_a_visit_came_to_where_the_talks_were() -> None:
    reading = read(
        "Zimbabwean Foreign Minister Tendai Mhora held talks with South African Minister Thandi Maluza in Harare on "
        "Tuesday.",
        "Maluza, who arrived on Sunday on a five-day visit, toured the museum.",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert (visit.starts_on, place_of(visit)) == (date(2024, 5, 12), "Harare")


def test_a_visit_of_one_day_is_of_the_day_that_is_told_of() -> None:
    reading = read(
        f"{GUEST} was received on 14 May in Dublin by Irish President Sean Moran on his one-day visit to Ireland."
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert visit.starts_on == date(2024, 5, 14)
