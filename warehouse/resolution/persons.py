"""Persons: one across spellings and outlets; two of one name where countries or posts differ."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.folding import to_ascii
from warehouse.resolution.clusters import components
from warehouse.resolution.names import family_and_given, name_forms
from warehouse.resolution.order import majority, with_keys
from warehouse.resolution.person_contexts import Contexts
from warehouse.resolution.person_links import (
    alias_pairs,
    context_pairs,
    pairs_by_linked,
    pairs_of_equal,
    without_pairs_met,
)
from warehouse.resolution.person_splits import attach_unknown_country, split_by_posts
from warehouse.resolution.short_names import link_short_names
from warehouse.tables.dimensions import DimPerson, PersonAlias

# Who met someone whom a round made one of two names may be one of two names in the next.
_ROUNDS = 3
_ARTICLE_AND_ONE = r"^(?:al|el) \w+$|^[a-d]\w* (?:al|el)$"


@dataclass(frozen=True)
class Persons:
    """The tables, and `article_id, person_no, person_id, country_code` for all other stages."""

    dim_person: pl.DataFrame
    person_alias: pl.DataFrame
    meant: pl.DataFrame


def resolve_persons(
    units: pl.DataFrame, person_name: pl.DataFrame, contexts: Contexts, same: pl.DataFrame, split: pl.DataFrame
) -> Persons:
    """Link the persons of all articles.

    In: `evidence.person` in sequence, `evidence.person_name`, what each person was seen with, corrections of the kinds
    `same person` (`name, country_code, other_name, other_country_code`) and `different people` (`article_id,
    person_no`). Full names are linked by their words in any order; a country that differs keeps apart.
    """
    units = units.join(name_forms(units["name"]), on="name", maintain_order="left").sort("seq")
    # `Al-Mansoori`, `Evangelista-Uy` are families' names, as `Mansoori` would be.
    is_family = pl.col("name_key").str.contains(_ARTICLE_AND_ONE) | ~pl.col("name").str.contains(r"[ .]")
    units = units.with_columns(pl.col("is_full_name") & ~is_family)
    full = _grouped(units.filter("is_full_name"), person_name, contexts, same)
    full = attach_unknown_country(full, contexts.article_countries)
    full = split_by_posts(full, contexts.posts)
    short = link_short_names(units.filter(~pl.col("is_full_name")), full, contexts)
    linked = pl.concat([full, short], how="diagonal").sort("seq")
    linked = _split_by_hand(linked, split)
    linked = with_keys(linked, "cluster", "person", "person_id")
    dimension = _dimension(linked)
    meant = (
        linked.select("article_id", "person_no", "person_id")
        .join(dimension.select("person_id", "country_code"), on="person_id")
        .sort("article_id", "person_no")
    )
    return Persons(dimension, _aliases(linked, person_name), meant)


def _grouped(full: pl.DataFrame, person_name: pl.DataFrame, contexts: Contexts, same: pl.DataFrame) -> pl.DataFrame:
    """Full names in groups: adds `name_group` (one name, however spelled) and `node` (that name in one country)."""
    spellings = full.group_by("name_key").agg(pl.col("run").unique(), pl.col("seq").min().alias("node"))
    members = full.join(spellings.select("name_key", "node"), on="name_key")
    aliases = without_pairs_met(alias_pairs(full, person_name, spellings), members)
    free = pl.concat([pairs_of_equal(spellings), aliases])
    groups = components(spellings["node"], free)
    named = (
        full.join(spellings.select("name_key", name_node="node"), on="name_key")
        .join(groups.rename({"node": "name_node", "cluster": "name_group"}), on="name_node")
        .sort("seq")
    )
    # A name in one country; nodes of a name without a country are placed later.
    nodes = named.group_by("name_group", "country_code").agg(pl.col("seq").min().alias("node"))
    named = named.join(nodes, on=["name_group", "country_code"], nulls_equal=True).sort("seq")
    alike = without_pairs_met(context_pairs(named, contexts), named)
    corrected = _pairs_by_hand(named, same)
    merged = components(named["node"], pl.concat([alike, corrected]))
    pairs = pl.concat([alike, corrected])
    for _ in range(_ROUNDS):
        further = without_pairs_met(pairs_by_linked(named, contexts, merged), named)
        new = further.join(pairs, on=["node", "other"], how="anti")
        if not new.height:
            break
        pairs = pl.concat([pairs, new])
        merged = components(named["node"], pairs)
    return named.join(merged, on="node").sort("seq")


def _pairs_by_hand(named: pl.DataFrame, same: pl.DataFrame) -> pl.DataFrame:
    """Pairs of nodes that a correction of kind `same person` joins."""
    nodes = named.select("name_key", "country_code", "node").unique()
    sides = []
    for name, country in (("name", "country_code"), ("other_name", "other_country_code")):
        wanted = same.select("correction_no", pl.col(name).alias("name"), pl.col(country).alias("wanted"))
        forms = wanted.join(name_forms(wanted["name"]), on="name")
        found = forms.join(nodes, on="name_key").filter(
            pl.col("wanted").is_null() | pl.col("country_code").eq_missing(pl.col("wanted"))
        )
        sides.append(found.select("correction_no", "node"))
    return sides[0].join(sides[1], on="correction_no", suffix="_other").select("node", other="node_other")


def _split_by_hand(linked: pl.DataFrame, split: pl.DataFrame) -> pl.DataFrame:
    """Take the named persons of the named articles out of their clusters, together where they shared one."""
    taken = linked.join(split.unique(), on=["article_id", "person_no"], how="semi").select("seq", "cluster")
    apart = taken.with_columns(pl.col("seq").min().over("cluster").alias("apart")).select("seq", "apart")
    # Clusters are numbered by row; a taken-out group gets numbers below zero, which no row has.
    return (
        linked.join(apart, on="seq", how="left")
        .with_columns(pl.coalesce(-1 - pl.col("apart"), "cluster").alias("cluster"))
        .drop("apart")
        .sort("seq")
    )


def _dimension(linked: pl.DataFrame) -> pl.DataFrame:
    by = "person_id"
    # `T. Munkhzul` is as full as her country's press has it, and less than another's `Tserendorj Munkhzul`.
    fullest = [pl.col("is_full_name").any(), ~pl.col("name").first().str.contains(r"^\p{Lu}\.\s?\p{Lu}")]
    persons = majority(linked, by, "name", ties="name", prefer=fullest).join(
        majority(linked, by, "country_code"), on=by, how="left"
    )
    parts = [family_and_given(name, country) for name, country in persons.select("name", "country_code").iter_rows()]
    return (
        persons.with_columns(
            pl.col("name").map_elements(to_ascii, pl.String).alias("name_ascii"),
            pl.Series("family_name", [family for family, _ in parts], dtype=pl.String),
            pl.Series("given_name", [given for _, given in parts], dtype=pl.String),
        )
        .select(list(DimPerson.polars_schema()))
        .sort(by)
    )


def _aliases(linked: pl.DataFrame, person_name: pl.DataFrame) -> pl.DataFrame:
    others = person_name.join(linked.select("article_id", "person_no", "person_id"), on=["article_id", "person_no"])
    return (
        pl.concat([linked.select("person_id", alias="name"), others.select("person_id", "alias")])
        .unique()
        .select(list(PersonAlias.polars_schema()))
        .sort("person_id", "alias")
    )
