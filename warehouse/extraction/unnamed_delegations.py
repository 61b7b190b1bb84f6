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
    came = _of_countries(told, ("visit", "reception"), ("visitor",))
    held = [event for event in told if event.status == "occurred"]
    met = _of_countries(held, ("talks", "meeting"), ("visitor", "participant"))
    for side in unnamed:
        country = side.country or ""
        leaders = came.get(country) or _met_abroad(told, side.country) or met.get(country, [])
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


def _of_countries(told: list[FoundEvent], subtypes: tuple[str, ...], roles: tuple[str, ...]) -> dict[str, list[Person]]:
    """Who took part in such roles in such events, by country."""
    found: dict[str, list[Person]] = {}
    for event in told:
        for side in event.sides if event.subtype in subtypes else ():
            person = side.person
            if side.role in roles and person is not None and person.country is not None:
                known = found.setdefault(person.country, [])
                if person not in known:
                    known.append(person)
    return found


def _is_unnamed(side: Side) -> bool:
    """A side told as a delegation of a country or a body."""
    phrase, s = side.phrase, side.sentence
    if side.person is not None or phrase is None:
        return False
    is_titled = not phrase.people and s.low(phrase.j - 1) == "delegation"
    is_titled = is_titled and (phrase.kind == "title" or s.low(phrase.i) == "the")  # `the delegation`, sent by a body
    return is_titled or past_delegation(s, phrase) > phrase.j
