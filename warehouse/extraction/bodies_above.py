"""What a part or a group is of, told behind it: `at the Ministry`, `, Ministry of Health`, `in the parliament`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import STATE_KINDS, Organization, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.small_complements import small_ministry
from warehouse.extraction.tokens import Sentence

_PARTS: Final = frozenset("department division bureau directorate office section administration".split())
_OF_WHOLES: Final = _PARTS | frozenset(
    "faculty school institute centre center program programme college laboratory unit desk chair project".split()
)
_WHOLES: Final = frozenset(
    "university academy institute school college center centre council foundation agency association hospital".split()
)
SMALL_LEGISLATURES: Final = frozenset(("parliament", "legislature"))
_ENDS_APPOSITION: Final = frozenset((",", ".", ";", ")", "and", "in", ""))


def read_body_above(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`director of the Asian Department at the Ministry`, `State Secretary for Policy at the Ministry`: the body
    that the department is a part of, or that the field of duty is one of."""
    part = office.organization
    is_of_field = part is None and office.title.of == "ministry" and office.j > office.title_j
    if s.low(office.j) not in ("at", "within") or office.title.of in ("embassy", "state"):
        return
    if part is None and not is_of_field:
        return
    last = organizations.last
    found = organizations.read(s, office.j + 1)
    if found is None:
        begin = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
        found = small_ministry(s, begin, organizations.only_ministry())
    is_house = found is not None and s.low(found[1]) == "house" and s.is_capitalized(found[1])
    is_inner = found is not None and part is not None and found[0].is_below(part)
    is_school = found is not None and part is not None and _is_of_whole(part, found[0])
    if found is None or is_house or (found[0].kind not in STATE_KINDS and not is_school) or is_inner:
        organizations.last = last
        return
    body, office.j = found
    if part is None or part.kind == "ministry":
        office.organization = body
    elif part.parent is None and part.kind == "other":
        part.country = part.country or body.country_code()
        # `Head of the Central Asia Division at the EEAS`, `of the Department of Public Health at the University`
        if body.kind == "international" or is_school or (body.kind == "ministry" and _is_part(part)):
            part.parent = body
    office.country = office.country or body.country_code()


def read_ministry_of_field(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`Vice Minister for Trade of the Ministry of Trade, Industry and Energy`: the field is one of that ministry's."""
    is_of_field = office.title.of == "ministry" and "for" in s.lows[office.title_j : office.j]
    if is_of_field and office.organization is None and office.country is not None and s.is_capitalized(office.j):
        _read_owned_ministry(s, office, organizations)
        return
    k = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
    if not is_of_field or s.low(office.j) != "of" or s.low(k) not in ("ministry", "department"):
        return
    last = organizations.last
    found = organizations.read(s, k)
    if found is None or found[0].kind not in ("ministry", "other"):
        organizations.last = last
        return
    office.organization, office.j = found
    office.country = office.country or found[0].country_code()


def _read_owned_ministry(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`Undersecretary for Political Affairs of the Estonian Foreign Ministry X`, of which `Estonian` has been read."""
    last = organizations.last
    found = organizations.read(s, office.j - 1)
    if found is not None and found[0].kind == "ministry" and found[1] > office.j:
        office.organization, office.j = found
    else:
        organizations.last = last


def _is_of_whole(part: Organization, body: Organization) -> bool:
    """`Faculty of International Politics at the Diplomatic Academy`, `Asia Program at the Center for Studies`."""
    if body.kind != "other" or _OF_WHOLES.isdisjoint(part.head.lower().split()):
        return False
    return body.sector == "EDU" or not _WHOLES.isdisjoint(body.head.lower().split())


def _is_part(body: Organization) -> bool:
    return not _PARTS.isdisjoint(body.head.lower().split())


def read_ministry_behind(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`Director of the Department of Asia, Ministry of Foreign Affairs`: the ministry that the part is of."""
    part, k = office.organization, office.j + 1
    if part is None or part.kind != "other" or part.parent is not None or s.low(office.j) != ",":
        return
    if not s.is_capitalized(k) and s.low(k) != "the":
        return
    if _PARTS.isdisjoint(part.head.lower().split()) or lexicon.titles().match(s.lows, k) is not None:
        return
    last = organizations.last
    found = organizations.read(s, k)
    if found is None or found[0].kind != "ministry" or s.low(found[1]) not in _ENDS_APPOSITION:
        organizations.last = last
        return
    part.parent, office.j = found
    part.country = part.country or found[0].country_code()
    office.country = office.country or found[0].country_code()


def read_house_of_group(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`Chair of the Georgia-Azerbaijan friendship group in the Georgian parliament, X`: whose they are."""
    at = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
    partner = organizations.country_at(s, at) if s.low(office.j) == "with" else None
    if partner is not None and office.organization is not None:
        # `Head of the Parliamentary Friendship Group with Kyrgyzstan X`
        office.organization.head += f" {spelled(s_text(s, office.j, partner[1]))}"
        office.j = partner[1]
        return
    country = organizations.country_at(s, at) if s.low(office.j) in ("in", "at") else None
    if country is None or s.low(country[1]) not in SMALL_LEGISLATURES:
        return
    office.country = country[0]
    if office.organization is not None:
        office.organization.country = country[0]
    office.j = country[1] + 1
