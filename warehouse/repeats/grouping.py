"""Groups of verified pairs without chaining: everyone in a group is verified against the one that stands for it."""

from __future__ import annotations

import polars as pl


def stars(pairs: pl.DataFrame, preference: pl.DataFrame) -> pl.DataFrame:
    """Group nodes around centres.

    In: verified pairs `one, other, weight` (any order, each once); `node, preference` with a different number for each
    node of the pairs, the smallest preferred as a centre. Out: `node, centre` for every node of a pair, sorted by
    `node`; a centre's own centre is itself. From the most preferred on, a node that no earlier centre has for neighbour
    becomes a centre; the others go to the neighbouring centre of the greatest weight, ties to the preferred one.
    """
    ranks = dict(preference.select("node", "preference").iter_rows())
    neighbours: dict[int, list[tuple[int, float]]] = {}
    for one, other, weight in pairs.select("one", "other", "weight").iter_rows():
        neighbours.setdefault(one, []).append((other, weight))
        neighbours.setdefault(other, []).append((one, weight))
    centres: set[int] = set()
    chosen: dict[int, int] = {}
    for node in sorted(neighbours, key=ranks.__getitem__):
        near = [(-weight, ranks[other], other) for other, weight in neighbours[node] if other in centres]
        if near:
            chosen[node] = min(near)[2]
        else:
            centres.add(node)
            chosen[node] = node
    nodes = sorted(chosen)
    return pl.DataFrame(
        {"node": nodes, "centre": [chosen[node] for node in nodes]}, schema={"node": pl.Int64, "centre": pl.Int64}
    )
