"""Offices: a title with what it is a title of, alone or in chains, before a name or after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.envoys import deputies_delegation, of_sender, standing_mission
from warehouse.extraction.local_parties import party_leader_of_place
from warehouse.extraction.office_complements import SMALL_LEGISLATURES, ComplementReader
from warehouse.extraction.office_model import Office
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
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.owners import CENTRAL_BANK, as_subject, small_owner
from warehouse.extraction.people import is_given_sultan, s_text
from warehouse.extraction.posts import (
    DEPUTIES,
    department_of,
    deputy_of_house,
    organization_of_one,
    secretary_before_title,
)
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_ARTICLES: Final = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_SKIPPED: Final = frozenset(
    ("the a an also current currently presently concurrently then now incumbent outgoing newly new both").split()
)
_FORMER: Final = frozenset(
    "former formerly previously late ex ex- then onetime one-time hitherto erstwhile heretofore".split()
)
_UNTIL_NOW: Final = (["until", "now"], ["until", "recently"], ["till", "now"], ["till", "recently"])
_ELECTED: Final = frozenset(
    ("elected", "newly-elected", "newly-appointed", "appointed", "re-elected", "designate", "elect")
)
_TITLES_OF_ONE_COUNTRY: Final[dict[str, tuple[str | None, str]]] = {
    "eam": ("IND", "External Affairs"),
    "fm": (None, "Foreign"),
}
_LEADS: Final = {"chairs": "chair", "co-chairs": "co-chair", "heads": "head", "leads": "head", "directs": "director"}
_LED: Final = {"chaired": "chair", "co-chaired": "co-chair", "headed": "head", "led": "head", "directed": "director"}
_NOW: Final = frozenset(("also", "currently", "now", "concurrently", "still"))
HYPHENED: Final = {
    f"{rank}-{subject}": subject.title() for rank in ("vice", "deputy") for subject in ("foreign", "defence", "defense")
}
"""`vice-foreign minister`: rank and subject in one word."""
_EXCELLENCIES: Final = frozenset(("HE", "HH", "HRH", "HM"))
_SONS: Final = frozenset(("bin", "bint", "ibn", "ben"))
_FOR_A_TIME: Final = frozenset(("acting", "caretaker", "interim", "transitional", "incoming"))
_SUBJECT_WORDS: Final = frozenset(("and", ",", "foreign", "defence", "defense"))
_BEFORE_TITLE: Final = (
    _FORMER | _SKIPPED | _ELECTED | {"visiting", "acting", "recently", "newly", "non-resident", "resident", "top"}
)
_AFTER_COUNTRY: Final = (_BEFORE_TITLE - _ARTICLES) | {
    "next"
}  # `While in Belarus the FM will meet`: not that country's
_TRIMMED: Final = _SKIPPED | _FORMER | _ELECTED | {"visiting", "incoming"}
_RANKS: Final = frozenset(
    ("executive", "deputy", "vice", "assistant", "standing", "permanent", "first", "1st", "second", "2nd")
)
_NEVER_IN_SUBJECT: Final = frozenset(
    (
        "with of for to by on at in from between meanwhile earlier later separately previously additionally "
        "furthermore moreover however recently currently yesterday today receiving meeting welcoming hosting greeting "
        "thanking congratulating addressing quoting citing telling informing briefing seeing"
    ).split()
)
_PALACES: Final = frozenset(("bhavan", "bhawan", "palace"))
_IN_CAPITALS: Final = frozenset(("pm", "dpm"))
_COUNTRY_TITLES: Final = frozenset(
    (
        "king|queen|prime minister|deputy prime minister|chancellor|president|vice president|executive vice president|"
        "first vice president|interim president|transitional president"
    ).split("|")
)


SECRETARIES: Final = {"CS": "cabinet secretary", "PS": "principal secretary"}
"""Kenya's letters for those who head a ministry and its administration."""


