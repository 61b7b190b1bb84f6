"""Reports that only name people together: believed where another article tells surely that these people met then."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.clusters import components

# Kinds of events that people are brought together by; others (visits, appointments) one of them has without the other.
_FAMILIES = ["meeting", "remote", "conference", "signing", "aid", "award", "training course"]
# What a report without a named day tells was on its day or the days before it.
_DAYS_BEFORE = 2
_NAMED = ["explicit", "weekday"]
_OF_EVENT = ["subtype", "family", "status", "mode", "basis_rank"]
_STATES = pl.col("country_code").drop_nulls().unique().sort().alias("states")
_PEOPLE = pl.col("person_id").unique().sort().alias("people")


def join_by_faint(
    faint: pl.DataFrame, faint_sides: pl.DataFrame, units: pl.DataFrame, sides: pl.DataFrame, merged: pl.DataFrame
) -> pl.DataFrame:
    """Join events of which an article tells surely one side, and faintly both.

    In: `event_units` and `event_sides` of the reports that are not sure, and of those that are; `seq, cluster` as
    merged so far. Out: the same with fewer clusters. Joined is what an article tells with one of the people alone, of
    one kind and day with an event of other articles between all of them; and aid of which it tells the states alone.
    """
    if faint.is_empty():
        return merged
    told = units.join(merged, on="seq")
    leads = _leads(sides).join(merged, on="seq")
    fitting = _fitting(faint, faint_sides, told, leads, "cluster").select("article_id", "cluster").unique()
    whole = leads.group_by("cluster").agg(_PEOPLE)
    own = _own(told, leads, sides)
    states = sides.join(told.select("seq", "cluster"), on="seq").group_by("cluster").agg(_STATES)
    events = _events(told, "cluster")
    pairs = (
        fitting.join(whole, on="cluster")
        .join(events, on="cluster")
        .join(states, on="cluster")
        .join(own, on=["article_id", "family"])
        .filter(
            pl.col("own") != pl.col("cluster"),
            pl.col("first") <= pl.col("hi"),
            pl.col("last") >= pl.col("lo"),
            pl.col("own_people").list.set_difference("people").list.len() == 0,
            pl.col("own_people").list.len() < pl.col("people").list.len(),
            (pl.col("own_people").list.len() > 0)
            | (pl.col("own_states").list.set_difference("states").list.len() == 0),
        )
        .select("cluster", "own")
        .unique()
    )
    one_of_each = pairs.filter(pl.col("cluster").is_unique() & pl.col("own").is_unique()).sort("cluster", "own")
    articles = told.select("cluster", "article_id").unique()
    both = one_of_each.join(articles, on="cluster").join(articles.rename({"cluster": "own"}), on=["own", "article_id"])
    apart = one_of_each.join(both, on=["cluster", "own"], how="anti")
    if apart.is_empty():
        return merged
    joined = components(merged["cluster"], apart).rename({"node": "cluster", "cluster": "joined"})
    return merged.join(joined, on="cluster").select("seq", cluster="joined").sort("seq")


def _own(told: pl.DataFrame, leads: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Dated events of an article with their people; of aid, with its two states where it names nobody."""
    dated = told.filter("is_dated").select("seq", "article_id", "family", "lo", "hi", own="cluster")
    people = dated.join(leads.group_by("seq").agg(_PEOPLE.alias("own_people")), on="seq", how="left")
    states = sides.group_by("seq").agg(_STATES.alias("own_states"))
    is_of_states = (pl.col("family") == "aid") & (pl.col("own_states").list.len() > 1)
    return (
        people.join(states, on="seq")
        .filter(pl.col("own_people").is_not_null() | is_of_states)
        .with_columns(pl.col("own_people").fill_null(pl.lit([], dtype=pl.List(pl.Int64))))
    )


