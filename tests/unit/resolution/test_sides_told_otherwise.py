"""One event whose side one report names and another tells by a body, and meals beside the talks of the same two."""

from __future__ import annotations

import pytest
from hand_made_evidence import Corpus, april

_TALKS = ("meeting", None)
_BANQUET = ("reception", "banquet")


def _count(corpus: Corpus) -> int:
    return corpus.core()["fact_event"].height


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        (_TALKS, _BANQUET, 2),
        (_BANQUET, _BANQUET, 1),
        (("reception", None), _BANQUET, 1),
        (_TALKS, ("reception", None), 1),
        (("meeting", "banquet"), _BANQUET, 1),
        (("meeting", "working banquet"), _BANQUET, 1),
        (("reception", "working banquet"), _TALKS, 1),
        (("meeting", "working banquet"), ("talks", None), 1),
    ],
)
def test_a_banquet_is_another_event_than_the_talks_of_the_same_two_on_that_day(
    first: tuple[str, str | None], second: tuple[str, str | None], events: int
) -> None:
    corpus = Corpus()
    for number, (subtype, subject) in enumerate((first, second), start=1):
        report = corpus.article(number, april(11))
        host, guest = report.person("Luis Cano Paz", "PER"), report.person("Hakan Fidar", "TUR")
        report.event(subtype, april(11), ("host", host), ("visitor", guest), subject=subject, place="city/3936456")
    assert _count(corpus) == events


@pytest.mark.parametrize(
    ("named", "post", "events"),
    [
        ("Bundestag of Germany", None, 1),
        ("Bundestag of Germany", ("minister", "Ministry of Trade of Germany", "ministry"), 2),
        ("Bundestag of Germany", ("speaker", "Bundestag of Germany", "legislature"), 2),
        ("Bundesbank of Germany", None, 2),
    ],
)
def test_a_group_of_a_parliament_is_led_by_whom_the_other_report_names_without_a_post(
    named: str, post: tuple[str, str, str] | None, events: int
) -> None:
    corpus = Corpus()
    report = corpus.article(1, april(11))
    host = report.person("Luis Cano Paz", "PER")
    house = report.organization("Bundestag of Germany", "DEU", "legislature")
    group = report.organization("Friendship Group of the Bundestag", "DEU", "other", parent_no=house)
    guests = {"role": "visitor", "organization_no": group, "country_code": "DEU"}
    report.event("meeting", april(11), ("host", host), guests, place="city/3936456")
    report = corpus.article(2, april(11))
    host, guest = report.person("Luis Cano Paz", "PER"), report.person("Volker Amsink", "DEU")
    report.organization(named, "DEU", "legislature" if "tag" in named else "other")
    office = report.office(guest, post[0], report.organization(post[1], "DEU", post[2])) if post else None
    report.event("meeting", april(11), ("host", host), ("visitor", guest, office), place="city/3936456")
    assert _count(corpus) == events


def test_a_stay_that_two_reports_begin_on_two_days_begins_on_the_first() -> None:
    corpus = Corpus()
    for number, first in ((1, 11), (2, 10)):
        report = corpus.article(number, april(14))
        guest = report.person("Hakan Fidar", "TUR")
        report.event(
            "visit", april(first), ("visitor", guest), {"role": "host", "country_code": "PER"},
            ends_on=april(12), date_precision="range", place="country/PER",
        )  # fmt: skip
    facts = corpus.core()["fact_event"]
    assert facts.select("starts_on", "ends_on").rows() == [(april(10), april(12))]


def test_the_chief_of_staff_is_a_deputy_minister_as_well() -> None:
    corpus = Corpus()
    for number, titles in ((1, ("chief of the general staff",)), (2, ("deputy minister",))):
        report = corpus.article(number, april(11))
        person = report.person("Lo Van Thuc", "VNM")
        for title in titles:
            body = "Ministry of Defense of Vietnam" if title == "deputy minister" else "People's Army of Vietnam"
            organ = report.organization(body, "VNM", "ministry" if title == "deputy minister" else "military")
            report.office(person, title, organ, observed_on=april(11))
    assert corpus.core()["dim_person"].height == 1


