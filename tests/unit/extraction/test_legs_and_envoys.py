"""Legs told one after another, who was sent by a head of state, and journeys whose days another sentence has."""

from __future__ import annotations

import pytest
from one_article import offices, only, place_of, read, roles, told
from visits_told import legs, may

FOOT = "\nMINISTRY OF FOREIGN AFFAIRS\nWARSAW\n16 MAY 2024"
MINISTER = "Foreign Minister Anna Novak of Poland"


@pytest.mark.parametrize("stop", ["Her last stop will be Accra, Ghana", "The final stop of the visit will be Accra"])
def test_the_last_stop_is_a_visit_with_its_own_days(stop: str) -> None:
    found = legs(f"{MINISTER} will visit Dakar, Senegal, from 19 to 21 May.", f"{stop} (22 to 24 May).")
    assert found == [("Dakar", "announced", may(19), may(21)), ("Accra", "announced", may(22), may(24))]


def test_a_last_stop_of_nobody_told_before_is_no_visit() -> None:
    assert (
        legs("The last stop of the new line will be Krakow, Anna Novak, Minister of Transport of Poland, said.") == []
    )


def test_where_somebody_goes_thereafter_is_a_leg() -> None:
    found = legs(
        f"{MINISTER} will be in Dakar, Senegal, from 19 to 21 May.",
        "Minister Novak will proceed thereafter to Accra for an official visit from 22 to 24 May.",
    )
    assert found == [("Dakar", "announced", may(19), may(21)), ("Accra", "announced", may(22), may(24))]


@pytest.mark.parametrize("before", ["visited Senegal from 12 to", "earlier visited Senegal on 12 and"])
def test_legs_of_days_before_the_arrival_are_told_in_the_past_perfect(before: str) -> None:
    last = 14 if before.endswith("to") else 13
    found = legs(f"{MINISTER} arrived in Accra, Ghana, on Wednesday.", f"She had {before} {last} May.")
    assert ("Senegal", "occurred", may(12), may(last)) in found


@pytest.mark.parametrize(
    "before",
    [
        "She had visited Ghana from 3 to 5 May 2012.",
        "She had served in Senegal from 2009 to 2012.",
        "She had travelled to Senegal from time to time to see friends.",
    ],
)
def test_what_had_been_years_ago_stays_history(before: str) -> None:
    assert len(legs(f"{MINISTER} arrived in Accra, Ghana, on Wednesday.", before)) == 1


@pytest.mark.parametrize("rank", ["", "Ambassador ", "H.E. Mr. "])
def test_the_name_after_a_special_envoy_of_a_president_is_the_envoys(rank: str) -> None:
    reading = read(f"{MINISTER} met Special Envoy of the President of Mexico {rank}Gustavo Benavides on Wednesday.")
    assert ("Gustavo Benavides", "special envoy", None, "holds") in {
        (name, title, None, status) for name, title, _, status in offices(reading)
    }
    assert not any(title == "president" for _, title, _, _ in offices(reading))
    assert ("Gustavo Benavides", "visitor") in roles(only(reading)) or ("Gustavo Benavides", "participant") in roles(
        only(reading)
    )


def test_a_president_whose_envoy_is_not_named_stays_president() -> None:
    reading = read(f"{MINISTER} received a letter from the envoy. Mexican President Luis Prado sent it.")
    assert ("Luis Prado", "president", "Mexico", "holds") in offices(reading)


def test_days_of_a_funeral_abroad_may_stand_in_the_next_sentence() -> None:
    found = legs(
        "Polish President Anna Novak will represent Poland at the State Funeral of Dr. Rui Vilar in Lisbon, Portugal.",
        "President Novak will depart Poland on the night of 17 May and return on 19 May.",
        "She will be accompanied by officials." + FOOT,
    )
    assert found == [("Lisbon", "announced", may(17), may(19))]


