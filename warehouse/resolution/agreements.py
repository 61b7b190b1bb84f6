"""Agreements: one for each document of an event, however many articles tell of it, with its parties."""

from __future__ import annotations

import re
from dataclasses import dataclass

import polars as pl
import polars.selectors as cs

from warehouse.folding import fold_name
from warehouse.resolution.clusters import components
from warehouse.resolution.evidence import Evidence
from warehouse.resolution.fit import fitted
from warehouse.resolution.order import in_sequence, majority, with_keys
from warehouse.tables.facts import AgreementParty, FactAgreement

_YEARS = re.compile(r"\b((?:19|20)\d\d)(?:[-–/](\d\d)\b)?")
_STATUS_RANK = {"signed": 0, "in force": 1, "agreed": 2, "proposed": 3, "mentioned": 4}
# Share of a title's words that another title must have for both to name one document.
_TITLES_ARE_ONE = 0.6
_WORDS_WITHOUT_WEIGHT = frozenset(
    "a an the of on in for and to between with two both its their "
    "memorandum understanding mou agreement cooperation protocol treaty contract country".split()
)
"""Of a title; that both are agreements on cooperation does not make two of them one."""
_KINDS = ("memorandum", "declaration")
_DAYS_APART, _WORDS_IN_COMMON = 3, 3
"""Documents of like titles that outlets date differently: as many days, at least as many words."""


@dataclass(frozen=True)
class Agreements:
    """The two tables."""

    fact_agreement: pl.DataFrame
    agreement_party: pl.DataFrame


def resolve_agreements(
    evidence: Evidence, articles: pl.DataFrame, events: pl.DataFrame, organizations: pl.DataFrame
) -> Agreements:
    """Bring together what several articles tell of one document.

    In: the evidence; the articles in order; `article_id, event_no, event_id, starts_on`; `article_id, organization_no,
    organization_id`. One document: of one event and kind (memoranda and declarations are each of one, whatever they are
    called in full), with like titles, or the only one of its kind in each report; likewise of one kind, parties and day
    of signing, whatever events it is told of, and of like titles and days near each other; without an event, of one
    kind and title and with the same parties.
    """
    rows = in_sequence(evidence.read("agreement"), articles, "agreement_no")
    day = events.select("article_id", "event_no", "event_id", "starts_on", "date_precision")
    rows = rows.join(day, on=["article_id", "event_no"], how="left").sort("seq")
    owners = evidence.read("organization", ["country_code"])
    parties = _parties(evidence.read("agreement_party"), organizations, owners, rows)
    rows = _with_titles(rows).join(_party_lists(parties), on="seq", how="left").sort("seq")
    rows = rows.join(components(rows["seq"], _pairs(rows)), left_on="seq", right_on="node").sort("seq")
    rows = with_keys(rows, "cluster", "agreement", "agreement_id")
    facts = _facts(rows, evidence.read("event", ["starts_on"]))
    told = _merged_parties(parties, rows)
    sides = evidence.read("event_participant", ["country_code"]).join(day, on=["article_id", "event_no"])
    return Agreements(facts, _with_other_side(told, facts, sides))


def _with_titles(rows: pl.DataFrame) -> pl.DataFrame:
    titles = rows["title"].unique().sort()
    words = [sorted(_words(title)) for title in titles]
    until = [_last_year(title) for title in titles]
    columns = {"title": titles, "words": words, "until": until}
    folded = pl.DataFrame(columns, {"title": pl.String, "words": pl.List(pl.String), "until": pl.Int64})
    kin = pl.coalesce(*(pl.when(pl.col("kind").str.contains(kind)).then(pl.lit(kind)) for kind in _KINDS))
    return (
        rows.join(folded, on="title", how="left")
        .with_columns(kin=pl.coalesce(kin, "kind"))
        .with_columns(pl.len().over("article_id", "event_no", "kin").alias("of_kind"))
    )


