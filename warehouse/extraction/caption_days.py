"""Days and places that a picture's caption tells without a verb: `President X (R) and Prime Minister Y, Hanoi, July 6,
2023`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Mention

_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
_UNNAMED_DAYS: Final = frozenset(("dateline", "report date", None))
_DAYS_BACK: Final = 7


def settle_by_captions(events: list[FoundEvent], mentions: Sequence[Mention], setting: Setting) -> None:
    """Give an encounter the day that the caption of a picture of its people names, where the text names no other.

    In: an article's events, settled by its sentences, changed in place.
    """
    told = [e for e in events if e.subtype in _ENCOUNTERS and e.status == "occurred"]
    for start, end in setting.captions if told else ():
        days = [d for d in find_dates(setting.text, start, end, setting.anchors) if d.kind == "explicit"]
        if len(days) != 1 or days[0].ends_on is not None:
            continue
        shown = [m for m in mentions if start <= m.start < end]
        people = {id(m.person) for m in shown if m.person is not None}
        fitting = [e for e in told if _is_of(e, people)]
        if len(fitting) != 1 or any(start <= e.start < end for e in (fitting[0], *fitting[0].others)):
            continue
        _settle(fitting[0], days[0])
        cities = [m for m in shown if m.place is not None and m.place.startswith("city/")]
        cities = [m for m in cities if not setting.text[m.end : m.end + 2].strip(" ").isupper()]  # `Hyderabad House`
        if fitting[0].place is None and len(cities) == 1:
            fitting[0].place, fitting[0].place_span = cities[0].place, (cities[0].start, cities[0].end)


def _is_of(event: FoundEvent, people: set[int]) -> bool:
    """Two who took part or more are in the picture, and everybody whom the event has on either side."""
    there = {id(side.person) for side in event.sides if side.person is not None and side.role != "witness"}
    return len(there) > 1 and there <= people


def _settle(event: FoundEvent, day: DateMention) -> None:
    """The day named outright before a weekday of the same day, and before that of the report."""
    told, named = event.starts_on, day.starts_on
    if named is None or event.ends_on is not None or event.basis == "explicit":
        return
    is_same = told is None or told == named
    is_open = event.basis in _UNNAMED_DAYS and told is not None and 0 < (told - named).days <= _DAYS_BACK
    if is_same or is_open:
        event.starts_on, event.precision, event.basis, event.day = named, "day", "explicit", day
