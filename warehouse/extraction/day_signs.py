"""What tells of a day that it is no event's: an origin, an anniversary, the last time, a stay around it."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence

OF_ONE_DAY: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "congratulation message"))
STAY: Final = re.compile(r"\b(?:visit(?:ing)?|trip|tour|stay(?:ing)?)\b")

_UP_TO_YEAR: Final = re.compile(r".{0,5}?\d{4}\s?[-–—]\s?\d{4}\)")


def stands_at_verb(event: FoundEvent, day: DateMention, text: str) -> bool:
    """`A and B on Monday held talks and visited the museum on Tuesday`: the Monday, right before the verb."""
    if event.subtype not in OF_ONE_DAY or event.status != "occurred" or day.kind not in ("explicit", "weekday"):
        return False
    return text[day.end : event.start].strip() in ("", "was", "also", "were")


def without_stay_around(days: list[DateMention], text: str, s: Sentence) -> list[DateMention]:
    """`On 7 June X called on Y on the occasion of his visit to Z as guest of W from 6 to 8 June`: the day named within
    those of the visit."""
    single = [d.starts_on for d in days if d.kind == "explicit" and d.ends_on is None and d.starts_on is not None]
    if not single:
        return days
    return [
        d
        for d in days
        if d.ends_on is None
        or d.starts_on is None
        or not any(d.starts_on <= day <= d.ends_on for day in single)
        or not STAY.search(text[s.start : d.start])
    ]


_OF_ORIGIN: Final = re.compile(
    r", where (?:he|she|they|\w+ [A-Z]\w+) ha[ds] been (?:since|from) $"
    r"|\bfrom (?:[A-Z][\w’'-]+,? ){1,4}where (?:he|she|they) (?!will\b|is\b|are\b)[^.;]{3,80}$"
)


def is_of_origin(event: FoundEvent, mention: DateMention, text: str) -> bool:
    """`arrived in X today from Y, where she had been since Monday`: the day is that of the stay in Y."""
    is_behind = event.reach is None and "where" in event.sentence.low_set() and mention.start > event.end
    return is_behind and _OF_ORIGIN.search(text, event.end, mention.start) is not None


def opens_with_month(s: Sentence, mention: DateMention) -> bool:
    """`Earlier in March, X visited Y.` `Earlier this year, X met Y.`"""
    is_long_ago = mention.kind == "month" or (mention.kind == "year" and not mention.word.endswith("week"))
    return s.low(0) == "earlier" and is_long_ago


def is_of_anniversary(text: str, mention: DateMention) -> bool:
    """`the 48th National Day (December 2, 1975-2023)`, `the 30th anniversary of ties (June 4, 1992)`: the day that
    is remembered."""
    if text[mention.start - 1 : mention.start] != "(":
        return False
    named = text[max(0, mention.start - _TO_ANNIVERSARY) : mention.start].rpartition(". ")[2]
    return "anniversary" in named or _UP_TO_YEAR.match(text, mention.end - 5) is not None


_TO_ANNIVERSARY: Final = 140
