"""Whether what a noun stands for was, is to be, or is off, by the words behind it."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.tokens import Sentence

PLANNED: Final = frozenset("scheduled slated planned will set due expected".split())
_OPEN_MODALS: Final = frozenset(("could", "might", "may", "should", "would"))
_FINITE: Final = frozenset("is are was were took takes will has have".split())
_OFF: Final = frozenset(("postponed", "cancelled", "canceled", "never", "not", "no", "failed", "collapsed"))


def status_after(s: Sentence, j: int) -> str | None:
    """Whether what a noun before token j stands for was, will be, or was not."""
    after = s.lows[j:]
    if not _CALLED_OFF.isdisjoint(after) and _is_off(after):
        return "cancelled"
    if not _OFF.isdisjoint(after) or "fell through" in " ".join(after):
        return None
    verb = next((k for k, low in enumerate(after) if low in _FINITE), len(after))
    modal = next((k for k, word in enumerate(s.words[j:]) if word in _OPEN_MODALS), len(after))
    if modal < verb and after[modal + 1 : modal + 2] in (["be"], ["take"], ["have"], ["happen"]):
        return None  # `a meeting between A and B could be held`
    is_to_come = "to be" in " ".join(after) or after[verb : verb + 2] in (["is", "to"], ["are", "to"])
    return "occurred" if PLANNED.isdisjoint(after) and not is_to_come else "announced"


_CALLED_OFF: Final = frozenset("called postponed cancelled canceled put deferred".split())


def _is_off(after: list[str]) -> bool:
    """`talks between A and B scheduled for May 28 have been called off`, and not `were called off in 1994`."""
    is_news = "been" in after or any(is_calendar(low) for low in after)
    is_history = any(len(low) == len("1994") and low.isdigit() for low in after)
    return is_news and not is_history and is_cancelled(" ".join(after))
