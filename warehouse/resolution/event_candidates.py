"""Pairs of reports that may tell of one event: same kind, days that can be one, someone or some sides in common."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.undated import undated_pairs

# Width in days of the buckets that pairs are looked for in; a pair is found where its days share a bucket.
_BUCKET = 7
# How far apart the possible days of two reports may lie, by family; elsewhere one day, for time zones.
_SLACK = {"visit": 3, "congratulation message": 2, "condolence message": 2, "message": 2, "phone": 1, "video": 1}
# Announcements without a day that tell of one plan come out within this many days.
_DAYS_BETWEEN_UNDATED = 10


def candidate_pairs(units: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Pairs `seq, other` (the earlier first) of one family and of different articles, with `gap` (days between).

    `by_day` is NULL where both have days; else whether the days of the year fit, or only the people are the same.
    In: `event_units`, `event_sides`. Two explicit days that differ are two events, except for visits and messages.
    """
    persons = sides.drop_nulls("person_id").select("seq", actor=pl.col("person_id").cast(pl.String))
    posts = sides.drop_nulls("post").select("seq", actor=pl.concat_str(pl.lit("post "), pl.col("post").cast(pl.String)))
    named = _in_buckets(pl.concat([persons, posts]).unique(), units)
    pairs = [_pairs(named, named)]
    nameless = units.join(persons, on="seq", how="anti").select("seq")
    between = _in_buckets(_between(units, sides), units)
    pairs.append(_pairs(between.join(nameless, on="seq", how="semi"), between))
    dated = pl.concat(pairs).unique().with_columns(pl.lit(None, pl.Boolean).alias("by_day"))
    actors = pl.concat([persons, posts, _between(units, sides).join(nameless, on="seq", how="semi")]).unique()
    found = pl.concat([dated, undated_pairs(units, actors, persons)]).sort("seq", "other")
    return _with_days_that_fit(found, units)


def _in_buckets(actors: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    """Repeat each actor for every bucket that the unit's days touch."""
    days = units.drop_nulls(["lo", "hi"]).select(
        "seq",
        "family",
        pl.int_ranges((pl.col("lo") - 3) // _BUCKET, (pl.col("hi") + 3) // _BUCKET + 1).alias("bucket"),
    )
    return actors.join(days, on="seq").explode("bucket")


def _between(units: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Each unit's countries as one actor; of conferences and courses the country of the place."""
    countries = (
        sides.drop_nulls("country_code")
        .group_by("seq")
        .agg(pl.col("country_code").unique().sort().str.join(" ").alias("actor"))
    )
    gatherings = units.filter(pl.col("family").is_in(["conference", "training course"])).select(
        "seq", actor=pl.concat_str(pl.lit("at "), pl.col("place_country").fill_null("unknown"))
    )
    return pl.concat([countries, gatherings])


def _pairs(some: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    return (
        some.join(others, on=["actor", "family", "bucket"], suffix="_other")
        .filter(pl.col("seq") != pl.col("seq_other"))
        .select(
            pl.min_horizontal("seq", "seq_other").alias("seq"), pl.max_horizontal("seq", "seq_other").alias("other")
        )
        .unique()
    )


def _with_days_that_fit(pairs: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    columns = [
        "seq", "article_id", "family", "subtype", "status", "lo", "hi", "date_basis", "date_precision", "is_dated",
        "city", "place_country", "place", "subject", "starts_on", "published_on",
    ]  # fmt: skip
    facts = units.select(columns)
    both = pairs.join(facts, on="seq").join(
        facts.rename({"seq": "other"} | {name: f"{name}_other" for name in columns[1:]}), on="other"
    )
    gap = pl.max_horizontal(pl.col("lo_other") - pl.col("hi"), pl.col("lo") - pl.col("hi_other"), pl.lit(0))
    both_explicit = (pl.col("date_basis") == "explicit") & (pl.col("date_basis_other") == "explicit")
    allowed = pl.max_horizontal(
        pl.col("family").replace_strict(_SLACK, default=0, return_dtype=pl.Int64),
        pl.when(both_explicit).then(0).otherwise(1),
    )
    allowed = pl.when(both_explicit & ~pl.col("family").is_in(list(_SLACK))).then(0).otherwise(allowed)
    published_apart = (pl.col("published_on") - pl.col("published_on_other")).dt.total_days().abs()
    undated_fit = (
        pl.col("is_dated") | pl.col("is_dated_other") | (published_apart.fill_null(0) <= _DAYS_BETWEEN_UNDATED)
    )
    return (
        both.with_columns(gap.alias("gap"), _days_apart().alias("days_apart"))
        .filter(pl.col("article_id") != pl.col("article_id_other"), pl.col("gap") <= allowed, undated_fit)
        .with_columns(
            (pl.col("subtype") != pl.col("subtype_other")).alias("differs_in_kind"),
            (pl.col("city") != pl.col("city_other")).fill_null(False).alias("differs_in_city"),
            (pl.col("place_country") != pl.col("place_country_other")).fill_null(False).alias("differs_in_country"),
        )
        .sort("seq", "other")
    )


def _days_apart() -> pl.Expr:
    """Days between the stated days; of announcements without a day, from publication to the other's first day."""
    one = pl.coalesce("starts_on", "published_on")
    other = pl.coalesce("starts_on_other", "published_on_other")
    return (one - other).dt.total_days().abs().fill_null(0)
