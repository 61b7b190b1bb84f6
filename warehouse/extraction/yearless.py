"""Days of articles that tell no year: the month, the day and the weekday are kept, for other reports to complete."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.extraction.date_model import WEEKDAYS, YEARLESS
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent


def forget_years(events: Sequence[FoundEvent], text: str, setting: Setting) -> None:
    """Leave of each day of an article without a year only what its text tells."""
    if not setting.anchors.is_yearless or not events:
        return
    dateline = _month_day_of_dateline(text, setting)
    for event in events:
        if event.starts_on is not None and event.starts_on.year != YEARLESS.year:
            continue
        by_weekday = event.day is not None and event.day.kind == "weekday" and event.day.starts_on is None
        if event.starts_on is not None and not by_weekday and (event.precision == "day" or event.subtype == "visit"):
            event.month_day = event.starts_on.month * 100 + event.starts_on.day
            event.month_day_basis = event.basis
        elif event.status == "occurred" and event.is_firm and (by_weekday or event.starts_on is None):
            event.month_day, event.month_day_basis = dateline, "dateline" if dateline is not None else None
        event.starts_on = event.ends_on = event.precision = event.basis = None
        if event.day is not None and event.day.word in WEEKDAYS:
            event.weekday = WEEKDAYS[event.day.word] + 1


def without_years(events: list[FoundEvent], text: str, setting: Setting) -> list[FoundEvent]:
    """Those events, their years forgotten where the article tells none."""
    forget_years(events, text, setting)
    return events


def _month_day_of_dateline(text: str, setting: Setting) -> int | None:
    """`MOSCOW, January 23. /TASS/.`: 123."""
    if setting.dateline_span is None:
        return None
    found = (m for m in find_dates(text, *setting.dateline_span, setting.anchors) if m.kind == "explicit")
    day = next((mention.starts_on for mention in found), None)
    return day.month * 100 + day.day if day is not None else None
