"""Visits of one of two who meet, told by a pronoun: `Minister X of Japan will meet Y of Peru when he visits Tokyo`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.places import gazetteer

_ENCOUNTERS: Final = ("talks", "meeting", "reception")
_PRONOUNS: Final = frozenset(("he", "she", "his", "her"))


def turn_to_guests(told: list[FoundEvent], home: str | None) -> None:
    """Give visits that a pronoun leaves open, or gives to whom the soil is of, to the other of the two who meet in the
    same sentence; the meeting is where the visit leads to, and not yet held where that is so. `home`: the press's
    country, which is that of people without one."""
    for visit in told:
        soil = gazetteer.country_of(visit.place) if visit.subtype == "visit" and visit.place else None
        if soil is None or _PRONOUNS.isdisjoint(visit.sentence.low_set()):
            continue
        visitors = [side for side in visit.sides if side.role == "visitor" and side.person is not None]
        if any(side.country not in (None, soil) for side in visitors):
            continue
        meeting = _meeting_of(visit, visitors, {soil, None} if soil == home else {soil}, told)
        guest = _guest(meeting, soil) if meeting is not None else None
        if meeting is None or guest is None or guest.phrase is None:
            continue
        own = Side(guest.person, guest.organization, guest.country, "visitor", guest.phrase, guest.sentence)
        hosts = [side for side in visit.sides if side.role == "host"]
        visit.sides = [own, *(hosts or [Side(None, None, soil, "host", None, visit.sentence)])]
        visit.status = meeting.status
        if meeting.place is None:
            meeting.place, meeting.place_span = visit.place, visit.place_span
        if visit.status == "announced" and meeting.day is not None:
            visit.day = meeting.day


def _meeting_of(
    visit: FoundEvent, visitors: list[Side], own: set[str | None], told: list[FoundEvent]
) -> FoundEvent | None:
    """The one encounter of the visit's sentence, told before it, in which someone of the soil (`own`) takes part."""
    found = [
        e
        for e in told
        if e.sentence is visit.sentence and e.subtype in _ENCOUNTERS and e.start < visit.start and e.mode == "in person"
    ]
    if len(found) != 1:
        return None
    people = {id(side.person) for side in found[0].sides if side.person is not None}
    is_theirs = all(id(side.person) in people for side in visitors)
    has_host = any(side.country in own for side in found[0].sides if side.person is not None)
    is_next = any(low in _PRONOUNS for low in _words_between(found[0], visit))
    return found[0] if is_theirs and has_host and is_next else None


def _words_between(first: FoundEvent, second: FoundEvent) -> list[str]:
    s = first.sentence
    return [low for k, low in enumerate(s.lows) if first.end <= s.starts[k] <= second.end]


def _guest(meeting: FoundEvent, soil: str) -> Side | None:
    """The one of the two whom the soil is not of."""
    people = [side for side in meeting.sides if side.person is not None]
    guests = [side for side in people if side.country not in (None, soil)]
    return guests[0] if len(people) == 2 and len(guests) == 1 else None
