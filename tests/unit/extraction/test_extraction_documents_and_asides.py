"""Documents told by a period or as letters, and what people say aside: `he went on`, `they agreed` at an end."""

from __future__ import annotations

import pytest
from one_article import read

TALKS = "Vietnamese official Dao Minh Quan held talks with Chinese Foreign Minister Lu Zhaohui in Hanoi on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "title", "status"),
    [
        (
            "The course is held under the 2021-2025 cooperation agreement between the Academy of Laos and the Front.",
            "2021-2025 cooperation agreement between the Academy of Laos and the Front",
            "mentioned",
        ),
        (
            "The two ministers will put their signatures to an Exchange of Letters on the Upgrading of Port Klang.",
            "Exchange of Letters on the Upgrading of Port Klang",
            "proposed",
        ),
        (
            "The two ministers signed an Exchange of Letters on the Upgrading of Port Klang.",
            "Exchange of Letters on the Upgrading of Port Klang",
            "signed",
        ),
        (
            "They signed a Cooperation Plan 2025 between the Cuban Institute of Culture and the Council of Chile.",
            "Cooperation Plan 2025 between the Cuban Institute of Culture and the Council of Chile",
            "signed",
        ),
    ],
)
def test_the_title_of_a_document_holds_its_period(sentence: str, title: str, status: str) -> None:
    reading = read(TALKS, sentence)
    assert [(found.title, found.status) for found, _ in reading.agreements] == [(title, status)]


def test_letters_of_congratulation_are_no_document() -> None:
    assert read(TALKS, "The two sides had an exchange of letters of congratulation.").agreements == []


@pytest.mark.parametrize(
    ("sentence", "verb", "speakers"),
    [
        ("The Party, he went on, wishes to see more trade.", "go", ["Lu Zhaohui"]),
        (
            "Two-way trade came to 1.6 billion dollars last year and is to grow in the time to come, they agreed.",
            "agree",
            ["Dao Minh Quan", "Lu Zhaohui"],
        ),
        ("Quan took the occasion to ask China to pay attention to students.", "ask", ["Dao Minh Quan"]),
        ("Quan took the opportunity to thank China for its aid.", "thank", ["Dao Minh Quan"]),
    ],
)
def test_what_people_say_aside(sentence: str, verb: str, speakers: list[str]) -> None:
    found = read(TALKS, "Lu said that ties were good.", sentence).statements[-1][0]
    assert found.verb == verb
    assert [person.name for person in found.speakers] == speakers


@pytest.mark.parametrize(
    "sentence", ["Quan went on a tour of Hue.", "Quan took the opportunity of the break to rest.", "Lu took the train."]
)
def test_who_goes_on_or_takes_something_says_nothing(sentence: str) -> None:
    assert len(read(TALKS, "Lu said that ties were good.", sentence).statements) == 1
