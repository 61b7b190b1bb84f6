"""Posts in a part of a body: numbered committees of houses, a state's side of a commission, organs written small."""

from __future__ import annotations

import pytest
from one_article import offices, read


def body_of(text: str, place: str | None = None) -> set[tuple[str, str | None]]:
    return {(title, body) for _, title, body, _ in offices(read(text, place=place))}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Ratna Dewanti, chairwoman of House of Representatives Commission I overseeing defense, spoke.",
            "head",
            "Commission I of the House of Representatives of Indonesia",
        ),
        (
            "House Commission XI deputy chair Ratna Dewanti spoke.",
            "deputy head",
            "Commission XI of the House of Representatives of Indonesia",
        ),
        (
            "Ratna Dewanti, the chair of Commission VI of the House of Representatives, spoke.",
            "head",
            "Commission VI of the House of Representatives of Indonesia",
        ),
    ],
)
def test_committees_with_a_number_are_bodies_of_their_house(text: str, title: str, body: str) -> None:
    assert (title, body) in body_of(text, "Jakarta")


@pytest.mark.parametrize(
    "clause",
    [
        "the president of the National Assembly's Fifth Committee, which deals with health care, Rosa Tchimuco",
        "the president of the Fifth Committee of the National Assembly, in charge of health, Rosa Tchimuco",
        "the president of the National Assembly's Fifth Committee, Rosa Tchimuco",
    ],
)
def test_what_a_committee_deals_with_stands_between_its_head_and_the_name(clause: str) -> None:
    found = offices(read(f"The Cuban ambassador met with {clause}, on Tuesday.", place="Luanda"))
    names = {(person, title in ("president", "head"), body) for person, title, body, _ in found}
    assert ("Rosa Tchimuco", True, "Fifth Committee of the National Assembly of Angola") in names


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Chairwoman of the Cuban parliament's Committee on Economic Affairs Lidia Fabelo spoke.",
            "Committee on Economic Affairs of the National Assembly of People's Power of Cuba",
        ),
        (
            "Vice Chairwoman of the Hungarian parliament's foreign affairs committee Zsofia Kardos spoke.",
            "Foreign Affairs Committee of the Parliament of Hungary",
        ),
        (
            "Giorgi Maisadze, head of the Georgian parliament's committee on European integration, spoke.",
            "Committee on European Integration of the Parliament of Georgia",
        ),
    ],
)
def test_a_small_parliament_has_its_committee_below_it(text: str, body: str) -> None:
    assert body in {found for _, found in body_of(text)}


@pytest.mark.parametrize(
    ("post", "body"),
    [
        (
            "Chairman of the Russian part of the Russian-Cuban Intergovernmental Commission Dmitry Sablov",
            "Russian part of the Russian-Cuban Intergovernmental Commission",
        ),
        (
            "the head of the Belarusian part of the intergovernmental commission, Dmitry Sablov",
            "Belarusian part of the intergovernmental commission",
        ),
        (
            "Dmitry Sablov, co-chair of the Kazakh side of the joint commission",
            "Kazakh side of the joint commission",
        ),
        (
            "Co-chairman of the Armenian-Russian Intergovernmental Commission from the Russian side Dmitry Sablov",
            "Armenian-Russian Intergovernmental Commission",
        ),
    ],
)
def test_a_state_has_a_side_of_a_commission_of_two(post: str, body: str) -> None:
    assert body in {found for _, found in body_of(f"In Havana {post}, spoke on Monday.")}


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("National Police public relations division head", "Public Relations Division of the National Police"),
        ("Army information office head", "Information Office of the Army"),
        ("head of the Army information office", "Information Office of the Army"),
        ("Foreign Ministry public diplomacy director general", "Ministry of Foreign Affairs of Indonesia"),
        (
            "chair of the foreign relations committee of the Golkar Party,",
            "Foreign Relations Committee of the Golkar Party",
        ),
        ("Golkar Party advisory council chair", "Advisory Council of the Golkar Party"),
        ("the chair of the Golkar Party's board of experts,", "Board of Experts of the Golkar Party"),
        ("the chief commissioner of state port operator Samudra Nusa,", "Samudra Nusa"),
    ],
)
def test_parts_and_firms_written_small_are_read_before_a_name(post: str, body: str) -> None:
    assert body in {
        found for _, found in body_of(f"A report was false, and {post} Tono Wijanarko denied it.", "Jakarta")
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Ana Lopez, head of the Department of Public Health at the University of Limpopo, spoke.",
            "Department of Public Health of the University of Limpopo",
        ),
        (
            "Ana Lopez, head of the Africa Department at the Belgian Ministry of Foreign Affairs, spoke.",
            "Africa Department of the Ministry of Foreign Affairs of Belgium",
        ),
        (
            "The meeting was attended by Head of the Parliamentary Friendship Group with Kyrgyzstan Ana Lopez.",
            "Parliamentary Friendship Group with Kyrgyzstan",
        ),
        (
            "Senator Ana Lopez, who chairs the Senate committee on foreign relations, spoke.",
            "Committee on Foreign Relations of the Senate",
        ),
        ("Minister Ana Lopez, who is also the government spokesperson, spoke.", "Government"),
    ],
)
def test_parts_of_schools_ministries_and_houses_are_read_with_what_they_are_of(text: str, body: str) -> None:
    assert body in {found for _, found in body_of(text)}


