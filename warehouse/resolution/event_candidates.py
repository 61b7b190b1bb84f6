"""Pairs of reports that may tell of one event: same kind, days that can be one, someone or some sides in common."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from warehouse.resolution.undated import undated_pairs

# Width in days of the buckets that pairs are looked for in; a pair is found where its days share a bucket.
_BUCKET = 3
# How far apart the possible days of two reports may lie, by family; elsewhere one day, for time zones.
_SLACK = {"visit": 3, "congratulation message": 2, "condolence message": 2, "message": 2, "remote": 1}
# Half of what may lie between the days, at least, so that those of a pair meet.
_MARGIN = pl.when(pl.col("family") == "visit").then(2).otherwise(1)
# Announcements without a day that tell of one plan come out within this many days.
_DAYS_BETWEEN_UNDATED = 10
# What is told without a day is as a rule of the day of the report or the one before, a time zone more at most.
_DAYS_BEFORE_REPORT = 2
# A few long articles that name the same people in each sentence have millions of pairs.
_ROWS_AT_ONCE = 2_000_000
# More than there are: kinds of actors and families of events, and buckets of days.
_KINDS, _FAMILIES, _BUCKETS = 4, 64, 1 << 24


def candidate_pairs(
    units: pl.DataFrame, sides: pl.DataFrame, changed: pl.DataFrame | None = None
) -> Iterator[pl.DataFrame]:
    """Pairs `seq, other` (the earlier first) of one family and of different articles that `with_days_that_fit` may
    find to fit: for one range of days after another, sorted. A pair that fits on several days may come again.

    `by_day` is NULL where both have days; else whether the days of the year fit, or only the people are the same, as
    where one tells no day and the other a day earlier than that report is news of.
    In: `event_units`, `event_sides`; where only pairs with some reports are wanted, their `seq`. Two explicit days that
    differ are two events, except for visits and messages.
    """
    persons = _numbered(sides.select("seq", actor="person_id"), 0)
    posts = _numbered(sides.select("seq", actor="post"), 1)
    nameless = units.join(persons, on="seq", how="anti").select("seq", is_nameless=pl.lit(True))
    between = _numbered(_between(units, sides), 2)
    days = _days(units)
    actors = pl.concat([persons, posts, between.join(nameless, on="seq", how="semi")]).unique()
    yield undated_pairs(units, actors, persons, changed).sort("seq", "other")
    # Pairs of reports with days: by someone in common; of those that name nobody, by the countries.
    for some, others in _parts(_in_buckets(pl.concat([persons, posts]), days, changed)):
        yield _dated([_pairs(some, others)])
    countries = _in_buckets(between, days, changed).join(nameless, on="seq", how="left")
    for some, others in _parts(countries.filter(pl.col("is_nameless").any().over("bucket"))):
        yield _dated([_pairs(some.filter("is_nameless"), others), _pairs(some, others.filter("is_nameless"))])


def _dated(found: list[pl.DataFrame]) -> pl.DataFrame:
    return pl.concat(found).unique().with_columns(by_day=pl.lit(None, pl.Boolean)).sort("seq", "other")


def _parts(rows: pl.DataFrame) -> Iterator[tuple[pl.DataFrame, pl.DataFrame]]:
    """Divide the rows by their days, then by report, so that the pairs of a part are not too many.

    Out: the rows of a part, and all rows of its days.
    """
    rows = rows.sort("days", "seq")
    joined = rows.select(pl.len().over("bucket").cast(pl.Int64).alias("rows"))["rows"]
    part = (joined.cum_sum() - joined) // _ROWS_AT_ONCE
    parts = (
        rows.select("days", part=part)
        .with_row_index("row")
        .group_by("part")
        .agg(pl.min("row"), pl.len().alias("count"), pl.min("days").alias("first"), pl.max("days").alias("last"))
    )
    for _, row, count, first, last in parts.sort("part").iter_rows():
        begin = rows["days"].search_sorted(first, "left")
        yield rows.slice(row, count), rows.slice(begin, rows["days"].search_sorted(last, "right") - begin)


def _numbered(actors: pl.DataFrame, kind: int) -> pl.DataFrame:
    """Each actor of each report once, as a number that no actor of another kind has: numbers are compared faster."""
    number = pl.col("actor").rank("dense").cast(pl.Int64) * _KINDS + kind
    return actors.drop_nulls("actor").with_columns(number).unique()


def _days(units: pl.DataFrame) -> pl.DataFrame:
    """What `_may_fit` asks for, in numbers, and the buckets that a report's days touch."""
    first, last = (pl.col(name).cast(pl.Int32) for name in ("lo", "hi"))
    return units.drop_nulls(["lo", "hi"]).select(
        "seq",
        "article_id",
        pl.col("family").rank("dense").cast(pl.Int64),
        first,
        last,
        pl.col("family").replace_strict(_SLACK, default=0, return_dtype=pl.Int8).alias("slack"),
        (pl.col("date_basis") == "explicit").fill_null(False).alias("is_explicit"),
        "is_dated",
        "status",
        "published_on",
        pl.int_ranges((first - _MARGIN) // _BUCKET, (last + _MARGIN) // _BUCKET + 1, dtype=pl.Int64).alias("days"),
    )


def _in_buckets(actors: pl.DataFrame, days: pl.DataFrame, changed: pl.DataFrame | None) -> pl.DataFrame:
    """Repeat each actor for all `days` that the unit's touch; `bucket` tells actor, family and days.

    Where only pairs with some reports are wanted (`is_wanted`), the buckets that one of these is in.
    """
    bucket = (pl.col("actor") * _FAMILIES + pl.col("family")) * _BUCKETS + pl.col("days") + _BUCKETS // 2
    wanted = actors if changed is None else actors.join(changed, on="seq", how="semi")
    if changed is not None:
        actors = actors.join(wanted.select("actor").unique(), on="actor", how="semi")
    rows = actors.join(days, on="seq").explode("days").with_columns(bucket.alias("bucket")).drop("actor", "family")
    if changed is None:
        return rows.with_columns(is_wanted=pl.lit(True))
    is_wanted = pl.col("seq").is_in(changed["seq"].implode())
    return rows.with_columns(is_wanted.alias("is_wanted")).filter(pl.col("is_wanted").any().over("bucket"))


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
    # Who is in the news every day shares a bucket with thousands: what cannot fit goes before it is gathered.
    return (
        some.lazy()
        .join(others.lazy(), on="bucket", suffix="_other")
        .filter(pl.col("seq") < pl.col("seq_other"), pl.col("is_wanted") | pl.col("is_wanted_other"), _may_fit())
        .select("seq", other="seq_other")
        .unique()
        .collect()
    )


def _may_fit() -> pl.Expr:
    """The days of two reports of one family lie near enough, the articles are two."""
    gap = pl.max_horizontal(pl.col("lo_other") - pl.col("hi"), pl.col("lo") - pl.col("hi_other"), pl.lit(0))
    both_explicit = pl.col("is_explicit") & pl.col("is_explicit_other")
    allowed = pl.max_horizontal("slack", pl.when(both_explicit).then(0).otherwise(1))
    return (pl.col("article_id") != pl.col("article_id_other")) & (gap <= allowed) & _undated_fit()


def _undated_fit() -> pl.Expr:
    """Of two reports without a day: plans that come out near each other, or what occurred on days that can be one."""
    later = (pl.col("published_on") - pl.col("published_on_other")).dt.total_days().fill_null(0)
    occurred, occurred_other = pl.col("status") == "occurred", pl.col("status_other") == "occurred"
    near = (
        (later.abs() <= _DAYS_BETWEEN_UNDATED)
        & (~occurred | (later >= -_DAYS_BEFORE_REPORT))
        & (~occurred_other | (later <= _DAYS_BEFORE_REPORT))
    )
    return pl.col("is_dated") | pl.col("is_dated_other") | near


def _is_looked_back() -> pl.Expr:
    """One report tells no day, the other one that lies further back than what is news."""
    return _lies_before("", "_other") | _lies_before("_other", "")


def _lies_before(undated: str, dated: str) -> pl.Expr:
    is_told_without = ~pl.col(f"is_dated{undated}") & (pl.col(f"status{undated}") == "occurred")
    reported = pl.col(f"published_on{undated}").cast(pl.Int32).cast(pl.Int64)
    is_earlier = pl.col(f"hi{dated}") < reported - _DAYS_BEFORE_REPORT
    return (is_told_without & pl.col(f"is_dated{dated}") & is_earlier).fill_null(False)


def with_days_that_fit(pairs: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    """The pairs whose days lie near enough, with what both reports say and `gap` (days between), sorted."""
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
    return (
        both.with_columns(gap.alias("gap"), _days_apart().alias("days_apart"))
        .filter(pl.col("article_id") != pl.col("article_id_other"), pl.col("gap") <= allowed, _undated_fit())
        .with_columns(
            pl.when(pl.col("by_day").is_null() & _is_looked_back()).then(False).otherwise("by_day").alias("by_day"),
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
