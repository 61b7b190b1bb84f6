"""Territories and lands below a state, and the posts that are theirs."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

LONGEST_PLACE: Final = 3

_TERRITORIES: Final = frozenset(
    (
        "province prefecture city region state county municipality district krai oblast governorate canton voivodeship "
        "territory capital aimag soum"
    ).split()
)

_TERRITORIAL: Final = frozenset(
    ("mayor", "governor", "gov.", "deputy", "vice", "chief", "premier", "minister-president", "regional", "provincial")
)

_BEFORE_POST: Final = frozenset(("'s", "provincial", "regional", "municipal"))


def territory_before(
    s: Sentence, i: int, organizations: OrganizationReader
) -> tuple[Organization, str | None, int] | None:
    """`San Marco Mayor X`, `Salavan Provincial Governor X`: the city or province right before the title."""
    if not s.is_capitalized(i) or _TERRITORIAL.isdisjoint(s.lows[i + 1 : i + 2 + LONGEST_PLACE]):
        return None
    for j in range(i + 1, min(len(s), i + 2 + LONGEST_PLACE)):
        title = lexicon.titles().match(s.lows, j)
        if title is None:
            continue
        territory = _land_of_post(s, i, j, title[0], organizations)
        end = territory[1] if territory is not None else j
        is_behind = end < j and all(s.low(k) in _BEFORE_POST for k in range(end, j))  # `Tyrol's Provincial Governor X`
        if territory is None or not (territory[1] == j or is_behind):
            return None
        if s.low(j - 1) == "provincial" and s.low(j - 2) != "'s":
            territory[0].head += " Province"
        return territory[0], territory[0].country, j
    return None


def _land_of_post(
    s: Sentence, i: int, j: int, title: lexicon.Title, organizations: OrganizationReader
) -> tuple[Organization, int] | None:
    """`San Marco Mayor X`, `Kiambu Governor X`: the land from token i that the title at token j is of."""
    if title.of != "territory" and s.low(j) != "premier":
        return None
    is_bare = j == i + 1 and s.low(j) in ("governor", "mayor") and s.is_capitalized(j) and s.is_capitalized(j + 1)
    is_open = is_bare and not is_word(s, i) and not organizations.country_at(s, i)
    return territory_at(s, i) or (land_at(s, i) if is_open else None)


_OF_LANDS: Final = frozenset(("sultan", "emir", "crown prince"))


def is_of_territory(office: Office) -> bool:
    """A governor, a mayor, or the premier of a province or state of a federation."""
    is_realm_of = office.title.of == "territory" or office.title.name in _OF_LANDS
    return is_realm_of or office.title_text.lower().endswith("premier")


_KINDS_OF_LAND: Final = frozenset("city province region state municipality district county emirate town".split())


def past_kind(s: Sentence, office: Office, k: int) -> int:
    """`Executive Mayor of the City of Johannesburg`, `Governor of the US state of Ohio`: the token of the name."""
    return k + 2 if s.low(k) in _KINDS_OF_LAND and s.low(k + 1) == "of" and is_of_territory(office) else k


def territory_at(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """The city, province or state of the country that a governor or mayor heads, and the token after it."""
    names = lexicon.place_names()
    for length in range(LONGEST_PLACE, 0, -1):
        j = i + length
        if j > len(s) or not all(s.is_capitalized(k) for k in range(i, j)):
            continue
        text = " ".join(s.words[i:j])
        has_word = s.low(j) in _TERRITORIES
        if fold_name(text) in names or has_word:
            key = gazetteer.find_place(text, set())
            country = gazetteer.country_of(key) if key else None
            end = j + 1 if has_word else j
            name = f"{text} {s.words[j].capitalize()}" if has_word else text
            return Organization(name, "other", country, sector="GOV", start=s.starts[i], end=s.ends[end - 1]), end
    return None


def land_at(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """`mayor of Koumra, X`, `Kiambu Governor X`: capitals that no table of places knows, as what a governor or mayor
    heads."""
    j = i
    while s.is_capitalized(j) and j < i + LONGEST_PLACE and lexicon.titles().match(s.lows, j) is None:
        if s.low(j) in lexicon.common_words() or s.low(j) in lexicon.org_words() or not s.words[j].isalpha():
            return None
        j += 1
    goes_on = s.is_capitalized(j) and lexicon.titles().match(s.lows, j) is None
    if j == i or s.words[i].isupper() or goes_on:
        return None
    text = " ".join(s.words[i:j])
    return Organization(text, "other", sector="GOV", start=s.starts[i], end=s.ends[j - 1]), j


_ENDS_LAND: Final = frozenset(
    (",", ".", ";", ")", "(", "and", "in", "", "said", "who", "until", "till", "before", "since")
)


def land_alone(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`mayor of Koumra, X`: the land at token k, where its name ends before no more capitals."""
    land = land_at(s, k)
    return land if land is not None and s.low(land[1]) in _ENDS_LAND else None


def begins_own_office(s: Sentence, k: int) -> bool:
    """A post at token k, with the name of who holds it right after it."""
    found = lexicon.titles().match(s.lows, k) if s.is_capitalized(k) else None
    return found is not None and s.is_capitalized(found[1])


def is_word(s: Sentence, k: int) -> bool:
    """`Former CEO`, `Monday CEO`: a word of everyday language or a person's title, no company's name."""
    is_plain = s.low(k) in lexicon.common_words() or s.low(k) in lexicon.name_words() or not s.words[k].isalpha()
    return (
        is_plain
        or lexicon.honorifics().match(s.lows, k) is not None
        or gazetteer.country_by_name(s.words[k]) is not None
    )