@pytest.mark.parametrize(
    ("told", "title", "body"),
    [
        ("the Director General for Bilateral Affairs of the Ministry, Marta Isernia", "director general", None),
        ("Marta Isernia, adviser at the same ministry,", "adviser", None),
        ("Marta Isernia, Deputy Head of the Academy's Department of Training,", "deputy head", "Academy"),
        ("Marta Isernia, Deputy Head of the Commission's Department III,", "deputy head", "Commission"),
    ],
)
def test_what_a_body_named_before_is_called_by_shortly_is_read(told: str, title: str, body: str | None) -> None:
    lead = (
        "Cuban Minister of Foreign Affairs Ana Betancourt Ruiz met experts of the National Academy of Politics and of "
        "the Joint Commission for Trade on Tuesday."
    )
    found = {(name, org) for person, name, org, _ in offices(read(lead, f"Also present was {told} and others."))}
    wanted = {
        None: "Ministry of Foreign Affairs of Cuba",
        "Academy": "Department of Training of the National Academy of Politics",
        "Commission": "Department III of the Joint Commission for Trade",
    }
    assert (title, wanted[body]) in found


def test_a_party_committee_beside_a_governors_land_is_of_it() -> None:
    text = "Bounpheng Sisoukan, Secretary of the Party Committee and Governor of Savannakhet province, spoke."
    assert ("secretary", "Party Committee of Savannakhet Province") in body_of(text)


@pytest.mark.parametrize(
    ("text", "held_post"),
    [
        ("Ambassador of France in Senegal: Ms Clémence Vautrel", ("ambassador", "Embassy of France")),
        (
            "He received the Ambassador of Belarus, with residence in Havana, Dmitri Karavai.",
            ("ambassador", "Embassy of Belarus"),
        ),
        (
            "Leaders of ASEAN met on Tuesday and appointed Talgat Zhanov as Secretary General of the organisation.",
            ("secretary general", "Association of Southeast Asian Nations"),
        ),
    ],
)
def test_lists_residences_and_bodies_of_states_are_read(text: str, held_post: tuple[str, str]) -> None:
    assert held_post in body_of(text)


def test_the_principal_is_of_the_one_school_that_is_named() -> None:
    found = offices(
        read(
            "A Chinese delegation visited the Kivukoni Leadership School on Tuesday.",
            "It was received by its principal, Prof Neema Kilewo.",
        )
    )
    assert ("Neema Kilewo", "principal", "Kivukoni Leadership School", "holds") in found


def test_a_delegation_led_by_its_head_has_the_head_of_the_body() -> None:
    text = "A delegation of the CPV Central Committee's Organization Commission led by its Head, Le Van Thang, left."
    assert ("head", "Organization Commission of the CPV Central Committee") in body_of(text)


def test_a_spokesperson_on_a_ministrys_page_speaks_for_it() -> None:
    found = offices(
        read("The following is attributable to Spokesperson Carla Brandon:", outlet="U.S. Department of State")
    )
    assert found == {("Carla Brandon", "spokesperson", "Department of State of United States", "holds")}


def test_a_partys_member_of_parliament_sits_in_parliament() -> None:
    text = "A question by Democratic Alliance (DA) Member of Parliament, Riaan Olivier, was answered."
    assert {body for _, body in body_of(text, "Cape Town")} == {"Parliament of South Africa"}


def test_a_committee_may_be_on_the_armed_forces_too() -> None:
    text = "Claire Dumont, president of the French Senate's Committee on Foreign Affairs, Defense and the Armed Forces."
    names = {body for _, body in body_of(text)}
    assert names == {"Committee on Foreign Affairs, Defense and the Armed Forces of the Senate of France"}


def test_a_department_of_two_fields_is_not_that_of_the_first() -> None:
    text = "Rafael Milanés, Head of the Communist Party of Cuba's Department for Organization and Cadre Policy, spoke."
    assert {body for _, body in body_of(text)} == {
        "Department for Organization and Cadre Policy of the Communist Party of Cuba"
    }


def test_an_organ_of_a_party_that_is_not_known_stands_below_it_and_not_above_too() -> None:
    text = "Permanent member of the Secretariat of the Communist Party of Ghana Central Committee Kofi Mensar was "
    found = body_of(text + "presented with the Order of Merit in Quito on May 14.", "Quito")
    assert found == {("permanent member", "Secretariat of the Communist Party of Ghana Central Committee")}
