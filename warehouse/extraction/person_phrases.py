"""A person with the offices before and after the name, and the country that they tell."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.after_names import country_of_seat, other_name, skip_bracket, skip_nickname
from warehouse.extraction.delegation_words import LED, is_under_leadership
from warehouse.extraction.described_countries import OFFICIALS, RANKS
from warehouse.extraction.envoys import past_leader
from warehouse.extraction.name_runs import NameRun, name_end
from warehouse.extraction.namesakes import is_gone_to, is_lent
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader, are_several, next_in_chain
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.person_clauses import (
    country_of_address,
    is_of_others,
    is_of_union,
    is_said_at,
    past_relative,
)
from warehouse.extraction.phrase_model import HeldOffice, Mention, Phrase
from warehouse.extraction.place_names import place_at
from warehouse.extraction.posts_apposed import acts_with_next, is_behind_post, opens_clause, past_rank, past_unread
from warehouse.extraction.posts_ended import is_ended, is_ended_apposed, past_copula
from warehouse.extraction.posts_joined import told_behind
from warehouse.extraction.posts_of_states import (
    are_of_two_countries,
    is_inviting,
    is_unnamed_envoy,
    of_one_state,
    own_posts,
    past_clause,
    without_rank,
)
from warehouse.extraction.styled_names import StyledNames
from warehouse.extraction.tokens import Sentence

_GIVEN: Final = frozenset(("appointed", "elected", "re-elected", "newly-elected", "newly-appointed"))
"""`X was appointed minister`: told with the appointment."""
_LONGEST_PAIR: Final = 8
_PAIR_OF_NAMES: Final = 3
_LONGEST_BRACKET: Final = 24
_INITIALS: Final = 2
"""Longer ones are never read as part of a name, unless they are pronounced as one."""


@dataclass(slots=True)
class PersonPhrases(StyledNames):
    """Reads a person at a place of a sentence, and keeps who was named in the article."""

    guest: Person | None = None
    host: Person | None = None
    sent_last: Phrase | None = None
    """Who sent the delegation, with nobody to lead it, that the sentence before tells of."""
    teller: Person | None = None
    """Who told the press what the sentence read last says."""
    likely_guest: Person | None = None
    """Who met whom the soil is of, where no one is told to have received or come."""
    likely_host: Person | None = None
    speaking: Organization | None = None
    """For whom an unnamed spokesperson was told to speak: `spokesperson X` is that one."""
    came: Person | None = None
    """The one visitor of the visit told last."""
    sent: Phrase | None = None
    """Whose delegation the article is about, where nobody of it is named: an organisation or a country."""
    lists_appointed: bool = False
    """The lines that follow name those who were appointed, one each."""
    listed_post: Office | None = None
    """The post that several were told to get in the sentence before, which named nobody."""
    left: HeldOffice | None = None
    """The post told last to be vacant, with who took it from somebody not named: `fired his defense minister`."""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    """Where the sentences stand that were read."""
    has_envoys: bool = False
    """Envoys have presented their letters in the sentences before."""
    _cataphor: Mention | None = None
    home: str | None = None
    """The country of the house that writes, where its page shows it."""
    titled: tuple[int, Person] | None = None
    """Whom a title stood for last, and where: `The Foreign Minister met with his counterpart`."""

    def _mention_organization(self, org: Organization) -> None:
        if org.end > org.start and not org.is_implied:
            self.mentions.append(Mention(org.start, org.end, "organization", "full name", organization=org))

    def _office_follows(self, s: Sentence, j: int, offices: OfficeReader) -> bool:
        if s.low(j) == "(" and self._offices_in_bracket(s, skip_bracket(s, j), offices):
            return True
        j = skip_bracket(s, j)
        is_dash = s.low(j) in ("–", "—") or (s.low(j) == "-" and s.starts[j] > s.ends[j - 1])
        if s.low(j) != "," and not is_dash:
            return False
        is_clause = s.low(j + 1) == "who" and s.low(j + 2) in ("is", "was") and s.low(j + 3) != "also"
        begin = j + 3 if is_clause else self._past_style(s, j + 1)
        last = self.organizations.last
        office = offices.read(s, begin)
        self.organizations.last = last
        return office is not None

    def _person(
        self, s: Sentence, i: int, run: NameRun | None, before: list[Office], offices: OfficeReader, gender: str
    ) -> Phrase | None:
        if run is None or is_lent(s, i if before else run.i) or (not before and is_gone_to(s, run.i)):
            return None
        known = len(self.people.found)
        is_announced = bool(before or gender) or self._is_addressed_in_post(s, i, run, offices)
        person = self._bearer(s, run, is_announced, gender)
        if person is None:
            return Phrase("person", i, run.j, name_i=run.i, name_j=run.j)
        if self._cataphor is not None:
            self._cataphor.person, self._cataphor.resolution = person, "pronoun"
            self._cataphor = None
        if s.low(run.j) == "(" and person.country is None:
            person.country = self._country_in_bracket(s, run.j) or country_of_seat(s, run.j)
        self.styles.remember(s, i, run.i, person)
        if person.address_country is None:
            person.address_country = country_of_address(s, i, run.i)
        j = self._state_after(s, skip_bracket(s, skip_nickname(s, run.j)), person, before, offices)
        is_apposed = bool(before) and ("," in s.lows[before[-1].j : run.i] or is_inviting(s, i))
        is_behind = not before and is_behind_post(s, run.i)
        # `X (Secretary for Legal Affairs), Y (Treasurer)`
        own = self._offices_in_bracket(s, j, offices) if s.low(j) == "," and s.low(j - 1) == ")" else []
        after, j = (
            (own, j)
            if own
            else self._offices_after(s, j, offices, bool(before) or is_behind, is_apposed or is_behind, i < run.i)
        )
        after, j = self._without_addressed(s, person, after, j, run.j if not before and not own else j)
        before, i = own_posts(before, after, is_apposed, i, run.i)
        self._led_by_party(s, i, before)
        headed = self._headed_body(s, i) if not before and s.low(i - 1) == "by" else None
        held = without_rank([*before, *after]) if headed is None else [headed, *after]
        self._share_with_others(s, i, after)
        if not person.gender and any(office.title_text.lower().endswith("woman") for office in held):
            person.gender = "f"
        is_new = len(self.people.found) > known
        for office in held:
            self._give_body_told(s, office)
            self._speak_for(office)
            self.held.append(HeldOffice(person, office, s))
            # `Chinese Foreign Minister Hạ Kiện Mẫn`: who is new is of the post's country, however the name looks.
            told = office.country if is_new and office in before else None
            person.country = told or person.country or office.country or _country(office)
        if person.country is None and not any(map(is_of_union, before)):
            person.country = self._country_beside(s, i, run.i, before)
        for office in held:
            if office.organization is not None:
                self._mention_organization(office.organization)
        is_leader = s.low(i - 1) == "by" and s.low(i - 2) in LED
        is_leader = is_leader or is_under_leadership(s, i)
        if person.country is None and is_leader:
            person.country = self._country_led(s, i - 2)
        if is_leader:
            self.delegate = person
            self._sent_by_ministry(s, i - 2, held)
        is_visiting = any(office.is_visiting for office in before) or s.low(i - 1) == "visiting"
        return Phrase(
            "person", i, j, [person], held, country=person.country, is_visiting=is_visiting, name_i=run.i, name_j=run.j
        )

    def _share_with_others(self, s: Sentence, i: int, after: list[Office]) -> None:
        """`X and Y, both members of the committee`: X's post, too; the phrase that names Y begins at token i."""
        if after and s.low(i - 1) == "and":
            self._name_before(s, i - 1, after)
            self._share_with_other(s, i, after)

    def _name_before(self, s: Sentence, k: int, after: list[Office]) -> None:
        """X of the same, whose name only the post behind Y makes sure."""
        if not any(s.low(office.i) == "both" or are_several(s, office) for office in after):
            return
        if any(m.person is not None and m.end == s.ends[k - 1] for m in self.mentions[-_PAIR_OF_NAMES:]):
            return
        begin = k
        while begin > 0 and s.is_capitalized(begin - 1) and k - begin < _LONGEST_PAIR // 2:
            begin -= 1
        run = self._name_run(s, begin) if k - begin > 1 else None
        if run is not None and run.j == k and self._is_nothing_else(s, begin):
            self._bearer(s, run, bool(after), "")

    def _speak_for(self, office: Office) -> None:
        """`spokesperson X`, after `the National Assembly's spokesperson`: X speaks for that body."""
        if office.title.name == "spokesperson" and office.organization is None and self.speaking is not None:
            office.organization = replace(self.speaking, start=0, end=0)

    def _is_addressed_in_post(self, s: Sentence, i: int, run: NameRun, offices: OfficeReader) -> bool:
        """`Hon. Moyo, Secretary of Administration`, `Dr. Banda, Minister of Health`: a family name between a form of
        address and a post."""
        is_addressed = i < run.i and len(run.words) == 1 and s.kind == "body" and s.low(i) != "general"
        return is_addressed and s.low(run.j) == "," and self._office_follows(s, run.j, offices)

    def _bearer(self, s: Sentence, run: NameRun, is_announced: bool, gender: str) -> Person | None:
        """Who bears a name, mentioned with it and with another name in brackets: `Hạ Kiện Mẫn (He Jianmin)`."""
        person, resolution = self._whose(s, run, is_announced, gender)
        self.mentions.append(Mention(s.starts[run.i], name_end(s, run), "person", resolution, person))
        if person is None:
            return None
        other = other_name(s, run.j, self.lowercase, self.people) if person.is_full else None
        if other is not None:
            person.aliases.add(other.text)
            self.mentions.append(Mention(s.starts[other.i], s.ends[other.j - 1], "person", "alias", person))
        return person

    def _whose(self, s: Sentence, run: NameRun, is_announced: bool, gender: str) -> tuple[Person | None, str]:
        known = self.people.find_full(run.words)
        if known is not None and len(run.words) > 1:
            resolution = "full name" if known.name == run.text else "alias"
            self.people.add(run, s, gender)
            return known, resolution
        if len(run.words) == 1 or known is not None:
            person, could_be = self.people.find_short(run.words)
            if person is not None:
                person.gender = person.gender or gender
                return person, "short name" if len(run.words) < len(person.words) else "full name"
            misspelt = self.people.find_misspelt(run.words) if not could_be else None
            if misspelt is not None:
                return misspelt, "alias"
            if could_be or not is_announced or self._is_no_name(s, run):
                return None, "unresolved"
        misspelt = self.people.find_misspelt(run.words) if len(run.words) > 1 else None
        if misspelt is not None:
            misspelt.aliases.add(run.text)
            return misspelt, "alias"
        holder = self._holder_of_initials(s, run) if len(s.words[run.i]) == _INITIALS and len(run.words) > 1 else None
        if holder is not None:
            return holder, "short name"
        return self.people.add(run, s, gender), "full name"

    def _is_no_name(self, s: Sentence, run: NameRun) -> bool:
        """`Meets Uzbek Special Representative`, `Commander Kenya Navy`, `Speaker NA for ties`: a state's name, or its
        letters, alone behind a title is nobody's."""
        is_letters = s.words[run.i].isupper() and len(s.words[run.i]) <= _INITIALS and not s.words[run.i - 1].isupper()
        country = self.organizations.country_at(s, run.i) if run.j < len(s) and s.is_capitalized(run.j) else None
        return is_letters or country is not None

    def _holder_of_initials(self, s: Sentence, run: NameRun) -> Person | None:
        """`SM Tan` after `Senior Minister Tan Wei Lim`: whose title has these initials."""
        if not s.words[run.i].isupper():
            return None
        person, _ = self.people.find_short(run.words[1:])
        titles = [held.office.title_text.lower().split() for held in self.held if held.person is person]
        is_title = any("".join(word[0] for word in title) == s.lows[run.i] for title in titles)
        return person if person is not None and is_title else None

    def _offices_after(
        self, s: Sentence, j: int, offices: OfficeReader, has_office: bool, is_apposed: bool, is_addressed: bool
    ) -> tuple[list[Office], int]:
        """Offices in apposition after a name; those that a following name claims are left to it. `is_apposed`: the
        name stands after its own office and a comma; `is_addressed`: after a form of address."""
        begin = j
        if s.low(j) == "," and s.low(j + 2) == "," and s.low(j + 1).isdigit() and s.low(j + 3) in ("is", "was"):
            j = begin = j + 3  # `X, 56, was previously vice governor`
        if s.low(j) in (",", "–", "—") or (s.low(j) == "-" and s.starts[j] > s.ends[j - 1]):
            begin = self._past_style(s, past_clause(s, past_relative(s, j + 1)))
        elif is_addressed and not has_office and s.low(j) == "the" and s.is_capitalized(j + 1):
            begin = j  # `Hon. X the Minister of Health`
        elif (told := past_copula(s, j)) > j and s.low(told) not in _GIVEN and not self._event_ahead(s, told):
            begin = told
        else:
            beside = [] if has_office or not s.is_capitalized(j) else self._without_comma(s, j, offices)
            return beside or self._offices_in_bracket(s, j, offices), beside[-1].j if beside else j
        chain = offices.read_chain(s, begin)
        is_sent = len(chain) == 1 and s.low(j) == "," and self._is_sent_by_named(s, chain[0])
        is_several = chain and are_several(s, chain[0]) and "and" not in s.lows[max(0, j - _LONGEST_PAIR) : j]
        if is_several or (chain and s.low(j) == "," and acts_with_next(s, chain[-1].j)):
            return [], j
        if len(chain) == 1 and s.low(j) == "," and opens_clause(s, j, chain[0]):
            return [], j
        chain = chain if is_sent else of_one_state(s, self._without_those_of_next(s, chain))
        if not chain and s.low(j) == ",":
            return [], self._rank_after(s, j)
        if not chain or (has_office and not is_sent and self._is_of_next(s, chain, is_apposed)):
            return [], j
        end = chain[-1].j
        is_unread = has_office and not is_sent and s.low(end) in _UNREAD and s.is_capitalized(chain[0].i)
        if s.low(j) == "," and (is_unread or (s.low(end) in ("'s", "'") and end == chain[-1].title_j)):
            # `X, the president's aide`; `Minister X, Chief Secretary to the Cabinet Y and`: the next one's, half read
            return [], j
        is_over = s.low(j) == "," and begin == j + 1 and is_ended_apposed(s, end, self.people.year)
        if is_over or is_ended(s, begin, end):
            for office in chain:  # `X was consul general in Y from July 2011 to 2013`
                office.is_former = True
        more = told_behind(s, j, chain, offices)
        return [*chain, *more], more[-1].j if more else end

    def _past_style(self, s: Sentence, k: int) -> int:
        """`X, H.E. the President of Y`: the token behind such words."""
        return self._honorific(s, k)[0] if s.low(k) in _BEFORE_EXCELLENCY else k

    def _offices_in_bracket(self, s: Sentence, j: int, offices: OfficeReader) -> list[Office]:
        """`X (President of the Academy)`: the posts that a bracket before token j holds, and nothing else."""
        if s.low(j - 1) != ")":
            return []
        begin = next((k for k in range(j - 2, max(-1, j - _LONGEST_BRACKET), -1) if s.low(k) == "("), None)
        last = self.organizations.last
        chain = offices.read_chain(s, begin + 1) if begin is not None else []
        if not chain or chain[-1].j != j - 1:
            self.organizations.last = last
            return []
        self._hold_of_delegation(chain)
        return chain

    def _is_sent_by_named(self, s: Sentence, envoy: Office) -> bool:
        """`X, Special Envoy of Prime Minister of Japan Y, will visit`: Y is who sends; the post ends before `of`."""
        k = past_leader(s, envoy, self.organizations)
        begin, _ = self._honorific(s, k)
        run = self._name_run(s, begin) if k > 0 and s.is_capitalized(begin) else None
        if run is None or s.low(run.j) != "," or s.is_capitalized(run.j + 1) or s.low(run.j + 1) in ("and", "as"):
            return False
        envoy.j = envoy.title_j
        return True

    def _claimed_by_next(self, s: Sentence, j: int, offices: OfficeReader, *, is_addressed: bool) -> bool:
        """`Minister of Trade, Professor X, Zimbabwe's top envoy Ambassador Y`, `Finance Minister, Professor X, Deputy
        Chief Secretary, Mr Y`: the post behind the comma at token j is Y's."""
        end = self._claims(s, j, offices)
        if end == j:
            return False
        k = end + 1 if s.low(end) == "," else end
        title = lexicon.titles().match(s.lows, k) if k == end else None
        name_i, _ = self._honorific(s, title[1] if title is not None else k)
        run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
        return run is not None and len(run.words) > 1 and (k == end or (is_addressed and name_i > k))

    def _is_of_next(self, s: Sentence, chain: list[Office], is_apposed: bool) -> bool:
        """`Foreign Minister X, Minister of Foreign Affairs of Japan, Ms Y, …`: a form of address makes it Y's post, and
        so does the order of a list: `the Ambassador of Peru, X, the Ambassador of Chile, Y`."""
        j = past_unread(s, chain[-1], skip_bracket(s, chain[-1].j))
        if s.low(j) != ",":
            return False
        k, _ = self._honorific(s, j + 1)
        run = self._name_run(s, k) if s.is_capitalized(k) else None
        if run is None or k > j + 1:
            return run is not None
        is_apposed = is_apposed or self._goes_on_with_posts(s, run.j)
        return is_apposed and len(run.words) > 1 and self._is_nothing_else(s, k)

    def _goes_on_with_posts(self, s: Sentence, j: int) -> bool:
        """`met by Deputy Minister X, Secretary of Trade, Y and Ambassador Z`: behind Y, at token j, stands a post."""
        k = j + 1 if s.low(j) == "," else j
        k = k + 1 if s.low(k) == "and" else k
        k = k + 1 if s.low(k) == "the" else k
        if k == j:
            return False
        state = self.organizations.country_at(s, k)
        at = state[1] if state is not None else k
        return lexicon.titles().match(s.lows, at) is not None or s.low(at + 1) in (
            "minister",
            "ambassador",
            "secretary",
        )

    def _without_addressed(
        self, s: Sentence, person: Person, chain: list[Office], j: int, name_j: int
    ) -> tuple[list[Office], int]:
        """`X, Deputy Minister of Trade, Mr Y, Minister of Works, Ms Z`: of X, who has been told to hold another post,
        none of them, as they stand before forms of address and names. The posts, and the token after them."""
        titles = {held.office.title.name for held in self.held if held.person is person} if chain and name_j < j else ()
        if not titles or s.low(chain[-1].j) != "," or any(office.title.name in titles for office in chain):
            return chain, j
        k = self._honorific(s, chain[-1].j + 1)[0]
        return ([], name_j) if k > chain[-1].j + 1 and s.is_capitalized(k) else (chain, j)

    def _is_nothing_else(self, s: Sentence, k: int) -> bool:
        """No country, place, post or organisation begins at token k."""
        if self.organizations.country_at(s, k) or place_at(s, k, self.countries) or lexicon.titles().match(s.lows, k):
            return False
        last = self.organizations.last
        found = self.organizations.read(s, k)
        self.organizations.last = last
        return found is None

    def _begins_pairs(self, s: Sentence, j: int, offices: OfficeReader) -> bool:
        """After a post and a name that ends at token j stand another post and its name: `, the Ambassador of Y, Z`."""
        k = j + 1 if s.low(j) == "," else j
        k = k + 1 if s.low(k) == "and" else k
        last = self.organizations.last
        chain = offices.read_chain(s, k) if k > j else []
        self.organizations.last = last
        return bool(chain) and self._is_of_next(s, chain, True)

    def _rank_after(self, s: Sentence, j: int) -> int:
        """`X, a senior official of the Communist Party of China`: tells the standing, but no post; the token after."""
        k = j + 2 if s.low(j + 1) in ("a", "an", "the") else j + 1
        while s.low(k) in RANKS:
            k += 1
        if s.low(k) not in OFFICIALS or s.low(k + 1) not in ("of", "from", "with"):
            return j
        last = self.organizations.last
        found = self.organizations.read(s, k + 2)
        self.organizations.last = last
        return found[1] if found is not None else j

    def _event_ahead(self, s: Sentence, j: int) -> bool:
        return s.low(j) in ("received", "met", "welcomed", "visiting", "scheduled", "expected", "accompanied")

    def _without_those_of_next(self, s: Sentence, chain: list[Office]) -> list[Office]:
        if chain and s.low(chain[-1].i) == "the" and is_said_at(s.low(chain[-1].j)):
            chain.pop()  # `X, Prime Minister of Chad, the spokesperson said`
        if len(chain) == 1 and is_of_others(s, chain[0]):
            return []
        if len(chain) > 1 and is_unnamed_envoy(s, chain[0], chain[-1]):
            chain.pop()
        while chain:
            last = chain[-1]
            # `X, head of the department, and the ambassador of Vietnam, Y`
            is_set_off = s.low(last.j) == "," and s.low(last.i) == "the" and s.low(last.i - 1) == "and"
            k, _ = self._honorific(s, last.j + 1 if is_set_off else past_rank(s, last, last.j))
            run = self._name_run(s, k) if s.is_capitalized(k) else None
            if run is None:
                return chain
            office = chain.pop()
            if chain and ";" in s.lows[chain[0].j : office.i]:
                begin = max(m for m in range(chain[0].j, office.i) if s.low(m) == ";")
                return [own for own in chain if own.j <= begin]
            while chain and s.low(chain[-1].j) != "," and next_in_chain(s, chain[-1].j) >= office.i:
                if s.low(chain[-1].j) == "and" and are_of_two_countries(chain[-1], office):
                    break  # `X, Speaker of the Parliament of Serbia and French Minister of Justice Y`
                office = chain.pop()
        return chain


_BEFORE_EXCELLENCY: Final = frozenset(("his", "her", "h.e.", "he", "h.e", "h"))
_UNREAD: Final = frozenset(("to", "for", "of", "on"))


def _country(office: Office) -> str | None:
    return office.organization.country_code() if office.organization else None
