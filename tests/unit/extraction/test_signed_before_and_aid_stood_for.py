"""Documents signed before what a sentence tells, aid turned over and who stood for its sides, awards announced."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles
from seen_from_vienna import events, seen

from warehouse.extraction.event_model import FoundEvent

BOTH = "Bat Ganzorig Jane Wambui"
JANE, BAT = "Kenyan Minister Jane Wambui", "Minister Bat Ganzorig of Mongolia"
PACT = "a loan agreement"


def at_home(*text: str) -> list[FoundEvent]:
    """The events of these paragraphs, written in Ulaanbaatar on Wednesday, 15 May 2024."""
    return read(*text, dateline=date(2024, 5, 15), place="Ulaanbaatar").events


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{JANE} flew to Linz a day after signing {PACT} with {BAT}.", 14),
        (f"{JANE} came here two days after signing, with {BAT}, {PACT}.", 13),
        (f"{JANE} spoke after signing {PACT} with {BAT} on Tuesday.", 14),
        (f"After signing {PACT} with Mongolian Minister Bat Ganzorig on Tuesday, {JANE} left.", 14),
    ],
)
def test_a_document_signed_before_what_is_told(text: str, day: int) -> None:
    assert ("signing", f"2024-05-{day}", BOTH) in seen(text)


@pytest.mark.parametrize(
    "told",
    [
        f"{JANE} will return home after signing {PACT} with {BAT}.",
        f"{JANE} spoke two years after signing {PACT} with {BAT}.",
        f"{JANE} said she would leave after signing {PACT} with {BAT}.",
    ],
)
def test_what_is_to_be_signed_or_was_long_ago_is_no_signing(told: str) -> None:
    assert not any(event.subtype == "signing" for event in events(told))


@pytest.mark.parametrize(
    "given",
    [
        "handed over 40 ambulances to the Ministry of Health",
        "turned over 500 tons of rice to the Department of Health",
        "donated 500 tons of rice to the Department of Health",
    ],
)
def test_goods_handed_over_to_an_office_at_home(given: str) -> None:
    (aid,) = at_home(f"The Kenyan government on Tuesday {given}.")
    assert (aid.subtype, aid.starts_on) == ("aid", date(2024, 5, 14))
    assert ("KEN", "sender") in roles(aid)


@pytest.mark.parametrize(
    "told",
    [
        "The Kenyan government on Tuesday turned over the suspect to the Department of Justice.",
        "The Kenyan government will turn over 500 tons of rice to the Department of Health on Friday.",
        "Kenya handed over the presidency of the council to Mongolia on Tuesday.",
    ],
)
def test_what_is_no_gift_or_is_still_to_be_given_is_no_aid(told: str) -> None:
    assert not any(event.subtype == "aid" for event in at_home(told))


@pytest.mark.parametrize("led", ["led the ceremonial handover", "headed the handing-over ceremony"])
@pytest.mark.parametrize(
    "took", [", who received the donation on behalf of the department, gave thanks", " accepted the rice"]
)
def test_who_stood_for_the_two_sides_of_aid(led: str, took: str) -> None:
    found = at_home(
        "Kenya on Tuesday donated 500 tons of rice to the Department of Health.",
        f"Ambassador Jane Wambui {led}.",
        f"Minister Bat Ganzorig{took}.",
    )
    sides = {side for event in found if event.subtype == "aid" for side in roles(event)}
    assert {("Jane Wambui", "sender"), ("Bat Ganzorig", "recipient")} <= sides


def test_who_received_another_gift_stood_for_no_side() -> None:
    found = at_home(
        "Kenya on Tuesday donated 500 tons of rice to the Department of Health.",
        "Minister Bat Ganzorig had received the equipment in 2019. Peruvian Minister Ana Quispe accepted the rice.",
    )
    assert {who for event in found if event.subtype == "aid" for who, _ in roles(event)}.isdisjoint(
        {"Bat Ganzorig", "Ana Quispe"}
    )


@pytest.mark.parametrize(
    "noun", ["conferment of the Order of Merit, with the rank of Knight, on", "award of the Friendship Medal to"]
)
def test_an_award_that_is_announced(noun: str) -> None:
    found = seen(f"On Tuesday, the palace announced the {noun} Kenyan Ambassador Jane Wambui.")
    assert found == [("award", "2024-05-14", "Jane Wambui")]


@pytest.mark.parametrize(
    "told",
    [
        "announced plans for the conferment of the Order of Merit on",
        "announced that the award of the title to",
        "announced the award of a contract in order to help",
    ],
)
def test_what_is_planned_or_no_order_is_no_award(told: str) -> None:
    assert not any(e.subtype == "award" for e in events(f"The palace on Tuesday {told} Ambassador Jane Wambui."))


def test_a_storm_by_its_strength_is_nobody() -> None:
    reading = read("Families displaced by Severe Tropical Storm Kristine met Minister Bat Ganzorig on Tuesday.")
    assert {person.name for person in reading.people} == {"Bat Ganzorig"}
