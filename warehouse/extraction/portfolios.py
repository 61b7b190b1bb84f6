"""Fields of duty within a ministry: `Deputy Foreign Minister for Economic Diplomacy`, `Undersecretary for Policy`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, ministry_for, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.posts import Secretary
from warehouse.extraction.subjects import name_after_subject
from warehouse.extraction.tokens import Sentence

_FIELDS: Final = frozenset("diplomacy consular multilateral bilateral expatriates communities coordination".split())
_JUNIOR: Final = ("under secretary", "assistant secretary", "deputy assistant secretary")
_OF_SECTIONS: Final = ("secretary of state", "state secretary", "deputy state secretary")
_OF_DEPUTIES: Final = ("deputy minister", "vice minister", "assistant minister", "first deputy minister")
_POLICIES: Final = (" policy", " strategy", " planning", " policies")
_SPHERES: Final = (" sphere", " area", " coordination")
_OF_MINISTRIES: Final = frozenset(
    (
        "affairs defense defence finance health education agriculture energy interior justice labor labour trade "
        "industry tourism culture environment transport"
    ).split()
)
OF_DEPARTMENTS: Final = frozenset(("PHL", "USA"))
_WITH_DEPARTMENTS: Final = OF_DEPARTMENTS | {"AUS", "CAN", "CHE", "GBR", "IRL", "ZAF"}
"""States that call their ministries departments."""
_DEPARTMENT: Final = "Department of "
_OF_MINISTERS: Final = ("cabinet secretary", "senior parliamentary secretary", "parliamentary secretary")
_LONGEST_FIELD: Final = 8
_LONGEST_CHARGE: Final = 12
SHORTEST_ACRONYM: Final = 2
_AFTER_BODY: Final = frozenset((",", ")", ".", ";"))
_CHARGED: Final = frozenset(("in", "responsible"))
_IN_CHARGE: Final = ["in", "charge", "of"]


def read_portfolio(s: Sentence, office: Office, k: int, organizations: OrganizationReader) -> None:
    """`Deputy Foreign Minister for Economic Diplomacy X`: the part of the ministry's work, and then a country."""
    if s.low(k) == "the" and (end := _past_own_office(s, k + 1)) > k:
        office.j = end
        return
    words, subjects = lexicon.common_words(), lexicon.ministry_subjects()
    j = k
    while s.is_capitalized(j) and (
        (s.words[j].isupper() and s.low(j + 1) == "affairs")
        or s.low(j) in subjects
        or s.low(j) in words
        or organizations.country_at(s, j)
        or s.low(j) in _FIELDS
    ):
        country = organizations.country_at(s, j)
        j = country[1] if country is not None else j + 1
        is_affairs = s.low(j + 2) == "affairs" and s.words[j + 1].isupper()  # `ASEAN Affairs`
        if s.low(j) in ("and", ",") and s.is_capitalized(j + 1) and (s.low(j + 1) in subjects or is_affairs):
            j += 1
    if j == k:
        return
    office.j = j
    country = organizations.country_at(s, j + 2 if s.low(j + 1) == "the" else j + 1) if s.low(j) == "of" else None
    if country is not None and office.organization is not None:
        office.country = office.organization.country = office.country or country[0]
        office.j = country[1]


def _past_own_office(s: Sentence, k: int) -> int:
    """The token after `Deputy Foreign Minister's Office` at token k, whose work somebody does; 0 for anything else."""
    for j in range(k, min(k + _LONGEST_FIELD, len(s))):
        if s.low(j) == "office" and s.low(j - 1) in ("'s", "'") and s.is_capitalized(j + 1):
            return j + 1
        if not s.is_capitalized(j) and s.low(j) not in ("'s", "'", "of"):
            break
    return 0


def is_portfolio(office: Office, subject: str) -> bool:
    """`Undersecretary for Protocol Affairs`: a part of some ministry's work, not what a ministry is named by."""
    low = subject.lower().removeprefix("foreign ").removeprefix("external ")
    if office.title.name == "minister of state" and low.endswith(_SPHERES):
        return True  # as Angola calls those who coordinate several ministries
    if office.title.name in _OF_DEPUTIES and low.endswith(_POLICIES):
        return True  # `Deputy Minister for Trade Policy`
    if office.title.name in _OF_SECTIONS:  # of a ministry with a longer name, where they are not its first
        return office.country != "GBR" and not any(low.startswith(first) for first in _OF_MINISTRIES)
    return office.title.name.startswith(_JUNIOR) and low not in _OF_MINISTRIES


def read_small_field(s: Sentence, office: Office, k: int) -> None:
    """`the undersecretary for multilateral affairs and human rights, X`: a field in small words, and the name."""
    begin = office.i if s.low(office.i) == "the" else office.i - 1
    if s.is_capitalized(k) or s.low(begin) != "the":
        return
    j = k
    while j < min(k + _LONGEST_FIELD, len(s)) and s.low(j).isalpha() and not s.is_capitalized(j):
        j += 1
    if s.low(j) == "," and s.is_capitalized(j + 1) and s.is_capitalized(j + 2):
        office.j = j


