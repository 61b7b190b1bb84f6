"""Names that tell the country by their form alone."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.resources import knowledge

_PAIR: Final = 2
VIETNAMESE_MIDDLE: Final = frozenset(("thi", "van"))
SYLLABLE: Final = re.compile(
    r"(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?$"
)


@cache
def _royal_houses() -> dict[str, str]:
    return dict(knowledge("royal_houses").select("name", "country_code").iter_rows())


def country_of_name(words: tuple[str, ...], name: str) -> str | None:
    """The one country whose people bear such a name: three or four syllables after a Vietnamese family name;
    a house that reigns in one country (`Al Nahyan`)."""
    if len(words) > _PAIR and words[-_PAIR] == "al":
        return _royal_houses().get(" ".join(words[-_PAIR:]))
    if not 3 <= len(words) <= 5 or not all(SYLLABLE.match(word) for word in words):
        return None
    if not all(word[0].isupper() for word in name.split()) or "-" in name:
        return None
    families = {culture for part, culture in lexicon.name_words().get(words[0], ()) if part == "family"}
    is_vietnamese = "vietnamese" in families or bool(VIETNAMESE_MIDDLE & set(words[1:-1]))
    return "VNM" if is_vietnamese else None
