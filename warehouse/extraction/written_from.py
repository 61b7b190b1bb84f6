"""Whose officials bare posts are where no table tells who writes: by a statement's foot, by who is named barely."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.encounters import OF_ONE_HOLDER, country_of_event
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.places import gazetteer
from warehouse.places.names import country_of_letters

_FOOT: Final = 220
_OFFICES: Final = ("Ministry of Foreign", "MINISTRY OF FOREIGN", "Ministry of External", "Office of the Prime Minister")
_SIGNED: Final = re.compile(
    r"(?:^|[\n(–—-])\s*(?:Ministry|MINISTRY) (?:of|OF) (?:Foreign|FOREIGN|External)[^.\n,–—-]{0,60}"
    r"(?P<rest>[^.]{0,90})\Z"
    r"|(?:^|\n)\s*Office of the Prime Minister(?P<more>[^.]{0,60})\Z",
    re.MULTILINE,
)
_SITE: Final = re.compile(r"(?:\w\.|@)(?:gov|gob|gouv|govt|gub)\.(?P<state>[a-z]{2})\b")
"""The page or the post box of a government's office."""
_BETWEEN: Final = re.compile(r"[\n,()–—-]+")
_LONGEST_PLACE: Final = 4


def home_by_foot(text: str) -> str | None:
    """`Ministry of Foreign Affairs / Colombo / 4 November 2022` at the end: the country of the ministry's seat;
    `Website: www.example.gov.fj`: of a government's page."""
    begin = max(0, len(text) - _FOOT)
    site = _SITE.search(text, begin) if text.find(".g", begin) >= 0 else None
    if site is not None and (country := country_of_letters(site.group("state"))) is not None:
        return country
    if not any(text.find(words, begin) >= 0 for words in _OFFICES):
        return None
    found = _SIGNED.search(text[begin:].rstrip())
    if found is None:
        return None
    for piece in _BETWEEN.split(found.group("rest") or found.group("more") or ""):
        words = piece.strip().removeprefix("of ").removeprefix("the ")
        if not words or len(words.split()) > _LONGEST_PLACE or any(character.isdigit() for character in words):
            continue
        name = words.title() if words.isupper() else words
        country = gazetteer.country_by_name(name)
        key = gazetteer.find_place(name, ()) if country is None else None
        country = country or (gazetteer.country_of(key) if key is not None else None)
        if country is not None:
            return country
    return None


_CITY: Final = r"(?:the )?((?:The )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
_LEFT: Final = re.compile(
    r"\b(?:left|leaves|leaving|departed|departs|departing) " + _CITY + r"[^.;]{0,40} for\b"
    r"|\b(?:returns?|returned|returning|flies|flew|back) (?:back |home )?to " + _CITY
)


def home_by_departure(text: str, told: list[FoundEvent]) -> str | None:
    """`The army chief left Dhaka for Romania`, `He flies back to The Hague`: the country whose capital travellers leave
    or return to, where nobody is told to come as a guest, and the journey is of one leg."""
    if any(word in text for word in (" leg ", " leg,", " tour", " stopover")):
        return None
    found: set[str] = set()
    for match in _LEFT.finditer(text):
        words = (match.group(1) or match.group(2)).split()
        keys = (gazetteer.find_place(" ".join(words[:count]), ()) for count in range(len(words), 0, -1))
        place = next((key for key in keys if key is not None), None)
        country = gazetteer.country_of(place) if place is not None else None
        if country is not None and place == gazetteer.capital_of(country):
            found.add(country)
    visited = {country_of_event(event) for event in told if event.subtype == "visit"}
    return found.pop() if len(found) == 1 and found.isdisjoint(visited) else None


def home_of_first_named(people: list[Person], by_person: dict[int, list[Office]]) -> str | None:
    """`Minister of Foreign Affairs X received the Minister of Argentina, Y`: the country of whom the text names first,
    and barely, as its own press does, where something else has told it."""
    first = people[0] if people else None
    held = by_person.get(id(first), [])
    if first is None or first.country is None or not held or first.is_international:
        return None
    return first.country if all(_is_bare(office) for office in held) else None


def heads_but_first(
    people: list[Person], by_person: dict[int, list[Office]], told: list[FoundEvent], home: str | None
) -> set[int]:
    """Heads of state and government who are not named first: where only that tells whose press it is, of any state, but
    for who receives at home."""
    others = {
        id(person)
        for person in people[1:]
        if person.country is None
        and not OF_ONE_HOLDER.isdisjoint(office.title.name for office in by_person.get(id(person), []))
    }
    return others - hosts_on(told, home) if home is not None else set()


def hosts_on(told: list[FoundEvent], home: str) -> set[int]:
    """Who receives at home: `the Prime Minister called on President X at the palace`."""
    at_home = [event for event in told if event.subtype == "reception" and country_of_event(event) == home]
    return {id(side.person) for event in at_home for side in event.sides if side.role == "host" and side.person}


def _is_bare(office: Office) -> bool:
    body = office.organization
    return office.country is None and not office.is_former and (body is None or body.country_code() is None)
