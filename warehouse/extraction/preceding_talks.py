"""Encounters of officials that came before the one told last: `The session was preceded by a meeting of experts, which
was held by videoconference on 12 June`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_of_others import is_background
from warehouse.extraction.event_model import FoundEvent, Side
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
_WORDS_TO_BY: Final = 4
_ENCOUNTERS: Final = ("talks", "meeting", "video talks")
_PAIR: Final = 2


def find_preceding(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], text: str, setting: Setting
) -> list[FoundEvent]:
    """The encounter that the sentence tells to have come before, on the day that it names, of the two sides of the one
    told last, where nobody is named who stood for them or it `was led by A and B`; usually none."""
    if s.kind != "body" or not _PRECEDED.stands_in(s):
        return []
    k = s.lows.index("preceded")
    leaders = _leaders(s, phrases, k)
    if len(leaders) != _PAIR and any(phrase.people for phrase in phrases):
        return []
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS and e.status == "occurred"), None)
    codes = {side.country for side in last.sides} if last is not None else set()
    by = next((m for m in range(k + 1, min(k + 2 + _WORDS_TO_BY, len(s))) if s.lows[m] == "by"), k)
    if last is None or by == k or s.low(k - 1) not in ("was", "were") or len(codes) != _PAIR:
        return []
    noun = next((m for m in range(by + 1, min(by + 1 + _WORDS_TO_NOUN, len(s))) if s.lows[m] in _NOUNS), None)
    if noun is None or "with" in s.lows[by + 1 : noun]:
        return []
    end = next((s.starts[m] for m in range(noun, len(s) - 1) if s.lows[m] == "and" and s.low(m + 1) == "by"), s.end)
    end = s.starts[leaders[0].i] if leaders else end
    begin = s.ends[k] if by > k + 1 else s.ends[noun]  # `was preceded on 8 July by a meeting of`
    days = [d for d in find_dates(text, begin, end, setting.anchors) if d.kind in ("explicit", "weekday")]
    if len(days) != 1 or days[0].ends_on is not None or is_background(days[0], setting):
        return []
    is_remote = _REMOTE.search(text, s.starts[noun], end) is not None
    subtype = "video talks" if is_remote else _NOUNS[s.lows[noun]]
    sides = [replace(side, person=None, role="participant") for side in last.sides if side.country or side.organization]
    if leaders:
        sides = _led(leaders, codes, s)
        if {side.country for side in sides} != codes:
            return []
    event = FoundEvent(
        subtype, "occurred", "video link" if is_remote else "in person", sides, s, s.starts[noun], s.ends[noun]
    )
    event.day, event.is_later, event.reach = days[0], True, (begin if by > k + 1 else s.starts[noun], end)
    if leaders and not is_remote:
        event.place, event.place_span = last.place, last.place_span
    return [event]


def _leaders(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`which was led by A, Director-General, and B, Secretary`: the two, if nobody else is named behind token k."""
    by = next((m + 1 for m in range(k + 2, len(s) - 1) if s.lows[m] in _LED and s.lows[m + 1] == "by"), None)
    by = by or next((m for m in range(k + 2, len(s)) if s.lows[m] == "of" and s.lows[m - 3 : m] in _UNDER), None)
    named = [p for p in phrases if p.people]
    is_pair = by is not None and len(named) == _PAIR and all(len(p.people) == 1 and p.i > by for p in named)
    if not is_pair or named[0].people[0] is named[1].people[0]:
        return []
    return named if "and" in s.lows[named[0].j : named[1].i] else []


_LED: Final = frozenset(("led", "headed", "chaired", "co-chaired"))
_UNDER: Final = tuple(
    ["under", "the", word]
    for word in ("leadership", "chairmanship", "co-chairmanship", "chairpersonship", "co-chairpersonship")
)


def _led(leaders: list[Phrase], codes: set[str | None], s: Sentence) -> list[Side]:
    """The two as sides; of whom nothing tells the state, he is of the one that the other is not of."""
    people = [(p, p.people[0]) for p in leaders]
    for p, person in people:
        known = {one.country or q.country for q, one in people if one is not person}
        if (person.country or p.country) is None and len(codes - known) == 1:
            person.country = next(iter(codes - known))
    return [Side(person, None, person.country or p.country, "participant", p, s) for p, person in people]
