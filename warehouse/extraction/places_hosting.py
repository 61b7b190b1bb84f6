"""The town or country that is told to have hosted an encounter: `Moscow hosted consultations co-chaired by X and Y`,
`Vilnius was the venue for the third round of talks, led by X and Y`, `Tashkent played host to talks`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_HOSTING: Final = frozenset(("host", "hosts", "hosted", "hosting", "venue"))
_ANY_OF_HOSTING: Final = WordList(_HOSTING)
_ENCOUNTERS: Final = frozenset(("talks", "meeting"))
_LIGHT: Final = frozenset(
    "on , has will is was to be today yesterday also again play played plays serve served serves as the a "
    "scheduled due set".split()
)
_OTHER_CLAUSE: Final = frozenset("which who whose where while when after before following said says".split())
_WORDS_TO_VERB, _WORDS_TO_EVENT = 8, 16


def hosting_place(s: Sentence, event: FoundEvent, named: list[Phrase]) -> Phrase | None:
    """The place that hosts what the event's words tell, where it is the subject of that verb; a person's country or a
    town behind a preposition is not. `named`: the places of the sentence."""
    if event.subtype not in _ENCOUNTERS or s.kind != "body" or not _ANY_OF_HOSTING.stands_in(s):
        return None
    at = next((k for k, begin in enumerate(s.starts) if begin >= event.start), 0)
    verb = next((k for k in range(at - 1, max(0, at - _WORDS_TO_EVENT), -1) if s.lows[k] in _HOSTING), None)
    if verb is None or not _OTHER_CLAUSE.isdisjoint(s.lows[verb:at]):
        return None
    place = next((p for p in reversed(named) if p.j <= verb and verb - p.j < _WORDS_TO_VERB), None)
    if place is None or not _is_subject(s, place):
        return None
    return place if all(_is_light(s.lows[k]) for k in range(place.j, verb)) else None


def _is_subject(s: Sentence, place: Phrase) -> bool:
    """It opens the sentence, or stands behind the comma after a day: `On March 27, Moscow hosted`."""
    begin = place.i - 1 if s.low(place.i - 1) == "the" else place.i
    return begin == 0 or (s.low(begin - 1) == "," and s.low(0) in ("on", "earlier", "yesterday", "today", "this"))


def _is_light(low: str) -> bool:
    return low in _LIGHT or is_calendar(low) or low[:1].isdigit()
