"""Encounters of which the sentence tells roughly when they were, `last week`, `recently`: on no day that is told."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.event_model import FoundEvent

_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "credentials", "visit"))
_VAGUE: Final = (
    r"(?:(?:earlier |late |early )?(?:last|this) (?:week|month)|(?:earlier|later) (?:this|that|in the) (?:week|month)"
    r"|recently|(?:in|over) (?:recent|the (?:past|last)(?: few)?) (?:days|weeks)|(?:over|at|during|on) the weekend"
    r"|last weekend|(?:a few|several|some) (?:days|weeks) ago|the other day|a (?:fortnight|month) ago)\b"
)
_AFTER: Final = re.compile(_VAGUE, re.IGNORECASE)
_BEFORE: Final = re.compile(_VAGUE + r",? (?:also |had |has )?$", re.IGNORECASE)
_OTHER_CLAUSE: Final = re.compile(
    r"[,;:]| (?:who|whom|whose|that|which|when|where|while|as|after|before|following|to|for|since|and|during|ahead) "
)
_OPENING: Final = re.compile(_VAGUE + r",? (?!on |of )", re.IGNORECASE)
_LOOK_BACK: Final = 40


_FIRST: Final = frozenset("earlier late early last this later recently in over at during on a several some the".split())


def is_told_vaguely(event: FoundEvent, text: str) -> bool:
    """`received X last week`, `recently met Y`: in the clause of the event's verb, behind it or right before it."""
    if event.subtype not in _ENCOUNTERS or event.status != "occurred" or event.sentence.kind != "body":
        return False
    if event.is_underway or event.is_mention:
        return False  # `This week X is visiting Y`: on the day of the report, too
    s = event.sentence
    if _BEFORE.search(text, max(s.start, event.start - _LOOK_BACK), event.start) is not None:
        return True
    if s.low(0) in _FIRST and _OPENING.match(text, s.start) is not None:
        return True  # `Earlier this week, Minister X met Y`
    found = _AFTER.search(text, event.end, s.end)
    return found is not None and _OTHER_CLAUSE.search(text, event.end, found.start()) is None
