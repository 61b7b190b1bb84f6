"""First and last day of a visit told apart: `his visit, which began on Monday, ends on Thursday`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from warehouse.extraction.date_model import Anchors, DateMention
from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.tokens import Sentence

TRIPS: Final = frozenset(("visit", "trip", "tour", "stay", "journey"))
BEGINS: Final = frozenset("began begins begin started starts start commenced commences commence".split())
ENDS: Final = frozenset("ends end ended concludes conclude concluded finishes finish wraps lasts last runs run".split())
_BARE: Final = frozenset(("begin", "start", "commence", "end", "conclude", "finish", "last", "run"))
_BEFORE_BARE: Final = frozenset(("will", "to", "and", "would"))
_LEADING: Final = frozenset(
    ("which", "that", ",", "has", "will", "to", "and", "would", "also", "officially", "today", "be")
)
_OF_ANOTHER: Final = frozenset("a an his her their its the with by and as".split())
_LONGEST_TRIP: Final = 22
_LONGEST_TO_DAY: Final = 30
_DAYS: Final = ("explicit", "weekday", "relative")
_LONGEST: Final = 31


def tells_of_trip(s: Sentence, k: int) -> bool:
    """Whether the verb at token k tells when a trip begins or ends: `the visit to X, which began on Monday`."""
    low, before = s.lows[k], s.low(k - 1)
    if low in _BARE and before not in _BEFORE_BARE:
        return False
    if s.low(k + 1) in _OF_ANOTHER or not (before in _LEADING or before in TRIPS or s.is_capitalized(k - 1)):
        return False
    trip = next((m for m in range(k - 1, max(-1, k - _LONGEST_TRIP), -1) if s.lows[m] in TRIPS), None)
    return trip is not None and not {"after", "during", "following"} & set(s.lows[trip + 1 : k])


def find_trip_days(s: Sentence, begin: int, text: str, anchors: Anchors) -> DateMention | None:
    """The days of a visit told at character `begin` or before, of which the sentence says when it began, and perhaps
    when it ends; None where it does not."""
    if BEGINS.isdisjoint(s.low_set()):
        return None
    verbs = (k for k, low in enumerate(s.lows) if low in BEGINS and s.starts[k] >= begin)
    k = next((k for k in verbs if tells_of_trip(s, k)), None)
    first = day_after(s, k, text, anchors) if k is not None else None
    if k is None or first is None or first.starts_on is None:
        return None
    end = next((m for m in range(k + 1, len(s)) if s.lows[m] in ENDS and tells_of_trip(s, m)), None)
    last = day_after(s, end, text, anchors) if end is not None else None
    if last is None or last.starts_on is None:
        return first
    day = last.starts_on
    if last.kind == "weekday" and day < first.starts_on:
        day += timedelta(days=7)
    if not 0 < (day - first.starts_on).days <= _LONGEST:
        return first
    return replace(first, end=last.end, ends_on=day)


_ENDING: Final = frozenset(("ends", "concludes"))
_AT_LAST_DAY: Final = re.compile(
    r"\b(?:ends|concludes|will (?:end|conclude)|runs until|lasts until|is to end)(?: on)? $"
)
_LETTERS_BEFORE: Final = 24


def ahead_at_end(day: DateMention, s: Sentence, text: str, anchors: Anchors) -> DateMention:
    """`is on a four-day visit that ends on Thursday`: the Thursday that comes."""
    before = text[max(s.start, day.start - _LETTERS_BEFORE) : day.start]
    return forward(day, anchors) if _AT_LAST_DAY.search(before) is not None else day


_UNTIL: Final = frozenset(("until", "till", "through")) | _ENDING
_PUT_OFF: Final = frozenset(("postponed", "delayed", "deferred", "put", "extended", "closed", "open", "valid"))
_WORDS_TO_UNTIL: Final = 9
_OTHER_CLAUSE: Final = frozenset(("and", "where", "while", "but", "when"))
_LETTERS_TO_DAY: Final = 5


def find_days_until(s: Sentence, begin: int, text: str, anchors: Anchors) -> DateMention | None:
    """`travelled to X for a visit that runs through Thursday`, `arrived on Monday for a visit until Saturday`: from the
    day named before, else the report's, to that day; None where the sentence does not tell so."""
    if _UNTIL.isdisjoint(s.low_set()) or not _PUT_OFF.isdisjoint(s.low_set()) or anchors.day is None:
        return None
    k = next((k for k, low in enumerate(s.lows) if low in _UNTIL and s.starts[k] > begin), None)
    if k is not None and s.lows[k] in _ENDING and s.low(k + 1) != "on":
        return None
    near = s.lows[max(0, k - _WORDS_TO_UNTIL) : k] if k is not None else []
    trip = next((m for m in range(len(near) - 1, -1, -1) if near[m] in TRIPS or near[m] == "visiting"), None)
    if k is None or trip is None or not _OTHER_CLAUSE.isdisjoint(near[trip:]):
        return None
    if any(low.endswith("-day") or low == "days" for low in s.lows):  # told by its length elsewhere
        return _days_by_length(s, k, near[:trip], text, anchors)
    days = find_dates(text, s.start, s.end, anchors)
    last = next((d for d in days if s.ends[k] <= d.start <= s.ends[k] + _LETTERS_TO_DAY and d.ends_on is None), None)
    before = [d for d in days if d.end <= s.starts[k] and (d.kind in ("explicit", "weekday") or d.word == "yesterday")]
    if last is None or last.kind not in ("explicit", "weekday") or len(before) > 1:
        return None
    first = before[0].starts_on if before else anchors.day
    is_after = bool(before) and first is not None and last.starts_on is not None and last.starts_on > first
    day = last.starts_on if is_after else forward(last, anchors).starts_on
    if first is None or day is None or (before and before[0].ends_on is not None):
        return None
    return replace(last, starts_on=first, ends_on=day) if 0 < (day - first).days <= _LONGEST else None


