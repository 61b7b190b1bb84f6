"""Which `and` of `between A and B` stands between the two sides: names of bodies have some of their own."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_LONGEST_PAIR: Final = 50
_NEAR: Final = 14
_ENDS: Final = frozenset((";", "."))
_BEFORE_SIDE: Final = frozenset(("the", "that", "those", "its", "their", "a", "an"))


def and_of_pair(s: Sentence, phrases: list[Phrase], i: int) -> int | None:
    """The `and` that joins the side at token i to the other one; None where no name follows any."""
    end = next((k for k in range(i, min(len(s), i + _LONGEST_PAIR)) if s.lows[k] in _ENDS), len(s))
    found = [k for k in range(i + 1, min(end, i + _LONGEST_PAIR)) if s.lows[k] == "and" and _begins_side(s, k + 1)]
    if len(found) < len(("one", "another")):
        return found[0] if found else None
    return max(found, key=lambda k: (_fitness(s, phrases, i, k, end), -k))


def _begins_side(s: Sentence, k: int) -> bool:
    return s.is_capitalized(k) or (s.low(k) in _BEFORE_SIDE and (s.is_capitalized(k + 1) or s.low(k) != "the"))


def _fitness(s: Sentence, phrases: list[Phrase], i: int, k: int, end: int) -> int:
    """How well the `and` at token k parts two bodies: behind a bracket, before `the`, with words for bodies around."""
    if any(p.i < k < p.j for p in phrases):
        return -3
    heads = lexicon.org_words().keys()
    has_both = not heads.isdisjoint(s.lows[i:k]) and not heads.isdisjoint(s.lows[k + 1 : min(end, k + _NEAR)])
    is_closed = 3 if s.low(k - 1) == ")" else 1 if s.low(k - 1) == "," else 0
    return is_closed + 2 * (s.low(k + 1) in _BEFORE_SIDE) + 2 * has_both
