"""Reports that tell no year, or no day at all, and the event that they are of."""

from __future__ import annotations

from typing import Any

from hand_made_evidence import Corpus, april
from test_events import BEIJING, BUI, HANOI, LIN, WEI, events, talks


def undated(corpus: Corpus, article: int, *names: tuple[str, str, str], **values: Any) -> None:
    talks(corpus, article, None, None, *names, **values)


def test_month_and_day_find_the_report_that_knows_the_year() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI)
    talks(corpus, 2, april(20), april(20), LIN, BUI)
    undated(corpus, 3, LIN, BUI, month_day=426, month_day_basis="explicit", subtype="meeting")
    found = {event["starts_on"]: event["article_count"] for event in events(corpus)}
    assert found == {april(26): 2, april(20): 1}


def test_another_day_of_the_year_is_another_event() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI)
    undated(corpus, 2, LIN, BUI, month_day=424, month_day_basis="explicit")
    assert len(events(corpus)) == 2


def test_the_day_of_a_dateline_lies_at_or_after_that_of_the_event() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(24), LIN, BUI)
    undated(corpus, 2, LIN, BUI, month_day=426, month_day_basis="dateline")
    talks(corpus, 3, april(15), april(15), WEI, BUI)
    undated(corpus, 4, WEI, BUI, month_day=412, month_day_basis="dateline")
    assert sorted(event["article_count"] for event in events(corpus)) == [1, 1, 2]


def test_the_same_people_are_enough_where_one_event_alone_is_theirs() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=BEIJING)
    undated(corpus, 2, LIN, BUI)
    (event,) = events(corpus)
    assert (event["starts_on"], event["article_count"]) == (april(26), 2)
    talks(corpus, 3, april(12), april(12), LIN, BUI)
    assert len(events(corpus)) == 3


def test_another_place_kind_weekday_or_person_parts_them() -> None:
    for values in ({"place": HANOI}, {"subtype": "meeting"}, {"weekday": 1}, {"mode": "phone"}):
        corpus = Corpus()
        talks(corpus, 1, april(27), april(26), LIN, BUI, place=BEIJING)
        undated(corpus, 2, LIN, BUI, **values)
        assert len(events(corpus)) == 2, values
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI)
    undated(corpus, 2, LIN)
    undated(corpus, 3, WEI, BUI)
    assert len(events(corpus)) == 3


def test_a_few_reports_without_any_day_are_one_event_and_many_are_not() -> None:
    corpus = Corpus()
    for article in (1, 2, 3):
        undated(corpus, article, LIN, BUI)
    assert [event["article_count"] for event in events(corpus)] == [3]
    undated(corpus, 4, LIN, BUI)
    assert len(events(corpus)) == 4


def test_what_was_earlier_in_the_week_is_found_by_its_people() -> None:
    for day, found in ((10, [2]), (1, [1, 1])):
        corpus = Corpus()
        talks(corpus, 1, april(day), april(day), LIN, BUI, place=BEIJING)
        talks(corpus, 2, april(15), None, LIN, BUI, place=BEIJING)
        assert sorted(event["article_count"] for event in events(corpus)) == found


def test_of_two_earlier_meetings_of_a_week_neither_is_chosen() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(10), april(10), LIN, BUI)
    talks(corpus, 2, april(12), april(12), LIN, BUI)
    talks(corpus, 3, april(15), None, LIN, BUI)
    assert len(events(corpus)) == 3


def test_what_is_told_before_the_day_of_an_event_is_not_of_it() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(20), april(20), LIN, BUI)
    talks(corpus, 2, april(15), None, LIN, BUI)
    assert len(events(corpus)) == 2


def test_two_reports_of_earlier_talks_days_apart_stay_apart() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(10), None, LIN, BUI)
    talks(corpus, 2, april(15), None, LIN, BUI)
    assert len(events(corpus)) == 2
