"""Visits that a host looks forward to, on a day: `He said that he looked forward to welcoming her to X on April 10`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_FORWARD: Final = WordList(("forward",))
_WELCOMING: Final = frozenset(("welcoming", "receiving", "hosting"))
_ANY_OF_WELCOMING: Final = WordList(_WELCOMING)
_LOOKING: Final = frozenset(("look", "looks", "looked", "looking"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))
_HIM: Final = frozenset(("him", "her"))
_WORDS_TO_PLACE: Final = 12
_TERMS: Final = frozenset(("month", "week", "year", "spring", "summer", "autumn", "winter", "fall"))
_NEXT: Final = frozenset(("next", "later", "coming"))


def looked_forward_to(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> FoundEvent | None:
    """The visit as the one that would be; without a day or a term it is a wish, and none. `told`: the events told so
    far, of which the last encounter has whom `her` stands for."""
    if not _FORWARD.stands_in(s) or not _ANY_OF_WELCOMING.stands_in(s):
        return None
    k = next((k for k, low in enumerate(s.lows) if low in _WELCOMING), 0)
    if s.lows[k - 2 : k] != ["forward", "to"] or s.low(k - 3) not in _LOOKING or not _is_dated(s, k):
        return None
    host = next((p for p in reversed(subject_phrases(s, phrases, k - 3)) if len(p.people) == 1), None)
    if host is None:
        return None
    guest, end = _guest(s, phrases, k, host, told)
    places = (p for p in phrases if end <= p.i <= end + _WORDS_TO_PLACE and p.place is not None)
    place = next((p for p in places if p.kind in ("place", "country")), None)
    country = place.country if place is not None else host.people[0].country
    if guest is None or guest.country == country:
        return None
    sides = [guest, *as_sides(s, [host], "host")]
    event = FoundEvent("visit", "announced", "in person", sides, s, s.starts[k], s.ends[end - 1])
    if place is not None:
        event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    event.reach = (event.end, s.end)
    return event


def _guest(s: Sentence, phrases: list[Phrase], k: int, host: Phrase, told: list[FoundEvent]) -> tuple[Side | None, int]:
    """Who is to be welcomed by the word at token k, and the token after: a name, a title, or `her`, the other of two
    who spoke to each other."""
    named = next((p for p in phrases if k < p.i <= k + 2 and len(p.people) == 1), None)
    if named is not None:
        sides = as_sides(s, [named], "visitor") if named.people[0] is not host.people[0] else []
        return next(iter(sides), None), named.j
    met = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS), None)
    if s.low(k + 1) not in _HIM or met is None:
        return None, k + 1
    others = [side for side in met.sides if side.person is not None and side.person is not host.people[0]]
    is_of_two = len(others) == 1 and len(met.sides) == len(others) + 1
    return (replace(others[0], role="visitor") if is_of_two else None), k + 2


def _is_dated(s: Sentence, j: int) -> bool:
    """`in July`, `on 10 April`, `next month`, `later this year` behind token j."""
    for m in range(j, len(s)):
        if s.lows[m] in MONTHS and (s.is_capitalized(m) or s.low(m + 1)[:1].isdigit()):
            return True
        if s.lows[m] in _TERMS and (s.low(m - 1) in _NEXT or s.low(m - 2) in _NEXT):
            return True
    return False
