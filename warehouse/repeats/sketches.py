"""Signatures: for each article some thirty hashes, of which near copies share at least one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import polars as pl

from warehouse.repeats import compiled
from warehouse.repeats.bodies import compared_passages, texts_of_passages
from warehouse.repeats.shingles import SHINGLE_WORDS, lasting, runs_of, whole_texts
from warehouse.repeats.words import Hashes, Numbers, mix, without_diacritics, words_of
from warehouse.tables.evidence import Signature

TEXT_BAND = 1
BAND_COUNT = 10
BAND_ROWS = 5
PHRASE_PLACES = (0, 2, 12, 14)
PHRASE_COUNT = 16
FIRST_PHRASE_BAND = TEXT_BAND + BAND_COUNT + 1
_BIN_COUNT = BAND_COUNT * BAND_ROWS
_EMPTY = np.uint64(1 << 32)
_GUESSES = 64
_HASH_BITS = np.uint64(54)
_ARTICLES_AT_ONCE = 1_000
_THREADS = 2
_STEP = np.uint64(0x9E3779B97F4A7C15)
# The greatest float below 2^64.
_ALMOST_ALL = float((1 << 64) - (1 << 11))


def signatures(articles: pl.DataFrame, passages: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """The signature of each article: `evidence.signature`, sorted by its key.

    In: `evidence.article`, `evidence.passage`, and `article_id, text`. A pure function of each article alone. Band 1 is
    the hash of all words; bands 2 to 11 come from a MinHash of the word 3-shingles, by one permutation (each of 50 bins
    keeps the smallest hash that falls into it, empty ones borrow); the rest are the sixteen smallest hashes of phrases,
    by which a part is found in a whole. A phrase is twice five words, twelve words from one start to the
    other: set phrases and titles, which half of all articles have, are shorter than that.
    """
    compared = compared_passages(passages.join(articles.select("article_id"), on="article_id", how="semi"))
    texts = texts.select("article_id", "text").sort("article_id")
    parts = [texts.slice(start, _ARTICLES_AT_ONCE) for start in range(0, texts.height, _ARTICLES_AT_ONCE)]
    # The arrays of a part fit the processor's cache, and other threads run while its words are counted.
    with ThreadPoolExecutor(_THREADS) as pool:
        found = list(pool.map(lambda part: _signed(texts_of_passages(_of_range(compared, part), part)), parts))
    return pl.concat([Signature.empty(), *found])


def _of_range(compared: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """The passages of articles between the first and the last of some texts; both are sorted."""
    first, last = texts["article_id"][0], texts["article_id"][-1]
    begin = compared["article_id"].search_sorted(first, side="left")
    return compared.slice(begin, compared["article_id"].search_sorted(last, side="right") - begin)


def _signed(bodies: pl.DataFrame) -> pl.DataFrame:
    counts, hashes = _rows_of(bodies["body"])
    columns = {
        "article_id": np.repeat(bodies["article_id"].to_numpy(), counts),
        "band_no": np.arange(hashes.size) - np.repeat(np.cumsum(counts) - counts, counts) + TEXT_BAND,
        "band_hash": hashes,
    }
    return pl.DataFrame(columns).cast(pl.Schema(Signature.polars_schema()))


def _rows_of(bodies: pl.Series) -> tuple[Numbers, Numbers]:
    """How many rows each body has, and the hashes of all rows, in order; the rows of a body have all numbers from 1."""
    if compiled.IS_COMPILED:
        return compiled.signatures(without_diacritics(bodies))
    words = words_of(bodies)
    whole, owners = whole_texts(words.hashes, words.text_no)
    shingles, shingle_owners = runs_of(words.hashes, words.text_no, SHINGLE_WORDS)
    phrases = smallest(*_phrases(shingles, shingle_owners), PHRASE_COUNT, FIRST_PHRASE_BAND)
    # Every text that has words has all bands, and as many phrases as it is long.
    counts = np.zeros(len(bodies), dtype=np.int64)
    counts[owners] = FIRST_PHRASE_BAND - TEXT_BAND
    counts += np.bincount(phrases[1], minlength=len(bodies))
    starts = np.cumsum(counts) - counts
    hashes = np.zeros(int(counts.sum()), dtype=np.int64)
    for band_numbers, band_owners, band_hashes in (
        (np.full(owners.size, TEXT_BAND, dtype=np.int64), owners, whole),
        _bands(shingles, shingle_owners),
        phrases,
    ):
        hashes[starts[band_owners] + (band_numbers - TEXT_BAND)] = lasting(band_hashes)
    return counts, hashes


def _phrases(shingles: Hashes, owners: Numbers) -> tuple[Hashes, Numbers]:
    """Hashes of all phrases and the texts they stand in; texts that are shorter than a phrase have none."""
    last = PHRASE_PLACES[-1]
    is_whole = owners[last:] == owners[: max(owners.size - last, 0)]
    phrases = shingles[: is_whole.size].copy()
    for place in PHRASE_PLACES[1:]:
        phrases *= _STEP
        phrases += shingles[place : place + is_whole.size]
    return mix(phrases)[is_whole], owners[: is_whole.size][is_whole]


def _bands(shingles: Hashes, owners: Numbers) -> tuple[Numbers, Numbers, Hashes]:
    """Band numbers, owners and hashes of the MinHash bands."""
    is_new = np.concatenate([[True], owners[1:] != owners[:-1]])[: owners.size]
    found, rows = owners[is_new], np.cumsum(is_new) - 1
    count = found.size
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
    """The `count` smallest different hashes of each owner, numbered from `first_number`; numbers, owners, hashes.

    The owners are in ascending order, below 1,024; of the hashes, the upper 54 bits count.
    """
    if not hashes.size:
        return owners, owners, hashes
    sizes = np.bincount(owners)
    # Sorting all would cost more than everything else: three times as many as are wanted nearly always hold them.
    limits = (np.minimum(3.0 * count / np.maximum(sizes, 1), 1.0) * _ALMOST_ALL).astype(np.uint64)
    is_chosen = hashes <= np.repeat(limits, sizes)
    few = np.add.reduceat(np.append(is_chosen, False), np.cumsum(sizes) - sizes, dtype=np.int64) < 2 * count
    if few.any():
        is_chosen |= np.repeat(few, sizes)
    chosen = np.flatnonzero(is_chosen)
    packed = (owners[chosen].astype(np.uint64) << _HASH_BITS) | (hashes[chosen] >> (np.uint64(64) - _HASH_BITS))
    packed.sort()
    packed = packed[np.concatenate([[True], packed[1:] != packed[:-1]])]
    owners = (packed >> _HASH_BITS).astype(np.int64)
    firsts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))
    ranks = np.arange(owners.size) - np.repeat(firsts, np.diff(np.append(firsts, owners.size)))
    kept = ranks < count
    return ranks[kept] + first_number, owners[kept], packed[kept] & ((np.uint64(1) << _HASH_BITS) - np.uint64(1))
