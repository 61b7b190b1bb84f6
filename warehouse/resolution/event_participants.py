"""Who took part in an event, by all its reports, and the spans that prove it."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.fit import fitted
from warehouse.resolution.order import majority, sorted_by
from warehouse.tables.facts import FactEventEvidence, FactEventParticipant

_ROLE_ORDER = ["host", "sender", "appointee", "visitor", "recipient", "participant", "signatory", "witness"]
# More than any report has participants: the place of one is the report's, then its own.
_NUMBERS_OF_A_REPORT = 1_000_000
_ENCOUNTERS = ["meeting", "talks", "reception"]
_SIDES = 2
_AS_PRINCIPAL = ["host", "sender"]
_AS_COUNTERPART = ["visitor", "recipient"]


def merged_participants(sides: pl.DataFrame) -> pl.DataFrame:
    """One row for each participant of each event, whatever the number of reports.

    In: `event_sides` with `event_id`. A side for which some report names a person is its persons; else its
    organisations, else its country. Role, organisation, office and country as most stories have them. Out: the columns
    of `core.fact_event_participant` and `actor` (who it is, as text).
    """
    rows = _without_rivals_in_one_post(_best_level_of_each_side(with_actors(sides)))
    by = ["event_id", "actor"]
    place = pl.col("seq").cast(pl.Int64) * _NUMBERS_OF_A_REPORT + pl.col("participant_no")
    merged = rows.group_by(by).agg(pl.col("person_id").min(), place.min().alias("first_place")).with_row_index("who")
    # A number is compared faster than an event and words.
    rows = rows.join(merged.select(*by, "who"), on=by)
    for column in ("role", "organization_id", "position_id", "country_code"):
        merged = merged.join(majority(rows, "who", column), on="who", how="left")
    role_rank = pl.col("role").replace_strict(_ROLE_ORDER, range(len(_ROLE_ORDER)), return_dtype=pl.Int64)
    # Of one role, who is named first by the earliest report comes first.
    ranked = merged.select("who", *by, "first_place", role_rank.alias("role_rank"))
    order = sorted_by(ranked, "event_id", "role_rank", "first_place", "actor")
    return (
        order.select("who")
        .join(merged, on="who", maintain_order="left")
        .with_columns((pl.int_range(pl.len()).over("event_id") + 1).cast(pl.Int32).alias("participant_no"))
        .select(*FactEventParticipant.polars_schema(), "actor")
    )


def with_roles_on_soil(participants: pl.DataFrame, facts: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    """Host and visitor where one report tells who met and only another one where: in the country of one of two sides.

    In: `merged_participants`, `merged_facts`, units with `event_id`. Events of a single report keep what it tells.
    """
    several = units.group_by("event_id").len().filter(pl.col("len") > 1).select("event_id")
    met = (
        facts.filter(pl.col("subtype").is_in(_ENCOUNTERS), pl.col("mode") == "in person")
        .drop_nulls("place_country")
        .join(several, on="event_id", how="semi")
        .select("event_id", soil="place_country")
    )
    code = pl.col("country_code")
    of_two = (
        participants.join(met, on="event_id")
        .filter(
            (pl.col("role") == "participant").all().over("event_id"),
            code.is_not_null().all().over("event_id"),
            code.n_unique().over("event_id") == _SIDES,
            (code == pl.col("soil")).any().over("event_id"),
        )
        .with_columns(
            pl.when(code == pl.col("soil")).then(pl.lit("host")).otherwise(pl.lit("visitor")).alias("role"),
        )
        .sort("event_id", pl.col("role") == "visitor", "participant_no")
        .with_columns((pl.int_range(pl.len()).over("event_id") + 1).cast(pl.Int32).alias("participant_no"))
        .select(participants.columns)
    )
    rest = participants.join(of_two.select("event_id").unique(), on="event_id", how="anti")
    return pl.concat([rest, of_two]).sort("event_id", "participant_no")


def with_actors(sides: pl.DataFrame) -> pl.DataFrame:
    """Add `actor`: the person, else the organisation, else the country, else the number in its article."""
    actor = (
        pl.when(pl.col("person_id").is_not_null())
        .then(pl.concat_str(pl.lit("person "), pl.col("person_id").cast(pl.String)))
        .when(pl.col("organization_id").is_not_null())
        .then(pl.concat_str(pl.lit("organization "), pl.col("organization_id").cast(pl.String)))
        .when(pl.col("country_code").is_not_null())
        .then(pl.concat_str(pl.lit("country "), "country_code"))
        .otherwise(pl.concat_str(pl.lit("unnamed "), pl.col("role")))
    )
    return sides.with_columns(actor.alias("actor")).sort("seq", "participant_no")


def _best_level_of_each_side(rows: pl.DataFrame) -> pl.DataFrame:
    """Leave out bodies and countries for which another report of the event names whom they sent."""
    side = ["event_id", "country_code"]
    of_report = rows.group_by("seq", *side).agg(pl.col("level").max().alias("report_level"))
    best = of_report.group_by(side).agg(pl.col("report_level").max().alias("best_level"))
    return (
        rows.join(of_report, on=["seq", *side], nulls_equal=True)
        .join(best, on=side, nulls_equal=True)
        .filter(pl.col("report_level") == pl.col("best_level"))
        .sort("seq", "participant_no")
    )


def _without_rivals_in_one_post(rows: pl.DataFrame) -> pl.DataFrame:
    """Of two names for the holder of one post in an event, keep the one that most stories give.

    Two whom one report names are two, however little their posts tell: foreign ministers without their countries.
    """
    holders = rows.drop_nulls(["post", "person_id"])
    chosen = majority(holders, ["event_id", "post"], "person_id").rename({"person_id": "chosen"})
    told = holders.join(chosen, on=["event_id", "post"])
    beside = told.filter(pl.col("person_id") == pl.col("chosen")).select("event_id", "post", "seq")
    other = (
        told.filter(pl.col("person_id") != pl.col("chosen"))
        .join(beside, on=["event_id", "post", "seq"], how="anti")
        .select("event_id", "person_id")
        .unique()
    )
    return rows.join(other, on=["event_id", "person_id"], how="anti").sort("seq", "participant_no")


def fact_event_participant(participants: pl.DataFrame) -> pl.DataFrame:
    """`core.fact_event_participant` from the merged participants."""
    return fitted(participants, FactEventParticipant)


def fact_event_evidence(
    event_span: pl.DataFrame, units: pl.DataFrame, sides: pl.DataFrame, participants: pl.DataFrame
) -> pl.DataFrame:
    """`core.fact_event_evidence`: every span of every report, pointing at the merged participant that it is about.

    In: spans of some events (`axis` may be an Enum), and all reports, sides and participants of these.
    A span about a body or country that another report names a person for is about that person. Where an article turns
    host and visitor round, `principal` and `counterpart` follow the event.
    """
    numbers = _merged_numbers(with_actors(sides), participants)
    roles = participants.select("event_id", "role", merged_no="participant_no")
    own_role = sides.select("article_id", "event_no", "participant_no", own_role="role")
    rows = (
        event_span.join(
            units.select("article_id", "event_no", "event_id", "published_on"), on=["article_id", "event_no"]
        )
        .with_columns(pl.col("axis").cast(pl.String))
        .join(numbers, on=["article_id", "event_no", "participant_no"], how="left")
        .join(own_role, on=["article_id", "event_no", "participant_no"], how="left")
        .join(roles, on=["event_id", "merged_no"], how="left")
    )
    is_side = pl.col("axis").is_in(["principal", "counterpart"])
    is_turned = pl.col("own_role") != pl.col("role")
    rows = rows.with_columns(
        pl.when(is_side & is_turned & pl.col("role").is_in(_AS_PRINCIPAL))
        .then(pl.lit("principal"))
        .when(is_side & is_turned & pl.col("role").is_in(_AS_COUNTERPART))
        .then(pl.lit("counterpart"))
        .otherwise("axis")
        .alias("axis"),
        pl.col("merged_no").alias("participant_no"),
    )
    columns = [name for name in FactEventEvidence.polars_schema() if name != "is_first_proof"]
    return fitted(_first_marked(rows.unique(columns)), FactEventEvidence, by=["event_id", "article_id"])


def _first_marked(rows: pl.DataFrame) -> pl.DataFrame:
    """Add `is_first_proof`: each axis of an event has one, of the offices each participant."""
    whose = pl.when(pl.col("axis") == "office").then("participant_no").alias("whose")
    earliest_first = rows.sort(
        "published_on", "article_id", "start_char", "end_char", "participant_no", nulls_last=True
    )
    return earliest_first.with_columns(pl.struct("event_id", "axis", whose).is_first_distinct().alias("is_first_proof"))


def _merged_numbers(sides: pl.DataFrame, participants: pl.DataFrame) -> pl.DataFrame:
    """`article_id, event_no, participant_no, merged_no`."""
    unit = ["article_id", "event_no", "participant_no"]
    merged = participants.select("event_id", "actor", "country_code", merged_no="participant_no")
    direct = sides.join(merged.drop("country_code"), on=["event_id", "actor"]).select(*unit, "merged_no")
    of_side = merged.drop_nulls("country_code").group_by("event_id", "country_code").agg(pl.col("merged_no").min())
    through_side = (
        sides.join(direct, on=unit, how="anti")
        .join(of_side, on=["event_id", "country_code"])
        .select(*unit, "merged_no")
    )
    return pl.concat([direct, through_side])
