"""Reports of one meeting that name days next to each other: one outlet has it wrong by a day."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.clusters import components

_ENCOUNTERS = ["meeting"]


def join_slips(units: pl.DataFrame, sides: pl.DataFrame, merged: pl.DataFrame) -> pl.DataFrame:
    """Join events that are one but for the day.

    In: `event_units`, `event_sides`, `seq, cluster` as merged so far. Out: the same with fewer clusters. Joined are two
    events of one kind and place, between the same persons, on two days that follow each other, where nothing else is
    told of them on these days, the one before and the one after: who meets on three days, or twice by one article,
    meets more than once.
    """
    leads = (
        sides.filter("is_lead")
        .group_by("seq")
        .agg(
            pl.col("person_id").is_null().any().alias("is_nameless"),
            pl.col("person_id").unique().sort().cast(pl.String).str.join(" ").alias("people"),
            pl.col("person_id").n_unique().alias("count"),
        )
        .filter(~pl.col("is_nameless"), pl.col("count") > 1)
    )
    told = (
        units.filter(
            pl.col("family").is_in(_ENCOUNTERS),
            pl.col("status") == "occurred",
            pl.col("date_basis").is_in(["explicit", "weekday"]),
            pl.col("ends_on").is_null(),
        )
        .join(leads.select("seq", "people"), on="seq")
        .join(merged, on="seq")
    )
    met = told.group_by("people", "family", "cluster").agg(
        pl.col("lo").min().alias("first"),
        pl.col("hi").max().alias("last"),
        pl.col("subtype").unique().sort().alias("subtypes"),
        # A city that is a state is told as either.
        pl.coalesce("city", "place_country").drop_nulls().unique().sort().alias("cities"),
        pl.col("article_id").unique().alias("articles"),
    )
    met = met.filter(pl.col("first") == pl.col("last")).sort("people", "family", "first", "cluster")
    pairs = _next_to_each_other(met, told)
    if pairs.is_empty():
        return merged
    joined = components(merged["cluster"], pairs).rename({"node": "cluster", "cluster": "joined"})
    return merged.join(joined, on="cluster").select("seq", cluster="joined").sort("seq")


def _next_to_each_other(met: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    of = ["people", "family"]
    days = told.select(*of, "cluster", day="lo").unique()
    pairs = met.join(met, on=of, suffix="_other").filter(pl.col("first_other") == pl.col("first") + 1)
    same_kind = pl.col("subtypes").list.set_intersection("subtypes_other").list.len() > 0
    same_city = pl.col("cities").list.set_intersection("cities_other").list.len() > 0
    two_articles = pl.col("articles").list.set_intersection("articles_other").list.len() == 0
    pairs = pairs.filter(same_kind, same_city, two_articles)
    around = (
        pairs.select(*of, "cluster", "cluster_other", "first")
        .join(days, on=of, suffix="_met")
        .filter(pl.col("day").is_between(pl.col("first") - 1, pl.col("first") + 2))
        .group_by("cluster", "cluster_other")
        .agg(pl.col("cluster_met").n_unique().alias("meetings"))
        .filter(pl.col("meetings") == 2)
    )
    return (
        pairs.join(around, on=["cluster", "cluster_other"], how="semi")
        .select("cluster", "cluster_other")
        .unique()
        .sort("cluster", "cluster_other")
    )
