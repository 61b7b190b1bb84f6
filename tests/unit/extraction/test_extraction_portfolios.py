"""Posts given or left without a word of appointment, names beside titles, and trips that a report says to be off."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, read, roles, told

PRESIDENT = "Namibian President Andreas Shilunga"


@pytest.mark.parametrize(
    "sentence",
    [
        "The health portfolio goes to Gerhard van Rooyen, until now deputy governor of the central bank.",
        "The health docket has been handed to Gerhard van Rooyen.",
        "Gerhard van Rooyen takes over the health portfolio.",
        "Gerhard van Rooyen was given the health docket.",
    ],
)
def test_a_portfolio_that_goes_to_someone_is_an_appointment(sentence: str) -> None:
    reading = read(f"{PRESIDENT} reshuffled his cabinet on Monday.", sentence)
    assert ("Gerhard van Rooyen", "minister", "Ministry of Health of Namibia", "appointed") in offices(reading)
    assert told(reading) == [("appointment", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The health portfolio may go to Gerhard van Rooyen.",
        "The health ministry has given Gerhard van Rooyen a report.",
        "The ministry went to court over Gerhard van Rooyen.",
    ],
)
def test_a_portfolio_that_may_go_to_someone_and_what_a_ministry_gives_is_none(sentence: str) -> None:
    reading = read(f"{PRESIDENT} reshuffled his cabinet on Monday.", sentence)
    assert told(reading) == []


def test_whom_a_president_relieves_of_duties_leaves_the_post_before_the_name() -> None:
    reading = read(f"{PRESIDENT} on Monday relieved Finance Minister Petrus Haimbodi of his ministerial duties.")
    assert ("Petrus Haimbodi", "minister", "Ministry of Finance of Namibia", "relieved") in offices(reading)
    assert roles(only(reading)) == [("Petrus Haimbodi", "appointee")]


def test_what_someone_was_until_now_is_former() -> None:
    reading = read("Jane Akello, until now governor of the central bank, met Prime Minister Paul Okello of Uganda.")
    assert ("Jane Akello", "governor", "Central Bank", "former") in offices(reading)


@pytest.mark.parametrize("verb", ["appointed", "named", "nominated"])
def test_a_state_after_a_name_is_that_of_the_post_that_follows(verb: str) -> None:
    reading = read(f"Kenyan President Daniel Koros on Wednesday {verb} Keshav Man Dahal Kenya's Ambassador to India.")
    assert ("Keshav Man Dahal", "ambassador", "Embassy of Kenya", "appointed") in offices(reading)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ethiopia's Energy Minister Sultan Warsame met Dr Sultan Al Ameri.", "Sultan Warsame"),
        ("Minister of Energy Dr. Ing. Sultan Abdi Warsame of Ethiopia met Dr Ali Haji.", "Sultan Abdi Warsame"),
    ],
)
def test_sultan_behind_a_title_is_a_given_name(words: str, name: str) -> None:
    assert (name, "minister", "Ministry of Energy of Ethiopia", "holds") in offices(read(words))


def test_a_reigning_sultan_keeps_his_title() -> None:
    reading = read("President Asha Juma of Tanzania met Sultan Faisal bin Salim in Dar es Salaam on Monday.")
    assert "sultan" in {title for _, title, _, _ in offices(reading)}


def test_a_comrade_of_southern_africa_is_addressed_so() -> None:
    reading = read("Politburo member Cde Rudo Chimuti of ZANU PF met Zambian President Peter Banda on Monday.")
    assert "Rudo Chimuti" in {person.name for person in reading.people}


def test_a_senator_behind_a_post_is_a_form_of_address() -> None:
    reading = read("Australian Foreign Minister Senator Helen Marsh met Nepali Prime Minister Hari Karki on Monday.")
    assert {row for row in offices(reading) if row[0] == "Helen Marsh"} == {
        ("Helen Marsh", "minister", "Ministry of Foreign Affairs of Australia", "holds")
    }


@pytest.mark.parametrize(
    "sentence",
    [
        f"The presidency added that {PRESIDENT} had called off a trip to Berlin planned for next week.",
        f"The office confirmed that {PRESIDENT} had shelved a journey to Berlin that was due to start on Friday.",
    ],
)
def test_a_trip_that_is_said_to_have_been_called_off_is_cancelled(sentence: str) -> None:
    assert told(read(sentence)) == [("visit", "cancelled")]


def test_a_trip_that_was_not_called_off_is_not_cancelled() -> None:
    reading = read("Foreign Minister Peter Okello said he had not called off his trip to Nairobi.")
    assert ("visit", "cancelled") not in told(reading)


@pytest.mark.parametrize("verb", ["arriving in", "coming to", "flying to", "visiting"])
def test_who_is_arriving_on_a_weekday_is_still_to_come(verb: str) -> None:
    event = only(read(f"Kenyan President Daniel Koros is {verb} Kampala on Saturday on a two-day visit."))
    assert (event.status, event.starts_on) == ("announced", date(2024, 5, 18))


def test_a_month_before_i_is_no_numeral() -> None:
    reading = read(
        "Senator the Hon Helen Marsh, Minister for Foreign Affairs",
        "Tomorrow I will travel to New Delhi.",
        "From 26 to 27 May I will visit Kathmandu, my first visit to Nepal.",
    )
    assert date(2024, 5, 26) in {event.starts_on for event in reading.events}


@pytest.mark.parametrize(
    ("post", "ministry"),
    [
        ("Senior Parliamentary Secretary for Health and Law", "Ministry of Health and Law"),
        ("Cabinet Secretary for Energy and Petroleum", "Ministry of Energy and Petroleum"),
        (
            "Cabinet Secretary for Lands, Public Works, Housing and Urban Development",
            "Ministry of Lands, Public Works, Housing and Urban Development",
        ),
        ("Minister-in-charge of Muslim Affairs", "Ministry of Muslim Affairs"),
    ],
)
def test_secretaries_who_sit_in_a_cabinet_are_of_ministries_whose_whole_subject_is_read(
    post: str, ministry: str
) -> None:
    found = offices(read(f"{post} Teo Hwee Min met guests on Monday."))
    assert {(name, body) for name, _, body, _ in found} == {("Teo Hwee Min", ministry)}


def test_a_ministry_whose_note_someone_is_handed_is_no_portfolio() -> None:
    reading = read(
        "US Ambassador Peter Walsh was summoned, where he was handed the Foreign Ministry's statement.",
        place="Windhoek",
    )
    assert all(status != "appointed" for *_, status in offices(reading))
    assert ("appointment", "occurred") not in told(reading)


def test_northern_ireland_in_the_name_of_a_state_makes_nobody_irish() -> None:
    state = "the United Kingdom of Great Britain and Northern Ireland"
    reading = read(f"Minister Radu Marinescu had a meeting with the Ambassador of {state}, Peter Walsh.")
    assert {person.name: person.country for person in reading.people} == {"Radu Marinescu": None, "Peter Walsh": "GBR"}
