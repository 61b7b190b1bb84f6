"""One test a row of the vocabulary, and what makes no event."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told

KENYAN, POLISH = "Kenyan President Daniel Otieno", "Polish President Anna Novak"
VISITOR_FIRST = [("Anna Novak", "visitor"), ("Daniel Otieno", "host")]


@pytest.mark.parametrize(
    ("verb", "subtype", "mode"),
    [
        ("held talks with", "talks", "in person"),
        ("met", "meeting", "in person"),
        ("met with", "meeting", "in person"),
        ("received", "reception", "in person"),
        ("hosted a reception for", "reception", "in person"),
        ("called on", "reception", "in person"),
        ("paid a courtesy call on", "reception", "in person"),
        ("was received by", "reception", "in person"),
        ("held online talks with", "video talks", "video link"),
        ("held phone talks with", "phone call", "phone"),
        ("had a telephone conversation with", "phone call", "phone"),
        ("spoke by phone with", "phone call", "phone"),
        ("sent a congratulatory message to", "congratulation message", "letter"),
        ("extended congratulations to", "congratulation message", "letter"),
        ("sent a message of condolences to", "condolence message", "letter"),
        ("extended condolences to", "condolence message", "letter"),
    ],
)
def test_each_verb_tells_its_kind_of_event(verb: str, subtype: str, mode: str) -> None:
    event = only(read(f"{KENYAN} {verb} {POLISH} on Tuesday."))
    assert (event.subtype, event.mode, event.status) == (subtype, mode, "occurred")
    assert {side.person.name for side in event.sides if side.person} == {"Anna Novak", "Daniel Otieno"}


def test_both_sides_may_be_the_subject() -> None:
    event = only(read(f"{KENYAN} and {POLISH} held talks in Warsaw on Tuesday."))
    assert event.subtype == "talks"
    assert sorted(roles(event)) == [("Anna Novak", "host"), ("Daniel Otieno", "visitor")]


def test_the_passive_turns_the_roles() -> None:
    active = only(read(f"{KENYAN} received {POLISH} on Tuesday."))
    passive = only(read(f"{POLISH} was received by {KENYAN} on Tuesday."))
    assert sorted(roles(active)) == sorted(roles(passive)) == sorted(VISITOR_FIRST)


def test_who_pays_a_courtesy_call_is_the_visitor() -> None:
    assert sorted(roles(only(read(f"{POLISH} paid a courtesy call on {KENYAN} on Tuesday.")))) == sorted(VISITOR_FIRST)


def test_a_message_has_a_sender_and_a_recipient() -> None:
    event = only(read(f"{KENYAN} sent a congratulatory message to {POLISH} on Tuesday."))
    assert roles(event) == [("Daniel Otieno", "sender"), ("Anna Novak", "recipient")]
    assert event.place is None


def test_a_visit_has_its_range_and_the_country_as_host() -> None:
    event = only(read(f"{POLISH} paid a state visit to Kenya from May 10 to 12."))
    assert (event.subtype, event.status) == ("visit", "occurred")
    assert (event.starts_on, event.ends_on, event.precision) == (date(2024, 5, 10), date(2024, 5, 12), "range")
    assert roles(event) == [("Anna Novak", "visitor"), ("KEN", "host")]


def test_a_visit_to_come_is_announced() -> None:
    event = only(read(f"{POLISH} will pay a state visit to Kenya on May 20, the foreign ministry said."))
    assert (event.subtype, event.status, event.starts_on) == ("visit", "announced", date(2024, 5, 20))


def test_a_meeting_to_come_is_announced_for_the_weekday_ahead() -> None:
    event = only(read(f"{POLISH} will meet {KENYAN} in Warsaw on Friday."))
    assert (event.status, event.starts_on) == ("announced", date(2024, 5, 17))


def test_a_visit_called_off_is_cancelled() -> None:
    event = only(read(f"{POLISH} cancelled a planned visit to Kenya on Monday."))
    assert (event.subtype, event.status) == ("visit", "cancelled")


def test_a_delegation_without_names_is_its_organisation() -> None:
    event = only(
        read("From May 12 to 14, a delegation of the CPV Central Committee's Inspection Commission visited Laos.")
    )
    assert roles(event)[0] == ("Inspection Commission of the CPV Central Committee", "visitor")


def test_a_decoration_is_an_award() -> None:
    event = only(read(f"{KENYAN} presented the Friendship Order to {POLISH} in Warsaw on Tuesday."))
    assert event.subtype == "award"
    assert roles(event) == [("Daniel Otieno", "sender"), ("Anna Novak", "recipient")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{KENYAN} hopes to meet {POLISH}.",
        f"{KENYAN} did not meet {POLISH} on Tuesday.",
        f"{KENYAN} denied that he had met {POLISH}.",
        f"{KENYAN} may visit Poland.",
        f"{KENYAN} would welcome talks with {POLISH}.",
        f"In 2015, {KENYAN} met {POLISH} in Warsaw.",
        f"{KENYAN} last met {POLISH} in October 2019.",
        f"{KENYAN} asked {POLISH} to hold talks with Laos.",
        "Kenya and Poland attach importance to their ties.",
    ],
)
def test_wishes_denials_conditions_and_history_are_no_events(sentence: str) -> None:
    assert told(read(sentence)) == []


def test_several_meetings_of_one_person_stay_several() -> None:
    reading = read(
        f"{POLISH} met with {KENYAN} in Warsaw on Monday.",
        "On Tuesday, Novak received Lao Prime Minister Khamsing Phommachan in Warsaw.",
    )
    assert told(reading) == [("meeting", "occurred"), ("reception", "occurred")]


def test_several_people_met_in_one_sentence_are_all_in_the_event() -> None:
    event = only(read(f"{POLISH} met with {KENYAN} and Lao Prime Minister Khamsing Phommachan on Tuesday."))
    assert len([side for side in event.sides if side.person]) == 3
