"""Verbs of giving that tell no more than which thing is meant: `the rice donated to X`, `the rice it has donated`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.tokens import Sentence

_BEFORE_GIVING: Final = frozenset(
    "and also has have had who which then will to he she they meanwhile later today yesterday".split()
)
_HAVING: Final = frozenset(("has", "have", "had", "also", "so", "far"))
_GIVERS: Final = frozenset(("it", "they", "he", "she", "we"))
_ARTICLES: Final = frozenset(("the", "all", "every"))
_WORDS_OF_THANKS: Final = 7


def says_more_of_noun(s: Sentence, trigger: Trigger) -> bool:
    """`thanked Vietnam for the rice donated to Cuba`: the participle tells which rice is meant."""
    before = s.low(trigger.i - 1)
    is_noun = before.isalpha() and before not in _BEFORE_GIVING and not before.endswith("ly")
    return trigger.form in (verbs.PAST, verbs.PARTICIPLE) and is_noun and not s.is_capitalized(trigger.i - 1)


def is_clause_on_noun(s: Sentence, trigger: Trigger) -> bool:
    """`thanked Vietnam for the rice it has donated to Cuba`, `for the wheat that they had sent`: which was meant."""
    k = trigger.i - 1
    while k > 0 and (s.low(k) in _HAVING or s.low(k).endswith("ly")):
        k -= 1
    if s.low(k) not in _GIVERS:
        return False
    k = k - 2 if s.low(k - 1) in ("that", "which") and s.low(k - 2) != "," else k - 1
    thanked = s.lows[max(0, k - _WORDS_OF_THANKS) : k]
    is_noun = s.low(k).isalpha() and not s.is_capitalized(k) and s.low(k) not in _BEFORE_GIVING
    return is_noun and "for" in thanked and not _ARTICLES.isdisjoint(thanked)
