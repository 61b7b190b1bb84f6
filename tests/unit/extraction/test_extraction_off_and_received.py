"""Visits called off before the news, delegations told as `it`, signings by each of two, posts given just before."""

from __future__ import annotations

import pytest
from one_article import read, roles, told


@pytest.mark.parametrize(
    ("clause", "is_off"),
    [
        ("after the Indian minister had cancelled his visit to Paris", True),
        ("after the Indian had called off his trip to Paris", True),
        ("two days after Menon had postponed his visit to Paris", True),
        ("the first call since Menon had cancelled a visit to Paris", False),
    ],
)
def test_a_visit_called_off_before_the_news_is_that_of_who_called_it_off(clause: str, is_off: bool) -> None:
    reading = read(f"French Trade Minister Luc Arnaud spoke by phone with Indian Trade Minister Ravi Menon, {clause}.")
    visits = [event for event in reading.events if event.subtype == "visit"]
    assert [event.status for event in visits] == (["cancelled"] if is_off else [])
    assert all(("Ravi Menon", "visitor") in roles(event) for event in visits)


@pytest.mark.parametrize(
    ("opening", "is_told"),
    [
        ("It was received by the Vietnam General Confederation of Labour.", True),
        ("Later it was received by Minister of Health Nguyen Van Hai.", True),
        ("It was built in 1975.", False),
    ],
)
def test_it_is_the_delegation_of_which_the_sentence_before_tells(opening: str, is_told: bool) -> None:
    reading = read("A delegation of the Cuban Federation of Trade Unions arrived in Hanoi on Monday. " + opening)
    assert [event.subtype for event in reading.events if event.subtype == "reception"] == ["reception"] * is_told


def test_those_named_after_each_by_have_signed_and_talked() -> None:
    reading = read(
        "The document was signed on Tuesday by Czech Health Minister Jan Dvorak and by "
        "Omani Health Minister Said Badr following their talks."
    )
    assert ("talks", "occurred") in told(reading)


def test_their_will_is_no_verb() -> None:
    reading = read(
        "Cuba and Laos confirmed today their will to deepen ties, during talks "
        "headed by Minister Roberto Diaz Mesa of Cuba and Minister Khamla Xay of Laos."
    )
    assert {status for _, status in told(reading)} == {"occurred"}


@pytest.mark.parametrize(
    ("post", "is_relief"), [("relieved of the post so as to retire", True), ("praised for the post", False)]
)
def test_the_post_is_the_one_given_to_somebody_else_just_before(post: str, is_relief: bool) -> None:
    reading = read(
        "Le Van Dung was appointed deputy minister of construction on Monday. "
        f"By another decision, Nguyen Thi Hoa was {post}."
    )
    left = {held.office.status for held in reading.held if held.person.name == "Nguyen Thi Hoa"}
    assert left == ({"relieved"} if is_relief else set())
