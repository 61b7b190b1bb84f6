"""Two people told by post and state, whom the next sentences name."""

from __future__ import annotations

import pytest
from one_article import only, read, roles, told

NAMED = "President Ana Ruiz told her Chilean counterpart Tomás Vera that the border would stay open."
MINISTERS = "Peruvian Defence Minister Ana Ruiz thanked Chilean Defence Minister Tomás Vera for the help."


@pytest.mark.parametrize(
    ("lead", "following", "expected"),
    [
        ("The presidents of Peru and Chile on Tuesday discussed migration in a phone call.", NAMED, "phone call"),
        ("The Peruvian and Chilean presidents spoke by phone on Tuesday.", NAMED, "phone call"),
        ("The leaders of Peru and Chile held talks in Lima on Tuesday.", NAMED, "talks"),
        ("The presidents of Peru and Chile met in Lima on Tuesday.", NAMED, "meeting"),
        (
            "The defence ministers of Peru and Chile discussed patrols via video link on Monday.",
            MINISTERS,
            "video talks",
        ),
    ],
)
def test_two_told_by_post_and_state_are_those_whom_the_next_sentence_names(
    lead: str, following: str, expected: str
) -> None:
    event = only(read(lead, following))
    assert (event.subtype, event.status) == (expected, "occurred")
    assert {name for name, _ in roles(event)} == {"Ana Ruiz", "Tomás Vera"}


def test_who_is_told_by_post_and_state_and_will_meet_is_announced() -> None:
    assert told(read("The presidents of Peru and Chile will meet in Lima on Saturday.", NAMED)) == [
        ("meeting", "announced")
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "The presidents of Peru and Chile last met in Lima in March.",
        "The presidents of Peru and Chile should hold talks soon, observers said on Tuesday.",
        "The Peruvian and Chilean presidents met with business leaders in Lima on Tuesday.",
        "If the presidents of Peru and Chile met on Tuesday, much could be settled.",
        "The captains of Peru and Chile met in Lima on Tuesday.",
        "The presidents of Peru and Chile never spoke by phone.",
    ],
)
def test_who_met_at_other_times_or_met_others_is_no_such_pair(lead: str) -> None:
    assert told(read(lead, NAMED)) == []
