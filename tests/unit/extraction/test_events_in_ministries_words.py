"""Events in the words of ministries and party papers: delegations joined to who receives them, what is told at a
reception, visits on whose occasion somebody is welcomed, pairs of ministers of whom one is named later."""

from __future__ import annotations

import pytest
from one_article import only, read, roles, told
from visits_told import may

HOST = "Kenyan President Jane Wambui"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"


@pytest.mark.parametrize("verb", ["met", "held talks"])
def test_a_head_and_the_delegation_that_another_leads_met(verb: str) -> None:
    text = (
        "Guo Yunlong, head of the Organization Department of the Communist Party of China Central Committee, and a "
        "delegation of the Communist Party of Vietnam led by Tran Quoc Bao, head of its Organization Commission, "
        f"{verb} here on Tuesday."
    )
    event = only(read(text, dateline=may(15), place="Beijing"))
    assert {who for who, _ in roles(event)} == {"Guo Yunlong", "Tran Quoc Bao"}


@pytest.mark.parametrize(
    ("where", "subtype"),
    [("at a reception", "reception"), ("at their meeting", "meeting")],
)
def test_what_one_told_another_at_a_reception_tells_of_it(where: str, subtype: str) -> None:
    text = f"Kenya treasures its ties with Mongolia, {HOST} told {GUEST} {where} in Nairobi on Tuesday."
    event = only(read(text, dateline=may(15)))
    assert (event.subtype, event.starts_on) == (subtype, may(14))


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} received on Tuesday, May 14, at the Quai d'Orsay, Kenyan President Jane Wambui.",
        f"{GUEST} spoke by telephone the same day with {HOST}.",
    ],
)
def test_days_and_seats_between_a_verb_and_whom(text: str) -> None:
    assert len(only(read("The day was May 14.", text, dateline=may(15))).sides) == 2


@pytest.mark.parametrize("whose", ["his", "their"])
def test_who_is_welcomed_on_the_occasion_of_a_visit_made_it(whose: str) -> None:
    company = " and his delegation" if whose == "their" else ""
    reading = read(
        f"Kenyan Minister John Otieno expressed his welcome to {GUEST}{company} on the occasion of {whose} working "
        "visit to Kenya on May 13-15.",
        "During the bilateral talks held on May 14, both sides informed each other about the situation.",
        dateline=may(15),
    )
    visit = next(e for e in reading.events if e.subtype == "visit")
    assert (visit.starts_on, visit.ends_on, ("Bat Ganzorig", "visitor") in roles(visit)) == (may(13), may(15), True)
    talks = next(e for e in reading.events if e.subtype == "talks")
    assert (talks.starts_on, {who for who, _ in roles(talks)}) == (may(14), {"John Otieno", "Bat Ganzorig"})


def test_a_basket_of_flowers_and_a_letter_are_a_message() -> None:
    text = f"{HOST} received a floral basket and a congratulatory letter from {GUEST} on Tuesday."
    assert told(read(text, dateline=may(15))) == [("congratulation message", "occurred")]


def test_of_two_ministers_who_held_talks_one_is_named_later() -> None:
    reading = read(
        f"{GUEST} paid an official visit to Kenya on 12-15 May 2024.",
        "The two Foreign Ministers held discussions on 14 May 2024.",
        "They were joined by officials.",
        "Kenyan Foreign Minister John Otieno thanked Mongolia.",
    )
    talks = next(e for e in reading.events if e.subtype == "talks")
    assert (talks.starts_on, {who for who, _ in roles(talks)}) == (may(14), {"Bat Ganzorig", "John Otieno"})


def test_two_whom_somebody_unknown_met_did_not_meet_each_other() -> None:
    text = f"The envoy has travelled to Cairo, where she met {HOST} and {GUEST} on Tuesday."
    assert not [e for e in read(text, dateline=may(15)).events if e.subtype == "meeting"]


def test_a_guest_hosted_on_a_day_is_received_whatever_the_next_clause_calls_his_stay() -> None:
    text = f"{HOST} hosted {GUEST} in Nairobi on Tuesday, during which she described the visit as a milestone."
    assert only(read(text, dateline=may(15))).subtype == "reception"


def test_two_leaders_who_talked_for_an_hour_met() -> None:
    reading = read(
        f"Mongolian President Bat Ganzorig arrived at State House in Nairobi on Tuesday to meet {HOST}.",
        "The two leaders talked for nearly one hour, according to the press service.",
        dateline=may(15),
    )
    assert ("meeting", "occurred") in told(reading)


def test_who_led_the_discussions_of_a_dialogue_held_it() -> None:
    reading = read(
        "The 10th Kenya-Mongolia Strategic Dialogue was held in Nairobi on Tuesday.",
        "The Minister for Trade, John Otieno, and Mongolian Deputy Foreign Minister Bat Ganzorig led the discussions.",
        dateline=may(15),
    )
    talks = only(reading)
    assert (talks.subtype, talks.starts_on, len(talks.sides)) == ("talks", may(14), 2)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{GUEST} had an interview with {HOST} on Tuesday.", 1),
        (f"{GUEST} gave an interview to a paper on Tuesday.", 0),
        ("The two presidents talked for years about a bridge.", 0),
    ],
)
def test_an_interview_with_a_minister_is_a_meeting(text: str, count: int) -> None:
    assert len(read(text, dateline=may(15)).events) == count
