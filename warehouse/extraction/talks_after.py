"""What two people did that the next sentence calls a meeting: `A and B reviewed ties. During the talks, held on Monday,
A thanked B.`"""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.event_model import FoundEvent

_REACH: Final = 420
_OPENING: Final = re.compile(
    r"[.”\"’)]?\s+(?:[^.\n]{0,200}\.[”\"’]?\s+)?"
    r"(?:(?:During|At|In|In the course of|Throughout|After|Following) (?:the|their|this) (?:[a-z-]+ ){0,2}?"
    r"|(?:The|Their|This) (?:[a-z-]+ ){0,2}?)"
    r"(?P<noun>talks|meeting|encounter|conversation|negotiations|consultations|(?:phone |telephone |video )?call)\b"
    r"(?! (?:with|between|of) )"
)
_KINDS: Final = {
    "meeting": ("meeting", "in person"),
    "encounter": ("meeting", "in person"),
    "call": ("phone call", "phone"),
    "phone call": ("phone call", "phone"),
    "telephone call": ("phone call", "phone"),
    "video call": ("video talks", "video link"),
    "talks": ("talks", "in person"),
    "negotiations": ("talks", "in person"),
    "consultations": ("talks", "in person"),
    "conversation": ("meeting", "in person"),
}


def goes_on_as_talks(event: FoundEvent, text: str) -> bool:
    """Whether the next sentence, or the one after it, calls what two people of two countries did a meeting; the event
    is then of that kind."""
    if event.status != "occurred" or event.subtype not in ("talks", "meeting") or event.sentence.kind != "body":
        return False
    people = {id(side.person): side.country for side in event.sides if side.person is not None}
    codes = set(people.values())
    if len(people) < 2 or (len(codes) < 2 and codes != {None}):
        return False
    following = _OPENING.match(text, event.sentence.end - 1, min(len(text), event.sentence.end + _REACH))
    if following is None:
        return False
    event.subtype, event.mode = _KINDS[following.group("noun")]
    return True
