"""Sessions held by video link, sessions of which one leader is named, and aid that was received."""

from __future__ import annotations

import pytest
from one_article import read, roles
from visits_told import may

A, B = "Celso Mabunda", "Ingrid Solvang"


def told(*body: str, place: str = "Maputo") -> list[tuple[str, str | None, set[str | None]]]:
    events = read(*body, dateline=may(15), place=place).events
    return [(e.subtype, e.mode, {who for who, _ in roles(e)}) for e in events]


@pytest.mark.parametrize(
    "body",
    [
        (
            "The second round of political consultations of Mozambique and Norway took place by video conference on "
            f"Tuesday under the chairmanship of Deputy Foreign Minister {A} and Norwegian State Secretary {B}.",
        ),
        (
            f"Mozambican Deputy Foreign Minister {A} and Norwegian State Secretary {B} co-chaired the third bilateral "
            "consultations in the format of a video conference on Tuesday.",
        ),
        (
            "The fifth dialogue between Mozambique and Norway was held via videoconference on Tuesday.",
            f"The dialogue was co-chaired by Mozambican Deputy Foreign Minister {A} and Norwegian State Secretary {B}.",
        ),
    ],
)
def test_a_session_by_screen_is_video_talks(body: tuple[str, ...]) -> None:
    assert told(*body) == [("video talks", "video link", {A, B})]


def test_who_addressed_others_by_screen_met_face_to_face() -> None:
    end = "and addressed the summit via video conference"
    first = f"Mozambican Foreign Minister {A} met with Norwegian Foreign Minister {B} in Maputo on Tuesday {end}."
    assert [(kind, mode) for kind, mode, _ in told(first)] == [("meeting", "in person")]


@pytest.mark.parametrize(
    "body",
    [
        "The Norway-Mozambique Joint Commission convened its fourth meeting in Maputo on Tuesday.",
        "A regular meeting of the Mozambique-Norway intergovernmental commission was held in Maputo on Tuesday.",
    ],
)
def test_the_one_leader_named_held_talks_with_the_other_state(body: str) -> None:
    second = f"Mozambican Trade Minister {A}, who co-chaired the event, said that trade was growing."
    assert told(body, second) == [("talks", "in person", {A, "NOR"})]


def test_a_session_to_come_is_none_of_one() -> None:
    first = "The Norway-Mozambique Joint Commission will convene its fourth meeting in Maputo on Friday."
    assert told(first, f"Mozambican Trade Minister {A}, who will co-chair the event, said trade was growing.") == []


def test_a_city_hosts_consultations() -> None:
    first = "On Tuesday, Maputo hosted consultations between the foreign ministries of Mozambique and Norway."
    second = f"The delegations were headed by Deputy Foreign Minister {A} and Deputy Foreign Minister of Norway {B}."
    assert told(first, second) == [("talks", "in person", {A, B})]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "The Ministry of Health of Mozambique on Tuesday received 500 beds and 30 ventilators from the Norwegian "
            "government.",
            {"Ministry of Health of Mozambique", "NOR"},
        ),
        (
            f"Mozambican Health Minister {A} on Tuesday received a donation of blankets and food parcels from the "
            "Norwegian Embassy.",
            {A, "Embassy of Norway"},
        ),
    ],
)
def test_several_things_received_from_a_state_are_aid(sentence: str, who: set[str]) -> None:
    assert told(sentence) == [("aid", "in person", who)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministry of Health of Mozambique will on Friday receive 500 beds and 30 ventilators from the Norwegian "
        "government.",
        "The Ministry of Health of Mozambique on Tuesday received 500 beds and 30 ventilators bought under a contract "
        "from the Norwegian government.",
        "The airline on Tuesday received two boats and a truck from the Norwegian manufacturer.",
    ],
)
def test_what_is_bought_or_to_come_is_no_aid(sentence: str) -> None:
    assert [kind for kind, _, _ in told(sentence) if kind == "aid"] == []


def test_a_gift_of_a_people_that_was_handed_over() -> None:
    gift = "A gift of 100 tonnes of rice from the Party, State and people of Vietnam was handed over to Mozambique"
    assert told(f"{gift} at a ceremony in Maputo on Tuesday.") == [("aid", "in person", {"VNM", "MOZ"})]


def test_received_in_a_city_by_somebody_named_behind_it() -> None:
    guests = f"A Mozambican delegation headed by Deputy Foreign Minister {A}"
    sentence = f"{guests} was received on Tuesday at the headquarters of the ministry, in Oslo, by State Secretary {B}."
    assert told(sentence, place="Oslo") == [("reception", "in person", {A, B})]


@pytest.mark.parametrize(("city", "kind"), [("Oslo", "meeting"), ("Maputo", "phone call")])
def test_spoke_in_the_city_of_one_of_them(city: str, kind: str) -> None:
    first = f"On Tuesday in {city}, Mozambican Speaker {A} spoke with Norwegian Speaker {B} about fishing."
    assert [what for what, _, _ in told(first, place="Lisbon")] == [kind]
