"""Tours told by where they take whoever makes them: `begins a tour which will take him to X and Y, following a first
stop in Z`, `a trip that took her to X from 3 to 5 May and to Y from 6 May`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_TOURS: Final = WordList(("tour", "trip", "journey", "swing"))
_TAKES: Final = {"take": "announced", "takes": "announced", "took": "occurred", "brought": "occurred"}
_ANY_TAKES: Final = WordList(_TAKES)
_WHOM: Final = frozenset(("him", "her", "them"))
_RELATIVES: Final = frozenset(("which", "that"))
_FIRST: Final = frozenset(("stop", "halt", "stopover", "leg"))
_BETWEEN_STOPS: Final = 14
"""Words from one destination to the next: its days may stand between."""
_TWO: Final = 2


def find_tour_taking(s: Sentence, phrases: list[Phrase], here: list[FoundEvent]) -> list[FoundEvent]:
    """A visit to each destination, in the order of the text; none where the sentence tells of visits already."""
    if s.kind != "body" or not _TOURS.stands_in(s) or not _ANY_TAKES.stands_in(s):
        return []
    if any(e.subtype == "visit" and e.place is not None and not e.is_mention for e in here):
        return []
    k = next((k for k, low in enumerate(s.lows) if low in _TAKES and _is_of_tour(s, k)), None)
    guest = next((p for p in phrases if p.people and len(p.people) == 1 and p.j <= (k or 0)), None)
    if k is None or guest is None:
        return []
    stops = _stops(s, phrases, k + 2, guest.country)
    visits = [_visit(s, guest, stop, _TAKES[s.lows[k]]) for stop in stops]
    for visit, following in zip(visits, [*visits[1:], None], strict=True):
        visit.reach = (visit.start, following.start if following is not None else s.end)
    return visits if len(visits) >= _TWO else []


def _is_of_tour(s: Sentence, k: int) -> bool:
    """`a tour which will take him to`"""
    before = s.lows[max(0, k - 3) : k]
    return s.low(k + 1) in _WHOM and s.low(k + 2) == "to" and not _RELATIVES.isdisjoint(before)


def _stops(s: Sentence, phrases: list[Phrase], begin: int, home: str | None) -> list[Phrase]:
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase.i <= begin or phrase.kind not in ("country", "place") or phrase.country in (None, home):
            continue
        end = found[-1].j if found else begin
        is_first = not _FIRST.isdisjoint(s.lows[max(0, phrase.i - 3) : phrase.i]) and s.low(phrase.i - 1) == "in"
        is_next = s.low(phrase.i - 1) in ("to", "and", ",", "the", "then") and phrase.i - end <= _BETWEEN_STOPS
        if not (is_first or is_next) or any(phrase.country == stop.country for stop in found):
            break
        found = [phrase, *found] if is_first else [*found, phrase]
        if is_first:
            break
    return found


def _visit(s: Sentence, guest: Phrase, stop: Phrase, status: str) -> FoundEvent:
    person = guest.people[0]
    sides = [Side(person, None, person.country, "visitor", guest, s), Side(None, None, stop.country, "host", stop, s)]
    event = FoundEvent("visit", status, "in person", sides, s, s.starts[stop.i], s.ends[stop.j - 1])
    event.needs_day = status == "occurred"  # `returned after a tour that took her to X and Y`: on no day that is told
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return event
