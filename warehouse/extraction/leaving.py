"""Visits told on their last day: `The delegation, which arrived on Monday, will leave today after a visit to X`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import WEEKDAYS
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LEAVING: Final = WordList(("leave", "leaves", "leaving", "depart", "departs", "departing"))
_ARRIVED: Final = frozenset(("arrived", "came", "landed"))
_RELATIVE: Final = frozenset(("who", "which", "that"))
_WORDS_TO_DAY: Final = 5
_DAYS_OF_WEEK: Final = 7


def settle_leaving(events: list[FoundEvent], setting: Setting) -> None:
    """Give visits that are read as still to come, from the weekday of an arrival that is past, the days of the stay
    that ends today."""
    anchor = setting.anchors.dateline_on or setting.anchors.published_on
    if anchor is None:
        return
    for event in events:
        s = event.sentence
        is_ahead = event.subtype == "visit" and event.status == "announced" and _LEAVING.stands_in(s)
        came = _came_on(s, anchor) if is_ahead and "today" in s.lows and "after" in s.lows else None
        if came is not None:
            event.status, event.starts_on, event.ends_on = "occurred", came, anchor if came < anchor else None
            event.precision, event.basis = "range" if came < anchor else "day", "weekday"


def _came_on(s: Sentence, anchor: date) -> date | None:
    """The day of `who arrived (in X) on Monday`, at most a week back."""
    k = next((k for k, low in enumerate(s.lows) if low in _ARRIVED and s.low(k - 1) in _RELATIVE), None)
    if k is None:
        return None
    word = next((low for low in s.lows[k + 1 : k + 1 + _WORDS_TO_DAY] if low in WEEKDAYS), None)
    return anchor - timedelta((anchor.weekday() - WEEKDAYS[word]) % _DAYS_OF_WEEK) if word is not None else None
