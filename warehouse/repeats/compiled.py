"""Columns of texts through the loops of native.c, where the program was built with a C compiler.

Elsewhere `IS_COMPILED` is false, and those who ask do the same with NumPy, on arrays of all words at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from warehouse.repeats.columns import texts_from, utf8_of

try:
    from warehouse.repeats import native

    IS_COMPILED = True
except ImportError:
    IS_COMPILED = False

Numbers = npt.NDArray[np.int64]

# A hash of all words, ten bands, sixteen phrases.
_ROWS_AT_MOST = 27
IS_NUMBER, IS_CAPITAL, IS_FIRST = 1, 2, 4


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """The words of a column of texts and how they are written, as `words.Words` and `words.Marks` have them."""

    counts: Numbers
    """How many words each text has."""
    hashes: npt.NDArray[np.uint64]
    flags: npt.NDArray[np.uint8]
    joined: npt.NDArray[np.uint64]

    def are(self, flag: int) -> npt.NDArray[np.bool_]:
        """Of which words `IS_NUMBER`, `IS_CAPITAL` or `IS_FIRST` is true."""
        found: npt.NDArray[np.bool_] = (self.flags & flag) != 0
        return found


def marked_words(texts: pl.Series) -> MarkedWords:
    """The words of texts without diacritics."""
    content, offsets = utf8_of(texts)
    room = content.size // 2 + len(texts)
    counts = np.empty(len(texts), dtype=np.int64)
    hashes, joined = np.empty(room, dtype=np.uint64), np.empty(room, dtype=np.uint64)
    flags = np.empty(room, dtype=np.uint8)
    total = native.words(content, offsets, hashes, counts, flags, joined)
    return MarkedWords(counts, hashes[:total], flags[:total], joined[:total])


def signatures(texts: pl.Series) -> tuple[Numbers, Numbers]:
    """How many rows the signature of each text (without diacritics) has, and the hashes of all, in order."""
    content, offsets = utf8_of(texts)
    counts = np.empty(len(texts), dtype=np.int64)
    hashes = np.empty(len(texts) * _ROWS_AT_MOST, dtype=np.int64)
    total = native.signatures(content, offsets, counts, hashes)
    return counts, hashes[:total]


def lines_of(texts: pl.Series, rows: Numbers, starts: Numbers, ends: Numbers) -> pl.Series:
    """Passages, given by their texts' rows and their characters; those of one text that follow each other as one text.

    The arrays of characters are given away. Of each row that is named there is one text, in the order of the rows.
    """
    content, offsets = utf8_of(texts)
    native.places(content, offsets, rows, starts, ends)
    is_new = np.ones(rows.size, dtype=np.bool_)
    is_new[1:] = rows[1:] != rows[:-1]
    begins = np.cumsum(ends - starts + ~is_new)
    found = np.empty(int(begins[-1]) if begins.size else 0, dtype=np.uint8)
    native.lines(content, rows, starts, ends, found)
    lasts = np.flatnonzero(np.append(is_new[1:], True)[: rows.size])
    return texts_from(found, np.concatenate([[0], begins[lasts]]))


def shared(packed: npt.NDArray[np.uint64], starts: Numbers, ones: Numbers, others: Numbers) -> Numbers:
    """How many elements sets `ones[i]` and `others[i]` of `shingles.HashSets` share, for each i."""
    found = np.empty(ones.size, dtype=np.int64)
    native.shared(packed, starts, np.ascontiguousarray(ones), np.ascontiguousarray(others), found)
    return found
