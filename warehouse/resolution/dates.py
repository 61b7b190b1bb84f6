"""Days: every one from the first to the last that any fact names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import polars as pl

from warehouse.resolution.fit import fitted
from warehouse.tables.dimensions import DimDate


def dim_date(facts: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """`core.dim_date` over all DATE columns of the given facts."""
    columns = [frame[name] for frame in facts for name, dtype in frame.schema.items() if dtype == pl.Date]
    named = pl.concat(columns).drop_nulls() if columns else pl.Series(dtype=pl.Date)
    first, last = named.min(), named.max()
    if not isinstance(first, date) or not isinstance(last, date):
        return DimDate.empty()
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
