"""When two wordings mean the same person, title, organisation or place: how found names are compared with gold's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from warehouse.folding import fold_name
from warehouse.places.gazetteer import country_by_name, find_place
from warehouse.resources import knowledge

_LITTLE_WORDS = frozenset({"the", "of", "for", "and", "s", "to", "in", "on", "at", "a", "its"})
_PARTY_WORDS = frozenset({"communist", "party", "central", "committee"})
_STATE_WORDS = frozenset(
    {"government", "state", "republic", "socialist", "democratic", "people", "federal", "kingdom", "union", "cabinet"}
)
_LONGEST_COUNTRY = 5
_PROVINCES = frozenset({"lao cai", "thai binh", "thai nguyen"})
"""Provinces of Vietnam whose first word is a people's name."""


def same_name(wanted: str, found: Iterable[str]) -> bool:
    """True where a found spelling equals the wanted name without diacritics, case, hyphens and dots."""
    folded = fold_name(wanted)
    return any(fold_name(name) == folded for name in found)


def title_key(title: str) -> str:
    """A title in the form that is compared: head, chair, chief and director are one; so are vice and deputy, adviser
    and advisor, `state minister` and `minister of state`, `chief of defence staff` and `chief of the defense staff`."""
    folded = re.sub(r"\bvice\b", "deputy", re.sub(r"\bpremier\b", "prime minister", fold_name(title)))
    folded = re.sub(r"\b(chair(man|woman|person)|chair|director|chief|head)\b", "head", folded)
    folded = re.sub(r"\bspokes(man|woman)\b", "spokesperson", re.sub(r"\bamir\b", "emir", folded))
    folded = re.sub(
        r"\b(permanent|executive) (?=deputy\b)", "standing ", folded.replace("undersecretary", "under secretary")
    )
    folded = re.sub(r"\bcounsellor\b", "counselor", re.sub(r"\badvisor\b", "adviser", folded))
    folded = re.sub(r"^state minister\b", "minister of state", folded)
    folded = re.sub(r"\bdefence\b", "defense", re.sub(r"\bof the\b", "of", folded))
    return re.sub(r"\bdeputy general\b", "deputy", folded)


def same_title(wanted: Iterable[str], found: str) -> bool:
    """True where the found title is one of the accepted ones."""
    return title_key(found) in {title_key(title) for title in wanted}


@cache
def _synonyms() -> list[tuple[re.Pattern[str], str]]:
    rows = knowledge("evaluation_synonyms").iter_rows(named=True)
    return [(re.compile(rf"\b{re.escape(row['phrase'])}\b"), row["same_as"]) for row in rows]


@cache
def organization_key(name: str) -> tuple[frozenset[str], str | None]:
    """The telling words of an organisation's name, and the country that it names, if any."""
    folded = fold_name(name)
    for phrase, same_as in _synonyms():
        folded = phrase.sub(same_as, folded)
    words = re.findall(r"[a-z0-9]+", folded)
    kept, country = _without_countries(words)
    telling = frozenset(word for word in kept if word not in _LITTLE_WORDS)
    return (telling if telling - _STATE_WORDS else frozenset()), country


def _without_countries(words: list[str]) -> tuple[list[str], str | None]:
    """The words that name no country, and the first country named; longest names first."""
    kept: list[str] = []
    country: str | None = None
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            is_of_region = phrase == "american" and words[max(0, at - 1)] in ("latin", "central", "south", "north")
            is_of_region = is_of_region or " ".join(words[at : at + 2]) in _PROVINCES
            code = country_by_name(phrase) if phrase not in _LITTLE_WORDS and not is_of_region else None
            if code:
                country = country or code
                at += length
                break
        else:
            kept.append(words[at])
            at += 1
    return kept, country


def same_organization(wanted: str, found: Iterable[str], found_country: str | None, title: str = "") -> bool:
    """True where one of the found names means the wanted organisation.

    Telling words have to be equal, countries must not contradict; an organ of a party may leave out the party; a
    party's secretary may be its Central Committee's.
    """
    wanted_words, wanted_country = organization_key(wanted)
    for name in found:
        words, country = organization_key(name)
        country = found_country or country
        if wanted_country and country and wanted_country != country:
            continue
        if _same_words(wanted_words, words, title) and (words or wanted_country == country):
            return True
    return False


def _same_words(wanted: frozenset[str], found: frozenset[str], title: str) -> bool:
    if wanted == found:
        return True
    wanted_core, found_core = wanted - _PARTY_WORDS, found - _PARTY_WORDS
    if wanted_core or found_core:
        return wanted_core == found_core
    return "secretary" in title and {"party"} <= wanted | found


def same_place(wanted: str, found: str, found_country: str | None) -> bool:
    """True where the found place is the wanted one; countries by any of their names."""
    if fold_name(wanted) == fold_name(found):
        return True
    wanted_key, found_key = find_place(wanted), find_place(found, (found_country,) if found_country else ())
    return wanted_key is not None and wanted_key == found_key


def squeezed(text: str) -> str:
    """A text with plain quotes and single blanks, for comparing beginnings."""
    plain = text.translate(str.maketrans("“”‘’", "\"\"''"))
    return " ".join(plain.split()).lower()
