"""Mentions: names in the text with the person, organisation, place or position that they mean."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.event_facts import place_ids
from warehouse.tables.facts import FactMention


def fact_mention(
    mention: pl.DataFrame, persons: pl.DataFrame, organizations: pl.DataFrame, positions: pl.DataFrame
) -> pl.DataFrame:
    """`core.fact_mention`.

    In: `evidence.mention`; `article_id, person_no, person_id`; `article_id, organization_no, organization_id`;
    `article_id, mention_no, position_id`. Only the key of the mention's own kind is filled.
    """
    schema = FactMention.polars_schema()
    kinds = {"person": "person_id", "organization": "organization_id", "place": "place_id", "position": "position_id"}
    return (
        mention.join(persons.select("article_id", "person_no", "person_id"), on=["article_id", "person_no"], how="left")
        .join(organizations, on=["article_id", "organization_no"], how="left")
        .join(positions, on=["article_id", "mention_no"], how="left")
        .with_columns(place_ids(mention["place"]))
        .with_columns(
            [pl.when(pl.col("entity_kind") == kind).then(column).alias(column) for kind, column in kinds.items()]
        )
        .select(list(schema))
        .sort("article_id", "mention_no")
    )
