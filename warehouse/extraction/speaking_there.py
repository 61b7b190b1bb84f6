"""Gatherings told by where words of the sentence before were spoken, `X on Tuesday called for more trade. She was
speaking at the opening of a workshop in Y`, and who convened one that others took part in."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_SPEAKING: Final = WordList(("speaking", "addressing", "delivering"))
_WAS: Final = frozenset(("was", "were"))
_NAMED: Final = ("explicit", "weekday")
_KINDS: Final = frozenset(("seminar", "conference", "training course"))
_WORDS_TO_SPEAKING: Final = 9


def date_by_words_spoken(
    gatherings: list[FoundEvent], s: Sentence, before: Sentence | None, setting: Setting
) -> list[FoundEvent]:
    """The gatherings of a sentence that says where somebody was speaking, on the one day that the sentence before gives
    to his words, where this one names none."""
    is_so = before is not None and s.kind == "body" and _SPEAKING.stands_in(s) and _is_speaking(s)
    if before is None or not is_so or find_dates(setting.text, s.start, s.end, setting.anchors):
        return gatherings
    days = find_dates(setting.text, before.start, before.end, setting.anchors)
    named = [d for d in days if d.kind in _NAMED and d.ends_on is None]
    for event in gatherings if len(days) == len(named) == 1 else ():
        event.day = event.day or named[0]
    return gatherings


def _is_speaking(s: Sentence) -> bool:
    near = range(1, min(_WORDS_TO_SPEAKING, len(s)))
    return any(s.lows[k] in _SPEAKING.words and s.low(k - 1) in _WAS for k in near)


_CONVENED: Final = WordList(("convened", "organised", "organized", "hosted", "held", "staged", "arranged"))
_RELATIVES: Final = frozenset(("which", "that"))


def add_conveners(gatherings: list[FoundEvent], s: Sentence, phrases: list[Phrase]) -> None:
    """`took part in the seminar which the Party convened in X`: the body that the clause names gave it."""
    if not gatherings or not _CONVENED.stands_in(s):
        return
    for k in range(2, len(s)):
        if s.lows[k] not in _CONVENED.words:
            continue
        body = next((p for p in phrases if p.organization is not None and p.j == k), None)
        first = body.i - 1 if body is not None else 0
        first -= s.low(first) == "the"
        if body is None or s.low(first) not in _RELATIVES:
            continue
        for event in gatherings:
            is_there = any(x.organization is body.organization for x in event.sides)
            if event.subtype in _KINDS and event.start < s.starts[first] and event.sides and not is_there:
                event.sides.append(Side(None, body.organization, body.country, "host", body, s))
        return
