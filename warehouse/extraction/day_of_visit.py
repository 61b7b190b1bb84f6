"""Days told by their number within a visit: `on the second day of his visit to X`, `on the first day of the visit`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.event_days import Setting, is_background
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import stop_after

_NUMBERS: Final = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_LAST: Final = frozenset(("last", "final", "closing", "concluding"))
_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay"))
_OWNERS: Final = frozenset(("his", "her", "their"))
_WORDS_TO_TRIP: Final = 9
_OF_OTHERS: Final = frozenset(("with", "by", "of", "to", "from"))
_NTH: Final = re.compile(r"\b(first|opening|second|third|fourth|fifth|last|final) day of (?:his|her|their|the)\b")


def find_day_of_visit(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> list[FoundEvent]:
    """The visit of the sentence's subject to the place named, begun so many days before the sentence's own day."""
    if "day" not in s.low_set() or _TRIPS.isdisjoint(s.low_set()) or s.kind != "body":
        return []
    k = next((k for k in range(1, len(s) - 2) if s.lows[k] == "day" and s.lows[k + 1] == "of"), None)
    if k is None or not (s.low(k - 1) in _NUMBERS or s.low(k - 1) in _LAST) or s.low(k + 2) not in _OWNERS:
        return []
    trip = next((m for m in range(k + 3, min(k + _WORDS_TO_TRIP, len(s))) if s.lows[m] in _TRIPS), None)
    stop = stop_after(s, phrases, trip) if trip is not None else None
    people = [p for p in phrases if len(p.people) == 1 and s.low(p.i - 1) not in _OF_OTHERS]
    guest = next((p for p in people if p.j <= k), None) or next((p for p in people if p.i > k), None)
    if trip is None or stop is None or guest is None or stop.country in (None, guest.country):
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[trip], s.ends[trip])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    day = _day(s, text, setting)
    if day is None or day.starts_on is None:
        event.is_firm = False
        return [event]
    if is_background(day, setting):
        return []
    number = _NUMBERS.get(s.low(k - 1))
    event.day = day if number is None else replace(day, starts_on=day.starts_on - timedelta(days=number))
    return [event]


def _day(s: Sentence, text: str, setting: Setting) -> DateMention | None:
    """The day that the sentence names, else that of the report."""
    dates = find_dates(text, s.start, s.end, setting.anchors)
    named = [d for d in dates if d.kind in ("explicit", "weekday", "relative") and d.ends_on is None and d.starts_on]
    anchor = setting.anchors.day
    if named or anchor is None:
        return named[0] if named else None
    return DateMention(s.start, s.start, "relative", anchor, None, word="today")


def day_within(event: FoundEvent, visit: FoundEvent, text: str) -> date | None:
    """The day on which something was that is told to be `on the first day of the visit`."""
    match = _NTH.search(text, event.sentence.start, event.start)
    if match is None or visit.starts_on is None:
        return None
    number = _NUMBERS.get(match.group(1))
    if number is None:
        return visit.ends_on
    day = visit.starts_on + timedelta(days=number)
    return day if day <= (visit.ends_on or day) else None
