"""Posts as only South Africa's and India's press write them: `Eastern Cape Health MEC X`, `MEC for Education in Gauteng
Y`; `Union Minister of State (Independent Charge) Earth Sciences; MoS PMO, Atomic Energy and Space, Dr Z`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, ministry_for, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

COUNCIL: Final = "member of the executive council"
_FARTHEST: Final = 8
_PAIR: Final = 2
_JOINING: Final = frozenset(("and", "&", ","))


def place_of_council(s: Sentence, office: Office) -> None:
    """The province of a member of its executive council: before the field of duty and the title, or behind both."""
    k = office.title_i
    for m in range(k - 1, max(-1, k - _FARTHEST), -1):
        if s.is_capitalized(m) and all(s.is_capitalized(n) or s.low(n) in _JOINING for n in range(m, k)):
            land = _province(s, m)
            if land is not None and land[1] <= k:
                office.organization = land[0]
                return
    if s.low(office.j) == "in":
        land = _province(s, office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1)
        if land is not None:
            office.organization, office.j = land


def _province(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """A province of South Africa at token i, and the token after it."""
    for length in (_PAIR, 1):
        key = lexicon.place_names().get(fold_name(" ".join(s.words[i : i + length])), "")
        if key.startswith("region/") and gazetteer.country_of(key) == "ZAF":
            land = Organization(s_text(s, i, i + length), "other", "ZAF", sector="GOV")
            land.start, land.end = s.starts[i], s.ends[i + length - 1]
            return land, i + length
    return None


_CHARGES: Final = frozenset(
    "personnel grievances pensions atomic earth sciences space statistics textiles ports".split()
)
_DEPARTMENTS: Final = frozenset(("Atomic Energy", "Space"))
_NEVER: Final = frozenset(("for", "of", "in"))
_OFFICE: Final = "pmo"


def read_charges(s: Sentence, office: Office, organizations: OrganizationReader) -> bool:
    """`MoS PMO, Department of Atomic Energy and Department of Space, Dr X`, `Minister of State (Independent Charge)
    Earth Sciences`: what India's minister of state has charge of, without `of` or `for`; each is one more post."""
    j = office.j
    if "IND" not in organizations.countries or not s.is_capitalized(j) or s.low(j) in _NEVER:
        return False
    first = _charge(s, j, organizations)
    if first is None:
        return False
    office.country = office.country or "IND"
    office.organization, office.j = first
    while s.low(office.j) in _JOINING:
        k = office.j + 1 if s.low(office.j + 1) != "and" else office.j + 2
        more = _charge(s, k, organizations)
        if more is None:
            break
        span = (k, more[1], office.title_i, office.title_j, s.starts[k], s.ends[more[1] - 1])
        office.more.append(Office(office.title, more[0], *span, office.title_text, country="IND"))
        office.j = more[1]
    return True


def _charge(s: Sentence, k: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """The Prime Minister's Office, a department, or a subject of capitals at token k, and the token after it."""
    if s.low(k) == _OFFICE and s.words[k].isupper():
        return Organization("Prime Minister's Office", "other", "IND", sector="GOV"), k + 1
    if s.low(k) in ("department", "ministry") and s.low(k + 1) == "of" and s.is_capitalized(k):
        last = organizations.last
        found = organizations.read(s, k)
        organizations.last = last if found is None else organizations.last
        return found
    end = k
    while _is_subject(s, end) or (s.low(end) in ("and", "&") and end == k + 1 and _is_subject(s, end + 1)):
        end += 1
    if end == k or lexicon.titles().match(s.lows, k) is not None:
        return None
    subject = spelled(s_text(s, k, end))
    name = f"Department of {subject}" if subject in _DEPARTMENTS else ministry_for(subject)
    return Organization(name, "ministry", "IND", sector="GOV"), end


def _is_subject(s: Sentence, k: int) -> bool:
    is_word = s.low(k) in lexicon.ministry_subjects() or s.low(k) in _CHARGES
    return s.is_capitalized(k) and is_word
