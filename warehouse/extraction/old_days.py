"""The days that a visit was to have had which is off: `The visit was originally scheduled for 29 March to 2 April.`"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_TRIPS: Final = frozenset(("visit", "trip", "tour"))
_OPENING: Final = frozenset("the this his her official state working planned introductory".split())
_PLANNED: Final = frozenset(("scheduled", "planned", "due", "set", "slated"))
_BETWEEN: Final = frozenset(("originally", "initially", "first", "previously", "earlier", "to"))
_WORDS_TO_NOUN: Final = 5
_WORDS_TO_DAY: Final = 8


def find_old_days(s: Sentence, told: list[FoundEvent]) -> list[FoundEvent]:
    """More of the visit told last where that is off: the days that the sentence says it was planned for."""
    last = told[-1] if told else None
    if last is None or last.subtype != "visit" or last.status != "cancelled" or s.kind != "body":
        return []
    verb = _past_subject(s)
    begin = verb + 2 if s.lows[verb : verb + 2] == ["had", "been"] else verb + 1
    if begin == verb + 1 and s.low(verb) != "was":
        return []
    while s.low(begin) in _BETWEEN:
        begin += 1
    near = range(begin + 1, min(begin + _WORDS_TO_DAY, len(s)))
    if s.low(begin) not in _PLANNED or not any(is_of_date(s.lows[k]) for k in near):
        return []
    event = FoundEvent("visit", "cancelled", "in person", list(last.sides), s, s.starts[verb], s.ends[begin])
    event.place, event.place_span = last.place, last.place_span
    event.is_mention, event.reach = True, (s.starts[begin], s.end)
    return [event]


def _past_subject(s: Sentence) -> int:
    """The token after `It`, `The visit`, `Her working visit`; -1 where the sentence opens with something else."""
    if s.low(0) == "it":
        return 1
    noun = next((k for k in range(1, min(_WORDS_TO_NOUN, len(s))) if s.lows[k] in _TRIPS), None)
    if noun is None or not all(low in _OPENING for low in s.lows[:noun]):
        return -1
    return noun + 1
