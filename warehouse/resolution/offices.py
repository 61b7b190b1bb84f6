"""Office observations: someone seen in a post by an article, with the day of the event that they took part in."""

from __future__ import annotations

import polars as pl

from warehouse.tables.facts import FactOfficeObservation


def fact_office_observation(
    office: pl.DataFrame, articles: pl.DataFrame, persons: pl.DataFrame, positions: pl.DataFrame, events: pl.DataFrame
) -> pl.DataFrame:
    """`core.fact_office_observation`: one row per person, position, article and status, the first span, body first.

    In: `evidence.office`; the articles in order; `article_id, person_no, person_id`; `article_id, office_no,
    position_id`; `article_id, event_no, event_id, starts_on, date_precision`. The day is the merged event's; where that
    has none, the dateline's, then the publication's; `former` has none.
    """
    schema = FactOfficeObservation.polars_schema()
    event_day = pl.when(pl.col("date_precision") != "month").then("starts_on")
    return (
        office.join(persons.select("article_id", "person_no", "person_id"), on=["article_id", "person_no"])
        .join(positions, on=["article_id", "office_no"])
        .join(events, on=["article_id", "event_no"], how="left")
        .join(articles.select("article_id", "dateline_on", "published_on"), on="article_id")
        .with_columns(
            pl.when(pl.col("status") != "former")
            .then(pl.coalesce(event_day, "dateline_on", "published_on"))
            .alias("observed_on")
        )
        .sort("article_id", "person_id", "position_id", "status", "is_caption", "start_char", "end_char", "office_no")
        .unique(["article_id", "person_id", "position_id", "status"], keep="first", maintain_order=True)
        .select(list(schema))
        .sort("person_id", "position_id", "article_id", "status")
    )
