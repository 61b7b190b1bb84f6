"""What each person of an article was seen with: posts, people met, countries. Links rest on it beside the names."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.resolution.names import name_forms, name_words, sounds
from warehouse.resolution.order import number_of
from warehouse.resolution.person_posts import spheres
from warehouse.resolution.positions import titles_with
from warehouse.resolution.transcriptions import transcription
from warehouse.resolution.undated import days_of_year

_DAYS_TOGETHER = 10
# A list of delegates says nothing about who two people are.
_MOST_PERSONS_OF_A_MEETING = 12
# Two newsrooms turn the title of a party's leader either way.
_ONE_TITLE = {"secretary general": "general secretary"}
_OF_GOVERNMENT = {"president": "prime minister", "vice president": "deputy prime minister"}
_PRESIDING = ["head", "president", "chairman", "speaker"]
# `On the visit of May 2 to 6 he was received by X`: each of these days; a longer stay tells of none.
_LONGEST_STAY = 7


@dataclass(frozen=True)
class Contexts:
    """Three views of the evidence, each with `article_id, person_no` (the countries with `article_id` alone)."""

    posts: pl.DataFrame
    """`post` (a number for title and organisation, else title and country), `title, organization_id, observed_on,
    status`, `sphere` (title and of ministries their subject, whatever their country)."""
    met: pl.DataFrame
    """`other` (a number for the letters or the sounds of the name of someone in the same event, or the post where it
    has one holder), `day` (a day that it can have been, as a number; where some report of that day of the year shows no
    year, that day, too, below zero)."""
    article_countries: pl.DataFrame
    """`article_id, country_code`: countries of the article's organisations, persons and participants."""


def contexts_of(
    person: pl.DataFrame,
    office: pl.DataFrame,
    event: pl.DataFrame,
    participant: pl.DataFrame,
    organization: pl.DataFrame,
    organizations: pl.DataFrame,
) -> Contexts:
    """Collect the contexts.

    In: evidence (of events the days, of participants person and country, of organisations country and kind);
    `article_id, organization_no, organization_id`.
    """
    posts = _posts(office, person, organizations, organization)
    return Contexts(
        posts=posts.with_columns(number_of("post").alias("post")),
        met=_met(event, participant, person, posts),
        article_countries=_article_countries(organization, person, participant),
    )


def with_countries_of_posts(
    person: pl.DataFrame, office: pl.DataFrame, organizations: pl.DataFrame, dim_organization: pl.DataFrame
) -> pl.DataFrame:
    """`evidence.person` with the country of the posts where the article itself does not tell the person's.

    In: `evidence.person`, `evidence.office`; `article_id, organization_no, organization_id`; `core.dim_organization`.
    Filled only where all the bodies that the person's posts are in, and whose country is known, are of one country.
    """
    countries = dim_organization.select("organization_id", post_country="country_code").drop_nulls()
    of_posts = (
        office.filter(pl.col("status") != "former")
        .join(organizations, on=["article_id", "organization_no"])
        .join(countries, on="organization_id")
        .group_by("article_id", "person_no")
        .agg(pl.col("post_country").n_unique().alias("count"), pl.col("post_country").min())
        .filter(pl.col("count") == 1)
        .drop("count")
    )
    return (
        person.join(of_posts, on=["article_id", "person_no"], how="left")
        .with_columns(pl.coalesce("country_code", "post_country").alias("country_code"))
        .drop("post_country")
        .sort("article_id", "person_no")
    )


def _posts(
    office: pl.DataFrame, person: pl.DataFrame, organizations: pl.DataFrame, organization: pl.DataFrame
) -> pl.DataFrame:
    kinds = organization.select("article_id", "organization_no", "kind", body="name")
    # The Secretary of a Secretariat or a Department that is a ministry is its minister.
    is_cabinet = (pl.col("title") == "secretary") & (pl.col("kind") == "ministry").fill_null(False)
    # A parliament's head is its speaker, chairman or president, as each newsroom has it.
    presides = (pl.col("kind") == "legislature").fill_null(False) & pl.col("title").is_in(_PRESIDING)
    # `Vice President of the Government`: as languages that have no word for a prime minister call his deputy.
    leads = pl.col("body").str.starts_with("Government").fill_null(False) & pl.col("title").is_in(list(_OF_GOVERNMENT))
    title = (
        pl.when(presides)
        .then(pl.lit("speaker"))
        .when(leads)
        .then(pl.col("title").replace(_OF_GOVERNMENT))
        .otherwise(pl.col("title").replace(_ONE_TITLE))
    )
    where = pl.coalesce(pl.col("organization_id").cast(pl.String), "country_code")
    return (
        office.join(organizations, on=["article_id", "organization_no"], how="left")
        .join(kinds, on=["article_id", "organization_no"], how="left")
        .join(person.select("article_id", "person_no", "country_code"), on=["article_id", "person_no"], how="left")
        .select(
            "article_id",
            "person_no",
            pl.concat_str(title, pl.lit("|"), where).alias("post"),
            pl.when(leads).then(title).otherwise(pl.col("title").replace(_ONE_TITLE)).alias("title"),
            "organization_id",
            "observed_on",
            "status",
            spheres(pl.col("title"), pl.col("body"), pl.col("kind")).alias("sphere"),
            (pl.col("title").is_in(titles_with("one_holder")) | is_cabinet).alias("has_one_holder"),
        )
        .unique()
    )


