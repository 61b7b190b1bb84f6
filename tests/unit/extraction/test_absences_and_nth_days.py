"""Days of journeys told by an absence from home or by the number of a day, and towns that only visitors know."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles
from visits_told import legs, may

FOOT = "\nMINISTRY OF FOREIGN AFFAIRS\nWARSAW\n16 MAY 2024"
MINISTER = "Foreign Minister Anna Novak of Poland"


@pytest.mark.parametrize(
    "told",
    [
        "will visit Dakar. She will be away from 19 to 23 May 2024.",
        "will be overseas from 19 to 23 May 2024. She will visit Dakar.",
        "will make a visit to Dakar. She will be out of the country from 19 to 23 May 2024.",
        "will visit Dakar. During her absence from 19 to 23 May 2024, Deputy Minister Jan Kos will act for her.",
        "will visit Dakar. Minister Jan Kos will be the Acting Minister for Foreign Affairs from 19 to 23 May 2024.",
        "will be away from 19 to 23 May 2024 to attend the Forum on Trade in Dakar, Senegal.",
    ],
)
def test_who_is_away_travels_on_these_days(told: str) -> None:
    assert legs(f"{MINISTER} {told}", FOOT) == [("Dakar", "announced", may(19), may(23))]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("will visit Dakar. She will be away on leave from 19 to 23 May 2024.", (None, None)),
        ("will visit Dakar on 28 May 2024. She will be away from 19 to 23 May 2024.", (may(28), None)),
    ],
)
def test_an_absence_for_something_else_gives_a_journey_no_days(
    told: str, days: tuple[date | None, date | None]
) -> None:
    assert [leg[2:] for leg in legs(f"{MINISTER} {told}", FOOT)] == [days]


@pytest.mark.parametrize(
    ("opening", "day"),
    [("Day 1", 15), ("Day One", 15), ("the first day", 15), ("Day 2", 16), ("the third and final day", 17)],
)
def test_a_meeting_on_a_day_told_by_its_number_is_on_that_day_of_the_visit(opening: str, day: int) -> None:
    reading = read(
        f"On {opening} of her working visit to Dakar from 15 to 17 May 2024, {MINISTER} met Foreign Minister Awa Diop "
        "of Senegal.",
        published=may(18),
    )
    found = {event.subtype: (event.starts_on, event.ends_on) for event in reading.events}
    assert found == {"visit": (may(15), may(17)), "meeting": (may(day), None)}


def test_the_third_and_final_day_tells_the_first_one() -> None:
    told = f"On the third and final day of her visit to Senegal, {MINISTER} toured the port of Dakar today."
    assert [leg[1:] for leg in legs(told, FOOT)] == [("occurred", may(14), may(16))]


def test_a_visit_continued_is_a_visit() -> None:
    assert legs(f"{MINISTER} continued her official visit to Senegal today.", FOOT)[0][:2] == ("Senegal", "occurred")


@pytest.mark.parametrize(
    ("town", "country"), [("Ramallah", "PSE"), ("Putrajaya", "MYS"), ("Nusa Dua", "IDN"), ("Montreux", "CHE")]
)
def test_small_towns_of_visits_are_known(town: str, country: str) -> None:
    visit = read(f"{MINISTER} will visit {town} from 19 to 23 May 2024.", FOOT, published=may(16)).events[0]
    assert (place_of(visit) or "").removeprefix("region/") == town
    assert country in {side.country for side in visit.sides if side.role == "host"}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("will accompany President Jan Kos on his state visit to Senegal from 19 to 23 May 2024.", "announced"),
        ("accompanied President Jan Kos on his state visit to Senegal from 12 to 14 May 2024.", "occurred"),
    ],
)
def test_a_visit_on_which_a_minister_goes_along_is_the_leaders(told: str, status: str) -> None:
    visit = only(read(f"{MINISTER} {told}", FOOT, published=may(16)))
    assert (visit.status, ("Jan Kos", "visitor") in roles(visit)) == (status, True)


@pytest.mark.parametrize(
    "meeting", ["APEC Ministers Responsible for Trade Meeting", "Ministers Responsible for Culture and Arts Meeting"]
)
def test_a_gathering_named_after_ministers_leaves_its_place_to_the_sentence(meeting: str) -> None:
    told = f"{MINISTER} will represent Poland at the {meeting} in Viña del Mar, Chile, from 19 to 23 May 2024."
    assert [leg[1:] for leg in legs(told, FOOT)] == [("announced", may(19), may(23))]
    assert place_of(only(read(told, FOOT, published=may(16)))) == "Vina del Mar"


@pytest.mark.parametrize("trip", ["a day trip to Dakar", "a one-day visit to Dakar"])
def test_a_day_trip_is_on_the_day_of_the_encounter_there(trip: str) -> None:
    told = f"{MINISTER} and Foreign Minister Awa Diop of Senegal held talks in Dakar today. Minister Novak, who made "
    assert legs(f"{told}{trip}, was accompanied by officials.", FOOT) == [("Dakar", "occurred", may(16), None)]


def test_who_is_on_a_day_trip_made_it_on_the_day_of_the_call() -> None:
    told = f"{MINISTER}, who is on a one-day visit to Dakar, called on President Awa Diop of Senegal yesterday."
    assert legs(told, FOOT) == [("Dakar", "occurred", may(15), None)]


def test_the_second_day_of_a_visit_of_three_days_tells_all_three() -> None:
    told = f"{MINISTER} held talks in Dakar today on the second day of a three-day visit to Senegal."
    assert [leg[1:] for leg in legs(told, FOOT)] == [("occurred", may(15), may(17))]
