"""Guests named behind a colon, welcomed too or granted audiences; wreaths and messages; courses told by the ceremony at
their ends; who leads a state's delegation or a party's section."""

from __future__ import annotations

import pytest
from one_article import offices, only, place_of, read, roles, told


@pytest.mark.parametrize(
    "lead",
    [
        "met with the heads of delegations participating in the regional session",
        "held talks with the following leaders",
    ],
)
def test_who_stands_behind_the_colon_was_met(lead: str) -> None:
    reading = read(
        f"Kyrgyz Prime Minister Akyl Japarov {lead}: Prime Minister of Tajikistan Qohir Rasulov and Prime Minister of "
        "Pakistan Imran Baloch."
    )
    assert {who for who, _ in roles(only(reading))} == {"Akyl Japarov", "Qohir Rasulov", "Imran Baloch"}


def test_who_is_named_behind_said_and_a_colon_was_not_met() -> None:
    reading = read("Kyrgyz Prime Minister Akyl Japarov met with ministers and said: Minister Bakyt Osmon will resign.")
    assert "Bakyt Osmon" not in {who for event in reading.events for who, _ in roles(event)}


def test_a_guest_who_was_also_welcomed_was_received_twice() -> None:
    reading = read(
        "Cuban Foreign Minister Raul Cartaya received today Tran Van Hai, deputy foreign minister of Vietnam.",
        "The Vietnamese official was also welcomed by Deputy Prime Minister Jorge Luis Perea.",
        place="Havana",
    )
    assert told(reading) == [("reception", "occurred"), ("reception", "occurred")]


@pytest.mark.parametrize("deed", ["laid wreaths at the monument to unknown soldiers", "offered flowers at the tomb"])
def test_they_who_came_with_a_delegation_laid_the_wreath(deed: str) -> None:
    reading = read(
        "A delegation of the Vietnam Fatherland Front led by its Vice President Tran Thi Mai is paying a visit to Laos "
        "from May 13 to 16.",
        f"On May 14, they {deed}.",
    )
    [wreath] = [event for event in reading.events if event.subtype == "wreath laying"]
    assert ("Tran Thi Mai", "participant") in roles(wreath)


def test_a_house_is_nobody() -> None:
    reading = read(
        "Prime Minister Lim Boon Kiat was received by Sultan Hassan Boljani at Istana Nur Imanah, who hosted him to "
        "lunch on Monday."
    )
    assert {person.name for person in reading.people} == {"Lim Boon Kiat", "Hassan Boljani"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The National Academy of Politics on May 13 held a ceremony to close a training course for 25 Lao officials.",
        "The National Academy of Politics organised an opening ceremony for a training course on May 13.",
        "The National Academy of Politics held a ceremony marking the conclusion of a training course on May 13.",
        "A ceremony was held here on May 13 to open a training course on diplomacy for 30 Lao officials.",
    ],
)
def test_a_ceremony_at_the_beginning_or_end_of_a_course_tells_of_the_course(sentence: str) -> None:
    course = only(read(sentence, place="Hanoi"))
    assert (course.subtype, place_of(course)) == ("training course", "Hanoi")


@pytest.mark.parametrize(
    ("ending", "subtype"),
    [
        ("congratulate Prime Minister Anan Chaiyos on his appointment as Prime Minister of Thailand", "congratulation"),
        ("express his condolences to Prime Minister Anan Chaiyos of Thailand on the loss of lives", "condolence"),
        ("convey condolences to Prime Minister Anan Chaiyos of Thailand", "condolence"),
    ],
)
def test_who_has_written_to_say_so_sent_a_message(ending: str, subtype: str) -> None:
    message = only(read(f"Prime Minister Lim Boon Kiat has written to {ending}.", place="Singapore"))
    assert message.subtype == f"{subtype} message"
    assert roles(message) == [("Lim Boon Kiat", "sender"), ("Anan Chaiyos", "recipient")]


def test_the_body_for_whose_session_two_met_is_none_of_the_sides() -> None:
    meeting = only(
        read(
            "Energy Minister Edgar Moyana and his Zambian counterpart Peter Kapalas met in Siavonga on Monday for the "
            "41st session of the Council of Ministers of the Zambezi River Authority.",
            place="Harare",
        )
    )
    assert {who for who, _ in roles(meeting)} == {"Edgar Moyana", "Peter Kapalas"}


@pytest.mark.parametrize("audiences", ["separate audiences on Wednesday in Luanda", "audiences"])
def test_audiences_granted_to_two_envoys_are_a_reception_of_each(audiences: str) -> None:
    reading = read(
        f"The Vice-President of the Republic, Esperanca Kialu, granted {audiences} separately to the ambassador of "
        "Vietnam, Duong Chinh, and the ambassador of Japan, Kenji Moriya.",
        place="Luanda",
    )
    assert [(event.subtype, len(event.sides)) for event in reading.events] == [("reception", 2), ("reception", 2)]


def test_a_guest_welcomed_where_he_went_was_received_there() -> None:
    reception = only(
        read(
            "The Vietnamese ambassador to Cuba, Le Quang Minh, visited on Tuesday the seat of the Union of Young "
            "Communists, where he was welcomed by its first secretary, Ernesto Leyva.",
            place="Havana",
        )
    )
    assert roles(reception) == [("Ernesto Leyva", "host"), ("Le Quang Minh", "visitor")]


def test_who_leads_a_state_s_delegation_is_of_that_state() -> None:
    reading = read("President Sipho Madonsa, who led the South African delegation to the summit in Kazan, spoke.")
    assert reading.people[0].country == "ZAF"


@pytest.mark.parametrize(
    "words",
    [
        "ANC Head of International Relations Sindi Mokoen met the envoy.",
        "Sindi Mokoen, Head of International Relations of the ANC, met the envoy.",
        "The ANC's Head of International Relations, Sindi Mokoen, met the envoy.",
    ],
)
def test_the_head_of_a_party_s_section_does_not_head_the_party(words: str) -> None:
    [(_, title, body, _)] = offices(read(words, place="Johannesburg"))
    assert (title, body) == ("head", "International Relations of the African National Congress")
