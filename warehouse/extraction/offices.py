"""Offices: a title with what it is a title of, alone or in chains, before a name or after it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.cabinet_titles import cabinet_secretary
from warehouse.extraction.chain_signs import (
    is_for_field,
    is_former_too,
    is_of_its_firm,
    is_of_other_head,
    is_of_someone,
)
from warehouse.extraction.envoys import deputies_delegation, of_sender, representative_of, standing_mission
from warehouse.extraction.name_runs import is_given_sultan, s_text
from warehouse.extraction.national_posts import body_of_state, is_of_one_state
from warehouse.extraction.office_complements import ComplementReader
from warehouse.extraction.office_model import Office
from warehouse.extraction.office_owners import ARTICLES, ELECTED, FORMER, HONOURED, SKIPPED, OfficeOwners
from warehouse.extraction.office_sharing import is_of_nation, is_of_same_body
from warehouse.extraction.organization_model import (
    Organization,
    central_committee,
    country_of_ministry,
    foreign_ministry,
    ministry_for,
    mission_of,
    party_of_country,
    state_of,
)
from warehouse.extraction.owners import is_house_of_another, small_owner
from warehouse.extraction.posts import (
    begins_post,
    department_of,
    organization_of_one,
    post_beside_leader,
    secretary_before_title,
)
from warehouse.extraction.posts_ended import past_led, tells_end
from warehouse.extraction.seats import is_permanent
from warehouse.extraction.tokens import Sentence

_TITLES_OF_ONE_COUNTRY: Final[dict[str, tuple[str | None, str]]] = {
    "eam": ("IND", "External Affairs"),
    "fm": (None, "Foreign"),
}
LEADS: Final = {"chairs": "chair", "co-chairs": "co-chair", "heads": "head", "leads": "head", "directs": "director"}
LED: Final = {
    "chaired": "chair",
    "co-chaired": "co-chair",
    "headed": "head",
    "led": "head",
    "ran": "head",
    "directed": "director",
}
_NOW: Final = frozenset(("also", "currently", "now", "concurrently", "still"))
_SONS: Final = frozenset(("bin", "bint", "ibn", "ben"))
_TRIMMED: Final = SKIPPED | FORMER | ELECTED | HONOURED | {"visiting", "incoming"}
_RANKS: Final = frozenset(("deputy", "assistant", "vice"))
_LONGEST_TITLE: Final = 5
_SPEAKING: Final = frozenset("spokesperson spokesman spokeswoman speaker".split())
_PAIR: Final = 2
_GUESTS: Final = frozenset(("guest", "guests"))
_PALACES: Final = frozenset(("bhavan", "bhawan", "palace"))
_IN_CAPITALS: Final = frozenset(("pm", "dpm", "nsa", "mec", "cds"))
_COUNTRY_TITLES: Final = frozenset(
    (
        "king|queen|prime minister|deputy prime minister|chancellor|president|vice president|executive vice president|"
        "first vice president|interim president|transitional president"
    ).split("|")
)


class OfficeReader(OfficeOwners):
    """Reads offices off a sentence with the help of the organisations that the article named so far."""

    def read(self, s: Sentence, i: int) -> Office | None:
        """The office that begins at token i: modifiers, an owner or organ before the title, title, complement."""
        begin = i
        if (s.low(i) == "who" and s.words[i] != "WHO") or (
            s.low(i - 1) == "also" and s.low(i - 2) == "who" and s.low(i) in LEADS
        ):
            return self.of_verb(s, i + (s.low(i) == "who"))
        i, is_former, is_visiting = self._past_modifiers(s, i)
        if i >= len(s) or (s.lows[i] == "sultan" and (s.low(i + 1) in _SONS or is_given_sultan(s, i))):
            return None  # `Prince Sultan bin Nayef`: his name
        if s.low(i) in _RANKS and (ranked := self._ranked_before_state(s, begin, i, (is_former, is_visiting))):
            return ranked
        if not _RANKS.isdisjoint(s.lows[i + 1 : i + 3]) and (ranked := self._ranked_behind_state(s, begin, i)):
            return ranked
        at = i
        owner, country, i = self._owner(s, i)
        is_former = is_former or (i > at + 1 and not FORMER.isdisjoint(s.lows[at + 1 : i]))
        if owner is None and country is None:
            owner, country, i = small_owner(s, i, self.organizations)
        if owner is not None and is_house_of_another(s, begin, i, owner):
            return None
        if owner is None and s.low(i) == "its" and country is None and self._is_title(s, i + 1):
            owner, country, i = self._owner_meant(s, i)
        if owner is None and country is None and s.low(begin - 1) == "where":
            owner = self._body_left(s, begin)
        if s.low(i) == "visiting":
            is_visiting, i = True, i + 1
        if s.low(i) not in ARTICLES and owner is None and country is None and (house := self._house_before(s, i)):
            body, title, j = house
            return self._office(s, title, body, begin, j - 1, j, body.country_code(), (is_former, is_visiting))
        ministry = self._ministry_before_title(s, i) or cabinet_secretary(s, i)
        if ministry is not None:
            return self._minister(s, begin, i, ministry, country, (is_former, is_visiting))
        secretary = secretary_before_title(s, i)
        if secretary is not None:
            department, title, j = secretary
            owner = department_of(department, country, self.organizations.countries)
            country = country or owner.country
            return self._office(s, title, owner, begin, i, j, country, (is_former, is_visiting))
        return self._titled(s, begin, i, owner, country, (is_former, is_visiting))

    def _ranked_before_state(self, s: Sentence, begin: int, i: int, flags: tuple[bool, bool]) -> Office | None:
        """`Deputy U.S. Trade Representative X`, `Deputy Lao Foreign Minister X`: a rank before the state."""
        country = self.organizations.country_at(s, i + 1)
        if country is None:
            return self._ranked_before_body(s, begin, i)
        code, after = country
        ministry = self._ministry_before_title(s, after)
        words = ministry[1].name.split() if ministry is not None else s.lows[after : after + _LONGEST_TITLE]
        found = lexicon.titles().match([s.low(i), *words], 0)
        if found is None or found[1] < _PAIR or (ministry is not None and found[1] != len(words) + 1):
            return None
        if ministry is not None:
            owner = Organization(ministry_for(ministry[0]), "ministry", code, sector="GOV")
            return self._office(s, found[0], owner, begin, after, ministry[2], code, flags)
        return self._office(s, found[0], None, begin, after, after + found[1] - 1, code, flags)

    def _ranked_before_body(self, s: Sentence, begin: int, i: int) -> Office | None:
        """`Deputy Foreign Ministry Spokesperson X`; not `Deputy Government Spokesperson X`, a title of its own."""
        is_own = (own := lexicon.titles().match(s.lows, i)) is not None and s.low(own[1] - 1) in _SPEAKING
        if is_own or not s.is_capitalized(i + 1) or _SPEAKING.isdisjoint(s.lows[i + 2 : i + 2 + _LONGEST_TITLE]):
            return None
        last, office = self.organizations.last, self.read(s, i + 1)
        words = s.lows[office.title_i : office.title_j] if office is not None else []
        found = lexicon.titles().match([s.low(i), *words], 0)
        is_behind = office is not None and office.organization is not None and _SPEAKING.issuperset(words)
        if office is None or not is_behind or found is None or found[1] != len(words) + 1:
            self.organizations.last = last
            return None
        office.title, office.i, office.start = found[0], begin, s.starts[begin]
        return office

    def _ranked_behind_state(self, s: Sentence, begin: int, i: int) -> Office | None:
        """`Ukrainian Deputy Foreign Ministry Spokesman X`: the same behind the state."""
        state = self.organizations.country_at(s, i)
        if state is None or s.low(state[1]) not in _RANKS:
            return None
        if (office := self._ranked_before_body(s, begin, state[1])) is not None:
            office.country = state[0]
            self.settle(office)
        return office

    def _body_left(self, s: Sentence, i: int) -> Organization | None:
        """`at the Academy of Sciences, where Vice President X spoke`: the body right before `where`."""
        last, k = self.organizations.last, i - 2 if s.low(i - 2) == "," else i - 1
        is_beside = last is not None and k > 0 and last.end == s.ends[k - 1]
        return last if is_beside and last is not None and last.kind in ("other", "company") else None

    def _titled(
        self,
        s: Sentence,
        begin: int,
        i: int,
        owner: Organization | None,
        country: str | None,
        flags: tuple[bool, bool],
    ) -> Office | None:
        """The office of a title that the table knows, at token i behind what it is an office of."""
        found = lexicon.titles().match(s.lows, i) or _deputy_for(s, i) or representative_of(s, i, owner)
        if country is None and (serving := post_beside_leader(s, i, found, self.organizations)) is not None:
            found, country = serving[:2], serving[2]
        if found is None or not _is_written_as_title(s, i, found[1]):
            return None
        title, j = found
        if title.name == "member" and s.low(i - 1) == "-" and s.starts[i] == s.ends[i - 1]:
            return None  # `a 25-member delegation`
        if title.name.endswith("general staff") and s.low(j) == "department" and s.is_capitalized(j):
            # `Deputy Chief of the General Staff Department`: the body has the rest of the words
            title, j = lexicon.titles().match(s.lows[: s.lows.index("of", i)], i) or found
        if (envoy := of_sender(s, title, j)) is not None:
            i, (title, j) = j + 1, envoy
        if owner is not None and owner.kind == "party" and s.lows[i:j] == ["mp"]:
            country = country or owner.country_code()  # `African National Congress MP X`: of the parliament
            owner = Organization("Parliament", "legislature", country, sector="LEG")
        if owner is None and s.lows[i : i + 2] == ["national", "assembly"]:
            # `Serbian National Assembly Speaker X`: the body stands in the title's words
            owner, i = Organization("National Assembly", "legislature", country, sector="LEG"), i + 2
        mission = standing_mission(s, title, j, self.organizations) or deputies_delegation(s, title, j)
        if mission is not None:
            return self._of_mission(s, title, mission, (begin, i, j))
        if s.low(j - 1) in _TITLES_OF_ONE_COUNTRY:
            own, subject = _TITLES_OF_ONE_COUNTRY[s.low(j - 1)]
            country = own or country
            owner = Organization(ministry_for(subject), "ministry", country, sector="GOV")
        if title.country == "USA" and title.name == "secretary of state" and s.low(j) in ("for", "at", "in"):
            title = lexicon.Title(title.name, title.sector, title.of)  # a junior minister of some other state
        if owner is not None and owner.kind == "party" and s.lows[i:j] == ["member", "of", "parliament"]:
            country, owner = country or owner.country_code(), None  # `Democratic Alliance (DA) Member of Parliament X`
        is_hour = s.low(i) == "pm" and (s.low(i - 1)[:1].isdigit() or s.words[i] != "PM")
        is_abbreviation = s.low(i - 1) == "(" and s.low(j) == ")"
        if is_hour or is_abbreviation or self._is_no_office(s, title, j):
            return None
        return self._office(s, title, owner, begin, i, j, country, flags)

    def _of_mission(
        self, s: Sentence, title: lexicon.Title, mission: tuple[Organization, int], at: tuple[int, int, int]
    ) -> Office:
        """`Head of the EU Delegation to Vietnam`: the post at tokens (begin, title, end of the title)."""
        body, end = mission
        begin, i, j = at
        span = (begin, end, i, j, s.starts[begin], s.ends[end - 1])
        return Office(title, body, *span, s_text(s, i, j), False, body.country_code())

    def of_verb(self, s: Sentence, i: int, *, is_over: bool = False) -> Office | None:
        """`X, who chairs the party's international committee`: the post that a verb after `who` tells; `is_over`: what
        stands before says that it ended."""
        while s.low(i) in _NOW:
            i += 1
        k = i + 1 if s.low(i) == "has" else past_led(s, i)
        name = LED.get(s.low(k)) or (LEADS.get(s.low(k)) if k == i else None)
        found = lexicon.titles().match([name], 0) if name is not None else None
        if found is None:
            return None
        title = found[0]
        office = Office(title, None, i, k + 1, k, k + 1, s.starts[k], s.ends[k], s_text(s, k, k + 1))
        ComplementReader(self.organizations).read_led(s, office)
        office.is_former = s.low(k) in LED and s.low(i) != "has"
        is_open = office.is_former and k == i and not is_over
        if office.organization is None or (is_open and not tells_end(s, office.j)):
            return None
        if office.is_former and "delegation" in s.lows[k : office.j]:
            return None
        self.settle(office)
        office.end = s.ends[office.j - 1]
        return office

    def _office(
        self,
        s: Sentence,
        title: lexicon.Title,
        owner: Organization | None,
        begin: int,
        i: int,
        j: int,
        country: str | None,
        flags: tuple[bool, bool],
    ) -> Office | None:
        span = (begin, j, i, j, s.starts[begin], s.ends[j - 1])
        office = Office(title, owner, *span, s_text(s, i, j), flags[0], country, flags[1])
        ComplementReader(self.organizations).read(s, office)
        self.settle(office)
        office.start, office.end = s.starts[office.i], s.ends[office.j - 1]
        if office.organization is not None and office.organization.kind == "ministry":
            self.organizations.keep_ministry(office.organization)
        self._trim_start(s, office)
        is_of_state = office.organization is None or office.organization.kind == "state"
        return None if title.of == "organization" and is_of_state else office

    def _is_no_office(self, s: Sentence, title: lexicon.Title, j: int) -> bool:
        """`Secretary General`, read elsewhere; `Professor X`, a form of address; `head of the delegation`; a palace."""
        if s.low(j) in _PALACES or _is_given_name(s, title, j):
            return True
        if s.low(j) in _GUESTS and s.low(j - 1) == "chief":
            return True  # `was the Chief Guest`
        if title.name == "secretary":
            return s.low(j) == "general"
        if title.name == "senator" and "hon" in (s.low(j)[:3], s.low(j + 1)[:3]):
            return True  # `Senator the Hon X`: a form of address
        if title.name == "professor":
            k = j + 1 if s.low(j) == "," else j
            return s.is_capitalized(j) or (k < len(s) and lexicon.honorifics().match(s.lows, k) is not None)
        return title.name in ("head", "deputy head") and s.low(j) == "of" and "delegation" in s.lows[j + 1 : j + 5]

    def _trim_start(self, s: Sentence, office: Office) -> None:
        k = office.i
        while k < office.title_i and (s.low(k) in _TRIMMED or s.low(k) == "-"):
            if s.low(k) == "new" and self.organizations.country_at(s, k) is not None:
                break
            k += 1
        office.start = s.starts[k]

    def _minister(
        self,
        s: Sentence,
        begin: int,
        i: int,
        ministry: tuple[str, lexicon.Title, int],
        country: str | None,
        flags: tuple[bool, bool],
    ) -> Office | None:
        """The office of `Deputy Foreign Minister (of Laos)`."""
        subject, title, j = ministry
        owner = Organization(ministry_for(subject), "ministry", country, sector="GOV")
        return self._office(s, title, owner, begin, i, j, country, flags)

    def settle(self, office: Office) -> None:
        """Give a title without an organisation the one that it implies, where the country is told."""
        if office.organization is None and office.title.organization and office.title.of != "ministry":
            office.organization = organization_of_one(office.title, office.country)
        org = office.organization
        if org is not None and org.kind == "ministry" and office.country is None:
            office.country = country_of_ministry(org.head)
        if org is not None:
            if org.country is None and org.kind in ("ministry", "legislature", "state") and office.country:
                org.country = office.country
            return
        if office.country is None:
            return
        if office.title.name == "chief executive" and office.country in ("HKG", "MAC"):
            office.organization = state_of(office.country, office.start, office.end, is_implied=True)
        elif office.title.name.endswith("secretary of state") and office.country == "USA":
            office.organization = Organization("Department of State", "ministry", office.country, sector="GOV")
        elif office.title.name.endswith("foreign secretary"):
            office.organization = foreign_ministry(office.country)
        elif office.title.of == "state" or office.title.name in _COUNTRY_TITLES or is_of_nation(office):
            office.organization = state_of(office.country, office.start, office.end, is_implied=True)
        elif office.title.of == "embassy":
            office.organization = mission_of(office.title.name, office.country, office.seat_city)
        elif is_of_one_state(office):
            office.organization = body_of_state(office, office.country)
        elif office.title.of == "party" and office.title.name == "general secretary":
            party = party_of_country(office.country)
            office.organization = central_committee(party) if party else None

    def read_chain(self, s: Sentence, i: int) -> list[Office]:
        """Offices one after another from token i, separated by commas, `and`, or both."""
        offices: list[Office] = []
        while True:
            last = self.organizations.last
            office = self.read(s, i)
            if office is None or (offices and are_several(s, office)):
                self.organizations.last = last
                return offices
            if len(offices) == 1 and (is_of_other_head(s, offices[0], office) or is_of_someone(s, offices[0], office)):
                self.organizations.last = last
                return offices
            if offices and _ends_plural(s, offices, office):
                self.organizations.last = last
                return offices
            if offices:
                self._share_country(s, offices[-1], office)
                office.is_former = office.is_former or is_former_too(s, offices[-1], office)
            offices.append(office)
            offices.extend(office.more)
            end = _past_initials(s, office.j)
            i = next_in_chain(s, end)
            if i == end:
                return offices

    def _share_country(self, s: Sentence, first: Office, second: Office) -> None:
        """`state councillor and foreign minister of China`: the country after both is that of the first one too."""
        body = first.organization
        if body is not None and body.head == "Standing Committee" and body.parent is None and body.country is None:
            above = second.organization
            if s.lows[first.j : second.i] == ["and"] and above is not None and above is not body:
                body.parent, body.country = (
                    above,
                    above.country,
                )  # `member of the Standing Committee and secretary of X`
        land = second.organization if second.title.of == "territory" else None
        if body is not None and body.head == "Party Committee" and body.parent is None and land is not None:
            # `Secretary of the Party Committee and Governor of X province`
            body.head = f"Party Committee of {land.head}"
        if body is not None and (party := body.root_party()) is not None and is_for_field(s, second):
            second.organization = replace(party, start=0, end=0)
            second.country = second.country or party.country_code()
        if is_of_same_body(s, first, second):
            first.organization = second.organization
        if is_of_its_firm(s, first, second):
            second.organization = first.organization
        end = _past_initials(s, first.j)
        if is_permanent(second) and second.country is None and first.title.of == "embassy" and first.country:
            second.country, second.organization = first.country, None  # `Ambassador and Permanent Representative to`
            self.settle(second)
        if is_permanent(second) and second.country and first.title.name == "ambassador" and first.j == first.title_j:
            first.organization, first.country = second.organization, second.country
        joined = [s.low(k) for k in range(end, second.i)] in _JOINED or second.i == end
        is_open = first.country is None and first.organization is None and first.title.of in ("state", "ministry")
        if joined and is_open and second.country is not None and first.title.sector == "GOV":
            first.country = second.country
            self.settle(first)


_JOINED: Final = (["and"], ["-"], ["–"], ["—"])


def are_several(s: Sentence, office: Office) -> bool:
    """`the President of Fiji, paramount Chiefs, members of Parliament`: who else is told of, no office of the first."""
    if s.low(office.title_i - 1) == "who" or s.low(office.title_i - 1) in _NOW:
        return False  # `X, who heads the ministry`
    words = s.lows[office.title_i : office.title_j]
    if "of" in words:
        # `Ministers of State`; but `Chief of the Defence Forces`
        return words[0] in ("ministers", "secretaries") and words[1] == "of"
    one = [*words[:-1], f"{words[-1][:-3]}y" if words[-1].endswith("ies") else words[-1].removesuffix("s")]
    found = lexicon.titles().match(one, 0) if words[-1].endswith("s") else None
    return found is not None and found[1] == len(one)


def _ends_plural(s: Sentence, before: list[Office], office: Office) -> bool:
    """`the meeting of SCO foreign ministers, ministry spokesman X said`: several behind whom one is told of."""
    first = before[-1]
    is_plural = s.low(first.title_j - 1) == "ministers" and first.j == first.title_j
    return is_plural and s.low(office.title_j - 1) != "ministers" and s.low(first.j) == ","


_AFTER_AMIR: Final = frozenset(("of", "sheikh", "hh", "h.h.", "his", ",", ";", "."))


def _deputy_for(s: Sentence, i: int) -> tuple[lexicon.Title, int] | None:
    """`Deputy for Social Statistics at BPS`, as Indonesian agencies call who leads a field: the title at token i."""
    if s.low(i) != "deputy" or s.low(i + 1) != "for" or not s.is_capitalized(i + 2):
        return None
    return lexicon.Title("deputy", "GOV", "organization"), i + 1


_BEFORE_DEAN: Final = frozenset("coach captain manager player footballer striker goalkeeper actor singer".split())


def _is_given_name(s: Sentence, title: lexicon.Title, j: int) -> bool:
    """`his Iranian counterpart Amir Hatami`: a given name, unless `the Amir`, `Amir of Kuwait` or `Amir Sheikh X`."""
    if s.low(j - 1) == "dean" and s.low(j - 2) in _BEFORE_DEAN:
        return s.is_capitalized(j)  # `coach Dean X`
    if s.low(j - 1) != "amir" or title.name != "emir" or s.low(j) in _AFTER_AMIR:
        return False
    return s.low(j - 2) not in ("the", "deputy", "'s", "highness", "h.h.") and s.is_capitalized(j)


def _past_initials(s: Sentence, j: int) -> int:
    """`Senior Minister (SM) and Coordinating Minister`: the token after the title's short form."""
    return j + 3 if s.low(j) == "(" and s.low(j + 2) == ")" and s.words[j + 1].isupper() else j


def next_in_chain(s: Sentence, j: int) -> int:
    """The token after the separator at j (`,`, `and`, `, and`, `as well as`, `cum`), or j where there is none."""
    k = j
    if s.low(k) in (",", ";", "/"):
        k += 1
    if s.low(k) in ("and", "cum", "&", "concurrently"):
        k += 2 if s.low(k + 1) in ("concurrently", "concurrent") else 1
    elif s.low(k) == "as" and s.low(k + 1) == "well" and s.low(k + 2) == "as":
        k += 3
    elif s.low(k) in ("-", "–", "—") and k == j and begins_post(s, k + 1):
        k += 1  # `Deputy Prime Minister – Minister of Foreign Affairs X`
    return k


def _is_written_as_title(s: Sentence, i: int, j: int) -> bool:
    """`PM` is a title, `pm` and `5.15 PM` are hours."""
    if s.low(j - 1).removesuffix("s") not in _IN_CAPITALS:
        return True
    return s.words[j - 1][:2].isupper() and not s.low(i - 1)[:1].isdigit()
