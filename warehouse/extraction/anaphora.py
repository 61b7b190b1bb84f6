"""Sentences that go on about the event told last: `The meeting took place in Kuala Lumpur on Monday.`"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence

_OPENING: Final = frozenset(("the", "this", "their"))
_NOUNS: Final = {
    "meeting": "meeting",
    "talks": "talks",
    "discussions": "talks",
    "reception": "reception",
    "audience": "reception",
    "call": "reception",
    "conversation": "phone call",
}
_LAST_NOUN: Final = 6
_SETTING: Final = frozenset(("at", "in", "on", "here", "today", "yesterday"))
"""`They met at the palace on Monday`: when or where, and not with whom."""


def find_told_again(s: Sentence) -> FoundEvent | None:
    """What the sentence says of when and where the event told last was; an event without sides, to be merged."""
    if s.lows[:2] == ["they", "met"] and s.low(2) in _SETTING:
        event = FoundEvent("meeting", "occurred", "in person", [], s, s.starts[1], s.ends[1])
        event.refers_back = True
        return event
    if not s.lows or s.lows[0] not in _OPENING:
        return None
    noun = next((k for k in range(1, min(_LAST_NOUN, len(s))) if s.lows[k] in _NOUNS), None)
    if noun is None:
        return None
    is_held = s.low(noun + 1) in ("was", "were") and "held" in s.lows[noun + 2 : noun + 4]
    if not is_held and s.lows[noun + 1 : noun + 3] != ["took", "place"]:
        return None
    if "between" in s.low_set() or "with" in s.lows[noun:]:
        return None
    event = FoundEvent(_NOUNS[s.lows[noun]], "occurred", "in person", [], s, s.starts[noun], s.ends[noun])
    event.refers_back = True
    return event
