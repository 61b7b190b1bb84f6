"""Wordings of the press of East Asia and Indochina: small letters, royal styles, sides that convene, heads told."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read, roles


def test_south_korea_in_a_small_letter_is_a_state() -> None:
    reading = read(
        "Pak Chol Min, vice-minister of Foreign Affairs of the DPRK, met south Korean President Ri Kwang Su."
    )
    assert next(h.person.country for h in reading.held if h.person.name == "Ri Kwang Su") == "KOR"


def test_a_king_of_cambodia_has_his_styles_before_his_name() -> None:
    reading = read(
        "Norwegian Minister Ola Berg began a visit to Cambodia on Friday, at the invitation of His Majesty Preah Bat "
        "Samdech Preah Boromneath Norodom Vichea, King of Cambodia."
    )
    assert ("Norodom Vichea", "host") in roles(only(reading))


def test_cc_behind_a_party_is_its_central_committee() -> None:
    reading = read(
        "Tran Van Duc, Politburo member and permanent member of the Secretariat of the CPV CC, received Lao Foreign "
        "Minister Kham Vong in Hanoi on Friday."
    )
    assert {name for name, _ in roles(only(reading))} == {"Tran Van Duc", "Kham Vong"}


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        (
            "Finnish Minister Olli Berg and Ghanaian President Kofi Asante convened on May 3 for talks.",
            "talks",
        ),
        ("Finnish Minister Olli Berg spent hours in meetings with Ghanaian President Kofi Asante.", "meeting"),
        ("Finnish Minister Olli Berg has become the first guest to meet Ghanaian President Kofi Asante.", "meeting"),
    ],
)
def test_sides_that_convene_and_spend_hours_meet(sentence: str, subtype: str) -> None:
    assert only(read(sentence)).subtype == subtype


@pytest.mark.parametrize(
    "sentence",
    [
        "Finnish Minister Olli Berg convened the cabinet for discussions on Ghanaian President Kofi Asante.",
        "Finnish Minister Olli Berg has not become the first guest to meet Ghanaian President Kofi Asante.",
        "Ghanaian President Kofi Asante briefed three Ghanaian ambassadors who were departing for their postings soon.",
        "Ghanaian President Kofi Asante met with athletes who had returned from Norway.",
    ],
)
def test_no_encounter_of_two_sides(sentence: str) -> None:
    assert not [e for e in read(sentence).events if e.subtype in ("talks", "meeting", "visit")]


def test_who_is_congratulated_on_being_awarded_has_the_order() -> None:
    reading = read(
        "Prime Minister Ola Berg received the Ghanaian Ambassador to Norway, Kofi Asante, on Friday.",
        "Berg congratulated Asante on his work and the honour of being awarded Norway's Order of Merit.",
    )
    award = next(e for e in reading.events if e.subtype == "award")
    assert roles(award) == [("Kofi Asante", "recipient")]


def test_a_visit_to_a_capital_by_its_state_and_name() -> None:
    reading = read(
        "Norwegian Foreign Minister Ola Berg said during his three-day visit to the Ghanaian capital Accra from May 2 "
        "that ties were good."
    )
    assert place_of(only(reading)) == "Accra"


def test_an_encounter_on_a_visit_to_a_third_state_with_its_aim_was_there() -> None:
    reading = read(
        "On May 3, Japanese Foreign Minister Sato Ken, during his visit to Canada for a climate conference, held a "
        "bilateral discussion with Ghanaian Foreign Minister Kofi Asante."
    )
    assert sorted(roles(only(reading))) == [("Kofi Asante", "participant"), ("Sato Ken", "participant")]


def test_the_host_of_envoys_is_no_visitor_for_the_relations_he_spoke_of() -> None:
    reading = read(
        "President of Mongolia Bat Dorj received credentials from the new ambassadors of Ghana and Georgia, and met "
        "with the diplomats to exchange views on relations between Mongolia and their countries."
    )
    event = next(e for e in reading.events if e.subtype == "credentials")
    assert {side.country for side in event.sides if side.role == "visitor"} == {"GHA", "GEO"}


def test_nobody_meets_himself() -> None:
    reading = read(
        "Berg Ola Tan, who is also deputy prime minister of Norway, met with Foreign Minister Kofi Asante.",
        "He had visited Oslo in November and held talks with Tan.",
    )
    assert not [e for e in reading.events if e.subtype == "talks"]


@pytest.mark.parametrize(
    ("later", "guest"),
    [
        ("The General said the visit by the delegation, led by Colonel Kofi Asante, was useful.", "Kofi Asante"),
        ("The General said a visit to Norway by another group, led by Colonel Kofi Asante, was useful.", None),
    ],
)
def test_who_leads_is_told_with_the_visit_of_the_delegation(later: str, guest: str | None) -> None:
    reading = read(
        "Lieutenant General Olli Berg received on Friday a delegation of officers from the Ghana Army.", later
    )
    reception = next(e for e in reading.events if e.subtype == "reception")
    assert [s.person.name for s in reception.sides if s.role == "visitor" and s.person] == ([guest] if guest else [])


def test_nobody_is_his_own_guest() -> None:
    event = only(
        read(
            "On 2 June 2016, Deputy State Secretary Gabor Nemeth received in his office Deputy State Secretary for EU "
            "Affairs David Novak from the Slovenian Ministry of Foreign Affairs.",
            published=None,
        )
    )
    assert [who for who, _ in roles(event)].count("Gabor Nemeth") == 1
