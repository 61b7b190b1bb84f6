"""Digests: reports of several days one below the other, each under a day or a dateline of its own (`HANOI, May 12 -`,
`Monday, 6 May`, `BAKU (12 May)`, `12.05.2024`), which is the day of what it tells."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import WEEKDAY, DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_HEAD: Final = re.compile(
    rf"^[ \t]*(?:[-*•·–—][ \t]*)?(?:On )?(?:(?!{WEEKDAY})(?P<place>[A-Z][A-Za-z'’.\- ]{{2,28}}?)(?:,[ ]?|[ ]?(?=\()))?"
    rf"\(?(?:{WEEKDAY},?[ ])?(?P<date>\d{{1,2}}(?:st|nd|rd|th)?[ ]{_MONTH}(?:,?[ ]\d{{4}})?"
    rf"|{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?(?:,?[ ]\d{{4}})?"
    r"|(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d{2}))"
    rf"\)?(?:,?[ ]\(?{WEEKDAY}\)?)?[ \t]*(?P<after>$|\([A-Z][A-Za-z/ ]{{1,20}}\)[ ]?[-–—]*"
    r"|\.?[-–—]+|[:.]|(?=[A-Z]))",
    re.MULTILINE,
)
_FEWEST: Final = 2
_SIDE_BY_SIDE: Final = frozenset(("talks", "meeting", "reception", "signing", "award", "credentials", "wreath laying"))


_DATELINE: Final = re.compile(
    rf"\s*(?:[A-Z][A-Za-z'’.\- ]{{2,28}}?),?[ ](?:{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}[ ]{_MONTH})(?:,?[ ]\d{{4}})?"
    r"[ ]?(?:\([A-Z][A-Za-z/ ]{1,20}\)|\.?[-–—])"
)
_LONGEST_TITLE: Final = 18


def is_title_of_item(s: Sentence, text: str) -> bool:
    """`Delegation Leaves for Mongolia`, a line above the dateline of the report that tells of it."""
    if s.kind != "body" or len(s) > _LONGEST_TITLE or text[s.end - 1] in '.!?"”':
        return False
    if text[: s.start].rstrip(" ")[-1:] not in ("", "\n"):
        return False
    return _DATELINE.match(text, s.end) is not None


_TODAY: Final = ("today", "this morning", "this afternoon", "this evening")
"""`Beijing, May 21st — X met here today with Y`, under another dateline: that day."""


@dataclass(frozen=True, slots=True)
class Item:
    """Where a report of a digest begins, its day and its place, if the line names one."""

    start: int
    end: int
    """Behind the day, the place and their dash."""
    day: DateMention
    place: str | None
    place_span: tuple[int, int] | None


def items_of(text: str, setting: Setting, countries: Collection[str]) -> list[Item]:
    """The reports of a digest in the order of the text; none where fewer than two lines open with days of their own."""
    heads = [match for start in _lines_with_figures(text) if (match := _HEAD.match(text, start)) is not None]
    found = [item for match in heads if (item := _item(match, text, setting, countries)) is not None]
    days = {(item.day.starts_on, item.place) for item in found}
    if setting.dateline_span is not None:
        days.add((setting.anchors.dateline_on, setting.dateline_place))
    return found if len(days) >= _FEWEST else []


def _lines_with_figures(text: str) -> list[int]:
    """Where the lines begin that have a figure early enough to open on a day."""
    found = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if _has_figure(text[start : min(end, start + _LETTERS_TO_FIGURE)]):
            found.append(start)
        start = end + 1
    return found


def _has_figure(part: str) -> bool:
    """Each figure looked for by itself: a third of what a pattern costs that asks each letter."""
    return any(figure in part for figure in _FIGURES)


_FIGURES: Final = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
_LETTERS_TO_FIGURE: Final = 72


def _item(match: re.Match[str], text: str, setting: Setting, countries: Collection[str]) -> Item | None:
    start, end = match.span("date")
    place = None
    name = match.group("place")
    if name is not None:
        place = gazetteer.find_place(name.strip().title() if name.isupper() else name.strip(), countries)
        if place is None:
            return None
    if match.group("day"):
        starts_on = _dotted(match)
        day = DateMention(start, end, "explicit", starts_on, None) if starts_on is not None else None
    else:
        is_bare = match.group("after") == "" and match.end() < len(text) and text[match.end()] != "\n"
        named = [] if is_bare else find_dates(text, start, end, setting.anchors)
        day = next((d for d in named if d.kind == "explicit" and d.starts_on and d.ends_on is None), None)
    dateline = setting.dateline_span
    if day is None or (dateline is not None and start < dateline[1]):
        return None  # the dateline's own day, or the page's stamp above it
    anchor = setting.anchors.published_on
    if anchor is not None and day.starts_on is not None and day.starts_on > anchor:
        return None
    return Item(match.start(), match.end(), day, place, match.span("place") if place is not None else None)


def _dotted(match: re.Match[str]) -> date | None:
    try:
        return date(int(match.group("year")), int(match.group("month")), int(match.group("day")))
    except ValueError:
        return None


def past_dateline(items: Sequence[Item], start: int) -> int:
    """Where a passage at `start` begins to tell: behind a dateline of its own."""
    return next((item.end for item in items if item.start == start and item.place is not None), start)


def _weekday_before(told: DateMention, written: DateMention) -> DateMention:
    """`this Monday`, `last Thursday` in a report of a digest: the one before its own day."""
    if told.starts_on is None or written.starts_on is None or told.ends_on is not None:
        return told
    back = (written.starts_on - told.starts_on).days % _WEEK
    return replace(told, starts_on=written.starts_on - timedelta(days=back))


_WEEK: Final = 7


def date_by_item(events: Sequence[FoundEvent], items: Sequence[Item]) -> None:
    """Give events without a day, or without a place, those of the report of a digest that tells of them."""
    for event in events if items else ():
        item = next((item for item in reversed(items) if item.start <= event.sentence.start), None)
        if item is None:
            continue
        if event.day is not None and event.day.kind == "weekday" and event.status == "occurred":
            event.day = _weekday_before(event.day, item.day)
        is_today = event.day is not None and event.day.kind == "relative" and event.day.word.startswith(_TODAY)
        if event.status == "occurred" and (event.day is None or (is_today and item.place is not None)):
            event.day = item.day
        is_here = event.mode == "in person" and event.subtype in _SIDE_BY_SIDE and event.status == "occurred"
        if event.place is None and item.place is not None and is_here:
            event.place, event.place_span = item.place, item.place_span
