"""Committees named without their province or city: those of the place that the article names."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.organization_model import Organization, place_organ
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_NEAR: Final = 160
_LEVELS: Final = {"province": "provincial", "prefecture": "prefectural", "county": "county"}
_LOCAL_BODIES: Final = ("People's Council of", "People's Committee of", "Party Committee of")
_LANDS: Final = frozenset("province prefecture region state county district".split())


def place_local(reader: PhraseReader, dateline: str | None = None) -> None:
    """The province or city that committees named without theirs belong to: the province the article is datelined from,
    else the first that it names."""
    organizations = reader.organizations
    _name_organs_in_full(reader)
    if not organizations.unplaced:
        return
    named = [m.place for m in sorted(reader.mentions, key=lambda m: m.start) if m.kind == "place" and m.place]
    if dateline is not None and dateline.startswith("region/"):
        named = [dateline, *named]
    key = next((key for key in named if not key.startswith("country/")), None)
    first = gazetteer.place_name(key) if key is not None else None
    for org in organizations.unplaced:
        if org.head in _LANDS:
            _place_land(reader, org, named)
            continue
        in_full = _named_in_full(organizations, org)
        name = None if in_full else _city_beside(reader, org) if org.head.startswith("municipal") else None
        if in_full:
            org.head = in_full
        elif name or first:
            org.head = f"{name or first} {org.head}"


def _place_land(reader: PhraseReader, land: Organization, named: list[str]) -> None:
    """`governor of the province`: of the first province that the article names; of none, where it names none."""
    key = next((key for key in named if key.startswith("region/")), None)
    name = gazetteer.place_name(key) if key is not None else None
    if key is not None and name is not None:
        land.head, land.country = f"{name} {land.head.capitalize()}", gazetteer.country_of(key)
        return
    place = _place_of_level(reader.organizations, land, _LEVELS.get(land.head, ""))
    for held in reader.held:
        if held.office.organization is land and place is None:
            held.office.organization = None
    if place is not None:
        land.head = f"{place} {land.head.capitalize()}"


def _named_in_full(organizations: OrganizationReader, org: Organization) -> str | None:
    """`the municipal Committee` where the article tells of one with its city, `the Hanoi Committee`: that one."""
    level, _, kind = org.head.partition(" ")
    found: dict[str, str] = {}
    for other in organizations.named:
        if other is org or not other.head.endswith(f" {kind}"):
            continue
        place = other.head.removesuffix(f" {kind}")
        place = place.removesuffix(f" {level}").removesuffix(f" {level.capitalize()}")
        if gazetteer.find_place(place) is not None:  # `Salavan Party Committee`, `Salavan Provincial Party Committee`
            found[place] = max(found.get(place, ""), other.head, key=len)
    if len(found) == 1:
        return next(iter(found.values()))
    of_level = _place_of_level(organizations, org, level.lower())
    return f"{of_level} {org.head}" if of_level is not None else None


def _place_of_level(organizations: OrganizationReader, org: Organization, level: str) -> str | None:
    """`the provincial People's Committee` where the article names one other body of a province, `the X provincial
    People's Council`: the committee of that province."""
    ends = [(o.head, o.head.lower().find(f" {level} ")) for o in organizations.named if o is not org]
    places = {head[:at] for head, at in ends if at > 0}
    places = {place for place in places if gazetteer.find_place(place) is not None}
    if not places:  # `the People's Council of X province`
        heads = (o.head.rpartition(" of ") for o in organizations.named if o.head.startswith(_LOCAL_BODIES))
        places = {place for _, _, place in heads if gazetteer.find_place(place) is not None}
    return next(iter(places)) if len(places) == 1 else None


def _city_beside(reader: PhraseReader, org: Organization) -> str | None:
    """The city named last before the committee, if that is near: `In X city, they met the municipal secretary`."""
    before = [
        m.place
        for m in sorted(reader.mentions, key=lambda m: m.start)
        if m.kind == "place" and m.place and m.place.startswith("city/") and 0 < org.start - m.start < _NEAR
    ]
    return gazetteer.place_name(before[-1]) if before else None


_OF_SCHOOLS: Final = frozenset(("principal", "vice principal", "deputy principal", "rector"))


def _place_principals(reader: PhraseReader) -> None:
    """`the school's Principal, X`, `at the invitation of the Principal, X`: of the one school that is named."""
    bare = [h.office for h in reader.held if h.office.title.name in _OF_SCHOOLS and h.office.organization is None]
    if not bare:
        return
    named = reader.organizations.named
    schools = {o.name(): o for o in named if o.sector == "EDU" and o.kind == "other" and " " in o.head}
    for office in bare if len(schools) == 1 else ():
        office.organization = next(iter(schools.values()))


def place_bare_organs(reader: PhraseReader) -> None:
    """`Politburo member X`, of a country of which the article names one party only: of that party; `the Principal`, of
    the one school."""
    _place_principals(reader)
    named = [party for org in reader.organizations.named if (party := org.root_party()) is not None]
    for held in reader.held:
        top = held.office.organization
        while top is not None and top.parent is not None:
            top = top.parent
        if top is None or top.within is None or top.root_party() is not None:
            continue
        own = {p.name(): p for p in named if p.country_code() == held.person.country and held.person.country}
        party = next(iter(own.values())) if len(own) == 1 else None
        if party is not None and not party.is_below(top):
            top.parent = place_organ(top.within, top, party)


def _name_organs_in_full(reader: PhraseReader) -> None:
    """`Deputy Head of the Inspection Committee` where the article has named one such committee in full, `the Inspection
    Committee of the LPRP Central Committee`: that one, for people of its country or of none that is told."""
    full = [org for org in reader.organizations.named if org.parent is not None and org.root_party() is not None]
    if not full:
        return
    for held in reader.held:
        org = held.office.organization
        if org is None or org.parent is not None or org.kind not in _SHORT_KINDS or " " not in org.head:
            continue
        alike = {other.name(): other for other in full if other.head == org.head}
        other = next(iter(alike.values())) if len(alike) == 1 else None
        # `the Commission for Organisation` is not the neighbours' `Organization Commission`
        worded = other.name().partition(" of the ")[0].lower() if other is not None else ""
        if (
            other is None
            or worded not in _as_told(held.sentence, org)
            or held.person.country not in (None, other.country_code())
        ):
            continue
        held.office.organization = other
        held.person.country = held.person.country or other.country_code()


def _as_told(s: Sentence, org: Organization) -> str:
    return " ".join([s.lows[k] for k in range(len(s)) if org.start <= s.starts[k] < org.end])


_SHORT_KINDS: Final = frozenset(("other", "party organ"))
