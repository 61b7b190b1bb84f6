"""Persons of whom an article gives a short name only: linked where the same post or meeting leaves one choice."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.names import is_spelled_in, sounds
from warehouse.resolution.person_contexts import Contexts, spans

_UNIT = ["article_id", "person_no"]


def link_short_names(short: pl.DataFrame, full: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    """Give each short name its cluster.

    In: rows with `name_key`; linked full names with `cluster`. A short name is a full name's person where its words are
    among the full name's, no country contradicts, and both were seen in one post within days, with one person on one
    day or in one story, or else in one post; and where only one person is left by the best of these. Else short names
    of one country with a post are one person by name, and those without stay with their article.
    """
    only = (
        _fitting(short, full, contexts)
        .filter(pl.col("rank") == pl.col("rank").min().over("seq"))
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
    """`seq, cluster, rank` of short names and full ones that were seen together, have all their words and no other
    country. Words of one country may be spelled otherwise, but where no day brings them together.

    Looked for by what they were seen in and by the first word at once: many have the word, many were in the post.
    """
    countries = full.group_by("cluster").agg(pl.col("country_code").drop_nulls().min().alias("full_country"))
    names = full.select("cluster", full_key="name_key").unique()
    words = names.select("cluster", word=pl.col("full_key").str.split(" ")).explode("word").unique()
    words = _with_sounds(words).select("cluster", "sound").unique()
    wanted = short.select("seq", "country_code", short_key="name_key")
    first = pl.col("name_key").str.split(" ").list.first()
    short = _with_sounds(short.select(*_UNIT, "seq", "story_id", word=first)).drop("word")
    full = full.select(*_UNIT, "cluster", "story_id")
    posts = contexts.posts.select(*_UNIT, "post", "observed_on").drop_nulls("post")
    near = posts.drop_nulls("observed_on").with_columns(span=spans(pl.col("observed_on").cast(pl.Int32)))
    near, posts = near.explode("span").drop("observed_on"), posts.drop("observed_on")
    met = contexts.met.select(*_UNIT, "other", "day")
    found = [
        _seen_together(short.join(met, on=_UNIT), full.join(met, on=_UNIT), words, ["other", "day"], _AT_ONCE),
        _seen_together(short, full, words, ["story_id"], _AT_ONCE),
        _seen_together(short.join(near, on=_UNIT), full.join(near, on=_UNIT), words, ["post", "span"], _WITHIN_DAYS),
        _seen_together(short.join(posts, on=_UNIT), full.join(posts, on=_UNIT), words, ["post"], _AT_ANY_TIME),
    ]
    pairs = (
        pl.concat(found)
        .group_by("seq", "cluster")
        .agg(pl.col("rank").min())
        .join(wanted, on="seq")
        .join(names, on="cluster")
        .join(countries, on="cluster", how="left")
        .filter((pl.col("country_code") == pl.col("full_country")).fill_null(True))
        .sort("seq", "cluster", "short_key", "full_key")
    )
    is_spelled = (pl.col("country_code") == pl.col("full_country")).fill_null(False) & (pl.col("rank") < _AT_ANY_TIME)
    pairs = pairs.with_columns(is_spelled.alias("is_spelled"))
    columns = ("short_key", "full_key", "is_spelled")
    fits = [_fits(short_key, full_key, spelled) for short_key, full_key, spelled in pairs.select(columns).iter_rows()]
    return pairs.filter(pl.Series(fits, dtype=pl.Boolean)).select("seq", "cluster", "rank").unique()


# How surely a short name and a full one were seen together: of two who met a guest the post tells which is meant.
_WITHIN_DAYS, _AT_ONCE, _AT_ANY_TIME = 0, 1, 2


def _with_sounds(rows: pl.DataFrame) -> pl.DataFrame:
    """Repeat rows for each `sound` of their `word`."""
    distinct = rows["word"].drop_nulls().unique().sort()
    heard = pl.DataFrame(
        {"word": distinct, "sound": [list(sounds(word)) for word in distinct]},
        schema={"word": pl.String, "sound": pl.List(pl.String)},
    )
    return rows.join(heard, on="word").explode("sound")


def _fits(short_key: str, full_key: str, may_be_spelled: bool) -> bool:
    words, full_words = short_key.split(), full_key.split()
    if set(words) <= set(full_words):
        return True
    return may_be_spelled and len(words) < len(full_words) and all(is_spelled_in(word, full_words) for word in words)


def _seen_together(
    short: pl.DataFrame, full: pl.DataFrame, words: pl.DataFrame, by: list[str], rank: int
) -> pl.DataFrame:
    """`seq, cluster, rank` of rows that are equal in these columns, where the full name has a word that sounds like
    the short one's first."""
    wanted = short.select(*by, "sound", "seq").unique()
    near = full.select(*by, "cluster").join(wanted.select(by).unique(), on=by, how="semi").unique()
    pairs = wanted.join(near.join(words, on="cluster"), on=[*by, "sound"]).select("seq", "cluster").unique()
    return pairs.with_columns(rank=pl.lit(rank, pl.Int64))


def _by_name(short: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    in_post = short.join(contexts.posts.select(_UNIT).unique(), on=_UNIT, how="semi").drop_nulls("country_code")
    return in_post.select("seq", pl.col("seq").min().over("name_key", "country_code").alias("by_name"))
