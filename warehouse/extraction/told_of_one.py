"""Talks that a noun tells of with one side only, where the other is whom the article is about: `There followed talks
with President X`, `On Thursday, talks are planned with the chairman, X`, `A bilateral with Minister X is foreseen`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_WITH: Final = WordList(("with",))
_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks",
    "meeting": "meeting", "meetings": "meeting", "bilateral": "meeting", "encounter": "meeting",
}  # fmt: skip
_PLANNED: Final = frozenset(
    "planned scheduled foreseen envisaged expected slated due agenda anticipated set follow".split()
)
_ANY_OF_PLANNED: Final = WordList(_PLANNED)
_HAPPENED: Final = frozenset("held place followed ensued began started concluded".split())
_ANY_OF_HAPPENED: Final = WordList(_HAPPENED)
_BE: Final = frozenset("is are was were be been will also".split())
_OTHER_TIME: Final = frozenset("last previous earlier no not never past recent next future further more".split())
_DENIED: Final = WordList(
    "not no never cancelled canceled postponed called put deferred shelved scrapped would could if".split()
)
_ENCOUNTERS: Final = ("talks", "meeting", "reception", "video talks", "phone call")
_WORDS_TO_WITH: Final = 8
_WORDS_BEFORE: Final = 9


def find_with_one(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """The talks of whom the events told before are about with those whom the sentence names, at most one."""
    if s.kind != "body" or not told or not _WITH.stands_in(s) or _DENIED.stands_in(s):
        return []
    planned = _ANY_OF_PLANNED.stands_in(s)
    if not planned and not _ANY_OF_HAPPENED.stands_in(s):
        return []
    k = next((k for k in range(min(_WORDS_BEFORE, len(s))) if s.lows[k] in _NOUNS), None)
    k = k + 1 if k is not None and s.lows[k] == "bilateral" and s.low(k + 1) in _NOUNS else k
    if k is None or _OTHER_TIME & set(s.lows[:k]) or any(p.people and p.i < k for p in phrases):
        return []
    to = next((m for m in range(k + 1, min(k + _WORDS_TO_WITH, len(s))) if s.lows[m] == "with"), None)
    if to is None or any(p.people and p.j <= to for p in phrases):
        return []
    objects = [p for p in gather_forward(s, phrases, to + 1) if p.people]
    if not objects or not _says_so(s, k, to, objects[-1].j, planned):
        return []
    own = _own_side(told, objects)
    if own is None:
        return []
    sides = [replace(own, role="participant"), *as_sides(s, objects, "participant")]
    status = "announced" if planned else "occurred"
    return [FoundEvent(_NOUNS[s.lows[k]], status, "in person", sides, s, s.starts[k], s.ends[to])]


def _says_so(s: Sentence, k: int, to: int, end: int, planned: bool) -> bool:
    """A verb of taking place or of planning stands between the noun and `with`, right after the names, or first."""
    words = _PLANNED if planned else _HAPPENED
    near = s.lows[k + 1 : to] + s.lows[end : end + 9]
    if not words.isdisjoint(near):
        return not _BE.isdisjoint(near) or not {"took", "takes", "followed", "ensued", "began", "on"}.isdisjoint(near)
    return s.low(0) in ("there", "then") and not {"followed", "ensued", "were"}.isdisjoint(s.lows[:k])


def _own_side(told: list[FoundEvent], objects: list[Phrase]) -> Side | None:
    """Who took part in all encounters told before, else the one visitor; of another country than whom they meet."""
    met = {id(person): person for phrase in objects for person in phrase.people}
    encounters = [e for e in told if e.subtype in _ENCOUNTERS and e.sides]
    everywhere = [
        side
        for side in (encounters[-1].sides if encounters else [])
        if side.person is not None and all(_has(e, side.person) for e in encounters)
    ]
    visitors = [
        x for e in told if e.subtype == "visit" for x in e.sides if x.role == "visitor" and x.person is not None
    ]
    people = {id(side.person): side for side in visitors or everywhere if side.person is not None}
    people = people if len(people) == 1 else {id(side.person): side for side in everywhere}
    countries = {person.country for person in met.values()} - {None}
    found = [side for key, side in people.items() if key not in met and side.country not in countries]
    return found[0] if len(found) == 1 else None


def _has(event: FoundEvent, person: Person) -> bool:
    return any(side.person is person for side in event.sides)
