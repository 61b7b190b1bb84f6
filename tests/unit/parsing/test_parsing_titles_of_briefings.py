"""A briefing's title with its day stands above items with titles of their own, and the day is the publication's."""

from __future__ import annotations

from datetime import date

import pytest
from parsed_article import LONG, SAID, Article

_ITEM = "Ghana – Visit by Minister Ida Holm (Accra, 16-17 May 2024)"


@pytest.mark.parametrize(
    "title",
    [
        "Statements from the Spokesperson's daily press briefing (16 May 2024)",
        "Q&A from the weekly briefing (16 May 2024)",
        "Press conference of the Spokesperson (May 16, 2024)",
        "Excerpts from the press briefing, 16 May 2024",
        "Statements by the Foreign Ministry spokesperson (16 May 2024)",
    ],
)
def test_a_briefing_s_title_is_the_headline_and_tells_the_day(title: str) -> None:
    article = Article(f"Foreign Department\n\n{title}\n\n{_ITEM}\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == title
    assert article.row["published_on"] == date(2024, 5, 16)


@pytest.mark.parametrize(
    "title",
    ["Ministers of two states meet in Accra (16 May 2024)", "Spokesperson holds a press briefing on ties"],
)
def test_the_day_of_an_event_in_a_title_is_not_the_publication_s(title: str) -> None:
    assert Article(f"{title}\n\n{SAID}\n{LONG}").row["published_on"] is None
