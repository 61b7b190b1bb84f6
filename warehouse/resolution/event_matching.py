"""Which candidate pairs are one event, and how surely: by who took part, as whom, where and about what."""

from __future__ import annotations

import polars as pl

from warehouse.folding import fold_name
from warehouse.repeats import NOTHING_KEPT, KeptVerdicts
from warehouse.resolution.compared_reports import Compared
from warehouse.resolution.event_candidates import candidate_pairs, with_days_that_fit
from warehouse.tables.evidence import AT_TABLE, AT_WORKING_TABLE

# How sure a pair is, the surest first.
SAME_PEOPLE, SAME_OFFICES, SAME_BODIES, SAME_COUNTRIES = 0, 1, 2, 3
_TALKS = ["talks", "meeting"]
_GATHERINGS = ["conference", "training course"]
_MINISTERS = ["minister", "deputy minister"]
# Share of words in common above which two subjects are one, and below which they are two.
_SUBJECT_IS_SAME = 0.5
_SUBJECT_DIFFERS = 0.2
_PAIR = ["seq", "other"]
# What is known of both reports takes half a kilobyte a pair.
_PAIRS_AT_ONCE = 50_000


def matching_pairs(
    units: pl.DataFrame, sides: pl.DataFrame, behind: pl.DataFrame, kept: KeptVerdicts = NOTHING_KEPT
) -> pl.DataFrame:
    """The pairs that can be one event; those of reports that an earlier load compared as they are, as it found them.

    In: `event_units`, `event_sides`, `affiliations`; what is kept. Out: `seq, other, sureness`, what else ranks the
    pairs (`by_day, differs_in_kind, days_apart, differs_in_city`), and `vaguer` (which names fewer of the sides),
    sorted.
    """
    reports = {"report": units.drop("tie", "story_id"), "side": sides.drop("story_id"), "behind": behind}
    compared = Compared.of(kept, reports)
    found = []
    for pairs in candidate_pairs(units, sides, compared.changed):
        concerned = [_of_pairs(rows, pairs) for rows in (units, sides, behind)]
        for start in range(0, max(pairs.height, 1), _PAIRS_AT_ONCE):
            some = pairs.slice(start, _PAIRS_AT_ONCE)
            found.append(_matching(some, *(_of_pairs(rows, some) for rows in concerned)))
    if compared.pairs is not None:
        found.append(compared.pairs.select(found[0].columns).cast(found[0].schema))
    order = ["sureness", "days_apart", "differs_in_kind", "differs_in_city", *_PAIR]
    matching = pl.concat(found).unique().sort(order)
    compared.keep(matching)
    return matching


