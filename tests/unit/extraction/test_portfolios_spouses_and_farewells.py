"""Portfolios in brackets, spouses, posts that the next name claims, and what is still to come after an arrival."""

from __future__ import annotations

import pytest
from one_article import offices, only, read, roles, told


@pytest.mark.parametrize(
    ("titles", "title"),
    [("Cabinet Secretaries", "cabinet secretary"), ("Ministers", "minister"), ("ministers", "minister")],
)
def test_each_of_several_ministers_has_the_ministry_in_brackets(titles: str, title: str) -> None:
    reading = read(
        f"President Uhuru Kamau was with {titles} Dr Fred Matian (Interior), Amb Rachel Oman (Foreign Affairs), Joe "
        "Mucha (ICT) and Betty Maino (Trade).",
        place="Nairobi",
    )
    found = {(person, name, body) for person, name, body, _ in offices(reading)}
    assert ("Fred Matian", title, "Ministry of Interior of Kenya") in found
    assert ("Rachel Oman", title, "Ministry of Foreign Affairs of Kenya") in found
    assert ("Joe Mucha", title, "Ministry of ICT of Kenya") in found
    assert ("Betty Maino", title, "Ministry of Trade of Kenya") in found


def test_a_post_that_the_next_name_claims_is_not_of_the_name_before() -> None:
    reading = read(
        "President Emmerson Mnanda of Zimbabwe was welcomed in Windhoek by Minister of Foreign Affairs and "
        "International Trade, Professor Amon Murwa, Zimbabwe's top envoy to Namibia Ambassador Melody Chauro.",
        place="Harare",
    )
    titles = {(person, title) for person, title, *_ in offices(reading)}
    assert ("Amon Murwa", "minister") in titles
    assert ("Amon Murwa", "envoy") not in titles


def test_talks_that_the_presidents_will_hold_are_to_come() -> None:
    reading = read(
        "Uzbek President Shavkat Mirziev has arrived in Bishkek at the invitation of Kyrgyz President Almaz Atamo.",
        "During the talks, the presidents will discuss trade.",
        place="Tashkent",
    )
    assert ("talks", "announced") in told(reading)
    assert ("talks", "occurred") not in told(reading)


@pytest.mark.parametrize("word", ["goodbye", "farewell"])
def test_a_farewell_is_nothing_said(word: str) -> None:
    reading = read(f"Uzbek President Shavkat Mirziev said {word} to Kyrgyz President Almaz Atamo at the airport.")
    assert reading.statements == []


def test_the_separate_meeting_of_the_guest_is_not_the_hosts() -> None:
    reading = read(
        "Prime Minister Imran Khatta will host a state banquet for Uzbek President Shavkat Mirziev who would have a "
        "separate meeting with President Arif Alva.",
        place="Islamabad",
    )
    assert ("Arif Alva", "visitor") not in roles(only(reading))


def test_a_spouse_is_of_the_guests_country() -> None:
    reading = read(
        "President Uhuru Kamau received President of Sierra Leone Julius Biho and his spouse Mrs Fatima Biho.",
        place="Nairobi",
    )
    assert {p.name: p.country for p in reading.people}["Fatima Biho"] == "SLE"
