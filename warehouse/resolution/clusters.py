"""Connected components of pairs: the smallest node of each component is its name."""

from __future__ import annotations

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
