"""Journeys told by what they are for: `X will attend the summit in Y from May 3 to 5`, `X will be accompanied by …`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_ACCOMPANIED: Final = "will be accompanied by"
_ATTENDS: Final = frozenset(("attend", "participate"))
_TOKENS_TO_PLACE: Final = 22


def find_attendance(s: Sentence, phrases: list[Phrase], told: list[FoundEvent], text: str) -> list[FoundEvent]:
    """The visit of the one person who will attend something in a place that the sentence names with its days.

    Only in an article that tells who goes along: what is attended is attended abroad then. `told`: the events of the
    sentence; where one of them is a visit there is no other.
    """
    if "will" not in s.lows or _ATTENDS.isdisjoint(s.lows) or _ACCOMPANIED not in text:
        return []
    if any(event.subtype == "visit" for event in told):
        return []
    k = next(k for k in range(len(s)) if s.lows[k] in _ATTENDS)
    before = [p for p in phrases if p.kind == "person" and p.people and p.j <= k]
    if len(before) != 1 or len(before[0].people) != 1 or "will" not in s.lows[before[0].j : k]:
        return []
    stop = next((p for p in phrases if k < p.i <= k + _TOKENS_TO_PLACE and _is_place(s, p)), None)
    if stop is None:
        return []
    guest = before[0]
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    visit = FoundEvent("visit", "announced", "in person", sides, s, s.starts[k], s.ends[k])
    visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    visit.reach, visit.needs_day = (s.starts[stop.i], s.end), True
    return [visit]


def _is_place(s: Sentence, phrase: Phrase) -> bool:
    """`in X`, `in the X`, with its country known."""
    is_in = s.low(phrase.i - 1) == "in" or (s.low(phrase.i - 1) == "the" and s.low(phrase.i - 2) == "in")
    return is_in and phrase.kind in ("place", "country") and phrase.place is not None and phrase.country is not None
