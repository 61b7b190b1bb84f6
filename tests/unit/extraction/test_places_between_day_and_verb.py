"""Places before the words that tell of an encounter, within them, and in the clause on what was to be held."""

from __future__ import annotations

import pytest
from one_article import read

from warehouse.places import gazetteer

NAME = "Kenya's Foreign Minister Peter Otieno"
GUEST = "Norwegian Foreign Minister Lars Dahl"
OSLO = gazetteer.find_place("Oslo")


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NAME} on Monday in Oslo met {GUEST}.",
        f"{NAME} yesterday in Oslo held talks with {GUEST}.",
        f"{NAME} had an interview in Oslo with {GUEST} on Monday.",
        f"{NAME} is on a mission to Oslo today, where he has been received by {GUEST}.",
        f"{NAME} called to the parliament in Oslo yesterday, where he held talks with {GUEST}.",
        f"{NAME} travelled to Oslo last Monday, where he met {GUEST}.",
        f"Talks between {NAME} and {GUEST}, which were to be held in Oslo on Friday, have been deferred.",
    ],
)
def test_the_place_of_an_encounter_is_read(sentence: str) -> None:
    found = [e for e in read(sentence).events if e.subtype != "visit"]
    assert [e.place for e in found] == [OSLO]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{NAME}, who on Monday in Oslo opened a museum, met {GUEST}.",
        f"{NAME} met {GUEST} on Monday to discuss the summit, which was held in Oslo.",
        f"{NAME} met {GUEST} and reviewed the work of the bank in Oslo.",
    ],
)
def test_another_place_is_not_the_encounter_s(sentence: str) -> None:
    found = [e for e in read(sentence).events if e.subtype == "meeting"]
    assert [e.place for e in found] == [None]
