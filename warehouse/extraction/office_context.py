"""What an office is an office of where only the person's other offices or country tell it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.asides import MARGIN_WORDS
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.national_posts import body_of_state, is_of_one_state, is_unnamed_force
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import (
    Organization,
    central_committee,
    foreign_ministry,
    ministry_of_regions,
    mission_of,
    party_of_country,
    place_organ,
    state_of,
)
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.portfolios import name_of_department
from warehouse.extraction.posts import organization_of_one
from warehouse.places import gazetteer

_COMMA_BETWEEN: Final = 2
_MEMBERS: Final = frozenset(("member of parliament", "members of parliament", "mp", "mps"))


def implied_organization(office: Office, country: str | None) -> Organization | None:
    """What a title without an organisation is a title of, once the country is known; None where titles do not tell."""
    if country is None:
        return None
    if office.title.of == "state" and office.title.sector == "GOV":
        return state_of(country, office.start, office.end, is_implied=True)
    if office.title.name == "foreign secretary":
        return foreign_ministry(country)
    if office.title.of == "ministry" and office.title.organization is not None:
        return organization_of_one(office.title, country)
    if office.title.name in ("speaker", "deputy speaker"):
        return _chamber(office, country)
    if office.title_text.lower() in _MEMBERS:
        return Organization(lexicon.legislature_of(country) or "Parliament", "legislature", country, sector="LEG")
    if is_of_one_state(office):
        return body_of_state(office, country)
    if office.title.of == "embassy" and "consul" not in office.title.name:
        return mission_of(office.title.name, country)
    if office.title.name == "general secretary":
        party = party_of_country(country)
        return central_committee(party) if party is not None else None
    return None


def _chamber(office: Office, country: str) -> Organization | None:
    """`House Speaker X`: of the House of Representatives; `Speaker X`: of the only chamber that a country has."""
    text = office.title_text.lower()
    own = lexicon.legislature_of(
        country
    )  # `House Speaker X` of a state whose only house is called otherwise: of that one
    name = (own or "House of Representatives") if text.startswith("house") else own
    name = name or ("Parliament" if text.startswith("parliament") else None)
    return Organization(name, "legislature", country, sector="LEG") if name is not None else None


def _of_bare_president(office: Office, offices: list[Office], country: str | None) -> Organization | None:
    """`President X` with no other presidency is the state's."""
    if country is None or office.title.of != "state" or office.j != office.title_j or office.is_cut:
        return None
    others = [o.organization for o in offices if o is not office and o.title.name == office.title.name]
    if any(other is not None and other.kind != "state" for other in others):
        return None
    return state_of(country, 0, 0)


def _is_rank(office: Office, offices: list[Office]) -> bool:
    """`the Minister of Foreign Affairs of Brazil, Ambassador X`, `Ambassador X` who is told of as a minister: a
    diplomat's rank before a name, no post."""
    if office.title.name != "ambassador" or office.seat is not None or office.j != office.title_j:
        return False
    return any(
        0 < office.start - other.end <= _COMMA_BETWEEN or other.title.name == "minister"
        for other in offices
        if not other.is_former
    )


def resolve_context(offices: list[Office], country: str | None) -> None:
    """Give organs that name no party the party of the same person's other offices, else of the person's country."""
    parties = [o.organization.root_party() for o in offices if o.organization and o.organization.root_party()]
    party = parties[0] if parties else (party_of_country(country) if country else None)
    code = country or next((o.country for o in offices if o.country), None)
    for office in offices:
        org = office.organization
        if org is None:
            if _is_rank(office, offices):
                continue
            _name_party_chief(office, code)
            office.organization = (
                _of_party_told(office, offices)
                or implied_organization(office, code)
                or _of_bare_president(office, offices, code)
            )
            continue
        top = org
        while top.parent is not None:
            top = top.parent
        if top.within is not None and party is not None and not party.is_below(top):
            top.parent = place_organ(top.within, top, party)
        if top.kind == "state" and top.head == "Government" and top.country is None:
            top.country = code  # `Government Spokesperson X`
        elif is_unnamed_force(top) and top is org:
            top.country = code  # `the Army Commander, X`
        elif top.kind in ("ministry", "legislature") and top.country is None and code is not None:
            top.country = code
            if top is org and top.end == 0 and office.title.name.endswith(("secretary", "secretary of state")):
                top.head = name_of_department(top.head, code)
            if top.is_implied:
                office.organization = ministry_of_regions(office.title.name, code)
        if office.title.name == "principal secretary" and top is org and top.country == "KEN":
            _of_state_department(top)
    for office in offices:
        _name_as_minister(office, code)


def _name_as_minister(office: Office, code: str | None) -> None:
    if office.title.name == "foreign secretary" and (office.country or code) in _SECRETARIES_ARE_MINISTERS:
        office.title = lexicon.Title("secretary", office.title.sector, office.title.of)


_SECRETARIES_ARE_MINISTERS: Final = frozenset(("MEX",))
"""Whose `Foreign Secretary X` is X, the Secretary of Foreign Affairs, and no official below a minister."""


