"""What real pages tell: second destinations behind a clause, ministers in towns, ministers listed by state, calls asked
for, good wishes by word of mouth, and cables of grief."""

from __future__ import annotations

import pytest
from one_article import offices, read, told

A, B = "Norwegian Foreign Minister Aina Selvik", "Senegalese Foreign Minister Mamadou Sarr"


@pytest.mark.parametrize(
    ("legs", "days"),
    [
        ("visit Ghana from 1 to 3 June to attend the summit, and to Togo from 4 to 6 June", [("GHA", 1), ("TGO", 4)]),
        ("visit Ghana on June 1 to attend the summit and Togo on June 4", [("GHA", 1), ("TGO", 4)]),
        ("visit Ghana from 1 to 3 June for talks with ministers of Mali and Togo on trade", [("GHA", 1)]),
    ],
)
def test_the_second_destination_has_the_days_behind_it(legs: str, days: list[tuple[str, int]]) -> None:
    visits = [e for e in read(f"{A} will {legs}.").events if e.subtype == "visit"]
    found = {(side.country, e.starts_on.day) for e in visits for side in e.sides if side.role == "host" and e.starts_on}
    assert found == set(days)


@pytest.mark.parametrize("post", ["Acting Foreign Minister", "Foreign Minister"])
def test_the_town_before_a_post_is_where_it_was_and_no_ministry(post: str) -> None:
    reading = read(f"On May 13 in Tashkent {post} Bakhtiyor Saidov-Kerim met {B}.")
    bodies = [body or "" for who, _, body, _ in offices(reading) if who == "Bakhtiyor Saidov-Kerim"]
    assert [body.removesuffix(" of Uzbekistan") for body in bodies] == ["Ministry of Foreign Affairs"]
    assert post.startswith("Acting") or reading.events[0].place is not None


def test_ministers_listed_by_state_are_each_of_the_state_before_the_name() -> None:
    text = (
        f"{A} met the Foreign Ministers of Belarus - Pavel Dubrov, the Republic of Peru Ana Quispe and Fiji Jone Tora."
    )
    found = {(who, body) for who, _, body, _ in offices(read(text)) if who != "Aina Selvik"}
    assert found == {
        ("Pavel Dubrov", "Ministry of Foreign Affairs of Belarus"),
        ("Ana Quispe", "Ministry of Foreign Affairs of Peru"),
        ("Jone Tora", "Ministry of Foreign Affairs of Fiji"),
    }


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (f"{A} held a telephone conversation on Monday at the request of {B}.", [("phone call", "occurred")]),
        (f"{A} finally talked Sunday with {B}.", [("meeting", "occurred")]),
        (f"{A} sent a cable to {B} over the terrorist attack that hit Dakar.", [("condolence message", "occurred")]),
        (f"In her talks with {B}, {A} sent greetings to the Senegalese government on Monday.", []),
        (f"The welcome will be followed by talks between {A} and {B} on Friday.", [("talks", "announced")]),
    ],
)
def test_calls_cables_and_wishes_are_told_as_they_were(text: str, events: list[tuple[str, str]]) -> None:
    assert told(read(text)) == events


def test_who_asked_for_a_call_is_no_third_side() -> None:
    text = f"At the initiative of the Senegalese side, {A} and {B} had a telephone conversation on Monday."
    (event,) = read(text).events
    assert len(event.sides) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"At the session on Monday, {A} discussed the situation in Georgia, relations with Russia and other things.",
        "Its topics were policy towards Russia and a discussion with US Secretary of State Harold Coleman.",
    ],
)
def test_relations_that_are_spoken_of_are_no_side(text: str) -> None:
    assert all("RUS" not in {side.country for side in e.sides} for e in read(text).events)
    assert all(e.subtype != "talks" for e in read(text).events)


def test_letters_in_brackets_do_not_part_a_ministry_from_its_minister() -> None:
    text = "International Relations and Cooperation (DIRCO) Minister Tarbin Kelvorat visited Cairo on Monday."
    assert [o[2] for o in offices(read(text))] == ["Ministry of International Relations and Cooperation"]
