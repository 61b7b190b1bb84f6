"""Reports without a day of their own: what they may tell of, by month and day, or by who took part.

Half of what comes in shows no year. Such a report says `held talks on June 18`, or no day at all; a report of another
outlet that does know the day completes it, where only one event fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import polars as pl

from warehouse.resolution.clusters import Clusters

_PAIR = ["seq", "other"]
# Days before that of a dateline on which the event may have been; with a weekday, that weekday before it.
_DAYS_BEFORE_DATELINE = 2
_LEAP_YEAR = 2000
_LONGEST = 31
# As many reports without any day, each fitting every other, are taken for reports of one event.
_MOST_TOGETHER = 3


def undated_pairs(
    units: pl.DataFrame, actors: pl.DataFrame, people: pl.DataFrame, changed: pl.DataFrame | None = None
) -> pl.DataFrame:
    """Pairs `seq, other, by_day` of one family of which one report, at least, has no day.

    In: `event_units`; `seq, actor` (persons, posts, the countries of those that name nobody); `seq, actor` of persons;
    where only pairs with some reports are wanted, their `seq`.
    `by_day`: someone in common and the same day of the year; else two persons in common, and the reports differ in no
    day that both name.
    """
    undated = units.filter(pl.col("lo").is_null())
    if undated.is_empty():
        return pl.DataFrame(schema={"seq": pl.Int64, "other": pl.Int64, "by_day": pl.Boolean})
    days = pl.concat([days_of_year(undated, "seq", "family"), _days_of_dated(units)])
    on_day = actors.join(days, on="seq")
    of_undated = on_day.join(undated.select("seq"), on="seq", how="semi")
    by_day = _pairs(of_undated, on_day, ["actor", "family", "month_day"], changed).with_columns(
        pl.lit(True).alias("by_day")
    )
    twos = _twos(people).join(units.select("seq", "family", "subtype"), on="seq")
    dayless = undated.filter(pl.col("month_day").is_null()).select("seq")
    by_people = _pairs(twos.join(dayless, on="seq", how="semi"), twos, ["actor", "family", "subtype"], changed)
    by_people = by_people.join(_differing_weekdays(by_people, units), on=_PAIR, how="anti")
    return pl.concat([by_day, by_people.join(by_day, on=_PAIR, how="anti").with_columns(pl.lit(False).alias("by_day"))])


def _pairs(some: pl.DataFrame, others: pl.DataFrame, by: list[str], changed: pl.DataFrame | None) -> pl.DataFrame:
    """Pairs of `some` with `others`, of which they are part, that are equal in these columns."""
    if changed is not None:
        wanted = others.join(changed, on="seq", how="semi").select(by).unique()
        some, others = (rows.join(wanted, on=by, how="semi") for rows in (some, others))
    pairs = some.join(others, on=by, suffix="_other").filter(pl.col("seq") != pl.col("seq_other"))
    if changed is not None:
        pairs = pairs.filter(pl.any_horizontal(pl.col("seq", "seq_other").is_in(changed["seq"].implode())))
    return pairs.select(
        pl.min_horizontal("seq", "seq_other").alias("seq"), pl.max_horizontal("seq", "seq_other").alias("other")
    ).unique()


def _twos(people: pl.DataFrame) -> pl.DataFrame:
    """`seq, actor` for every two persons of a report."""
    return (
        people.unique()
        .join(people.unique(), on="seq", suffix="_other")
        .filter(pl.col("actor") < pl.col("actor_other"))
        .select("seq", pl.concat_str("actor", pl.lit(" "), "actor_other").alias("actor"))
    )


def _month_day(column: str) -> pl.Expr:
    day = pl.col(column)
    return (day.dt.month().cast(pl.Int32) * 100 + day.dt.day()).alias("month_day")


def _days_of_dated(units: pl.DataFrame) -> pl.DataFrame:
    """`seq, family, month_day` for every day that a report with a day may mean, one more on each side if not named."""
    slack = pl.when(pl.col("date_basis") == "explicit").then(0).otherwise(1)
    return (
        units.filter("is_dated")
        .with_columns((pl.col("lo") - slack).alias("first"), (pl.col("hi") + slack).alias("last"))
        .filter(pl.col("last") - pl.col("first") <= _LONGEST)
        .select("seq", "family", pl.int_ranges("first", pl.col("last") + 1).alias("day"))
        .explode("day")
        .with_columns(pl.col("day").cast(pl.Int32).cast(pl.Date))
        .select("seq", "family", _month_day("day"))
    )


def days_of_year(undated: pl.DataFrame, *unit: str) -> pl.DataFrame:
    """`month_day` beside these columns of reports: the day named, or the days up to the dateline's."""
    named = pl.col("month_day").is_not_null()
    before = (
        pl.when(pl.col("month_day_basis") != "dateline")
        .then(0)
        .when(pl.col("weekday").is_not_null())
        .then(6)
        .otherwise(_DAYS_BEFORE_DATELINE)
    )
    last = pl.date(_LEAP_YEAR, pl.col("month_day") // 100, pl.col("month_day") % 100)
    return (
        undated.filter(named)
        .select(*unit, last.alias("last"), pl.int_ranges(0, before + 1).alias("before"))
        .explode("before")
        .with_columns((pl.col("last") - pl.duration(days="before")).alias("day"))
        .select(*unit, _month_day("day"))
    )


def _differing_weekdays(pairs: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    """Pairs of which both know the day of the week, and not the same."""
    known = pl.coalesce("weekday", pl.col("starts_on").dt.weekday().cast(pl.Int32))
    is_sure = pl.col("weekday").is_not_null() | pl.col("date_basis").is_in(["explicit", "weekday"])
    days = units.filter(is_sure & ((pl.col("ends_on").is_null()) | pl.col("weekday").is_not_null()))
    days = days.select("seq", known.alias("weekday"))
    return (
        pairs.join(days, on="seq")
        .join(days.rename({"seq": "other"}), on="other", suffix="_other")
        .filter(pl.col("weekday") != pl.col("weekday_other"))
        .select(_PAIR)
    )


class UndatedReports:
    """Gives reports without a day their event, after all others have theirs."""

    def __init__(self, pairs: pl.DataFrame, units: pl.DataFrame, clusters: Clusters) -> None:
        self.pairs, self.clusters = pairs, clusters
        self.undated = set(units.filter(pl.col("lo").is_null())["seq"])
        # What a dated report tells without a day may have been before: it, too, is looked for by its people.
        is_dayless = pl.col("lo").is_null() | (~pl.col("is_dated") & (pl.col("status") == "occurred"))
        self.dayless = set(units.filter(is_dayless & pl.col("month_day").is_null())["seq"])

    def rounds(self) -> Iterator[list[tuple[int, int]]]:
        """Pairs to join, to be joined before the next are asked for."""
        by_day, rest = self.pairs.filter("by_day"), self.pairs.filter(~pl.col("by_day"))
        is_dated = pl.Series(
            [a not in self.undated or b not in self.undated for a, b in _numbers(by_day)], dtype=pl.Boolean
        )
        yield self._single(by_day.filter(is_dated), self.undated)
        yield [pair for pair in _numbers(by_day.filter(~is_dated)) if self._are_apart(*pair)]
        is_lone = pl.Series([a in self.dayless and b in self.dayless for a, b in _numbers(rest)], dtype=pl.Boolean)
        with_day = rest.filter(~is_lone)
        told = {self.clusters.find(seq) for pair in _numbers(with_day) for seq in pair if seq in self.dayless}
        yield self._single(with_day, self.dayless)
        yield self._together(rest.filter(is_lone), told)

    def _are_apart(self, one: int, other: int) -> bool:
        return self.clusters.find(one) != self.clusters.find(other)

    def _single(self, pairs: pl.DataFrame, seekers: set[int]) -> list[tuple[int, int]]:
        """Each of `seekers` with the event that fits it best, where that is one."""
        found: dict[int, dict[int, tuple[int, bool, bool]]] = defaultdict(dict)
        for one, other, *fit in pairs.select(*_PAIR, "sureness", "differs_in_kind", "differs_in_city").iter_rows():
            seeker, target = (one, other) if one in seekers else (other, one)
            group, event = self.clusters.find(seeker), self.clusters.find(target)
            if group != event:
                found[group][event] = min(found[group].get(event, (9, True, True)), tuple(fit))
        joins = []
        for group in sorted(found):
            best = min(found[group].values())
            fitting = [event for event, fit in found[group].items() if fit == best]
            if len(fitting) == 1:
                joins.append((group, fitting[0]))
        return joins

    def _together(self, pairs: pl.DataFrame, told: set[int]) -> list[tuple[int, int]]:
        """Reports of which none has a day, where they are few and each fits every other."""
        near: dict[int, set[int]] = defaultdict(set)
        for one, other in _numbers(pairs):
            first, second = self.clusters.find(one), self.clusters.find(other)
            near[first].add(second)
            near[second].add(first)
        joins = []
        for group in sorted(near):
            around = near[group] | {group}
            is_whole = len(around) <= _MOST_TOGETHER and all(near[each] | {each} == around for each in around)
            if is_whole and around.isdisjoint(told):
                joins += [(group, other) for other in sorted(around) if other > group]
        return joins


def _numbers(pairs: pl.DataFrame) -> list[tuple[int, int]]:
    return list(pairs.select(_PAIR).iter_rows())
