"""What an event is said to be when its reports are brought together: kind, status, days, mode, place, parent."""

from __future__ import annotations

import polars as pl

from warehouse.keys import key_of
from warehouse.places.gazetteer import place_id
from warehouse.resolution.fit import fitted
from warehouse.resolution.order import majority
from warehouse.resources import knowledge
from warehouse.tables.dimensions import DimEventType
from warehouse.tables.facts import FactEvent, FactEventReport

_REMOTE_MODES = ["video link", "phone", "letter"]
_PARENT_FAMILIES = ["visit", "conference", "training course"]
_MONTH_RANK = 4
_PLAN_IS_BEHIND = 1.5
# `today` of a plan tells the day better than that a report of it came out.
_REPORT_RANK = 3.6
# The days of a visit, given to a meeting within it, come behind a day of the meeting's own, before a report's day.
_WITHIN_RANK = 2.5
# A visit whose last day no report names covers its first day and these.
_DAYS_OF_OPEN_VISIT = 2


def event_type_id(subtype: str) -> int:
    """The key of a kind of event."""
    return key_of("event type", subtype)


def event_types() -> pl.DataFrame:
    """`core.dim_event_type` from the table of event types."""
    types = knowledge("event_types").rename({"subtype": "name"})
    return (
        types.with_columns(pl.col("name").map_elements(event_type_id, pl.Int64).alias("event_type_id"))
        .select(list(DimEventType.polars_schema()))
        .sort("event_type_id")
    )


