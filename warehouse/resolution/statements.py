"""Statements: one sentence and set of speakers each, with the people, event and topics that they are about."""

from __future__ import annotations

import polars as pl

from warehouse.keys import joined, key_of, keys_of
from warehouse.resolution.evidence import Evidence, Range
from warehouse.resolution.fit import fitted
from warehouse.tables.dimensions import DimTopic
from warehouse.tables.facts import FactStatement, StatementSpeaker, StatementTopic


def topic_id(name: str) -> int:
    """The key of a topic."""
    return key_of("topic", name)


def statement_tables(
    evidence: Evidence,
    part: Range,
    persons: pl.DataFrame,
    organizations: pl.DataFrame,
    events: pl.DataFrame,
    topics: pl.DataFrame,
) -> dict[str, pl.DataFrame]:
    """Turn the numbers of the statements of some articles into keys: the three tables, by name.

    In: the evidence; the articles; of these `article_id, person_no, person_id`, `article_id, organization_no,
    organization_id` and `article_id, event_no, event_id`; `dim_topic`. A statement's key is the hash of its article and
    place.
    """
    numbered = _with_keys(evidence.read("statement", within=part))
    people = persons.select("article_id", "person_no", "person_id")
    audience = people.rename({"person_no": "audience_person_no", "person_id": "audience_person_id"})
    statements = numbered.join(
        events.select("article_id", "event_no", "event_id"), on=["article_id", "event_no"], how="left"
    ).join(audience, on=["article_id", "audience_person_no"], how="left")
    keys = numbered.select("article_id", "statement_no", "statement_id")
    speakers = (
        evidence.read("statement_speaker", within=part)
        .join(keys, on=["article_id", "statement_no"])
        .join(people, on=["article_id", "person_no"], how="left")
        .join(organizations, on=["article_id", "organization_no"], how="left")
    )
    of_statements = (
        evidence.read("statement_topic", within=part)
        .join(keys, on=["article_id", "statement_no"])
        .join(topics, left_on="topic", right_on="name")
    )
    return {
        "fact_statement": fitted(statements, FactStatement),
        "statement_speaker": fitted(speakers, StatementSpeaker),
        "statement_topic": fitted(of_statements.unique(["statement_id", "topic_id"]), StatementTopic),
    }


def _with_keys(statement: pl.DataFrame) -> pl.DataFrame:
    rows = statement.sort("article_id", "start_char", "statement_no").with_columns(
        pl.lit("statement").alias("kind"),
        pl.int_range(pl.len(), dtype=pl.Int64).over("article_id", "start_char").alias("tie"),
    )
    texts = rows.select(joined(["kind", "article_id", "start_char", "tie"]).alias("text"))["text"]
    return rows.with_columns(keys_of(texts).alias("statement_id"))


def dim_topic(statement_topic: pl.LazyFrame) -> pl.DataFrame:
    """`core.dim_topic`. In: `evidence.statement_topic`."""
    names = statement_topic.select("topic").unique().collect()["topic"].sort()
    topics = pl.DataFrame(
        {"topic_id": [topic_id(name) for name in names], "name": names},
        schema={"topic_id": pl.Int64, "name": pl.String},
    )
    return fitted(topics, DimTopic)
