"""Encounters told by what came of them, goods turned over in pairs, and who was there when a course was opened."""

from __future__ import annotations

import pytest
from one_article import only, read, roles, told

AGREED = "Labour Minister Jane Wambui and Ugandan Labour Minister Grace Nabirye have agreed to list the trades."


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The consent was reached in their meeting on Monday via videoconference.", "video talks"),
        ("The decision was made in their virtual meeting on Monday.", "video talks"),
        ("The understanding was reached during their talks in Kampala on Monday.", "talks"),
        ("The deal was struck at a meeting between the two in Kampala on Monday.", "meeting"),
        ("The commitment was given in their conversation by phone on Monday.", "phone call"),
    ],
)
def test_an_encounter_told_by_what_came_of_it(words: str, kind: str) -> None:
    found = only(read(AGREED, words))
    assert found.subtype == kind
    assert {name for name, _ in roles(found)} == {"Jane Wambui", "Grace Nabirye"}


@pytest.mark.parametrize(
    "words",
    [
        "The consent will be reached in their meeting next week.",
        "The deal was struck at their meeting last year.",
        "No agreement was reached at their meeting on tea.",
        "The decision was taken at a meeting of the cabinet on Monday.",
    ],
)
def test_none_is_told_where_it_is_to_come_past_or_of_others(words: str) -> None:
    assert not [one for one in told(read(AGREED, words)) if one[1] == "occurred"]


@pytest.mark.parametrize(
    "words",
    [
        "turned over 300 boxes of family tents and hygiene kits",
        "handed over 12 generators and water pumps",
        "donated 40 blankets and cooking pots",
    ],
)
def test_two_things_at_once_are_aid(words: str) -> None:
    found = only(read(f"Kenyan Ambassador Jane Wambui on Tuesday {words} to Ugandan Minister Grace Nabirye."))
    assert (found.subtype, roles(found)) == ("aid", [("Jane Wambui", "sender"), ("Grace Nabirye", "recipient")])


@pytest.mark.parametrize("words", ["two suspects and their files", "the post and its seal", "the letter and a list"])
def test_other_things_turned_over_are_none(words: str) -> None:
    text = f"Kenyan Ambassador Jane Wambui on Tuesday turned over {words} to Ugandan Minister Grace Nabirye."
    assert "aid" not in {kind for kind, _ in told(read(text))}


COURSE = "The Foreign Ministry on Monday opened a training course on relief for young diplomats in Nairobi."


@pytest.mark.parametrize(
    "aside", ["who was present at the opening", "who was also present at the course", "who was present at the event"]
)
def test_who_was_present_at_the_opening(aside: str) -> None:
    found = only(read(COURSE, f"Ugandan Ambassador Grace Nabirye, {aside}, praised it."))
    assert ("Grace Nabirye", "visitor") in roles(found)


@pytest.mark.parametrize(
    "aside", ["who was not present at the opening", "who was present at the market", "who is to be present at the end"]
)
def test_who_was_elsewhere(aside: str) -> None:
    found = only(read(COURSE, f"Ugandan Ambassador Grace Nabirye, {aside}, praised it."))
    assert "Grace Nabirye" not in {name for name, _ in roles(found)}


def test_a_body_that_opens_a_course_is_its_host() -> None:
    [(_, role)] = roles(only(read(COURSE)))
    assert role == "host"
    opened = "Deputy Minister Jane Wambui opened the course."
    assert "visitor" not in {role for _, role in roles(only(read(COURSE, opened)))}