_LENGTHS: Final = {
    f"{name}-day": n for n, name in enumerate("two three four five six seven eight nine ten".split(), start=2)
}


def _days_by_length(s: Sentence, k: int, near: list[str], text: str, anchors: Anchors) -> DateMention | None:
    """`is on a four-day visit to X until Monday`: the four days that end on the Monday that comes; `near`: the words
    before the noun. None where the sentence names another day before."""
    length = next((_LENGTHS[low] for low in near if low in _LENGTHS), 0)
    days = find_dates(text, s.start, s.end, anchors)
    last = next((d for d in days if s.ends[k] <= d.start <= s.ends[k] + _LETTERS_TO_DAY and d.ends_on is None), None)
    if not length or last is None or last.kind not in ("explicit", "weekday") or anchors.day is None:
        return None
    day = forward(last, anchors).starts_on
    is_alone = not any(d.end <= s.starts[k] and d.kind in ("explicit", "weekday") for d in days)
    first = day - timedelta(days=length - 1) if day is not None else None
    if first is None or not is_alone or first > anchors.day:
        return None
    return replace(last, starts_on=first, ends_on=day)


def day_after(s: Sentence, k: int, text: str, anchors: Anchors) -> DateMention | None:
    """The single day right after the verb at token k; one to come where the verb does not tell of the past."""
    near = min(s.end, s.ends[k] + _LONGEST_TO_DAY)
    days = (d for d in find_dates(text, s.ends[k], s.end, anchors) if d.start < near)
    day = next((d for d in days if d.kind in _DAYS and d.ends_on is None), None)
    is_ahead = s.lows[k] in _BARE or s.lows[k] in _PRESENT
    return forward(day, anchors) if day is not None and is_ahead else day


_PRESENT: Final = frozenset("begins starts commences ends concludes finishes wraps lasts runs".split())


_SEVERAL: Final = frozenset("summits meetings conferences sessions gatherings events ceremonies".split())
_BETWEEN_GATHERINGS: Final = 2
"""Days from the end of one to the begin of the next."""


def over_several(day: DateMention, s: Sentence, dates: list[DateMention]) -> DateMention:
    """`to two summits in X: the 19th, from 15 to 20 January, and the Third on 21 and 22 January`: the days of all."""
    if day.kind != "explicit" or day.starts_on is None or _SEVERAL.isdisjoint(s.low_set()):
        return day
    last = day.ends_on or day.starts_on
    for other in dates:
        if other.kind != "explicit" or other.starts_on is None or other.start <= day.start:
            continue
        if 0 <= (other.starts_on - last).days <= _BETWEEN_GATHERINGS:
            last = other.ends_on or other.starts_on
    return replace(day, ends_on=last) if last > day.starts_on else day
