"""Where two met of whom a third country's agency tells from home; names behind the titles of Arab ministers."""

from __future__ import annotations

import pytest
from one_article import offices, only, place_of, read


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Kazakh President Askhat Bekturin met with Uzbek Prime Minister Rustam Olimov on Tuesday.", None),
        ("Kazakh President Askhat Bekturin met with Uzbek Prime Minister Rustam Olimov here on Tuesday.", "Moscow"),
        (
            "Kazakh President Askhat Bekturin met with Uzbek Prime Minister Rustam Olimov "
            "on the sidelines of the parade.",
            "Moscow",
        ),
        ("Russian Foreign Minister Oleg Tyurin met with Uzbek Prime Minister Rustam Olimov on Tuesday.", "Moscow"),
        (
            "Kazakh President Askhat Bekturin held talks with Uzbek Prime Minister Rustam Olimov "
            "at the Government Office on Tuesday.",
            "venue/Government Office@",
        ),
    ],
)
def test_an_agency_at_its_desk_does_not_tell_where_two_of_other_countries_met(words: str, place: str | None) -> None:
    assert place_of(only(read(f"MOSCOW, May 14. /TASS/. {words}", place="Moscow", agency="TASS"))) == place


@pytest.mark.parametrize("when", ["this afternoon", "on Tuesday", "on 14 May", "late on Tuesday evening"])
def test_talks_took_place_in_the_city_named_behind_the_day(when: str) -> None:
    body = (
        "Talks between Chamnan Srisuk, Minister of Commerce of Thailand, and Minister of Trade of Indonesia "
        f"Bambang Simatupang took place {when} in Bangkok."
    )
    assert place_of(only(read(body, place="Islamabad", agency="APP"))) == "Bangkok"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("UAE Minister of Trade Abdulrahman al-Nasseri", "Abdulrahman al-Nasseri"),
        ("Minister of Energy Sultan al-Nasseri of the UAE", "Sultan al-Nasseri"),
    ],
)
def test_a_ministers_name_goes_on_with_a_small_article(words: str, name: str) -> None:
    found = offices(read(f"Pakistani Minister of Commerce Hina Bhutta held talks with {words} on Sunday."))
    assert name in {person for person, *_ in found}


def test_an_assemblys_chairman_in_small_letters_holds_an_office() -> None:
    found = offices(read("Viengthong Sourinho, the Lao national assembly chairman, held talks with Thai officials."))
    assert ("Viengthong Sourinho", "head") in {(person, title) for person, title, *_ in found}


@pytest.mark.parametrize("whose", ["U.S.", "U.N.", "Lao"])
def test_the_stops_of_a_states_letters_do_not_end_what_a_course_is_for(whose: str) -> None:
    event = only(read(f"A training course on party building for {whose} officials opened in Beijing on Tuesday."))
    assert (event.subtype, event.subject) == (
        "training course",
        f"A training course on party building for {whose} officials",
    )


@pytest.mark.parametrize("name", ["Park", "Moon"])
def test_a_familys_name_that_is_a_word_is_a_minister_behind_the_title(name: str) -> None:
    found = offices(read(f"Vietnamese Foreign Minister Bui Van An met South Korean Foreign Minister {name} in Seoul."))
    assert (name, "minister") in {(person, title) for person, title, *_ in found}


@pytest.mark.parametrize("clause", ["as he received", "when she met"])
def test_what_would_be_was_said_as_someone_was_received(clause: str) -> None:
    event = only(read(f"Lao Vice President Khamsing Keola said ties would grow {clause} Thai Minister Preecha Sombat."))
    assert (event.subtype, event.status) in (("reception", "occurred"), ("meeting", "occurred"))


def test_the_party_behind_a_name_is_that_of_the_organ_before_it() -> None:
    body = "Lao President Khamsing Keola received Politburo member Inés Portal of the Communist Party of Cuba."
    found = {person: body for person, _, body, _ in offices(read(body, place="Vientiane", agency="KPL"))}
    assert found["Inés Portal"] == "Political Bureau of the PCC Central Committee"


def test_a_guest_received_at_a_venue_abroad_was_not_in_the_city_of_the_dateline() -> None:
    body = (
        "Vietnamese President Dinh Quoc Khai received the South Korean minister at the Government Office on Wednesday."
    )
    assert place_of(only(read(body, place="Seoul", agency="Yonhap"))) == "venue/Government Office@"
