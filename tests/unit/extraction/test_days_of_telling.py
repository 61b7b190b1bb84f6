"""Days and places of who tells the news, and a third who joins two later on."""

from __future__ import annotations

from one_article import place_of, read, roles

PAIR = "Korean Foreign Minister Cho Tae-won and his Japanese counterpart, Takeshi Iwamura,"


def test_the_day_on_which_it_was_said_gives_way_to_the_day_on_which_it_was() -> None:
    (event,) = read(
        f"{PAIR} have held talks on the sidelines of a meeting in Peru, Seoul's foreign ministry said Thursday.",
        "The top diplomats of the two nations held a meeting in Lima on Wednesday, according to the ministry.",
    ).events
    assert (str(event.starts_on), place_of(event)) == ("2024-05-15", "Lima")


def test_where_the_news_comes_from_is_not_where_they_met() -> None:
    (event,) = read(f"{PAIR} have held talks in Peru, Seoul's foreign ministry said Thursday.").events
    assert place_of(event) == "Peru"


def test_a_trilateral_meeting_behind_talks_of_two_is_another() -> None:
    found = read(
        f"{PAIR} held talks in Lima on Wednesday.",
        "Later, Cho and Iwamura held a trilateral meeting with US Secretary of State Harold Coleman.",
    ).events
    assert sorted(len(roles(event)) for event in found) == [2, 3]
