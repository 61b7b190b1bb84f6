"""Days of the week in a text, read against the article's own day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import WEEKDAYS, Anchors, DateMention


def _weekday_near(weekday: int, anchors: Anchors, forward: bool) -> date | None:
    anchor = anchors.day
    if anchor is None:
        return None
    if forward:
        return anchor + timedelta(days=(weekday - anchor.weekday()) % 7)
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def read_weekday_range(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    """`from Monday to Wednesday`, `Thursday and Friday next week`: of a match of the pattern of all dates."""
    forward = (match.group("wrel2") or "").lower() in ("next", "coming")
    first = _weekday_near(WEEKDAYS[match.group("w1").lower()], anchors, forward)
    if first is None:
        return None
    if first == anchors.day and (match.group("wrel2") or "").lower() == "next":
        first += timedelta(days=7)  # `next Wednesday through Friday`, said on a Wednesday
    first = _in_week(first, match.group("ww2"), anchors)
    last = first + timedelta(days=(WEEKDAYS[match.group("w2").lower()] - first.weekday()) % 7)
    return DateMention(match.start(), match.end(), "weekday", first, last, word=match.group())


def _in_week(day: date, week: str | None, anchors: Anchors) -> date:
    """`on Wednesday last week`, `Friday of next week`: the day of the week before or after that of the article."""
    if week is None or anchors.day is None:
        return day
    monday = anchors.day - timedelta(days=anchors.day.weekday())
    return monday + timedelta(days=day.weekday() + (7 if week.lower() == "next" else -7))


_BEFORE_LAST_DAYS: Final = tuple(
    f"{word} "
    for word in (
        "through|until|till|ends|ends on|ending|ending on|concludes|concludes on|to end on|will end on|to conclude on"
    ).split("|")
)
"""What ends on a weekday, or lasts until one, has that day before it."""


def read_weekday(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    """`Monday`, `last Friday`, `on Wednesday last week`: of a match of the pattern of all dates."""
    word = match.group("w3")
    if not word[0].isupper():
        return None
    forward = (match.group("wrel") or "").lower() in ("next", "coming")
    forward = forward or match.string[: match.start()].endswith(_BEFORE_LAST_DAYS)
    found = _weekday_near(WEEKDAYS[word.lower()], anchors, forward)
    if found is not None and found == anchors.day and (relation := (match.group("wrel") or "").lower()):
        # `next Wednesday`, `last Wednesday`, said on a Wednesday
        found += timedelta(days=7 if relation == "next" else -7 if relation == "last" else 0)
    if found is not None:
        found = _in_week(found, match.group("ww"), anchors)
    elif not anchors.is_yearless:
        return None
    return DateMention(match.start(), match.end(), "weekday", found, None, word=word.lower())
