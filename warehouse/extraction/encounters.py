"""Who receives, meets and visits whom in an article, as far as it tells of what country someone is."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.places import gazetteer

OF_ONE_HOLDER: Final = frozenset("president king queen emir sultan emperor chancellor".split()) | {"prime minister"}
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))


def heads_beside_hosts(told: list[FoundEvent], by_person: dict[int, list[Office]]) -> set[int]:
    """Heads of state and government who receive nobody here, nor, as the first whom the article names, write to
    anyone."""
    sides = [(side.person.start, side.role, side.person) for event in told for side in event.sides if side.person]
    hosts = {id(person) for _, role, person in sides if role == "host"}
    _, role, first = min(sides, key=lambda side: side[0], default=(0, "", None))
    if role == "sender":
        hosts.add(id(first))
    return {
        person
        for person, held in by_person.items()
        if person not in hosts and not OF_ONE_HOLDER.isdisjoint(office.title.name for office in held)
    }


def home_of_first(people: list[Person], told: list[FoundEvent]) -> str | None:
    """`Crown Prince X received in Jeddah Minister Y of Z`, X named first: told as his country's press tells it."""
    for event in told:
        soil = country_of_event(event)
        is_host = bool(people) and any(side.role == "host" and side.person is people[0] for side in event.sides)
        if event.subtype not in ("reception", "credentials") or not is_host or soil is None:
            continue
        guests = {known_country(side.person) or side.country for side in event.sides if side.role == "visitor"}
        is_guest_known = bool(guests) and not guests & {None, soil}
        if people[0].country in (None, soil) and (is_guest_known or event.subtype == "credentials"):
            return soil
    return None


def home_of_host(told: list[FoundEvent], by_person: dict[int, list[Office]]) -> str | None:
    """`President X received UAE Minister Y in the presence of the UAE Ambassador in Cairo`: X, of whose country nothing
    is said, is of the country that the guest's ambassador is sent to."""
    seats = {o.country: o.seat for held in by_person.values() for o in held if o.seat is not None}
    for event in told if seats else ():
        hosts = [side.person for side in event.sides if side.role == "host" and side.person is not None]
        guests = {known_country(side.person) or side.country for side in event.sides if side.role == "visitor"}
        soil = country_of_event(event)  # `received in Tunis the Tunisian Ambassador to X`: one of the own envoys
        homes = {seats.get(code) for code in guests if code not in (None, soil)} - {None}
        is_received = event.subtype in ("reception", "credentials")
        if is_received and len(homes) == 1 and any(person.country is None for person in hosts):
            return homes.pop()
    return _home_of_ceremony(told)


def _home_of_ceremony(told: list[FoundEvent]) -> str | None:
    """`Envoys presented their credentials to President X at the President's House, Colombo`: X is at home there."""
    for event in told:
        heads = [side.person for side in event.sides if side.role == "host" and side.person is not None]
        soil = country_of_event(event) if event.subtype == "credentials" and heads else None
        guests = {known_country(side.person) or side.country for side in event.sides if side.role == "visitor"}
        if soil is not None and soil not in guests and all(person.country is None for person in heads):
            return soil
    return None


def hosts_of_envoys(told: list[FoundEvent], by_person: dict[int, list[Office]], home: str) -> list[tuple[Person, str]]:
    """Whom the home country's ambassadors call on or meet, of whose country nothing is said, and where those are
    sent; none where an ambassador takes leave or office, or is received by name of the place at home."""
    found: list[tuple[Person, str]] = []
    for event in told:
        people = [side.person for side in event.sides if side.person is not None]
        is_pair = len(people) == len(event.sides) == len(("envoy", "host"))
        is_accredited = event.subtype == "credentials"  # `presented her letters to President X`: where she is sent
        is_told = event.subtype in _ENCOUNTERS or event.subtype == "aid"  # `handed the gift over to Deputy Minister X`
        if not (is_told or is_accredited) or event.mode != "in person" or not is_pair:
            continue
        is_before = country_of_event(event) == home or not _TAKING_OFFICE.isdisjoint(event.sentence.low_set())
        if is_before and not is_accredited:
            continue
        first, second = people
        envoy, host = (first, second) if _seat_of(by_person, first, home) else (second, first)
        seat = _seat_of(by_person, envoy, home)
        is_named_first = envoy.start < host.start
        if seat is not None and host.country is None and is_named_first and not _seat_of(by_person, host, home):
            found.append((host, seat))
    return found