def believed_reports(
    faint: pl.DataFrame, faint_sides: pl.DataFrame, units: pl.DataFrame, sides: pl.DataFrame
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The faint reports that an event of another article stands behind, and their sides.

    In: as for `join_by_faint`, with `event_id`. Out: rows of the same columns, each report with the event that it tells
    of. It tells what the event is and who took part in it as what; nothing about an event rests on it.
    """
    found = _best(_fitting(faint, faint_sides, units, _leads(sides), "event_id"))
    told = units.sort("seq").unique("event_id", keep="first").select("event_id", *_OF_EVENT)
    is_own = pl.col("date_basis").is_in(_NAMED)
    reports = (
        faint.join(found, on="seq")
        .drop(_OF_EVENT)
        .join(told, on="event_id")
        .with_columns(
            pl.when(is_own).then(pl.col(name)).alias(name)
            for name in ("starts_on", "ends_on", "date_precision", "date_basis")
        )
        .with_columns(pl.col("starts_on").is_not_null().alias("is_dated"))
        .select(units.columns)
    )
    roles = (
        sides.sort("seq", "participant_no")
        .unique(["event_id", "person_id"], keep="first")
        .select("event_id", "person_id", "role")
    )
    participants = (
        faint_sides.join(reports.select("seq", "event_id"), on="seq")
        .drop("role")
        .join(roles, on=["event_id", "person_id"])
        .select(sides.columns)
    )
    return reports, participants


def _leads(sides: pl.DataFrame) -> pl.DataFrame:
    return sides.filter("is_lead").drop_nulls("person_id")


def _fitting(
    faint: pl.DataFrame, faint_sides: pl.DataFrame, units: pl.DataFrame, leads: pl.DataFrame, by: str
) -> pl.DataFrame:
    """`seq, article_id`, the event (`by`) and how many `people` of it the report names: some of both sides, where the
    days fit and the article tells nothing of the event surely."""
    events = _events(units, by)
    leads = leads.select(by, "person_id", "country_code").unique([by, "person_id"]).join(events, on=by)
    named = faint_sides.drop_nulls("person_id").select("seq", "person_id").unique()
    is_named = pl.col("date_basis").is_in(_NAMED).fill_null(False)
    begin = pl.col("lo") - pl.when(is_named).then(0).otherwise(_DAYS_BEFORE)
    days = faint.drop_nulls(["lo", "hi"]).select("seq", "article_id", "hi", begin.alias("begin"))
    shared = (
        # By person alone, who is in the news every day would be set beside a thousand events.
        _by_week(named.join(days, on="seq"), "begin", "hi")
        .join(_by_week(leads, "first", "last"), on=["person_id", "week"])
        .filter(pl.col("first") <= pl.col("hi"), pl.col("last") >= pl.col("begin"))
        .unique(["seq", by, "person_id"])
        .group_by("seq", "article_id", by)
        .agg(pl.len().alias("people"), (pl.col("country_code").n_unique() > 1).alias("is_of_two"))
        .filter(pl.col("people") > 1, "is_of_two")
    )
    return shared.join(units.select("article_id", by).unique(), on=["article_id", by], how="anti")


def _events(units: pl.DataFrame, by: str) -> pl.DataFrame:
    is_told = pl.col("family").is_in(_FAMILIES) & (pl.col("status") == "occurred") & pl.col("is_dated")
    first = pl.col("starts_on").cast(pl.Int32).cast(pl.Int64)
    days = [first.min().alias("first"), pl.max("hi").alias("last")]
    return units.filter(is_told).group_by(by).agg(*days, pl.first("family"))


def _by_week(rows: pl.DataFrame, first: str, last: str) -> pl.DataFrame:
    weeks = pl.int_ranges(pl.col(first) // 7, pl.col(last) // 7 + 1, dtype=pl.Int64).alias("week")
    return rows.with_columns(weeks).explode("week")


def _best(fitting: pl.DataFrame) -> pl.DataFrame:
    """`seq, event_id`: of several events that of most of the people; an event has one report of an article."""
    ranked = fitting.sort("seq", "people", "event_id", descending=[False, True, False])
    return (
        ranked.unique("seq", keep="first", maintain_order=True)
        .unique(["article_id", "event_id"], keep="first", maintain_order=True)
        .select("seq", "event_id")
    )