@pytest.mark.parametrize(
    ("body", "day", "courses"), [("Tide Academy", 11, 1), ("Salt Academy", 11, 2), ("Tide Academy", 12, 2)]
)
def test_a_course_that_one_school_gives_on_a_day_is_one_whoever_else_is_unnamed(
    body: str, day: int, courses: int
) -> None:
    corpus = Corpus()
    for number, name, on in ((1, "Tide Academy", 11), (2, body, day)):
        report = corpus.article(number, april(day))
        host = {"role": "host", "organization_no": report.organization(name, "PER", "other")}
        report.event("training course", april(on), host, place="city/3936456")
    assert _count(corpus) == courses


@pytest.mark.parametrize(
    ("ministry", "signings"),
    [
        ("Ministry of Trade and Industry of Peru", 1),
        ("Ministry of Commerce of Peru", 1),
        ("Ministry of Health of Peru", 2),
    ],
)
def test_a_minister_stands_for_the_ministry_by_whatever_name_it_signs(ministry: str, signings: int) -> None:
    corpus = Corpus()
    report, signers = corpus.article(1, april(11)), []
    for name, code, body in (
        ("Luis Cano Paz", "PER", "Ministry of Trade of Peru"),
        ("Hakan Fidar", "TUR", "Ministry of Trade of Turkey"),
    ):
        person = report.person(name, code)
        office = report.office(person, "minister", report.organization(body, code, "ministry"))
        signers.append(("signatory", person, office))
    report.event("signing", april(11), *signers, place="city/3936456")
    report = corpus.article(2, april(12))
    bodies = [report.organization(ministry, "PER", "ministry")]
    bodies.append(report.organization("Ministry of Trade of Turkey", "TUR", "ministry"))
    report.event(
        "signing", april(11), *({"role": "signatory", "organization_no": body} for body in bodies), place="city/3936456"
    )
    assert _count(corpus) == signings


@pytest.mark.parametrize(
    ("posts", "body", "events"),
    [
        ([("minister", "Ministry of Trade of Germany")], "Ministry of Trade of Germany", 1),
        # Another post of the same person, which is not that of the event.
        (
            [("deputy prime minister", None), ("minister", "Ministry of Trade of Germany")],
            "Ministry of Trade of Germany",
            1,
        ),
        (
            [("deputy prime minister", None), ("minister", "Ministry of Health of Germany")],
            "Ministry of Trade of Germany",
            2,
        ),
        # A minister of whom the report does not say of what.
        ([("minister", None)], "Ministry of Trade of Germany", 1),
        ([("member", None)], "Ministry of Trade of Germany", 2),
        ([("minister", "Ministry of Health of Germany")], "Ministry of Trade of Germany", 2),
    ],
)
def test_a_minister_without_a_name_is_whom_the_other_report_names_in_that_post(
    posts: list[tuple[str, str | None]], body: str, events: int
) -> None:
    corpus = Corpus()
    report = corpus.article(1, april(11))
    host = report.person("Luis Cano Paz", "PER")
    guest = {"role": "visitor", "organization_no": report.organization(body, "DEU", "ministry"), "country_code": "DEU"}
    report.event("meeting", april(11), ("host", host), guest, place="city/3936456")
    report = corpus.article(2, april(11))
    host, named = report.person("Luis Cano Paz", "PER"), report.person("Volker Amsink", "DEU")
    offices = [
        report.office(named, title, report.organization(organ, "DEU", "ministry") if organ is not None else None)
        for title, organ in posts
    ]
    report.event("meeting", april(11), ("host", host), ("visitor", named, offices[0]), place="city/3936456")
    assert _count(corpus) == events


@pytest.mark.parametrize(
    ("other", "events"),
    [
        ("Ministry of Trade of Germany", 1),
        ("Ministry of Trade and Energy of Germany", 1),
        ("Ministry of Health of Germany", 2),
        ("Ministry of Foreign Affairs of Germany", 2),
    ],
)
def test_whom_two_reports_tell_by_two_ministries_are_two(other: str, events: int) -> None:
    corpus = Corpus()
    for number, body in ((1, "Ministry of Trade of Germany"), (2, other)):
        report = corpus.article(number, april(11))
        ministry = report.organization(body, "DEU", "ministry")
        sides = [("participant", report.person("Luis Cano Paz", "PER"))]
        unnamed = {"role": "participant", "organization_no": ministry, "country_code": "DEU"}
        report.event("phone call", april(11), *sides, unnamed, mode="phone")
    assert _count(corpus) == events
