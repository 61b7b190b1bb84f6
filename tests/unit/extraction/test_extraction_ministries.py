"""Events told as ministries tell them: talks after which two signed, whom people call on by pronoun, trips off."""

from __future__ import annotations

import pytest
from one_article import read, roles


def _told(text: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [(event.subtype, event.status, sorted(roles(event))) for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Slovenian Foreign Minister Ana Novak and her Belarusian colleague Ivan Petrov opened a bridge on Friday."
            " After talks in the town hall, the two ministers signed a declaration.",
            ("talks", "occurred", ["Ana Novak", "Ivan Petrov"]),
        ),
        (
            "Slovenian President Ana Novak is on a visit to Belarus. On 6 May Foreign Minister Ivan Petrov will call on"
            " her.",
            ("reception", "announced", ["Ana Novak", "Ivan Petrov"]),
        ),
        (
            "Slovenian Foreign Minister Ana Novak was received by Belarusian President Ivan Petrov before meeting"
            " Belarusian Foreign Minister Oleg Orlov on Friday.",
            ("meeting", "occurred", ["Ana Novak", "Oleg Orlov"]),
        ),
        (
            "Slovenian Foreign Minister Ana Novak took part in a video conference of the Group of Friends with"
            " Belarusian Foreign Minister Ivan Petrov.",
            ("video talks", "occurred", ["Ana Novak", "Ivan Petrov"]),
        ),
        (
            "Belarusian President Ivan Petrov renewed his condolences to Slovenian President Ana Novak, to whom he had"
            " written on Friday.",
            ("condolence message", "occurred", ["Ana Novak", "Ivan Petrov"]),
        ),
    ],
)
def test_an_encounter_is_told(text: str, wanted: tuple[str, str, list[str]]) -> None:
    found = [(subtype, status, [name for name, _ in sides]) for subtype, status, sides in _told(text)]
    assert wanted in found


@pytest.mark.parametrize(
    "text",
    [
        "Slovenian Foreign Minister Ana Novak and Belarusian Foreign Minister Ivan Petrov opened a bridge on Friday."
        " After talks with the mayor, the two ministers visited a museum.",
        "Slovenian Foreign Minister Ana Novak and Belarusian Foreign Minister Ivan Petrov will open a bridge on Friday."
        " After talks in the town hall, the two ministers will visit a museum.",
        "Belarusian President Ivan Petrov wrote to Slovenian President Ana Novak, to whom he had written in vain.",
    ],
)
def test_no_encounter_is_told(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("trip", "is_off"),
    [
        (
            "A visit to the soldiers stationed in Brest, which had been planned for Saturday, had to be called off.",
            True,
        ),
        ("A stop in Brest, which had been scheduled for Saturday, had to be cancelled.", True),
        ("A visit to a school had to be cancelled.", False),
    ],
)
def test_a_trip_of_whom_the_text_is_about_is_off(trip: str, is_off: bool) -> None:
    told = _told(
        "Slovenian Foreign Minister Ana Novak met Belarusian Foreign Minister Ivan Petrov in Minsk on Friday. " + trip
    )
    assert any(subtype == "visit" and status == "cancelled" for subtype, status, _ in told) == is_off


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        (
            "Managing Director for Asia and the Pacific at the European External Action Service",
            "managing director",
            "European External Action Service",
        ),
        (
            "Director General for Security Policy at the Ministry of Foreign Affairs of Slovenia",
            "director general",
            "Ministry of Foreign Affairs of Slovenia",
        ),
        ("Deputy Director-General: Asia and the Middle East", "deputy director general", None),
    ],
)
def test_a_field_of_duty_stands_before_the_body(post: str, title: str, body: str | None) -> None:
    reading = read(f"The talks were opened on Friday by Ana Novak, {post}, and others.")
    office = next(held.office for held in reading.held if held.person.name == "Ana Novak")
    name = office.organization.name() if office.organization is not None else None
    assert (office.title.name, name) == (title, body)
