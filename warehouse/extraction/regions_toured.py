"""Journeys to a part of the world whose stops are told one by one: `will travel to East Africa from 3 to 8 May. Her
first stop is X. In Y, from 5 May, she will meet Z`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.places import gazetteer

_WAS_PLANNED: Final = re.compile(
    r"\b(?:was|were|had been)(?: originally| earlier| initially| previously| to have been)?"
    r" (?:due|scheduled|set|slated|supposed|expected|planned|to have)\b"
)


def settle_plans_given_up(events: list[FoundEvent], text: str) -> None:
    """`has cancelled her trip to Africa. She was due to be in X from 3 to 5 May`: what was planned of it is off."""
    off = [e for e in events if e.subtype == "visit" and e.status == "cancelled"]
    for event in events if off else ():
        if event.status != "announced" or _WAS_PLANNED.search(text, event.sentence.start, event.end) is None:
            continue
        soil = _soil(event)
        people = {id(side.person) for side in event.sides if side.person is not None}
        is_within = event.subtype != "visit" and soil is None  # `where she was due to meet X`
        for trip in off:
            guests = {id(side.person) for side in trip.sides if side.role == "visitor"}
            if guests & people and (is_within or _soil(trip) in (None, soil)):
                event.status = "cancelled"


def without_regions(events: list[FoundEvent]) -> list[FoundEvent]:
    """`arrived in Lima, kicking off a tour of Latin America`, `will travel to Latin America from 3 to 8 May. She will
    be in Lima from 3 to 5 May`: the tour is told with its stops; one that has no day takes those that it leaves."""
    regional = [event for event in events if _is_of_region(event)]
    if not regional:
        return events
    stops = [event for event in events if event.subtype == "visit" and not _is_of_region(event)]
    told = [event.sentence for event in stops]
    given_up = []
    for tour in regional:
        of_tour = [stop for stop in stops if stop.place is not None and _is_stop_of(stop, tour)]
        _fill(sorted(of_tour, key=lambda e: (e.sentence.start, e.start)), tour)
        if of_tour or any(s is tour.sentence for s in told):
            given_up.append(tour)
    return [event for event in events if event not in given_up]


def as_next_stop(stay: FoundEvent, phrases: list[Phrase], told: list[FoundEvent]) -> FoundEvent:
    """`In X, from 5 May, she will meet Y`, of whom the text has told a visit to another country last: a visit of its
    own; else the days of one told elsewhere."""
    last = next((e for e in reversed(told) if e.subtype == "visit"), None)
    soil = _soil(stay)
    if last is None or not stay.is_mention or any(_soil(e) == soil for e in told if e.subtype == "visit"):
        return stay
    s, begin = stay.sentence, stay.reach[1] if stay.reach is not None else stay.end
    guest = next((p for p in phrases if begin <= s.starts[p.i] <= begin + _NEAR and len(p.people) == 1), None)
    person = guest.people[0] if guest is not None else None
    guests = [side for side in last.sides if side.role == "visitor"]
    if person is None or all(side.person is not person for side in guests) or person.country == soil:
        return stay
    status = "announced" if "will" in s.low_set() else last.status
    visit = replace(stay, status=status, is_mention=False)
    visit.sides = [Side(person, None, person.country, "visitor", guest, s), *stay.sides]
    return visit


_NEAR: Final = 3


def _is_of_region(event: FoundEvent) -> bool:
    return event.subtype == "visit" and event.place is not None and gazetteer.country_of(event.place) is None


def _soil(event: FoundEvent) -> str | None:
    return gazetteer.country_of(event.place) if event.place is not None else None


def _is_same_guest(one: FoundEvent, other: FoundEvent) -> bool:
    guests = {id(side.person) for side in one.sides if side.role == "visitor" and side.person is not None}
    return any(id(side.person) in guests for side in other.sides if side.role == "visitor")


def _is_stop_of(stop: FoundEvent, tour: FoundEvent) -> bool:
    """Made by the same guest, told behind the tour, within its days."""
    is_behind = stop.sentence.start > tour.sentence.start and _soil(stop) is not None
    if not is_behind or stop.status != tour.status or not _is_same_guest(tour, stop):
        return False
    first, last = tour.starts_on, tour.ends_on or tour.starts_on
    begin, end = stop.starts_on, stop.ends_on or stop.starts_on
    if first is None or last is None or begin is None or end is None:
        return first is None or begin is None
    return first <= begin and end <= last


def _fill(stops: list[FoundEvent], tour: FoundEvent) -> None:
    """The first stop begins with the tour, the last ends with it, and each ends where the next begins."""
    first, last = tour.starts_on, tour.ends_on
    if first is None or last is None or len({_soil(stop) for stop in stops}) < _TWO:
        return
    if stops[0].starts_on is None:
        _set(stops[0], first, None, tour)
    for at, stop in enumerate(stops):
        begin = stop.starts_on
        following = stops[at + 1].starts_on if at + 1 < len(stops) else last
        is_open = stop.ends_on is None and stop.precision == "day"
        if begin is not None and following is not None and is_open and begin < following:
            _set(stop, begin, following, tour)


_TWO: Final = 2


def _set(stop: FoundEvent, first: date, last: date | None, tour: FoundEvent) -> None:
    stop.day = stop.day or tour.day
    stop.basis = stop.basis or tour.basis
    stop.starts_on, stop.ends_on, stop.precision = first, last, "day" if last is None else "range"
