"""Courses and talks told aside, those who stood for the sides of aid, delegations of bodies, and who invited whom."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, place_of, read, roles, told

from warehouse.extraction.article import ArticleReading

PAIR = "Mongolian Minister Bat Ganzorig on Tuesday met with Kenyan Minister Jane Wambui."


def at_home(*text: str) -> ArticleReading:
    """What these paragraphs tell, written in Ulaanbaatar on Wednesday, 15 May 2024."""
    return read(*text, dateline=date(2024, 5, 15), place="Ulaanbaatar")


@pytest.mark.parametrize(
    ("words", "noun", "subtype"),
    [
        ("Forty nurses learned it at a", "training course", "training course"),
        ("Officials discussed water at a", "workshop", "seminar"),
        ("Minister Bat Ganzorig praised trade after a", "forum", "conference"),
    ],
)
@pytest.mark.parametrize("verb", ["that opened", "that was held", "which kicked off"])
def test_a_gathering_told_in_a_clause_of_its_own(words: str, noun: str, subtype: str, verb: str) -> None:
    text = f"{words} {noun} {verb} in Darkhan on Monday."
    found = at_home(text, "Ambassador Jane Wambui of Kenya and Minister Bat Ganzorig attended the closing session.")
    assert (subtype, "occurred") in told(found)


def test_the_last_day_of_a_course_by_yesterday() -> None:
    text = "Forty nurses learned it at a training course that opened in Darkhan on Monday and wrapped up yesterday."
    found = at_home(text, "Ambassador Jane Wambui of Kenya attended the closing ceremony.")
    course = next(event for event in found.events if event.subtype == "training course")
    assert (course.starts_on, course.ends_on) == (date(2024, 5, 13), date(2024, 5, 14))


@pytest.mark.parametrize(
    "text",
    [
        "Officials praised the nurses who were taught at a workshop that was held in Darkhan in 2019.",
        "The two sides agreed to draw on a seminar that would be held in Darkhan on Monday.",
        "The report was drawn up after a workshop that was held in Darkhan.",
    ],
)
def test_a_gathering_of_other_days_told_aside_is_none(text: str) -> None:
    assert told(at_home(text)) == []


@pytest.mark.parametrize("received", ["welcomed", "received"])
def test_talks_of_those_of_whom_one_received_the_other(received: str) -> None:
    text = f"Kenyan Minister Jane Wambui was {received} on Tuesday by Minister Bat Ganzorig, with whom she held talks."
    assert told(at_home(text)) == [("talks", "occurred")]


def test_a_reception_after_which_other_talks_are_to_be_held_stays_one() -> None:
    text = (
        "Kenyan Minister Jane Wambui was received on Tuesday by Minister Bat Ganzorig, with whom she will hold talks."
    )
    assert ("reception", "occurred") in told(at_home(text))


@pytest.mark.parametrize("words", ["made up of", "composed of", "formed by"])
def test_the_members_of_a_delegation(words: str) -> None:
    text = f"The Kenyan delegation was also {words} Deputy Minister of Health Jane Wambui and Director Ann Mwangi."
    reading = at_home(text)
    assert told(reading) == []
    assert {person.country for person in reading.people} == {"KEN"}
    assert ("Jane Wambui", "deputy minister", "Ministry of Health of Kenya", "holds") in offices(reading)


def test_where_a_delegation_made_a_stop_nobody_is_of_its_country() -> None:
    reading = at_home("The Kenyan delegation made a tour of Darkhan, of which Governor Bat Ganzorig spoke.")
    assert {person.country for person in reading.people} != {"KEN"}


@pytest.mark.parametrize(
    "text",
    [
        "The tents were handed over at the airport by Ambassador Jane Wambui.",
        "The supplies were delivered by Ambassador Jane Wambui, who praised the people.",
    ],
)
def test_who_handed_over_what_a_state_gave(text: str) -> None:
    found = at_home("Kenya on Tuesday donated 500 tents to the Mongolian Ministry of Health.", text).events
    assert {side for event in found if event.subtype == "aid" for side in roles(event)} >= {("Jane Wambui", "sender")}


def test_both_who_delivered_and_who_accepted() -> None:
    found = at_home(
        "Mongolia received on Tuesday a donation of 300 tons of rice from the government of Kenya, delivered at the "
        "port by Kenyan Ambassador Jane Wambui.",
        "The cargo was accepted by Mongolian Minister of Trade Bat Ganzorig, who gave thanks.",
    ).events
    sides = {side for event in found if event.subtype == "aid" for side in roles(event)}
    assert {("Jane Wambui", "sender"), ("Bat Ganzorig", "recipient")} <= sides


@pytest.mark.parametrize(
    "text",
    [
        "The tents were to be handed over by Ambassador Jane Wambui.",
        "The report was presented by Ambassador Jane Wambui.",
        "The aid was not delivered by Ambassador Jane Wambui.",
    ],
)
def test_who_handed_over_nothing_stands_for_no_side(text: str) -> None:
    found = at_home("Kenya on Tuesday donated 500 tents to the Mongolian Ministry of Health.", text).events
    assert "Jane Wambui" not in {who for event in found if event.subtype == "aid" for who, _ in roles(event)}


def test_a_delegation_of_a_body_is_welcomed() -> None:
    text = (
        "Minister Bat Ganzorig on Tuesday welcomed at the State Palace a delegation from the Kenyan Ministry of Health."
    )
    assert told(at_home(text)) == [("reception", "occurred")]


@pytest.mark.parametrize("what", ["plans to send", "the visit of"])
def test_plans_that_are_welcomed_are_no_reception(what: str) -> None:
    text = f"Minister Bat Ganzorig on Tuesday welcomed {what} a delegation from the Kenyan Ministry of Health."
    assert ("reception", "occurred") not in told(at_home(text))


def test_states_that_sent_those_who_attended() -> None:
    found = at_home("Young scholars from Mongolia and Kenya attended a seminar on water in Darkhan on Tuesday.").events
    assert [{who for who, _ in roles(event)} for event in found] == [{"MNG", "KEN"}]


@pytest.mark.parametrize("whose", ["his Mongolian colleague's invitation", "the invitation of his counterpart"])
def test_the_other_of_two_who_met_invited(whose: str) -> None:
    met = PAIR.replace("Jane Wambui", "John Mwangi")
    found = at_home(met, f"Mwangi accepted {whose} to visit Mongolia from June 3 to 5.").events
    visits = [roles(event) for event in found if event.subtype == "visit"]
    assert visits == [[("John Mwangi", "visitor"), ("Bat Ganzorig", "host")]]


def test_a_counterpart_of_another_country_is_not_who_was_met() -> None:
    found = at_home(PAIR, "Wambui will visit Laos from June 3 to 5 at the invitation of her Lao counterpart.").events
    assert all(("Bat Ganzorig", "host") not in roles(event) for event in found if event.subtype == "visit")


def test_where_an_envoy_served_is_not_where_he_was_received() -> None:
    text = "Minister Bat Ganzorig on Tuesday received Kenyan Ambassador Jane Wambui, who ends her term in Mongolia."
    assert [place_of(event) for event in at_home(text).events if event.subtype == "reception"] == ["Ulan Bator"]


@pytest.mark.parametrize("trade", ["writer", "the Kenyan poet", "veteran journalist"])
def test_an_order_by_its_name_for_someone_told_by_a_trade(trade: str) -> None:
    text = f"On Tuesday, President Bat Ganzorig conferred the medal For Peace and Friendship on {trade} Jane Wambui."
    found = at_home(text).events
    assert [set(roles(event)) for event in found] == [{("Bat Ganzorig", "sender"), ("Jane Wambui", "recipient")}]


def test_the_head_of_the_government_speaks() -> None:
    reading = at_home(
        "Prime Minister Bat Ganzorig on Tuesday met with Kenyan Minister Jane Wambui.",
        "In a post, the head of the government wrote that ties were strong.",
    )
    assert [[person.name for person in one.speakers] for one, _ in reading.statements] == [["Bat Ganzorig"]]


@pytest.mark.parametrize("word", ["organization", "union"])
def test_the_post_of_a_body_named_before(word: str) -> None:
    reading = at_home(
        "The Mongolian Union of Friendship Organizations held a meeting on Tuesday.",
        f"The {word}'s vice president, Bat Ganzorig, spoke.",
    )
    assert {body for _, _, body, _ in offices(reading)} == {"Mongolian Union of Friendship Organizations"}