def test_who_is_buried_receives_nobody_and_was_of_that_country() -> None:
    reading = read("Polish President Anna Novak attended the funeral of King Rui Vilar in Lisbon, Portugal, on 14 May.")
    assert roles(only(reading)) == [("Anna Novak", "visitor"), ("PRT", "host")]
    assert {person.name: person.country for person in reading.people}["Rui Vilar"] == "PRT"


def test_a_numbered_forum_is_in_the_city_of_its_name() -> None:
    event = only(read(f"{MINISTER} attended the 59th Munich Security Conference from 12 to 14 May.", place="Warsaw"))
    assert (event.subtype, place_of(event)) == ("conference", "Munich")


def test_mdm_is_no_name() -> None:
    reading = read("Foreign Minister Mdm Goh Siew Hwa of Singapore met Anna Novak on Wednesday.")
    assert "Goh Siew Hwa" in {person.name for person in reading.people}
    assert told(reading) == [("meeting", "occurred")]


@pytest.mark.parametrize("places", ["the Lao Cai-Ha Noi-Hai Phong railway", "trucks at the Mong Cai-Dongxing gate"])
def test_places_joined_by_a_dash_are_nobodys_name(places: str) -> None:
    reading = read(f"Vietnamese Prime Minister Ha Van Tien said that he wanted {places} to be ready by May.")
    assert [person.name for person in reading.people] == ["Ha Van Tien"]


def test_the_city_of_a_picture_is_not_the_premiers_name() -> None:
    reading = read("Prime Minister Ha Van Tien during talks with the Chinese Premier, Ha Noi, May 14, 2024.")
    assert [person.name for person in reading.people] == ["Ha Van Tien"]


def test_the_day_that_an_anniversary_remembers_is_not_the_messages() -> None:
    event = only(
        read(
            "On Saturday Vietnamese President Ha Van Tien sent a message of congratulations to President of Kyrgyzstan "
            "Ruslan Abdykerimov on the 30th anniversary of diplomatic relations between the countries (May 13, 1994)."
        )
    )
    assert (event.subtype, event.starts_on) == ("congratulation message", may(11))


@pytest.mark.parametrize("whom", ["no official from the Chinese side", "neither Chinese Premier Lin Bo nor his envoy"])
def test_whoever_met_nobody_had_no_meeting(whom: str) -> None:
    assert told(read(f"{MINISTER} has met {whom} since Monday.")) == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Polish President Ewa Lis received today Lao Foreign Minister Bounlay Keo, who arrived on Sunday.", 16),
        ("Polish President Ewa Lis on Tuesday received Lao Foreign Minister Bounlay Keo, who had come on Sunday.", 14),
        ("Polish President Ewa Lis received Lao Foreign Minister Bounlay Keo, who landed in Warsaw on Sunday.", 16),
    ],
)
def test_the_day_on_which_a_guest_arrived_is_not_that_of_the_reception(words: str, day: int) -> None:
    reading = read(words, dateline=may(16), place="Warsaw")
    reception = next(event for event in reading.events if event.subtype == "reception")
    assert reception.starts_on == may(day)


@pytest.mark.parametrize("name", ["Mr Gustavo Benavides", "Ambassador-at-Large Gustavo Benavides"])
@pytest.mark.parametrize(
    "sender",
    [
        "Special Envoy of President of Mexico Julio Cordero",
        "Special Envoy of the President of Mexico Julio Cordero",
        "Personal Envoy of President Julio Cordero",
        "Special Representative of the President of Mexico Julio Cordero",
    ],
)
def test_who_is_apposed_an_envoy_of_a_named_leader_travels_and_not_the_leader(name: str, sender: str) -> None:
    reading = read(f"{name}, {sender}, will visit Warsaw from 19 to 21 May 2024.")
    assert ("Gustavo Benavides", "visitor") in roles(only(reading))
    assert "Julio Cordero" not in {who for who, _ in roles(only(reading))}
    assert not any(who == "Julio Cordero" and "envoy" in title for who, title, _, _ in offices(reading))
