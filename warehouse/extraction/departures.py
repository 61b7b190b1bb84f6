"""Journeys told by a departure: `issued the following statement prior to her departure for X and Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.status_by_form import SPEAKING
from warehouse.extraction.tokens import Sentence

_OWNERS: Final = frozenset(("his", "her", "their"))
_BEFORE: Final = (["prior", "to"], ["ahead", "of"])
_OF_OTHERS: Final = frozenset(("with", "by", "of", "to", "from", "for"))


def find_departure(s: Sentence, phrases: list[Phrase], k: int) -> FoundEvent | None:
    """The journey of who speaks before the departure at token k; None where nobody does, or it leads to no place."""
    is_before = s.low(k - 2) == "before" or s.lows[max(0, k - 3) : k - 1] in _BEFORE
    if not is_before or s.low(k - 1) not in _OWNERS or s.low(k + 1) not in ("for", "to"):
        return None
    if s.kind == "body" and SPEAKING.isdisjoint(s.low_set()):
        return None
    stop = next((p for p in phrases if k + 2 <= p.i <= k + 3 and p.kind in ("place", "country") and p.place), None)
    people = [p for p in phrases if len(p.people) == 1 and s.low(p.i - 1) not in _OF_OTHERS]
    traveller = next((p for p in people if p.j <= k), None) or next((p for p in people if p.i > k), None)
    if stop is None or traveller is None:
        return None
    sides = [Side(traveller.people[0], None, traveller.country, "visitor", traveller, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "announced", "in person", sides, s, s.starts[k], s.ends[k + 1])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    # The sentence's day is that of the statement; what else tells of the visit's days knows better.
    event.shares_day = True
    return event
