"""Visits told to be under way on the day of the report, and begun at the latest with the first encounter there."""

from __future__ import annotations

from datetime import date
from typing import Final

from warehouse.extraction.attendance import is_signed
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.visit_lengths import NAMED_DAYS
from warehouse.places import gazetteer

_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_LONGEST: Final = 6


def begin_with_encounters(events: list[FoundEvent]) -> None:
    """`is on a working visit to X. He met Minister Y of X on 9 May and spoke to the press today`: since 9 May.

    Only where the visit has no day of its own but the report's, and its visitor is told to be nowhere else.
    """
    for visit in events:
        today = visit.starts_on
        is_open = visit.subtype == "visit" and visit.status == "occurred" and visit.is_underway
        is_open = is_open and (visit.is_firm or visit.day is not None)
        is_open = is_open and visit.sentence.kind == "body"
        if not is_open or today is None or visit.basis in NAMED_DAYS or visit.precision not in ("day", "range"):
            continue
        guests = {id(side.person) for side in visit.sides if side.role == "visitor" and side.person is not None}
        soil = gazetteer.country_of(visit.place) if visit.place is not None else None
        journeys = [e for e in events if e.subtype == "visit" and any(id(side.person) in guests for side in e.sides)]
        if soil is None or len(journeys) > 1:
            continue
        met = [e for e in events if e.sentence.start > visit.sentence.start and is_met_there(e, guests, soil)]
        first = min((e for e in met if e.starts_on is not None), key=lambda e: e.starts_on or today, default=None)
        if first is not None and first.starts_on is not None and 0 < (today - first.starts_on).days <= _LONGEST:
            visit.starts_on, visit.day, visit.basis = first.starts_on, first.day, first.basis
            visit.ends_on, visit.precision = visit.ends_on or today, "range"


def is_met_there(event: FoundEvent, guests: set[int], soil: str) -> bool:
    """An encounter of the visitor there with somebody of the country, on a day that the text names."""
    is_met = event.subtype in _ENCOUNTERS and event.status == "occurred" and event.mode == "in person"
    is_named = event.basis in NAMED_DAYS or (event.day is not None and event.day.word == "yesterday")
    if not is_met or not is_named or event.precision != "day" or event.ends_on is not None:
        return False
    if not any(id(side.person) in guests for side in event.sides):
        return False
    is_placed = event.place is None or gazetteer.country_of(event.place) == soil
    codes = {side.country for side in event.sides if id(side.person) not in guests}
    # Whoever is told in a text about the visit without a country is of the one that is visited.
    return is_placed and (soil in codes or codes == {None})


def date_asides(events: list[FoundEvent], text: str) -> None:
    """`X, who is in Y for the Forum, met Z today`, in a ministry's signed statement: in Y on that day, where nothing
    else tells the days of the visit."""
    for visit in events:
        is_aside = visit.subtype == "visit" and visit.status == "occurred" and not visit.is_firm
        if not is_aside or visit.starts_on is not None or visit.day is not None or not _is_in_course(visit, text):
            continue
        soil = gazetteer.country_of(visit.place) if visit.place is not None else None
        guests = {id(side.person) for side in visit.sides if side.role == "visitor" and side.person is not None}
        if soil is None or not guests or not is_signed(text):
            continue
        met = [e for e in events if e.sentence is visit.sentence and _is_held(e, guests, soil)]
        if not met:  # `is part of the delegation on a visit to X`, and met Y there on the days that are told
            met = [e for e in events if is_met_there(e, guests, soil)]
        first = min((e for e in met if e.starts_on is not None), key=lambda e: e.starts_on or date.max, default=None)
        if first is not None:
            visit.starts_on, visit.day, visit.basis, visit.precision = first.starts_on, first.day, first.basis, "day"


_COURSE: Final = ("is in ", "is on ", "is currently ", "is visiting ", "is here ", "is now ")


def _is_in_course(visit: FoundEvent, text: str) -> bool:
    before = max(visit.sentence.start, visit.start - len("who currently "))
    return visit.is_underway or any(words in text[before : visit.end + 1] for words in _COURSE)


def _is_held(event: FoundEvent, guests: set[int], soil: str) -> bool:
    """An encounter of the visitor in person on a day of its own, and nowhere else."""
    is_met = event.subtype in _ENCOUNTERS and event.status == "occurred" and event.mode == "in person"
    if not is_met or event.precision != "day" or event.ends_on is not None:
        return False
    is_there = event.place is None or gazetteer.country_of(event.place) in (None, soil)
    return is_there and any(id(side.person) in guests for side in event.sides)
