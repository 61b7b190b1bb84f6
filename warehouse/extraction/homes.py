"""Whose officials those are whose posts name no country: the press's own, those of the country visited, or nobody's."""

from __future__ import annotations

from collections.abc import Collection, Container
from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.countries_beside import place_akin, place_by_hints
from warehouse.extraction.countries_left import place_those_left, place_where_nothing_happens
from warehouse.extraction.encounters import (
    OF_ONE_HOLDER,
    country_of_event,
    guests_at,
    heads_beside_hosts,
    home_of_first,
    home_of_host,
    hosts_of_envoys,
    known_country,
    met_by,
    met_in_others,
    met_on_visits,
    sent_abroad,
    travellers_at_home,
)
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.message_sides import place_recipients
from warehouse.extraction.name_countries import country_of_name, is_of_form
from warehouse.extraction.office_context import resolve_context, unify_ministries
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.pair_of_states import place_across
from warehouse.extraction.people import Person, may_be_of
from warehouse.extraction.people_beside import (
    companions_of,
    place_appointed,
    place_companions,
    place_owned,
    place_sent,
    place_spokespersons,
)
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.posts_at_home import (
    by_posts,
    called,
    code,
    is_called_so_elsewhere,
    is_national,
    may_be_junior,
    ministry_names,
    of_its_people,
)
from warehouse.extraction.press import SEATS, Press
from warehouse.extraction.written_from import heads_but_first, home_by_departure, home_of_first_named, hosts_on


def settle_people(
    people: list[Person],
    all_held: list[HeldOffice],
    told: list[FoundEvent],
    press: Press,
    named: Collection[str],
    text: str,
) -> dict[int, list[Office]]:
    """Give each person a country by the posts held, and each post the organisation that the person's other posts tell.

    National posts without a country are the home country's, unless a visitor meets their holder abroad. A name that
    only one country's people bear tells the country before the press does. `named`: the countries that the article
    names. Returns the offices by the identity of their holder.
    """
    by_person = _by_holder(all_held)
    _place_by_posts(people, by_person, named, press)
    _place_beside(people, by_person, all_held, told, press)
    others_heads: set[int] = set()
    if press.home is None and press.own is None and press.soil is None:
        home = home_of_host(told, by_person) or home_by_departure(text, told) or home_of_first(people, told)
        press = replace(press, home=home)
        # Of a country that only who received tells, other heads of state need not be.
        others_heads = heads_beside_hosts(told, by_person) if press.home is not None else set()
    if press.is_shown and press.home is not None:
        others_heads |= _heads_abroad(people, by_person, told, press.home)
    # To look for the countries that an article names costs more than all else here.
    is_open = bool(told) and any(person.country is None for person in people)
    if is_open:
        place_across(people, by_person, told, press.home, text)
        bare = press.home is None
        press = _with_home(press, people, by_person, told, named)
        others_heads |= heads_but_first(people, by_person, told, press.home) if bare else set()
    place_by_hints(people, all_held, press.home, named, told)
    at_home, guests = _travellers(told, press.home, named) if press.home is not None else (set(), set())
    not_of_home = others_heads | guests | _met_elsewhere(told, press.home)
    is_elsewhere = is_open and press.home is None and press.own not in (None, press.soil)
    sent = sent_abroad(told, press.own, press.soil) if is_elsewhere and press.own in named else set()
    _place_at_home(people, by_person, press, not_of_home, sent, at_home)
    place_akin(people, by_person)
    place_spokespersons(people, by_person)
    place_appointed(people, by_person, press.home)
    place_sent(people, by_person, press.home)
    _place_comrades(people, by_person, press)
    if press.about is not None and press.home is None:
        _place_guests([p for p in people if not p.is_international], by_person, press.about)
    others = {p.country for p in people if p.country is not None} - {press.home}
    if press.home is not None and len(others) == 1:
        guests_country = next(iter(others))
        # Whom others met at a third place is not of the guests' country, nor is anyone who visits it.
        elsewhere = met_in_others(told, {press.home, guests_country}) | guests_at(told, guests_country)
        guests_there = [p for p in people if id(p) not in elsewhere | others_heads]
        if press.home == "USA":
            guests_there = [p for p in guests_there if not _is_president(by_person.get(id(p), []))]
        _place_guests(guests_there, by_person, guests_country)
    # In a report of many countries a bare post may be anyone's.
    if press.home is not None and len({p.country for p in people if not p.is_historical} - {None, press.home}) <= _most(
        press
    ):
        away = not_of_home | met_by(told, press.home) | companions_of(all_held)
        _place_staff([p for p in people if id(p) not in away and press.home not in p.visited], by_person, press.home)
    place_those_left(people, by_person, told, press, named, not_of_home, text)
    if not told and any(person.country is None for person in people):
        is_of_world = press.own in _WRITING_OF_THE_WORLD and press.soil not in SEATS and press.soil in named
        place_where_nothing_happens(people, by_person, press.home or (press.soil if is_of_world else None))
    return by_person


