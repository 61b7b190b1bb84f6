"""What two people did that the next sentence calls a meeting: `A and B reviewed ties. During the talks, held on Monday,
A thanked B.`"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warehouse.extraction.described_speech import speaks
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_AND: Final = WordList(("and",))
_REACH: Final = 420
_WORD: Final = r"(?:(?!previous|last|next|earlier|first|upcoming|future|latest|phone|telephone|video)[a-z0-9-]+ )"
_NOUN: Final = (
    r"(?P<medium>phone |telephone |video |online |virtual )?"
    r"(?P<noun>talks|meeting|encounter|conversation|negotiations|consultations|call)\b(?! (?:with|between|of) )"
)
_PART: Final = "(?:outset|start|beginning|opening|top|end|close)"
_OPENING: Final = re.compile(
    r"[.”\"’)]?\s+(?:[^.\n]{0,200}\.[”\"’]?\s+)?"
    rf"(?:(?:During|At|In|In the course of|At the {_PART} of|Throughout|After|Following) (?:the|their|this) "
    rf"{_WORD}{{0,2}}?"
    rf"|(?:The|Their|This) {_WORD}{{0,2}}?){_NOUN}"
)
_WHERE: Final = r"(?: at (?:the|his|her) (?:[\w'’-]+ ){1,6}?)?(?: ?(?:in|at) (?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?))"
_THERE: Final = re.compile(_WHERE)
_THEIRS: Final = re.compile(
    rf"[.”\"’)]?\s+(?:During|At|In|In the course of|At the {_PART} of) (?:their|the) {_WORD}{{0,2}}?{_NOUN}"
    rf"(?:{_WHERE})?"
)
_MEETING_IN: Final = re.compile(
    r"[.”\"’)]?\s+(?P<verb>Meeting|Talking|Speaking) (?P<how>(?:later |earlier |briefly |separately )?"
    r"(?:in|at|on|by|over|via|for)(?: [\w'-]+){1,9}?), (?:the (?:two|ministers|leaders|sides|pair|duo|presidents"
    r"|officials)|they|both) "
)
"""`Meeting in Manila, the ministers also confirmed`, `Speaking by phone, the two agreed`."""
_IN_PLACE: Final = re.compile(r"\b(?:in|at) (?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?)$")
_PAIR: Final = 2
_JOINED: Final = 3
_KINDS: Final = {
    "meeting": ("meeting", "in person"),
    "encounter": ("meeting", "in person"),
    "call": ("phone call", "phone"),
    "talks": ("talks", "in person"),
    "negotiations": ("talks", "in person"),
    "consultations": ("talks", "in person"),
    "conversation": ("meeting", "in person"),
}


def _kind(found: re.Match[str]) -> tuple[str, str]:
    """Subtype and mode of what the noun names, by its medium first: `phone conversation`, `video talks`."""
    medium = (found.group("medium") or "").strip()
    if medium:
        return ("phone call", "phone") if medium.endswith("phone") else ("video talks", "video link")
    return _KINDS[found.group("noun")]


def find_pair_before_talks(s: Sentence, phrases: list[Phrase], text: str) -> list[FoundEvent]:
    """`A and her counterpart B condemned X. During their phone conversation, they …`: the call of the two whose words
    the first sentence tells."""
    if s.kind != "body" or len(phrases) < _PAIR or not _AND.stands_in(s):
        return []
    first, second = phrases[:2]
    if not first.people or first.i > 1 or "and" not in s.lows[first.j : first.j + 2] or second.i > first.j + _JOINED:
        return []
    sides = as_sides(s, [first, second], "participant")
    codes = {side.country for side in sides}
    if len(sides) != _PAIR or any(side.person is None for side in sides) or len(codes) != _PAIR:
        return []
    verb = second.j + (s.low(second.j) == ",")
    while s.low(verb) == "on" or is_of_date(s.low(verb)):
        verb += 1
    kind = _kind_told_next(text, s.end) if speaks(s, verb) else None
    if kind is None:
        return []
    subtype, mode, place, span = kind
    event = FoundEvent(subtype, "occurred", mode, sides, s, s.starts[second.j], s.ends[second.j])
    if place is not None:
        event.place, event.place_span = place, span
    return [event]


def _kind_told_next(text: str, end: int) -> tuple[str, str, str | None, tuple[int, int] | None] | None:
    """What the sentence behind `end` calls the encounter of two: kind and mode, the place that it names and where."""
    following = _THEIRS.match(text, end - 1, min(len(text), end + _REACH))
    if following is not None:
        subtype, mode = _kind(following)
        named = following.group("place")
        place = gazetteer.find_place(named) if named else None
        return subtype, mode, place, following.span("place")
    meeting = _MEETING_IN.match(text, end - 1, min(len(text), end + _REACH))
    if meeting is None:
        return None
    how = meeting.group("how")
    if meeting.group("verb") != "Meeting":
        is_phone, is_video = "phone" in how, "video" in how or "online" in how
        return (
            ("phone call", "phone", None, None)
            if is_phone
            else (("video talks", "video link", None, None) if is_video else None)
        )
    if "video" in how or "online" in how:
        return "video talks", "video link", None, None
    where = _IN_PLACE.search(how)
    place = gazetteer.find_place(where.group("place")) if where is not None else None
    begin = meeting.start("how")
    span = (begin + where.start("place"), begin + where.end("place")) if where is not None else None
    return "meeting", "in person", place, span


def goes_on_as_talks(event: FoundEvent, text: str) -> bool:
    """Whether the next sentence, or the one after it, calls what two people of two countries did a meeting; the event
    is then of that kind."""
    is_hosted = (
        event.subtype == "reception"
        and text.startswith("hosted", event.start)
        and text.find("reception", event.start, event.end) < 0  # `hosted a reception for X` is its own name
    )
    is_open = is_hosted or event.subtype in ("talks", "meeting")
    if event.status != "occurred" or not is_open or event.sentence.kind != "body":
        return False
    people = {id(side.person): side.country for side in event.sides if side.person is not None}
    codes = set(people.values())
    if len(people) < 2 or (len(codes) < 2 and codes != {None}):
        return False
    following = _OPENING.match(text, event.sentence.end - 1, min(len(text), event.sentence.end + _REACH))
    if following is None:
        return False
    event.subtype, event.mode = _kind(following)
    there = _THERE.match(text, following.end()) if event.place is None and event.mode == "in person" else None
    if there is not None and (place := gazetteer.find_place(there.group("place"))) is not None:
        event.place, event.place_span = place, there.span("place")
    return True


_IN_TALKS: Final = frozenset(("during", "at", "in", "after", "following"))
_TALKS: Final = {"talks": "talks", "negotiations": "talks"}
_WORDS_OF_TALKS: Final = WordList(_TALKS)
_WORDS_TO_TALKS: Final = 5
_WORDS_TO_WILL: Final = 7
_ENCOUNTERS: Final = ("talks", "meeting", "reception", "video talks")


def find_talks_of_visit(s: Sentence, told: list[FoundEvent]) -> list[FoundEvent]:
    """`At the invitation of X, Y paid a visit to Z. During the talks, the sides discussed …`: talks of Y with X,
    where the text has told of no other encounter of the two."""
    if s.kind != "body" or not told or not _WORDS_OF_TALKS.stands_in(s):
        return []
    begin = 2 if s.lows[0].isdigit() else 0
    k = next((k for k in range(begin, begin + _WORDS_TO_TALKS) if s.low(k) in _TALKS), None)
    if k is None or s.low(begin) not in _IN_TALKS or s.low(begin + 1) not in ("the", "their", "official"):
        return []
    if s.low(k + 1) in ("with", "between", "on", "of") or "will" in s.lows[:k]:
        return []
    visit = next((e for e in reversed(told) if e.subtype == "visit" and e.status == "occurred"), None)
    sides = [side for side in visit.sides if side.person is not None] if visit is not None else []
    if visit is None or [side.role for side in sides].count("host") != 1 or len(sides) != _PAIR:
        return []
    pair = {id(side.person) for side in sides}
    met = ({id(side.person) for side in e.sides} for e in told if e.subtype in _ENCOUNTERS)
    if any(pair <= people for people in met):
        return []
    both = [replace(side, role="participant") for side in sides]
    status = "announced" if "will" in s.lows[k : k + _WORDS_TO_WILL] else "occurred"
    event = FoundEvent("talks", status, "in person", both, s, s.starts[k], s.ends[k])
    if visit.day is not None and visit.day.ends_on is None:
        event.day = visit.day
    return [event]
