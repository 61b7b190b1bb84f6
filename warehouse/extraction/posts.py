"""Posts that a name alone places: secretaries of departments, foreign secretaries, posts of one country or body."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence
from warehouse.resources import knowledge

_BEGINNING: Final = 600
_END: Final = 120
_SECRETARIES: Final = frozenset(("secretary", "secretaries", "undersecretary", "under-secretary"))
_LEVELS: Final = frozenset(("deputy", "under", "assistant", "acting", "principal"))


@dataclass(frozen=True, slots=True)
class Secretary:
    """What a secretary of some subject is secretary of; `title` where the post has a name of its own."""

    organization: str
    title: str
    country: str | None


@cache
def secretaries() -> lexicon.PhraseTable[Secretary]:
    """Secretaries by their subject: `Treasury Secretary`, `Secretary of Defense`."""
    table: lexicon.PhraseTable[Secretary] = lexicon.PhraseTable()
    for row in knowledge("secretaries").iter_rows(named=True):
        table.add(row["subject"], Secretary(row["organization"], row["title"], row["country_code"]))
    return table


def secretary_before_title(s: Sentence, i: int) -> tuple[Secretary, lexicon.Title, int] | None:
    """`Deputy Treasury Secretary`, `Interior Secretary of State`: the department or ministry, the title, and the token
    after it."""
    k = i
    while s.low(k) in _LEVELS:
        k += 1
    found = secretaries().match(s.lows, k) if k < len(s) and s.is_capitalized(k) else None
    if found is None or s.low(found[1]) not in _SECRETARIES:
        return None
    secretary, j = found
    if s.lows[j : j + 3] == _OF_STATE and secretary.country != "GBR":
        ranked = lexicon.titles().match([*s.lows[i:k], *_OF_STATE], 0)
        body = secretary.organization.replace("Department of the ", "Ministry of ").replace("Department", "Ministry")
        return (Secretary(body, "secretary of state", None), ranked[0], j + 3) if ranked is not None else None
    post = "secretary" if s.low(j) == "secretaries" else s.low(j)  # `Foreign Affairs Undersecretary X`
    title = lexicon.titles().match([*s.lows[i:k], post], 0)
    if title is None:
        return None
    is_plain = k == i and title[0].name == "secretary"
    return secretary, lexicon.Title(secretary.title, "GOV", "ministry") if is_plain else title[0], j + 1


_OF_STATE: Final = ["secretary", "of", "state"]
_CIVIL_SECRETARIES: Final = frozenset(("IND", "BGD", "PAK", "NPL", "LKA", "BTN"))
"""States whose ministries' first officials are called so: `Commerce Secretary X`."""


def department_of(secretary: Secretary, country: str | None, named: Collection[str]) -> Organization:
    """The department that a secretary heads; in an article of South Asia that names no America, a ministry there."""
    is_civil = country in _CIVIL_SECRETARIES or (country is None and not _CIVIL_SECRETARIES.isdisjoint(named))
    is_other = secretary.country is None and country is not None  # `Nepal's Finance Secretary`
    if is_civil and (is_other or (secretary.country == "USA" and "USA" not in named)):
        name = secretary.organization.replace("Department of the ", "Ministry of ").replace("Department", "Ministry")
        return Organization(name, "ministry", country, sector="GOV")
    return Organization(secretary.organization, "ministry", country or secretary.country, sector="GOV")


_RANKS_OF_MINISTERS: Final = frozenset(("first", "deputy", "vice"))


def begins_post(s: Sentence, k: int) -> bool:
    """A title, or a ministry's subject and `Minister`: `Deputy Prime Minister - Foreign Minister X`."""
    while s.low(k) in _RANKS_OF_MINISTERS and s.is_capitalized(k + 1) and lexicon.titles().match(s.lows, k) is None:
        k += 1  # `Chief of the General Staff - First Deputy Defense Minister X`
    is_minister = s.low(k + 1) == "minister" and s.is_capitalized(k) and s.low(k) in lexicon.ministry_subjects()
    return is_minister or lexicon.titles().match(s.lows, k) is not None


_SMALL_DEPARTMENTS: Final = frozenset(("defense", "commerce", "energy", "agriculture", "treasury", "homeland"))


def secretary_of(s: Sentence, title: lexicon.Title, j: int) -> tuple[Secretary, int] | None:
    """`Secretary of the Treasury`, `Secretary of State for Foreign ... Affairs`: what follows the title at token j."""
    if not title.name.endswith(("secretary", "secretary of state")) or s.low(j) not in ("of", "for"):
        return None
    k = j + 2 if s.low(j + 1) == "the" else j + 1
    is_small = s.low(k) in _SMALL_DEPARTMENTS and not s.is_capitalized(j - 1)  # `the U.S. secretary of defense`
    found = secretaries().match(s.lows, k) if s.is_capitalized(k) or is_small else None
    is_body = found is not None and s.is_capitalized(found[1]) and s.low(found[1]) in lexicon.org_words()
    return None if is_body else found  # `Secretary of the Finance Division`: of that body


