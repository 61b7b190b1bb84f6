"""Backfill: load the articles of certain days of publication only, and leave all else to a later load."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import polars as pl

from warehouse.errors import WrongUse
from warehouse.parsing import parse


@dataclass(frozen=True, slots=True)
class PublicationDays:
    """Days of publication, both ends included; None where an end is open."""

    first: dt.date | None = None
    last: dt.date | None = None

    @classmethod
    def between(cls, first: dt.date | None, last: dt.date | None) -> PublicationDays:
        """Raises WrongUse where the last day is before the first."""
        if first is not None and last is not None and last < first:
            raise WrongUse(f"The last day of publication, {last}, is before the first, {first}. Change them round.")
        return cls(first, last)

    @property
    def is_every_day(self) -> bool:
        """No days are named: everything is wanted, what has no day among it."""
        return self == EVERY_DAY

    def split(self, contents: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
        """Contents (CONTENT_SCHEMA) of these days, and all others: undated ones, and what is no article, among them."""
        texts = contents.filter(pl.col("article_id").is_not_null() & pl.col("reject_code").is_null())
        dated = parse(texts.select("article_id", "text", "metadata")).evidence["article"]
        wanted = dated.filter(
            pl.col("published_on").is_between(self.first or dt.date.min, self.last or dt.date.max)
        ).select("article_id")
        return contents.join(wanted, on="article_id", how="semi"), contents.join(wanted, on="article_id", how="anti")


EVERY_DAY = PublicationDays()
