"""Tours told by where they take whoever makes them, and encounters that a speaker posts about."""

from __future__ import annotations

import pytest
from one_article import read, told

A = "Foreign Minister of Cuba Orestes Valdivia"


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        (f"{A} begins on Tuesday a tour that will take him to Laos, Thailand and India.", ["LAO", "THA", "IND"]),
        (f"{A} begins a tour which will take him to Laos and India, following a first stop in Thailand.",
         ["LAO", "THA", "IND"]),
        (f"{A} will make a trip that takes him to Laos from June 12 to 14 and to India from June 15 to 17.",
         ["LAO", "IND"]),
    ],
)  # fmt: skip
def test_a_tour_is_a_visit_to_each_country_that_it_leads_to(text: str, stops: list[str]) -> None:
    visits = [e for e in read(text).events if e.subtype == "visit"]
    assert {side.country for e in visits for side in e.sides if side.role == "host"} == set(stops)
    assert {e.status for e in visits} == {"announced"}


def test_each_country_of_a_tour_has_the_days_behind_it() -> None:
    text = f"{A} will make a trip that takes him to Laos from June 12 to 14 and to India from June 15 to 17."
    assert {str(e.starts_on) for e in read(text).events} == {"2024-06-12", "2024-06-15"}


def test_what_a_speaker_posts_about_is_news_of_the_day() -> None:
    said = '"Good to meet Foreign Minister Dasarath Koirala of Nepal on the sidelines of the forum,"'
    post = f"{said} External Affairs Minister Anand Vaidyan said in a tweet."
    speech = f"{said} External Affairs Minister Anand Vaidyan once said."
    assert told(read("Fish prices rose.", post)) == [("meeting", "occurred")]
    assert told(read("Fish prices rose.", speech)) == []
