"""Which evidence is earlier, which value most stories give, and keys from the earliest evidence.

Earlier is by publication date (unknown last), then `article_id`, then `start_char`, then the number in the article.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from warehouse.keys import joined, keys_of

# More than the characters of any article.
_CHARACTERS = 1 << 32

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
    place = pl.col("article_order") * _CHARACTERS + pl.col("start_char").fill_null(_CHARACTERS - 1)
    placed = (
        rows.join(articles.select("article_id", "article_order", "story_id", "published_on"), on="article_id")
        .with_columns(place.alias("sequence_place"))
        .drop("article_order")
    )
    ordered = (
        sorted_by(placed, "sequence_place", *numbers).with_row_index("seq").with_columns(pl.col("seq").cast(pl.Int64))
    )
    is_first = pl.col("sequence_place").ne_missing(pl.col("sequence_place").shift())
    tie = pl.col("seq") - pl.when(is_first).then("seq").forward_fill()
    return ordered.with_columns(tie.alias("tie")).drop("sequence_place")


def sorted_by(rows: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """The rows by these columns, ascending, NULL last; equal ones stay as they come."""
    # One column after another, the last one first, takes a third of what comparing them together does.
    for column in reversed(columns):
        rows = rows.sort(column, nulls_last=True, maintain_order=True)
    return rows


def number_of(column: str) -> pl.Expr:
    """A number that stands for each text of a column, NULL for NULL: numbers are compared and joined several times as
    fast. Which one stands for what is told by nothing."""
    return pl.col(column).cast(pl.Categorical).to_physical().cast(pl.Int64)


def with_keys(rows: pl.DataFrame, cluster: str, kind: str, name: str) -> pl.DataFrame:
    """Add the lasting key of each row's cluster: the hash of the place of its earliest row.

    In: rows of `in_sequence` with a `cluster` column; the kind of key; the new column's name.
    """
    rows = rows.with_columns(pl.col("seq").min().over(cluster).alias("earliest"))
    first = rows.filter(pl.col("seq") == pl.col("earliest"))
    texts = first.select(pl.lit(kind).alias("kind"), "article_id", "start_char", "tie").select(
        joined(["kind", "article_id", "start_char", "tie"]).alias("key")
    )
    keys = first.select("earliest").with_columns(keys_of(texts["key"]).alias(name))
    return rows.join(keys, on="earliest", maintain_order="left").drop("earliest")


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
    voting = rows.filter(pl.any_horizontal(pl.col(value).is_not_null()))
    given = voting.select(*by, *value).unique()
    # Most groups have one value only, about which nobody has to vote.
    is_settled = (pl.struct(by) if len(by) > 1 else pl.col(by[0])).is_unique()
    contested = given.filter(~is_settled).select(by).unique()
    voting = voting.join(contested, on=by, how="semi", nulls_equal=True)
    return sorted_by(pl.concat([given.filter(is_settled), _voted(voting, by, value, _listed(ties), prefer)]), *by)


def _voted(
    rows: pl.DataFrame, by: list[str], value: list[str], ties: list[str], prefer: Sequence[pl.Expr]
) -> pl.DataFrame:
    """`majority` of rows of which each votes."""
    ties = [name for name in ties if name not in value]
    preferred = [expression.alias(f"prefer_{number}") for number, expression in enumerate(prefer)]
    ranked = rows.group_by(*by, *value).agg(
        *preferred, pl.col("story_id").n_unique().alias("votes"), *[pl.col(name).min() for name in ties]
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
