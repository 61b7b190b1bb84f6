"""Which evidence is earlier, which value most stories give, and keys from the earliest evidence.

Earlier is by publication date (unknown last), then `article_id`, then `start_char`, then the number in the article.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from warehouse.keys import joined, keys_of

ARTICLE_ORDER_SCHEMA = {
    "article_id": pl.Int64,
    "article_order": pl.Int64,
    "published_on": pl.Date,
    "dateline_on": pl.Date,
    "outlet": pl.String,
    "story_id": pl.Int64,
}


def order_articles(article: pl.DataFrame, stories: pl.DataFrame) -> pl.DataFrame:
    """Number the articles from the earliest, and put each one's story beside it (its own where it has none).

    In: `evidence.article`; `article_id, story_id`. Out: ARTICLE_ORDER_SCHEMA.
    """
    return (
        article.join(stories.select("article_id", "story_id"), on="article_id", how="left")
        .sort("published_on", "article_id", nulls_last=True)
        .with_row_index("article_order")
        .with_columns(pl.col("article_order").cast(pl.Int64), pl.col("story_id").fill_null(pl.col("article_id")))
        .select(list(ARTICLE_ORDER_SCHEMA))
    )


def in_sequence(rows: pl.DataFrame, articles: pl.DataFrame, *numbers: str) -> pl.DataFrame:
    """Sort evidence rows from the earliest and number them.

    Adds `seq` (from 0), `tie` (number among the rows that begin at the same character), `story_id`, `published_on`.
    """
    return (
        rows.join(articles.select("article_id", "article_order", "story_id", "published_on"), on="article_id")
        .sort("article_order", "start_char", *numbers, nulls_last=True)
        .drop("article_order")
        .with_row_index("seq")
        .with_columns(
            pl.col("seq").cast(pl.Int64),
            pl.int_range(pl.len(), dtype=pl.Int64).over("article_id", "start_char").alias("tie"),
        )
    )


def keys_by_earliest(rows: pl.DataFrame, cluster: str, kind: str) -> pl.DataFrame:
    """The lasting key of each cluster of rows: the hash of its earliest row's place.

    In: rows of `in_sequence` with a `cluster` column. Out: `cluster, key`, sorted by `cluster`.
    """
    first = rows.sort("seq").unique(cluster, keep="first", maintain_order=True).sort(cluster)
    texts = first.select(pl.lit(kind).alias("kind"), "article_id", "start_char", "tie").select(
        joined(["kind", "article_id", "start_char", "tie"]).alias("key")
    )
    return first.select(cluster).with_columns(keys_of(texts["key"]).alias("key"))


def majority(
    rows: pl.DataFrame,
    by: str | Sequence[str],
    value: str | Sequence[str],
    *,
    ties: str | Sequence[str] = "seq",
    prefer: Sequence[pl.Expr] = (),
) -> pl.DataFrame:
    """The value that most stories give for each group.

    In: rows with `story_id` and the `ties` columns, of which the smallest decides between values that are as frequent;
    `prefer` are aggregations that come before the votes, largest first. Rows whose value is NULL throughout do not
    vote. Out: `by` and `value` columns, one row a group that has a value, sorted by `by`.
    """
    by, value = _listed(by), _listed(value)
    ties = [name for name in _listed(ties) if name not in value]
    preferred = [expression.alias(f"prefer_{number}") for number, expression in enumerate(prefer)]
    ranked = (
        rows.filter(pl.any_horizontal(pl.col(value).is_not_null()))
        .group_by(*by, *value)
        .agg(*preferred, pl.col("story_id").n_unique().alias("votes"), *[pl.col(name).min() for name in ties])
    )
    descending = [f"prefer_{number}" for number in range(len(preferred))] + ["votes"]
    ascending = [*ties, *value]
    return (
        ranked.sort(
            *by,
            *descending,
            *ascending,
            descending=[False] * len(by) + [True] * len(descending) + [False] * len(ascending),
            nulls_last=True,
        )
        .unique(by, keep="first", maintain_order=True)
        .select(*by, *value)
    )


def _listed(names: str | Sequence[str]) -> list[str]:
    return [names] if isinstance(names, str) else list(names)
