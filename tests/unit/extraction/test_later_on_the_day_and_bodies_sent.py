"""Welcomes later on a day that was told, signings on another day than the talks, bodies that send delegations, and who
gave a course."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told
from visits_told import may

TALKS = "Kenyan Foreign Minister Peter Otieno held talks with Mongolian Foreign Minister Bat Ganzorig on Tuesday."
HOST = "Mongolian Prime Minister Dorj Enkhbold"


def dates(*body: str) -> list[tuple[str, date | None]]:
    reading = read(*body, dateline=may(16), place="Ulaanbaatar")
    return [(event.subtype, event.starts_on) for event in sorted(reading.events, key=lambda e: e.start)]


@pytest.mark.parametrize(
    "text",
    [
        f"In the afternoon, Otieno was welcomed by {HOST}, with whom he discussed wool.",
        f"In the evening, Otieno was welcomed at the State Palace by {HOST}.",
        f"Later, Otieno was welcomed by {HOST}.",
        f"Afterwards, he was welcomed by {HOST}, to whom he gave a letter.",
        f"Subsequently, {HOST} welcomed Otieno.",
    ],
)
def test_who_is_welcomed_later_on_the_day_is_received_then(text: str) -> None:
    assert dates(TALKS, text) == [("talks", may(14)), ("reception", may(14))]


@pytest.mark.parametrize(
    "text",
    [
        f"Otieno's proposal was welcomed by {HOST}.",
        f"In the afternoon, Otieno was welcomed at the airport by {HOST}.",
        f"In the afternoon, {HOST} welcomed Otieno's proposal.",
    ],
)
def test_a_proposal_or_a_traveller_at_an_airport_is_not_received(text: str) -> None:
    assert ("reception", may(14)) not in dates(TALKS, text)


SIGNED = "the governor signed with Kenyan Minister Peter Otieno a memorandum of understanding on nursing."
RECEIVED = "Kenyan President Jane Wambui on Tuesday received Mongolian Governor Bat Ganzorig in Nairobi."


def test_a_signing_with_another_on_another_day_is_no_part_of_the_reception() -> None:
    reading = read(RECEIVED, f"On Monday, {SIGNED}", dateline=may(16), place="Nairobi")
    assert told(reading) == [("reception", "occurred"), ("signing", "occurred")]
    assert [event.starts_on for event in sorted(reading.events, key=lambda e: e.start)] == [may(14), may(13)]


@pytest.mark.parametrize("when", ["On Tuesday, ", "At the end of the meeting, "])
def test_what_is_signed_on_the_day_of_the_talks_is_a_part_of_them(when: str) -> None:
    with_host = "Ganzorig and Wambui signed a memorandum of understanding on nursing."
    assert told(read(RECEIVED, f"{when}{with_host}", dateline=may(16))) == [("reception", "occurred")]


@pytest.mark.parametrize(
    "body",
    [
        "Mongolia's National People's Congress",
        "the National Congress of Mongolia",
        "the Herders Forum",
    ],
)
def test_a_body_that_sends_a_delegation_is_no_gathering(body: str) -> None:
    text = f"A delegation of {body}, headed by Mongolian Deputy Speaker Bat Ganzorig, concluded its visit to Kenya"
    assert "conference" not in [subtype for subtype, _ in told(read(f"{text} on Tuesday.", dateline=may(16)))]


def test_a_congress_that_opens_is_one() -> None:
    assert told(read("The 11th Party Congress opened in Nairobi on Tuesday.")) == [("conference", "occurred")]


BODY = "Ministry of Health of Kenya"


@pytest.mark.parametrize("when", ["on 14 May", "on May 14", "from 14 to 15 May", "on 14 May in Nairobi", "on Tuesday"])
def test_a_day_stands_between_a_seminar_and_who_gave_it(when: str) -> None:
    event = only(read(f"A seminar on herding was organised {when} by the {BODY}."))
    assert roles(event) == [(BODY, "host")]


@pytest.mark.parametrize("verb", ["run", "conducted", "taught"])
def test_who_runs_a_course_gives_it(verb: str) -> None:
    opened = "A training course on customs clearance for 25 Lao officers opened in Nairobi on May 14."
    event = only(read(opened, f"The two-week course is {verb} by the {BODY}."))
    assert roles(event) == [(BODY, "host")]


GIFT = "Otieno delivered to Ganzorig a donation of 200 computers."


@pytest.mark.parametrize(
    ("between", "day"),
    [
        ("Ganzorig recalled that in 1963 Mongolia had recognised Kenya.", may(14)),
        ("On Wednesday, Ganzorig gave a press conference.", may(16)),
    ],
)
def test_history_between_does_not_change_the_day(between: str, day: date) -> None:
    assert dict(dates(TALKS, between, GIFT))["aid"] == day


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("and on Wednesday called on Mongolian President Tumur Bold", may(14)),
        ("and on Wednesday he was received by Mongolian President Tumur Bold", may(14)),
        ("and later on Wednesday met Mongolian President Tumur Bold", may(14)),
        ("and on Wednesday toured a wool mill", may(14)),
    ],
)
def test_the_day_of_what_was_done_next_is_not_that_of_the_talks(then: str, day: date) -> None:
    text = "On Tuesday, Kenyan Minister Peter Otieno held talks with Mongolian Foreign Minister Bat Ganzorig"
    assert dict(dates(f"{text}, {then}."))["talks"] == day


def test_talks_on_two_days_keep_the_first() -> None:
    text = "Kenyan Minister Peter Otieno held talks with Mongolian Foreign Minister Bat Ganzorig"
    assert dict(dates(f"{text} on Tuesday and on Wednesday in Ulaanbaatar."))["talks"] in (may(14), may(15))


@pytest.mark.parametrize(
    "begun",
    [
        "The visit began on Tuesday.",
        "During the visit, which started on Tuesday, he toured a wool mill.",
        "The visit, which began on May 14, was made at the invitation of the parliament.",
        "He began the visit on Tuesday.",
        "Otieno started his trip on Tuesday with a walk through the old town.",
    ],
)
def test_a_visit_that_has_ended_begins_on_the_day_that_another_sentence_tells(begun: str) -> None:
    ended = "Kenyan Foreign Minister Peter Otieno wrapped up his visit to Mongolia on Thursday."
    visit = only(read(ended, begun, dateline=may(16), place="Ulaanbaatar"))
    assert (visit.starts_on, visit.ends_on) == (may(14), may(16))


@pytest.mark.parametrize(
    "other",
    [
        "His previous visit, which began on May 7, led to a plan.",
        "The visit of a Chadian delegation, which began on Monday, goes on.",
        "The fair started on Tuesday.",
    ],
)
def test_the_beginning_of_something_else_is_none_of_the_visit(other: str) -> None:
    ended = "Kenyan Foreign Minister Peter Otieno wrapped up his visit to Mongolia on Thursday."
    visit = next(e for e in read(ended, other, dateline=may(16)).events if e.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (may(16), None)


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("travelled to Kunming, Yunnan Province, where he met", "Kunming"),
        ("flew to Changsha, Hunan province, where he met", "Changsha"),
        ("flew to Changsha, where he met", "Changsha"),
    ],
)
def test_a_town_with_its_region_behind_it_is_where_people_met(where: str, place: str) -> None:
    text = f"Kenyan Minister Peter Otieno then {where} Chinese Vice Governor Li Wenhai on Tuesday."
    meeting = next(e for e in read(text, dateline=may(16)).events if e.subtype == "meeting")
    assert place_of(meeting) == place


def test_what_was_discussed_elsewhere_is_no_place_of_the_reception() -> None:
    text = f"On Tuesday, Kenyan Minister Peter Otieno was welcomed by {HOST}, with whom he discussed mines in Erdenet."
    assert place_of(only(read(text, dateline=may(16), place="Ulaanbaatar"))) == "Ulan Bator"


CAME = "On May 14, a delegation of the Ministry of Defence of Kenya toured the Naval Academy"


@pytest.mark.parametrize("who", ["where it was received by", "where they were received by"])
def test_a_delegation_of_a_body_is_received_where_it_came(who: str) -> None:
    event = only(read(f"{CAME}, {who} Mongolian Deputy Minister Bat Ganzorig.", dateline=may(16)))
    assert event.subtype == "reception"
    assert ("Ministry of Defense of Kenya", "visitor") in roles(event)


@pytest.mark.parametrize(
    "text",
    [
        f"{CAME}, where it was not received by Mongolian Deputy Minister Bat Ganzorig.",
        "The Ministry of Defence of Kenya sent a letter to the Academy, where it was received by Mongolian Deputy "
        "Minister Bat Ganzorig.",
    ],
)
def test_a_letter_is_no_delegation(text: str) -> None:
    assert told(read(text, dateline=may(16))) == []
