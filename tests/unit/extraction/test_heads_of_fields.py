"""Heads of fields, whom news agencies call so in small letters: ministers."""

from __future__ import annotations

import pytest
from one_article import offices, read


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("the Cuban head of Foreign Trade and Foreign Investment,", "minister",
         "Ministry of Foreign Trade and Foreign Investment of Cuba"),
        ("Cuban Deputy Prime Minister and head of Health", "minister", "Ministry of Health of Cuba"),
        ("the head of Energy and Mines of Cuba,", "minister", "Ministry of Energy and Mines of Cuba"),
        ("the Cuban head of Education Programmes,", "head", None),
    ],
)  # fmt: skip
def test_the_head_of_a_field_is_its_minister_and_the_head_of_a_programme_is_none(
    post: str, title: str, body: str | None
) -> None:
    found = offices(read(f"On Monday {post} Ramiro Zulueta, met President of Peru Ana Quispe."))
    assert (title, body) in {(t, b) for who, t, b, _ in found if who == "Ramiro Zulueta"}
