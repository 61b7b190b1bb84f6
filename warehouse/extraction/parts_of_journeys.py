"""Journeys of which an article tells one leg: `The visit to X is part of the Minister's visits to Y and X from 11 to 15
June`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.visit_noun import VisitNoun
from warehouse.extraction.visit_noun_model import mention_of
from warehouse.extraction.visits import apart, is_of_date

_WORDS_TO_NOUN: Final = 14
_ENCOUNTERS: Final = frozenset(("visit", "reception", "talks", "meeting"))
_DAYS: Final = frozenset(("from", "between", "during"))


def part_of_journey(noun: VisitNoun, told: list[FoundEvent]) -> FoundEvent | None:
    """The journey of whoever was told before to visit one of its countries, or to have met somebody there; None where
    the noun leads to one country, or the sentence has no days."""
    s, k, stop = noun.s, noun.k, noun.stop
    if stop is None or "part" not in s.low_set() or not told or not _is_part(noun):
        return None
    if not any(low in _DAYS and is_of_date(s.low(m + 1)) for m, low in enumerate(s.lows) if m > stop.i):
        return None
    journey = replace(mention_of(s, k, None, stop), is_mention=False, is_firm=True, is_next_leg=True, reach=None)
    journey.end = s.ends[k + 1]
    legs = apart(s, noun.phrases, journey)
    soils = {side.country for leg in legs for side in leg.sides if side.role == "host"}
    guest = _traveller(noun, told, soils) if len(legs) > 1 else None
    if guest is None:
        return None
    journey.sides = [Side(guest.person, None, guest.country, "visitor", guest.phrase, guest.sentence)]
    journey.status = next(e.status for e in reversed(told) if any(side.person is guest.person for side in e.sides))
    return journey


def _is_part(noun: VisitNoun) -> bool:
    """`part of` stands before the noun, and whose visit it is between them."""
    s, k = noun.s, noun.k
    near = s.lows[max(0, k - _WORDS_TO_NOUN) : k]
    return "part" in near and near[near.index("part") + 1 :][:1] == ["of"] and s.low(k + 1) == "to"


def _traveller(noun: VisitNoun, told: list[FoundEvent], soils: set[str | None]) -> Side | None:
    """Whom the noun names, or who of those told of last is of none of the countries."""
    named = noun.owner.people if noun.owner is not None else []
    for event in reversed(told):
        if event.subtype not in _ENCOUNTERS or event.status == "cancelled":
            continue
        sides = [side for side in event.sides if side.person is not None and side.country not in soils]
        sides = [side for side in sides if not named or side.person is named[0]]
        if sides:
            return sides[0] if len(sides) == 1 else None
    return None
