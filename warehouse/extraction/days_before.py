"""Events whose day is that of the event told before, or an earlier one that nothing tells."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_status import is_earlier_that_day
from warehouse.extraction.tokens import Sentence

TOLD_IN_SUM: Final = frozenset(("congratulation message", "condolence message", "message", "appointment", "award"))
"""Of these a digest names the day once, and then tells each."""
_GOING_ON: Final = frozenset(("then", "afterwards", "afterward", "thereafter", "subsequently"))
_LATER_THAT_DAY: Final = frozenset(("afternoon", "evening"))


def is_next_message(event: FoundEvent, previous: FoundEvent) -> bool:
    """`X and Y exchanged messages on March 12. The ministers also exchanged greetings on the occasion.`"""
    s = event.sentence
    is_told_on = "also" in s.low_set() and event.subtype in TOLD_IN_SUM and previous.subtype == event.subtype
    return is_told_on and event.status == "occurred" == previous.status and previous.starts_on is not None


def was_earlier(event: FoundEvent) -> bool:
    """`She had earlier held talks with X`: on a day before that of the report, which nothing tells."""
    s = event.sentence
    return "had" in s.low_set() and any(
        low == "had"
        and {"earlier", "previously", "already"} & set(s.lows[k + 1 : k + 3])
        and s.starts[k] <= event.start
        for k, low in enumerate(s.lows)
    )


def goes_on(event: FoundEvent, previous: FoundEvent) -> bool:
    """`Then, Minister X met with ...`: on the day of the event told before."""
    s = event.sentence
    is_next = s.low(0) in _GOING_ON or (s.low(0) == "in" and s.low(1) == "the" and s.low(2) in _LATER_THAT_DAY)
    is_next = is_next or is_earlier_that_day(s) or (s.low(0) in _BESIDE and _is_beside_ceremony(s))
    return is_next and event.status == "occurred" == previous.status and previous.starts_on is not None


_BESIDE: Final = frozenset("before prior ahead after following at during".split())
_CEREMONIES: Final = frozenset(
    "ceremony talks meeting reception seminar opening banquet session signing course".split()
)
_WORDS_TO_CEREMONY: Final = 7


def _is_beside_ceremony(s: Sentence) -> bool:
    """`Prior to the opening ceremony, X met Y`: on the day of what the text has told of last."""
    if _ARTICLES.isdisjoint(s.lows[1:4]):
        return False
    for k in range(2, min(_WORDS_TO_CEREMONY, len(s))):
        if s.lows[k] == ",":
            return s.lows[k - 1] in _CEREMONIES
    return False


_ARTICLES: Final = frozenset(("the", "this", "their", "his", "her"))
