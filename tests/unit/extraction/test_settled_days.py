"""The day of what is told without one."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On Tuesday Polish Foreign Minister Jan Nowicki held talks with German Foreign Minister Anna Weiss in "
            "Warsaw.\n\nAnna Weiss also met Polish President Ewa Zielinska.",
            [date(2024, 5, 14), date(2024, 5, 14)],
        ),
        (
            "On Tuesday Polish Foreign Minister Jan Nowicki held talks with German Foreign Minister Anna Weiss in "
            "Warsaw.\n\nThe text was printed on Wednesday.\n\nAnna Weiss met Polish President Ewa Zielinska.",
            [date(2024, 5, 14), date(2024, 5, 16)],
        ),
        (
            "German Foreign Minister Anna Weiss arrived in Poland on Tuesday for a visit.\n\nPolish Foreign Minister "
            "Jan Nowicki held talks with Anna Weiss in Warsaw.",
            [date(2024, 5, 14), date(2024, 5, 16)],
        ),
    ],
    ids=["right after a named day", "another day named since", "after an arrival"],
)
def test_what_is_told_without_a_day_was_on_the_day_named_right_before(text: str, days: list[date]) -> None:
    events = read(*text.split("\n\n"), dateline=date(2024, 5, 16), place="Warsaw").events
    assert [event.starts_on for event in events] == days


def test_a_day_to_come_that_is_named_between_is_not_that_of_what_was_told() -> None:
    text = (
        "Lao officials began a training course in Vientiane on Tuesday.\n\nThe course will go on until June 23.\n\n"
        "Vietnamese Ambassador Le Hai later handed over 40 computers to the academy."
    )
    events = read(*text.split("\n\n")).events
    assert {event.starts_on for event in events} == {date(2024, 5, 14)}


def test_what_is_told_without_a_day_after_yesterdays_reception_was_on_that_day() -> None:
    events = read(
        "Cambodian Prime Minister Sok Vuthy received here yesterday Japanese Ambassador Hayashi Koichi.",
        "The Prime Minister conferred on him the Royal Order of Sahametrei.",
        "On the same day, the Prime Minister met Lao Ambassador Kham Vong.",
        dateline=date(2024, 5, 16),
        place="Phnom Penh",
        agency="AKP",
    ).events
    assert len(events) > 1
    assert {event.starts_on for event in events} == {date(2024, 5, 15)}