def _cabinet_title(s: Sentence, j: int) -> tuple[lexicon.Title, int] | None:
    """`CS X`, `Cabinet Secretary X` behind a ministry's subject: the title and the token after it."""
    name = SECRETARIES.get(s.words[j]) if j < len(s) else None
    end = j + 1
    if name is None and s.low(j) in ("cabinet", "principal", "permanent") and s.low(j + 1) == "secretary":
        name, end = f"{s.low(j)} secretary", j + 2
    country = "KEN" if s.words[j] in SECRETARIES else None
    is_title = name is not None and s.is_capitalized(end)
    return (lexicon.Title(name or "", "GOV", "ministry", None, country), end) if is_title else None


def _is_minister(s: Sentence, j: int, *, alone: bool) -> bool:
    """The title at token j ends a ministry's subject; `Deputy Minister` where no rank stands before the subject."""
    is_deputy = alone and s.low(j) == "deputy" and s.low(j + 1) == "minister" and s.is_capitalized(j)
    return is_deputy or s.low(j) in ("minister", "ministers", "minister-designate", "minister-elect")


def _cabinet_secretary(s: Sentence, i: int) -> tuple[str, lexicon.Title, int] | None:
    """`Foreign Affairs CS X`, `Defence Cabinet Secretary X`: the subject, the title, and the token after it."""
    if s.low(i) not in lexicon.ministry_subjects() or not s.is_capitalized(i):
        return None
    for j in range(i + 1, min(i + _LONGEST_SUBJECT, len(s))):
        found = _cabinet_title(s, j)
        if found is not None:
            return as_subject(s, i, j), found[0], found[1]
        if not s.is_capitalized(j) and s.low(j) not in ("and", ","):
            return None
    return None


_LONGEST_SUBJECT: Final = 8
_LONGEST_MINISTRY: Final = 7
"""`Women, Family and Community Development Minister X`: tokens before the title."""


