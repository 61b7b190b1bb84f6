"""Posts whose country is named by what was told before: `visited Namibia and met the Vice President of that nation`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence

_COUNTRIES: Final = frozenset(("country", "nation", "state"))
_POINTING: Final = frozenset(("that", "this"))
_LEADING: Final = frozenset("to in visit visits visited visiting tour toured from with".split())
_WORDS_OF_LAND: Final = 3


def past_country_meant(s: Sentence, office: Office, organizations: OrganizationReader) -> bool:
    """Whether `of that African nation` follows: the post ends behind it, and is of the country that the sentence has
    named last as where someone goes."""
    j = office.j
    if s.low(j) != "of" or s.low(j + 1) not in _POINTING:
        return False
    end = next((m for m in range(j + 2, j + 2 + _WORDS_OF_LAND) if s.low(m) in _COUNTRIES), None)
    if end is None:
        return False
    office.j = end + 1
    for m in range(office.i - 1, 0, -1):
        named = organizations.country_at(s, m) if s.is_capitalized(m) and s.low(m - 1) in _LEADING else None
        if named is not None:
            office.country = office.country or named[0]
            break
    return True


_OF_STATES: Final = ("embassy", "ministry", "state")
_CALLED: Final = frozenset(
    "recall recalled recalls recalling withdraw withdrew withdrawn pulled pull return returned expelled back".split()
)
"""`recalled its ambassador from X`: he was sent there."""


def past_state_from(s: Sentence, office: Office, organizations: OrganizationReader) -> bool:
    """Whether `from Colombia, X` follows, as in `the new ambassador from Colombia, X`: the post ends behind it, and is
    that state's, unless somebody is called back from there."""
    if s.low(office.j) != "from" or office.title.of not in _OF_STATES:
        return False
    k = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
    state = organizations.country_at(s, k) if office.country is None else None
    if state is None or not _CALLED.isdisjoint(s.low_set()):
        return False
    code, after = state
    is_named = s.is_capitalized(after) or (s.low(after) == "," and s.is_capitalized(after + 1))
    if is_named or s.low(after) in ("to", "in"):
        office.country, office.j = code, after
        return True
    return False
