"""Names with particles, parties behind names, posts by short names, things given to a pronoun, calls set aside."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles

from warehouse.places import gazetteer

MONDAY = date(2024, 5, 13)


def offices(*body: str) -> dict[str, tuple[str, str | None]]:
    """Title and organisation of the first post of each person."""
    found: dict[str, tuple[str, str | None]] = {}
    for held in read(*body).held:
        body_of = held.office.organization
        found.setdefault(held.person.name, (held.office.title.name, body_of.name() if body_of else None))
    return found


@pytest.mark.parametrize("rank", ["Senior Lt Gen", "Sr Lt Gen", "Senior Lt. Gen.", "Snr Lt Gen", "Lt-General"])
def test_a_rank_in_short_stands_before_the_name_of_a_deputy_minister(rank: str) -> None:
    found = offices(f"Vietnam's Deputy Minister of National Defence, {rank} Phan Van Loi, met Indian envoy Ravi Nair.")
    assert found["Phan Van Loi"] == ("deputy minister", "Ministry of Defense of Vietnam")


@pytest.mark.parametrize("name", ["Antonio delos Reyes", "Carmela dela Rosa", "Juan de los Santos"])
def test_philippine_particles_are_part_of_a_name(name: str) -> None:
    assert name in offices(f"Philippine President {name} received Lao Foreign Minister Khamla Sivong on Tuesday.")


@pytest.mark.parametrize(
    "words",
    [
        "from Laos, Khamla Sivong, and from Cambodia, Sok Dara,",
        "from Laos, Khamla Sivong, and Cambodia, Sok Dara,",
    ],
)
def test_counterparts_are_named_after_the_state_of_each(words: str) -> None:
    found = offices(f"Thai Foreign Minister Somchai Prasert met his counterparts {words} in Bangkok on Tuesday.")
    assert found["Khamla Sivong"] == ("minister", "Ministry of Foreign Affairs of Laos")
    assert found["Sok Dara"] == ("minister", "Ministry of Foreign Affairs of Cambodia")


@pytest.mark.parametrize("words", ["the main opposition ", "the ruling ", "the "])
def test_a_member_of_a_party_speaks_for_herself(words: str) -> None:
    reading = read(f"Rep. Mun Chang-ho of {words}Democratic Party of Korea said the report was wrong.")
    assert [(p.name, p.country) for p in reading.people] == [("Mun Chang-ho", "KOR")]


def test_a_field_of_a_minister_is_no_party_of_that_name() -> None:
    found = offices("South African Law and Justice Minister Thandi Radebe met Law and Justice Minister Peter Banda.")
    assert found["Peter Banda"][1] != "Law and Justice"


def test_a_spokesperson_who_says_something_is_not_who_stands_before_the_comma() -> None:
    found = offices(
        "After talks with Lao Foreign Minister Khamla Sivong, a Federal Foreign Office spokesperson said relations "
        "were good."
    )
    assert found["Khamla Sivong"] == ("minister", "Ministry of Foreign Affairs of Laos")
    assert all(title != "spokesperson" for title, _ in found.values())


def test_a_committee_named_by_its_head_alone_is_that_named_in_full() -> None:
    found = offices(
        "Head of the Lao People's Revolutionary Party (LPRP) Central Committee's Inspection Committee Khamla Sivong "
        "met Chinese Ambassador Wang Hai on Tuesday.",
        "Mrs Bouavanh Keola, Deputy Head of the Inspection Committee, was present.",
    )
    assert found["Bouavanh Keola"] == ("deputy head", "Inspection Committee of the LPRP Central Committee")


def test_a_committee_of_an_autonomous_region_bears_its_name() -> None:
    found = offices(
        "Lao Minister Khamla Sivong met Ma Bo, Secretary of the Party Committee of the Inner Mongolia "
        "Autonomous Region, on Tuesday."
    )
    assert found["Ma Bo"] == ("secretary", "Party Committee of Inner Mongolia Autonomous Region")


def test_a_coast_guard_has_a_commandant() -> None:
    found = offices("Philippine Coast Guard (PCG) Commandant Admiral Rommel Sy met Lao Minister Khamla Sivong.")
    assert found["Rommel Sy"][0] == "commandant"


@pytest.mark.parametrize("words", ["handed over the Friendship Order to him", "conferred the Friendship Medal on him"])
def test_an_order_is_given_to_the_guest_of_whom_was_told(words: str) -> None:
    reading = read(
        "President Ta Minh Khoa on Tuesday received outgoing Lao Ambassador Khamla Sivong.",
        f"The President praised the ambassador's contributions and {words}.",
    )
    assert [roles(e) for e in reading.events if e.subtype == "award"] == [
        [("Ta Minh Khoa", "sender"), ("Khamla Sivong", "recipient")]
    ]


@pytest.mark.parametrize(
    "words",
    [
        "with Lao Minister Khamla Sivong as witness",
        "with Lao Minister Khamla Sivong and Thai Minister Somchai Prasert as witnesses",
    ],
)
def test_who_stands_by_as_a_witness_signs_nothing(words: str) -> None:
    event = only(
        read(
            "Vietnamese Minister Phan Van Loi and Chinese Minister Wang Hai signed a memorandum on fisheries in "
            f"Hanoi on Tuesday, {words}."
        )
    )
    assert {who for who, role in roles(event) if role == "signatory"} == {"Phan Van Loi", "Wang Hai"}


@pytest.mark.parametrize("words", ["at the Government Complex in Maseru on Monday", "in Maseru on Monday"])
def test_when_and_where_a_call_was_stands_between_commas(words: str) -> None:
    event = only(
        read(
            "Zimbabwean Foreign Minister Tendai Moyo paid a courtesy call on Lesotho Prime Minister Thabo Khama.",
            f"The call, {words}, came a day after his arrival.",
            place="Harare",
        )
    )
    assert event.starts_on == MONDAY and gazetteer.place_name(str(event.place)) == "Maseru"


def test_what_was_agreed_behind_an_opening_is_told_with_who_agreed() -> None:
    event = only(
        read(
            "On the sidelines of the mission, Zimbabwe and Lesotho agreed on Monday to cooperate in water management.",
            "The understanding was reached by Zimbabwean Ambassador Tendai Moyo and Lesotho Minister Palesa Nkosi.",
        )
    )
    assert (event.subtype, event.starts_on) == ("agreement to cooperate", MONDAY)
    assert {who for who, _ in roles(event)} == {"Tendai Moyo", "Palesa Nkosi"}


def test_a_school_whose_name_ends_with_a_town_is_taught_there() -> None:
    reading = read(
        "South African Minister Thandi Radebe was welcomed at the China Executive Leadership Academy Yan'an on Monday "
        "by Ma Bo, vice president of the China Executive Leadership Academy Yan'an.",
        place="Beijing",
    )
    (held,) = [held for held in reading.held if held.person.name == "Ma Bo"]
    assert held.office.organization is not None
    assert held.office.organization.name() == "China Executive Leadership Academy Yan'an"
    assert "Yan'an" in str(gazetteer.place_name(str(only(reading).place)))
