"""Encounters of a guest that the words of a visit frame: `During the visit, X discussed trade with Y`, `In Z, where the
text has told him to be, he was welcomed by Y`, `a trip to Z, during which he saw Y`: on no day but the visit's."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
_TRIPS: Final = frozenset(("visit", "trip", "stay", "tour", "stop", "stopover"))
_OPENING: Final = frozenset(("during", "in", "throughout", "while"))
_COURSE: Final = frozenset(("during", "course"))
_TWO: Final = 2
_WORDS_TO_TRIP: Final = 6


def settle_on_visit(s: Sentence, phrases: list[Phrase], events: list[FoundEvent], told: list[FoundEvent]) -> None:
    """Let encounters count without a day of their own where the sentence sets them in a visit; give a host whom only
    his post tells (`an audience with His Majesty the Sultan`) the country visited. Changes the events."""
    for event in events:
        if event.subtype not in _ENCOUNTERS or event.status != "occurred":
            continue
        if not event.is_dated and all(_is_known(side) for side in event.sides):
            continue
        visit = _visit_of(event, [*told, *(e for e in events if e is not event)])
        soil = _soil(visit) if visit is not None else None
        if visit is None or soil is None:
            continue
        for side in event.sides:
            if not _is_known(side) and side.role == "host" and _is_sovereign(side):
                side.country = soil
        if event.is_dated and _is_framed(s, phrases, event, visit, soil) and _are_people(event):
            event.is_dated = False


_HELD_THERE: Final = _ENCOUNTERS | {"signing", "wreath laying", "award", "credentials"}


def place_on_visits(told: list[FoundEvent], home: str | None) -> None:
    """`X, on an official visit to Y, met Z of Y`: in Y, where the dateline is of another country (`home`) and the
    sentence names no place. Changes the events."""
    for visit in told:
        soil = _soil(visit) if visit.subtype == "visit" and visit.is_mention and visit.is_underway else None
        if soil is None or visit.place is None or soil == home or visit.status != "occurred":
            continue
        for event in told:
            if event.sentence is not visit.sentence or event.subtype not in _HELD_THERE or event.place is not None:
                continue
            others = {side.country for side in event.sides if side.person is None or not _visits(visit, side.person)}
            is_part = any(side.person is not None and _visits(visit, side.person) for side in event.sides)
            if is_part and event.status == "occurred" and event.mode == "in person" and others <= {soil, None}:
                event.place, event.place_span = visit.place, visit.place_span


def _is_known(side: Side) -> bool:
    return side.person is not None or side.organization is not None or side.country is not None


_SOVEREIGNS: Final = frozenset("majesty highness sultan king queen emperor emir pope sheikh".split())


def _is_sovereign(side: Side) -> bool:
    """`an audience with His Majesty the Sultan`; not `with the Sultan's representative, X`."""
    phrase, s = side.phrase, side.sentence
    if phrase is None or _SOVEREIGNS.isdisjoint(s.lows[phrase.i : phrase.j]):
        return False
    return not {"'s", "representative"} & set(s.lows[phrase.i : phrase.j + 3])


def _are_people(event: FoundEvent) -> bool:
    return len({id(side.person) for side in event.sides if side.person is not None}) >= _TWO


def _visit_of(event: FoundEvent, told: list[FoundEvent]) -> FoundEvent | None:
    """The visit, told last, of one of those who take part."""
    people = [side.person for side in event.sides if side.person is not None]
    visits = [e for e in told if e.subtype == "visit" and e.status == "occurred" and _soil(e) is not None]
    return next((e for e in reversed(visits) if any(_visits(e, person) for person in people)), None)


def _soil(visit: FoundEvent) -> str | None:
    """The country visited, by the place, else by its host."""
    if visit.place is not None:
        return gazetteer.country_of(visit.place)
    return next((side.country for side in visit.sides if side.role == "host" and side.country is not None), None)


def _visits(visit: FoundEvent, person: Person) -> bool:
    return any(side.person is person and side.role == "visitor" for side in visit.sides)


def _is_framed(s: Sentence, phrases: list[Phrase], event: FoundEvent, visit: FoundEvent, soil: str) -> bool:
    """The sentence opens with the visit, or with a place of the country visited; or the clause says `during which`."""
    if s.lows[0] in _OPENING and not _TRIPS.isdisjoint(s.lows[1:_WORDS_TO_TRIP]):
        return True
    if s.lows[:4] == ["in", "the", "course", "of"] and s.low(4) == "it":
        return True
    if s.lows[0] == "in" and any(p.i in (1, 2) and _soil_of(p) == soil for p in phrases):
        return True
    k = next((k for k in s.places_of("which") if s.starts[k] < event.start and visit.sentence is s), None)
    return k is not None and not _COURSE.isdisjoint(s.lows[max(0, k - 2) : k])


def _soil_of(phrase: Phrase) -> str | None:
    if phrase.place is not None:
        return gazetteer.country_of(phrase.place)
    return phrase.country if phrase.kind in ("place", "country") else None
