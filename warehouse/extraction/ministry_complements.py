"""The ministry or department of a title: `Minister of Foreign Affairs (of X)`, `Secretary of the Treasury`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.ministry_words import ends_list, is_field_word, is_subject_word, past_government
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import (
    Organization,
    foreign_ministry,
    ministry_for,
    ministry_of_regions,
    spelled,
)
from warehouse.extraction.organization_runs import names_person
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.owners import (
    as_subject,
    small_subject_end,
)
from warehouse.extraction.portfolios import (
    OF_DEPARTMENTS,
    SHORTEST_ACRONYM,
    is_of_ministry,
    is_portfolio,
    joined_department,
    name_of_department,
    past_article,
    state_after,
)
from warehouse.extraction.posts import begins_post, secretary_of
from warehouse.extraction.subjects import name_after_subject, past_developed, past_joint, past_regions
from warehouse.extraction.tokens import Sentence

_PAIR: Final = 2
_UNITS: Final = frozenset(
    "department commission committee council agency bureau office board centre center authority secretariat institute "
    "academy court party government assembly parliament army union".split()
)
_MINISTERS: Final = frozenset(("minister", "deputy minister"))
_OPEN_FIELDS: Final = frozenset("cost development protection control promotion preservation veterans quality".split())
"""Words of a ministry's field that may have another one behind `of`."""
_OF_DIPLOMACY: Final = frozenset(
    "political affairs|multilateral affairs|bilateral affairs|consular affairs|public diplomacy|asian affairs|"
    "protocol affairs|diplomatic affairs|african affairs|arab affairs|american affairs|asia-pacific affairs|"
    "eurasian affairs|latin american affairs|middle east affairs|economic diplomacy|cultural diplomacy|global affairs|"
    "bilateral relations|multilateral cooperation|diplomacy".split("|")
)
_COMMUNITIES: Final = frozenset(("communities", "diaspora", "citizens", "nationals", "residents", "expatriates"))
_ABROAD: Final = frozenset(("abroad", "expatriates", "overseas"))


_FORMS_OF_STATE: Final = frozenset(("kingdom", "state", "sultanate", "republic", "emirate"))


def _is_form_of_state(s: Sentence, k: int) -> bool:
    """`Minister of Works in the Kingdom of X`: as the Arab press names whose minister he is."""
    return s.low(k) == "the" and s.low(k + 1) in _FORMS_OF_STATE and s.is_capitalized(k + 1) and s.low(k + 2) == "of"


