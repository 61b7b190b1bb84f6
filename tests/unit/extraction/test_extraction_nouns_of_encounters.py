"""Encounters named by a noun: audiences, calls paid and made, mediation, talks of delegations; and verbs of seeing."""

from __future__ import annotations

import pytest
from one_article import read, roles, told
from seen_from_vienna import events, seen

A = "Polish President Jan Nowicki"
B = "Greek Foreign Minister Nikos Lambros"


BOTH = "Jan Nowicki Nikos Lambros"


@pytest.mark.parametrize(
    "text",
    [
        f"The agenda of {B} in Warsaw on Tuesday included an audience with {A}.",
        f"In an audience granted to {B} at the palace in Warsaw on Tuesday, {A} called for unity.",
        f"{B} praised the ties during a courtesy call on {A} on Tuesday.",
        f"Among those received by {A} on Tuesday was {B}.",
    ],
)
def test_who_grants_an_audience_is_the_host(text: str) -> None:
    (event,) = events(text)
    assert (event.subtype, str(event.starts_on)) == ("reception", "2024-05-14")
    assert sorted(roles(event)) == [("Jan Nowicki", "host"), ("Nikos Lambros", "visitor")]


@pytest.mark.parametrize(
    "text",
    [
        f"{B} requested an audience with {A} on Tuesday.",
        f"{B} spoke before an audience of students on Tuesday.",
        f"The band won over its audience with {A} in the front row on Tuesday.",
        f"{A} saw {B} off at the airport on Tuesday.",
        f"{A} saw {B} as a partner on Tuesday.",
        f"{A} told on Tuesday how he once met {B}.",
        f"A meeting between {A} and {B} would calm the waters, a paper wrote on Tuesday.",
        f"{A} and {B} withdrew from the race on Tuesday.",
        f"{A} offered his mediation on Tuesday between Iran and Oman.",
    ],
)
def test_no_encounter_is_told(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        (f"{A} saw {B} in Athens on Tuesday.", "meeting"),
        (f"{A} pressed the case in talks Tuesday with {B}.", "talks"),
        (f"Ties were reviewed by {A} and {B} in the course of a telephone conversation on Tuesday.", "phone call"),
        (f"On Tuesday, {A} picked up the phone and called {B} to urge restraint.", "phone call"),
        (f"{A} called {B} on Tuesday to urge restraint.", "phone call"),
        (f"By phone from Warsaw, {A} on Tuesday assured {B} of his help.", "phone call"),
        (f'"It was an honest talk," {A} said of his meeting in Athens with {B} on Tuesday.', "meeting"),
        (f"{A} and {B} withdrew for private talks in Athens on Tuesday.", "talks"),
        (f"{A} on Tuesday went into a meeting with {B}.", "meeting"),
        (
            f"{A} explored ways of boosting ties with {B} during a meeting at the palace in Warsaw on Tuesday.",
            "meeting",
        ),
        (f"Trade is important, {A} said while meeting {B} in Warsaw on Tuesday.", "meeting"),
        (f"Tuesday's meeting in Athens of {A} and {B} produced a plan.", "meeting"),
        (f"A first contact between {A} and {B} took place in Athens on Tuesday.", "meeting"),
    ],
)
def test_an_encounter_of_two_on_its_day(text: str, subtype: str) -> None:
    assert seen(text) == [(subtype, "2024-05-14", BOTH)]


def test_calls_placed_to_two_are_two() -> None:
    text = f"{A} placed calls on Tuesday to {B} and Irish Foreign Minister Sean Byrne."
    assert [kind for kind, _, _ in seen(text)] == ["phone call", "phone call"]


def test_a_talk_of_two_delegations_is_of_those_who_head_them() -> None:
    text = (
        "A talk took place between the delegation of the Ministry of Culture of Poland headed by Minister Jan Nowicki "
        "and the delegation of the Ministry of Culture of Greece headed by Minister Nikos Lambros on Tuesday."
    )
    assert seen(text) == [("talks", "2024-05-14", BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        "Under the mediation of Chinese envoy Deng Wen, the delegations of Iran and Oman met in Beijing on Tuesday.",
        "Omani Minister Badr Al Harthy shuttled on Tuesday between the delegations of Iran and Yemen in Muscat.",
        "Qatari Minister Ahmed Saleh led the mediation between Iran and Yemen in Doha on Tuesday.",
    ],
)
def test_mediation_by_a_noun(text: str) -> None:
    assert [(kind, day) for kind, day, _ in seen(text)] == [("mediation", "2024-05-14")]


def test_who_visits_troops_of_the_own_country_visits_no_country() -> None:
    text = f"{A} met {B} in Athens on Tuesday. He then visited Polish troops stationed at Larissa."
    assert told(read(text)) == [("meeting", "occurred")]


def test_had_sat_down_before_flying_on() -> None:
    text = f"Before flying to Rome, {A} had sat down on Sunday in Warsaw with {B}."
    assert [(kind, day) for kind, day, _ in seen(text)] == [("meeting", "2024-05-12")]


C = "Irish Foreign Minister Sean Byrne"
FIRST = f"{B} held talks with Polish Foreign Minister Ewa Zielinska in Warsaw on Tuesday."


