"""Visits that a later sentence calls off, journeys told by what was attended, and stays before an arrival."""

from __future__ import annotations

import pytest
from visits_told import legs, may

FOOT = "\nMINISTRY OF FOREIGN AFFAIRS\nWARSAW\n16 MAY 2024"
MINISTER = "Foreign Minister Anna Novak of Poland"


@pytest.mark.parametrize(
    "off",
    [
        "In view of the situation, both sides have agreed to postpone the visit to a later date.",
        "The visit has been postponed.",
        "Owing to the storm, the visit will be rescheduled to a later date.",
        "She has informed her host that she will not be able to proceed with the visit.",
        "Both Ministers agreed that the visit be deferred to a mutually convenient date.",
        "Poland and Senegal have mutually agreed to reschedule the visit.",
        "She has had to defer the trip owing to ill health.",
        "Following the floods, the visit will now not take place.",
        "The visit was postponed at the request of Senegal.",
    ],
)
@pytest.mark.parametrize("plan", ["was scheduled to make an official visit to", "was to visit", "was due to visit"])
def test_a_planned_visit_is_off_where_a_later_sentence_says_so(plan: str, off: str) -> None:
    told = f"{MINISTER} {plan} Dakar, Senegal, from 22 to 24 May 2024. {off}"
    assert legs(told, FOOT) == [("Dakar", "cancelled", may(22), may(24))]


@pytest.mark.parametrize(
    "other",
    [
        "The visit was postponed from March because of the elections.",
        "If the fighting goes on, the visit will be postponed.",
        "There are no plans to postpone the visit.",
        "She may have to postpone the visit.",
        "The visit has not been postponed.",
        "A conference on trade has been postponed.",
    ],
)
def test_a_visit_stands_where_nothing_tells_it_to_be_off(other: str) -> None:
    told = f"{MINISTER} will visit Dakar, Senegal, from 22 to 24 May 2024. {other}"
    assert legs(told, FOOT) == [("Dakar", "announced", may(22), may(24))]


def test_both_visits_are_off_where_the_text_says_so() -> None:
    told = f"{MINISTER} was scheduled to visit Dakar on 22 May 2024 and Accra on 24 May 2024. "
    off = legs(told + "In light of developments in the region, both visits will be postponed.", FOOT)
    assert [(town, status) for town, status, *_ in off] == [("Dakar", "cancelled"), ("Accra", "cancelled")]


@pytest.mark.parametrize("verb", ["concluded", "has completed", "has wrapped up"])
def test_several_visits_are_concluded_at_once(verb: str) -> None:
    told = f"{MINISTER} {verb} her working visits to Dakar and Accra from 10 to 14 May 2024."
    assert sorted(legs(told, FOOT)) == [
        ("Accra", "occurred", may(10), may(14)),
        ("Dakar", "occurred", may(10), may(14)),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "will visit Tokyo from 19 to 21 May 2024 and Osaka from 21 to 24 May 2024.",
        "will visit Tokyo (19 to 21 May 2024) and Osaka (21 to 24 May 2024).",
        "will be in Tokyo from 19 to 22 May 2024. She will thereafter travel to Osaka from 23 to 24 May 2024.",
        "will attend the Summit in Tokyo, Japan, from 21 to 24 May 2024. She will arrive in Osaka on 19 May.",
    ],
)
def test_towns_of_a_country_one_after_the_other_are_one_visit(told: str) -> None:
    assert [leg[1:] for leg in legs(f"{MINISTER} {told}", FOOT)] == [("announced", may(19), may(24))]


def test_a_stay_of_weeks_later_in_the_country_adds_no_days() -> None:
    told = f"{MINISTER} will visit Tokyo from 2 to 4 May 2024 and Osaka from 20 to 22 May 2024."
    assert [leg[2:] for leg in legs(told, "\nMINISTRY OF FOREIGN AFFAIRS\nWARSAW\n1 MAY 2024")] == [(may(2), may(4))]


@pytest.mark.parametrize("town", ["Washington, D.C.", "Washington, D.C.,", "Washington D.C."])
def test_the_days_of_a_visit_stand_behind_a_town_with_its_district(town: str) -> None:
    told = f"{MINISTER} met Secretary of State John Hale of the United States during her working visit to {town} from "
    assert legs(told + "12 to 15 May 2024.", FOOT) == [("Washington", "occurred", may(12), may(15))]


@pytest.mark.parametrize(
    ("told", "before"),
    [
        ("arrived in Dakar today from Accra, Ghana, where she had been since 12 May.", (12, 16)),
        ("flew to Dakar today from Accra, where she had been on an official visit since 12 May.", (12, 16)),
        ("arrived in Dakar today from Accra, where she was from 12 to 14 May 2024.", (12, 14)),
    ],
)
def test_who_arrives_from_a_stay_made_that_visit_too(told: str, before: tuple[int, int]) -> None:
    found = {town: (first, last) for town, _, first, last in legs(f"{MINISTER} {told}", FOOT)}
    assert found["Accra"] == (may(before[0]), may(before[1]))
    assert found["Dakar"][0] == may(16)


def test_days_of_where_a_traveller_was_before_are_none_of_the_arrival() -> None:
    told = f"{MINISTER} arrived in Dakar from Accra, Ghana, where she attended a forum on 12 and 13 May 2024."
    assert [leg for leg in legs(told, FOOT) if leg[0] == "Dakar"] == [("Dakar", "occurred", may(16), None)]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("will represent Poland at the funeral of the late King at Saint Mark’s Cathedral, Athens, on", "announced"),
        ("represented Poland at the coronation of the King at Saint Mark’s Cathedral, Athens, on", "occurred"),
    ],
)
def test_what_is_attended_in_a_house_is_attended_in_its_town(told: str, status: str) -> None:
    day = 20 if status == "announced" else 14
    assert legs(f"{MINISTER} {told} {day} May 2024.", FOOT) == [("Athens", status, may(day), None)]


@pytest.mark.parametrize("put_off", ["decided to postpone", "have agreed to defer", "have postponed"])
@pytest.mark.parametrize("days", ["was to take place from 22 to 24 May 2024", "had been set for 22 to 24 May 2024"])
def test_the_visit_of_another_is_off_and_that_told_before_stands(put_off: str, days: str) -> None:
    told = f"{MINISTER} will visit Dakar, Senegal, from 18 to 20 May 2024. "
    off = f"After consultation, the two sides {put_off} the visit of Foreign Minister Lena Roth of Austria, which was"
    found = legs(told + off.removesuffix("which was") + f"which {days}.", FOOT)
    assert [(leg[1], leg[2]) for leg in found] == [("announced", may(18)), ("cancelled", may(22))]


@pytest.mark.parametrize(
    "other",
    [
        "The ministry has no plan to cancel the visit of Foreign Minister Lena Roth of Austria.",
        "The ministry was asked whether it would cancel the visit of Foreign Minister Lena Roth of Austria.",
        "Nobody wished to postpone the visit of Foreign Minister Lena Roth of Austria, which will begin on 22 May.",
    ],
)
def test_a_visit_that_nobody_put_off_is_not_off(other: str) -> None:
    assert "cancelled" not in [leg[1] for leg in legs(other, FOOT)]
