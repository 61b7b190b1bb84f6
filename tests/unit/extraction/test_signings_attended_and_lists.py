"""Who sees a signing, whom a semicolon parts, whom a body's delegation stands for, and who came of two."""

from __future__ import annotations

import pytest
from one_article import read, roles

PRESIDENTS = "Iranian President Hamid Sohrabi and his Ghanaian counterpart Kwabena Mensah"


@pytest.mark.parametrize(
    "sentence",
    [
        f"A memorandum on trade was signed on Monday at a ceremony attended by {PRESIDENTS}.",
        f"Iran and Ghana on Monday signed a memorandum on trade at a ceremony attended by {PRESIDENTS}.",
        f"Iran and Ghana on Monday signed a memorandum on trade in a ceremony overseen by {PRESIDENTS}.",
    ],
)
def test_who_attends_a_ceremony_of_signing_is_a_witness(sentence: str) -> None:
    event = next(e for e in read(sentence, place="Tehran").events if e.subtype == "signing")
    assert {("Hamid Sohrabi", "witness"), ("Kwabena Mensah", "witness")} <= set(roles(event))
    assert "signatory" not in {role for name, role in roles(event) if name in ("Hamid Sohrabi", "Kwabena Mensah")}


def test_only_the_guest_of_two_presidents_has_arrived() -> None:
    reading = read(f"The forum was attended by {PRESIDENTS}, who arrived in Iran on Saturday.", place="Tehran")
    visit = next(e for e in reading.events if e.subtype == "visit")
    assert [name for name, role in roles(visit) if role == "visitor"] == ["Kwabena Mensah"]


@pytest.mark.parametrize(
    "did",
    ["signed the cooperation agreement following their talks in Vientiane", "met in Vientiane on Monday"],
)
def test_people_parted_by_a_semicolon_did_it_together(did: str) -> None:
    reading = read(
        "Tran Van Lam, Secretary of the CPV Central Committee and head of the Vietnamese commission; and Bounma "
        f"Keolasy, secretary of the LPRP Central Committee and head of the Lao commission, {did}.",
        place="Vientiane",
    )
    assert {name for name, _ in roles(reading.events[0])} == {"Tran Van Lam", "Bounma Keolasy"}


def test_a_delegation_told_by_its_bodys_letters_is_that_of_its_leader() -> None:
    reading = read(
        "General Secretary Khamla Sihalath on May 13 received a delegation from the Ho Chi Minh National Academy of "
        "Politics (HCMA) led by Nguyen Van Minh, Director of the academy.",
        "Earlier on May 12, the HCMA delegation held talks with Bounma Keo, Rector of the Lao National Academy.",
        place="Vientiane",
    )
    talks = next(e for e in reading.events if e.subtype == "talks")
    assert {name for name, _ in roles(talks)} == {"Nguyen Van Minh", "Bounma Keo"}


def test_talks_of_the_heads_of_two_bodies_are_of_those_named_next() -> None:
    reading = read(
        "The Office of the Communist Party of Vietnam Central Committee and the Office of the Lao People's "
        "Revolutionary Party Central Committee will cooperate, as agreed by their heads during talks in Hanoi on "
        "Monday.",
        "Secretary Tran Van Lam and his Lao counterpart Bounma Keolasy informed each other about the harvest.",
        place="Hanoi",
    )
    talks = next(e for e in reading.events if e.subtype == "talks")
    assert roles(talks) == [("Tran Van Lam", "host"), ("Bounma Keolasy", "visitor")]
