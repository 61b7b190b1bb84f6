"""Organisations: their canonical names, what they are parts of, and those that a state or party has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.folding import fold_name
from warehouse.places import gazetteer
from warehouse.resources import knowledge

_SPELLINGS: Final = (
    (re.compile(r"\bOrganisation"), "Organization"),
    (re.compile(r"\bDefence\b"), "Defense"),
    (re.compile(r"\bLabour\b"), "Labor"),
    (re.compile(r"\bCentre\b"), "Center"),
    (re.compile(r"\bMobilisation\b"), "Mobilization"),
    (re.compile(r"\bPopularisation\b"), "Popularization"),
    (re.compile(r"\bProgramme\b"), "Program"),
    (re.compile(r"\bHCMC\b|\bHCM City\b"), "Ho Chi Minh City"),
    (re.compile(r"[’‘`´]"), "'"),
    (re.compile(r"\s+"), " "),
)
MISSIONS: Final = frozenset(("Embassy", "High Commission", "Consulate General"))
_FOREIGN: Final = (
    "Ministry of Foreign",
    "Ministry of External",
    "Foreign, ",
    "Ministry for Foreign",
    "Department of Foreign",
    "Ministry of International Relations and Cooperation",
    "Department of International Relations and Cooperation",
    "Ministry of Europe and Foreign",
    "Ministry for Europe and Foreign",
)
_LOCAL: Final = frozenset("Provincial Municipal Regional City District County Prefectural Territorial Capital".split())
STATE_KINDS: Final = frozenset(("ministry", "legislature", "state", "military", "party organ", "international"))


@dataclass(eq=False, slots=True, init=False)
class Organization:
    """An organisation as the text names it. `within`: where an organ known by name belongs, before it is placed."""

    head: str
    kind: str
    country: str | None = None
    parent: Organization | None = None
    short: str | None = None
    within: str | None = None
    party: lexicon.Party | None = None
    sector: str | None = None
    alternatives: tuple[lexicon.Party, ...] = ()
    start: int = 0
    end: int = 0
    is_implied: bool = False
    """Only a title tells of it: `Prime Minister` of the state. Its span is the title's."""

    def __init__(
        self,
        head: str,
        kind: str,
        country: str | None = None,
        parent: Organization | None = None,
        short: str | None = None,
        within: str | None = None,
        party: lexicon.Party | None = None,
        sector: str | None = None,
        alternatives: tuple[lexicon.Party, ...] = (),
        start: int = 0,
        end: int = 0,
        is_implied: bool = False,
    ) -> None:
        self.head = head
        self.kind = kind
        self.country = country
        self.parent = parent
        self.short = short
        self.within = within
        self.party = party
        self.sector = sector
        self.alternatives = alternatives
        self.start = start
        self.end = end
        self.is_implied = is_implied

    def name(self) -> str:
        """The canonical name: head, parents, and the country of what every country has."""
        if self.party is not None:
            return self.party.name
        if self.head == "Central Committee" and self.parent is not None:
            owner = self.parent.short if self.parent.kind == "party" else None
            return f"{owner or self.parent.name()} Central Committee"
        if self.parent is not None:
            return f"{self._own_head()} of the {self.parent.name()}"
        if self.country and self.kind in ("ministry", "legislature", "military") and self.needs_country():
            return f"{self.head} of {gazetteer.place_name('country/' + self.country)}"
        if self.country and self.kind == "state" and self.needs_country():
            return f"{self.head} of {gazetteer.place_name('country/' + self.country)}"
        if self.country and self.head in MISSIONS:
            return f"{self.head} of {gazetteer.place_name('country/' + self.country)}"
        return self.head

    def _own_head(self) -> str:
        """The head as its party calls it: the CPV's counterpart of an Organization Department is its commission."""
        return lexicon.organ_names_by_country().get((self.head, self.country_code() or ""), self.head)

    def needs_country(self) -> bool:
        """The head alone does not tell the country."""
        country = gazetteer.place_name(f"country/{self.country}") if self.country else None
        if country is None:
            return True
        # `Chinese People's Political Consultative Conference` says whose it is.
        first = gazetteer.country_by_name(self.head.partition(" ")[0])
        return country.lower() not in self.head.lower() and first != self.country

    def country_code(self) -> str | None:
        """The state whose organisation it is; NULL for international ones."""
        if self.party is not None:
            return self.party.country
        return self.country or (self.parent.country_code() if self.parent else None)

    def root_party(self) -> Organization | None:
        """The party that it is an organ of, or is."""
        if self.kind == "party":
            return self
        return self.parent.root_party() if self.parent else None

    def is_fellow_of(self, first: Organization | None) -> bool:
        """`head of the Taiwan Work Office of the Central Committee and the Taiwan Affairs Office`: of one state."""
        code = self.country if self.kind == "other" else None
        return first is not None and code is not None and first.country_code() == code

    def is_below(self, other: Organization) -> bool:
        """It is the other one, or an organ of it: what the other one cannot be placed below."""
        above: Organization | None = self
        while above is not None and above is not other:
            above = above.parent
        return above is not None

    def is_local_committee(self) -> bool:
        """`Yunnan Provincial Committee of the Communist Party of China`, `CPC Guangxi Regional Committee`."""
        return self.kind == "other" and self.head.endswith("Committee") and not _LOCAL.isdisjoint(self.head.split())

    def top_organ(self) -> Organization:
        """The Central Committee or party below which organs named by `its` stand."""
        if self.kind == "party" or self.parent is None or self.head == "Central Committee" or self.is_local_committee():
            return self
        if self.root_party() is None:
            return self
        return self.parent.top_organ()


