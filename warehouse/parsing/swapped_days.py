"""Days in figures that can be read in two ways, `09/05/2024`: the reading that a day told in the text decides for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from warehouse.parsing.dates import make_date, month_number
from warehouse.parsing.stamps import Stamp
from warehouse.parsing.styles import MONTHS
from warehouse.places.gazetteer import country_by_name

_NAMES: Final = "|".join(MONTHS)
_MONTH_AND_DAY: Final = re.compile(
    rf"\b(?:(?P<month>{_NAMES})\s(?P<day>\d{{1,2}})|(?P<first>\d{{1,2}})\s(?:of\s)?(?P<second>{_NAMES}))\b"
)
NOT_DAY_FIRST: Final = ("USA", "PHL", "CAN", "FSM", "MHL", "PLW", "CHN", "TWN", "JPN", "KOR", "MNG", "IRN")
"""Where the month or the year stands first, so that figures on a page in English are written either way."""
_DAYS_BEFORE: Final = 3
"""News is published on its day or some days after it."""


def day_by_text(stamps: Iterable[Stamp], texts: Iterable[str]) -> dt.date | None:
    """The day of the first stamp with two readings of which one lies on a day that the text names (`on May 9`), or up
    to three days behind it; None where neither does, or both."""
    open_ones = [stamp.reading.readings for stamp in stamps if len(stamp.reading.readings) > 1]
    if not open_ones:
        return None
    told = {
        (month_number(match["month"] or match["second"]), int(match["day"] or match["first"]))
        for text in texts
        for match in _MONTH_AND_DAY.finditer(text)
    }
    for readings in open_ones:
        fitting = [reading for reading in readings if any(_is_behind(reading, *day) for day in told)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def day_by_dateline(stamps: Iterable[Stamp], month: int | None, day: int | None) -> dt.date | None:
    """The day of the first stamp with two readings of which one lies beside the dateline's day: a wire's page may be
    stamped where it is still the day before."""
    if month is None or day is None:
        return None
    for stamp in stamps:
        readings = stamp.reading.readings
        named = make_date(readings[0].year, month, day)
        fitting = [] if named is None else [one for one in readings if -1 <= (one - named).days <= _DAYS_BEFORE]
        if len(readings) > 1 and len(fitting) == 1:
            return fitting[0]
    return None


def day_by_country(stamps: Iterable[Stamp], country: str | None) -> dt.date | None:
    """The first stamp's day with the day first, as the house's country writes it; None where that is not known, or
    writes it otherwise."""
    if country is None or country in NOT_DAY_FIRST:
        return None
    return next((day for stamp in stamps if (day := stamp.reading.resolve(None, day_first=True))), None)


_WEEKDAY: Final = re.compile(r"\b(?:[Oo]n )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_WEEKDAYS: Final = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


def day_by_weekday(stamps: Iterable[Stamp], texts: Iterable[str]) -> dt.date | None:
    """The day of the first stamp with two readings of which one lies on the first weekday that the text names, or the
    day behind it: `06/03/2025` over `in Lilongwe on Wednesday`."""
    open_ones = [stamp.reading.readings for stamp in stamps if len(stamp.reading.readings) > 1]
    named = next((match for text in texts if (match := _WEEKDAY.search(text))), None) if open_ones else None
    if named is None:
        return None
    number = _WEEKDAYS.index(named.group(1))
    for readings in open_ones:
        fitting = [reading for reading in readings if (reading.weekday() - number) % 7 <= 1]
        if len(fitting) == 1:
            return fitting[0]
    return None


_OF_NOT_DAY_FIRST: Final = re.compile(
    r"\b(?:U\.?S\.?A?\b|United States|America|Washington|Philippin|Filipin|Manila|Canad|Ottawa|Micronesia|Marshall|"
    r"Palau|Chin[ae]|Beijing|Taiwan|Taipei|Japan|Tokyo|Korea|R\.?O\.?K\b|Seoul|Mongolia|Ulaanbaatar|Iran|Teh?ran)"
)


def day_of_most_countries(stamps: Iterable[Stamp], texts: Iterable[str]) -> dt.date | None:
    """The first stamp's day with the day first where the text names countries, and none that writes it otherwise: all
    others do."""
    open_ones = [stamp for stamp in stamps if len(stamp.reading.readings) > 1]
    texts = list(texts) if open_ones else []
    if not texts or any(_OF_NOT_DAY_FIRST.search(text) for text in texts):
        return None
    is_abroad = any(_names_country(text) for text in texts)
    return open_ones[0].reading.readings[0] if is_abroad else None


_NAME: Final = re.compile(r"(?:[A-Z][a-z]+ )?[A-Z][a-z]{3,}")


def _names_country(text: str) -> bool:
    names = (match.group() for match in _NAME.finditer(text))
    return any(country_by_name(name) or country_by_name(name.rpartition(" ")[2]) for name in names)


def _is_behind(reading: dt.date, month: int, day: int) -> bool:
    named = make_date(reading.year, month, day)
    return named is not None and 0 <= (reading - named).days <= _DAYS_BEFORE
