"""Encounters and visits told in the present that are still to come: `visits Ghana on Friday`, `is to be signed when X
visits Ghana later this year`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.dates import forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Trigger
from warehouse.extraction.tokens import Sentence

_PRESENT: Final = frozenset(
    "visits meets receives hosts welcomes holds leaves departs begins starts pays travels arrives flies heads embarks "
    "undertakes".split()
)
_NEAREST: Final = 3
"""Days back of a weekday that is nearer behind the report than ahead of it."""


def settle_present(event: FoundEvent, text: str, setting: Setting) -> None:
    """Announce what a sentence of the body tells in the present on a weekday that is nearer ahead than behind."""
    day, today = event.day, setting.anchors.day
    if event.status != "occurred" or event.sentence.kind != "body" or day is None or day.starts_on is None:
        return
    verb = text[event.start : event.start + len("undertakes ")].partition(" ")[0]
    is_right_before = text[day.end : event.start].strip(" ,") == ""  # `on Thursday leaves for X`
    is_weekday = day.kind == "weekday" and day.ends_on is None and (day.start > event.start or is_right_before)
    if verb not in _PRESENT or not is_weekday or today is None or (today - day.starts_on).days <= _NEAREST:
        return
    event.status, event.day = "announced", forward(day, setting.anchors)


_WHEN: Final = frozenset(("when", "once", "before", "until", "till", "after"))
_AHEAD: Final = frozenset("will would to next later shall soon".split())
_WORDS_TO_WHEN: Final = 14
_ENDS_CLAUSE: Final = frozenset((",", ";", ":", "and", "but"))


def is_when_ahead(s: Sentence, trigger: Trigger) -> bool:
    """`It will be signed when Minister X visits Y`: what is to come with the visit is told, which has not been made."""
    if trigger.form != verbs.PRESENT or trigger.verb.subtype != "visit" or s.kind != "body":
        return False
    if _WHEN.isdisjoint(s.low_set()) or s.lows[trigger.i] in ("is", "are"):
        return False
    for k in range(trigger.i - 1, max(-1, trigger.i - _WORDS_TO_WHEN), -1):
        if s.lows[k] in _WHEN:
            return not (_AHEAD.isdisjoint(s.lows[:k]) and _AHEAD.isdisjoint(s.lows[trigger.j :]))
        if s.lows[k] in _ENDS_CLAUSE:
            return False
    return False


_BEFORE_THEN: Final = frozenset(("before", "previously", "earlier", "last", "first", "since"))
_WORDS_BACK: Final = 4


def is_when_before(s: Sentence, trigger: Trigger) -> bool:
    """`They have met before when X visited Y`: a visit of years before, of which no day is told."""
    if trigger.form != verbs.PAST or trigger.verb.subtype != "visit" or "when" not in s.low_set():
        return False
    k = next((k for k in range(trigger.i - 1, max(-1, trigger.i - _WORDS_TO_WHEN), -1) if s.lows[k] == "when"), None)
    if k is None or _BEFORE_THEN.isdisjoint(s.lows[max(0, k - _WORDS_BACK) : k]):
        return False
    return not any(low[:1].isdigit() for low in s.lows[trigger.j :])
