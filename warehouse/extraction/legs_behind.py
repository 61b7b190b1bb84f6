"""Legs that a sentence about the last one looks back to: `arrived in X today on the last leg of a trip which has taken
him to Y (3 to 5 May) and Z (5 to 7 May)`, `concluded her visit to X, the second leg of a journey that began in Y on 3
May`; and visits told as legs: `wrapped up the Norwegian leg of her two-nation tour`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import apart
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_TRIPS: Final = frozenset(("visit", "visits", "trip", "tour", "journey", "swing", "programme"))
_ANY_TRIP: Final = WordList(_TRIPS)
_TOOK: Final = frozenset(("taken", "took", "brought"))
_BEGAN: Final = frozenset(("began", "begun", "started", "commenced", "kicked"))
_LOOKING_BACK: Final = _TOOK | _BEGAN
_WHOM: Final = frozenset(("him", "her", "them"))
_RELATIVES: Final = frozenset(("which", "that"))
_WORDS_TO_TRIP: Final = 6
_WORDS_TO_PLACE: Final = 4
_LEGS: Final = frozenset(("leg", "stage"))
_OF_LEG: Final = frozenset("concluded completed ended finished began started wrapped wound rounded".split())
_WORDS_TO_VERB: Final = 5


def find_legs_behind(s: Sentence, phrases: list[Phrase], here: list[FoundEvent]) -> list[FoundEvent]:
    """The legs, with their days, of whoever the sentence tells a visit of (`here`); a visit told as a leg itself."""
    if s.kind != "body" or not _ANY_TRIP.stands_in(s):
        return []
    if "visits" in s.low_set() and all(e.subtype != "visit" for e in here):
        return _come_home_from(s, phrases)
    found: list[FoundEvent] = []
    visit = next((e for e in here if e.subtype == "visit" and e.status != "cancelled"), None)
    if not _LEGS.isdisjoint(s.low_set()) and visit is None:
        found = _told_as_leg(s, phrases)
        visit = found[0] if found else None
    if visit is None or _LOOKING_BACK.isdisjoint(s.low_set()):
        return found
    at = _looks_back(s)
    guests = [replace(side) for side in visit.sides if side.role == "visitor"]
    if at is None or not guests or visit.end > s.starts[at]:
        return found
    soils = {side.country for side in visit.sides if side.role == "host"} | {_soil(visit)}
    homes = {side.country for side in guests}
    journey = FoundEvent("visit", "occurred", "in person", guests, s, s.starts[at], s.ends[at])
    legs = apart(s, phrases, journey)
    legs = legs if len(legs) > 1 else _placed(s, phrases, at, journey)
    for leg in legs:
        leg.needs_day = True
    return found + [leg for leg in legs if _soil(leg) not in soils | homes]


def _come_home_from(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`returned home today following visits to X (3 to 5 May) and Y (6 to 7 May)`, `is back from visits to`."""
    k = s.lows.index("visits")
    begin = next((m for m in range(k - 1, max(-1, k - _WORDS_TO_VERB), -1) if s.lows[m] in _AFTER), None)
    guest = next((p for p in phrases if p.j <= k and len(p.people) == 1), None)
    if s.low(k + 1) != "to" or begin is None or guest is None or _HOME.isdisjoint(s.lows[:begin]):
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    journey = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[k], s.ends[k + 1])
    legs = apart(s, phrases, journey)
    for leg in legs:
        leg.needs_day = True
    return legs if len(legs) > 1 else []


_AFTER: Final = frozenset(("after", "following", "from", "concluding", "completing"))
_HOME: Final = frozenset(("returned", "back", "home", "arrived"))


def _looks_back(s: Sentence) -> int | None:
    """The token before the places in `a trip which has taken her to`, `a journey that began in`."""
    for k, low in enumerate(s.lows):
        if low not in _LOOKING_BACK:
            continue
        near = s.lows[max(0, k - 3) : k]
        relative = next((k - len(near) + m for m, word in enumerate(near) if word in _RELATIVES), None)
        if relative is None or _TRIPS.isdisjoint(s.lows[max(0, relative - _WORDS_TO_TRIP) : relative]):
            continue
        if low in _TOOK and s.low(k + 1) in _WHOM and s.low(k + 2) == "to":
            return k + 2
        j = k + 2 if s.low(k + 1) == "off" else k + 1
        if low in _BEGAN and s.low(j) == "in" and s.is_capitalized(j + 1):
            return j
    return None


def _placed(s: Sentence, phrases: list[Phrase], at: int, journey: FoundEvent) -> list[FoundEvent]:
    """The one leg, to the place right behind token `at`."""
    near = (p for p in phrases if at < p.i <= at + _WORDS_TO_PLACE and p.kind in ("place", "country"))
    stop = next(near, None)
    if stop is None or stop.place is None or stop.country is None:
        return []
    journey.place, journey.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    journey.sides.append(Side(None, None, stop.country, "host", stop, s))
    journey.reach = (s.starts[stop.i], s.end)
    return [journey]


def _told_as_leg(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`wrapped up the Norwegian leg of her European trip`, `today concluded the Kenyan leg of his tour`."""
    k = next(k for k, low in enumerate(s.lows) if low in _LEGS)
    stop = next((p for p in phrases if p.j == k and p.kind in ("country", "place") and p.country), None)
    code = stop.country if stop is not None else gazetteer.country_by_name(s.words[k - 1])
    verb = next((m for m in range(k - 1, max(-1, k - _WORDS_TO_VERB), -1) if s.lows[m] in _OF_LEG), None)
    if code is None or verb is None or s.low(k + 1) != "of" or not {"had", "will", "would"}.isdisjoint(s.lows[:verb]):
        return []
    guest = next((p for p in reversed(phrases) if p.j <= verb and len(p.people) == 1), None)
    if guest is None or guest.people[0].country == code:
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s), Side(None, None, code, "host", None, s)]
    visit = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[verb], s.ends[k])
    visit.place, visit.place_span = f"country/{code}", (s.starts[k - 1], s.ends[k - 1])
    return [visit]


def _soil(event: FoundEvent) -> str | None:
    return gazetteer.country_of(event.place) if event.place is not None else None
