"""Documents with a participle behind them that says when they were made: `under a memorandum signed on Monday`, `a pact
signed in 2018 was terminated`."""

from __future__ import annotations

from datetime import date
from typing import Final

from warehouse.extraction.agreement_history import is_of_other_month
from warehouse.extraction.agreement_verbs import Standing
from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

SIGNED_FORMS: Final = frozenset(("signed", "inked", "concluded", "initialled", "initialed", "sealed"))
_WORDS_OF_TIME: Final = 8
_WORDS_TO_SIGNERS: Final = 13
"""`signed in X yesterday (Tuesday 4 July) by Y`"""
_YEAR: Final = 4
_PAST: Final = frozenset(("ago", "earlier", "previously", "last"))
_ADOPTED: Final = frozenset(("adopted", "approved", "endorsed", "issued", "released"))
_NOT_MADE: Final = frozenset(("had", "be", "not", "will", "would"))
_NOW: Final = frozenset(("today", "yesterday"))
_ENDS: Final = frozenset((",", ";", "."))


def by_participle(s: Sentence, phrases: list[Phrase], end: int, day: date | None) -> Standing | None:
    """The standing that the participle behind the title gives; None where it tells no time."""
    time = _time_of(s, end, day)
    if time is None:
        return None
    signers = _signers_behind(s, phrases, end)
    return Standing("signed", signers) if time == "now" else Standing("mentioned", signers, is_recalled=True)


def is_adopted_aside(s: Sentence, end: int) -> bool:
    """`the plan of action, which the ministers approved today`: a clause tells that it was made just now."""
    j = end + 1 if s.low(end) == "," else end
    if s.low(j) not in ("which", "that"):
        return False
    k = next((m for m in range(j + 1, min(j + _WORDS_OF_TIME, len(s))) if s.lows[m] in _ADOPTED), None)
    if k is None or not _NOT_MADE.isdisjoint(s.lows[j:k]):
        return False
    return any(low in _NOW or low in WEEKDAYS for low in s.lows[k + 1 : k + 1 + _WORDS_OF_TIME])


def _time_of(s: Sentence, end: int, day: date | None) -> str | None:
    """`now` or `earlier`, as the participle right behind the title says; None where it says neither."""
    k = end + 1 if s.low(end) == "," else end
    if s.low(k) not in SIGNED_FORMS or day is None:
        return None
    until = next((m for m in range(k + 1, len(s)) if s.lows[m] in _ENDS), len(s))
    after = s.lows[k + 1 : min(until, k + 1 + _WORDS_OF_TIME)]
    years = [low for low in after if len(low) == _YEAR and low.isdigit() and low[:2] in ("18", "19", "20")]
    if years:
        return "earlier" if int(years[0]) != day.year else None
    if not _PAST.isdisjoint(after) or is_of_other_month(s, k, k + 1 + _WORDS_OF_TIME, day):
        return "earlier"
    is_now = any(low in _NOW or low in WEEKDAYS for low in after)
    is_now = is_now or any(MONTHS.get(low) == day.month for low in after)
    return "now" if is_now else None


def _signers_behind(s: Sentence, phrases: list[Phrase], end: int) -> list[Phrase]:
    """Who signed, by `signed on Monday by A and B`: people alone."""
    k = end + 1 if s.low(end) == "," else end
    by = next((m for m in range(k + 1, min(k + _WORDS_TO_SIGNERS, len(s))) if s.lows[m] == "by"), None)
    return [p for p in gather_forward(s, phrases, by + 1) if p.people] if by is not None else []
