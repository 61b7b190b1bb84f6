"""From afar, as the next sentence tells of the holding: `The consultations took place in the format of a
videoconference`, `The talks were held by telephone`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_VIDEO: Final = ("video talks", "video link")
_MEDIA: Final = {
    **dict.fromkeys(
        "video videoconference video-conference videoconferencing videolink video-link teleconference online virtual "
        "remote zoom".split(),
        _VIDEO,
    ),
    "phone": ("phone call", "phone"),
    "telephone": ("phone call", "phone"),
}
_ALONE: Final = frozenset(("virtually", "online", "remotely"))
"""`was held virtually`: without a word that leads to it."""
_ANY_OF_MEDIA: Final = WordList((*_MEDIA, *_ALONE))
_NOUNS: Final = frozenset(
    "consultations consultation talks negotiations meeting discussions session dialogue round conversation "
    "exchange call".split()
)
_HELD: Final = frozenset(("held", "conducted", "organized", "organised"))
_WERE: Final = frozenset(("was", "were"))
_LEADING: Final = frozenset(("by", "via", "through", "in", "over", "on", "using", "as"))
_TO_MEDIUM: Final = frozenset(("a", "an", "the", "format", "form", "mode", "of"))
_OTHERS: Final = frozenset("next previous last earlier first will would".split())
_ENDS: Final = frozenset((",", ";", "with", "and", "while", "where", "which"))
_WORDS_OF_OPENING, _WORDS_TO_LEADING, _WORDS_TO_MEDIUM = 6, 8, 7


def find_held_from_afar(s: Sentence) -> FoundEvent | None:
    """What the sentence says of how the event told last was held; an event without sides, to be merged."""
    if not _ANY_OF_MEDIA.stands_in(s) or s.lows[0] not in ("the", "this", "these"):
        return None
    noun = next((k for k in range(1, min(_WORDS_OF_OPENING, len(s))) if s.lows[k] in _NOUNS), None)
    if noun is None or not _OTHERS.isdisjoint(s.lows[:noun]) or _held(s, noun + 1) != noun + 3:
        return None
    told = _medium(s, noun + 3)
    if told is None or "between" in s.low_set():
        return None
    event = FoundEvent(told[0], "occurred", told[1], [], s, s.starts[noun], s.ends[noun])
    event.refers_back = True
    return event


def _held(s: Sentence, begin: int) -> int | None:
    """The token behind the first `took place` or `were held` from token begin on."""
    for k in range(begin, len(s) - 1):
        is_placed = s.lows[k] == "took" and s.lows[k + 1] == "place"
        if is_placed or (s.lows[k] in _WERE and s.lows[k + 1] in _HELD):
            return k + 2
    return None


def _medium(s: Sentence, begin: int) -> tuple[str, str] | None:
    """Kind and mode by the medium behind the verb: `today via video link`, `in an online format`, `virtually`."""
    for k in range(begin, min(begin + _WORDS_TO_LEADING, len(s))):
        if s.lows[k] in _ALONE:
            return _VIDEO
        if s.lows[k] in _ENDS:
            break
        if s.lows[k] not in _LEADING:
            continue
        m = k + 1
        while m < k + _WORDS_TO_MEDIUM and s.low(m) in _TO_MEDIUM:
            m += 1
        if s.low(m) in _MEDIA:
            return _MEDIA[s.low(m)]
    return None
