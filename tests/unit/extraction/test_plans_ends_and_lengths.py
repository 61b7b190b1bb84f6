"""Visits told by their end and length, stays told whole, plans that were given up while a visit goes on, and days of
legs still to come."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import PUBLISHED, read, roles
from visits_told import Visit, may, visits

MET = "Kenyan President Daniel Kimani received Polish Foreign Minister Adam Wilga in Nairobi on Wednesday. "
STAY: list[Visit] = [("occurred", "Kenya", may(14), may(15))]


@pytest.mark.parametrize(
    "ending",
    [
        "The two countries issued a statement on the occasion of the minister's two-day visit, which ends today.",
        "Wilga's two-day visit to Kenya concludes today.",
        "His two-day visit is due to end on Wednesday.",
        "The minister's two-day visit ended on Wednesday.",
    ],
)
def test_a_visit_whose_length_and_last_day_are_told_began_so_many_days_before(ending: str) -> None:
    assert visits(MET + ending) == STAY


@pytest.mark.parametrize(
    "ending",
    ["A two-day visit ends today.", "The two-day session ends today.", "The minister's visit to Oslo ended in March."],
)
def test_no_visit_is_told_by_what_else_ends(ending: str) -> None:
    assert visits(MET + ending) == []


@pytest.mark.parametrize(
    "stay",
    [
        "The delegation, headed by Wilga, arrived on Monday at the invitation of the government and will leave Kenya "
        "on Friday.",
        "The guests, who arrived on Monday, are to leave for home on Friday.",
        "He arrived on Monday and will stay in Kenya until Friday.",
    ],
)
def test_a_stay_told_whole_is_the_visit_of_whom_the_text_tells_to_have_been_received(stay: str) -> None:
    assert [(first, last) for _, _, first, last in visits(MET + stay)] == [(may(13), may(17))]


@pytest.mark.parametrize(
    "plan",
    [
        "had planned to travel on to Uganda on Friday, but the trip has been postponed",
        "was to have continued to Uganda on Friday, but the stop was called off",
        "had been due to fly on to Uganda on Friday, but that leg has been cancelled",
    ],
)
def test_what_somebody_had_planned_is_off_on_the_day_that_comes_and_his_arrival_is_not(plan: str) -> None:
    text = f"Polish Foreign Minister Adam Wilga, who arrived in Kenya earlier in the day for a two-day visit, {plan}."
    found = {(status, place, first) for status, place, first, _ in visits(text)}
    assert ("cancelled", "Uganda", may(17)) in found
    assert not any(status == "cancelled" and place == "Kenya" for status, place, _ in found)


def test_what_somebody_had_planned_is_no_visit_where_nothing_more_is_told() -> None:
    assert visits("Polish Foreign Minister Adam Wilga had planned to travel on to Uganda on Friday.") == []


def test_a_plan_for_yesterday_was_for_yesterday() -> None:
    text = "Polish Foreign Minister Adam Wilga had planned to visit Uganda on Tuesday, but the trip was put off."
    assert visits(text) == [("cancelled", "Uganda", may(14), None)]


def test_who_arrived_in_the_country_went_to_no_country_named_behind() -> None:
    event = read(
        "Polish Foreign Minister Adam Wilga, who arrived in the country on Sunday, had hoped to go on to Uganda.",
        place="Nairobi",
        dateline=may(15),
    ).events[0]
    assert event.place is not None
    assert event.place.endswith("KEN")


def test_a_visit_of_so_many_days_until_a_day_has_begun_before() -> None:
    text = "Malaysian Deputy Prime Minister Zaki Omar is on a four-day working visit to China until Friday."
    assert visits(text) == [("occurred", "China", may(14), may(17))]


@pytest.mark.parametrize(
    "leg",
    [
        "On Friday, he is scheduled to fly to Kampala, where he will hold a meeting with Ugandan Minister Ali Odongo.",
        "He will travel to Kampala on Friday, where he will meet Ugandan Foreign Minister Ali Odongo.",
    ],
)
def test_the_day_of_a_journey_to_come_is_that_of_the_meeting_there(leg: str) -> None:
    events = read("Polish Foreign Minister Adam Wilga arrived in Nairobi on Tuesday. " + leg, dateline=may(15)).events
    assert [e.starts_on for e in events if e.subtype == "meeting"] == [may(17)]


@pytest.mark.parametrize(
    "words", ["confirmed that he would visit", "said he will visit", "also announced he would visit"]
)
def test_who_says_that_he_will_go_goes(words: str) -> None:
    events = read(
        "Russian President Igor Belov spoke by phone with South African President Sipho Ndaba on Wednesday.",
        f"Sipho Ndaba {words} Sochi from 20 to 22 May.",
        published=PUBLISHED,
    ).events
    visit = next(e for e in events if e.subtype == "visit")
    assert ("Sipho Ndaba", "visitor") in roles(visit)
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 20), date(2024, 5, 22))


def test_guests_of_several_states_who_were_there_for_a_summit_made_no_one_visit() -> None:
    reading = read(
        "Chinese Vice Premier Gao Ming on Tuesday met separately with Lao Deputy Prime Minister Somphet Inthavong and "
        "Vietnamese Deputy Prime Minister Phan Quang Vinh, who were in Kunming to attend the trade summit.",
        "The summit opened on Wednesday and runs through Friday.",
        published=PUBLISHED,
    )
    assert [e.subtype for e in reading.events if e.subtype == "visit"] == []
    summit = next(e for e in reading.events if e.subtype == "conference")
    assert (summit.starts_on, summit.ends_on) == (may(15), may(17))
    assert {e.place for e in reading.events} == {summit.place}
