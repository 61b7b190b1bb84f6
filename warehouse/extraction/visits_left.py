"""Visits of which a text tells only whom the visitor met, and that the visitor left or went home."""

from __future__ import annotations

from datetime import date
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_end_model import RETURNS, VisitEnd, is_of
from warehouse.places import gazetteer

_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))


def visits_ended(events: list[FoundEvent], ends: list[VisitEnd], held: list[HeldOffice]) -> list[FoundEvent]:
    """The visits of which the text tells only whom the visitor met and that the visitor left or went home."""
    found: list[FoundEvent] = []
    ambassadors = {id(post.person) for post in held if post.office.title.name == "ambassador"}
    for end in ends:
        visitor = _guest_meant(end, events)
        home = visitor.country or end.home if visitor is not None else None
        # `arrived on Monday and will leave on Saturday`: all of a stay, wherever it was
        is_whole = end.first is not None and end.day is not None and end.onward is None
        if visitor is None or home is None or not (end.soil or is_whole or end.sentence.lows[end.k] in RETURNS):
            continue
        if end.soil is None and _is_of_several(end.sentence):
            continue
        met = [e for e in events if e.subtype in _ENCOUNTERS and e.status == "occurred" and e.mode == "in person"]
        met = [e for e in met if any(side.person is visitor for side in e.sides)]
        if id(visitor) in ambassadors:
            continue  # `The outgoing ambassador called on Y. She will leave X on Thursday`: she has lived there
        told = [(_soil_of(e, visitor) or end.soil) for e in met]
        soils = [soil for soil in told if soil not in (None, home)]
        soil = end.soil or (soils[0] if len(set(soils)) == 1 else None)
        known = [e for e in (*events, *found) if e.subtype == "visit" and is_of(e, end)]
        if end.soil is not None:
            known = [e for e in known if not e.place or gazetteer.country_of(e.place) == soil]
        if soil is not None and soil in soils and not known:
            visit = _visit_ended(end, visitor, soil, [e for e in met if _soil_of(e, visitor) in (None, soil)])
            _begin_with_departure(
                visit, [e.first for e in ends if e.first is not None and (e.person is visitor or e is end)]
            )
            found.append(visit)
    return found


_GROUPS: Final = frozenset(("delegation", "guests", "visitors", "delegates"))
_WORDS_TO_GROUP: Final = 3


def _guest_meant(end: VisitEnd, events: list[FoundEvent]) -> Person | None:
    """Who left; of `The delegation arrived on Monday and will leave on Saturday`, or `He arrived on Monday` behind what
    the host did, the one person whom the text tells to have been met abroad."""
    s = end.sentence
    is_group = end.person is None and s.low(0) in ("the", "its", "their")
    is_group = is_group and not _GROUPS.isdisjoint(s.lows[1:_WORDS_TO_GROUP])
    if not is_group and (s.low(0) not in ("he", "she") or end.person is None):
        return end.person
    guests: dict[int, Person] = {}
    for event in events:
        if event.subtype not in _ENCOUNTERS or event.status != "occurred" or event.place is None:
            continue
        soil = gazetteer.country_of(event.place)
        if end.person is not None and end.person.country != soil:
            return end.person
        people = [side.person for side in event.sides if side.person is not None and side.country not in (None, soil)]
        guests |= {id(person): person for person in people}
    return next(iter(guests.values())) if len(guests) == 1 else end.person


_TOURS: Final = frozenset(("tour", "trip", "journey", "swing"))
_SEVERAL: Final = ("-nation", "-country", "-nations", "-countries", "-leg", "-stop")


def _is_of_several(s: Sentence) -> bool:
    """`returned home after a five-nation tour`, `after a tour that took her to India, Vietnam and Japan`: of no one
    stop, whose day the return is not the last of."""
    if _TOURS.isdisjoint(s.low_set()):
        return False
    return any(low.endswith(_SEVERAL) for low in s.lows) or (s.lows.count(",") > 1 and "took" in s.low_set())


def _begin_with_departure(visit: FoundEvent, firsts: list[DateMention]) -> None:
    """`X, who left home on 27 March, called on Y on 28 March. She returned on 31 March`: from 27 March."""
    first, told = (firsts[0].starts_on if firsts else None), visit.starts_on
    if first is not None and told is not None and 0 < (told - first).days <= _LONGEST:
        visit.starts_on, visit.ends_on, visit.precision = first, visit.ends_on or told, "range"


_LONGEST: Final = 21


def _soil_of(event: FoundEvent, visitor: Person) -> str | None:
    """In which country they met: that of the place, else that of the only other side."""
    if event.place is not None:
        return gazetteer.country_of(event.place)
    others = {side.country for side in event.sides if side.person is not visitor}
    return next(iter(others)) if len(others) == 1 else None


def _visit_ended(end: VisitEnd, visitor: Person, soil: str, met: list[FoundEvent]) -> FoundEvent:
    """The visit from the first of the meetings that have a day to the day on which it ended."""
    s = end.sentence
    sides = [
        Side(visitor, None, visitor.country or end.home, "visitor", None, s),
        Side(None, None, soil, "host", None, s),
    ]
    visit = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[end.k], s.ends[end.k])
    visit.place = next((e.place for e in met if e.place is not None), f"country/{soil}")
    visit.day, visit.is_firm = end.told, False
    if end.day is None and end.told is not None:  # `While in Stockholm, on 24-25 August, X met Y`
        visit.starts_on, visit.ends_on = end.told.starts_on, end.told.ends_on
        visit.precision, visit.basis = "range", "explicit"
        return visit
    first = next((e for e in sorted(met, key=_first_day) if e.starts_on is not None and _has_day(e)), None)
    if end.day is None or (first is not None and first.starts_on is not None and first.starts_on > end.day):
        return visit
    kind = end.told.kind if end.told is not None else ""
    visit.starts_on, visit.precision = end.day, "day"
    visit.basis = kind if kind in ("explicit", "weekday") else "report date"
    if first is not None and first.starts_on is not None and first.starts_on < end.day:
        visit.starts_on, visit.ends_on, visit.precision, visit.basis = first.starts_on, end.day, "range", first.basis
    return visit


def _has_day(met: FoundEvent) -> bool:
    """The text names the day, or says `today`."""
    return met.basis != "report date" or (met.day is not None and met.day.word in _TODAY)


_TODAY: Final = frozenset(("today", "this morning", "this afternoon"))


def _first_day(event: FoundEvent) -> date:
    return event.starts_on or date.max
