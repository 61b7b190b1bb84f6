"""Places of encounters that a later sentence tells: `Attending the reception in HCMC were X and Y`, or only as `the
city` that was told before: `had a meeting at the city's headquarters`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = frozenset(("reception", "meeting", "talks", "audience", "event"))
_ANY_OF_NOUNS: Final = WordList(_NOUNS)
_CITY: Final = WordList(("city",))
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_WORDS_TO_NOUN: Final = 8
_SEATS: Final = frozenset("headquarters hall office guesthouse museum".split())


def placed_again(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent]
) -> list[FoundEvent]:
    """The events of this sentence (`here`), those at `the city's` seat with the city told before; gives the encounter
    told last the place that this sentence names with its noun, too. Events that have a place keep it."""
    if s.kind != "body":
        return here
    if told and _ANY_OF_NOUNS.stands_in(s) and told[-1].place is None and told[-1].subtype in _ENCOUNTERS:
        _place_last(s, phrases, told[-1])
    if here and _CITY.stands_in(s):
        _place_in_city(s, told, here)
    return here


def _place_last(s: Sentence, phrases: list[Phrase], last: FoundEvent) -> None:
    for k in range(1, min(_WORDS_TO_NOUN, len(s))):
        if s.lows[k] not in _NOUNS or s.lows[k - 1] != "the" or s.low(k + 1) not in ("in", "at"):
            continue
        place = next((p for p in phrases if k + 2 <= p.i <= k + 3 and p.kind == "place" and p.place), None)
        if place is not None:
            last.place, last.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
        return


def _place_in_city(s: Sentence, told: list[FoundEvent], here: list[FoundEvent]) -> None:
    cities = (k for k, low in enumerate(s.lows) if low == "city" and s.low(k + 1) == "'s" and s.low(k + 2) in _SEATS)
    k = next(cities, 0)
    is_seat = s.low(k - 1) == "the" and k > 0
    before = next((e for e in reversed(told) if e.place is not None and e.place.startswith("city/")), None)
    for event in here if is_seat and before is not None and not s.is_capitalized(k) else ():
        if event.place is None and event.subtype in _ENCOUNTERS and event.mode == "in person" and before is not None:
            event.place, event.place_span = before.place, before.place_span
