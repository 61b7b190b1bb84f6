"""The evidence that resolution reads: table by table, when it is needed, and only the columns that are.

A million articles give some hundred million values. What needs a view over all articles reads narrow columns of a few
tables; the rest is read for one range of articles after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from warehouse.tables import TABLES

# Of a table of twenty rows an article, one range holds about a million.
ARTICLES_OF_A_RANGE = 50_000
_EVENT_NUMBER = {
    "office": "event_no",
    "agreement": "event_no",
    "statement": "event_no",
    "date_conflict": "event_no",
    "event": "parent_event_no",
}
_OF_EVENTS = ("event", "event_participant", "event_span")

Texts = Callable[[], Iterable[pl.DataFrame]]
"""Gives `article_id, text` of all articles in frames that are read one after another, each article once."""


@dataclass(frozen=True)
class Range:
    """Articles whose keys lie next to each other."""

    first: int
    last: int

    def holds(self) -> pl.Expr:
        """True for the rows of these articles."""
        return pl.col("article_id").is_between(self.first, self.last)

    def of(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The rows of these articles."""
        return rows.filter(self.holds())


class Evidence:
    """The evidence of the current articles; no row of any other."""

    def __init__(
        self, tables: Mapping[str, pl.DataFrame | pl.LazyFrame], not_events: pl.DataFrame | None = None
    ) -> None:
        """In: rows by table name, in any order (a table that is missing has none); events that are none."""
        self._tables = {name: frame.lazy() for name, frame in tables.items()}
        self._not_events = not_events if not_events is not None and not not_events.is_empty() else None

    def without_events(self, events: pl.DataFrame) -> Evidence:
        """The same without some events (`article_id, event_no`): their participants and spans go, too, and what points
        at them points at nothing."""
        gone = [events.select("article_id", "event_no")]
        if self._not_events is not None:
            gone.append(self._not_events.select("article_id", "event_no"))
        return Evidence(self._tables, pl.concat(gone).unique())

    def sure(self) -> Evidence:
        """The same without events that are only told where another article tells them."""
        return self.without_events(self.read("event", ["is_sure"], where=~pl.col("is_sure")))

    def only(self, articles: pl.DataFrame) -> Evidence:
        """The same of some articles (`article_id`) alone."""
        # A condition, not a join: a Parquet file's other columns are read for these articles' rows alone.
        is_chosen = pl.col("article_id").is_in(articles["article_id"].implode())
        return Evidence({name: rows.filter(is_chosen) for name, rows in self._tables.items()}, self._not_events)

    def scan(self, name: str) -> pl.LazyFrame:
        """A table's rows in its declared columns, in no particular order."""
        declared = TABLES[f"evidence.{name}"]
        rows = self._tables.get(name, declared.empty().lazy()).select(list(declared.polars_schema()))
        if self._not_events is None:
            return rows
        events = self._not_events.lazy()
        if name in _OF_EVENTS:
            rows = rows.join(events, on=["article_id", "event_no"], how="anti")
        if column := _EVENT_NUMBER.get(name):
            gone = events.select("article_id", pl.col("event_no").alias(column), pl.lit(True).alias("is_gone"))
            pointed = pl.when(pl.col("is_gone").is_null()).then(column).alias(column)
            rows = rows.join(gone, on=["article_id", column], how="left").with_columns(pointed).drop("is_gone")
        return rows

    def read(
        self, name: str, columns: Sequence[str] = (), *, where: pl.Expr | None = None, within: Range | None = None
    ) -> pl.DataFrame:
        """A table's rows, sorted by its key: all columns or the named ones, which the key is added to."""
        declared = TABLES[f"evidence.{name}"]
        key, every = list(declared.primary_key()), list(declared.polars_schema())
        rows = self.scan(name)
        if within is not None:
            rows = rows.filter(within.holds())
        if where is not None:
            rows = rows.filter(where)
        chosen = [column for column in every if not columns or column in key or column in columns]
        return rows.select(chosen).collect().sort(key or chosen)


def ranges_of(article_ids: pl.Series, size: int) -> list[Range]:
    """The articles in ranges of some number, ascending; none where there are none."""
    ordered = article_ids.sort()
    starts = range(0, len(ordered), size)
    return [Range(ordered[start], ordered[min(start + size, len(ordered)) - 1]) for start in starts]
