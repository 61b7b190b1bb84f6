"""Days of a journey that only the title gives: `Working Visit by Minister X to Tokyo, 5 to 7 February 2024`, above a
text that says `concluded his visit today`."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.extraction.date_model import Anchors, DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.event_model import FoundEvent


def stay_of_title(text: str, titles: Sequence[tuple[int, int]], anchors: Anchors) -> DateMention | None:
    """The first and the last day that the title names of a visit."""
    for start, end in titles:
        if "isit" not in text[start:end]:
            continue
        for mention in find_dates(text, start, end, anchors):
            if mention.kind == "explicit" and mention.starts_on is not None and mention.ends_on is not None:
                return mention
    return None


def with_stay_of_title(events: list[FoundEvent], stay: DateMention | None) -> list[FoundEvent]:
    """The events; the one visit of a text, of which it tells a day, has all the days that the title names around it."""
    if stay is None or stay.starts_on is None or stay.ends_on is None:
        return events
    visits = [event for event in events if event.subtype == "visit"]
    visit = visits[0] if len(visits) == 1 else None
    if visit is None or visit.status != "occurred" or visit.ends_on is not None or visit.starts_on is None:
        return events
    if visit.day is not None and visit.day.kind in ("explicit", "weekday"):
        return events
    if stay.starts_on <= visit.starts_on <= stay.ends_on:
        visit.starts_on, visit.ends_on, visit.day = stay.starts_on, stay.ends_on, stay
        visit.precision, visit.basis = "range", "explicit"
    return events
