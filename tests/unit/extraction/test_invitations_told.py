"""Invitations to a visit that are told without an answer."""

from __future__ import annotations

import pytest
from one_article import read, roles, told


@pytest.mark.parametrize("when", ["in early 2025", "at an early date", ""])
def test_who_is_invited_to_visit_a_country_is_announced_there(when: str) -> None:
    reading = read(
        f"Vietnamese Prime Minister Do Van Minh invited Lao Prime Minister Sisay Vong to visit Vietnam {when}."
    )
    assert told(reading) == [("visit", "announced")]
    assert sorted(roles(reading.events[0])) == [("Do Van Minh", "host"), ("Sisay Vong", "visitor")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vietnamese Prime Minister Do Van Minh invited Lao Prime Minister Sisay Vong to attend the forum in Hanoi.",
        "Lao Premier Sisay Vong, who was invited by Vietnamese Premier Do Van Minh to visit Vietnam, spoke.",
        "Vietnamese Prime Minister Do Van Minh had invited Lao Prime Minister Sisay Vong to visit Vietnam last year.",
    ],
)
def test_other_invitations_announce_nothing(sentence: str) -> None:
    assert [subtype for subtype, _ in told(read(sentence)) if subtype == "visit"] == []


def test_an_invitation_that_is_accepted_is_the_same_visit() -> None:
    reading = read(
        "Vietnamese Prime Minister Do Van Minh invited Lao Prime Minister Sisay Vong to visit Vietnam. "
        "Sisay Vong accepted the invitation."
    )
    assert told(reading) == [("visit", "announced")]
