"""Visits that are off of whom the text is about: `A visit to the troops in X, which had been planned for Monday, had to
be called off.`"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.noun_meetings import protagonist
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = frozenset(("visit", "trip", "stop", "stopover", "leg"))
_ANY_OF_NOUNS: Final = WordList(_NOUNS)
_WORDS_TO_NOUN: Final = 3
_OWN: Final = frozenset(("a", "an", "the", "his", "her", "another", "further", "planned"))
_TO: Final = frozenset(("to", "in", "at"))
_WORDS_TO_PLACE: Final = 10


def find_own_visit_off(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], found: list[FoundEvent]
) -> list[FoundEvent]:
    """The visit of whom the events `told` are about; none where the sentence tells of events that were `found`."""
    if found or not _ANY_OF_NOUNS.stands_in(s) or s.kind != "body" or not _ANY_OF_OFF_WORDS.stands_in(s):
        return []
    k = next(k for k, low in enumerate(s.lows) if low in _NOUNS)
    begins = k <= _WORDS_TO_NOUN and all(low in _OWN or low.endswith("-day") for low in s.lows[:k])
    off = next((m for m in range(k + 1, len(s)) if s.lows[m] in _OFF_WORDS), None)
    if not begins or k == 0 or s.low(k + 1) not in _TO or off is None or not is_cancelled(" ".join(s.lows[k:])):
        return []
    near = [p for p in phrases if k < p.i <= k + _WORDS_TO_PLACE and p.i < off]
    stop = next((p for p in near if p.kind in ("place", "country") and p.place is not None), None)
    if stop is None or stop.country is None or any(p.people for p in near) or s.low(stop.i - 1) not in _TO:
        return []
    guest = protagonist(told) or _guest_in(stop.country, told)
    if guest is None or stop.country == guest.country:
        return []
    sides = [Side(guest.person, None, guest.country, "visitor", guest.phrase, guest.sentence)]
    event = FoundEvent("visit", "cancelled", "in person", sides, s, s.starts[k], s.ends[k])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [event]


_OFF_WORDS: Final = frozenset("called cancelled canceled postponed put dropped scrapped shelved deferred".split())
_ANY_OF_OFF_WORDS: Final = WordList(_OFF_WORDS)


def _guest_in(country: str, told: list[FoundEvent]) -> Side | None:
    """The one person of another country in the encounter told last, where the others are of the country."""
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS and e.status != "cancelled"), None)
    people = [side for side in (last.sides if last is not None else []) if side.person is not None]
    others = [side for side in people if side.country != country]
    return others[0] if len(others) == 1 and len(people) > 1 and others[0].country is not None else None


_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
