"""The first leg of a journey that has begun: `left for the Gulf today. He will be in X until 16 February`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.places import gazetteer

_PLACE: Final = re.compile(r" (?:the )?[A-Z][\w’'.-]*(?: (?:of |the )*[A-Z][\w’'.-]*){0,3}")
_UNTIL: Final = re.compile(r"(?:, (?:the )?[A-Z][\w ]{2,30},)?,? (?:un)?till? (?=\d|[A-Z]|today\b)")
_UNTIL_WORDS: Final = frozenset(("until", "till"))
_LEFT: Final = frozenset(("left", "leaves", "departs", "departed"))
_LONGEST: Final = 21


def settle_until(event: FoundEvent, told: list[FoundEvent], setting: Setting) -> None:
    """Give a leg of which the sentence tells only how long it lasts the day on which its visitor set out as its first;
    without such a day it has none, and not the days of the leg behind it."""
    if event.subtype != "visit" or event.status == "cancelled" or _UNTIL_WORDS.isdisjoint(event.sentence.low_set()):
        return
    last = _last_day(event, setting)
    if last is None or last.starts_on is None:
        return
    whole = _set_out(event, told, setting)
    first = whole.day.starts_on if whole is not None and whole.day is not None else None
    if whole is not None and first is not None and 0 < (last.starts_on - first).days <= _LONGEST:
        event.day = replace(last, starts_on=first, ends_on=last.starts_on)
        event.status = whole.status
    elif event.journey is not None or _ONWARD.search(setting.text, last.end, event.sentence.end) is not None:
        event.reach, event.journey = (event.start, event.start), None


def _last_day(event: FoundEvent, setting: Setting) -> DateMention | None:
    """The single day right behind `until`, which stands right behind the place."""
    text, s = setting.text, event.sentence
    place = _PLACE.match(text, event.end, s.end) if event.place_span is None else None
    end = event.place_span[1] if event.place_span is not None else (place.end() if place is not None else s.end)
    until = _UNTIL.match(text, end, s.end)
    days = find_dates(text, until.end(), s.end, setting.anchors) if until is not None else []
    is_right_behind = bool(days) and until is not None and days[0].start == until.end()
    is_day = is_right_behind and (days[0].kind == "explicit" or days[0].word == "today")
    return days[0] if is_day and days[0].ends_on is None else None


_ONWARD: Final = re.compile(r"\b(?:after which|before|then|thereafter|and (?:in|will))\b")


def _set_out(event: FoundEvent, told: list[FoundEvent], setting: Setting) -> FoundEvent | None:
    """The visit told last, to a part of the world or to the same country, for which the same people have left."""
    last = told[-1] if told else None
    if last is None or last.subtype != "visit" or last.sentence is event.sentence:
        return None
    soil = gazetteer.country_of(last.place) if last.place is not None else None
    is_single = last.day is not None and last.day.ends_on is None
    is_same_place = soil is not None and is_single and soil == _soil(event, setting)
    if (_LEFT if soil is None else _LEFT | _CAME).isdisjoint(last.sentence.low_set()):
        return None
    visitors = {id(side.person) for side in last.sides if side.role == "visitor"}
    is_same = any(side.role == "visitor" and id(side.person) in visitors for side in event.sides)
    return last if (soil is None or is_same_place) and is_same else None


_CAME: Final = frozenset(("arrived", "arrives"))


def _soil(event: FoundEvent, setting: Setting) -> str | None:
    """The country of the place right behind the verb."""
    if event.place is not None:
        return gazetteer.country_of(event.place)
    place = _PLACE.match(setting.text, event.end, event.sentence.end)
    key = gazetteer.find_place(place.group().strip().removeprefix("the ")) if place is not None else None
    return gazetteer.country_of(key) if key is not None else None
