"""What no rule for a verb or a noun reads: people of two countries beside a word for an encounter, and somebody beside
a word for a visit and a place abroad."""

from __future__ import annotations

import pytest
from one_article import place_of, read, roles

A = "Armenian Foreign Minister Davit Sarkis"
B = "Norwegian Trade Minister Kari Lunde"
BOTH = {"Davit Sarkis", "Kari Lunde"}
ELSEWHERE = "Trade between the two countries grew by a tenth last year."


def met(*body: str) -> list[tuple[str, str]]:
    """Kind and status of what brings the two together."""
    events = [e for e in read(*body).events if e.subtype != "visit"]
    return [(e.subtype, e.status) for e in events if {who for who, _ in roles(e)} >= BOTH]


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        (f"Led by {A} and {B}, the fifth round of consultations took place in Oslo on Monday.", "talks"),
        (f"Under the co-chairmanship of {A} and {B}, the third session of the commission was held on Monday.", "talks"),
        (f"The forum was preceded by a meeting of senior officials on Monday, led by {A} and {B}.", "talks"),
        (f"Before the ceremony, {A} and {B} had a working talk on ports on Monday.", "talks"),
        (f"Oslo hosted on Monday a meeting of {A} and {B}.", "meeting"),
        (f"{A} rounded off his day in Oslo on Monday with a meeting with {B}.", "meeting"),
        (f"On May 13 Oslo hosted a trilateral of {A} and {B} with industry.", "meeting"),
    ],
)
def test_people_of_two_countries_beside_a_word_for_an_encounter_met(sentence: str, subtype: str) -> None:
    assert met(ELSEWHERE, sentence) == [(subtype, "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Led by {A} and {B}, a round of consultations may follow.",
        f"In the words of {A}, a working talk of {B} with the unions would help.",
        f"{A} was to have had a working talk with {B}.",
        f"The book recalls a meeting of senior officials led by {A} and {B}.",
        f"The delegation was met at the airport by {A} and {B}.",
        f"Among the participants in a meeting of the forum were {A} and {B}.",
        f"{A} stayed away from a working lunch with {B} on Monday.",
        f"{A} turned down a working talk with {B} on Monday.",
        f"Nobody saw a working talk of {A} and {B} coming.",
        f"{A} asked {B} for a meeting of the ministers of both.",
        f"Did {A} and {B} have a working talk?",
        f"On behalf of {A}, the guest thanked {B} for a working talk with the unions.",
    ],
)
def test_what_may_be_was_off_or_is_told_of_others_is_no_encounter(sentence: str) -> None:
    assert met(ELSEWHERE, sentence) == []


def test_a_session_that_was_called_off_is_cancelled_whoever_was_to_chair_it() -> None:
    text = f"A meeting of senior officials led by {A} and {B} was called off on Monday."
    assert met(ELSEWHERE, text) == [("talks", "cancelled")]


def test_people_of_one_country_are_not_told_to_have_met() -> None:
    colleague = "Armenian Trade Minister Ani Melik"
    text = f"Led by {A} and {colleague}, the fifth round of consultations took place in Oslo on Monday."
    assert [e for e in read(ELSEWHERE, text).events if len(roles(e)) > 1] == []


def test_whom_another_sentence_brings_together_did_not_meet_twice() -> None:
    told = f"{A} held talks with {B} in Oslo on Monday."
    assert met(told, f"Led by {A} and {B}, a round of consultations looked at ports.") == [("talks", "occurred")]


def visits(*body: str) -> list[tuple[str, str, str | None]]:
    events = [e for e in read(*body).events if e.subtype == "visit"]
    return [(who, e.status, place_of(e)) for e in events for who, role in roles(e) if role == "visitor" and who]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"The talks will be followed by a working visit of {A} to Oslo on June 5-6.", "announced"),
        (f"The talks opened with a journey of {A} and three aides to Norway on May 13.", "occurred"),
    ],
)
def test_somebody_beside_a_word_for_a_visit_and_a_place_abroad_is_a_visitor(sentence: str, status: str) -> None:
    assert [(who, found) for who, found, _ in visits(ELSEWHERE, sentence)] == [("Davit Sarkis", status)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"The visit of {A} to Oslo would open a door.",
        f"{A} thanked his hosts for the visit of children to Oslo.",
        f"{A} leaves the trade talks in Yerevan on Monday.",
        f"The results of the recent visit of {A} to Oslo, which had taken place on Monday, were hailed.",
    ],
)
def test_a_visit_without_a_day_at_home_or_of_days_before_is_none(sentence: str) -> None:
    assert visits(ELSEWHERE, sentence) == []


