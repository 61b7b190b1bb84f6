"""Guests met together, talks that one hosted for several, meetings with each guest, talks after which both sides spoke,
ministers told as diplomats, visits that were to have been paid."""

from __future__ import annotations

import pytest
from one_article import read, roles
from seen_from_vienna import events

A = "Austrian Foreign Minister Karl Huber"
B = "Greek Foreign Minister Nikos Lambros"
C = "Irish Foreign Minister Sean Byrne"
THREE = ["Karl Huber", "Nikos Lambros", "Sean Byrne"]


def people(event: object) -> list[str]:
    return sorted(str(who) for who, _ in roles(event))  # type: ignore[arg-type]


@pytest.mark.parametrize("along", ["together with", ", along with", "alongside"])
def test_who_was_received_together_with_a_guest_is_a_guest(along: str) -> None:
    (event,) = events(f"{A} received {B} {along} {C} on Monday in Vienna.".replace(" ,", ","))
    assert people(event) == THREE


def test_who_was_there_together_with_the_host_is_not_whom_he_met() -> None:
    (event,) = events(f"{A} met {B} in Vienna on Monday together with Austrian Defence Minister Eva Kern.")
    assert people(event) == ["Karl Huber", "Nikos Lambros"]


@pytest.mark.parametrize("along", [", together with", ", along with", " alongside", ", as well as"])
def test_who_did_it_together_with_the_host_is_a_host(along: str) -> None:
    (event,) = events(f"{A}{along} Austrian Defence Minister Eva Kern, met {B} in Vienna on Monday.")
    assert people(event) == ["Eva Kern", "Karl Huber", "Nikos Lambros"]


def test_a_counterpart_beside_the_guest_is_a_guest() -> None:
    told = f"{B}, together with his Irish counterpart Sean Byrne, held talks with {A} in Vienna on Monday."
    (event,) = events(told)
    assert people(event) == THREE


def test_the_second_of_two_told_aside() -> None:
    told = f"{B} visited Vienna on Monday, meeting with {A} and holding talks with Austrian Chancellor Paul Wolf."
    found = events(told)
    assert sorted(people(e) for e in found if e.subtype != "visit") == [THREE[:2], ["Nikos Lambros", "Paul Wolf"]]


def test_the_second_of_two_told_aside_of_a_plan_is_none() -> None:
    told = f"{B} will visit Vienna on Friday, meeting with {A} and holding talks with Austrian Chancellor Paul Wolf."
    assert all(event.status == "announced" for event in events(told))


@pytest.mark.parametrize(
    "told",
    [
        "hosted in Vienna on Monday the reunion of the trilateral, attended by",
        "convened on Monday in Vienna the annual consultations with the participation of",
    ],
)
def test_talks_of_a_host_and_those_who_attended(told: str) -> None:
    (event,) = events(f"{A} {told} {B} and {C}.")
    assert (event.subtype, people(event)) == ("talks", THREE)


def test_talks_to_be_attended_are_not_told_as_held() -> None:
    assert not events(f"{A} will host consultations in Vienna, to be attended by {B} and {C}.")


@pytest.mark.parametrize(
    "then",
    ["He had separate meetings with each of the two guests.", "The minister then met both guests separately."],
)
def test_meetings_with_each_of_the_guests(then: str) -> None:
    found = events(f"{A} held talks on Monday in Vienna with {B} and {C}.", then)
    assert [people(e) for e in found] == [THREE, THREE[:2], [THREE[0], THREE[2]]]


def test_meetings_with_each_guest_that_are_to_come() -> None:
    then = "He will have separate meetings with each of the two guests on Friday."
    assert len(events(f"{A} held talks on Monday in Vienna with {B} and {C}.", then)) == 1


@pytest.mark.parametrize(
    "told",
    [
        f"was speaking alongside {B} and {C} following their three-way talks in Vienna on Monday.",
        f", flanked by {B} and {C}, told reporters after their meeting in Vienna on Monday that aid would grow.",
    ],
)
def test_talks_after_which_their_people_spoke(told: str) -> None:
    (event,) = events(f"{A} {told}".replace(" ,", ","))
    assert people(event) == THREE


def test_talks_that_are_hoped_for_are_none() -> None:
    assert not events(f"{A} told reporters alongside {B} that he hoped that their talks would go on.")


def test_a_counterpart_behind_the_name_is_somebody() -> None:
    (event,) = events(f"{A} was speaking alongside Nikos Lambros, his Greek counterpart, after their talks in Vienna.")
    assert people(event) == THREE[:2]


