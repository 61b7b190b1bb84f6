"""Shingles: runs of words as hashes, and how many of them two texts share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from warehouse.repeats import compiled
from warehouse.repeats.words import Hashes, Numbers, mix

SHINGLE_WORDS = 3
_STEP = np.uint64(0x9E3779B97F4A7C15)
# A set's elements are sorted together with the number of the set or pair they belong to: 40 bits of hash, 24 of number.
_NUMBER_BITS = 24
_ELEMENT_BITS = np.uint64(64 - _NUMBER_BITS)
_ELEMENTS = np.uint64((1 << (64 - _NUMBER_BITS)) - 1)
_PAIRS_AT_ONCE = 4_096


def runs_of(hashes: Hashes, text_no: Numbers, length: int) -> tuple[Hashes, Numbers]:
    """Hashes of all runs of `length` words within a text, and the texts they stand in.

    A text of fewer words gives one run of all it has.
    """
    if not hashes.size:
        return hashes, text_no
    count = max(hashes.size - length + 1, 0)
    fits = text_no[length - 1 :] == text_no[:count]
    runs = hashes[:count].copy()
    for step in range(1, length):
        runs *= _STEP
        runs += hashes[step : step + count]
    runs, owners = mix(runs)[fits], text_no[:count][fits]
    is_long = np.zeros(int(text_no[-1]) + 1, dtype=np.bool_)
    is_long[owners] = True
    short = np.flatnonzero(~is_long[text_no])
    if not short.size:
        return runs, owners
    whole, short_owners = whole_texts(hashes[short], text_no[short])
    all_owners = np.concatenate([owners, short_owners])
    order = np.argsort(all_owners, kind="stable")
    return np.concatenate([runs, whole])[order], all_owners[order]


def whole_texts(hashes: Hashes, text_no: Numbers) -> tuple[Hashes, Numbers]:
    """One hash for each text, of all its words in their order, and the texts."""
    if not hashes.size:
        return hashes, text_no
    firsts = np.flatnonzero(np.concatenate([[True], text_no[1:] != text_no[:-1]]))
    counts = np.diff(np.append(firsts, hashes.size))
    places = np.arange(hashes.size) - np.repeat(firsts, counts)
    placed = mix(hashes + (places.astype(np.uint64) + np.uint64(1)) * _STEP)
    return mix(np.add.reduceat(placed, firsts) + counts.astype(np.uint64)), text_no[firsts]


@dataclass(frozen=True, slots=True)
class HashSets:
    """Sets of hashes: number n is `packed[starts[n]:starts[n + 1]]`, each element with n in its upper bits."""

    packed: Hashes
    starts: Numbers

    @property
    def sizes(self) -> Numbers:
        """The number of elements of each set."""
        return np.diff(self.starts)

    @classmethod
    def of(cls, hashes: Hashes, owners: Numbers, count: int) -> HashSets:
        """Sets 0 to `count` - 1 of hashes, each given with its set. Hashes are cut to their upper 40 bits."""
        if count >= 1 << _NUMBER_BITS:
            raise ValueError(f"{count} sets at once; at most {1 << _NUMBER_BITS} fit, so pass them in parts")
        packed = sorted_unique(_packed(hashes >> np.uint64(_NUMBER_BITS), owners))
        starts = np.searchsorted(packed >> _ELEMENT_BITS, np.arange(count + 1, dtype=np.uint64))
        return cls(packed, starts.astype(np.int64))

    def shared(self, ones: Numbers, others: Numbers) -> Numbers:
        """How many elements sets `ones[i]` and `others[i]` share, for each i."""
        if compiled.IS_COMPILED:
            return compiled.shared(self.packed, self.starts, ones, others)
        found = [
            self._shared(ones[start : start + _PAIRS_AT_ONCE], others[start : start + _PAIRS_AT_ONCE])
            for start in range(0, len(ones), _PAIRS_AT_ONCE)
        ]
        return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)

    def _shared(self, ones: Numbers, others: Numbers) -> Numbers:
        pairs, elements = self._listed(np.concatenate([ones, others]))
        packed = _packed(elements, pairs % len(ones))
        packed.sort()
        doubled = packed[1:][packed[1:] == packed[:-1]]
        return np.bincount((doubled >> _ELEMENT_BITS).astype(np.int64), minlength=len(ones))

    def found_in(self, ones: Numbers, sets: HashSets, others: Numbers) -> Numbers:
        """How many elements of this set `ones[i]` the set `others[i]` of other sets has, for each i.

        Meant for small sets: each element is looked up by itself.
        """
        if not ones.size or not sets.packed.size:
            return np.zeros(ones.size, dtype=np.int64)
        pairs, elements = self._listed(ones)
        wanted = _packed(elements, others[pairs])
        places = np.minimum(np.searchsorted(sets.packed, wanted), sets.packed.size - 1)
        return np.bincount(pairs[sets.packed[places] == wanted], minlength=ones.size)

    def _listed(self, sets: Numbers) -> tuple[Numbers, Hashes]:
        """The elements of the given sets, each with the place of its set among the given ones."""
        sizes = self.sizes[sets]
        offsets = np.cumsum(sizes) - sizes
        places = np.arange(int(sizes.sum())) + np.repeat(self.starts[sets] - offsets, sizes)
        return np.repeat(np.arange(len(sets)), sizes), self.packed[places] & _ELEMENTS


def sorted_unique(values: Hashes) -> Hashes:
    """The different values, sorted, in an array that is given away: many times as fast as NumPy's own `unique`."""
    values.sort()
    return values[np.concatenate([[True], values[1:] != values[:-1]])] if values.size else values


def _packed(elements: Hashes, owners: Numbers) -> Hashes:
    return (owners.astype(np.uint64) << _ELEMENT_BITS) | elements


def jaccard(sets: HashSets, pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs (`one`, `other`: numbers of sets) with `jaccard_ratio`, `containment_ratio` and the smaller `size`."""
    ones, others = pairs["one"].to_numpy(), pairs["other"].to_numpy()
    shared = sets.shared(ones, others)
    sizes = sets.sizes
    smaller = np.maximum(np.minimum(sizes[ones], sizes[others]), 1)
    union = np.maximum(sizes[ones] + sizes[others] - shared, 1)
    return pairs.with_columns(
        jaccard_ratio=pl.Series(shared / union, dtype=pl.Float64),
        containment_ratio=pl.Series(shared / smaller, dtype=pl.Float64),
        size=pl.Series(smaller, dtype=pl.Int64),
    )


def lasting(hashes: Hashes) -> npt.NDArray[np.int64]:
    """Hashes as they are stored: BIGINT, never negative."""
    return (hashes & np.uint64((1 << 63) - 1)).astype(np.int64)
