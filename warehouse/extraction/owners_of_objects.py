"""What a verb's object is of: `welcomed the decision of X`, `met the widow of President X`, `received the resignation
of Minister X` tell of X's decision, widow and letter, and not of X."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import Trigger
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_OWNED: Final = frozenset(("of", "by", "from"))
_GROUPS: Final = frozenset(
    "delegation delegations side team mission representatives officials leaders ministers lawmakers deputies visit "
    "call calls parliamentarians envoy envoys ambassador ambassadors group groups guests visitors members council "
    "visits committee commission board party entourage audience representation".split()
)
"""`received a delegation of Lao officials led by X`, `received a courtesy call by X`: X came."""
_ARTICLES: Final = frozenset(("the", "his", "her", "their", "a", "an"))
_POSSESSIVE: Final = frozenset(("'s", "’s", "'", "’"))
_VERBS: Final = frozenset("welcomed welcomes greeted greets received receives met meets hosted hosts".split())


def is_of_owner(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """The first object is somebody whose thing, word or kin is meant, in a sentence with the verb before it."""
    first = objects[0] if objects else None
    if first is None or not first.people or first.i < trigger.j or s.lows[trigger.i] not in _VERBS:
        return False
    if s.lows[trigger.j - 1] in ("by", "with", "for"):
        return False
    if s.low(first.j) in _POSSESSIVE:  # `welcomed X's decision`, and not `received X's delegation`
        return s.low(first.j + 1) not in _GROUPS and not s.is_capitalized(first.j + 1)
    end = first.i - 1 if s.low(first.i - 1) in _ARTICLES else first.i
    between = s.lows[trigger.j : end]
    return between[-1:] != [] and between[-1] in _OWNED and _GROUPS.isdisjoint(between)
