"""Visits told to be under way on the day of the report, and begun at the latest with the first encounter there."""

from __future__ import annotations

from typing import Final

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
        is_open = visit.subtype == "visit" and visit.status == "occurred" and visit.is_underway and visit.is_firm
        is_open = is_open and visit.sentence.kind == "body"
        if not is_open or today is None or visit.basis in NAMED_DAYS or visit.precision not in ("day", "range"):
            continue
        guests = {id(side.person) for side in visit.sides if side.role == "visitor" and side.person is not None}
        soil = gazetteer.country_of(visit.place) if visit.place is not None else None
        journeys = [e for e in events if e.subtype == "visit" and any(id(side.person) in guests for side in e.sides)]
        if soil is None or len(journeys) > 1:
            continue
        met = [e for e in events if e.sentence.start > visit.sentence.start and _is_there(e, guests, soil)]
        first = min((e for e in met if e.starts_on is not None), key=lambda e: e.starts_on or today, default=None)
        if first is not None and first.starts_on is not None and 0 < (today - first.starts_on).days <= _LONGEST:
            visit.starts_on, visit.day, visit.basis = first.starts_on, first.day, first.basis
            visit.precision = "range" if visit.ends_on is not None else "day"


def _is_there(event: FoundEvent, guests: set[int], soil: str) -> bool:
    """An encounter of the visitor there with somebody of the country, on a day that the text names."""
    is_met = event.subtype in _ENCOUNTERS and event.status == "occurred" and event.mode == "in person"
    if not is_met or event.basis not in NAMED_DAYS or event.precision != "day" or event.ends_on is not None:
        return False
    if not any(id(side.person) in guests for side in event.sides):
        return False
    is_placed = event.place is None or gazetteer.country_of(event.place) == soil
    codes = {side.country for side in event.sides if id(side.person) not in guests}
    # Whoever is told in a text about the visit without a country is of the one that is visited.
    return is_placed and (soil in codes or codes == {None})
