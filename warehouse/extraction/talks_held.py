"""Encounters told in a clause on what they were about: `Trade was the topic of the talks that A held with B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks",
    "meeting": "meeting", "conversation": "meeting", "conversations": "meeting",
}  # fmt: skip
_HELD: Final = {"held": "occurred", "had": "occurred", "conducted": "occurred", "holds": "occurred", "has": "occurred"}
_WORDS_OF_NOUNS: Final = WordList(_NOUNS)
_TO_HOLD: Final = frozenset(("hold", "have", "conduct"))
_REMOTE: Final = frozenset("phone telephone video online virtual call".split())
_RECALLING: Final = WordList(
    "recalled recalling recalls remembered reminded since previous earlier last not never no".split()
)
_ENDS_CLAUSE: Final = frozenset((";", ".", "who", "which", "that", "and", "where", "while", "but"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
_WORDS_TO_WITH: Final = 14
_WORDS_BEFORE: Final = 4


def find_talks_held(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The talks of the clause behind the noun; one of `events` that is the same encounter is of the noun's kind."""
    if s.kind != "body" or not _WORDS_OF_NOUNS.stands_in(s):
        return []
    for k, low in enumerate(s.lows):
        subtype = _NOUNS.get(low)
        if subtype is None or not _REMOTE.isdisjoint(s.lows[max(0, k - _WORDS_BEFORE) : k]):
            continue
        m = k + 2 if s.low(k + 1) in ("that", "which") else k + 1
        own = next((p for p in phrases if p.i == m and len(p.people) == 1), None)
        found = _held(s, own.j) if own is not None else None
        if own is None or found is None or _RECALLING.stands_in(s):
            continue
        status, verb = found
        objects = _with_whom(s, phrases, verb)
        pair = {id(own.people[0]), *(id(person) for p in objects for person in p.people)}
        same = [e for e in events if e.subtype in _ENCOUNTERS and pair <= {id(x.person) for x in e.sides}]
        for event in same:
            event.subtype = subtype if event.subtype == "meeting" else event.subtype
        if same or not objects or id(own.people[0]) in {id(person) for p in objects for person in p.people}:
            continue
        sides = [*as_sides(s, [own], "participant"), *as_sides(s, objects, "participant")]
        return [FoundEvent(subtype, status, "in person", sides, s, s.starts[k], s.ends[k])]
    return []


def _held(s: Sentence, j: int) -> tuple[str, int] | None:
    """Status and token of `held`, `will hold`, `is to hold` behind a name that ends at token j."""
    j = j + 1 if s.low(j) == "," else j
    if s.low(j) in _HELD and s.low(j + 1) != "held":
        return _HELD[s.low(j)], j
    if s.low(j) == "will" and s.low(j + 1) in _TO_HOLD:
        return "announced", j + 1
    is_to = s.low(j) in ("is", "was") and s.low(j + 1) == "to" and s.low(j + 2) in _TO_HOLD
    return ("announced", j + 2) if is_to else None


def _with_whom(s: Sentence, phrases: list[Phrase], verb: int) -> list[Phrase]:
    """The people behind the clause's `with`."""
    for k in range(verb + 1, min(verb + _WORDS_TO_WITH, len(s))):
        if s.lows[k] == "with":
            return [p for p in gather_forward(s, phrases, k + 1) if p.people]
        if s.lows[k] in _ENDS_CLAUSE:
            break
    return []
