"""Encounters of officials that came before the one told last: `The session was preceded by a meeting of experts, which
was held by videoconference on 12 June`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_of_others import is_background
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_PRECEDED: Final = WordList(("preceded",))
_NOUNS: Final = {
    "talks": "talks", "consultations": "talks", "negotiations": "talks", "discussions": "talks", "meeting": "meeting",
    "meetings": "meeting", "session": "talks", "round": "talks",
}  # fmt: skip
_REMOTE: Final = re.compile(r"\b(?:video\w*|online|virtual(?:ly)?|teleconference)\b")
_WORDS_TO_NOUN: Final = 7
_ENCOUNTERS: Final = ("talks", "meeting", "video talks")
_PAIR: Final = 2


def find_preceding(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], text: str, setting: Setting
) -> list[FoundEvent]:
    """The encounter that the sentence tells to have come before, on the day that it names, of the two sides of the one
    told last, where nobody is named who stood for them; usually none."""
    if s.kind != "body" or not _PRECEDED.stands_in(s) or any(phrase.people for phrase in phrases):
        return []
    k = s.lows.index("preceded")
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS and e.status == "occurred"), None)
    codes = {side.country for side in last.sides} if last is not None else set()
    if last is None or s.low(k + 1) != "by" or s.low(k - 1) not in ("was", "were") or len(codes) != _PAIR:
        return []
    noun = next((m for m in range(k + 2, min(k + 2 + _WORDS_TO_NOUN, len(s))) if s.lows[m] in _NOUNS), None)
    if noun is None or "with" in s.lows[k + 2 : noun]:
        return []
    end = next((s.starts[m] for m in range(noun, len(s) - 1) if s.lows[m] == "and" and s.low(m + 1) == "by"), s.end)
    days = [d for d in find_dates(text, s.ends[noun], end, setting.anchors) if d.kind in ("explicit", "weekday")]
    if len(days) != 1 or days[0].ends_on is not None or is_background(days[0], setting):
        return []
    is_remote = _REMOTE.search(text, s.starts[noun], end) is not None
    subtype = "video talks" if is_remote else _NOUNS[s.lows[noun]]
    sides = [replace(side, person=None, role="participant") for side in last.sides if side.country or side.organization]
    event = FoundEvent(
        subtype, "occurred", "video link" if is_remote else "in person", sides, s, s.starts[noun], s.ends[noun]
    )
    event.day, event.is_later, event.reach = days[0], True, (s.starts[noun], end)
    return [event]
