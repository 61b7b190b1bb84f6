"""Days that a sentence gives to the countries of a journey one by one: `will visit X and Y from 12 to 16 May and from
17 to 20 May respectively`, `on 12-16 and 17-20 May respectively`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent

_PAIR: Final = 2
_TO: Final = r"(?:\s?[-–]\s?|\sto\s)"
_TWO_SPANS: Final = re.compile(
    rf"(?P<first>(?P<a>\d{{1,2}})(?:{_TO}(?P<b>\d{{1,2}}))?) and (?:from |on )?"
    rf"(?P<second>(?P<c>\d{{1,2}})(?:{_TO}(?P<d>\d{{1,2}}))?) (?=[A-Z])"
)


def give_days_respectively(events: list[FoundEvent], text: str, setting: Setting) -> None:
    """Give each leg of a sentence's journey its own day, where there are as many days as legs."""
    legs = [e for e in events if e.subtype == "visit" and e.journey is not None] if len(events) >= _PAIR else []
    if len(legs) < _PAIR or "respectively" not in legs[0].sentence.low_set():
        return
    s = legs[0].sentence
    begin = max(leg.place_span[1] if leg.place_span is not None else leg.end for leg in legs)
    days = [d for d in find_dates(text, begin, s.end, setting.anchors) if d.kind == "explicit" and d.starts_on]
    if len(days) == 1 and len(legs) == _PAIR:
        days = _two_of_one_month(days[0], text, begin) or days
    if len(days) == len(legs):
        for leg, day in zip(legs, days, strict=True):
            leg.day = day


def _two_of_one_month(told: DateMention, text: str, begin: int) -> list[DateMention]:
    """`12-16 and 17-20 May 2024`: two spans that share their month."""
    last = told.ends_on or told.starts_on
    spans = _TWO_SPANS.search(text, begin, told.end)
    if spans is None or last is None:
        return []
    days = []
    for name, first, end in (("first", "a", "b"), ("second", "c", "d")):
        begin_on = _day(last, spans[first])
        ends_on = _day(last, spans[end]) if spans[end] else None
        if begin_on is None or (spans[end] and ends_on is None):
            return []
        days.append(DateMention(spans.start(name), spans.end(name), "explicit", begin_on, ends_on))
    return days


def _day(month: date, number: str) -> date | None:
    try:
        return month.replace(day=int(number))
    except ValueError:
        return None
