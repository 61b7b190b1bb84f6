"""Encounters of two people in every shape of a sentence: who is named how, where the day and the place stand, and
the sentences of the same words that tell of none."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

HOST = "Irish Foreign Minister Ciaran Daly"
GUEST = "Polish Foreign Minister Marek Zaremba"
CALLED = f"{GUEST} on Sunday called for more trade."
VISITED = f"{GUEST} visited Dublin on Sunday at the invitation of {HOST}."


def met(*body: str, headline: str | None = None) -> set[tuple[str, str]]:
    """Kind and status of the encounters of the two whom the tests name."""
    names = {"Ciaran Daly", "Marek Zaremba"}
    events = read(*body, headline=headline).events
    return {(e.subtype, e.status) for e in events if names <= {who for who, _ in roles(e)} and e.subtype != "visit"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"The foreign ministry said he and {HOST} held talks.",
        f"The ministry said on Monday he and {HOST} held talks in Dublin.",
        f"According to the ministry, he and {HOST} held talks on Monday.",
    ],
)
def test_a_pronoun_is_joined_to_a_name_in_what_somebody_says(sentence: str) -> None:
    assert met(CALLED, sentence) == {("talks", "occurred")}


@pytest.mark.parametrize("verb", ["hold talks", "meet in Dublin"])
def test_a_headline_joins_two_by_a_comma(verb: str) -> None:
    assert len(met("Trade was on the agenda.", headline=f"{GUEST}, {HOST} {verb}")) == 1


def test_a_headline_of_what_may_be_or_was_not_tells_of_no_encounter() -> None:
    for verb in ("could meet in Dublin", "fail to meet", "not to hold talks"):
        assert not met("Trade was on the agenda.", headline=f"{GUEST}, {HOST} {verb}")


@pytest.mark.parametrize(
    "sentence",
    [
        f"On Tuesday, there was a meeting between {GUEST} and {HOST}.",
        f"Monday saw a meeting between {GUEST} and {HOST}.",
        f"{GUEST} said his meeting with {HOST} in Dublin on Monday was fruitful.",
        f"{GUEST} described his meeting with {HOST} on Monday as frank.",
        "Marek Zaremba, Poland's foreign minister, and his Irish counterpart, Ciaran Daly, agreed to boost trade at a "
        "meeting on Monday.",
        f"{GUEST}, who is on a visit to Ireland, told his Irish counterpart, Ciaran Daly, at a meeting on Monday that "
        "trade would grow.",
        f"{HOST} told a Polish delegation led by Minister Marek Zaremba at a meeting on Monday that trade grew.",
        f"At a meeting with {HOST} on Monday, {GUEST}, who is on a visit to Ireland, called for more trade.",
        f"At their meeting on Monday, {GUEST} and {HOST} agreed to boost trade.",
        f"Following a bilateral meeting in Dublin on Monday, {GUEST} and {HOST} signed a trade deal.",
        f"The announcement followed a meeting between {GUEST} and {HOST} on Monday.",
        f"When he met {HOST} on Monday, Poland's foreign minister, Marek Zaremba, called for more trade.",
        f"{GUEST} attended a meeting with {HOST} in Dublin on Monday.",
        f"{GUEST} agreed with {HOST} to boost trade at a meeting in Dublin on Monday.",
        f"{GUEST} invited {HOST} to visit Poland during their meeting on Monday.",
        f"{GUEST} met on the margins of the forum in Dublin on Monday with {HOST}.",
        f"{GUEST} met in Dublin, the Irish capital, on Monday with {HOST}.",
        "Marek Zaremba, the Polish minister, and Ciaran Daly, the Irish foreign minister, conferred on Monday evening.",
    ],
)
def test_a_meeting_is_read_however_a_sentence_names_it(sentence: str) -> None:
    assert met(sentence) == {("meeting", "occurred")}


def test_medals_are_conferred_without_a_meeting() -> None:
    assert not met(f"{GUEST} and {HOST} conferred medals on soldiers in Dublin on Monday.")


def test_what_was_discussed_in_a_call_is_no_meeting() -> None:
    assert told(read(f"{GUEST} and {HOST} spoke by phone on Tuesday and discussed ways to boost trade.")) == [
        ("phone call", "occurred")
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("On Tuesday, the two ministers conferred.", "meeting"),
        ("The foreign ministry said the two ministers met in Dublin on Monday.", "meeting"),
        ("In Dublin on Monday, May 13, the two ministers met.", "meeting"),
        ("The two ministers have met, the government said.", "meeting"),
        ("The government announced that on Tuesday, the two ministers held a video call.", "video talks"),
        ("The two ministers had a telephone conversation late on Monday.", "phone call"),
        ("The two ministers talked by telephone on Tuesday.", "phone call"),
        ("The two ministers concluded talks on Tuesday.", "talks"),
        ("The two ministers co-chaired talks in Dublin on Monday.", "talks"),
    ],
)
def test_the_two_of_a_visit_meet_again(sentence: str, kind: str) -> None:
    assert met(VISITED, sentence) == {(kind, "occurred")}


def test_the_two_of_a_visit_who_did_not_speak_had_no_call() -> None:
    assert not met(VISITED, "The two ministers had held talks in 2019.")
    assert not met(VISITED, "The two ministers did not speak by phone on Tuesday.")


def test_the_minister_behind_a_frame_is_not_whom_the_frame_names() -> None:
    assert met(CALLED, f"After meeting {HOST} on Monday, the minister said trade would grow.") == {
        ("meeting", "occurred")
    }


def test_receiving_is_no_part_of_a_title() -> None:
    reading = read(f"Receiving Defence Minister Marek Zaremba of Poland on Monday, {HOST} praised the ties.")
    assert sorted(roles(only(reading))) == [("Ciaran Daly", "host"), ("Marek Zaremba", "visitor")]


@pytest.mark.parametrize("verb", ["paid a courtesy call on", "on Monday met", "has met", "sat down with"])
def test_whom_somebody_with_company_met_did_not_come_along(verb: str) -> None:
    reading = read(f"{GUEST}, accompanied by senior officials, {verb} Foreign Minister Ciaran Daly in Dublin.")
    host = next(side.person for e in reading.events for side in e.sides if side.person and "Daly" in side.person.name)
    assert host.country != "POL"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Talks between {GUEST} and {HOST} took place on Monday in Dublin.",
        f"A meeting between {GUEST} and {HOST} was held on the sidelines of the regional summit in Dublin on Monday.",
        f"Trade was the focus of a meeting between {GUEST} and Ireland's Minister of Foreign Affairs Ciaran Daly at "
        "the Ministry of Foreign Affairs in Dublin on Monday.",
        "Receiving Marek Zaremba, Poland's foreign minister, in Dublin on Monday, May 13, Ciaran Daly, the Irish "
        "foreign minister, said trade would grow.",
        f"The government announced that in Dublin on Monday, {GUEST} and {HOST} had a bilateral meeting.",
        f"According to the ministry, on Monday in Dublin, {GUEST} had a meeting with {HOST}.",
        f"Talks between {GUEST} and {HOST} concluded at the presidential palace in Dublin on Monday.",
        f"{GUEST} and {HOST} conferred on Monday in Dublin.",
        f"Ways to boost trade were discussed by {GUEST} and {HOST} on Monday in Dublin.",
    ],
)
def test_the_place_of_an_encounter_is_found_wherever_it_stands(sentence: str) -> None:
    assert place_of(only(read(sentence))) == "Dublin"


@pytest.mark.parametrize("words", ["his counterpart from Ireland", "his Irish counterpart"])
def test_a_counterpart_told_so_behind_the_name_is_of_that_country(words: str) -> None:
    event = only(read(f"{GUEST} held talks with Ciaran Daly, {words}, on Monday."))
    assert {side.country for side in event.sides} == {"POL", "IRL"}


def test_a_day_right_before_the_verb_is_its_own() -> None:
    event = only(read(f"{GUEST} and {HOST} on Monday held talks and toured the museum on Tuesday."))
    assert event.starts_on == date(2024, 5, 13)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{GUEST} denied that he held talks with {HOST} on Monday.",
        f"The ministry denied that {GUEST} met {HOST} on Monday.",
        f"The ministry denied {GUEST} met {HOST} on Monday.",
        f"The ministry denied a report that {GUEST} met with {HOST} in Dublin on Monday.",
        f"Reports that {GUEST} met with {HOST} on Monday are false, the ministry said.",
        f"{GUEST} often met {HOST} when both were students.",
        f"{GUEST} has never held talks with {HOST}.",
        f"{GUEST} has not yet held a video call with {HOST}.",
        f"{GUEST} failed to meet with {HOST} in Dublin on Monday.",
        f"{GUEST} and {HOST} failed to meet in Dublin on Monday.",
        f"A meeting between {GUEST} and {HOST} could be held on Friday.",
        f"After the talks between {GUEST} and {HOST} fell through on Monday, markets fell.",
        f"It is not known whether Minister of Foreign Affairs Marek Zaremba of Poland held talks with {HOST}.",
        f"Nobody saw talks between {GUEST} and {HOST} coming on Monday.",
        f"There was to be a meeting between {GUEST} and {HOST} on Monday.",
        f"The week followed failed talks between {GUEST} and {HOST} on Monday.",
        f"{GUEST} said his talks with {HOST} on Monday were called off.",
        f"{GUEST} met {HOST} regularly until 2020.",
        f"{GUEST} stayed away from a meeting with {HOST} on Monday.",
        f"{GUEST} turned down a meeting with {HOST} on Monday.",
        f"It was wrong to say that {GUEST} met {HOST} on Monday, the ministry said.",
        f"{GUEST} said his meeting with {HOST} on Friday would be useful.",
        f"{GUEST} described his 2015 meeting with {HOST} as useful.",
        f"{GUEST} said his last meeting with {HOST} on Monday was useful.",
    ],
)
def test_encounters_denied_hoped_for_or_of_habit_are_none(sentence: str) -> None:
    assert not met(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{GUEST} and {HOST} will sign the deal at their meeting on Friday.",
        f"At their meeting on Friday, {GUEST} and {HOST} will sign the deal.",
        f"Following a meeting on Friday, {GUEST} and {HOST} are expected to sign a deal.",
    ],
)
def test_what_two_are_to_do_at_a_meeting_announces_it(sentence: str) -> None:
    assert met(sentence) == {("meeting", "announced")}


def test_the_month_of_may_leaves_nothing_open() -> None:
    assert met(f"A meeting between {GUEST} and {HOST} focused on trade on May 14.") == {("meeting", "occurred")}
    assert not met(f"A meeting between {GUEST} and {HOST} may focus on trade.")
