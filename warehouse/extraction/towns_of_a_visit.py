"""Visits to one country that are told town by town: `will begin her visit in A on 3 May and end it in B, where she will
be until 8 May`, `will be in A from 3 to 5 May. She will then travel to B, returning on 8 May`, `will travel to the
country. She will attend the Forum in A from 3 to 5 May and the Summit in B on 6 May`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_end_model import VisitEnd, is_of
from warehouse.extraction.visit_spans import BEGINS
from warehouse.places import gazetteer

_ENDS: Final = frozenset("end ends ended conclude concludes concluded finish finishes finished wrap wraps".split())
_ITS: Final = frozenset(("it", "the", "his", "her"))
_FAR: Final = 500
_LONGEST: Final = 21
_LONGEST_STOP: Final = 10


def ended_in_town(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> VisitEnd | None:
    """`will begin her visit in A on 3 May, and end it in B, where she will be from 6 to 8 May`: the last day there."""
    if _ENDS.isdisjoint(s.low_set()) or BEGINS.isdisjoint(s.low_set()):
        return None
    k = next((k for k, low in enumerate(s.lows) if low in _ENDS and s.low(k + 1) in _ITS), None)
    if k is None or BEGINS.isdisjoint(s.lows[:k]) or "in" not in s.lows[k + 2 : k + 5]:
        return None
    days = find_dates(text, s.starts[k], s.end, setting.anchors)
    if not days or days[0].kind not in ("explicit", "weekday"):
        return None
    guest = next((p for p in phrases if p.j <= k and len(p.people) == 1), None)
    last = days[0].ends_on or days[0].starts_on
    return VisitEnd(guest.people[0] if guest is not None else None, last, days[0], s, k, None)


_ONWARD: Final = re.compile(
    r"\b(?:then|thereafter|afterwards|subsequently|onwards?|goes on|go on|going on|proceed\w*|continu\w+|"
    r"from there|after (?:which|that))\b"
)


def go_on_to_return(visit: FoundEvent, ends: list[VisitEnd], text: str) -> None:
    """Let a visit whose visitor goes on to another town of the country last until the return told there."""
    last = visit.ends_on or visit.starts_on
    if last is None or visit.precision not in ("day", "range") or visit.status == "cancelled":
        return
    for told in visit.others:
        stop = told.place
        if stop is None or stop == visit.place or not stop.startswith("city/") or told.is_mention:
            continue
        if told.sentence.start < visit.sentence.start or _ONWARD.search(text, told.sentence.start, told.end) is None:
            continue
        for end in ends:
            is_near = 0 <= end.sentence.start - told.sentence.start <= _FAR and end.onward is None
            if not is_near or end.day is None or end.first is not None or not is_of(visit, end):
                continue
            has_own = told.day is not None and told.day.kind == "explicit" and told.day.starts_on != end.day
            if not has_own and 0 < (end.day - last).days <= _LONGEST_STOP:
                visit.ends_on, visit.precision = end.day, "range"
                return


_GATHERINGS: Final = ("conference", "seminar")
_IN_TOWN: Final = re.compile(
    r" in (?P<town>[A-Z][\w’'-]+(?: (?:de |del |of )?[A-Z][\w’'-]+){0,2})(?:, [A-Z][\w’'-]+)?,? (?:on|from) $"
)
_WORDS_BEFORE: Final = 70


def stay_for_gatherings(visit: FoundEvent, events: list[FoundEvent], text: str, setting: Setting) -> None:
    """Give an announced visit that has no day those of what its visitor will attend in the country."""
    soil = gazetteer.country_of(visit.place) if visit.place is not None else None
    if visit.starts_on is not None or visit.status != "announced" or soil is None:
        return
    guests = {id(side.person) for side in visit.sides if side.role == "visitor" and side.person is not None}
    days: list[tuple[date, date]] = []
    for event in events:
        if event.subtype not in _GATHERINGS or event.status != "announced" or event.day is None or not event.place:
            continue
        if event.starts_on is None or event.basis != "explicit" or event.precision not in ("day", "range"):
            continue
        if not any(id(side.person) in guests for side in event.sides) or event.sentence.start < visit.sentence.start:
            continue
        visit.day = visit.day or event.day
        own = (gazetteer.country_of(event.place), event.starts_on, event.ends_on or event.starts_on)
        days += [(first, last) for code, first, last in (own, *_next_gatherings(event, text, setting)) if code == soil]
    if days and (days[-1][1] - days[0][0]).days <= _LONGEST:
        first, last = min(begin for begin, _ in days), max(end for _, end in days)
        visit.starts_on, visit.ends_on = first, last if last > first else None
        visit.precision, visit.basis = "range" if last > first else "day", "explicit"


def _next_gatherings(event: FoundEvent, text: str, setting: Setting) -> list[tuple[str | None, date, date]]:
    """`the Forum in A from 3 to 5 May and the Summit in B on 6 May`: country and days of the Summit."""
    s, own = event.sentence, event.day
    if own is None or own.start < s.start or own.end > s.end:
        return []
    found = []
    for day in find_dates(text, own.end, s.end, setting.anchors):
        town = _IN_TOWN.search(text, max(own.end, day.start - _WORDS_BEFORE), day.start)
        place = gazetteer.find_place(town["town"]) if town is not None else None
        if day.kind != "explicit" or day.starts_on is None or place is None:
            break
        found.append((gazetteer.country_of(place), day.starts_on, day.ends_on or day.starts_on))
    return found
