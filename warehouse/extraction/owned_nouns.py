"""Whose encounter a noun names: `A's meeting with B`, `the meeting of A with B`, `the meeting that A had with B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_ADJECTIVES: Final = 3
_SETTING: Final = frozenset("in at on here the today yesterday earlier , morning afternoon evening".split())
_HAD: Final = frozenset(("had", "held"))
_WORDS_OF_SETTING: Final = 9


def owned_sides(s: Sentence, phrases: list[Phrase], i: int, j: int) -> tuple[list[Phrase], int | None] | None:
    """The two sides of an encounter whose noun is tokens [i, j), and the token after them; None in place of that where
    the noun's own clause tells that it was (`that A had with B`). None for other nouns."""
    owner = _owner_before(s, phrases, i)
    if owner is not None:
        return _with_objects(s, phrases, owner, _past_setting(s, j))
    k = _past_setting(s, j)
    if s.low(k) == "of":
        owner = next((p for p in phrases if p.i in (k + 1, k + 2) and p.people), None)
        return _with_objects(s, phrases, owner, _past_setting(s, owner.j)) if owner is not None else None
    if s.low(j) not in ("that", "which"):
        return None
    owner = next((p for p in phrases if p.i in (j + 1, j + 2) and p.people), None)
    if owner is None or s.low(owner.j) not in _HAD:
        return None
    found = _with_objects(s, phrases, owner, _past_setting(s, owner.j + 1))
    return (found[0], None) if found is not None else None


def _owner_before(s: Sentence, phrases: list[Phrase], i: int) -> Phrase | None:
    for k in range(i - 1, max(-1, i - 2 - _ADJECTIVES), -1):
        if s.low(k) in ("'s", "'"):
            return next((p for p in phrases if p.j == k and p.people), None)
        if not s.low(k).isalpha() or s.is_capitalized(k):
            return None
    return None


def _past_setting(s: Sentence, j: int) -> int:
    """The token after a place and a day: `in the Kremlin on Tuesday`."""
    k = j
    while k < min(len(s), j + _WORDS_OF_SETTING):
        is_setting = s.low(k) in _SETTING or is_calendar(s.low(k)) or s.low(k)[:1].isdigit()
        if not is_setting and not (s.is_capitalized(k) and k > j):
            break
        k += 1
    return k


def _with_objects(s: Sentence, phrases: list[Phrase], owner: Phrase, k: int) -> tuple[list[Phrase], int] | None:
    if s.low(k) != "with":
        return None
    objects = [p for p in gather_forward(s, phrases, k + 1) if p.people]
    return ([owner, *objects], objects[-1].j) if objects else None
