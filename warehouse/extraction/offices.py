"""Offices: a title with what it is a title of, alone or in chains, before a name or after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from warehouse.extraction import lexicon
from warehouse.extraction.dates import WEEKDAYS
from warehouse.extraction.organizations import (
    Organization,
    OrganizationReader,
    central_committee,
    country_of_ministry,
    ministry_for,
    names_person,
    party_of_country,
    spelled,
    state_of,
)
from warehouse.extraction.owners import as_subject, small_owner, small_subject_end, territory_at
from warehouse.extraction.people import s_text
from warehouse.extraction.tokens import Sentence

_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_SKIPPED = frozenset(("the a an also currently concurrently then incumbent newly new both").split())
_FORMER = frozenset(("former", "late", "ex", "ex-", "then", "onetime", "one-time", "outgoing"))
_ELECTED = frozenset(("elected", "newly-elected", "newly-appointed", "appointed", "re-elected", "designate", "elect"))
_TITLES_OF_ONE_COUNTRY: dict[str, tuple[str | None, str]] = {
    "eam": ("IND", "External Affairs"),
    "fm": (None, "Foreign"),
}
_HYPHENED = {
    f"{rank}-{subject}": subject.title() for rank in ("vice", "deputy") for subject in ("foreign", "defence", "defense")
}
"""`vice-foreign minister`: rank and subject in one word."""
_SUBJECT_WORDS = frozenset(("and", ",", "foreign", "defence", "defense"))
_COUNTRY_TITLES = frozenset(
    ("president", "vice president", "king", "queen", "prime minister", "deputy prime minister", "chancellor")
)


@dataclass(eq=False, slots=True)
class Office:
    """An office as read: tokens [i, j), the title's own tokens [title_i, title_j), what it is an office of."""

    title: lexicon.Title
    organization: Organization | None
    i: int
    j: int
    title_i: int
    title_j: int
    start: int
    end: int
    title_text: str
    is_former: bool = False
    country: str | None = None
    is_visiting: bool = False
    status: str = "holds"
    more: list[Office] = field(default_factory=list)
    is_cut: bool = False
    """An `of` follows that could not be read: of whatever it is, it is not bare."""


