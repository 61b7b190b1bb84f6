"""Whose officials those are whose posts name no country."""

from __future__ import annotations

from datetime import date

from one_article import place_of, read

from warehouse.extraction.article import ArticleReading


def countries(reading: ArticleReading) -> dict[str, str | None]:
    return {person.name: person.country for person in reading.people}


def test_at_home_the_press_leaves_its_country_out() -> None:
    found = countries(read("Prime Minister Khamtan Vongsa met Thai Foreign Minister Anan Chai.", agency="KPL"))
    assert found == {"Khamtan Vongsa": "LAO", "Anan Chai": "THA"}


def test_whom_visitors_from_home_meet_abroad_are_of_the_country_visited() -> None:
    reading = read(
        "Foreign Minister Khamtan Vongsa paid an official visit to Cambodia from May 13 to 14.",
        "During the visit, Khamtan Vongsa paid a courtesy call on Prime Minister Chan Rithy.",
        dateline=date(2024, 5, 15),
        place="Vientiane",
        agency="KPL",
    )
    assert countries(reading) == {"Khamtan Vongsa": "LAO", "Chan Rithy": "KHM"}


def test_who_receives_at_a_named_place_abroad_is_of_that_place() -> None:
    reading = read(
        "Cuban Vice President Rolando Mestre met in the Venezuelan capital with Minister of Health Carmen Ojeda.",
        place="Havana",
        agency="ACN",
    )
    assert countries(reading) == {"Rolando Mestre": "CUB", "Carmen Ojeda": "VEN"}
    assert place_of(reading.events[0]) == "Caracas"


def test_a_world_agency_abroad_writes_of_nobody_as_its_own() -> None:
    reading = read(
        "Turkish President Orhan Yildiz held talks with Prime Minister Lars Berg.",
        place="Stockholm",
        agency="Reuters",
    )
    assert countries(reading)["Lars Berg"] != "GBR"
