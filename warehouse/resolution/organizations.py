"""Organisations: one row for each canonical name and country, with its parent, and who is meant by each number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import polars as pl

from warehouse.folding import fold_name
from warehouse.resolution.order import in_sequence, majority, with_keys
from warehouse.resources import knowledge
from warehouse.tables.dimensions import DimOrganization, OrganizationAlias


@dataclass(frozen=True)
class Organizations:
    """The table, `article_id, organization_no, organization_id` for all other stages, and the names as written."""

    dim_organization: pl.DataFrame
    meant: pl.DataFrame
    named: pl.DataFrame
    """`organization_id, alias`: the names that stand in `evidence.organization`, each once."""


def resolve_organizations(organization: pl.DataFrame, articles: pl.DataFrame, same: pl.DataFrame) -> Organizations:
    """Bring the organisations of all articles together by canonical name and country.

    In: `evidence.organization`, the articles in order, corrections of kind `same organization`.
    A name without a country joins the only country that the name has elsewhere; with several it stays by itself.
    """
    rows = in_sequence(organization, articles, "organization_no")
    rows = _with_clusters(rows, same)
    rows = with_keys(rows, "cluster", "organization", "organization_id")
    meant = rows.select("article_id", "organization_no", "organization_id").sort("article_id", "organization_no")
    named = [
        rows.select("organization_id", pl.col(column).alias("alias")).unique() for column in ("name", "short_name")
    ]
    return Organizations(_dimension(rows, meant), meant, pl.concat(named).drop_nulls().unique())


def fold_names(names: pl.Series) -> pl.DataFrame:
    """`name, folded` for the distinct names of a series, NULL left out."""
    distinct = names.drop_nulls().unique().sort()
    return pl.DataFrame(
        {"name": distinct, "folded": [_folded_organization(name) for name in distinct]},
        schema={"name": pl.String, "folded": pl.String},
    )


def _folded_organization(name: str) -> str:
    chosen = _spellings()
    words = [chosen.get(word, word) for word in fold_name(name).replace("&", "and").split()]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


@cache
def _spellings() -> dict[str, str]:
    return dict(knowledge("spelling_variants").select("word", "chosen").iter_rows())


def _with_clusters(rows: pl.DataFrame, same: pl.DataFrame) -> pl.DataFrame:
    rows = rows.join(fold_names(rows["name"]), on="name", maintain_order="left")
    renamed = same.select(
        pl.col("other_name").map_elements(_folded_organization, pl.String).alias("folded"),
        pl.col("name").map_elements(_folded_organization, pl.String).alias("corrected"),
    ).unique("folded")
    rows = rows.join(renamed, on="folded", how="left").with_columns(pl.coalesce("corrected", "folded").alias("folded"))
    countries = (
        rows.filter(pl.col("country_code").is_not_null(), pl.col("kind") != "international")
        .group_by("folded")
        .agg(pl.col("country_code").unique())
        .filter(pl.col("country_code").list.len() == 1)
        .select("folded", pl.col("country_code").list.first().alias("only_country"))
    )
    side = (
        pl.when(pl.col("kind") == "international")
        .then(pl.lit("international"))
        .otherwise(pl.coalesce("country_code", "only_country", pl.lit("unknown")))
    )
    return (
        rows.join(countries, on="folded", how="left")
        .with_columns(pl.concat_str("folded", pl.lit("|"), side).alias("cluster"))
        .sort("seq")
    )


def _dimension(rows: pl.DataFrame, meant: pl.DataFrame) -> pl.DataFrame:
    by = "organization_id"
    parents = rows.join(
        meant.rename({"organization_no": "parent_no", "organization_id": "parent_organization_id"}),
        on=["article_id", "parent_no"],
    ).filter(pl.col("parent_organization_id") != pl.col(by))
    dimension = (
        majority(rows, by, "name", ties="name")
        .join(majority(rows, by, "short_name", ties="short_name"), on=by, how="left")
        .join(majority(rows, by, "kind"), on=by, how="left")
        .join(majority(rows, by, "country_code"), on=by, how="left")
        .join(majority(parents, by, "parent_organization_id"), on=by, how="left")
        .with_columns(
            pl.when(pl.col("kind") != "international").then("country_code").alias("country_code"),
        )
    )
    return _without_mutual_parents(dimension).select(list(DimOrganization.polars_schema())).sort(by)


def _without_mutual_parents(dimension: pl.DataFrame) -> pl.DataFrame:
    """Of two organisations that name each other as parent, the one with the longer name keeps its parent."""
    upper = dimension.select(
        pl.col("organization_id").alias("parent_organization_id"),
        pl.col("parent_organization_id").alias("grandparent"),
        pl.col("name").str.len_chars().alias("parent_length"),
    )
    is_upper = (pl.col("grandparent") == pl.col("organization_id")) & (
        (pl.col("name").str.len_chars() < pl.col("parent_length"))
        | (
            (pl.col("name").str.len_chars() == pl.col("parent_length"))
            & (pl.col("organization_id") < pl.col("parent_organization_id"))
        )
    )
    return dimension.join(upper, on="parent_organization_id", how="left").with_columns(
        pl.when(is_upper.fill_null(False))
        .then(None)
        .otherwise("parent_organization_id")
        .alias("parent_organization_id")
    )


def organization_aliases(named: pl.DataFrame, mention: pl.LazyFrame, meant: pl.DataFrame) -> pl.DataFrame:
    """`core.organization_alias`: the names that stand in the evidence, and the words of mentions.

    In: `organization_id, alias`; `evidence.mention`; `article_id, organization_no, organization_id`.
    """
    spelled = (
        mention.filter(
            pl.col("entity_kind") == "organization",
            pl.col("resolution").is_in(["full name", "short name", "alias"]),
        )
        .join(meant.lazy(), on=["article_id", "organization_no"])
        .select("organization_id", pl.col("text").str.replace_all(r"\s+", " ").alias("alias"))
        .unique()
        .collect()
    )
    return (
        pl.concat([named, spelled])
        .drop_nulls()
        .unique()
        .select(list(OrganizationAlias.polars_schema()))
        .sort("organization_id", "alias")
    )