@pytest.mark.parametrize(
    "text",
    [
        "Spain's chief diplomat, Javier Robles, arrived in Vienna on Monday.",
        "Spain's top diplomat Javier Robles arrived in Vienna on Monday.",
        "Spain was represented at the talks in Vienna by its chief diplomat, Javier Robles.",
    ],
)
def test_a_minister_told_as_his_countrys_diplomat(text: str) -> None:
    (held,) = read(text).held
    assert (held.person.name, held.office.title.name, held.person.country) == ("Javier Robles", "minister", "ESP")


@pytest.mark.parametrize(
    "told",
    ["that {C} was to have paid to Tbilisi on May 25", "{C} had been due to make to Georgia on May 25"],
)
def test_a_visit_that_was_to_have_been_paid_is_off(told: str) -> None:
    (event,) = events(f"The visit {told.format(C=C)} has been put off by mutual agreement.")
    assert (event.status, str(event.starts_on), people(event)) == ("cancelled", "2024-05-25", ["GEO", "Sean Byrne"])


def test_a_visit_that_was_paid_is_not_off() -> None:
    assert all(e.status == "occurred" for e in events(f"The visit that {C} paid to Tbilisi on Monday was a success."))


@pytest.mark.parametrize("own", ["Her", "Irish Foreign Minister Orla Byrne's"])
def test_a_meeting_that_will_not_take_place(own: str) -> None:
    first = "Irish Foreign Minister Orla Byrne will be in Tashkent on Friday."
    then = f"{own} meeting with Uzbek President Timur Aliev, planned for Friday, will not take place."
    (off,) = (e for e in events(first, then) if e.status == "cancelled")
    assert (off.subtype, people(off)) == ("meeting", ["Orla Byrne", "Timur Aliev"])


@pytest.mark.parametrize(
    "told", ["on Monday to her Greek counterpart, Nikos Lambros, offering him", f"today to {B} to convey"]
)
def test_condolences_written_on_a_day(told: str) -> None:
    (event,) = events(f"Irish Foreign Minister Orla Byrne wrote {told} her condolences over the floods.")
    assert (event.subtype, people(event)) == ("condolence message", ["Nikos Lambros", "Orla Byrne"])


def test_who_is_relieved_of_duty_and_who_gets_the_post() -> None:
    text = "The Serbian government today relieved Goran Mikic of duty as state secretary in the Ministry of Finance"
    found = events(f"{text}, at his own request, and appointed Jelena Pavlov to that post.")
    assert [people(e) for e in found] == [["Goran Mikic"], ["Jelena Pavlov"]]


def test_the_foreign_ministers_of_two_countries_are_those_named() -> None:
    then = "Later the foreign ministers of Greece and Ireland were received by Austrian President Anna Moser."
    found = events(f"{A} held talks on Monday in Vienna with {B} and {C}.", then)
    assert people(found[-1]) == ["Anna Moser", *THREE[1:]]


def test_who_comes_from_a_third_country_is_no_host() -> None:
    first = f"{B} arrived in Vienna on Monday for a two-day visit."
    then = f"The minister was speaking alongside {A} and {C} following their talks in Vienna."
    talks = next(e for e in events(first, then) if e.subtype == "talks")
    assert sorted(role for _, role in roles(talks)) == ["host", "visitor", "visitor"]


def test_on_a_journey_over_two_capitals_a_meeting_is_on_the_day_in_its_city() -> None:
    first = f"{C} will travel to Bratislava on May 30 and to Vilnius the following day."
    found = events(first, "In Vilnius, he will meet with Lithuanian President Jonas Petrauskas.")
    (met,) = (e for e in found if e.subtype != "visit")
    assert str(met.starts_on) == "2024-05-31"


MARIA = "Austrian Minister for Europe, Maria Moser, met in Vienna on Monday with Greek Interior Minister Nikos Lambros."


def test_the_minister_of_a_houses_own_page_is_its_own() -> None:
    own = "Ministry of Foreign Affairs of Austria"
    reading = read(MARIA, "The Minister also met Irish President Eileen Kerr.", outlet=own)
    found = {str(name) for event in reading.events for name, _ in roles(event) if event.sentence.start > len(MARIA)}
    assert found == {"Maria Moser", "Eileen Kerr"}


def test_the_visiting_minister_is_not_the_houses_own() -> None:
    own = "Ministry of Foreign Affairs of Austria"
    then = "Later the visiting Minister called on the Austrian Chancellor, Paul Wolf."
    reading = read(MARIA, then, outlet=own)
    calls = [event for event in reading.events if event.sentence.start > len(MARIA)]
    assert all("Maria Moser" not in [name for name, _ in roles(event)] for event in calls)
