"""Where a visit ends: `She will return home on May 5`, `He concluded his visit today`, `departed from X on Friday`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.details import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_RETURNS: Final = frozenset(("return", "returns", "returning", "returned"))
_CONCLUDES: Final = frozenset("conclude concludes concluded concluding wrapped ended ending complete completed".split())
_DEPARTS: Final = frozenset(("departed", "left", "leaves", "departs", "depart", "leave"))
_UNTIL: Final = frozenset(("until", "till"))
_STAYS: Final = frozenset(("be", "stay", "remain", "is", "staying", "remains", "stays"))
_ENDING: Final = marks.of_words(lambda: _RETURNS | _CONCLUDES | _DEPARTS | _UNTIL)
_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay", "engagements"))
_DAYS: Final = ("explicit", "weekday", "relative")
_BEFORE_DAY: Final = frozenset(("the", "on", *MONTHS, *(str(day) for day in range(1, 32))))
_LONGEST: Final = 21


@dataclass(frozen=True, slots=True)
class VisitEnd:
    """The day on which someone's visit ended; of nobody named where the sentence has a title only."""

    person: Person | None
    day: date


def find_visit_end(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> VisitEnd | None:
    """The end of a visit that a sentence of the body tells of with its day."""
    if s.kind != "body" or not marks.has(s, _ENDING):
        return None
    k = next((k for k in range(len(s)) if _ends_visit(s, k)), None)
    if k is None:
        return None
    dates = [d for d in find_dates(text, s.start, s.end, setting.anchors) if d.kind in _DAYS]
    dates = [d for d in dates if d.ends_on is None and d.starts_on is not None]
    after = [d for d in dates if d.start >= s.starts[k]]
    chosen = after[0] if after else (dates[-1] if len(dates) == 1 else None)
    if chosen is None:
        return None
    if "will" in s.lows[:k]:
        chosen = forward(chosen, setting.anchors)
    people = [p for p in phrases if p.j <= k and p.kind in ("person", "pronoun") and len(p.people) == 1]
    return VisitEnd(people[0].people[0] if people else None, chosen.starts_on) if chosen.starts_on else None


def _ends_visit(s: Sentence, k: int) -> bool:
    low, near = s.lows[k], s.lows[k + 1 : k + 8]
    if low in _RETURNS:
        return near[:1] in (["to"], ["home"], ["back"]) and s.low(k - 1) not in ("a", "his", "her", "the")
    if low in _CONCLUDES:
        is_subject = s.low(k - 1) in _TRIPS or (s.low(k - 1) == "will" and s.low(k - 2) in _TRIPS)
        return is_subject or not _TRIPS.isdisjoint(near)
    if low in _UNTIL:
        return s.low(k + 1) in _BEFORE_DAY and not _STAYS.isdisjoint(s.lows[max(0, k - 6) : k])
    if low not in _DEPARTS:
        return False
    return near[:1] == ["from"] or (low in ("departed", "left") and not {"concluding", "completing"}.isdisjoint(s.lows))


def settle_ends(events: list[FoundEvent], ends: list[VisitEnd]) -> None:
    """Give a visit that is told with its first day only the day on which its visitor left or came home."""
    for end in ends:
        visits = [e for e in events if e.subtype == "visit" and e.starts_on is not None and _is_of(e, end)]
        last = max(visits, key=lambda e: e.ends_on or e.starts_on or end.day, default=None)
        if last is None or last.starts_on is None or last.ends_on is not None or last.precision != "day":
            continue
        if 0 < (end.day - last.starts_on).days <= _LONGEST:
            last.ends_on, last.precision = end.day, "range"


def _is_of(event: FoundEvent, end: VisitEnd) -> bool:
    visitors = {id(side.person) for side in event.sides if side.role == "visitor" and side.person is not None}
    return end.person is None or not visitors or id(end.person) in visitors
