"""When somebody came, as a sentence tells that says nothing of how long: `She arrived on Monday`, `I have been here
since yesterday`, `She will arrive on 3 May`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import is_same_day
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.subjects_apposed import STYLES
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_end_model import VisitEnd

CAME: Final = frozenset(("arrived", "flew", "landed", "came", "began", "started"))
ARRIVES: Final = frozenset(("arrive", "arrives", "arriving"))
_DAYS: Final = ("explicit", "weekday", "relative")


def arrived_on(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> VisitEnd | None:
    """`I arrived on Monday`, `She flew in from Jakarta last night`, `I have been here since yesterday`: the first day
    of a visit that goes on."""
    since = (
        k for k in range(len(s)) if s.lows[k] == "since" and not _BEEN.isdisjoint(s.lows[max(0, k - _WORDS_SINCE) : k])
    )
    k = next((k for k in range(len(s)) if s.lows[k] in CAME or s.lows[k] in ARRIVES), None)
    k = k if k is not None else next(since, None)
    if k is None:
        return None
    if (begun := _begun(s, k)) is not None:
        return _first_day(s, k, begun, text, setting)
    people = [p for p in phrases if p.j <= k and p.kind in ("person", "pronoun") and len(p.people) == 1]
    if s.lows[k] == "since" and "where" in s.lows[max(0, k - _WORDS_SINCE) : k]:
        return None  # `arrived in X today from Y, where she had been since Monday`: in Y
    is_in = s.lows[k] in ("arrived", "since") or s.lows[k] in ARRIVES or s.low(k + 1) in ("in", "here", "under")
    days = [d for d in find_dates(text, s.starts[k], s.end, setting.anchors) if d.kind in _DAYS and not is_same_day(d)]
    is_group = s.low(0) in ("the", "his", "her") and "delegation" in s.lows[1:_WORDS_OF_GROUP] and "had" in s.lows[:k]
    is_group = is_group or s.low(0) == "they" or (s.low(0) in _OWN and not STYLES.isdisjoint(s.lows[1:3]))
    if (
        not (people or is_group)
        or not is_in
        or not days
        or days[0].ends_on is not None
        or days[0].start - s.ends[k] > (_NEAR_ARRIVAL if s.low(k + 1) != "under" else _PAST_PROGRAMME)
    ):
        return None
    person = people[-1].people[0] if people else None  # `The delegation had arrived in X on May 3`
    first = forward(days[0], setting.anchors) if s.lows[k] in ARRIVES else days[0]
    return VisitEnd(person, None, None, s, k, None, first=first)


def _begun(s: Sentence, k: int) -> int | None:
    """`During the visit, which began on Friday, X met Y`, `The visit started on Friday`, `X began his visit on Friday`:
    the token that the day follows; None where the verb at token k tells of no visit that was made."""
    if s.lows[k] not in _BEGAN:
        return None
    m = k - 1 if s.low(k - 1) not in ("which", "that") else k - 3 if s.low(k - 2) == "," else k - 2
    end, trip = k, m
    if s.low(m) not in _TRIPS and s.low(k + 1) in _WHOSE:
        trip = next((n for n in range(k + 2, min(k + _WORDS_TO_TRIP, len(s))) if s.lows[n] in _TRIPS), m)
        end = trip
    before = s.lows[max(0, trip - _WORDS_TO_TRIP) : trip]
    is_this = s.low(trip) in _TRIPS and not _WHOSE.isdisjoint(before) and _OF_OTHERS.isdisjoint(before)
    return end if is_this else None


def _first_day(s: Sentence, k: int, end: int, text: str, setting: Setting) -> VisitEnd | None:
    """The first day of the one visit that the text tells of, where it follows token `end`."""
    days = find_dates(text, s.ends[end], s.end, setting.anchors)
    is_day = bool(days) and days[0].kind in _DAYS and days[0].ends_on is None and not is_same_day(days[0])
    is_near = is_day and days[0].start - s.ends[end] <= len(" on the ")
    return VisitEnd(None, None, None, s, k, None, first=days[0]) if is_near else None


_BEGAN: Final = frozenset(("began", "started"))
_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay"))
_WHOSE: Final = frozenset(("the", "this", "his", "her", "their", "its"))
_OF_OTHERS: Final = frozenset("last previous next first second earlier another of by to".split())
_WORDS_TO_TRIP: Final = 4
_WORDS_OF_GROUP: Final = 6
_OWN: Final = frozenset(("his", "her", "their"))
_NEAR_ARRIVAL: Final = 32
_PAST_PROGRAMME: Final = 70
"""`They came under the Distinguished Visitors Programme on 11 May.`"""
_WORDS_SINCE: Final = 8
_BEEN: Final = frozenset(("been", "is", "are", "was", "were"))
