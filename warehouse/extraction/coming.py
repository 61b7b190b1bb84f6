"""Visits told as if they had begun, of which the first day is still to come."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent

_LAST_DAY: Final = re.compile(r"(?:\b(?:un)?till?|through|\b(?:ends|concludes|finishes)(?: on)?) $")


def is_still_to_come(event: FoundEvent, text: str, setting: Setting) -> bool:
    """Told in the present, but its first day lies after the article's: `is paying a visit from May 8 to 10`.

    Not so where the day is its last: `is on a visit till May 12`.
    """
    day, anchor = event.day, setting.anchors.published_on or setting.anchors.dateline_on
    if not event.is_underway or event.status != "occurred" or day is None or anchor is None:
        return False
    if _LAST_DAY.search(text[max(0, day.start - 16) : day.start]):
        return False
    is_named = day.kind == "explicit" or day.word == "tomorrow"
    return is_named and day.starts_on is not None and day.starts_on > anchor


def settle_own_day(event: FoundEvent, text: str, setting: Setting) -> None:
    """Take away the days that a sentence names for something else than the event, or give it the one to come."""
    _drop_day_of_plan(event, text)
    _drop_days_of_stay(event, text, setting)
    _announce_attendance(event, text, setting)


def _drop_day_of_plan(event: FoundEvent, text: str) -> None:
    """`met Minister X, and will speak at the Chamber tomorrow`: the day is of what is to come, not of the meeting."""
    day = event.day
    if event.status != "occurred" or day is None or not day.word.startswith("tomorrow") or day.start < event.end:
        return
    if " will " in text[event.end : day.start]:
        event.day = None


def _announce_attendance(event: FoundEvent, text: str, setting: Setting) -> None:
    """`He is attending the Summit on 16 October`, told two days before: announced, for that day."""
    anchor = setting.anchors.day
    if event.subtype != "conference" or event.status != "occurred" or anchor is None:
        return
    if not text.startswith(("is ", "are "), event.start):
        return
    days = find_dates(text, event.end, event.sentence.end, setting.anchors)
    ahead = [d for d in days if d.kind == "explicit" and d.starts_on is not None and d.starts_on > anchor]
    if len(ahead) == 1 and len(days) == 1 and ahead[0].ends_on is None and text.endswith("on ", 0, ahead[0].start):
        event.status, event.day = "announced", ahead[0]


def _drop_days_of_stay(event: FoundEvent, text: str, setting: Setting) -> None:
    """`hosted a banquet this evening for X, who is on a visit to Y from 24 to 26 May`: the days are of the visit."""
    day = event.day
    if event.subtype not in _ENCOUNTERS or day is None or day.ends_on is None or day.start < event.end:
        return
    between = text[event.end : day.start]
    at = max(between.find(" who is "), between.find(" who are "))
    if at < 0 or " visit" not in between[at:]:
        return
    days = find_dates(text, event.sentence.start, event.end + at, setting.anchors)
    event.day = days[0] if len(days) == 1 else None


_ENCOUNTERS: Final = ("reception", "talks", "meeting")


def settle_coming(events: list[FoundEvent], setting: Setting) -> None:
    """A visit whose first day lies after the article's own is announced, in whatever tense sentences go on about it;
    `will depart today, after a visit which began on 27 May` tells of one that has begun."""
    anchor = setting.anchors.published_on or setting.anchors.dateline_on
    if anchor is None:
        return
    for event in events:
        is_named = event.subtype == "visit" and event.status == "occurred" and event.basis == "explicit"
        if is_named and event.starts_on is not None and event.starts_on > anchor and event.precision != "month":
            event.status = "announced"
        has_begun = event.subtype == "visit" and event.status == "announced" and event.basis in ("explicit", "weekday")
        if has_begun and event.starts_on is not None and event.starts_on <= anchor and _tells_of_begin(event):
            event.status = "occurred"


def _tells_of_begin(event: FoundEvent) -> bool:
    return not _BEGAN.isdisjoint(event.sentence.low_set()) and any(
        event.sentence.low(k - 1) in ("which", "that") for k, low in enumerate(event.sentence.lows) if low in _BEGAN
    )


_BEGAN: Final = frozenset(("began", "started", "commenced"))
