"""Aid given in the course of a visit, of talks, beside a wreath; and what is given that is none."""

from __future__ import annotations

import pytest
from one_article import read, roles
from seen_from_vienna import events

VISIT = "Austrian Foreign Minister Karl Huber visited Nairobi on Monday."
TALKS = (
    "Austrian Foreign Minister Karl Huber held talks with Kenyan Foreign Minister Peter Otieno in Nairobi on Monday."
)


def aid(*sentences: str) -> list[list[tuple[str, str]]]:
    return [
        sorted((str(who), role) for who, role in roles(event))
        for event in events(*sentences)
        if (event.subtype, event.status) == ("aid", "occurred")
    ]


@pytest.mark.parametrize(
    "told",
    [
        "On the occasion, he handed over 2,000 tonnes of rice, a gift of the Austrian people, to the Kenyan side.",
        "While there he also handed over a consignment of medical supplies, worth 2 million euros, to the Mbagathi "
        "Hospital.",
        "At the end of the visit Minister Huber presented 50 computers to the National Library School in Nairobi.",
    ],
)
@pytest.mark.parametrize("before", [VISIT, TALKS])
def test_what_is_handed_over_on_a_visit_is_aid_to_the_country(before: str, told: str) -> None:
    (sides,) = aid(before, told)
    assert ("Karl Huber", "sender") in sides
    assert [role for _, role in sides].count("recipient") == 1


def test_what_a_wreath_layer_presented_is_his_gift_where_the_wreath_was_laid() -> None:
    told = (
        "A delegation led by Austrian Foreign Minister Karl Huber laid a wreath at the memorial in Nairobi on Monday "
        "and presented 40 wheelchairs to the Mbagathi Hospital."
    )
    (sides,) = aid(told)
    assert ("Karl Huber", "sender") in sides


def test_members_of_a_delegation_stand_for_its_country() -> None:
    (sides,) = aid(VISIT, "Members of the Austrian delegation handed over 900 vaccine kits to the Mbagathi Hospital.")
    assert any(role == "sender" for _, role in sides)


@pytest.mark.parametrize(
    "told",
    [
        "On the occasion, he handed over a letter from the Chancellor to the Kenyan side.",
        "On the occasion, he presented a medal to the Kenyan officers.",
        "He recalled that Austria had donated a school to Kenya in the 1980s.",
        "He will hand over 50 computers to the Mbagathi Hospital.",
        "He said 50 computers were handed over to the Mbagathi Hospital under a contract.",
    ],
)
def test_letters_medals_history_and_plans_are_no_aid(told: str) -> None:
    assert aid(VISIT, told) == []


SEMINAR = "A seminar on water was held in Vienna on Monday."


def who_came(*sentences: str) -> set[str]:
    reading = read(*sentences, place="Vienna")
    seminar = next(event for event in reading.events if event.subtype == "seminar")
    return {str(who) for who, _ in roles(seminar)}


def test_who_speaks_behind_a_gathering_of_nobody_named_was_there() -> None:
    said = "Greek Environment Minister Nikos Lambros said that the rivers of Europe were drying up."
    assert "Nikos Lambros" in who_came(SEMINAR, said)


def test_who_speaks_behind_another_event_was_not_at_the_gathering() -> None:
    met = "On Tuesday, Austrian Foreign Minister Karl Huber met Irish Foreign Minister Sean Byrne in Vienna."
    said = "Sean Byrne said that the two countries would trade more."
    assert "Sean Byrne" not in who_came(SEMINAR, met, said)
