"""What is kept of a day whose year an article does not tell."""

from __future__ import annotations

from one_article import only, read

TALKS = "Lao Foreign Minister Khamtan Vongsa held talks with Cambodian Foreign Minister Chan Rithy"


def test_a_day_without_any_year_is_kept_as_month_and_day() -> None:
    event = only(read(f"{TALKS} in Phnom Penh on Tuesday, June 18.", published=None))
    assert (event.starts_on, event.basis) == (None, None)
    assert (event.month_day, event.month_day_basis, event.weekday) == (618, "explicit", 2)
    assert event.conflicts == []


def test_a_weekday_alone_is_kept() -> None:
    event = only(read(f"{TALKS} in Phnom Penh on Monday.", published=None))
    assert (event.starts_on, event.month_day, event.weekday) == (None, None, 1)


def test_two_days_of_the_year_are_two_events() -> None:
    reading = read(f"{TALKS} on June 18.", f"{TALKS} again on June 25.", published=None)
    assert sorted(event.month_day or 0 for event in reading.events) == [618, 625]


def test_a_year_told_elsewhere_in_the_article_makes_it_a_day() -> None:
    event = only(read(f"{TALKS} on June 18.", "The fair opens on 3 August 2024.", published=None))
    assert event.starts_on is not None
    assert (event.starts_on.year, event.month_day) == (2024, None)
