"""Dates that stand together made one: a weekday with its day, a range whose ends are each a date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import WEEKDAY, WEEKDAYS, YEARLESS, DateMention


def with_weekday_conflicts(text: str, found: list[DateMention]) -> list[DateMention]:
    """Join `Wednesday, April 26` to one date, and say so where the weekday is not that day's."""
    joined: list[DateMention] = []
    for mention in found:
        before = joined[-1] if joined else None
        is_pair = before is not None and re.fullmatch(r"[\s,(]*(?:the\s+)?", text[before.end : mention.start])
        if before and is_pair and before.kind == "weekday" and mention.kind == "explicit" and before.word in WEEKDAYS:
            joined[-1] = _checked(before, mention, before.word)
        elif (
            before and is_pair and before.kind == "explicit" and mention.kind == "weekday" and mention.word in WEEKDAYS
        ):
            joined[-1] = _checked(before, before, mention.word)
        else:
            joined.append(mention)
    return joined


def with_years_told(text: str, found: list[DateMention], anchor: date | None) -> list[DateMention]:
    """Join `3 May last year`, `November, next year` to one date of that year, counted from the article's day."""
    joined: list[DateMention] = []
    for mention in found:
        before = joined[-1] if joined else None
        step = _STEPS.get(mention.word) if mention.kind == "year" and anchor is not None else None
        if before is None or anchor is None or step is None or not _is_of_year(text, before, mention):
            joined.append(mention)
            continue
        later = _later(before.starts_on, anchor.year + step), _later(before.ends_on, anchor.year + step)
        joined[-1] = replace(before, end=mention.end, starts_on=later[0], ends_on=later[1])
    return joined


_STEPS: Final = {"last year": -1, "next year": 1}


def _is_of_year(text: str, day: DateMention, year: DateMention) -> bool:
    """A day or a month without a year stands right before, within one year."""
    first, last = day.starts_on, day.ends_on
    if day.kind not in ("explicit", "month") or first is None or (last is not None and last.year != first.year):
        return False
    is_beside = re.fullmatch(r",?\s+(?:of\s+)?", text[day.end : year.start]) is not None
    return is_beside and re.search(r"\d{4}", text[day.start : day.end]) is None


def _later(day: date | None, year: int) -> date | None:
    """The same day of another year; of February its 28th where that has no 29th."""
    if day is None:
        return None
    return day.replace(year=year, day=min(day.day, 28)) if day.month == _FEBRUARY else day.replace(year=year)


_FEBRUARY: Final = 2


def with_long_ranges(text: str, found: list[DateMention]) -> list[DateMention]:
    """Join `Sunday, 5 May to Tuesday, 7 May` to one range, and `late May to early June`."""
    joined = found[:1]
    for mention in found[1:]:
        first = joined[-1]
        if _is_until(text, first, mention) or _is_to_month(text, first, mention):
            mention = replace(mention, starts_on=mention.ends_on or mention.starts_on)  # noqa: PLW2901
            joined[-1] = replace(first, end=mention.end, ends_on=mention.starts_on)
        elif _is_near_until(text, first, mention):
            kind = "explicit" if "explicit" in (first.kind, mention.kind) else first.kind
            joined[-1] = replace(first, end=mention.end, ends_on=mention.starts_on, kind=kind, word="")
        elif (last := _weekday_after(text, first, mention) or _weekday_of_next(text, first, mention)) is not None:
            kind = "explicit" if first.kind == "explicit" else "weekday"
            joined[-1] = replace(first, end=mention.end, ends_on=last, kind=kind, word="")
        else:
            joined.append(_first_until(text, first, mention))
    return joined


def _first_until(text: str, first: DateMention, last: DateMention) -> DateMention:
    """`began on Wednesday a visit that runs through Friday`, told on Saturday: the Friday after that Wednesday."""
    begin, end = first.starts_on, last.starts_on
    if begin is None or end is None or last.word not in WEEKDAYS or first.kind not in _SINGLE or last.ends_on:
        return last
    is_until = text.endswith(("through ", "until ", "till "), 0, last.start) and end > begin
    coming = begin + timedelta(days=(WEEKDAYS[last.word] - begin.weekday()) % 7 or 7)
    return replace(last, starts_on=coming) if is_until and coming < end else last


_UNTIL: Final = re.compile(
    rf"\)?,?\s*(?:-|–|—|to|(?:and\s+)?(?:ending|concluding)(?:\s+on)?|(?:,?\s*(?:and\s+)?(?:will\s+)?stay(?:ing)?\s+)?(?:until|till|through))\s*(?:{WEEKDAY},?\s+)?",
    re.IGNORECASE,
)
_UNTIL_DAY: Final = re.compile(
    r"\s*(?:,?\s*(?:that|which|and)\s+(?:will\s+)?(?:lasts?|runs?|stays?|continues?)\s+)?"
    r"(?:to|until|till|through)\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\b"
)
_AND: Final = re.compile(rf"\s*and\s+(?:{WEEKDAY},?\s+)?", re.IGNORECASE)
_LONGEST_RANGE: Final = 31