@dataclass(slots=True, init=False)
class MinistryReader:
    """Reads the ministry or department that follows a title, by its field of duty."""

    organizations: OrganizationReader

    def __init__(self, organizations: OrganizationReader) -> None:
        self.organizations = organizations

    def _read_department(self, s: Sentence, office: Office, j: int) -> bool:
        """`Secretary of the Treasury`, `Assistant Secretary of State for European Affairs`."""
        found = secretary_of(s, office.title, j)
        is_of_party = office.organization is not None and office.organization.kind == "party"
        if found is not None and (is_of_party or is_of_ministry(office, found[0])):
            found = None  # `Tunisian Secretary of State for Energy`: no department
        if found is not None and s.low(found[1]) == "of":
            k = past_article(s, found[1] + 1)
            owner = self.organizations.country_at(s, k)
            if s.low(j) == "for" and lexicon.parties().match(s.lows, k):
                found = None  # `Secretary for Finance of ZANU-PF`
            elif owner is not None and office.country is None and found[0].country not in (None, owner[0]):
                office.country = owner[0]  # `State Secretary for Defense of the United Kingdom`
        if found is not None:
            department, office.j = found
            name = joined_department(s, department.organization, office, self._subject_end(s, past_article(s, j + 1)))
            if s.low(office.j) == "for":
                office.j = self._past_countries(s, office.j + 1) or self._subject_end(s, office.j + 1) or office.j
            office.country = office.country or department.country or state_after(s, office, self.organizations)
            name = name_of_department(name, office.country)
            office.organization = Organization(name, "ministry", office.country, sector="GOV")
            is_plain = department.country is None and name.endswith("Foreign Affairs")
            if office.country is not None and is_plain:
                office.organization = foreign_ministry(office.country)
            return True
        is_cabinet = office.title.name == "secretary" and office.country in OF_DEPARTMENTS and s.low(j) == "of"
        end = self._subject_end(s, j + 1) if is_cabinet and office.organization is None else None
        if end is not None:
            name = f"Department of {spelled(s_text(s, j + 1, end))}"
            office.organization, office.j = Organization(name, "ministry", office.country, sector="GOV"), end
            return True
        if office.title.organization is None or office.title.of != "ministry" or s.low(j) != "for":
            return False
        k = j + 2 if s.low(j + 1) == "the" else j + 1
        office.j = self._past_countries(s, k) or self._subject_end(s, k) or office.j
        return True

    def _past_countries(self, s: Sentence, k: int) -> int | None:
        """`Deputy Assistant Secretary of State for Japan, Korea and Mongolia X`: the token after two countries or more,
        and after `Affairs` behind them."""
        count, at, end = 0, k, k
        while (after := self._past_country(s, at)) is not None and (at == k or at > end):
            count, end = count + 1, after
            at = end + 1 if s.low(end) in (",", "and") else end
            at = at + 1 if at > end and s.low(at) == "and" else at
        if count < _PAIR:
            return None
        return end + 1 if s.low(end) == "affairs" else end

    def _past_country(self, s: Sentence, k: int) -> int | None:
        if s.low(k) == "korea":  # whichever of the two
            return k + 1
        found = self.organizations.country_at(s, k)
        return found[1] if found is not None else None

    def _read_ministry(self, s: Sentence, office: Office, k: int) -> bool:
        """`Minister of Foreign Affairs (of Vietnam)`: the subject up to where capitals end."""
        while s.low(k) == "the":
            k += 1
        if s.lows[k : k + 4] == ["people", "'s", "power", "for"]:
            k += 4  # `Minister of People's Power for Health`: Venezuela
        elif s.lows[k : k + 3] == ["popular", "power", "for"]:
            k += 3
        if s.low(k) == "ministry" and s.low(k + 1) not in ("of", "for"):
            return self._read_ministry_again(office, k)
        beyond = past_regions(s, k) if s.low(office.j) == "for" else None
        if beyond is not None:
            office.j = beyond
            office.country = office.country or state_after(s, office, self.organizations)
            office.organization = ministry_of_regions(office.title.name, office.country)
            return True
        if s.low(k) in lexicon.ministry_subjects() and not s.is_capitalized(k):
            end = small_subject_end(s, k)
            self._place_ministry(s, office, as_subject(s, k, end), end)
            return True
        if not s.is_capitalized(k) or self.organizations.country_at(s, k):
            return False
        if s.words[k].isupper() and len(s.words[k]) > SHORTEST_ACRONYM and self.organizations.read(s, k) is not None:
            return False  # `Vice-minister of the IDCPC`
        taken = self._subject_end(s, k, is_minister=office.title.name in _MINISTERS)
        if taken is None:
            return False
        self._place_ministry(s, office, spelled(s_text(s, k, taken)), taken)
        return True

    def _read_ministry_again(self, office: Office, k: int) -> bool:
        """`Minister of Health X and Secretary of State of the Ministry Y`: of that of the minister named before."""
        last = self.organizations.last
        body = last if last is not None and last.kind == "ministry" else self.organizations.ministry
        if body is None:
            return False
        office.organization, office.j = body, k + 1
        office.country = office.country or body.country_code()
        return True

    def _place_ministry(self, s: Sentence, office: Office, subject: str, taken: int) -> None:
        """The ministry for a subject that ends at token `taken`, with the country named after it."""
        if (end := past_developed(s, taken)) > taken:
            subject, taken = f"{subject} {spelled(s_text(s, taken, end))}", end
        office.organization = Organization(ministry_for(subject), "ministry", office.country, sector="GOV")
        if s.low(office.j) == "for" and is_portfolio(office, subject):
            office.organization = None
        elif subject.lower() in _OF_DIPLOMACY and office.title.name != "minister":
            office.organization = foreign_ministry(office.country)  # `Deputy Minister for Political Affairs`
        office.j = taken
        if s.low(taken) in ("ii", "iii"):
            taken += 1
            office.j = taken
        is_in_state = s.low(taken) == "in" and office.country is None and _is_form_of_state(s, taken + 1)
        if s.low(taken) == "of" or is_in_state:
            m = past_government(s, taken + 1)
            country = self.organizations.country_at(s, m)
            if country is not None:
                office.country, office.j = country
                if office.organization is not None:
                    office.organization.country = office.country

    def _subject_end(self, s: Sentence, k: int, *, is_minister: bool = False) -> int | None:
        """The token after a subject in capitals that begins at token k; None where none does."""
        is_field = s.low(k) in ("local", "provincial") and s.low(k + 1) == "government"
        forces = k + 1 if s.low(k) == "revolutionary" else k
        is_field = is_field or (s.low(forces) == "armed" and s.low(forces + 1) == "forces")
        is_field = is_field or (s.low(k) in ("defence", "defense") and s.lows[k + 1 : k + 3] == ["and", "national"])
        is_field = is_field or s.lows[k : k + 2] == ["cabinet", "affairs"]
        if not s.is_capitalized(k) or (not is_field and self._is_body(s, k, is_minister)):
            return None
        j = k
        while j < len(s):
            if past := past_joint(s, j):
                j = past
            elif s.low(j) in ("'s", "'") and is_field_word(s.low(j + 1)) and s.is_capitalized(j + 1) and j > k:
                pass  # `Women's Affairs`, `Children's Policies`
            elif j > k and s.low(j) in ("of", "with") and self._goes_into_field(s, j):
                j = j + 1 if s.low(j + 1) == "the" else j
            elif not is_subject_word(s, j) and not (
                s.low(j) in ("and", ",") and s.is_capitalized(j + 1) and self._same_subject(s, j)
            ):
                break
            j += 1
        return name_after_subject(s, k, j) if j > k else None

    def _goes_into_field(self, s: Sentence, j: int) -> bool:
        """`Cost of Living`, `Development of Disadvantaged Regions`, `Persons with Disabilities`: within a field."""
        m = j + 2 if s.low(j + 1) == "the" else j + 1
        if s.low(j) == "with":
            return s.low(m) in ("disabilities", "disability") and s.is_capitalized(m)
        is_open = s.low(j - 1) in _OPEN_FIELDS and s.is_capitalized(m)
        return is_open and is_field_word(s.low(m)) and self.organizations.country_at(s, m) is None

    def _is_body(self, s: Sentence, k: int, is_minister: bool) -> bool:
        """A body's name begins at token k; `Communications and Digital Technologies` names no firm, `the Minister of
        Law and Justice` is of no party, and `the Minister of Territorial Administration and Energy` of no office."""
        last = self.organizations.last
        found = self.organizations.read(s, k)
        if found is None:
            return False
        is_field = found[0].kind == "company" and s.low(k) in lexicon.ministry_subjects()
        words = found[0].head.lower().replace(",", "").split()
        if words[-2:] == ["local", "government"]:
            words = words[:-1]  # `Interior and Local Government`
        is_field = is_field or (is_minister and _UNITS.isdisjoint(words) and all(map(is_field_word, words)))
        if is_field or (found[0].kind == "party" and _names_fields(found[0].head)):
            self.organizations.last = last
            return False
        return True

    def _same_subject(self, s: Sentence, j: int) -> bool:
        k = j + 1
        if s.low(k) in _ABROAD or s.low(k + 1) in _ABROAD:
            return True  # `Minister of Social Affairs and Tunisians Abroad`
        if s.low(k + 1) in _COMMUNITIES and s.low(j) == "and":
            return True  # `International Cooperation and Angolan Communities`
        if begins_post(s, k) or self.organizations.country_at(s, k):
            return False
        if lexicon.honorifics().match(s.lows, k):
            return False  # `X as Minister of Health and Mr Y as Minister of Transport`
        if s.low(j) == ",":
            words = lexicon.ministry_subjects()
            last = next((m for m in range(k + 1, k + 4) if s.low(m) in ("and", ",") or not s.is_capitalized(m)), k)
            is_three = s.low(last) == "and" and s.is_capitalized(last + 1) and not names_person(s, k)
            is_last = s.low(last + 1) in words or s.low(last + 2) in words
            is_known = is_field_word(s.low(k)) or (is_last and last == k + 1 and s.low(k) not in lexicon.name_words())
            # `Family, Women, Children and Seniors Anna Ruiz`, `Sports, Arts and Crafts Dr. Anna Ruiz`
            is_last = is_last or names_person(s, last + 2) or lexicon.honorifics().match(s.lows, last + 2) is not None
            if is_three and is_known and (is_last or ends_list(s, last + 1) or s.low(last + 2) in _ABROAD):
                return True
            if s.low(last) == "," and last > k + 1 and is_known and not names_person(s, k):
                return s.is_capitalized(last + 1) and self._same_subject(s, last)  # `Lands, Public Works, Housing and`
            return s.low(k + 1) in ("and", ",") and (s.low(k) in words or s.low(k) in lexicon.common_words())
        if s.is_capitalized(k + 1) and s.low(k + 2) == "as":
            return False  # `A as Minister of Highways and B C as Minister of Trade`
        is_known = is_field_word(s.low(k)) or s.low(k + 1) in lexicon.ministry_subjects()
        return is_known or s.low(k + 1) in ("affairs", ",", "of") or not s.is_capitalized(k + 2)


def _names_fields(party: str) -> bool:
    """`Law and Justice`: a party called by nothing but what a ministry could be of."""
    words = party.lower().split()
    return "and" in words and all(word in lexicon.common_words() or word in ("and", "law") for word in words)
