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
    only = (
        _fitting(short, full, contexts)
        .group_by("seq")
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


def _fitting(short: pl.DataFrame, full: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    """`seq, cluster` of short names and full ones that were seen together, have all their words and no other country.

    Looked for by what they were seen in and by the first word at once: many have the word, many were in the post.
    """
    countries = full.group_by("cluster").agg(pl.col("country_code").drop_nulls().min().alias("full_country"))
    names = full.select("cluster", full_words=pl.col("name_key").str.split(" ")).unique()
    words = names.select("cluster", word="full_words").explode("word").unique()
    wanted = short.select("seq", "country_code", short_words=pl.col("name_key").str.split(" "))
    short = short.select(*_UNIT, "seq", "story_id", word=pl.col("name_key").str.split(" ").list.first())
    full = full.select(*_UNIT, "cluster", "story_id")
    posts = contexts.posts.select(*_UNIT, "post").drop_nulls("post")
    met = contexts.met.select(*_UNIT, "other", "day")
    found = [
        _seen_together(short.join(posts, on=_UNIT), full.join(posts, on=_UNIT), words, ["post"]),
        _seen_together(short.join(met, on=_UNIT), full.join(met, on=_UNIT), words, ["other", "day"]),
        _seen_together(short, full, words, ["story_id"]),
    ]
    return (
        pl.concat(found)
        .unique()
        .join(wanted, on="seq")
        .join(names, on="cluster")
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


def _seen_together(short: pl.DataFrame, full: pl.DataFrame, words: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """`seq, cluster` of rows that are equal in these columns, where the full name has the short one's first word."""
    wanted = short.select(*by, "word", "seq").unique()
    near = full.select(*by, "cluster").join(wanted.select(by).unique(), on=by, how="semi").unique()
    return wanted.join(near.join(words, on="cluster"), on=[*by, "word"]).select("seq", "cluster")


def _by_name(short: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    in_post = short.join(contexts.posts.select(_UNIT).unique(), on=_UNIT, how="semi").drop_nulls("country_code")
    return in_post.select("seq", pl.col("seq").min().over("name_key", "country_code").alias("by_name"))
