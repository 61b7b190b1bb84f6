"""Signatures: for each article some thirty hashes, of which near copies share at least one."""

from __future__ import annotations

import numpy as np
import polars as pl

from warehouse.repeats.bodies import compared_texts
from warehouse.repeats.shingles import SHINGLE_WORDS, lasting, runs_of, whole_texts
from warehouse.repeats.words import Hashes, Numbers, mix, words_of
from warehouse.tables.evidence import Signature

TEXT_BAND = 1
BAND_COUNT = 20
BAND_ROWS = 4
PHRASE_WORDS = 8
PHRASE_COUNT = 12
FIRST_PHRASE_BAND = TEXT_BAND + BAND_COUNT + 1
_BIN_COUNT = BAND_COUNT * BAND_ROWS
_EMPTY = np.uint64(1 << 32)
_GUESSES = 64
_STEP = np.uint64(0x9E3779B97F4A7C15)
_ALL_ONES = float(1 << 64)


def signatures(articles: pl.DataFrame, passages: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """The signature of each article: `evidence.signature`, sorted by its key.

    In: `evidence.article`, `evidence.passage`, and `article_id, text`. A pure function of each article alone. Band 1
    is the hash of all words; bands 2 to 21 come from a MinHash of the word 3-shingles, by one permutation (each of 80
    bins keeps the smallest hash that falls into it, empty ones borrow); the rest are the twelve smallest hashes of runs
    of eight words, by which a part is found in a whole.
    """
    bodies = compared_texts(passages.join(articles.select("article_id"), on="article_id", how="semi"), texts)
    words = words_of(bodies["body"])
    whole, owners = whole_texts(words.hashes, words.text_no)
    parts = [(np.full(len(owners), TEXT_BAND, dtype=np.int64), owners, whole)]
    parts.append(_bands(*runs_of(words.hashes, words.text_no, SHINGLE_WORDS)))
    parts.append(smallest(*runs_of(words.hashes, words.text_no, PHRASE_WORDS), PHRASE_COUNT, FIRST_PHRASE_BAND))
    return (
        pl.DataFrame(
            {
                "article_id": bodies["article_id"].gather(np.concatenate([owner for _, owner, _ in parts])),
                "band_no": pl.Series(np.concatenate([number for number, _, _ in parts]), dtype=pl.Int32),
                "band_hash": lasting(np.concatenate([value for _, _, value in parts])),
            }
        )
        .cast(pl.Schema(Signature.polars_schema()))
        .sort("article_id", "band_no")
    )


def _bands(shingles: Hashes, owners: Numbers) -> tuple[Numbers, Numbers, Hashes]:
    """Band numbers, owners and hashes of the MinHash bands."""
    found = np.unique(owners)
    count = len(found)
    rows = np.searchsorted(found, owners)
    upper = shingles >> np.uint64(32)
    bins = ((upper * np.uint64(_BIN_COUNT)) >> np.uint64(32)).astype(np.int64)
    smallest_of = np.full(count * _BIN_COUNT, _EMPTY, dtype=np.uint64)
    np.minimum.at(smallest_of, rows * _BIN_COUNT + bins, shingles & np.uint64(0xFFFFFFFF))
    filled = _borrow(smallest_of.reshape(count, _BIN_COUNT)).reshape(count, BAND_COUNT, BAND_ROWS)
    numbers = np.arange(BAND_COUNT, dtype=np.uint64)
    hashes: Hashes = np.broadcast_to(mix(numbers + np.uint64(1)), (count, BAND_COUNT))
    for row in range(BAND_ROWS):
        hashes = mix(hashes * _STEP + filled[:, :, row])
    band_numbers = np.tile(numbers.astype(np.int64) + TEXT_BAND + 1, count)
    return band_numbers, np.repeat(found, BAND_COUNT), hashes.reshape(-1)


def _borrow(table: Hashes) -> Hashes:
    """Fill empty bins from others of the same text, chosen by a fixed sequence for each bin (optimal densification)."""
    result = table.copy()
    rows, bins = np.nonzero(table == _EMPTY)
    for guess in range(_GUESSES + _BIN_COUNT):
        if not rows.size:
            break
        if guess < _GUESSES:
            seeds = bins.astype(np.uint64) * np.uint64(_GUESSES) + np.uint64(guess) + np.uint64(1)
            lenders = (mix(seeds) % np.uint64(_BIN_COUNT)).astype(np.int64)
        else:
            lenders = (bins + guess - _GUESSES) % _BIN_COUNT
        values = table[rows, lenders]
        is_found = values != _EMPTY
        result[rows[is_found], bins[is_found]] = values[is_found]
        rows, bins = rows[~is_found], bins[~is_found]
    return result


def smallest(hashes: Hashes, owners: Numbers, count: int, first_number: int) -> tuple[Numbers, Numbers, Hashes]:
    """The `count` smallest different hashes of each owner, numbered from `first_number`; numbers, owners, hashes."""
    if not hashes.size:
        return owners, owners, hashes
    sizes = np.bincount(owners)
    # Sorting all would cost more than everything else: three times as many as are wanted nearly always hold them.
    limits = np.minimum(3.0 * count / np.maximum(sizes, 1), 1.0)
    chosen = np.flatnonzero(hashes < limits[owners] * _ALL_ONES)
    few = np.flatnonzero((np.bincount(owners[chosen], minlength=sizes.size) < 2 * count) & (limits < 1.0))
    if few.size:
        is_few = np.zeros(sizes.size, dtype=np.bool_)
        is_few[few] = True
        chosen = np.flatnonzero(is_few[owners] | (hashes < limits[owners] * _ALL_ONES))
    order = chosen[np.lexsort((hashes[chosen], owners[chosen]))]
    owners, hashes = owners[order], hashes[order]
    is_new = np.concatenate([[True], (owners[1:] != owners[:-1]) | (hashes[1:] != hashes[:-1])])
    owners, hashes = owners[is_new], hashes[is_new]
    firsts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))
    ranks = np.arange(owners.size) - np.repeat(firsts, np.diff(np.append(firsts, owners.size)))
    kept = ranks < count
    return ranks[kept] + first_number, owners[kept], hashes[kept]
