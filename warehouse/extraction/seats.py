"""Where an envoy is sent to: a country or a city that is no part of the post."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.envoys import read_states_served
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.owners import is_realm
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer


def read_seat(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`ambassador of Laos to Russia`: the country that an envoy is sent to is no part of the post."""
    if office.title.name.endswith("representative") and s.low(office.j) == "to" and office.organization is None:
        _read_accredited(s, office, organizations)
    elif is_permanent(office) and office.country is not None and office.j > office.title_j:
        _pass_bodies_and_city(s, office, organizations)
    _read_posted(s, office, organizations)


def _read_posted(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """Where someone at a body or an embassy is posted."""
    if office.organization is not None and office.organization.kind == "international":
        _read_of_body(s, office, office.organization, organizations)
    elif office.title.sector == "IGO" and office.title.organization is not None and s.low(office.j) in _POSTED:
        _read_posting(s, office, organizations)  # `WHO Representative in Laos X`
    if office.title.of == "embassy":
        office.j = _past_residence(s, office.j)
        if office.country is None and _is_of_majesty(s, office.title_i):
            office.country = "GBR"
    if office.title.of == "embassy" and s.low(office.j) == "for" and (past := _past_field(s, office.j + 1)):
        office.j = past
        return
    j = office.j + 1 if s.low(office.j) == "accredited" else office.j  # `the Ambassador of Spain accredited to X`
    is_sent = office.title.of == "embassy" or office.title.name.endswith(_SENT)
    if not is_sent or s.low(j) not in ("to", "in"):
        return
    k = j + 1
    while s.low(k) == "the":
        k += 1
    country = organizations.country_at(s, k)
    if country is not None:
        office.seat, office.j = country[0], past_other_seats(s, country[1], organizations)
    elif is_realm(s, k):
        office.j = k + 1
    elif s.low(k) in ("that", "this", "our") and s.low(k + 1) in ("country", "nation"):
        office.j = k + 2  # `the Cuban ambassador in that country, X`
    elif office.country is not None and s.words[k : k + 1] and s.words[k].isupper() and s.low(office.j) == "to":
        _past_body(s, k, office, organizations)
    else:
        _read_city(s, office, k)


_SENT: Final = ("trade representative", "trade commissioner", "nuncio", "papal representative")


def is_permanent(office: Office) -> bool:
    """`Permanent Representative of Egypt to the African Union`: of the state that sends, where it is told."""
    return office.title.name in ("permanent representative", "deputy permanent representative")


def _read_city(s: Sentence, office: Office, k: int) -> None:
    """`Consul General in Kunming`, `in the city`: a city by its name, or by its kind."""
    if not s.is_capitalized(k):
        _pass_locality(s, office, k)
        return
    name = next((n for n in (4, 3, 2, 1) if _is_place(s, k, n)), 0)
    office.j = k + name if name else office.j
    office.seat_city = " ".join(s.words[k : k + name]) if name else None
    key = gazetteer.find_place(office.seat_city, ()) if office.seat_city is not None else None
    office.seat = gazetteer.country_of(key) if key is not None else None


_LOCAL: Final = frozenset(("city", "province", "capital", "region"))
_SIDES: Final = frozenset(("central", "northern", "southern", "coastal", "port", "eastern", "western", "local"))


def _pass_locality(s: Sentence, office: Office, k: int) -> None:
    """`Consul General of Laos in the city X`, `in the central city of Da Nang X`: the city that a report is about, or
    the one behind `of`."""
    k = k + 1 if s.low(k) in _SIDES else k
    if s.low(k) not in _LOCAL or s.is_capitalized(k):
        return
    name = next((n for n in (3, 2, 1) if _is_place(s, k + 2, n)), 0) if s.low(k + 1) == "of" else 0
    if name:
        office.seat_city, office.j = " ".join(s.words[k + 2 : k + 2 + name]), k + 2 + name
    elif (s.low(k - 1) == "the" or s.low(k - 1) in _SIDES) and s.low(k + 1) != "of":
        office.j = k + 1


def _read_of_body(s: Sentence, office: Office, body: Organization, organizations: OrganizationReader) -> None:
    """What follows a post at an international body: other bodies and their city, or where someone is posted."""
    if office.title.name == "permanent representative" and body.end <= s.ends[office.j - 1]:
        _pass_bodies_and_city(s, office, organizations)
    if s.low(office.j) in _POSTED:
        _read_posting(s, office, organizations)
    if s.low(office.j) == "for" and office.title.sector != "DIP" and (end := _past_world(s, office.j + 1)):
        office.j = end


def _past_world(s: Sentence, k: int) -> int:
    """`Regional Director of the World Health Organization for the Western Pacific X`, `Deputy Secretary-General for the
    Economic Community X`: the token after a part of the world or a community; 0 elsewhere."""
    k = k + 1 if s.low(k) == "the" else k
    j = k
    while s.is_capitalized(j) and j < k + _LONGEST_PART:
        j += 1
        if s.low(j - 1) in _PARTS_OF_WORLD and s.low(j) == "and":
            j += 2 if s.low(j + 1) == "the" else 1
        elif s.low(j - 1) in _ENDS_PART and s.low(j) not in _ENDS_PART:
            return j
    return 0


_PARTS_OF_WORLD: Final = frozenset("africa asia america americas europe pacific caribbean east".split())
_ENDS_PART: Final = _PARTS_OF_WORLD | frozenset(
    "community region affairs mediterranean integration caucasus balkans sahel maghreb levant".split()
)
_LONGEST_PART: Final = 7


def _past_body(s: Sentence, k: int, office: Office, organizations: OrganizationReader) -> None:
    """`Ambassador of Norway to ASEAN X`: past the body that an envoy is accredited to, by its letters."""
    last = organizations.last
    found = organizations.read(s, k)
    organizations.last = last
    if found is not None and found[0].kind == "international":
        office.j = found[1]


def _past_field(s: Sentence, k: int) -> int:
    """`the EU Ambassador for the Pacific, X`: the token after the part of the world before a name; 0 elsewhere."""
    begin = k + 1 if s.low(k) == "the" else k
    j = begin
    while s.is_capitalized(j):
        j += 1
    return j if j > begin and s.low(j) == "," and s.is_capitalized(j + 1) else 0


_CLOSING: Final = frozenset((",", ")", ";", ".", "and"))
_POSTED: Final = frozenset(("in", "for", "to"))


def _read_posting(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`UN Resident Coordinator in Mongolia X`: past the country that someone serves in, where the name follows."""
    k = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
    country = organizations.country_at(s, k)
    if country is not None and s.low(country[1]) in (",", "and"):
        read_states_served(s, office, organizations)
    if country is not None and office.j < k and (s.is_capitalized(country[1]) or s.low(country[1]) in _CLOSING):
        office.seat, office.j = country


def _is_of_majesty(s: Sentence, i: int) -> bool:
    """`His Majesty's Ambassador to Mexico`, `HM Consul General in Jeddah`: only British envoys are styled so."""
    return s.lows[max(0, i - 2) : i] == ["majesty", "'s"] or (i > 0 and s.words[i - 1] in ("HM", "H.M."))


def _past_residence(s: Sentence, j: int) -> int:
    """`Ambassador of Laos based in Pretoria, X`, `with residence in Pretoria`: the token after the city."""
    begin = j + 1 if s.low(j) == "," and s.low(j + 1) == "with" else j
    k = begin + 1 if s.low(begin) == "with" else begin
    if s.low(k) not in ("based", "resident", "residence", "residing") or s.low(k + 1) not in ("in", "at"):
        return j
    name = next((n for n in (3, 2, 1) if _is_place(s, k + 2, n)), 0)
    return k + 2 + name if name else j


def _read_accredited(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`Permanent Representative of Ghana to the United Nations in New York, Ambassador X`: the body, and past its city
    where the name follows."""
    k = office.j + 1
    while s.low(k) == "the":
        k += 1
    found = organizations.read(s, k)
    if found is None or found[0].kind != "international":
        return
    body, office.j = found
    if office.country is None or not is_permanent(office):
        office.organization = body  # else `Permanent Representative of Ghana to the United Nations`: Ghana's
    _pass_bodies_and_city(s, office, organizations)


def _pass_bodies_and_city(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`to the United Nations Office at Geneva`, `to the UN, the WTO and others in Geneva`: past all of it, where a name
    follows or a comma and another title."""
    j = office.j + 1 if s.low(office.j) == "office" and s.low(office.j + 1) in ("at", "in") else office.j
    j = office.j = _past_other_bodies(s, j, organizations)
    name = next((n for n in (3, 2, 1) if _is_place(s, j + 1, n)), 0) if s.low(j) in ("in", "at") else 0
    after = j + 1 + name
    is_titled = s.low(after) == "," and (
        lexicon.titles().match(s.lows, after + 1) is not None
        or lexicon.honorifics().match(s.lows, after + 1) is not None
    )
    office.j = after if name and (is_titled or s.is_capitalized(after)) else j


_OTHERS: Final = ["other", "international"]


def _past_other_bodies(s: Sentence, j: int, organizations: OrganizationReader) -> int:
    """`to the UN, the WTO and other international organisations in Geneva`: the token after the bodies that follow."""
    while s.low(j) in (",", "and"):
        k = j + 1
        while s.low(k) in ("and", "the"):
            k += 1
        if s.lows[k : k + 2] == _OTHERS:
            return k + 3
        last = organizations.last
        found = organizations.read(s, k)
        organizations.last = last
        if found is None or found[0].kind != "international":
            return j
        j = found[1]
    return j


def past_other_seats(s: Sentence, j: int, organizations: OrganizationReader) -> int:
    """`Ambassador to Australia and Vanuatu X`: the token after the other country that the envoy is sent to."""
    k = j + 2 if s.low(j + 1) in ("the", "concurrently") else j + 1
    k = k + 1 if s.low(k) == "to" and s.low(k - 1) == "concurrently" else k
    other = organizations.country_at(s, k) if s.low(j) == "and" else None
    is_name = other is not None and gazetteer.country_by_name(" ".join(s.words[k : other[1]])) is not None
    is_seat = is_name and other is not None and not lexicon.titles().match(s.lows, other[1])
    return other[1] if is_seat and other is not None and s.low(other[1]) not in ("'s", "'") else j


def _is_place(s: Sentence, k: int, length: int) -> bool:
    is_whole = k + length <= len(s) and s.is_capitalized(k + length - 1)  # no point that ends the sentence
    return is_whole and fold_name(" ".join(s.words[k : k + length])) in lexicon.place_names()
