"""A meeting told in words that no table lists, in the sentence that an article opens with: `X and Y put their heads
together in Z on Monday`, `X linked up with Y by video on Monday`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import speech_verbs

_REMOTE: Final = {
    "video": ("video talks", "video link"),
    "videoconference": ("video talks", "video link"),
    "phone": ("phone call", "phone"),
    "telephone": ("phone call", "phone"),
    "line": ("phone call", "phone"),
}
_BEFORE_OTHERS: Final = frozenset("of with by to for from between under as and".split())
_AUXILIARIES: Final = frozenset("has have also on today yesterday here earlier jointly both then have".split())
_OTHERWISE: Final = frozenset(
    (
        "clashed sided disagreed differed parted split dealt lived worked agreed competed tied broke died shared "
        "traded married fought played ran signed joined led became was were had did killed injured arrested "
        "blamed accused won lost cancelled canceled postponed delayed avoided skipped missed boycotted refused "
        "declined shunned suspended scrapped requested sought demanded offered planned rejected wanted wished "
        "failed stayed turned backed walked pulled conferred awarded tried struggled "
        "hoped expected attended visited voted witnessed inaugurated opened launched planted performed"
    ).split()
)
"""Verbs of other things that two people do, or one with another."""
_IRREGULAR: Final = frozenset("put sat took held went came spoke met hung got sought broke dwelt spent".split())
_NEGATING: Final = frozenset(
    "not never no n't without if whether had would could should might denied false untrue report reports rumours "
    "rumors".split()
)
_WORDS_BETWEEN: Final = 9


def find_unworded(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The meeting of the two people of two countries that the sentence is about; it counts only on a day it names."""
    people = [p for p in phrases if p.people and p.kind in ("person", "title")]
    if len(people) != 2 or s.kind != "body" or not _NEGATING.isdisjoint(s.low_set()) or "may" in s.words:
        return []
    first, second = people
    if first.country == second.country or (s.low(first.i - 1) in _BEFORE_OTHERS and first.i > 0):
        return []
    between = s.lows[first.j : second.i]
    is_pair = between in (["and"], ["and", "the"])
    verb = _verb_at(s, second.j if is_pair else first.j)
    if verb is None:
        return []
    if is_pair:
        is_told = any(p.kind == "place" and s.low(p.i - 1) == "in" and p.i > verb for p in phrases)
    else:
        is_told = between[-1:] == ["with"] and len(between) <= _WORDS_BETWEEN and "," not in between
    if not is_told:
        return []
    remote = next((_REMOTE[low] for low in s.lows[verb:] if low in _REMOTE), ("meeting", "in person"))
    sides = as_sides(s, [first, second], "participant")
    event = FoundEvent(remote[0], "occurred", remote[1], sides, s, s.starts[verb], s.ends[verb])
    event.is_dated = True
    return [event] if len(sides) > 1 else []


def _verb_at(s: Sentence, j: int) -> int | None:
    """The verb in the past after token j and days or auxiliaries; none where it tells of what was said or of another
    thing."""
    while j < len(s) and (s.lows[j] in _AUXILIARIES or is_calendar(s.lows[j]) or s.lows[j][:1].isdigit()):
        j += 1
    low = s.low(j)
    is_past = (low.endswith("ed") or low in _IRREGULAR) and low not in _OTHERWISE and low not in speech_verbs()
    return j if is_past else None
