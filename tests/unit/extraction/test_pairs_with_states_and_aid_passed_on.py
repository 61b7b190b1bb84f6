"""Pairs of whom only the states are told, who spoke at a gathering, who stood for the sides of aid, who takes leave."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles
from seen_from_vienna import events, seen

BOTH = "Bat Ganzorig Jane Wambui"


@pytest.mark.parametrize("what", ["met in Vienna on Tuesday", "held talks in Vienna on Tuesday"])
def test_two_people_each_with_a_state_met(what: str) -> None:
    assert [who for _, _, who in seen(f"Kenya's Jane Wambui and Mongolia's Bat Ganzorig {what}.")] == [BOTH]


def test_firms_of_two_states_are_nobody() -> None:
    assert events("Japan's Toyota Motor and Korea's Hyundai Motor held an event in Vienna on Tuesday.") == []


@pytest.mark.parametrize(
    "speakers", ["Speakers included", "Among the speakers were", "Participants included", "The speakers were"]
)
def test_the_speakers_were_at_the_gathering(speakers: str) -> None:
    found = events(
        "An international seminar on trade was held in Vienna on Tuesday.",
        f"{speakers} Minister Bat Ganzorig of Mongolia and the Ambassador of Kenya, Jane Wambui.",
    )
    assert {"Bat Ganzorig", "Jane Wambui"} <= {who for event in found for who, _ in roles(event)}


@pytest.mark.parametrize("given", ["delivered them to", "handed the sum to", "gave the keys to"])
def test_who_handed_over_the_aid_told_before(given: str) -> None:
    reading = read(
        "Kenya donated 40 generators to Mongolia on Tuesday.",
        f"Ambassador Jane Wambui {given} Minister Bat Ganzorig.",
        dateline=date(2024, 5, 15),
        place="Ulaanbaatar",
    )
    aid = [event for event in reading.events if event.subtype == "aid"]
    assert {who for event in aid for who, _ in roles(event)} >= {"Jane Wambui", "Bat Ganzorig"}


def test_a_letter_handed_to_someone_is_no_aid() -> None:
    reading = read(
        "Ambassador Jane Wambui came with a letter on Tuesday.",
        "She handed it to Minister Bat Ganzorig.",
        dateline=date(2024, 5, 15),
        place="Ulaanbaatar",
    )
    assert not any(event.subtype == "aid" for event in reading.events)


def test_a_head_of_another_country_is_the_guest_who_leaves() -> None:
    text = "President Ion Rusu bade farewell on Tuesday to the Prime Minister of Kenya, Jane Wambui."
    (event,) = read(text, dateline=date(2024, 5, 15), place="Vienna").events
    assert ("Jane Wambui", "visitor") in roles(event)


@pytest.mark.parametrize("service", ["army, General", "navy, Vice Admiral", "air force, General"])
def test_who_commands_a_service_is_named_behind_it(service: str) -> None:
    text = (
        f"Kenyan Minister Jane Wambui was received on Tuesday by the Commander of the Mongolian {service} Bat Ganzorig."
    )
    reading = read(text, dateline=date(2024, 5, 15), place="Ulaanbaatar")
    assert any("Bat Ganzorig" in {who for who, _ in roles(event)} for event in reading.events)


@pytest.mark.parametrize("post", ["president", "as its president"])
def test_a_body_elects_someone_named_with_a_state(post: str) -> None:
    text = f"The Federation of Journalists elected Kenya's Jane Wambui {post} on Tuesday."
    assert seen(text) == [("appointment", "2024-05-14", "Jane Wambui")]


def test_no_gap_goes_over_a_colon() -> None:
    found = seen(
        "The two countries resumed their dialogue: on Tuesday, Kenyan Minister Jane Wambui held talks with her "
        "Mongolian counterpart Bat Ganzorig."
    )
    assert found == [("talks", "2024-05-14", BOTH)]


def test_a_gift_is_turned_over_by_a_consul() -> None:
    reading = read(
        "A shipload of rice, a gift from Kenya, was turned over to the authorities on Tuesday by Consul Jane Wambui.",
        dateline=date(2024, 5, 15),
        place="Ulaanbaatar",
    )
    assert [("Jane Wambui", "sender"), ("MNG", "recipient")] in [roles(event) for event in reading.events]


@pytest.mark.parametrize(
    ("handed", "number"),
    [
        ("The gift was handed over in Ulaanbaatar by Kenyan Ambassador Jane Wambui to Minister Bat Ganzorig.", 1),
        ("The rice was presented by Kenyan Ambassador Jane Wambui to Minister Bat Ganzorig.", 1),
        ("Separately, 40 generators were handed over by Kenyan Ambassador Jane Wambui to Minister Bat Ganzorig.", 2),
    ],
)
def test_the_gift_of_a_body_is_that_which_an_envoy_handed_over(handed: str, number: int) -> None:
    reading = read(
        "The Green Hills Relief Center delivered 50 tons of rice to Mongolia on Tuesday.",
        handed,
        dateline=date(2024, 5, 15),
        place="Ulaanbaatar",
    )
    assert len([event for event in reading.events if event.subtype == "aid"]) == number


@pytest.mark.parametrize("when", ["This morning", "Earlier today", "This afternoon", "Earlier this morning"])
def test_what_had_been_done_this_morning_is_of_the_day(when: str) -> None:
    assert seen(f"{when}, Kenyan Minister Jane Wambui had received Mongolian Ambassador Bat Ganzorig.") == [
        ("reception", "2024-05-15", BOTH)
    ]


@pytest.mark.parametrize("when", ["In those years", "By this morning"])
def test_what_had_been_done_at_another_time_is_none(when: str) -> None:
    assert seen(f"{when}, Kenyan Minister Jane Wambui had received Mongolian Ambassador Bat Ganzorig.") == []


@pytest.mark.parametrize(
    ("goods", "is_donor"),
    [
        ("200 computers, donated by the Kenya Green Foundation, to a school in Mongolia", True),
        ("200 computers financed by the Kenya Green Foundation to the Mongolian Ministry of Health", True),
        ("200 computers to the Mongolian Ministry of Health", False),
        (
            "200 computers to the Mongolian Ministry of Health. A bridge was financed by the Kenya Green Foundation",
            False,
        ),
    ],
)
def test_the_donor_of_what_another_hands_over_is_a_sender(goods: str, is_donor: bool) -> None:
    reading = read(
        f"The Embassy of Kenya on Tuesday handed over {goods}.", dateline=date(2024, 5, 15), place="Ulaanbaatar"
    )
    [aid] = [event for event in reading.events if event.subtype == "aid"]
    assert (("Kenya Green Foundation", "sender") in roles(aid)) is is_donor


@pytest.mark.parametrize("post", ["Deputy Minister of Labor", "Minister of Health"])
def test_who_gets_the_aid_of_an_envoy_is_of_the_country_that_he_is_sent_to(post: str) -> None:
    reading = read(
        f"The rice was handed over by the Saudi Ambassador to Mongolia, Fahd Al-Harbi, to {post} Bat Ganzorig.",
        dateline=date(2024, 5, 15),
        place="Ulaanbaatar",
        agency="SPA",
    )
    assert ("Bat Ganzorig", "MNG") in [(person.name, person.country) for person in reading.people]
