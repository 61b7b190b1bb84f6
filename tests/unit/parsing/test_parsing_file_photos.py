"""Pictures of the file told twice over, and writers of a house by their full names at the end."""

from __future__ import annotations

import pytest
from parsed_article import LONG, SAID, Article

_TITLE = "Two parties agree on an exchange of officials"


@pytest.mark.parametrize(
    "words", ["This file photo shows", "This undated file photo shows", "This archive image shows"]
)
def test_a_picture_of_the_file_that_stands_twice_ends_no_text(words: str) -> None:
    caption = f"{words} Minister Koro Hawke. (Yonhap)"
    article = Article(f"{_TITLE}\n\n{SAID}\n\n{SAID}\n\n{caption}\n\n{caption}\n\n{LONG}")
    assert article.texts("caption") == [caption, caption]
    assert article.texts("body")[-1] == LONG


@pytest.mark.parametrize("writer", ["Zvana Murwi, UzA", "Z. Murwi, UzA"])
def test_a_writer_with_the_house_is_a_credit(writer: str) -> None:
    assert Article(f"{_TITLE}\n\n{SAID}\n\n{LONG}\n\n{writer}").texts("credit") == [writer]


def test_a_picture_of_a_press_service_is_a_credit() -> None:
    line = "Photo: press service of the Cabinet of Ministers"
    assert Article(f"{_TITLE}\n\n{SAID}\n\n{LONG}\n\n{line}").texts("credit") == [line]
