"""A delegation told by its country or body alone is that of the guest whom the article names elsewhere."""

from __future__ import annotations

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_subjects import past_delegation
from warehouse.extraction.people import Person
from warehouse.places import gazetteer


def lead_delegations(told: list[FoundEvent]) -> None:
    """Give `the Vietnamese delegation`, of which nobody is named, the one of that country who came or was received.

    In: the events of an article's sentences; their sides are changed in place.
    """
    unnamed = [side for event in told for side in event.sides if _is_unnamed(side)]
    if not unnamed:
        return
    guests: dict[str, list[Person]] = {}
    for event in told:
        for side in event.sides if event.subtype in ("visit", "reception") else ():
            person = side.person
            if side.role == "visitor" and person is not None and person.country is not None:
                known = guests.setdefault(person.country, [])
                if person not in known:
                    known.append(person)
    for side in unnamed:
        leaders = guests.get(side.country or "", []) or _met_abroad(told, side.country)
        if len(leaders) == 1:
            side.person, side.organization = leaders[0], None


def _met_abroad(told: list[FoundEvent], country: str | None) -> list[Person]:
    """Those of a country who met others on another's soil, where no visit and no reception tells who came."""
    found: list[Person] = []
    for event in told if country is not None else ():
        soil = gazetteer.country_of(event.place) if event.place is not None else None
        if event.subtype not in ("talks", "meeting") or soil in (None, country):
            continue
        hosts = [side for side in event.sides if side.country == soil]
        others = [side.person for side in event.sides if side.person is not None and side.country != soil]
        found += [person for person in others if person.country in (country, None) and hosts]
    return list({id(person): person for person in found}.values())


def _is_unnamed(side: Side) -> bool:
    """A side told as a delegation of a country or a body."""
    phrase, s = side.phrase, side.sentence
    if side.person is not None or phrase is None:
        return False
    is_title = phrase.kind == "title" and not phrase.people and s.low(phrase.j - 1) == "delegation"
    return is_title or past_delegation(s, phrase) > phrase.j
