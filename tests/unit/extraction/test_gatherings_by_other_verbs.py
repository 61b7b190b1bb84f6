"""Seminars and courses told by other verbs than that they were held: facilitated, followed by, closed by a ceremony."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("On Tuesday, Minister Lars Brekke facilitated a workshop on mining law in Bergen.", {"Lars Brekke"}),
        ("On Tuesday, Minister Lars Brekke moderated a seminar on mining law in Bergen.", {"Lars Brekke"}),
        ("Minister Lars Brekke led a separate group to a seminar on mining law in Bergen on 14 May.", {"Lars Brekke"}),
        (
            "On Tuesday in Bergen, Minister Lars Brekke inaugurated with Kenyan Minister Jane Wambui a seminar on law.",
            {"Lars Brekke", "Jane Wambui"},
        ),
        (
            "A seminar on law was opened at the Naval Academy in Bergen on 14 May by Minister Lars Brekke.",
            {"Lars Brekke"},
        ),
    ],
)
def test_who_facilitates_moderates_or_opens_a_seminar_takes_part(words: str, who: set[str]) -> None:
    found = only(read(words))
    assert (found.subtype, found.status, found.starts_on) == ("seminar", "occurred", date(2024, 5, 14))
    assert {name for name, _ in roles(found)} == who


@pytest.mark.parametrize(
    "words",
    [
        "The School of Politics held a ceremony in Oslo on 14 May to close a two-month course for 46 officials.",
        "A training course on pest control for 25 agronomists was also inaugurated by Minister Lars Brekke on 14 May.",
        "On 14 May, in Oslo, a training course on staff work for officers of Kenya, Laos and Chad was opened.",
        "They learned it in a five-day course taught by the Bergen Fire Brigade, which closed in Oslo on 14 May.",
        "On 14 May the Naval Command hosted 22 officers of the Kenyan Navy in Bergen for a course on maritime law.",
        "On 14 May Minister Lars Brekke presented certificates to the participants of a five-day course on harbours.",
    ],
)
def test_courses_by_who_closed_opened_or_taught_them(words: str) -> None:
    found = only(read(words))
    assert (found.subtype, found.status, found.starts_on) == ("training course", "occurred", date(2024, 5, 14))


def test_a_seminar_that_follows_has_the_day_of_what_it_follows() -> None:
    text = (
        "Minister Lars Brekke met Kenyan Minister Jane Wambui in Oslo on 14 May. The meeting was followed by a seminar "
    )
    found = read(text + "on student mobility for the rectors of twenty universities.").events
    assert [(one.subtype, one.starts_on) for one in found if one.subtype == "seminar"] == [
        ("seminar", date(2024, 5, 14))
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Minister Lars Brekke may facilitate a workshop on mining law in Bergen.",
        "The minister's group should lead a seminar one day.",
        "Certificates are given to whoever completes a course.",
    ],
)
def test_seminars_that_may_be_are_none(words: str) -> None:
    assert told(read(words)) == []
