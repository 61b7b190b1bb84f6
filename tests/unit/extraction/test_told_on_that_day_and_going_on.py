"""What was done earlier on the day of the report, who went on to meet another, and gatherings held regularly."""

from __future__ import annotations

import pytest
from one_article import read, roles, told

A, B = "US President Patrick Kilgore", "Danish Prime Minister Signe Abildgaard"


@pytest.mark.parametrize(
    ("then", "count"),
    [
        ("Abildgaard had already met Vice President Yolanda Pierce in the morning.", 2),
        ("Abildgaard had been received by Vice President Yolanda Pierce the same day.", 2),
        ("Abildgaard had already met Vice President Yolanda Pierce.", 1),
        ("Abildgaard had met Vice President Yolanda Pierce in 2019.", 1),
    ],
)
def test_what_was_before_is_told_where_it_was_on_that_day(then: str, count: int) -> None:
    assert len(read(f"{A} met {B} on Wednesday. {then}").events) == count


@pytest.mark.parametrize("going_on", ["went on to meet", "then met", "proceeded to meet"])
def test_who_went_on_to_meet_another_is_the_guest_named_last(going_on: str) -> None:
    text = f"President of Senegal Omar Sarr received {B}, who {going_on} Foreign Minister Mamadou Ndiaye."
    meeting = next(e for e in read(text).events if e.subtype == "meeting")
    assert {who for who, _ in roles(meeting)} == {"Signe Abildgaard", "Mamadou Ndiaye"}


@pytest.mark.parametrize(
    "text",
    [
        "A seminar on fisheries takes place regularly between Norway and Senegal.",
        "A conference on ports is held every year in Dakar.",
        "The two countries hold a forum annually.",
    ],
)
def test_a_gathering_held_regularly_is_none_in_particular(text: str) -> None:
    assert told(read(text)) == []


def test_adding_that_something_was_is_no_appointment() -> None:
    text = "Germany's new economy minister, Wiebke Brodersen, is leaving for Canada, it said, adding that it was so."
    assert all(subtype != "appointment" for subtype, _ in told(read(text)))


def test_the_adviser_to_a_leader_is_no_minister() -> None:
    text = "President Omar Sarr met the National Security Adviser to the Prime Minister, Ambassador Priya Ramanathan."
    titles = {h.office.title.name for h in read(text).held if h.person.name == "Priya Ramanathan"}
    assert titles == {"national security adviser"}