def _of_pairs(rows: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """The rows of the reports that these pairs have."""
    reports = pl.concat([pairs["seq"], pairs["other"]]).unique().alias("seq").to_frame()
    return rows.join(reports, on="seq", how="semi")


def _matching(pairs: pl.DataFrame, units: pl.DataFrame, sides: pl.DataFrame, behind: pl.DataFrame) -> pl.DataFrame:
    pairs = with_days_that_fit(pairs, units)
    pairs = _with_shared_people(pairs, sides)
    pairs = _with_missing_leads(pairs, sides, behind)
    pairs = _with_subjects(pairs)
    fits = (
        pl.when(pl.col("family").is_in(_GATHERINGS))
        .then(_gathering_fits())
        .when(pl.col("family") == "visit")
        .then(_visit_fits())
        .otherwise(_encounter_fits())
    )
    # Where no year is told, two names in one post are its holders of two years.
    of_two_years = pl.col("by_day").is_not_null() & (pl.col("shared") == 0) & (pl.col("same_posts") > 0)
    fits &= ~_subject_differs() & ~of_two_years & ~_is_of_table_and_talks()
    return (
        pairs.filter(fits & (pl.col("by_day").fill_null(True) | _are_the_same_people()))
        .with_columns(_sureness().alias("sureness"))
        .select(
            *_PAIR, "by_day", "sureness", _is_of_other_kind(), "days_apart", "differs_in_city",
            pl.when(pl.col("missing") > pl.col("missing_other")).then("other").otherwise("seq").alias("vaguer"),
        )
    )  # fmt: skip


def _with_shared_people(pairs: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    people = sides.drop_nulls("person_id").select("seq", "person_id", "country_code").unique(["seq", "person_id"])
    shared = (
        pairs.select(_PAIR)
        .join(people, on="seq")
        .join(people.rename({"seq": "other"}), on=["other", "person_id"])
        .group_by(_PAIR)
        .agg(pl.len().cast(pl.Int64).alias("shared"))
    )
    shape = sides.group_by("seq").agg(
        pl.len().alias("sides"),
        pl.col("person_id").drop_nulls().n_unique().alias("people"),
        pl.col("body").drop_nulls().unique().sort().alias("bodies"),
        pl.col("position_id").filter("is_lead").drop_nulls().unique().sort().alias("positions"),
        pl.col("title").filter("is_lead").drop_nulls().unique().sort().alias("titles"),
        pl.col("country_code").drop_nulls().unique().sort().str.join(" ").alias("countries"),
        pl.col("ministry")
        .filter(pl.col("ministry") != "")
        .str.split(" ")
        .explode()
        .unique()
        .sort()
        .alias("ministries"),
    )
    return (
        pairs.join(shared, on=_PAIR, how="left")
        .with_columns(pl.col("shared").fill_null(0))
        .join(shape, on="seq", how="left")
        .join(shape.rename({"seq": "other"}), on="other", how="left", suffix="_other")
        .with_columns(
            (pl.col("countries").str.len_chars() > 3).fill_null(False).alias("is_international"),
            (pl.col("countries") == pl.col("countries_other")).fill_null(False).alias("same_countries"),
            _have_nothing_in_common("bodies").alias("differs_in_bodies"),
            (pl.col("bodies").list.set_intersection("bodies_other").list.len() > 0)
            .fill_null(False)
            .alias("shares_body"),
            _have_nothing_in_common("positions").alias("differs_in_positions"),
            _have_nothing_in_common("titles").alias("differs_in_titles"),
            _have_nothing_in_common("ministries").alias("differs_in_ministries"),
            _only_ministers().alias("are_ministers"),
        )
    )


def _have_nothing_in_common(column: str) -> pl.Expr:
    """Both reports have such a list, and no entry is in both."""
    one, other = pl.col(column), pl.col(f"{column}_other")
    both_have = (one.list.len() > 0) & (other.list.len() > 0)
    return (both_have & (one.list.set_intersection(other).list.len() == 0)).fill_null(False)


def _is_of_other_kind() -> pl.Expr:
    """Of a minister's two posts of one day each report joins that of the same ministry, if there is one."""
    is_other_post = (pl.col("family") == "appointment") & pl.col("differs_in_positions")
    return pl.col("differs_in_kind") | is_other_post


def _only_ministers() -> pl.Expr:
    """Both reports tell of ministers only: `Minister of Trade`, `Minister of Commerce` can be one ministry."""
    both = [pl.col(name).list.eval(pl.element().is_in(_MINISTERS)).list.all() for name in ("titles", "titles_other")]
    return pl.all_horizontal(both).fill_null(False)


def _with_missing_leads(pairs: pl.DataFrame, sides: pl.DataFrame, behind: pl.DataFrame) -> pl.DataFrame:
    """Count the leads of each report whom the other does not name, and how many of those the other stands for.

    `rivals`: a side for which both name someone whom the other does not, without a post in common: two events.
    """
    people = sides.drop_nulls("person_id")
    leads = people.filter("is_lead").select("seq", "person_id", "country_code", "post", "role", "title")
    present = people.select("seq", "person_id").unique()
    facts = pairs.select(*_PAIR, "is_international")
    missing = facts.join(leads, on="seq").join(present.rename({"seq": "other"}), on=["other", "person_id"], how="anti")
    mirrored = facts.rename({"seq": "other", "other": "seq"})
    missing_other = mirrored.join(leads, on="seq").join(
        present.rename({"seq": "other"}), on=["other", "person_id"], how="anti"
    )
    missing_other = missing_other.rename({"seq": "other", "other": "seq"})
    rivals = _rivals(missing, missing_other)
    counts = [
        _counted(missing, sides, behind, "other", ""),
        _counted(missing_other, sides, behind, "seq", "_other"),
        rivals,
    ]
    for frame in counts:
        pairs = pairs.join(frame, on=_PAIR, how="left")
    filled = [name for frame in counts for name in frame.columns if name not in _PAIR]
    return pairs.with_columns(pl.col(filled).fill_null(0))


def _rivals(missing: pl.DataFrame, missing_other: pl.DataFrame) -> pl.DataFrame:
    """Per pair: `rivals` and, of the visitors among them, `visitor_rivals`; `same_posts` (one post, two names)."""
    one_side = (
        ~pl.col("is_international")
        | pl.col("country_code").is_null()
        | pl.col("country_code_other").is_null()
        | (pl.col("country_code") == pl.col("country_code_other"))
    )
    same_post = (pl.col("post") == pl.col("post_other")).fill_null(False)
    came = (pl.col("role") != "host") & (pl.col("role_other") != "host")
    return (
        missing.join(missing_other, on=_PAIR, suffix="_other")
        .filter(one_side)
        .group_by(_PAIR)
        .agg(
            (~same_post).sum().cast(pl.Int64).alias("rivals"),
            (~same_post & came).sum().cast(pl.Int64).alias("visitor_rivals"),
            same_post.sum().cast(pl.Int64).alias("same_posts"),
        )
    )


def _counted(
    missing: pl.DataFrame, sides: pl.DataFrame, behind: pl.DataFrame, unnamed_in: str, suffix: str
) -> pl.DataFrame:
    """Per pair: `missing` leads, those `stood_for` by a body that they belong to, those `of_country` named alone.

    `unnamed_in` is the column of the report that does not name them.
    """
    naming = "seq" if unnamed_in == "other" else "other"
    unnamed = sides.filter(pl.col("level") < 3).select(pl.col("seq").alias(unnamed_in), "country_code", "body")
    columns = ["country_code", "is_house", "is_by_article", "is_subject"]
    at_naming, at_unnamed = (
        behind.select(pl.col("seq").alias(name), *columns, body="organization_id") for name in (naming, unnamed_in)
    )
    # `Members of the Friendship Group of the Bundestag` are led by a person whom the other tells to be of no body.
    of_bodies = unnamed.drop_nulls("body").select(unnamed_in, "country_code").unique()
    of_bodies = of_bodies.join(at_unnamed.filter(~pl.col("is_by_article")), on=[unnamed_in, "country_code"])
    is_body = ~pl.col("is_by_article") & ~pl.col("is_subject")
    stands_for = [
        (unnamed.drop_nulls("body"), at_naming.filter(is_body)),
        (of_bodies.filter("is_house").select(unnamed_in, "country_code", "body"), at_naming.filter("is_by_article")),
        (of_bodies.filter("is_subject").select(unnamed_in, "country_code", "body"), at_naming.filter("is_subject")),
    ]
    bodies = (
        pl.concat(
            [
                # A body of several states has no country, nor has who speaks for it.
                missing.join(told, on=[unnamed_in, "country_code"], nulls_equal=True)
                .join(named, on=[naming, "country_code", "body"], how="semi", nulls_equal=True)
                .select(*_PAIR, "person_id")
                for told, named in stands_for
            ]
        )
        .unique()
        .with_columns(pl.lit(1, pl.Int64).alias("stood_for"))
    )
    # A country alone may have sent anybody, a ministry a minister of whom the other report does not say of what.
    of_nothing = missing.filter(pl.col("title").is_in(_MINISTERS)).join(
        at_naming.filter(is_body), on=[naming, "country_code"], how="anti"
    )
    sent = [
        missing.join(unnamed.filter(pl.col("body").is_null()), on=[unnamed_in, "country_code"], how="semi"),
        of_nothing.join(at_unnamed.filter("is_subject"), on=[unnamed_in, "country_code"], how="semi"),
    ]
    countries = (
        pl.concat([rows.filter("is_international").select(*_PAIR, "person_id") for rows in sent])
        .unique()
        .with_columns(pl.lit(1, pl.Int64).alias("of_country"))
    )
    came = pl.col("role") != "host"
    return (
        missing.unique([*_PAIR, "person_id"])
        .join(bodies, on=[*_PAIR, "person_id"], how="left")
        .join(countries, on=[*_PAIR, "person_id"], how="left")
        .with_columns(pl.col("stood_for", "of_country").fill_null(0))
        .group_by(_PAIR)
        .agg(
            pl.len().cast(pl.Int64).alias(f"missing{suffix}"),
            came.sum().cast(pl.Int64).alias(f"missing_visitors{suffix}"),
            pl.col("stood_for").sum().alias(f"stood_for{suffix}"),
            pl.max_horizontal("stood_for", "of_country").sum().alias(f"accounted{suffix}"),
        )
    )


def _with_subjects(pairs: pl.DataFrame) -> pl.DataFrame:
    subjects = pl.concat([pairs["subject"], pairs["subject_other"]]).drop_nulls().unique().sort()
    words = pl.DataFrame(
        {"subject": subjects, "words": [sorted(set(fold_name(subject).split())) for subject in subjects]},
        schema={"subject": pl.String, "words": pl.List(pl.String)},
    )
    common = pl.col("words").list.set_intersection("words_other").list.len()
    either = pl.col("words").list.set_union("words_other").list.len()
    return (
        pairs.join(words, on="subject", how="left")
        .join(words.rename({"subject": "subject_other", "words": "words_other"}), on="subject_other", how="left")
        .with_columns((common / either).alias("subject_share"))
        .drop("words", "words_other")
    )


def _subject_differs() -> pl.Expr:
    """Two subjects, unless they are two words for what one person attended in one city on one day: `theory seminar`,
    `theoretical workshop on social management`."""
    same_city = (pl.col("city") == pl.col("city_other")).fill_null(False)
    same_day = (pl.col("starts_on") == pl.col("starts_on_other")).fill_null(False)
    is_told_otherwise = (pl.col("shared") > 0) & same_city & same_day & ~pl.col("differs_in_kind")
    differs = (pl.col("subject_share") < _SUBJECT_DIFFERS).fill_null(False) & (pl.col("shared") < 2)
    return differs & ~(pl.col("family").is_in(_GATHERINGS) & is_told_otherwise)


def _is_of_table_and_talks() -> pl.Expr:
    """One report tells of a banquet, the other of talks or a meeting: two events of one day, whoever took part."""
    subjects = [pl.col(name) for name in ("subject", "subject_other")]
    is_table, other = ((subject == AT_TABLE).fill_null(False) for subject in subjects)
    # A working meal may be told as either.
    meal, other_meal = (subject.is_in([AT_TABLE, AT_WORKING_TABLE]).fill_null(False) for subject in subjects)
    talked, other_talked = (pl.col(name).is_in(_TALKS) for name in ("subtype", "subtype_other"))
    return (is_table & ~other_meal & other_talked) | (other & ~meal & talked)


def _all_missing_are_accounted() -> pl.Expr:
    same_posts = pl.col("same_posts")
    return (pl.col("missing") <= pl.col("accounted") + same_posts) & (
        pl.col("missing_other") <= pl.col("accounted_other") + same_posts
    )


def _same_sides_without_names() -> pl.Expr:
    """The same countries on the same days, and no other bodies; a day at most between the days that are stated."""
    return pl.col("same_countries") & (pl.col("gap") == 0) & (pl.col("days_apart") <= 1) & ~pl.col("differs_in_bodies")


def _encounter_fits() -> pl.Expr:
    """Talks, calls, messages, signings: the leads are the same, or one report does not name whom the other names."""
    is_elsewhere = pl.col("differs_in_country") | pl.col("differs_in_city")
    # Two who met here, and two days later there, met twice.
    is_later = pl.col("is_dated") & pl.col("is_dated_other") & (pl.col("days_apart") > 1)
    needs_same_place = ((pl.col("shared") < 2) | is_later) & is_elsewhere
    nameless = _same_sides_without_names()
    # One report has the credentials of three ambassadors, another those of its own country's.
    received_with_others = (pl.col("family") == "credentials") & (pl.col("shared") >= 2)
    other_office = pl.col("differs_in_titles") | (pl.col("differs_in_positions") & ~pl.col("are_ministers"))
    other_office &= pl.col("family") == "appointment"
    return (
        (pl.col("rivals") == 0)
        & ~needs_same_place
        & ~pl.col("differs_in_ministries")
        & (_all_missing_are_accounted() | _names_one_side_only() | received_with_others)
        & ((pl.col("shared") + pl.col("same_posts") > 0) | nameless)
        & ~other_office
    )


def _are_the_same_people() -> pl.Expr:
    """Two persons or more, all that matter in both, in no two places: enough where a report tells no day."""
    nobody_else = (pl.col("missing") == 0) & (pl.col("missing_other") == 0)
    return (
        (pl.col("shared") >= 2) & nobody_else & ~pl.col("differs_in_kind")
        & ~pl.col("differs_in_city") & ~pl.col("differs_in_country")
    )  # fmt: skip


def _names_one_side_only() -> pl.Expr:
    """One report has but one participant, whom the other has too, on the same day in the same city."""
    alone = ((pl.col("sides") == 1) & (pl.col("missing") == 0)) | (
        (pl.col("sides_other") == 1) & (pl.col("missing_other") == 0)
    )
    same_city = (pl.col("city") == pl.col("city_other")).fill_null(False)
    return alone & same_city & (pl.col("gap") == 0) & ~pl.col("differs_in_kind")


def _visit_fits() -> pl.Expr:
    """Visits: the same people came to the same country; whom they met there may differ."""
    came = pl.col("shared") > pl.lit(0)
    nameless = _same_sides_without_names() & _all_missing_are_accounted()
    return (
        (pl.col("visitor_rivals") == 0)
        & (~pl.col("differs_in_country") | (pl.col("shared") >= 2))
        & (pl.col("is_international") | ~pl.col("differs_in_city"))
        & (came | nameless)
    )


def _gathering_fits() -> pl.Expr:
    """Conferences and courses: one subject, or people in common at one place; or one body that gave them on one day
    in one city, where nobody is named."""
    same_subject = (pl.col("subject_share") >= _SUBJECT_IS_SAME).fill_null(False)
    is_named = (pl.col("people") > 0) | (pl.col("people_other") > 0)
    same_city = (pl.col("city") == pl.col("city_other")).fill_null(False)
    same_day = (pl.col("starts_on") == pl.col("starts_on_other")).fill_null(False)
    given_there = pl.col("shares_body") & ~is_named & same_city & same_day & ~pl.col("differs_in_kind")
    return ~pl.col("differs_in_country") & (
        same_subject
        | given_there
        | (pl.col("shared") >= 2)
        | ((pl.col("shared") == 1) & ~pl.col("differs_in_city") & (pl.col("gap") == 0))
    )


def _sureness() -> pl.Expr:
    same_visitors = (pl.col("missing_visitors") == 0) & (pl.col("missing_visitors_other") == 0)
    return (
        pl.when(pl.col("family").is_in(_GATHERINGS))
        .then(SAME_PEOPLE)
        .when((pl.col("missing") == 0) & (pl.col("missing_other") == 0) & (pl.col("shared") > 0))
        .then(SAME_PEOPLE)
        .when((pl.col("family") == "visit") & same_visitors & (pl.col("shared") > 0))
        .then(SAME_PEOPLE)
        .when((pl.col("same_posts") > 0) & (pl.col("shared") > 0))
        .then(SAME_OFFICES)
        .when((pl.col("missing") <= pl.col("stood_for")) & (pl.col("missing_other") <= pl.col("stood_for_other")))
        .then(SAME_BODIES)
        .otherwise(SAME_COUNTRIES)
    )
