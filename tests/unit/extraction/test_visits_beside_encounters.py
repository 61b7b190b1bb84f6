"""Visits that a report of talks tells beside them: their frame, and what a host looks forward to."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles, told

from warehouse.extraction.event_model import FoundEvent

MET = "Lao Foreign Minister Sisay Vong met Russian Foreign Minister Gleb Lapin in Moscow on Tuesday. "
CALLED = "Vietnamese President Le Van Khai spoke by phone with Lao President Sisay Vong on Monday. "


def visit_of(*body: str) -> FoundEvent:
    [visit] = [event for event in read(*body).events if event.subtype == "visit"]
    return visit


@pytest.mark.parametrize(
    "frame",
    [
        "The meeting took place during a visit to Russia by a Lao delegation headed by Sisay Vong from May 12 to 17.",
        "The meeting took place during the visit to Russia of Sisay Vong from May 12 to 17.",
        "The talks were held during the official visit to Russia by Minister Sisay Vong from May 12 to 17.",
    ],
)
def test_talks_during_a_visit_tell_whose_it_was_and_its_days(frame: str) -> None:
    visit = visit_of(MET + frame)
    assert visit.day is not None
    assert (visit.day.starts_on, visit.day.ends_on) == (date(2024, 5, 12), date(2024, 5, 17))
    assert (place_of(visit), visit.status) == ("Russia", "occurred")
    assert ("Sisay Vong", "visitor") in roles(visit)


@pytest.mark.parametrize("that", ["his working visit to that country", "the visit that he is paying to that country"])
def test_that_country_is_the_one_of_who_received(that: str) -> None:
    visit = visit_of(
        "The Foreign Minister of Laos, Sisay Vong, held talks on Tuesday with the Foreign Minister of Russia, Gleb "
        f"Lapin, as part of {that} from May 12 to 17."
    )
    assert visit.day is not None
    assert (visit.day.starts_on, visit.day.ends_on) == (date(2024, 5, 12), date(2024, 5, 17))
    assert place_of(visit) == "Russia"


@pytest.mark.parametrize(
    "words",
    [
        "President Khai said he looked forward to welcoming President Sisay in Hanoi on July 10.",
        "He said that he looks forward to receiving him in Hanoi in July.",
        "He is looking forward to hosting President Sisay in Hanoi next month.",
    ],
)
def test_a_guest_looked_forward_to_on_a_day_is_announced(words: str) -> None:
    visit = visit_of(CALLED + words)
    assert (visit.status, place_of(visit)) == ("announced", "Hanoi")
    assert ("Sisay Vong", "visitor") in roles(visit)


@pytest.mark.parametrize(
    "words",
    [
        "President Khai said he looked forward to welcoming President Sisay in Hanoi.",
        "He said that he looked forward to receiving more investment from Laos in July.",
        "He said he had looked forward to the July meeting of leaders.",
    ],
)
def test_a_wish_without_a_day_or_without_a_guest_is_no_visit(words: str) -> None:
    assert told(read(CALLED + words)) == [("phone call", "occurred")]


@pytest.mark.parametrize(
    "session",
    [
        "South Africa and Kazakhstan held the third round of political consultations in Pretoria on May 14. The South "
        "African side was led by Deputy Director-General Thabo Moloi and the Kazakh side by Minister Yerlan Sat.",
        "South Africa and Kazakhstan held the third meeting of their Cooperation Council in Pretoria on May 14. The "
        "meeting was chaired by South African Minister Thabo Moloi. The Kazakh side was led by Minister Yerlan Sat.",
        "The South Africa-Kazakhstan Cooperation Council held its third meeting in Pretoria on May 14. The meeting was "
        "chaired by South African Minister Thabo Moloi. The Kazakh delegation was headed by Minister Yerlan Sat.",
        "South Africa and Kazakhstan convened the third session of their Joint Committee in Pretoria on May 14. South "
        "African Minister Thabo Moloi and Kazakh Minister Yerlan Sat chaired the session.",
    ],
)
def test_a_session_of_two_states_is_talks_of_who_led_their_sides(session: str) -> None:
    [talks] = [event for event in read(session).events if event.subtype == "talks"]
    assert {name for name, _ in roles(talks)} == {"Thabo Moloi", "Yerlan Sat"}
    assert talks.day is not None
    assert talks.day.starts_on == date(2024, 5, 14)
    assert place_of(talks) == "Pretoria"


@pytest.mark.parametrize(
    "session",
    [
        "The State Council held a meeting in Beijing on May 14. The meeting was chaired by Premier Zhao Rui.",
        "Vice-Premier Zhao said the council held a meeting in Beijing on May 14. The meeting was chaired by Li Fen, "
        "and the delegation of Laos was led by Sisay Vong.",
    ],
)
def test_a_council_of_one_country_holds_no_talks(session: str) -> None:
    assert [subtype for subtype, _ in told(read(session)) if subtype == "talks"] == []


@pytest.mark.parametrize(
    "beside",
    [
        "who heads a delegation of his party that arrived on May 12 and will remain until the 17th",
        "as part of a working visit which takes a party delegation to the island from 12 to 17 May",
        "during a visit that began on 12 May",
        "in the course of a tour of the region, which runs from 12 to 17 May",
    ],
)
def test_the_days_of_a_guest_s_stay_are_not_those_of_the_encounter(beside: str) -> None:
    reading = read(
        f"Cuban Foreign Minister Raul Bonache received on Tuesday Lao Foreign Minister Sisay Vong, {beside}.",
        dateline=date(2024, 5, 15),
    )
    [reception] = [event for event in reading.events if event.subtype == "reception"]
    assert reception.day is not None
    assert reception.day.starts_on == date(2024, 5, 14)


@pytest.mark.parametrize("setting", ["", " the same day", " later in Hanoi", " on Tuesday"])
def test_another_meeting_is_one_whatever_tells_its_time_before_the_comma(setting: str) -> None:
    reading = read(
        "Vietnamese President Le Van Khai received Lao Speaker Sisay Vong on Tuesday.",
        f"In a separate meeting{setting}, Vietnamese Minister Do Van Minh and the Lao Speaker discussed border trade.",
    )
    assert sorted(subtype for subtype, _ in told(reading)) == ["meeting", "reception"]
    [meeting] = [event for event in reading.events if event.subtype == "meeting"]
    assert {name for name, _ in roles(meeting)} == {"Do Van Minh", "Sisay Vong"}


@pytest.mark.parametrize(
    "frame",
    [
        "The meeting came on the second day of a four-day visit to Russia that Sisay Vong began with a delegation.",
        "The meeting took place on the second day of Sisay Vong's four-day visit to Russia.",
        "The talks were held on the second day of the four-day visit to Russia by Sisay Vong.",
    ],
)
def test_the_day_of_a_meeting_within_a_visit_tells_the_visit_s_days(frame: str) -> None:
    visit = visit_of(MET + frame)
    assert visit.day is not None
    assert (visit.day.starts_on, visit.day.ends_on) == (date(2024, 5, 13), date(2024, 5, 16))
    assert ("Sisay Vong", "visitor") in roles(visit)
