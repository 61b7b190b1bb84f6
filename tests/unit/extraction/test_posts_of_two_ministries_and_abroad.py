"""Ministers of two ministries at once, secretaries of state of none, envoys in a city told by its kind."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(text: str, place: str | None = None) -> set[tuple[str, str | None]]:
    return {(title, body) for _, title, body, _ in offices(read(text, place=place))}


@pytest.mark.parametrize(
    ("subjects", "bodies"),
    [
        (
            "Foreign Affairs and National Development",
            {"Ministry of Foreign Affairs", "Ministry of National Development"},
        ),
        (
            "Home Affairs and Social and Family Development",
            {"Ministry of Home Affairs", "Ministry of Social and Family Development"},
        ),
        (
            "Transport and Sustainability and the Environment",
            {"Ministry of Transport", "Ministry of Sustainability and the Environment"},
        ),
        ("Trade and Industry", {"Ministry of Trade and Industry"}),
    ],
)
def test_a_junior_minister_of_singapore_may_be_of_two_ministries(subjects: str, bodies: set[str]) -> None:
    text = f"Senior Minister of State for {subjects} Desmond Lau said on Tuesday that it would grow."
    assert held(text, "Singapore") == {("senior minister of state", f"{body} of Singapore") for body in bodies}


def test_elsewhere_two_subjects_are_one_ministry() -> None:
    text = "Hungarian Minister of State for Foreign Affairs and Trade Zsofia Kardos spoke."
    assert held(text, "Budapest") == {("minister of state", "Ministry of Foreign Affairs and Trade of Hungary")}


@pytest.mark.parametrize(
    "post",
    [
        "Secretary of State for International Cooperation and Angolan Communities",
        "Secretary of State for Water",
        "Minister of State for the Social Sphere",
    ],
)
def test_a_secretary_of_state_of_a_field_heads_no_ministry(post: str) -> None:
    found = held(f"The {post}, Juca Tchitembo, spoke on Tuesday.", "Luanda")
    assert {body for _, body in found} == {None}


def test_a_secretary_of_state_for_a_ministrys_first_field_is_of_it() -> None:
    assert ("secretary of state", "Ministry of Health of Angola") in held(
        "The Secretary of State for Health, Juca Tchitembo, spoke on Tuesday.", "Luanda"
    )


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Consul General of Laos in the city", "Consulate General of Laos"),
        ("Lao Consul General in the central city of Da Nang", "Consulate General of Laos in Da Nang"),
        ("Lao Consul General in HCMC", "Consulate General of Laos in Ho Chi Minh City"),
        ("Lao Consul General in HCM City", "Consulate General of Laos in Ho Chi Minh City"),
    ],
)
def test_a_consul_is_sent_to_a_city_told_by_name_or_kind(post: str, body: str) -> None:
    assert held(f"Attending the reception was {post} Phouvong Inthavy.") == {("consul general", body)}


@pytest.mark.parametrize(
    "post",
    [
        "Russia's Trade Representative-designate in India",
        "Russian trade representative to Indonesia",
        "Trade Representative of Russia in Vietnam",
    ],
)
def test_a_trade_representative_is_of_the_state_that_sends(post: str) -> None:
    assert held(f"On Monday {post} Pavel Zubkin spoke.") == {("trade representative", "Russia")}


@pytest.mark.parametrize(
    ("post", "held_post"),
    [
        ("Deputy U.S. Trade Representative", ("deputy trade representative", "United States")),
        ("Deputy Lao Foreign Minister", ("deputy minister", "Ministry of Foreign Affairs of Laos")),
        ("Trade Commissioner of Canada in Hanoi", ("trade commissioner", "Canada")),
        ("head of the Trade Representation of Belarus in Vietnam", ("head", "Trade Representation")),
    ],
)
def test_ranks_and_seats_stand_around_the_state(post: str, held_post: tuple[str, str]) -> None:
    assert held(f"In the evening {post} Pavel Zubkin spoke.") == {held_post}


def test_a_special_assistant_is_no_mere_assistant() -> None:
    text = "Daniel Prescot, Special Assistant to the President and Senior Director at the National Security Council."
    assert {title for title, _ in held(text)} == {"special assistant", "senior director"}


def test_a_secretary_for_a_field_is_of_the_party_named_before() -> None:
    text = "Paula Kissanga, member of FRELIMO's Political Commission and secretary for Organization, spoke."
    assert ("secretary", "FRELIMO") in held(text)
