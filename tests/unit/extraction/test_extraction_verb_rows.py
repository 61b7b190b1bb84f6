"""Verbs of events in wordings of their own: each row of the table tells its kind, and what looks like it does not."""

from __future__ import annotations

import pytest
from one_article import read, roles, told


@pytest.mark.parametrize(
    ("sentence", "subtype", "who"),
    [
        (
            "Nigeria handed 2,000 tonnes of grain over to the World Food Programme in Kano.",
            "aid",
            [("NGA", "sender"), ("World Food Programme", "recipient")],
        ),
        (
            "Vietnamese Ambassador Le Van Tam presented 500 million kip to the Lao Red Cross.",
            "aid",
            [("Le Van Tam", "sender"), ("Lao Red Cross", "recipient")],
        ),
        (
            "Nepalese General Ashok Rana was conferred the honorary rank of General by Indian President Sudha Rao.",
            "award",
            [("Sudha Rao", "sender"), ("Ashok Rana", "recipient")],
        ),
        (
            "Turkish Foreign Minister Hakan Demir caught up with Armenian Foreign Minister Ara Petrosyan on May 3.",
            "meeting",
            [("Hakan Demir", "participant"), ("Ara Petrosyan", "participant")],
        ),
        (
            "Bhutanese Prime Minister Karma Tenzin headed home after a four-day visit to Nepal.",
            "visit",
            [("NPL", "host"), ("Karma Tenzin", "visitor")],
        ),
    ],
)
def test_the_verb_tells_the_event(sentence: str, subtype: str, who: list[tuple[str, str]]) -> None:
    reading = read(sentence)
    assert told(reading) == [(subtype, "occurred")]
    assert sorted(roles(reading.events[0])) == sorted(who)


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Le Van Tam presented a plan worth 500 million dong to the National Assembly.",
        "Minister Le Van Tam said that exports had caught up with imports.",
    ],
)
def test_what_only_looks_like_it_tells_none(sentence: str) -> None:
    assert read(sentence).events == []


def test_no_minister_is_of_the_united_states_because_he_meets_others_in_new_york() -> None:
    reading = read(
        "NEW YORK, Sept. 22, 2024 -- Foreign Minister Hakan Demir met Armenian Foreign Minister Ara Petrosyan here."
    )
    assert {person.name: person.country for person in reading.people} == {"Hakan Demir": None, "Ara Petrosyan": "ARM"}
