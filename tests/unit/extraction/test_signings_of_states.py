"""Signings by two states, or by people whose titles no table has in full."""

from __future__ import annotations

import pytest
from one_article import read, roles, told


@pytest.mark.parametrize(
    "sentence",
    [
        "A protocol on customs data was signed on Tuesday between Belarus and Vietnam in Minsk.",
        "Three contracts on cotton were inked between Uzbekistan and Turkey on 13 May.",
        "Two agreements on education were signed between Belarus and Laos in Minsk on Tuesday.",
    ],
)
def test_a_document_signed_between_two_states_on_a_named_day_was_signed_by_them(sentence: str) -> None:
    reading = read(sentence)
    assert told(reading) == [("signing", "occurred")]
    assert [role for _, role in roles(reading.events[0])] == ["signatory", "signatory"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A protocol on customs data signed between Belarus and Vietnam in 2011 still serves as a basis.",
        "An agreement on customs data between Belarus and Vietnam has not been signed yet, officials said on Tuesday.",
    ],
)
def test_a_document_of_old_or_not_yet_signed_is_no_signing(sentence: str) -> None:
    assert read(sentence).events == []


def test_a_title_that_begins_before_the_table_knows_it_keeps_both_signers() -> None:
    sentence = (
        "Egypt's Supply Minister Samir Wahdan and Russian Grain Union Chairman Igor Belov signed an agreement on wheat "
        "on Tuesday."
    )
    assert len(roles(read(sentence).events[0])) == 2
