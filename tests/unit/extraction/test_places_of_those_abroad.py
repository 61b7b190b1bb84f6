"""Where those met who are told to be abroad, in the press of their home, and on which day of a visit that is over."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles

GUEST = "Lao Minister Kham Sombat"
MET = "met Vietnamese Minister Tran Duc Lanh on Tuesday."


@pytest.mark.parametrize(
    ("where", "place"),
    [
        (", on an official visit to Vietnam, ", "Vietnam"),
        (", currently on a working visit to Hanoi, ", "Hanoi"),
        (", currently in Hanoi, ", "Hanoi"),
        (", attending a forum in Hanoi, ", "Hanoi"),
    ],
)
def test_a_meeting_is_where_the_traveller_is_told_to_be_and_not_at_home(where: str, place: str) -> None:
    event = only(read(f"{GUEST}{where}{MET}", place="Vientiane", agency="KPL"))
    assert (event.subtype, place_of(event)) == ("meeting", place)
    assert set(roles(event)) == {("Kham Sombat", "visitor"), ("Tran Duc Lanh", "host")}


def test_a_meeting_in_the_country_of_the_press_stays_in_its_city() -> None:
    event = only(read(f"{GUEST}, on an official visit to Vietnam, {MET}", place="Hanoi", agency="VNA"))
    assert place_of(event) == "Hanoi"


@pytest.mark.parametrize("verb", ["visited", "paid a visit to", "was in"])
def test_who_was_met_on_a_visit_of_one_day_was_met_on_that_day(verb: str) -> None:
    events = read(
        f"Norwegian Foreign Minister Ingrid Solheim {verb} Riga on 14 May.",
        "She met Latvian President Janis Ozolnieks and held talks with Latvian Foreign Minister Karlis Berz.",
        published=date(2024, 5, 15),
    ).events
    assert {event.starts_on for event in events} == {date(2024, 5, 14)}


def test_who_was_met_after_an_arrival_was_met_on_the_day_of_the_report() -> None:
    events = read(
        "Norwegian Foreign Minister Ingrid Solheim arrived in Riga on 14 May.",
        "She met Latvian President Janis Ozolnieks.",
        published=date(2024, 5, 15),
    ).events
    assert {(event.subtype, event.starts_on) for event in events} == {
        ("visit", date(2024, 5, 14)),
        ("meeting", date(2024, 5, 15)),
    }


def test_what_was_signed_at_a_forum_was_signed_where_the_forum_was() -> None:
    events = read(
        "The Mekong trade forum opened in Hai Phong on Tuesday.",
        f"At the forum, {GUEST} and Vietnamese Deputy Minister Tran Duc Lanh signed a memorandum of understanding.",
        place="Hanoi",
    ).events
    assert {place_of(event) for event in events} == {"Haiphong"}


def test_a_delegation_on_a_visit_meets_and_is_named_by_who_leads_it() -> None:
    events = read(
        "A Nepali delegation currently on a visit to China held a meeting with Chinese Vice Minister Fang Weido in "
        "Beijing on Tuesday.",
        "The seven-member delegation is led by Nepali Deputy Minister Dambar Thulunga.",
        place="Kathmandu",
    ).events
    (meeting,) = [event for event in events if event.subtype == "meeting"]
    assert set(roles(meeting)) == {("Fang Weido", "host"), ("Dambar Thulunga", "visitor")}


def test_a_year_in_a_clause_on_the_guests_firm_is_not_the_day_of_the_meeting() -> None:
    text = (
        "On Monday, Lao Minister Kham Sombat met with Wu Jian, the chairman of China Potash Corporation, which became "
    )
    event = only(read(text + "the owner of the mine in 2019.", place="Vientiane"))
    assert (event.subtype, event.starts_on) == ("meeting", date(2024, 5, 13))


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (
            "the delegation of the Workers' Party of Korea headed by Ri Song Gukho",
            "a delegation of the Lao People's Revolutionary Party headed by Bounpheng Sengmanio",
            {"Ri Song Gukho", "Bounpheng Sengmanio"},
        ),
        (
            "the delegation of the Workers' Party of Korea",
            "a delegation of the Lao People's Revolutionary Party",
            {"Workers' Party of Korea", "Lao People's Revolutionary Party"},
        ),
    ],
)
def test_talks_between_two_delegations_are_of_who_heads_them(one: str, other: str, names: set[str]) -> None:
    event = only(read(f"Talks between {one} and {other} took place in Vientiane on May 14.", place="Pyongyang"))
    assert (event.subtype, place_of(event)) == ("talks", "Vientiane")
    assert {name for name, _ in roles(event)} == names
