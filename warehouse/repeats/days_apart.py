"""How far apart two articles may be, in days, to be one report."""

from __future__ import annotations

import polars as pl

# The agency's day stays what it is where others take an article over; outlets may be a day or two behind.
DATELINE_DAYS = 3
PUBLICATION_DAYS = 16
# Beyond all days: an unknown day of publication may be any, no dateline is near another.
_FAR = 1 << 24


def is_other_day() -> pl.Expr:
    """True where an article and the `_other` are too far apart: by their datelines, else by publication.

    Unknown where neither tells.
    """
    days = (pl.col("dateline_on") - pl.col("dateline_on_other")).dt.total_days().abs()
    apart = (pl.col("published_on") - pl.col("published_on_other")).dt.total_days().abs()
    return pl.when(days.is_not_null()).then(days > DATELINE_DAYS).otherwise(apart > PUBLICATION_DAYS)


def days_of_copies(copies: pl.DataFrame, order: pl.DataFrame) -> pl.DataFrame:
    """The days of an original and its copies: `rank`, and what `may_be_near` asks for.

    In: `original, rank` of the copies that count, each original among them; `rank, published_on, dateline_on`.
    """
    dateline, published = (pl.col(name).cast(pl.Int32) for name in ("dateline_on", "published_on"))
    return (
        copies.join(order.select("rank", "published_on", "dateline_on"), on="rank")
        .group_by(pl.col("original").alias("rank"))
        .agg(
            published.fill_null(-_FAR).min().alias("published_lo"),
            published.fill_null(_FAR).max().alias("published_hi"),
            dateline.fill_null(_FAR).min().alias("dateline_lo"),
            dateline.fill_null(-_FAR).max().alias("dateline_hi"),
            pl.col("dateline_on").is_null().any().alias("lacks_dateline"),
        )
    )


def may_be_near() -> pl.Expr:
    """False where no copy of an original is near any copy of the `_other`, so that the two need no comparing."""
    by_publication = (pl.col("lacks_dateline") | pl.col("lacks_dateline_other")) & (
        _gap("published") <= PUBLICATION_DAYS
    )
    return by_publication | (_gap("dateline") <= DATELINE_DAYS)


def _gap(name: str) -> pl.Expr:
    one = pl.col(f"{name}_lo") - pl.col(f"{name}_hi_other")
    other = pl.col(f"{name}_lo_other") - pl.col(f"{name}_hi")
    return pl.max_horizontal(one, other)
