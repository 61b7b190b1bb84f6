"""The days of a visit that a ministry's statement tells to be under way, by what it tells besides."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles
from visits_told import Leg, legs, may

FOOT = "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n16 MAY 2024"
OWN = "Minister for Foreign Affairs Dr Ravi Menon"
IN_RIGA = "who is in Riga for the Baltic Forum"
LATVIAN = "Latvian Foreign Minister Ilze Kalnina"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"{OWN}, {IN_RIGA}, met {LATVIAN} on 14 May 2024.", may(14), None),
        (f"{OWN}, {IN_RIGA}, met {LATVIAN} today.", may(16), None),
        (f"{OWN}, {IN_RIGA}, met {LATVIAN} today. He leaves Riga for Singapore tomorrow morning.", may(16), may(17)),
        (
            f"{OWN}, who is currently on a working visit to Latvia, called on President Janis Ozols today. Yesterday, "
            f"Minister Menon met {LATVIAN}.",
            may(15),
            may(16),
        ),
    ],
)
def test_a_visit_told_aside_is_under_way_on_the_day_of_what_its_sentence_tells(
    text: str, first: date, last: date | None
) -> None:
    assert [(start, end) for _, _, start, end in legs(text, FOOT)] == [(first, last)]


def test_a_newspapers_visit_told_aside_has_not_the_day_of_the_meeting() -> None:
    found = legs(f"Foreign Minister Ravi Menon of Singapore, {IN_RIGA}, met {LATVIAN} on 14 May 2024.")
    assert [start for _, _, start, _ in found] == [None]


def test_a_town_that_no_table_lists_is_in_the_country_behind_it() -> None:
    found: list[Leg] = legs(f"{OWN} visited Qimmiq, Canada from 13 to 15 May 2024.", FOOT)
    assert found == [("Canada", "occurred", may(13), may(15))]


def test_an_orchids_kind_is_no_part_of_the_guests_name() -> None:
    text = f"{LATVIAN} commenced her official visit to Singapore today. An orchid, Dendrobium Ilze Kalnina, was named."
    (visit,) = [event for event in read(text, FOOT).events if event.subtype == "visit"]
    assert (place_of(visit), roles(visit)[0]) == ("Singapore", ("Ilze Kalnina", "visitor"))
