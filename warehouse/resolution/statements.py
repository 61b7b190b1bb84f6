"""Statements: one sentence and set of speakers each, with the people, event and topics that they are about."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.keys import joined, key_of, keys_of
from warehouse.resolution.fit import fitted
from warehouse.tables.dimensions import DimTopic
from warehouse.tables.facts import FactStatement, StatementSpeaker, StatementTopic


@dataclass(frozen=True)
class Statements:
    """The four tables."""

    fact_statement: pl.DataFrame
    statement_speaker: pl.DataFrame
    statement_topic: pl.DataFrame
    dim_topic: pl.DataFrame


def topic_id(name: str) -> int:
    """The key of a topic."""
    return key_of("topic", name)


def resolve_statements(
    evidence: dict[str, pl.DataFrame], persons: pl.DataFrame, organizations: pl.DataFrame, events: pl.DataFrame
) -> Statements:
    """Turn the numbers of statements into keys.

    In: the evidence; `article_id, person_no, person_id`; `article_id, organization_no, organization_id`; `article_id,
    event_no, event_id`. A statement's key is the hash of its article and place.
    """
    numbered = _with_keys(evidence["statement"])
    people = persons.select("article_id", "person_no", "person_id")
    audience = people.rename({"person_no": "audience_person_no", "person_id": "audience_person_id"})
    statements = numbered.join(
        events.select("article_id", "event_no", "event_id"), on=["article_id", "event_no"], how="left"
    ).join(audience, on=["article_id", "audience_person_no"], how="left")
    keys = numbered.select("article_id", "statement_no", "statement_id")
    speakers = (
        evidence["statement_speaker"]
        .join(keys, on=["article_id", "statement_no"])
        .join(people, on=["article_id", "person_no"], how="left")
        .join(organizations, on=["article_id", "organization_no"], how="left")
    )
    topics = _topics(evidence["statement_topic"])
    of_statements = (
        evidence["statement_topic"]
        .join(keys, on=["article_id", "statement_no"])
        .join(topics, left_on="topic", right_on="name")
    )
    return Statements(
        fitted(statements, FactStatement),
        fitted(speakers, StatementSpeaker),
        fitted(of_statements.unique(["statement_id", "topic_id"]), StatementTopic),
        fitted(topics, DimTopic),
    )


def _with_keys(statement: pl.DataFrame) -> pl.DataFrame:
    rows = statement.sort("article_id", "start_char", "statement_no").with_columns(
        pl.lit("statement").alias("kind"),
        pl.int_range(pl.len(), dtype=pl.Int64).over("article_id", "start_char").alias("tie"),
    )
    texts = rows.select(joined(["kind", "article_id", "start_char", "tie"]).alias("text"))["text"]
    return rows.with_columns(keys_of(texts).alias("statement_id"))


def _topics(statement_topic: pl.DataFrame) -> pl.DataFrame:
    names = statement_topic["topic"].unique().sort()
    return pl.DataFrame(
        {"topic_id": [topic_id(name) for name in names], "name": names},
        schema={"topic_id": pl.Int64, "name": pl.String},
    )
