"""From tokens to phrases: people with their offices, organisations, countries, groups, pronouns and places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Container
from dataclasses import dataclass, field

from warehouse.extraction import lexicon, marks
from warehouse.extraction.article_words import Countries
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import HYPHENED, OfficeReader, next_in_chain
from warehouse.extraction.organizations import Organization, OrganizationReader, ministry_for, of_country
from warehouse.extraction.owners import as_subject, small_subject_end
from warehouse.extraction.people import NameRun, People, Person, is_place, looks_like_name, read_name, s_text
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import event_verbs, speech_verbs
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_PRONOUNS = frozenset(("he", "she"))
_POSSESSIVES = frozenset(("his", "her", "him", "hers"))
_NAMED_AFTER = frozenset(
    "mausoleum museum monument memorial thought city square street avenue highway airport academy university school "
    "institute prize award order medal foundation centre center bridge park stadium trail relic communist".split()
)
_GROUP_NOUNS = frozenset(
    (
        "sides parties leaders ministers presidents officials countries heads chairs chairmen chairwomen "
        "delegations secretaries premiers ambassadors general speakers diplomats top host hosts counterparts"
    ).split()
)
_GROUPS_ALONE = frozenset("ministers leaders sides parties presidents interlocutors".split())
_OWNING = frozenset(("of", "from", "for", "in", "and", "'", "'s", ","))
_BEFORE_GROUP = frozenset(("two", "both"))
_AFTER_PAIR = frozenset(("also", "met", "discussed", "exchanged", "spoke"))
_BEFORE_TITLE = frozenset(("the a its visiting former late newly newly-elected newly-appointed").split())
_OFFICIALS = frozenset(
    "official officer leader minister diplomat guest guests host legislator side visitor visitors premier".split()
)
_BEFORE_CITY = frozenset(("in", "at", "to", "visit", "visits", "visited", "visiting"))
_SAID = frozenset(("said", "says"))
_LEADERS = frozenset(("leaders", "officials"))
_MONARCHS = frozenset(("king", "queen", "sultan", "emperor", "empress", "emir"))
_OWNERS = frozenset(("his", "her"))
_DOES = frozenset("also then later held met paid visited attended had".split())
_RANKS = frozenset("senior top chief leading high-ranking veteran former party military political".split())
_DESCRIBED = _OFFICIALS | frozenset("lawmaker negotiator envoy advisor adviser politician commander general".split())
_BEFORE_OFFICIAL = frozenset("senior top party state and government host foreign defence defense 's".split())
_SAYS = frozenset(("said", "says", "announced", "confirmed", "added", "on", "spokesperson"))
_OPENING = 3
_LONGEST_SPEAKER = 4
_LONGEST_BRACKET = 9
# A small word at which a phrase can begin has to be among these; a word with a capital or of a title always can.
_SMALL_BEGINNINGS = _PRONOUNS | _POSSESSIVES | _BEFORE_GROUP | _BEFORE_TITLE | {"the", "its", "their", "they"}
_BEGINNING = (
    marks.CAPITAL
    | marks.TITLE
    | marks.of_words(lambda: _SMALL_BEGINNINGS | lexicon.ministry_subjects() | frozenset(HYPHENED))
)


@dataclass(eq=False, slots=True)
class Phrase:
    """Tokens [i, j) that name someone or something.

    `kind`: person, pronoun, group, title, organization, country, place.
    """

    kind: str
    i: int
    j: int
    people: list[Person] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    organization: Organization | None = None
    country: str | None = None
    place: str | None = None
    is_visiting: bool = False
    name_i: int = 0
    name_j: int = 0


@dataclass(eq=False, slots=True)
class Mention:
    """A name at tokens of a sentence, resolved or not."""

    start: int
    end: int
    kind: str
    resolution: str
    person: Person | None = None
    organization: Organization | None = None
    place: str | None = None
    title: str | None = None


@dataclass(eq=False, slots=True)
class HeldOffice:
    """An office ascribed to a person."""

    person: Person
    office: Office
    sentence: Sentence


@dataclass(slots=True)
class PhraseReader:
    """Reads sentences in the order of the article and keeps who was named."""

    organizations: OrganizationReader
    people: People
    countries: Countries
    lowercase: Container[str] = ()
    guest: Person | None = None
    host: Person | None = None
    delegate: Person | None = None
    """Who leads the delegation that the article is about."""
    mentions: list[Mention] = field(default_factory=list)
    held: list[HeldOffice] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    """Where the sentences stand that were read."""
    _cataphor: Mention | None = None

    def read(self, s: Sentence) -> list[Phrase]:
        """The phrases of a sentence; the people, offices and mentions of the article grow on the way."""
        self.sentences.append((s.start, s.end))
        self.organizations.last = self.organizations.last if not s.is_lead else None
        offices = OfficeReader(self.organizations)
        titles = [i for i in marks.places(s, marks.TITLE) if lexicon.titles().match(s.lows, i)]
        phrases: list[Phrase] = []
        after = 0
        for i in marks.places(s, _BEGINNING):
            phrase = self._read_at(s, i, titles, offices) if i >= after else None
            if phrase is not None:
                phrases.append(phrase)
                after = phrase.j
        return phrases

    def _read_at(self, s: Sentence, i: int, titles: list[int], offices: OfficeReader) -> Phrase | None:
        low = s.lows[i]
        if low in _PRONOUNS and not self._is_family_name_he(s, i) and not _is_excellency(s, i):
            return self._pronoun(s, i)
        described = self._described(s, i, offices)
        if described is not None:
            return described
        if low in _POSSESSIVES and s.low(i + 1) not in ("excellency", "majesty", "highness"):
            self._possessive(s, i)
            return None
        if s.low(i + 1) == "and" and s.is_capitalized(i) and self._is_short_for_someone(s, i):
            return self._unannounced(s, NameRun(i, i + 1, s.words[i], (fold_name(s.words[i]),)), offices)
        ahead = bisect_left(titles, i)
        is_title_ahead = ahead < len(titles) and titles[ahead] <= i + 16
        is_small_owner = is_title_ahead and (low in lexicon.ministry_subjects() or low in HYPHENED)
        if is_title_ahead and (s.is_capitalized(i) or i in titles or low in _BEFORE_TITLE or is_small_owner):
            phrase = self._office_first(s, i, offices)
            if phrase is not None:
                return phrase
        if not s.is_capitalized(i):
            return self._small_ministry(s, i) if low in lexicon.ministry_subjects() else None
        return self._named(s, i, offices)

    def _small_ministry(self, s: Sentence, i: int) -> Phrase | None:
        """`the (Chinese) foreign ministry said`: a ministry in small letters; its country stands before."""
        j = small_subject_end(s, i)
        if s.low(j) != "ministry" or s.low(j + 1) not in _SAYS:
            return None
        codes = [found[0] for k in (i - 1, i - 2) if k >= 0 and (found := self.organizations.country_at(s, k))]
        org = Organization(ministry_for(as_subject(s, i, j)), "ministry", codes[0] if codes else None, sector="GOV")
        return Phrase("organization", i, j + 1, organization=org, country=org.country, name_i=i, name_j=j + 1)

    def _is_family_name_he(self, s: Sentence, i: int) -> bool:
        if s.low(i) != "he" or not s.is_capitalized(i):
            return False
        is_first = i == 0 or s.low(i - 1) in ('"', "“", ":", "'", "‘", ".")
        is_full = s.is_capitalized(i + 1) and s.low(i + 2) in (",", "(") and s.kind != "headline"
        return not is_first or is_full or (s.low(i + 1) == "," and s.low(i + 2) in ("also", "a", "who", "concurrently"))

    def _pronoun(self, s: Sentence, i: int) -> Phrase:
        person = self.people.find_pronoun(s.lows[i]) or self._only_one_before(s, i)
        resolution = "pronoun" if person else "unresolved"
        self.mentions.append(Mention(s.starts[i], s.ends[i], "person", resolution, person))
        return Phrase("pronoun", i, i + 1, people=[person] if person else [], name_i=i, name_j=i + 1)

    def _only_one_before(self, s: Sentence, i: int) -> Person | None:
        """`X led a delegation to Chile, during which he met ...`: the one person whom the sentence has named; else the
        one person whom the article has named so far."""
        gender = "f" if s.lows[i] == "she" else "m"
        since = s.start if "which" in s.lows[max(0, i - 3) : i] else 0
        named = {id(m.person): m.person for m in self.mentions if since <= m.start < s.starts[i] and m.person}
        if len(named) != 1:
            return None
        person = next(iter(named.values()))
        return person if person.gender in ("", gender) and not person.is_historical else None

    def _possessive(self, s: Sentence, i: int) -> None:
        """`his`, `her`: who it stands for is told by the sentence's own subject as often as by the one before; only
        `For her part, X` is sure, and is resolved once X is read."""
        is_cataphoric = s.low(i - 1) == "for" and s.low(i + 1) == "part"
        mention = Mention(s.starts[i], s.ends[i], "person", "unresolved")
        self.mentions.append(mention)
        if is_cataphoric:
            self._cataphor = mention

    def _described(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """Someone by what they are here: `his counterpart X`, `the Lao official`, `the guest`, `the two sides`."""
        low, following = s.lows[i], s.low(i + 1)
        found: Phrase | None = None
        if low == "they" and s.is_capitalized(i):
            return Phrase("group", i, i + 1, name_i=i, name_j=i + 1)
        if low == "the" and self.organizations.country_at(s, i + 1):
            found = self._official(s, i)
        elif low in _POSSESSIVES and following == "majesty" and not s.is_capitalized(i + 2):
            found = self._majesty(s, i)
        elif low in _POSSESSIVES or low == "their" or self._is_bare_counterpart(s, i):
            found = self._counterpart(s, i, offices)
        elif low == "the" and following == "visiting" and not s.is_capitalized(i + 2) and self.guest is not None:
            found = Phrase("title", i, i + 3, [self.guest], name_i=i, name_j=i + 3)
        elif low in ("the", "its") and following in ("guest", "visitor", "host", "delegation"):
            found = self._guest(s, i, following)
        elif low == "the" and following in lexicon.descriptions().first_words():
            found = self._leader(s, i)
        elif low == "it" and i == 0 and self.delegate is not None and following in _DOES:
            found = Phrase("title", 0, 1, [self.delegate], name_i=0, name_j=1)
        elif low in _BEFORE_GROUP or (low == "the" and following in _BEFORE_GROUP):
            found = self._group(s, i)
        elif low == "the" and s.is_capitalized(i) and following in _GROUPS_ALONE and s.low(i + 2) not in _OWNING:
            found = Phrase("group", i, i + 2, name_i=i, name_j=i + 2)
        return found

    def _official(self, s: Sentence, i: int) -> Phrase | None:
        """`the Lao official`: the one person of that country whom the article has named."""
        code, j = self.organizations.country_at(s, i + 1) or ("", i)
        while s.low(j) in _BEFORE_OFFICIAL:
            j += 1
        if s.low(j) in _LEADERS:
            leaders = [p for p in self.people.found if p.country == code and not p.is_historical]
            return Phrase("title", i, j + 1, leaders, country=code, name_i=i, name_j=j + 1)
        is_delegation = s.low(j) == "delegation" and not any(s.low(k) in ("led", "headed") for k in range(j, j + 4))
        begins_post = s.is_capitalized(j) and s.low(j + 1) in ("of", "for")
        if begins_post or (s.low(j) not in _OFFICIALS and not is_delegation):
            return None
        people = [p for p in self.people.found if p.country == code and not p.is_historical]
        return Phrase("title", i, j + 1, people if len(people) == 1 else [], country=code, name_i=i, name_j=j + 1)

    def _leader(self, s: Sentence, i: int) -> Phrase | None:
        """`the Party and State leader`, `the top legislator`: the one person whose post is so described."""
        match = lexicon.descriptions().match(s.lows, i + 1) if i + 1 < len(s) else None
        if match is None:
            return None
        (title, sector), j = match
        holders: list[Person] = []
        for held in self.held:
            office = held.office
            is_so = office.title.name == title or (sector == "LEG" and _is_of_legislature(office))
            if is_so and not office.is_former and held.person not in holders:
                holders.append(held.person)
        if len(holders) > 1 and self.host in holders:
            holders = [self.host]
        return Phrase("title", i, j, holders if len(holders) == 1 else [], name_i=i, name_j=j)

    def _majesty(self, s: Sentence, i: int) -> Phrase:
        """`His Majesty granted`: the one monarch whom the article has named."""
        monarchs = {id(h.person): h.person for h in self.held if h.office.title.name in _MONARCHS}
        people = list(monarchs.values()) if len(monarchs) == 1 else []
        return Phrase("title", i, i + 2, people, name_i=i, name_j=i + 2)

    def _guest(self, s: Sentence, i: int, word: str) -> Phrase | None:
        """`the guest`, `the host leader`: who was received, or received, in the event told last."""
        person = self.host if word == "host" else self.guest
        if word == "delegation":
            person = person or self.delegate
        j = i + 3 if s.low(i + 2) in _OFFICIALS else i + 2
        return Phrase("title", i, j, [person] if person else [], name_i=i, name_j=j)

    def _is_bare_counterpart(self, s: Sentence, i: int) -> bool:
        """`met with New Zealand counterpart X`: no possessive stands before the country."""
        if not s.is_capitalized(i) or "counterpart" not in s.lows[i + 1 : i + 4]:
            return False
        country = self.organizations.country_at(s, i)
        return country is not None and s.low(country[1]) == "counterpart"

    def _counterpart(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`his Lao counterpart X`: X holds the same office for another country."""
        k = i + 1 if s.low(i) in _POSSESSIVES or s.low(i) == "their" else i
        country = self.organizations.country_at(s, k)
        if country is not None:
            k = country[1]
        if country is not None and s.low(k) in ("and", ","):
            return self._counterparts(s, i, k, country[0], offices)
        if s.low(k) not in ("counterpart", "opposite"):
            return None
        k += 2 if s.low(k) == "opposite" else 1
        if country is None and s.low(k) in ("from", "of"):
            begin = k + 2 if s.low(k + 1) == "the" else k + 1
            country = self.organizations.country_at(s, begin)
            k = country[1] if country is not None else k
        code = country[0] if country else None
        begin = k + 1 if s.low(k) == "," else k
        name_i, gender = self._honorific(s, begin)
        run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
        if run is not None and begin > k and self._is_of_other(run, code):
            return Phrase("country", i, k, country=code, name_i=i, name_j=k) if code else None
        if run is None:
            return self._counterpart_in_office(s, i, begin, code, offices) or (
                Phrase("country", i, k, country=code, name_i=i, name_j=k) if code else None
            )
        office = None if self._office_follows(s, run.j, offices) else self._same_office(s, i, k, code)
        if office is not None:
            offices.settle(office)
        found = self._person(s, i, run, [office] if office is not None else [], offices, gender)
        if found is not None and found.people and code is not None:
            found.people[0].country = found.people[0].country or code
            found.country = found.people[0].country
        return found

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
        if s.low(k) != "counterparts":
            return None
        people: list[Person] = []
        end = k + 1
        k = k + 2 if s.low(k + 1) == "," else k + 1
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
        """`his German counterpart, Minister of Defense X`: the office is named and the country with the counterpart."""
        chain = offices.read_chain(s, k)
        if not chain or country is None:
            return None
        name_i, gender = self._honorific(s, chain[-1].j)
        run = self._name_run(s, name_i) if s.is_capitalized(name_i) else None
        if run is None:
            return None
        for office in chain:
            if office.country is None:
                office.country = country
                offices.settle(office)
        return self._person(s, i, run, chain, offices, gender)

    def _same_office(self, s: Sentence, i: int, j: int, country: str | None) -> Office | None:
        """The office of the person named last, for another country."""
        own = [h for h in self.held if h.office.title.name not in ("member", "alternate member")]
        here = [m.person for m in self.mentions if m.person is not None and s.start <= m.start < s.starts[i]]
        subject = [h for h in own if here and h.person is here[-1]]
        holder = next(iter([*reversed(subject), *reversed(own)]), None)
        if holder is None or country is None:
            return None
        first, organization = self._fullest(holder), None
        if first.organization is not None:
            organization = of_country(first.organization, country)
            if organization is None:
                return None
        title_text = s_text(s, i, j)
        title = first.title
        if country == "USA" and organization is not None and organization.head == "Ministry of Foreign Affairs":
            organization.head, title = "Department of State", lexicon.Title("secretary of state", "GOV", "ministry")
        return Office(title, organization, i, j, i, j, s.starts[i], s.ends[j - 1], title_text, country=country)

    def _fullest(self, held: HeldOffice) -> Office:
        """`Minister X`: the same post as said more fully before, of what."""
        title = held.office.title.name
        same = (h.office for h in self.held if h.person is held.person and h.office.title.name == title)
        return held.office if held.office.organization else next((o for o in same if o.organization), held.office)

    def _group(self, s: Sentence, i: int) -> Phrase | None:
        j = i + 1 if s.low(i) == "the" else i
        j += 1
        if s.low(j) in _AFTER_PAIR or s.low(j) in speech_verbs():
            return Phrase("group", i, j, name_i=i, name_j=j) if s.low(i) == "the" or s.is_capitalized(i) else None
        skipped = 0
        while skipped < 3 and s.low(j) not in _GROUP_NOUNS and j < len(s):
            if not s.words[j].isalpha() or s.low(j) in ("and", "of", "in", "with"):
                return None
            j, skipped = j + 1, skipped + 1
        if s.low(j) not in _GROUP_NOUNS:
            return None
        while s.low(j) in _GROUP_NOUNS:
            j += 1
        if s.low(j) == "'" or s.low(j) == "'s" or s.low(j)[:1] in "’‘":
            return None
        return Phrase("group", i, j, name_i=i, name_j=j)

    def _office_first(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """Offices and then the name; without a name, a title that stands for someone named before."""
        last = self.organizations.last
        chain = offices.read_chain(s, i)
        if not chain or _is_of_gathering(s, chain[0].j):
            self.organizations.last = last if chain else self.organizations.last
            return None
        chain = _own_offices(s, i, chain)
        if self._stands_alone(s, chain):
            return self._bare_title(s, i, chain[:1])
        end = self._past_state(s, chain[-1])
        k, gender = self._honorific(s, end)
        run = None
        if s.is_capitalized(k):
            run = self._name_run(s, k)
        elif (
            s.low(k) == ","
            and s.is_capitalized(k + 1)
            and (len(chain) > 1 or i == 0 or s.low(i) == "the" or s.low(i - 1) in (",", "and", "with"))
        ):
            k2, gender = self._honorific(s, k + 1)
            run = self._name_run(s, k2)
            if run is not None and ((len(run.words) < 2 and gender == "") or self._is_another(s, chain[0], run)):
                run = None
        elif s.low(k) == "," and s.is_capitalized(k + 1):
            k2, gender = self._honorific(s, k + 1)
            run = self._name_run(s, k2)
            if run is not None and (len(run.words) < 2 or self._office_follows(s, run.j, offices)):
                run = None
        if run is not None:
            return self._person(s, i, run, chain, offices, gender)
        if not any(s.lows[k] in ("the", "a") or s.is_capitalized(k) for k in (i, chain[0].title_i)):
            self.organizations.last = last
            return None
        return self._bare_title(s, i, chain)

    def _stands_alone(self, s: Sentence, chain: list[Office]) -> bool:
        """`EAM and Foreign Minister X held talks`: letters for a post whose holder has been named, and who is not X."""
        first = chain[0]
        if len(chain) < 2 or not s.words[first.title_i].isupper() or s.low(first.j) != "and":
            return False
        holders = self._holders(first, False)
        k, _ = self._honorific(s, chain[-1].j)
        run = self._name_run(s, k) if s.is_capitalized(k) else None
        named = self.people.find_short(run.words)[0] or self.people.find_full(run.words) if run is not None else None
        return len(holders) == 1 and named is not None and named is not holders[0]

    def _past_state(self, s: Sentence, office: Office) -> int:
        """`Chairwoman of the Union of Vientiane, Laos X`: the state after the office and before the name."""
        country = self.organizations.country_at(s, office.j + 1) if s.low(office.j) == "," else None
        if country is None or office.organization is None or not s.is_capitalized(country[1]):
            return office.j
        if self.organizations.read(s, office.j + 1) is not None or lexicon.titles().match(s.lows, country[1]):
            return office.j
        office.country = office.country or country[0]
        return country[1]

    def _is_another(self, s: Sentence, office: Office, run: NameRun) -> bool:
        """`In a meeting with the secretary-general, X said`: both are known, and the title is someone else's."""
        if s.low(office.i) != "the" or s.is_capitalized(office.title_i):
            return False
        named = self.people.find_full(run.words) or self.people.find_short(run.words)[0]
        holders = self._holders(office, False)
        return named is not None and len(holders) == 1 and holders[0] is not named

    def _bare_title(self, s: Sentence, i: int, chain: list[Office]) -> Phrase | None:
        """`the Lao President`: someone named before who holds that office, where there is only one."""
        office = chain[0]
        unplaced = self._one_without_post(s, i, office)
        if unplaced is not None:
            return self._placed(s, i, unplaced, office)
        is_named_so = s.is_capitalized(office.title_i) and s.low(office.i) not in ("the", "a", "an")
        people = self._holders(office, is_named_so)
        organization = chain[-1].organization
        if organization is not None and office.i != office.title_i and s.is_capitalized(office.i):
            self._mention_organization(organization)
        if len(people) == 1 and office.title.country is not None and s.words[office.title_i].isupper():
            # `EAM`: letters that stand for the one holder of a post are a name of that holder.
            self.mentions.append(Mention(s.starts[office.i], s.ends[office.j - 1], "person", "alias", people[0]))
        return Phrase(
            "title", i, chain[0].j, people=people, country=office.country, name_i=i, name_j=office.j, offices=chain
        )

    def _one_without_post(self, s: Sentence, i: int, office: Office) -> Person | None:
        """`The President of Russia said`, where one X has been named by name alone and nobody holds the post."""
        is_told_so = i == 0 and s.low(i) == "the" and s.kind == "body" and office.j < len(s)
        if not is_told_so or office.country is None or office.title.of not in ("state", "ministry"):
            return None
        if any(h.office.title.name == office.title.name and h.person.country == office.country for h in self.held):
            return None
        held = {id(h.person) for h in self.held}
        bare = [p for p in self.people.found if id(p) not in held and not p.is_historical]
        is_open = len(bare) == 1 and bare[0].country is None and bare[0].is_full
        return bare[0] if is_open and all(p.country != office.country for p in self.people.found) else None

    def _placed(self, s: Sentence, i: int, person: Person, office: Office) -> Phrase:
        person.country = office.country
        self.held.append(HeldOffice(person, office, s))
        return Phrase(
            "title", i, office.j, [person], country=office.country, name_i=i, name_j=office.j, offices=[office]
        )

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
            and not _leads_instead(office, held.office)
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
        holders = list({id(held.person): held.person for held in fitting}.values())
        return holders[:1] if is_named_so or len(holders) == 1 else []

    def _honorific(self, s: Sentence, k: int) -> tuple[int, str]:
        gender = ""
        while k < len(s):
            if _is_excellency(s, k):
                k += 1
                continue
            found = lexicon.honorifics().match(s.lows, k)
            after_bracket = skip_bracket(s, k) if found is None and s.is_capitalized(k + 1) else k
            if k < after_bracket <= k + 5:
                k = after_bracket
                continue
            if found is None:
                return k, gender
            gender, k = found[0] or gender, found[1]
        return k, gender

    def _name_run(self, s: Sentence, k: int) -> NameRun | None:
        if k >= len(s):
            return None
        run = read_name(s, k, self.lowercase)
        return None if run is not None and lends_name(s, run.j) else run

    def _named(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        k, gender = self._honorific(s, i)
        if k > i:
            run = self._name_run(s, k)
            return self._person(s, i, run, [], offices, gender) if run is not None else None
        organization = self._organization(s, i)
        if organization is not None:
            return organization
        run = self._name_run(s, i)
        is_known = self._is_short_name(s, i) or self._is_known_speaker(s, run)
        place = self._place(s, i, run) if not is_known else None
        if place is not None:
            return place
        if run is None:
            return None
        return self._unannounced(s, run, offices)

    def _is_short_for_someone(self, s: Sentence, i: int) -> bool:
        """`Whitfield and National Security Council director-general X`: someone named before, not part of a name."""
        if s.is_capitalized(i - 1) and i > 0:
            return False
        person, _ = self.people.find_short((fold_name(s.words[i]),))
        return person is not None and person.country is not None

    def _is_short_name(self, s: Sentence, i: int) -> bool:
        """`Hue presented ...`: a city's name that is the given name of someone named before, and opens the sentence."""
        if i != 0 or s.low(1) in (",", "(", "city", "province") or s.is_capitalized(1):
            return False
        person, _ = self.people.find_short((fold_name(s.words[0]),))
        return person is not None and person.words[-1] == fold_name(s.words[0])

    def _is_known_speaker(self, s: Sentence, run: NameRun | None) -> bool:
        """`Morioka told`: a family name that is a city's too, where the article knows who bears it."""
        if run is None or run.j - run.i > 1 or not self._verb_follows(s, run.j):
            return False
        return self.people.find_short(run.words)[0] is not None

    def _organization(self, s: Sentence, i: int) -> Phrase | None:
        found = self.organizations.read(s, i)
        if found is None:
            return None
        org, j = found
        if org.country_code():
            self.countries.add(str(org.country_code()))
        self._mention_organization(org)
        if s.low(j) == "delegation" and s.low(j + 1) not in ("led", "headed"):
            people = [p for p in self.people.found if p.country == org.country_code() and not p.is_historical]
            if len(people) == 1:
                return Phrase("title", i, j + 1, people, country=org.country_code(), name_i=i, name_j=j + 1)
        return Phrase("organization", i, j, organization=org, country=org.country_code(), name_i=i, name_j=j)

    def _mention_organization(self, org: Organization) -> None:
        if org.end > org.start and not org.is_implied:
            self.mentions.append(Mention(org.start, org.end, "organization", "full name", organization=org))

    def _place(self, s: Sentence, i: int, run: NameRun | None) -> Phrase | None:
        country = self.organizations.country_at(s, i)
        if country is not None and (run is None or run.j <= country[1] or not looks_like_name(run)):
            code, j = country
            self.countries.add(code)
            key = f"country/{code}"
            is_long = "of" in s.lows[i + 1 : j]
            is_name = (is_long or gazetteer.find_place(" ".join(s.words[i:j])) == key) and not _is_adjective(s, i, j)
            if is_name:
                self.mentions.append(Mention(s.starts[i], s.ends[j - 1], "place", "full name", place=key))
            return Phrase("country", i, j, country=code, place=key if is_name else None, name_i=i, name_j=j)
        found = place_at(s, i, self.countries) or self._city_with_country(s, i) or self._small_city(s, i)
        if found is None:
            return None
        is_longer = run is not None and run.j > found[1] and not is_place(run)
        if is_longer and self.organizations.country_at(s, found[1]) is None:
            return None
        key, j = found
        self.mentions.append(Mention(s.starts[i], s.ends[j - 1], "place", "full name", place=key))
        return Phrase("place", i, j, place=key, country=gazetteer.country_of(key), name_i=i, name_j=j)

    def _city_with_country(self, s: Sentence, i: int) -> tuple[str, int] | None:
        """`in Matera, Italy`: a city known by the country after it, whatever else its name may be."""
        if s.low(i - 1) not in _BEFORE_CITY or s.low(i + 1) != "," or not s.is_capitalized(i + 2):
            return None
        country = self.organizations.country_at(s, i + 3 if s.low(i + 2) == "the" else i + 2)
        key = gazetteer.find_place(s.words[i], {country[0]}) if country is not None else None
        return (key, i + 1) if key is not None and country and gazetteer.country_of(key) == country[0] else None

    def _small_city(self, s: Sentence, i: int) -> tuple[str, int] | None:
        """`in Putrajaya`: a town that is not tagged everywhere, where the text says that it is a place."""
        if s.low(i - 1) != "in" or s.is_capitalized(i + 1) or s.low(i) in lexicon.common_words():
            return None
        key = gazetteer.small_city(s.words[i], self.countries)
        return (key, i + 1) if key is not None else None

    def _unannounced(self, s: Sentence, run: NameRun, offices: OfficeReader) -> Phrase | None:
        """A name without title or honorific before it: known, or made sure by what follows, or by its own words."""
        is_pair = run.j - run.i == 1 and len(run.words) > 1
        if is_pair and self.people.find_short(run.words)[0] is None:  # `the Li-Pham meeting` names two people
            # `Oyun-Erdene, Prime Minister of Mongolia`: a name of one word.
            is_one = s.low(run.j) == "," and self._office_follows(s, run.j, offices)
            return self._person(s, run.i, run, [], offices, "m") if is_one else None
        if len(run.words) > 1:
            is_known = self.people.find_full(run.words) is not None
            is_sure = is_known or self._office_follows(s, run.j, offices) or looks_like_name(run)
            is_sure = is_sure or self._is_of_state(s, run.j) or self._is_described_speaker(s, run)
            if not is_known and _is_of_locality(s, run.j):
                return None
            if not is_sure and not self._verb_follows(s, run.j) and not self._is_met(s, run.i):
                return None
            if s.kind == "headline" and not is_known and not looks_like_name(run):
                return None
            return self._person(s, run.i, run, [], offices, "")
        person, could_be = self.people.find_short(run.words)
        if person is None and not could_be:
            is_slip = self._verb_follows(s, run.j) and self.people.find_misspelt(run.words) is not None
            return self._person(s, run.i, run, [], offices, "") if is_slip else None
        return self._person(s, run.i, run, [], offices, "")

    def _is_of_state(self, s: Sentence, j: int) -> bool:
        """`X of Spain` in a list of envoys: the names of others stand beside."""
        k = j + 2 if s.low(j + 1) == "the" else j + 1
        if s.low(j) != "of" or not self.organizations.country_at(s, k):
            return False
        return s.lows[:2] == ["they", "are"] or bool({"ambassadors", "ministers", "envoys"} & set(s.lows[:j]))

    def _is_described_speaker(self, s: Sentence, run: NameRun) -> bool:
        """`X, an official with the administration, said`: what X is stands between the name and a verb of saying."""
        j = run.j
        if run.j - run.i > _LONGEST_SPEAKER or s.low(j) != "," or s.low(j + 1) not in ("a", "an", "who"):
            return False
        end = next((k for k in range(j + 2, min(j + 16, len(s))) if s.low(k) == ","), None)
        return end is not None and s.low(end + 1) in speech_verbs()

    def _office_follows(self, s: Sentence, j: int, offices: OfficeReader) -> bool:
        j = skip_bracket(s, j)
        if s.low(j) != ",":
            return False
        last = self.organizations.last
        office = offices.read(s, j + 1)
        self.organizations.last = last
        return office is not None

    def _verb_follows(self, s: Sentence, j: int) -> bool:
        j = skip_bracket(s, j)
        while s.low(j) in ("was", "were", "has", "have", "had", "is", "will", "also", "on", "then") and s.low(j) != "":
            j += 1
        low = s.low(j)
        if low in ("led", "headed") and s.low(j + 1) == "by":
            return False
        return low in speech_verbs() or low in event_verbs() or low in ("elected", "appointed", "assigned", "relieved")

    def _is_met(self, s: Sentence, i: int) -> bool:
        """The name is whom an event verb is about, or stands in a list with someone named before."""
        if s.low(i - 1) in ("with", "by", "to", "met", "received", "congratulated") and any(
            low in event_verbs() for low in s.lows[:i]
        ):
            return True
        if s.low(i - 1) in _SAID or (s.low(i - 1) == "," and not _SAID.isdisjoint(s.lows[max(0, i - 6) : i - 1])):
            return True
        last = self.mentions[-1] if self.mentions else None
        if s.low(i - 1) in (",", "and") and last is not None and last.kind == "person" and last.person is not None:
            k = i - 2 if s.low(i - 2) == "," else i - 1
            if k > 0 and s.low(k - 1) == ")" and last.person.country is not None:
                return s.start <= last.start and "(" in s.lows[max(0, k - 9) : k]
            return k > 0 and s.ends[k - 1] == last.end
        return s.low(i - 1) in ("with", "by") and s.low(i - 2) in (
            "talks",
            "met",
            "meeting",
            "meets",
            "led",
            "headed",
            "received",
        )

    def _person(
        self, s: Sentence, i: int, run: NameRun | None, before: list[Office], offices: OfficeReader, gender: str
    ) -> Phrase | None:
        if run is None or _is_lent(s, i if before else run.i):
            return None
        person, resolution = self._whose(s, run, bool(before) or bool(gender), gender)
        self.mentions.append(Mention(s.starts[run.i], s.ends[run.j - 1], "person", resolution, person))
        if person is None:
            return Phrase("person", i, run.j, name_i=run.i, name_j=run.j)
        if self._cataphor is not None:
            self._cataphor.person, self._cataphor.resolution = person, "pronoun"
            self._cataphor = None
        if s.low(run.j) == "(" and person.country is None:
            person.country = self._country_in_bracket(s, run.j)
        if person.address_country is None:
            person.address_country = _country_of_address(s, i, run.i)
        j = self._state_after(s, skip_bracket(s, run.j), person, before, offices)
        after, j = self._offices_after(s, j, offices, bool(before))
        held = [*before, *after]
        for office in held:
            self.held.append(HeldOffice(person, office, s))
            person.country = person.country or office.country or _country(office)
        if person.country is None and not before:
            person.country = self._country_described(s, run.i)
        if person.country is None and before:
            person.country = self._country_of_owner(s, before[0])
        for office in held:
            if office.organization is not None:
                self._mention_organization(office.organization)
        if person.country is None and s.low(i - 1) == "by" and s.low(i - 2) in ("led", "headed"):
            person.country = self._country_led(s, i - 2)
        if s.low(i - 1) == "by" and s.low(i - 2) in ("led", "headed"):
            self.delegate = person
            self._sent_by_ministry(s, i - 2, before)
        is_visiting = any(office.is_visiting for office in before) or s.low(i - 1) == "visiting"
        return Phrase(
            "person", i, j, [person], held, country=person.country, is_visiting=is_visiting, name_i=run.i, name_j=run.j
        )

    def _country_of_owner(self, s: Sentence, office: Office) -> str | None:
        """`delivered a letter from his head of state, X`: X is of the country of whom the sentence has named last."""
        if s.low(office.title_i - 1) not in _OWNERS or office.title.of not in ("state", "ministry"):
            return None
        here = [m.person for m in self.mentions if m.person and s.start <= m.start < s.starts[office.title_i]]
        return here[-1].country if here else None

    def _country_in_bracket(self, s: Sentence, j: int) -> str | None:
        """`X (Slovak Republic)`: the state that someone in a list of envoys comes from."""
        country = self.organizations.country_at(s, j + 1)
        return country[0] if country is not None and s.low(country[1]) == ")" else None

    def _sent_by_ministry(self, s: Sentence, j: int, offices: list[Office]) -> None:
        """`a delegation of the Ministry of Justice led by Minister X`: of that ministry."""
        begin = next((k for k in range(j - 1, max(-1, j - 30), -1) if s.low(k) == "delegation"), None)
        for office in offices:
            if begin is None or office.organization is not None or office.title.of != "ministry":
                continue
            sent = [m.organization for m in self.mentions if m.organization is not None and m.start >= s.starts[begin]]
            office.organization = next((o for o in sent if o.kind == "ministry" and o.start < s.starts[j]), None)

    def _country_led(self, s: Sentence, j: int) -> str | None:
        """The country of the delegation that someone leads: named with it, or that of the organisation that sent it."""
        begin = next((k for k in range(j - 1, max(-1, j - 30), -1) if s.low(k) == "delegation"), None)
        if begin is None:
            return None
        named = [found[0] for k in range(max(0, begin - 4), j) if (found := self.organizations.country_at(s, k))]
        sent = [
            m.organization.country_code()
            for m in self.mentions
            if m.organization is not None and s.starts[begin] <= m.start < s.starts[j]
        ]
        return next((code for code in [*reversed(sent), *reversed(named)] if code), None)

    def _country_described(self, s: Sentence, i: int) -> str | None:
        """`China's top legislator X`, `senior Chinese diplomat X`: the country that the description names."""
        if s.low(i - 1) not in _DESCRIBED:
            return None
        k = i - 2
        while s.low(k) in _RANKS:
            k -= 1
        k = k - 1 if s.low(k) == "'s" else k
        for m in range(max(0, k - 2), k + 1):
            country = self.organizations.country_at(s, m)
            if country is not None and country[1] == k + 1:
                return country[0]
        return None

    def _state_after(self, s: Sentence, j: int, person: Person, before: list[Office], offices: OfficeReader) -> int:
        """`Foreign Minister X of Thailand`: the country after the name is that of the posts before it."""
        k = j + 2 if s.low(j + 1) == "the" else j + 1
        country = self.organizations.country_at(s, k) if s.low(j) in ("of", "from") else None
        if country is None and s.low(j) == "from" and person.country is None and k < len(s):
            place = place_at(s, k, self.countries)
            person.country = gazetteer.country_of(place[0]) if place is not None else None
        if country is None:
            return self._body_after(s, j, person, before)
        person.country = person.country or country[0]
        for office in before:
            if office.country is None:
                office.country = country[0]
                offices.settle(office)
        return country[1]

    def _body_after(self, s: Sentence, j: int, person: Person, before: list[Office]) -> int:
        """`Vice-Minister X of the International Department`: the organisation after the name is that of the post."""
        office = before[-1] if before and before[-1].organization is None else None
        if office is None or s.low(j) != "of" or office.title.of not in (None, "ministry"):
            return j
        last = self.organizations.last
        found = self.organizations.read(s, j + 1)
        if found is None or found[0].kind in ("state", "international"):
            self.organizations.last = last
            return j
        office.organization, office.country = found[0], office.country or found[0].country_code()
        person.country = person.country or office.country
        return found[1]

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
            if could_be or not is_announced:
                return None, "unresolved"
        misspelt = self.people.find_misspelt(run.words) if len(run.words) > 1 else None
        if misspelt is not None:
            misspelt.aliases.add(run.text)
            return misspelt, "alias"
        return self.people.add(run, s, gender), "full name"

    def _offices_after(self, s: Sentence, j: int, offices: OfficeReader, has_office: bool) -> tuple[list[Office], int]:
        """Offices in apposition after a name; those that a following name claims are left to it."""
        begin = j
        if s.low(j) in (",", "–", "—") or (s.low(j) == "-" and s.starts[j] > s.ends[j - 1]):
            begin = j + 1
            if s.low(begin) == "who" and s.low(begin + 1) in ("is", "was", "also"):
                begin += 2
        elif s.low(j) in ("is", "was") and not self._event_ahead(s, j + 1):
            begin = j + 1
        else:
            return [], j
        chain = offices.read_chain(s, begin)
        chain = self._without_those_of_next(s, chain)
        if not chain and s.low(j) == ",":
            return [], self._rank_after(s, j)
        if not chain or (has_office and self._is_of_next(s, chain)):
            return [], j
        end = chain[-1].j
        if s.low(end) == "," and s.low(j) not in ("is", "was"):
            following = end + 1
            more = offices.read_chain(s, following) if s.low(following) in ("also", "concurrently") else []
            chain, end = [*chain, *more], more[-1].j if more else end
        return chain, end

    def _is_of_next(self, s: Sentence, chain: list[Office]) -> bool:
        """`Foreign Minister X, Minister of Foreign Affairs of Japan, Ms Y, …`: a form of address makes it Y's post."""
        j = chain[-1].j
        k, _ = self._honorific(s, j + 1) if s.low(j) == "," else (j + 1, "")
        return k > j + 1 and s.is_capitalized(k) and self._name_run(s, k) is not None

    def _rank_after(self, s: Sentence, j: int) -> int:
        """`X, a senior official of the Communist Party of China`: tells the standing, but no post; the token after."""
        k = j + 2 if s.low(j + 1) in ("a", "an", "the") else j + 1
        while s.low(k) in _RANKS:
            k += 1
        if s.low(k) not in _OFFICIALS or s.low(k + 1) not in ("of", "from", "with"):
            return j
        last = self.organizations.last
        found = self.organizations.read(s, k + 2)
        self.organizations.last = last
        return found[1] if found is not None else j

    def _event_ahead(self, s: Sentence, j: int) -> bool:
        return s.low(j) in ("received", "met", "welcomed", "visiting", "scheduled", "expected", "accompanied")

    def _without_those_of_next(self, s: Sentence, chain: list[Office]) -> list[Office]:
        if chain and s.low(chain[-1].i) == "the" and s.low(chain[-1].j) in ("said", "announced", "added", "noted"):
            chain.pop()  # `X, Prime Minister of Chad, the spokesperson said`
        while chain:
            k, _ = self._honorific(s, chain[-1].j)
            run = self._name_run(s, k) if s.is_capitalized(k) else None
            if run is None:
                return chain
            office = chain.pop()
            while chain and s.low(chain[-1].j) != "," and next_in_chain(s, chain[-1].j) >= office.i:
                office = chain.pop()
        return chain


def _leads_instead(office: Office, held: Office) -> bool:
    """`the Foreign Minister` is no prime minister, though `the Minister` may be one."""
    is_of_ministry = office.organization is not None and office.organization.kind == "ministry"
    return is_of_ministry and "prime" in held.title.name and "prime" not in office.title.name


def _name_of(office: Office) -> str | None:
    return office.organization.name() if office.organization is not None else None


def _is_excellency(s: Sentence, k: int) -> bool:
    """`HE Song Tao`: His Excellency, not a pronoun."""
    return s.words[k] == "HE" and s.is_capitalized(k + 1) and not s.words[k + 1].isupper()


def _own_offices(s: Sentence, i: int, chain: list[Office]) -> list[Office]:
    """Without those of others: `Meeting with the Lao Mayor, Prime Minister X`, `on behalf of its leaders, Head X`."""
    if len(chain) < 2:
        return chain
    is_other = s.lows[chain[0].title_j - 1].endswith("leaders") or (i <= _OPENING and s.lows[0].endswith("ing"))
    return chain[:1] if is_other and s.low(chain[0].j) == "," else chain


def _is_of_legislature(office: Office) -> bool:
    return office.organization is not None and office.organization.kind == "legislature"


def _country_of_address(s: Sentence, i: int, j: int) -> str | None:
    """The country of a form of address in tokens [i, j) that only its people have."""
    found = (lexicon.honorific_countries().match(s.lows, k) for k in range(i, j))
    return next((match[0] for match in found if match is not None), None)


_GATHERINGS = frozenset(("meeting", "retreat", "conference", "summit", "forum", "consultation", "dialogue"))


def _is_of_gathering(s: Sentence, j: int) -> bool:
    """`ASEAN Foreign Ministers' Meeting`: the title belongs to the name of a gathering."""
    return s.low(j) in ("'", "'s") and s.low(j + 1) in _GATHERINGS and s.is_capitalized(j + 1)


def _country(office: Office) -> str | None:
    return office.organization.country_code() if office.organization else None


def _is_adjective(s: Sentence, i: int, j: int) -> bool:
    name = gazetteer.place_name(f"country/{gazetteer.country_by_name(' '.join(s.words[i:j]))}") or ""
    word = s.words[j - 1]
    return j - i == 1 and word != name and word.endswith(("ese", "ian", "an", "ish", "ch", "i", "ic"))


def place_at(s: Sentence, i: int, countries: Collection[str]) -> tuple[str, int] | None:
    """The longest place name at token i: its key and the token after it."""
    names = lexicon.place_names()
    for length in (4, 3, 2, 1):
        if i + length > len(s) or not s.is_capitalized(i + length - 1):
            continue
        text = " ".join(s.words[i : i + length])
        is_run = all(s.is_capitalized(k) for k in range(i, i + length))
        state = _state_of_capital(s, i + length) if is_run else None
        if state is not None or fold_name(text) in names:
            key = gazetteer.capital_of(state) if state is not None else gazetteer.find_place(text, countries)
            if key is not None:
                return key, i + length
    return None


def _state_of_capital(s: Sentence, j: int) -> str | None:
    """The country of `Victoria, capital of Seychelles`, where token j is the comma."""
    if s.low(j) != "," or s.low(j + 1) != "capital" or s.low(j + 2) != "of":
        return None
    k = j + 4 if s.low(j + 3) == "the" else j + 3
    codes = (gazetteer.country_by_name(" ".join(s.words[k : k + length])) for length in (3, 2, 1))
    return next((code for code in codes if code is not None), None)


def _is_lent(s: Sentence, i: int) -> bool:
    """`the Mausoleum of President X`: the name at token i is that of a thing."""
    before = range(max(1, i - 4), i)
    if {"of", "to"}.isdisjoint(s.lows[before.start : i]):
        return False
    if any(s.low(k) == "to" and s.low(k - 1) in ("monument", "memorial", "statue") for k in before):
        return True
    # `the Order of Solidarity to X`: who gets it lends it no name.
    named = [k for k in before if s.low(k) == "of" and s.low(k - 1) in _NAMED_AFTER]
    return bool(named) and {"to", "on", "upon", "for"}.isdisjoint(s.lows[named[0] : i])


def lends_name(s: Sentence, j: int) -> bool:
    """The word after a name makes it the name of a school, a street, an award: nobody is named."""
    while s.low(j) in ("international", "national", "memorial", "presidential") and s.is_capitalized(j):
        j += 1
    return s.kind != "headline" and s.is_capitalized(j) and s.low(j) in _NAMED_AFTER


_LOCALITIES = frozenset(
    (
        "province provinces district districts city cities town commune county prefecture region island islands "
        "cooperative village ward hospital company farm factory market temple pagoda park"
    ).split()
)


def _is_of_locality(s: Sentence, j: int) -> bool:
    """`X province`, `X and Y provinces`: names of places that the gazetteer lacks."""
    if s.low(j) in _LOCALITIES:
        return True
    if s.low(j) not in (",", "and"):
        return False
    k = j + 1
    while s.is_capitalized(k) and k <= j + 3:
        k += 1
    return k > j + 1 and s.low(k) in _LOCALITIES and s.low(k).endswith("s")


def skip_bracket(s: Sentence, j: int) -> int:
    """The token after a short bracket at j such as `(left)` or `(second from right)`; j where there is none."""
    if s.low(j) != "(":
        return j
    for k in range(j + 1, min(j + _LONGEST_BRACKET, len(s))):
        if s.low(k) == ")":
            return k + 1
    return j
