"""Events: one however many articles report it; announcement and occurrence one; the meetings of a visit several."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl
import polars.selectors as cs

from warehouse.resolution.event_facts import fact_event, fact_event_report, merged_facts, with_parents
from warehouse.resolution.event_matching import matching_pairs
from warehouse.resolution.event_merging import merge_reports
from warehouse.resolution.event_participants import (
    fact_event_evidence,
    fact_event_participant,
    merged_participants,
)
from warehouse.resolution.event_units import Meant, affiliations, event_sides, event_units
from warehouse.resolution.order import keys_by_earliest


@dataclass(frozen=True)
class Events:
    """The tables, and the event that each report tells of."""

    tables: dict[str, pl.DataFrame]
    meant: pl.DataFrame
    """`article_id, event_no, event_id, starts_on, date_precision` (the merged event's day)."""


def resolve_events(
    evidence: dict[str, pl.DataFrame], articles: pl.DataFrame, meant: Meant, same: pl.DataFrame
) -> Events:
    """Merge the reports of all articles.

    In: the evidence, the articles in order, what numbers stand for, and pairs of reports that a correction of kind
    `same event` joins (`article_id, event_no, article_id_other, event_no_other`).
    """
    units = event_units(evidence["event"], articles)
    sides = event_sides(evidence["event_participant"], units, meant)
    pairs = matching_pairs(units, sides, affiliations(sides, meant))
    merged = merge_reports(units, sides, pairs, _by_number(same, units))
    units = units.join(merged, on="seq")
    keys = keys_by_earliest(units, "cluster", "event").rename({"key": "event_id"})
    units = units.join(keys, on="cluster").sort("seq")
    sides = sides.join(units.select("seq", "event_id"), on="seq").sort("seq", "participant_no")
    participants = merged_participants(sides)
    facts = with_parents(merged_facts(units, articles), units, participants)
    # A document that came out of an event proves its agreement axis.
    documents = (
        evidence["agreement"]
        .drop_nulls("event_no")
        .select("article_id", "event_no", pl.lit("agreement").alias("axis"), cs.ends_with("start_char", "end_char"))
    )
    spans = pl.concat([evidence["event_span"], documents], how="diagonal")
    tables = {
        "fact_event": fact_event(facts),
        "fact_event_participant": fact_event_participant(participants),
        "fact_event_report": fact_event_report(units, sides, evidence["date_conflict"]),
        "fact_event_evidence": fact_event_evidence(spans, units, sides, participants),
    }
    days = facts.select("event_id", "starts_on", "date_precision")
    return Events(tables, units.select("article_id", "event_no", "event_id").join(days, on="event_id"))


def _by_number(same: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    numbers = units.select("article_id", "event_no", "seq")
    others = numbers.rename({"article_id": "article_id_other", "event_no": "event_no_other", "seq": "other"})
    return (
        same.join(numbers, on=["article_id", "event_no"])
        .join(others, on=["article_id_other", "event_no_other"])
        .select(pl.min_horizontal("seq", "other").alias("seq"), pl.max_horizontal("seq", "other").alias("other"))
        .unique()
    )
