"""Words of another phrase than the one an event's verb waits for: `according to`, `him` of the same sentence."""

from __future__ import annotations

import pytest
from one_article import only, read, roles, told

OFFICIAL = "Korean Workers' Party Secretary Pak Il Ho"
ENVOY = "Vietnamese Ambassador Le Van Cuong"
EARLIER = "Chinese Foreign Minister Li Wen met Lao Foreign Minister Bounkong Keo in Vientiane on Monday."


@pytest.mark.parametrize("talk", ["had a friendly talk with him", "held talks with him", "had a conversation with him"])
def test_whom_one_met_is_whom_one_talked_with_in_the_same_sentence(talk: str) -> None:
    reading = read(f"{EARLIER} On Tuesday, {OFFICIAL} met {ENVOY} at the assembly hall and {talk}.", place="Pyongyang")
    people = [{name for name, _ in roles(event)} for event in reading.events]
    assert {"Pak Il Ho", "Le Van Cuong"} in people
    assert {"Pak Il Ho", "Bounkong Keo"} not in people
    assert {"Pak Il Ho", "Li Wen"} not in people


@pytest.mark.parametrize("bound", ["according to", "contrary to", "thanks to"])
def test_what_is_given_according_to_needs_is_given_to_nobody(bound: str) -> None:
    assert told(read(f"The Chinese side will provide assistance within its capacity {bound} the needs of Laos.")) == []


def test_what_is_given_to_a_state_is_aid() -> None:
    reading = read("China provided emergency humanitarian assistance to Laos on Tuesday.")
    assert only(reading).subtype == "aid"
