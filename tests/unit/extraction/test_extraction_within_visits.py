"""Meetings within a visit: parents, days, places and countries that the visit tells."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles

from warehouse.extraction.article import ArticleReading
from warehouse.extraction.event_model import FoundEvent

VISIT = "Lao Foreign Minister Khamtan Vongsa paid an official visit to Cambodia from May 13 to 14."


def the(reading: ArticleReading, subtype: str) -> FoundEvent:
    [event] = [event for event in reading.events if event.subtype == subtype]
    return event


def test_a_meeting_during_a_visit_is_part_of_it_and_has_its_days_and_place() -> None:
    reading = read(
        VISIT,
        "During the visit, Khamtan Vongsa held talks with Cambodian Foreign Minister Chan Rithy.",
        dateline=date(2024, 5, 16),
        place="Vientiane",
    )
    talks = the(reading, "talks")
    assert talks.parent is the(reading, "visit")
    assert (talks.starts_on, talks.ends_on, talks.precision) == (date(2024, 5, 13), date(2024, 5, 14), "range")
    assert place_of(talks) == "Cambodia"
    assert ("Chan Rithy", "host") in roles(talks)


def test_a_meeting_with_a_day_of_its_own_keeps_it() -> None:
    reading = read(VISIT, "On May 13, Khamtan Vongsa held talks with Cambodian Foreign Minister Chan Rithy.")
    assert (the(reading, "talks").starts_on, the(reading, "talks").ends_on) == (date(2024, 5, 13), None)


def test_a_meeting_outside_the_days_of_a_visit_is_no_part_of_it() -> None:
    reading = read(VISIT, "On May 10, Khamtan Vongsa met Cambodian Ambassador Chan Rithy in Vientiane.")
    assert the(reading, "meeting").parent is None


def test_of_two_visits_the_one_told_before_holds_the_meeting() -> None:
    reading = read(
        VISIT,
        "During the visit, Khamtan Vongsa met Cambodian Prime Minister Chan Rithy.",
        "Khamtan Vongsa visited Thailand from May 14 to 15.",
    )
    parent = the(reading, "meeting").parent
    assert parent is not None and place_of(parent) == "Cambodia"


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("arrived in Hanoi on Monday for a three-day visit to Vietnam.", (date(2024, 5, 13), date(2024, 5, 15))),
        ("is on a three-day visit to Vietnam through Friday.", (date(2024, 5, 15), date(2024, 5, 17))),
        ("visited Vietnam from Monday to Wednesday.", (date(2024, 5, 13), date(2024, 5, 15))),
    ],
)
def test_the_length_of_a_visit_tells_its_other_end(sentence: str, days: tuple[date, date]) -> None:
    visit = the(read(f"Lao Foreign Minister Khamtan Vongsa {sentence}"), "visit")
    assert (visit.starts_on, visit.ends_on) == days


def test_days_of_the_week_of_what_is_announced_lie_ahead() -> None:
    visit = the(read("Lao Foreign Minister Khamtan Vongsa will visit Vietnam from Tuesday to Thursday."), "visit")
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 21), date(2024, 5, 23))


def test_talks_that_a_later_sentence_comes_back_to_have_its_day() -> None:
    reading = read(
        "Lao Foreign Minister Khamtan Vongsa held talks with Cambodian Foreign Minister Chan Rithy.",
        "At the talks on Monday, the two ministers agreed to open a border gate.",
    )
    assert the(reading, "talks").starts_on == date(2024, 5, 13)


def test_who_presented_an_award_told_before() -> None:
    reading = read(
        "President of the Friendship Association Tran Van Binh has been awarded Cuba's Order of Solidarity.",
        "The order was presented by Cuban President Ernesto Mirabal at a ceremony in Havana on May 12.",
        place="Hanoi",
    )
    award = the(reading, "award")
    assert ("Ernesto Mirabal", "sender") in roles(award)
    assert (award.starts_on, place_of(award)) == (date(2024, 5, 12), "Havana")


def test_messages_told_respectively_are_one_of_each_to_one() -> None:
    reading = read(
        "Vietnamese President Tran Van Binh and Prime Minister Le Thi Mai on May 13 sent messages of congratulations "
        "to Thai King Anan Chai and Prime Minister Wirat Boon, respectively."
    )
    pairs = sorted(sorted(name or "" for name, _ in roles(event)) for event in reading.events)
    assert pairs == [["Anan Chai", "Tran Van Binh"], ["Le Thi Mai", "Wirat Boon"]]


def test_talks_between_the_two_are_those_of_host_and_guest() -> None:
    reading = read(
        "Kazakh Prime Minister Y.Abishev visited Mongolia on May 13-14 at the invitation of Prime Minister of Mongolia "
        "D.Batsukh.",
        "Official talks between the two Prime Ministers took place at the State House on May 13.",
        "Prime Minister Yerlan Abishev thanked the host.",
    )
    talks = the(reading, "talks")
    assert sorted(roles(talks)) == [("D.Batsukh", "host"), ("Yerlan Abishev", "visitor")]
    assert talks.starts_on == date(2024, 5, 13)
    assert talks.parent is the(reading, "visit")
