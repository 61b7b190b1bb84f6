"""Two people of one name: told apart by country, and by posts that nobody holds on one day."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.clusters import components
from warehouse.resolution.positions import titles_with


def attach_unknown_country(full: pl.DataFrame, article_countries: pl.DataFrame) -> pl.DataFrame:
    """Give persons whose country an article does not tell to the one person whom the name can mean.

    In: rows with `cluster, name_group, country_code`. Where a name stands for people of several countries, the one
    whose country the article names is meant; where that is none or several, the person stays apart.
    """
    known = full.drop_nulls("country_code").select("name_group", "cluster", "country_code").unique()
    unknown = full.filter(pl.col("country_code").is_null().all().over("cluster")).select(
        "seq", "article_id", "name_group", "cluster"
    )
    candidates = unknown.join(
        known.select("name_group", "country_code", target="cluster"),
        on="name_group",
    )
    only = _single_target(candidates, "cluster")
    by_article = _single_target(
        candidates.join(article_countries, on=["article_id", "country_code"], how="semi"), "seq"
    )
    return (
        full.join(only.rename({"target": "only_target"}), on="cluster", how="left")
        .join(by_article.rename({"target": "article_target"}), on="seq", how="left")
        .with_columns(pl.coalesce("only_target", "article_target", "cluster").alias("cluster"))
        .drop("only_target", "article_target")
        .sort("seq")
    )


def _single_target(candidates: pl.DataFrame, by: str) -> pl.DataFrame:
    return (
        candidates.group_by(by)
        .agg(pl.col("target").n_unique().alias("count"), pl.col("target").min())
        .filter(pl.col("count") == 1)
        .select(by, "target")
    )


def split_by_posts(full: pl.DataFrame, posts: pl.DataFrame) -> pl.DataFrame:
    """Take apart the rows of a cluster that different articles see on one day in posts that exclude each other.

    Posts that one article gives to one person do not exclude each other. Rows without such a post go with the part
    whose other posts they share, else with the largest part.
    """
    held = (
        posts.filter(pl.col("status") == "holds", pl.col("title").is_in(titles_with("one_at_a_time")))
        .drop_nulls(["post", "observed_on"])
        .join(full.select("article_id", "person_no", "cluster", "seq"), on=["article_id", "person_no"])
    )
    excluding = _excluding(held)
    if excluding.is_empty():
        return full
    contested = held.join(excluding.select("cluster").unique(), on="cluster", how="semi")
    parts = _parts(contested).join(excluding.select("cluster").unique(), on="cluster", how="semi")
    return _with_parts(full, posts, parts)


def _excluding(held: pl.DataFrame) -> pl.DataFrame:
    """`cluster, post, post_other` seen on one day and never by one article together."""
    # Not by article: whom every paper names each day would have pairs by the square of the papers.
    seen = held.select("cluster", "observed_on", "post", "title", "organization_id", "sphere").unique()
    same_title_excludes = (
        pl.col("title").is_in(titles_with("alone"))
        # `Premier of China`, `Premier of the State Council`: a country has one, whatever body is named.
        & ~pl.col("title").is_in(titles_with("of_state"))
        & pl.col("organization_id").is_not_null()
        & pl.col("organization_id_other").is_not_null()
    )
    pairs = (
        seen.join(seen, on=["cluster", "observed_on"], suffix="_other")
        .filter(
            pl.col("post") < pl.col("post_other"),
            (pl.col("title") != pl.col("title_other")) | same_title_excludes,
            # `Minister of Labour`, `of Labour and Vocational Training`: one ministry, as two newsrooms have it.
            (pl.col("title") != pl.col("title_other")) | ~_have_a_subject_in_common(),
            # `Foreign Secretary` and `Secretary of State for Foreign Affairs`: two titles of one body are of one post.
            ~(pl.col("organization_id") == pl.col("organization_id_other")).fill_null(False),
        )
        .select("cluster", "post", "post_other")
        .unique()
    )
    together = held.select("cluster", "article_id", "post").unique()
    together = together.join(together, on=["cluster", "article_id"], suffix="_other").select(
        "cluster", "post", "post_other"
    )
    return pairs.join(together, on=["cluster", "post", "post_other"], how="anti")


def _have_a_subject_in_common() -> pl.Expr:
    one, other = (pl.col(name).str.split("|").list.last().str.split(" ") for name in ("sphere", "sphere_other"))
    common = one.list.set_intersection(other).list.eval(pl.element().filter(pl.element() != ""))
    return (common.list.len() > 0).fill_null(False)


def _parts(contested: pl.DataFrame) -> pl.DataFrame:
    """`cluster, post, part`: posts that some article gives to one person are one part, named by its first row."""
    first = contested.group_by("cluster", "post").agg(pl.col("seq").min().alias("post_seq"))
    located = contested.select("cluster", "post", "article_id").unique().join(first, on=["cluster", "post"])
    pairs = located.join(located, on=["cluster", "article_id"], suffix="_other").select("post_seq", "post_seq_other")
    # Two posts of one row begin with the same row: they are one part from the start.
    merged = components(first["post_seq"], pairs.filter(pl.col("post_seq") != pl.col("post_seq_other")).unique())
    return first.join(merged, left_on="post_seq", right_on="node").select("cluster", "post", part="cluster_right")


def _with_parts(full: pl.DataFrame, posts: pl.DataFrame, parts: pl.DataFrame) -> pl.DataFrame:
    unit = ["article_id", "person_no"]
    own = full.select(*unit, "seq", "cluster").join(posts.drop_nulls("post").select(*unit, "post").unique(), on=unit)
    sure = own.join(parts, on=["cluster", "post"]).group_by("seq").agg(pl.col("part").min())
    shared = own.join(sure, on="seq").select("cluster", "post", "part").unique()
    likely = (
        own.join(sure, on="seq", how="anti")
        .join(shared, on=["cluster", "post"])
        .group_by("seq", "part")
        .len()
        .sort("seq", "len", "part", descending=[False, True, False])
        .unique("seq", keep="first", maintain_order=True)
        .select("seq", likely="part")
    )
    largest = (
        full.join(sure, on="seq")
        .group_by("cluster", "part")
        .len()
        .sort("cluster", "len", "part", descending=[False, True, False])
        .unique("cluster", keep="first", maintain_order=True)
        .select("cluster", largest="part")
    )
    return (
        full.join(sure, on="seq", how="left")
        .join(likely, on="seq", how="left")
        .join(largest, on="cluster", how="left")
        .with_columns(pl.coalesce("part", "likely", "largest", "cluster").alias("cluster"))
        .drop("part", "likely", "largest")
        .sort("seq")
    )
