"""Ambassadors who come to stay: `presented her credentials today. Ambassador X arrived in Y on 3 May`."""

from __future__ import annotations

from warehouse.extraction.event_model import FoundEvent


def without_envoys_coming(told: list[FoundEvent]) -> list[FoundEvent]:
    """The events of an article without the arrivals of those who present their credentials there: no visits."""
    posted = {
        id(side.person)
        for event in told
        if event.subtype == "credentials"
        for side in event.sides
        if side.role == "visitor" and side.person is not None
    }
    if not posted:
        return told
    return [event for event in told if not _is_arrival_of(event, posted)]


def _is_arrival_of(event: FoundEvent, posted: set[int]) -> bool:
    if event.subtype != "visit":
        return False
    came = [side for side in event.sides if side.role == "visitor" and side.person is not None]
    s = event.sentence
    is_arrival = any(s.starts[k] == event.start and s.lows[k] in ("arrived", "came", "arrives") for k in range(len(s)))
    return is_arrival and bool(came) and all(id(side.person) in posted for side in came)
