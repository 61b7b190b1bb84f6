"""Aid told by its arrival: `A shipment of 40 tons of food donated by China arrived in Suva on Sunday`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_GIVEN: Final = frozenset(("donated", "gifted"))
_ARRIVES: Final = frozenset("arrived arrives reached reaches landed delivered".split())
_WORDS_TO_PLACE: Final = 9
_WORDS_OF_GIVER: Final = 6
_NOT_YET: Final = frozenset(("will", "would", "not", "expected", "due"))


def find_arrived_aid(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """Aid from the state or body that gave what arrived, for the country where it arrived; usually none."""
    if _GIVEN.isdisjoint(s.low_set()) or _ARRIVES.isdisjoint(s.low_set()):
        return []
    given = next(k for k, low in enumerate(s.lows) if low in _GIVEN)
    arrives = next((k for k in range(given + 1, len(s)) if s.lows[k] in _ARRIVES), None)
    if s.low(given + 1) != "by" or arrives is None or not _NOT_YET.isdisjoint(s.lows[given:arrives]):
        return []
    near = range(given + 2, given + 2 + _WORDS_OF_GIVER)
    giver = next((p for p in phrases if p.i in near and p.kind in ("country", "organization")), None)
    places = (p for p in phrases if arrives < p.i <= arrives + _WORDS_TO_PLACE and p.kind in ("place", "country"))
    place = next((p for p in places if p.place is not None), None)
    code = gazetteer.country_of(place.place) if place is not None and place.place is not None else None
    if giver is None or place is None or code is None or code == giver.country:
        return []
    body = giver.organization if giver.kind == "organization" else None
    sides = [
        Side(None, body, giver.country, "sender", giver, s),
        Side(None, None, code, "recipient", place, s),
    ]
    event = FoundEvent("aid", "occurred", "in person", sides, s, s.starts[arrives], s.ends[arrives])
    event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    return [event]