def _is_until(text: str, first: DateMention, last: DateMention) -> bool:
    """`Sunday, 5 May to Tuesday, 7 May`: one range, though each day has its month; `and` joins neighbours only."""
    if {first.kind, last.kind} != {"explicit"} or first.ends_on or last.ends_on:
        return False
    if first.starts_on is None or last.starts_on is None:
        return False
    days, between = (last.starts_on - first.starts_on).days, text[first.end : last.start]
    if _UNTIL.fullmatch(between):
        return 0 < days <= _LONGEST_RANGE
    return days == 1 and _AND.fullmatch(between) is not None


_NEAR_FIRST: Final = frozenset(
    ("today", "tonight", "tomorrow", "yesterday", "last night", "last evening", "this morning", "this afternoon")
)
_NEAR_LAST: Final = frozenset(("today", "tonight", "tomorrow", "this morning", "this afternoon", "this evening"))


def _is_near_until(text: str, first: DateMention, last: DateMention) -> bool:
    """`from today to 18 May`, `from 12 May until today`, `from yesterday to today`, `today and tomorrow`."""
    is_near = first.word in _NEAR_FIRST if first.kind == "relative" else last.kind == "relative"
    is_near = is_near and (last.word in _NEAR_LAST if last.kind == "relative" else last.kind == "explicit")
    if not is_near or first.kind not in _SINGLE or first.ends_on or last.ends_on:
        return False
    if first.starts_on is None or last.starts_on is None:
        return False
    days, between = (last.starts_on - first.starts_on).days, text[first.end : last.start]
    if _NEAR_AND.fullmatch(between):
        return days == 1 and first.kind == last.kind == "relative"
    return 0 < days <= _LONGEST_RANGE and _UNTIL.fullmatch(between) is not None


_SINGLE: Final = ("explicit", "weekday", "relative")
_NEAR_AND: Final = re.compile(r"\s+and\s+")
_TO_MONTH: Final = re.compile(r"\s*(?:-|–|—|to|until|till|through)\s*")
_MOST_MONTHS: Final = 62


def _is_to_month(text: str, first: DateMention, last: DateMention) -> bool:
    """`from late May to early June`: from the first day of the one to the last of the other."""
    if first.kind != "month" or last.kind != "month" or first.starts_on is None or last.ends_on is None:
        return False
    is_joined = _TO_MONTH.fullmatch(text[first.end : last.start]) is not None
    return is_joined and 0 < (last.ends_on - first.starts_on).days <= _MOST_MONTHS


_UNTIL_WEEKDAY: Final = re.compile(r"\)?\s*(?:to|until|till|through)\s*", re.IGNORECASE)


def _weekday_after(text: str, first: DateMention, last: DateMention) -> date | None:
    """The day that `Saturday` is in `from Wednesday (Jan 24) to Saturday`, `from today to Saturday`."""
    is_begun = first.kind == "explicit" or first.word in ("today", "tomorrow")
    if not is_begun or first.ends_on or first.starts_on is None or last.kind != "weekday" or last.ends_on:
        return None
    if last.word not in WEEKDAYS or not _UNTIL_WEEKDAY.fullmatch(text[first.end : last.start]):
        return None
    return first.starts_on + timedelta(days=(WEEKDAYS[last.word] - first.starts_on.weekday()) % 7 or 7)


def _weekday_of_next(text: str, first: DateMention, last: DateMention) -> date | None:
    """`tomorrow and on Saturday`, told on a Thursday: two days in a row."""
    is_pair = first.word in ("today", "tomorrow") and last.word in WEEKDAYS and last.ends_on is None
    if not is_pair or first.starts_on is None or not _AND_ON.fullmatch(text[first.end : last.start]):
        return None
    day = first.starts_on + timedelta(days=1)
    return day if day.weekday() == WEEKDAYS[last.word] else None


_AND_ON: Final = re.compile(r"\s+and\s+(?:on\s+)?")


def _checked(first: DateMention, dated: DateMention, weekday: str) -> DateMention:
    day = dated.starts_on
    conflict = None
    if day is not None and day.year != YEARLESS.year and day.weekday() != WEEKDAYS[weekday]:
        conflict = f"{day.isoformat()} is no {weekday.capitalize()}"
    return DateMention(first.start, max(first.end, dated.end), "explicit", day, dated.ends_on, conflict, word=weekday)


def until_day(text: str, first: DateMention, end: int) -> DateMention:
    """`from today to the 26th`, `on May 19 that will last until the 22nd`: the day of that number that comes next."""
    match = _UNTIL_DAY.match(text, first.end, end)
    if match is None or first.starts_on is None or first.ends_on is not None:
        return first
    coming = (first.starts_on + timedelta(days=days) for days in range(1, _LONGEST_RANGE))
    last = next((day for day in coming if day.day == int(match.group(1))), None)
    return first if last is None else replace(first, end=match.end(), ends_on=last)
