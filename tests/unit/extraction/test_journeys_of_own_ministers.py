"""Journeys that a ministry tells without the word visit, groups that it hosts, envoys of monarchs, and speeches."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles
from visits_told import legs, may

FOOT = "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n16 MAY 2024"
MINISTER = "Minister of State Ms Anna Lim"


@pytest.mark.parametrize(
    ("told", "status", "place", "day"),
    [
        ("co-chaired the Joint Committee with Minister of Trade Piotr Nowak of Poland in Warsaw today", "occurred",
         "Warsaw", may(16)),
        ("will hold consultations with her counterpart Minister Piotr Nowak in Warsaw on 19 May", "announced", "Warsaw",
         may(19)),
    ],
)  # fmt: skip
def test_talks_of_the_house_s_own_minister_abroad_are_a_visit(told: str, status: str, place: str, day: date) -> None:
    assert legs(f"{MINISTER} {told}.", FOOT) == [(place, status, day, None)]


@pytest.mark.parametrize(
    "told",
    [
        "Minister of Trade Piotr Nowak of Poland met Minister of State Ms Anna Lim in Singapore today.",
        f"{MINISTER} met Minister of Trade Piotr Nowak of Poland in Warsaw today.",
        f"{MINISTER} held talks with Minister of Trade Piotr Nowak of Poland by video link today.",
    ],
)
def test_talks_at_home_afar_or_a_mere_meeting_are_no_visit(told: str) -> None:
    assert legs(told, FOOT) == []


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("will deliver Singapore's statement at the Conference on Disarmament in Geneva on 20 May", "announced"),
        ("will speak at the Alpine Security Dialogue in Geneva, Switzerland, on 20 May", "announced"),
        ("will join her counterparts at the Ministerial Meeting in Geneva on 20 May", "announced"),
        ("heads the Singapore delegation to the World Conference of Speakers in Geneva on 20 May", "announced"),
        ("led the Singapore delegation at the Foreign Ministry Consultations in Geneva on 14 May", "occurred"),
        ("is representing Singapore at the Coronation in Geneva on 16 May", "occurred"),
        ("will chair the Small States Meeting in Geneva on 20 May", "announced"),
        ("made the opening address at the Youth Camp in Geneva this morning", "occurred"),
        ("will officiate at the opening of the consulate in Geneva, Switzerland, on 20 May", "announced"),
    ],
)
def test_what_is_done_at_a_gathering_abroad_is_a_visit(told: str, status: str) -> None:
    assert [leg[:2] for leg in legs(f"{MINISTER} {told}.", FOOT)] == [("Geneva", status)]


def test_the_prime_minister_s_envoy_is_who_attends() -> None:
    told = "Prime Minister Anton Koh's special envoy, Senior Minister Anna Lim, will represent Singapore at the funeral"
    visit = next(event for event in read(f"{told} in Geneva on 20 May.", FOOT).events if event.subtype == "visit")
    assert [name for name, role in roles(visit) if role == "visitor"] == ["Anna Lim"]


def test_a_gathering_reached_by_way_of_another_place_is_a_leg() -> None:
    told = "will transit through Doha on 18 May 2024 en route to Lusaka, where she will attend the Meeting from"
    assert legs(f"{MINISTER} {told} 19 to 21 May 2024.", FOOT) == [
        ("Doha", "announced", may(18), None),
        ("Lusaka", "announced", may(19), may(21)),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "will speak at the virtual Security Dialogue hosted in Geneva on 20 May",
        "will speak at the Security Dialogue in Singapore on 20 May",
        "chairs the committee on trade with partners in Geneva",
    ],
)
def test_what_is_done_at_home_or_on_a_screen_is_no_visit(told: str) -> None:
    assert legs(f"{MINISTER} {told}.", FOOT) == []


@pytest.mark.parametrize(
    "told",
    [
        "Permanent Representative to the United Nations Anna Lim addressed the Council in Geneva today.",
        "Singapore's Ambassador to Poland Anna Lim attended the Forum in Warsaw on 14 May 2024.",
        "Ambassador of Singapore to Poland Anna Lim held talks with Minister Piotr Nowak in Warsaw today.",
    ],
)
def test_who_is_posted_abroad_is_on_no_journey_there(told: str) -> None:
    assert legs(told, FOOT) == []


def test_an_ambassador_who_came_to_stay_is_on_no_visit() -> None:
    assert legs(
        "President Anton Koh received the credentials of the Ambassador of Poland, Mr Piotr Nowak, today.",
        "Ambassador Nowak arrived in Singapore on 3 May 2024.",
        FOOT,
    ) == []  # fmt: skip


def test_he_in_an_answer_is_not_who_answers() -> None:
    reading = read(
        "Transcript of doorstop interview by Minister for Foreign Affairs Dr Anton Koh, 16 May 2024",
        "Q: Did you meet the President of Poland?",
        "A: We had a good meeting. He will visit Singapore from 20 to 22 May.",
        FOOT,
    )
    assert all(("Anton Koh", "visitor") not in roles(event) for event in reading.events)


@pytest.mark.parametrize(
    "told",
    [
        "The Ministry of Foreign Affairs is hosting a study visit by nine Ambassadors to Singapore from 14 to 18 May.",
        "MFA is hosting nine Geneva-based Ambassadors on a familiarisation visit to Singapore from 14 to 18 May.",
        "The Ministry of Foreign Affairs is organising a study visit for nine diplomats. The programme runs from "
        "14 to 18 May.",
    ],
)
def test_a_ministry_that_hosts_a_group_has_guests(told: str) -> None:
    assert legs(told, FOOT) == [("Singapore", "occurred", may(14), may(18))]


@pytest.mark.parametrize(
    "told",
    [
        "The Ministry may host a study visit by nine Ambassadors from 19 to 21 May.",
        "The university is hosting a study visit by nine officials from 19 to 21 May.",
        "The Ministry hosted a dinner for nine Ambassadors on 14 May.",
        "The Ministry of Education is organising a study visit to Poland for nine officials from 19 to 21 May.",
    ],
)
def test_other_things_hosted_are_no_visits_of_groups(told: str) -> None:
    assert legs(told, FOOT) == []


@pytest.mark.parametrize(
    "envoy",
    [
        "Special Envoy of His Majesty the Sultan of Oman Salim Al-Harrasi",
        "Deputy Prime Minister of Tonga and Special Representative of His Majesty the King Tevita Vaipulu",
        "Special Representative of the Emir of Kuwait Salim Al-Harrasi",
    ],
)
def test_the_name_after_an_envoy_of_a_monarch_is_the_envoy_s(envoy: str) -> None:
    visit = next(e for e in read(f"{envoy} will visit Singapore from 19 to 21 May 2024.", FOOT).events)
    assert (" ".join(envoy.split()[-2:]), "visitor") in roles(visit)


@pytest.mark.parametrize(
    "members",
    [
        "of 18 young civil servants and professionals from five ministries",
        "comprising nine officials, four engineers and six members of the business community",
    ],
)
def test_a_delegation_of_many_is_led_to_where_it_goes(members: str) -> None:
    found = legs(f"{MINISTER} is leading a delegation {members} to Poland from 14 to 18 May.", FOOT)
    assert found == [("Poland", "occurred", may(14), may(18))]


def test_towns_with_their_countries_are_each_a_destination() -> None:
    told = "will visit Abu Dhabi and Dubai in the United Arab Emirates, Doha in the State of Qatar and Muscat in Oman"
    found = legs(f"{MINISTER} {told} from 19 to 24 May 2024.", FOOT)
    assert sorted(leg[0] or "" for leg in found) == ["Abu Dhabi", "Doha", "Muscat"]


@pytest.mark.parametrize("off", ["would not proceed", "is not going ahead", "will not materialise"])
def test_a_visit_agreed_to_be_off_is_cancelled(off: str) -> None:
    found = legs(
        f"The two leaders agreed that {MINISTER}'s visit to Poland, planned for 19 to 21 May 2024, {off}.", FOOT
    )
    assert found == [("Poland", "cancelled", may(19), may(21))]


@pytest.mark.parametrize("off", ["will forgo", "has decided not to proceed with"])
def test_who_stays_at_home_has_cancelled(off: str) -> None:
    assert legs(f"{MINISTER} {off} her visit to Poland from 19 to 21 May 2024.", FOOT) == [
        ("Poland", "cancelled", may(19), may(21))
    ]


def test_a_guest_to_be_received_on_a_state_visit_visits() -> None:
    told = "President Anton Koh will receive the President of Poland, Mr Piotr Nowak, on a State Visit"
    visit = next(e for e in read(f"{told} from 19 to 21 May 2024.", FOOT).events if e.subtype == "visit")
    assert ("Piotr Nowak", "visitor") in roles(visit)


def test_a_visit_that_would_not_go_ahead_unless_is_not_off() -> None:
    text = f"{MINISTER}'s visit to Poland, planned for 19 to 21 May 2024, would not go ahead unless it was safe."
    assert all(status != "cancelled" for _, status, _, _ in legs(text, FOOT))


def test_the_prime_minister_of_another_country_is_not_the_house_s_own() -> None:
    reading = read(
        "Prime Minister Anton Koh spoke on the telephone with the Prime Minister of New Zealand today.",
        "The New Zealand Prime Minister renewed the invitation to Prime Minister Koh.",
        FOOT,
    )
    assert [person.country for person in reading.people if person.name == "Anton Koh"] == ["SGP"]


@pytest.mark.parametrize(
    "said",
    [
        "I visited Warsaw in January and met Foreign Minister Piotr Nowak.",
        "Next month, Prime Minister Koh will visit Poland.",
        "In July, I will lead a delegation to Warsaw.",
        "Three weeks ago, Prime Minister Koh visited Warsaw.",
    ],
)
def test_what_a_speech_recalls_or_looks_forward_to_is_no_visit(said: str) -> None:
    assert legs("Your Excellencies, ladies and gentlemen,", f"I am happy to be here. {said}", FOOT) == []


def test_the_guest_s_visit_stays_in_a_speech() -> None:
    told = "I welcome President Anna Novak of Poland, who is on a state visit to Singapore."
    found = read("Your Excellencies, ladies and gentlemen,", told, FOOT).events
    assert [place_of(event) for event in found if event.subtype == "visit"] == ["Singapore"]


@pytest.mark.parametrize(
    "asked",
    [
        "Host: Minister, next week you will be in Warsaw. What will you do there?",
        "Transcript of Minister Anna Lim's interview with Radio Lumen Host: Minister, you were in Warsaw last week.",
    ],
)
def test_whoever_is_asked_is_told_of_by_nobody(asked: str) -> None:
    assert legs(asked, FOOT) == []
