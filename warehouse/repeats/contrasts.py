"""Contrasts: wordings that certainly name other people or another day, told from a few numbers, without reading them.

Nearly all captions that share words tell of other people. For each wording two sets of bits are made, one of all its
words and one of its names beyond doubt. Where each of two wordings has such a name that the other lacks, and these two
can be no name with a typing error, `contradictions.captions_contradict` is true; so it is where each names one day, and
not the same. Bits that fall together only leave a pair to be read. A name is beyond doubt here if the rules of
`wordings` take the word for a name wherever it has its capital, and for nothing else: no part of a country's name, no
month, nothing that is written as one word here and as two there. Texts that do not come down to ASCII tell nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from warehouse.repeats.wordings import LETTER_SIGNS, day_of_month, is_plain_name, month_numbers, written
from warehouse.repeats.words import (
    Flags,
    Hashes,
    Numbers,
    ReadWords,
    capitalised,
    first_words,
    mix,
    read_words,
    without_diacritics,
)

_LANES = 4
_GROUPS = np.uint64(0x0001000100010001)
_ALL = np.uint64((1 << 64) - 1)
_STEP = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Contrasts:
    """What many wordings certainly name."""

    words: Hashes
    """256 bits each, in four rows of numbers: of all words."""
    names: Hashes
    """As many: of the names beyond doubt."""
    days: Numbers
    """The one day of the year that it names; 0 where it names none, or several."""

    def between(self, ones: Numbers, others: Numbers) -> Flags:
        """True for pairs of wordings that certainly contradict each other: they name other people or another day."""
        day, other_day = self.days[ones], self.days[others]
        is_contrast: Flags = (day > 0) & (other_day > 0) & (day != other_day)
        count, other_count = np.zeros((2, ones.size), dtype=np.uint8)
        for names, words in zip(self.names, self.words, strict=True):
            count += np.bitwise_count(names.take(ones) & ~words.take(others))
            other_count += np.bitwise_count(names.take(others) & ~words.take(ones))
        is_contrast |= (np.minimum(count, other_count) > 0) & (np.maximum(count, other_count) > 1)
        single = np.flatnonzero((count == 1) & (other_count == 1))
        is_contrast[single[~self._may_be_mistyped(ones[single], others[single])]] = True
        return is_contrast

    def of_names(self, ones: Numbers, others: Numbers) -> Flags:
        """True for pairs of wordings of which one certainly has a name that the other lacks."""
        is_other = np.zeros(ones.size, dtype=np.bool_)
        for names, words in zip(self.names, self.words, strict=True):
            is_other |= ((names[ones] & ~words[others]) | (names[others] & ~words[ones])) != 0
        return is_other

    def _may_be_mistyped(self, ones: Numbers, others: Numbers) -> Flags:
        """Whether a name that the one lacks and a name that the other lacks have their bits in one group."""
        may_be = np.zeros(ones.size, dtype=np.bool_)
        for names, words in zip(self.names, self.words, strict=True):
            beyond, other_beyond = names[ones] & ~words[others], names[others] & ~words[ones]
            may_be |= (_groups(beyond) & _groups(other_beyond)) != 0
        return may_be


def _groups(bits: Hashes) -> Hashes:
    """The groups of sixteen bits of which one is set, each as its lowest bit."""
    for step in (8, 4, 2, 1):
        bits = bits | (bits >> np.uint64(step))
    return bits & _GROUPS


def contrasts_of(texts: pl.Series) -> Contrasts:
    """What each text certainly names."""
    plain, is_plain = _plain(texts)
    read = read_words(plain)
    read = read.chosen(~_are_possessive(read))
    hashes, text_no = read.words.hashes, read.words.text_no
    kinds = _Kinds.of(read)
    capitals = np.flatnonzero(capitalised(read))
    is_first = first_words(read)[capitals]
    named = capitals[~is_first]
    is_name = np.isin(hashes[named], _names_beyond_doubt(read, kinds, named))
    positions = _positions(read)
    words = _bits(positions, text_no, len(texts))
    words[:, ~is_plain] = _ALL
    names = _bits(positions[named[is_name]], text_no[named[is_name]], len(texts))
    return Contrasts(words, names, _only_days(read, kinds, capitals, is_first, len(texts)))


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The different words of all texts."""

    hashes: Hashes
    """Sorted."""
    spelled: pl.Series
    written: pl.Series
    """As they are compared."""

    @classmethod
    def of(cls, read: ReadWords) -> _Kinds:
        firsts = np.flatnonzero(pl.Series(read.words.hashes).is_first_distinct().to_numpy())
        firsts = firsts[np.argsort(read.words.hashes[firsts])]
        spelled = pl.Series(read.spelled(firsts), dtype=pl.String)
        return cls(read.words.hashes[firsts], spelled, pl.Series([written(word) for word in spelled], dtype=pl.String))


def _plain(texts: pl.Series) -> tuple[pl.Series, Flags]:
    """The texts in ASCII, and whether each is the same text in it; those that are not are empty."""
    signs = list(LETTER_SIGNS)
    marked = texts.str.contains(r"\p{M}")
    plain = without_diacritics(texts.str.replace_many(signs, [LETTER_SIGNS[sign] for sign in signs]))
    is_plain = (plain.str.len_bytes() == plain.str.len_chars()) & ~marked
    return pl.select(pl.when(is_plain).then(plain).otherwise(pl.lit(""))).to_series(), is_plain.to_numpy()


