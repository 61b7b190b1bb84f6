"""Passages that repeat an earlier one."""

from __future__ import annotations

import polars as pl

from warehouse.repeats.copies import article_order
from warehouse.tables.facts import FactPassage


def passage_table(passages: pl.DataFrame, articles: pl.DataFrame, captions: pl.DataFrame) -> pl.DataFrame:
    """`fact_passage`: each passage with the first occurrence of what it repeats, sorted by its key.

    In: `evidence.passage`, `evidence.article`, `fact_caption`. A passage repeats the first one of the same folded text;
    a caption the first occurrence of the same caption, near repeats included.
    """
    order = article_order(articles).select("article_id", "rank")
    # The order over all passages comes from one sort: sorting the members of each group would cost more.
    placed = (
        passages.join(order, on="article_id")
        .join(captions.select("article_id", "passage_no", "caption_id"), on=["article_id", "passage_no"], how="left")
        .sort("rank", "start_char")
    )
    by_text = _first("passage_hash")
    by_caption = _first("caption_id")
    return (
        placed.with_columns(
            pl.when(pl.col("caption_id").is_not_null() & (pl.col("caption_id").is_duplicated()))
            .then(by_caption)
            .otherwise(by_text)
            .alias("first")
        )
        .unnest("first")
        .with_columns(
            is_first=(pl.col("first_article") == pl.col("article_id")) & (pl.col("first_no") == pl.col("passage_no"))
        )
        .with_columns(
            repeats_article_id=pl.when(~pl.col("is_first")).then("first_article"),
            repeats_passage_no=pl.when(~pl.col("is_first")).then("first_no"),
        )
        .select(list(FactPassage.polars_schema()))
        .cast(pl.Schema(FactPassage.polars_schema()))
        .sort("article_id", "passage_no")
    )


def _first(group: str) -> pl.Expr:
    """Article and number of the first passage of the group, by the order of the rows."""
    return pl.struct(
        first_article=pl.col("article_id").first().over(group), first_no=pl.col("passage_no").first().over(group)
    )