def _met(event: pl.DataFrame, participant: pl.DataFrame, person: pl.DataFrame, posts: pl.DataFrame) -> pl.DataFrame:
    letters = name_forms(person["name"]).select("name", pl.col("name_key").str.replace_all(" ", "", literal=True))
    # All letters in their order: `Guowei Shen` and `Shen Guo Wei` are whom others met.
    letters = letters.with_columns(pl.col("name_key").str.split("").list.sort().list.join(""))
    keyed = person.join(letters, on="name").select("article_id", "person_no", "name_key")
    # Whom others met is known by the post, too, where the names of both are spelled in two ways.
    by_post = posts.filter("has_one_holder").select("article_id", "person_no", name_key="post").drop_nulls()
    known = pl.concat([keyed, by_post.unique(), _heard(person)])
    known = known.select("article_id", other_no="person_no", other=number_of("name_key"))
    unit = ["article_id", "event_no"]
    present = (
        participant.drop_nulls("person_no")
        .select(*unit, "person_no")
        .unique()
        .filter(pl.len().over(unit) <= _MOST_PERSONS_OF_A_MEETING)
    )
    together = (
        present.join(present.rename({"person_no": "other_no"}), on=unit)
        .filter(pl.col("person_no") != pl.col("other_no"))
        .join(_days(event), on=unit)
        .select("article_id", "person_no", "other_no", "day")
        .unique()
    )
    return together.join(known, on=["article_id", "other_no"])


def _heard(person: pl.DataFrame) -> pl.DataFrame:
    """`article_id, person_no, name_key`: full names as they sound: `Khamsing Phommavong` and `Khamsing Phomavong`."""
    full = person.filter("is_full_name")
    names = full["name"].unique().sort()
    keys = pl.DataFrame({"name": names, "name_key": pl.Series(map(_keys_heard, names), dtype=pl.List(pl.String))})
    heard = full.join(keys.explode("name_key"), on="name").select("article_id", "person_no", "name_key")
    return pl.concat([heard, _heard_abroad(full)])


def _heard_abroad(full: pl.DataFrame) -> pl.DataFrame:
    """The same as a neighbour's newsroom hears them: where both who met are spelled by ear, `Wen Shaochian` is whom the
    other met all the same."""
    names = full.drop_nulls("country_code").select("name", "country_code").unique().sort("name", "country_code")
    keys = [transcription(name, code) for name, code in names.iter_rows()]
    names = names.with_columns(name_key=pl.lit("^") + pl.Series(keys, dtype=pl.String)).drop_nulls("name_key")
    return full.join(names, on=["name", "country_code"]).select("article_id", "person_no", "name_key")


def _keys_heard(name: str) -> list[str]:
    """All its words as they sound, and the first and the last one: `Walid Tarawneh` and `Waleed Al-Tarawneh`,
    `Abdulelah Al-Harthi` and `Abdulilah bin Saad Al-Harthi`."""
    words = name_words(name)
    ends = {words[0], words[-1]} if len(words) > 1 else set(words)
    return sorted({"~" + " ".join(sorted({sounds(word)[-1] for word in each})) for each in (words, ends)})


def _days(event: pl.DataFrame) -> pl.DataFrame:
    """`article_id, event_no, day`: the days that two reports can have in common, in numbers."""
    unit = ["article_id", "event_no"]
    starts = event.drop_nulls("starts_on").with_columns(day=pl.col("starts_on").cast(pl.Int32).cast(pl.Int64))
    # What only comes out on a day was that day or the one before.
    ends = pl.col("ends_on").cast(pl.Int32).cast(pl.Int64)
    stays = starts.filter((ends - pl.col("day")).is_between(1, _LONGEST_STAY))
    stays = stays.with_columns(pl.int_ranges(pl.col("day") + 1, ends + 1).alias("day")).explode("day")
    only_reported = starts.filter(pl.col("date_basis") == "report date").with_columns(pl.col("day") - 1)
    dated = pl.concat([starts, only_reported.select(starts.columns), stays.select(starts.columns)]).select(*unit, "day")
    of_year = pl.col("day").cast(pl.Int32).cast(pl.Date)
    told = dated.with_columns(of_year=-(of_year.dt.month().cast(pl.Int64) * 100 + of_year.dt.day()))
    yearless = days_of_year(event.filter(pl.col("starts_on").is_null()), *unit)
    yearless = yearless.select(*unit, day=-pl.col("month_day").cast(pl.Int64)).unique()
    on_those_days = told.join(yearless.select(of_year="day").unique(), on="of_year", how="semi")
    return pl.concat([dated, on_those_days.select(*unit, day="of_year"), yearless])


def _article_countries(*evidence: pl.DataFrame) -> pl.DataFrame:
    return pl.concat([rows.select("article_id", "country_code") for rows in evidence]).drop_nulls().unique()


def spans(day: pl.Expr) -> pl.Expr:
    """The two spans of days that a day is in, so that days near each other have one in common."""
    return pl.concat_list(day // _DAYS_TOGETHER * 2, (day + _DAYS_TOGETHER // 2) // _DAYS_TOGETHER * 2 + 1)
