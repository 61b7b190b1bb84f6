"""Where an encounter was by what is told beside it: a journey, a town of no list, what was spoken of."""

from __future__ import annotations

import pytest
from one_article import place_of, read
from visits_told import may

HOST = "Kenyan Foreign Minister Peter Otieno"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"


def _place(text: str) -> str | None:
    events = read(text, dateline=may(15), place="Nairobi", agency="KNA").events
    return next(place_of(event) for event in events if event.subtype in ("meeting", "reception"))


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} met {GUEST} on Tuesday during his working visit to Vienna.",
        f"During his working visit to Vienna on Tuesday, {HOST} met {GUEST}.",
        f"During a two-day visit to Vienna that began on Monday, {HOST} met {GUEST} on Tuesday.",
        f"{HOST} travelled to Vienna on Tuesday, where he met {GUEST}.",
        f"On 14 May, on the margins of the energy council in Vienna, {HOST} met {GUEST}.",
        f"{HOST} on Tuesday welcomed {GUEST}, the head of a delegation of experts, to Vienna.",
    ],
)
def test_an_encounter_on_a_journey_was_where_the_journey_led(text: str) -> None:
    assert _place(text) == "Vienna"


@pytest.mark.parametrize(
    "words",
    ["to discuss the summit in Vienna", "and the two discussed the talks in Vienna", "and they reviewed aid in Vienna"],
)
def test_an_encounter_was_not_where_that_is_of_which_they_spoke(words: str) -> None:
    assert _place(f"{HOST} met {GUEST} on Tuesday {words}.") == "Nairobi"


@pytest.mark.parametrize(
    "words", ["in the border town of Xyzzyville", "in Xyzzyville Province", "at the Xyzzy settlement"]
)
def test_an_encounter_in_a_town_of_no_list_was_not_where_the_report_was_written(words: str) -> None:
    assert _place(f"{HOST} met {GUEST} on Tuesday {words}.") is None


def test_an_encounter_in_the_capital_was_where_the_report_was_written() -> None:
    assert _place(f"{HOST} met on Tuesday in this capital {GUEST}.") == "Nairobi"
