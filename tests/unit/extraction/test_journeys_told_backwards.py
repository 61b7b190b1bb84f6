"""Journeys whose legs are told by a region, by what they lead on to, or looking back from the last one."""

from __future__ import annotations

import pytest
from one_article import offices, read
from visits_told import legs, may

FOOT = "MINISTRY OF FOREIGN AFFAIRS\nWARSAW\n16 MAY 2024"
MINISTER = "Foreign Minister Anna Novak of Poland"


@pytest.mark.parametrize(
    ("told", "legs_told"),
    [
        ("will travel to the Middle East from 20 to 26 May 2024. Her first stop is Doha, where she will meet Prime "
         "Minister Salem Kubaisi. In Amman, from 23 May, she will speak at a forum.",
         (("Doha", 20, 23), ("Amman", 23, 26))),
        ("will be travelling to East Africa from 20 to 26 May 2024. She will first visit Nairobi. From 23 May, she "
         "will be in Kigali to meet Foreign Minister Claude Habimana.", (("Nairobi", 20, 23), ("Kigali", 23, 26))),
        ("will make official visits to two of our EU neighbours this week. She will be in Tallinn from 20 to 22 May "
         "2024 before travelling on to Riga, where she will stay until 24 May.",
         (("Tallinn", 20, 22), ("Riga", 22, 24))),
        ("will visit two EU member states. She will be in Tallinn from 20 to 22 May and in Riga from 22 to 24 May.",
         (("Tallinn", 20, 22), ("Riga", 22, 24))),
    ],
)  # fmt: skip
def test_stops_told_one_by_one_share_the_days_of_the_journey(
    told: str, legs_told: tuple[tuple[str, int, int], ...]
) -> None:
    assert legs(f"{MINISTER} {told}", FOOT) == [
        (place, "announced", may(first), may(last)) for place, first, last in legs_told
    ]


@pytest.mark.parametrize(
    ("told", "before"),
    [
        ("arrived in Baku this morning, on the last leg of a trip which has taken her to Tbilisi (11 to 13 May) and "
         "Yerevan (13 to 15 May).", [("Tbilisi", 11, 13), ("Yerevan", 13, 15)]),
        ("is in Baku today, the last stop of a tour that took her to Tbilisi (11 to 13 May).", [("Tbilisi", 11, 13)]),
        ("concluded her visit to Azerbaijan today, the second leg of a journey that started in Tbilisi on 11 May 2024.",
         [("Tbilisi", 11, None)]),
        ("arrived in Baku today on a trip that has taken her to several capitals.", []),
        ("arrived in Baku today on a trip which began on 11 May.", []),
    ],
)  # fmt: skip
def test_legs_that_the_last_one_looks_back_to(told: str, before: list[tuple[str, int, int | None]]) -> None:
    found = [leg for leg in legs(f"{MINISTER} {told}", FOOT) if leg[0] not in ("Baku", "Azerbaijan")]
    assert found == [(place, "occurred", may(first), may(last) if last else None) for place, first, last in before]


@pytest.mark.parametrize("told", ["wrapped up the Latvian leg", "today concluded the Latvian leg"])
def test_a_leg_told_by_its_country_is_a_visit(told: str) -> None:
    text = f"{MINISTER} {told} of her Baltic tour with a visit to a museum, and returns to Warsaw tomorrow."
    assert legs(text, FOOT) == [("Latvia", "occurred", may(16), may(17))]
    assert legs(text.replace(told, "had wrapped up the Latvian leg"), FOOT) == []


@pytest.mark.parametrize(
    "off",
    [
        "has decided not to proceed with her trip to Central Asia because of the floods. The Minister was due to be in",
        "has cancelled her trip to Central Asia. She was to have visited",
        "has put off her trip to Central Asia. She was due in",
        "will no longer travel to Central Asia this week. She had been scheduled to visit",
    ],
)
def test_what_was_planned_of_a_tour_that_is_off_is_off(off: str) -> None:
    told = f"{MINISTER} {off} Astana from 20 to 22 May 2024 and Tashkent from 23 to 24 May."
    assert legs(told, FOOT) == [
        ("Astana", "cancelled", may(20), may(22)),
        ("Tashkent", "cancelled", may(23), may(24)),
    ]


def test_the_way_home_told_far_behind_ends_the_last_leg() -> None:
    told = f"{MINISTER} arrived in Baku this morning. " + "She spoke of the long friendship of both peoples. " * 10
    assert legs(f"{told}She will leave for Warsaw on 18 May.", FOOT) == [("Baku", "occurred", may(16), may(18))]


@pytest.mark.parametrize(
    "of", [" in the Ministry of Trade and the Ministry of Health", ", Ministry of Trade and Ministry of Health,"]
)
def test_a_post_in_two_ministries_is_held_in_both(of: str) -> None:
    reading = read(f"Minister of State{of} Piotr Kos will visit Kenya on 20 May 2024.", published=may(16))
    assert {(name, title, body) for name, title, body, _ in offices(reading)} == {
        ("Piotr Kos", "minister of state", "Ministry of Trade"),
        ("Piotr Kos", "minister of state", "Ministry of Health"),
    }
