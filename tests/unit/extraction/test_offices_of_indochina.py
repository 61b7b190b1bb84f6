"""Posts as Lao, Khmer, Cuban, Korean and Mongolian houses write them: several of one title, the Party's organs, bodies
that send a delegation, ministries of several words; a guest behind a city; summits of two."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, read, roles, told

GUEST = "received Vietnamese Ambassador Doan Thi Huong on May 15."


@pytest.mark.parametrize(
    ("subject", "ministry"),
    [
        (
            "Lao Minister of Food, Agriculture and Light Industry Kham Vong",
            "Food, Agriculture and Light Industry of Laos",
        ),
        ("Lao Minister of Women's Affairs Kham Vong", "Women's Affairs of Laos"),
    ],
)
def test_a_ministry_may_have_several_fields_or_be_somebodys(subject: str, ministry: str) -> None:
    assert ("Kham Vong", "minister", f"Ministry of {ministry}", "holds") in offices(read(f"{subject} {GUEST}"))


@pytest.mark.parametrize("title", ["Head", "Chief"])
def test_who_heads_the_presidents_office_is_its_head(title: str) -> None:
    assert ("Kham Vong", "head", "President's Office", "holds") in offices(
        read(f"{title} of the President's Office Kham Vong {GUEST}")
    )


def test_organs_of_the_party_are_followed_by_another_post() -> None:
    reading = read(
        "Homero Lastra, member of the Political Bureau of the Party and president of the National Assembly of Cuba, "
        + GUEST
    )
    assert ("Homero Lastra", "president", "National Assembly of Cuba", "holds") in offices(reading)


def test_two_ministers_told_by_two_adjectives_are_each_of_a_state() -> None:
    reading = read(
        "The Vietnamese and Cuban ministers of Construction, Nguyen Thanh Long and Rene Mesa, met on Wednesday."
    )
    assert {(name, body) for name, _, body, _ in offices(reading)} == {
        ("Nguyen Thanh Long", "Ministry of Construction of Vietnam"),
        ("Rene Mesa", "Ministry of Construction of Cuba"),
    }


def test_two_ministers_whose_states_follow_a_comma_are_each_of_that_state() -> None:
    reading = read(
        "The talks on Wednesday were led by Deputy Foreign Ministers Ana Camejo, of Cuba, and Phoxay Vong, of Laos.",
        dateline=date(2024, 5, 16),
        place="Vientiane",
    )
    assert set(roles(only(reading))) == {("Ana Camejo", "visitor"), ("Phoxay Vong", "host")}


@pytest.mark.parametrize(
    ("sender", "title"),
    [("Lao Women's Union", "president"), ("Vietnam Fatherland Front", "president")],
)
def test_the_president_who_leads_a_delegation_is_that_of_the_body_that_sent_it(sender: str, title: str) -> None:
    reading = read(f"A delegation of the {sender} led by President Kham Vong arrived in Pyongyang on Wednesday.")
    assert ("Kham Vong", title, sender, "holds") in offices(reading)


def test_the_president_who_leads_a_state_s_delegation_is_the_states() -> None:
    reading = read("A Lao delegation led by President Kham Vong arrived in Pyongyang on Wednesday.")
    assert ("Kham Vong", "president", "Laos", "holds") in offices(reading)


@pytest.mark.parametrize("city", ["Vientiane", "Hanoi", "Moscow"])
def test_a_guest_may_stand_right_behind_the_city(city: str) -> None:
    event = only(
        read(f"Minister of Justice Kham Vong received on Tuesday in {city} Hoang Van Thang, Cuban Minister of Justice.")
    )
    assert (event.subtype, [name for name, role in roles(event) if role == "visitor"]) == (
        "reception",
        ["Hoang Van Thang"],
    )


def test_a_summit_with_another_leader_is_talks() -> None:
    event = only(
        read(
            "South Korean President Moon Tae-sik held a summit with Mongolian President Bat Zorig in Seoul on Tuesday."
        )
    )
    assert (event.subtype, len(event.sides)) == ("talks", 2)


def test_a_standing_member_opens_a_chain_of_posts() -> None:
    reading = read(f"Standing Member of the LPRP Secretariat, Vice President of the Lao PDR Kham Vong {GUEST}")
    assert {(title, body) for name, title, body, _ in offices(reading) if name == "Kham Vong"} == {
        ("permanent member", "Secretariat of the LPRP Central Committee"),
        ("vice president", "Laos"),
    }


def test_those_on_the_opposite_side_are_of_the_other_state() -> None:
    reading = read(
        "Talks between the DPRK and Russian foreign ministers were held at the Mansudae Assembly Hall on May 15. "
        "Present there from the DPRK side were Foreign Minister Choe Sun Ok and officials and from the opposite side "
        "were Foreign Minister Ivan Petrov and members of his party.",
        place="Pyongyang",
        agency="KCNA",
    )
    assert {(x.person.name, x.country) for x in only(reading).sides if x.person} == {
        ("Choe Sun Ok", "PRK"),
        ("Ivan Petrov", "RUS"),
    }


@pytest.mark.parametrize(
    "verb",
    ["has called for a summit", "held out hope for a summit", "has no plans for a summit", "held off on a summit"],
)
def test_a_summit_that_somebody_only_wants_is_none(verb: str) -> None:
    assert told(read(f"South Korean President Moon Tae-sik {verb} with Mongolian President Bat Zorig.")) == []