_TAKING_OFFICE: Final = frozenset(
    "new newly appointed appointee designate outgoing leave farewell departure departing depart before prior upcoming "
    "posting assume assuming assumes".split()
)


def _seat_of(by_person: dict[int, list[Office]], person: Person, home: str) -> str | None:
    """Where the home country's ambassador is sent."""
    seats = {
        o.seat
        for o in by_person.get(id(person), [])
        if o.title.of == "embassy" and o.seat not in (None, home) and o.country in (None, home) and not o.is_former
    }
    return next(iter(seats)) if len(seats) == 1 else None


def met_on_visits(told: list[FoundEvent], home: str) -> set[int]:
    """Whom visitors from home meet in the country that they visit: `during the visit, he called on Prime Minister X`.

    Where someone of that country is named among them, the others may have come along.
    """
    found = _met_the_same_day(told, home)
    for event in told:
        # `met in Caracas with Minister X`: who receives home's people there is of that place.
        known = {known_country(side.person) for side in event.sides}
        if event.subtype in _ENCOUNTERS and country_of_event(event) not in (None, home) and known == {home, None}:
            found |= {id(side.person) for side in event.sides if side.person and known_country(side.person) is None}
        elif event.subtype in _ENCOUNTERS and country_of_event(event) not in (None, home) and known == {None}:
            found |= _met_by_first(event)
    for visit in told:
        destination = country_of_event(visit)
        if visit.subtype != "visit" or destination in (None, home):
            continue
        guests = guests_at(told, home)
        visitors = {id(side.person) for side in visitors_of(visit, home)} - guests
        for event in told if visitors else ():
            people = people_in(event)
            if event.subtype not in _ENCOUNTERS or event.mode != "in person" or not visitors & people:
                continue
            others = [side for side in event.sides if side.person is not None and id(side.person) not in visitors]
            if country_of_event(event) in (None, destination) and all(
                known_country(side.person) is None for side in others
            ):
                found |= {id(side.person) for side in others}
    return found


_SAME_DAY: Final = frozenset(("same", "also", "later", "earlier", "then"))


def _met_the_same_day(told: list[FoundEvent], home: str) -> set[int]:
    """`was received by President X in Luanda. On the same day, he held talks with Minister Y`: Y, where neither a place
    nor a country is told."""
    found: set[int] = set()
    away = {
        id(side.person)
        for event in told
        if event.subtype in _ENCOUNTERS and country_of_event(event) not in (None, home)
        for side in event.sides
        if side.person is not None and known_country(side.person) == home
    }
    for event in told if away else ():
        if event.subtype not in _ENCOUNTERS or event.mode != "in person" or country_of_event(event) is not None:
            continue
        others = [side for side in event.sides if side.person is not None and id(side.person) not in away]
        is_shared = len(others) < len(event.sides) and not _SAME_DAY.isdisjoint(event.sentence.low_set())
        if is_shared and all(known_country(side.person) is None for side in others):
            found |= {id(side.person) for side in others}
    return found


def met_by(told: list[FoundEvent], country: str) -> set[int]:
    """Who takes part in something with people of a country on the other side; witnesses stand on none."""
    found: set[int] = set()
    for event in told:
        ours = [side for side in event.sides if country in (known_country(side.person), side.country)]
        of_country = {side.role for side in ours if side.role != "witness"}
        if of_country:
            sides = [side for side in event.sides if side.role not in of_country or side.role == "participant"]
            found |= {
                id(side.person) for side in sides if side.person is not None and known_country(side.person) is None
            }
    return found


def met_in_others(told: list[FoundEvent], countries: set[str | None]) -> set[int]:
    """Who took part in something in a country that is none of these: of that country, as like as not."""
    abroad = [e for e in told if e.subtype in _ENCOUNTERS and country_of_event(e) not in {None, *countries}]
    return {person for event in abroad for person in people_in(event)}


