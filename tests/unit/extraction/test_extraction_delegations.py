"""Delegations of which nobody is named, journeys to come and their days, where guests are received, aid that came."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told


@pytest.mark.parametrize(
    ("subject", "visitor"),
    [
        ("A Cuban delegation", "CUB"),
        ("A Cuban parliamentary delegation", "CUB"),
        ("A Lao Ministry of Health delegation", "Ministry of Health of Laos"),
        ("A delegation of the Lao Ministry of Health", "Ministry of Health of Laos"),
    ],
)
def test_a_delegation_is_a_guest_though_nobody_of_it_is_named(subject: str, visitor: str) -> None:
    event = only(read(f"{subject} arrived in the city of Shanghai on Monday."))
    assert (event.subtype, place_of(event)) == ("visit", "Shanghai")
    assert (visitor, "visitor") in roles(event)


def test_the_delegation_of_a_country_is_that_of_its_guest_who_is_named() -> None:
    reading = read(
        "Deputy Prime Minister Kham Vong of Laos arrived in Hanoi on Monday for a visit.",
        captions=("A Lao delegation holds talks with Vietnamese Minister of Health Tran Hoa.",),
    )
    [talks] = [event for event in reading.events if event.subtype == "talks"]
    assert ("Kham Vong", "visitor") in roles(talks)


def test_a_delegation_of_merchants_makes_no_visit_of_state() -> None:
    assert told(read("A Cuban business delegation arrived in Shanghai on Monday.")) == []


@pytest.mark.parametrize("verb", ["leaves for", "departs for"])
def test_a_present_with_a_weekday_tells_of_a_journey_to_come(verb: str) -> None:
    event = only(read(f"Lao Foreign Minister Kham Vong {verb} Hanoi on Monday.", dateline=date(2024, 5, 16)))
    assert (event.status, event.starts_on) == ("announced", date(2024, 5, 20))


def test_a_seminar_that_was_also_held_was_held() -> None:
    assert told(read("A seminar on party governance was also held in Beijing on Wednesday.")) == [
        ("seminar", "occurred")
    ]


@pytest.mark.parametrize(
    ("sentence", "sender", "recipient"),
    [
        ("A shipment of 40 tons of food donated by China arrived in Suva on Sunday.", "CHN", "FJI"),
        ("Vaccines donated by the Chinese government were delivered to Vientiane on Sunday.", "CHN", "LAO"),
    ],
)
def test_what_was_donated_and_has_arrived_is_aid(sentence: str, sender: str, recipient: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on) == ("aid", date(2024, 5, 12))
    assert [side.country for side in event.sides] == [sender, recipient]


def test_aid_that_is_still_to_arrive_has_not() -> None:
    assert told(read("Two ambulances donated by Japan will be delivered to Vientiane on Monday.")) == []


def test_a_town_that_a_journey_leads_to_is_of_a_country_that_the_sentence_names_later() -> None:
    reading = read(
        "Argentine Foreign Minister Esteban Carranza travelled to Santiago on Tuesday, where he met with his Chilean "
        "counterpart, Macarena Undurraga."
    )
    assert {(event.subtype, place_of(event)) for event in reading.events} == {
        ("visit", "Santiago"),
        ("meeting", "Santiago"),
    }


def test_the_length_of_one_visit_is_not_that_of_the_next() -> None:
    reading = read(
        "Cuban Foreign Minister Reinaldo Pino, who arrived in Pyongyang on Monday for a three-day visit, will travel "
        "on Friday to Vietnam.",
        dateline=date(2024, 5, 16),
    )
    visits = {place_of(event): (event.starts_on, event.ends_on) for event in reading.events}
    assert visits["Vietnam"] == (date(2024, 5, 17), None)
    assert visits["Pyongyang"] == (date(2024, 5, 13), date(2024, 5, 15))


def test_why_a_visit_is_off_is_not_where_it_led() -> None:
    event = only(
        read(
            "Korean Foreign Minister Noh Tae was scheduled to visit Poland but put off the trip due to war in Lebanon."
        )
    )
    assert (event.subtype, event.status) == ("visit", "cancelled")
    assert place_of(event) != "Lebanon"


@pytest.mark.parametrize("opening", ["That day", "On that day,", "On the day,", "The same day,"])
def test_that_day_is_the_day_of_what_was_told_before(opening: str) -> None:
    reading = read(
        "Ryang Song Gil, minister of Foreign Affairs of the DPRK, held talks with Reinaldo Pino, minister of Foreign "
        "Relations of Cuba, at the Mansudae Assembly Hall on May 14.",
        f"{opening} Premier Kim Tok Hun received the Cuban minister.",
        dateline=date(2024, 5, 15),
        place="Pyongyang",
    )
    assert {event.starts_on for event in reading.events} == {date(2024, 5, 14)}


def test_a_minister_who_is_received_by_a_foreign_president_is_not_at_home() -> None:
    event = only(
        read(
            "Algerian Foreign Minister Lounes Benkhedda was received on Tuesday by Egyptian President Adel Hegazy.",
            place="Algiers",
        )
    )
    assert (event.subtype, place_of(event)) == ("reception", None)


def test_who_witnessed_the_signing_is_its_witness() -> None:
    reading = read(
        "Foreign Minister Nalin Jaya of Sri Lanka and Chinese Commerce Minister Gong Zhi signed a memorandum of "
        "understanding on the park on Monday.",
        "President Mahinda Wickre witnessed the signing.",
    )
    assert ("Mahinda Wickre", "witness") in roles(only(reading))


@pytest.mark.parametrize("opening", ["On the previous day,", "The day before,", "A day earlier,"])
def test_what_had_been_on_the_day_before_is_told_with_its_day(opening: str) -> None:
    reading = read(
        "President Efrain Salazar received Walter Condarco, Minister of Foreign Affairs of Bolivia, on May 14, 2024.",
        f"{opening} Condarco had held talks with Foreign Minister Auxiliadora Zeledon.",
    )
    assert {event.subtype: event.starts_on for event in reading.events} == {
        "reception": date(2024, 5, 14),
        "talks": date(2024, 5, 13),
    }


def test_a_signing_on_the_day_before_is_no_part_of_the_reception() -> None:
    reading = read(
        "President Efrain Salazar received Walter Condarco, Minister of Foreign Affairs of Bolivia, on May 14, 2024.",
        "On the previous day, Condarco and Foreign Minister Auxiliadora Zeledon had signed an agreement on visas.",
    )
    assert {event.subtype: event.starts_on for event in reading.events}["signing"] == date(2024, 5, 13)


def test_a_day_of_history_gives_a_report_without_a_day_no_year() -> None:
    reading = read(
        "Cuban Deputy Premier Leonel Ferrer met with Minister Qin Yaodong of China to review a donation of last April.",
        "Cuba and China established diplomatic relations on September 28, 1960.",
        published=None,
    )
    assert {event.starts_on for event in reading.events} == {None}


DELEGATION = "A delegation of the Communist Party of Cuba led by Reinaldo Pino paid a five-day visit to Laos."


def test_a_stay_that_is_told_apart_from_its_arrival_begins_with_it() -> None:
    airport = "The delegation arrived at Wattay International Airport on May 6, where it was met by Minister Kham Vong."
    event = only(read(DELEGATION, airport))
    assert (event.subtype, event.starts_on, event.ends_on) == ("visit", date(2024, 5, 6), date(2024, 5, 10))


@pytest.mark.parametrize(
    "sentence",
    [
        "On May 7, Lao Premier Som Phet received the guests.",
        "On May 7, it was received by Lao Premier Som Phet.",
        "On May 7, it met Lao Premier Som Phet.",
    ],
)
def test_guests_and_it_stand_for_the_delegation(sentence: str) -> None:
    [met] = [event for event in read(DELEGATION, sentence).events if event.subtype != "visit"]
    assert {name for name, _ in roles(met)} == {"Reinaldo Pino", "Som Phet"}


def test_a_delegation_may_be_under_someones_leadership() -> None:
    event = only(
        read("A Nepali delegation under the leadership of Speaker Dev Raj left for Beijing on Monday for talks.")
    )
    assert ("Dev Raj", "visitor") in roles(event)


def test_a_first_meeting_since_a_year_is_not_of_that_year() -> None:
    event = only(
        read("Australian Premier Penny Wright has held her first meeting with Chinese Premier Li Wei since 2019.")
    )
    assert (event.subtype, event.starts_on) == ("meeting", date(2024, 5, 16))


def test_a_delegation_that_arrived_and_will_tour_came_on_the_day_of_its_arrival() -> None:
    reading = read(
        "Cuban President Esteban Quiala received today Dang Quoc Thieu, member of the Political Bureau of the "
        "Communist Party of Vietnam.",
        "The Vietnamese delegation arrived in Cuba on Monday and will tour the Mariel zone tomorrow.",
        dateline=date(2024, 5, 16),
        place="Havana",
    )
    [visit] = [event for event in reading.events if event.subtype == "visit"]
    assert visit.starts_on == date(2024, 5, 13)
    assert ("Dang Quoc Thieu", "visitor") in roles(visit)


def test_consultations_held_here_are_of_those_who_led_their_sides() -> None:
    reading = read(
        "Bangladesh and Nepal today held the fourth Foreign Office Consultations here and agreed to cooperate.",
        "Bangladesh Foreign Secretary Ashfaque Rezwan and his Nepalese counterpart Sewa Raj led their sides.",
        dateline=date(2024, 5, 16),
        place="Kathmandu",
    )
    [talks] = [event for event in reading.events if event.subtype == "talks"]
    assert {name for name, _ in roles(talks)} == {"Ashfaque Rezwan", "Sewa Raj"}


LED = "A delegation of the Lao Party headed by Comrade Kham Vong paid a working visit to Vietnam from May 13 to 15."


@pytest.mark.parametrize(
    "words",
    [
        "the head of the Lao delegation paid a courtesy call on Minister of Health Tran Hoa",
        "the leader of the visiting delegation was received by Minister of Health Tran Hoa",
        "Minister of Health Tran Hoa received the head of the delegation",
    ],
)
def test_the_head_of_a_delegation_is_who_leads_it(words: str) -> None:
    [reception] = [event for event in read(LED, f"On May 14, {words}.").events if event.subtype == "reception"]
    assert ("Kham Vong", "visitor") in roles(reception)


@pytest.mark.parametrize("head", ["head of the Vietnamese delegation", "head of the EU Delegation to Laos"])
def test_the_head_of_another_delegation_is_somebody_else(head: str) -> None:
    reading = read(LED, f"On May 14, Minister of Health Tran Hoa met with the {head}.")
    assert all(("Kham Vong", "visitor") not in roles(event) for event in reading.events if event.subtype == "meeting")


@pytest.mark.parametrize(
    ("office", "words"),
    [
        ("Agriculture Secretary Ramon Cruz", "The Department of Agriculture (DA) bought urea. {}. The DA chief"),
        ("Bank of Thailand Governor Somchai Prasert", "{}. The Bank of Thailand chief"),
    ],
)
def test_the_chief_of_a_body_is_who_holds_its_first_post(office: str, words: str) -> None:
    who = f"{office} spoke at a fair"
    text = f"{words.format(who)} called on Vietnamese Prime Minister Tran Hoa in Hanoi on May 14."
    assert (" ".join(office.split()[-2:]), "visitor") in roles(only(read(text)))


GUEST = "Lao Minister of Health Kham Vong"


@pytest.mark.parametrize(
    "words",
    [
        "currently on a visit to Vietnam from May 12 to 16",
        "in Vietnam on a working visit from May 12 to 16",
        "now in Vietnam for an official visit from May 12 to 16",
    ],
)
def test_a_visit_told_with_its_days_behind_who_was_received_is_one(words: str) -> None:
    reading = read(f"Prime Minister Tran Hoa of Vietnam received {GUEST}, {words}, in Hanoi on May 14.")
    [visit] = [event for event in reading.events if event.subtype == "visit"]
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 12), date(2024, 5, 16))
    assert ("Kham Vong", "visitor") in roles(visit)


def test_a_visit_of_other_years_behind_a_name_is_none() -> None:
    text = f"Prime Minister Tran Hoa of Vietnam recalled {GUEST}, then in Vietnam on a visit from May 12 to 16, 2014."
    assert told(read(text)) == []


@pytest.mark.parametrize("leader", ["led by Ri Sun Ok,", "headed by Mr Ri Sun Ok, deputy head of the department,"])
def test_a_leader_named_behind_the_delegation_stands_for_it_in_all_that_was_told(leader: str) -> None:
    reading = read(
        "Cuban Foreign Minister Luis Cano received on Monday a delegation of the Workers' Party of Korea that is "
        f"visiting the island. The Korean delegation, {leader} will be in Havana until Friday."
    )
    for event in reading.events:
        assert ("Ri Sun Ok", "visitor") in roles(event)


def test_an_international_body_s_officer_is_host_where_such_bodies_are_at_home() -> None:
    said = "High Representative Joost Verhaegen met with Kenyan Foreign Minister Miriam Otieno in {} on Monday."
    assert {("Joost Verhaegen", "host"), ("Miriam Otieno", "visitor")} == set(
        roles(only(read(said.format("Brussels"))))
    )
    assert {role for _, role in roles(only(read(said.format("New York"))))} == {"participant"}


@pytest.mark.parametrize("members", ["young parliamentarians", "12 young lawmakers", "women members"])
def test_a_group_of_a_party_s_members_is_that_party_s(members: str) -> None:
    event = only(read(f"A 14-member group of {members} of the Communist Party of Vietnam left for Havana on Monday."))
    assert ("Communist Party of Vietnam", "visitor") in roles(event)


def test_who_was_to_begin_a_visit_that_is_put_off_is_no_host() -> None:
    reading = read(
        "Vietnamese Ambassador Tran Hoa saw the group off.",
        "Cuban Minister Ana Cano has put off the visit to Vientiane she was to begin on Friday.",
    )
    [visit] = [event for event in reading.events if event.subtype == "visit"]
    assert ("Tran Hoa", "host") not in roles(visit)
    assert ("Ana Cano", "visitor") in roles(visit)
