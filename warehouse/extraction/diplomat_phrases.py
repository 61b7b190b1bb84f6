"""The foreign minister told as his country's diplomat: `Poland's top diplomat`, `the chief German diplomat X`, `the
head of Polish diplomacy`; `Turkey was represented by its chief diplomat, X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.counterpart_phrases import CounterpartPhrases
from warehouse.extraction.described_signs import is_named_behind, is_of_legislature
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.organization_model import foreign_ministry
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_AFTER_APPOSED: Final = frozenset((",", ".", ";", ")", "and", "met", "said", "held", "has", "will"))
_FOREIGN_OFFICES: Final = (["foreign", "policy", "department"], ["foreign", "policy", "agency"])


class DiplomatPhrases(CounterpartPhrases):
    """Reads foreign ministers told as diplomats."""

    def _states_chief(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`Australia's top diplomat will travel to Y`: the one of that country who holds the post described so."""
        country = self.organizations.country_at(s, i)
        if country is None or s.low(country[1]) != "'s":
            return None
        code, j = country[0], country[1] + 1
        described = lexicon.descriptions().match(s.lows, j) if j < len(s) else None
        if described is None:
            return None
        (title, _), end = described
        named = self._minister_named(s, i, end, code, offices) if title == "minister" else None
        if named is not None:  # `Poland's top diplomat X`
            return named
        if is_named_behind(s, j, end):
            return None
        return Phrase("title", i, end, self._described_so(title, "", code), country=code, name_i=i, name_j=end)

    def _own_diplomat(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`Turkey was represented by its chief diplomat, X`: of the country that the sentence names before."""
        described = lexicon.descriptions().match(s.lows, i + 1) if s.low(i) == "its" else None
        if described is None:
            return None
        named = [country for k in range(i) if (country := self.organizations.country_at(s, k)) is not None]
        if described[0][0] != "minister" or not named:
            return None
        return self._minister_named(s, i, described[1], named[-1][0], offices)

    def _chief_diplomat(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`the chief German diplomat`, `the top Polish diplomat`: that country's foreign minister."""
        country = self.organizations.country_at(s, i + 2)
        if country is None or s.low(country[1]) != "diplomat":
            return None
        code, j = country
        named = self._minister_named(s, i, j + 1, code, offices)
        if named is not None:
            return named
        holders = {id(h.person): h.person for h in self.held if h.office.title.name == "minister"}
        people = [person for person in holders.values() if person.country == code]
        return Phrase("title", i, j + 1, people if len(people) == 1 else [], country=code, name_i=i, name_j=j + 1)

    def _minister_named(self, s: Sentence, i: int, j: int, code: str, offices: OfficeReader) -> Phrase | None:
        """`the head of Polish diplomacy, X`: X, who heads the foreign ministry; the description is tokens [i, j)."""
        begin = j + 1 if s.low(j) == "," else j
        k, gender = self._honorific(s, begin)
        run = self._name_run(s, k) if s.is_capitalized(k) else None
        is_name = run is not None and (len(run.words) > 1 or self.people.find_short(run.words)[0] is not None)
        if run is None or not is_name or (begin > j and s.low(run.j) not in _AFTER_APPOSED):
            return None
        title = lexicon.Title("minister", "GOV", "ministry")
        span = (i, j, i + 1, j, s.starts[i], s.ends[j - 1])
        office = Office(title, foreign_ministry(code), *span, s_text(s, i + 1, j), country=code)
        return self._person(s, i, run, [office], offices, gender)

    def _head_of_diplomacy(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`the head of Polish diplomacy`, `the chief of his country's diplomacy`, `the head of the Polish MFA`, `the
        head of the Kazakh foreign policy department`: its foreign minister."""
        end = next((k for k in range(i + 3, i + 7) if s.low(k) == "diplomacy" or s.words[k : k + 1] == ["MFA"]), 0)
        end = end or next((k for k in range(i + 5, i + 8) if s.lows[k - 2 : k + 1] in _FOREIGN_OFFICES), 0)
        if not end or (end == i + 3 and s.low(end + 1) == "of"):
            return None  # `the head of diplomacy of Fiji` is read as a post
        country = self.organizations.country_at(s, i + 3 if s.low(i + 3) != "the" else i + 4)
        named = self._minister_named(s, i, end + 1, country[0], offices) if country is not None else None
        if named is not None:
            return named
        held = [h for h in self.held if h.office.title.of == "ministry" and h.office.title.name.endswith("minister")]
        people = {id(h.person): h.person for h in held if country is None or h.person.country == country[0]}
        whose = list(people.values()) if len(people) == 1 else []
        code = country[0] if country is not None else None
        return Phrase("title", i, end + 1, whose, country=code, name_i=i, name_j=end + 1)

    def _described_so(self, title: str, sector: str, country: str) -> list[Person]:
        """The one person of this country with the post; else the one with it at home, whose country no word has told:
        `Minister of Foreign Affairs X ended a visit. The Cambodian top diplomat met`."""
        holders = {
            id(h.person): h.person
            for h in self.held
            if h.office.title.name == title or (sector == "LEG" and is_of_legislature(h.office))
        }
        told = [person for person in holders.values() if person.country == country]
        people = told or [person for person in holders.values() if person.country is None]
        if len(people) != 1:
            return []
        people[0].country = country
        return people
