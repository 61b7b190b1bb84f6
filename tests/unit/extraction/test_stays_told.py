"""Stays told by where somebody is, and visits of which a sentence says something beside their days."""

from __future__ import annotations

from datetime import date

import pytest
from visits_told import Visit, visits

MINISTER = "Kenyan Foreign Minister Peter Mutiso"
MAY_13, MAY_15, MAY_20, MAY_24 = (date(2024, 5, day) for day in (13, 15, 20, 24))


@pytest.mark.parametrize("opening", ["While in Lima from 13 to 15 May", "While in Lima, Peru, from May 13 to 15"])
def test_who_did_something_while_in_a_town_visited_it(opening: str) -> None:
    text = f"{opening}, {MINISTER} called on Peruvian President Ana Novak."
    assert visits(text) == [("occurred", "Lima", MAY_13, MAY_15)]


def test_what_somebody_will_do_while_in_a_town_announces_the_visit() -> None:
    text = f"While in Lima from 20 to 24 May, {MINISTER} will call on Peruvian President Ana Novak."
    assert visits(text) == [("announced", "Lima", MAY_20, MAY_24)]


@pytest.mark.parametrize(
    "text",
    [
        f"While in office from 13 to 15 May, {MINISTER} called for talks.",
        f"While in Nairobi from 13 to 15 May, {MINISTER} opened a school.",
        f"While in Lima prices rose from 13 to 15 May, {MINISTER} stayed at home.",
    ],
)
def test_who_was_in_office_or_at_home_made_no_visit(text: str) -> None:
    assert visits(text) == []


@pytest.mark.parametrize("stay", ["He will be there", "Mr Mutiso will stay there", "He will remain there"])
def test_days_there_are_those_of_the_visit_told_before(stay: str) -> None:
    text = f"{MINISTER} will visit Lima, Peru. {stay} from 20 to 24 May."
    assert visits(text) == [("announced", "Lima", MAY_20, MAY_24)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("from 20 to 24 May is his first", ("announced", "Peru", MAY_20, MAY_24)),
        ("from 13 to 15 May is his first", ("occurred", "Peru", MAY_13, MAY_15)),
        ("from 13 to 15 May marks ten years of ties", ("occurred", "Peru", MAY_13, MAY_15)),
        ("from 13 to 15 May was the first in ten years", ("occurred", "Peru", MAY_13, MAY_15)),
    ],
)
def test_a_visit_of_which_something_is_said_is_to_come_or_past_by_its_days(words: str, told: Visit) -> None:
    assert visits(f"Mutiso said little. {MINISTER}'s visit to Peru {words}.") == [told]


def test_a_visit_without_days_of_which_something_is_said_is_none() -> None:
    assert visits(f"{MINISTER}'s visit to Peru is a sign of friendship.") == []