@pytest.mark.parametrize(
    "text",
    [
        f"{B}, in Warsaw on Tuesday for talks with {C}, said the accord was near.",
        f"{B} was speaking on Tuesday at the end of talks with {C}.",
        f"Warsaw was the venue on Tuesday of talks between {B} and {C}.",
        f"Speaking beside {C} in Dublin on Tuesday after the two held talks, {B} praised the accord.",
        f"Following their talks in Dublin on Tuesday, {C} and {B} signed a memorandum.",
    ],
)
def test_talks_of_two_in_a_frame(text: str) -> None:
    assert seen(text) == [("talks", "2024-05-14", "Nikos Lambros Sean Byrne")]


def test_one_is_received_later_than_the_other() -> None:
    text = f"{A} on Tuesday received Greek Ambassador Nikos Lambros and, later, Irish Ambassador Sean Byrne."
    assert [kind for kind, _, _ in seen(text)] == ["reception", "reception"]


def test_another_meeting_is_of_whom_the_pronoun_means() -> None:
    found = seen(f"{FIRST} In another meeting, he and Polish Trade Minister Adam Kos discussed rice.")
    assert found[1:] == [("meeting", "2024-05-14", "Adam Kos Nikos Lambros")]


def test_from_there_is_still_that_day() -> None:
    found = seen(f"{FIRST} From there he went on to Dublin, meeting {C}.")
    assert ("meeting", "2024-05-14", "Nikos Lambros Sean Byrne") in found


def test_mediators_of_a_country_mediate() -> None:
    text = "Qatari mediators held separate meetings with delegations of Iran and Yemen in Doha on Tuesday."
    assert [(kind, day) for kind, day, _ in seen(text)] == [("mediation", "2024-05-14")]


@pytest.mark.parametrize("words", ["in Warsaw on Tuesday by {A}", "by {A} in Warsaw on Tuesday"])
def test_who_is_received_in_an_aside_is_the_guest(words: str) -> None:
    (event,) = events(f"{B}, received {words.format(A=A)}, called for unity.")
    assert (event.subtype, str(event.starts_on)) == ("reception", "2024-05-14")
    assert sorted(roles(event)) == [("Jan Nowicki", "host"), ("Nikos Lambros", "visitor")]


@pytest.mark.parametrize(
    "text",
    [
        f"Over lunch in Athens on Tuesday, {A} and {B} agreed on the accord.",
        f"Over lunch with {B} in Athens on Tuesday, {A} pressed for the accord.",
        f"{A} took the opportunity of a meeting on Tuesday with {B} to raise the issue.",
    ],
)
def test_a_meal_and_an_occasion_are_meetings_on_their_day(text: str) -> None:
    assert seen(text) == [("meeting", "2024-05-14", BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} defended himself on Tuesday in the row over talks with {B}.",
        f"{A} saw {B} in a dream, he said on Tuesday.",
    ],
)
def test_a_row_and_a_dream_are_no_encounters(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"At Tuesday's meeting with {B}, {A} called for unity.",
        f"{A} called for unity at Tuesday's meeting with {B} in Athens.",
        f"{A} left Tuesday's meeting with {B} without a deal.",
        f"{A} emerged from a two-hour meeting with {B} in Athens on Tuesday without a deal.",
        f"Meeting in Athens on Tuesday, {A} and {B} agreed on a plan.",
    ],
)
def test_the_meeting_of_a_weekday(text: str) -> None:
    assert seen(text) == [("meeting", "2024-05-14", BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} will skip Friday's talks with {B}.",
        f"{A} boycotted Tuesday's meeting with {B}.",
        f"{A} missed Tuesday's dinner with {B} because of fog.",
    ],
)
def test_the_meeting_of_a_weekday_that_one_missed_is_none(text: str) -> None:
    assert events(text) == []


def test_the_day_ahead_of_which_one_meets_is_not_that_of_the_meeting() -> None:
    assert seen(f"{A} met {B} in Athens ahead of Friday's summit.") == [("meeting", "2024-05-15", BOTH)]


def test_a_call_by_phone_behind_and_leaves_the_meeting_in_person() -> None:
    found = seen(f"{A} met {C} in Warsaw on Tuesday and spoke by phone with {B}.")
    assert sorted(found) == [("meeting", "2024-05-14", "Jan Nowicki Sean Byrne"), ("phone call", "2024-05-14", BOTH)]


def test_a_call_that_is_being_prepared_is_none() -> None:
    assert events(f"A phone call between {A} and {B} is being prepared, PAP said on Tuesday.") == []


def test_him_behind_who_is_whom_the_sentence_is_about() -> None:
    (event,) = events(f"{A} thanked {B}, who called on him in Warsaw on Tuesday.")
    assert (event.subtype, sorted(roles(event))) == (
        "reception",
        [("Jan Nowicki", "host"), ("Nikos Lambros", "visitor")],
    )


@pytest.mark.parametrize(
    ("whom", "subtype"), [("President Adam Kos at the palace in Warsaw", "reception"), ("Poland", "visit")]
)
def test_a_farewell_visit_is_a_call_on_a_person_or_a_visit_to_a_place(whom: str, subtype: str) -> None:
    reading = read(f"Greek Ambassador Nikos Lambros paid a farewell visit to {whom} on May 14.")
    assert told(reading) == [(subtype, "occurred")]
