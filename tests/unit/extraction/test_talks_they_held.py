"""Talks told by a clause on their noun, bodies engaged in a meeting, matters talked over by phone."""

from __future__ import annotations

import pytest
from one_article import roles
from seen_from_vienna import events

A = "Austrian Foreign Minister Karl Huber"
B = "Greek Foreign Minister Nikos Lambros"


def met(*text: str) -> list[tuple[str, list[str]]]:
    found = [e for e in events(*text) if e.subtype in ("talks", "meeting", "phone call") and e.status == "occurred"]
    return [(e.subtype, sorted(str(who) for who, _ in roles(e))) for e in found]


@pytest.mark.parametrize(
    "told",
    [
        f"The document was signed by {A} and {B} following the discussion they held in Vienna on Monday.",
        f"{A} and {B} told a press conference after the talks they had in Vienna on Monday that trade would grow.",
        f"{A} thanked {B} at the end of the talks that the two ministers held in Vienna on Monday.",
        f"The document was inked by {A} and {B} after the two sides held talks in Vienna on Monday.",
        f"The pact was signed by {A} and {B}, after the pair had led their delegations in talks on Monday.",
    ],
)
def test_talks_that_the_two_of_a_sentence_held(told: str) -> None:
    assert met(told) == [("talks", ["Karl Huber", "Nikos Lambros"])]


def test_talks_that_others_or_nobody_held_are_not_of_the_two() -> None:
    assert met(f"{A} and {B} read a report on the talks that the engineers held in Graz.") == []
    assert met(f"{A} and {B} will speak to the press after the talks they had wished for.") == []


def test_a_body_engaged_in_a_meeting() -> None:
    told = f"A delegation led by {B} engaged the Austrian People's Party in a bilateral meeting in Vienna on Monday."
    ((subtype, people),) = met(told)
    assert subtype == "meeting"
    assert "Nikos Lambros" in people


def test_a_matter_talked_over_by_phone() -> None:
    assert met(f"{A} and {B} talked it over by phone on Monday.") == [("phone call", ["Karl Huber", "Nikos Lambros"])]


@pytest.mark.parametrize("aside", ["took office in April", "was elected on April 6", "has been in power since April 6"])
def test_the_day_on_which_somebody_came_to_office_is_not_the_meetings(aside: str) -> None:
    (event,) = (e for e in events(f"{B}, who {aside}, met {A} in Vienna on Monday.") if e.subtype == "meeting")
    assert str(event.starts_on) == "2024-05-13"


def test_whom_one_met_stands_behind_the_place_and_what_is_said_of_it() -> None:
    told = f"On Monday, {B} met in Graz, the capital of Styria province, with {A}."
    assert met(told) == [("meeting", ["Karl Huber", "Nikos Lambros"])]


@pytest.mark.parametrize("when", ["On the 13th it", "In Vienna it", "During its stay, it", "The next day it"])
def test_a_delegation_as_it_behind_a_day_or_place(when: str) -> None:
    came = "A delegation of the Greek Ministry of Labour led by Minister Nikos Lambros was in Austria last week."
    found = met(came, f"{when} met with {A} in Vienna.")
    assert [people for _, people in found] == [["Karl Huber", "Nikos Lambros"]]


def test_what_it_said_is_no_meeting() -> None:
    came = "A delegation of the Greek Ministry of Labour led by Minister Nikos Lambros was in Austria last week."
    assert met(came, f"In a statement it said that {A} should be met with respect.") == []


@pytest.mark.parametrize("house", ["the Kremlin", "the White House", "Malacañang", "the Foreign Ministry"])
def test_a_house_where_a_guest_was_received_is_not_his(house: str) -> None:
    whom = "Prime Minister of the Republic of Greece Nikos Lambros"
    (event,) = events(f"President Eva Kern received at {house} {whom} on Monday.")
    assert sorted(str(who) for who, _ in roles(event)) == ["Eva Kern", "Nikos Lambros"]


@pytest.mark.parametrize("then", ["Previously, at the talks on Monday,", "Earlier, at a meeting in Graz on Monday,"])
def test_talks_that_an_adverb_opens_before_them(then: str) -> None:
    ((_, people),) = met(f"{then} {A} and {B} agreed to share data.")
    assert people == ["Karl Huber", "Nikos Lambros"]


DEAL = "The agreement was reached when the two held talks in Vienna"


def test_a_deal_that_was_reached_when_the_two_held_talks() -> None:
    ((_, people),) = met(f"{A} and {B} have agreed to set up a hotline.", f"{DEAL} on Monday.")
    assert people == ["Karl Huber", "Nikos Lambros"]


def test_what_was_asked_when_the_two_countries_held_talks_is_no_meeting_of_theirs() -> None:
    assert met(f"{A} and {B} have spoken of a hotline.", "It was wanted when the two countries held talks.") == []


def test_talks_under_the_co_chairpersonship_of_two() -> None:
    ((_, people),) = met(
        f"The meeting of officials opened in Vienna on Monday under the co-chairpersonship of {A} and {B}."
    )
    assert people == ["Karl Huber", "Nikos Lambros"]