def organization_of_one(title: lexicon.Title, country: str | None) -> Organization | None:
    """The organisation of a post that only one body has: `High Representative/Vice-President`."""
    if title.organization is None or (title.country is not None and country not in (None, title.country)):
        return None
    body = lexicon.bodies().match(list(lexicon.tokens_of(title.organization)), 0)
    if body is not None and country is None:
        return Organization(body[0].name, body[0].kind, body[0].country, short=body[0].short_name, sector="IGO")
    return Organization(title.organization, "ministry", country or title.country, sector="GOV")


_WHO_SERVE: Final = frozenset(("assistant", "adviser", "advisor", "aide", "counsellor", "counselor"))
_BEFORE_SERVING: Final = _WHO_SERVE | frozenset("special senior first deputy chief".split())
_LONGEST_SERVING: Final = 4


def post_beside_leader(
    s: Sentence, i: int, found: tuple[lexicon.Title, int] | None, organizations: OrganizationReader
) -> tuple[lexicon.Title, int, str] | None:
    """`Assistant to the Cambodian Premier`, `Senior Adviser to the Thai Prime Minister`: the post at token i beside a
    leader whose state stands before the leader's post, the token after it and the state; `found`: what titles say."""
    if found is None and s.low(i) not in _BEFORE_SERVING:
        return None
    k = found[1] if found is not None else next((k for k in range(i + 1, i + _LONGEST_SERVING) if s.low(k) == "to"), i)
    if s.low(k) != "to" or s.low(k - 1) not in _WHO_SERVE:
        return None
    state = organizations.country_at(s, k + 2 if s.low(k + 1) == "the" else k + 1)
    if state is None:
        return None
    code, after = state
    leader = ["prime", "minister"] if s.low(after) == "premier" else s.lows[after : after + 2]
    title = lexicon.titles().match([*s.lows[i:k], "to", "the", *leader], 0)
    if title is None or title[0].of != "state":
        return None
    read = title[1] - (k - i) - 2
    return title[0], after + (1 if s.low(after) == "premier" else read), code


@cache
def _home_signs() -> list[tuple[str, re.Pattern[str], str]]:
    """Words to look for first, the pattern that makes sure, and the country."""
    rows = knowledge("home_signs").iter_rows(named=True)
    return [(row["cue"], re.compile(row["pattern"]), row["country_code"]) for row in rows]


def home_by_signs(text: str) -> str | None:
    """The country whose ministry a statement shows itself to be of by a set phrase at its beginning or end."""
    return _first_sign(text, 0, _BEGINNING) or _first_sign(text, max(0, len(text) - _END), len(text))


def _first_sign(text: str, begin: int, end: int) -> str | None:
    near = [(pattern, country) for cue, pattern, country in _home_signs() if text.find(cue, begin, end) >= 0]
    found = [(match.start(), country) for pattern, country in near if (match := pattern.search(text, begin, end))]
    return min(found, key=lambda sign: sign[0])[1] if found else None


_CHAMBERS: Final = frozenset(("house", "chamber"))


def past_house(s: Sentence, j: int) -> int | None:
    """`head of Kazakhstan's lower house of parliament`: the token after the house whose words begin at token j."""
    k = j + 1 if s.low(j) in ("'s", "'") else j
    if s.low(k) not in ("lower", "upper") or s.low(k + 1) not in _CHAMBERS:
        return None
    end = k + 4 if s.low(k + 2) == "of" and s.low(k + 3) == "the" else k + 3
    return end + 1 if s.low(k + 2) == "of" and s.low(end) in ("parliament", "legislature") else k + 2


DEPUTIES: Final = frozenset(("deputy", "lawmaker", "mp", "legislator"))


def deputy_of_house(s: Sentence, j: int, body: Organization) -> lexicon.Title | None:
    """`State Duma deputy X`, `Bundestag lawmaker X`: the title at token j of a legislature's member; None where
    another title follows, as in `State Duma Deputy Speaker`."""
    is_deputy = body.kind in ("legislature", "party") and s.low(j) in DEPUTIES and s.is_capitalized(j + 1)
    if body.kind == "party" and (body.country is None or s.low(j) == "deputy"):
        return None  # `Communist Party Deputy Chairman X`
    is_titled = s.low(j) != "mp" and lexicon.titles().match(s.lows, j) is not None
    if not is_deputy or is_titled or lexicon.titles().match(s.lows, j + 1):
        return None
    return lexicon.Title("deputy" if s.low(j) == "deputy" else "member", "LEG", None)


_OFFICES: Final = {
    ("president", "'s", "office"): "President's Office",
    ("prime", "minister", "'s", "office"): "Prime Minister's Office",
}


def leaders_office(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`Head of the President's Office X`: the office that begins at token k, and the token after it."""
    for words, name in _OFFICES.items():
        j = k + len(words)
        if tuple(s.lows[k:j]) == words and s.is_capitalized(j - 1):
            return Organization(name, "other", sector="GOV"), j
    return None
