"""Days of what is called off, days of articles that only their own sentences date, and figures beside a weekday."""

from __future__ import annotations

import pytest
from one_article import read

# Read in an article of Thursday, 16 May 2024, unless it has no day.
NAME = "Foreign Minister Peter Otieno"


def days(*text: str, is_dated: bool = True) -> list[tuple[str, str, str, str | None]]:
    """Kind, status, first and last day of each event."""
    found = read(*text).events if is_dated else read(*text, published=None).events
    return [(e.subtype, e.status, str(e.starts_on), str(e.ends_on) if e.ends_on else None) for e in found]


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        (f"Kenya's {NAME} will not travel to Norway on Saturday as planned, the spokesperson said.", "18", None),
        (f"Kenya's {NAME} has cancelled his two-day visit to Norway, due to start on Saturday.", "18", "19"),
        (f"Kenya's {NAME} has called off a three-day visit to Norway from Saturday, his ministry said.", "18", "20"),
        (f"Kenya's {NAME} has put off a two-day trip to Norway which was to begin on Saturday.", "18", "19"),
        (f"Kenya's {NAME} has cancelled his visit to Norway, which had been planned for Saturday.", "18", None),
    ],
)
def test_the_day_of_a_visit_that_is_off_is_to_come_and_its_length_counts(
    sentence: str, first: str, last: str | None
) -> None:
    ((subtype, status, begins, ends),) = days(sentence)
    assert (subtype, status, begins) == ("visit", "cancelled", f"2024-05-{first}")
    assert ends == (f"2024-05-{last}" if last else None)


@pytest.mark.parametrize("when", ["this Saturday", "on Saturday"])
def test_the_day_of_talks_that_are_off_is_to_come(when: str) -> None:
    text = (
        f"Talks between Kenya's {NAME} and his Norwegian counterpart Lars Dahl, which were to be held in Oslo {when}, "
        "have been deferred, the ministry confirmed yesterday."
    )
    assert [(kind, status, first) for kind, status, first, _ in days(text)] == [("talks", "cancelled", "2024-05-18")]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("his office said in a statement Tuesday, March 14, 2023", "2023-03-13"),
        ("the Example News Agency reported on Tuesday, March 14, 2023", "2023-03-13"),
        ("his spokesman told reporters on March 14, 2023", "2023-03-13"),
        ("the ministry announced on 14 March 2023", "2023-03-13"),
        ("his office said of the plan that President Dahl had signed on March 14, 2023", "None"),
        ("his office said", "None"),
    ],
)
def test_who_tells_of_it_on_a_full_date_dates_an_article_without_a_day(told: str, day: str) -> None:
    found = days(f"Kenya's {NAME} on Monday received Norwegian Ambassador Kari Dahl, {told}.", is_dated=False)
    assert [first for _, _, first, _ in found] == [day]


def test_an_article_s_own_day_goes_before_that_of_who_tells() -> None:
    found = days(f"Kenya's {NAME} on Monday received Norwegian Ambassador Kari Dahl, he said on May 14, 2024.")
    assert [first for _, _, first, _ in found] == ["2024-05-13"]


@pytest.mark.parametrize(
    ("figures", "day"),
    [
        ("Tuesday (12/11/2019)", "2019-11-12"),
        ("Wednesday (12/11/2019)", "2019-12-11"),
        ("Thursday, 7/3/2024", "2024-03-07"),
        ("12/11/2019", "None"),
    ],
)
def test_the_weekday_before_figures_tells_which_is_the_month(figures: str, day: str) -> None:
    found = days(f"Kenya's {NAME} received Norwegian Ambassador Kari Dahl, {figures}, in Nairobi.", is_dated=False)
    assert [first for _, _, first, _ in found] == [day]


def test_hours_in_short_end_no_sentence() -> None:
    text = (
        "On 13 May 2024, at 14.30 hrs. (local time), H.E. Mr. Peter Otieno, Minister of Foreign Affairs of Kenya, "
        "received H.E. Ms. Kari Dahl, Ambassador of Norway."
    )
    assert days(text) == [("reception", "occurred", "2024-05-13", None)]


def test_hours_in_short_may_end_one() -> None:
    text = f"The guests came at 14.30 hrs. Kenya's {NAME} received Norwegian Ambassador Kari Dahl on 13 May 2024."
    assert days(text) == [("reception", "occurred", "2024-05-13", None)]
