"""Dates as pages write them: found, read, and given a year where they lack one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from warehouse.parsing.styles import MONTHS, foreign_months, spelled_out

_YEARS_BEFORE_JUCHE: Final = 1911
_YEAR: Final = re.compile(r"[12][09]\d\d")
_JUCHE: Final = "(Juche"
_NUMBERS: Final = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}


@dataclass(frozen=True, slots=True)
class DateReading:
    """A full date in a text: where it stands and its readings, two where day and month could be swapped."""

    start: int
    end: int
    readings: tuple[dt.date, ...]

    def resolve(self, near: dt.date | None, *, day_first: bool = False) -> dt.date | None:
        """The one reading, or the one that `near` (or a known day-first habit) decides for; None where open."""
        if len(self.readings) == 1:
            return self.readings[0]
        if near is not None and near in self.readings:
            return near
        if near is not None:
            close = [reading for reading in self.readings if abs((reading - near).days) <= 15]
            if len(close) == 1:
                return close[0]
        return self.readings[0] if day_first else None


def month_number(name: str) -> int:
    """1 to 12 for an English month or its first letters, a month's whole name in another language, or its number; 0
    for a number that is none."""
    if name.isdigit():
        return int(name) if int(name) in range(1, 13) else 0
    return foreign_months().get(name.lower()) or _NUMBERS[name[:3].lower()]


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def nearest_year(month: int, day: int, near: dt.date) -> dt.date | None:
    """The day of that name nearest to a date; at the same distance the earlier one."""
    candidates = [make_date(near.year + step, month, day) for step in (-1, 0, 1)]
    return min(
        (candidate for candidate in candidates if candidate is not None),
        key=lambda candidate: (abs((candidate - near).days), candidate),
        default=None,
    )


def full_dates(text: str) -> list[DateReading]:
    """All dates with day, month and year, in order of the text. Days that do not exist are left out."""
    found: list[DateReading] = []
    if "19" not in text and "20" not in text and _JUCHE not in text:
        return found
    pattern = _full_date()
    past = 0
    for sign in _date_signs(text):
        at = max(past, sign - _before_year())
        while at <= sign:
            match = pattern.match(text, at) if _may_begin_date(text, at) else None
            if match is not None:
                readings = _readings(match)
                if readings:
                    found.append(DateReading(at, match.end(), readings))
                past = match.end()
                break
            at += 1
    return found


def _date_signs(text: str) -> list[int]:
    """Where years stand that a date can have, and Juche's calendar begins: every full date has one of them in it."""
    found = [match.start() for match in _YEAR.finditer(text)]
    at = text.find(_JUCHE)
    while at >= 0:
        found.append(at)
        at = text.find(_JUCHE, at + 1)
    found.sort()
    return found


def _may_begin_date(text: str, at: int) -> bool:
    """Full dates begin with a digit, a bracket or a month's name, which no letter stands before."""
    sign = text[at]
    if sign.isalpha():
        return at == 0 or not (text[at - 1].isascii() and text[at - 1].isalpha())
    return sign == "(" or sign.isdecimal()


@cache
def _before_year() -> int:
    """Signs of a full date before its year, at most: day, month, what stands between them, and some to spare."""
    return 30 + max(map(len, (*MONTHS, *foreign_months())))


def iso_day(value: object) -> dt.date | None:
    """The day of a stated date or instant, as its first full date says; None where it says none."""
    if value is None:
        return None
    found = full_dates(str(value))
    return found[0].resolve(None) if found else None


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(
        spelled_out(
            r"(?<!\d)(?P<y1>(?:19|20)\d\d)\s?[-/.年]\s?(?P<m1>\d{1,2})\s?[-/.月]\s?(?P<d1>\d{1,2})(?!\d)日?"
            r"|(?<![a-zA-Z])(?P<m2>(?i:<monthname>))[.,]?\s?(?P<d2>\d{1,2})(?i:st|nd|rd|th)?[.,،/]?\s?"
            r"(?P<y2>(?:19|20)\d\d)(?:(?!\d)|(?=\d{1,2}:\d\d))"
            r"|(?<!\d)(?P<d3>\d{1,2})(?i:st|nd|rd|th|\.)?[\s/-](?i:of\s|de\s)?(?P<m3>(?i:<anymonth>))\.?[,،]?[\s/-](?i:of\s|de\s)?"
            r"(?P<y3>(?:19|20)\d\d)(?!\d)"
            r"|\(Juche\s?(?P<y5>\d{2,3})(?:\(\d{4}\))?[.,]\s?(?P<m5>\d{1,2})[.,]\s?(?P<d5>\d{1,2})"
            r"|(?<!\d)(?P<a4>\d{1,2})(?P<s4>[/.-]|\.\s)(?P<b4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d\d)(?!\d)"
        )
    )


def _readings(match: re.Match[str]) -> tuple[dt.date, ...]:
    groups = match.groupdict()
    if groups["y1"]:
        pairs = [(int(groups["y1"]), int(groups["m1"]), int(groups["d1"]))]
    elif groups["y2"]:
        pairs = [(int(groups["y2"]), month_number(groups["m2"]), int(groups["d2"]))]
    elif groups["y3"]:
        pairs = [(int(groups["y3"]), month_number(groups["m3"]), int(groups["d3"]))]
    elif groups["y5"]:
        pairs = [(_YEARS_BEFORE_JUCHE + int(groups["y5"]), int(groups["m5"]), int(groups["d5"]))]
    else:
        year, first, second = int(groups["y4"]), int(groups["a4"]), int(groups["b4"])
        # With dots the day stands first wherever dates are written so; slashes and hyphens leave it open.
        day_first = [(year, second, first)]
        swapped = [(year, first, second)]
        pairs = day_first if "." in groups["s4"] and make_date(*day_first[0]) else [*day_first, *swapped]
    dates = [make_date(*pair) for pair in dict.fromkeys(pairs)]
    return tuple(date for date in dates if date is not None)
