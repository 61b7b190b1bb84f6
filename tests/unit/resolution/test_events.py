"""Which reports tell of one event."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
from hand_made_evidence import Corpus, april, correction

from warehouse.resolution import event_candidates, event_matching
from warehouse.resolution.event_facts import event_type_id

BEIJING = "city/1816670"
SHANGHAI = "city/1796236"
HANOI = "city/1581130"


def talks(corpus: Corpus, article: int, published: date | None, day: date | None, *names: tuple[str, str, str],
          subtype: str = "talks", outlet: str | None = None, **values: Any) -> int:  # fmt: skip
    """One article with one event between `(name, country, role)`."""
    report = corpus.article(article, published, outlet=outlet)
    people = [(role, report.person(name, country)) for name, country, role in names]
    return report.event(subtype, day, *people, **values)


LIN = ("Lin Zhiqiang", "CHN", "host")
BUI = ("Bui Thi Sen", "VNM", "visitor")
WEI = ("Wei Dong", "CHN", "host")


def events(corpus: Corpus) -> list[dict[str, Any]]:
    return corpus.core()["fact_event"].sort("starts_on", "event_id").to_dicts()


def test_one_event_however_many_articles_report_it() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=BEIJING, outlet="Xinhua")
    talks(corpus, 2, april(27), april(26), BUI, LIN, subtype="meeting", outlet="Nhan Dan")
    talks(corpus, 3, april(28), april(28), LIN, BUI, date_basis="report date")
    (event,) = events(corpus)
    assert (event["article_count"], event["outlet_count"]) == (3, 2)
    assert (event["starts_on"], event["date_basis"]) == (april(26), "explicit")
    assert event["place_id"] is not None


def test_a_report_date_is_no_proof_against_an_explicit_day_two_days_before() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(24), LIN, BUI)
    talks(corpus, 2, april(27), april(27), LIN, BUI, date_basis="report date")
    assert len(events(corpus)) == 2


def test_the_days_of_a_visit_yield_to_the_day_of_a_meeting_within_it() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, date_basis="dateline")
    talks(corpus, 2, april(29), april(25), LIN, BUI, ends_on=april(27), date_precision="range")
    (event,) = events(corpus)
    assert (event["starts_on"], event["ends_on"], event["article_count"]) == (april(26), None, 2)


def test_a_cancelled_visit_has_the_days_that_were_announced() -> None:
    corpus = Corpus()
    visit = {"place": HANOI, "subtype": "visit"}
    talks(
        corpus, 1, april(2), april(20), LIN, BUI, status="announced", ends_on=april(22), date_precision="range", **visit
    )
    talks(corpus, 2, april(8), april(20), LIN, BUI, status="cancelled", date_basis="weekday", **visit)
    (event,) = events(corpus)
    assert (event["status"], event["starts_on"], event["ends_on"]) == ("cancelled", april(20), april(22))


def test_two_explicit_days_are_two_events() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(25), LIN, BUI)
    talks(corpus, 2, april(27), april(26), LIN, BUI)
    assert len(events(corpus)) == 2


def test_a_late_report_does_not_chain_two_explicit_days_into_one() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(25), april(25), LIN, BUI)
    talks(corpus, 2, april(27), april(27), LIN, BUI, date_basis="report date")
    talks(corpus, 3, april(27), april(27), LIN, BUI)
    assert [event["article_count"] for event in events(corpus)] == [1, 2]


def test_meetings_of_one_visit_with_different_counterparts_stay_different() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI)
    talks(corpus, 2, april(27), april(26), WEI, BUI)
    assert len(events(corpus)) == 2


def test_two_events_of_one_article_are_never_one() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(27))
    host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
    report.event("talks", april(26), ("host", host), ("visitor", guest))
    report.event("reception", april(26), ("host", host), ("visitor", guest))
    talks(corpus, 2, april(27), april(26), LIN, BUI, subtype="reception")
    assert sorted((event["subtype"], event["article_count"]) for event in events(corpus)) == [
        ("reception", 2),
        ("talks", 1),
    ]


def test_talks_by_video_are_not_talks_in_person() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI)
    talks(corpus, 2, april(27), april(26), LIN, BUI, subtype="video talks", mode="video link")
    assert {event["mode"] for event in events(corpus)} == {"in person", "video link"}


def test_other_cities_do_not_part_the_same_people_on_the_same_day() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=BEIJING)
    talks(corpus, 2, april(27), april(26), LIN, BUI, place=BEIJING)
    talks(corpus, 3, april(27), april(26), LIN, BUI, place=SHANGHAI)
    core = corpus.core()
    assert core["fact_event"].height == 1
    assert core["fact_event_report"]["place_id"].n_unique() == 2
    place = core["fact_event"].join(core["dim_place"], on="place_id")["name"].to_list()
    assert place == ["Beijing"]


def test_a_meeting_in_a_hall_is_a_meeting_in_its_city_and_the_report_keeps_the_hall() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=f"venue/Hall of the Lanterns@{BEIJING}")
    core = corpus.core()
    places = core["dim_place"].select("place_id", "name")
    assert core["fact_event"].join(places, on="place_id")["name"].to_list() == ["Beijing"]
    assert core["fact_event_report"].join(places, on="place_id")["name"].to_list() == ["Hall of the Lanterns"]


def test_a_report_that_turns_host_and_visitor_round_is_the_same_event() -> None:
    corpus = Corpus()
    span = [("principal", 1), ("counterpart", 2)]
    for article in (1, 2):
        talks(corpus, article, april(27), april(26), LIN, BUI, spans=span)
    talks(corpus, 3, april(27), april(26), (BUI[0], "VNM", "host"), (LIN[0], "CHN", "visitor"), spans=span)
    core = corpus.core()
    assert core["fact_event"].height == 1
    people = core["fact_event_participant"].join(core["dim_person"], on="person_id").sort("participant_no")
    assert people.select("name", "role").rows() == [("Lin Zhiqiang", "host"), ("Bui Thi Sen", "visitor")]
    turned = core["fact_event_evidence"].filter(pl.col("article_id") == 3).sort("start_char")
    assert turned.select("axis", "participant_no").rows() == [("counterpart", 2), ("principal", 1)]


def test_a_side_without_a_name_is_the_person_whom_another_report_names() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI)
    report = corpus.article(2, april(27))
    guest = report.person("Bui Thi Sen", "VNM")
    report.event("meeting", april(26), {"role": "host", "country_code": "CHN"}, ("visitor", guest),
                 spans=[("principal", 1)])  # fmt: skip
    core = corpus.core()
    assert core["fact_event"].height == 1
    assert core["fact_event_participant"]["person_id"].null_count() == 0
    host = core["fact_event_participant"].filter(pl.col("role") == "host")["participant_no"].item()
    assert core["fact_event_evidence"]["participant_no"].to_list() == [host]


def test_a_side_without_a_name_that_fits_two_meetings_joins_neither() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, subtype="meeting")
    talks(corpus, 2, april(27), april(26), WEI, BUI, subtype="meeting")
    report = corpus.article(3, april(27))
    guest = report.person("Bui Thi Sen", "VNM")
    report.event("meeting", april(26), {"role": "host", "country_code": "CHN"}, ("visitor", guest))
    assert len(events(corpus)) == 3


def test_two_names_for_the_holder_of_one_post_are_one_side_of_one_event() -> None:
    corpus = Corpus()
    for number, name in ((1, "Bui Thi Sen"), (2, "Bui Thi Sen"), (3, "Pei Shi Lian")):
        report = corpus.article(number, april(27))
        organ = report.organization("Organization Commission of the CPV Central Committee", "VNM")
        guest = report.person(name, "VNM")
        office = report.office(guest, "head", organ)
        report.event("talks", april(26), ("host", report.person("Lin Zhiqiang", "CHN")), ("visitor", guest, office))
    core = corpus.core()
    assert core["fact_event"].height == 1
    people = core["fact_event_participant"].join(core["dim_person"], on="person_id")["name"].to_list()
    assert sorted(people) == ["Bui Thi Sen", "Lin Zhiqiang"]


def test_an_announcement_and_what_came_of_it_are_one_event_that_occurred() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(2), april(26), LIN, BUI, subtype="visit", status="announced", place=BEIJING)
    talks(corpus, 2, april(27), april(26), LIN, BUI, subtype="visit", place=BEIJING)
    (event,) = events(corpus)
    assert (event["status"], event["article_count"]) == ("occurred", 2)


def test_an_announcement_without_a_day_is_the_next_visit() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(2), None, LIN, BUI, subtype="visit", status="announced", place=BEIJING)
    talks(corpus, 2, april(20), april(20), LIN, BUI, subtype="visit", place=BEIJING)
    talks(corpus, 3, date(2031, 6, 9), date(2031, 6, 9), LIN, BUI, subtype="visit", place=BEIJING)
    assert [(event["starts_on"], event["article_count"]) for event in events(corpus)] == [
        (april(20), 2),
        (date(2031, 6, 9), 1),
    ]


def test_between_announced_and_cancelled_the_later_publication_decides() -> None:
    corpus = Corpus()
    talks(corpus, 5, april(2), april(26), LIN, BUI, subtype="visit", status="announced")
    talks(corpus, 4, april(9), april(26), LIN, BUI, subtype="visit", status="cancelled")
    (event,) = events(corpus)
    assert event["status"] == "cancelled"


def test_a_visit_keeps_its_range_against_reports_of_a_day() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(20), april(20), LIN, BUI, subtype="visit", place=HANOI)
    talks(corpus, 2, april(21), april(20), LIN, BUI, subtype="visit", place=HANOI, ends_on=april(23),
          date_precision="range")  # fmt: skip
    (event,) = events(corpus)
    assert (event["starts_on"], event["ends_on"], event["date_precision"]) == (april(20), april(23), "range")


def test_a_visit_whose_arrival_has_the_surer_day_lasts_as_long_as_another_report_says() -> None:
    corpus = Corpus()
    visit = {"subtype": "visit", "place": "country/CHN"}
    talks(corpus, 1, april(20), april(20), LIN, BUI, **visit, date_basis="explicit")
    talks(
        corpus, 2, april(21), april(20), LIN, BUI, **visit, ends_on=april(23), date_precision="range",
        date_basis="weekday",
    )  # fmt: skip
    (event,) = events(corpus)
    assert (event["starts_on"], event["ends_on"], event["date_precision"]) == (april(20), april(23), "range")


def test_visits_of_other_people_to_one_country_stay_apart() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(20), april(20), LIN, BUI, subtype="visit", place=BEIJING)
    talks(corpus, 2, april(20), april(20), LIN, ("Do Van Cuong", "VNM", "visitor"), subtype="visit", place=BEIJING)
    assert len(events(corpus)) == 2


def test_a_meeting_in_the_country_and_days_of_a_visit_is_part_of_it() -> None:
    corpus = Corpus()
    visitor = ("Bui Thi Sen", "VNM", "visitor")
    talks(corpus, 1, april(20), april(20), visitor, subtype="visit", place="country/CHN", ends_on=april(24),
          date_precision="range")  # fmt: skip
    talks(corpus, 2, april(22), april(22), LIN, BUI, place=BEIJING)
    talks(corpus, 3, april(30), april(30), LIN, BUI, place=BEIJING)
    by_day = {event["starts_on"]: event for event in events(corpus)}
    assert by_day[april(22)]["parent_event_id"] == by_day[april(20)]["event_id"]
    assert by_day[april(30)]["parent_event_id"] is None


@pytest.mark.parametrize("day", [3, 4, 10, 11, 17, 24])
def test_a_meeting_on_any_day_of_a_visit_of_weeks_is_part_of_it(day: int) -> None:
    corpus = Corpus()
    visitor = ("Bui Thi Sen", "VNM", "visitor")
    talks(corpus, 1, april(3), april(3), visitor, subtype="visit", place="country/CHN", ends_on=april(24),
          date_precision="range")  # fmt: skip
    talks(corpus, 2, april(day), april(day), LIN, BUI, place=BEIJING)
    visit, meeting = sorted(events(corpus), key=lambda event: event["event_type_id"] != event_type_id("visit"))
    assert meeting["parent_event_id"] == visit["event_id"]


def test_the_parent_that_an_article_states_is_kept() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(22))
    host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
    visit = report.event("visit", april(20), ("visitor", guest), place="country/CHN")
    report.event("talks", april(29), ("host", host), ("visitor", guest), parent_event_no=visit)
    first, second = events(corpus)
    assert second["parent_event_id"] == first["event_id"]


def test_messages_from_one_sender_to_two_recipients_are_two() -> None:
    corpus = Corpus()
    sender = ("Lin Zhiqiang", "CHN", "sender")
    for number, name in ((1, "Bui Thi Sen"), (2, "Bui Thi Sen"), (3, "Do Van Cuong")):
        talks(corpus, number, april(3), april(number), sender, (name, "VNM", "recipient"), mode="letter",
              subtype="congratulation message")  # fmt: skip
    assert sorted(event["article_count"] for event in events(corpus)) == [1, 2]
    assert {event["place_id"] for event in events(corpus)} == {None}


def test_appointments_to_two_posts_are_two() -> None:
    corpus = Corpus()
    for number, organ in ((1, "Tide Board"), (2, "Tide Board"), (3, "River Board")):
        report = corpus.article(number, april(10))
        person = report.person("Bui Thi Sen", "VNM")
        office = report.office(person, "head", report.organization(organ, "VNM", "state"), status="appointed")
        report.event("appointment", april(9), ("appointee", person, office), mode=None)
    assert sorted(event["article_count"] for event in events(corpus)) == [1, 2]


def test_dates_of_reports_alone_give_the_earliest() -> None:
    corpus = Corpus()
    for number, day in ((1, 28), (2, 28), (3, 27)):
        talks(corpus, number, april(day), april(day), LIN, BUI, date_basis="report date")
    (event,) = events(corpus)
    assert (event["starts_on"], event["date_basis"]) == (april(27), "report date")


def test_each_article_keeps_its_own_version() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(26), april(26), LIN, BUI)
    talks(corpus, 2, april(28), april(28), LIN, BUI, date_basis="report date")
    reports = corpus.core()["fact_event_report"].sort("article_id")
    assert reports["starts_on"].to_list() == [april(26), april(28)]
    assert reports["host_country_code"].to_list() == ["CHN", "CHN"]


def test_the_same_people_month_after_month_are_many_events() -> None:
    corpus = Corpus()
    for number in range(8):
        day = april(1) + timedelta(days=30 * number)
        talks(corpus, number + 1, day, day, LIN, BUI)
    assert len(events(corpus)) == 8


def test_a_correction_says_that_this_is_no_event() -> None:
    corpus = Corpus()
    text = "Lin recalled that he had held talks with Bui in a poem."
    report = corpus.article(1, april(2), text=text)
    host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
    event = report.event("talks", april(2), ("host", host), ("visitor", guest))
    report.statement("Lin spoke.", host, event_no=event)
    rows = correction("not an event", quotation="he had held talks")
    core = corpus.core(corrections=rows)
    assert core["fact_event"].is_empty()
    assert core["fact_statement"]["event_id"].to_list() == [None]


def test_a_report_that_names_one_side_only_is_the_one_event_of_that_day_and_city() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=BEIJING)
    talks(corpus, 2, april(27), april(26), BUI, place=BEIJING)
    talks(corpus, 3, april(27), april(26), BUI, place=SHANGHAI)
    assert sorted(event["article_count"] for event in events(corpus)) == [1, 2]


def test_a_named_day_of_what_happened_beats_the_day_of_the_plan() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(2), april(25), LIN, BUI, subtype="visit", status="announced", place=BEIJING)
    talks(corpus, 2, april(27), april(26), LIN, BUI, subtype="visit", date_basis="weekday", place=BEIJING)
    (event,) = events(corpus)
    assert (event["starts_on"], event["date_basis"]) == (april(26), "weekday")


def test_a_day_of_the_plan_beats_the_day_of_a_report() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(2), april(26), LIN, BUI, status="announced", place=BEIJING)
    talks(corpus, 2, april(27), april(27), LIN, BUI, date_basis="report date", place=BEIJING)
    (event,) = events(corpus)
    assert (event["starts_on"], event["date_basis"], event["status"]) == (april(26), "explicit", "occurred")


def test_delegations_of_other_bodies_of_one_country_are_two_visits() -> None:
    corpus = Corpus()
    for number, body in ((1, "Tide Office"), (2, "Tide Office"), (3, "River Board")):
        report = corpus.article(number, april(10))
        organ = report.organization(body, "CHN", "state")
        guests = {"role": "visitor", "organization_no": organ, "country_code": "CHN"}
        report.event("visit", april(9), guests, {"role": "host", "country_code": "VNM"}, place=HANOI)
    assert sorted(event["article_count"] for event in events(corpus)) == [1, 2]


def test_what_is_signed_proves_the_agreement_axis() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(27))
    host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
    event = report.event("talks", april(26), ("host", host), ("visitor", guest))
    report.agreement(event, "tide plan", kind="plan")
    core = corpus.core()
    assert core["fact_event_evidence"]["axis"].to_list() == ["agreement"]
    spans = core["fact_agreement"].select("start_char", "end_char").rows()
    assert core["fact_event_evidence"].select("start_char", "end_char").rows() == spans


def test_a_correction_says_that_two_reports_are_one_event() -> None:
    corpus = Corpus()
    for number, day in ((1, 3), (2, 9)):
        report = corpus.article(number, april(day), headline=f"News {number}", text=f"On day {day} Lin met Bui.")
        host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
        report.place = 0
        report.event("meeting", april(day), ("host", host), ("visitor", guest))
    rows = correction(
        "same event", article="News 1", quotation="Lin met", other_article="News 2", other_quotation="Lin met"
    )
    assert corpus.core()["fact_event"].height == 2
    assert corpus.core(corrections=rows)["fact_event"].height == 1


def test_the_first_report_and_first_proofs_are_those_published_first_with_undated_articles_last() -> None:
    corpus = Corpus()
    axes = [("type", None), ("date", None), ("office", 1), ("office", 2)]
    talks(corpus, 1, None, april(26), LIN, BUI, spans=[*axes, ("place", None)])
    talks(corpus, 2, april(28), april(26), LIN, BUI, spans=[*axes, *axes])
    talks(corpus, 3, april(27), april(26), LIN, BUI, spans=[("type", None), ("office", 2)])
    core = corpus.core()
    assert core["fact_event"]["first_article_id"].to_list() == [3]
    first = core["fact_event_evidence"].filter("is_first_proof").sort("axis", "participant_no")
    assert first.select("axis", "participant_no", "article_id").rows() == [
        ("date", None, 2),
        ("office", 1, 2),
        ("office", 2, 3),
        ("place", None, 1),
        ("type", None, 3),
    ]


def test_reports_are_compared_in_parts_as_they_are_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = Corpus()
    for number in range(12):
        names = [LIN, BUI, WEI][: 1 + number % 3] if number % 4 else []
        talks(corpus, number, april(27 + number % 2), april(26) if number % 5 else None, *names, place=BEIJING)
    whole = corpus.core()
    monkeypatch.setattr(event_candidates, "_ROWS_AT_ONCE", 1)
    monkeypatch.setattr(event_matching, "_PAIRS_AT_ONCE", 1)
    parts = corpus.core()
    assert 1 < whole["fact_event"].height < 12
    assert all(parts[name].equals(whole[name]) for name in ("fact_event", "fact_event_report"))


def test_participants_of_one_role_are_numbered_as_the_earliest_report_names_them() -> None:
    corpus = Corpus()
    # The keys of persons are hashes: of four, some would stand in another order by their keys.
    guests = [(f"Bui Thi {name}", "VNM", "visitor") for name in ("Sen", "Lan", "Hoa", "An")]
    talks(corpus, 2, april(23), april(22), LIN, *reversed(guests), place=BEIJING)
    talks(corpus, 1, april(22), april(22), LIN, *guests, place=BEIJING)
    tables = corpus.core()
    names = dict(tables["dim_person"].select("person_id", "name").iter_rows())
    rows = tables["fact_event_participant"].sort("participant_no")
    assert [names[key] for key in rows["person_id"]] == [LIN[0], *(name for name, _, _ in guests)]


def test_one_meeting_that_two_outlets_put_on_days_next_to_each_other_is_one_event_with_a_conflict() -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=HANOI)
    talks(corpus, 2, april(28), april(27), BUI, LIN, place=HANOI)
    (event,) = events(corpus)
    assert event["article_count"] == 2
    assert corpus.core()["fact_event_report"]["starts_on"].n_unique() == 2


@pytest.mark.parametrize("third", [april(25), april(28)])
def test_who_meets_on_three_days_meets_three_times(third: date) -> None:
    corpus = Corpus()
    talks(corpus, 1, april(27), april(26), LIN, BUI, place=HANOI)
    talks(corpus, 2, april(28), april(27), BUI, LIN, place=HANOI)
    talks(corpus, 3, april(29), third, BUI, LIN, place=HANOI)
    assert len(events(corpus)) == 3


def test_meetings_on_two_days_in_two_cities_or_of_two_kinds_are_two() -> None:
    for place, subtype in ((SHANGHAI, "talks"), (BEIJING, "reception")):
        corpus = Corpus()
        talks(corpus, 1, april(27), april(26), LIN, BUI, place=BEIJING)
        talks(corpus, 2, april(28), april(27), BUI, LIN, place=place, subtype=subtype)
        assert len(events(corpus)) == 2, (place, subtype)


def test_who_meets_twice_by_one_article_meets_twice() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(28))
    people = [(role, report.person(name, country)) for name, country, role in (LIN, BUI)]
    report.event("talks", april(26), *people, place=HANOI)
    report.event("talks", april(27), *people, place=HANOI)
    talks(corpus, 2, april(28), april(27), BUI, LIN, place=HANOI)
    assert len(events(corpus)) == 2
