"""Who leads a party in a province or city: `Guizhou's Party chief X`, `Party chief of Hunan Province`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.organization_model import Organization, party_of_country
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_LONGEST_PLACE: Final = 2
_KINDS: Final = frozenset(("province", "city", "municipality", "prefecture", "region"))
_LEADING: Final = frozenset(("chief", "secretary", "boss"))
_AUTONOMOUS: Final = ("Guangxi", "Inner Mongolia", "Ningxia", "Tibet", "Xizang", "Xinjiang")


def party_leader_of_place(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """The committee of the place at token i, behind which the title of its party's leader stands, and the title's
    token."""
    near = range(i + 1, i + _LONGEST_PLACE + 3)  # looked for first: the gazetteer costs more
    if not any(s.low(m) == "party" and s.low(m + 1) in _LEADING for m in near):
        return None
    found = place_with_kind(s, i)
    if found is None:
        return None
    committee, j = found
    j = j + 1 if s.low(j) == "'s" else j
    if s.low(j) != "party" or s.low(j + 1) not in _LEADING:
        return None
    return committee, j if s.low(j + 1) == "chief" else j + 1


def place_with_kind(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """The party's committee in the province or city at token i, and the token after the place."""
    for length in (_LONGEST_PLACE, 1):
        if not s.is_capitalized(i) or not s.is_capitalized(i + length - 1):
            continue
        name = " ".join(s.words[i : i + length])
        key = gazetteer.find_place(name, ())
        country = gazetteer.country_of(key) if key is not None and not key.startswith("country/") else None
        party = party_of_country(country) if country is not None else None
        if key is not None and country is not None and party is not None:
            j = i + length
            for word in ("zhuang", "hui", "uygur", "uyghur", "autonomous"):  # `Guangxi Zhuang autonomous region`
                j = j + 1 if s.low(j) == word else j
            j = j + 1 if s.low(j) in _KINDS else j
            town = gazetteer.place_name(key) or name
            town = next((own for own in _AUTONOMOUS if town.startswith(own)), town)
            committee = Organization(_name_of_committee(town, key, country), "other", country, sector="PTY")
            if country == "CHN":
                committee.parent = party
            committee.start, committee.end = s.starts[i], s.ends[j - 1]
            return committee, j
    return None


def _name_of_committee(name: str, key: str, country: str) -> str:
    if country != "CHN":
        return f"{name} Provincial Party Committee" if key.startswith("region/") else f"{name} Party Committee"
    if name in _AUTONOMOUS:
        return f"{name} Regional Committee"
    return f"{name} {'Municipal' if key.startswith('city/') else 'Provincial'} Committee"


def committee_of_party(
    s: Sentence, level: str, party: tuple[Organization, int], unplaced: list[Organization]
) -> tuple[Organization, int]:
    """`the city's Committee of the Communist Party of X`: that of the city which the article is about, put down as
    `unplaced`; past the party's letters in brackets."""
    body, end = party
    end = end + 3 if s.low(end) == "(" and s.low(end + 2) == ")" else end
    committee = Organization(f"{level} Party Committee", "other", body.country, sector="PTY")
    unplaced.append(committee)
    return committee, end


_OF_PLACES: Final = (" Provincial Party Committee", " Municipal Party Committee", " Regional Party Committee")


def of_chinese_place(org: Organization) -> None:
    """`Yunnan Provincial Party Committee`: in China the committee of the one party, the same as `CPC Yunnan Provincial
    Committee`."""
    ending = next((words for words in _OF_PLACES if org.head.endswith(words)), None)
    if ending is None or org.parent is not None:
        return
    key = gazetteer.find_place(org.head.removesuffix(ending), ())
    if key is not None and gazetteer.country_of(key) == "CHN":
        org.head = org.head.replace(" Party Committee", " Committee")
        org.parent = party_of_country("CHN")
