"""Organisations, positions, offices, agreements, statements, mentions, days."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hand_made_evidence import Corpus, april, correction

from warehouse.errors import LoadFailed, WrongUse
from warehouse.keys import key_of
from warehouse.tables import tables_of


def test_every_core_table_is_there_even_for_no_article() -> None:
    core = Corpus().core()
    assert list(core) == [table.sql_table for table in tables_of("core")]


def test_organisations_are_one_by_name_and_country_in_either_spelling() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).organization("Organisation Department of the CPC Central Committee", "CHN")
    corpus.article(2, april(2)).organization("Organization Department of the CPC Central Committee", "CHN")
    corpus.article(3, april(3)).organization("Organization Department of the CPC Central Committee", "CUB")
    assert corpus.core()["dim_organization"]["country_code"].sort().to_list() == ["CHN", "CUB"]


def test_an_international_body_has_no_country() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).organization("World Tide Council", "CHE", "international")
    corpus.article(2, april(2)).organization("World Tide Council", None, "international")
    assert corpus.core()["dim_organization"]["country_code"].to_list() == [None]


def test_an_organ_points_at_its_parent() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(1))
    party = report.organization("Party of Tides", "VNM", "party", short_name="PT")
    report.organization("Central Committee of the Party of Tides", "VNM", parent_no=party)
    rows = {row["name"]: row for row in corpus.core()["dim_organization"].to_dicts()}
    organ, party_row = rows["Central Committee of the Party of Tides"], rows["Party of Tides"]
    assert organ["parent_organization_id"] == party_row["organization_id"]
    assert party_row["parent_organization_id"] is None


def test_a_title_without_organisation_is_a_post_of_its_holders_country() -> None:
    corpus = Corpus()
    for number, country in ((1, "CZE"), (2, "CUB"), (3, "CZE")):
        report = corpus.article(number, april(number))
        report.office(report.person(f"Holder {country} Name", country), "president")
    core = corpus.core()
    assert core["dim_position"].height == 2
    assert core["dim_position"]["organization_id"].null_count() == 2


def test_an_office_is_observed_on_the_day_of_the_merged_event() -> None:
    corpus = Corpus()
    for number, day, basis in ((1, 26, "explicit"), (2, 27, "report date")):
        report = corpus.article(number, april(27), dateline_on=april(day))
        host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
        event = report.event("talks", april(day), ("host", host), ("visitor", guest), date_basis=basis)
        report.office(host, "head", report.organization("Tide Office", "CHN"), event_no=event)
    assert corpus.core()["fact_office_observation"]["observed_on"].to_list() == [april(26), april(26)]


def test_an_office_without_event_is_observed_on_the_dateline_then_the_publication() -> None:
    corpus = Corpus()
    for number, dateline in ((1, april(5)), (2, None)):
        report = corpus.article(number, april(7), dateline_on=dateline)
        report.office(report.person("Lin Zhiqiang", "CHN"), "head", report.organization("Tide Office", "CHN"))
        report.office(report.person("Old Poet", "CHN"), "president", status="former")
    seen = corpus.core()["fact_office_observation"].sort("article_id")
    assert seen.filter(pl.col("status") == "holds")["observed_on"].to_list() == [april(5), april(7)]
    assert seen.filter(pl.col("status") == "former")["observed_on"].null_count() == 2


def test_one_office_row_per_article_the_body_before_the_caption() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(7))
    person, organ = report.person("Lin Zhiqiang", "CHN"), report.organization("Tide Office", "CHN")
    report.office(person, "head", organ, is_caption=True, title_text="head")
    report.office(person, "head", organ, title_text="director")
    assert corpus.core()["fact_office_observation"]["title_text"].to_list() == ["director"]


def agreement_corpus() -> Corpus:
    corpus = Corpus()
    titles = ["memorandum of understanding on tide cooperation", "MoU on cooperation in tides", "MoU on rail"]
    for number, title in enumerate(titles, start=1):
        report = corpus.article(number, april(27))
        host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
        event = report.event("talks", april(26), ("host", host), ("visitor", guest))
        kind = "memorandum of understanding"
        report.agreement(event, title, {"country_code": "CHN"}, kind=kind, signed_on=april(26))
        if number == 3:
            report.agreement(event, "MoU on tide cooperation", {"country_code": "VNM"}, kind=kind, status="agreed")
    return corpus


def test_one_document_of_one_event_is_one_agreement() -> None:
    core = agreement_corpus().core()
    agreements = core["fact_agreement"]
    assert agreements.height == 2
    assert set(agreements["status"]) == {"signed"}
    assert core["agreement_party"].select("country_code").sort("country_code").rows() == [("CHN",), ("CHN",), ("VNM",)]


def signed_at(corpus: Corpus, number: int, subtype: str, title: str, day: int = 26) -> None:
    """An article in which both countries sign a document at an event of this kind."""
    report = corpus.article(number, april(27))
    host, guest = report.person(f"Lin Zhiqiang {subtype}", "CHN"), report.person(f"Bui Thi Sen {subtype}", "VNM")
    event = report.event(subtype, april(26), ("host", host), ("visitor", guest))
    sides = {"country_code": "CHN"}, {"country_code": "VNM"}
    report.agreement(event, title, *sides, kind="memorandum of understanding", signed_on=april(day))


def test_one_document_told_of_two_events_of_a_day_is_one_agreement() -> None:
    corpus = Corpus()
    signed_at(corpus, 1, "talks", "MoU on tide management for 2021-2025")
    signed_at(corpus, 2, "signing", "memorandum of understanding on cooperation in the management of tides, 2021-2025")
    assert corpus.core()["fact_agreement"].height == 1


def told_as(corpus: Corpus, number: int, *documents: tuple[str, str, int]) -> None:
    """An article with talks at which documents were signed, each by its kind, title and day."""
    report = corpus.article(number, april(27))
    host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
    event = report.event("talks", april(26), ("host", host), ("visitor", guest))
    sides = {"country_code": "CHN"}, {"country_code": "VNM"}
    for kind, title, day in documents:
        report.agreement(event, title, *sides, kind=kind, signed_on=april(day))


def test_a_memorandum_is_one_whatever_the_outlets_call_it() -> None:
    corpus = Corpus()
    told_as(corpus, 1, ("memorandum of understanding", "MoU between the two harbours", 26))
    told_as(corpus, 2, ("memorandum of cooperation", "memorandum of cooperation on pilots", 26))
    assert corpus.core()["fact_agreement"].height == 1


def test_a_document_dated_a_day_apart_is_one_by_its_title() -> None:
    corpus = Corpus()
    signed_at(corpus, 1, "talks", "MoU on the mutual recognition of tide certificates", 25)
    signed_at(corpus, 2, "signing", "MoU on mutual recognition of certificates of tides", 26)
    signed_at(corpus, 3, "meeting", "MoU on mutual recognition of certificates of tides", 20)
    assert corpus.core()["fact_agreement"].height == 2


def test_a_memorandum_named_again_in_short_is_one() -> None:
    corpus = Corpus()
    kind = "memorandum of understanding"
    told_as(corpus, 1, (kind, "memorandum of understanding on tide gauges", 26), (kind, "MoU", 26))
    assert corpus.core()["fact_agreement"]["title"].to_list() == ["memorandum of understanding on tide gauges"]


def test_several_agreements_one_of_which_has_no_title_stay_apart() -> None:
    corpus = Corpus()
    told_as(corpus, 1, ("agreement", "agreement on tide gauges", 26), ("agreement", "agreement", 26))
    assert corpus.core()["fact_agreement"].height == 2


def test_plans_that_run_to_different_years_are_two() -> None:
    corpus = Corpus()
    signed_at(corpus, 1, "talks", "MoU on tide management for 2021-2025")
    signed_at(corpus, 2, "signing", "MoU on tide management covering the years 2021 to 2023")
    signed_at(corpus, 3, "meeting", "MoU on tide management for 2021-23")
    assert corpus.core()["fact_agreement"].height == 2


def test_documents_on_other_subjects_or_of_other_days_stay_apart() -> None:
    corpus = Corpus()
    for number, (title, day) in enumerate([("MoU on tides", 26), ("MoU on rail", 26), ("MoU on tides", 20)], start=1):
        report = corpus.article(number, april(27))
        sides = {"country_code": "CHN"}, {"country_code": "VNM"}
        event = report.event("signing", april(day), ("signatory", report.person(f"Lin Zhiqiang {number}", "CHN")))
        for one in (title, f"MoU on port {number}"):
            report.agreement(event, one, *sides, kind="memorandum of understanding", signed_on=april(day))
    assert corpus.core()["fact_agreement"].height == 6


def test_a_day_of_signing_follows_the_day_of_the_merged_event() -> None:
    corpus = Corpus()
    for number, day, basis in ((1, 27, "report date"), (2, 26, "explicit")):
        report = corpus.article(number, april(27))
        host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
        event = report.event("talks", april(day), ("host", host), ("visitor", guest), date_basis=basis)
        report.agreement(event, "tide plan", kind="plan", signed_on=april(day))
    assert corpus.core()["fact_agreement"]["signed_on"].to_list() == [april(26)]


def test_a_statement_has_its_speakers_event_and_topics() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(27))
    host, guest = report.person("Lin Zhiqiang", "CHN"), report.person("Bui Thi Sen", "VNM")
    event = report.event("talks", april(26), ("host", host), ("visitor", guest))
    report.statement("Both agreed.", host, guest, event_no=event, audience_person_no=guest, topics=["trade", "defence"])
    core = corpus.core()
    assert core["fact_statement"]["event_id"].to_list() == core["fact_event"]["event_id"].to_list()
    assert core["statement_speaker"]["speaker_no"].to_list() == [1, 2]
    assert set(core["dim_topic"]["name"]) == {"trade", "defence"}
    assert set(core["statement_topic"]["topic_id"]) == {key_of("topic", "trade"), key_of("topic", "defence")}


def test_a_mention_points_at_what_it_means_and_nothing_else() -> None:
    corpus = Corpus()
    report = corpus.article(1, april(27))
    person, organ = report.person("Lin Zhiqiang", "CHN"), report.organization("Tide Office", "CHN")
    report.office(person, "head", organ)
    report.mention("head of the Tide Office", "position", title="head", organization_no=organ, person_no=person)
    report.mention("Hanoi", "place", place="city/1581130")
    report.mention("he", "person", resolution="unresolved")
    core = corpus.core()
    keys = ["person_id", "organization_id", "place_id", "position_id"]
    filled = core["fact_mention"].select([pl.col(key).is_not_null() for key in keys]).rows()
    assert filled == [(False, False, False, True), (False, False, True, False), (False, False, False, False)]
    assert core["fact_mention"]["position_id"][0] == core["dim_position"]["position_id"].item()


def test_days_run_from_the_first_to_the_last_that_any_fact_names() -> None:
    corpus = Corpus()
    corpus.article(1, date(2031, 12, 30))
    corpus.article(2, date(2032, 1, 2))
    days = corpus.core()["dim_date"]
    assert days["date_id"].to_list() == [20311230, 20311231, 20320101, 20320102]
    assert days["iso_week"].to_list() == [1, 1, 1, 1]
    assert days["day_name"].to_list() == ["Tuesday", "Wednesday", "Thursday", "Friday"]


def test_a_kind_of_event_that_is_not_listed_stops_the_load_with_a_sentence() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).event("tea ceremony", april(1))
    with pytest.raises(LoadFailed, match="tea ceremony"):
        corpus.core()


def test_a_correction_with_an_unknown_action_or_without_a_reason_is_refused() -> None:
    with pytest.raises(WrongUse, match="line 2"):
        Corpus().core(corrections=correction("merge everything"))
    with pytest.raises(WrongUse, match="reason is empty"):
        Corpus().core(corrections=correction("same person", name="A B", other_name="C D", reason=""))


def test_a_correction_makes_two_organisations_one() -> None:
    corpus = Corpus()
    corpus.article(1, april(1)).organization("Tide Office", "CHN")
    corpus.article(2, april(2)).organization("Bureau of Tides", "CHN")
    rows = correction("same organization", name="Tide Office", other_name="Bureau of Tides")
    assert corpus.core(corrections=rows)["dim_organization"].height == 1
