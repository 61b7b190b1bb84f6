"""Pairs of names that are spellings of one person's name."""

from __future__ import annotations

import polars as pl

from warehouse.resolution.clusters import components
from warehouse.resolution.names import (
    are_alike,
    are_one_with_two_families,
    begin_alike,
    countries_of_two_family_names,
    name_forms,
    name_words,
    sounds,
)
from warehouse.resolution.near_names import SPELLED_BY_SYLLABLES, could_be_one
from warehouse.resolution.order import number_of
from warehouse.resolution.person_contexts import Contexts, spans
from warehouse.resolution.person_posts import of_one_sphere, without_rivals
from warehouse.resolution.readings import families_read_as
from warehouse.resolution.transcriptions import transcription

PAIR_SCHEMA = {"node": pl.Int64, "other": pl.Int64}
# A context that this many names share (members of a parliament) tells nothing about two of them.
_MOST_NAMES_OF_A_CONTEXT = 200
_SPELLED_ONE_WAY = ["VNM", "CHN"]  # `Thang` and `Thanh` are two names
# Hundreds hold them.
_SEATS = ["member", "alternate member", "permanent member"]
_UNIT = ["article_id", "person_no"]
# A name as it is spelled, of a country: `name_node` is the first row of the spelling, `node` that of name and country.
_NAME = ["node", "name_node"]
_OTHER_NAME = [f"{name}_other" for name in _NAME]
# More than there are days, and kinds of contexts.
_DAYS, _KINDS = 1 << 26, 4
_IN_POST, _IN_POST_WITHIN_DAYS, _MET = range(3)


def pairs_of_equal(spellings: pl.DataFrame) -> pl.DataFrame:
    """Pairs of names that differ in blanks and hyphens only. In: `node, run` (a list of runs of letters)."""
    runs = spellings.explode("run").select("run", "node").unique()
    return (
        runs.with_columns(pl.col("node").min().over("run").alias("other"))
        .filter(pl.col("node") != pl.col("other"))
        .select(list(PAIR_SCHEMA))
        .unique()
    )


def alias_pairs(full: pl.DataFrame, person_name: pl.DataFrame, spellings: pl.DataFrame) -> pl.DataFrame:
    """Pairs of names that one article gives to one person."""
    nodes = spellings.select("name_key", "node")
    forms = name_forms(person_name["alias"]).select(alias="name", alias_key="name_key")
    return (
        person_name.join(forms, on="alias")
        .join(full.select("article_id", "person_no", "name_key"), on=["article_id", "person_no"])
        .filter(pl.col("alias_key") != pl.col("name_key"), pl.col("alias_key").str.contains(" ", literal=True))
        .join(nodes, on="name_key")
        .join(nodes.select(alias_key="name_key", other="node"), on="alias_key")
        .select(list(PAIR_SCHEMA))
        .unique()
    )


def without_pairs_met(pairs: pl.DataFrame, members: pl.DataFrame) -> pl.DataFrame:
    """Leave out pairs of which both stand as two persons in one article. In: pairs; `node, article_id` of each row."""
    rows = members.select("node", "article_id").unique()
    counts = rows.group_by("node").agg(pl.len().alias("articles"))
    # The articles of the rarer name are looked through: the other one may be in the news every day.
    is_rarer = (pl.col("articles") <= pl.col("articles_other")).fill_null(True)
    together = (
        pairs.join(counts, on="node", how="left")
        .join(counts.rename({"node": "other"}), on="other", how="left", suffix="_other")
        .select(
            *PAIR_SCHEMA,
            rarer=pl.when(is_rarer).then("node").otherwise("other"),
            commoner=pl.when(is_rarer).then("other").otherwise("node"),
        )
        .join(rows.rename({"node": "rarer"}), on="rarer")
        .join(rows.rename({"node": "commoner"}), on=["commoner", "article_id"], how="semi")
        .select(list(PAIR_SCHEMA))
        .unique()
    )
    return pairs.join(together, on=list(PAIR_SCHEMA), how="anti")


