"""Courses that are in course, who speaks at a gathering, and which day `the same day` is."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

LED = "A group of 30 officials led by Lao Deputy Home Minister Sisay Vongdara"


@pytest.mark.parametrize("verb", ["are attending", "is taking part in", "is currently participating in"])
def test_who_attends_a_course_that_is_in_course_is_told_to(verb: str) -> None:
    course = only(read(f"{LED} {verb} a training course on land law in Hanoi from May 13 to 24."))
    assert (course.subtype, place_of(course)) == ("training course", "Hanoi")
    assert (course.starts_on, course.ends_on) == (date(2024, 5, 13), date(2024, 5, 24))
    assert ("Sisay Vongdara", "participant") in roles(course)


@pytest.mark.parametrize(
    "sentence",
    [
        "Delegates of 21 states are attending the forum on trade in Hanoi.",
        "Lao Home Minister Sisay Vongdara, who is attending a seminar on trade in Hanoi, said that rice is dear.",
    ],
)
def test_a_gathering_in_course_that_is_only_spoken_of_is_none(sentence: str) -> None:
    assert read(sentence).events == []


def test_a_course_that_goes_on_opened_on_the_same_day_as_what_followed() -> None:
    events = read(
        f"{LED} are attending a training course on land law in Hanoi from May 13 to 24.",
        "In the afternoon of the same day, Sisay Vongdara called on Lao Ambassador to Vietnam Kham Sombat.",
        place="Vientiane",
        dateline=date(2024, 5, 15),
        agency="KPL",
    ).events
    reception = next(event for event in events if event.subtype == "reception")
    assert (reception.starts_on, place_of(reception)) == (date(2024, 5, 13), None)


def test_the_same_day_is_that_of_what_was_told_and_not_the_visits_first() -> None:
    events = read(
        "On the afternoon of May 14, Vice Premier Wu Jian met with Lao Home Minister Sisay Vongdara in Kunming.",
        "Kunming is the last stop of the visit of the Lao minister to China, which began on May 10. On the morning of "
        "the same day, Sisay Vongdara attended a seminar at the university, where Professor He Lan gave a lecture.",
    ).events
    seminar = next(event for event in events if event.subtype == "seminar")
    assert seminar.starts_on == date(2024, 5, 14)
    assert {"Sisay Vongdara", "He Lan"} == {name for name, _ in roles(seminar)}


def test_who_went_under_a_pact_is_not_who_spoke_of_it() -> None:
    reading = read(
        "Cuban Culture Minister Ana Robles recalled the pact under which forty journalists have travelled to Vietnam."
    )
    assert told(reading) == []


@pytest.mark.parametrize(
    "by", ["by the Secretariat to serve as", "by the Politburo to work as", "by President Le Van Khai as"]
)
def test_who_gave_a_post_may_stand_before_it(by: str) -> None:
    reading = read(
        f"Le Thi Mo, Deputy Minister of Health, was assigned {by} Minister of Health on Monday.", place="Hanoi"
    )
    assert told(reading) == [("appointment", "occurred")]
    assert ("Le Thi Mo", "minister", "appointed") in {(o[0], o[1], o[3]) for o in offices(reading)}


def test_an_appointment_is_of_the_day_on_which_its_decision_was_presented() -> None:
    reading = read(
        "The ministry told of new posts.",
        "The Politburo has decided to appoint Le Thi Mo as Deputy Minister of Health.",
        "The decision was presented by Home Minister Ha Van Tien at a ceremony held on Monday.",
        "Under another decision, Tran Thi Lam was appointed Deputy Minister of Finance.",
        place="Hanoi",
    )
    assert [event.starts_on for event in reading.events if event.subtype == "appointment"] == [date(2024, 5, 13)] * 2
