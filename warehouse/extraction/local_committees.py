"""Committees named without their province or city: those of the place that the article names."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.local_names import land_of_committee
from warehouse.extraction.local_parties import of_chinese_place
from warehouse.extraction.organization_model import Organization, place_organ
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.phrase_model import HeldOffice, Mention
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_NEAR: Final = 160
_LEVELS: Final = {"province": "provincial", "prefecture": "prefectural", "county": "county"}
_LOCAL_BODIES: Final = ("People's Council of", "People's Committee of", "Party Committee of")
_LANDS: Final = frozenset("province prefecture region state county district".split())


def place_local(reader: PhraseReader, text: str, dateline: str | None = None) -> None:
    """The province or city that committees named without theirs belong to: that of whoever holds the post, else the
    province the article is datelined from, else the first that it names and that sends no delegation."""
    organizations = reader.organizations
    _name_organs_in_full(reader)
    _place_governors(reader, text)
    if not organizations.unplaced:
        return
    places = [m for m in sorted(reader.mentions, key=lambda m: m.start) if m.kind == "place" and m.place]
    named = [m.place for m in places if m.place]
    if dateline is not None and dateline.startswith("region/"):
        named = [dateline, *named]
    senders = _senders(places, text) | _governed(reader)
    for org in organizations.unplaced:
        if org.head in _LANDS:
            _place_land(reader, org, named)
            continue
        holder = next((h for h in reader.held if h.office.organization is org), None)
        own = _place_of_holder(reader, holder, text) if holder is not None else None
        wanted = [key for key in named if key.startswith("region/") or not org.head.startswith("provincial")]
        first = _first_of(wanted or named, senders, holder.person.country if holder is not None else None)
        in_full = _named_in_full(organizations, org) if own is None else None
        name = None if in_full else _city_beside(reader, org) if org.head.startswith("municipal") else None
        if in_full:
            org.head = in_full
        elif own or name or first:
            org.head = f"{own or name or first} {org.head}"
        land_of_committee(org)
        if org.country == "CHN":
            org.head = org.head.replace(" provincial ", " Provincial ").replace(" municipal ", " Municipal ")
            of_chinese_place(org)


def _first_of(named: list[str], senders: set[str], country: str | None) -> str | None:
    """The name of the first place below a country: of one that sends nobody, of the holder's country, if there is
    such a one."""
    keys = [key for key in named if not key.startswith("country/")]
    at_home = [key for key in keys if country is None or gazetteer.country_of(key) == country]
    keys = [key for key in at_home if key not in senders] or at_home or keys
    return gazetteer.place_name(keys[0]) if keys else None


_OF_SENDER: Final = re.compile(r"\b(?:delegations?|mission|team) (?:of|from) (?:[\w'’-]+ ){0,4}$")
_LED_BY: Final = re.compile(r"\b(?:led|headed) by\b")
_LETTERS_TO_SENDER: Final = 60


def _senders(places: list[Mention], text: str) -> set[str]:
    """The provinces and cities whose delegations the article tells of: `a delegation from Xekong province`."""
    found = set()
    for m in places:
        begin = max(0, m.start - _LETTERS_TO_SENDER)
        if m.place and not m.place.startswith("country/") and _OF_SENDER.search(text, begin, m.start):
            found.add(m.place)
    return found


def _governed(reader: PhraseReader) -> set[str]:
    """The provinces whose governors the article names: whoever is not told to be one's is of another."""
    lands = [h.office.organization for h in reader.held if h.office.title.name in _GOVERNORS]
    keys = {gazetteer.find_place(land.head.removesuffix(" Province"), ()) for land in lands if land is not None}
    return {key for key in keys if key is not None}


def _place_of_holder(reader: PhraseReader, holder: HeldOffice, text: str) -> str | None:
    """The province of whoever holds a post in its committee: that which the same person governs, or whose delegation
    the person leads; None where neither is told."""
    for held in reader.held:
        land = held.office.organization
        if held.person is holder.person and held.office.title.name in _GOVERNORS and land is not None:
            name = land.head.removesuffix(" Province")
            return name if gazetteer.find_place(name) is not None else None
    beside = _BODY_OF_PLACE.search(text, holder.office.start, holder.sentence.end)
    if beside is not None and gazetteer.find_place(beside.group(1), ()) is not None:
        return beside.group(1)  # `secretary of the Provincial Committee and chairman of the Provincial Council of X`
    return _sender_led(reader, holder, text)


_BODY_OF_PLACE: Final = re.compile(
    r"\b(?:and|,) \w+ of the (?:Provincial|Municipal|City) (?:People's )?(?:Council|Committee)"
    r" of ([A-Z]\w+(?: [A-Z]\w+)?)"
)
_GOVERNORS: Final = frozenset(("governor", "deputy governor", "vice governor"))


def _sender_led(reader: PhraseReader, holder: HeldOffice, text: str) -> str | None:
    """The province whose delegation is told, in the sentence of a post, to be led by its holder."""
    key = _key_of_sender(reader, holder, text)
    return gazetteer.place_name(key) if key is not None else None


def _key_of_sender(reader: PhraseReader, holder: HeldOffice, text: str) -> str | None:
    s = holder.sentence
    if "by" not in s.low_set():
        return None
    led = next((m for m in _LED_BY.finditer(text, s.start, holder.office.start)), None)
    if led is None or len(text[led.end() : holder.office.start]) > _LETTERS_TO_SENDER:
        return None
    for m in reader.mentions:
        if m.kind != "place" or m.place is None or not s.start <= m.start < led.start():
            continue
        begin = max(s.start, m.start - _LETTERS_TO_SENDER)
        if not m.place.startswith("country/") and _OF_SENDER.search(text, begin, m.start):
            return m.place
    return None


def _place_governors(reader: PhraseReader, text: str) -> None:
    """`a delegation of Oudomxay province led by Governor X`: governor of that province."""
    for held in reader.held:
        office = held.office
        if office.organization is not None or office.title.name not in _GOVERNORS:
            continue
        key = _key_of_sender(reader, held, text)
        name = gazetteer.place_name(key) if key is not None else None
        if key is not None and name is not None:
            code = gazetteer.country_of(key)
            office.organization = Organization(name, "other", code, sector="GOV")
            held.person.country = held.person.country or code


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
