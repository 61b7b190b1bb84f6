"""Signings told by a noun that are still to come, or that are off: `The signing of the accord by A and B
will take place in X on Monday`, `The signing of a contract, slated for Wednesday, has been scrapped`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

_OPENS: Final = frozenset(("the", "a", "an", "formal", "ceremonial", "official", "'s", "upcoming", "planned"))
_WORDS_OF_OPENING: Final = 6
_AHEAD: Final = (
    ["will", "take", "place"], ["will", "be", "held"], ["is", "to", "take"], ["is", "scheduled", "for"],
    ["is", "set", "for"], ["is", "planned", "for"], ["is", "due", "to"], ["is", "expected", "to"],
    ["is", "slated", "for"], ["is", "scheduled", "to"],
)  # fmt: skip
_OFF: Final = frozenset("scrapped cancelled canceled postponed deferred shelved".split())
_PUT_OFF: Final = (["called", "off"], ["put", "off"], ["put", "back"])
_BEEN: Final = frozenset(("been", "was", "were"))


def status_of_ceremony(s: Sentence, k: int) -> str | None:
    """`proposed` where the signing of which the noun at token k tells, the subject, is to come; `other` where
    it is off; else None."""
    opening = s.lows[:k]
    if _is_to_follow(s, k):
        return "proposed"
    if k > _WORDS_OF_OPENING or s.low(k + 1) != "of" or (opening and opening[-1] not in _OPENS):
        return None
    for m in range(k + 2, len(s) - 1):
        if s.lows[m - 1] in _BEEN and (s.lows[m] in _OFF or s.lows[m : m + 2] in _PUT_OFF):
            return "other"
        if s.lows[m : m + 3] in _AHEAD:
            return "proposed"
        if s.lows[m] == ";":
            return None
    return None


_FOLLOWED: Final = (["followed", "by"], ["crowned", "by"], ["capped", "by"], ["concluded", "by"], ["culminate", "in"])
_TO_BE: Final = (["to", "be"], ["will", "be"], ["be", "then"])
_WORDS_BEFORE_SIGNING: Final = 4


def _is_to_follow(s: Sentence, k: int) -> bool:
    """`are scheduled to hold a meeting on Saturday, to be followed by the signing of a memorandum`."""
    for m in range(max(2, k - _WORDS_BEFORE_SIGNING), k):
        if s.lows[m : m + 2] in _FOLLOWED:
            return s.lows[m - 2 : m] in _TO_BE or (s.lows[m] == "culminate" and s.low(m - 1) in ("will", "to"))
    return False
