"""`his Mongolian and Lao counterparts`: who they are, where the article names them later with the same post."""

from __future__ import annotations

from dataclasses import replace

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person

_COUNTERPARTS = frozenset(("counterpart", "counterparts"))
_MEETINGS = frozenset(("talks", "meeting", "phone call", "video talks"))
_PLURAL = frozenset(("meetings", "talks", "separately", "respectively", "separate"))


def name_counterparts(events: list[FoundEvent], offices: dict[int, list[Office]], people: list[Person]) -> None:
    """Put the person into a side that is only the counterpart of some country. Changes the events in place."""
    for event in events:
        if _COUNTERPARTS.isdisjoint(event.sentence.lows):
            continue
        titles = {office.title.name for side in event.sides if side.person for office in _held(side.person, offices)}
        for side in event.sides:
            if side.person is None and side.organization is None and side.country and _is_counterpart(side):
                holders = [p for p in people if p.country == side.country and _holds(p, titles, offices)]
                if len(holders) == 1:
                    side.person = holders[0]


def _is_counterpart(side: Side) -> bool:
    """`counterpart` stands within the phrase or closes the list that it is in."""
    phrase = side.phrase
    return phrase is not None and not _COUNTERPARTS.isdisjoint(side.sentence.lows[phrase.i : phrase.j + 6])


def _held(person: Person, offices: dict[int, list[Office]]) -> list[Office]:
    return [office for office in offices.get(id(person), []) if not office.is_former]


def _holds(person: Person, titles: set[str], offices: dict[int, list[Office]]) -> bool:
    return any(office.title.name in titles for office in _held(person, offices))


def counterparts_apart(events: list[FoundEvent]) -> list[FoundEvent]:
    """`held meetings with his Mongolian and Lao counterparts` tells of a meeting with each."""
    found: list[FoundEvent] = []
    for event in events:
        others = [side for side in event.sides if _is_counterpart(side)]
        words = event.sentence.lows
        is_each = not _PLURAL.isdisjoint(words) or event.sentence.kind == "headline"
        is_several = "counterparts" in words and is_each and event.subtype in _MEETINGS
        if len(others) < 2 or not is_several:
            found.append(event)
            continue
        own = [side for side in event.sides if side not in others]
        found += [replace(event, sides=[*(replace(side) for side in own), side], others=[]) for side in others]
    return found