@dataclass(slots=True, init=False)
class OfficeReader:
    """Reads offices off a sentence with the help of the organisations that the article named so far."""

    organizations: OrganizationReader

    def __init__(self, organizations: OrganizationReader) -> None:
        self.organizations = organizations

    def read(self, s: Sentence, i: int) -> Office | None:
        """The office that begins at token i: modifiers, an owner or organ before the title, title, complement."""
        begin = i
        if (s.low(i) == "who" and s.words[i] != "WHO") or (
            s.low(i - 1) == "also" and s.low(i - 2) == "who" and s.low(i) in _LEADS
        ):
            return self.of_verb(s, i + (s.low(i) == "who"))
        i, is_former, is_visiting = self._past_modifiers(s, i)
        if i >= len(s) or (s.lows[i] == "sultan" and (s.low(i + 1) in _SONS or is_given_sultan(s, i))):
            return None  # `Prince Sultan bin Nayef`: his name
        at = i
        owner, country, i = self._owner(s, i)
        is_former = is_former or (i > at + 1 and not _FORMER.isdisjoint(s.lows[at + 1 : i]))
        if owner is None and country is None:
            owner, country, i = small_owner(s, i, self.organizations)
        if owner is None and s.low(i) == "its" and country is None and self._is_title(s, i + 1):
            owner, country, i = self._owner_meant(s, i)
        if s.low(i) == "visiting":
            is_visiting, i = True, i + 1
        if s.low(i) not in _ARTICLES and owner is None and country is None and (house := self._house_before(s, i)):
            body, title, j = house
            return self._office(s, title, body, begin, j - 1, j, body.country_code(), (is_former, is_visiting))
        ministry = self._ministry_before_title(s, i) or _cabinet_secretary(s, i)
        if ministry is not None:
            return self._minister(s, begin, i, ministry, country, (is_former, is_visiting))
        secretary = secretary_before_title(s, i)
        if secretary is not None:
            department, title, j = secretary
            owner = department_of(department, country, self.organizations.countries)
            country = country or owner.country
            return self._office(s, title, owner, begin, i, j, country, (is_former, is_visiting))
        return self._titled(s, begin, i, owner, country, (is_former, is_visiting))

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
        found = lexicon.titles().match(s.lows, i)
        if found is None or not _is_written_as_title(s, i, found[1]):
            return None
        title, j = found
        if (envoy := of_sender(s, title, j)) is not None:
            i, (title, j) = j + 1, envoy
        mission = standing_mission(s, title, j, self.organizations) or deputies_delegation(s, title, j)
        if mission is not None:
            return self._of_mission(s, title, mission, (begin, i, j))
        if s.low(j - 1) in _TITLES_OF_ONE_COUNTRY:
            own, subject = _TITLES_OF_ONE_COUNTRY[s.low(j - 1)]
            country = own or country
            owner = Organization(ministry_for(subject), "ministry", country, sector="GOV")
        if title.country == "USA" and title.name == "secretary of state" and s.low(j) in ("for", "at", "in"):
            title = lexicon.Title(title.name, title.sector, title.of)  # a junior minister of some other state
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

    def _past_modifiers(self, s: Sentence, i: int) -> tuple[int, bool, bool]:
        """The token after `the former`, `its newly elected`, `the visiting`; whether former, whether visiting."""
        is_visiting = False
        is_former = s.low(i) in ("until", "till") and s.lows[i : i + 2] in _UNTIL_NOW
        i = i + 2 if is_former else i  # `X, until now deputy governor of Y`
        while (
            (s.low(i) in _SKIPPED and (s.low(i) != "new" or self.organizations.country_at(s, i) is None))
            or s.low(i) in _FORMER
            or s.low(i) in _ELECTED
            or s.low(i) == "visiting"
            or (s.low(i) in _FOR_A_TIME and lexicon.titles().match(s.lows, i) is None)
        ):
            is_former = is_former or s.low(i) in _FORMER
            is_visiting = is_visiting or s.low(i) == "visiting"
            i += 1
            if s.low(i) == "-":
                i += 1
        return i, is_former, is_visiting

    def of_verb(self, s: Sentence, i: int) -> Office | None:
        """`X, who chairs the party's international committee`: the post that a verb after `who` tells."""
        while s.low(i) in _NOW:
            i += 1
        k = i + 1 if s.low(i) == "has" else i
        name = (_LED if k > i else _LEADS).get(s.low(k))
        found = lexicon.titles().match([name], 0) if name is not None else None
        if found is None:
            return None
        title = found[0]
        office = Office(title, None, i, k + 1, k, k + 1, s.starts[k], s.ends[k], s_text(s, k, k + 1))
        ComplementReader(self.organizations).read_led(s, office)
        if office.organization is None:
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
        while k < office.title_i and s.low(k) in _TRIMMED:
            if s.low(k) == "new" and self.organizations.country_at(s, k) is not None:
                break
            k += 1
        office.start = s.starts[k]

    def _owner(self, s: Sentence, i: int) -> tuple[Organization | None, str | None, int]:
        """An organisation or a country right before the title: `CPC Central Committee member`, `Lao President`."""
        local = party_leader_of_place(s, i) if "party" in s.low_set() else None
        if local is not None:
            return local[0], local[0].country_code(), local[1]
        country = self.organizations.country_at(s, i)
        if country is not None:
            code, j = country
            after = j + 1 if s.low(j) in ("'s", "'") else j
            if s.low(after) == "(" and s.low(after + 2) == ")" and s.words[after + 1].isupper():
                after += 3
            while s.low(after) in _AFTER_COUNTRY and not lexicon.titles().match(s.lows, after):
                after += 1
            if self._is_title(s, after):
                is_where = i == 1 and s.low(0) == "in" and after == j  # `In Ireland Minister X will lead`
                if is_where and gazetteer.find_place(" ".join(s.words[i:j])) == f"country/{code}":
                    return None, None, i
                return None, code, after
            if s.lows[after : after + 2] == ["government", "'s"] and self._is_title(s, after + 2):
                return None, code, after + 2
            if s.low(after) in SMALL_LEGISLATURES and s.low(after + 1) == "'s" and self._is_title(s, after + 2):
                return Organization("Parliament", "legislature", code, sector="LEG"), code, after + 2
            owner, _, at = small_owner(s, after, self.organizations)
            if owner is not None and (owner.kind == "ministry" or owner.head == CENTRAL_BANK):
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
        after = self._past_secretary_general(s, org, after)
        if lexicon.titles().match(s.lows, after) is None:
            self.organizations.last = last
            return None, None, i
        return org, org.country_code(), after

    @staticmethod
    def _past_secretary_general(s: Sentence, org: Organization, i: int) -> int:
        """`the UN Secretary-General's special representative X`: the token of the post that is X's."""
        title = lexicon.titles().match(s.lows, i) if org.kind == "international" else None
        is_owner = title is not None and title[0].name == "secretary general" and s.low(title[1]) == "'s"
        if title is None or not is_owner or lexicon.titles().match(s.lows, title[1] + 1) is None:
            return i
        return title[1] + 1

    def _house_before(self, s: Sentence, i: int) -> tuple[Organization, lexicon.Title, int] | None:
        """`State Duma deputy X`: the house, the title, and the token after it."""
        if DEPUTIES.isdisjoint(s.low_set()) or not s.is_capitalized(i):
            return None
        last = self.organizations.last
        found = self.organizations.read(s, i)
        title = deputy_of_house(s, found[1], found[0]) if found is not None else None
        if found is None or title is None:
            self.organizations.last = last
            return None
        return found[0], title, found[1] + 1

    def _state_meant(self, s: Sentence, i: int) -> str | None:
        """`Uzbekistan was represented by its Deputy Minister`: the state named last before `its`, if no organisation
        was after it."""
        last = self.organizations.last
        for k in range(i - 1, -1, -1):
            if last is not None and last.start <= s.starts[k] < last.end:
                return None
            country = self.organizations.country_at(s, k)
            if country is not None and not s.is_capitalized(country[1]):
                is_name = gazetteer.find_place(" ".join(s.words[k : country[1]])) == f"country/{country[0]}"
                return country[0] if is_name else None
        return None

    def _owner_meant(self, s: Sentence, i: int) -> tuple[Organization | None, str | None, int]:
        """Whose official `its` at token i makes the title after it: a state's, else the organisation's named last."""
        country = self._state_meant(s, i) if self._is_of_government(s, i + 1) else None
        if country is not None:
            return None, country, i + 1
        return (self.organizations.last, None, i + 1) if lexicon.titles().match(s.lows, i + 1) else (None, None, i)

    def _is_of_government(self, s: Sentence, i: int) -> bool:
        title = lexicon.titles().match(s.lows, i)
        return title is None or title[0].of in ("state", "ministry", "embassy")

    def _is_title(self, s: Sentence, i: int) -> bool:
        return bool(
            i < len(s)
            and (
                lexicon.titles().match(s.lows, i)
                or self._ministry_before_title(s, i)
                or secretary_before_title(s, i) is not None
                or _cabinet_secretary(s, i) is not None
            )
        )

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

    def _ministry_before_title(self, s: Sentence, i: int) -> tuple[str, lexicon.Title, int] | None:
        """`Foreign Minister`, `Deputy Foreign Minister`, `Trade Deputy Minister`: the subject, the title, the
        token after it."""
        k = i
        while s.low(k) in _RANKS:
            k += 1
        # `Shadow Foreign Minister X` is of no ministry.
        is_none = s.low(k) == "shadow" or (k < len(s) and s.words[k] in _EXCELLENCIES)
        if is_none or (k < len(s) and lexicon.honorifics().match(s.lows, k)):
            return None
        if s.low(k) in HYPHENED and s.low(k + 1) == "minister":
            title = lexicon.titles().match([*s.lows[i:k], s.low(k).partition("-")[0], "minister"], 0)
            return (HYPHENED[s.low(k)], title[0], k + 2) if title is not None else None
        j = k
        subjects = lexicon.ministry_subjects()
        while j < len(s) and j - k < _LONGEST_MINISTRY:
            if _is_minister(s, j, alone=i == k < j):
                break
            is_subject = s.is_capitalized(j) or s.low(j) in ("and", ",") or s.low(j) in subjects
            is_day = s.low(j) in WEEKDAYS or (s.low(j) in MONTHS and s.low(j - 1)[:1].isdigit())
            if not is_subject or is_day:
                return None
            if self._ends_subject(s, j, k):
                return None
            j += 1
        else:
            return None
        if j >= len(s) or j == k or s.low(j - 1) in ("and", ",", "prime", "senior") or s.low(k) in ("and", ","):
            return None
        if self._is_name_before(s, k, j):
            return None  # `ICT Minister, Anna Novak and Regional Cooperation Minister Peter Long`
        if j - k > 1 and subjects.isdisjoint(s.lows[k:j]) and _subject_after(s, j + 1):
            return None  # `was named Minister of Finance, Leela Gopaul Minister of Health`
        end = j + 1 if s.low(j) != "deputy" else j + 2
        found = lexicon.titles().match([*s.lows[i:k], *s.lows[j:end]], 0)
        if found is None or found[1] != k - i + end - j:
            return None
        return as_subject(s, k, j), found[0], end

    def _is_name_before(self, s: Sentence, k: int, j: int) -> bool:
        """Two words or more that no ministry is named by, and then `and`: the name of someone else."""
        end = next((m for m in range(k, j) if s.low(m) == "and"), k)
        known = lexicon.ministry_subjects()
        return end - k >= 2 and not any(s.low(m) in known or s.low(m) in lexicon.common_words() for m in range(k, end))

    def _ends_subject(self, s: Sentence, j: int, k: int) -> bool:
        """The word at j is none of a ministry's subject that began at k: another title, a preposition, a country."""
        subjects = lexicon.ministry_subjects()
        is_police_minister = s.low(j) in subjects and s.low(j + 1) == "minister"
        is_body = s.low(j) in lexicon.org_words() and not is_police_minister
        if lexicon.titles().match(s.lows, j) or is_body or s.low(j) in _NEVER_IN_SUBJECT:
            return True
        if s.low(j) == ",":
            is_list = s.low(j + 1) in subjects and (s.low(k) in subjects or s.low(k) in lexicon.common_words())
            return not is_list or gazetteer.find_place(" ".join(s.words[k:j])) is not None
        return j > k and self.organizations.country_at(s, j) is not None

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
        elif office.title.name == "foreign secretary":
            office.organization = foreign_ministry(office.country)
        elif office.title.of == "state" or office.title.name in _COUNTRY_TITLES:
            office.organization = state_of(office.country, office.start, office.end, is_implied=True)
        elif office.title.of == "embassy":
            office.organization = mission_of(office.title.name, office.country, office.seat_city)
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
            if len(offices) == 1 and _is_of_other_head(s, offices[0], office):
                offices.pop()
            if offices:
                self._share_country(s, offices[-1], office)
            offices.append(office)
            offices.extend(office.more)
            end = _past_initials(s, office.j)
            i = next_in_chain(s, end)
            if i == end:
                return offices

    def _share_country(self, s: Sentence, first: Office, second: Office) -> None:
        """`state councillor and foreign minister of China`: the country after both is that of the first one too."""
        end = _past_initials(s, first.j)
        joined = [s.low(k) for k in range(end, second.i)] in _JOINED or second.i == end
        is_open = first.country is None and first.organization is None and first.title.of in ("state", "ministry")
        if joined and is_open and second.country is not None and first.title.sector == "GOV":
            first.country = second.country
            self.settle(first)


