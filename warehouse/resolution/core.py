"""All `core` tables from all evidence: who is who, which reports tell of one event, which articles are one story."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.agreements import resolve_agreements
from warehouse.resolution.articles import fact_article
from warehouse.resolution.corrections import Corrections, listed_corrections, locate_corrections, without_events
from warehouse.resolution.dates import dim_date
from warehouse.resolution.event_facts import event_types
from warehouse.resolution.event_units import Meant
from warehouse.resolution.events import resolve_events
from warehouse.resolution.mentions import fact_mention
from warehouse.resolution.offices import fact_office_observation
from warehouse.resolution.order import in_sequence, order_articles
from warehouse.resolution.organizations import resolve_organizations
from warehouse.resolution.outlets import dim_outlet
from warehouse.resolution.person_contexts import contexts_of, with_countries_of_posts
from warehouse.resolution.persons import resolve_persons
from warehouse.resolution.places import dim_place
from warehouse.resolution.positions import resolve_positions
from warehouse.resolution.repeats import Repeats, find_repeats
from warehouse.resolution.statements import resolve_statements
from warehouse.tables import tables_of

Evidence = dict[str, pl.DataFrame]


def build_core(
    evidence: Evidence,
    article_text: pl.DataFrame,
    *,
    corrections: pl.DataFrame | None = None,
    repeats: Repeats | None = None,
) -> dict[str, pl.DataFrame]:
    """All `core` tables by name (`dim_person`), each in its declared schema and sorted by its key.

    In: evidence of the current articles by name (`person`; kinds that are missing count as empty); `article_id,
    source_file_id, text`; the corrections table where it is not the shipped one; repeats where they have been found
    before. A pure function: the order of rows means nothing. Raises LoadFailed for
    a kind of event that is not listed, WrongUse for a corrections table that is not well-formed.
    """
    evidence = _complete(evidence)
    corrected = locate_corrections(listed_corrections(corrections), evidence, article_text)
    evidence = dict(without_events(evidence, corrected.not_an_event))
    repeats = repeats or find_repeats(evidence, article_text)
    articles = order_articles(evidence["article"], repeats.stories)

    meant, tables = _identities(evidence, articles, corrected)
    events = resolve_events(evidence, articles, meant, corrected.same_event)
    agreements = resolve_agreements(evidence, articles, events.meant, meant.organizations)
    statements = resolve_statements(evidence, meant.persons, meant.organizations, events.meant)
    tables |= {
        "dim_outlet": dim_outlet(evidence["article"]),
        "dim_place": dim_place(evidence),
        "dim_event_type": event_types(),
        "dim_topic": statements.dim_topic,
        "fact_article": fact_article(evidence["article"], article_text, repeats.stories),
        "fact_office_observation": fact_office_observation(
            evidence["office"], articles, meant.persons, meant.offices, events.meant
        ),
        "fact_agreement": agreements.fact_agreement,
        "agreement_party": agreements.agreement_party,
        "fact_statement": statements.fact_statement,
        "statement_speaker": statements.statement_speaker,
        "statement_topic": statements.statement_topic,
        **events.tables,
        **repeats.tables,
    }
    tables["dim_date"] = dim_date(tables[name] for name in sorted(tables) if name.startswith("fact_"))
    return {table.sql_table: tables[table.sql_table] for table in tables_of("core")}


def _identities(evidence: Evidence, articles: pl.DataFrame, corrected: Corrections) -> tuple[Meant, Evidence]:
    """Who and what the numbers of evidence stand for, and the tables that say so; persons get their posts' country."""
    organizations = resolve_organizations(
        evidence["organization"], evidence["mention"], articles, corrected.same_organization
    )
    evidence["person"] = with_countries_of_posts(
        evidence["person"], evidence["office"], organizations.meant, organizations.dim_organization
    )
    persons = resolve_persons(
        in_sequence(evidence["person"], articles, "person_no"),
        evidence["person_name"],
        contexts_of(evidence, organizations.meant),
        corrected.same_person,
        corrected.different_people,
    )
    positions = resolve_positions(
        evidence["office"], evidence["mention"], articles, organizations.meant, persons.meant.drop("person_id")
    )
    meant = Meant(
        persons.meant,
        organizations.meant,
        organizations.dim_organization,
        positions.of_offices,
        positions.dim_position,
    )
    tables = {
        "dim_person": persons.dim_person,
        "person_alias": persons.person_alias,
        "dim_organization": organizations.dim_organization,
        "organization_alias": organizations.organization_alias,
        "dim_position": positions.dim_position,
        "fact_mention": fact_mention(evidence["mention"], persons.meant, organizations.meant, positions.of_mentions),
    }
    return meant, tables


def _complete(evidence: Evidence) -> Evidence:
    """Every kind of evidence that is declared, in its schema, sorted by its key."""
    complete = {}
    for table in tables_of("evidence"):
        frame = evidence.get(table.sql_table, table.empty())
        complete[table.sql_table] = frame.select(list(table.polars_schema())).sort(table.primary_key())
    return complete
