"""Offices before a name, and titles that stand for someone named before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.described_phrases import DescribedPhrases
from warehouse.extraction.envoys import past_duty
from warehouse.extraction.name_runs import NameRun, has_small_article
from warehouse.extraction.nouns_told import is_behind_frame
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Mention, Phrase
from warehouse.extraction.posts_apposed import closes_apposition, past_calling, past_rank, past_unread
from warehouse.extraction.posts_of_states import are_of_two_states, who_preside
from warehouse.extraction.senders import ANY_OF_SENDERS, is_of_sender
from warehouse.extraction.title_bearers import (
    APPOINTED,
    OPENING,
    bearers_called,
    is_dateline,
    is_given,
    is_of_any,
    is_of_gathering,
    is_of_other_ministry,
    is_of_several,
    leads_instead,
    office_of_serving,
    opens,
    own_offices,
    serving_at,
)
from warehouse.extraction.tokens import Sentence

_FINITE: Final = frozenset(
    (
        "will would is was has had shall paid pays visited visits made makes undertook arrived arrives embarked left "
        "leaves led concluded began"
    ).split()
)
"""Verbs that a name is the subject of."""


_COMPANY: Final = frozenset(("his", "her", "accompanied", "together", "along"))
"""`Prime Minister X and his spouse will pay`, `Prime Minister X, together with his wife, will pay`."""
_DECREES: Final = frozenset(
    "decree order orders behalf instruction instructions resolution compliance decision proposal recommendation "
    "advice nomination".split()
)
_WORDS_OF_DECREE: Final = 6
_FARTHEST_DECREE: Final = 16


@dataclass(slots=True)
class TitlePhrases(DescribedPhrases):
    """Reads what begins with an office."""

    def _office_first(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """Offices and then the name; without a name, a title that stands for someone named before."""
        last = self.organizations.last
        chain = offices.read_chain(s, i)
        if not chain or is_of_gathering(s, chain[0]):
            self.organizations.last = last if chain else self.organizations.last
            return None
        serving = self._envoy(s, i, chain, offices) or self._assistant(s, chain[0], offices)
        if serving is not None or serving_at(s, chain[0]) is not None:
            return serving
        chain = self._before_subject(s, i, own_offices(s, i, chain))
        shared = self._shared(s, i, chain[0], offices) if len(chain) == 1 else None
        if shared is not None:
            return shared
        if self._stands_alone(s, chain) or (ANY_OF_SENDERS.stands_in(s) and is_of_sender(s, i, chain)):
            return self._bare_title(s, i, chain[:1])
        end = self._past_state(s, chain[-1])
        if (
            s.low(end) == s.lows[chain[-1].title_i]
            and chain[-1].title_j - chain[-1].title_i == 1
            and end > chain[-1].title_j
        ):
            end += 1  # `Sultan of Brunei Sultan X`
        k, gender = self._honorific(s, past_rank(s, chain[-1], past_calling(s, end)))
        unread = past_unread(s, chain[-1], k) if s.kind == "body" else k
        if unread > k and self._is_closed(s, unread + 1, offices):
            k = unread
        is_styled = s.low(k + 1) == "the" and lexicon.honorifics().match(s.lows, k + 1) is not None
        is_apposed = s.low(k) == "," and (s.is_capitalized(k + 1) or is_styled) and not is_given(s, i)
        is_apposed = is_apposed and not self._acts_by_decree(s, i, k + 1) and not self._lists_state(s, k + 1)
        run = self._late_holder(s, k, chain) or self._behind_colon(s, i, k)
        if run is None and (s.is_capitalized(k) or (k < len(s) and has_small_article(s.words[k]))):
            run = self._name_run(s, k)
        elif run is None and is_apposed and (is_styled or len(chain) > 1 or i == 0 or opens(s, i, chain[0])):
            k2, gender = self._honorific(s, k + 1)
            run = self._name_run(s, k2)
            if run is not None and (
                (len(run.words) < 2 and gender == "") or self._is_another(s, chain[0], run, offices)
            ):
                run = None
        elif run is None and is_apposed:
            k2, gender = self._honorific(s, k + 1)
            run = self._name_run(s, k2)
            is_name = run is not None and (
                self._begins_pairs(s, run.j, offices)
                or (len(run.words) > 1 and not self._office_follows(s, run.j, offices))
                or (len(run.words) > 1 and self._claimed_by_next(s, run.j, offices, is_addressed=k2 > k + 1))
            )
            run = run if is_name else None
        is_other = run is not None and is_apposed and (is_dateline(s, run) or _is_source_only(s, i, run))
        if run is not None and not is_other:
            return self._person(s, i, run, chain, offices, gender)
        if not any(s.lows[k] in ("the", "a") or s.is_capitalized(k) for k in (i, chain[0].title_i)):
            self.organizations.last = last
            return None
        return self._bare_title(s, i, chain)

    def _is_closed(self, s: Sentence, k: int, offices: OfficeReader) -> bool:
        """A name at token k, of whom no post is told behind it, closes an apposition."""
        k, _ = self._honorific(s, k)
        run = self._name_run(s, k) if s.is_capitalized(k) else None
        if run is None or not closes_apposition(s, run) or not self._is_nothing_else(s, k):
            return False
        if s.low(run.j) == "," and s.low(run.j + 1) == "also":
            return True
        return not self._office_follows(s, run.j, offices)

    def _envoy(self, s: Sentence, i: int, chain: list[Office], offices: OfficeReader) -> Phrase | None:
        """`Special Envoy of the President of Mexico (Ambassador) X`: X is who was sent, of the sender's state."""
        post = chain[0]
        if len(chain) > 1 or s.lows[post.title_j - 1] not in _SENT or s.low(post.j) not in ("of", "to"):
            return None
        last = self.organizations.last
        sender = offices.read(s, post.j + 2 if s.low(post.j + 1) == "the" else post.j + 1)
        if sender is not None and sender.title.of == "state":
            end = past_rank(s, sender, sender.j)
            k, gender = self._honorific(s, end + 1 if s.low(end) == "," and s.low(i - 1) == "the" else end)
            run = self._name_run(s, k) if s.is_capitalized(k) else None
            if run is not None and (len(run.words) > 1 or gender):
                own = replace(post, country=sender.country, title=lexicon.Title(post.title.name, "GOV", "state"))
                return self._person(s, i, run, [own], offices, gender)
        self.organizations.last = last
        return None

    def _assistant(self, s: Sentence, served: Office, offices: OfficeReader) -> Phrase | None:
        """`Special Assistant to the Prime Minister X`: X is the assistant."""
        serving = serving_at(s, served)
        k, gender = self._honorific(s, past_duty(s, served.j)) if serving is not None else (0, "")
        run = self._name_run(s, k) if serving is not None and s.is_capitalized(k) else None
        if serving is None or run is None:
            return None
        assistant = self._person(s, k, run, office_of_serving(s, served, serving), offices, gender)
        for person in assistant.people if assistant is not None else ():
            person.country = person.country or served.country
        return assistant

    def _late_holder(self, s: Sentence, k: int, chain: list[Office]) -> NameRun | None:
        """`the then Prime Minister of X, the late Y`: Y, whose posts ended."""
        if s.low(k + 2) != "late" or s.lows[k : k + 2] != [",", "the"] or not s.is_capitalized(k + 3):
            return None
        run = self._name_run(s, self._honorific(s, k + 3)[0])
        for office in chain if run is not None else ():
            office.is_former = True
        return run

    def _behind_colon(self, s: Sentence, i: int, k: int) -> NameRun | None:
        """`Ambassador of France in Senegal: Ms X`: a line of a list, and nothing behind the name."""
        if i != 0 or s.low(k) != ":" or not s.is_capitalized(k + 1):
            return None
        run = self._name_run(s, self._honorific(s, k + 1)[0])
        is_all = run is not None and len(run.words) > 1 and s.low(run.j) in ("", ".", ";")
        return run if is_all else None

    def _stands_alone(self, s: Sentence, chain: list[Office]) -> bool:
        """`EAM and Foreign Minister X held talks`: letters for a post whose holder has been named, and who is not X;
        `the Peruvian premier and Chilean Deputy Prime Minister X`: nobody is both."""
        first = chain[0]
        if len(chain) > 1 and s.low(first.j) == "and" and are_of_two_states(first, chain[1]):
            return True
        is_bare = s.low(first.i) == "the" and first.organization is None and first.country is None
        if len(chain) < 2 or not (s.words[first.title_i].isupper() or is_bare) or s.low(first.j) != "and":
            return False
        holders = self._holders(first, False)
        k, _ = self._honorific(s, chain[-1].j)
        run = self._name_run(s, k) if s.is_capitalized(k) else None
        named = self.people.find_short(run.words)[0] or self.people.find_full(run.words) if run is not None else None
        return len(holders) == 1 and named is not None and named is not holders[0]

    def _before_subject(self, s: Sentence, i: int, chain: list[Office]) -> list[Office]:
        """`At the invitation of the Prime Minister of Japan, President X will visit`: only the first is who invited."""
        lead = s.lows[max(0, i - OPENING - 2) : i]  # `of His Majesty the King` is two words longer
        if len(chain) < 2 or ("invitation" not in lead and s.lows[0] != "invited") or s.low(chain[-2].j) != ",":
            return chain
        k, _ = self._honorific(s, chain[-1].j)
        is_apposed = s.low(k) == ","  # `the President of Poland, H.E. Mr. X, will pay`
        k = self._honorific(s, k + 1)[0] if is_apposed else k
        run = self._name_run(s, k) if s.is_capitalized(k) else None
        if run is None:
            return chain
        has_company = s.low(run.j) in (",", "and") and s.low(run.j + 1) in _COMPANY
        if not (s.low(run.j) in _FINITE or has_company or (s.low(run.j) == "," and is_apposed)):
            return chain
        return chain[:-1]

    def _acts_by_decree(self, s: Sentence, i: int, k: int) -> bool:
        """`By a decree of the President of the Republic, X was appointed`, `On behalf of the President, X pinned`: what
        X does follows, and no comma closes the name as another's."""
        lead = s.lows[max(0, i - _WORDS_OF_DECREE) : i]
        is_aside = not APPOINTED.isdisjoint(s.lows[max(0, i - _WORDS_OF_DECREE - 2) : i])
        if _DECREES.isdisjoint(lead) or i > _FARTHEST_DECREE:
            return False
        name_i, _ = self._honorific(s, k)
        run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
        is_named = run is not None and s.low(run.j) == "as" and is_aside
        return run is not None and (is_named or s.low(run.j) in _FINITE or s.low(run.j).endswith("ed"))

    def _past_state(self, s: Sentence, office: Office) -> int:
        """`Chairwoman of the Union of Vientiane, Laos X`: the state after the office and before the name."""
        beside = self.organizations.country_at(s, office.j) if office.title.of == "ministry" else None
        is_open = beside is not None and office.country is None and s.low(office.j) not in lexicon.name_words()
        if is_open and beside is not None and s.is_capitalized(beside[1]) and s.is_capitalized(beside[1] + 1):
            office.country = beside[0]  # `Deputy Minister of Economy Azerbaijan X`
            self._settle_country(office)
            return beside[1]
        country = self.organizations.country_at(s, office.j + 1) if s.low(office.j) == "," else None
        if country is None or office.organization is None or not s.is_capitalized(country[1]):
            return office.j
        if self.organizations.read(s, office.j + 1) is not None or lexicon.titles().match(s.lows, country[1]):
            return office.j
        office.country = office.country or country[0]
        return country[1]

    def _settle_country(self, office: Office) -> None:
        if office.organization is not None and office.organization.country is None:
            office.organization.country = office.country

    def _is_another(self, s: Sentence, office: Office, run: NameRun, offices: OfficeReader) -> bool:
        """`In a meeting with the secretary-general, X said`: both are known, and the title is someone else's.
        `Alongside the Vice President, Mr X, the Minister of Health, and`: so where X has a post of his own."""
        if s.low(office.i) != "the":
            return False
        named = self.people.find_full(run.words) or self.people.find_short(run.words)[0]
        holders = self._holders(office, False)
        if s.low(office.i - 1) in _ALONGSIDE and named is None and office.title.of == "state":
            return len(holders) == 1 and self._office_follows(s, run.j, offices)
        if s.is_capitalized(office.title_i):
            return False
        return named is not None and len(holders) == 1 and holders[0] is not named

    def _bare_title(self, s: Sentence, i: int, chain: list[Office]) -> Phrase | None:
        """`the Lao President`: someone named before who holds that office, where there is only one."""
        office = chain[0]
        unplaced = self._one_without_post(s, i, office)
        if unplaced is not None:
            return self._placed(s, i, unplaced, office)
        is_named_so = s.is_capitalized(office.title_i) and s.low(office.i) not in ("the", "a", "an")
        people = bearers_called(s, office, self.held) or self._holders(office, is_named_so)
        if not people and len(chain) == 1 and s.low(office.i) == "the" and s.is_capitalized(office.title_i):
            is_guest = "visiting" in s.lows[office.i : office.title_j]
            people = [] if is_guest else self._own_head(office)
        is_bare = s.low(office.i) == "the" and office.country is None and not s.is_capitalized(office.title_i)
        if (office.country is not None and is_of_any(s, i, office)) or is_of_several(s, office):
            people = []
        if not people and is_bare and len(chain) == 1:
            people = (
                self._who_meets(s, office)
                or self._told_of_last(office)
                or self._who_travels(s, i, office)
                or self._behind_frame(s, i, office)
            )
        if not people and i == 0 and len(chain) == 1 and office.country is None:
            people = self._subject_in_post(office)
        is_first = i == 0 and (s.low(0) == "the" or s.kind == "headline")
        is_told_so = is_first and len(people) == 1 and (s.kind == "headline" or s.start > people[0].end)
        if is_told_so and people[0].country is None and office.country is not None:
            people[0].called.add(office.country)
        organization = chain[-1].organization
        if office.title.name == "spokesperson" and not people and office.organization is not None:
            self.speaking = office.organization
        if organization is not None and office.i != office.title_i and s.is_capitalized(office.i):
            self._mention_organization(organization)
        if len(people) == 1 and office.title.country is not None and s.words[office.title_i].isupper():
            # `EAM`: letters that stand for the one holder of a post are a name of that holder.
            self.mentions.append(Mention(s.starts[office.i], s.ends[office.j - 1], "person", "alias", people[0]))
        return Phrase(
            "title", i, chain[0].j, people=people, country=office.country, name_i=i, name_j=office.j, offices=chain
        )

    def _own_head(self, office: Office) -> list[Person]:
        """`The Prime Minister will travel to X`, `The Minister also met Y`, of two who are one: the own one of the
        house that writes."""
        is_open = office.title.of == "state" or (office.title.of == "ministry" and office.organization is None)
        if self.home is None or office.country is not None or not is_open or not office.title.name:
            return []
        same = [h for h in self.held if h.office.title.name == office.title.name and not h.office.is_former]
        own = {id(h.person): h.person for h in same if (h.person.country or h.office.country) in (None, self.home)}
        return list(own.values()) if len(own) == 1 else []

    def _told_of_last(self, office: Office) -> list[Person]:
        """`the minister`, of several: who was called by the post last, if no other of them has been named since."""
        if self.titled is None or office.organization is not None:
            return []
        since, person = self.titled
        posts = {id(h.person) for h in self.held if office.title.name in h.office.title.name}
        named = [m.person for m in self.mentions if m.start > since and m.person is not None and m.person is not person]
        return [person] if id(person) in posts and all(id(one) not in posts for one in named) else []

    def _who_meets(self, s: Sentence, office: Office) -> list[Person]:
        """`In X the prime minister will meet Y`, who is one too: of two prime ministers the other."""
        k = next((k for k in range(office.j, office.j + 3) if s.low(k) not in ("will", "also", "later")), office.j)
        whom = k + (2 if s.low(k + 1) in ("with", "his", "her") else 1)
        if s.low(k) not in _MEETS or not s.is_capitalized(whom):
            return []
        run = self._name_run(s, self._honorific(s, whom)[0])
        met = (self.people.find_full(run.words) or self.people.find_short(run.words)[0]) if run is not None else None
        posts = {id(h.person): h.person for h in self.held if office.title.name == h.office.title.name}
        others = [person for person in posts.values() if person is not met]
        return others if met is not None and len(others) == 1 and len(posts) > 1 else []

    def _who_travels(self, s: Sentence, i: int, office: Office) -> list[Person]:
        """`During his visit to X, the minister was received by Y`, `During his stay in the X capital, the minister met
        Y`: of two ministers the one who is not of X."""
        near = range(max(0, i - _WORDS_TO_TRIP), i - 1)
        k = next((k for k in near if s.lows[k] in _TRIPS and s.low(k + 1) in ("to", "in")), None)
        at = k + 3 if k is not None and s.low(k + 2) == "the" else k + 2 if k is not None else 0
        country = self.organizations.country_at(s, at) if k is not None else None
        if country is None or office.organization is not None:
            return []
        posts = [h.person for h in self.held if office.title.name == h.office.title.name]
        others = {id(person): person for person in posts if person.country != country[0]}
        return list(others.values()) if len(others) == 1 else []

    def _behind_frame(self, s: Sentence, i: int, office: Office) -> list[Person]:
        """`After meeting Minister X on Monday, the minister said`: of two the one whom the frame does not name."""
        if office.organization is not None or not is_behind_frame(s, i):
            return []
        here = {id(m.person) for m in self.mentions if m.person is not None and m.start >= s.start}
        posts = {id(h.person): h.person for h in self.held if office.title.name == h.office.title.name}
        others = [person for key, person in posts.items() if key not in here]
        return others if len(others) == 1 and len(posts) > 1 else []

    def _one_without_post(self, s: Sentence, i: int, office: Office) -> Person | None:
        """`The President of Russia said`, where one X has been named by name alone and nobody holds the post."""
        is_told_so = i == 0 or s.low(i - 1) == "," or (s.low(i - 1) == "to" and self._names_another(s, i))
        is_told_so = is_told_so and s.low(i) == "the" and s.kind == "body" and office.j < len(s)
        if not is_told_so or office.country is None or office.title.of not in ("state", "ministry"):
            return None
        if any(h.office.title.name == office.title.name and h.person.country == office.country for h in self.held):
            return None
        held = {id(h.person) for h in self.held}
        bare = [p for p in self.people.found if id(p) not in held and not p.is_historical]
        is_open = len(bare) == 1 and bare[0].country is None and bare[0].is_full
        return bare[0] if is_open and all(p.country != office.country for p in self.people.found) else None

    def _names_another(self, s: Sentence, i: int) -> bool:
        """`Choe conveyed to the President of Russia a message`: someone with a post has been named in the sentence."""
        held = {id(h.person) for h in self.held}
        here = [m.person for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None]
        return bool(here) and all(id(person) in held for person in here)

    def _placed(self, s: Sentence, i: int, person: Person, office: Office) -> Phrase:
        person.country = office.country
        self.held.append(HeldOffice(person, office, s))
        return Phrase(
            "title", i, office.j, [person], country=office.country, name_i=i, name_j=office.j, offices=[office]
        )

    def _chiefs(self, office: Office) -> list[HeldOffice]:
        """`the DFA chief`, `the head of the ministry`: who holds the first post of that body, whatever it is called."""
        body = office.organization
        if body is None or office.title.name != "head":
            return []
        return [
            held
            for held in self.held
            if held.office.title.name in _FIRST_POSTS
            and held.office.organization is not None
            and held.office.organization.head == body.head
            and body.country_code() in (None, held.person.country or held.office.country)
        ]

    def _holders(self, office: Office, is_named_so: bool) -> list[Person]:
        """The one person named before who holds an office like this; where several do, those who hold just this one.

        `President will visit ...` without an article is a ministry's way to name its own: the holder it named first.
        """
        wanted = set(office.title.name.split())
        fitting = [
            held
            for held in self.held
            if wanted <= set(held.office.title.name.split())
            and (office.country is None or held.person.country in (None, office.country))
            and not self._is_of_home(held, office)
            and not leads_instead(office, held.office)
            and not is_of_other_ministry(office, held.office)
        ]
        closer: list[Callable[[HeldOffice], bool]] = [
            lambda held: held.office.title.name == office.title.name,
            lambda held: office.country is not None and office.country in (held.person.country, held.office.country),
            lambda held: office.title.name == "secretary" and held.office.title.name == "secretary of state",
            lambda held: office.organization is not None and _name_of(held.office) == _name_of(office),
        ]
        for test in closer:
            if len({id(held.person) for held in fitting}) > 1:
                fitting = [held for held in fitting if test(held)] or fitting
        if not fitting and office.title.name == "envoy" and office.country is not None:
            fitting = [h for h in self.held if h.office.title.of == "embassy" and h.person.country == office.country]
        fitting = fitting or self._chiefs(office) or who_preside(self.held, office)
        holders = list({id(held.person): held.person for held in fitting}.values())
        return holders[:1] if is_named_so or len(holders) == 1 else []

    def _is_of_home(self, held: HeldOffice, office: Office) -> bool:
        """`Prime Minister X spoke with the Prime Minister of Y`: whom a ministry names barely is its own, and no one
        of Y."""
        is_bare = held.person.country is None and held.office.country is None
        is_other = office.country is not None and self.home is not None and office.country != self.home
        return is_bare and is_other and office.title.of in ("state", "ministry")


_FIRST_POSTS: Final = frozenset(
    (
        "minister", "secretary", "foreign secretary", "secretary of state", "president", "governor", "rector",
        "general secretary", "secretary general", "director general", "speaker", "commissioner",
    )
)  # fmt: skip
"""Posts that only one holds in a body, beside `head`, which chairs and directors are."""


_ALONGSIDE: Final = frozenset(("alongside", "beside", "besides"))
_MEETS: Final = frozenset("meet meets met receive receives received welcomed hosted telephoned congratulated".split())
_TRIPS: Final = frozenset(("visit", "trip", "stay", "tour"))
_WORDS_TO_TRIP: Final = 8


_SENT: Final = frozenset(("envoy", "representative", "emissary"))


def _name_of(office: Office) -> str | None:
    return office.organization.name() if office.organization is not None else None


def _is_source_only(s: Sentence, i: int, run: NameRun) -> bool:
    """`According to the spokesperson, X will go`: X, whom no comma closes off, is the subject and not the source."""
    return s.lows[:2] == ["according", "to"] and i <= _WORDS_OF_SOURCE and s.low(run.j) not in _CLOSING


_WORDS_OF_SOURCE: Final = 4
_CLOSING: Final = frozenset((",", "(", ";", "-", "–", "—"))