def _place_at_home(
    people: list[Person],
    by_person: dict[int, list[Office]],
    press: Press,
    not_of_home: Container[int],
    sent: Container[int],
    at_home: Container[int],
) -> None:
    """Give holders of national posts the press's home, unless they came there as guests; then whom their bodies tell.

    `not_of_home`, `sent`, `at_home`: identities of people from elsewhere, sent abroad by the press's own country, and
    travelling though of home.
    """
    for person in people:
        offices = by_person.get(id(person), [])
        home = press.own if id(person) in sent else press.home
        # A paper at home tells of its own former ministers without their country, too.
        is_told = (bool(person.visited) and home not in person.visited) or (press.own == press.soil == home)
        is_of_home = any(
            home and is_national(o, home) and (not o.is_former or (is_told and "president" not in o.title.name))
            for o in offices
        )
        has_come = home in person.visited and id(person) not in at_home
        is_guest = has_come or id(person) in not_of_home or not may_be_of(person, home)
        if person.country is None and is_of_home and not is_guest:
            person.country = None if _has_other_holder(person, offices, people, by_person, home) else home
        resolve_context(offices, person.country)
        unify_ministries(offices)
        if person.country is None:
            person.country = next((code(o.organization) for o in offices if code(o.organization)), None)


def _met_elsewhere(told: list[FoundEvent], home: str | None) -> set[int]:
    """Whom visitors from home meet abroad, but for who receives at home."""
    return met_on_visits(told, home) - hosts_on(told, home) if home is not None else set()


def _most(press: Press) -> int:
    """Of how many other countries an article's people may be for bare posts of staff to be the home country's."""
    return 2 if press.own == press.soil == press.home else 1


def _travellers(told: list[FoundEvent], home: str, named: Collection[str]) -> tuple[set[int], set[int]]:
    """Who travels within the home country, and who comes there as a guest."""
    at_home = travellers_at_home(told, home, named)
    return at_home, guests_at(told, home) - at_home


def _place_beside(
    people: list[Person],
    by_person: dict[int, list[Office]],
    all_held: list[HeldOffice],
    told: list[FoundEvent],
    press: Press,
) -> None:
    """The countries that are told by whom someone came with, serves, receives or speaks for."""
    place_companions(all_held)
    place_owned(people, all_held)
    _place_own_president(people, by_person, press)
    _place_own_minister(people, by_person, told, press)
    place_recipients(told)
    _place_inviters(told, by_person)
    home = press.home or press.own  # an agency tells of its own state's envoys from where they are, too
    if home is not None:
        _place_hosts_of_envoys(told, by_person, home)


def _with_home(
    press: Press,
    people: list[Person],
    by_person: dict[int, list[Office]],
    told: list[FoundEvent],
    named: Container[str],
) -> Press:
    """With the country of whom the text names first, or which an agency of the world writes from and of."""
    if press.home is not None:
        return press
    if press.own is None and press.soil is None:
        home = home_of_first_named(people, by_person)
        # Of their own people's journeys to come the press at home tells, too.
        visits = [event for event in told if event.subtype == "visit" and event.status != "announced"]
        is_at_home = all(country_of_event(event) in (None, home) for event in visits)
        return replace(press, home=home) if is_at_home else press
    is_abroad = press.own is not None and press.own != press.soil
    is_of_world = is_abroad and press.soil not in SEATS and all(person.country != press.own for person in people)
    is_of_world = is_of_world and press.own not in named and press.soil in named
    if not is_of_world:
        return press
    return replace(press, home=press.soil if press.own in _WRITING_OF_THE_WORLD else press.own)


_WRITING_OF_THE_WORLD: Final = frozenset(("CHN", "RUS", "GBR", "FRA", "USA", "CUB", "TUR", "DEU", "ESP", "ITA", "QAT"))
"""Countries whose agencies have correspondents who write of those among whom they live; others' go where their own
ministers go."""


