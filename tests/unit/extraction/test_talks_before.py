"""Second encounters of a sentence, and those of whom a pronoun stands for."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles, told

TALKS = "German Foreign Minister Anna Weiss held talks with her Polish counterpart Jan Nowicki in Warsaw on May 14"


def who(text: str, subtype: str) -> list[list[str | None]]:
    events = read(text, dateline=date(2024, 5, 14), place="Warsaw").events
    return [sorted(str(name) for name, _ in roles(event)) for event in events if event.subtype == subtype]


@pytest.mark.parametrize(
    "text",
    [
        f"{TALKS}, following a meeting with Polish President Ewa Zielinska earlier in the day.",
        f"Having met Polish President Ewa Zielinska in the morning, {TALKS}.",
        f"After meeting Polish President Ewa Zielinska, {TALKS}.",
    ],
)
def test_what_came_before_is_an_encounter_of_its_own(text: str) -> None:
    assert who(text, "talks") == [["Anna Weiss", "Jan Nowicki"]]
    assert who(text, "meeting") == [["Anna Weiss", "Ewa Zielinska"]]


def test_talks_of_months_ago_are_none_of_the_news() -> None:
    assert len(told(read(f"{TALKS}, two months after talks with French Foreign Minister Luc Morel."))) == 1


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("Polish Premier Adam Kos held talks with her on May 13.", "talks"),
        ("Polish Premier Adam Kos also met with her.", "meeting"),
    ],
)
def test_a_pronoun_behind_with_is_the_guest(sentence: str, subtype: str) -> None:
    text = f"Polish President Ewa Zielinska received German Foreign Minister Ms Anna Weiss on May 14. {sentence}"
    assert who(text, subtype) == [["Adam Kos", "Anna Weiss"]]


@pytest.mark.parametrize("words", ["is to be", "is also due to be", "was also due to be"])
def test_who_is_to_be_received_is_announced(words: str) -> None:
    reading = read(f"German Foreign Minister Anna Weiss {words} received by Polish President Ewa Zielinska on May 18.")
    assert told(reading) == [("reception", "announced")]


def test_whom_a_minister_met_abroad_is_of_that_country() -> None:
    reading = read(
        "Minister for Foreign Affairs Suresh Kumaran called on Prime Minister Kenji Mori in Tokyo on May 14.",
        dateline=date(2024, 5, 14),
        place="Singapore",
    )
    assert {person.name: person.country for person in reading.people} == {"Suresh Kumaran": "SGP", "Kenji Mori": "JPN"}


def test_each_of_two_is_appointed_to_the_own_post() -> None:
    reading = read(
        "The President appointed Ms Nomsa Dube as Minister of Health and Mr Sipho Zulu as Minister of Trade."
    )
    assert told(reading) == [("appointment", "occurred")] * 2


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("with whom he held official talks on May 13", ("talks", "occurred")),
        ("with whom he will meet on May 20", ("meeting", "announced")),
    ],
)
def test_a_clause_with_whom_tells_of_an_encounter(clause: str, expected: tuple[str, str]) -> None:
    reading = read(f"Cuban Foreign Minister Joel Reyes praised Angolan Foreign Minister Joao Teles, {clause}.")
    assert told(reading) == [expected]
    assert sorted(str(name) for name, _ in roles(reading.events[0])) == ["Joao Teles", "Joel Reyes"]


def test_with_whom_one_worked_is_nobody_met() -> None:
    assert read("Cuban Minister Joel Reyes praised Angolan Minister Joao Teles, with whom he worked.").events == []


def test_an_audience_that_is_granted_is_no_aid() -> None:
    reading = read("Angolan President Joao Teles granted audience on May 14 to the US ambassador, Mark Ellison.")
    assert told(reading) == [("reception", "occurred")]


@pytest.mark.parametrize(("body", "title"), [("government", "prime minister"), ("state", "president")])
def test_the_head_of_a_countrys_government_is_its_prime_minister(body: str, title: str) -> None:
    reading = read(
        f"Russian Minister Egor Platonov was received by the head of the North Korean {body}, Han Myong-guk, on May 14."
    )
    held = [(h.person.name, h.person.country, h.office.title.name) for h in reading.held]
    assert ("Han Myong-guk", "PRK", title) in held
