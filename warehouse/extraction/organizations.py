"""Organisations in a sentence: parties, their organs, ministries, legislatures, and how they hang together.

A name is read as a head with a parent: `Organization Department of the CPC Central Committee`, `CPC Central Committee's
Organization Department` and `its Organisation Department` are the same head below the same parent.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from warehouse.extraction import lexicon, marks
from warehouse.extraction.dates import MONTHS, WEEKDAYS
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_SPELLINGS = (
    (re.compile(r"\bOrganisation"), "Organization"),
    (re.compile(r"\bDefence\b"), "Defense"),
    (re.compile(r"\bLabour\b"), "Labor"),
    (re.compile(r"\bCentre\b"), "Center"),
    (re.compile(r"\bMobilisation\b"), "Mobilization"),
    (re.compile(r"\bPopularisation\b"), "Popularization"),
    (re.compile(r"\bProgramme\b"), "Program"),
    (re.compile(r"[’‘`´]"), "'"),
    (re.compile(r"\s+"), " "),
)
_PROVINCES = frozenset(("province", "city", "prefecture", "municipality", "region", "county", "district", "state"))
_WITH_ARTICLE = frozenset(("treasury", "interior", "navy", "army", "environment"))
_ARTICLES = frozenset(("the", "a", "an"))
_POSSESSIVE_PRONOUNS = frozenset(("its", "their", "his", "her"))
_OF_LOCALITY = {
    "provincial": "provincial",
    "municipal": "municipal",
    "province": "provincial",
    "city": "municipal",
    "district": "district",
}
_LOCALITIES = {"province": "provincial", "city": "municipal", "district": "district"}
_KINDS_OF_REGION = frozenset(("region", "province", "municipality", "prefecture"))
_STATE_KINDS = frozenset(("ministry", "legislature", "state", "military", "party organ", "international"))


@dataclass(eq=False, slots=True)
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
        if self.country and self.head == "Embassy":
            return f"{self.head} of {gazetteer.place_name('country/' + self.country)}"
        return self.head

    def _own_head(self) -> str:
        """The head as its party calls it: the CPV's counterpart of an Organization Department is its commission."""
        return lexicon.organ_names_by_country().get((self.head, self.country_code() or ""), self.head)

    def needs_country(self) -> bool:
        """The head alone does not tell the country."""
        country = gazetteer.place_name(f"country/{self.country}") if self.country else None
        return country is None or country.lower() not in self.head.lower()

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

    def is_below(self, other: Organization) -> bool:
        """It is the other one, or an organ of it: what the other one cannot be placed below."""
        above: Organization | None = self
        while above is not None and above is not other:
            above = above.parent
        return above is not None

    def top_organ(self) -> Organization:
        """The Central Committee or party below which organs named by `its` stand."""
        if self.kind == "party" or self.parent is None or self.head == "Central Committee":
            return self
        if self.root_party() is None:
            return self
        return self.parent.top_organ()


def state_of(country: str, start: int, end: int, *, is_implied: bool = False) -> Organization:
    """The state of a country as an organisation: what presidents and prime ministers hold office in."""
    name = gazetteer.place_name(f"country/{country}") or country
    return Organization(name, "state", country, start=start, end=end, is_implied=is_implied)


def spelled(name: str) -> str:
    """A name in one spelling (American), straight quotes, single blanks."""
    for pattern, replacement in _SPELLINGS:
        name = pattern.sub(replacement, name)
    return name.replace(" 's", "'s").replace(" '", "'").strip()


