"""The visit that an article speaks of and does not tell: `During the visit, X also called on Y`."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.places import gazetteer

_DURING: Final = re.compile(r"[Dd](?<!\w.)uring (?:the|his|her|their) (?:\w+ )?visit\b")


def speaks_of_visit(text: str) -> bool:
    """`During the visit`, `during her official visit` stands in the text."""
    return "uring " in text and _DURING.search(text) is not None


def visits_spoken_of(events: list[FoundEvent], text: str) -> list[FoundEvent]:
    """The visit of who held talks abroad, in an article that tells of none: `During the visit, X also called on Y`."""
    if any(event.subtype == "visit" for event in events) or not speaks_of_visit(text):
        return []
    called = [e for e in events if _DURING.match(text[e.sentence.start : e.sentence.start + 40])]
    guests = {id(side.person) for e in called for side in e.sides if side.person is not None}
    for talks in events:
        soil = gazetteer.country_of(talks.place) if talks.place and talks.place_span is not None else None
        if talks.subtype != "talks" or talks.status != "occurred" or soil is None or talks in called:
            continue
        for side in talks.sides:
            if id(side.person) in guests and side.country not in (None, soil):
                visitor = Side(side.person, None, side.country, "visitor", side.phrase, side.sentence)
                host = Side(None, None, soil, "host", None, talks.sentence)
                visit = FoundEvent(
                    "visit", talks.status, talks.mode, [visitor, host], talks.sentence, talks.start, talks.end
                )
                visit.place, visit.place_span, visit.day = talks.place, talks.place_span, talks.day
                return [visit]
    return []
