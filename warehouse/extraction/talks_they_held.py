"""Talks told by a clause on their noun: `X and Y signed the document following the discussion they held in Z`, `told
the press after the talks the two had on Monday`: those of the sentence's two sides."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = {
    "talks": "talks", "consultations": "talks", "negotiations": "talks", "discussions": "talks", "discussion": "talks",
    "meeting": "meeting", "conversation": "meeting",
}  # fmt: skip
_ANY_NOUN: Final = WordList(_NOUNS)
_BEFORE: Final = frozenset("after before following during in at upon once when".split())
_HELD: Final = frozenset(("had", "held", "conducted"))
_ANY_HELD: Final = WordList(_HELD)
_SIDES: Final = frozenset("sides ministers leaders presidents officials parties men diplomats delegations".split())
_OTHER_TIME: Final = frozenset("first last previous earlier next phone telephone video online virtual annual".split())
_NOT_SO: Final = frozenset("will would could might should not never if".split())
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))
_WORDS_TO_NOUN, _TWO = 9, 2


def find_talks_they_held(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The talks of the two people of two countries whom the sentence names, at most one; `events`: what else it
    tells. Where it tells an encounter already, none."""
    if s.kind != "body" or not _ANY_HELD.stands_in(s) or not _ANY_NOUN.stands_in(s):
        return []
    if any(event.subtype in _ENCOUNTERS for event in events):
        return []
    for k in range(2, len(s) - 2):
        is_held = s.lows[k] in _NOUNS and _NOT_SO.isdisjoint(s.lows[:k])
        if not is_held or not (_is_held_by_them(s, k) or _they_held(s, k)):
            continue
        near = s.lows[max(0, k - _WORDS_TO_NOUN) : k]
        named = [p for p in phrases if p.people and p.kind == "person"]
        sides = as_sides(s, named, "participant")
        if _BEFORE.isdisjoint(near) or not _OTHER_TIME.isdisjoint(near) or not _are_two(sides):
            continue
        return [FoundEvent(_NOUNS[s.lows[k]], "occurred", "in person", sides, s, s.starts[k], s.ends[k])]
    return []


_PAIRS: Final = frozenset(("they", "both", "two", "pair", "sides"))
_LED: Final = (["led", "their", "delegations", "in"], ["headed", "their", "delegations", "in"])


def _they_held(s: Sentence, k: int) -> bool:
    """`after the two sides held talks`, `after the pair had led their delegations in closed-door talks`, of which the
    noun stands at token k."""
    begin = max(1, k - _WORDS_TO_NOUN)
    verb = next(
        (m for m in range(k - 1, begin, -1) if s.lows[m] in _HELD and s.low(m + 1) not in ("led", "headed")), None
    )
    verb = verb or next((m for m in range(begin, k) if s.lows[m : m + 4] in _LED), None)
    if verb is None:
        return False
    before = [low for low in s.lows[max(0, verb - 6) : verb] if low not in ("had", "have", "the")]
    words = [low for low in before[-3:] if low in _PAIRS or low in _SIDES]
    opens = next((low for low in reversed(before) if low not in _PAIRS and low not in _SIDES), "")
    return bool(words) and before[-1] in words and opens in _CLAUSES


_CLAUSES: Final = frozenset(("after", "before", "once", "when"))


def _is_held_by_them(s: Sentence, k: int) -> bool:
    """`they held`, `that the two ministers had held` behind the noun at token k."""
    j = k + 2 if s.low(k + 1) in ("that", "which") else k + 1
    if s.low(j) == "the" and s.low(j + 1) == "two":
        j += 2 + (s.low(j + 2) in _SIDES)
    elif s.low(j) in ("they", "both"):
        j += 1 + (s.low(j + 1) in _SIDES)
    else:
        return False
    return s.low(j) in _HELD


def _are_two(sides: list[Side]) -> bool:
    people = {id(side.person) for side in sides if side.person is not None}
    codes = {side.person.country or side.country for side in sides if side.person is not None}
    return len(people) == len(sides) == _TWO and (len(codes) == _TWO or None in codes)