@dataclass(slots=True)
class OrganizationReader:
    """Reads organisations off a sentence. Keeps what the article introduced: acronyms, and the last one named."""

    acronyms: dict[str, Organization] = field(default_factory=dict)
    countries: Collection[str] = ()
    last: Organization | None = None
    named: list[Organization] = field(default_factory=list)
    outer: list[str] = field(default_factory=list)
    """Heads of the organisations whose parents are being read."""
    unplaced: list[Organization] = field(default_factory=list)
    """Committees of a province or city that the text leaves out."""

    def read(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """The organisation that begins at token i, with all its parents, and the token after it."""
        start = i
        while s.low(i) in _ARTICLES and not (s.is_capitalized(i) and lexicon.parties().match(s.lows, i)):
            i += 1
        found = self._read_chain(s, i) or self._local(s, i) or self._of_city(s, i) or self._named_before(s, i)
        if found is None:
            return None
        org, j = found
        org.start, org.end = s.starts[start if s.low(start) not in _ARTICLES else i], s.ends[j - 1]
        self.last = org
        self.named.append(org)
        return org, j

    def _local(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`the provincial Party Committee`: the committee of the province that the article is about."""
        low = s.low(i)
        if low not in _OF_LOCALITY:
            return None
        j = i + 2 if s.low(i + 1) == "'s" else i + 1
        head = self._read_head(s, j) if s.is_capitalized(j) else None
        if head is None or head[0].kind not in ("other", "party"):
            return None
        org, after = head
        org.head, org.party, org.kind = f"{_OF_LOCALITY[low]} {spelled(_joined(s, j, after))}", None, "other"
        self.unplaced.append(org)
        return org, after

    def _of_city(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`Hanoi's Party Committee`: a city or region that owns a committee or a council."""
        j = next((k for k in range(i + 1, i + 4) if s.low(k) == "'s"), None)
        if j is None or not {"committee", "council"} & set(s.lows[j + 1 : j + 4]) or not s.is_capitalized(i):
            return None
        name = " ".join(s.words[i:j])
        head = self._read_head(s, j + 1) if fold_name(name) in lexicon.place_names() else None
        if head is None or head[0].kind != "other":
            return None
        head[0].head = f"{name} {head[0].head}"
        return head

    def _named_before(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`of the commission`, `the committee's Organization Commission`: the last one named that ends or begins so."""
        low = s.low(i)
        if low not in lexicon.org_words() or s.low(i - 1) != "the":
            return None
        if s.is_capitalized(i) and (s.low(i + 1) in ("of", "for") or not names_person(s, i + 1)):
            return None
        if low == "party":
            return None
        known = next((o for o in self._above() if low in o.head.lower().split()), None)
        if known is None:
            return None
        if s.low(i + 1) == "'s":
            head = self._read_head(s, i + 2)
            return (self._below(head[0], known.top_organ()), head[1]) if head is not None else None
        return known, i + 1

    def _above(self) -> Iterator[Organization]:
        """The organisations named so far, last first, and then what they belong to."""
        yield from reversed(self.named)
        yield from (org.parent for org in reversed(self.named) if org.parent is not None)

    def _read_chain(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        i_owner = i
        head = self._known_party(s, i) if i < len(s) else None
        owner = None
        if head is None:
            owner, i = self._owner(s, i)
            head = self._read_head(s, i)
        i_owner_end = i
        if head is None:
            return None
        org, i = head
        if org.party is not None and s.low(i) == "committee" and s.is_capitalized(i):
            org, i = Organization("Party Committee", "other", org.party.country, sector="PTY"), i + 1
        if owner is not None:
            if (
                owner.kind == "state"
                and s.low(i_owner_end - 1) != "'s"
                and org.kind not in _STATE_KINDS
                and org.party is None
            ):
                org.head = f"{spelled(_joined(s, i_owner, i_owner_end))} {org.head}"
            org = self._below(org, owner)
        while True:
            following = self._read_part(s, i, org)
            if following is None:
                break
            org, i = following
        org, i = self._read_of(s, i, org)
        i = self._read_acronym(s, i, org)
        return org, i

    def _owner(self, s: Sentence, i: int) -> tuple[Organization | None, int]:
        """A possessive pronoun, a country or an adjective before the head."""
        low = s.low(i)
        if low in _POSSESSIVE_PRONOUNS and low in ("its", "their"):
            return (self.last.top_organ() if self.last else None), i + 1
        country = self.country_at(s, i)
        if country is None:
            return None, i
        code, j = country
        after = j + 1 if s.low(j) in ("'s", "'") else j
        if self._read_head(s, after) is None:
            return None, i
        return state_of(code, s.starts[i], s.ends[j - 1]), after

    def country_at(self, s: Sentence, i: int) -> tuple[str, int] | None:
        """A country, or the adjective of one, at token i: its code and the token after it."""
        if not s.is_capitalized(i):
            return None
        if i not in s.countries:
            s.countries[i] = self._look_up_country(s, i)
        return s.countries[i]

    def _look_up_country(self, s: Sentence, i: int) -> tuple[str, int] | None:
        if s.lows[i] in ("america", "american", "americans") and s.low(i - 1) in ("latin", "central", "south", "north"):
            return None
        most = lexicon.country_lengths().get(fold_name(s.words[i]), 0)
        for length in range(min(most, len(s) - i), 0, -1):
            if s.is_capitalized(i + length - 1):
                code = gazetteer.country_by_name(" ".join(s.words[i : i + length]))
                if code is not None:
                    return None if self._is_longer_place(s, i, length) else (code, i + length)
        return None

    def _is_longer_place(self, s: Sentence, i: int, length: int) -> bool:
        """`Thai Binh` is a province, not Thailand's."""
        following = i + length
        if not s.is_capitalized(following):
            return False
        key = lexicon.place_names().get(fold_name(" ".join(s.words[i : following + 1])), "")
        return key.startswith(("city/", "region/"))

    def _read_head(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        if i >= len(s) or not s.is_capitalized(i):
            return None
        if not (marks.mark(s)[i] & marks.ORG_NAME or marks.has(s, marks.ORG_WORD) or s.words[i] in self.acronyms):
            return None
        return (
            self._known_party(s, i)
            or self._known_organ(s, i)
            or self._known_body(s, i)
            or self._introduced(s, i)
            or self._read_general(s, i)
        )

    def _known_party(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        if s.low(i) == "party" and s.low(i + 1) == "central":
            return None
        found = lexicon.parties().match(s.lows, i)
        if found is None:
            return None
        parties, j = found
        if s.words[i] == "PCC" and "CUB" not in self.countries:
            return None  # the Party Central Committee
        if j == i + 1 and len(s.words[i]) <= 3 and not s.words[i].isupper():
            return None
        known = self.acronyms.get(s.words[i]) if j == i + 1 else None
        if known is not None:
            return Organization(known.head, known.kind, known.country, short=known.short, party=known.party), j
        party = self._choose_party(parties)
        if party.common_name and party.country not in self.countries:
            return None
        return (
            Organization(
                party.name,
                "party",
                party.country,
                short=party.short_name,
                party=party,
                sector="PTY",
                alternatives=parties,
            ),
            j,
        )

    def _choose_party(self, parties: tuple[lexicon.Party, ...]) -> lexicon.Party:
        """An acronym that clashes stands for the party of the article's countries, else for the table's first."""
        for party in parties:
            if len(parties) > 1 and party.country in self.countries:
                return party
        return parties[0]

    def _known_organ(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        found = lexicon.organs().match(s.lows, i)
        if found is None:
            return None
        organ, j = found
        if s.low(j) in ("for", "on") and s.is_capitalized(j + 1):
            return None
        return Organization(organ.name, organ.kind, within=organ.within, sector="PTY"), j

    def _known_body(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        found = lexicon.bodies().match(s.lows, i)
        if found is None:
            return None
        body, j = found
        if not s.is_capitalized(j - 1) or (len(s.words[i]) <= 5 and j == i + 1 and not s.words[i].isupper()):
            return None
        is_part = (s.is_capitalized(i - 1) and not self._ends_country(s, i)) or _is_ordinal(s.low(i - 1))
        if body.name in ("Congress", "Parliament", "Senate") and i > 0 and is_part:
            return None
        if body.kind == "other" and body.country not in self.countries:
            return None
        sector = {"legislature": "LEG", "international": "IGO"}.get(body.kind, "GOV")
        return Organization(body.name, body.kind, body.country, short=body.short_name, sector=sector), j

    def _ends_country(self, s: Sentence, i: int) -> bool:
        """A country or its adjective stands right before token i: `Cambodian Senate`."""
        found = (self.country_at(s, k) for k in range(max(0, i - 4), i))
        return any(country is not None and country[1] == i for country in found)

    def _introduced(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        known = self.acronyms.get(s.words[i])
        return (known, i + 1) if known is not None else None

    def _read_general(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """A run of capitalised words that ends in, or turns on, a word that heads names of organisations."""
        head_at = self._head_of_run(s, i)
        if head_at is None:
            return self._newspaper(s, i)
        country = self.country_at(s, i)
        if country is not None and country[1] == head_at + 1:
            # `Russian Federation` is the state.
            return None
        if _is_ordinal(s.low(i)) or (
            s.low(head_at) == "congress" and any(_is_ordinal(low) for low in s.lows[i:head_at])
        ):
            return None
        word = lexicon.org_words()[s.low(head_at)]
        if word.complement == "none":
            return None
        if s.low(head_at) == "congress" and s.low(i) in ("party", "national") and head_at == i + 1:
            return None
        if s.low(head_at) == "party":
            country = self.country_at(s, i)
            if country is not None and country[1] == head_at:
                known = party_of_country(country[0])
                return (known, head_at + 1) if known is not None else None
        j = head_at + 1
        if word.complement == "name":
            j = self._read_complement(s, j)
            if j > head_at + 1 and s.low(j) in _LOCALITIES:
                return Organization(spelled(_joined(s, i, j)), word.kind, sector=word.sector), j + 1
        is_office_of = s.low(i) in ("office", "embassy") and s.low(j) == "of"
        if j == i + 1 and s.low(i) not in ("government", "cabinet", "presidency") and not is_office_of:
            return None
        name = spelled(_joined(s, i, j))
        kind = "ministry" if s.low(head_at) == "ministry" else word.kind
        if name.startswith("Foreign Ministry"):
            name = "Ministry of Foreign Affairs"
        name = ministry_name(name)
        return Organization(name, kind, _first_of_pair(s, i), sector=word.sector), j

    def _newspaper(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`Nhan Dan (People) newspaper`: its name without the translation."""
        k = i
        while s.is_capitalized(k) and k < i + 3:
            k += 1
        j = k + 3 if s.low(k) == "(" and s.low(k + 2) == ")" else k
        if s.low(j) not in ("newspaper", "magazine") or k == i:
            return None
        return Organization(f"{spelled(_joined(s, i, k))} {s.words[j].title()}", "other", sector="MED"), j + 1

    def _head_of_run(self, s: Sentence, i: int) -> int | None:
        """The last token of a run of capitals from i that is a word heading names of organisations."""
        run_end = i
        head_at = None
        while run_end < len(s) and _continues_name(s, run_end):
            if s.is_capitalized(run_end) and s.low(run_end) in lexicon.org_words():
                head_at = run_end
                if self._starts_part(s, run_end + 1):
                    break
            run_end += 1
            if head_at is None and s.low(run_end) in ("and", "&") and self._joins_name(s, run_end):
                run_end += 1
        return head_at

    def _joins_name(self, s: Sentence, i: int) -> bool:
        """`and` inside a name, as in `Political and Legal Affairs Commission`: what follows begins nothing else."""
        k = i + 1
        if not s.is_capitalized(k) or not s.is_capitalized(k + 1) or names_person(s, k):
            return False
        return not self._begins_own(s, k) and s.low(k) in lexicon.common_words()

    def _starts_part(self, s: Sentence, i: int) -> bool:
        return i < len(s) and s.is_capitalized(i) and lexicon.organs().match(s.lows, i) is not None

    def _read_complement(self, s: Sentence, i: int) -> int:
        """`of Foreign Affairs`, `for Communication, Education and Mass Mobilisation`: part of the name."""
        if s.low(i) not in ("of", "for", "on"):
            return i
        j = i + 1
        if s.low(i) == "for" and s.low(j) == "the" and s.is_capitalized(j + 1) and not self.country_at(s, j + 1):
            return self._read_purpose(s, j + 1)
        if s.low(j) == "the" and s.low(j + 1) in _WITH_ARTICLE:
            j += 1
        if s.low(j) == "the" or not s.is_capitalized(j) or s.low(j) in WEEKDAYS or s.low(j) in MONTHS:
            return i
        if s.low(j) in ("ministers", "speakers", "heads"):
            return j + 1 if s.low(i) == "of" else i
        if s.low(i - 1) == "council" and s.low(j) in ("state", "ministers"):
            return j + 1
        country = self.country_at(s, j)
        is_own = country is not None and s.low(country[1]) != "affairs" and not self._are_members(s, country[1])
        if is_own or lexicon.parties().match(s.lows, j) or lexicon.organs().match(s.lows, j):
            return i
        begin = end = j
        while j < len(s):
            if j > begin and (names_person(s, j) or _ends_in_name(s, j)):
                break
            if s.is_capitalized(j) and (s.low(j) == "ministers" or not lexicon.titles().match(s.lows, j)):
                j += 1
                end = j
            elif (s.low(j) in ("and", "&") and s.is_capitalized(j + 1) and not self._begins_own(s, j + 1)) or (
                s.low(j) == "," and s.is_capitalized(j + 1) and _list_goes_on(s, j + 1)
            ):
                j += 1
            else:
                break
        return end

    def _are_members(self, s: Sentence, k: int) -> bool:
        """`Federation of Cuban Women`: whom a union unites, not the state whose union it is."""
        low = s.low(k)
        is_plural = low.endswith("s") or low in ("women", "youth", "people")
        return s.is_capitalized(k) and is_plural and low in lexicon.common_words() and low not in lexicon.org_words()

    def _read_purpose(self, s: Sentence, j: int) -> int:
        """`for the Advancement of Women`: the token after the purpose that a name tells."""
        while s.is_capitalized(j) and not names_person(s, j):
            j += 1
        if s.low(j) != "of" or not s.is_capitalized(j + 1):
            return j
        country = self.country_at(s, j + 1)
        if country is None:
            return j + 2
        is_named_more = s.is_capitalized(country[1]) and s.low(country[1]) in lexicon.common_words()
        return country[1] + 1 if is_named_more else j  # `of Cambodia Motherland`

    def _begins_own(self, s: Sentence, i: int) -> bool:
        return (
            lexicon.titles().match(s.lows, i) is not None
            or lexicon.parties().match(s.lows, i) is not None
            or lexicon.organs().match(s.lows, i) is not None
            or s.low(i) in lexicon.org_words()
            or self.country_at(s, i) is not None
        )

    def _read_part(self, s: Sentence, i: int, org: Organization) -> tuple[Organization, int] | None:
        """A part of what was just read: after `'s`, or side by side (`CPV Central Committee Secretariat`)."""
        i = self._read_acronym(s, i, org)
        j = i + 1 if s.low(i) in ("'s", "'") else i
        if j >= len(s) or not s.is_capitalized(j):
            return None
        if org.kind == "international" and s.low(j) == "commission":  # `African Union (AU) Commission`
            return Organization(f"{org.head} Commission", "international", sector="IGO"), j + 1
        is_own_committee = org.kind == "other" and s.low(j) == "central" and s.low(j + 1) == "committee"
        if j == i and org.kind not in ("party", "party organ", "legislature") and not is_own_committee:
            return None
        if lexicon.titles().match(s.lows, j) and not lexicon.organs().match(s.lows, j):
            return None
        head = self._read_head(s, j)
        if head is None or head[0].party is not None:
            return None
        part, after = head
        return self._below(part, org), after

    def _read_of(self, s: Sentence, i: int, org: Organization) -> tuple[Organization, int]:
        """`of the CPV Central Committee`, `of Vietnam`, `of the Party Central Committee`."""
        i = self._read_acronym(s, i, org)
        if s.low(i) == "," and s.words[i - 1] == "C.C.":
            parent = self._known_party(s, i + 2 if s.low(i + 1) == "the" else i + 1)
            return (self._below(org, parent[0]), parent[1]) if parent is not None else (org, i)
        if s.low(i) not in ("of", "under", "in") or (s.low(i) == "in" and s.low(i + 1) in _ARTICLES):
            return org, i
        j = i + 1
        while s.low(j) in _ARTICLES:
            j += 1
        if s.low(i) == "in":
            return org, i
        local = self._read_locality(s, j) if org.kind == "other" and s.low(i) == "of" else None
        region = self._read_region(s, j) if local is None and org.head.endswith(" Committee") else None
        if region is not None and s.low(i) == "of":
            org.head = f"{org.head} of {spelled(_joined(s, j, region))}"
            org.country = org.country or gazetteer.country_of(lexicon.place_names()[fold_name(s.low(j))])
            return org, region
        if local is not None:
            org.head = f"{local[0]} {org.head}"
            return org, local[1]
        country = self.country_at(s, j)
        end = _province_end(s, j) if country is None and org.kind == "other" and org.within is None else j
        if end > j:
            org.head = f"{org.head} of {spelled(_joined(s, j, end))}"
            return org, end
        self.outer.append(org.head)
        parent = self._read_chain(s, j)
        self.outer.pop()
        if parent is not None:
            above, after = parent
            if above.kind != "international" or org.kind not in ("ministry",):
                return self._below(org, above), after
        if country is not None and org.party is None:
            code, after = country
            return self._below(org, state_of(code, s.starts[j], s.ends[after - 1])), after
        return org, i

    def _read_locality(self, s: Sentence, i: int) -> tuple[str, int] | None:
        """`(the) northern province of X`: the locality whose committee it is, and the token after it."""
        k = next((k for k in range(i, min(i + 4, len(s))) if s.low(k) in _LOCALITIES and not s.is_capitalized(k)), None)
        if k is None or any(s.is_capitalized(m) for m in range(i, k)):
            return None
        begin = k + 2 if s.low(k + 1) == "of" else k + 1
        for length in (3, 2, 1):
            name = " ".join(s.words[begin : begin + length])
            if s.is_capitalized(begin) and fold_name(name) in lexicon.place_names():
                return f"{name} {_LOCALITIES[s.low(k)]}", begin + length
        return None

    def _read_region(self, s: Sentence, j: int) -> int | None:
        """`Guangxi Zhuang Autonomous Region`: the token after a region named with all its words."""
        if not lexicon.place_names().get(fold_name(s.low(j)), "").startswith("region/"):
            return None
        k = next((k for k in range(j + 1, j + 5) if s.low(k) in _KINDS_OF_REGION or not s.is_capitalized(k)), j)
        return k + 1 if s.low(k) in _KINDS_OF_REGION else None

    def _read_acronym(self, s: Sentence, i: int, org: Organization) -> int:
        """`(CPV)` after a name: the acronym stands for it from here on."""
        if s.low(i) != "(" or s.low(i + 2) != ")":
            return i
        word = s.words[i + 1]
        if word == org.short:  # `(Interpol)`
            return i + 3
        if self.outer and org.kind != "party" and word[0] == self.outer[-1][0] != org.name()[0]:
            return i  # `International Department of the CPC Central Committee (IDCPC)`
        capitals = sum(letter.isupper() for letter in word)
        if not (2 <= len(word) <= 9 and word[0].isupper() and capitals > 1) or word.startswith("MoU"):
            return i
        if gazetteer.country_by_name(word) is not None:  # `of the Democratic People's Republic of Korea (DPRK)`
            return i + 3
        org.short = org.short or word
        self.acronyms.setdefault(word, org)
        return i + 3

    def _below(self, org: Organization, owner: Organization) -> Organization:
        """Place an organisation below its owner; organs of a Central Committee go below it, not below the party."""
        if org.kind == "international" and org.head == "Security Council" and owner.kind == "state":
            org.head, org.kind, org.country = f"{org.head} of {owner.head}", "other", owner.country
        if org.kind == "international":
            return org
        if owner.kind == "state":
            if org.party is None and org.country is None:
                org.country = owner.country
            return org
        if owner.is_below(org):
            return org
        party = owner.root_party()
        if party is None and org.head == "Central Committee":
            org.parent, org.kind = owner, owner.kind
        elif party is not None and org.within is not None:
            org.parent = place_organ(org.within, owner, party)
        elif org.parent is None:
            org.parent = owner
        else:
            top = org
            while top.parent is not None:
                top = top.parent
            if not owner.is_below(top) and top.party is None:
                top.parent = place_organ(top.within, owner, party) if party and top.within else owner
        return org


def place_organ(within: str, owner: Organization, party: Organization) -> Organization:
    """The organisation right above an organ that belongs `within` the party or its Central Committee."""
    if within == "party":
        return party
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


def of_country(org: Organization, country: str) -> Organization | None:
    """The organisation of another country that answers to one: its ministry, state or embassy; None for all others."""
    if org.kind == "state":
        return state_of(country, 0, 0)
    if org.kind in ("ministry", "legislature") or org.head == "Embassy":
        return Organization(org.head, org.kind, country, sector=org.sector)
    return None


_MINISTRIES = {
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
    subject = subject.removeprefix("Federal ")
    return _MINISTRIES.get(subject.lower(), f"Ministry of {subject}")


def country_of_ministry(name: str) -> str | None:
    """The one country that calls a ministry so, where there is one."""
    return "IND" if name == "Ministry of External Affairs" else None


def names_person(s: Sentence, i: int) -> bool:
    """A family name that we know, with more capitals after it: the holder's name, not more of the organisation."""
    parts = lexicon.name_words().get(fold_name(s.low(i)), ())
    is_word = s.low(i) in lexicon.common_words() and s.low(i + 1) in lexicon.common_words()
    return bool(parts) and s.is_capitalized(i) and s.is_capitalized(i + 1) and not is_word


def _first_of_pair(s: Sentence, i: int) -> str | None:
    """`Laos-Vietnam Friendship Association` is Lao: the country named first is whose it is."""
    pair = s.words[i].split("-") if "-" in s.words[i] else []
    if s.low(i + 1) in ("–", "-") and i + 2 < len(s):
        pair = [s.words[i], s.words[i + 2]]
    codes = [gazetteer.country_by_name(name) for name in pair]
    return codes[0] if len(codes) == 2 and all(codes) else None


def _province_end(s: Sentence, i: int) -> int:
    """The token after `Hubei Province` at token i; i where none stands there."""
    for k in (i + 1, i + 2):
        if s.low(k) in _PROVINCES and all(s.is_capitalized(m) for m in range(i, k + 1)):
            return k + 1
    return i


def _ends_in_name(s: Sentence, j: int) -> bool:
    """Two words or three that are no common ones end the run of capitals: a person's name after an organisation's."""
    k = j
    while s.is_capitalized(k) and k < j + 4:
        if s.low(k) in lexicon.common_words() or s.low(k) in lexicon.org_words() or not s.words[k].isalpha():
            return False
        k += 1
    return 2 <= k - j <= 3 and s.low(j - 1) in lexicon.common_words() and not s.is_capitalized(k)


def _is_ordinal(low: str) -> bool:
    return low[:1].isdigit() or low.endswith(("first", "second", "third", "fourth", "fifth"))


def _continues_name(s: Sentence, i: int) -> bool:
    low = s.low(i)
    if s.is_capitalized(i):
        return lexicon.titles().match(s.lows, i) is None or low in ("general", "deputy", "head", "member", "chief")
    if low in ("provincial", "municipal", "city", "district") and s.is_capitalized(i + 1):
        return True
    if low in ("'s", "'") and s.is_capitalized(i + 1):
        return s.low(i - 1) in ("people", "women", "workers", "farmers", "veterans", "children", "writers", "men") or (
            low == "'" and s.low(i - 1).endswith("s") and s.low(i + 1) in lexicon.org_words()
        )
    if low in ("–", "-"):
        return all(gazetteer.country_by_name(s.words[k]) for k in (i - 1, i + 1) if 0 <= k < len(s)) and i + 1 < len(s)
    return False


def _list_goes_on(s: Sentence, i: int) -> bool:
    """After a comma inside a name: one or two capitalised words and then `and` or another comma in the same name."""
    for j in (i + 1, i + 2):
        if s.low(j) == "and" and s.is_capitalized(j + 1):
            return lexicon.titles().match(s.lows, j + 1) is None and s.low(i) not in lexicon.org_words()
        if not s.is_capitalized(j):
            return False
    return False


def _joined(s: Sentence, i: int, j: int) -> str:
    pieces = []
    for k in range(i, j):
        glued = k == i or s.starts[k] == s.ends[k - 1]
        pieces.append(s.words[k] if glued else " " + s.words[k])
    return "".join(pieces)


def folded(org: Organization) -> str:
    """The canonical name for comparison."""
    return fold_name(org.name())
