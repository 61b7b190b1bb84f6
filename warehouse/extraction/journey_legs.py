"""Legs of a journey that a sentence tells together with the whole: `arrived in X today on the second leg of his visit
to Y and X from 22 to 28 November`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LEGS: Final = frozenset(("leg", "stop", "stage"))
_ANY_OF_LEGS: Final = WordList(_LEGS)
_TRIPS: Final = frozenset(("visit", "trip", "tour", "journey", "swing"))
_ANY_OF_TRIPS: Final = WordList(_TRIPS)
_OF: Final = frozenset(("of", "on", "in"))
_LAST: Final = frozenset(("last", "final", "concluding"))
_WORDS_TO_TRIP: Final = 9
_LONGEST: Final = 31


def leg_of(s: Sentence) -> int | None:
    """The token of `leg` in `on the second leg of his visit to X and Y`; None where the sentence tells of none."""
    if not _ANY_OF_LEGS.stands_in(s) or not _ANY_OF_TRIPS.stands_in(s):
        return None
    for k, low in enumerate(s.lows):
        near = s.lows[k + 2 : k + 2 + _WORDS_TO_TRIP]
        if low in _LEGS and s.low(k + 1) in _OF and not _TRIPS.isdisjoint(near) and "," not in near[:3]:
            return k
    return None


def without_days_of_journey(event: FoundEvent, dates: list[DateMention]) -> list[DateMention]:
    """Of a leg the days told before that of which journey it is one: those behind it are of the whole."""
    k = leg_of(event.sentence) if event.subtype == "visit" and event.journey is None else None
    if k is None or event.sentence.starts[k] < event.end:
        return dates
    return [d for d in dates if d.start < event.sentence.starts[k]]


def end_of_journey(
    s: Sentence, phrases: list[Phrase], days: DateMention, k: int
) -> tuple[DateMention, str | None] | None:
    """The last day of a journey whose leg token k names, and the country that it ends in; None where the sentence
    tells of neither. `days`: those of the whole."""
    trip = next((m for m in range(k, len(s)) if s.lows[m] in _TRIPS), k)
    stops = [p for p in phrases if p.i > trip and s.starts[p.i] < days.start and p.kind in ("place", "country")]
    codes = [p.country for p in stops if p.country is not None]
    if s.low(k - 1) in _LAST:
        here = [p.country for p in phrases if p.j <= k and p.kind in ("place", "country") and p.country is not None]
        return (days, here[0]) if here else None
    return (days, codes[-1]) if len(codes) > 1 else None


def days_of_journey(s: Sentence, k: int, text: str, days: list[DateMention]) -> DateMention | None:
    """`from 22 to 28 November`, `which began on 3 May and ends on 8 May`: from the first to the last behind the leg."""
    behind = [d for d in days if d.start > s.starts[k] and d.kind == "explicit" and d.starts_on is not None]
    whole = next((d for d in behind if d.ends_on is not None), None)
    if whole is not None or len(behind) < 2 or " end" not in text[behind[0].end : behind[-1].start]:
        return whole
    first, last = behind[0].starts_on, behind[-1].starts_on
    if first is None or last is None or not 0 < (last - first).days <= _LONGEST:
        return None
    return DateMention(behind[0].start, behind[-1].end, "explicit", first, last)


def find_journey(s: Sentence, text: str, found: list[DateMention]) -> tuple[int, DateMention] | None:
    """The token of the leg that the sentence names and the days of the whole journey."""
    k = leg_of(s)
    days = days_of_journey(s, k, text, found) if k is not None else None
    return (k, days) if k is not None and days is not None else None


def keep_days_apart(events: list[FoundEvent]) -> None:
    """`visited X from 6 to 8 May and is now in Y`: the days that stand before a stay that goes on are none of it."""
    visits = [e for e in events if e.subtype == "visit"]
    if len(visits) < _PAIR:
        return
    for visit in visits[1:]:
        if visit.is_underway and visit.reach is None and visit.is_firm and visits[0].end < visit.start:
            visit.reach = (visit.start, visit.sentence.end)


_PAIR: Final = 2
