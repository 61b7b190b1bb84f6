"""Posts right behind a name, lists behind a colon, two heads told together, and what was long ago."""

from __future__ import annotations

import pytest
from one_article import offices, only, read, roles, told


@pytest.mark.parametrize(
    ("words", "title", "body"),
    [
        (
            "Tadashi Oshiro Speaker of the House of Representatives of Japan",
            "speaker",
            "House of Representatives of Japan",
        ),
        ("Tadashi Oshiro Ambassador of Japan to Iran", "ambassador", "Embassy of Japan"),
    ],
)
def test_a_post_right_behind_the_name_is_its_holders(words: str, title: str, body: str) -> None:
    reading = read(f"Iranian MP Reza Abbasian met with {words}, in Tehran on Monday.")
    assert ("Tadashi Oshiro", title, body, "holds") in offices(reading)


def test_a_name_behind_the_post_keeps_it() -> None:
    reading = read(
        "On behalf of Dina Bolarte President of Peru Jose Paz received Chinese Minister Li Wei.", place="Lima"
    )
    assert ("Jose Paz", "president", "Peru", "holds") in offices(reading)


def test_two_heads_who_are_told_together_both_speak() -> None:
    reading = read(
        "Prime Minister Jonathan Tremblay of Canada spoke with the President of the United States, Ronald Thorpe.",
        "The Prime Minister and President stressed that trade is good.",
    )
    assert [[p.name for p in one.speakers] for one, _ in reading.statements] == [["Jonathan Tremblay", "Ronald Thorpe"]]


def test_the_head_of_a_union_is_of_no_state_beside() -> None:
    reading = read(
        "Iranian Foreign Minister Javad Zarefi met with his Omani and Danish counterparts and President of the "
        "International Committee of the Red Cross (ICRC) Peter Mauer."
    )
    assert next(h.person.country for h in reading.held if h.person.name == "Peter Mauer") is None


def test_those_present_are_of_the_country_that_the_list_names() -> None:
    reading = read(
        "Likewise, there were present: Tania Cruz, First Deputy Minister of Public Health; Anayansi Rojas, Deputy "
        "Minister of Foreign Affairs; and Luis Amores, Director of Sub-Saharan Africa of the Cuban Foreign Ministry."
    )
    assert {held.person.country for held in reading.held} == {"CUB"}


@pytest.mark.parametrize(
    "post",
    ["the following persons as members of the Electoral Commission", "the following as Deputy Ministers of Health"],
)
def test_those_listed_behind_a_colon_are_appointed(post: str) -> None:
    reading = read(f"President Cedric Ramathe has appointed {post}: Ms Thoko Mkhabela and Mr George Mahlaba.")
    assert told(reading) == [("appointment", "occurred")] * 2
    assert {status for person, *_, status in offices(reading) if person != "Cedric Ramathe"} == {"appointed"}


def test_who_is_also_in_a_country_for_talks_visits_it() -> None:
    event = only(read("Iranian Foreign Minister Javad Zarefi is also in Japan for political talks."))
    assert (event.subtype, roles(event)[0]) == ("visit", ("Javad Zarefi", "visitor"))


def test_what_was_done_in_a_post_of_earlier_days_is_no_visit() -> None:
    assert (
        read("When he was deputy president he visited China twice.", "President William Kiplagat smiled.").events == []
    )
