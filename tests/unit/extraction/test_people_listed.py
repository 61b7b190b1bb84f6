"""People met one by one, whom a list names; who met after being bidden; two states whose people nobody names."""

from __future__ import annotations

import pytest
from one_article import only, read, roles, told

HOST = "President of Latvia Aivars Liepa"
ITEMS = (
    "- Ambassador of Ghana Kofi Mensah-Addo;",
    "- Minister of Foreign Affairs of Norway Aina Selvik;",
    "- Mr Uldis Zemgals, Speaker of the Parliament of Estonia.",
)


@pytest.mark.parametrize(
    ("lead", "subtype", "status"),
    [
        (f"On Wednesday {HOST} received in audience:", "reception", "occurred"),
        (f"On Wednesday {HOST} held bilateral meetings with:", "meeting", "occurred"),
        (f"On Friday {HOST} will meet with:", "meeting", "announced"),
    ],
)
def test_each_line_of_a_list_is_somebody_met(lead: str, subtype: str, status: str) -> None:
    reading = read(lead, *ITEMS)
    assert told(reading) == [(subtype, status)] * len(ITEMS)
    assert {who for event in reading.events for who, _ in roles(event)} == {
        "Aivars Liepa", "Kofi Mensah-Addo", "Aina Selvik", "Uldis Zemgals",
    }  # fmt: skip
    assert len({str(event.starts_on) for event in reading.events}) == 1


def test_a_list_of_letters_received_is_no_list_of_people_met() -> None:
    assert told(read(f"{HOST} received letters from:", *ITEMS)) == []


@pytest.mark.parametrize(
    ("bidding", "then", "status", "day"),
    [
        ("was invited to meet", "The meeting took place on Monday in Riga.", "occurred", "2024-05-13"),
        ("asked for talks with", "The talks were held on Monday in Riga.", "occurred", "2024-05-13"),
        ("asked for a meeting with", "The meeting was due to take place on Monday but never materialised.",
         "cancelled", "2024-05-13"),
    ],
)  # fmt: skip
def test_who_was_bidden_met_on_the_day_that_the_next_sentence_tells(
    bidding: str, then: str, status: str, day: str
) -> None:
    event = only(read(f"Foreign Minister of Norway Aina Selvik {bidding} {HOST}. {then}"))
    assert (event.status, str(event.starts_on)) == (status, day)
    assert {who for who, _ in roles(event)} == {"Aina Selvik", "Aivars Liepa"}


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("Norway and Senegal held talks in Oslo on Monday.", "talks"),
        ("Delegations from Norway and Senegal met in Oslo on Monday to discuss fisheries.", "meeting"),
        ("The foreign ministers of Norway and Senegal met in Oslo on Monday.", "meeting"),
        ("The presidents of Norway and Senegal spoke by phone on Monday.", "phone call"),
        ("Norway's foreign minister met her Senegalese counterpart in Oslo on Monday.", "meeting"),
    ],
)
def test_those_whom_nobody_names_are_their_states(text: str, subtype: str) -> None:
    event = only(read(text))
    assert event.subtype == subtype
    assert {who for who, _ in roles(event)} == {"NOR", "SEN"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Senegal might hold talks in Oslo on Monday.",
        "Norway and Senegal never held talks.",
        "The foreign ministers of Norway and Senegal met in 2009.",
    ],
)
def test_what_two_states_did_not_do_is_no_event(text: str) -> None:
    assert told(read(text)) == []
