"""Posts that are told to be over, and those told beside others by a verb."""

from __future__ import annotations

import pytest
from one_article import offices, read


@pytest.mark.parametrize(
    ("told", "title", "body"),
    [
        (", who was governor of Tete Province until 2019,", "governor", "Tete Province"),
        (", who was mayor of Nampara before he entered Parliament,", "mayor", "Nampara"),
        (", who was ambassador to Chile between 2012 and 2016,", "ambassador", "Embassy of Kenya"),
        (", who was ambassador to Chile in 2012-2016,", "ambassador", "Embassy of Kenya"),
        (", who had been governor of Tete,", "governor", "Tete"),
        (", who until last year was governor of Tete,", "governor", "Tete"),
        (", who headed the Institute of Asian Studies before moving to Nairobi,", "head", "Institute of Asian Studies"),
        (", who led the Institute of Asian Studies for six years,", "head", "Institute of Asian Studies"),
        (", who ran the Institute of Asian Studies for five years,", "head", "Institute of Asian Studies"),
        (", governor of Tete Province until last year,", "governor", "Tete Province"),
        (", ambassador to Chile from 2015 to 2018,", "ambassador", "Embassy of Kenya"),
        (", ex-governor of Tete Province,", "governor", "Tete Province"),
        (", who once chaired the Institute of Asian Studies,", "chair", "Institute of Asian Studies"),
    ],
)
def test_a_clause_tells_that_a_post_is_over(told: str, title: str, body: str) -> None:
    found = offices(read(f"Kenyan Minister of Health Daniel Otieno{told} met doctors in Nairobi on Tuesday."))
    title = "head" if title == "chair" else title
    assert ("Daniel Otieno", title, body, "former") in found
    assert ("Daniel Otieno", "minister", "Ministry of Health of Kenya", "holds") in found


@pytest.mark.parametrize(
    "told",
    [
        ", who has been governor of Tete Province since 2022,",
        ", governor of Tete Province until 2029,",
        ", who headed the Kenyan delegation before leaving,",
    ],
)
def test_a_post_that_goes_on_is_held(told: str) -> None:
    found = offices(read(f"Kenyan Minister of Health Daniel Otieno{told} met doctors in Nairobi on Tuesday."))
    assert {status for *_, status in found} == {"holds"}


def test_who_was_a_minister_with_no_end_told_is_not_said_to_be_former() -> None:
    found = offices(read("Daniel Otieno, who was Kenyan Minister of Health at the opening, spoke."))
    assert {status for *_, status in found} == {"holds"}


def test_two_posts_of_one_clause_are_over_together() -> None:
    post = "Secretary of the provincial Party Committee and Governor of Salavan"
    text = f"Bounmy Sengdara, who was {post} until 2022, spoke."
    statuses = {(title, status) for _, title, _, status in offices(read(text))}
    assert statuses == {("secretary", "former"), ("governor", "former")}


def test_a_post_behind_a_former_one_is_over_where_its_years_are_told() -> None:
    text = (
        "Mr Bounmy Sengdara is a former Lao Ambassador to Russia and was Deputy Minister of Finance from 2016 to 2021."
    )
    assert {(title, status) for _, title, _, status in offices(read(text))} == {
        ("ambassador", "former"),
        ("deputy minister", "former"),
    }


def test_what_someone_heads_is_told_behind_and() -> None:
    text = (
        "Kenyan Minister of Health Daniel Otieno, who is also a member of the National Assembly and heads the Kenyan "
        "side of the joint commission, spoke in Nairobi."
    )
    assert ("Daniel Otieno", "head", "Kenyan side of the joint commission", "holds") in offices(read(text))


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            '"Rumours thrive," said the politician, who is also treasurer of the Kenya-Chile friendship group.',
            "treasurer",
            "Kenya-Chile Friendship Group",
        ),
        (
            "The minister, who is also chairman of the Institute of Asian Studies, left.",
            "head",
            "Institute of Asian Studies",
        ),
    ],
)
def test_one_more_post_is_told_of_who_is_not_named_again(text: str, title: str, body: str) -> None:
    found = offices(read("Kenyan Minister of Health Daniel Otieno urged calm in Nairobi.", text))
    assert ("Daniel Otieno", title, body, "holds") in found


@pytest.mark.parametrize(
    "told",
    [
        "She graduated from the National Academy and earlier worked as Counselor at the Embassy of Kenya in Japan.",
        "She is a senior officer and most recently served as Counselor at the Embassy of Kenya in Japan.",
    ],
)
def test_where_someone_served_is_told_behind_and(told: str) -> None:
    found = offices(read("Grace Otieno has been appointed Kenyan Deputy Minister of Health.", told))
    assert ("Grace Otieno", "counselor", "Embassy of Kenya", "former") in found


def test_who_is_succeeded_and_was_relieved_of_the_post_held_it() -> None:
    found = offices(
        read(
            "Daniel Otieno was appointed Kenyan Deputy Minister of Transport on Tuesday.",
            "He succeeds Peter Wambua, who was relieved of the post to retire.",
            place="Nairobi",
            agency="KNA",
        )
    )
    assert ("Peter Wambua", "deputy minister", "Ministry of Transport of Kenya", "relieved") in found


def test_a_former_minister_is_former_whatever_stands_before_the_field() -> None:
    text = "Former coordinating maritime affairs minister Luki Sandoro spoke in Jakarta."
    found = offices(read(text, place="Jakarta"))
    assert {(title, status) for _, title, _, status in found} == {("coordinating minister", "former")}
