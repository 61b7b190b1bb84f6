"""Candidates: which of many need comparing, because they share a hash."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from warehouse.repeats.days_apart import may_be_near

# In a bucket (all that share one hash) every member is paired with this many of its earliest, so that a phrase that
# half the corpus has costs no more than its length. Later articles never change the pairs of earlier ones.
BAND_HUBS = 32
PHRASE_HUBS = 8


def candidate_pairs(keys: pl.DataFrame) -> pl.DataFrame:
    """Pairs that share a hash, the later one first.

    In: `rank` (place in the order of all, different for each), `hash`, `hubs` (with how many of its bucket's earliest a
    member is paired) and `weight` (both the same throughout a bucket). Out: `one, other` (ranks, `other` the earlier):
    each pair whose shared hashes weigh 2 or more, once, sorted.
    """
    return heavy_pairs([shared_hashes(keys)])


def shared_hashes(keys: pl.DataFrame, days: pl.DataFrame | None = None) -> pl.DataFrame:
    """What the pairs of `candidate_pairs` weigh: `one, other, weight`, for hashes of which all members are given.

    With `days` (`days_of_copies`), without pairs that are too far apart: of those that share a set phrase, most are.
    """
    # One column after another is a third of the time of both together.
    shared = keys.filter(pl.col("hash").is_duplicated()).sort("rank").sort("hash", maintain_order=True)
    is_other = pl.col("hash") != pl.col("hash").shift()
    shared = shared.filter((is_other | (pl.col("rank") != pl.col("rank").shift())).fill_null(True))
    # Places in a bucket from where buckets begin: a window for each takes ten times as long.
    row = pl.int_range(pl.len(), dtype=pl.Int64)
    place = row - pl.when(is_other.fill_null(True)).then(row).forward_fill()
    hubs = shared.filter(place < pl.col("hubs")).select("hash", "rank")
    members = shared.select("hash", "weight", "rank")
    if days is not None:
        members, hubs = (rows.join(days, on="rank") for rows in (members, hubs))
    is_near = may_be_near() if days is not None else pl.lit(True)
    return (
        members.lazy()
        .join(hubs.lazy(), on="hash", suffix="_other")
        .filter((pl.col("rank_other") < pl.col("rank")) & is_near)
        .group_by(one="rank", other="rank_other")
        .agg(pl.col("weight").sum())
        .collect()
    )


def heavy_pairs(parts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """`one, other` of the pairs that weigh 2 or more in all parts together (`shared_hashes`), sorted."""
    pairs = pl.concat(parts)
    if len(parts) > 1:
        pairs = pairs.group_by("one", "other").agg(pl.col("weight").sum())
    return pairs.filter(pl.col("weight") >= 2).select("one", "other").sort("one", "other")
