"""Bring the reports of one event together, the surest pairs first, and never two events of one article."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from warehouse.resolution.clusters import Clusters, components_of, with_clusters
from warehouse.resolution.event_matching import SAME_OFFICES
from warehouse.resolution.event_units import BASIS_RANK
from warehouse.resolution.undated import UndatedReports

# Days that a chain of reports may stretch over, by family; elsewhere one.
_STRETCH = {"visit": 3, "congratulation message": 2, "condolence message": 2, "message": 2}


@dataclass
class _Group:
    """Reports taken together so far: their articles, and the days on which the best-founded of them agree."""

    articles: set[int]
    rank: int
    lo: int | None
    hi: int | None
    stretch: int = field(default=1)
    is_remote: bool = field(default=False)
    """A call, whose day is another one where it is night: the next one to that of the other side."""

    def can_take(self, other: _Group) -> bool:
        """No article tells of both, and the days of both can be one."""
        if not self.articles.isdisjoint(other.articles):
            return False
        if self.lo is None or self.hi is None or other.lo is None or other.hi is None:
            return True
        explicit = self.rank == other.rank == BASIS_RANK["explicit"] and self.stretch == 1
        if explicit and self.is_remote:
            return max(self.hi, other.hi) - min(self.lo, other.lo) <= 1
        return max(self.lo - other.hi, other.lo - self.hi) <= (0 if explicit else self.stretch)

    def take(self, other: _Group) -> None:
        """Add the other's articles; of the days the better founded stay, of equally founded the common ones."""
        self.articles |= other.articles
        if other.lo is None or other.hi is None:
            return
        if self.lo is None or self.hi is None or other.rank < self.rank:
            self.lo, self.hi, self.rank = other.lo, other.hi, other.rank
        elif other.rank == self.rank:
            lo, hi = max(self.lo, other.lo), min(self.hi, other.hi)
            self.lo, self.hi = min(lo, hi), max(lo, hi)


def merge_reports(units: pl.DataFrame, pairs: pl.DataFrame, same: pl.DataFrame) -> pl.DataFrame:
    """Give every unit its event.

    In: `event_units`, `matching_pairs`, and pairs `seq, other` that a correction joins. Out: `seq,
    cluster`, sorted. A report that names only one side joins an event only where one alone is the best fit.
    """
    undisputed = _undisputed(units, pairs, same)
    pairs = pairs.join(undisputed.select("seq"), on="seq", how="anti", maintain_order="left")
    groups = _groups(units, pairs, same)
    clusters = Clusters()
    for one, other in same.sort("seq", "other").iter_rows():
        _join(clusters, groups, one, other, is_certain=True)
    dated = pairs.filter(pl.col("by_day").is_null())
    sure = dated.filter(pl.col("sureness") <= SAME_OFFICES)
    for one, other in sure.select("seq", "other").iter_rows():
        _join(clusters, groups, one, other)
    for one, other in _best_fits(dated.filter(pl.col("sureness") > SAME_OFFICES), clusters):
        _join(clusters, groups, one, other)
    for found in UndatedReports(pairs.filter(pl.col("by_day").is_not_null()), units, clusters).rounds():
        for one, other in found:
            _join(clusters, groups, one, other)
    merged = with_clusters(units["seq"], clusters).rename({"node": "seq"})
    is_undisputed = pl.col("undisputed").is_not_null()
    return merged.join(
        undisputed.rename({"cluster": "undisputed"}), on="seq", how="left", maintain_order="left"
    ).select("seq", pl.when(is_undisputed).then("undisputed").otherwise("cluster").alias("cluster"))


