"""Destinations that a sentence names first, or by a noun: `X, Y, will be the destination of Minister Z when he makes a
working visit`, `X is the second stop on her visit`, `Her stops are X and Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_DESTINATIONS: Final = frozenset(("destination", "destinations", "stop", "stops", "leg", "stopover", "itinerary"))
_DESTINATION: Final = marks.of_words(lambda: _DESTINATIONS)
_BEING: Final = frozenset(("is", "are", "was", "will", "be", "include", "includes", "comprise", "comprises", "covers"))
_TRIPS: Final = frozenset(("visit", "trip", "tour", "journey", "swing"))
_OWN: Final = frozenset(("his", "her", "their", "the"))
_OF_TRIP: Final = frozenset(("of", "on", "in"))
_STOPS: Final = frozenset(("stop", "leg", "destination"))
_ORDINALS: Final = frozenset("first second third fourth fifth next last final penultimate other".split())
_WORDS_TO_TRIP: Final = 20
_WORDS_OF_TRIP: Final = 9
"""From `stop` to the verb: `the last stop of the Minister's visit will be`."""
_LONGEST_OPENING: Final = 6


def find_told_destinations(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent], subject: Person | None
) -> list[FoundEvent]:
    """The visits to the destinations that the noun names; a visit of the sentence itself (`here`) that lacks its place
    is given it instead. `subject`: whom `his` and `her` stand for."""
    if s.kind != "body" or not marks.has(s, _DESTINATION) or _BEING.isdisjoint(s.low_set()):
        return []
    k = next((k for k in marks.places(s, _DESTINATION) if s.lows[k] in _DESTINATIONS), None)
    if k is None:
        return []
    first = _opening_place(s, phrases, k)
    if first is not None:
        return _of_opening(s, phrases, k, first, here, subject)
    return _listed(s, phrases, k, told, here)


def _opening_place(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`Dili, Timor-Leste, will be the destination`: the place before the verb."""
    verb = next((m for m in range(k) if s.lows[m] in _BEING), None)
    places = [p for p in phrases if verb is not None and p.j <= verb and p.kind in ("place", "country") and p.place]
    is_opening = bool(places) and places[0].i <= 1 and verb is not None and verb - places[-1].j <= 1
    return places[0] if is_opening and places[0].country is not None else None


def _of_opening(
    s: Sentence, phrases: list[Phrase], k: int, stop: Phrase, here: list[FoundEvent], subject: Person | None
) -> list[FoundEvent]:
    bare = [e for e in here if e.subtype == "visit" and e.place is None]
    if bare:
        _place(bare[0], s, stop)
        return []
    trip = next((m for m in range(k + 1, min(k + _WORDS_TO_TRIP, len(s))) if s.lows[m] in _TRIPS), None)
    is_of_trip = trip is not None and not _OF_TRIP.isdisjoint(s.lows[k + 1 : k + 2])
    if any(e.subtype == "visit" and e.place for e in here) or trip is None or not is_of_trip:
        return []
    named = [p for p in phrases if p.i > k and len(p.people) == 1 and p.kind in ("person", "pronoun")]
    is_ahead = "will" in s.low_set()
    person = named[0].people[0] if named else None
    if person is None and s.low(k + 2) in ("his", "her"):
        person = subject
    is_told = is_ahead or ("is" in s.lows[:k] and not named)
    if person is None or not is_told or stop.country == person.country:
        return []
    sides = [Side(person, None, person.country, "visitor", named[0] if named else None, s)]
    event = FoundEvent("visit", "announced" if is_ahead else "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.is_underway, event.needs_day = not is_ahead, is_ahead
    event.reach = None if is_ahead else (s.starts[k], s.starts[trip])
    _place(event, s, stop)
    return [event]


def _place(event: FoundEvent, s: Sentence, stop: Phrase) -> None:
    """Where the visit leads, with the country as its host."""
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    if all(side.role != "host" for side in event.sides):
        event.sides.append(Side(None, None, stop.country, "host", stop, s))


def _listed(
    s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent], here: list[FoundEvent]
) -> list[FoundEvent]:
    """`Her stops are X and Y`, `The destinations will be X, Y and Z`, `Her last stop will be X`: legs of the visit told
    last."""
    is_one = s.lows[k] in _STOPS and s.low(k - 1) in _ORDINALS
    words_to_verb = _WORDS_OF_TRIP if is_one and s.low(k + 1) in _OF_TRIP else 4
    verb = next((m for m in range(k + 1, min(k + words_to_verb, len(s))) if s.lows[m] in _BEING), None)
    bare = [e for e in here if e.subtype == "visit" and e.place is None]
    if k > _LONGEST_OPENING or s.lows[0] not in _OWN or verb is None:
        return _at_end(s, phrases, k, bare)
    whole = next((e for e in reversed(told) if e.subtype == "visit" and e.status != "cancelled"), None)
    guests = [side for side in (whole.sides if whole is not None else []) if side.role == "visitor" and side.person]
    places = [p for p in phrases if p.i > verb and p.kind in ("place", "country") and p.place and p.country]
    stops = [p for n, p in enumerate(places) if all(p.country != other.country for other in places[:n])]
    if whole is None or not guests:
        return []
    if is_one:
        here, stops = (
            [e for e in here if e.subtype == "visit" and not e.is_mention],
            [p for p in stops[:1] if p.i <= verb + 3],
        )
    elif any(p.people for p in phrases):
        return []
    if here or len(stops) < 2 - is_one:
        return []
    legs: list[FoundEvent] = []
    for stop in stops:
        sides = [Side(side.person, None, side.country, "visitor", side.phrase, side.sentence) for side in guests]
        leg = FoundEvent("visit", whole.status, "in person", sides, s, s.starts[stop.i], s.ends[stop.j - 1])
        _place(leg, s, stop)
        after = next((p for p in places if p.i > stop.i and p.country != stop.country), None)
        leg.reach = (s.starts[stop.i], s.starts[after.i] if after is not None else s.end)
        if not is_one:
            leg.journey = (s.starts[stops[0].i], s.starts[stops[-1].i])
        legs.append(leg)
    return legs


def _at_end(s: Sentence, phrases: list[Phrase], k: int, bare: list[FoundEvent]) -> list[FoundEvent]:
    """`The destination of Minister X's visit from 3 to 5 May is Y`: the place behind the verb."""
    verb = next((m for m in range(k + 1, len(s)) if s.lows[m] in ("is", "will")), None)
    stop = next((p for p in phrases if verb is not None and verb < p.i <= verb + 2 and p.place and p.country), None)
    if bare and stop is not None and "the" in s.lows[:1]:
        _place(bare[0], s, stop)
    return []
