"""A line of its own above the text names whose page it is."""

from __future__ import annotations

import pytest
from parsed_article import Article

BODY = "The minister of the neighbouring country arrived on Tuesday and was received by the President at noon."


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Kathmandu Post", "The Kathmandu Post"),
        ("Kathmandu Post", "The Kathmandu Post"),
        ("RNZ News", "RNZ"),
        ("INQUIRER.net / 04:48 PM June 08, 2023", "INQUIRER.net"),
        ("Times of Oman | Business", "Times of Oman"),
        ("Ministry of Foreign Affairs of Denmark", "Ministry of Foreign Affairs of Denmark"),
        ("Ministry of Foreign Affairs | Republic of Estonia", "Ministry of Foreign Affairs of Estonia"),
        (
            "Office of the President of the Republic of Finland",
            "Office of the President of the Republic of Finland",
        ),
        ("Prime Minister's Office of Japan", "Prime Minister's Office of Japan"),
        ("Statistics Norway", "Statistics Norway"),
    ],
)
def test_a_house_is_known_by_its_name_above_the_text(line: str, outlet: str) -> None:
    assert Article(f"Guest arrives for talks\n{line}\n8 June 2023\n\n{BODY}").row["outlet"] == outlet


@pytest.mark.parametrize(
    "line",
    [
        "President of Kenya arrives",
        "Ministry of Silly Walks",
        "The Hague",
        "Office of the mayor",
        "A post in Kathmandu",
    ],
)
def test_other_lines_name_none(line: str) -> None:
    assert Article(f"Guest arrives for talks\n{line}\n8 June 2023\n\n{BODY}").row["outlet"] is None
