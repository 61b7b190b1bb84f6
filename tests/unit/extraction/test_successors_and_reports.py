"""Posts that pass to a successor, what press offices report in quotation marks, what someone is thanked for, and
documents told first to be signed and then as signed."""

from __future__ import annotations

import pytest
from one_article import offices, read, told

LEFT = "Finnish Prime Minister Anita Kessler {} Defence Minister Jorma Halonen on Thursday"
TITLES = {("Jorma Halonen", "minister", "relieved"), ("Satu Rinne", "minister", "appointed")}


def _posts(*paragraphs: str) -> set[tuple[str, str, str]]:
    return {(name, title, status) for name, title, _, status in offices(read(*paragraphs)) if status != "holds"}


@pytest.mark.parametrize(
    "paragraph",
    [
        LEFT.format("accepted the resignation of") + " and named Interior Minister Satu Rinne as his successor.",
        LEFT.format("dismissed") + " and appointed Satu Rinne to the post.",
        LEFT.format("dismissed") + ". She appointed Satu Rinne to succeed him.",
        LEFT.format("dismissed") + ". She named Satu Rinne, a lawyer, as his replacement.",
    ],
)
def test_a_successor_gets_the_post_that_was_left(paragraph: str) -> None:
    assert _posts(paragraph) >= TITLES


def test_a_post_that_is_named_is_not_the_one_left() -> None:
    found = offices(read(LEFT.format("dismissed") + " and appointed Satu Rinne to the post of Transport Minister."))
    given = {(name, body) for name, _, body, status in found if status == "appointed"}
    assert [(name, body and "Transport" in body) for name, body in given] == [("Satu Rinne", True)]


@pytest.mark.parametrize("source", ["the press service said", "the ministry's spokesman told reporters on Monday"])
def test_what_a_press_office_reports_in_quotation_marks_is_told(source: str) -> None:
    text = (
        '"On April 11, Russian Prime Minister Gennady Sorokin will hold talks with Kazakh Prime Minister Nurlan '
        f'Abishev in Almaty," {source}.'
    )
    assert told(read(text)) == [("talks", "announced")]


@pytest.mark.parametrize(
    "text",
    [
        '"I met Russian Prime Minister Gennady Sorokin in Almaty," the spokesman said.',
        '"Russian Prime Minister Gennady Sorokin met Kazakh Prime Minister Nurlan Abishev in Almaty," a banker said.',
    ],
)
def test_what_others_say_in_quotation_marks_is_not(text: str) -> None:
    assert told(read(text)) == []


def test_what_someone_is_thanked_for_having_sent_is_no_message_of_his() -> None:
    reading = read(
        "Korean leader Kim Jong Chol sent a reply message to Lao President Bounnhang Sivilay on October 12.",
        "In it he thanked Bounnhang Sivilay for having sent warm congratulations on the anniversary of the party.",
    )
    assert len(told(reading)) == 1


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The agreement was signed in the presence of Ambassador Thoko Phiri.", "signed"),
        ("The agreement is to be signed next week.", "proposed"),
    ],
)
def test_an_agreement_that_two_met_to_sign_is_signed_where_the_text_goes_on_to_say_so(later: str, status: str) -> None:
    reading = read(
        "Polish Minister Anna Novak met Kenyan Minister Daniel Otieno in Warsaw on Tuesday to sign a financing "
        "agreement on rural roads.",
        later,
    )
    assert [agreement.status for agreement, _ in reading.agreements] == [status]


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        ("He succeeds Ms Satu Rinne.", True),
        ("Mr Halonen replaces Satu Rinne, whose term ends in June.", True),
        ("He succeeds Ms Satu Rinne, who was elected to Parliament.", False),
    ],
)
def test_a_predecessor_told_afterwards_has_left_the_post(behind: str, is_told: bool) -> None:
    found = _posts(f"The President appointed Mr Jorma Halonen Ambassador of Finland to Kenya on Friday. {behind}")
    assert (("Satu Rinne", "ambassador", "relieved") in found) == is_told


def test_former_posts_of_who_is_described_and_joined_ones_are_told() -> None:
    found = _posts(
        "The President appointed Mr Jorma Halonen Ambassador of Finland to Kenya on Friday. Mr Halonen is a Finnish "
        "diplomat who has served as Ambassador to Mali and as Director for Africa at the Foreign Ministry."
    )
    assert found >= {("Jorma Halonen", "ambassador", "former"), ("Jorma Halonen", "head", "former")}
