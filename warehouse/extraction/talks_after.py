"""What two people did that the next sentence calls a meeting: `A and B reviewed ties. During the talks, held on Monday,
A thanked B.`"""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.described_speech import speaks
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.places import gazetteer

_REACH: Final = 420
_OPENING: Final = re.compile(
    r"[.”\"’)]?\s+(?:[^.\n]{0,200}\.[”\"’]?\s+)?"
    r"(?:(?:During|At|In|In the course of|Throughout|After|Following) (?:the|their|this) (?:[a-z-]+ ){0,2}?"
    r"|(?:The|Their|This) (?:[a-z-]+ ){0,2}?)"
    r"(?P<noun>talks|meeting|encounter|conversation|negotiations|consultations"
    r"|(?:phone |telephone |video )?(?:call|conversation))\b(?! (?:with|between|of) )"
)
_THEIRS: Final = re.compile(
    r"[.”\"’)]?\s+(?:During|At|In|In the course of) (?:their|the) (?:[a-z0-9-]+ ){0,2}?"
    r"(?P<noun>talks|meeting|encounter|conversation|negotiations|consultations|(?:phone |telephone |video )?"
    r"(?:call|conversation))\b(?! (?:with|between|of) )(?: (?:in|at) (?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?))?"
)
_PAIR: Final = 2
_JOINED: Final = 3
_KINDS: Final = {
    "phone conversation": ("phone call", "phone"),
    "telephone conversation": ("phone call", "phone"),
    "video conversation": ("video talks", "video link"),
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


def find_pair_before_talks(s: Sentence, phrases: list[Phrase], text: str) -> list[FoundEvent]:
    """`A and her counterpart B condemned X. During their phone conversation, they …`: the call of the two whose words
    the first sentence tells."""
    if s.kind != "body" or len(phrases) < _PAIR or "and" not in s.low_set():
        return []
    first, second = phrases[:2]
    if not first.people or first.i > 1 or "and" not in s.lows[first.j : first.j + 2] or second.i > first.j + _JOINED:
        return []
    sides = as_sides(s, [first, second], "participant")
    codes = {side.country for side in sides}
    if len(sides) != _PAIR or any(side.person is None for side in sides) or len(codes) != _PAIR:
        return []
    following = _THEIRS.match(text, s.end - 1, min(len(text), s.end + _REACH))
    verb = second.j
    while s.low(verb) == "on" or is_of_date(s.low(verb)):
        verb += 1
    if following is None or not speaks(s, verb):
        return []
    subtype, mode = _KINDS[following.group("noun")]
    event = FoundEvent(subtype, "occurred", mode, sides, s, s.starts[second.j], s.ends[second.j])
    place = gazetteer.find_place(following.group("place")) if following.group("place") else None
    if place is not None:
        event.place, event.place_span = place, following.span("place")
    return [event]


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