def state_of(country: str, start: int, end: int, *, is_implied: bool = False) -> Organization:
    """The state of a country as an organisation: what presidents and prime ministers hold office in."""
    name = gazetteer.place_name(f"country/{country}") or country
    return Organization(name, "state", country, start=start, end=end, is_implied=is_implied)


@lru_cache(maxsize=20_000)
def spelled(name: str) -> str:
    """A name in one spelling (American), straight quotes, single blanks."""
    for pattern, replacement in _SPELLINGS:
        name = pattern.sub(replacement, name)
    return name.replace(" 's", "'s").replace(" '", "'").strip()


def place_organ(within: str, owner: Organization, party: Organization) -> Organization:
    """The organisation right above an organ that belongs `within` the party or its Central Committee."""
    if within == "party":
        return party
    if within == "National Executive Committee":
        return Organization(within, "party organ", parent=party, within="party", sector="PTY")
    central = central_committee(party)
    if within == "Central Committee":
        return central
    return Organization(within, "party organ", parent=central, within="Central Committee", sector="PTY")


def central_committee(party: Organization) -> Organization:
    """The Central Committee of a party."""
    return Organization("Central Committee", "party organ", parent=party, within="party", sector="PTY")


def party_of_country(country: str) -> Organization | None:
    """The party with central organs of a country, where it has one."""
    party = lexicon.party_by_country().get(country)
    if party is None:
        return None
    return Organization(party.name, "party", party.country, short=party.short_name, party=party, sector="PTY")


@cache
def _foreign_ministries() -> dict[str, str]:
    return dict(knowledge("foreign_ministries").select("country_code", "organization").iter_rows())


def foreign_ministry(country: str | None) -> Organization:
    """The foreign ministry of a country by the name that it gives itself; that of a state not yet known is implied."""
    name = _foreign_ministries().get(country or "", "Ministry of Foreign Affairs")
    return Organization(name, "ministry", country, sector="GOV", is_implied=country is None)


def ministry_of_regions(title: str, country: str | None) -> Organization:
    """What `Minister for Europe`, `Undersecretary for North America` is an office of: no ministry is one of a part of
    the world. A minister is the state's, those below are the foreign ministry's."""
    is_full = title in ("minister", "federal minister")
    return state_of(country, 0, 0, is_implied=True) if is_full and country is not None else foreign_ministry(country)


def mission_of(title: str, country: str, city: str | None = None) -> Organization:
    """What an envoy is an envoy of: the embassy or high commission of the sending state, or its consulate in a city."""
    if "consul" in title and "counsel" not in title:
        state = gazetteer.place_name(f"country/{country}")
        head = "Consulate General" if city is None else f"Consulate General of {state} in {spelled(city)}"
        return Organization(head, "other", country, sector="DIP")
    head = "High Commission" if "high commissioner" in title else "Embassy"
    return Organization(head, "other", country, sector="DIP")


def of_country(org: Organization, country: str) -> Organization | None:
    """The organisation of another country that answers to one: its ministry, state or embassy; None for all others."""
    if org.kind == "state":
        return state_of(country, 0, 0)
    if org.kind == "legislature":
        return Organization(_house_of(country, org), org.kind, country, sector=org.sector)
    if org.kind == "ministry" and org.head.startswith(_FOREIGN) and not _is_of_relations(org, country):
        return foreign_ministry(country)
    if org.kind == "ministry" or org.head in MISSIONS:
        return Organization(org.head, org.kind, country, sector=org.sector)
    return None


def _is_of_relations(org: Organization, country: str) -> bool:
    """Both states call their foreign ministries ministries of international relations."""
    return org.head.endswith(_RELATIONS) and country in ("ZAF", "NAM", "BWA")


_RELATIONS: Final = "of International Relations and Cooperation"
_ASSEMBLIES: Final = frozenset(
    (
        "LAO VNM KHM KOR KWT AGO BEN BGR BWA TCD DJI ECU ERI GMB GUY HUN LSO MLI MUS NAM NER NIC PAN PAK SRB SYC SEN "
        "SVN SUR TZA VEN ZMB ARM"
    ).split()
)
"""States that call their one house, or the one that is spoken of abroad, National Assembly."""


def _house_of(country: str, like: Organization) -> str:
    """What a state's house is called that answers to another's: its own name, never that which only the other has."""
    own = lexicon.legislature_of(country)
    body = lexicon.bodies().match(list(lexicon.tokens_of(like.head)), 0) if own is None else None
    if own is not None or body is None or body[0].country in (None, country):
        return own or like.head
    return "National Assembly" if country in _ASSEMBLIES else "Parliament"


_MINISTRIES: Final = {
    "foreign": "Ministry of Foreign Affairs",
    "foreign affairs": "Ministry of Foreign Affairs",
    "external affairs": "Ministry of External Affairs",
    "defense": "Ministry of Defense",
    "national defense": "Ministry of Defense",
}


def ministry_name(name: str) -> str:
    """`Defense Ministry`, `Ministry of National Defense`: one name for one ministry."""
    subject = re.fullmatch(r"Ministry (?:of|for) (?:the )?(.+)|(.+) Ministry", name)
    if subject is None:
        return name
    return ministry_for(subject.group(1) or subject.group(2))


def ministry_for(subject: str) -> str:
    """The ministry for a subject: `Foreign`, `Foreign Affairs`, `Public Security`."""
    subject = subject.removeprefix("Federal ").replace(" & ", " and ")
    return _MINISTRIES.get(subject.lower(), f"Ministry of {subject}")


def country_of_ministry(name: str) -> str | None:
    """The one country that calls a ministry so, where there is one."""
    return "IND" if name == "Ministry of External Affairs" else None


def folded(org: Organization) -> str:
    """The canonical name for comparison."""
    return fold_name(org.name())
