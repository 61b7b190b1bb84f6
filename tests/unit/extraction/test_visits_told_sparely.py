"""Visits that a ministry's statement tells sparely: with no country, by a programme's name, as a plan given up."""

from __future__ import annotations

import pytest
from one_article import place_of, read, roles, told
from visits_told import legs, may

FOOT = "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n16 MAY 2024"
OWN = "Minister for Foreign Affairs Dr Ravi Menon"
GUEST = "Foreign Minister of Latvia Ilze Kalnina"


def test_a_guest_without_a_destination_comes_to_who_invites() -> None:
    text = f"{GUEST} will make an Official Visit on 21 and 22 May 2024 at the invitation of Minister Tan Lay."
    assert legs(text, FOOT) == [("Singapore", "announced", may(21), may(22))]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN} was to have flown to Riga this evening for an Official Visit.",
        f"{OWN} was to have departed for Riga tonight.",
        f"{OWN}, who was to have left for Riga tonight, has fallen ill.",
        f"{OWN} was to have attended the Baltic Forum in Riga on 17 May.",
        f"{OWN} has fallen ill. He will not be travelling to Riga for his Official Visit.",
    ],
)
def test_a_journey_that_was_to_have_been_made_is_off(text: str) -> None:
    assert [(place, status) for place, status, _, _ in legs(text, FOOT)] == [("Riga", "cancelled")]


def test_what_someone_was_to_have_attended_was_not_attended() -> None:
    assert told(read(f"{OWN} was to have attended a seminar at the University on 13 May.")) == []


@pytest.mark.parametrize(
    ("text", "status", "guests"),
    [
        (
            f"{OWN} will host the 2nd Singapore-Caribbean High-Level Exchange Visit (SCEV) from 20 to 23 May 2024.",
            "announced",
            None,
        ),
        (
            "The Ministry is hosting a High Level Study Visit for the Caribbean States from 20 to 23 May 2024.",
            "announced",
            None,
        ),
        (
            "Singapore hosted nine governors of Thai provinces for the 3rd Singapore-Thailand Leaders' Programme from "
            "13 to 16 May 2024.",
            "occurred",
            "THA",
        ),
    ],
)
def test_a_programme_hosted_by_name_is_the_visit_of_its_guests(text: str, status: str, guests: str | None) -> None:
    (visit,) = [event for event in read(text, FOOT).events if event.subtype == "visit"]
    assert (place_of(visit), visit.status) == ("Singapore", status)
    assert (guests, "visitor") in roles(visit)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry hosted a talk on the Baltic Study Visit of 1998.",
        "The Ministry will host a webinar for the Caribbean States from 20 to 23 May 2024.",
        f"{OWN} conducted a Site Visit from 13 to 14 May 2024.",
    ],
)
def test_other_things_hosted_are_no_visit(text: str) -> None:
    assert [event for event in read(text, FOOT).events if event.subtype == "visit"] == []
