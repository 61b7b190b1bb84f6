"""Names that tell the country by their form alone."""

from __future__ import annotations

import re
from collections.abc import Container
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


_PINYIN: Final = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ing|ua|uo|ui|un|ue|[aoeiu])){2}"
)
_ROMAJI: Final = re.compile(r"(?:(?:ch|sh|ts|[kgnhbpmr]y|[kgsztdnhbpmyrwjf])?[aiueo]|n(?![aiueo]))+")
_SHORTEST_GIVEN: Final = 4
_CHINESE_ABROAD: Final = frozenset(("SGP", "MYS", "TWN", "HKG", "MAC"))


def country_of_form(words: tuple[str, ...], name: str, home: str | None, named: Container[str]) -> str | None:
    """China, Japan or the Republic of Korea, where the text names it and the name is of a form that its people's have:
    `Gao Yiming`, `Kuroda Masaki`, `Bae Sung-min`."""
    first, last = words[0], words[-1]
    if len(words) == _PAIR:
        is_chinese = len(last) >= _SHORTEST_GIVEN and _is_family(first, "chinese") and _PINYIN.fullmatch(last)
        if is_chinese and home not in _CHINESE_ABROAD and not _is_family(last, "chinese"):
            return "CHN" if "CHN" in named else None
        for family, given in ((first, last), (last, first)):
            if _is_family(family, "japanese") and _ROMAJI.fullmatch(given):
                return "JPN" if "JPN" in named else None
    is_korean = len(words) == _PAIR + 1 and _is_family(first, "korean") and _HYPHENED.search(name) is not None
    is_southern = "PRK" not in named or _SOUTHERN.search(last) is not None
    return "KOR" if is_korean and "KOR" in named and is_southern and "TWN" not in named else None


def is_of_form(words: tuple[str, ...], name: str, country: str | None) -> bool:
    """The name is of a form that this country's people have, and few others."""
    return country is not None and country_of_form(words, name, None, (country,)) == country


_SOUTHERN: Final = re.compile("e[ou]")
"""`Min-seong`, `Eun-ju`: as only the Republic of Korea writes it."""
_HYPHENED: Final = re.compile(r"\b[A-Z][a-z]+-[a-z]+$")


def _is_family(word: str, culture: str) -> bool:
    return ("family", culture) in lexicon.name_words().get(word, ())
