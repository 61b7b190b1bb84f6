"""Talks that a noun announces of two who were named before, who invited told in a clause, delegations told by who leads
them, several who are met or who will receive a guest, letters of credence that were accepted, talks on an agenda."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read, roles, told

VISIT = (
    "Minister of Foreign Affairs of Laos Bounkham Xaya on Tuesday started an official visit to Mongolia at the "
    "invitation of Minister of Foreign Affairs of Mongolia Ganbat Erden."
)
PAIR = [("Bounkham Xaya", "visitor"), ("Ganbat Erden", "host")]
WORD = (
    "Speaker of the National Assembly of Armenia Ruben Vosker and Speaker of the Milli Majlis of Azerbaijan Elnara "
    "Mursal had a brief conversation in Vienna on Wednesday."
)
CREDENTIALS = (
    "High Commissioner of Seychelles to Botswana Lisette Bonne presented her Letters of Credence to the President of "
    "Botswana, Kagiso Motl, on Tuesday."
)
LANDED = "Russian Foreign Minister Dmitry Zavyal has arrived in Vientiane."


@pytest.mark.parametrize(
    "plan",
    [
        "Official talks between the two Foreign Ministers will be held during the visit.",
        "Official talks of the Foreign Ministers are foreseen in the course of the visit.",
        "During the visit, official talks of the foreign ministers are planned.",
        "Negotiations between the foreign ministers are scheduled for tomorrow.",
        "Their meeting is expected to take place in the evening.",
    ],
)
def test_talks_of_a_pair_told_before_are_announced_by_a_noun(plan: str) -> None:
    talks = [event for event in read(VISIT, plan).events if event.subtype != "visit"]
    assert [event.status for event in talks] == ["announced"]
    assert sorted(roles(talks[0])) == PAIR


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks between the trade ministers are planned for next year.",
        "The next talks of the foreign ministers are planned for next year.",
        "Talks of the foreign ministers are not planned.",
        "The talks of the foreign ministers are important.",
    ],
)
def test_other_talks_are_not_of_that_pair(sentence: str) -> None:
    assert told(read(VISIT, sentence)) == [("visit", "occurred")]


@pytest.mark.parametrize(
    "plan", ["Their meeting will take place today at 6pm.", "The meeting of the two speakers is scheduled for today."]
)
def test_a_meeting_still_to_come_is_another_one_than_the_word_they_had(plan: str) -> None:
    assert told(read(WORD, plan)) == [("meeting", "occurred"), ("meeting", "announced")]


@pytest.mark.parametrize(
    "words",
    [
        "invited by Minister of Foreign Affairs of Mongolia Ganbat Erden",
        "to which Minister of Foreign Affairs of Mongolia Ganbat Erden had invited him",
    ],
)
def test_a_clause_tells_who_invited(words: str) -> None:
    visit = only(read(f"Foreign Minister of Laos Bounkham Xaya on Tuesday started a visit to Mongolia, {words}."))
    assert sorted(roles(visit)) == PAIR


@pytest.mark.parametrize("verb", ["received on Tuesday", "met on Tuesday with"])
def test_the_delegation_of_a_person_is_led_by_that_person(verb: str) -> None:
    event = only(
        read(f"President of Romania Cornel Aposto {verb} the delegation of Speaker of Parliament of Armenia Vahan Ter.")
    )
    assert sorted(who or "" for who, _ in roles(event)) == ["Cornel Aposto", "Vahan Ter"]


def test_a_party_behind_a_name_does_not_end_the_list_of_those_met() -> None:
    reading = read(
        "Chinese Foreign Minister Xiong Bolin met separately with Danish Deputy Speaker Mette Ovesen of the Social "
        "Democrats and with Danish Foreign Minister Rasmus Kjeld."
    )
    met = sorted(str(who) for event in reading.events for who, _ in roles(event) if who != "Xiong Bolin")
    assert met == ["Mette Ovesen", "Rasmus Kjeld"]


@pytest.mark.parametrize(
    "leader",
    [
        "The delegation, which arrived on Saturday, was headed by Xiong Bolin, deputy head of its department.",
        "At the head of the delegation, which arrived on Saturday, was Xiong Bolin, deputy head of its department.",
        "At the head of the delegation was Xiong Bolin, deputy head of its department.",
    ],
)
def test_who_headed_a_delegation_that_came_is_told_past_a_clause(leader: str) -> None:
    reading = read("A delegation of the Communist Party of China has completed a four-day visit to Denmark.", leader)
    assert ("Xiong Bolin", "visitor") in roles(only(reading))


@pytest.mark.parametrize(
    ("hosts", "count"),
    [
        ("President of Laos Sisavath Inth and National Assembly Chairwoman Manivone Keo", 2),
        ("President of Laos Sisavath Inth", 1),
        ("Deputy Minister of Laos Sisavath Inth and Deputy Minister Manivone Keo", 1),
    ],
)
def test_leaders_of_two_bodies_will_receive_a_guest_one_by_one(hosts: str, count: int) -> None:
    reading = read(LANDED, f"Zavyal will be received by {hosts}.")
    assert [kind for kind, status in told(reading) if status == "announced"] == ["reception"] * count


@pytest.mark.parametrize(
    "agenda",
    [
        "Talks with Lao Foreign Minister Khamsing Phom, and meetings with Lao President Sisavath Inth are planned.",
        "On the agenda of the visit are talks with Lao Foreign Minister Khamsing Phom and meetings with Lao President "
        "Sisavath Inth.",
    ],
)
def test_two_nouns_share_what_the_verb_says_of_the_agenda(agenda: str) -> None:
    found = [(event.subtype, event.status) for event in read(LANDED, agenda).events if event.subtype != "visit"]
    assert sorted(found) == [("meeting", "announced"), ("talks", "announced")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks with the Vice President of Botswana, Onka Seru, were also on the High Commissioner's agenda.",
        "Meetings with the Vice President of Botswana, Onka Seru, also took place.",
    ],
)
def test_an_envoy_who_handed_letters_over_has_the_talks_that_a_noun_tells(sentence: str) -> None:
    event = next(event for event in read(CREDENTIALS, sentence).events if event.subtype != "credentials")
    assert event.status == "occurred"
    assert sorted(who or "" for who, _ in roles(event)) == ["Lisette Bonne", "Onka Seru"]


def test_whose_letters_were_accepted_is_who_was_named_before() -> None:
    reading = read(
        "Lisette Bonne is the new High Commissioner of Seychelles to Botswana. The President of Botswana, Mr Kagiso "
        "Motl, accepted her Letters of Credence at State House in Gaborone on Tuesday."
    )
    event = only(reading)
    assert (event.subtype, str(place_of(event)).startswith("venue/State House")) == ("credentials", True)
    assert roles(event) == [("Kagiso Motl", "host"), ("Lisette Bonne", "visitor")]


@pytest.mark.parametrize("verb", ["will accept", "had accepted", "refused"])
def test_letters_not_yet_accepted_are_no_ceremony(verb: str) -> None:
    first = "Lisette Bonne is the new High Commissioner of Seychelles to Botswana."
    sentence = f"The President of Botswana, Mr Kagiso Motl, {verb} her Letters of Credence."
    assert ("credentials", "occurred") not in told(read(first, sentence))
