"""Who stands together beside a word for an encounter is kept as a report that is not sure."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import ArticleReading, read, told

DAY = date(2024, 7, 8)


def reading_of(*sentences: str) -> ArticleReading:
    return read(*sentences, dateline=DAY, place="Georgetown")


def together(reading: ArticleReading) -> list[set[str | None]]:
    return [{side.person.name for side in event.sides if side.person} for event in reading.faint]


@pytest.mark.parametrize(
    "sentences",
    [
        (
            "Foreign Minister Ravi Persad chaired for the host the meeting of the Guyana-Belize Commission.",
            "Foreign Minister Elroy Castel of Belize led the delegation from the north.",
        ),
        (
            "The joint committee of Guyana and Belize took stock of fisheries in this capital.",
            "Guyanese Minister of Fisheries Ravi Persad said the catch had grown by a third.",
            "Belizean Minister Elroy Castel noted the interest of her country's fishermen.",
        ),
    ],
)
def test_people_of_two_countries_beside_a_word_for_an_encounter_are_a_faint_report(sentences: tuple[str, ...]) -> None:
    reading = reading_of(*sentences)
    assert told(reading) == []
    assert together(reading) == [{"Ravi Persad", "Elroy Castel"}]
    (report,) = reading.faint
    assert report.starts_on == DAY


@pytest.mark.parametrize(
    "sentences",
    [
        ("Guyanese Minister Ravi Persad wrote about the harvest.", "Belizean Minister Elroy Castel did as well."),
        (
            "Guyanese Foreign Minister Ravi Persad will lead the session of the commission.",
            "Belizean Minister Elroy Castel would like that.",
        ),
        (
            "Guyanese Foreign Minister Ravi Persad led the session of the commission.",
            "It was attended by Guyanese Minister of Fisheries Hari Bisnauth.",
        ),
        (
            "Guyanese Foreign Minister Ravi Persad opened the conference.",
            "The meeting was attended by the ambassador of Belize, Elroy Castel.",
        ),
    ],
    ids=["no word for an encounter", "still to come", "of one country", "attended"],
)
def test_other_people_named_together_are_none(sentences: tuple[str, ...]) -> None:
    assert together(reading_of(*sentences)) == []


def test_those_whom_the_article_surely_brings_together_are_no_faint_report() -> None:
    reading = reading_of(
        "Guyanese Foreign Minister Ravi Persad met Belizean Minister Elroy Castel here on Monday.",
        "Ravi Persad thanked Elroy Castel for the reception.",
    )
    assert told(reading) == [("meeting", "occurred")]
    assert reading.faint == []