def merged_facts(units: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """`core.fact_event` without `parent_event_id`, with `family` for the stages that follow.

    In: `event_units` with `event_id`. Kind, mode and place as most stories have them; occurred beats announced and
    cancelled, between which the later publication decides; the days by the best basis.
    """
    by = "event_id"
    outlets = units.join(articles.select("article_id", "outlet"), on="article_id")
    counts = outlets.group_by(by).agg(
        pl.col("article_id").n_unique().cast(pl.Int64).alias("article_count"),
        pl.col("outlet").drop_nulls().n_unique().cast(pl.Int64).alias("outlet_count"),
        pl.col("family").first(),
    )
    status = _statuses(units)
    voters = units.join(status, on=by, suffix="_merged")
    is_of_status = pl.col("status") == pl.col("status_merged")
    kinds = majority(voters, by, "subtype", prefer=[is_of_status.any()])
    modes = majority(voters, by, "mode", prefer=[is_of_status.any()])
    facts = counts
    for frame in (_first_reports(units), status, kinds, modes, _places(units), _days(voters)):
        facts = facts.join(frame, on=by, how="left")
    is_remote = pl.col("mode").is_in(_REMOTE_MODES).fill_null(False)
    countries = units.select("place", "place_country").drop_nulls("place").unique("place")
    return (
        facts.join(countries, on="place", how="left")
        .with_columns(
            pl.when(~is_remote).then("place").alias("place"),
            pl.col("subtype")
            .replace_strict(
                {name: event_type_id(name) for name in knowledge("event_types")["subtype"]}, return_dtype=pl.Int64
            )
            .alias("event_type_id"),
        )
        .sort(by)
    )


def _statuses(units: pl.DataFrame) -> pl.DataFrame:
    """Occurred first; else what was published last (without a day: first), the last evidence deciding ties."""
    return (
        units.sort(
            pl.col("status") == "occurred", "published_on", "seq", descending=True, nulls_last=[False, True, False]
        )
        .unique("event_id", keep="first", maintain_order=True)
        .select("event_id", "status")
    )


def _first_reports(units: pl.DataFrame) -> pl.DataFrame:
    return (
        units.sort("published_on", "article_id", nulls_last=True)
        .unique("event_id", keep="first", maintain_order=True)
        .select("event_id", first_article_id="article_id")
    )


def _days(voters: pl.DataFrame) -> pl.DataFrame:
    """First and last day with precision and basis: by the best basis, then as most stories have them.

    An explicit day of the plan comes behind a named day of what happened, before the day of a dateline.

    Reports that only come out on a day vote for the earliest of their days: the event is not later than any of them.
    """
    by = "event_id"
    is_whole_visit = (pl.col("family") == "visit") & pl.col("ends_on").is_not_null()
    dated = voters.filter("is_dated").with_columns(
        (
            pl.when(pl.col("date_precision") == "month")
            .then(_MONTH_RANK)
            .when((pl.col("date_precision") == "range") & (pl.col("family") == "meeting"))
            .then(_WITHIN_RANK)
            .when((pl.col("date_basis") == "report date") & (pl.col("status") == "occurred"))
            .then(_REPORT_RANK)
            .otherwise("basis_rank")
            + pl.when((pl.col("status") == pl.col("status_merged")) | (pl.col("status_merged") != "occurred"))
            .then(0.0)
            .otherwise(_PLAN_IS_BEHIND)
        ).alias("rank"),
        is_whole_visit.alias("is_whole_visit"),
        pl.when(is_whole_visit).then("lo").otherwise(0).alias("visit_begins"),
    )
    best = dated.filter(pl.col("rank") == pl.col("rank").min().over(by))
    rest_on_report = (pl.col("date_basis") == "report date") & (
        pl.col("starts_on") != pl.col("starts_on").min().over(by)
    )
    days = majority(
        best.filter(~rest_on_report),
        by,
        ["starts_on", "ends_on", "date_precision", "date_basis"],
        # Of a stay that two reports begin on two days, the one that knows the guest's first encounter knows no earlier.
        ties=["visit_begins", "seq"],
        prefer=[pl.col("is_whole_visit").any()],
    )
    return _with_last_days(days, dated)


def _with_last_days(days: pl.DataFrame, dated: pl.DataFrame) -> pl.DataFrame:
    """A visit whose first day is told best by a report of the arrival lasts as long as others say that begin it on
    that day."""
    by = ["event_id", "starts_on"]
    whole = dated.filter(
        "is_whole_visit", pl.col("date_precision") == "range", pl.col("status") == pl.col("status_merged")
    )
    ends = majority(whole, by, "ends_on").rename({"ends_on": "last_on"})
    is_open = pl.col("ends_on").is_null() & pl.col("last_on").is_not_null()
    return (
        days.join(ends, on=by, how="left", maintain_order="left")
        .with_columns(
            pl.when(is_open).then(pl.lit("range")).otherwise("date_precision").alias("date_precision"),
            pl.coalesce("ends_on", "last_on").alias("ends_on"),
        )
        .drop("last_on")
    )


def _places(units: pl.DataFrame) -> pl.DataFrame:
    """The city that most stories name, or a venue's, or the venue where no city is known; else region or country.

    Who asks for meetings in a city wants those in its halls, too; the venue stands in the evidence of the place.
    """
    level = pl.when(pl.col("city").is_not_null()).then(0).when(pl.col("place").str.starts_with("country/")).then(2)
    placed = units.drop_nulls("place").with_columns(level.otherwise(1).alias("place_level"))
    placed = placed.filter(pl.col("place_level") == pl.col("place_level").min().over("event_id"))
    cities = majority(placed, "event_id", "city").rename({"city": "chosen_city"})
    in_city = placed.join(cities, on="event_id", how="left").filter(
        pl.col("chosen_city").is_null() | (pl.col("city") == pl.col("chosen_city"))
    )
    around = pl.col("place").str.extract(r"^venue/.*@([^@]+)$")
    return majority(in_city.with_columns(pl.coalesce(around, "place").alias("place")), "event_id", "place")


def with_parents(facts: pl.DataFrame, units: pl.DataFrame, participants: pl.DataFrame) -> pl.DataFrame:
    """Add `parent_event_id`: as articles say, else the visit during which a visitor took part in its country.

    Only visits, conferences and courses are parents, visits have none, and nothing is its own.
    """
    stated = _stated_parents(units, facts)
    inferred = _visits_around(facts.join(stated, on="event_id", how="anti"), facts, participants)
    return facts.join(pl.concat([stated, inferred]), on="event_id", how="left")


def _stated_parents(units: pl.DataFrame, facts: pl.DataFrame) -> pl.DataFrame:
    numbers = units.select("article_id", parent_event_no="event_no", parent_event_id="event_id")
    parents = facts.filter(pl.col("family").is_in(_PARENT_FAMILIES)).select(
        parent_event_id="event_id", parent_family="family"
    )
    children = (
        units.drop_nulls("parent_event_no")
        .join(numbers, on=["article_id", "parent_event_no"])
        .join(parents, on="parent_event_id")
        # Courses and conferences are parts of visits only, so that no event is above itself.
        .filter(
            pl.col("family") != "visit",
            ~pl.col("family").is_in(_PARENT_FAMILIES) | (pl.col("parent_family") == "visit"),
        )
    )
    return majority(children, "event_id", "parent_event_id")


def _visits_around(orphans: pl.DataFrame, facts: pl.DataFrame, participants: pl.DataFrame) -> pl.DataFrame:
    people = participants.drop_nulls("person_id")
    hosts = (
        participants.filter(pl.col("role") == "host")
        .group_by("event_id")
        .agg(pl.col("country_code").drop_nulls().min().alias("host_country"))
    )
    visits = (
        facts.filter(
            pl.col("family") == "visit", pl.col("starts_on").is_not_null(), pl.col("date_precision") != "month"
        )
        .join(hosts, on="event_id", how="left")
        .join(people.filter(pl.col("role") != "host").select("event_id", "person_id"), on="event_id")
        .select(
            "person_id",
            parent_event_id="event_id",
            first_day="starts_on",
            last_day=pl.coalesce("ends_on", pl.col("starts_on") + pl.duration(days=_DAYS_OF_OPEN_VISIT)),
            destination=pl.coalesce("place_country", "host_country"),
            parent_status="status",
        )
        .with_columns(_weeks("first_day", "last_day").alias("week"))
        .explode("week")
    )
    inside = (
        orphans.filter(pl.col("family") != "visit", ~pl.col("mode").is_in(_REMOTE_MODES).fill_null(False))
        .join(people.select("event_id", "person_id"), on="event_id")
        .join(hosts, on="event_id", how="left")
        # By person alone, a president's thousand meetings would be set beside each of a hundred visits.
        .with_columns(_week(pl.col("starts_on")).alias("week"))
        .join(visits, on=["person_id", "week"])
        .filter(
            pl.col("starts_on").is_between("first_day", "last_day"),
            pl.coalesce("place_country", "host_country", "destination").eq_missing(pl.col("destination")),
            (pl.col("status") == pl.col("parent_status")) | (pl.col("parent_status") == "occurred"),
        )
    )
    return (
        inside.with_columns((pl.col("last_day") - pl.col("first_day")).alias("length"))
        .sort("event_id", "length", "first_day", "parent_event_id")
        .unique("event_id", keep="first", maintain_order=True)
        .select("event_id", "parent_event_id")
    )


def _week(day: pl.Expr) -> pl.Expr:
    return day.cast(pl.Int32) // 7


def _weeks(first: str, last: str) -> pl.Expr:
    """The weeks that hold a day of a visit."""
    return pl.int_ranges(_week(pl.col(first)), _week(pl.col(last)) + 1, dtype=pl.Int32)


def fact_event(facts: pl.DataFrame) -> pl.DataFrame:
    """`core.fact_event` from the merged facts."""
    return fitted(facts.with_columns(place_ids(facts["place"])), FactEvent)


def fact_event_report(units: pl.DataFrame, sides: pl.DataFrame, date_conflict: pl.DataFrame) -> pl.DataFrame:
    """`core.fact_event_report`: each article's own version."""
    hosts = (
        sides.filter(pl.col("role") == "host")
        .group_by("seq")
        .agg(pl.col("country_code").drop_nulls().min().alias("host_country_code"))
    )
    conflicts = (
        date_conflict.drop_nulls("event_no")
        .sort("article_id", "conflict_no")
        .group_by("article_id", "event_no", maintain_order=True)
        .agg(pl.col("message").str.join(" ").alias("date_conflict"))
    )
    reports = (
        units.join(hosts, on="seq", how="left")
        .join(conflicts, on=["article_id", "event_no"], how="left")
        .with_columns(place_ids(units["place"]))
    )
    return fitted(reports, FactEventReport)


def place_ids(places: pl.Series) -> pl.Expr:
    """Turn the gazetteer keys of a column `place` into `place_id`."""
    known = {key: place_id(key) for key in places.drop_nulls().unique()}
    return pl.col(places.name).replace_strict(known, default=None, return_dtype=pl.Int64).alias("place_id")
