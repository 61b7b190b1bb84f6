"""Two told by post and state before they are named, and two whom the text names without their posts."""

from __future__ import annotations

import pytest
from one_article import read, roles

PLAIN = "The meeting between Sinan Kocabey and Haydar Al-Rubaie was closed to the press."
WITH_POSTS = "President Juraj Hrabec and Minister Radim Pokorny discussed gas storage."


@pytest.mark.parametrize(
    ("lead", "then", "sides"),
    [
        ("Turkey's interior minister met his Iraqi counterpart on Wednesday in Istanbul.", PLAIN,
         [("Sinan Kocabey", "host"), ("Haydar Al-Rubaie", "visitor")]),
        ("The interior ministers of Turkey and Iraq met on Wednesday in Istanbul.", PLAIN,
         [("Sinan Kocabey", "host"), ("Haydar Al-Rubaie", "visitor")]),
        ("Slovakia's president received the Czech foreign minister in Bratislava on Wednesday.", WITH_POSTS,
         [("Juraj Hrabec", "host"), ("Radim Pokorny", "visitor")]),
        ("The Slovak president spoke by phone with her Czech counterpart on Wednesday.",
         "Juraj Hrabec and Radim Pokorny discussed gas storage.",
         [("Juraj Hrabec", "participant"), ("Radim Pokorny", "participant")]),
    ],
)  # fmt: skip
def test_two_told_by_their_posts_are_those_whom_the_next_sentence_names(
    lead: str, then: str, sides: list[tuple[str, str]]
) -> None:
    (event,) = read(lead, then).events
    assert roles(event) == sides
    assert str(event.starts_on) == "2024-05-15"


@pytest.mark.parametrize(
    ("lead", "then"),
    [
        ("Turkey's interior minister might meet his Iraqi counterpart on Friday.", PLAIN),
        ("Turkey's interior minister never met his Iraqi counterpart.", PLAIN),
        ("Turkey's interior minister met his Iraqi counterpart in March 2019.", PLAIN),
    ],
)
def test_what_is_only_thought_of_or_long_past_is_no_encounter(lead: str, then: str) -> None:
    assert read(lead, then).events == []
