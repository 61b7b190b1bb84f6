"""Days: every one from the first to the last that any fact names."""

from __future__ import annotations

from datetime import date

import polars as pl

from warehouse.resolution.fit import fitted
from warehouse.tables.dimensions import DimDate


class Days:
    """The first and the last day that any DATE column of the facts so far names."""

    def __init__(self) -> None:
        self._first: date | None = None
        self._last: date | None = None

    def add(self, facts: pl.DataFrame) -> None:
        """Take in the days of some rows."""
        for name, dtype in facts.schema.items():
            first, last = (facts[name].min(), facts[name].max()) if dtype == pl.Date else (None, None)
            if isinstance(first, date) and isinstance(last, date):
                self._first = min(first, self._first or first)
                self._last = max(last, self._last or last)

    def table(self) -> pl.DataFrame:
        """`core.dim_date`."""
        if self._first is None or self._last is None:
            return DimDate.empty()
        return dim_date(self._first, self._last)


def dim_date(first: date, last: date) -> pl.DataFrame:
    """`core.dim_date` for every day from the first to the last."""
    day = pl.col("date_on")
    days = pl.DataFrame({"date_on": pl.date_range(first, last, "1d", eager=True)}).with_columns(
        (day.dt.year() * 10_000 + day.dt.month().cast(pl.Int32) * 100 + day.dt.day()).alias("date_id"),
        day.dt.year().alias("year"),
        day.dt.quarter().alias("quarter"),
        day.dt.month().alias("month"),
        day.dt.strftime("%B").alias("month_name"),
        day.dt.week().alias("iso_week"),
        day.dt.strftime("%A").alias("day_name"),
        (day.dt.weekday() >= 6).alias("is_weekend"),
    )
    return fitted(days, DimDate)
