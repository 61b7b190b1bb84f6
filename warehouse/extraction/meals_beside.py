"""Meals given to guests with whom there were talks, too: `A held talks with B. In the evening A gave a dinner for B`
are two events, `A met B over lunch` is one."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.tables.evidence import AT_TABLE, AT_WORKING_TABLE

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
    is_on_that_day = second.sentence.lows[:2] == ["that", "day"]
    if _APART.isdisjoint(second.sentence.low_set()) and not is_on_that_day and not _are_on_two_days(first, second):
        return False
    meals = [event.subtype == "reception" and _is_meal(event) for event in (first, second)]
    return meals[0] != meals[1] and not (_is_meal(first) and _is_meal(second))


def _are_on_two_days(first: FoundEvent, second: FoundEvent) -> bool:
    """The second sentence names a day, which is not that of the first."""
    one, other = first.day, second.day
    return other is not None and other.kind == "explicit" and one is not None and one.starts_on != other.starts_on


def _is_meal(event: FoundEvent) -> bool:
    s = event.sentence
    told = [low for low, start in zip(s.lows, s.starts, strict=True) if event.start <= start < event.end]
    if "reception" in told and not _AT_RECEPTION.isdisjoint(s.lows):
        return True  # `was invited to a reception hosted by X`, and not `hosted a reception for X`
    return any(low in _MEALS for low in told)


_AT_RECEPTION: Final = frozenset(("invited", "attended", "honor", "honour"))


def table_of(event: FoundEvent) -> str | None:
    """`hosted a banquet for X`, `had lunch with X`: what tells it from the talks that the same two had on that day by
    another report; `a working dinner` may be either; None where the article tells of talks there as well."""
    if event.subtype not in _MEETINGS:
        return None
    tellings = [told for told in (event, *event.others) if told.sentence.kind != "headline"] or [event]
    if not all(_is_meal(told) for told in tellings):
        return None
    if any(_met_before(told) for told in tellings):
        return None
    words = {low for told in tellings for low in _from_meal_on(told)}
    if not _AS_TALKS.isdisjoint(words):
        return None
    return AT_WORKING_TABLE if "working" in words else AT_TABLE


def _from_meal_on(event: FoundEvent) -> list[str]:
    """`was hosted to lunch by X, with whom he also had a meeting`; not `Following the meeting, X hosted a dinner`."""
    s = event.sentence
    return [low for low, end in zip(s.lows, s.ends, strict=True) if end > event.start]


def _met_before(event: FoundEvent) -> bool:
    """`met and was hosted to lunch by X`: the meeting is X's, too."""
    s = event.sentence
    before = [low for low, end in zip(s.lows, s.ends, strict=True) if end <= event.start][-_WORDS_FROM_MET:]
    return before[:1] == ["met"] and "and" in before


_WORDS_FROM_MET: Final = 3
_AS_TALKS: Final = frozenset(("meeting", "talks"))
