"""Persons of whom an article gives a short name only: linked where the same post or meeting leaves one choice."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.person_contexts import Contexts

_UNIT = ["article_id", "person_no"]


def link_short_names(short: pl.DataFrame, full: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    """Give each short name its cluster.

    In: rows with `name_key`; linked full names with `cluster`. A short name is a full name's person where its words are
    among the full name's, no country contradicts, and both were seen in one post, with one person on one day, or in
    one story; and where only one person is left. Else short names of one country with a post are one person by name,
    and those without stay with their article.
    """
    candidates = _candidates(short, full)
    proven = candidates.join(_shared(short, full, contexts), on=["seq", "cluster"], how="semi")
    only = (
        proven.group_by("seq")
        .agg(pl.col("cluster").n_unique().alias("count"), pl.col("cluster").min())
        .filter(pl.col("count") == 1)
        .select("seq", "cluster")
    )
    return (
        short.join(only, on="seq", how="left")
        .join(_by_name(short, contexts), on="seq", how="left")
        .with_columns(pl.coalesce("cluster", "by_name", "seq").alias("cluster"))
        .drop("by_name")
        .sort("seq")
    )


def _candidates(short: pl.DataFrame, full: pl.DataFrame) -> pl.DataFrame:
    """`seq, cluster` of full names that have all the words of the short one and no other country."""
    countries = full.group_by("cluster").agg(pl.col("country_code").drop_nulls().min().alias("full_country"))
    names = full.select("cluster", full_words=pl.col("name_key").str.split(" ")).unique()
    words = names.with_columns(pl.col("full_words").alias("word")).explode("word")
    wanted = short.select("seq", "country_code", short_words=pl.col("name_key").str.split(" "))
    return (
        wanted.with_columns(pl.col("short_words").list.first().alias("word"))
        .join(words, on="word")
        .filter(pl.col("short_words").list.set_difference("full_words").list.len() == 0)
        .join(countries, on="cluster", how="left")
        .filter(
            pl.col("country_code").is_null()
            | pl.col("full_country").is_null()
            | (pl.col("country_code") == pl.col("full_country"))
        )
        .select("seq", "cluster")
        .unique()
    )


def _shared(short: pl.DataFrame, full: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    """`seq, cluster` of short and full names that were seen in the same post, meeting or story."""
    posts = contexts.posts.drop_nulls("post").select(*_UNIT, context=pl.concat_str(pl.lit("post|"), "post"))
    met = contexts.met.select(
        *_UNIT, context=pl.concat_str(pl.lit("met|"), "other", pl.lit("|"), pl.col("day").cast(pl.String))
    )
    seen = pl.concat([posts, met])
    stories = pl.concat_str(pl.lit("story|"), pl.col("story_id").cast(pl.String)).alias("context")
    sides = []
    for rows, column in ((short, "seq"), (full, "cluster")):
        in_context = rows.select(*_UNIT, column).join(seen, on=_UNIT).select("context", column)
        sides.append(pl.concat([in_context, rows.select(stories, column)]).unique())
    return sides[0].join(sides[1], on="context").select("seq", "cluster").unique()


def _by_name(short: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    in_post = short.join(contexts.posts.select(_UNIT).unique(), on=_UNIT, how="semi").drop_nulls("country_code")
    return in_post.select("seq", pl.col("seq").min().over("name_key", "country_code").alias("by_name"))
