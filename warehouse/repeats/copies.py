"""Near copies among articles: found by their signatures, verified on their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np
import polars as pl

from warehouse.repeats.candidates import BAND_HUBS, PHRASE_HUBS, heavy_pairs, shared_hashes
from warehouse.repeats.contradictions import articles_contradict
from warehouse.repeats.days_apart import days_of_copies, is_other_day
from warehouse.repeats.kept_bodies import bodies_at_once, kept_bodies
from warehouse.repeats.kept_verdicts import NEAR_COPIES, NOTHING_KEPT, KeptVerdicts
from warehouse.repeats.naming import Naming, naming_of, verdicts
from warehouse.repeats.shingles import SHINGLE_WORDS, HashSets, jaccard, runs_of
from warehouse.repeats.sketches import FIRST_PHRASE_BAND, TEXT_BAND
from warehouse.repeats.wordings import Wording, wording_of
from warehouse.repeats.words import marked_words_of
from warehouse.tables.facts import FactDuplicate

JACCARD_FLOOR = 0.4
CONTAINMENT_FLOOR = 0.7
# Fewer shingles may be equal by chance, or be a line that every article of a source carries.
SMALLEST_COMPARED = 12
SMALLEST_CONTAINED = 30
# Of one body in more articles than this, each is paired with the first ones only.
COPIES_PAIRED = 64
# So many signature rows are looked through at once.
_SIGNATURES_AT_ONCE = 6_000_000
_BLOCK_PAIRS = 16_000
_PART_PAIRS = 300
_THREADS = 2
_ARTICLES = ["article_id", "other_article_id"]


def duplicates(
    signatures: pl.DataFrame, articles: pl.DataFrame, passages: pl.DataFrame, texts: pl.DataFrame
) -> pl.DataFrame:
    """Pairs of near or exactly equal articles: `fact_duplicate`, sorted by its key.

    In: `evidence.signature`, `evidence.article`, `evidence.passage`, and `article_id, text`; of the same articles, in
    any order. A pair shares a signature hash, has a Jaccard similarity of at least 0.4 on word 3-shingles or stands to
    seven tenths in the other, and names no other people, days, figures or countries in its place.
    """
    return near_copies(signatures.lazy(), articles, passages.lazy(), lambda: [texts])


def near_copies(
    signatures: pl.LazyFrame,
    articles: pl.DataFrame,
    passages: pl.LazyFrame,
    texts: Callable[[], Iterable[pl.DataFrame]],
    kept: KeptVerdicts = NOTHING_KEPT,
) -> pl.DataFrame:
    """As `duplicates`, of more than fits in memory: `texts` gives all texts in frames, one after another.

    Pairs on which a verdict is kept are not compared again; the verdicts on all others are kept with them.
    """
    order = article_order(articles)
    copies = _copies(signatures, order)
    pairs = _with_articles(_candidates(signatures, order, copies), order)
    known = pairs.join(kept.read("near_copies", NEAR_COPIES), on=_ARTICLES)
    unknown = pairs.join(known, on=_ARTICLES, how="anti").sort("one", "other")
    if unknown.height:
        found = _verified(unknown, order, passages, texts, kept.folder)
        known = pl.concat([known, unknown.join(found, on=["one", "other"], how="left").select(known.columns)])
        kept.write("near_copies", known.select(list(NEAR_COPIES)))
    near = known.drop_nulls("measure").select("one", "other", "measure", "similarity_ratio")
    return _rows(pl.concat([_exact_pairs(copies), _among_copies(near, copies)]), order)


def _candidates(signatures: pl.LazyFrame, order: pl.DataFrame, copies: pl.DataFrame) -> pl.DataFrame:
    """Pairs of originals that share hashes enough, by rank. Hashes are parted, since only equal ones make pairs."""
    first = copies.filter(pl.col("place") < COPIES_PAIRED // 8)
    days = days_of_copies(first, order)
    originals = order.select("article_id", "rank").join(days, on="rank", how="semi")
    parts = signatures.select(pl.len()).collect().item() // _SIGNATURES_AT_ONCE + 1
    is_band = pl.col("band_no") < FIRST_PHRASE_BAND
    found = []
    for part in range(parts):
        keys = (
            signatures.filter(pl.col("band_no") != TEXT_BAND, pl.col("band_hash") % parts == part)
            # Most hashes are of one article alone, and go before anything else is done with them.
            .filter(pl.col("band_hash").is_duplicated())
            .join(originals.lazy(), on="article_id")
            # Of pairs that share a single phrase, 1 in 1,700 was right; of those that share two or more, 3 in 4.
            .select(
                "rank",
                hash="band_hash",
                hubs=pl.when(is_band).then(BAND_HUBS).otherwise(PHRASE_HUBS).cast(pl.Int8),
                weight=pl.when(is_band).then(2).otherwise(1).cast(pl.Int64),
            )
        )
        found.append(shared_hashes(keys.collect(), days))
    return heavy_pairs(found)


def article_order(articles: pl.DataFrame) -> pl.DataFrame:
    """`article_id, rank, published_on, dateline_on`: rank 0 is the earliest published, unknown days last."""
    return (
        articles.select("article_id", "published_on", "dateline_on")
        .sort("published_on", "article_id", nulls_last=True)
        .with_row_index("rank")
        .with_columns(pl.col("rank").cast(pl.Int64))
    )


def _with_articles(pairs: pl.DataFrame, order: pl.DataFrame) -> pl.DataFrame:
    articles = order.select("rank", "article_id")
    return pairs.join(articles, left_on="one", right_on="rank").join(
        articles.rename({"article_id": "other_article_id"}), left_on="other", right_on="rank"
    )


def _copies(signatures: pl.LazyFrame, order: pl.DataFrame) -> pl.DataFrame:
    """`original, rank, place`: for each article the first one with the same words, and its number among them."""
    return (
        signatures.filter(pl.col("band_no") == TEXT_BAND)
        .select("article_id", "band_hash")
        .collect()
        .join(order.select("article_id", "rank"), on="article_id")
        .sort("band_hash", "rank")
        .select(
            original=pl.col("rank").first().over("band_hash"),
            rank="rank",
            place=pl.int_range(pl.len(), dtype=pl.Int64).over("band_hash"),
        )
    )


def _exact_pairs(copies: pl.DataFrame) -> pl.DataFrame:
    first = copies.filter(pl.col("place") < COPIES_PAIRED).select("original", other="rank")
    return (
        copies.filter(pl.col("original").is_duplicated())
        .join(first, on="original")
        .filter(pl.col("other") < pl.col("rank"))
        .select(
            one="rank",
            other="other",
            kind=pl.lit("exact"),
            measure=pl.lit("jaccard"),
            similarity_ratio=pl.lit(1.0),
        )
    )


def _among_copies(near: pl.DataFrame, copies: pl.DataFrame) -> pl.DataFrame:
    """Pairs of originals, carried over to the first copies of each."""
    first = copies.filter(pl.col("place") < COPIES_PAIRED // 8).select("original", "rank")
    return (
        near.join(first.rename({"original": "one", "rank": "left"}), on="one")
        .join(first.rename({"original": "other", "rank": "right"}), on="other")
        .select(
            one=pl.max_horizontal("left", "right"),
            other=pl.min_horizontal("left", "right"),
            kind=pl.lit("near"),
            measure="measure",
            similarity_ratio="similarity_ratio",
        )
    )


def _verified(
    pairs: pl.DataFrame,
    order: pl.DataFrame,
    passages: pl.LazyFrame,
    texts: Callable[[], Iterable[pl.DataFrame]],
    folder: Path | None,
) -> pl.DataFrame:
    """The candidates that are alike and do not contradict each other: `one, other, measure, similarity_ratio`.

    Only the texts of a block's articles are held at a time, and only the words of a part's; the others lie in a file,
    in `folder` where that is given.
    """
    pairs = pairs.select("one", "other")
    compared = _of_pairs(order, pairs).select("article_id", "rank")
    found: list[pl.DataFrame] = []
    # NumPy lets the other thread run while it counts.
    with ThreadPoolExecutor(_THREADS) as pool:
        if pairs.height <= _BLOCK_PAIRS:
            bodies = bodies_at_once(passages, texts() if pairs.height else (), compared)
            return pl.concat(pool.map(lambda part: _verify(*part), _parts(pairs, bodies)))
        with kept_bodies(passages, texts(), compared, folder) as kept:
            for block in _sliced(pairs, _BLOCK_PAIRS):
                found.extend(pool.map(lambda part: _verify(*part), _parts(block, kept.of(_ranks(block)))))
    return pl.concat(found)


def _parts(pairs: pl.DataFrame, bodies: pl.DataFrame) -> list[tuple[pl.DataFrame, pl.DataFrame]]:
    return [(part, _of_pairs(bodies, part)) for part in _sliced(pairs, _PART_PAIRS)]


def _sliced(pairs: pl.DataFrame, size: int) -> list[pl.DataFrame]:
    """The pairs in slices of a size; at least one, if empty."""
    return [pairs.slice(start, size) for start in range(0, max(pairs.height, 1), size)]


def _ranks(pairs: pl.DataFrame) -> pl.Series:
    return pl.concat([pairs["one"], pairs["other"]]).unique().alias("rank")


def _of_pairs(ranked: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    return ranked.join(_ranks(pairs).to_frame(), on="rank", how="semi").sort("rank")


def _verify(pairs: pl.DataFrame, bodies: pl.DataFrame) -> pl.DataFrame:
    words, marks = marked_words_of(bodies["body"])
    sets = HashSets.of(*runs_of(words.hashes, words.text_no, SHINGLE_WORDS), count=bodies.height)
    ranks = bodies["rank"].to_numpy()
    placed = pairs.with_columns(
        left=pl.Series(np.searchsorted(ranks, pairs["one"].to_numpy()), dtype=pl.Int64),
        right=pl.Series(np.searchsorted(ranks, pairs["other"].to_numpy()), dtype=pl.Int64),
    )
    alike = _alike(placed, sets)
    naming = naming_of(words, marks, bodies.height)
    return _without_contradictions(alike, naming, bodies["body"]).select("one", "other", "measure", "similarity_ratio")


def _alike(placed: pl.DataFrame, sets: HashSets) -> pl.DataFrame:
    measured = jaccard(sets, placed.select("left", "right").rename({"left": "one", "right": "other"}))
    is_similar = pl.col("jaccard_ratio") >= JACCARD_FLOOR
    is_contained = (pl.col("containment_ratio") >= CONTAINMENT_FLOOR) & (pl.col("size") >= SMALLEST_CONTAINED)
    return (
        placed.with_columns(measured.select("jaccard_ratio", "containment_ratio", "size"))
        .filter((pl.col("size") >= SMALLEST_COMPARED) & (is_similar | is_contained))
        .with_columns(
            measure=pl.when(is_similar).then(pl.lit("jaccard")).otherwise(pl.lit("containment")),
            similarity_ratio=pl.when(is_similar).then("jaccard_ratio").otherwise("containment_ratio"),
        )
    )


def _without_contradictions(alike: pl.DataFrame, naming: Naming, bodies: pl.Series) -> pl.DataFrame:
    """The pairs that do not contradict each other: most are settled on sets, few have to be read."""
    judged = verdicts(naming, alike["left"].to_numpy(), alike["right"].to_numpy())

    @lru_cache(maxsize=4_000)
    def wording(place: int) -> Wording:
        return wording_of(bodies[place])

    contradict = judged.contradict
    contradict[judged.is_doubtful] = [
        articles_contradict(wording(one), wording(other))
        for one, other in alike.select("left", "right").filter(pl.Series(judged.is_doubtful)).iter_rows()
    ]
    return alike.filter(~pl.Series(contradict))


def _rows(pairs: pl.DataFrame, order: pl.DataFrame) -> pl.DataFrame:
    """Pairs of ranks to rows of the table, those left out whose days are too far apart for one report."""
    article = order.select("rank", "article_id", "published_on", "dateline_on")
    return (
        pairs.join(article.rename({"rank": "one"}), on="one")
        .join(article.rename({"rank": "other", "article_id": "matched_article_id"}), on="other", suffix="_other")
        .filter(~is_other_day().fill_null(False))
        .select(list(FactDuplicate.polars_schema()))
        .cast(pl.Schema(FactDuplicate.polars_schema()))
        .sort("article_id", "matched_article_id")
    )
