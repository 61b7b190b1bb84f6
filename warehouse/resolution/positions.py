"""Positions: one row for each bare title and organisation."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.resolution.order import in_sequence, majority, with_keys
from warehouse.resources import knowledge
from warehouse.tables.dimensions import SECTORS, DimPosition


@dataclass(frozen=True)
class Positions:
    """The table, and the position of each office and of each mention of a title."""

    dim_position: pl.DataFrame
    of_offices: pl.DataFrame
    """`article_id, office_no, position_id`."""
    of_mentions: pl.DataFrame
    """`article_id, mention_no, position_id`."""


def resolve_positions(
    office: pl.DataFrame,
    mention: pl.DataFrame,
    articles: pl.DataFrame,
    organizations: pl.DataFrame,
    person_countries: pl.DataFrame,
    dim_organization: pl.DataFrame,
) -> Positions:
    """Bring posts together by bare title and organisation.

    In: `evidence.office`, mentions of titles, the articles in order, `article_id, organization_no, organization_id`,
    `article_id, person_no, country_code` of the resolved persons, `core.dim_organization`. A title whose organisation
    is not known is one position for each country of its holders: the president of one country is not that of another.
    A head of state or government is of the holder's state, where any article names that.
    """
    offices = office.select("article_id", "start_char", "title", "sector", "organization_no", "person_no", "office_no")
    titles = mention.filter(pl.col("organization_no").is_not_null() | pl.col("person_no").is_not_null()).select(
        "article_id", "start_char", "title", "organization_no", "person_no", "mention_no"
    )
    rows = in_sequence(pl.concat([offices, titles], how="diagonal"), articles, "office_no", "mention_no")
    rows = rows.join(organizations, on=["article_id", "organization_no"], how="left").join(
        person_countries, on=["article_id", "person_no"], how="left"
    )
    states = dim_organization.filter(pl.col("kind") == "state").group_by("country_code")
    of_state = pl.col("organization_id").is_null() & pl.col("title").is_in(titles_with("of_state"))
    rows = rows.join(
        states.agg(pl.col("organization_id").min().alias("state_id")), on="country_code", how="left"
    ).with_columns(pl.when(of_state).then("state_id").otherwise("organization_id").alias("organization_id"))
    where = pl.coalesce(pl.col("organization_id").cast(pl.String), "country_code", pl.lit("unknown"))
    rows = rows.with_columns(pl.concat_str(pl.col("title"), pl.lit("|"), where).alias("cluster")).sort("seq")
    rows = with_keys(rows, "cluster", "position", "position_id")
    return Positions(
        _dimension(rows),
        rows.drop_nulls("office_no").select("article_id", "office_no", "position_id").sort("article_id", "office_no"),
        rows.drop_nulls("mention_no")
        .select("article_id", "mention_no", "position_id")
        .sort("article_id", "mention_no"),
    )


def _dimension(rows: pl.DataFrame) -> pl.DataFrame:
    by = "position_id"
    sectors = rows.filter(pl.col("sector").is_in(SECTORS))
    return (
        rows.sort("seq")
        .unique(by, keep="first", maintain_order=True)
        .select(by, "title", "organization_id")
        .join(majority(sectors, by, "sector"), on=by, how="left")
        .select(list(DimPosition.polars_schema()))
        .sort(by)
    )


def several_posts(office: pl.DataFrame, of_offices: pl.DataFrame) -> pl.DataFrame:
    """`article_id, person_no, position_id` of persons to whom an article gives more than one post that they hold.

    In: `evidence.office`; `article_id, office_no, position_id`.
    """
    held = office.filter(pl.col("status") != "former").select("article_id", "person_no", "office_no")
    of_person = ["article_id", "person_no"]
    several = held.filter(pl.len().over(of_person) > 1)
    found = several.join(of_offices, on=["article_id", "office_no"]).select(*of_person, "position_id")
    return found.unique().sort(*of_person, "position_id")


def titles_with(mark: str) -> list[str]:
    """The bare titles that carry a mark (`one_holder`, `one_at_a_time`, `alone`) in the table of exclusive posts."""
    posts = knowledge("exclusive_posts")
    return posts.filter(pl.col(mark) == "yes")["title"].to_list()
