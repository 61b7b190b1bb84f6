"""People told as counterparts: `his Lao counterpart X`, `his counterparts from A and B`, in the same post."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.after_names import skip_bracket
from warehouse.extraction.name_runs import NameRun, s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.organization_model import Organization, foreign_ministry, of_country
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.pronoun_phrases import PronounPhrases
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

POSSESSIVES: Final = frozenset(("his", "her", "him", "hers", "my"))
_COUNTERPART: Final = WordList(("counterpart",))
_COUNTERPARTS: Final = frozenset(("counterparts", "colleagues", "peers", "homologues"))
_SEVERAL: Final = 2
_TELLING: Final = frozenset(("said", "says", "told", "announced", "stated", "confirmed"))


class CounterpartPhrases(PronounPhrases):
    """People told as counterparts: `his Lao counterpart X`, `his counterparts from A and B`, in the same post."""

    def _is_bare_counterpart(self, s: Sentence, i: int) -> bool:
        """`met with New Zealand counterpart X`: no possessive stands before the country."""
        if not s.is_capitalized(i) or not _COUNTERPART.stands_in(s) or "counterpart" not in s.lows[i + 1 : i + 4]:
            return False
        country = self.organizations.country_at(s, i)
        return country is not None and s.low(country[1]) == "counterpart"

    def _counterpart(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`his Lao counterpart X`: X holds the same office for another country."""
        k = i + 1 if s.low(i) in POSSESSIVES or s.low(i) == "their" else i
        k += s.low(k) == "visiting" or (s.low(k) == "new" and s.low(k - 1) == "my")
        country = self.organizations.country_at(s, k)
        if country is not None:
            k = country[1]
        if country is not None and s.low(k) in _COUNTERPARTS:
            return self._named_of_one(s, i, k + 1, country[0], offices)
        if country is not None and s.low(k) in ("and", ","):
            return self._counterparts(s, i, k, country[0], offices)
        is_told = s.low(k) == "counterparts" or (s.low(k) in _COUNTERPARTS and self._is_from_state(s, k + 1))
        if is_told and country is None:
            return self._counterparts_told(s, i, k, offices)
        is_colleague = s.low(k) == "colleague" and (country is not None or self._is_from_state(s, k + 1))
        if s.low(k) not in ("counterpart", "opposite", "peer", "homologue") and not is_colleague:
            return None
        k += 2 if s.low(k) == "opposite" else 1
        if country is None and s.low(k) in ("from", "of"):
            begin = k + 2 if s.low(k + 1) == "the" else k + 1
            country = self.organizations.country_at(s, begin)
            k = skip_bracket(s, country[1]) if country is not None else k  # `his counterpart of X (XYZ), Y`
        code = country[0] if country else None
        begin = k + 1 if s.low(k) == "," else k
        if country is None and begin > k and self.organizations.country_at(s, begin) is not None:
            return None  # `her counterpart, Kenyan Foreign Minister X`: told in full
        name_i, gender = self._honorific(s, begin)
        run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
        if run is not None and begin > k and self._is_of_other(run, code):
            return Phrase("country", i, k, country=code, name_i=i, name_j=k) if code else None
        if run is None:
            return self._counterpart_in_office(s, i, begin, code, offices) or (
                Phrase("country", i, k, country=code, name_i=i, name_j=k) if code else None
            )
        has_own = self._office_follows(s, run.j, offices) and not self._begins_pairs(s, run.j, offices)
        has_own = has_own and not self._is_told_by_other(s, run.j, offices)
        has_own = has_own or self._holds_alike(s, i, run)
        office = None if has_own else self._same_office(s, i, k, code)
        if office is not None:
            if office.organization is None and office.title.name == "minister" and office.title.organization:
                office.organization = Organization(office.title.organization, "ministry", code, sector="GOV")
            offices.settle(office)
        found = self._person(s, i, run, [office] if office is not None else [], offices, gender)
        if found is not None and found.people and code is not None:
            found.people[0].country = found.people[0].country or code
            found.country = found.people[0].country
        return found

    def _holds_alike(self, s: Sentence, i: int, run: NameRun) -> bool:
        """X, known to be deputy prime minister as the host is, whose other post X needs not have."""
        person = self.people.find_full(run.words) or self.people.find_short(run.words)[0]
        here = [m.person for m in self.mentions if m.person is not None and s.start <= m.start < s.starts[i]]
        if person is None or not here or person is here[-1]:
            return False
        titles = {h.office.title.name for h in self.held if h.person is here[-1]} - {"member", "alternate member"}
        return any(h.person is person and h.office.title.name in titles for h in self.held)

    def _is_told_by_other(self, s: Sentence, j: int, offices: OfficeReader) -> bool:
        """`his Irish counterpart X, ministry spokesman Y said`: the post behind the comma is of Y, who tells it."""
        last = self.organizations.last
        office = offices.read(s, j + 1)
        self.organizations.last = last
        run = self._name_run(s, office.j) if office is not None and s.is_capitalized(office.j) else None
        return run is not None and s.low(run.j) in _TELLING

    def _is_from_state(self, s: Sentence, k: int) -> bool:
        """`her colleague from Kenya, X`: a country behind `from` at token k."""
        if s.low(k) not in ("from", "of"):
            return False
        return self.organizations.country_at(s, k + 2 if s.low(k + 1) == "the" else k + 1) is not None

    def _is_of_other(self, run: NameRun, country: str | None) -> bool:
        """`Welcoming his Lao counterpart, X said`: X is known to be of another country."""
        person = self.people.find_short(run.words)[0] or self.people.find_full(run.words)
        return person is not None and person.country is not None and country not in (None, person.country)

    def _counterparts(self, s: Sentence, i: int, k: int, first: str, offices: OfficeReader) -> Phrase | None:
        """`his Chadian and Malian counterparts X and Y`: one name for each country, in the same order."""
        codes = [first]
        while s.low(k) in ("and", ",") and (country := self.organizations.country_at(s, k + 1)):
            codes.append(country[0])
            k = country[1]
        is_pair = s.low(k) in _COUNTERPARTS
        return self._named_in_order(s, i, k + 1, codes, offices) if is_pair else None

    def _named_of_one(self, s: Sentence, i: int, end: int, code: str, offices: OfficeReader) -> Phrase | None:
        """`their Canadian counterparts, X and Y`: all of one country, in the posts of those before."""
        people: list[Person] = []
        k = end + 1 if s.low(end) == "," else end
        while True:
            name_i, gender = self._honorific(s, k)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            found = self._person(s, k, run, [], offices, gender) if run is not None and len(run.words) > 1 else None
            if found is None or len(found.people) != 1 or found.people[0].country not in (None, code):
                break
            found.people[0].country = code
            people, j = [*people, found.people[0]], found.j
            k = j
            while s.low(k) in ("and", ","):
                k += 1
            if k == j:
                break
        if len(people) < _SEVERAL:
            return None
        self._hold_as_those_before(s, i, end, people, code)
        return Phrase("person", i, j, people, country=code, name_i=i, name_j=j)

    def _hold_as_those_before(self, s: Sentence, i: int, end: int, people: list[Person], code: str) -> None:
        own = [h for h in self.held if h.sentence is s and all(h.person is not person for person in people)]
        firsts = list({id(h.person): h for h in reversed(own)}.values())[::-1]
        if len(firsts) != len(people):
            return
        span = (i, end, i, end, s.starts[i], s.ends[end - 1], s_text(s, i, end))
        for person, like in zip(people, firsts, strict=True):
            body = of_country(like.office.organization, code) if like.office.organization is not None else None
            has_own = any(h.person is person and h.sentence is s for h in self.held)
            if body is not None and not has_own:
                self.held.append(HeldOffice(person, Office(like.office.title, body, *span, country=code), s))

    def _counterparts_from(self, s: Sentence, i: int, k: int, offices: OfficeReader) -> Phrase | None:
        """`his counterparts from Chad and Mali, X and Y`: the same, with the countries behind."""
        first = self._state_at(s, k)
        turns = self._turns(s, *first) if first is not None and s.low(first[1]) in (",", "(") else []
        if turns:
            return self._in_turns(s, i, turns, [self._same_office(s, i, k, turn[0]) for turn in turns], offices)
        codes: list[str] = []
        while (country := self.organizations.country_at(s, k + 1 if s.low(k) == "the" else k)) is not None:
            codes.append(country[0])
            k = country[1]
            if s.low(k) == "," and len(codes) > 1 and s.low(k - 2) == "and":
                break
            k = k + 1 if s.low(k) in ("and", ",") else k
        return self._named_in_order(s, i, k, codes, offices) if len(codes) > 1 and s.low(k) == "," else None

    def _counterparts_told(self, s: Sentence, i: int, k: int, offices: OfficeReader) -> Phrase | None:
        """`his counterparts from Chad and Mali`, `his counterparts X of Chad and Y of Mali`; token k is the noun."""
        if s.low(k + 1) not in ("from", "of"):
            return self._counterparts_of_states(s, i, k + 1, offices)
        first = self._state_at(s, k + 2)
        unnamed = Phrase("country", i, first[1], country=first[0], name_i=i, name_j=first[1]) if first else None
        return self._counterparts_from(s, i, k + 2, offices) or unnamed

    def _counterparts_of_states(self, s: Sentence, i: int, end: int, offices: OfficeReader) -> Phrase | None:
        """`his counterparts X of Chad and Y of Mali`, `his counterparts X (Chad) and Y (Mali)`."""
        people: list[Person] = []
        j = end
        for run, gender, code, after in self._runs_of_states(s, end + 1 if s.low(end) == "," else end):
            office = self._same_office(s, i, end, code)
            found = self._person(s, i, run, [office] if office is not None else [], offices, gender)
            if found is None or not found.people:
                return None
            found.people[0].country = found.people[0].country or code
            people, j = [*people, found.people[0]], after
        return Phrase("person", i, j, people, name_i=i, name_j=j) if len(people) >= _SEVERAL else None

    def _named_in_order(self, s: Sentence, i: int, end: int, codes: list[str], offices: OfficeReader) -> Phrase | None:
        """The people named from the token `end` on, one for each of the countries."""
        people: list[Person] = []
        k = end + 1 if s.low(end) == "," else end
        for number, code in enumerate(codes):
            k = k + 1 if number and s.low(k) in ("and", ",") else k
            k = k + 1 if number and s.low(k) == "and" else k
            name_i, gender = self._honorific(s, k)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            if run is None or (len(run.words) < 2 and self.people.find_short(run.words)[0] is None):
                return None
            office = self._same_office(s, i, end, code)
            found = self._person(s, i, run, [office] if office is not None else [], offices, gender)
            if found is None or not found.people:
                return None
            found.people[0].country = found.people[0].country or code
            people, k = [*people, found.people[0]], found.j
        return Phrase("person", i, k, people, name_i=i, name_j=k)

    def _counterpart_in_office(
        self, s: Sentence, i: int, k: int, country: str | None, offices: OfficeReader
    ) -> Phrase | None:
        """`his German counterpart, Minister of Defense X`, `his counterpart, the Minister of Defense of Germany, Mr X`:
        the office is named, and the country with it or with the counterpart."""
        chain = offices.read_chain(s, k)
        country = country or next((office.country for office in reversed(chain) if office.country is not None), None)
        if not chain or country is None:
            return None
        end = chain[-1].j
        is_apposed = s.low(end) == "," and s.low(k - 1) == ","
        name_i, gender = self._honorific(s, end + 1 if is_apposed else end)
        run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
        if run is None or (is_apposed and (len(run.words) < _SEVERAL or self._is_of_other(run, country))):
            return None
        for office in chain:
            if office.country is None:
                office.country = country
                offices.settle(office)
        return self._person(s, i, run, chain, offices, gender)

    def _same_office(self, s: Sentence, i: int, j: int, country: str | None) -> Office | None:
        """The office of the person named last, for another country."""
        own = [h for h in self.held if h.office.title.name not in ("member", "alternate member")]
        named = [m for m in self.mentions if m.person is not None and s.start <= m.start < s.starts[i]]
        here = [m.person for m in named if m.person is not None]
        # Nobody is a counterpart of someone of the same country.
        here = [person for person in here if country is None or person.country != country]
        if len(here) == _SEVERAL and here[-1] is named[-1].person and _goes_on(s, i, named[-1].end):
            here.pop()
        if self.titled is not None and s.start <= self.titled[0] < s.starts[i] and not here:
            here = [self.titled[1]]
        subject = [h for h in own if here and h.person is here[-1]]
        # `the Foreign Minister will travel on to X, where talks with her counterpart are held`: of whoever holds that.
        told = _titles_told(s, i) if own and not subject else set()
        alike = [h for h in own if h.office.title.name in told]
        holder = next(iter([*reversed(_with_ministry(subject)), *reversed(alike), *reversed(own)]), None)
        if holder is None or country is None:
            return None
        first, organization = self._fullest(holder), None
        if first.organization is not None:
            organization = of_country(first.organization, country)
            if organization is None:
                return None
        elif first.title.sector == "LEG" and first.title.name == "speaker":
            organization = Organization(
                lexicon.legislature_of(country) or "Parliament", "legislature", country, sector="LEG"
            )
        title_text = s_text(s, i, j)
        title = first.title
        if organization is not None and organization.head == "Department of State" and country == "USA":
            is_minister = title.name in ("minister", "foreign secretary", "secretary")
            title = lexicon.Title("secretary of state", "GOV", "ministry") if is_minister else title
        elif (organization is not None and organization.head == "Department of State") or (
            title.name == "foreign secretary" and first.country == "GBR"  # who is a minister there
        ):
            organization, title = foreign_ministry(country), lexicon.Title("minister", "GOV", "ministry")
        elif title.name == "minister" and country == "GBR" and _is_foreign(organization):
            title = lexicon.Title("foreign secretary", "GOV", "ministry")
        return Office(title, organization, i, j, i, j, s.starts[i], s.ends[j - 1], title_text, country=country)

    def _fullest(self, held: HeldOffice) -> Office:
        """`Minister X`: the same post as said more fully before, of what."""
        title = held.office.title.name
        same = (h.office for h in self.held if h.person is held.person and h.office.title.name == title)
        return held.office if held.office.organization else next((o for o in same if o.organization), held.office)


def _goes_on(s: Sentence, i: int, end: int) -> bool:
    """`was received by President Y, and will have a meeting with his Ghanaian counterpart`: behind Y, whose name ends
    at that character, it is the sentence's subject that meets its counterpart at token i."""
    k = next((k for k in range(i) if s.starts[k] >= end), i)
    k += s.low(k) == ","
    return s.low(k) == "and" and s.low(k + 1) in _ANOTHER_VERB


_ANOTHER_VERB: Final = frozenset(
    "will would had has have held met meets holds is was then later also discussed spoke talked signed".split()
)


def _with_ministry(held: list[HeldOffice]) -> list[HeldOffice]:
    """The post that a counterpart holds, too: of a deputy prime minister who is a minister, the minister's."""
    of_ministry = [one for one in held if one.office.title.of == "ministry"]
    return of_ministry if of_ministry and held[-1].office.title.name == "deputy prime minister" else held


def _titles_told(s: Sentence, i: int) -> set[str]:
    """The titles that stand in a sentence before token i."""
    found = (lexicon.titles().match(s.lows, k) for k in range(i))
    return {match[0].name for match in found if match is not None}


def _is_foreign(organization: Organization | None) -> bool:
    return organization is not None and organization.head == foreign_ministry(organization.country).head
