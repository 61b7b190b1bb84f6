"""Calls told by other verbs than those of calling, and what is welcomed or received of somebody who does not come."""

from __future__ import annotations

import pytest
from one_article import read, roles, told

CALLER = "South Korean Foreign Minister Han Dong-soo"
CALLED = "U.S. Secretary of State Martin Keller"
BY_PHONE = [("phone call", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "{A} said goodbye to {B} over the phone on Monday.",
        "{A} and {B} agreed over the phone Monday to meet soon.",
        "{A} on Monday reaffirmed the alliance with {B} in their first phone talks.",
        "{A} expressed condolences to {B} over the phone.",
        "In the call, made at the request of {B}, {A} and the top U.S. diplomat stressed the alliance.",
        "During the telephone conversation, {A} and {B} discussed trade.",
        "{A}, in a phone call on Monday, thanked {B} for the aid.",
        "{A}, in a telephone conversation on Monday, checked on the health of {B}.",
    ],
)
def test_a_call_is_told_whatever_the_verb(sentence: str) -> None:
    reading = read(sentence.format(A=CALLER, B=CALLED))
    assert told(reading) == BY_PHONE
    assert sorted(name or "" for name, _ in roles(reading.events[0])) == ["Han Dong-soo", "Martin Keller"]


@pytest.mark.parametrize(
    "sentence",
    [
        "{A} praised {B} in a phone interview on Monday.",
        "{A} wrote to {B} that he has no phone.",
        "{A} discussed {B}'s visit over the phone.",
        "{A}, in a phone call on Monday, condemned the policy of {B}.",
        "{A}, in a phone call on Monday, praised {B}.",
    ],
)
def test_a_call_with_others_or_none_is_not_told_of_the_two(sentence: str) -> None:
    assert told(read(sentence.format(A=CALLER, B=CALLED))) == []


@pytest.mark.parametrize(
    "thing",
    [
        "welcomed the decision of {B}",
        "welcomed the statement by {B}",
        "welcomed {B}'s decision",
        "welcomed a proposal put forward by {B}",
        "met the widow of {B}",
    ],
)
def test_whose_word_or_kin_is_welcomed_or_met_is_no_guest(thing: str) -> None:
    assert told(read(f"South Korean President Han Dong-soo on Monday {thing.format(B=CALLED)}.", place="Seoul")) == []


@pytest.mark.parametrize(
    "guest",
    [
        "received members of the delegation led by {B}",
        "received a courtesy visit from {B}",
        "received the Secretary of State of the United States, Martin Keller",
    ],
)
def test_who_leads_a_delegation_or_pays_a_visit_is_a_guest(guest: str) -> None:
    reading = read(f"South Korean President Han Dong-soo on Monday {guest.format(B=CALLED)}.", place="Seoul")
    assert ("Martin Keller", "visitor") in roles(reading.events[0])
