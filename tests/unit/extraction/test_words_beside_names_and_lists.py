"""What stands beside names and lists: halves of a land, areas that no table lists, parties in brackets, who a pronoun
of the other gender is, lists of what was signed, and figures of a ministry."""

from __future__ import annotations

import pytest
from one_article import offices, read


def _said(*paragraphs: str) -> list[tuple[list[str], str]]:
    """Who says what kind of thing, sentence by sentence."""
    return [([one.name for one in said.speakers], said.verb) for said, _ in read(*paragraphs).statements]


def test_a_half_of_a_land_owns_its_party_where_both_are_named() -> None:
    reading = read(
        "South Korean Vice Minister Seo Jun-ho met Ri Chol-su, a deputy department director of the North's ruling "
        "Workers' Party of Korea, in Beijing on Monday. North Korea was silent."
    )
    assert ("Ri Chol-su", "vice department director", "Workers' Party of Korea", "holds") in offices(reading)
    assert {p.name: p.country for p in reading.people}["Ri Chol-su"] == "PRK"


def test_an_organ_owned_by_a_state_is_of_its_one_party_with_central_organs() -> None:
    reading = read("Seo Jun-ho met officials of Vietnam's Commission for Mass Mobilisation in Hanoi on Monday.")
    (organ,) = (m.organization for m in reading.mentions if m.organization and m.organization.kind == "party organ")
    party = organ.root_party()
    assert party is not None
    assert party.head == "Communist Party of Vietnam"


def test_a_committee_of_an_area_that_no_table_lists_is_that_areas() -> None:
    found = offices(
        read("Chairman of the MPP Committee of Dornogobi aimag Kh. Sandui met Chinese Ambassador Li Wei on Monday.")
    )
    assert {(name, title) for name, title, body, _ in found if body and "Dornogobi" in body} == {("Kh. Sandui", "head")}


@pytest.mark.parametrize(
    "body", ["European External Action Service", "International Labour Organization", "World Food Programme"]
)
def test_the_body_stands_behind_a_field_of_duty_of_two_parts(body: str) -> None:
    text = f"Ms Ines Peeters, Director for Asia and the Pacific of the {body}, met Mr Jan Nowak in Geneva on Monday."
    assert ("Ines Peeters", "head", body) in {(name, title, org) for name, title, org, _ in offices(read(text))}


def test_the_letters_of_a_party_behind_a_name_tell_whose_citizen_it_is() -> None:
    reading = read("In a reply to a question by Meera Kumaraswamy (DMK), Minister Arun Nambiar said trade had grown.")
    assert {p.name: p.country for p in reading.people}["Meera Kumaraswamy"] == "IND"


def test_a_hospital_or_a_jungle_is_of_a_place_and_of_nobody() -> None:
    reading = read("Engineers built the hospital of Dong Tam; doctors treated fighters in the jungles of Quang Lap.")
    assert reading.people == []


def test_who_voiced_his_own_belief_is_no_woman_and_goes_on_as_he() -> None:
    said = _said(
        "Vietnamese Foreign Minister Pham Van Thinh held phone talks with Japanese Foreign Minister Tomoko Hayase.",
        "Thinh congratulated Hayase on her new position, and expressed his belief that with her experience she will "
        "make important contributions.",
        "He thanked Japan for its support.",
    )
    assert said[-1] == (["Pham Van Thinh"], "thank")


def test_who_told_the_press_goes_on_to_speak() -> None:
    said = _said(
        "President Haryo Wibowo received Japanese Foreign Minister Shun Morino on Tuesday.",
        "The president conveyed his appreciation for the port, Foreign Minister Ratna Dewi, who accompanied him, "
        "informed the press after the meeting.",
        '"The president hopes that the road can be completed next year," she remarked.',
    )
    assert said[-1] == (["Ratna Dewi"], "remark")


def test_the_representative_of_a_country_is_who_was_met_of_it() -> None:
    said = _said(
        "Russian Deputy Foreign Minister Sergei Belov held talks with Chinese Vice Minister Yuan Ke on Monday.",
        "The Chinese representative confirmed support for the plan.",
    )
    assert said[-1] == (["Yuan Ke"], "confirm")


def test_figures_of_a_ministry_that_no_sentence_names_are_not_said_by_another() -> None:
    said = _said(
        "Lao Finance Minister Bounthan Sisay met Chinese Minister Luo Jing on Monday.",
        "Trade stood at 7 billion US dollars, according to figures from the Ministry of Industry and Commerce.",
    )
    assert said == []


@pytest.mark.parametrize("opening", ["witnessed the signing of:", "witnessed the exchange of:", "exchanged:"])
def test_what_stands_in_a_list_behind_a_colon_was_signed(opening: str) -> None:
    reading = read(
        f"After the talks, Vietnamese Minister Pham Van Nam and Cambodian Minister Chea Sok {opening}",
        "- A Memorandum of Understanding on customs modernization;",
        "- A Protocol on fresh mangoes.",
    )
    assert [(one.kind, one.status) for one, _ in reading.agreements] == [
        ("memorandum of understanding", "signed"),
        ("protocol", "signed"),
    ]


def test_what_is_to_be_signed_is_no_list_of_what_was() -> None:
    reading = read("The two ministers will witness the signing of:", "- A Memorandum of Understanding on customs.")
    assert not any(one.status == "signed" for one, _ in reading.agreements)


def test_a_document_whose_month_of_another_year_ends_the_clause_is_of_that_year() -> None:
    reading = read(
        "Vietnam and Cambodia train officers together. A plan on defense cooperation for 2020 - 2024 was signed by the "
        "two ministers in Phnom Penh in December 2019."
    )
    assert not any(one.status == "signed" for one, _ in reading.agreements)
