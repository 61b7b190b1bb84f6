"""Signings told in a clause that says more of the document, or of those who represented the sides; more ways."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles

MINISTERS = "Foreign Trade Minister Raul Cabanas and Russian Deputy Prime Minister Oleg Stepanov"


@pytest.mark.parametrize(
    "sentence",
    [
        "A pact on migration that the European Union and Mauritania signed on Tuesday drew criticism.",
        f"The agreement, signed on Tuesday by {MINISTERS}, covers oil and wheat.",
        f"The agreement on wheat, which was signed by {MINISTERS} on Tuesday, runs until 2030.",
    ],
)
def test_who_signed_may_stand_in_a_clause_of_the_document(sentence: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on) == ("signing", date(2024, 5, 14))
    assert len(event.sides) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "A pact on migration that the European Union and Mauritania signed in 2012 drew criticism.",
        f"The agreement, signed by {MINISTERS}, covers oil and wheat.",
        "The agreement that Japan and Peru had signed on Tuesday last year has lapsed.",
    ],
)
def test_a_clause_without_a_day_of_the_news_tells_of_no_signing(sentence: str) -> None:
    assert read(sentence).events == []


def test_those_who_represent_the_sides_at_the_ceremony_sign() -> None:
    first = "The signing ceremony of the agreement on mutual legal assistance took place in Hanoi on May 15."
    second = (
        "Representing the two sides there were Minister of Justice Le Dinh Khoi and Laos' Minister of Justice "
        "Phouvong Sisavath."
    )
    event = only(read(first, second))
    assert set(roles(event)) == {("Le Dinh Khoi", "signatory"), ("Phouvong Sisavath", "signatory")}


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("Turkiye on Tuesday offered condolences to Slovakia over a deadly bus crash.", "condolence message"),
        (
            "President Lakshmi Nair on Tuesday expressed grief over loss of lives in Nepal.",
            "condolence message",
        ),
        (
            "It is a great loss, Russian President Dmitry Vorontsov said in a telegram of condolences to President "
            "Mehdi Karimi on Tuesday.",
            "condolence message",
        ),
        (
            "President Hassan Mansour on Tuesday phoned Chadian President Idriss Mahamat to congratulate him.",
            "congratulation message",
        ),
        (
            "A congratulatory message from President Yang Dong-hyun to Singapore's premier was delivered on Tuesday.",
            "congratulation message",
        ),
        ("Cambodia's Red Cross on Tuesday received 10,000 dollars from the Chinese Embassy.", "aid"),
        ("Washington on Tuesday pledged 50 million dollars in humanitarian aid for Haiti.", "aid"),
        ("A gift of rice from the Vietnamese Government was presented to the Cuban side on Tuesday.", "aid"),
        (
            "The Assembly on Tuesday endorsed the appointment of Mr Viengsay Manivong as Minister of Works.",
            "appointment",
        ),
    ],
)
def test_states_and_posts_do_so_in_these_words_too(sentence: str, subtype: str) -> None:
    assert only(read(sentence)).subtype == subtype
