"""The comparison itself, on core tables made by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from warehouse.evaluation import Evaluation, GoldArticle, evaluate_core, read_gold
from warehouse.tables import TABLES

TEXT = "Vientiane (KPL) – Kham Vong, head of the LPRP Organization Board, met Jana Nova in Vientiane on March 9, 2021."
GOLD = """
promise: a meeting
parse: {dateline_place: Vientiane}
persons:
  - {name: Kham Vong, country: LAO}
  - {name: Jana Nova, country: CZE}
offices:
  - {person: Kham Vong, title: head, organization: LPRP Organization Board}
events:
  - {id: e, subtype: meeting, starts_on: 2021-03-09, basis: explicit, place: Vientiane,
     host: Kham Vong, visitor: Jana Nova}
statements: []
"""


def gold_of(folder: Path, *, copies: int = 1) -> list[GoldArticle]:
    for number in range(copies):
        (folder / f"a{number}.txt").write_text(TEXT + " " * number, encoding="utf-8")
        (folder / f"a{number}.yaml").write_text(GOLD, encoding="utf-8")
    return read_gold(folder)


def frame(table: str, *rows: dict[str, object]) -> pl.DataFrame:
    schema = TABLES[f"core.{table}"].polars_schema()
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def core_for(articles: list[GoldArticle], **changed: object) -> dict[str, pl.DataFrame]:
    """Core tables as they ought to be for these articles, but for what is changed about the event."""
    event = {"subtype": "meeting", "status": "occurred", "starts_on": date(2021, 3, 9), "mode": "in person"}
    event |= {"event_id": 1, "event_type_id": 1, "date_precision": "day", "date_basis": "explicit", "place_id": 7}
    event |= changed
    ids = [article.article_id for article in articles]
    spans = {"start_char": 19, "end_char": 28}
    return {
        "dim_place": frame("dim_place", {"place_id": 7, "name": "Vientiane", "kind": "city", "country_code": "LAO"}),
        "dim_person": frame(
            "dim_person",
            {"person_id": 1, "name": "Kham Vong", "name_ascii": "Kham Vong", "country_code": "LAO"},
            {"person_id": 2, "name": "Jana Nova", "name_ascii": "Jana Nova", "country_code": "CZE"},
        ),
        "dim_organization": frame("dim_organization", {"organization_id": 1, "name": "Organization Board of the LPRP"}),
        "dim_position": frame("dim_position", {"position_id": 1, "title": "head", "organization_id": 1}),
        "fact_article": frame(
            "fact_article",
            *({"article_id": one, "dateline_place_id": 7, "language": "en", "agency": "KPL"} for one in ids),
        ),
        "fact_mention": frame(
            "fact_mention",
            *(
                {"article_id": one, "mention_no": person, "text": name, "person_id": person, **spans}
                for one in ids
                for person, name in ((1, "Kham Vong"), (2, "Jana Nova"))
            ),
        ),
        "fact_office_observation": frame(
            "fact_office_observation",
            *(
                {"person_id": 1, "position_id": 1, "article_id": one, "observed_on": date(2021, 3, 9), **spans}
                | {"status": "holds", "title_text": "head"}
                for one in ids
            ),
        ),
        "fact_event": frame("fact_event", event),
        "fact_event_participant": frame(
            "fact_event_participant",
            {"event_id": 1, "participant_no": 1, "person_id": 1, "role": "host", "country_code": "LAO"},
            {"event_id": 1, "participant_no": 2, "person_id": 2, "role": "visitor", "country_code": "CZE"},
        ),
        "fact_event_evidence": frame(
            "fact_event_evidence",
            *(
                {"event_id": 1, "article_id": one, "axis": axis, "participant_no": number, **spans}
                for one in ids
                for axis, number in (("type", None), ("date", None), ("principal", 1), ("counterpart", 2))
            ),
        ),
    }


def f1(evaluation: Evaluation, measure: str) -> float | None:
    return evaluation.score(measure).f1


def test_tables_that_say_what_gold_says_are_right(tmp_path: Path) -> None:
    articles = gold_of(tmp_path)
    found = evaluate_core(articles, core_for(articles))
    for measure in ("persons", "offices", "events", "event date", "event place", "participant roles", "person country"):
        assert f1(found, measure) == 1.0, measure


def test_an_event_of_another_day_is_matched_and_its_day_is_wrong(tmp_path: Path) -> None:
    articles = gold_of(tmp_path)
    found = evaluate_core(articles, core_for(articles, starts_on=date(2021, 3, 10)))
    assert f1(found, "events") == 1.0
    assert f1(found, "events on the day") == 0.0
    assert f1(found, "event date") == 0.0


def test_an_event_of_another_kind_is_missing_and_extra(tmp_path: Path) -> None:
    articles = gold_of(tmp_path)
    found = evaluate_core(articles, core_for(articles, subtype="award"))
    assert {problem.kind for problem in found.problems_of("events")} == {"missing", "extra"}


def test_one_event_in_two_articles_is_merged_and_two_are_not(tmp_path: Path) -> None:
    articles = gold_of(tmp_path, copies=2)
    core = core_for(articles)
    assert f1(evaluate_core(articles, core), "event merging") == 1.0
    second = pl.col("article_id") == articles[1].article_id
    evidence = core["fact_event_evidence"].with_columns(event_id=pl.when(second).then(2).otherwise("event_id"))
    events = pl.concat([core["fact_event"], core["fact_event"].with_columns(event_id=pl.lit(2, pl.Int64))])
    sides = core["fact_event_participant"]
    sides = pl.concat([sides, sides.with_columns(event_id=pl.lit(2, pl.Int64))])
    apart = core | {"fact_event_evidence": evidence, "fact_event": events, "fact_event_participant": sides}
    assert evaluate_core(articles, apart).score("event merging").recall == 0.0


def test_events_alike_but_for_their_places_are_told_apart_by_these(tmp_path: Path) -> None:
    other = "  - {id: f, subtype: meeting, starts_on: 2021-03-09, basis: explicit, place: Paris,\n"
    other += "     host: Kham Vong, visitor: Jana Nova}\nstatements: []"
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(GOLD.replace("statements: []", other), encoding="utf-8")
    articles = read_gold(tmp_path)
    core = core_for(articles)
    # The second of the tables is the first of gold.
    first = core["fact_event"].with_columns(place_id=pl.lit(8, pl.Int64))
    second = core["fact_event"].with_columns(event_id=pl.lit(2, pl.Int64))
    paris = frame("dim_place", {"place_id": 8, "name": "Paris", "kind": "city", "country_code": "FRA"})
    both = {"fact_event": pl.concat([first, second]), "dim_place": pl.concat([core["dim_place"], paris])}
    for table in ("fact_event_participant", "fact_event_evidence"):
        copy = core[table].with_columns(event_id=pl.lit(2, pl.Int64))
        both[table] = pl.concat([core[table], copy])
    assert f1(evaluate_core(articles, core | both), "event place") == 1.0


def test_the_office_axis_wants_a_span_for_every_named_one(tmp_path: Path) -> None:
    articles = gold_of(tmp_path)
    found = evaluate_core(articles, core_for(articles))
    [problem] = found.problems_of("five axes")
    assert "'office'" in (problem.wanted or "")
    assert "'office'" not in (problem.found or "")


def test_an_office_in_another_organ_is_missing_and_extra(tmp_path: Path) -> None:
    articles = gold_of(tmp_path)
    core = core_for(articles)
    other = frame("dim_organization", {"organization_id": 1, "name": "Secretariat of the LPRP"})
    found = evaluate_core(articles, core | {"dim_organization": other})
    assert {problem.kind for problem in found.problems_of("offices")} == {"missing", "extra"}


def test_two_persons_for_one_name_break_the_link(tmp_path: Path) -> None:
    articles = gold_of(tmp_path, copies=2)
    core = core_for(articles)
    is_second = (pl.col("article_id") == articles[1].article_id) & (pl.col("person_id") == 1)
    mentions = core["fact_mention"].with_columns(person_id=pl.when(is_second).then(3).otherwise("person_id"))
    third = {"person_id": 3, "name": "Kham Vong", "name_ascii": "Kham Vong", "country_code": "LAO"}
    persons = pl.concat([core["dim_person"], frame("dim_person", third)])
    found = evaluate_core(articles, core | {"fact_mention": mentions, "dim_person": persons})
    assert found.score("person linking").recall == 0.5


@pytest.mark.parametrize(
    ("country", "is_told_elsewhere", "right"), [("CZE", True, 2), ("CZE", False, 1), ("POL", True, 1)]
)
def test_a_side_told_by_its_country_is_whom_another_report_names(
    tmp_path: Path, country: str, is_told_elsewhere: bool, right: int
) -> None:
    (tmp_path / "a0.txt").write_text(TEXT, encoding="utf-8")
    gold = GOLD.replace("visitor: Jana Nova", f"visitor: {{country: {country}}}")
    (tmp_path / "a0.yaml").write_text(gold, encoding="utf-8")
    articles = read_gold(tmp_path)
    core = core_for(articles)
    mentions = core["fact_mention"]
    core["fact_mention"] = mentions.filter(pl.col("person_id") == 1) if is_told_elsewhere else mentions
    assert evaluate_core(articles, core).score("participants").right == right


@pytest.mark.parametrize(("body", "right"), [("Organization Board of the LPRP", 2), ("Ministry of Trade of Laos", 1)])
def test_a_side_told_by_its_body_is_only_somebody_with_a_post_in_it(tmp_path: Path, body: str, right: int) -> None:
    (tmp_path / "a0.txt").write_text(TEXT, encoding="utf-8")
    gold = GOLD.replace("host: Kham Vong", f"host: {{organization: {body}}}")
    (tmp_path / "a0.yaml").write_text(gold, encoding="utf-8")
    articles = read_gold(tmp_path)
    core = core_for(articles)
    core["fact_mention"] = core["fact_mention"].filter(pl.col("person_id") == 2)
    assert evaluate_core(articles, core).score("participants").right == right
