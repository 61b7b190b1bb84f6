"""Days of what an encounter comes after or is about: `After Tuesday's attack on the port, X called Y`, `Following up on
the summit of June 2, X received Y on Thursday`."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_model import FoundEvent

_OWNED: Final = re.compile(r"['’]s ")
_OWN_NOUN: Final = re.compile(r"['’]s (?:[\w-]+ ){0,3}$")
_BEFORE_OWNED: Final = re.compile(
    r"\b(?:after|following|before|about|over|regarding|concerning|despite|(?:view|wake|light|aftermath|anticipation) of"
    r"|(?:response|reaction|prelude) to|discuss(?:ed|ing)?|condemn(?:ed|ing)?|deplor(?:ed|ing)|follow(?:ed|ing)?[ -]up "
    r"(?:on|to)|result of|outcomes? of|victims of|killed in|injured in|affected by) (?:the )?$",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 32
_OF_ENCOUNTER: Final = re.compile(r"['’]s (?:[\w-]+ ){0,2}(?:talks|meeting|call|conversation|session|consultations)\b")
_AFTER_IT: Final = re.compile(r"\b(?:after|following) (?:the )?$", re.IGNORECASE)
"""`said after Tuesday's talks that trade would grow`: the talks may be the event, told by another word."""


def is_of_cause(event: FoundEvent, mention: DateMention, text: str) -> bool:
    """`In view of yesterday's accident, X wrote to Y`, `called Y about Tuesday's attack`: a day that owns a noun, which
    is not the event's own (`After Tuesday's talks with Y, X said`)."""
    if _OWNED.match(text, mention.end) is None:
        return False
    if event.start >= mention.end and _OWN_NOUN.match(text[mention.end : event.start]):
        return False
    begin = max(event.sentence.start, mention.start - _LOOK_BACK)
    if _OF_ENCOUNTER.match(text, mention.end) is not None and _AFTER_IT.search(text, begin, mention.start) is not None:
        return False
    return _BEFORE_OWNED.search(text, begin, mention.start) is not None


_FRONTED: Final = frozenset("following after as in further building pursuant given amid".split())
_AFTER: Final = frozenset(("following", "after"))
_FOLLOWED_UP: Final = re.compile(
    r"Following up on |As (?:a )?follow-up (?:to|of) |As agreed |In (?:line|accordance|keeping|pursuance) (?:with|of) |"
    r"Further to |Building on |Pursuant to |In (?:follow-up|response|reaction) to |In pursuit of "
)
_DAY_OF: Final = re.compile(r"\b(?:of|dated) (?:the )?$")


def without_days_followed_up(event: FoundEvent, days: list[DateMention], text: str) -> list[DateMention]:
    """`Following the presidents' meeting on June 2, X received Y on Thursday`, `Further to the accord of 2 June, X met
    Y`: without the day of an opening clause that is of what was before. `After their talks on Monday, X gave a dinner
    for Y` is of that Monday."""
    s = event.sentence
    if not days or s.lows[0] not in _FRONTED or event.subtype == "visit":
        return days
    comma = next((s.starts[k] for k, low in enumerate(s.lows) if low == "," and s.starts[k] > days[0].start), None)
    if comma is None or event.start < comma or days[0].start >= comma:
        return days
    is_before = _FOLLOWED_UP.match(text, s.start) is not None
    if s.lows[0] in _AFTER:
        has_own = any(d.start >= event.end and d.kind in ("weekday", "explicit", "relative") for d in days)
        is_before = is_before or has_own or _DAY_OF.search(text, s.start, days[0].start) is not None
    return [d for d in days if d.start >= comma] if is_before else days