def read_charge(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`the Minister in charge of Moroccans Residing Abroad, X`: what someone is in charge of, up to the comma, and the
    state that `of` tells behind it."""
    begin = office.j
    _pass_charge(s, office)
    k = next((m for m in range(office.j - 1, begin + 2, -1) if s.low(m) == "of"), 0) if office.j > begin else 0
    k = k + 1 if s.low(k + 1) == "the" else k
    state = organizations.country_at(s, k + 1) if k else None
    if state is not None and state[1] == office.j:
        office.country = office.country or state[0]


def _pass_charge(s: Sentence, office: Office) -> None:
    j = office.j
    if s.low(j) not in _CHARGED or (s.lows[j : j + 3] != _IN_CHARGE and s.low(j + 1) != "for"):
        return
    k = j + 3 if s.low(j) == "in" else j + 2
    end = k
    while s.is_capitalized(end) and lexicon.honorifics().match(s.lows, end) is None:
        end += 2 if s.low(end + 1) == "and" and s.is_capitalized(end + 2) else 1
    name = name_after_subject(s, k, end) if end > k else end
    if name < end or (end > k and end < len(s) and s.is_capitalized(end)):
        office.j = name  # `Senior Minister in charge of Special Missions X`
        return
    while k < min(j + _LONGEST_CHARGE, len(s)) and s.words[k][0].isalpha():
        k += 1
    is_apposed = s.low(office.i - 1) == ","  # `X, Secretary of State in charge of Border Affairs, and Y`
    if s.low(k) == "," and (is_apposed or s.is_capitalized(k + 1)):
        office.j = k


def is_alone(s: Sentence, k: int) -> bool:
    """`Chairman of Petronas, `, `Deputy Secretary of DFAT`: one word that is no common one names the body."""
    if not s.is_capitalized(k) or s.low(k + 1) not in _AFTER_BODY:
        return False
    if s.words[k].isupper():
        return len(s.words[k]) > SHORTEST_ACRONYM
    low = s.low(k)
    is_word = low in lexicon.common_words() or low in lexicon.org_words() or low in lexicon.ministry_subjects()
    is_last = s.low(k + 1) in (",", ";") or (s.low(k + 1) == "." and k + 2 == len(s))
    return is_last and not is_word and low not in lexicon.place_names() and low.isalpha()


def name_of_department(name: str, country: str | None) -> str:
    """`Permanent Secretary for Trade` of a state whose ministries are not called departments: `Ministry of Trade`."""
    is_britains_defence = country == "GBR" and name == "Department of Defense"
    has_departments = country is None or (country in _WITH_DEPARTMENTS and not is_britains_defence)
    if has_departments or not name.startswith(_DEPARTMENT):
        return name
    subject = name.removeprefix(_DEPARTMENT).removeprefix("the ")
    return f"Secretariat of {subject}" if country == "MEX" else ministry_for(subject)


def joined_department(s: Sentence, name: str, office: Office, end: int | None) -> str:
    """`Secretary of Foreign Affairs and Trade`: a department of two subjects of which the table knows the first; the
    whole subject ends at token `end`."""
    j = office.j
    is_joined = s.low(j) == "and" and s.is_capitalized(j + 1) and s.low(j + 1) in lexicon.ministry_subjects()
    if end is None or end <= j or not is_joined:
        return name
    office.j = end
    return f"{name} {spelled(s_text(s, j, end))}"


def past_article(s: Sentence, k: int) -> int:
    """The token after `the`, where one stands there."""
    return k + 1 if s.low(k) == "the" else k


def read_bracketed(s: Sentence, office: Office, k: int, end: int | None) -> None:
    """`Permanent Secretary (National Development) X`: the ministry's subject stands in brackets, up to token `end`."""
    if end is not None and s.low(end) == ")" and s.low(k) in lexicon.ministry_subjects():
        name = ministry_for(spelled(s_text(s, k, end)))
        office.organization, office.j = Organization(name, "ministry", office.country, sector="GOV"), end + 1


def is_of_ministry(office: Office, department: Secretary) -> bool:
    """A junior minister of a state whose ministries are not called departments."""
    if office.title.name in _OF_MINISTERS and office.country != "GBR":
        return department.organization.startswith("Department of ")  # Kenya, Singapore
    is_elsewhere = office.country is not None and office.country != "GBR" and office.country not in OF_DEPARTMENTS
    is_junior = office.title.name.endswith("secretary of state") and is_elsewhere
    return is_junior and department.country is None and department.organization.startswith("Department of ")


def state_after(s: Sentence, office: Office, organizations: OrganizationReader) -> str | None:
    """`Secretary of Foreign Affairs of the United Mexican States`: the state that a subject is followed by."""
    if s.low(office.j) != "of":
        return None
    country = organizations.country_at(s, office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1)
    if country is None:
        return None
    code, office.j = country
    return code