def context_pairs(named: pl.DataFrame, contexts: Contexts) -> pl.DataFrame:
    """Pairs of nodes that were seen in one post with one holder, or with one person on one day, and can be one person.

    In: full names with `node, name_group, name_key, country_code`. Like names of one country are; a shorter name that
    fits two longer ones fits none. So is one name with two countries: one post says that an article has it wrong.
    """
    held = contexts.posts.drop_nulls("post")
    # Of several vice-ministers two that are called nearly alike are hardly seen within days.
    is_of_few = ~pl.col("has_one_holder") & ~pl.col("title").is_in(_SEATS) & pl.col("organization_id").is_not_null()
    seen_in = held.select(
        *_UNIT, "post", "has_one_holder", pl.col("observed_on").cast(pl.Int32), is_of_few=is_of_few,
        is_held=pl.col("status") == "holds",
        title=_title(),
    )  # fmt: skip
    met = contexts.met.select(*_UNIT, "other", "day")
    held_by, met_by = _named(named, seen_in), _named(named, met)
    seen = _seen(named, _contexts_of(held_by, met_by, _NAME))
    of_all = _contexts_of(seen_in, met, _UNIT)
    is_later = pl.col("node") < pl.col("node_other")
    has_two_countries = pl.col("country_code") != pl.col("country_code_other")
    of_name = seen.select("context", "name_group", "node", "country_code").unique()
    mistaken = of_name.join(of_name, on=["context", "name_group"], suffix="_other").filter(is_later, has_two_countries)
    mistaken = pl.concat([mistaken.select("context", "node", "node_other"), _alike_of_two_countries(named, met_by)])
    mistaken = of_one_sphere(mistaken.select("context", "node", other="node_other"), named, of_all, held)
    heard = _pairs_heard(seen)
    alike = _alike(heard, _of_two_families(named))
    others = heard.join(alike, left_on=["node", "node_other"], right_on=["node", "other"], how="anti")
    in_posts = held_by.filter("has_one_holder", "is_held")
    pairs = [
        alike,
        _of_one_post_and_meeting(others, in_posts, met_by),
        _of_like_posts(named, held_by),
        _of_near_meetings(named, met_by),
        _transcribed(named, met_by),
        _of_one_guest(named, met_by, held_by),
        _of_one_seat(named, held_by),
    ]
    return pl.concat([mistaken, without_rivals(pl.concat(pairs).unique(), named, held)]).unique().sort("node", "other")


def _alike_of_two_countries(named: pl.DataFrame, met: pl.DataFrame) -> pl.DataFrame:
    """`context, node, node_other`: `Stavros Karadzas` and `Stavros Karatzas`, who met the same person on one day, here
    as a Greek, there as a Cypriot: of two who are called so one article has the country wrong."""
    pairs = _pairs_with_a_sound(_seen(named, met.select(*_NAME, context=_context("other", "day", _MET))))
    pairs = pairs.filter(pl.col("country_code") != pl.col("country_code_other"))
    likeness = [are_alike(one, other) for one, other in pairs.select("name_key", "name_key_other").iter_rows()]
    return pairs.filter(pl.Series(likeness, dtype=pl.Boolean)).select("context", "node", "node_other").unique()


def _pairs_with_a_sound(seen: pl.DataFrame) -> pl.DataFrame:
    """Pairs of names of one context with a word that sounds the same, both of a country that is told; sorted."""
    known = seen.drop_nulls("country_code")
    worded = known.join(_heard(known["name_key"]).select("name_key", sound="sounds"), on="name_key").explode("sound")
    columns = ["context", "node", "name_key", "country_code", "node_other", "name_key_other", "country_code_other"]
    return (
        worded.join(worded, on=["context", "sound"], suffix="_other")
        .filter(pl.col("node") < pl.col("node_other"), pl.col("name_group") != pl.col("name_group_other"))
        .select(columns)
        .unique()
        .sort(columns)
    )


