"""Meals given to guests with whom there were talks, too: `A held talks with B. In the evening A gave a dinner for B`
are two events, `A met B over lunch` is one."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.tables.evidence import AT_TABLE

_MEALS: Final = frozenset("banquet dinner supper luncheon lunch breakfast brunch".split())
_MEETINGS: Final = frozenset(("talks", "meeting", "reception"))
_APART: Final = frozenset(
    "later earlier before after afterwards subsequently following prior evening night tonight noon midday then also "
    "followed".split()
)
"""Words that tell the one from the other. `Hosted B for a working dinner` alone may be the talks told once more."""


def is_meal_beside_meeting(first: FoundEvent, second: FoundEvent) -> bool:
    """Whether one is a meal and the other a meeting, told by two sentences of the body of which the second says when
    it was beside the first."""
    if first.sentence is second.sentence or not {first.subtype, second.subtype} <= _MEETINGS:
        return False
    if first.sentence.kind != "body" or second.sentence.kind != "body" or first.is_mention or second.is_mention:
        return False
    if _APART.isdisjoint(second.sentence.low_set()):
        return False
    meals = [event.subtype == "reception" and _is_meal(event) for event in (first, second)]
    return meals[0] != meals[1] and not (_is_meal(first) and _is_meal(second))


def _is_meal(event: FoundEvent) -> bool:
    s = event.sentence
    return any(low in _MEALS and event.start <= start < event.end for low, start in zip(s.lows, s.starts, strict=True))


def table_of(event: FoundEvent) -> str | None:
    """`hosted a banquet for X`, `had lunch with X`: what tells it from the talks that the same two had on that day by
    another report; None for `a working dinner`, and where the article tells of talks there as well."""
    if event.subtype not in _MEETINGS:
        return None
    tellings = [told for told in (event, *event.others) if told.sentence.kind != "headline"] or [event]
    return AT_TABLE if all(_is_meal(told) and not _goes_on_as_talks(told) for told in tellings) else None


def _goes_on_as_talks(event: FoundEvent) -> bool:
    """`was hosted to lunch by X, with whom he also had a meeting`; not `Following the meeting, X hosted a dinner`."""
    s = event.sentence
    lows = (low for low, end in zip(s.lows, s.ends, strict=True) if end > event.start)
    return not _AS_TALKS.isdisjoint(lows)


_AS_TALKS: Final = frozenset(("working", "meeting", "talks"))