def _by_holder(all_held: list[HeldOffice]) -> dict[int, list[Office]]:
    by_person: dict[int, list[Office]] = {}
    for held in all_held:
        by_person.setdefault(id(held.person), []).append(held.office)
    return by_person


def _place_staff(people: list[Person], by_person: dict[int, list[Office]], home: str) -> None:
    """`Director-General X`, `Chief of Staff Y`: posts that are no state's by themselves are the home country's."""
    for person in people:
        held = by_person.get(id(person), [])
        if person.country is not None or not person.is_full or person.is_international or person.is_historical:
            continue
        is_staff = bool(held) and not any(o.is_former or is_national(o, home) or not _is_of_staff(o) for o in held)
        if is_staff and may_be_of(person, home) and not any(is_called_so_elsewhere(o, home) for o in held):
            person.country = home
            resolve_context(held, home)


def _place_by_posts(
    people: list[Person], by_person: dict[int, list[Office]], named: Container[str], press: Press
) -> None:
    """The country that the posts or the name of someone tell by themselves: in what an agency writes from abroad, its
    own where the name is of that form (`SINGAPORE, June 2 (Yonhap) -- Defense Minister Shin Won-bae`)."""
    is_abroad = press.own not in (None, press.soil)
    for person in people:
        offices = by_person.get(id(person), [])
        person.country = person.country or by_posts(offices) or of_its_people(offices)
        person.is_international = any(
            (o.organization and o.organization.kind == "international")
            or o.title.name.startswith("high representative")
            for o in offices
        )
        person.country = (
            person.country
            or country_of_name(person.words, person.name)
            or (None if person.is_international else person.address_country)
        )
        if person.country is None and is_abroad and offices and person.is_full:
            person.country = press.own if is_of_form(person.words, person.name, press.own) else None
        if person.country is None:
            is_junior = any(may_be_junior(o, press.home) for o in offices) and "USA" not in named
            person.country = next((o.title.country for o in offices if _is_of_one(o) and not is_junior), None)
        person.country = person.country or next(filter(None, (_by_ministry_name(o, named) for o in offices)), None)


def _is_of_staff(office: Office) -> bool:
    """A speaker's post, or no envoy's, no minister's or member's, and no firm's."""
    if office.title.name in ("speaker", "deputy speaker"):
        return True
    if office.title.name.endswith("-elect"):
        return False  # `spoke to President-elect X`
    if office.title.name == "leader" and "opposition" in office.title_text.lower():
        return True
    if office.title.name == "member" and office.title_text.lower().startswith("member of parliament"):
        return True  # `X, Member of Parliament for Y`
    return office.title.of not in ("embassy", "ministry") and office.title.sector not in ("BUS", "LEG", "IGO")


def _place_own_president(people: list[Person], offices: dict[int, list[Office]], press: Press) -> None:
    """`President X met with President Y of Z` on the page of a president's press office: X is the one whose it is."""
    if not press.is_presidency or press.own is None or not people or people[0].country is not None:
        return
    held = offices.get(id(people[0]), [])
    if any(o.title.name in ("president", "vice president") and not o.is_former for o in held):
        people[0].country = press.own if may_be_of(people[0], press.own) else None


def _place_own_minister(
    people: list[Person], offices: dict[int, list[Office]], told: list[FoundEvent], press: Press
) -> None:
    """`Foreign Minister X issued the following statement`: whom a ministry's own statement names first, and barely."""
    first, home = people[0] if people else None, press.home
    if not press.is_shown or home is None or first is None or first.country is not None or home in first.visited:
        return
    is_own = any(
        o.title.of == "ministry" and is_national(o, home) and not o.is_former for o in offices.get(id(first), [])
    )
    if is_own and id(first) not in guests_at(told, home) and may_be_of(first, home):
        first.country = home


def _heads_abroad(
    people: list[Person], offices: dict[int, list[Office]], told: list[FoundEvent], home: str
) -> set[int]:
    """`She will be received by President X` in a ministry's statement of its minister's journey: no head of its own."""
    soils = {country_of_event(event) for event in told if event.subtype == "visit"}
    if not soils - {None, home}:
        return set()
    return {id(p) for p in people[1:] if p.country is None and _is_president(offices.get(id(p), []))}


def _place_comrades(people: list[Person], offices: dict[int, list[Office]], press: Press) -> None:
    """`the First Deputy Secretary General, Comrade X`, in a party's statement: of the party's own country."""
    for person in people if press.is_party and press.home is not None else ():
        held = offices.get(id(person), [])
        is_bare = bool(held) and all(o.country is None and (o.organization is None or _is_organ(o)) for o in held)
        if is_bare and not person.is_international and press.home is not None and person.country in (None, press.home):
            person.country = press.home
            resolve_context(held, press.home)
            _of_own_party(held, press)