@dataclass(slots=True)
class OfficeReader:
    """Reads offices off a sentence with the help of the organisations that the article named so far."""

    organizations: OrganizationReader

    def read(self, s: Sentence, i: int) -> Office | None:
        """The office that begins at token i: modifiers, an owner or organ before the title, title, complement."""
        begin = i
        is_former = is_visiting = False
        while s.low(i) in _SKIPPED or s.low(i) in _FORMER or s.low(i) in _ELECTED or s.low(i) == "visiting":
            is_former = is_former or s.low(i) in _FORMER
            is_visiting = is_visiting or s.low(i) == "visiting"
            i += 1
            if s.low(i) == "-":
                i += 1
        if i >= len(s):
            return None
        owner, country, i = self._owner(s, i)
        if owner is None and country is None:
            owner, country, i = small_owner(s, i, self.organizations)
        if owner is None and s.low(i) == "its" and lexicon.titles().match(s.lows, i + 1):
            owner, i = self.organizations.last, i + 1
        if s.low(i) == "visiting":
            is_visiting, i = True, i + 1
        ministry = self._ministry_before_title(s, i)
        if ministry is not None:
            return self._minister(s, begin, i, ministry, country, (is_former, is_visiting))
        found = lexicon.titles().match(s.lows, i)
        if found is None:
            return None
        title, j = found
        if s.low(i) in _TITLES_OF_ONE_COUNTRY:
            country, subject = _TITLES_OF_ONE_COUNTRY[s.low(i)]
            owner = Organization(ministry_for(subject), "ministry", country, sector="GOV")
        if title.name == "secretary" and s.low(j) == "general":
            return None
        if title.name in ("head", "deputy head") and s.low(j) == "of" and "delegation" in s.lows[j + 1 : j + 4]:
            return None
        office = Office(
            title,
            owner,
            begin,
            j,
            i,
            j,
            s.starts[begin],
            s.ends[j - 1],
            s_text(s, i, j),
            is_former,
            country,
            is_visiting,
        )
        self._read_complement(s, office)
        office.is_cut = s.low(office.j) == "of"
        self._read_seat(s, office)
        self.settle(office)
        office.start, office.end = s.starts[office.i], s.ends[office.j - 1]
        self._trim_start(s, office)
        is_of_state = office.organization is None or office.organization.kind == "state"
        return None if title.of == "organization" and is_of_state else office

    def _trim_start(self, s: Sentence, office: Office) -> None:
        k = office.i
        while k < office.title_i and s.low(k) in _SKIPPED | _FORMER | {"visiting"} - {"former", "late"}:
            k += 1
        office.start = s.starts[k]

    def _owner(self, s: Sentence, i: int) -> tuple[Organization | None, str | None, int]:
        """An organisation or a country right before the title: `CPC Central Committee member`, `Lao President`."""
        country = self.organizations.country_at(s, i)
        if country is not None:
            code, j = country
            after = j + 1 if s.low(j) in ("'s", "'") else j
            if s.low(after) in _FORMER | _SKIPPED | {"visiting"}:
                after += 1
            is_title = lexicon.titles().match(s.lows, after) or self._ministry_before_title(s, after)
            if is_title:
                return None, code, after
            owner, _, at = small_owner(s, after, self.organizations)
            if owner is not None and owner.kind == "ministry":
                owner.country = code
                return owner, code, at
        if s.low(i) == "party" and lexicon.titles().match(s.lows, i + 1) and not lexicon.titles().match(s.lows, i):
            return None, None, i + 1
        last = self.organizations.last
        found = self.organizations.read(s, i)
        if found is None:
            return None, None, i
        org, j = found
        after = j + 1 if s.low(j) in ("'s", "'") else j
        if lexicon.titles().match(s.lows, after) is None:
            self.organizations.last = last
            return None, None, i
        return org, org.country_code(), after

    def _minister(
        self,
        s: Sentence,
        begin: int,
        i: int,
        ministry: tuple[str, lexicon.Title, int],
        country: str | None,
        flags: tuple[bool, bool],
    ) -> Office:
        """The office of `Deputy Foreign Minister (of Laos)`."""
        subject, title, j = ministry
        owner = Organization(ministry_for(subject), "ministry", country, sector="GOV")
        span = (begin, j, i, j, s.starts[begin], s.ends[j - 1])
        office = Office(title, owner, *span, s_text(s, i, j), flags[0], country, flags[1])
        self._read_complement(s, office)
        self.settle(office)
        office.start, office.end = s.starts[office.i], s.ends[office.j - 1]
        self._trim_start(s, office)
        return office

    def _ministry_before_title(self, s: Sentence, i: int) -> tuple[str, lexicon.Title, int] | None:
        """`Foreign Minister`, `Deputy Foreign Minister`: the subject, the title, and the token after it."""
        k = i
        while s.low(k) in ("deputy", "vice", "assistant", "standing", "permanent", "first"):
            k += 1
        if k < len(s) and lexicon.honorifics().match(s.lows, k):
            return None
        if s.low(k) in _HYPHENED and s.low(k + 1) == "minister":
            title = lexicon.titles().match([*s.lows[i:k], s.low(k).partition("-")[0], "minister"], 0)
            return (_HYPHENED[s.low(k)], title[0], k + 2) if title is not None else None
        j = k
        subjects = lexicon.ministry_subjects()
        while j < len(s) and j - k < 6 and (s.is_capitalized(j) or s.low(j) in ("and", ",") or s.low(j) in subjects):
            if s.low(j) in WEEKDAYS:
                return None
            if s.low(j) in ("minister", "ministers"):
                break
            if lexicon.titles().match(s.lows, j) or s.low(j) in lexicon.org_words():
                return None
            if s.low(j) == "," and s.low(j + 1) not in subjects:
                return None
            j += 1
        else:
            return None
        if j >= len(s) or j == k or s.low(j - 1) in ("and", ",", "prime", "senior") or s.low(k) in ("and", ","):
            return None
        found = lexicon.titles().match([*s.lows[i:k], s.lows[j]], 0)
        if found is None or found[1] != k - i + 1:
            return None
        return as_subject(s, k, j), found[0], j + 1

    def _read_complement(self, s: Sentence, office: Office) -> None:
        j = office.j
        if s.low(j) in ("designate", "-designate", "-elect"):
            j += 1
        word = s.low(j)
        if word not in ("of", "at", "for", "in", "to", "on") or (word in ("at", "in", "on") and office.organization):
            return
        if office.title.of == "ministry" and word in ("of", "for") and self._read_ministry(s, office, j + 1):
            return
        k = j + 1
        if s.low(k) == "both":
            k += 1
        begin = k
        while s.low(k) in ("the", "a", "an"):
            k += 1
        if s.low(k) in ("its", "their"):
            begin = k
        country = self.organizations.country_at(s, k)
        found = self.organizations.read(s, begin if s.low(k) not in ("its", "their") else k)
        if found is not None and (word in ("of", "at", "for", "in") or office.title.sector == "DIP"):
            org, after = found
            if office.title.of == "embassy" and word in ("to", "in"):
                office.j = after
                return
            self._attach(office, org, after)
            self._read_further(s, office)
        elif country is not None:
            code, after = country
            self._read_country(office, word, code, after, s)
        elif word == "of" and office.organization is None:
            territory = territory_at(s, k) if office.title.of == "territory" else None
            if territory is not None:
                self._attach(office, *territory)
            else:
                self._read_beyond(s, office, k)

    def _read_beyond(self, s: Sentence, office: Office, k: int) -> None:
        """`Secretary of Organization of the PCC Central Committee`: a field of duty stands before the organisation."""
        following = next((m for m in range(k, min(k + 4, len(s))) if s.low(m) == "of"), None)
        last = self.organizations.last
        found = self.organizations.read(s, following + 1) if following is not None else None
        if found is None or found[0].root_party() is None:
            self.organizations.last = last
            return
        self._attach(office, *found)

    def _read_seat(self, s: Sentence, office: Office) -> None:
        """`ambassador of Laos to Russia`: the country that an envoy is sent to is no part of the post."""
        if office.title.of != "embassy" or s.low(office.j) not in ("to", "in"):
            return
        k = office.j + 1
        while s.low(k) == "the":
            k += 1
        country = self.organizations.country_at(s, k)
        if country is not None:
            office.j = country[1]

    def _read_further(self, s: Sentence, office: Office) -> None:
        """`member of the Politburo and the Secretariat of ...`: a second organ of the same title."""
        is_list = s.low(office.j) == "," and office.j + 1 < len(s) and lexicon.organs().match(s.lows, office.j + 1)
        if not is_list and (s.low(office.j) != "and" or s.low(office.j + 1) not in ("of", "the")):
            return
        k = office.j + 1
        while s.low(k) in ("of", "the"):
            k += 1
        if lexicon.titles().match(s.lows, k) or not s.is_capitalized(k):
            return
        last = self.organizations.last
        found = self.organizations.read(s, k)
        if found is None or found[0].within is None:
            self.organizations.last = last
            return
        org, after = found
        office.more.append(
            Office(
                office.title,
                org,
                k,
                after,
                office.title_i,
                office.title_j,
                s.starts[k],
                s.ends[after - 1],
                office.title_text,
            )
        )
        self._share_parent(office.organization, org)
        office.j = after

    def _share_parent(self, first: Organization | None, second: Organization) -> None:
        if first is not None and first.parent is None and first.within is not None:
            party = second.root_party()
            if party is not None and not party.is_below(first):
                first.parent = central_committee(party) if first.within == "Central Committee" else party

    def _attach(self, office: Office, org: Organization, after: int) -> None:
        if office.organization is not None and office.organization.parent is None:
            if org.kind != "state" and not org.is_below(office.organization):
                office.organization.parent = org
        else:
            office.organization = org
        office.country = office.country or org.country_code()
        office.j = after

    def _read_ministry(self, s: Sentence, office: Office, k: int) -> bool:
        """`Minister of Foreign Affairs (of Vietnam)`: the subject up to where capitals end."""
        while s.low(k) == "the":
            k += 1
        if s.low(k) in lexicon.ministry_subjects() and not s.is_capitalized(k):
            taken = small_subject_end(s, k)
            self._place_ministry(s, office, as_subject(s, k, taken), taken)
            return True
        if not s.is_capitalized(k) or self.organizations.country_at(s, k):
            return False
        found = self.organizations.read(s, k)
        if found is not None:
            return False
        j = k
        while j < len(s):
            if self._is_subject_word(s, j) or (
                s.low(j) in ("and", ",") and s.is_capitalized(j + 1) and self._same_subject(s, j)
            ):
                j += 1
            else:
                break
        taken = self._name_follows(s, k, j)
        self._place_ministry(s, office, spelled(s_text(s, k, taken)), taken)
        return True

    def _place_ministry(self, s: Sentence, office: Office, subject: str, taken: int) -> None:
        """The ministry for a subject that ends at token `taken`, with the country named after it."""
        office.organization = Organization(ministry_for(subject), "ministry", office.country, sector="GOV")
        office.j = taken
        if s.low(taken) in ("ii", "iii"):
            taken += 1
            office.j = taken
        if s.low(taken) == "of":
            m = taken + 1
            while s.low(m) == "the":
                m += 1
            country = self.organizations.country_at(s, m)
            if country is not None:
                office.organization.country = office.country = country[0]
                office.j = country[1]

    def _is_subject_word(self, s: Sentence, j: int) -> bool:
        """A capitalised word that is no title, honorific or number of a second minister (`Foreign Affairs II`)."""
        if not s.is_capitalized(j) or s.words[j] in ("II", "III"):
            return False
        return not lexicon.titles().match(s.lows, j) and not lexicon.honorifics().match(s.lows, j)

    def _same_subject(self, s: Sentence, j: int) -> bool:
        k = j + 1
        if lexicon.titles().match(s.lows, k) or self.organizations.country_at(s, k):
            return False
        if s.low(j) == ",":
            return s.low(k + 1) in ("and", ",") and s.low(k) in lexicon.common_words() | {
                "labor",
                "forestry",
                "invalids",
            }
        return s.low(k) in lexicon.common_words() or not s.is_capitalized(k + 2)

    def _name_follows(self, s: Sentence, k: int, j: int) -> int:
        """Where a subject in capitals runs into the holder's name, the token at which the name begins."""
        for m in range(k + 1, j):
            if names_person(s, m):
                return m
            if s.low(m) in lexicon.common_words() or s.low(m) in ("and", ",", "affairs"):
                continue
            if s.low(m - 1) not in ("and", ","):
                rest = j - m
                if rest >= 2 or (rest == 1 and m - k >= 2):
                    return m
        return j

    def _read_country(self, office: Office, word: str, code: str, after: int, s: Sentence) -> None:
        if office.title.of == "embassy" and word in ("to", "in"):
            office.j = after
            return
        if word == "of":
            office.country = office.country or code
            office.j = after
            if office.organization is not None and office.organization.country is None:
                office.organization.country = code

    def settle(self, office: Office) -> None:
        """Give a title without an organisation the one that it implies, where the country is told."""
        org = office.organization
        if org is not None and org.kind == "ministry" and office.country is None:
            office.country = country_of_ministry(org.head)
        if org is not None:
            if org.country is None and org.kind in ("ministry", "legislature", "state") and office.country:
                org.country = office.country
            return
        if office.country is None:
            return
        if office.title.name.endswith("secretary of state"):
            office.organization = Organization("Department of State", "ministry", office.country, sector="GOV")
        elif office.title.of == "state" or office.title.name in _COUNTRY_TITLES:
            office.organization = state_of(office.country, office.start, office.end)
        elif office.title.of == "embassy":
            office.organization = Organization("Embassy", "other", office.country, sector="DIP")
        elif office.title.of == "party" and office.title.name == "general secretary":
            party = party_of_country(office.country)
            office.organization = central_committee(party) if party else None

    def read_chain(self, s: Sentence, i: int) -> list[Office]:
        """Offices one after another from token i, separated by commas, `and`, or both."""
        offices: list[Office] = []
        while True:
            last = self.organizations.last
            office = self.read(s, i)
            if office is None:
                self.organizations.last = last
                return offices
            if offices:
                self._share_country(s, offices[-1], office)
            offices.append(office)
            offices.extend(office.more)
            i = next_in_chain(s, office.j)
            if i == office.j:
                return offices

    def _share_country(self, s: Sentence, first: Office, second: Office) -> None:
        """`state councillor and foreign minister of China`: the country after both is that of the first one too."""
        joined = [s.low(k) for k in range(first.j, second.i)] == ["and"] or second.i == first.j
        is_open = first.country is None and first.organization is None and first.title.of in ("state", "ministry")
        if joined and is_open and second.country is not None and first.title.sector == "GOV":
            first.country = second.country
            self.settle(first)


def next_in_chain(s: Sentence, j: int) -> int:
    """The token after the separator at j (`,`, `and`, `, and`, `as well as`, `cum`), or j where there is none."""
    k = j
    if s.low(k) in (",", ";", "/"):
        k += 1
    if s.low(k) in ("and", "cum", "&", "concurrently"):
        k += 1
    elif s.low(k) == "as" and s.low(k + 1) == "well" and s.low(k + 2) == "as":
        k += 3
    return k
