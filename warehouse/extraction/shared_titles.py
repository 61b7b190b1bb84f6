"""A title in the plural that several people share: `the foreign ministers of A, B and C, X, Y and Z`, `Presidents X of
A, Y of B and Z of C`, `the ministers of A, X, B, Y, and C, Z`, `the leaders of A (X) and B (Y)`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import NameRun, s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.organization_model import Organization, ministry_for, of_country
from warehouse.extraction.owners import as_subject
from warehouse.extraction.people import Person
from warehouse.extraction.person_phrases import PersonPhrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.place_names import place_at
from warehouse.extraction.plural_bodies import in_singular
from warehouse.extraction.territories import territory_at
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name

_PAIR: Final = 2
_MOST_STATES: Final = 5
_MOST_PORTFOLIOS: Final = 12
_LONGEST_PORTFOLIO: Final = 9
_JOINING: Final = frozenset(("and", ","))
_BEFORE_NAMES: Final = frozenset((",", "-", "–", "—", ":", "(", "--"))
_DASHES: Final = frozenset(("-", "–", "—"))
_BETWEEN_TURNS: Final = frozenset(("and", ",", ";", "of", "from"))
_OF_EACH_STATE: Final = frozenset(("other", "military", "company"))
"""Kinds of bodies of which each state can have one: `the central banks of A and B`."""
_BEFORE_STATE: Final = frozenset(("of", "from", "("))


@dataclass(slots=True)
class SharedTitles(PersonPhrases):
    """Reads a title in the plural with all the people who hold it."""

    def _shared(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """All who hold an office told in the plural at token i, each of a state of their own; None for one office."""
        last = s.low(office.title_i if s.low(office.title_i + 1) == "of" else office.title_j - 1)
        if not last.endswith(("s", "chairmen")) or last == "forces":
            return None
        if office.country is None and (found := self._each_of_state(s, i, office, offices)) is not None:
            return found
        if office.title.of == "ministry" and (found := self._with_portfolios(s, i, office, offices)) is not None:
            return found
        if office.country is None and office.organization is None and s.low(office.j) == "of":
            office = self._of_plural_body(s, i, office, offices)
        office.j = _past_both(s, _past_letters(s, office.j))
        if s.low(office.j) not in ("and", ",", "("):
            in_turn = self._by_turns(s, i, office, offices) if office.country is not None else None
            return in_turn or self._several_of_one(s, i, office, offices)
        if s.low(office.j) == "and" and (both := self._of_two_bodies(s, i, office, offices)) is not None:
            return both
        return self._listed(s, i, office, offices)

    def _with_portfolios(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """`Cabinet Secretaries A (Interior), B (Foreign Affairs) and C (Trade)`: each of the ministry in brackets."""
        people: list[Person] = []
        k = office.title_j
        while len(people) < _MOST_PORTFOLIOS:
            name_i, gender = self._honorific(s, k)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            if run is None or s.low(run.j) != "(":
                break
            end = next((m for m in range(run.j + 2, min(run.j + _LONGEST_PORTFOLIO, len(s))) if s.lows[m] == ")"), None)
            if end is None or not (s.low(run.j + 1) in lexicon.ministry_subjects() or s.words[run.j + 1].isupper()):
                break
            body = Organization(ministry_for(as_subject(s, run.j + 1, end)), "ministry", office.country, sector="GOV")
            own = replace(office, organization=body, more=[])
            found = self._person(s, k, run, [own], offices, gender)
            if found is None or len(found.people) != 1:
                break
            people, j = [*people, found.people[0]], end + 1
            k = j
            while s.low(k) in (",", "and"):
                k += 1
            if k == j:
                break
        return Phrase("person", i, j, people, name_i=i, name_j=j) if len(people) >= _PAIR else None

    def _listed(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """All who hold the office, behind which a comma, a bracket or `and` stands."""
        if s.low(office.j) == "," and "both" in s.lows[max(0, i - 1) : office.title_i]:
            return self._several_of_one(s, i, office, offices)
        if s.low(office.j) == "," and office.organization is not None and self._state_at(s, office.j + 1) is None:
            several = self._several_of_one(s, i, office, offices)
            if several is not None:
                return several  # `The deputy directors of the museum, X and Y, came`
        if office.title.of == "territory" and office.organization is not None and s.low(office.j) in (",", "("):
            return self._by_places(s, i, office, offices)
        if office.country is None:
            return None
        both = self._of_two_states(s, i, office) if s.low(office.j) == "," else []
        if both and (pair := self._one_of_each(s, i, office.j, both, offices)) is not None:
            return pair  # `The Lao and Vietnamese foreign ministers, X and Y, met`
        codes, k = self._states(s, office)
        if len(codes) >= _PAIR and office.organization is not None and office.organization.end:
            office.organization.end = s.ends[k - 1]  # `the central banks of A and B` names both
        if s.low(k) == "to" and office.title.sector == "DIP":
            k = (self._state_at(s, k + 1) or ("", k))[1]  # `the ambassadors of A and B to C, X and Y`
        if len(codes) >= _PAIR:
            return self._one_of_each(s, i, k, [self.of_state(office, code) for code in codes], offices)
        return self._by_turns(s, i, office, offices)

    def _of_two_bodies(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """`The governors of the Bank of Thailand and the State Bank of Vietnam, X and Y`: each of a body of its own."""
        if office.organization is None or office.organization.kind in ("ministry", "state"):
            return None
        last = self.organizations.last
        found = self.organizations.read(s, office.j + 1)
        other = replace(office, organization=found[0], country=found[0].country_code(), more=[]) if found else None
        pair = self._one_of_each(s, i, found[1], [office, other], offices) if found and other is not None else None
        if pair is None:
            self.organizations.last = last
        return pair

    def _of_plural_body(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Office:
        """`the heads of the foreign ministries of A and B`: the office as that of A, else the bare one."""
        one = in_singular(s, office.title_i, office.title_j)
        last = self.organizations.last
        read = offices.read(one, i) if one is not None else None
        code = read.organization.country_code() if read is not None and read.organization is not None else None
        if read is None or not (read.country or code) or s.low(read.j) not in _JOINING:
            self.organizations.last = last
            return office
        read.country = read.country or code
        read.title_text = s_text(s, read.title_i, read.title_j)
        return read

    def _of_two_states(self, s: Sentence, i: int, office: Office) -> list[Office]:
        """`the Lao and Vietnamese Deputy Ministers`, `the Thai, Lao and Vietnamese Deputy Ministers`, of which the
        office at token i has the last state."""
        if s.low(i - 1) != "and" or office.country is None:
            return []
        codes: list[str] = []
        end = i - 1
        while end > 0 and len(codes) < _MOST_STATES:
            near = [(m, c) for m in (end - 1, end - 2) if m >= 0 and (c := self.organizations.country_at(s, m))]
            begin = next((m for m, country in near if country[1] == end), None)
            if begin is None:
                break
            codes.insert(0, next(country[0] for m, country in near if m == begin))
            if s.low(begin - 1) != ",":
                break
            end = begin - 1
        return [*(self.of_state(office, code) for code in codes), office] if codes else []

    def _several_of_one(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """`Deputy Prime Ministers X and Y`, `Politburo members X, Minister of A, and Y, Minister of B`, `both members
        of the committee, X and Y`: all of the same body."""
        is_of_nothing = office.organization is None and office.country is None and office.title.of is None
        is_of_nothing = is_of_nothing and office.j == office.title_j  # no `members of the committee X and Y`
        if is_of_nothing and office.title.sector != "LEG":
            return None  # `Directors X and Y won awards`: of what, nobody says
        held = self._of_two_states(s, i, office)
        if held:
            return self._one_of_each(s, i, office.j, held, offices)
        runs = self._runs_joined(s, office.j + (s.low(office.j) in (",", ":")), offices)
        people: list[Person] = []
        j = office.j
        for run, gender in runs:
            body = replace(office.organization) if office.organization is not None else None
            # `CPN leaders X and Y`: people of the party, and none who leads it.
            own = [replace(office, organization=body, more=[])] if office.title.name != "leader" else []
            found = self._person(s, i if own else run.i, run, own, offices, gender)
            if found is None or not found.people:
                break
            of = body.country_code() if body is not None and not own else None
            found.people[0].country = found.people[0].country or of
            people, j = [*people, found.people[0]], max(j, found.j)
        return Phrase("person", i, j, people, name_i=i, name_j=j) if len(people) >= _PAIR else None

    def _runs_joined(self, s: Sentence, k: int, offices: OfficeReader) -> list[tuple[NameRun, str]]:
        """The full names from token k on, each with posts behind a comma or without, up to the one after `and`."""
        runs: list[tuple[NameRun, str]] = []
        is_closed = False
        while True:
            name_i, gender = self._honorific(s, k)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            if runs and (run is None or len(run.words) < _PAIR):
                run = _as_listed(s, name_i)
            if run is None or len(run.words) < _PAIR:
                return []
            runs.append((run, gender))
            if is_closed:
                return runs
            k = self._past_posts(s, run.j, offices)
            end = k
            while s.low(end) in _JOINING or s.low(end) == ";":
                end += 1
            if end == k:
                return []
            is_closed, k = s.low(end - 1) == "and", end

    def _past_posts(self, s: Sentence, j: int, offices: OfficeReader) -> int:
        """The token after the posts behind a name that ends at token j; j where none are."""
        last = self.organizations.last
        chain = offices.read_chain(s, j + 1) if s.low(j) == "," else []
        self.organizations.last = last
        return chain[-1].j if chain and s.low(chain[-1].j) in (",", ";", "and") else j

    def _states(self, s: Sentence, office: Office) -> tuple[list[str], int]:
        """The states of `ministers of A, B and C`, and the token after the last; the first alone where no list is."""
        codes, k = [office.country or ""], office.j
        is_closed = False
        while not is_closed and s.low(k) in _JOINING:
            begin = k + 2 if s.lows[k : k + 2] == [",", "and"] else k + 1
            is_closed = s.low(begin - 1) == "and"
            country = self._state_at(s, begin)
            if country is None:
                return codes[:1], office.j
            codes.append(country[0])
            k = _past_letters(s, country[1])
        return (codes, k) if is_closed else (codes[:1], office.j)

    def _state_at(self, s: Sentence, k: int) -> tuple[str, int] | None:
        k = k + 1 if s.low(k) == "the" else k
        found = self.organizations.country_at(s, k)
        place = place_at(s, k, self.countries) if found is None and k < len(s) else None
        if place is not None and place[0].startswith("country/"):  # `Cote d'Ivoire`
            return place[0].removeprefix("country/"), place[1]
        return found

    def of_state(self, office: Office, code: str) -> Office:
        """The same office in another state, with its body there."""
        own = office.organization
        organization = of_country(own, code) if own is not None else None
        if own is not None and organization is None and own.kind in _OF_EACH_STATE and own.parent is None:
            organization = Organization(own.head, own.kind, code, sector=own.sector, start=own.start, end=own.end)
        return replace(office, country=code, organization=organization, more=[])

    def _one_of_each(self, s: Sentence, i: int, k: int, held: list[Office], offices: OfficeReader) -> Phrase | None:
        """The people named from token k on, one for each office, joined by commas and `and`."""
        mark = s.low(k)
        if s.lows[k : k + 2] == ["-", "-"]:
            k += 1
        k = k + 1 if mark in _BEFORE_NAMES else k
        if not self._are_as_many(s, k, len(held)):
            return None
        people: list[Person] = []
        for number, office in enumerate(held):
            while number and s.low(k) in _JOINING:
                k += 1
            name_i, gender = self._honorific(s, k)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            found = self._person(s, i, run, [office], offices, gender) if run is not None else None
            if found is None or not found.people:
                return None
            found.people[0].country = found.people[0].country or office.country
            people, k = [*people, found.people[0]], found.j
        k = k + 1 if mark == "(" and s.low(k) == ")" else k
        return Phrase("person", i, k, people, held, name_i=i, name_j=k)

    def _are_as_many(self, s: Sentence, k: int, count: int) -> bool:
        """Whether so many names follow from token k on, joined by commas and an `and` before the last."""
        for number in range(count):
            if number and s.low(k) not in _JOINING:
                return False
            while number and s.low(k) in _JOINING:
                k += 1
            name_i, _ = self._honorific(s, k)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            if run is None:
                return False
            k = run.j
        return True

    def _by_turns(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """`the ministers of A, X, B, Y, and C, Z`, `of A (X), B (Y) and C (Z)`, `of A – X, B Y and C Z`: each after the
        state."""
        turns = self._turns(s, office.country or "", office.j)
        held = [office if n == 0 else self.of_state(office, turn[0]) for n, turn in enumerate(turns)]
        return self._in_turns(s, i, turns, held, offices) if turns else None

    def _by_places(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """`the mayors of A, X, and B, Y`, `the governors of A (X) and B (Y)`: each after the town or province."""
        place: tuple[Organization, int] | None = (office.organization, office.j) if office.organization else None
        turns: list[tuple[str, int, str, int]] = []
        held: list[Office] = []
        mark = s.low(office.j)
        while place is not None and s.low(place[1]) == mark:
            name_i, gender = self._honorific(s, place[1] + 1)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            if run is None or len(run.words) < _PAIR:
                break
            end = run.j + 1 if mark == "(" else run.j
            turns.append((place[0].country_code() or "", name_i, gender, end))
            held.append(replace(office, organization=place[0], country=place[0].country_code(), more=[]))
            k = end
            while s.low(k) in _BETWEEN_TURNS:
                k += 1
            place = territory_at(s, k) if k > end else None
        return self._in_turns(s, i, turns, held, offices) if len(turns) >= _PAIR else None

    def _in_turns(
        self,
        s: Sentence,
        i: int,
        turns: list[tuple[str, int, str, int]],
        held: Sequence[Office | None],
        offices: OfficeReader,
    ) -> Phrase | None:
        people: list[Person] = []
        j = 0
        for (code, name_i, gender, end), office in zip(turns, held, strict=True):
            own = [office] if office is not None else []
            found = self._person(s, i, self._name_run(s, name_i), own, offices, gender)
            if found is None or not found.people:
                return None
            found.people[0].country = found.people[0].country or code or None
            people.append(found.people[0])
            j = max(end, found.j)
        return Phrase("person", i, j, people, [o for o in held if o is not None], name_i=i, name_j=j)

    def _turns(self, s: Sentence, code: str, k: int) -> list[tuple[str, int, str, int]]:
        """(state, token of the name, gender told by its address, token after it) for each of two or more turns, the
        first after the state `code` that ends at token k."""
        turns: list[tuple[str, int, str, int]] = []
        mark = s.low(k) if s.low(k) in (",", "(") else ""
        while mark in ("", s.low(k)):
            begin = k + 1 if mark or s.low(k) in _DASHES else k
            name_i, gender = self._honorific(s, begin)
            run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
            if run is None or (len(run.words) < _PAIR and not gender) or self._is_post_or_state(s, begin):
                break
            end = run.j
            if mark == "(":
                if s.low(end) != ")":
                    break
                end += 1
            turns.append((code, name_i, gender, end))
            k = end
            while s.low(k) in _BETWEEN_TURNS:
                k += 1
            state = self._state_at(s, k) if k > end else None
            if state is None:
                break
            code, k = state
        return turns if len(turns) >= _PAIR else []

    def _is_post_or_state(self, s: Sentence, k: int) -> bool:
        return lexicon.titles().match(s.lows, k) is not None or self._state_at(s, k) is not None

    def _each_of_state(self, s: Sentence, i: int, office: Office, offices: OfficeReader) -> Phrase | None:
        """`Presidents X of A, Y of B and Z of C`, `Ministers X (A) and Y (B)`: the state stands with each name."""
        runs = self._runs_of_states(s, office.j)
        people: list[Person] = []
        j = office.j
        for run, gender, code, end in runs:
            found = self._person(s, i, run, [self.of_state(office, code)], offices, gender)
            if found is None or not found.people:
                return None
            found.people[0].country = found.people[0].country or code
            people.append(found.people[0])
            j = end
        return Phrase("person", i, j, people, name_i=i, name_j=j) if len(people) >= _PAIR else None

    def _runs_of_states(self, s: Sentence, k: int) -> list[tuple[NameRun, str, str, int]]:
        """The names from token k on with their states and the token after each, where two or more make a list."""
        found: list[tuple[NameRun, str, str, int]] = []
        while True:
            name_i, gender = self._honorific(s, k)
            if not s.is_capitalized(name_i) or self._is_post_or_state(s, name_i):
                break
            run = self._name_run(s, name_i)
            of = run.j if run is not None else len(s)
            of = of + 1 if s.lows[of : of + 2] == [",", "of"] else of  # `Ministers X, of Cuba, and Y, of Laos`
            state = self._state_at(s, of + 1) if s.low(of) in _BEFORE_STATE else None
            if run is None or state is None:
                break
            end = state[1] + 1 if s.low(of) == "(" else state[1]
            found.append((run, gender, state[0], end))
            k = end
            while s.low(k) in _JOINING:
                k += 1
            if k == end:
                break
        return found if len(found) >= _PAIR else []


_LONGEST_NAME: Final = 5


def _as_listed(s: Sentence, i: int) -> NameRun | None:
    """`Ministers X, Mary Ward and Man Bahadur Thapa`: a name of which a word is common, too, as one of a list."""
    j = i
    while j < min(i + _LONGEST_NAME, len(s)) and s.is_capitalized(j) and s.words[j].isalpha():
        j += 1
    is_whole = s.low(j) in _BEHIND_LISTED or s.words[j : j + 1] == [s.low(j)]
    if (
        j == i
        or not is_whole
        or lexicon.titles().match(s.lows, i) is not None
        or s.low(i) in lexicon.ministry_subjects()
    ):
        return None
    if any(low in lexicon.org_words() for low in s.lows[i:j]):
        return None
    return NameRun(i, j, s_text(s, i, j), tuple(fold_name(word) for word in s.words[i:j]))


_BEHIND_LISTED: Final = frozenset((",", ";", ".", "and", ""))


def _past_letters(s: Sentence, k: int) -> int:
    """`the ministers of the Democratic Republic of the Congo (DRC) and Rwanda`: the token after a state's letters."""
    is_letters = s.low(k) == "(" and s.low(k + 2) == ")" and s.words[k + 1].isupper() and s.low(k + 3) in _JOINING
    return k + 3 if is_letters else k


def _past_both(s: Sentence, k: int) -> int:
    """`the deputy ministers of agriculture of the two countries, X and Y`: the token after both sides; which of them
    is whose the words leave open."""
    if s.low(k) != "of":
        return k
    begin = k + 2 if s.low(k + 1) == "the" else k + 1
    is_both = s.low(begin) in ("two", "both") and s.low(begin + 1) in _SIDES and s.low(begin + 2) in _BEFORE_NAMES
    return begin + 2 if is_both else k


_SIDES: Final = frozenset("countries nations states sides parties governments".split())