def _contexts_of(held: pl.DataFrame, met: pl.DataFrame, whose: list[str]) -> pl.DataFrame:
    """`context` beside these columns: posts of one holder, other posts within days, meetings of a day."""
    posts = held.filter("has_one_holder").select(*whose, context=_context("post", 0, _IN_POST))
    near = held.filter("is_of_few").drop_nulls("observed_on").select(*whose, "post", "observed_on").unique()
    near = near.with_columns(span=spans(pl.col("observed_on"))).explode("span")
    near = near.select(*whose, context=_context("post", "span", _IN_POST_WITHIN_DAYS))
    return pl.concat([posts, near, met.select(*whose, context=_context("other", "day", _MET))])


def _of_one_post_and_meeting(heard: pl.DataFrame, held: pl.DataFrame, met: pl.DataFrame) -> pl.DataFrame:
    """`Stelios Lykidis` and `Stylianos Lykidis`, both the foreign minister whom one guest met on one day: one word in
    common is enough where the post has one holder and the other words begin alike."""
    pairs = heard.filter((pl.col("country_code") == pl.col("country_code_other")).fill_null(False))
    keys = pairs.select("name_key", "name_key_other").iter_rows()
    pairs = pairs.filter(pl.Series([begin_alike(one, other) for one, other in keys], dtype=pl.Boolean))
    for contexts in (held.select("node", context="post"), met.select("node", context=_context("other", "day", _MET))):
        seen = contexts.unique()
        both = pairs.join(seen, on="node")
        both = both.join(seen.rename({"node": "node_other"}), on=["node_other", "context"], how="semi")
        pairs = pairs.join(both, on=["node", "node_other"], how="semi")
    return _unambiguous(pairs)


def _of_near_meetings(named: pl.DataFrame, met: pl.DataFrame) -> pl.DataFrame:
    """`Alicia Barrena` and `Alicia Barrena Ibarra`, of one country, who met the same person within days, by one report
    on Sunday and by the other on a day that it leaves out."""
    near = met.filter(pl.col("day") > 0).with_columns(span=spans(pl.col("day"))).explode("span")
    pairs = _pairs_heard(_seen(named, near.select(*_NAME, context=_context("other", "span", _MET))))
    return _alike(_of_same_country(pairs), _of_two_families(named))