CALLED = f"{A} held talks with {B} in Oslo on Monday."


@pytest.mark.parametrize(
    "sentence",
    [
        "This was followed by a courtesy call on President Nils Aune.",
        "The talks were followed by a call on Parliament President Nils Aune.",
        "The Armenian minister ended his stay in Oslo with a call on Prime Minister Nils Aune.",
        "An introductory call on the Hon'ble Speaker Nils Aune closed the day, accompanied by Envoy Lia Kord.",
    ],
)
def test_a_call_on_somebody_is_paid_by_the_guest(sentence: str) -> None:
    events = [e for e in read(f"{A} arrived in Norway on Monday.", CALLED, sentence).events if e.subtype == "reception"]
    assert [sorted(roles(e)) for e in events] == [[("Davit Sarkis", "visitor"), ("Nils Aune", "host")]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The opposition repeated a call on President Nils Aune to resign.",
        "The guest spoke before a courtesy call on President Nils Aune.",
        "The guest will pay a courtesy call on President Nils Aune.",
        "The programme had a phone call on the budget by President Nils Aune.",
    ],
)
def test_a_call_to_do_something_or_to_come_was_not_paid(sentence: str) -> None:
    events = read(f"{A} arrived in Norway on Monday.", CALLED, sentence).events
    assert [e for e in events if e.subtype == "reception" and e.status == "occurred"] == []


def test_who_is_approved_at_a_sitting_has_met_nobody() -> None:
    text = f"At its 9th ordinary session on Monday the assembly heard {A} and {B}."
    assert met(ELSEWHERE, text) == []


@pytest.mark.parametrize(
    "noun",
    ["dignitary", "admiral", "general", "negotiator", "emissary", "prince", "cleric", "envoy", "commander's guest"],
)
def test_the_one_of_a_country_is_meant_by_any_word_for_a_person(noun: str) -> None:
    text = f"The Armenian {noun} also called on President Nils Aune."
    events = [e for e in read(CALLED, text).events if e.subtype == "reception"]
    is_person = "'s" not in noun
    assert [("Davit Sarkis", "visitor") in roles(e) for e in events] == ([True] if is_person else [])


@pytest.mark.parametrize("noun", ["general election", "general secretary", "envoy to the union"])
def test_a_word_for_a_person_before_another_noun_is_nobody(noun: str) -> None:
    events = read(CALLED, f"The Armenian {noun} called on President Nils Aune.").events
    assert [e for e in events if e.subtype == "reception" and ("Davit Sarkis", "visitor") in roles(e)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        f"The fifth session of the commission, which was to be co-chaired on May 20 by {A} and {B}, has been deferred.",
        f"A round of consultations of {A} and {B} on May 20 was called off.",
    ],
)
def test_a_session_that_was_to_be_and_is_off_is_cancelled(sentence: str) -> None:
    assert met(ELSEWHERE, sentence) == [("talks", "cancelled")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} expects {B} for talks in Yerevan on Tuesday.",
        f"Talks of {A} and {B} get under way in Oslo on Tuesday.",
        f"A round of consultations between {A} and {B} resumed after the last one had been postponed.",
    ],
)
def test_what_is_awaited_has_not_been(sentence: str) -> None:
    assert ("talks", "occurred") not in met(ELSEWHERE, sentence)
    assert ("talks", "cancelled") not in met(ELSEWHERE, sentence)


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        (f"{B} accepted the visit of {A} at the ministry on Monday.", "reception"),
        (f"{B} on Monday accepted a courtesy call from {A}.", "reception"),
        (f"{B} received a visit from {A} on Monday.", "reception"),
        (f"An office call took place in Oslo on Monday between {B} and {A}.", "reception"),
        (f"{B} had a phone call from {A} on Monday.", "phone call"),
    ],
)
def test_visits_and_calls_that_somebody_had_from_another(sentence: str, subtype: str) -> None:
    assert met(sentence) == [(subtype, "occurred")]


def test_who_accepts_an_invitation_to_visit_receives_nobody() -> None:
    events = read(f"{B} accepted the invitation to visit from {A} on Monday.").events
    assert [e for e in events if e.subtype == "reception"] == []
