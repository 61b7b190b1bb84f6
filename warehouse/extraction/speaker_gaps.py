"""What stands between a subject that speaks and its verb: the letter or the paper that it speaks in, an aside about it,
the day in brackets."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.speaks_within import past_participle
from warehouse.extraction.tokens import Sentence

LETTERS: Final = frozenset(("message", "letter", "telegram", "cable", "note"))


def without_letter(s: Sentence, following: list[Phrase], j: int, k: int) -> list[str]:
    """The words from a subject that ends at token j to its verb at k, without the letter that it speaks in: `X in the
    message hoped that`, `X, in a letter to Y, wrote`."""
    begin = j + 1 if s.low(j) == "," else j
    end = next((m for m in range(begin + 1, min(begin + 4, k)) if s.lows[m] in LETTERS), None)
    if end is None or s.low(begin) != "in":
        return s.lows[j:k]
    to = next((p for p in following if s.low(end + 1) == "to" and end + 1 < p.i <= end + 3), None)
    return s.lows[to.j if to is not None else end + 1 : k]


_DASHES: Final = frozenset(("—", "–", "--", "-"))
_LONGEST_ASIDE: Final = 24


def past_aside(s: Sentence, j: int, k: int) -> int:
    """The token after `—who arrived in March 2020—` or `(right)` behind a subject that ends at token j."""
    closing = _DASHES if s.low(j) in _DASHES else {")"} if s.low(j) == "(" else None
    if closing is None:
        return past_participle(s, j, k)
    return next((m + 1 for m in range(j + 2, min(k, j + _LONGEST_ASIDE)) if s.low(m) in closing), j)


_LONGEST_DAY: Final = 4


def without_days(gap: list[str]) -> list[str]:
    """`in a statement on Thursday (July 13),`: the words without the day in brackets."""
    if ")" not in gap:
        return gap
    end = gap.index(")")
    begin = next((m for m in range(end - 1, max(-1, end - 2 - _LONGEST_DAY), -1) if gap[m] == "("), None)
    return gap[:begin] + gap[end + 1 :] if begin is not None and _is_day(gap[begin + 1 : end]) else gap


def before_day(s: Sentence, j: int) -> int:
    """The token of the bracket that a day before token j stands in; j where it is no day."""
    begin = next((m for m in range(j - 2, max(-1, j - 3 - _LONGEST_DAY), -1) if s.lows[m] == "("), None)
    return begin if begin is not None and _is_day(s.lows[begin + 1 : j - 1]) else j


def _is_day(lows: list[str]) -> bool:
    return bool(lows) and all(is_calendar(low) or low[:1].isdigit() or low == "," for low in lows)
