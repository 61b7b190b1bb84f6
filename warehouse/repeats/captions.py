"""Captions that stand more than once, letter for letter or nearly so."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import polars as pl

from warehouse.folding import fold_name
from warehouse.keys import joined, keys_of
from warehouse.repeats.caption_candidates import caption_candidates
from warehouse.repeats.contradictions import captions_contradict, name_the_same
from warehouse.repeats.contrasts import Contrasts, contrasts_of
from warehouse.repeats.copies import article_order
from warehouse.repeats.grouping import stars
from warehouse.repeats.kept_verdicts import CAPTIONS, NOTHING_KEPT, KeptVerdicts
from warehouse.repeats.shingles import SHINGLE_WORDS, HashSets, jaccard, lasting, runs_of, whole_texts
from warehouse.repeats.wordings import Wording, wording_of
from warehouse.repeats.words import Words, words_of
from warehouse.resources import knowledge
from warehouse.tables.dimensions import DimCaption
from warehouse.tables.facts import FactCaption

JACCARD_FLOOR = 0.5
CONTAINMENT_FLOOR = 0.8
# In a short caption a changed tense breaks most shingles: where all that is named agrees, less has to be alike.
SAME_NAMES_FLOOR = 0.35
_MANY_NAMED = 4
SMALLEST_CONTAINED = 4
# Below this similarity, captions that each have other words of content than names tell of another moment.
_SAME_MOMENT = 0.75
# So many pairs are measured at once.
_PAIRS_AT_ONCE = 1_000_000


class CaptionTables(NamedTuple):
    """Distinct captions and their occurrences."""

    dim_caption: pl.DataFrame
    fact_caption: pl.DataFrame


def caption_tables(captions: pl.DataFrame, articles: pl.DataFrame, kept: KeptVerdicts = NOTHING_KEPT) -> CaptionTables:
    """`dim_caption` and `fact_caption`, each sorted by its key.

    In: `evidence.caption`, `evidence.article`. Equal after folding is a repeat; so is a wording that is alike (Jaccard
    of word 3-shingles at least 0.5, or a shortened form) and names no other people, days, figures, countries or
    photographers. Verdicts on pairs that are kept are not found anew.
    """
    occurrences = (
        captions.join(article_order(articles).select("article_id", "rank"), on="article_id")
        .sort("rank", "start_char", "passage_no")
        .with_row_index("seq")
        .with_columns(pl.col("seq").cast(pl.Int64))
    )
    wordings, words, members = _wordings(occurrences)
    repeats = _near_pairs(wordings, words, kept)
    alike = _of_one_hand(repeats, _photographers(repeats, occurrences, members))
    centres = stars(alike.select("one", "other", weight="jaccard_ratio"), wordings.select("node", "preference"))
    grouped = members.join(centres, on="node", how="left").with_columns(pl.col("centre").fill_null(pl.col("node")))
    placed = occurrences.join(grouped, on="seq").sort("seq")
    chosen = _chosen(placed)
    similar = _similarity(placed, chosen, words)
    earliest = _earliest(placed)
    return CaptionTables(_dimension(chosen, earliest), _facts(placed, earliest, similar))


def _wordings(occurrences: pl.DataFrame) -> tuple[pl.DataFrame, Words, pl.DataFrame]:
    """Distinct wordings: the captions that have the same words, each word for word.

    Out: `node, text, length, preference`; their words, by node; and `seq, node`. The longest are preferred as centres,
    then the earliest: they hold all that shorter ones can contradict.
    """
    folded = occurrences.group_by("folded_text").agg(pl.col("seq").min()).sort("seq")
    words = words_of(folded["folded_text"])
    whole, owners = whole_texts(words.hashes, words.text_no)
    hashes = np.zeros(folded.height, dtype=np.uint64)
    hashes[owners] = whole
    lengths = np.bincount(words.text_no, minlength=folded.height)
    distinct = folded.with_columns(
        words=pl.Series(lasting(hashes)), length=pl.Series(lengths, dtype=pl.Int64), text_no=pl.int_range(pl.len())
    ).with_columns(first=pl.col("seq").min().over("words"), is_kept=pl.col("words").is_first_distinct())
    kept = (
        distinct.filter("is_kept")
        .join(occurrences.select("seq", "text"), on="seq")
        .sort("seq")
        .with_row_index("node")
        .with_columns(pl.col("node").cast(pl.Int64))
    )
    ranked = kept.sort("length", "seq", descending=[True, False]).with_row_index("preference").sort("node")
    node_of = np.full(folded.height, -1, dtype=np.int64)
    node_of[kept["text_no"].to_numpy()] = np.arange(kept.height)
    members = occurrences.select("seq", "folded_text").join(distinct.select("folded_text", "words"), on="folded_text")
    nodes = node_of[words.text_no]
    renumbered = Words(nodes[nodes >= 0], words.hashes[nodes >= 0])
    return (
        ranked.select("node", "text", "length", "preference"),
        renumbered,
        members.join(kept.select("words", "node"), on="words").select("seq", "node").sort("seq"),
    )


def _photographers(repeats: pl.DataFrame, occurrences: pl.DataFrame, members: pl.DataFrame) -> dict[int, set[str]]:
    """Who took the pictures of each wording that has a near repeat, by node, where its credits tell."""
    nodes = pl.concat([repeats["one"], repeats["other"]]).unique().alias("node").to_frame()
    concerned = members.join(nodes, on="node", how="semi")
    credited = occurrences.drop_nulls("photographer").join(concerned, on="seq").select("node", "photographer").unique()
    found: dict[int, set[str]] = {}
    for node, photographer in credited.iter_rows():
        found.setdefault(node, set()).add(fold_name(photographer))
    return found


def _of_one_hand(repeats: pl.DataFrame, photographers: dict[int, set[str]]) -> pl.DataFrame:
    """Near repeats, without pictures of two photographers: these are two, unless their captions are nearly the same."""
    same_hand = [
        ratio >= _SAME_MOMENT or not _differ(photographers.get(one), photographers.get(other))
        for one, other, ratio in repeats.select("one", "other", "jaccard_ratio").iter_rows()
    ]
    return repeats.filter(pl.Series(same_hand, dtype=pl.Boolean)).sort("one", "other")


def _near_pairs(wordings: pl.DataFrame, words: Words, kept: KeptVerdicts) -> pl.DataFrame:
    """Pairs of wordings that by what they say are near repeats: `one, other, jaccard_ratio`."""
    runs, owners = runs_of(words.hashes, words.text_no, SHINGLE_WORDS)
    sets = HashSets.of(runs, owners, count=wordings.height)
    contrasts = contrasts_of(wordings["text"])
    pairs = caption_candidates(runs, owners, contrasts)
    parts = [pairs.slice(start, _PAIRS_AT_ONCE) for start in range(0, max(pairs.height, 1), _PAIRS_AT_ONCE)]
    likely = pl.concat([_likely(sets, contrasts, part) for part in parts])
    return _repeats(likely, wordings["text"], kept)


def _likely(sets: HashSets, contrasts: Contrasts, pairs: pl.DataFrame) -> pl.DataFrame:
    """`one, other, jaccard_ratio, is_part` of the pairs that are alike enough to be read."""
    is_part = (pl.col("containment_ratio") >= CONTAINMENT_FLOOR) & (pl.col("size") >= SMALLEST_CONTAINED)
    likely = (
        jaccard(sets, pairs)
        .with_columns(is_part=is_part)
        .filter((pl.col("jaccard_ratio") >= SAME_NAMES_FLOOR) | pl.col("is_part"))
    )
    names_differ = pl.Series(contrasts.of_names(likely["one"].to_numpy(), likely["other"].to_numpy()))
    is_alike = (pl.col("jaccard_ratio") >= JACCARD_FLOOR) | pl.col("is_part")
    return likely.filter(is_alike | ~names_differ).select("one", "other", "jaccard_ratio", "is_part")


def _repeats(likely: pl.DataFrame, texts: pl.Series, kept: KeptVerdicts) -> pl.DataFrame:
    """The pairs that by what they say can be repeats."""
    # Few of all wordings are like another: only their texts are hashed.
    read = pl.concat([likely["one"], likely["other"]]).unique().alias("node").to_frame()
    keys = read.with_columns(key=keys_of(texts.gather(read["node"])))
    pairs = (
        likely.join(keys.rename({"node": "one", "key": "text_key"}), on="one")
        .join(keys.rename({"node": "other", "key": "other_text_key"}), on="other")
        .select(*likely.columns, "text_key", "other_text_key")
        .with_row_index("pair")
    )
    given = ["text_key", "other_text_key", "jaccard_ratio", "is_part"]
    known = pairs.join(kept.read("captions", CAPTIONS), on=given)
    unknown = pairs.join(known, on="pair", how="anti").sort("one", "other")
    if unknown.height:
        known = pl.concat([known, unknown.with_columns(is_repeat=_judged(unknown, texts.to_list()))])
        kept.write("captions", known.select(list(CAPTIONS)).unique(given))
    return known.filter("is_repeat").select("one", "other", "jaccard_ratio")


def _judged(pairs: pl.DataFrame, texts: list[str]) -> pl.Series:
    @lru_cache(maxsize=20_000)
    def read(node: int) -> Wording:
        return wording_of(texts[node])

    rows = pairs.select("one", "other", "jaccard_ratio", "is_part").iter_rows()
    return pl.Series(
        [_is_repeat(read(one), read(other), ratio, part) for one, other, ratio, part in rows], dtype=pl.Boolean
    )


def _differ(some: set[str] | None, others: set[str] | None) -> bool:
    return bool(some and others and some.isdisjoint(others))


def _is_repeat(one: Wording, other: Wording, ratio: float, is_part: bool) -> bool:
    if ratio < JACCARD_FLOOR and not is_part and not (len(one.entities) >= _MANY_NAMED and name_the_same(one, other)):
        return False
    shorter = min(one, other, key=lambda wording: len(wording.words))
    if not shorter.names and ratio < _SAME_MOMENT:
        return False
    if ratio < _SAME_MOMENT and min(len(_content(one, other)), len(_content(other, one))) >= 2:
        return False
    return not captions_contradict(one, other)


def _content(one: Wording, other: Wording) -> set[str]:
    """Words of content, names left out, that only the first has."""
    return {
        word
        for word, is_named in zip(one.words, one.is_named, strict=True)
        if not is_named and len(word) > 3 and word not in other.known and word not in _common()
    }


@cache
def _common() -> frozenset[str]:
    return frozenset(knowledge("common_words")["word"].to_list())


def _chosen(placed: pl.DataFrame) -> pl.DataFrame:
    """For each caption the occurrence that words it: the longest, then the best credited, then the earliest."""
    length = pl.col("folded_text").str.len_chars()
    credits_ = pl.col("photographer").is_not_null().cast(pl.Int64) + pl.col("agency").is_not_null().cast(pl.Int64)
    return (
        placed.with_columns(length=length, credits=credits_)
        .sort("centre", "length", "credits", "seq", descending=[False, True, True, False])
        .unique("centre", keep="first", maintain_order=True)
        .select("centre", "text", "photographer", "agency", chosen_node="node")
    )


def _earliest(placed: pl.DataFrame) -> pl.DataFrame:
    """`centre, caption_id, first_photographer, first_agency`: each caption by the key of its earliest occurrence."""
    earliest = (
        placed.sort("seq")
        .group_by("centre", maintain_order=True)
        .agg(
            pl.col("article_id").first(),
            pl.col("start_char").first(),
            first_photographer=pl.col("photographer").drop_nulls().first(),
            first_agency=pl.col("agency").drop_nulls().first(),
        )
    )
    places = earliest.select(pl.lit("caption").alias("kind"), "article_id", "start_char")
    keys = keys_of(places.select(key=joined(places.columns))["key"])
    return earliest.drop("article_id", "start_char").with_columns(caption_id=keys)


def _dimension(chosen: pl.DataFrame, earliest: pl.DataFrame) -> pl.DataFrame:
    """One row a caption. A credit that the chosen wording lacks comes from the earliest occurrence that has it."""
    return (
        chosen.join(earliest, on="centre")
        .with_columns(
            photographer=pl.coalesce("photographer", "first_photographer"),
            agency=pl.coalesce("agency", "first_agency"),
        )
        .select(list(DimCaption.polars_schema()))
        .cast(pl.Schema(DimCaption.polars_schema()))
        .sort("caption_id")
    )


def _similarity(placed: pl.DataFrame, chosen: pl.DataFrame, words: Words) -> pl.DataFrame:
    """`seq, similarity_ratio` of each occurrence with its caption's chosen wording."""
    runs, owners = runs_of(words.hashes, words.text_no, SHINGLE_WORDS)
    count = int(placed["node"].max() or 0) + 1  # type: ignore[arg-type]
    pairs = placed.select("seq", "node", "centre").join(chosen.select("centre", "chosen_node"), on="centre").sort("seq")
    distinct = pairs.select(one="node", other="chosen_node").unique().sort("one", "other")
    ratios = jaccard(HashSets.of(runs, owners, count=count), distinct).select("one", "other", "jaccard_ratio")
    same = pl.col("node") == pl.col("chosen_node")
    return pairs.join(ratios, left_on=["node", "chosen_node"], right_on=["one", "other"], how="left").select(
        "seq", similarity_ratio=pl.when(same).then(1.0).otherwise("jaccard_ratio")
    )


def _facts(placed: pl.DataFrame, earliest: pl.DataFrame, similar: pl.DataFrame) -> pl.DataFrame:
    rows = placed.join(earliest.select("centre", "caption_id"), on="centre").join(similar, on="seq").sort("seq")
    is_repeat = ~pl.col("centre").is_first_distinct()
    is_here = ~pl.struct("centre", "article_id").is_first_distinct()
    return (
        rows.with_columns(is_repeat=is_repeat, is_here=is_here)
        .with_columns(repeat_scope=pl.when("is_here").then(pl.lit("article")).when("is_repeat").then(pl.lit("corpus")))
        .select(list(FactCaption.polars_schema()))
        .cast(pl.Schema(FactCaption.polars_schema()))
        .sort("article_id", "passage_no")
    )
