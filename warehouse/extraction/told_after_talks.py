"""Talks after which their people spoke to the press: `X was speaking alongside Y and Z following their three-way talks
in Bucharest`, `X, flanked by Y and Z, told reporters after their meeting`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = {
    "talks": "talks", "consultations": "talks", "negotiations": "talks", "discussions": "talks", "meeting": "meeting",
}  # fmt: skip
_ANY_NOUN: Final = WordList(_NOUNS)
_THEIR: Final = WordList(("their",))
_BESIDE: Final = WordList(("alongside", "beside", "with", "flanked", "joined"))
_TOLD: Final = frozenset("speaking spoke said told addressed addressing briefed appeared appearing standing".split())
_AFTER: Final = frozenset(("after", "following"))
_OTHER_TIME: Final = frozenset("first last previous earlier next phone telephone video online virtual annual".split())
_NOT_SO: Final = frozenset("will would could might should not never if".split())
_OF_WHOM: Final = frozenset(("with", "between", "of"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "signing"))
_WORDS_OF_KIND: Final = 3


def find_told_after_talks(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The talks of the speaker and of those beside, each of another country; `events`: what else the sentence tells."""
    if not _THEIR.stands_in(s) or not _ANY_NOUN.stands_in(s) or not _BESIDE.stands_in(s):
        return []
    if any(event.subtype in _ENCOUNTERS and not event.is_dated for event in events):
        return []
    for k in s.places_of("their"):
        noun = next((m for m in range(k + 1, min(k + 1 + _WORDS_OF_KIND, len(s))) if s.lows[m] in _NOUNS), None)
        if noun is None or s.low(k - 1) not in _AFTER or s.low(noun + 1) in _OF_WHOM:
            continue
        before = s.lows[:k]
        if not (_OTHER_TIME.isdisjoint(s.lows[k:noun]) and _NOT_SO.isdisjoint(before)) or _TOLD.isdisjoint(before):
            continue
        named = [p for p in phrases if p.people and p.j <= k and p.kind in ("person", "title")]
        beside = next((m for m in range(k) if s.lows[m] in _BESIDE.words), k)
        sides = as_sides(s, named, "participant")
        codes = [side.person.country if side.person is not None else None for side in sides]
        is_split = bool(named) and named[0].j <= beside <= named[-1].i
        if len(sides) < len(("X", "Y")) or not is_split or None in codes or len(set(codes)) != len(codes):
            continue
        subtype = _NOUNS[s.lows[noun]]
        return [FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[noun], s.ends[noun])]
    return []
