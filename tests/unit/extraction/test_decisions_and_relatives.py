"""What stands between: a decision's number, a relative clause, a committee without its city."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, place_of, read, roles, told

APPOINTED = ("Le Thi Mo", "deputy minister", "Ministry of Health of Vietnam", "appointed")
RELIEVED = (*APPOINTED[:3], "relieved")


@pytest.mark.parametrize(
    ("words", "office"),
    [
        (
            "The Vietnamese Prime Minister on Monday signed Decision No. 512/QD-TTg to appoint Le Thi Mo to the "
            "position of Deputy Minister of Health.",
            APPOINTED,
        ),
        (
            "The Vietnamese President on Monday issued Order No. 5/2024 to relieve Le Thi Mo of the post of Deputy "
            "Minister of Health.",
            RELIEVED,
        ),
    ],
)
def test_a_decision_with_its_number_puts_into_an_office_or_out_of_it(words: str, office: tuple[str, ...]) -> None:
    reading = read(words)
    assert told(reading) == [("appointment", "occurred")]
    assert office in offices(reading)


@pytest.mark.parametrize(
    "words",
    [
        "The Prime Minister signed Decision No. 7 on land, to appoint Le Thi Mo Deputy Minister of Health later.",
        "Deputies asked for an order to appoint Le Thi Mo Deputy Minister of Health.",
        "The law on the order of business allows a premier to appoint Le Thi Mo Deputy Minister of Health.",
    ],
)
def test_a_decision_on_something_else_and_one_that_is_wished_for_appoint_nobody(words: str) -> None:
    assert read(words).events == []


@pytest.mark.parametrize("verb", ["is making", "is currently paying", "was undertaking"])
def test_the_visit_that_somebody_is_making_is_his(verb: str) -> None:
    reading = read(
        "Vietnamese Health Minister Ha Van Tien held talks with his Cuban counterpart Raul Ortega Mena on Tuesday.",
        f"The talks were part of the visit that Tien {verb} to Cuba from May 12 to 16.",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert roles(visit) == [("Ha Van Tien", "visitor"), ("CUB", "host")]
    assert (place_of(visit), visit.starts_on, visit.ends_on) == ("Cuba", date(2024, 5, 12), date(2024, 5, 16))


def test_visits_that_nobody_by_name_is_making_are_none() -> None:
    assert (
        told(read("The visits that tourists are making to Cuba are a record, Health Minister Ha Van Tien said.")) == []
    )


def test_who_witnessed_a_signing_may_be_told_by_a_noun() -> None:
    reading = read(
        "Mayor of Busan Bae Seong-ho and Mayor of Hue Ha Van Tien signed a memorandum of understanding on Monday, "
        "under the witness of Vietnamese Prime Minister Tran Duc Vy.",
    )
    assert ("Tran Duc Vy", "witness") in [side for event in reading.events for side in roles(event)]


def test_the_municipal_committee_is_the_citys_that_the_text_has_named() -> None:
    reading = read(
        "The Hai Phong People's Committee received guests from Busan on Monday.",
        "Chairman of the municipal People's Committee Ha Van Tien thanked them.",
    )
    assert ("Ha Van Tien", "head", "Hai Phong People's Committee", "holds") in offices(reading)
