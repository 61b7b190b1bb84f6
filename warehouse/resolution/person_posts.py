"""Posts that two people hold: foreign minister and trade minister are two, whatever their ministries are called."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from warehouse.folding import fold_name
from warehouse.resolution.positions import titles_with

PAIR = ["node", "other"]
_SUBJECT = re.compile(r"\b(?:[Mm]inistry|[Dd]epartment) (?:of|for) (.+?)(?: of (?:the )?[A-Z][^,]*)?$")
_OF_ALL = frozenset("affairs and of the for national federal state general public development relations".split())
_SAME = {
    "commerce": "trade",
    "external": "foreign",
    "international": "foreign",
    "defence": "defense",
    "labour": "labor",
    "home": "interior",
    "security": "interior",
    "police": "interior",
    "economic": "economy",
    "finances": "finance",
    "treasury": "finance",
    "agricultural": "agriculture",
    "environmental": "environment",
    "industrial": "industry",
    "industries": "industry",
    "cultural": "culture",
    "educational": "education",
    "healthcare": "health",
    "sports": "sport",
    "transportation": "transport",
    "transports": "transport",
    "communication": "communications",
    "fishery": "fisheries",
    "power": "energy",
    "electricity": "energy",
    "employment": "labor",
    "work": "labor",
    "mines": "mining",
    "military": "defense",
}
# A union of both would be as long as a page.
_MOST_POSTS = 50


def spheres(title: pl.Expr, body: pl.Expr, kind: pl.Expr) -> pl.Expr:
    """`minister|foreign`: the title and, of ministries, the words that say what they are for."""
    subject = pl.when(kind == "ministry").then(body)
    return pl.concat_str(title, pl.lit("|"), subject.map_elements(subject_words, pl.String).fill_null(""))


@cache
def subject_words(body: str) -> str:
    """`foreign trade` of `Ministry of Foreign Affairs and Trade of X`: what a ministry is for."""
    found = _SUBJECT.search(body)
    words = set(fold_name(found.group(1).replace(",", " ")).split()) - _OF_ALL if found is not None else set()
    return " ".join(sorted({_SAME.get(word, word) for word in words}))


def exclude(one: list[str], other: list[str]) -> bool:
    """Both hold posts, and each of the one is another post than each of the other."""
    return bool(one) and bool(other) and not any(_may_be_one(a, b) for a in one for b in other)


def _may_be_one(one: str, other: str) -> bool:
    (title, _, words), (other_title, _, other_words) = one.partition("|"), other.partition("|")
    if title != other_title:
        return False
    return not words or not other_words or not set(words.split()).isdisjoint(other_words.split())


def without_rivals(pairs: pl.DataFrame, named: pl.DataFrame, posts: pl.DataFrame) -> pl.DataFrame:
    """Leave out pairs of like names of which one is only seen in posts that exclude those of the other.

    In: pairs `node, other`; full names with `article_id, person_no, node`; `Contexts.posts`.
    """
    concerned = pl.concat([pairs["node"], pairs["other"]]).unique()
    held = posts.filter(pl.col("status") == "holds", pl.col("title").is_in(titles_with("one_at_a_time")))
    spheres_of = (
        named.filter(pl.col("node").is_in(concerned.implode()))
        .select("article_id", "person_no", "node")
        .join(held, on=["article_id", "person_no"])
        .group_by("node")
        .agg(pl.col("sphere").unique().sort().head(_MOST_POSTS))
    )
    return _not_excluded(pairs, spheres_of, ["node"], ["other"]).select(PAIR)


def of_one_sphere(
    mistaken: pl.DataFrame, named: pl.DataFrame, contexts: pl.DataFrame, posts: pl.DataFrame
) -> pl.DataFrame:
    """Pairs of nodes of one name and two countries, without those of whom one was there as the foreign minister of one
    country and the other as the trade minister of another: two of one name, whom a third met on one day.

    In: `context, node, other`; full names; `article_id, person_no, context`; `Contexts.posts`. Out: `node, other`.
    """
    concerned = contexts.join(mistaken.select("context").unique(), on="context", how="semi")
    spheres_of = (
        named.select("article_id", "person_no", "node")
        .join(concerned, on=["article_id", "person_no"])
        .join(posts.filter(pl.col("status") == "holds"), on=["article_id", "person_no"])
        .group_by("context", "node")
        .agg(pl.col("sphere").unique().sort().head(_MOST_POSTS))
    )
    return _not_excluded(mistaken, spheres_of, ["context", "node"], ["context", "other"]).select(PAIR).unique()


def _not_excluded(pairs: pl.DataFrame, spheres_of: pl.DataFrame, one: list[str], other: list[str]) -> pl.DataFrame:
    others = spheres_of.rename(dict(zip(one, other, strict=True)))
    both = pairs.join(spheres_of, on=one, how="left").join(others, on=other, how="left", suffix="_other")
    told = both.select("sphere", "sphere_other").iter_rows()
    return both.filter(pl.Series([not exclude(a or [], b or []) for a, b in told], dtype=pl.Boolean))
