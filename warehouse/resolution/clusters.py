"""Connected components of pairs: the smallest node of each component is its name."""

from __future__ import annotations

import numpy as np
import polars as pl


class Clusters:
    """Nodes joined one pair at a time; the smallest node of a cluster stands for it."""

    def __init__(self) -> None:
        self._parents: dict[int, int] = {}

    def find(self, node: int) -> int:
        """The node that stands for the cluster of this one."""
        parents = self._parents
        root = node
        while (above := parents.get(root, root)) != root:
            root = above
        while node != root:
            parents[node], node = root, parents.get(node, node)
        return root

    def join(self, one: int, other: int) -> tuple[int, int]:
        """Join two clusters; returns the node that stands for both and the one that no longer stands for any."""
        kept, gone = sorted((self.find(one), self.find(other)))
        self._parents[gone] = kept
        return kept, gone

    def joined_nodes(self) -> list[int]:
        """All nodes that do not stand for themselves."""
        return sorted(node for node in self._parents if self.find(node) != node)


def components(nodes: pl.Series, pairs: pl.DataFrame) -> pl.DataFrame:
    """The component of each node.

    In: the nodes (integers); pairs in two columns, any order. Out: `node, cluster`, sorted by `node`. The loop is over
    pairs that join something, which are few: equal names and equal events have been grouped before.
    """
    clusters = Clusters()
    for one, other in pairs.iter_rows():
        clusters.join(one, other)
    return with_clusters(nodes, clusters)


def components_of(pairs: pl.DataFrame) -> pl.DataFrame:
    """`node, cluster` of the nodes that a pair `seq, other` has, sorted: as `components`, of very many pairs at once.

    Nodes are numbers from 0, as rows have them.
    """
    if pairs.is_empty():
        return pl.DataFrame(schema={"node": pl.Int64, "cluster": pl.Int64})
    ends = pairs.select("seq", "other").to_numpy()
    is_node = np.zeros(int(ends.max()) + 1, dtype=np.bool_)
    is_node[ends.ravel()] = True
    nodes, place = np.flatnonzero(is_node), np.cumsum(is_node) - 1
    one, other = place[ends[:, 0]], place[ends[:, 1]]
    stands_for, before = np.arange(nodes.size), np.zeros(0, dtype=np.int64)
    while not np.array_equal(stands_for, before):
        before = stands_for.copy()
        smaller = np.minimum(stands_for[one], stands_for[other])
        # Those who stand for either end are joined, then each node asks who stands for its own one.
        for end in (stands_for[one], stands_for[other]):
            np.minimum.at(stands_for, end, smaller)
        while not np.array_equal(further := stands_for[stands_for], stands_for):
            stands_for = further
    return pl.DataFrame({"node": nodes, "cluster": nodes[stands_for]})


def with_clusters(nodes: pl.Series, clusters: Clusters) -> pl.DataFrame:
    """`node, cluster` for the given nodes, sorted by `node`."""
    moved = clusters.joined_nodes()
    targets = pl.DataFrame(
        {"node": moved, "cluster": [clusters.find(node) for node in moved]},
        schema={"node": pl.Int64, "cluster": pl.Int64},
    )
    return (
        nodes.unique()
        .cast(pl.Int64)
        .alias("node")
        .to_frame()
        .join(targets, on="node", how="left")
        .with_columns(pl.col("cluster").fill_null(pl.col("node")))
        .sort("node")
    )
