"""Articles in their current version, with source, outlet, place of the dateline and story."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.event_facts import place_ids
from warehouse.resolution.fit import fitted
from warehouse.resolution.outlets import outlet_ids
from warehouse.tables.facts import FactArticle


def fact_article(article: pl.DataFrame, article_text: pl.DataFrame, stories: pl.DataFrame) -> pl.DataFrame:
    """`core.fact_article`.

    In: `evidence.article`; `article_id, source_file_id`; `article_id, story_id, is_story_representative`. An article
    that no story holds is a story of its own.
    """
    placed = article.rename({"dateline_place": "place"})
    rows = (
        placed.join(article_text.select("article_id", "source_file_id"), on="article_id")
        .join(stories, on="article_id", how="left")
        .with_columns(
            place_ids(placed["place"]).alias("dateline_place_id"),
            outlet_ids("outlet"),
            pl.col("story_id").fill_null(pl.col("article_id")),
            pl.col("is_story_representative").fill_null(True),
        )
    )
    return fitted(rows, FactArticle)
