"""Candidates among captions: wordings that share what few have, and that nothing tells apart at first sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from warehouse.repeats.contrasts import Contrasts
from warehouse.repeats.shingles import lasting, sorted_unique
from warehouse.repeats.words import Hashes, Numbers

_KEY_COUNT = 4
_HUBS = 32
# So many pairs are looked at together: more do not fit the processor's cache, fewer cost more calls.
_PAIRS_AT_ONCE = 50_000
_NODES = np.uint64((1 << 24) - 1)
_RANK_BITS = np.uint64(40)
_RANKS = np.uint64((1 << 40) - 1)


def caption_candidates(runs: Hashes, owners: Numbers, contrasts: Contrasts) -> pl.DataFrame:
    """Pairs of wordings of which one has a rarest shingle of the other: `one, other`, the later first, once, sorted.

    In: shingles and the wordings that they stand in; what the wordings certainly name. Captions are short and full of
    set phrases; what two have in common that few others have are names and days. Of those that share a shingle, the
    earliest are paired with all, so that a formula costs no more than its length. Most that share one name other
    people: these are no candidates.
    """
    found = [np.zeros(0, dtype=np.uint64)]
    for left, right in _Shared.of(runs, owners).pairs():
        is_kept = (left != right) & ~contrasts.between(left, right)
        one, other = np.maximum(left, right)[is_kept], np.minimum(left, right)[is_kept]
        found.append((one.astype(np.uint64) << np.uint64(32)) | other.astype(np.uint64))
    packed = sorted_unique(np.concatenate(found))
    one, other = packed >> np.uint64(32), packed & np.uint64(0xFFFFFFFF)
    return pl.DataFrame({"one": one.astype(np.int64), "other": other.astype(np.int64)})


@dataclass(frozen=True, slots=True)
class _Shared:
    """The rarest shared shingles of each wording, and the earliest wordings that have them."""

    nodes: Numbers
    """A wording, as often as it has rarest shingles."""
    starts: Numbers
    """Where the wordings that have the shingle begin in `members`."""
    counts: Numbers
    """With how many of them it is paired."""
    members: Numbers
    """The wordings that have a shingle, the earliest first; shingle after shingle."""

    @classmethod
    def of(cls, runs: Hashes, owners: Numbers) -> _Shared:
        # Sorted as one number each, a hash's upper bits and the wording: several times as fast as two columns.
        hashes = lasting(runs).astype(np.uint64) << np.uint64(1)
        packed = sorted_unique((hashes & ~_NODES) | owners.astype(np.uint64))
        is_first = np.concatenate([[True], (packed[1:] ^ packed[:-1]) > _NODES])[: packed.size]
        sizes = np.diff(np.append(np.flatnonzero(is_first), packed.size))
        nodes = (packed[np.repeat(sizes > 1, sizes)] & _NODES).astype(np.int64)
        sizes = sizes[sizes > 1]
        starts = np.cumsum(sizes) - sizes
        # Shingles by how many have them, then by their hashes; of each wording, the first few in this order.
        order = np.argsort(sizes, kind="stable")
        rank = np.empty_like(order)
        rank[order] = np.arange(order.size)
        by_node = np.sort((nodes.astype(np.uint64) << _RANK_BITS) | np.repeat(rank, sizes).astype(np.uint64))
        owner = (by_node >> _RANK_BITS).astype(np.int64)
        begins = np.flatnonzero(np.concatenate([[True], owner[1:] != owner[:-1]])[: owner.size])
        places = np.arange(owner.size) - np.repeat(begins, np.diff(np.append(begins, owner.size)))
        rarest = by_node[places < _KEY_COUNT]
        shingles = order[(rarest & _RANKS).astype(np.int64)]
        return cls((rarest >> _RANK_BITS).astype(np.int64), starts[shingles], np.minimum(sizes[shingles], _HUBS), nodes)

    def pairs(self) -> Iterator[tuple[Numbers, Numbers]]:
        """Each wording with the earliest that share a rarest shingle, part by part; itself may be among them."""
        ends = np.cumsum(self.counts)
        if not ends.size:
            return
        parts = np.searchsorted(ends, np.arange(0, int(ends[-1]), _PAIRS_AT_ONCE), side="right")
        for first, last in zip(parts, [*parts[1:], ends.size], strict=True):
            counts = self.counts[first:last]
            offsets = np.cumsum(counts) - counts
            places = np.arange(int(counts.sum())) + np.repeat(self.starts[first:last] - offsets, counts)
            yield np.repeat(self.nodes[first:last], counts), self.members[places]
