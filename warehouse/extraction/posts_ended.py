"""Posts that are told to have ended: `X, who was governor of Y until 2022`, `who headed the department before moving to
Z`, `is a former ambassador to Y and was deputy minister from 2016 to 2021`, `had been governor`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.tokens import Sentence

_CENTURIES: Final = frozenset(("19", "20"))
_BEFORE_YEAR: Final = frozenset(MONTHS) | {"early", "mid", "late", "the"}
_RANGES: Final = frozenset(("-", "–", "to", "and"))
_PRONOUNS: Final = frozenset(("he", "she", "they", "his", "her", "their"))
_TERMS: Final = frozenset(("year", "years", "months", "term", "terms", "decade", "decades"))
_ONCE: Final = frozenset(("previously", "formerly", "once", "earlier"))
_LONGEST_YEAR: Final = 4
_FIRST_YEAR: Final = 1900
_LONGEST_ASIDE: Final = 7


def past_copula(s: Sentence, j: int) -> int:
    """`X is`, `X was`, `X had been`: the token after the verb that begins at token j; j elsewhere."""
    if s.low(j) in ("is", "was"):
        return j + 1
    return j + 2 if s.low(j) == "had" and s.low(j + 1) == "been" else j


def past_ended_clause(s: Sentence, k: int) -> int:
    """`who had been`, `who until last year was`, `who, until 2021, was`: the token after the verb of a clause at token
    k that tells a post as gone by; k elsewhere."""
    if s.low(k) != "who":
        return k
    if s.low(k + 1) in ("had", "has") and s.low(k + 2) == "been":
        return k + 3  # `who has been` holds the post
    begin = k + 2 if s.low(k + 1) == "," else k + 1
    if s.low(begin) not in ("until", "till"):
        return k
    ends = range(begin + 1, min(begin + _LONGEST_ASIDE, len(s)))
    verb = next((m for m in ends if s.lows[m] == "was"), None)
    return verb + 1 if verb is not None else k


_OF_WHOSE: Final = frozenset(("the", "his", "her", "their", "its", "own", "party"))
"""`secretary-general of his party until 2023`."""


def is_ended(s: Sentence, begin: int, end: int) -> bool:
    """A post in tokens [begin, end), behind a verb in the past, is over by that verb or by the words behind it."""
    if s.low(begin - 1) == "been":
        return s.low(begin - 2) == "had"
    if s.low(begin - 1) != "was":
        return False
    if s.low(end) == "of":  # `governor of X until 2019`, of whatever X is
        end = next((k for k in range(end + 1, len(s)) if not s.is_capitalized(k) and s.low(k) not in _OF_WHOSE), end)
    is_until = not {"until", "till"}.isdisjoint(s.lows[max(0, begin - _LONGEST_ASIDE) : begin])
    return tells_end(s, end) or (is_until and "who" in s.lows[max(0, begin - _LONGEST_ASIDE) : begin])


def tells_end(s: Sentence, j: int) -> bool:
    """The words at token j tell how long something lasted, or what came after it."""
    low, following = s.low(j), s.low(j + 1)
    if low in ("until", "till"):
        return True
    if low in ("from", "between", "during"):
        return _is_year(s, _past_month(s, j + 1))
    if low == "in":
        at = _past_month(s, j + 1)
        is_span = any(sign in s.low(at) for sign in "-–") or s.low(at + 1) in _RANGES or s.low(at).endswith("s")
        return _is_year(s, at) and is_span and (s.low(at + 1) not in _RANGES or _is_year(s, at + 2))
    if low == "for":
        return s.low(j + 2) in _TERMS or s.low(j + 3) in _TERMS
    if low == "before":
        return following in _PRONOUNS or (following.endswith("ing") and not s.is_capitalized(j + 1))
    return low == "at" and s.low(j + 2) == "time"


def is_ended_apposed(s: Sentence, j: int, year: int | None) -> bool:
    """`X, minister of transport until April`, `X, ambassador to Japan from 2015 to 2018`: the words at token j behind a
    post in apposition tell of years gone by, in an article of that year."""
    if s.low(j) not in ("until", "till", "from", "between") or not tells_end(s, j):
        return False
    years = [int(low[:_LONGEST_YEAR]) for low in s.lows[j : j + _LONGEST_ASIDE] if low[:_LONGEST_YEAR].isdigit()]
    years = [one for one in years if one > _FIRST_YEAR]
    return not years or (year is not None and max(years) <= year)


def past_led(s: Sentence, k: int) -> int:
    """`had headed`, `once led`, `previously chaired`: the verb's token behind what tells it to be over; k elsewhere."""
    return k + 1 if s.low(k) == "had" or s.low(k) in _ONCE else k


def _past_month(s: Sentence, k: int) -> int:
    while s.low(k) in _BEFORE_YEAR:
        k += 1
    return k


def _is_year(s: Sentence, k: int) -> bool:
    low = s.low(k)
    return low[:2] in _CENTURIES and low[2:_LONGEST_YEAR].isdigit() and len(low) >= _LONGEST_YEAR