def _undisputed(units: pl.DataFrame, pairs: pl.DataFrame, same: pl.DataFrame) -> pl.DataFrame:
    """`seq, cluster` of reports that are one event in whatever order their pairs are joined: most of those with pairs.

    All of these pairs are sure, no two of the reports are of one article, and all tell the same days.
    """
    is_sure = pl.col("by_day").is_null() & (pl.col("sureness") <= SAME_OFFICES)
    every = pl.concat(
        [
            pairs.select(pl.col("seq", "other").cast(pl.Int64), is_sure=is_sure),
            same.select(pl.col("seq", "other").cast(pl.Int64), is_sure=pl.lit(False)),
        ]
    )
    reports = components_of(every).rename({"node": "seq"})
    days = [pl.col("lo").n_unique() == 1, pl.col("hi").n_unique() == 1, (pl.col("lo") <= pl.col("hi")).all()]
    is_one_day = (pl.col("family") != "remote") | (pl.col("lo") == pl.col("hi"))
    told = reports.join(units.select("seq", "article_id", "lo", "hi", "family"), on="seq")
    agreed = (
        told.group_by("cluster")
        .agg(
            *[each.alias(f"days_{number}") for number, each in enumerate(days)],
            pl.col("lo", "hi").is_not_null().all().name.suffix("_known"),
            is_one_day=is_one_day.all(),
            is_of_many=pl.col("article_id").is_unique().all(),
        )
        .filter(pl.all_horizontal(pl.exclude("cluster")))
    )
    disputed = every.filter(~pl.col("is_sure")).join(reports, on="seq").select("cluster")
    return reports.join(agreed, on="cluster", how="semi").join(disputed, on="cluster", how="anti")


def _groups(units: pl.DataFrame, *pairs: pl.DataFrame) -> dict[int, _Group]:
    """A group for each report that some pair has; the others stay by themselves, and are most."""
    paired = pl.concat([frame[column].cast(pl.Int64) for frame in pairs for column in ("seq", "other")]).unique()
    units = units.filter(pl.col("seq").is_in(paired.implode()))
    stretch = pl.col("family").replace_strict(_STRETCH, default=1, return_dtype=pl.Int64)
    dated = pl.col("is_dated")
    rank = pl.when(dated).then(pl.col("basis_rank")).otherwise(9)
    is_remote = pl.col("family") == "remote"
    rows = units.select("seq", "article_id", rank, "lo", "hi", stretch.alias("stretch"), is_remote.alias("is_remote"))
    return {seq: _Group({article}, *facts) for seq, article, *facts in rows.iter_rows()}


def _join(clusters: Clusters, groups: dict[int, _Group], one: int, other: int, *, is_certain: bool = False) -> None:
    first, second = clusters.find(one), clusters.find(other)
    if first == second:
        return
    if is_certain and not groups[first].articles.isdisjoint(groups[second].articles):
        return
    if is_certain or groups[first].can_take(groups[second]):
        kept, gone = clusters.join(first, second)
        groups[kept].take(groups.pop(gone))


def _best_fits(vague: pl.DataFrame, clusters: Clusters) -> list[tuple[int, int]]:
    """Of the pairs that are not sure, those whose vaguer report has one best event, in order of the vaguer."""
    if vague.is_empty():
        return []
    found = pl.Series([clusters.find(node) for node in vague["seq"]], dtype=pl.Int64)
    found_other = pl.Series([clusters.find(node) for node in vague["other"]], dtype=pl.Int64)
    is_first = pl.col("vaguer") == pl.col("seq")
    ranked = vague.with_columns(
        pl.when(is_first).then(found).otherwise(found_other).alias("group"),
        pl.when(is_first).then(found_other).otherwise(found).alias("target"),
    ).filter(pl.col("group") != pl.col("target"))
    fit = pl.struct("sureness", "days_apart", "differs_in_kind", "differs_in_city").rank("dense").over("group")
    best = ranked.with_columns(fit.alias("fit")).filter(pl.col("fit") == pl.col("fit").min().over("group"))
    single = (
        best.group_by("group")
        .agg(pl.col("target").n_unique().alias("count"), pl.col("target").min(), pl.col("sureness").min())
        .filter(pl.col("count") == 1)
        .sort("sureness", "group")
    )
    return list(single.select("group", "target").iter_rows())
