"""From tokens to phrases: people with their offices, organisations, countries, groups, pronouns and places."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.cabinet_titles import SECRETARIES
from warehouse.extraction.counterpart_phrases import POSSESSIVES
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.described_speech import BEFORE_GROUP
from warehouse.extraction.listed_people import join_listed
from warehouse.extraction.name_runs import NameRun, has_small_article, is_place, looks_like_name
from warehouse.extraction.office_owners import HYPHENED
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.organization_model import Organization, ministry_for
from warehouse.extraction.organization_runs import town_of_campus
from warehouse.extraction.owners import as_subject, small_subject_end
from warehouse.extraction.person_clauses import is_excellency, is_style
from warehouse.extraction.phrase_model import Mention, Phrase
from warehouse.extraction.place_names import place_at
from warehouse.extraction.posts import DEPUTIES
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.unannounced_people import UnannouncedPeople
from warehouse.extraction.word_lists import WordList
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_SHORT_SECRETARIES: Final = WordList(("cs", "ps"))
_LEADING: Final = WordList(("led", "headed", "leading", "heading"))
_ANY_OF_DEPUTIES: Final = WordList(DEPUTIES)
_IT: Final = WordList(("it",))
_DELEGATIONS: Final = WordList(("delegation",))
_OWNERS: Final = WordList(("his", "her"))
_TELLS: Final = WordList(("informed", "told"))
_PRONOUNS: Final = frozenset(("he", "she"))
_OBJECTS: Final = frozenset(("him", "her"))
_BEFORE_TITLE: Final = frozenset(
    (
        "the a its visiting former late newly newly-elected newly-appointed ex erstwhile onetime one-time past retired "
        "immediate"
    ).split()
)
_THEN: Final = "then"
"""Before a hyphen and a post: `then-President X`."""
_BEFORE_THEN: Final = frozenset("by with to of from under between for against alongside including".split())
"""`received by then foreign minister X`, and not `who then President X met`."""
_WORDS_OF_NAME: Final = (2, 3, 4)
"""A name right after a city behind `in`, `received in Hanoi Tran Van Long`: also of a text whose heading lost its end,
`meetings in Baku Ivan Petrov said`."""
_TOWNS: Final = frozenset(("city", "town", "township"))
_CALLED_TOWNS: Final = _TOWNS | {"port", "municipality", "village", "capital"}
_WORDS_OF_TOWN: Final = 4
_BEFORE_CITY: Final = frozenset(("in", "at", "to", "visit", "visits", "visited", "visiting"))
_SAYS: Final = frozenset(("said", "says", "announced", "confirmed", "added", "on", "spokesperson"))
# A small word at which a phrase can begin has to be among these; a word with a capital or of a title always can.
_SMALL_BEGINNINGS: Final = (
    _PRONOUNS | POSSESSIVES | BEFORE_GROUP | _BEFORE_TITLE | {_THEN, "the", "it", "its", "their", "they", "him"}
)


@cache
def _small_beginnings() -> frozenset[str]:
    return frozenset({*_SMALL_BEGINNINGS, *lexicon.ministry_subjects(), *HYPHENED, "ministry"})


_BEGINNING: Final = (
    marks.CAPITAL | marks.TITLE | marks.of_test(lambda word, low: low in _small_beginnings() or has_small_article(word))
)


_GOING: Final = frozenset(
    "travelled traveled travels travelling flew flies flown went goes visit trip left leaves departed departs".split()
)


_DELEGATION: Final = marks.of_words(lambda: {"delegation"})
_WORDS_TO_DELEGATION: Final = 4
_AFTER_CAPITAL: Final = frozenset("city of markets market goods investment expenditure region , 's".split())
_ROYALS: Final = frozenset(("king", "queen", "prince", "princess", "sultan", "emir"))
_CHIEFS: Final = WordList(("diplomat", "legislator"))
_PAIR: Final = 2
_GIVING: Final = frozenset("appointing naming appoint name names appoints designating nominating".split())


@dataclass(slots=True)
class PhraseReader(UnannouncedPeople):
    """Reads sentences in the order of the article and keeps who was named."""

    visited: Organization | None = field(default=None, kw_only=True)
    """The school, museum or company that the sentence before tells to have been visited."""

    def read(self, s: Sentence) -> list[Phrase]:
        """The phrases of a sentence; the people, offices and mentions of the article grow on the way."""
        self.sentences.append((s.start, s.end))
        self.organizations.last = self.organizations.last if not s.is_lead else None
        offices = OfficeReader(self.organizations)
        titles = [i for i in marks.places(s, marks.TITLE) if lexicon.titles().match(s.lows, i)]
        if _SHORT_SECRETARIES.stands_in(s):
            titles = sorted({*titles, *(i for i, word in enumerate(s.words) if word in SECRETARIES)})
        if _ANY_OF_DEPUTIES.stands_in(s):
            titles = sorted({*titles, *(i for i, low in enumerate(s.lows) if low in DEPUTIES)})
        phrases: list[Phrase] = []
        after = 0
        for i in marks.places(s, _BEGINNING):
            phrase = self._read_at(s, i, titles, offices) if i >= after else None
            if phrase is not None:
                if phrase.kind == "title" and len(phrase.people) == 1:
                    self.titled = (s.starts[phrase.i], phrase.people[0])
                phrases.append(phrase)
                after = phrase.j
        join_listed(s, phrases)
        if _OWNERS.stands_in(s) and s.kind == "body":
            self._note_whose(s, phrases)
        self.teller = self._who_told_press(s, phrases) if _TELLS.stands_in(s) else None
        kept = self.sent_last if _IT.stands_in(s) else None
        sent = self._sent(s, phrases) if marks.has(s, _DELEGATION) else None
        opens = sent is not None and "delegation" in s.lows[:_WORDS_TO_DELEGATION]
        self.sent_last = sent if opens else kept
        self.sent = self.sent or (sent if sent is not None and sent.kind != "title" else None)
        return phrases

    def _sent(self, s: Sentence, phrases: list[Phrase]) -> Phrase | None:
        """`a delegation of the National Assembly of X arrived`: who sent it, where nobody is said to lead it."""
        if not _DELEGATIONS.stands_in(s):
            return None
        k = s.lows.index("delegation")
        if _LEADING.stands_in(s):
            return None
        for phrase in phrases:
            is_of = phrase.i in (k + 2, k + 3) and s.low(k + 1) in ("of", "from")
            if phrase.kind in ("organization", "country") and (is_of or phrase.j in (k, k - 1)):
                return phrase
            is_named = phrase.kind == "title" and phrase.i + 2 <= k == phrase.j - 1
            if is_named and len(phrase.people) == 1 and s.low(phrase.j) not in ("of", "from"):
                return phrase  # `The MAS delegation`, of which the text has named one
        return None

    def _read_at(self, s: Sentence, i: int, titles: list[int], offices: OfficeReader) -> Phrase | None:
        low = s.lows[i]
        if low in _PRONOUNS and not self._is_family_name_he(s, i) and not is_excellency(s, i):
            return self._pronoun(s, i)
        met = (
            self._met_pronoun(s, i)
            if low in _OBJECTS
            else (self._latter(s, i) or self._the_envoy(s, i) if low == "the" else None)
        )
        described = met or self._described(s, i, offices) or self._body_of_royal_name(s, i)
        if described is None and s.is_capitalized(i) and _CHIEFS.stands_in(s):
            described = self._states_chief(s, i, offices)
        if described is not None:
            return described
        if low in POSSESSIVES and not is_style(s, i):
            self._possessive(s, i)
            return None
        if s.low(i + 1) == "and" and s.is_capitalized(i) and self._is_short_for_someone(s, i):
            return self._unannounced(s, NameRun(i, i + 1, s.words[i], (fold_name(s.words[i]),)), offices)
        ahead = bisect_left(titles, i)
        is_title_ahead = ahead < len(titles) and titles[ahead] <= i + 16
        is_small_owner = is_title_ahead and (low in lexicon.ministry_subjects() or low in HYPHENED or low == "ministry")
        if is_title_ahead and s.low(i - 1) == "in" and s.is_capitalized(i):
            found = place_at(s, i, self.countries)
            if found is not None and found[0].startswith("city/") and found[1] in titles:
                return self._place(s, i, None)  # `received at the ministry in Riyadh Minister X`
        is_then = low == _THEN and (s.low(i + 1) == "-" or s.low(i - 1) in _BEFORE_THEN)
        if is_title_ahead and (s.is_capitalized(i) or i in titles or low in _BEFORE_TITLE or is_small_owner or is_then):
            named = self._given_before(s, i, titles[ahead]) if s.low(i - 1) in _GIVING else None
            phrase = self._office_first(s, i, offices) if named is None else None
            if phrase is not None:
                return phrase
            if named is not None:
                return self._person(s, i, named, [], offices, "")
        if not s.is_capitalized(i) and has_small_article(s.words[i]):
            run = self._name_run(s, i)  # `In turn, al-Hadi said`
            return self._unannounced(s, run, offices) if run is not None else None
        if not s.is_capitalized(i):
            return self._small_ministry(s, i) if low in lexicon.ministry_subjects() else None
        return self._named(s, i, offices)

    def _given_before(self, s: Sentence, i: int, title: int) -> NameRun | None:
        """`a directive appointing Pavel Zavyalov Deputy Minister`: the name, which ends where the title begins."""
        run = self._name_run(s, i) if i < title and s.is_capitalized(title) else None
        if run is None or run.j != title or len(run.words) < _PAIR or self.organizations.country_at(s, i):
            return None
        return None if any(map(self._is_no_name_word, run.words)) else run

    def _is_no_name_word(self, word: str) -> bool:
        is_common = word in lexicon.common_words() or word in lexicon.ministry_subjects()
        return is_common or self._is_place_word(word)

    def _body_of_royal_name(self, s: Sentence, i: int) -> Phrase | None:
        """`the King Salman Humanitarian Aid and Relief Center`: a body with a royal name, and no king."""
        k = i + 1 if s.low(i) == "the" else i
        if s.low(k) not in _ROYALS or not s.is_capitalized(k):
            return None
        for begin in (k + 2, k + 3):
            found = self.organizations.read(s, begin) if all(map(s.is_capitalized, range(k, begin + 1))) else None
            if found is not None and found[0].kind == "other" and found[0].within is None:
                org, j = found
                org.head, org.start = f"{' '.join(s.words[k:begin])} {org.head}", s.starts[k]
                self._mention_organization(org)
                return Phrase("organization", i, j, organization=org, country=org.country_code(), name_i=k, name_j=j)
        return None

    def _small_ministry(self, s: Sentence, i: int) -> Phrase | None:
        """`the (Chinese) foreign ministry said`: a ministry in small letters; its country stands before."""
        j = small_subject_end(s, i)
        if s.low(j) != "ministry" or s.low(j + 1) not in _SAYS:
            return None
        codes = [found[0] for k in (i - 1, i - 2) if k >= 0 and (found := self.organizations.country_at(s, k))]
        org = Organization(ministry_for(as_subject(s, i, j)), "ministry", codes[0] if codes else None, sector="GOV")
        if s.low(i - 1) == "the":
            self.organizations.keep_ministry(org)
        return Phrase("organization", i, j + 1, organization=org, country=org.country, name_i=i, name_j=j + 1)

    def _is_family_name_he(self, s: Sentence, i: int) -> bool:
        if s.low(i) != "he" or not s.is_capitalized(i):
            return False
        is_first = i == 0 or s.low(i - 1) in ('"', "“", ":", "'", "‘", ".")
        is_full = s.is_capitalized(i + 1) and s.low(i + 2) in (",", "(") and s.kind != "headline"
        return not is_first or is_full or (s.low(i + 1) == "," and s.low(i + 2) in ("also", "a", "who", "concurrently"))

    def _named(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        k, gender = self._honorific(s, i)
        if k > i:
            run = self._name_run(s, k)
            if run is not None and len(run.words) == 1 and self._is_post(s, k, offices):
                return None  # `HE Assistant Foreign Minister X`
            if run is not None:
                return self._person(s, i, run, [], offices, gender)
            is_own = s.low(i) == "general" and not s.is_capitalized(i - 1)
            if is_own and (body := self._organization(s, i)) is not None:
                return body  # `the General Authority for Military Industries`
            bearer = self.styles.bearer(s, i, k, self.held)
            return Phrase("title", i, k, [bearer], name_i=i, name_j=k) if bearer is not None else None
        if "'s" in s.lows[i + 1 : i + 4] and (own := self._with_state(s, i, offices)) is not None:
            return own
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

    def _is_post(self, s: Sentence, k: int, offices: OfficeReader) -> bool:
        last = self.organizations.last
        office = offices.read(s, k)
        self.organizations.last = last
        return office is not None

    def _is_short_for_someone(self, s: Sentence, i: int) -> bool:
        """`Whitfield and National Security Council director-general X`: someone named before, not part of a name."""
        if s.is_capitalized(i - 1) and i > 0:
            return False
        person, _ = self.people.find_short((fold_name(s.words[i]),))
        return person is not None and (person.country is not None or any(h.person is person for h in self.held))

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
            code = org.country_code()
            people = [p for p in self.people.found if p.country == code and not p.is_historical] if code else []
            people = people or ([self.delegate] if self.delegate is not None and not code else [])
            if len(people) == 1:
                return Phrase("title", i, j + 1, people, country=org.country_code(), name_i=i, name_j=j + 1)
        town = town_of_campus(s, i, j)
        return Phrase(
            "organization", i, j, organization=org, country=org.country_code(), place=town, name_i=i, name_j=j
        )

    def _place(self, s: Sentence, i: int, run: NameRun | None) -> Phrase | None:
        country = self.organizations.country_at(s, i)
        if country is not None and s.low(country[1]) == "$":
            return None  # `US$20 million`
        if country is not None and (run is None or run.j <= country[1] or not looks_like_name(run)):
            code, j = country
            self.countries.add(code)
            key = f"country/{code}"
            city = gazetteer.capital_of(code) if s.low(j) == "capital" and s.low(j + 1) not in _AFTER_CAPITAL else None
            if s.low(i - 1) == "the" and s.low(j) == "embassy" and not s.is_capitalized(j):
                mission = Organization("Embassy", "other", code, sector="DIP")  # `the Vietnamese embassy donated rice`
                return Phrase("organization", i, j + 1, organization=mission, country=code, name_i=i, name_j=j + 1)
            if city is not None and s.low(i - 1) == "the":  # `in the Chinese capital`
                self.mentions.append(Mention(s.starts[i], s.ends[j], "place", "full name", place=city))
                return Phrase("place", i, j + 1, place=city, country=code, name_i=i, name_j=j + 1)
            is_long = "of" in s.lows[i + 1 : j]
            is_name = (is_long or gazetteer.find_place(" ".join(s.words[i:j])) == key) and not _is_adjective(s, i, j)
            if is_name:
                self.mentions.append(Mention(s.starts[i], s.ends[j - 1], "place", "full name", place=key))
            return Phrase("country", i, j, country=code, place=key if is_name else None, name_i=i, name_j=j)
        found = place_at(s, i, self.countries) or self._city_with_country(s, i) or self._small_city(s, i)
        if found is None:
            return None
        is_longer = run is not None and run.j > found[1] and not is_place(run)
        is_glued = s.low(i - 1) == "in" and run is not None and run.j - found[1] in _WORDS_OF_NAME and i > 1
        if is_longer and not is_glued and self.organizations.country_at(s, found[1]) is None:
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
        """`in Putrajaya`, `travelled to Luang Prabang`: a town that is not tagged everywhere, where the text says that
        it is a place; of a country that the text has named, or that the sentence names later."""
        is_called = s.low(i - 1) == "of" and s.low(i - 2) in _CALLED_TOWNS  # `in the city of Lyon`
        if not (s.low(i - 1) == "in" or is_called or (s.low(i - 1) in ("to", "for") and s.low(i - 2) in _GOING)):
            return None
        if not s.is_capitalized(i):
            return None
        j = i + 1
        while s.is_capitalized(j) and j - i < _WORDS_OF_TOWN:
            j += 1
        if s.is_capitalized(j) or (j == i + 1 and s.low(i) in lexicon.common_words()):
            return None
        if is_called and (named := gazetteer.find_place(" ".join(s.words[i:j]), self.countries)) is not None:
            return (named, j) if named.startswith("city/") else None
        is_told = s.low(j - 1) in _TOWNS and j - i > 1  # `in Mong Cai City`
        if is_told and (known := gazetteer.find_place(" ".join(s.words[i : j - 1]), self.countries)) is not None:
            return (known, j) if known.startswith("city/") else None
        town = " ".join(s.words[i:j])
        key = gazetteer.small_city(town, self.countries)
        if key is None and s.low(i - 1) != "in":
            later = (self.organizations.country_at(s, k) for k in range(j, len(s)) if s.is_capitalized(k))
            key = gazetteer.small_city(town, {found[0] for found in later if found is not None})
        key = key or self._town_of_no_state_named(s, i, j, town)
        return (key, j) if key is not None else None

    def _town_of_no_state_named(self, s: Sentence, i: int, j: int, town: str) -> str | None:
        """`met in Bonn on Wednesday`, of a country that the text does not name: the largest town so called, where a
        day, an aim or a stop follows, and no one's trust is meant."""
        if s.low(i - 1) != "in" or s.low(i - 2) in _TRUSTING:
            return None
        low, is_ended = s.low(i), s.low(j) in _AFTER_TOWN or is_calendar(s.low(j))
        is_name = low in lexicon.name_words() or self.people.find_short((fold_name(low),))[1]
        if not is_ended or (j == i + 1 and (is_name or low in lexicon.org_words())):
            return None
        found = gazetteer.find_place(town)
        return found if found is not None and found.startswith("city/") else None


_TRUSTING: Final = frozenset(
    "trust trusts confidence faith interest believe believes belief invest invested investment stake shares".split()
)
_AFTER_TOWN: Final = frozenset(
    ("on", "today", "yesterday", "this", "last", "from", "for", "to", "at", "during", ".", ",")
)


def _is_adjective(s: Sentence, i: int, j: int) -> bool:
    name = gazetteer.place_name(f"country/{gazetteer.country_by_name(' '.join(s.words[i:j]))}") or ""
    word = s.words[j - 1]
    return j - i == 1 and word != name and word.endswith(("ese", "ian", "an", "ish", "ch", "i", "ic"))
