"""Seats of a party's organs that people are elected to or lose, and posts with an age, a day or another between."""

from __future__ import annotations

import pytest
from one_article import offices, read, roles, told

BODY = "Political Bureau"


def _posts(sentence: str) -> set[tuple[str, str, bool, str]]:
    """Name, title, whether the body is the Political Bureau, status."""
    reading = read(f"The Lao People's Revolutionary Party held its congress. {sentence}", place="Vientiane")
    return {(name, title, BODY in (body or ""), status) for name, title, body, status in offices(reading)}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Bounmy Keo was elected to the Politburo on Monday.", "appointed"),
        ("Bounmy Keo was added to the Politburo on Monday.", "appointed"),
        ("Bounmy Keo was elected a member of the Politburo on Monday.", "appointed"),
        ("The plenum elected Bounmy Keo to the Politburo on Monday.", "appointed"),
        ("Minister Bounmy Keo was removed from the Politburo on Monday.", "relieved"),
        ("Minister Bounmy Keo was expelled from the Politburo on Monday.", "relieved"),
    ],
)
def test_a_seat_of_an_organ_is_given_and_lost(sentence: str, status: str) -> None:
    assert ("Bounmy Keo", "member", True, status) in _posts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The government on Monday appointed Bounmy Keo, 54, Minister of Health.",
        "Bounmy Keo took over from Somdy Sithong as Minister of Health on Monday.",
    ],
)
def test_a_post_behind_an_age_or_a_predecessor_is_given(sentence: str) -> None:
    assert ("Bounmy Keo", "minister", False, "appointed") in _posts(sentence)


def test_nobody_is_added_to_what_is_no_organ() -> None:
    assert told(read("Minister Bounmy Keo was added to the list of guests on Monday.", place="Vientiane")) == []


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Lao President Khamla Vongsa spoke with Vietnamese Minister Tran Van Lam in Vientiane on Monday.", "meeting"),
        ("Lao President Khamla Vongsa spoke to Vietnamese Minister Tran Van Lam at the palace on Monday.", "meeting"),
        ("Lao President Khamla Vongsa spoke with Vietnamese Minister Tran Van Lam on Monday.", "phone call"),
        ("Lao President Khamla Vongsa wrote to Vietnamese Minister Tran Van Lam on Monday.", "message"),
        ("Lao President Khamla Vongsa replied to a letter from Vietnamese Minister Tran Van Lam on Monday.", "message"),
        (
            "Lao President Khamla Vongsa condemned the attack in a telephone call to Vietnamese Minister Tran Van Lam.",
            "phone call",
        ),
        (
            "Vietnamese Minister Tran Van Lam received the Order of Gold from Lao President Khamla Vongsa on Monday.",
            "award",
        ),
    ],
)
def test_words_face_to_face_and_from_afar_are_told_apart(sentence: str, event: str) -> None:
    reading = read(sentence, place="Vientiane")
    assert [subtype for subtype, _ in told(reading)] == [event]
    assert {name for name, _ in roles(reading.events[0])} == {"Khamla Vongsa", "Tran Van Lam"}


def test_nobody_meets_whom_he_has_no_plans_to_meet() -> None:
    text = "Lao President Khamla Vongsa has no plans to meet Vietnamese Minister Tran Van Lam, his office said."
    assert told(read(text, place="Vientiane")) == []
