"""Destinations told behind a clause on the first: `will be in X from 1 to 3 June to attend the summit, and to Y from
4 to 6 June`, `will visit X on June 1 to attend the meeting and Y on June 4`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_JOINING: Final = frozenset((",", "and", "then", "to", "onward", "onwards", "on", "the"))
_BEFORE_DAYS: Final = frozenset(("from", "on", "between"))


def find_legs_aside(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The visits to what stands behind `and (to)`, with days of its own, where one visit with days is told before."""
    visits = [e for e in events if e.subtype == "visit" and e.sentence is s and e.status != "cancelled"]
    if len(visits) != 1 or s.kind != "body" or "and" not in s.low_set() or visits[0].is_mention:
        return []
    visit = visits[0]
    guests = [side for side in visit.sides if side.role == "visitor" and side.person is not None]
    first = next((p for p in phrases if p.kind in ("place", "country") and s.starts[p.i] >= visit.start), None)
    if not guests or first is None or first.country is None or not _has_days(s, first.j):
        return []
    found = []
    for place in phrases:
        if place.kind not in ("place", "country") or place.i <= first.j or place.country in (None, first.country):
            continue
        if not _is_joined(s, place.i) or not _has_days(s, place.j):
            continue
        end = s.ends[min(place.j + _WORDS_OF_DAYS, len(s)) - 1]
        sides = [*(replace(side) for side in guests), Side(None, None, place.country, "host", place, s)]
        event = FoundEvent("visit", visit.status, "in person", sides, s, s.starts[place.i], s.ends[place.j - 1])
        event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
        event.reach = (s.starts[place.i], end)
        found.append(event)
    if found:
        visit.reach = (visit.start, s.starts[_begin(s, found[0])])
    return found


_WORDS_OF_DAYS: Final = 9


def _begin(s: Sentence, leg: FoundEvent) -> int:
    return next(k for k, start in enumerate(s.starts) if start >= leg.start)


def _is_joined(s: Sentence, i: int) -> bool:
    """`, and to`, `and then`, `and`: the next destination, before whose name nothing else stands."""
    k = i - 1
    while k > 0 and s.lows[k] in _JOINING and s.lows[k] != "and":
        k -= 1
    return k > 0 and s.lows[k] == "and" and (s.low(i - 1) == "to" or k >= i - 2)


def _has_days(s: Sentence, j: int) -> bool:
    """`from 4 to 6 June`, `on June 4`, right behind the place."""
    if s.low(j) not in _BEFORE_DAYS:
        return False
    return any(is_calendar(s.low(k)) or s.low(k)[:1].isdigit() for k in range(j + 1, min(j + 3, len(s))))