_JOINED: Final = (["and"], ["-"], ["–"], ["—"])


def _is_of_other_head(s: Sentence, first: Office, second: Office) -> bool:
    """`in the presence of Prime Minister and President X`: a prime minister who is not named, and no post of X."""
    is_bare = first.country is None and (first.organization is None or first.organization.is_implied)
    are_heads = (first.title.name, second.title.name) == ("prime minister", "president")
    return is_bare and are_heads and s.lows[first.j : second.i] == ["and"] and s.is_capitalized(second.i)


def are_several(s: Sentence, office: Office) -> bool:
    """`the President of Fiji, paramount Chiefs, members of Parliament`: who else is told of, no office of the first."""
    if s.low(office.title_i - 1) == "who" or s.low(office.title_i - 1) in _NOW:
        return False  # `X, who heads the ministry`
    words = s.lows[office.title_i : office.title_j]
    one = [*words[:-1], words[-1].removesuffix("s")]
    found = lexicon.titles().match(one, 0) if words[-1].endswith("s") else None
    return found is not None and found[1] == len(one)


_AFTER_AMIR: Final = frozenset(("of", "sheikh", "hh", "h.h.", "his", ",", ";", "."))


def _is_given_name(s: Sentence, title: lexicon.Title, j: int) -> bool:
    """`his Iranian counterpart Amir Hatami`: a given name, unless `the Amir`, `Amir of Kuwait` or `Amir Sheikh X`."""
    if s.low(j - 1) != "amir" or title.name != "emir" or s.low(j) in _AFTER_AMIR:
        return False
    return s.low(j - 2) not in ("the", "deputy", "'s", "highness", "h.h.") and s.is_capitalized(j)


