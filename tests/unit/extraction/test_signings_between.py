"""Signings whose sides the verb names: `was signed between A and B`."""

from __future__ import annotations

import pytest
from one_article import read, roles, told

BODIES = "the Ho Chi Minh National Academy of Politics and the National University of Laos"


@pytest.mark.parametrize(
    "sentence",
    [
        f"A memorandum of understanding on training was signed in Hanoi on May 14 between {BODIES}.",
        f"A memorandum of understanding on training was signed between {BODIES} in Hanoi on May 14.",
    ],
)
def test_a_document_signed_between_two_bodies_was_signed_by_them(sentence: str) -> None:
    reading = read(sentence)
    assert told(reading) == [("signing", "occurred")]
    assert {role for _, role in roles(reading.events[0])} == {"signatory"}
    assert len(roles(reading.events[0])) == 2


def test_an_agreement_between_two_bodies_that_is_only_mentioned_is_no_signing() -> None:
    assert read(f"The agreement between {BODIES} has been useful, the rector said.").events == []
