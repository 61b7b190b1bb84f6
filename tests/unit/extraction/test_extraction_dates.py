from __future__ import annotations

from datetime import date, timedelta

import pytest

from warehouse.extraction.date_model import WEEKDAYS, Anchors
from warehouse.extraction.dates import find_dates, forward

ANCHORS = Anchors(published_on=date(2024, 5, 16), dateline_on=date(2024, 5, 15))  # a Thursday, a Wednesday


def found(text: str, anchors: Anchors = ANCHORS) -> list[tuple[str, date | None, date | None]]:
    return [(m.kind, m.starts_on, m.ends_on) for m in find_dates(text, 0, len(text), anchors)]


@pytest.mark.parametrize(
    "text",
    [
        "on May 15",
        "on May 15, 2024",
        "on 15 May",
        "on 15th May 2024",
        "on the 15th of May",
        "on 2024-05-15",
        "on Wednesday, May 15",
        "on Wednesday 15 May 2024",
        "on May 15 (Wednesday)",
    ],
)
def test_a_day_is_read_in_every_order_and_spelling(text: str) -> None:
    assert found(text) == [("explicit", date(2024, 5, 15), None)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from May 3 to 5", date(2024, 5, 3), date(2024, 5, 5)),
        ("May 30-June 2", date(2024, 5, 30), date(2024, 6, 2)),
        ("between May 3 and May 5", date(2024, 5, 3), date(2024, 5, 5)),
        ("3-5 May 2024", date(2024, 5, 3), date(2024, 5, 5)),
        ("3 to 5 May", date(2024, 5, 3), date(2024, 5, 5)),
        ("5 and 6 May", date(2024, 5, 5), date(2024, 5, 6)),
        ("8-9 of May", date(2024, 5, 8), date(2024, 5, 9)),
        ("28 February – 2 March 2024", date(2024, 2, 28), date(2024, 3, 2)),
        ("May 12th-15th, 2024", date(2024, 5, 12), date(2024, 5, 15)),
    ],
)
def test_a_range_has_its_first_and_last_day(text: str, first: date, last: date) -> None:
    assert found(text) == [("explicit", first, last)]


def test_a_range_that_runs_backwards_is_no_date() -> None:
    assert found("from May 9 to 5") == []


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert found("on February 30, 2024") == []


def test_a_date_without_a_year_is_the_one_nearest_to_the_article() -> None:
    january = Anchors(date(2024, 1, 3), None)
    assert found("on December 30", january) == [("explicit", date(2023, 12, 30), None)]
    assert found("on January 9", Anchors(date(2023, 12, 28), None)) == [("explicit", date(2024, 1, 9), None)]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("on 3 November last year", "explicit", date(2023, 11, 3), None),
        ("from 3 to 5 November last year", "explicit", date(2023, 11, 3), date(2023, 11, 5)),
        ("in November last year", "month", date(2023, 11, 1), date(2023, 11, 30)),
        ("in February of next year", "month", date(2025, 2, 1), date(2025, 2, 28)),
    ],
)
def test_a_day_of_last_or_next_year_is_counted_from_the_article_s(
    text: str, kind: str, first: date, last: date | None
) -> None:
    assert found(text) == [(kind, first, last)]


@pytest.mark.parametrize(("word", "number"), [(w, n) for w, n in WEEKDAYS.items() if w.endswith("day")])
def test_a_weekday_is_the_last_one_up_to_the_articles_day(word: str, number: int) -> None:
    [(kind, day, _)] = found(f"on {word.capitalize()}")
    assert kind == "weekday" and day is not None
    assert day.weekday() == number
    assert timedelta(0) <= date(2024, 5, 15) - day < timedelta(7)


def test_a_weekday_of_what_is_announced_lies_ahead() -> None:
    [mention] = find_dates("on Monday", 0, 9, ANCHORS)
    assert mention.starts_on == date(2024, 5, 13)
    assert forward(mention, ANCHORS).starts_on == date(2024, 5, 20)


def test_the_datelines_day_comes_before_the_publications() -> None:
    assert found("on Wednesday") == [("weekday", date(2024, 5, 15), None)]
    assert found("today", Anchors(date(2024, 5, 16), None)) == [("relative", date(2024, 5, 16), None)]


def test_next_monday_lies_ahead_and_last_friday_behind() -> None:
    assert found("next Monday") == [("weekday", date(2024, 5, 20), None)]
    assert found("last Friday") == [("weekday", date(2024, 5, 10), None)]


def test_a_range_of_weekdays_is_one_date() -> None:
    assert found("from Monday to Wednesday") == [("weekday", date(2024, 5, 13), date(2024, 5, 15))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("earlier in the day", date(2024, 5, 15)),
        ("on the same day", date(2024, 5, 15)),
        ("the same afternoon", date(2024, 5, 15)),
        ("yesterday", date(2024, 5, 14)),
        ("the previous day", date(2024, 5, 14)),
        ("tomorrow", date(2024, 5, 16)),
    ],
)
def test_relative_words_count_from_the_articles_day(text: str, day: date) -> None:
    assert found(text) == [("relative", day, None)]


def test_a_month_is_its_first_and_last_day() -> None:
    assert found("in February 2024") == [("month", date(2024, 2, 1), date(2024, 2, 29))]
    assert found("in mid-June") == [("month", date(2024, 6, 1), date(2024, 6, 30))]


@pytest.mark.parametrize("text", ["they may agree", "the march of time", "Theresa May spoke", "May they prosper"])
def test_words_that_look_like_months_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_a_weekday_that_does_not_fit_its_date_is_recorded_and_the_date_wins() -> None:
    text = "on Thursday, May 15"
    [mention] = find_dates(text, 0, len(text), ANCHORS)
    assert mention.starts_on == date(2024, 5, 15)
    assert mention.conflict == "2024-05-15 is no Thursday"


def test_a_weekday_that_fits_its_date_is_no_conflict() -> None:
    text = "on Wednesday, May 15"
    [mention] = find_dates(text, 0, len(text), ANCHORS)
    assert mention.conflict is None
    assert text[mention.start : mention.end] == "Wednesday, May 15"


def test_without_any_day_of_the_article_only_full_dates_are_days() -> None:
    nothing = Anchors(None, None)
    assert found("on May 15, 2024", nothing) == [("explicit", date(2024, 5, 15), None)]
    assert found("on May 15", nothing) == []
    assert found("on Monday", nothing) == []


def test_offsets_count_in_the_whole_text() -> None:
    text = "Earlier. The talks of May 15 ended."
    [mention] = find_dates(text, 9, len(text), ANCHORS)
    assert text[mention.start : mention.end] == "May 15"
