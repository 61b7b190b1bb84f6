"""Which version of an article stands: decided anew on all rows of `raw`, so that no order of loads matters."""

from __future__ import annotations

from datetime import UTC, datetime

import polars as pl

_BEFORE_ALL = datetime(1, 1, 1, tzinfo=UTC)


def decide_versions(
    source_file: pl.DataFrame, source_sighting: pl.DataFrame, article_text: pl.DataFrame
) -> pl.DataFrame:
    """Decide each content's status and name its place.

    In: all rows of raw.source_file, raw.source_sighting and raw.article_text (its text is not needed). Out: the rows
    of raw.source_file, sorted by key, with `status` decided, and `location` and `file_name` of the smallest sighting.

    At a place (the address that the metadata states, else the location) the newest content stands: by the time of its
    latest sighting, unknown first, ties by sha256. An article is superseded where none of the contents that give it
    stands anywhere; all its contents share its status. What is rejected stays so, and supersedes nothing.
    """
    smallest = source_sighting.group_by("source_file_id").agg(pl.col("location").min().alias("smallest"))
    files = (
        source_file.join(smallest, on="source_file_id", how="left")
        .with_columns(location=pl.coalesce("smallest", "location"))
        .with_columns(file_name=file_name_of(pl.col("location")))
        .drop("smallest")
    )
    articles = _articles_of(files, article_text)
    standing = _standing(articles, source_sighting)
    is_standing = pl.col("source_file_id").is_in(
        articles.join(standing, on="article", how="semi")["source_file_id"].implode()
    )
    return files.with_columns(
        status=pl.when(pl.col("reject_code").is_not_null())
        .then(pl.lit("rejected"))
        .when(is_standing)
        .then(pl.lit("loaded"))
        .otherwise(pl.lit("superseded"))
    ).sort("source_file_id")


def file_name_of(location: pl.Expr) -> pl.Expr:
    """The last part of a location."""
    return location.str.extract("([^/]*)/*$")


def _articles_of(files: pl.DataFrame, article_text: pl.DataFrame) -> pl.DataFrame:
    """Contents that give an article, with the article, or with themselves where its row names another content."""
    named = article_text.select("source_file_id", pl.col("article_id").alias("named"))
    known = files.filter(pl.col("reject_code").is_null()).join(named, on="source_file_id", how="left")
    stated = [pl.col("article_id")] if "article_id" in files.columns else []
    return known.select(
        "source_file_id",
        "sha256",
        article=pl.coalesce(*stated, "named", "source_file_id"),
        url=pl.col("metadata").str.json_path_match("$.url"),
    )


def _standing(articles: pl.DataFrame, source_sighting: pl.DataFrame) -> pl.DataFrame:
    """The articles that are the newest at one place at least (`article`)."""
    return (
        source_sighting.join(articles, on="source_file_id", how="inner")
        .with_columns(
            place=pl.coalesce(pl.lit("url ") + pl.col("url"), pl.lit("at ") + pl.col("location")),
            modified_at=pl.col("modified_at").fill_null(_BEFORE_ALL),
        )
        .sort("place", "modified_at", "sha256", descending=[False, True, True])
        .unique("place", keep="first", maintain_order=True)
        .select("article")
        .unique()
    )
