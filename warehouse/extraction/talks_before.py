"""Encounters that a sentence tells of as what came before: `met X on Tuesday after talks with Y`, `Having met Y, …`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks", "meeting": "meeting",
    "conversation": "meeting", "lunch": "meeting", "dinner": "meeting", "breakfast": "meeting",
}  # fmt: skip
_NAMING: Final = marks.of_words(lambda: _NOUNS.keys() | {"met", "meeting"})
_AFTER: Final = frozenset(("after", "following"))
_OF_OTHER_DAY: Final = frozenset("days day weeks week months month years year shortly long".split())
_OTHER_TIME: Final = frozenset("previous earlier last recent next upcoming future first phone telephone video".split())
_WORDS_TO_NOUN: Final = 4
_MAIN: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "signing", "visit"))


def find_talks_before(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The encounter that came before the one event of a sentence, of the one whom the sentence is about with others.

    In: `events`, those that the sentence tells of by its verbs.
    """
    main = events[0] if len(events) == 1 else None
    is_told = main is not None and main.status == "occurred" and main.subtype in _MAIN and s.kind == "body"
    if main is None or not is_told or not marks.has(s, _NAMING):
        return []
    for k in marks.places(s, _NAMING):
        found = _noun_after(s, phrases, k) or _having_met(s, phrases, k)
        if found is None:
            continue
        subtype, objects, end = found
        named = {id(side.person) for side in main.sides}
        own = _owner(s, phrases, k) or _about(s, main, objects)
        if own is None or any(id(person) in named for p in objects for person in p.people):
            continue
        sides = [Side(own.person, None, own.country, "participant", own.phrase, s)]
        sides += as_sides(s, objects, "participant")
        return [FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[k], s.ends[end], is_noun=True)]
    return []


def _noun_after(s: Sentence, phrases: list[Phrase], k: int) -> tuple[str, list[Phrase], int] | None:
    """`after talks with X`, `following a meeting with X`: kind, whom it was with, the last token of its words."""
    subtype = _NOUNS.get(s.lows[k])
    before = s.lows[max(0, k - _WORDS_TO_NOUN) : k]
    if subtype is None or s.low(k + 1) != "with" or _AFTER.isdisjoint(before):
        return None
    at = max(n for n, low in enumerate(before) if low in _AFTER)
    lead = s.low(k - len(before) + at - 1)
    if lead in _OF_OTHER_DAY or not _OTHER_TIME.isdisjoint(before[at:]):
        return None
    objects = [p for p in gather_forward(s, phrases, k + 2) if p.people]
    return (subtype, objects, k + 1) if objects else None


def _having_met(s: Sentence, phrases: list[Phrase], k: int) -> tuple[str, list[Phrase], int] | None:
    """`Having met X in the morning, Y held talks with Z`, `After meeting X, Y …`."""
    is_having = k == 1 and (
        (s.low(0) == "having" and s.lows[k] == "met") or (s.low(0) == "after" and s.lows[k] == "meeting")
    )
    if not is_having:
        return None
    begin = k + 2 if s.low(k + 1) == "with" else k + 1
    comma = next(
        (m for m in range(begin, len(s)) if s.lows[m] == "," and not any(p.i <= m < p.j for p in phrases)), None
    )
    objects = [p for p in gather_forward(s, phrases, begin) if p.people and comma is not None and p.j <= comma]
    return ("meeting", objects, k) if objects else None


def _owner(s: Sentence, phrases: list[Phrase], k: int) -> Side | None:
    """`following the latter's talks with X`: whose talks the noun at token k tells of."""
    owner = next((p for p in phrases if p.people and p.j == k - 1), None) if s.low(k - 1) in ("'s", "’s", "'") else None
    return as_sides(s, [owner], "participant")[0] if owner is not None else None


def _about(s: Sentence, main: FoundEvent, objects: list[Phrase]) -> Side | None:
    """Whom the sentence is about: of those who take part in its event the first that is no object of the other."""
    others = {id(p) for p in objects}
    named = [x for x in main.sides if x.person is not None and x.phrase is not None and id(x.phrase) not in others]
    named = [x for x in named if x.phrase is not None and x.sentence is s]
    return min(named, key=lambda side: side.phrase.i if side.phrase is not None else 0, default=None)
