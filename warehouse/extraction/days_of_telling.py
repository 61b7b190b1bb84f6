"""Days on which something was said to have been: `have held talks in Peru, the ministry said Friday`, told with a day
of its own by a later sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from warehouse.extraction.event_model import FoundEvent

_SAYING: Final = frozenset(("said", "announced", "confirmed", "reported", "stated", "disclosed"))
_ON: Final = frozenset(("on", "late", "early"))


def is_day_of_telling(event: FoundEvent) -> bool:
    """The event's day stands right behind the word for who says so, and the event's verb is in the perfect."""
    day, s = event.day, event.sentence
    if day is None or day.kind != "weekday" or day.start < event.end:
        return False
    k = bisect_right(s.starts, day.start) - 1
    while k > 0 and s.lows[k - 1] in _ON:
        k -= 1
    at = bisect_right(s.starts, event.start) - 1
    return s.low(k - 1) in _SAYING and not {"have", "has"}.isdisjoint(s.lows[max(0, at - 2) : at])
