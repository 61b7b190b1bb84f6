"""First and last day of a session of two states that its report tells of on the day of its end: `The fourth session
concluded today. The two-day session was co-chaired by A and B`, `the meeting, which kicked off yesterday, came to a
close`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent

_SESSION: Final = r"(?:session|meeting|commission|committee|consultations|round|dialogue)"
_IS_OF_SESSION: Final = re.compile(
    rf"\b{_SESSION}\b.*\bchaired\b|\bchaired\b.*\b{_SESSION}\b", re.IGNORECASE | re.DOTALL
)
_CLOSED: Final = re.compile(
    rf"\b{_SESSION}\b[^;]{{0,160}}?\b(?P<closed>concluded|ended|wrapped up|closed|came to (?:a close|an end|its end)|"
    r"drew to a close)\b",
    re.IGNORECASE,
)
_SIGNS: Final = ("conclude", "ended", "wrapped", "closed", "came to", "drew to")
_LENGTH: Final = re.compile(
    rf"\b(?P<length>two|three|four|five|[2-5])-day (?:[\w-]+ ){{0,3}}?{_SESSION}\b", re.IGNORECASE
)
_DAYS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_BEGAN: Final = re.compile(
    rf"\b{_SESSION}\b[^.;]{{0,40}}?,? (?:which|that)(?: had)? "
    r"(?:kicked off|opened|began|started|commenced|got under ?way)\b"
)
_NEAR: Final = 24
_MOST: Final = timedelta(days=6)
_NAMED: Final = ("explicit", "weekday", "relative")


def settle_session_days(events: Iterable[FoundEvent], sentences: list[tuple[int, int]], setting: Setting) -> None:
    """Give the only session that was chaired the days between its begin and its end, where the text tells of both.

    In: the article's events; where its sentences begin and end. Changes the event."""
    talks = [event for event in events if event.subtype == "talks" and event.status == "occurred"]
    chaired = [event for event in talks if _is_chaired(event, setting.text)]
    if len(chaired) != 1 or chaired[0].starts_on is None or chaired[0].ends_on is not None:
        return
    event = chaired[0]
    closed = [found for span in sentences if (found := _closing(*span, setting)) is not None]
    last = next((day or event.starts_on for _, day in closed), None)
    first = _first_day(closed, last, sentences, setting) if last is not None else None
    if first is None or last is None or not timedelta() < last - first <= _MOST:
        return
    if event.starts_on is not None and first <= event.starts_on <= last:
        event.starts_on, event.ends_on, event.precision = first, last, "range"


def _is_chaired(event: FoundEvent, text: str) -> bool:
    told = (text[one.sentence.start : one.sentence.end] for one in (event, *event.others))
    return any("chaired" in sentence and _IS_OF_SESSION.search(sentence) is not None for sentence in told)


def _closing(start: int, end: int, setting: Setting) -> tuple[tuple[int, int], date | None] | None:
    """A sentence that tells of the end, and the day right behind its verb; None for other sentences."""
    sentence = setting.text[start:end]
    if not any(sign in sentence for sign in _SIGNS):
        return None
    found = _CLOSED.search(setting.text, start, end)
    return ((start, end), _day_behind(found.end(), end, setting)) if found is not None else None


def _first_day(
    closed: list[tuple[tuple[int, int], date | None]],
    last: date,
    sentences: list[tuple[int, int]],
    setting: Setting,
) -> date | None:
    """The day on which the session began, by a clause on it in a sentence on its end, or by its length."""
    for (start, end), _ in closed:
        began = _BEGAN.search(setting.text, start, end)
        day = _day_behind(began.end(), end, setting) if began is not None else None
        if day is not None:
            return day
    for start, end in sentences:
        length = _LENGTH.search(setting.text, start, end) if "-day" in setting.text[start:end] else None
        if length is not None:
            word = length.group("length").lower()
            return last - timedelta(days=(_DAYS.get(word) or int(word)) - 1)
    return None


def _day_behind(begin: int, end: int, setting: Setting) -> date | None:
    days = find_dates(setting.text, begin, end, setting.anchors)
    near = next((day for day in days if day.start - begin < _NEAR and day.kind in _NAMED), None)
    return near.starts_on if near is not None and near.ends_on is None else None
