"""Sentences that a page has cut off, or that name somebody twice: no rule fails, and who is cited stands there."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read

DAY = date(2024, 9, 13)


@pytest.mark.parametrize("end", ["and", ",", "and Dr.", ", Mr.", ", Mary Ward and", ", Mary Ward,"])
def test_a_list_of_people_that_is_cut_off_is_read_as_far_as_it_goes(end: str) -> None:
    reading = read(f"Kenyan Minister Bo Ekstrom met Deputy Ministers Anna Lowe {end}")
    assert "Bo Ekstrom" in {person.name for person in reading.people}


def test_who_is_named_as_both_sides_by_a_slip_of_the_text_stops_nothing() -> None:
    reading = read(
        "Politburo member and Chairman of the Communist Party of Vietnam (CPV) Central Committee's Inspection "
        "Commission Ngo Dinh Khai held talks in Hanoi on September 13 with talks with Deputy Head of Bounlay Rasachit, "
        "Politburo member, Secretary of the Lao People's Revolutionary Party (LPRP) Central Committee and Chairman of "
        "its Inspection Commission, who is paying a working visit to Vietnam from September 12 to 16.",
        place="Hanoi",
        dateline=DAY,
    )
    assert "Ngo Dinh Khai" in {person.name for person in reading.people}


@pytest.mark.parametrize("meal", ["gave a dinner in his honour", "hosted a banquet in his honor"])
def test_the_guest_of_a_meal_is_cited_from_the_sentence_that_names_him(meal: str) -> None:
    reading = read(
        "At the palace by the lake, after a ceremony with a guard of honour and children of two schools, Kenyan "
        "President Anna Lowe held talks on Monday with Icelandic Prime Minister Olaf Arnason.",
        f"Kenyan Minister Bo Ekstrom {meal}.",
        place="Nairobi",
        dateline=DAY,
    )
    sides = [side for event in reading.events for each in (event, *event.others) for side in each.sides]
    cited = {
        side.person.name: " ".join(side.sentence.words[side.phrase.name_i : side.phrase.name_j])
        for side in sides
        if side.person is not None and side.phrase is not None
    }
    assert cited == {"Anna Lowe": "Anna Lowe", "Olaf Arnason": "Olaf Arnason", "Bo Ekstrom": "Bo Ekstrom"}
