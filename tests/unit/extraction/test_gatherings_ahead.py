"""Gatherings to come: who will represent, accompany or speak there, who gives them, those named on the way."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("will represent the President at", ["Lars Brekke"]),
        ("is due to represent Norway at", ["Lars Brekke"]),
        ("will accompany President Tove Aune to", ["Lars Brekke", "Tove Aune"]),
        ("will on Monday, 20 May 2024, address", ["Lars Brekke"]),
        ("is scheduled to speak by video link at", ["Lars Brekke"]),
    ],
)
def test_who_will_represent_accompany_or_speak_at_a_gathering(words: str, who: list[str]) -> None:
    found = only(read(f"Norwegian Minister Lars Brekke {words} the Arctic Forum in Reykjavik on 20 May 2024."))
    assert (found.subtype, found.status, found.starts_on) == ("conference", "announced", date(2024, 5, 20))
    assert {name for name, _ in roles(found)} == set(who)


@pytest.mark.parametrize("words", ["will not address", "might represent Norway at", "hopes to speak at"])
def test_who_may_or_will_not_come_is_told_of_no_gathering(words: str) -> None:
    assert told(read(f"Norwegian Minister Lars Brekke {words} the Arctic Forum in Reykjavik on 20 May 2024.")) == []


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The two reviewed the preparation of the Arctic Forum, which will be held in Reykjavik on 20 May 2024.", []),
        ("The two spoke of the Arctic Forum that will take place in Reykjavik on 20 May 2024.", []),
        ("She was handed an invitation to the Arctic Forum, scheduled to be held in Reykjavik on 20 May 2024.", []),
        ("Iceland would host the Arctic Forum in Reykjavik on 20 May 2024, the ministry said.", [("ISL", "host")]),
        (
            "Iceland and Norway will host the Arctic Forum in Reykjavik on 20 May 2024.",
            [("ISL", "host"), ("NOR", "host")],
        ),
        (
            "The two spoke of the Arctic Forum, which President Una Helgadottir will host in Reykjavik on 20 May 2024.",
            [("Una Helgadottir", "host")],
        ),
    ],
)
def test_gatherings_to_come_are_told_by_clauses_on_them_and_by_who_gives_them(
    words: str, who: list[tuple[str, str]]
) -> None:
    found = only(read(words))
    assert (found.subtype, found.status, place_of(found)) == ("conference", "announced", "Reykjavik")
    assert (found.starts_on, roles(found)) == (date(2024, 5, 20), who)


@pytest.mark.parametrize(
    "words",
    [
        "The two spoke ahead of the Arctic Forum, to be held in Reykjavik on 20 May 2024.",
        "The two reviewed the preparation of the Arctic Forum, which will be held in Reykjavik.",
        "Iceland will host a new session of the Forum on Fisheries this year.",
        "Norwegian Minister Lars Brekke hopes that Norway will host the Fisheries Summit one day.",
        "Iceland would host the Arctic Forum in Reykjavik on 20 May 2024 if the others agreed.",
        "The two spoke of a summit that will take place one day.",
    ],
)
def test_gatherings_without_their_day_or_only_of_a_time_are_none(words: str) -> None:
    assert told(read(words)) == []


def test_who_will_attend_in_a_clause_on_the_gathering_takes_part() -> None:
    text = "The two discussed the agenda of the Arctic Forum, which Norwegian Minister Lars Brekke will attend in "
    found = only(read(text + "Reykjavik on 20 May 2024."))
    assert (found.subtype, found.starts_on, roles(found)) == (
        "conference",
        date(2024, 5, 20),
        [("Lars Brekke", "participant")],
    )


def test_a_state_that_a_body_is_sent_to_gives_no_seminar() -> None:
    found = only(read("On 3 May, the Delegation of the European Union to Kenya organised a workshop in Nairobi."))
    assert "KEN" not in {name for name, _ in roles(found)}


def test_a_conference_of_a_body_in_a_month() -> None:
    found = only(read("The African Union will convene the Conference of the Parties in Kigali in February 2025."))
    assert (found.starts_on, found.ends_on) == (date(2025, 2, 1), date(2025, 2, 28))


def test_who_confirms_that_he_would_come_takes_part() -> None:
    text = "The two reviewed the Arctic Forum, which will be held in Reykjavik on 20 May 2024. Norwegian Minister Lars "
    found = only(read(text + "Brekke confirmed that he would take part in it."))
    assert roles(found) == [("Lars Brekke", "participant")]


def test_the_town_in_the_name_is_not_where_it_is_told_to_be() -> None:
    text = "Norwegian Minister Lars Brekke is scheduled to speak at the Bali Dialogue in Dili on 20 May 2024."
    assert place_of(only(read(text))) == "Dili"


def test_the_clause_on_a_gathering_tells_where() -> None:
    text = (
        "Norwegian Minister Lars Brekke will attend the Arctic Forum, which Iceland is hosting in Reykjavik on 20 May."
    )
    assert place_of(only(read(text))) == "Reykjavik"
