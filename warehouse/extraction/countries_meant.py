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
