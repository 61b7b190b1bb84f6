"""Visits to come of which the text tells the year or quarter only: `accepted the invitation to visit X in 2025`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import Anchors, DateMention
from warehouse.extraction.event_model import FoundEvent

_TRAVEL: Final = frozenset("visit travel trip invitation invited tour come go".split())
_DAYS_OF_A_MONTH: Final = 31


def is_far_ahead(event: FoundEvent, mention: DateMention, anchors: Anchors) -> bool:
    """`will visit X in 2025`, told in 2024, `will visit X next month`: no day of the past, and no more of the visit's
    days than the year or the month."""
    day = anchors.day
    if event.status != "announced" or event.subtype != "visit" or mention.kind != "year":
        return False
    if _TRAVEL.isdisjoint(event.sentence.low_set()):
        return False  # `the workshop will be hosted by China in 2024`
    if mention.word in _NEAR_MONTHS:
        return day is not None and mention.start >= event.start
    is_in = mention.word.startswith(("in ", "of "))
    return is_in and day is not None and mention.starts_on is not None and mention.starts_on.year > day.year


_NEAR_MONTHS: Final = ("next month", "this month")


def whole_span(mention: DateMention, anchors: Anchors) -> DateMention:
    """A year as its first and last day; `next month` as those of the month that follows the article's."""
    first, day = mention.starts_on, anchors.day
    if mention.word in _NEAR_MONTHS and day is not None:
        months = day.year * 12 + day.month - 1 + (mention.word == "next month")
        first, following = date(months // 12, months % 12 + 1, 1), date((months + 1) // 12, (months + 1) % 12 + 1, 1)
        return replace(mention, kind="month", starts_on=first, ends_on=following - timedelta(days=1))
    return mention if first is None else replace(mention, kind="month", ends_on=date(first.year, 12, 31))


_MONTHS_BACK: Final = 31


def month_ahead(mention: DateMention, event: FoundEvent, text: str, anchors: Anchors) -> DateMention:
    """`will visit X in August`, told in January, when last August is nearer: the one that comes."""
    first, day = mention.starts_on, anchors.day
    if event.status != "announced" or event.subtype != "visit":
        return mention
    if mention.kind == "year" and day is not None and (near := _near_month(mention, text, day)) is not None:
        return near
    if mention.kind != "month" or first is None or mention.ends_on is None or day is None:
        return mention
    is_bare = text.endswith("in ", 0, mention.start) and text[mention.start : mention.end].rstrip(".").isalpha()
    between = text[event.end : mention.start]
    is_of_past = between.removesuffix("in ").rstrip().endswith(("ed", "held", "begun", "made", "since"))
    if not is_bare or is_of_past or "," in between or " that " in between or (day - first).days < _MONTHS_BACK:
        return mention
    following = date(first.year + 1 + first.month // 12, first.month % 12 + 1, 1)
    return replace(mention, starts_on=first.replace(year=first.year + 1), ends_on=following - timedelta(days=1))


_LATER_THIS: Final = re.compile(r"\b(?:later|(?:end|half|part|middle|beginning) of|in the course of) (?:the )?$")
_WORDS_BACK: Final = 24


def _near_month(mention: DateMention, text: str, day: date) -> DateMention | None:
    """`will visit X early next month`, `later this month`, counted from a day: the days of that month."""
    if mention.word == "next month":
        months = day.year * 12 + day.month
    elif mention.word == "this month" and _LATER_THIS.search(text, max(0, mention.start - _WORDS_BACK), mention.start):
        months = day.year * 12 + day.month - 1
    else:
        return None
    first = date(months // 12, months % 12 + 1, 1)
    last = date((months + 1) // 12, (months + 1) % 12 + 1, 1) - timedelta(days=1)
    return replace(mention, kind="month", starts_on=first, ends_on=last)


def precision_of(mention: DateMention) -> str:
    """`day`, `month`, or `range` for several days, a quarter, a year."""
    if mention.ends_on is None or mention.starts_on is None:
        return "day"
    is_month = mention.kind == "month" and (mention.ends_on - mention.starts_on).days <= _DAYS_OF_A_MONTH
    return "month" if is_month else "range"


_TELLING: Final = frozenset(
    "said says added announced confirmed told disclosed revealed agreed stated informed".split()
)
_OPEN: Final = frozenset(("may", '"'))
"""As the text writes them: `in May` leaves nothing open."""
_UNSURE: Final = frozenset(
    "if unless whether like love want hope hoped hopes denied deny reports report rumours rumors might not no had "
    "reported papers daily newspaper sources hypothetical possible possibly".split()
)


def is_told_ahead(event: FoundEvent) -> bool:
    """`She added that she would travel to X in June`, `It was agreed that Minister Y would visit X in June`: the month
    is enough, where nothing makes it a wish or a rumour."""
    s = event.sentence
    k = next((k for k in range(len(s)) if s.starts[k] >= event.start), 0)
    would = next((m for m in range(k, max(-1, k - 4), -1) if s.lows[m] == "would"), None)
    if (
        would is None
        or event.subtype != "visit"
        or not _UNSURE.isdisjoint(s.low_set())
        or not _OPEN.isdisjoint(s.words)
    ):
        return False
    return not _TELLING.isdisjoint(s.lows[:would])
