"""The country of those whom neither posts nor the press places: by where and whom they meet, and by which states an
article names at all."""

from __future__ import annotations

from collections.abc import Collection, Container
from typing import Final

from warehouse.extraction.encounters import country_of_event, known_country
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_context import resolve_context, unify_ministries
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person, may_be_of
from warehouse.extraction.posts_at_home import is_called_so_elsewhere, is_national
from warehouse.extraction.press import SEATS, Press

_STATES_OF_A_PAIR: Final = 2
_ASIDE: Final = ("sidelines", "margins of")
"""Whoever meets there may be guests, both."""


def place_those_left(
    people: list[Person],
    by_person: dict[int, list[Office]],
    told: list[FoundEvent],
    press: Press,
    named: Collection[str],
    elsewhere: Container[int],
    text: str,
) -> None:
    """Give people whom nothing else places the country that their encounters tell; the last rule that is asked.

    `named`: the countries that the article names, which cost much to look for. `elsewhere`: identities of those who are
    not of the home country.
    """
    is_aside = any(words in text for words in _ASIDE)
    is_of_many = press.home in SEATS or any(person.is_international for person in people)
    left = [p for p in people if p.country is None and p.is_full and not (p.is_international or p.is_historical)]
    for person in left:
        held = by_person.get(id(person), [])
        sides = [(event, side) for event in told for side in event.sides if side.person is person]
        country = _met_on_soil(sides, held, () if is_aside else named)
        if country is None and press.home is not None and not is_of_many and id(person) not in elsewhere:
            country = press.home if _meets_foreigners(sides, held, press.home) else None
        if country is None and press.home is None and press.own is None and press.soil is None:
            country = _appointing(held, told) or _other_of_pair(sides, held, people, told, named)
        if country is not None and may_be_of(person, country):
            person.country = country
            resolve_context(held, country)
            unify_ministries(held)


def _others(event: FoundEvent, side: Side) -> set[str]:
    """The countries of the other sides of an event, as far as they are known."""
    codes = {known_country(other.person) or other.country for other in event.sides if other is not side}
    return {code for code in codes if code is not None}


def _met_on_soil(sides: list[tuple[FoundEvent, Side]], held: list[Office], named: Container[str]) -> str | None:
    """`In Tunisia on Monday the Maltese minister met with Minister X`, `was received in Tunis by President Y`: of the
    country where they met, if one of another country is there, or who receives. Of a city alone both may be guests."""
    soils: set[str] = set()
    for event, side in sides:
        soil = country_of_event(event)
        if soil is None or soil in SEATS or side.role == "visitor":
            continue
        others = _others(event, side)
        is_with_guest = bool(others) and soil not in others and soil in named
        if is_with_guest or (side.role == "host" and soil not in others and event.mode == "in person"):
            soils.add(soil)
    soil = soils.pop() if len(soils) == 1 else None
    is_national_there = any(is_national(office, soil) and not office.is_former for office in held)
    return soil if is_national_there else None


def _meets_foreigners(sides: list[tuple[FoundEvent, Side]], held: list[Office], home: str) -> bool:
    """`Rear Admiral X, Commander of the Fleet, met with the Ambassador of Japan`: a post of no state, in the press at
    home; none of envoys, regions and firms, which may be anyone's."""
    is_staff = bool(held) and not any(
        office.is_former
        or office.title.of in ("embassy", "territory")
        or (office.organization is not None and office.organization.kind in ("company", "international"))
        for office in held
    )
    if not is_staff or any(side.role == "visitor" for _, side in sides):
        return False
    met = set[str]().union(*(_others(event, side) for event, side in sides)) if sides else set[str]()
    return bool(met) and home not in met


def _appointing(held: list[Office], told: list[FoundEvent]) -> str | None:
    """`President X signed a decree by which Y was appointed Ambassador of Ukraine to Kenya`: X is of Y's country."""
    if not any(is_national(office, None) and not office.is_former for office in held):
        return None
    appointed = [
        side.person for e in told if e.subtype == "appointment" for side in e.sides if side.role == "appointee"
    ]
    codes = {known_country(person) for person in appointed} - {None}
    return codes.pop() if len(codes) == 1 else None


def _other_of_pair(
    sides: list[tuple[FoundEvent, Side]],
    held: list[Office],
    people: list[Person],
    told: list[FoundEvent],
    named: Collection[str],
) -> str | None:
    """`The agreement was signed by Foreign Minister X and Omani Undersecretary Y, Uzbekistan's ministry says`: of the
    one of two states named of which nobody else is; unless people whom nothing places come there as guests."""
    if not any(is_national(office, None) and not office.is_former for office in held):
        return None
    known = {person.country for person in people} - {None}
    if not known or len(named) != _STATES_OF_A_PAIR:
        return None
    rest = set(named) - known
    if len(rest) != 1:
        return None
    (country,) = rest
    if country in SEATS or (sides and not any(_others(event, side) - {country} for event, side in sides)):
        return None
    if any(country_of_event(event) == country and side.role in ("participant", "visitor") for event, side in sides):
        return None
    guests = (
        side.person is None or side.person.country is None
        for event in told
        if country_of_event(event) == country
        for side in event.sides
        if side.role == "visitor"
    )
    return None if any(guests) or not any(is_national(office, country) for office in held) else country


def place_where_nothing_happens(people: list[Person], by_person: dict[int, list[Office]], home: str | None) -> None:
    """Statistics and comments from a capital, without an encounter: holders of posts whose bodies name no state are of
    where the press writes from, unless somebody is of another one; who only comments may be from anywhere."""
    if home is None or any(p.country not in (None, home) or p.is_international for p in people):
        return
    for person in people:
        held = by_person.get(id(person), [])
        is_open = person.country is None and person.is_full and not person.is_historical and may_be_of(person, home)
        if is_open and held and not any(_may_be_foreign(office, home) for office in held):
            person.country = home
            resolve_context(held, home)


def _may_be_foreign(office: Office, home: str) -> bool:
    is_comment = office.title.of == "organization" or office.title.sector == "EDU"
    return office.is_former or is_comment or is_called_so_elsewhere(office, home)
