"""Whether the signing that a sentence tells of is of earlier days than the article: by a year, a month, or `had`."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final

from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PAST, forms_of, speech_verbs


def is_history(s: Sentence, k: int, end: int, day: date | None) -> bool:
    """A year or month other than the article's stands with the signing, or it `had` been before what is told."""
    year = day.year if day is not None else None
    if k < end and s.lows[k] in _SIGN and s.low(end) in _SIGN:
        return False  # `signed a plan to carry out the agreement signed in 2016`
    if _opens_before(s) or _opens_in_other_year(s, k, year) or _is_told_aside(s, k, year) or _had_signed(s, k):
        return True
    if _is_where_of_other_year(s, k, year):
        return True
    if day is not None and is_of_other_month(s, k, min(len(s), end + _WORDS_TO_MONTH), day):
        return True
    for m in range(k, min(len(s), end + 10)):
        low = s.lows[m]
        if low == "which" and m > end and s.lows[k] in _SIGN:
            return False  # `signed a plan based on the Protocol, which was concluded in 1996`
        if m >= end and (low in _SIGN or low == "since") and s.lows[k] in _EXTEND:
            return False  # `extended an agreement first signed in 2012`, `in force since 2012`
        if len(low) == 4 and low.isdigit() and low[:2] in ("19", "20"):
            is_own = begin_of_period(s, m)
            is_with_signing = m < k + 4 or s.low(m - 1) in _BEFORE_YEAR or (year is not None and s.low(m - 1) in MONTHS)
            if not is_own and (year is None or int(low) < year) and is_with_signing:
                return True
    return year is not None and _is_of_month_behind(s, end, year)


def _is_where_of_other_year(s: Sentence, k: int, year: int | None) -> bool:
    """`The first round was held in Hanoi in July 2019, where the two sides signed`: at a gathering of another year."""
    where = next((m for m in range(k - 1, max(1, k - _WORDS_TO_WHERE), -1) if s.lows[m] in ("where", "when")), None)
    if where is None or year is None or s.lows[where - 1] != ",":
        return False
    return _is_year(s.lows[where - 2]) and int(s.lows[where - 2]) != year


_WORDS_TO_WHERE: Final = 8
_WORDS_TO_YEAR: Final = 16
_OTHER_CLAUSE: Final = frozenset((",", ";", "which", "that", "who", "to", "and", "when", "where", "after", "under"))


def _is_of_month_behind(s: Sentence, end: int, year: int) -> bool:
    """`was signed by the two ministers in Phnom Penh in December 2019`: the month of another year ends the clause."""
    for m in range(end + 1, min(len(s), end + _WORDS_TO_YEAR)):
        is_listed = s.lows[m] == "and" and (s.is_capitalized(m + 1) or s.is_capitalized(m + 2))  # `by X and the Y`
        if s.lows[m] in _OTHER_CLAUSE and not is_listed:
            return False
        if _is_year(s.lows[m]) and s.lows[m - 1] in MONTHS and s.low(m - 2) == "in":
            return int(s.lows[m]) != year
    return False


_BEFORE_YEAR: Final = frozenset(("in", ",", "since"))
_EXTEND: Final = frozenset(form for lemma in ("extend", "renew", "prolong") for form in forms_of(lemma))
_SIGN: Final = frozenset(form for lemma in ("sign", "ink") for form in forms_of(lemma))


def _opens_in_other_year(s: Sentence, k: int, year: int | None) -> bool:
    """`On November 9, 2020, the leaders signed`, in an article of another year."""
    if year is None:
        return False
    if s.lows[0] in ("at", "during") and not _OF_BEFORE.isdisjoint(s.lows[1:4]):
        return any(_is_year(low) and int(low) != year for low in s.lows[3 : min(k, _ASIDE + 4)])
    if s.lows[0] not in ("on", "in", "back", "since"):
        return False
    years = [low for low in s.lows[1 : min(k, 6)] if _is_year(low)]
    return bool(years) and int(years[0]) != year


