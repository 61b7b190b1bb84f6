"""Whose visit it is that an article tells of a delegation, of guests, of `the head of its diplomacy`: `The delegation
is in X from Monday to Friday` is the visit of those who met their hosts in X."""

from __future__ import annotations

from collections import Counter
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.places import gazetteer

_MET: Final = frozenset(("participant", "signatory"))


def name_visitors(events: list[FoundEvent]) -> None:
    """Give visits that name nobody the guest whom the article's encounters there tell of most.

    In: the article's events with places and roles. Changes the visits' sides; where guests of two countries could be
    meant, none.
    """
    for visit in events:
        if visit.subtype != "visit" or visit.status != "occurred" or visit.place is None:
            continue
        if any(side.person is not None for side in visit.sides):
            continue
        soil = gazetteer.country_of(visit.place)
        home = next((side.country for side in visit.sides if side.role == "visitor" and side.country), None)
        guest = _guest(events, soil, home) if soil is not None else None
        if guest is not None:
            visit.sides = [side for side in visit.sides if side.role != "visitor" or side.country != guest.country]
            visit.sides.insert(0, guest)


def turn_from_hosts(events: list[FoundEvent]) -> None:
    """`X received Y, who heads a delegation that arrived on the island on Sunday`: the visit of Y, not of the host whom
    the clause's words may seem to mean. Changes the visits' sides."""
    for visit in events:
        visitors = [side for side in visit.sides if side.role == "visitor"]
        if visit.subtype != "visit" or len(visitors) != 1 or visitors[0].person is None:
            continue
        soil = gazetteer.country_of(visit.place) if visit.place is not None else None
        home = visitors[0].person.country
        received = next((e for e in events if e.sentence is visit.sentence and _hosts(e, visitors[0])), None)
        if received is None or (soil is not None and soil != home):
            continue
        guests = [side for side in received.sides if side.role == "visitor" and side.person is not None]
        if len(guests) == 1 and guests[0].country != home:
            visit.sides = [Side(guests[0].person, None, guests[0].country, "visitor", guests[0].phrase, visit.sentence)]


def _hosts(event: FoundEvent, visitor: Side) -> bool:
    return any(side.role == "host" and side.person is visitor.person for side in event.sides)


def _guest(events: list[FoundEvent], soil: str, home: str | None) -> Side | None:
    """Who was a guest on that soil most often, of the visitors' country; None where guests came from several."""
    sides: dict[int, Side] = {}
    met: Counter[int] = Counter()
    for event in events:
        place = gazetteer.country_of(event.place) if event.place is not None else None
        if event.status != "occurred" or event.subtype == "visit" or place not in (None, soil):
            continue
        for side in event.sides:
            country = side.person.country if side.person is not None else None
            is_guest = side.role == "visitor" or (home is not None and side.role in _MET)
            if country is None or country == soil or not is_guest or country != (home or country):
                continue
            sides.setdefault(id(side.person), side)
            met[id(side.person)] += 1
    countries = {side.person.country for side in sides.values() if side.person is not None}
    if len(countries) != 1:
        return None
    found = sides[max(met, key=lambda key: met[key])]
    return Side(found.person, None, next(iter(countries)), "visitor", found.phrase, found.sentence)
