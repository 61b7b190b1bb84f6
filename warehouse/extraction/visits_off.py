"""Visits of nobody named that are off: `A visit by a delegation of the Security Council to X has been postponed.`"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_status import is_cancelled
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_OF: Final = frozenset(("by", "of"))
_ARTICLES: Final = frozenset(("a", "an", "the"))
_SAYING: Final = frozenset(("said", "says", "that", "announced", "confirmed"))
_HAS_BEEN: Final = frozenset(("has", "was", "been", "will"))
_NOUNS: Final = frozenset(("visit", "trip"))
_DELEGATIONS: Final = frozenset(("delegation", "commission", "committee", "mission"))
_WORDS_TO_NOUN, _WORDS_TO_VISITOR, _WORDS_TO_STOP = 3, 3, 3


def find_visits_off(
    s: Sentence, phrases: list[Phrase], sentence_text: str, found: list[FoundEvent]
) -> list[FoundEvent]:
    """The visit that the sentence opens with, or that someone says something about, of an organ or of a post whose
    holder is not named; none where it is not called off, or where the sentence tells of events that were `found`."""
    if found or _NOUNS.isdisjoint(s.low_set()) or s.kind != "body" or _HAS_BEEN.isdisjoint(s.low_set()):
        return []
    k = next(k for k, low in enumerate(s.lows) if low in _NOUNS)
    if s.low(k + 1) not in _OF or not is_cancelled(sentence_text) or not is_cancelled(" ".join(s.lows[k:])):
        return []
    begin = next((i for i in range(k, -1, -1) if s.lows[i] in _ARTICLES), k)
    if k - begin > _WORDS_TO_NOUN or (begin > 0 and s.low(begin - 1) not in _SAYING):
        return []
    guest = next((p for p in phrases if k + 1 < p.i <= k + 1 + _WORDS_TO_VISITOR), None)
    if guest is None or guest.people or guest.kind not in ("title", "organization"):
        return []
    if guest.country is None and guest.organization is None and not _DELEGATIONS & set(s.lows[guest.i : guest.j + 1]):
        return []
    sides = [Side(None, guest.organization, guest.country, "visitor", guest, s)]
    stop = next((p for p in phrases if guest.j < p.i <= guest.j + _WORDS_TO_STOP and s.low(p.i - 1) == "to"), None)
    if stop is not None and stop.country is not None:
        sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "cancelled", "in person", sides, s, s.starts[k], s.ends[k])
    event.is_firm = True
    if stop is not None:
        event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [event]
