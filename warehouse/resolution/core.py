"""All `core` tables from all evidence: who is who, which reports tell of one event, which articles are one story.

Two kinds of work. Who and what the evidence means needs a view over all articles, and reads narrow columns for it. What
each article says (its passages, mentions, statements, spans) is large, and is joined with those answers for one range
of articles after another, so that memory grows with the narrow columns alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from warehouse.repeats import NOTHING_KEPT, KeptVerdicts
from warehouse.resolution.agreements import resolve_agreements
from warehouse.resolution.articles import fact_article
from warehouse.resolution.corrections import Corrections, listed_corrections, locate_corrections
from warehouse.resolution.dates import Days
from warehouse.resolution.event_facts import event_types
from warehouse.resolution.event_units import Meant
from warehouse.resolution.events import resolve_events
from warehouse.resolution.evidence import ARTICLES_OF_A_RANGE, Evidence, Range, Texts, ranges_of
from warehouse.resolution.growth import KeptMeanings, MadeAnew
from warehouse.resolution.mentions import fact_mention
from warehouse.resolution.offices import fact_office_observation
from warehouse.resolution.order import in_sequence, order_articles
from warehouse.resolution.organizations import organization_aliases, resolve_organizations
from warehouse.resolution.outlets import dim_outlet
from warehouse.resolution.person_contexts import contexts_of, with_countries_of_posts
from warehouse.resolution.persons import resolve_persons
from warehouse.resolution.places import dim_place
from warehouse.resolution.positions import Positions, resolve_positions, several_posts
from warehouse.resolution.repeats import find_repeats
from warehouse.resolution.statements import dim_topic, statement_tables
from warehouse.tables import TABLES, tables_of

Chunk = tuple[str, pl.DataFrame | MadeAnew]
"""Rows of a `core` table, with its name. A table may come in several chunks; no two hold one row. What is said of the
table as a whole comes before its rows."""


def build_core(
    evidence: Mapping[str, pl.DataFrame], article_text: pl.DataFrame, *, corrections: pl.DataFrame | None = None
) -> dict[str, pl.DataFrame]:
    """All `core` tables by name (`dim_person`), each in its declared schema and sorted by its key.

    In: evidence of the current articles by name (`person`; kinds that are missing count as empty); `article_id,
    source_file_id, text`; the corrections table where it is not the shipped one. For what fits in memory: see
    `core_chunks`, which it raises the errors of.
    """
    parts: dict[str, list[pl.DataFrame]] = {table.sql_table: [] for table in tables_of("core")}
    files, text = article_text.select("article_id", "source_file_id"), article_text.select("article_id", "text")
    for name, rows in core_chunks(Evidence(evidence), files, lambda: [text], corrections=corrections):
        if isinstance(rows, pl.DataFrame):
            parts[name].append(rows)
    return {name: _whole(name, frames) for name, frames in parts.items()}


def core_chunks(
    evidence: Evidence,
    files: pl.DataFrame,
    texts: Texts,
    *,
    corrections: pl.DataFrame | None = None,
    kept: KeptVerdicts = NOTHING_KEPT,
    meanings: KeptMeanings | None = None,
    range_size: int = ARTICLES_OF_A_RANGE,
) -> Iterator[Chunk]:
    """The rows of all `core` tables, in their declared schemas, as they are found.

    In: evidence of the current articles; their `article_id, source_file_id`; their texts; the corrections table where
    it is not the shipped one; what earlier loads found out about pairs of texts and of reports; on what the published
    rows rest, to leave out those that stand (MadeAnew); how many articles are taken together.
    A pure function: neither the order of rows nor what is kept nor how articles are taken changes what is found. Raises
    LoadFailed for a kind of event that is not listed, WrongUse for a corrections table that is not well-formed.
    """
    days = Days()
    meanings = meanings or KeptMeanings()
    listed = listed_corrections(corrections)
    for name, rows in _chunks(evidence, files, texts, listed, kept, meanings, range_size, days):
        if name.startswith("fact_") and isinstance(rows, pl.DataFrame):
            days.add(rows)
        yield name, rows
    yield "dim_date", days.table()


def _chunks(
    evidence: Evidence,
    files: pl.DataFrame,
    texts: Texts,
    listed: pl.DataFrame,
    kept: KeptVerdicts,
    meanings: KeptMeanings,
    range_size: int,
    days: Days,
) -> Iterator[Chunk]:
    ranges = ranges_of(files["article_id"], range_size)
    corrected = locate_corrections(listed, evidence, texts)
    evidence = evidence.without_events(corrected.not_an_event)
    repeats = find_repeats(evidence, texts, ranges, kept, meanings, range_size)
    yield from repeats.chunks
    for part in ranges:
        yield "fact_article", fact_article(evidence.read("article", within=part), files, repeats.stories)
    articles = order_articles(evidence.read("article", ["published_on", "dateline_on", "outlet"]), repeats.stories)
    yield "dim_outlet", dim_outlet(articles)
    yield "dim_place", dim_place(evidence)
    yield "dim_event_type", event_types()

    identified = _identities(evidence.sure(), articles, corrected)
    meant = identified.meant
    yield from identified.tables.items()
    named = meanings.compare("names", files["article_id"], identified.named())
    yield from named.announced("fact_mention")
    of_named = named.evidence(evidence)
    for part in named.ranges(ranges, range_size):
        yield "fact_mention", _mentions(of_named, identified, part)
    identified.positions = None

    events = resolve_events(evidence, articles, meant, corrected.same_event, meanings, kept)
    days.add(events.days)
    yield from events.chunks
    agreements = resolve_agreements(evidence, articles, events.meant, meant.organizations)
    yield "fact_agreement", agreements.fact_agreement
    yield "agreement_party", agreements.agreement_party
    scope = named | events.scope
    of_scope = scope.evidence(evidence)
    yield from scope.announced("fact_office_observation", "fact_statement", "statement_speaker", "statement_topic")
    # Its days are those of events and articles, which all are told of.
    yield (
        "fact_office_observation",
        fact_office_observation(of_scope.read("office"), articles, meant.persons, meant.offices, events.meant),
    )
    topics = dim_topic(evidence.scan("statement_topic"))
    yield "dim_topic", topics
    yield from _statements(of_scope, scope.ranges(ranges, range_size), meant, events.meant, topics)


@dataclass
class _Identified:
    """Who and what the numbers of evidence stand for, and the tables that say so."""

    meant: Meant
    tables: dict[str, pl.DataFrame]
    positions: Positions | None

    def named(self) -> dict[str, pl.DataFrame]:
        """By kind, who and what the numbers in each article stand for."""
        assert self.positions is not None
        return {
            "person": self.meant.persons.select("article_id", "person_no", "person_id"),
            "organization": self.meant.organizations.select("article_id", "organization_no", "organization_id"),
            "office": self.positions.of_offices,
            "title": self.positions.of_mentions,
        }


def _identities(evidence: Evidence, articles: pl.DataFrame, corrected: Corrections) -> _Identified:
    """Persons get the country of their posts, where the article does not tell theirs."""
    organizations = resolve_organizations(evidence.read("organization"), articles, corrected.same_organization)
    office = evidence.read(
        "office", ["person_no", "title", "organization_no", "sector", "status", "observed_on", "start_char"]
    )
    person = with_countries_of_posts(
        evidence.read("person"), office, organizations.meant, organizations.dim_organization
    )
    person_name = evidence.read("person_name")
    participant = evidence.read("event_participant", ["person_no", "country_code"])
    contexts = contexts_of(
        person,
        office,
        evidence.read("event", ["starts_on", "ends_on", "date_basis", "month_day", "month_day_basis", "weekday"]),
        participant,
        evidence.read("organization", ["name", "country_code", "kind"]),
        organizations.meant,
    )
    persons = resolve_persons(
        in_sequence(person, articles, "person_no"),
        person_name,
        contexts,
        corrected.same_person,
        corrected.different_people,
    )
    positions = resolve_positions(
        office,
        evidence.read(
            "mention",
            ["start_char", "title", "organization_no", "person_no"],
            where=(pl.col("entity_kind") == "position") & pl.col("title").is_not_null(),
        ),
        articles,
        organizations.meant,
        persons.meant.drop("person_id"),
        organizations.dim_organization,
    )
    meant = Meant(
        persons.meant,
        organizations.meant,
        organizations.dim_organization,
        positions.of_offices,
        positions.dim_position,
        several_posts(office, positions.of_offices),
    )
    tables = {
        "dim_person": persons.dim_person,
        "person_alias": persons.person_alias,
        "dim_organization": organizations.dim_organization,
        "organization_alias": organization_aliases(organizations.named, evidence.scan("mention"), organizations.meant),
        "dim_position": positions.dim_position,
    }
    return _Identified(meant, tables, positions)


def _mentions(evidence: Evidence, identified: _Identified, part: Range) -> pl.DataFrame:
    assert identified.positions is not None
    return fact_mention(
        evidence.read("mention", within=part),
        part.of(identified.meant.persons),
        part.of(identified.meant.organizations),
        part.of(identified.positions.of_mentions),
    )


def _statements(
    evidence: Evidence, ranges: Sequence[Range], meant: Meant, events: pl.DataFrame, topics: pl.DataFrame
) -> Iterator[Chunk]:
    """The statements range by range; then speakers and topics, which are numbers only, each in one order of keys."""
    beside: dict[str, list[pl.DataFrame]] = {"statement_speaker": [], "statement_topic": []}
    for part in ranges:
        persons, organizations = part.of(meant.persons), part.of(meant.organizations)
        tables = statement_tables(evidence, part, persons, organizations, part.of(events), topics)
        yield "fact_statement", tables["fact_statement"]
        for name, frames in beside.items():
            frames.append(tables[name])
    for name in list(beside):
        yield name, _whole(name, beside.pop(name))


def _whole(name: str, frames: Iterable[pl.DataFrame]) -> pl.DataFrame:
    table = TABLES[f"core.{name}"]
    rows = pl.concat([table.empty(), *frames])
    return rows.sort(table.primary_key() or list(table.polars_schema()), nulls_last=True)
