"""Companies that someone heads: `Chief Executive Officer of Rosenergo, X`, `chair of state oil company Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.organization_runs import names_person
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_WITHIN: Final = frozenset(("of", "de", "du", "des", "and", "&", "for", "la"))
_CLOSING: Final = frozenset((",", ")", ";", "("))
_FIRMS: Final = frozenset(
    "company giant group firm carrier operator corporation conglomerate airline producer utility bank".split()
)
PAPERS: Final = frozenset(("newspaper", "magazine", "daily", "weekly", "broadcaster"))
_LONGEST_KIND: Final = 5
_LONGEST_NAME: Final = 4
_PAIR: Final = 2


def company_at(s: Sentence, office: Office, k: int) -> tuple[Organization, int] | None:
    """The company named in capitals at token k, up to a comma, a bracket or its head's name, and the token after it."""
    if (named := _before_kind(s, k)) is not None:
        return named
    begin = past_kind(s, k)
    j = begin
    while s.is_capitalized(j) or (j > begin and s.low(j) in _WITHIN and s.is_capitalized(j + 1)):
        if j > begin and lexicon.honorifics().match(s.lows, j) is not None:
            break
        if s.low(j) == "and" and _begins_another(s, j + 1):
            break  # `CEO of Rosenergo X and Minister Y`
        j += 1
    is_led = office.title.sector == "BUS" and s.kind == "body"
    is_addressed = is_led and j > begin and s.is_capitalized(j)
    name = next((m for m in range(begin + 1, j - 1) if names_person(s, m)), None) if is_led else None
    if name is None and is_led and j - begin > _PAIR and s.low(j) not in _CLOSING and not is_addressed:
        name = j - _PAIR  # two words that are no known names end the run
    is_before_name = name is not None and j - name <= _LONGEST_NAME
    j = name if name is not None and is_before_name else j
    if j == begin or not (is_addressed or is_before_name or begin > k or s.low(j) in _CLOSING):
        return None
    kind = "company" if office.title.sector == "BUS" or begin > k else "other"
    company = Organization(spelled(s_text(s, begin, j)), kind, sector=office.title.sector)
    company.start, company.end = s.starts[begin], s.ends[j - 1]
    return company, j


def _begins_another(s: Sentence, k: int) -> bool:
    """A post, or a state that has one."""
    return lexicon.titles().match(s.lows, k) is not None or gazetteer.country_by_name(s.words[k]) is not None


_KINDS_BEHIND: Final = frozenset(
    ("company", "holding", "corporation", "refinery", "concern", "conglomerate", "consortium")
)


def has_kind_behind(s: Sentence, k: int) -> bool:
    """`Director of the BelAZ company X`, `General Director of the MTZ holding company`: what a firm is, small, behind
    its name at token k."""
    return _before_kind(s, k) is not None


def _before_kind(s: Sentence, k: int) -> tuple[Organization, int] | None:
    j = k
    while s.is_capitalized(j) and j < k + _LONGEST_NAME:
        j += 1
    end = j
    while s.low(end) in _KINDS_BEHIND and not s.is_capitalized(end):
        end += 1
    if j in (k, end) or gazetteer.country_by_name(" ".join(s.words[k:j])) is not None:
        return None
    company = Organization(spelled(s_text(s, k, j)), "company", sector="BUS")
    company.start, company.end = s.starts[k], s.ends[j - 1]
    return company, end


def past_kind(s: Sentence, k: int) -> int:
    """The token of a firm's name behind what it is, `state oil company Pertamina`; k elsewhere."""
    for j in range(k, min(k + _LONGEST_KIND, len(s) - 1)):
        if s.is_capitalized(j) or not s.words[j].replace("-", "").isalpha():
            return k
        if (s.lows[j] in _FIRMS or s.lows[j] in PAPERS) and s.is_capitalized(j + 1):
            return j + 1
    return k


_SURE_FIRMS: Final = frozenset("company corporation conglomerate firm airline".split())


def firm_by_kind(s: Sentence, k: int, country: str | None = None) -> tuple[Organization, int] | None:
    """`President of the (Cuban) company Biocubafarma, X`, `of the business group Labiofam`: the firm whose kind begins
    at token k, up to a comma or the name of who leads it, and the token after it; no post in the state."""
    begin = past_kind(s, k)
    is_firm = begin > k and (s.low(begin - 1) in _SURE_FIRMS or s.lows[begin - 2 : begin] == ["business", "group"])
    if not is_firm:
        return None
    j = begin + 1
    while s.is_capitalized(j) and not names_person(s, j):
        j += 1
    if names_person(s, begin) or (s.low(j) not in _CLOSING and not s.is_capitalized(j)):
        return None  # `deputy head of the company Pavel Shib said`
    firm = Organization(spelled(s_text(s, begin, j)), "company", country, sector="BUS")
    firm.start, firm.end = s.starts[begin], s.ends[j - 1]
    return firm, j


_OF_COUNTRIES: Final = frozenset(
    "post posts railways railway airlines airways telecom telecommunications petroleum ports gas oil energy steel "
    "grid rail bank broadcasting television radio exchange".split()
)


def firm_of_country(s: Sentence, k: int, after: int, country: str) -> tuple[Organization, int] | None:
    """`General Director of Uzbekistan Post X`, `CEO of Ethiopian Airlines, X`: the firm that its country names at token
    k, a country's name of which ends at `after`, and the token behind it."""
    j = after
    while s.is_capitalized(j) and j < after + _PAIR + 1 and s.lows[j] not in _OF_COUNTRIES:
        j += 1
    if s.low(j) not in _OF_COUNTRIES or not s.is_capitalized(j):
        return None
    while s.low(j + 1) in _OF_COUNTRIES and s.is_capitalized(j + 1):
        j += 1
    firm = Organization(spelled(s_text(s, k, j + 1)), "company", country, sector="BUS")
    firm.start, firm.end = s.starts[k], s.ends[j]
    return firm, j + 1
