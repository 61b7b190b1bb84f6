"""Encounters of whoever speaks of them: `A said her meeting with B on Monday was fruitful`, `A described his talks with
B in C on Monday as frank`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_nouns import with_after_setting
from warehouse.extraction.event_objects import gather_forward, joined_by_and
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks", "meeting": "meeting",
    "conversation": "meeting",
}  # fmt: skip
_SAID: Final = frozenset(("said", "says", "that", "noted", "added", "stressed"))
_JUDGED: Final = frozenset("described called termed hailed praised characterised characterized dubbed".split())
_OWNERS: Final = WordList(("his", "her"))
_WAS: Final = frozenset(("was", "were", "had", "focused", "focussed", "covered", "centred", "centered", "touched"))
_NOT_YET: Final = frozenset(
    "will would could might should if next upcoming planned scheduled previous last earlier postponed cancelled "
    "canceled off not never due set".split()
)
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "signing"))
_WORDS_TO_VERB, _WORDS_BEFORE = 16, 3


def find_meeting_spoken_of(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The encounter that a speaker calls his or her own, where the sentence names its day; `events`: what else the
    sentence tells of."""
    if any(e.subtype in _ENCOUNTERS for e in events) or not _OWNERS.stands_in(s):
        return []
    for k in (*s.places_of("her"), *s.places_of("his")):
        i = next((i for i in range(k + 1, min(k + 1 + _WORDS_BEFORE, len(s))) if s.lows[i] in _NOUNS), None)
        far = with_after_setting(s, i + 1) if i is not None else None
        if i is None or far is None or not _NOT_YET.isdisjoint(s.lows[k:]):
            continue
        objects = joined_by_and(s, [p for p in gather_forward(s, phrases, far + 1) if p.people])
        if not objects or not _is_spoken_of(s, k, objects[-1].j):
            continue
        own = [p for p in subject_phrases(s, phrases, k - 2 if s.low(k - 1) == "that" else k - 1) if p.people]
        sides = [*as_sides(s, own, "participant"), *as_sides(s, objects, "participant")]
        if len(own) != 1 or len({id(side.person) for side in sides}) < len(("A", "B")):
            continue
        return [FoundEvent(_NOUNS[s.lows[i]], "occurred", "in person", sides, s, s.starts[i], s.ends[i], is_dated=True)]
    return []


def _is_spoken_of(s: Sentence, k: int, end: int) -> bool:
    """`said his meeting with X was`, `described her talks with X as`: the owner stands at token k, X ends at `end`."""
    after = s.lows[end : end + _WORDS_TO_VERB]
    if s.low(k - 1) in _JUDGED:
        return "as" in after or '"' in after or "“" in after or s.low(k - 1) in ("hailed", "praised")
    return s.low(k - 1) in _SAID and not _WAS.isdisjoint(after)