def _of_one_seat(named: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """`Desmond Cheong` and `Desmond Cheong Wai Kit`, both Second Minister at one ministry, whenever; `Ernesto Lara` and
    `Ernesto Lara Ruiz`, both of one committee within days: all words of the one name in the other, where names are not
    spelled by syllables."""
    posts = held.drop_nulls("post")
    alone = posts.drop_nulls("title").select(*_NAME, context=_context("post", 0, _IN_POST))
    near = posts.drop_nulls("observed_on").filter(pl.col("title").is_null())
    near = near.with_columns(span=spans(pl.col("observed_on"))).explode("span")
    near = near.select(*_NAME, context=_context("post", "span", _IN_POST_WITHIN_DAYS))
    pairs = _pairs_heard(_seen(named, pl.concat([alone, near])))
    words, others = (pl.col(name).str.split(" ") for name in ("name_key", "name_key_other"))
    shorter = pl.min_horizontal(words.list.len(), others.list.len())
    is_part = words.list.set_intersection(others).list.len() == shorter
    is_of_one = (pl.col("country_code") == pl.col("country_code_other")).fill_null(False)
    is_fixed = pl.col("country_code").is_in(SPELLED_BY_SYLLABLES)
    pairs = pairs.filter(is_part, shorter > 1, is_of_one, ~is_fixed)
    return _unambiguous(pairs.select("node", "name_key", "node_other", "name_key_other"))


def _transcribed(named: pl.DataFrame, met: pl.DataFrame) -> pl.DataFrame:
    """`Zhuang Weiming` and `Chuang Wei Ming`, of one country, who met the same person on one day: names that sound the
    same to a neighbour's ear."""
    contexts = met.select(*_NAME, context=_context("other", "day", _MET)).unique()
    contexts = contexts.filter(pl.len().over("context").is_between(2, _MOST_NAMES_OF_A_CONTEXT))
    names = named.drop_nulls("country_code").select(*_NAME, "name_group", "name", "country_code").unique()
    names = names.join(contexts.select(_NAME).unique(), on=_NAME, how="semi")
    heard = [transcription(name, code) for name, code in names.select("name", "country_code").iter_rows()]
    names = names.with_columns(heard=pl.Series(heard, dtype=pl.String)).drop_nulls("heard")
    seen = contexts.join(names, on=_NAME).select("context", "node", "name_group", "country_code", "heard").unique()
    pairs = seen.join(seen, on=["context", "country_code", "heard"], suffix="_other")
    pairs = pairs.filter(pl.col("node") < pl.col("node_other"), pl.col("name_group") != pl.col("name_group_other"))
    return pairs.select("node", other="node_other").unique()


def _of_one_guest(named: pl.DataFrame, met: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """`R. M. Dissanaike` and `Ranjith Dissanayake`, of one country and with one title, or without any, who met the same
    person on one day: a word alike, and the others begin alike."""
    seen = _seen(named, met.select(*_NAME, context=_context("other", "day", _MET)))
    pairs = _pairs_with_a_sound(seen.filter(~pl.col("country_code").is_in(SPELLED_BY_SYLLABLES)))
    titles = held.group_by("node").agg(pl.col("title").drop_nulls().unique())
    others = titles.rename({"node": "node_other"})
    pairs = (
        pairs.filter(pl.col("country_code") == pl.col("country_code_other"))
        .select("node", "name_key", "node_other", "name_key_other")
        .unique(maintain_order=True)
        .join(titles, on="node", how="left", maintain_order="left")
        .join(others, on="node_other", how="left", suffix="_other", maintain_order="left")
    )
    in_common = pl.col("title").list.set_intersection("title_other").list.len() > 0
    pairs = pairs.filter(in_common.fill_null(True))
    keys = pairs.select("name_key", "name_key_other").iter_rows()
    return _unambiguous(pairs.filter(pl.Series([could_be_one(one, other) for one, other in keys], dtype=pl.Boolean)))


def _of_same_country(pairs: pl.DataFrame) -> pl.DataFrame:
    """Pairs of no two countries, all words of the one name in the other or as many words."""
    words, others = (pl.col(name).str.split(" ") for name in ("name_key", "name_key_other"))
    shorter = pl.min_horizontal(words.list.len(), others.list.len())
    is_part = words.list.set_intersection(others).list.len() == shorter
    is_of_one = (pl.col("country_code") == pl.col("country_code_other")).fill_null(True)
    is_fixed = pl.col("country_code").is_in(_SPELLED_ONE_WAY).fill_null(False)
    return pairs.filter(is_of_one, is_part | ((words.list.len() == others.list.len()) & ~is_fixed), shorter > 1)


def _of_like_posts(named: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """`Esteban Lucio Carranza` and `Esteban Carranza`, both Foreign Minister within days, whatever their ministry is
    called: all words of one full name stand in the other, and their countries do not differ. So `Somdy Vilayphone` and
    `Somdi Vilaiphone`, both presidents: as many words, of one country that is known."""
    near = held.drop_nulls(["title", "observed_on"]).select(*_NAME, "title", "observed_on").unique()
    near = near.with_columns(span=spans(pl.col("observed_on"))).explode("span")
    near = near.select(*_NAME, context=_context("title", "span", _IN_POST))
    pairs = _pairs_heard(_seen(named, near))
    words, others = (pl.col(name).str.split(" ") for name in ("name_key", "name_key_other"))
    shorter = pl.min_horizontal(words.list.len(), others.list.len())
    is_part = words.list.set_intersection(others).list.len() == shorter
    is_of_one = (pl.col("country_code") == pl.col("country_code_other")).fill_null(False)
    is_spelled = is_of_one & (words.list.len() == others.list.len())
    return _alike(pairs.filter(is_part | is_spelled, shorter > 1), _of_two_families(named))


def _of_two_families(named: pl.DataFrame) -> dict[str, list[str]]:
    """The words in their order of each name of three words whose bearer may have two family names."""
    of_two = pl.col("country_code").is_in(countries_of_two_family_names())
    is_of_three = pl.col("name_key").str.count_matches(" ", literal=True) == 2
    names = (
        named.filter(of_two & is_of_three)
        .select("name_key", "name")
        .sort("name_key", "name")
        .unique("name_key", keep="first", maintain_order=True)
    )
    return {key: name_words(name) for key, name in names.iter_rows()}


def pairs_by_linked(named: pl.DataFrame, contexts: Contexts, linked: pl.DataFrame) -> pl.DataFrame:
    """More pairs of nodes: seen on one day with one person whom the first pairs made one of two names.

    In: as `context_pairs`; `node, cluster` after the first pairs.
    """
    several = linked.filter(pl.len().over("cluster") > 1)
    whom = named.join(several, on="node").select("article_id", "cluster", other_no="person_no")
    met = contexts.met.join(whom, on=["article_id", "other_no"])
    met = _named(named, met.select(*_UNIT, "day", other="cluster"))
    seen = _seen(named, met.select(*_NAME, context=_context("other", "day", _MET)))
    held = _named(named, contexts.posts.select(*_UNIT, _title()))
    pairs = [
        _alike(_pairs_heard(seen), _of_two_families(named)),
        _transcribed(named, met),
        _of_one_guest(named, met, held),
    ]
    return without_rivals(pl.concat(pairs).unique(), named, contexts.posts)


def _title() -> pl.Expr:
    """A number for the title, but of the seats that hundreds hold."""
    return pl.when(~pl.col("title").is_in(_SEATS)).then(number_of("title")).alias("title")


def _context(whom: str, day: str | int, kind: int) -> pl.Expr:
    """What someone was seen in or with, and when, as one number: numbers are compared and brought together faster."""
    when = pl.col(day) if isinstance(day, str) else pl.lit(day)
    return (pl.col(whom).cast(pl.Int64) * _DAYS + when + _DAYS // 2) * _KINDS + kind


def _named(named: pl.DataFrame, seen: pl.DataFrame) -> pl.DataFrame:
    """What was seen of each name, once, by any article."""
    rows = named.select(*_UNIT, *_NAME).join(seen, on=_UNIT)
    return rows.drop(_UNIT).unique()


def _seen(named: pl.DataFrame, contexts: pl.DataFrame) -> pl.DataFrame:
    """`context, node, name_node, name_group, name_key, country_code` of contexts that tell something.

    In: full names; `node, name_node, context`.
    """
    names = named.select(*_NAME, "name_group", "name_key", "country_code").unique(_NAME)
    # In most contexts one name was seen: nothing to compare.
    is_telling = pl.len().over("context").is_between(2, _MOST_NAMES_OF_A_CONTEXT)
    return contexts.unique().filter(is_telling).join(names, on=_NAME)


def _pairs_heard(seen: pl.DataFrame) -> pl.DataFrame:
    """Pairs of names of one context and of no two countries that have most of their words in common to the ear."""
    names = seen.unique(_NAME).drop("context").join(_heard(seen["name_key"]), on="name_key")
    # Like names have a word in common, however spelled: all pairs of a context would be a hundred times as many.
    worded = seen.select("context", *_NAME).join(names.select(*_NAME, sound="sounds"), on=_NAME).explode("sound")
    pairs = (
        worded.lazy()
        .join(worded.lazy(), on=["context", "sound"], suffix="_other")
        .filter(pl.col("node") < pl.col("node_other"))
        .select(*_NAME, *_OTHER_NAME)
        .unique()
        .collect()
    )
    others = names.select(pl.all().name.suffix("_other"))
    has_two_countries = pl.col("country_code") != pl.col("country_code_other")
    return (
        pairs.join(names, on=_NAME)
        .join(others, on=_OTHER_NAME)
        .filter(pl.col("name_group") != pl.col("name_group_other"), ~has_two_countries.fill_null(False))
        .filter(_nearly_all_words_in_common())
        .select("node", "name_key", "country_code", "node_other", "name_key_other", "country_code_other")
        .unique()
    )


def _heard(name_keys: pl.Series) -> pl.DataFrame:
    """`name_key, sounds, count`: the forms, as numbers, in which the words of each name are heard, and how many these
    are without those of a Chinese family as Vietnamese reads it."""
    names = name_keys.unique().sort()
    number: dict[str, int] = {}
    heard_of, counts = [], []
    for name in names:
        words = name.split()
        own = {each for word in words for each in sounds(word)}
        read = {each for word in words for family in families_read_as(word) for each in sounds(family)}
        heard_of.append(sorted(number.setdefault(each, len(number)) for each in sorted(own | read)))
        counts.append(len(own))
    return pl.DataFrame(
        {
            "name_key": names,
            "sounds": pl.Series(heard_of, dtype=pl.List(pl.Int32)),
            "count": pl.Series(counts, dtype=pl.UInt32),
        }
    )


def _alike(pairs: pl.DataFrame, of_two: dict[str, list[str]]) -> pl.DataFrame:
    """The pairs whose names are alike; `of_two`: words of the names of which one may leave out a family name."""
    pairs = pairs.sort("node", "node_other", "name_key", "name_key_other")
    likeness = [
        are_alike(one, other) or are_one_with_two_families(of_two.get(one, []), of_two.get(other, []))
        for one, other in pairs.select("name_key", "name_key_other").iter_rows()
    ]
    return _unambiguous(_of_one_country(pairs.filter(pl.Series(likeness, dtype=pl.Boolean))))


def _of_one_country(pairs: pl.DataFrame) -> pl.DataFrame:
    """Without those of a name whose country no article tells and that is like names of two countries."""
    is_unknown, is_other_unknown = (pl.col(name).is_null() for name in ("country_code", "country_code_other"))
    sides = pl.concat(
        [
            pairs.filter(is_unknown).select("node", code="country_code_other"),
            pairs.filter(is_other_unknown).select(node="node_other", code="country_code"),
        ]
    )
    doubtful = sides.drop_nulls().group_by("node").agg(pl.col("code").n_unique()).filter(pl.col("code") > 1)
    return pairs.join(doubtful, on="node", how="anti").join(
        doubtful.rename({"node": "node_other"}), on="node_other", how="anti"
    )


def _nearly_all_words_in_common() -> pl.Expr:
    """What `are_alike` needs at least: all words of the shorter name but one are heard in the longer."""
    in_common = pl.col("sounds").list.set_intersection("sounds_other").list.len()
    return in_common + 1 >= pl.min_horizontal("count", "count_other")


def _unambiguous(pairs: pl.DataFrame) -> pl.DataFrame:
    """Without those of a name that fits two longer ones, unless these are spellings of one: `Abdulrahman Al Ketbi` and
    `Abdul Rahman Al Kitbi`, `Abdul Rahman Al Katbi`."""
    words, words_other = (pl.col(name).str.count_matches(" ") for name in ("name_key", "name_key_other"))
    shorter = pl.when(words < words_other).then("node").when(words > words_other).then("node_other")
    longer = pl.when(words < words_other).then("name_key_other").otherwise("name_key")
    pairs = pairs.with_columns(shorter.alias("shorter"), longer.alias("longer"))
    names = pl.concat([pairs["name_key"], pairs["name_key_other"]]).unique().sort()
    number = {name: at for at, name in enumerate(names)}
    equals = pairs.filter(pl.col("shorter").is_null()).select(
        pl.col("name_key", "name_key_other").replace_strict(number, return_dtype=pl.Int64)
    )
    spelled = components(pl.Series(range(len(names)), dtype=pl.Int64), equals)
    groups = pl.DataFrame(
        {"longer": names, "spelling": spelled["cluster"]}, schema={"longer": pl.String, "spelling": pl.Int64}
    )
    return (
        pairs.join(groups, on="longer", how="left")
        .filter(pl.col("shorter").is_null() | (pl.col("spelling").n_unique().over("shorter") == 1))
        .select("node", other="node_other")
    )
