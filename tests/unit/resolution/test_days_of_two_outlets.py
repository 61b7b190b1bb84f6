"""One event on two days by two outlets, one appointment to a ministry by two names, names too short to be whole."""

from __future__ import annotations

from typing import Any

import pytest
from hand_made_evidence import Corpus, april, names_of

SINGAPORE = "country/SGP"
LIN = ("Lin Zhiqiang", "CHN", "host")
RAO = ("Rao Mei", "SGP", "visitor")


def told(corpus: Corpus, article: int, day: int, *names: tuple[str, str, str], subtype: str, **values: Any) -> None:
    report = corpus.article(article, april(day))
    people = [(role, report.person(name, country)) for name, country, role in names]
    report.event(subtype, april(day), *people, **values)


def count(corpus: Corpus) -> int:
    return corpus.core()["fact_event"].height


@pytest.mark.parametrize(("days", "calls"), [((11, 12), 1), ((11, 13), 2), ((11, 12, 13), 2)])
def test_a_call_is_on_the_next_day_where_it_is_night(days: tuple[int, ...], calls: int) -> None:
    corpus = Corpus()
    for number, day in enumerate(days, start=1):
        told(corpus, number, day, LIN, RAO, subtype="phone call", mode="phone")
    assert count(corpus) == calls


def test_a_call_is_a_video_conference_to_the_other_side() -> None:
    corpus = Corpus()
    told(corpus, 1, 11, LIN, RAO, subtype="phone call", mode="phone")
    told(corpus, 2, 11, RAO, LIN, subtype="video talks", mode="video link")
    assert count(corpus) == 1


def test_a_slip_by_a_day_is_one_event_in_a_state_that_is_a_city() -> None:
    corpus = Corpus()
    for day in (11, 12):
        told(corpus, day, day, LIN, RAO, subtype="meeting", place=SINGAPORE)
    assert count(corpus) == 1


@pytest.mark.parametrize(
    ("title", "bodies", "appointments"),
    [
        ("minister", ("Ministry of Trade of Peru", "Ministry of Commerce of Peru"), 1),
        ("ambassador", ("Embassy of Peru in Laos", "Embassy of Peru in Chile"), 2),
    ],
)
def test_a_minister_is_appointed_once_by_whatever_name_of_the_ministry(
    title: str, bodies: tuple[str, str], appointments: int
) -> None:
    corpus = Corpus()
    for number, body in enumerate(bodies, start=1):
        report = corpus.article(number, april(11))
        person = report.person("Rosa Quintela Paz", "PER")
        office = report.office(person, title, report.organization(body, "PER", "ministry"), status="appointed")
        report.event("appointment", april(11), ("appointee", person, office))
    assert count(corpus) == appointments


@pytest.mark.parametrize(
    ("short", "is_full"), [("Zaheri", False), ("Al-Zaheri", True), ("Al Zaheri", True), ("Dhaheri", False)]
)
def test_a_familys_name_is_its_bearers_who_met_the_same_person_that_day(short: str, is_full: bool) -> None:
    corpus = Corpus()
    for number, name in ((1, "Khalifa bin Saif Al Dhaheri"), (2, short)):
        report = corpus.article(number, april(11))
        guest = report.person(name, "ARE", full=number == 1 or is_full)
        report.event("meeting", april(11), ("host", guest), ("visitor", report.person("Hakan Fidar", "TUR")))
    assert names_of(corpus.core()) == ["Hakan Fidar", "Khalifa bin Saif Al Dhaheri"]


def test_of_two_holders_of_a_post_the_one_seen_within_days_is_meant() -> None:
    corpus = Corpus()
    for number, day, name in ((1, 2, "Ömer Tezcan"), (2, 28, "Selin Tezcan"), (3, 29, "Tezcan")):
        report = corpus.article(number, april(day))
        ministry = report.organization("Ministry of Foreign Affairs of Turkey", "TUR", "ministry")
        person = report.person(name, "TUR", full=" " in name)
        report.office(person, "minister", ministry, observed_on=april(day))
    persons = corpus.core()["person_alias"].filter(corpus.core()["person_alias"]["alias"].str.contains("Tezcan"))
    holder = persons.filter(persons["alias"] == "Selin Tezcan")["person_id"].item()
    assert persons.filter(persons["alias"] == "Tezcan")["person_id"].to_list() == [holder]


@pytest.mark.parametrize(("city", "meetings"), [("city/1816670", 1), ("city/1581130", 2)])
def test_two_who_met_here_and_by_a_report_of_two_days_later_there_met_twice(city: str, meetings: int) -> None:
    corpus = Corpus()
    told(corpus, 1, 11, LIN, RAO, subtype="talks", place="city/1816670", date_basis="weekday")
    told(corpus, 2, 13, LIN, RAO, subtype="talks", place=city, date_basis="report date")
    assert count(corpus) == meetings


def test_of_two_of_one_family_whom_a_guest_met_that_day_the_post_tells_which_is_meant() -> None:
    corpus = Corpus()
    for number, names in ((1, ("Han Minseo", "Han Jiyoon")), (2, ("Han",))):
        report = corpus.article(number, april(11))
        guest = report.person("Hakan Fidar", "TUR")
        for name, title in zip(names, ("prime minister", "speaker"), strict=False):
            body = report.organization("South Korea", "KOR", "state")
            host = report.person(name, "KOR", full=" " in name)
            report.office(host, title, body, observed_on=april(11))
            report.event("meeting", april(11), ("host", host), ("visitor", guest))
    aliases = corpus.core()["person_alias"]
    holder = aliases.filter(aliases["alias"] == "Han Minseo")["person_id"].item()
    assert aliases.filter(aliases["alias"] == "Han")["person_id"].to_list() == [holder]
