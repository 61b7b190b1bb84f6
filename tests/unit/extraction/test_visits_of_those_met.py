"""Visits told by a land's part of the world or by `the delegation`, and receptions of who is told by a pronoun."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles, told

MAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    "frame",
    [
        "during her visit to the Caribbean country from May 12 to 15",
        "as part of her working visit to the Caribbean island nation from May 12 to 15",
    ],
)
def test_a_visit_to_a_land_told_by_its_part_of_the_world_is_to_where_others_were_met(frame: str) -> None:
    text = f"Kenyan Health Minister Grace Otieno held talks in Havana on May 13 with Cuban Minister Ana Lopez, {frame}."
    visit = next(event for event in read(text, dateline=MAY).events if event.subtype == "visit")
    assert (place_of(visit), visit.starts_on, visit.ends_on) == ("Cuba", date(2024, 5, 12), date(2024, 5, 15))
    assert ("Grace Otieno", "visitor") in roles(visit)


def test_a_visit_to_such_a_land_without_days_is_none() -> None:
    text = (
        "Kenyan Health Minister Grace Otieno held talks in Havana on May 13 with Cuban Minister Ana Lopez, during her \
visit to the Caribbean country."
    )
    assert told(read(text, dateline=MAY)) == [("talks", "occurred")]


@pytest.mark.parametrize(
    "clause",
    [
        "The delegation, which is visiting Cuba from May 12 to 15, includes Ms Rose Wanjiku.",
        "The Kenyan delegation, which is visiting Cuba from May 12 to 15, includes Ms Rose Wanjiku.",
        "The delegation, on a visit to Cuba from May 12 to 15, comprises Ms Rose Wanjiku.",
    ],
)
def test_the_delegation_is_of_who_is_told_to_have_met_others_there(clause: str) -> None:
    text = "Kenyan Health Minister Grace Otieno held talks in Havana on May 13 with Cuban Minister Ana Lopez."
    visit = next(event for event in read(text, clause, dateline=MAY).events if event.subtype == "visit")
    assert ("Grace Otieno", "visitor") in roles(visit)
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 12), date(2024, 5, 15))


def test_the_head_of_who_invites_receives_the_guest_of_the_main_clause() -> None:
    text = (
        "Otieno is visiting the island at the invitation of the Federation of Cuban Women, whose secretary general, "
        "Marta Olazar Ruiz, will welcome her on Friday at its headquarters."
    )
    lead = "Pedro Luis Calvo, Cuban Deputy Minister of Health, met on Tuesday with Kenyan Health Minister Grace Otieno."
    events = read(lead, text, dateline=MAY, place="Havana").events
    reception = next(event for event in events if event.subtype == "reception")
    assert (reception.status, reception.starts_on) == ("announced", date(2024, 5, 17))
    assert set(roles(reception)) == {("Marta Olazar Ruiz", "host"), ("Grace Otieno", "visitor")}
    assert all(event.starts_on != date(2024, 5, 10) for event in events)


def test_who_will_be_received_is_the_guest_and_not_who_received_before() -> None:
    events = read(
        "Cuban Deputy Minister Pedro Luis Calvo received Kenyan Health Minister Grace Otieno on Tuesday.",
        "She will be received on Friday by Cuban Prime Minister Elena Soto Cruz.",
        dateline=MAY,
        place="Havana",
    ).events
    coming = next(event for event in events if event.status == "announced")
    assert ("Grace Otieno", "visitor") in roles(coming)


def test_the_name_of_who_is_appointed_may_stand_behind_a_decree() -> None:
    reading = read(
        "The President of the Republic appointed, by decree of 11 May, Carlos Kipungo, until now ambassador to Cuba, "
        "as Secretary of State for Water.",
        place="Luanda",
    )
    assert told(reading) == [("appointment", "occurred")]
    assert roles(reading.events[0]) == [("Carlos Kipungo", "appointee")]


@pytest.mark.parametrize(
    "told",
    [
        "The Prime Minister signed on May 14 a decision appointing Do Thi Lan as Deputy Minister of Health.",
        "On May 14 the Prime Minister issued a decision assigning Do Thi Lan as Deputy Minister of Health.",
    ],
)
def test_the_day_a_decision_was_signed_is_the_appointments(told: str) -> None:
    (event,) = read(told, dateline=MAY, place="Hanoi", agency="VNA").events
    assert (event.subtype, event.starts_on) == ("appointment", date(2024, 5, 14))


def test_a_minister_of_another_ministry_is_not_the_one_named_before() -> None:
    events = read(
        "The Minister of Health, Rui Sambo, spoke on Tuesday.",
        "The Minister of Defence gave an audience on Monday to the Ambassador of Zambia, Grace Mwila.",
        dateline=MAY,
        place="Luanda",
        agency="ANGOP",
    ).events
    assert [name for event in events for name, _ in roles(event) if name == "Rui Sambo"] == []


def test_whom_a_post_behind_a_proposal_is_given_to_does_not_hold_the_proposers() -> None:
    reading = read(
        "The President of the Republic appointed, on the proposal of the Prime Minister, Rui Kapenda as "
        "Minister of Health.",
        place="Luanda",
    )
    assert [(held.person.name, held.office.title.name) for held in reading.held] == [("Rui Kapenda", "minister")]


def test_a_decision_to_appoint_may_be_a_long_bodys() -> None:
    reading = read(
        "On May 15, the HCMC Party Committee announced the decision of the Party Central Committee's Secretariat to "
        "appoint Mr. Vo Thanh Phuoc Deputy Head of the CPV Central Committee's Organization Commission.",
    )
    assert ("Vo Thanh Phuoc", "appointee") in roles(reading.events[0])
