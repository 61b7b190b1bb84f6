"""Speeches and interviews: journeys that a speaker recalls or looks forward to, and what he is asked about."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from warehouse.extraction.date_model import Anchors
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_YOU: Final = WordList(("you",))
_CUES: Final = ("xcellenc", "entlemen", "istinguished", "ajest", "Highness", "colleagues", "riends", "Good ")
_ADDRESS: Final = re.compile(
    r"(?:^|[.,:]\s+)(?:(?:Your |Dear |My )?(?:Royal )?(?:Excellenc(?:y|ies)|Majest(?:y|ies)|Highness(?:es)?)"
    r"|[Ll]adies and [Gg]entlemen|(?:[Dd]ear |My )?[Dd]istinguished (?:[Gg]uests|[Dd]elegates|[Cc]olleagues)"
    r"|(?:Dear )?(?:[Cc]olleagues(?: and [Ff]riends)?|[Ff]riends(?: and [Cc]olleagues)?)"
    r"|[Gg]ood (?:morning|afternoon|evening))(?=[,.!:]| everyone\b| to )",
    re.MULTILINE,
)
_HEAD: Final = 700
_SELF: Final = re.compile(r"\bI(?: am| was| have| had| will| would|['’][a-z]+)? \w+")
_AROUND: Final = timedelta(days=10)


def is_speech(text: str) -> bool:
    """The text opens with whom a speaker addresses, and the speaker says `I`."""
    if not any(text.find(cue, 0, _HEAD) >= 0 for cue in _CUES):
        return False
    return _ADDRESS.search(text, 0, _HEAD) is not None and _SELF.search(text) is not None


def without_recalled(told: list[FoundEvent], text: str, anchors: Anchors) -> list[FoundEvent]:
    """The events of a speech without visits that it only recalls or looks forward to: `I visited X in May`, `Next month
    our Prime Minister will visit Y`. The guest's own, during which the speech is held, stays."""
    if all(event.subtype != "visit" for event in told) or not is_speech(text):
        return told
    return [event for event in told if event.subtype != "visit" or _is_under_way(event, anchors)]


def _is_under_way(visit: FoundEvent, anchors: Anchors) -> bool:
    if visit.is_underway:
        return True
    if visit.status != "occurred":
        return False
    day = visit.day.ends_on or visit.day.starts_on if visit.day is not None else None
    if day is None or anchors.day is None:
        return _NOW.stands_in(visit.sentence)
    return abs(anchors.day - day) <= _AROUND


_NOW: Final = WordList(
    "just today now concluded conclude concluding wrapped ended completed arrived here welcome welcomed welcoming "
    "currently".split()
)


def without_asked(events: list[FoundEvent], s: Sentence) -> list[FoundEvent]:
    """The events of a sentence without the visits of whoever is spoken to: `next week you will be in X`."""
    if not _YOU.stands_in(s):
        return events
    return [event for event in events if not _is_of_you(event, s)]


def _is_of_you(event: FoundEvent, s: Sentence) -> bool:
    if event.subtype != "visit":
        return False
    k = next((k for k in range(len(s)) if s.starts[k] >= event.start), 0) - 1
    while k >= 0 and (s.lows[k] in _AUXILIARIES or s.lows[k].endswith("ly")):
        k -= 1
    return s.low(k) == "you"


_AUXILIARIES: Final = frozenset(
    "will are were have had 've 'll 're ' ’ just also be been was did do now soon again then would going to".split()
)
