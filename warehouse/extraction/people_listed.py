"""People met one by one, of whom a list tells below or behind the words for the encounter: `The President received in
audience:`, and then a line for each, `- X, Speaker of Parliament;`; `held meetings with: X, minister of Y; and Z`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_COLON: Final = WordList((":",))
_VERBS: Final = {
    "received": "reception", "receives": "reception", "receive": "reception", "met": "meeting", "meets": "meeting",
    "meet": "meeting", "meetings": "meeting", "talks": "talks", "audience": "reception",
}  # fmt: skip
_ANY_VERB: Final = WordList(_VERBS)
_AHEAD: Final = frozenset("will would shall may scheduled expected due".split())
_NONE: Final = frozenset("not never if letter letters credentials message messages call calls".split())
_BULLETS: Final = frozenset("- – — • * · ●".split())
_LONGEST_ITEM: Final = 40
_WORDS_BEFORE: Final = 5
_WORDS_TO_COLON: Final = 6
_PAIR: Final = 2


class PeopleListed:
    """Remembers who met those of the list until its last line."""

    def __init__(self) -> None:
        """No list has begun."""
        self._lead: FoundEvent | None = None

    def read(
        self, s: Sentence, phrases: list[Phrase], events: list[FoundEvent], text: str, setting: Setting
    ) -> list[FoundEvent]:
        """The encounter with whom this line names, or with all whom the sentence lists behind a colon; `events`: what
        else the sentence tells of."""
        if s.kind != "body":
            return []
        if not events and _COLON.stands_in(s) and _ANY_VERB.stands_in(s) and (lead := _lead(s, phrases)) is not None:
            lead.day, is_history = choose_day(lead, text, setting)
            colon = s.lows.index(":")
            self._lead = lead if colon == len(s) - 1 and not is_history else None
            items = [p for p in phrases if p.i > colon and p.people and _opens_item(s, p.i, colon)]
            return [] if is_history or len(items) < _PAIR else [_with(lead, item, s) for item in items]
        if self._lead is None:
            return []
        item = _item(s, phrases)
        if item is None and s.lows[0] not in _BULLETS:
            self._lead = None
        return [_with(self._lead, item, s)] if item is not None and self._lead is not None and not events else []


def _lead(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """The encounter, with the one person who is named before the colon."""
    colon = s.lows.index(":")
    before = s.lows[:colon]
    k = next((k for k in range(colon - 1, max(-1, colon - _WORDS_TO_COLON), -1) if before[k] in _VERBS), None)
    named = [p for p in phrases if p.i < colon and p.people]
    if k is None or len(named) != 1 or len(named[0].people) != 1 or named[0].j > k or not _NONE.isdisjoint(before):
        return None
    person = named[0].people[0]
    subtype = "reception" if "received" in before or "receives" in before else _VERBS[before[k]]
    status = "occurred" if _AHEAD.isdisjoint(before) else "announced"
    role = "host" if subtype == "reception" else "participant"
    side = Side(person, None, person.country, role, named[0], s)
    return FoundEvent(subtype, status, "in person", [side], s, s.starts[k], s.ends[k])


def _with(lead: FoundEvent, item: Phrase, s: Sentence) -> FoundEvent:
    role = "visitor" if lead.subtype == "reception" else "participant"
    sides = [*lead.sides, *(Side(person, None, person.country, role, item, s) for person in item.people)]
    event = FoundEvent(lead.subtype, lead.status, lead.mode, sides, s, s.starts[item.i], s.ends[item.j - 1])
    event.day = lead.day
    return event


def _opens_item(s: Sentence, i: int, colon: int) -> bool:
    """The phrase begins behind the colon, a semicolon, or a comma or `and` after one of these."""
    k = i - 1
    while k > colon and (s.low(k) in ("and", "the", ",") or not s.words[k][:1].isupper()) and s.low(k) != ";":
        k -= 1
    return k == colon or s.low(k) == ";" or ";" not in s.lows[colon:]


def _item(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """Whom a line names at its beginning, with a post."""
    named = [p for p in phrases if p.people]
    if not named or len(s) > _LONGEST_ITEM or named[0].i > _WORDS_BEFORE or not named[0].offices:
        return None
    return named[0] if len(named) == 1 or s.lows[0] in _BULLETS else None
