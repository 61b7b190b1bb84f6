"""Delegations as who did what a verb tells: where their words end, whose they are, who led them."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.subject_gaps import (
    OPENING_ADVERBIALS,
    is_gap,
)
from warehouse.extraction.tokens import Sentence

DELEGATIONS: Final = frozenset(("delegation", "delegations"))
GROUPS: Final = frozenset(("delegation", "delegations", "mission", "team", "group", "representatives", "officials"))
_WORDS_TO_DELEGATION: Final = 4
_WORDS_TO_BODY: Final = 5
_WORDS_TO_BODY_OF: Final = 7
_TO_DELEGATION: Final = frozenset(
    ", and with together along as well the a an his her their spouse wife husband high-level high-ranking large".split()
)


def with_delegation(s: Sentence, before: list[Phrase], delegation: Phrase) -> int:
    """`President X, his spouse and a high-level Vietnamese delegation left Hanoi`: which phrase is X's; -1 where
    the delegation comes alone."""
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        if len(phrase.people) == 1 and phrase.country in (None, delegation.country):
            between = s.lows[phrase.j : delegation.i]
            return index if bool(between) and _TO_DELEGATION.issuperset(between) else -1
    return -1


_WORDS_OF_BODY: Final = frozenset(
    "'s ' of for on the and committee commission department office regional local".split()
)


def delegation_of(s: Sentence, before: list[Phrase], i: int) -> list[Phrase]:
    """`A delegation from the Communist Party of China's Guangxi committee is on a visit`, `A group of members of the
    European Parliament will visit`: the body that the sentence's first words name, with whatever says more of it."""
    begin = s.lows.index(",") + 1 if s.low(0) in OPENING_ADVERBIALS and "," in s.low_set() else 0
    before = [p for p in before if p.i > begin]
    if s.low(begin) not in ("a", "an", "the") or not before:
        return []
    near = range(begin + 1, begin + _WORDS_TO_DELEGATION + 1)
    k = next((k for k in near if s.low(k) in GROUPS), 0)
    body = before[0]
    if not k or s.low(k + 1) not in ("of", "from") or not k + 1 < body.i <= k + _words_to(s, body):
        return []
    end = _before_leader(s, body.j, i)
    begin = _past_members(s, body) if s.low(k) in DELEGATIONS else body.j
    is_sent = body.kind in ("organization", "title") or (body.kind == "country" and s.low(k) in DELEGATIONS)
    if not is_sent or not all(
        s.is_capitalized(m) or s.low(m) in _WORDS_OF_BODY or is_gap(s, [], m, m + 1) for m in range(begin, end)
    ):
        return []
    return [body]


def _words_to(s: Sentence, body: Phrase) -> int:
    """How far the body may stand behind the group: `of young parliamentarians of the United Party` is further."""
    k = body.i - 2 if s.low(body.i - 1) == "the" else body.i - 1
    is_of = s.low(k) in ("of", "from") or (s.low(body.i) == "the" and s.low(body.i - 1) in ("of", "from"))
    return _WORDS_TO_BODY_OF if is_of else _WORDS_TO_BODY


_MOST_MEMBERS: Final = 4

_OFFICIALS: Final = frozenset(
    "lawmakers parliamentarians legislators officials leaders cadres deputies officers senators diplomats governors "
    "mayors congressmen congresspeople businessmen executives veterans experts journalists academics".split()
)


def _past_members(s: Sentence, body: Phrase) -> int:
    """The token behind `lawmakers` in `A delegation of Japanese lawmakers`: who makes up a delegation of a country."""
    if body.kind != "country":
        return body.j
    for k in range(body.j, min(body.j + _MOST_MEMBERS, len(s))):
        if s.is_capitalized(k) or not s.lows[k].isalpha():
            break
        if s.lows[k] in _OFFICIALS:
            return k + 1
    return body.j


_LED: Final = frozenset(("led", "headed"))

_OWNING: Final = frozenset(("its", "their", "the", "a"))

_LONGEST_LEADER: Final = 10


def _before_leader(s: Sentence, begin: int, i: int) -> int:
    """`A delegation of the ministry led by its deputy minister arrived`: where the words begin that say who leads it,
    but not by name; i where no such words stand before the verb at token i."""
    k = next((k for k in range(begin, i - 2) if s.lows[k] in _LED and s.low(k + 1) == "by"), None)
    if k is None or s.low(k + 2) not in _OWNING or i - k > _LONGEST_LEADER:
        return i
    return k if all(s.words[m].islower() or s.lows[m] in (",", "-") for m in range(k, i)) else i