def _opens_before(s: Sentence) -> bool:
    """`Prior to that day, A and B signed a pact`: on an earlier day than the one told."""
    return s.lows[0] in ("prior", "previous", "before") and s.lows[1:4] in (["to", "that", "day"], ["that", "day", ","])


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdigit() and low[:2] in ("18", "19", "20")


_ASIDE: Final = 9
_OF_BEFORE: Final = frozenset("previous last first earlier second third fourth his her their".split())


def _is_told_aside(s: Sentence, k: int, year: int | None) -> bool:
    """`in 2019, when the sides agreed on`, `the visit in April, during which a plan was signed`: of another time."""
    for m in range(k - 1, max(0, k - _ASIDE), -1):
        if s.lows[m] == "when" or (s.lows[m] == "which" and s.lows[m - 1] in ("during", "at")):
            before = s.lows[max(0, m - 12) : m]
            own = None if year is None else str(year)
            is_of_other_day = any(low in MONTHS or low in ("earlier", "last", "previous") for low in before)
            is_visit = s.lows[m] == "which" and "visit" in before and is_of_other_day
            return is_visit or any(
                len(low) == 4 and low.isdigit() and low[:2] in ("19", "20") and low != own for low in before
            )
    return _is_recalled(s, k)


_RECALLING: Final = frozenset(("recalling", "recalled", "remembered", "remembering"))


def _is_recalled(s: Sentence, k: int) -> bool:
    """`Recalling the visit, which had been marked by the signing of`: a past that is looked back on."""
    had = next((m for m in range(k - 1, max(0, k - _ASIDE), -1) if s.lows[m] == "had" and s.lows[m - 1] == "which"), 0)
    return had > 0 and not _RECALLING.isdisjoint(s.lows[:had])


def begin_of_period(s: Sentence, m: int) -> bool:
    """The year at token m is part of a title's period: `for 2021-2025`, `the 2022 - 2026 period`."""
    return s.low(m - 1) in ("for", "-", "–", "the") or s.low(m + 1) in ("-", "–") or s.low(m + 1)[:1] in "-–"


_WORDS_TO_MONTH: Final = 7
_EARLY_IN_MONTH: Final = 10
_BEFORE_MONTH: Final = frozenset(("in", "last"))


def is_of_other_month(s: Sentence, i: int, j: int, day: date) -> bool:
    """`in April` of what an article of December tells, `in March of this year`, `last month`, among tokens [i, j)."""
    for m in range(i + 1, min(j, len(s))):
        if s.lows[m] in ("month", "year") and s.lows[m - 1] == "last":
            return True
        if (
            s.lows[m] not in MONTHS
            or s.lows[m - 1] not in _BEFORE_MONTH
            or (s.low(m + 1).isdigit() and len(s.low(m + 1)) < _YEAR_DIGITS)
        ):
            continue
        month = MONTHS[s.lows[m]]
        is_just_over = day.day <= _EARLY_IN_MONTH and month % len(_YEAR) + 1 == day.month
        if month != day.month and not is_just_over:
            return True
    return False


_YEAR: Final = range(12)
_YEAR_DIGITS: Final = 4
_ADVERBS: Final = frozenset("also already then earlier previously recently first just once jointly".split())
_OF_NOW: Final = frozenset(("today", "day", "yesterday", "just"))


def _had_signed(s: Sentence, k: int) -> bool:
    """`The two sides had then renewed their framework`: before what is told; no day of the week stands with it. In
    `said that they had signed` it is only told so."""
    m = k - 1
    while m > 0 and s.lows[m] in _ADVERBS:
        m -= 1
    lows = s.low_set()
    return m >= 0 and s.lows[m] == "had" and _OF_NOW.isdisjoint(lows) and lows.isdisjoint(_DAYS | _said())


_DAYS: Final = frozenset(WEEKDAYS)


@cache
def _said() -> frozenset[str]:
    return frozenset(low for low, readings in speech_verbs().items() if any(form == PAST for form, _, _ in readings))
