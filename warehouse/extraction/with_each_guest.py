"""Meetings with each of those whom the sentence before told to have come: `The minister had separate meetings with each
of the two guests`, `She later met both ministers separately`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_APART: Final = WordList(("each", "separate", "separately", "individually", "one-on-one"))
_GUESTS: Final = WordList(
    "guests visitors ministers counterparts colleagues leaders presidents interlocutors premiers officials".split()
)
_WITH: Final = frozenset(("each", "both", "the", "her", "his", "of", "two", "three", "four", "visiting", "foreign"))
_NOUNS: Final = {
    "meeting": "meeting", "meetings": "meeting", "talks": "talks", "conversations": "meeting", "consultations": "talks",
    "discussions": "talks", "exchanges": "meeting", "met": "meeting", "conversed": "meeting", "conferred": "meeting",
}  # fmt: skip
_HELD: Final = frozenset(("had", "held", "conducted", "has"))
_NOT_SO: Final = WordList(
    "will would could might should may not never no last previous phone telephone video planned scheduled if".split()
)
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "conference"))
_WORDS_TO_GUESTS, _WORDS_TO_HELD = 6, 5


def find_with_each_guest(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], known: list[FoundEvent]
) -> list[FoundEvent]:
    """A meeting of whom the sentence is about with each of the others of the encounter `told` last; none where the
    sentence names somebody else whom it was with (`known`)."""
    if s.kind != "body" or not _APART.stands_in(s) or not _GUESTS.stands_in(s) or _NOT_SO.stands_in(s):
        return []
    guests = next((k for k in range(2, len(s)) if s.lows[k] in _GUESTS.words and _is_of_them(s, k)), None)
    if guests is None or any(event.subtype in _ENCOUNTERS for event in known):
        return []
    begin = guests
    while begin > 0 and s.low(begin - 1) in _WITH:
        begin -= 1
    verb = _verb(s, begin - 1 if s.low(begin - 1) == "with" else begin)
    own = [p for p in subject_phrases(s, phrases, verb[0]) if len(p.people) == 1] if verb is not None else []
    if verb is None or len(own) != 1:
        return []
    person = own[0].people[0]
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS and e.status == "occurred"), None)
    sides = [side for side in last.sides if side.person is not None] if last is not None else []
    mine = next((side for side in sides if side.person is person), None)
    others = [side for side in sides if side.person is not person and side.country != person.country]
    if mine is None or len(others) < len(("A", "B")) or len(others) != len(sides) - 1:
        return []
    place = last.place if last is not None else None
    return [_met(s, mine, other, verb, place) for other in others]


def _met(s: Sentence, mine: Side, other: Side, verb: tuple[int, str], place: str | None) -> FoundEvent:
    sides = [replace(mine), replace(other)]
    event = FoundEvent(verb[1], "occurred", "in person", sides, s, s.starts[verb[0]], s.ends[verb[0]])
    event.place, event.is_later = place, True
    return event


def _is_of_them(s: Sentence, k: int) -> bool:
    """`each of the two guests`, `both ministers`, `the two guests separately`, and no `guests of the forum`."""
    near = s.lows[max(0, k - _WORDS_TO_GUESTS) : k]
    is_each = "each" in near or "both" in near or ("the" in near and bool({"two", "three"} & set(near)))
    return is_each and s.low(k + 1) not in ("of", "from", "and") and s.low(k - 1) in _WITH


def _verb(s: Sentence, end: int) -> tuple[int, str] | None:
    """The verb of `held separate talks with`, `met` that ends before the token `end`, and the kind that it tells."""
    noun = end - 1
    while noun > 0 and s.low(noun) in ("separately", "individually", "with"):
        noun -= 1
    subtype = _NOUNS.get(s.low(noun))
    if subtype is None:
        return None
    if s.lows[noun] in ("met", "conversed", "conferred"):
        return noun, subtype
    held = next((m for m in range(noun - 1, max(-1, noun - _WORDS_TO_HELD), -1) if s.lows[m] in _HELD), None)
    return (held, subtype) if held is not None else None
