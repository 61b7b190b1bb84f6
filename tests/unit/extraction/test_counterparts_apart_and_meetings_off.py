"""Meetings with two counterparts on the margins of a summit, meetings that are off, deals signed with a third, what was
signed at the end of talks between the two."""

from __future__ import annotations

import pytest
from one_article import roles
from seen_from_vienna import events, seen

A = "Polish Foreign Minister Jan Nowicki"
FIRST = f"{A} on Monday met Greek Foreign Minister Nikos Lambros in Vienna."
THEN = "He also held talks with Irish Foreign Minister Sean Byrne."
MAI = "Laotian Foreign Minister Kham Sengdala"


@pytest.mark.parametrize("margins", ["on the sidelines of the UN assembly", "on the margins of the summit"])
def test_counterparts_met_on_the_margins_are_met_one_by_one(margins: str) -> None:
    found = events(f"{A} on Monday met his Greek and Irish counterparts {margins} in Vienna.")
    assert [[who for who, _ in roles(e)] for e in found] == [["Jan Nowicki", "GRC"], ["Jan Nowicki", "IRL"]]


def test_counterparts_met_in_a_trilateral_format_are_met_together() -> None:
    text = f"{A} on Monday met his Greek and Irish counterparts in a trilateral format on the margins of the summit."
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        f"A meeting planned for Thursday with {MAI} was cancelled over a strike.",
        f"A meeting with {MAI}, scheduled for Thursday, has been postponed.",
        f"Talks with {MAI} planned for Thursday have been called off.",
        f"A bilateral scheduled for Thursday with {MAI} was also put off, officials said.",
    ],
)
def test_a_meeting_of_whom_the_text_is_about_is_off(sentence: str) -> None:
    (off,) = (e for e in events(FIRST, THEN, sentence) if e.status == "cancelled")
    assert str(off.starts_on) == "2024-05-16"
    assert sorted(str(who) for who, _ in roles(off)) == ["Jan Nowicki", "Kham Sengdala"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"A meeting with {MAI} was cancelled in 2019.",
        f"A meeting with {MAI} was postponed twice.",
        f"A meeting with {MAI} was welcomed by all.",
    ],
)
def test_a_meeting_that_was_off_once_is_none(sentence: str) -> None:
    assert [e.status for e in events(FIRST, THEN, sentence)] == ["occurred", "occurred"]


def test_a_minister_of_no_name_leaves_open_no_other() -> None:
    middle = f"The minister attended a meeting with {MAI} and Czech Foreign Minister Karel Dvorak on Monday."
    found = events(FIRST, middle, "A meeting due on Thursday with Malian Foreign Minister Ali Keita was cancelled.")
    (off,) = (e for e in found if e.status == "cancelled")
    assert sorted(str(who) for who, _ in roles(off)) == ["Ali Keita", "Jan Nowicki"]


def test_a_deal_with_a_third_is_no_part_of_the_meeting() -> None:
    found = seen(FIRST, f"He also signed a memorandum of understanding on trade with {MAI}.")
    assert [(kind, who) for kind, _, who in found] == [
        ("meeting", "Jan Nowicki Nikos Lambros"),
        ("signing", "Jan Nowicki Kham Sengdala"),
    ]


def test_a_deal_of_the_two_who_met_is_part_of_the_meeting() -> None:
    assert [kind for kind, _, _ in seen(FIRST, "The ministers signed a memorandum on trade.")] == ["meeting"]


def test_condolences_told_to_a_counterpart_are_no_message() -> None:
    found = seen(
        f"{A} on Monday met his Greek and Irish counterparts on the margins of the summit in Vienna.",
        "He spoke with Greek Foreign Minister Nikos Lambros about trade.",
        "Separately, he conveyed his condolences to Irish Foreign Minister Sean Byrne over the floods.",
    )
    assert "condolence message" not in [kind for kind, _, _ in found]


@pytest.mark.parametrize("whose", ["the two ministers", "both sides", "the delegations", "the two"])
def test_talks_between_the_two_who_signed(whose: str) -> None:
    text = f"The plan was signed on Monday by {A} and {MAI} at the end of official talks between {whose}."
    assert ("talks", "2024-05-13", "Jan Nowicki Kham Sengdala") in seen(text)
