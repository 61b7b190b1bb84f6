"""People whose names stand behind an initial or a building."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles

from warehouse.extraction.spellings import is_abbreviated

DAY = date(2024, 5, 22)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("y", "abishev"), ("yerlan", "abishev")),
        (("d", "tserenbold"), ("tserenbold", "dashnyam")),
        (("sh", "odonbaatar"), ("odonbaatar", "shijeekhuu")),
        (("l", "i", "arkhipova"), ("lidia", "arkhipova")),
    ],
)
def test_initials_stand_for_a_name_in_either_order(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert is_abbreviated(one, other) and is_abbreviated(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("d", "tserenbold"), ("tserenbold", "bataa")),
        (("d", "tserenbold"), ("dashnyam", "tserendorj")),
        (("l", "i", "arkhipova"), ("maria", "arkhipova")),
        (("tserenbold", "dashnyam"), ("dashnyam", "tserendorj")),
    ],
)
def test_other_names_are_of_others(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not is_abbreviated(one, other) and not is_abbreviated(other, one)


def test_a_mongolian_minister_is_one_with_his_fathers_name_behind_or_as_an_initial_before() -> None:
    reading = read(
        "Minister of Foreign Affairs of Mongolia Tserenbold Dashnyam held talks with Minister for Foreign Affairs of "
        "Japan Harumi Kurose in Tokyo on May 21. On May 20, D.Tserenbold met with Prime Minister Naoto Ishimine.",
        dateline=DAY,
    )
    assert len(reading.people) == 3


@pytest.mark.parametrize("venue", ["Palace of the Revolution", "Presidential Palace", "Government House"])
def test_a_guest_who_is_named_behind_the_house_is_somebody(venue: str) -> None:
    reading = read(
        f"Cuban Vice President Rogelio Arencibia received at the {venue} Trinh Quang Bao, member of the Political "
        "Bureau of the Communist Party of Vietnam.",
        place="Havana",
        dateline=DAY,
    )
    assert {person.name for person in reading.people} == {"Rogelio Arencibia", "Trinh Quang Bao"}


def test_a_house_with_a_name_of_its_own_is_nobody() -> None:
    reading = read(
        "Vice President Rogelio Arencibia spoke at the Palace Carlos Marin, a theatre in Havana.", dateline=DAY
    )
    assert {person.name for person in reading.people} == {"Rogelio Arencibia"}


def test_a_states_top_diplomat_is_its_foreign_minister_at_home_whose_country_no_word_tells() -> None:
    reading = read(
        "Keo Sovannara, Deputy Prime Minister and Minister of Foreign Affairs, ended a two-day official visit to "
        "Singapore yesterday. He conveyed the greetings of Chea Rithy, Prime Minister of Cambodia.",
        "The Cambodian top diplomat also met with Aziz bin Rahim, Singapore's Foreign Minister.",
        place="Phnom Penh",
        dateline=DAY,
    )
    met = next(event for event in reading.events if event.subtype == "meeting")
    assert {name for name, _ in roles(met)} == {"Keo Sovannara", "Aziz bin Rahim"}


@pytest.mark.parametrize(
    ("behind", "subtype"),
    [
        ("and his colleagues about the climate", "meeting"),
        ("and his delegation about the climate", "meeting"),
        ("about the climate", "phone call"),
        ("and his brother about the climate", "phone call"),
    ],
)
def test_who_spoke_with_someone_and_his_company_spoke_face_to_face(behind: str, subtype: str) -> None:
    reading = read(
        f"German Foreign Minister Annegret Lohse spoke with Chinese Vice Foreign Minister Fan Jianhe {behind}.",
        dateline=DAY,
    )
    assert [event.subtype for event in reading.events] == [subtype]


@pytest.mark.parametrize("group", ["leaders", "cadres", "officials", "parliamentarians"])
def test_whoever_leads_the_members_of_a_body_is_the_side(group: str) -> None:
    reading = read(
        "Ernesto Balmaseda, Minister of Health of Cuba, met here yesterday with "
        f"{group} of the South African Communist Party, headed by its deputy general secretary, Lerato Mashinini.",
        place="Johannesburg",
        dateline=DAY,
    )
    (met,) = reading.events
    assert {name for name, _ in roles(met)} == {"Ernesto Balmaseda", "Lerato Mashinini"}


@pytest.mark.parametrize(
    "apposition",
    ["the top legislator of the Democratic People's Republic of Korea (DPRK)", "North Korea's top legislator"],
)
def test_who_is_described_behind_a_comma_is_the_one_who_acts(apposition: str) -> None:
    reading = read(
        f"Chae Ryong-nam, {apposition}, on Saturday sent a message of condolences to Chinese President Ou Weicheng.",
        dateline=date(2024, 5, 26),
    )
    (sent,) = reading.events
    assert roles(sent) == [("Chae Ryong-nam", "sender"), ("Ou Weicheng", "recipient")]
    assert [person.country for person in reading.people] == ["PRK", "CHN"]


@pytest.mark.parametrize("opening", ["Within the framework of", "In the course of", "As part of", "During"])
def test_whose_visit_opens_the_sentence_is_not_of_the_country_visited(opening: str) -> None:
    reading = read(
        f"{opening} her official visit to Japan, Foreign Minister Maria Villaquirán held a meeting today with Prime "
        "Minister Kasuhiro Minegishi.",
        place="Tokyo",
        dateline=DAY,
    )
    (met,) = [event for event in reading.events if event.subtype == "meeting"]
    assert roles(met) == [("Kasuhiro Minegishi", "host"), ("Maria Villaquirán", "visitor")]
