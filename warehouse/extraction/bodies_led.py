"""Bodies that heads are told of and that only their last words tell: projects, forums and plants, bodies with a royal
name, missions of bodies of states abroad."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence

_PROJECTS: Final = frozenset(
    "project program programme initiative studies desk practice lab forum factory plant campus airport".split()
)


_LONGEST_PROJECT: Final = 6


def project_of_country(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`director of the China Power Project`: a project by a country's name and more words, and no one's name."""
    end = k
    while (s.is_capitalized(end) or s.low(end) in ("'s", "'")) and end < k + _LONGEST_PROJECT:
        end += 1
        is_regional = s.lows[end - 2 : end] == ["regional", "state"]  # `President of Oromia Regional State`
        if (s.low(end - 1) in _PROJECTS or is_regional) and end > k + 1:
            body = Organization(spelled(s_text(s, k, end)), "other")
            body.start, body.end = s.starts[k], s.ends[end - 1]
            return body, end
    return None


def royal_body(s: Sentence, k: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`head of the King Salman Humanitarian Aid and Relief Center`: a body with a royal name from token k."""
    for begin in (k + 2, k + 3):
        if not all(map(s.is_capitalized, range(k, begin + 1))):
            return None
        last = organizations.last
        found = organizations.read(s, begin)
        if found is not None and found[0].kind == "other" and found[0].within is None:
            body, j = found
            body.head, body.start = f"{' '.join(s.words[k:begin])} {body.head}", s.starts[k]
            return body, j
        organizations.last = last
    return None


_MISSIONS: Final = frozenset(("mission", "force", "operation"))
_LONGEST_KIND_OF_MISSION: Final = 4
"""`Multidimensional Integrated Stabilization`."""


def mission_of_body(
    s: Sentence, body: Organization, j: int, organizations: OrganizationReader
) -> tuple[Organization, int] | None:
    """`head of the UN Mission in South Sudan (UNMISS)`, `commander of the AU Transition Mission in Somalia`: the
    mission behind the body's name that ends at token j."""
    if body.kind != "international" or not s.is_capitalized(j):
        return None
    at = j
    while at < j + _LONGEST_KIND_OF_MISSION and s.is_capitalized(at) and s.low(at) not in _MISSIONS:
        at += 1
    if s.low(at) not in _MISSIONS or not s.is_capitalized(at) or s.low(at + 1) not in ("in", "to", "for"):
        return None
    begin = at + 3 if s.low(at + 2) == "the" else at + 2
    country = organizations.country_at(s, begin)
    if country is None:
        return None
    name = f"{body.head} {s_text(s, j, country[1])}"
    mission = Organization(spelled(name), "international", sector="IGO")
    mission.start, mission.end = body.start or s.starts[j], s.ends[country[1] - 1]
    has_letters = s.low(country[1]) == "(" and s.low(country[1] + 2) == ")"
    return mission, country[1] + 3 if has_letters else country[1]


_ABROAD: Final = frozenset(
    "institut comite ecole agence conseil centre fondation instituto comision consejo agencia fundacion".split()
)
_JOINING: Final = frozenset(
    ("du", "de", "des", "d", "d'", "l'", "la", "le", "les", "del", "los", "las", "et", "y", "'")
)
_KINDS: Final = frozenset(
    "national nationale nacional international internationale internacional superieure francais francaise".split()
)
_ENDS: Final = frozenset("and was is were in at who which on said to has had will for met".split())
_LONGEST_ABROAD: Final = 8


def body_abroad(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`President of the Institut du monde arabe`: a body by its French or Spanish name, whose nouns are small."""
    if s.low(k) not in _ABROAD or not s.is_capitalized(k):
        return None
    is_by_name = s.low(k) == "institut" and s.is_capitalized(k + 1)  # `Institut Pasteur`
    if (
        not is_by_name
        and s.low(k + 1) not in _JOINING
        and s.low(k + 1) not in _KINDS
        and not s.low(k + 1).startswith(("d'", "l'"))
    ):
        return None
    end = k + 1
    while end < min(k + _LONGEST_ABROAD, len(s)) and (s.words[end][0].isalpha() or s.low(end) == "'"):
        if s.low(end) in _ENDS:
            break
        end += 1
    while s.low(end - 1) in _JOINING:
        end -= 1
    if end < k + 2:
        return None
    body = Organization(s_text(s, k, end), "other", start=s.starts[k], end=s.ends[end - 1])
    return body, end


def small_forces(
    s: Sentence, k: int, country: str | None, organizations: OrganizationReader
) -> tuple[Organization, int] | None:
    """`supreme commander of the armed forces of X`, `commander-in-chief of the armed forces`: those of a state, written
    small from token k; `country`: the one told before."""
    if s.lows[k : k + 2] != ["armed", "forces"] or s.is_capitalized(k):
        return None
    begin = k + 4 if s.low(k + 3) == "the" else k + 3
    state = organizations.country_at(s, begin) if s.low(k + 2) == "of" else None
    code, end = state if state is not None else (country, k + 2)
    return Organization("Armed Forces", "military", code, sector="MIL", start=s.starts[k], end=s.ends[k + 1]), end
