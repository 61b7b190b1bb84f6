"""Visits told behind a place: `met Minister X in Tunis, where she arrived on Monday on a working visit`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_WHERE: Final = WordList(("where",))
_TRIPS: Final = frozenset(("visit", "trip", "tour", "mission"))
_PRONOUNS: Final = frozenset(("he", "she", "they"))
_COMES: Final = frozenset(("arrived", "is", "was", "are", "were", "has", "have", "began"))
_NOT: Final = frozenset("will would later not to then next".split())
_ENCOUNTERS: Final = frozenset(("meeting", "talks", "reception"))
_WORDS_TO_TRIP: Final = 14


def find_stay_where(s: Sentence, phrases: list[Phrase], here: list[FoundEvent]) -> list[FoundEvent]:
    """The visit of the guest of an encounter (`here`) told behind the place of it; at most one, none beside another."""
    if s.kind != "body" or not _WHERE.stands_in(s) or any(event.subtype == "visit" for event in here):
        return []
    met = next((e for e in here if e.subtype in _ENCOUNTERS and e.status == "occurred"), None)
    for w in s.places_of("where") if met is not None else ():
        stop = next((p for p in phrases if p.j in (w, w - 1) and p.kind in ("place", "country") and p.place), None)
        trip = _trip_behind(s, w)
        guest = _guest(met, stop.country) if met is not None and stop is not None and stop.country else None
        if stop is None or trip is None or guest is None:
            continue
        sides = [Side(guest.person, None, guest.country, "visitor", guest.phrase, s)]
        sides.append(Side(None, None, stop.country, "host", stop, s))
        visit = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[w + 2], s.ends[trip])
        visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        visit.reach, visit.is_firm = (s.starts[w], s.end), False
        return [visit]
    return []


def _trip_behind(s: Sentence, w: int) -> int | None:
    """The noun of `where he arrived on Monday on a working visit`, `where she is on a visit`, of the same clause."""
    if s.low(w + 1) not in _PRONOUNS or s.low(w + 2) not in _COMES:
        return None
    for k in range(w + 3, min(w + _WORDS_TO_TRIP, len(s))):
        if s.lows[k] in _NOT or s.lows[k] in ("and", ","):
            return None
        if s.lows[k] in _TRIPS:
            return k
    return None


def _guest(met: FoundEvent, soil: str) -> Side | None:
    """The one of those who met that the soil is not of."""
    people = [side for side in met.sides if side.person is not None]
    guests = [side for side in people if side.country not in (None, soil)]
    return guests[0] if len(guests) == 1 and len(people) > 1 else None
