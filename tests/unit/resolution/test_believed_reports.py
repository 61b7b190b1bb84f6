"""Articles that only name two people together: a report where another article tells surely that they met."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hand_made_evidence import Corpus, april
from test_events import BUI, HANOI, LIN, WEI, events, talks


def names_together(corpus: Corpus, article: int, published: date, *names: tuple[str, str, str], **values: Any) -> None:
    day = values.pop("day", published)
    sides = [(name, country, "participant") for name, country, _ in names]
    basis = {"date_basis": "report date", **values}
    talks(corpus, article, published, day, *sides, subtype="meeting", mode=None, is_sure=False, **basis)


def reports(corpus: Corpus) -> list[int]:
    return sorted(event["article_count"] for event in events(corpus))


def test_people_named_together_alone_are_no_event() -> None:
    corpus = Corpus()
    names_together(corpus, 1, april(27), LIN, BUI)
    names_together(corpus, 2, april(27), LIN, BUI)
    assert corpus.core()["fact_event"].is_empty()
    assert corpus.core()["fact_event_report"].is_empty()


@pytest.mark.parametrize("published", [april(26), april(27), april(28)])
def test_people_named_together_are_a_report_of_what_another_article_tells_surely(published: date) -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=HANOI)
    names_together(corpus, 2, published, BUI, LIN)
    (event,) = events(corpus)
    assert (event["article_count"], event["starts_on"], event["date_basis"]) == (2, april(26), "explicit")
    core = corpus.core()
    assert core["fact_event_report"].sort("article_id")["starts_on"].to_list() == [april(26), None]
    assert sorted(core["fact_event_participant"]["role"]) == ["host", "visitor"]


def test_the_kind_and_status_of_an_event_do_not_rest_on_who_only_names_its_people() -> None:
    corpus = Corpus()
    talks(corpus, 9, april(27), april(26), LIN, BUI, subtype="signing")
    for article in (1, 2, 3):
        names_together(corpus, article, april(26), LIN, BUI)
    core = corpus.core()
    kind = core["dim_event_type"].filter(name="signing")["event_type_id"].item()
    (event,) = core["fact_event"].to_dicts()
    assert (event["event_type_id"], event["mode"], event["article_count"]) == (kind, "in person", 4)


@pytest.mark.parametrize(
    ("published", "values", "people"),
    [
        (april(25), {}, (LIN, BUI)),
        (april(30), {}, (LIN, BUI)),
        (april(27), {"day": april(27), "date_basis": "explicit"}, (LIN, BUI)),
        (april(27), {}, (WEI, BUI)),
        (april(27), {}, (LIN, WEI)),
    ],
    ids=["came out before", "came out days later", "names another day", "names another host", "names one side"],
)
def test_what_does_not_fit_is_no_report(
    published: date, values: dict[str, Any], people: tuple[tuple[str, str, str], ...]
) -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, WEI, BUI)
    if WEI in people and BUI in people:
        corpus = Corpus()
        talks(corpus, 1, april(27), april(26), LIN, BUI)
    names_together(corpus, 2, published, *people, **values)
    assert reports(corpus) == [1]


def test_what_is_only_announced_or_a_visit_is_not_told_by_names() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(25), april(26), LIN, BUI, status="announced")
    talks(corpus, 2, april(27), april(26), LIN, BUI, subtype="visit", place=HANOI)
    names_together(corpus, 3, april(27), LIN, BUI)
    assert reports(corpus) == [1, 1]


def test_an_article_reports_an_event_once_however_often_it_names_its_people() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI)
    report = corpus.article(2, april(27))
    people = [("participant", report.person(name, country)) for name, country, _ in (LIN, BUI)]
    for _ in range(2):
        report.event("meeting", april(27), *people, mode=None, is_sure=False, date_basis="report date")
    core = corpus.core()
    assert core["fact_event_report"].height == 2
    assert core["fact_event"]["article_count"].to_list() == [2]


def test_what_an_article_tells_of_one_side_is_the_event_whose_other_side_it_names() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, subtype="meeting", place=HANOI)
    report = corpus.article(2, april(27))
    lin, bui = (report.person(name, country) for name, country, _ in (LIN, BUI))
    report.event("meeting", april(26), ("participant", lin), place=HANOI)
    report.event("meeting", april(27), ("participant", lin), ("participant", bui), is_sure=False, date_basis="dateline")
    assert reports(corpus) == [2]


def test_what_an_article_tells_of_one_side_and_somebody_else_is_another_event() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, subtype="meeting", place=HANOI)
    report = corpus.article(2, april(27))
    lin, bui = (report.person(name, country) for name, country, _ in (LIN, BUI))
    other = report.person("Do Van Lam", "VNM")
    report.event("meeting", april(26), ("host", lin), ("visitor", other), place=HANOI)
    report.event("meeting", april(27), ("participant", lin), ("participant", bui), is_sure=False, date_basis="dateline")
    assert reports(corpus) == [1, 2]
