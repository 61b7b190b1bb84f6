"""A date in a text, the days that it is read against, and the names of months and days of the week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
WEEKDAY: Final = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
NEXT_DAY: Final = re.compile(
    r"\b(?:following|next) (?:day|morning|afternoon|evening)\b|\bdays? later\b|\bthe day after$"
)
"""Words for the day, or days, after the one told before."""
_NUMBERS: Final = ("one", "two", "three", "four", "five", "six")


def days_after_told(word: str) -> int:
    """How many days after the one told before `the next day`, `three days later` is; 0 for other words."""
    return _count(word) if NEXT_DAY.search(word) else 0


def days_before_told(word: str) -> int:
    """How many days before the one told `the previous day`, `two days earlier` is; 0 for other words."""
    is_before = "day before" in word or "previous " in word or "day earlier" in word
    return _count(word) if is_before or word.endswith(("days earlier", "days before")) else 0


def _count(word: str) -> int:
    first = word.partition(" ")[0]
    return _NUMBERS.index(first) + 1 if first in _NUMBERS else 1


_DAYS_OF_A_YEAR: Final = 366
YEARLESS: Final = date(4, 7, 2)
"""The middle of a leap year that no article means: what days are read against where nothing tells their year."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """The days that an article gives to read partial dates against."""

    published_on: date | None
    dateline_on: date | None
    hint_on: date | None = None
    """A day with its year that the text names: gives other dates their year where the article has no day of its own."""

    @property
    def is_yearless(self) -> bool:
        """Nothing in the article tells a year."""
        return self.hint_on == YEARLESS

    @property
    def day(self) -> date | None:
        """The day that "today" and weekdays are read against: the dateline's, else the publication's."""
        return self.dateline_on or self.published_on


@dataclass(unsafe_hash=True, slots=True, init=False)
class DateMention:
    """A date in a text. `kind`: `explicit`, `weekday`, `relative` (today, the same day), `month`, `year`."""

    start: int
    end: int
    kind: str
    starts_on: date | None
    ends_on: date | None
    conflict: str | None = None
    """A weekday beside the date that does not fit it."""
    word: str = ""

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        starts_on: date | None,
        ends_on: date | None,
        conflict: str | None = None,
        word: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.starts_on = starts_on
        self.ends_on = ends_on
        self.conflict = conflict
        self.word = word

    def is_era(self) -> bool:
        """`the 70 years of diplomatic ties (March 5, 1955 - March 5, 2025)`: longer than what has days."""
        if self.starts_on is None or self.ends_on is None:
            return False
        return (self.ends_on - self.starts_on).days > _DAYS_OF_A_YEAR


def is_calendar(low: str) -> bool:
    """A month or a day of the week."""
    return low.rstrip(".") in MONTHS or low in WEEKDAYS