def _past_initials(s: Sentence, j: int) -> int:
    """`Senior Minister (SM) and Coordinating Minister`: the token after the title's short form."""
    return j + 3 if s.low(j) == "(" and s.low(j + 2) == ")" and s.words[j + 1].isupper() else j


def _subject_after(s: Sentence, j: int) -> bool:
    """`of Health`, `for the Interior`: the subject of a ministry stands after the title."""
    k = j + 2 if s.low(j + 1) == "the" else j + 1
    return s.low(j) in ("of", "for") and s.low(k) in lexicon.ministry_subjects()


def next_in_chain(s: Sentence, j: int) -> int:
    """The token after the separator at j (`,`, `and`, `, and`, `as well as`, `cum`), or j where there is none."""
    k = j
    if s.low(k) in (",", ";", "/"):
        k += 1
    if s.low(k) in ("and", "cum", "&", "concurrently"):
        k += 1
    elif s.low(k) == "as" and s.low(k + 1) == "well" and s.low(k + 2) == "as":
        k += 3
    elif s.low(k) in ("-", "–", "—") and k == j and _begins_post(s, k + 1):
        k += 1  # `Deputy Prime Minister – Minister of Foreign Affairs X`
    return k


def _begins_post(s: Sentence, k: int) -> bool:
    """A title, or a ministry's subject and `Minister`: `Deputy Prime Minister - Foreign Minister X`."""
    is_minister = s.low(k + 1) == "minister" and s.is_capitalized(k) and s.low(k) in lexicon.ministry_subjects()
    return is_minister or lexicon.titles().match(s.lows, k) is not None


def _is_written_as_title(s: Sentence, i: int, j: int) -> bool:
    """`PM` is a title, `pm` and `5.15 PM` are hours."""
    if s.low(j - 1).removesuffix("s") not in _IN_CAPITALS:
        return True
    return s.words[j - 1][:2].isupper() and not s.low(i - 1)[:1].isdigit()