def _are_possessive(read: ReadWords) -> Flags:
    """The s of `Nguyen's`."""
    starts, content = read.starts, read.content
    is_lone: Flags = (read.ends - starts == 1) & (content[starts] == ord("s")) & (starts >= 2)
    places = np.flatnonzero(is_lone)
    before = starts[places]
    is_lone[places] = (content[before - 1] == ord("'")) & np.isin(content[before - 2], _LETTERS)
    return is_lone


_LETTERS = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_", dtype=np.uint8)


def _names_beyond_doubt(read: ReadWords, kinds: _Kinds, named: Numbers) -> Hashes:
    """Hashes of the words at these places that are names by themselves, whatever stands beside them."""
    beside = _beside(read, kinds.hashes)
    together = beside.with_columns(word=kinds.written.gather(beside["left"]) + kinds.written.gather(beside["right"]))
    one_word = pl.concat([kinds.spelled, kinds.written]).unique().implode()
    parts = together.filter(pl.col("word").is_duplicated() | pl.col("word").is_in(one_word))
    is_name = np.isin(kinds.hashes, read.words.hashes[named])
    is_name[np.concatenate([parts["left"].to_numpy(), parts["right"].to_numpy()])] = False
    is_name &= ~kinds.spelled.is_in(together["word"].implode()).to_numpy()
    places = np.flatnonzero(is_name)
    is_name[places] = [is_plain_name(word) for word in kinds.spelled.gather(places)]
    return kinds.hashes[is_name]


def _beside(read: ReadWords, kinds: Hashes) -> pl.DataFrame:
    """`left, right`: words that stand beside each other somewhere, each pair once, by their places in `kinds`."""
    hashes, text_no = read.words.hashes, read.words.text_no
    places = np.flatnonzero(text_no[1:] == text_no[:-1])
    both = pl.Series(hashes[places] * _STEP + hashes[places + 1])
    chosen = places[both.is_first_distinct().to_numpy()]
    return pl.DataFrame(
        {"left": np.searchsorted(kinds, hashes[chosen]), "right": np.searchsorted(kinds, hashes[chosen + 1])}
    )


def _only_days(read: ReadWords, kinds: _Kinds, capitals: Numbers, is_first: Flags, count: int) -> Numbers:
    """The day of each text that names one day; 0 for others, and where a month may not be meant as one."""
    hashes, text_no = read.words.hashes, read.words.text_no
    found = np.zeros(count, dtype=np.int64)
    month_of_kind = np.array([month_numbers().get(word, 0) for word in kinds.written], dtype=np.int64)
    is_month = np.isin(hashes[capitals], kinds.hashes[month_of_kind > 0])
    if not is_month.any():
        return found
    months, is_sure = capitals[is_month], ~is_first[is_month]
    days = np.zeros(months.size, dtype=np.int64)
    # The number after a month counts before the one in front of it.
    for step in (-1, 1):
        beside = np.clip(months + step, 0, hashes.size - 1)
        words = kinds.written.gather(np.searchsorted(kinds.hashes, hashes[beside]))
        numbers = np.array([day_of_month(word) for word in words], dtype=np.int64)
        days = np.where((numbers > 0) & (text_no[beside] == text_no[months]), numbers, days)
    month = month_of_kind[np.searchsorted(kinds.hashes, hashes[months])]
    named = pl.DataFrame({"text": text_no[months], "day": month * 32 + days, "is_sure": is_sure})
    only = (
        named.group_by("text")
        .agg(pl.col("is_sure").all(), days=pl.col("day").filter(pl.col("day") % 32 > 0).unique())
        .filter("is_sure", pl.col("days").list.len() == 1)
    )
    found[only["text"].to_numpy()] = only["days"].list.first().to_numpy()
    return found


def _positions(read: ReadWords) -> Hashes:
    """The place of each word's bit: a group of sixteen for its first and its last letter, in it one by its hash.

    Only words of one group can be one name with a typing error (`contradictions.captions_contradict`).
    """
    first, last = (read.folded[places].astype(np.uint64) for places in (read.starts, read.ends - 1))
    group = mix((first << np.uint64(8)) | last) & np.uint64(15)
    return (group << np.uint64(4)) | (read.words.hashes >> np.uint64(60))


def _bits(positions: Hashes, text_no: Numbers, count: int) -> Hashes:
    """The bits of all words of each text."""
    found = np.zeros((_LANES, count), dtype=np.uint64)
    if not positions.size:
        return found
    bits = np.uint64(1) << (positions & np.uint64(63))
    lanes = positions >> np.uint64(6)
    firsts = np.flatnonzero(np.concatenate([[True], text_no[1:] != text_no[:-1]]))
    for lane in range(_LANES):
        of_lane = np.where(lanes == lane, bits, np.uint64(0))
        found[lane, text_no[firsts]] = np.bitwise_or.reduceat(of_lane, firsts)
    return found
