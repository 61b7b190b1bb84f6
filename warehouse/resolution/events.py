"""Events: one however many articles report it; announcement and occurrence one; the meetings of a visit several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from warehouse.repeats import NOTHING_KEPT, KeptVerdicts
from warehouse.resolution.event_day_slips import join_slips
from warehouse.resolution.event_facts import fact_event, fact_event_report, merged_facts, with_parents
from warehouse.resolution.event_matching import matching_pairs
from warehouse.resolution.event_merging import merge_reports
from warehouse.resolution.event_participants import (
    fact_event_evidence,
    fact_event_participant,
    merged_participants,
    with_roles_on_soil,
)
from warehouse.resolution.event_units import Meant, affiliations, event_sides, event_units
from warehouse.resolution.evidence import Evidence
from warehouse.resolution.faint_reports import believed_reports, join_by_faint
from warehouse.resolution.growth import KeptMeanings, MadeAnew, Scope, row_hashes
from warehouse.resolution.order import with_keys
from warehouse.tables.facts import AXES, FactEventReport

# An event has some eight spans.
_EVENTS_OF_A_CHUNK = 100_000


@dataclass(frozen=True)
class Events:
    """The tables, and the event that each report tells of."""

    chunks: Iterator[tuple[str, pl.DataFrame | MadeAnew]]
    """Rows of the tables, with their names; to be read once."""
    meant: pl.DataFrame
    """`article_id, event_no, event_id, starts_on, date_precision` (the merged event's day)."""
    scope: Scope
    """The articles of whose events something changed."""
    days: pl.DataFrame
    """All days that reports name."""


def resolve_events(
    evidence: Evidence,
    articles: pl.DataFrame,
    meant: Meant,
    same: pl.DataFrame,
    meanings: KeptMeanings,
    kept: KeptVerdicts = NOTHING_KEPT,
) -> Events:
    """Merge the reports of all articles.

    In: the evidence, the articles in order, what numbers stand for, and pairs of reports that a correction of kind
    `same event` joins (`article_id, event_no, article_id_other, event_no_other`), what published rows rest on,
    what earlier loads found out about pairs of reports.
    """
    every = event_units(evidence.read("event"), articles)
    every_side = event_sides(evidence.read("event_participant"), every, meant)
    units, faint = every.filter("is_sure"), every.filter(~pl.col("is_sure"))
    sides, faint_sides = (every_side.join(some.select("seq"), on="seq", how="semi") for some in (units, faint))
    pairs = matching_pairs(units, sides, affiliations(sides, meant), kept)
    merged = join_slips(units, sides, merge_reports(units, pairs, _by_number(same, units)))
    merged = join_by_faint(faint, faint_sides, units, sides, merged)
    units = units.join(merged, on="seq").sort("seq")
    units = with_keys(units, "cluster", "event", "event_id").drop("cluster")
    sides = sides.join(units.select("seq", "event_id"), on="seq")
    reports, participants = believed_reports(faint, faint_sides, units, sides)
    units, sides = pl.concat([units, reports]).sort("seq"), pl.concat([sides, participants])
    sides = sides.sort("seq", "participant_no")
    participants = merged_participants(sides)
    facts = merged_facts(units, articles)
    participants = with_roles_on_soil(participants, facts, units)
    facts = with_parents(facts, units, participants)
    days = facts.select("event_id", "starts_on", "date_precision")
    reports = (
        units.select("article_id", "event_no", "event_id").join(days, on="event_id").sort("article_id", "event_no")
    )
    days_of_reports = units.select(name for name, dtype in FactEventReport.polars_schema().items() if dtype == pl.Date)
    told = _told(units, sides, participants, reports)
    scope = meanings.compare("events", articles["article_id"], {"events": told})
    return Events(
        _chunks(evidence, units, sides, participants, fact_event(facts), scope), reports, scope, days_of_reports
    )


def _told(units: pl.DataFrame, sides: pl.DataFrame, participants: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    """Each report with its event and a hash of all that is told of that by any report.

    Places in the sequence of all reports, and stories, are left out: they matter by what was chosen by them.
    """
    frames = {
        "report": units.drop("seq", "story_id"),
        "side": sides.drop("seq", "story_id"),
        "participant": participants,
    }
    hashed = pl.concat([rows.select("event_id", event_hash=row_hashes(rows, kind)) for kind, rows in frames.items()])
    return reports.join(hashed.group_by("event_id").agg(pl.col("event_hash").bitwise_xor()), on="event_id")


def _chunks(
    evidence: Evidence,
    units: pl.DataFrame,
    sides: pl.DataFrame,
    participants: pl.DataFrame,
    fact_event: pl.DataFrame,
    scope: Scope,
) -> Iterator[tuple[str, pl.DataFrame | MadeAnew]]:
    yield "fact_event", fact_event
    yield "fact_event_participant", fact_event_participant(participants)
    conflicts = evidence.read("date_conflict", ["event_no", "message"])
    yield from scope.announced("fact_event_report")
    yield "fact_event_report", scope.of(fact_event_report(units, sides, conflicts))
    units = units.select("article_id", "event_no", "event_id", "published_on")
    sides = sides.select(
        "seq", "article_id", "event_no", "event_id", "participant_no", "role", "country_code", "person_id",
        "organization_id",
    )  # fmt: skip
    participants = participants.select("event_id", "actor", "country_code", "participant_no", "role")
    yield from scope.announced("fact_event_evidence")
    # Which span is an event's first proof is told by the spans of all its reports.
    event_ids = scope.of(units)["event_id"].unique().sort()
    if scope.changed is not None:
        units = units.filter(pl.col("event_id").is_in(event_ids.implode()))
        evidence = evidence.only(units.select("article_id").unique())
    spans = _spans(evidence)
    for start in range(0, max(len(event_ids), 1), _EVENTS_OF_A_CHUNK):
        chosen = event_ids.slice(start, _EVENTS_OF_A_CHUNK).to_frame()
        reports, rest = units.join(chosen, on="event_id", how="semi"), len(event_ids) > _EVENTS_OF_A_CHUNK
        rows = fact_event_evidence(
            spans.join(reports, on=["article_id", "event_no"], how="semi") if rest else spans,
            reports,
            sides.join(chosen, on="event_id", how="semi"),
            participants.join(chosen, on="event_id", how="semi"),
        )
        yield "fact_event_evidence", scope.of(rows)


def _spans(evidence: Evidence) -> pl.DataFrame:
    """The spans of all events. A document that came out of an event proves its agreement axis."""
    columns = [
        "article_id",
        "event_no",
        "axis",
        "participant_no",
        "start_char",
        "end_char",
        "sentence_start_char",
        "sentence_end_char",
    ]
    spans = evidence.scan("event_span").select(columns)
    documents = (
        evidence.scan("agreement")
        .drop_nulls("event_no")
        .with_columns(axis=pl.lit("agreement"), participant_no=pl.lit(None, pl.Int32))
        .select(columns)
    )
    # As words, the axes of ten million spans would take more memory than all their numbers.
    return pl.concat([rows.with_columns(pl.col("axis").cast(pl.Enum(AXES))) for rows in (spans, documents)]).collect()


def _by_number(same: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    numbers = units.select("article_id", "event_no", "seq")
    others = numbers.rename({"article_id": "article_id_other", "event_no": "event_no_other", "seq": "other"})
    return (
        same.join(numbers, on=["article_id", "event_no"])
        .join(others, on=["article_id_other", "event_no_other"])
        .select(pl.min_horizontal("seq", "other").alias("seq"), pl.max_horizontal("seq", "other").alias("other"))
        .unique()
    )