_POSTS_OF_PARTY: Final = frozenset(
    (
        "secretary general",
        "general secretary",
        "deputy secretary general",
        "first deputy secretary general",
        "deputy general secretary",
        "treasurer general",
        "deputy treasurer general",
        "treasurer",
    )
)


def _of_own_party(held: list[Office], press: Press) -> None:
    """`the Treasurer General, Comrade X`, in a party's own statement: of that party."""
    parties = lexicon.parties().match((press.outlet or "").lower().split(), 0)
    party = parties[0][0] if parties is not None else None
    for office in held if party is not None else ():
        if party is not None and office.organization is None and office.title.name in _POSTS_OF_PARTY:
            office.organization = Organization(
                party.name, "party", party.country, short=party.short_name, party=party, sector="PTY"
            )


def _is_organ(office: Office) -> bool:
    body = office.organization
    return body is not None and body.kind in ("party", "party organ", "other") and code(body) is None


def _is_president(offices: list[Office]) -> bool:
    return any(office.title.name == "president" for office in offices)


def _has_other_holder(
    person: Person, offices: list[Office], people: list[Person], by_person: dict[int, list[Office]], home: str | None
) -> bool:
    """`President X and President Y`: of two presidents only one is the home country's, where another is named."""
    own = {office.title.name for office in offices if office.organization is None} & OF_ONE_HOLDER
    if not own or person.country is not None:
        return False
    return any(
        other.country == home and any(o.title.name in own and not o.is_former for o in by_person.get(id(other), []))
        for other in people
        if other is not person
    )


def _by_ministry_name(office: Office, named: Container[str]) -> str | None:
    """The one state named by the article of those few whose ministry is called so."""
    name = called(office)
    if office.is_former or name not in ministry_names():
        return None
    countries = [code for code in ministry_names()[name] if code in named]
    body = office.organization
    is_written = body is not None and body.end > body.start
    if not countries and is_written and name in _OF_SECRETARIES and "secretary" in office.title.name:
        return _OF_SECRETARIES[name]
    is_post = office.organization is None and len(ministry_names()[name]) == 1
    return countries[0] if len(countries) == 1 else (ministry_names()[name][0] if is_post else None)


_OF_SECRETARIES: Final = {"Department of Foreign Affairs": "PHL"}
"""Ireland's is a minister."""


def _place_inviters(told: list[FoundEvent], offices: dict[int, list[Office]]) -> None:
    """`will visit Armenia at the invitation of Prime Minister X`: who invites is of the country visited."""
    for visit in told:
        soil = country_of_event(visit) if visit.subtype == "visit" else None
        guests = {known_country(side.person) or side.country for side in visit.sides if side.role == "visitor"}
        if soil is None or soil in guests:
            continue
        came = guests_at(told, soil)
        inviters = [side.person for side in visit.sides if side.role == "host" and side.person is not None]
        inviters = [person for person in inviters if id(person) not in came]
        for person in inviters:
            if person.country is None and any(is_national(o, soil) for o in offices.get(id(person), [])):
                person.country = soil


def _place_hosts_of_envoys(told: list[FoundEvent], offices: dict[int, list[Office]], home: str) -> None:
    """`The Mongolian Ambassador to Indonesia paid a courtesy call on Minister of Agriculture X`, in Mongolia's press: X
    is of the country that the envoy is sent to, unless he takes leave or office."""
    for person, seat in hosts_of_envoys(told, offices, home):
        held = offices.get(id(person), [])
        if any(is_national(office, seat) and not office.is_former for office in held) and may_be_of(person, seat):
            person.country = seat
            resolve_context(held, seat)


def _place_guests(people: list[Person], offices: dict[int, list[Office]], country: str) -> None:
    """A national post without a country that is not the home country's is that of the one other in the article."""
    for person in people:
        held = offices.get(id(person), [])
        if person.country is None and any(is_national(o, country) and not o.is_former for o in held):
            person.country = country
            resolve_context(held, country)


def _is_of_one(office: Office) -> bool:
    """A post that only one country has, named without any other."""
    body = office.organization
    if office.title.country is None or (body is not None and body.country is not None):
        return False
    # `Secretary of State at the Ministry of Civil Service`: other states have posts of that name in other bodies.
    return body is None or office.title.organization is None or body.head == office.title.organization
