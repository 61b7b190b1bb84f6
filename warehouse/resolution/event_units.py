"""Events as each article reports them, made ready for comparison: kind, possible days, place, who took part."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.errors import LoadFailed
from warehouse.keys import key_of
from warehouse.places.gazetteer import country_of
from warehouse.resolution.order import in_sequence, sorted_by
from warehouse.resolution.person_posts import subject_words
from warehouse.resolution.positions import titles_with
from warehouse.resources import knowledge

# A report comes out up to two days after what it tells; one of them is the slack that all pairs have for time zones.
_DAYS_BEFORE = {"explicit": 0, "weekday": 0, "dateline": 0, "report date": 1}
BASIS_RANK = {"explicit": 0, "weekday": 1, "dateline": 2, "report date": 3}
# What is announced without a day is looked for this long after its publication.
_DAYS_AHEAD = 90
# What is told without a day (`had earlier held talks`) was at most so long before the report.
_DAYS_BACK = 7
# More than one report has.
_MOST_SIDES = 1 << 20
# Families in which a mode of another family decides. What one newsroom calls a call is a video conference to another.
_REMOTE = "remote"
_FAMILY_OF_MODE = {"video link": _REMOTE, "phone": _REMOTE}
_FAMILY_OF_CALLS = {"phone": _REMOTE, "video": _REMOTE}


@dataclass(frozen=True)
class Meant:
    """What the numbers of evidence stand for."""

    persons: pl.DataFrame
    """`article_id, person_no, person_id, country_code`."""
    organizations: pl.DataFrame
    """`article_id, organization_no, organization_id`."""
    dim_organization: pl.DataFrame
    offices: pl.DataFrame
    """`article_id, office_no, position_id`."""
    dim_position: pl.DataFrame
    posts: pl.DataFrame
    """`article_id, person_no, position_id` of persons to whom an article gives several posts."""


def event_units(event: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """One row for each event of each article.

    Adds to `evidence.event` in sequence: `family`, `basis_rank`, `lo` and `hi` (first and last day that it can have
    been, as day numbers), `is_dated`, `city` and `place_country`. Raises LoadFailed for a subtype that the table of
    event types does not list.
    """
    types = knowledge("event_types").select("subtype", "family")
    unknown = event.join(types, on="subtype", how="anti")["subtype"].unique().sort().to_list()
    if unknown:
        raise LoadFailed(
            f"Events of kind {', '.join(unknown)} were extracted, which knowledge/event_types.csv does not list. "
            "Add a row for each, or correct the rule that gave it."
        )
    units = in_sequence(event, articles, "event_no").join(types, on="subtype").sort("seq")
    places = _place_facts(event["place"])
    return (
        units.join(places, on="place", how="left")
        .with_columns(
            pl.when(pl.col("family") == "meeting")
            .then(pl.col("mode").replace_strict(_FAMILY_OF_MODE, default=pl.col("family")))
            .otherwise(pl.col("family").replace(_FAMILY_OF_CALLS))
            .alias("family"),
            pl.col("date_basis").replace_strict(BASIS_RANK, default=3, return_dtype=pl.Int64).alias("basis_rank"),
            pl.col("starts_on").is_not_null().alias("is_dated"),
        )
        .with_columns(_first_possible_day().alias("lo"), _last_possible_day().alias("hi"))
        .sort("seq")
    )


def _first_possible_day() -> pl.Expr:
    before = pl.col("date_basis").replace_strict(_DAYS_BEFORE, default=1, return_dtype=pl.Int64)
    published = _day_number("published_on") - pl.when(pl.col("status") == "occurred").then(_DAYS_BACK).otherwise(0)
    return pl.coalesce(_day_number("starts_on") - before, published)


def _last_possible_day() -> pl.Expr:
    published = _day_number("published_on") + pl.when(pl.col("status") == "occurred").then(0).otherwise(_DAYS_AHEAD)
    return pl.coalesce(_day_number("ends_on"), _day_number("starts_on"), published)


def _day_number(column: str) -> pl.Expr:
    return pl.col(column).cast(pl.Int32).cast(pl.Int64)


def _place_facts(places: pl.Series) -> pl.DataFrame:
    keys = places.drop_nulls().unique().sort()
    cities = [key.rpartition("@")[2] if key.startswith("venue/") else key for key in keys]
    return pl.DataFrame(
        {
            "place": keys,
            "city": [key if key.startswith("city/") else None for key in cities],
            "place_country": [country_of(key) for key in keys],
        },
        schema={"place": pl.String, "city": pl.String, "place_country": pl.String},
    )


def event_sides(participant: pl.DataFrame, units: pl.DataFrame, meant: Meant) -> pl.DataFrame:
    """One row for each participant of each unit.

    Out: `seq, article_id, event_no, participant_no, person_id, organization_id, position_id, role`, `country_code` (the
    side's), `level` (3 person, 2 organisation, 1 country), `side` (the country, or the role where all are of one),
    `is_lead` (first of its side), `post` (the position where it has one holder at a time), `title`, `story_id`,
    `ministry` (what the ministry is for that stands for a side without a name), `body` (the organisation, unless that
    is the country's government).
    """
    unit = units.select("article_id", "event_no", "seq", "story_id")
    # A government is its country, whoever of it another report names.
    is_state = pl.col("name").str.starts_with("Government of ")
    countries = meant.dim_organization.select("organization_id", is_state=is_state, organization_country="country_code")
    one_holder = meant.dim_position.filter(
        pl.col("title").is_in(titles_with("one_holder")), pl.col("organization_id").is_not_null()
    ).select("position_id", post="position_id")
    rows = (
        participant.join(unit, on=["article_id", "event_no"])
        .join(meant.persons.rename({"country_code": "person_country"}), on=["article_id", "person_no"], how="left")
        .join(meant.organizations, on=["article_id", "organization_no"], how="left")
        .join(meant.offices, on=["article_id", "office_no"], how="left")
        .join(countries, on="organization_id", how="left")
        .join(one_holder, on="position_id", how="left")
        .join(meant.dim_position.select("position_id", "title"), on="position_id", how="left")
        .join(_ministries(meant), on="organization_id", how="left")
        .with_columns(
            pl.when(pl.col("person_id").is_null()).then("ministry").alias("ministry"),
            pl.when(~pl.col("is_state").fill_null(False)).then("organization_id").alias("body"),
        )
        .drop("is_state")
        .with_columns(
            pl.coalesce("country_code", "person_country", "organization_country").alias("country_code"),
            pl.when(pl.col("person_id").is_not_null())
            .then(3)
            .when(pl.col("organization_id").is_not_null())
            .then(2)
            .otherwise(1)
            .alias("level"),
        )
    )
    return _with_leads(sorted_by(rows, "seq", "participant_no"))


def _with_leads(rows: pl.DataFrame) -> pl.DataFrame:
    """Add `side, is_international, is_lead` to rows that are sorted by report and participant."""
    side_of_role = (
        pl.when(pl.col("role").is_in(["host", "sender", "appointee"]))
        .then(pl.lit("receiving"))
        .when(pl.col("role").is_in(["visitor", "recipient"]))
        .then(pl.lit("coming"))
        .otherwise(pl.col("participant_no").cast(pl.String))
    )
    country = pl.col("country_code")
    is_international = (country.min().over("seq") != country.max().over("seq")).fill_null(False)
    rows = rows.with_columns(is_international.alias("is_international")).with_columns(
        pl.when("is_international")
        .then(pl.coalesce("country_code", side_of_role))
        .otherwise(side_of_role)
        .alias("side")
    )
    # Who is told of as a person comes before bodies and countries, of these who is named first.
    place = (3 - pl.col("level").cast(pl.Int64)) * _MOST_SIDES + pl.col("participant_no")
    rows = rows.with_columns(place.alias("place")).with_columns(
        (pl.col("place") == pl.col("place").min().over("seq", "side")).alias("is_lead")
    )
    # Of people of one country who are merely together, the two named first are whom the event is between.
    is_third = (pl.col("side") == pl.col("participant_no").cast(pl.String)) & (
        pl.col("is_lead").cum_sum().over("seq") > 2
    )
    # Who signs or stands by is not whom the event is between, unless nobody else is named.
    beside = pl.col("role").is_in(["witness", "signatory"]) & (
        (~pl.col("role").is_in(["witness", "signatory"])).any().over("seq")
    )
    return rows.with_columns(pl.col("is_lead") & ~beside).with_columns(pl.col("is_lead") & ~is_third).drop("place")


def affiliations(sides: pl.DataFrame, meant: Meant) -> pl.DataFrame:
    """`seq, country_code, organization_id, is_house, is_by_article, is_subject`: organisations that stand behind each
    side, those above them included; a parliament `is_house`. Of a person those of all posts that the article tells of.

    `is_subject`: no organisation, but what a ministry is for, which two reports may call by names of their own.
    `is_by_article`: the parliament of which a person without a post in a body may be (`A delegation of the Bundestag
    led by X`), as the article names it.
    """
    posts = meant.dim_position.select("position_id", post_organization_id="organization_id").drop_nulls()
    parents = meant.dim_organization.select("organization_id", parent="parent_organization_id").drop_nulls()
    houses = meant.dim_organization.filter(pl.col("kind") == "legislature").select("organization_id", "country_code")
    rows = sides.join(posts, on="position_id", how="left")
    held = sides.drop_nulls("person_no").join(meant.posts, on=["article_id", "person_no"], suffix="_held")
    others = held.join(posts, left_on="position_id_held", right_on="position_id")
    own = pl.concat(
        [
            rows.select("seq", "country_code", "organization_id"),
            rows.select("seq", "country_code", organization_id="post_organization_id"),
            others.select("seq", "country_code", organization_id="post_organization_id"),
        ]
    ).drop_nulls("organization_id")
    found = [own]
    for _ in range(3):
        found.append(
            found[-1].join(parents, on="organization_id").select("seq", "country_code", organization_id="parent")
        )
    is_house = pl.col("organization_id").is_in(houses["organization_id"].implode())
    behind = (
        pl.concat(found).unique().with_columns(is_house=is_house, is_by_article=pl.lit(False), is_subject=pl.lit(False))
    )
    subjects = own.join(_subjects_of_ministries(meant), on="organization_id").select(
        "seq", "country_code", organization_id="subject"
    )
    subjects = subjects.unique().with_columns(
        is_house=pl.lit(False), is_by_article=pl.lit(False), is_subject=pl.lit(True)
    )
    of_article = meant.organizations.join(houses, on="organization_id").select(
        "article_id", "country_code", "organization_id"
    )
    free = rows.filter(pl.col("person_id").is_not_null(), ~_is_of_known_body(meant))
    by_article = free.select("seq", "article_id", "country_code").join(
        of_article.unique(), on=["article_id", "country_code"]
    )
    by_article = by_article.select("seq", "country_code", "organization_id").unique()
    by_article = by_article.with_columns(is_house=pl.lit(True), is_by_article=pl.lit(True), is_subject=pl.lit(False))
    return pl.concat([behind, by_article, subjects])


def _subjects_of_ministries(meant: Meant) -> pl.DataFrame:
    """`organization_id, subject`: a number for each word of what a ministry is for: `Ministry of Trade` and that of
    `Trade and Industry` share one; of foreign ministries, whose word others have too, none."""
    ministries = _ministries(meant).select("organization_id", word=pl.col("ministry").str.split(" "))
    words = ministries.explode("word").filter(pl.col("word") != "", pl.col("word") != "foreign").drop_nulls()
    numbers = words.select("word").unique().sort("word")
    keys = pl.Series("subject", [key_of("subject of ministries", word) for word in numbers["word"]], dtype=pl.Int64)
    return words.join(numbers.with_columns(keys), on="word").select("organization_id", "subject")


def _ministries(meant: Meant) -> pl.DataFrame:
    """`organization_id, ministry`: the words for what each ministry is for."""
    words = pl.col("name").map_elements(subject_words, pl.String)
    return meant.dim_organization.filter(pl.col("kind") == "ministry").select("organization_id", ministry=words)


def _is_of_known_body(meant: Meant) -> pl.Expr:
    """Whether a post is one of a state, a ministry, a party or another body that is no group of people."""
    known = meant.dim_organization.filter(~pl.col("kind").is_in(["other", "company"]))["organization_id"]
    return pl.col("post_organization_id").is_in(known.implode()).fill_null(False)
