"""Encounters that no verb tells which any table has: two people of two countries, whatever they did."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import ArticleReading, read, roles

DAY = date(2024, 7, 8)


def reading_of(*sentences: str) -> ArticleReading:
    return read(*sentences, dateline=DAY, place="Georgetown")


def told(reading: ArticleReading) -> list[tuple[str, str, list[str | None]]]:
    return [(e.subtype, e.status, [who for who, _ in roles(e)]) for e in reading.events]


@pytest.mark.parametrize(
    ("subtype", "sentence"),
    [
        (
            "meeting",
            "Minister of Trade Ravi Persad assessed with Belizean Minister Elroy Castel the harvest on Monday.",
        ),
        ("meeting", "Transport Minister Ravi Persad kept Belizean Minister Elroy Castel company in the lounge."),
        ("video talks", "Police Minister Ravi Persad engaged Belizean Minister Elroy Castel virtually on Monday."),
        ("meeting", "Minister of Trade Ravi Persad quizzed Belizean Minister Elroy Castel about sugar on Monday."),
        (
            "meeting",
            "Minister of Trade Ravi Persad and Belizean Minister Elroy Castel mulled the sugar harvest on Monday.",
        ),
        (
            "meeting",
            "Minister Ravi Persad of Guyana and Minister Elroy Castel of Belize untangled the border on Monday.",
        ),
    ],
)
def test_two_of_two_countries_met_whatever_the_verb(subtype: str, sentence: str) -> None:
    assert told(reading_of(sentence)) == [(subtype, "occurred", ["Ravi Persad", "Elroy Castel"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister of Trade Ravi Persad thanked Belizean Minister Elroy Castel for the aid.",
        "Minister of Trade Ravi Persad praised Belizean Minister Elroy Castel on Monday.",
        "Minister of Trade Ravi Persad could have engaged Belizean Minister Elroy Castel.",
        "Minister of Trade Ravi Persad and Minister of Health Anita Singhal of Guyana mulled the harvest.",
        "Minister of Trade Ravi Persad and Belizean Minister Elroy Castel condemned the attack.",
        "Minister of Trade Ravi Persad was criticized by Belizean Minister Elroy Castel.",
        "Minister of Trade Ravi Persad perused the letter of Belizean Minister Elroy Castel.",
    ],
)
def test_what_brings_nobody_together_is_no_encounter(sentence: str) -> None:
    assert told(reading_of(sentence)) == []


def test_beside_an_encounter_that_is_told_a_verb_without_a_rule_adds_none() -> None:
    reading = reading_of(
        "Minister of Trade Ravi Persad met with Belizean Minister Elroy Castel on Monday.",
        "Minister Persad assured Belizean Ambassador Nadia Cocom of his support.",
    )
    assert told(reading) == [("meeting", "occurred", ["Ravi Persad", "Elroy Castel"])]