def _words(title: str) -> set[str]:
    """The words that tell a title from others, in the singular."""
    words = (word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s") for word in fold_name(title).split())
    return set(words) - _WORDS_WITHOUT_WEIGHT


def _last_year(title: str) -> int | None:
    """The last of several years that a title tells: `for 2024-29`, `covering the years 2024 to 2029`."""
    found = [(first, short) for first, short in _YEARS.findall(title)]
    years = {int(first) for first, _ in found} | {int(first[:2] + short) for first, short in found if short}
    return max(years) if len(years) > 1 else None


def _party_lists(parties: pl.DataFrame) -> pl.DataFrame:
    party = pl.coalesce(pl.col("organization_id").cast(pl.String), "country_code")
    countries = pl.coalesce("organization_country", "country_code")
    return parties.group_by("seq").agg(
        party.drop_nulls().unique().sort().str.join(" ").alias("party_list"),
        countries.drop_nulls().unique().sort().str.join(" ").alias("countries"),
    )


def _pairs(rows: pl.DataFrame) -> pl.DataFrame:
    signed = rows.filter(pl.col("status") == "signed")
    # A report that shows no year has its day from the event.
    dated = signed.with_columns(pl.coalesce("signed_on", "starts_on").alias("signed_on"))
    between_states = dated.filter(pl.col("countries").str.contains(" ", literal=True))
    told_together = [
        _like_titles(rows, ["event_id", "kin"]),
        _like_titles(dated, ["signed_on", "kin", "party_list"]),
        _like_titles(between_states, ["signed_on", "kin", "countries"]),
        _of_near_days(between_states),
        _named_in_short(rows),
    ]
    free = rows.filter(pl.col("event_id").is_null(), pl.col("party_list").is_not_null())
    same_wording = ["kind", "words", "party_list"]
    told_apart = (
        free.with_columns(pl.col("words").list.join(" "))
        .with_columns(pl.col("seq").min().over(same_wording).alias("other"))
        .filter(pl.col("seq") != pl.col("other"))
        .select("seq", "other")
    )
    return pl.concat([*told_together, told_apart]).unique().sort("seq", "other")


def _like_titles(rows: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Pairs of different articles that agree in these columns: with like titles, or the only ones of their kind. Plans
    that run to different years are two."""
    known = rows.drop_nulls(by)
    common = pl.col("words").list.set_intersection("words_other").list.len()
    fewer = pl.min_horizontal(pl.col("words").list.len(), pl.col("words_other").list.len())
    alike = (fewer > 0) & (common >= _TITLES_ARE_ONE * fewer)
    only_ones = (pl.col("of_kind") == 1) & (pl.col("of_kind_other") == 1)
    is_same_term = (pl.col("until") == pl.col("until_other")).fill_null(value=True)
    return (
        known.join(known, on=by, suffix="_other")
        .filter(pl.col("seq") < pl.col("seq_other"), is_same_term)
        .filter(pl.col("article_id") != pl.col("article_id_other"), alike | only_ones)
        .select("seq", other="seq_other")
    )


def _of_near_days(dated: pl.DataFrame) -> pl.DataFrame:
    """Pairs of documents between the same states, with like titles of several words, a few days apart."""
    known = dated.drop_nulls(["signed_on", "kin", "countries"])
    common = pl.col("words").list.set_intersection("words_other").list.len()
    fewer = pl.min_horizontal(pl.col("words").list.len(), pl.col("words_other").list.len())
    apart = (pl.col("signed_on") - pl.col("signed_on_other")).dt.total_days().abs()
    is_same_term = (pl.col("until") == pl.col("until_other")).fill_null(value=True)
    return (
        known.join(known, on=["kin", "countries"], suffix="_other")
        .filter(pl.col("seq") < pl.col("seq_other"), pl.col("article_id") != pl.col("article_id_other"), is_same_term)
        .filter(apart.is_between(1, _DAYS_APART), common >= _WORDS_IN_COMMON, common >= _TITLES_ARE_ONE * fewer)
        .select("seq", other="seq_other")
    )


def _named_in_short(rows: pl.DataFrame) -> pl.DataFrame:
    """`signed a memorandum on trade. The MoU …`: pairs of one report and event, one by its kind alone, no third. Of
    agreements, which many documents are called, none."""
    known = rows.filter(pl.col("of_kind") == 2, pl.col("kin").is_in(_KINDS)).drop_nulls(["event_no"])
    is_short = (pl.col("words").list.len() == 0) != (pl.col("words_other").list.len() == 0)
    return (
        known.join(known, on=["article_id", "event_no", "kin"], suffix="_other")
        .filter(pl.col("seq") < pl.col("seq_other"), is_short)
        .select("seq", other="seq_other")
    )


def _facts(rows: pl.DataFrame, event: pl.DataFrame) -> pl.DataFrame:
    by = "agreement_id"
    own_day = event.select("article_id", "event_no", own_starts_on="starts_on")
    # A day of signing that was the day of the article's event follows the event when its reports are brought together.
    follows = (pl.col("signed_on") == pl.col("own_starts_on")) & (pl.col("date_precision") != "month")
    rows = (
        rows.join(own_day, on=["article_id", "event_no"], how="left")
        .with_columns(
            pl.when(follows.fill_null(False))
            .then(pl.coalesce("starts_on", "signed_on"))
            .otherwise("signed_on")
            .alias("signed_on"),
            pl.col("status").replace_strict(_STATUS_RANK, return_dtype=pl.Int64).alias("rank"),
        )
        .sort("seq")
    )
    first = rows.unique(by, keep="first", maintain_order=True).select(
        by, "kind", "article_id", cs.ends_with("start_char", "end_char")
    )
    status = rows.sort("rank", "seq").unique(by, keep="first", maintain_order=True).select(by, "status")
    facts = (
        first.join(status, on=by)
        .join(majority(rows, by, "event_id"), on=by, how="left")
        .join(_titles(rows), on=by, how="left")
        .join(majority(rows.filter(pl.col("status") == "signed"), by, "signed_on"), on=by, how="left")
    )
    return fitted(facts, FactAgreement)


def _titles(rows: pl.DataFrame) -> pl.DataFrame:
    """The title as most reports have it; `memorandum` alone only where no report says what it is about."""
    by = "agreement_id"
    told = majority(rows.filter(pl.col("words").list.len() > 0), by, "title")
    bare = majority(rows, by, "title").join(told, on=by, how="anti")
    return pl.concat([told, bare.select(told.columns)])


def _parties(
    party: pl.DataFrame, organizations: pl.DataFrame, owners: pl.DataFrame, rows: pl.DataFrame
) -> pl.DataFrame:
    return (
        party.join(rows.select("article_id", "agreement_no", "seq", "story_id"), on=["article_id", "agreement_no"])
        .join(organizations, on=["article_id", "organization_no"], how="left")
        .join(owners.rename({"country_code": "organization_country"}), on=["article_id", "organization_no"], how="left")
        .filter(pl.col("organization_id").is_not_null() | pl.col("country_code").is_not_null())
        .sort("seq", "party_no")
    )


def _best_lists(named: pl.DataFrame) -> pl.DataFrame:
    """The report that names both sides as most do, the earliest of those."""
    lists = _party_lists(named).join(named.select("seq", "agreement_id").unique(), on="seq")
    return (
        lists.filter(pl.col("party_list").str.contains(" ", literal=True))
        .with_columns(pl.len().over("agreement_id", "party_list").alias("reports"))
        .sort("reports", "seq", descending=[True, False])
        .unique("agreement_id", keep="first", maintain_order=True)
        .select("agreement_id", best="seq")
    )


def _merged_parties(parties: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """The parties as most reports that name two have them, else those of all reports together.

    A country stands alone only where no organisation of it is named.
    """
    named = parties.join(rows.select("seq", "agreement_id"), on="seq")
    named = named.join(_best_lists(named), on="agreement_id", how="left").filter(
        pl.col("best").is_null() | (pl.col("best") == pl.col("seq"))
    )
    bodies = named.drop_nulls("organization_id")
    chosen = majority(bodies, ["agreement_id", "organization_id"], "country_code")
    bodies = (
        bodies.select("agreement_id", "organization_id")
        .unique()
        .join(chosen, on=["agreement_id", "organization_id"], how="left")
    )
    alone = (
        named.filter(pl.col("organization_id").is_null())
        .select("agreement_id", "organization_id", "country_code")
        .unique()
        .join(bodies, on=["agreement_id", "country_code"], how="anti")
    )
    columns = list(AgreementParty.polars_schema())
    return fitted(pl.concat([bodies.select(columns), alone.select(columns)]), AgreementParty, by=columns)


def _with_other_side(parties: pl.DataFrame, facts: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Add the second country where a report tells one and the reports of the event know both.

    In: the merged parties, `fact_agreement`, `event_id, country_code` of all who took part in events.
    """
    pairs = sides.group_by("event_id").agg(code=pl.col("country_code").drop_nulls().unique())
    pairs = pairs.filter(pl.col("code").list.len() == _SIDES)
    lone = (
        parties.filter(pl.len().over("agreement_id") == 1, pl.col("organization_id").is_null())
        .join(facts.select("agreement_id", "event_id"), on="agreement_id")
        .join(pairs, on="event_id")
        .filter(pl.col("code").list.contains(pl.col("country_code")))
        .explode("code")
        .filter(pl.col("code") != pl.col("country_code"))
    )
    columns = list(AgreementParty.polars_schema())
    others = lone.select("agreement_id", "organization_id", country_code="code").select(columns)
    return fitted(pl.concat([parties.select(columns), others], how="vertical_relaxed"), AgreementParty, by=columns)


_SIDES = 2