def met_at_home_of_others(told: list[FoundEvent], home: str | None) -> set[int]:
    """`Ambassador X presented his credentials to the Ethiopian President`, `met Ethiopian Minister Y in Addis`, in
    another country's press: who met somebody of the country they were in, and of whose own nothing is told."""
    found: set[int] = set()
    for event in told:
        soil = country_of_event(event) if event.subtype in _ENCOUNTERS else None
        if event.subtype == "credentials":
            soil = next((known_country(side.person) for side in event.sides if side.role == "host"), None)
        if soil not in (None, home) and soil in {known_country(side.person) for side in event.sides}:
            found |= {id(side.person) for side in event.sides if side.person and known_country(side.person) is None}
    return found


_TWO: Final = 2


def _met_by_first(event: FoundEvent) -> set[int]:
    """`Minister X called on Prime Minister Y in Tokyo`, of neither of whom a country is told: all but whom the text
    names first."""
    people = sorted((side.person for side in event.sides if side.person is not None), key=lambda person: person.start)
    return {id(people[1])} if len(people) == _TWO else set()


def guests_at(told: list[FoundEvent], home: str) -> set[int]:
    """Who is told to visit the home country: whom they meet, they meet there, wherever they go on to."""
    visits = [visit for visit in told if visit.subtype == "visit" and country_of_event(visit) == home]
    return {person for visit in visits for person in people_in(visit, "visitor")}


def travellers_at_home(told: list[FoundEvent], home: str, named: Collection[str]) -> set[int]:
    """`Prime Minister X visited Busan on Wednesday`, in the press of home that names no other country: X travels at
    home. Who comes to the capital, or to the country, may be a guest."""
    if all(event.subtype != "visit" for event in told):
        return set()
    capital = gazetteer.capital_of(home)
    found: set[int] = set()
    came: set[int] = set()
    for visit in told:
        if visit.subtype == "visit" and country_of_event(visit) in (None, home):
            is_inland = visit.place is None or not (visit.place == capital or visit.place.startswith("country/"))
            (found if is_inland else came).update(people_in(visit, "visitor"))
    # What countries a text names takes as long as to read a sentence: asked last.
    return found - came if found and all(code == home for code in named) else set()


def visitors_of(visit: FoundEvent, home: str) -> list[Side]:
    """The visitors whom the article does not say to be of another country than the press's."""
    return [side for side in visit.sides if side.role == "visitor" and known_country(side.person) in (None, home)]


def sent_abroad(told: list[FoundEvent], own: str | None, soil: str | None) -> set[int]:
    """Whom an outlet writes of from abroad as its own country's: the visitors there, and who meets others at a third
    place."""
    found: set[int] = set()
    for event in told:
        if event.subtype == "visit" and country_of_event(event) == soil:
            found |= people_in(event, "visitor")
        if event.subtype == "reception" and country_of_event(event) in (None, soil):
            found |= people_in(event, "visitor")
        if event.subtype == "signing" and soil in {known_country(side.person) for side in event.sides}:
            found |= {id(side.person) for side in event.sides if side.person and known_country(side.person) is None}
        if event.subtype in _ENCOUNTERS and event.mode == "in person" and country_of_event(event) in (None, soil):
            known = {known_country(side.person) or side.country for side in event.sides} - {None}
            if known and not known & {own, soil}:
                found |= {id(side.person) for side in event.sides if side.person and known_country(side.person) is None}
    return found


def known_country(person: Person | None) -> str | None:
    """The country of a person, None where it is open or there is nobody."""
    return person.country if person is not None else None


def people_in(event: FoundEvent, role: str | None = None) -> set[int]:
    """The identities of the people in an event, or of those in one role."""
    return {id(side.person) for side in event.sides if side.person is not None and role in (None, side.role)}


def country_of_event(event: FoundEvent) -> str | None:
    """The country in which an event takes place."""
    return gazetteer.country_of(event.place) if event.place else None