def _of_party_told(office: Office, offices: list[Office]) -> Organization | None:
    """`General Secretary X`, who is `X, general secretary of the Workers' Party` elsewhere in the text: of that one."""
    if office.title.name != "general secretary" or office.j != office.title_j:
        return None
    told = [o.organization for o in offices if o.title.name == office.title.name and o.organization is not None]
    return replace(told[0], start=0, end=0) if told and told[0].kind == "party" else None


_LED_BY_SECRETARIES: Final = ("VNM", "LAO")


def _name_party_chief(office: Office, country: str | None) -> None:
    """`Party chief X` of no province or city, in Vietnam and Laos: the general secretary."""
    if country in _LED_BY_SECRETARIES and office.title.name == "secretary" and office.title_text.lower() == _CHIEF:
        office.title = replace(office.title, name="general secretary")


_CHIEF: Final = "party chief"


def _of_state_department(body: Organization) -> None:
    """`Principal Secretary for Forestry X` of Kenya: the state department that each of them heads; that of foreign
    affairs has the ministry's name."""
    subject = body.head.removeprefix("Ministry of ")
    if body.end == 0 and subject != body.head and "Foreign" not in subject:
        body.head = f"State Department for {subject}"


_ABROAD: Final = "International Relations"
"""What the foreign ministries of South Africa and its neighbours are called by: `FM X` is of that one."""


_FOREIGN: Final = "Ministry of Foreign Affairs"
_EUROPEAN: Final = ("Foreign and ", "Europe and Foreign ", "European and Foreign ", "European and International ")


def _is_fuller_abroad(head: str) -> bool:
    """`Ministry of Foreign and European Affairs`, `Ministry for Europe and Foreign Affairs`, as houses of Europe are
    called: of a foreign minister."""
    return _ABROAD in head or (head.endswith("Affairs") and any(map(head.__contains__, _EUROPEAN)))


def unify_ministries(offices: list[Office]) -> None:
    """`Foreign Minister X`, who is `Minister for Foreign Affairs and Cooperation`: one post of the fuller name."""
    ministries = [o for o in offices if o.organization is not None and o.organization.kind == "ministry"]
    for office in ministries if len(ministries) > 1 else ():
        for other in ministries:
            body, fuller = office.organization, other.organization
            if body is None or fuller is None or other.title.name != office.title.name:
                continue
            is_same_state = None in (body.country, fuller.country) or body.country == fuller.country
            is_fuller = fuller.head.startswith((f"{body.head} and ", f"{body.head}, "))
            is_fuller = is_fuller or (body.head == _FOREIGN and _is_fuller_abroad(fuller.head))
            if is_same_state and is_fuller:
                office.organization = fuller


def settle_hosts(events: list[FoundEvent], offices: dict[int, list[Office]], told: list[FoundEvent]) -> None:
    """Who receives or invites a visitor to the country visited, in a post that names no country, holds it there:
    `during the visit to Norway, Li met with Foreign Minister X and Y, leader of the Labor Party`. Who meets another on
    the sidelines of a summit may be of a third country."""
    aside = {event.subtype for event in told if not MARGIN_WORDS.isdisjoint(event.sentence.low_set())}
    for event in events:
        place = event.parent.place if event.parent is not None else event.place
        soil = gazetteer.country_of(place) if place else None
        if event.parent is None and (event.subtype in aside or not _have_come(event, soil)):
            continue
        for side in event.sides:
            person = side.person
            if soil is None or side.role != "host" or person is None:
                continue
            if person.country is not None or person.is_international:
                continue
            held = offices.get(id(person), [])
            if held and all(_may_be_of(office, soil) for office in held):
                _place_person(person, soil, held)
                side.country = soil


def _have_come(event: FoundEvent, soil: str | None) -> bool:
    """The visitors are known to be of other countries than that of the place."""
    countries = {side.country for side in event.sides if side.role == "visitor"}
    return bool(countries) and not countries & {None, soil}


def _may_be_of(office: Office, country: str) -> bool:
    if country == "USA" and office.title.name.endswith("minister"):
        return False  # who meets others in New York: the United States have secretaries
    kind = office.organization.kind if office.organization is not None else None
    code = office.organization.country_code() if office.organization is not None else office.country
    return kind != "international" and code in (None, country)


def _place_person(person: Person, country: str, held: list[Office]) -> None:
    person.country = country
    resolve_context(held, country)
    for office in held:
        if office.organization is not None and office.organization.kind == "party" and not office.organization.party:
            office.organization.country = country


def without_shortened(held: list[HeldOffice]) -> list[HeldOffice]:
    """A headline shortens offices: who holds one in the body holds none by it, unless the body's is the shorter."""
    in_body: dict[int, list[Office]] = {}
    for one in held:
        if one.sentence.kind != "headline":
            in_body.setdefault(id(one.person), []).append(one.office)
    return [
        one
        for one in held
        if one.sentence.kind != "headline"
        or all(_is_shorter(office, one.office) for office in in_body.get(id(one.person), ()))
    ]


def _is_shorter(office: Office, other: Office) -> bool:
    """`Secretary X` beside `Secretary of State X`."""
    return office.organization is None and set(office.title.name.split()) < set(other.title.name.split())
