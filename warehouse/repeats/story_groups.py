"""Stories: articles that are near copies of one of them."""

from __future__ import annotations

import polars as pl

from warehouse.keys import joined, keys_of
from warehouse.repeats.copies import article_order
from warehouse.repeats.grouping import stars

STORIES_SCHEMA = {"article_id": pl.Int64, "story_id": pl.Int64, "is_story_representative": pl.Boolean}


def stories(articles: pl.DataFrame, duplicates: pl.DataFrame) -> pl.DataFrame:
    """The story of each article.

    In: `evidence.article`; `fact_duplicate`. Out: STORIES_SCHEMA, one row an article, sorted. The representative is the
    one with the most near copies, of these the longest, of these the earliest; every other member is a verified near
    copy of it, so nothing is chained. The key is the hash of the earliest member.
    """
    order = article_order(articles).join(articles.select("article_id", "word_count"), on="article_id")
    rank = order.select("article_id", "rank")
    pairs = (
        duplicates.join(rank.rename({"rank": "one"}), on="article_id")
        .join(rank.rename({"article_id": "matched_article_id", "rank": "other"}), on="matched_article_id")
        .select("one", "other", weight="similarity_ratio")
    )
    degree = pl.concat([pairs.select(rank="one"), pairs.select(rank="other")]).group_by("rank").len("degree")
    preference = (
        degree.join(order, on="rank")
        .sort("degree", "word_count", "rank", descending=[True, True, False])
        .with_row_index("preference")
        .select(node="rank", preference="preference")
    )
    found = stars(pairs, preference)
    members = (
        order.join(found.rename({"node": "rank"}), on="rank", how="left")
        .with_columns(pl.col("centre").fill_null(pl.col("rank")))
        .with_columns(first=pl.col("rank").min().over("centre"))
    )
    firsts = members.select(first=pl.col("first").unique()).join(
        rank.rename({"rank": "first", "article_id": "first_article_id"}), on="first"
    )
    places = firsts.select(pl.lit("story").alias("kind"), "first_article_id")
    keys = keys_of(places.select(key=joined(places.columns))["key"])
    return (
        members.join(firsts.with_columns(story_id=keys), on="first")
        .with_columns(is_story_representative=pl.col("rank") == pl.col("centre"))
        .select(list(STORIES_SCHEMA))
        .sort("article_id")
    )
