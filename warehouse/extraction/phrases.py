"""From tokens to phrases: people with their offices, organisations, countries, groups, pronouns and places."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.after_names import skip_bracket
from warehouse.extraction.cabinet_titles import SECRETARIES
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.described_countries import CALLINGS
from warehouse.extraction.described_phrases import POSSESSIVES
from warehouse.extraction.described_speech import BEFORE_GROUP
from warehouse.extraction.localities import is_of_locality
from warehouse.extraction.office_owners import HYPHENED
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.organization_model import Organization, ministry_for
from warehouse.extraction.owners import as_subject, small_subject_end
from warehouse.extraction.people import NameRun, is_place, looks_like_name
from warehouse.extraction.person_phrases import is_excellency
from warehouse.extraction.phrase_model import Mention, Phrase
from warehouse.extraction.place_names import place_at
from warehouse.extraction.portfolios_model import gets_portfolio, is_passed_to
from warehouse.extraction.posts import DEPUTIES
from warehouse.extraction.posts_of_states import has_clause
from warehouse.extraction.title_phrases import TitlePhrases
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import event_verbs, event_verbs_at, match_pattern, speech_verbs
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_PRONOUNS: Final = frozenset(("he", "she"))
_OBJECTS: Final = frozenset(("him", "her"))
_BEFORE_TITLE: Final = frozenset(("the a its visiting former late newly newly-elected newly-appointed").split())
_BEFORE_STATE: Final = frozenset(("told", "met", "with", "and", ",", "them", "by", "to"))
_ARTICLES_OF_PAPERS: Final = frozenset("el la le les il lo die der das the o a al de los".split())
_CALLS: Final = frozenset(("call", "phone", "telephone"))
_MEETINGS: Final = frozenset("met meet meets meeting talks talked spoke conversation call conferred together".split())
_WORDS_TO_CALL: Final = 5
_PAIR_OF_WORDS: Final = 2
_WORDS_OF_NAME: Final = (2, 3)
"""A name right after a city behind `in`, `received in Hanoi Tran Van Long`: also of a text whose heading lost its end,
`meetings in Baku Ivan Petrov said`."""
_TOWNS: Final = frozenset(("city", "town", "township"))
_WORDS_OF_TOWN: Final = 4
_BEFORE_CITY: Final = frozenset(("in", "at", "to", "visit", "visits", "visited", "visiting"))
_SAID: Final = frozenset(("said", "says"))
_SAYS: Final = frozenset(("said", "says", "announced", "confirmed", "added", "on", "spokesperson"))
_LONGEST_SPEAKER: Final = 4
# A small word at which a phrase can begin has to be among these; a word with a capital or of a title always can.
_SMALL_BEGINNINGS: Final = (
    _PRONOUNS | POSSESSIVES | BEFORE_GROUP | _BEFORE_TITLE | {"the", "it", "its", "their", "they", "him"}
)
_BEGINNING: Final = (
    marks.CAPITAL
    | marks.TITLE
    | marks.of_words(lambda: _SMALL_BEGINNINGS | lexicon.ministry_subjects() | frozenset(HYPHENED) | {"ministry"})
)


_OF_OFFICE: Final = frozenset(
    (
        "elect appoint nominate confirm confirmed release released "
        "elected re-elected reelected appointed reappointed assigned relieved named sworn nominated promoted "
        "designated tapped inaugurated resigned retired removed dismissed serves "
        "served worked"
    ).split()
)
"""After a name these tell of someone: `X was sworn in as minister`."""
_BEFORE_POST: Final = frozenset(
    "be the a an its his her new post position office duties of as responsibilities".split()
)
_DECIDING: Final = frozenset("name remove relieve dismiss replace designate promote pick choose install".split())
"""Before a name: `voted to remove X as head`, `decided to name X director of`."""
_SWEARING: Final = frozenset(("swore", "swears", "swear", "swearing"))
_NAMING: Final = frozenset("elected appointed reappointed named nominated designated".split())
_GOING: Final = frozenset(
    "travelled traveled travels travelling flew flies flown went goes visit trip left leaves departed departs".split()
)
_DESCRIBING: Final = frozenset("national party its leader senior official politician activist veteran".split())
_GIVEN_OFFICE: Final = frozenset("appointment nomination election reappointment resignation dismissal removal".split())
_REPLACING: Final = frozenset(("replacing", "succeeding", "replaces", "replaced", "succeeds"))
_LISTING: Final = frozenset((",", ";", "and", "while"))
_MET: Final = frozenset("met meets received hosted welcomed telephoned congratulated greeted".split())
_BEFORE_MET: Final = frozenset(
    (
        "with by to met received congratulated felicitated congratulate congratulating felicitate hosted welcomed "
        "telephoned rang phoned telephone decorated awarded"
    ).split()
)


_DELEGATION: Final = marks.of_words(lambda: {"delegation"})
_WORDS_TO_DELEGATION: Final = 4
_ENVOYS: Final = frozenset(("ambassadors", "ministers", "envoys", "commissioners", "rapporteurs", "co-rapporteurs"))
_OTHERS: Final = frozenset(("host", "guest", "interlocutor", "counterpart", "colleague", "deputy", "predecessor"))
_STANDING_IN: Final = frozenset(("deputy", "predecessor", "successor"))
_OWNERS: Final = POSSESSIVES | {"its", "their"}
_AFTER_CAPITAL: Final = frozenset("city of markets market goods investment expenditure region , 's".split())
_ROYALS: Final = frozenset(("king", "queen", "prince", "princess", "sultan", "emir"))
_HAVING: Final = frozenset(("had", "has", "have"))
_BEFORE_VERB: Final = _HAVING | frozenset(
    (
        "was were is will also on then been this today yesterday tomorrow morning afternoon evening earlier later "
        "recently separately personally no longer"
    ).split()
)
"""What may stand between a name and the verb that makes it someone's."""


@dataclass(slots=True)
class PhraseReader(TitlePhrases):
    """Reads sentences in the order of the article and keeps who was named."""

    def read(self, s: Sentence) -> list[Phrase]:
        """The phrases of a sentence; the people, offices and mentions of the article grow on the way."""
        self.sentences.append((s.start, s.end))
        self.organizations.last = self.organizations.last if not s.is_lead else None
        offices = OfficeReader(self.organizations)
        titles = [i for i in marks.places(s, marks.TITLE) if lexicon.titles().match(s.lows, i)]
        if not titles and not SECRETARIES.keys().isdisjoint(s.words):
            titles = [i for i, word in enumerate(s.words) if word in SECRETARIES]
        if not DEPUTIES.isdisjoint(s.low_set()):
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
        kept = self.sent_last if "it" in s.low_set() else None
        sent = self._sent(s, phrases) if marks.has(s, _DELEGATION) else None
        opens = sent is not None and "delegation" in s.lows[:_WORDS_TO_DELEGATION]
        self.sent_last = sent if opens else kept
        self.sent = self.sent or sent
        return phrases

    def _sent(self, s: Sentence, phrases: list[Phrase]) -> Phrase | None:
        """`a delegation of the National Assembly of X arrived`: who sent it, where nobody is said to lead it."""
        if "delegation" not in s.low_set():
            return None
        k = s.lows.index("delegation")
        if not {"led", "headed", "leading", "heading"}.isdisjoint(s.low_set()):
            return None
        for phrase in phrases:
            is_of = phrase.i in (k + 2, k + 3) and s.low(k + 1) in ("of", "from")
            if phrase.kind in ("organization", "country") and (is_of or phrase.j in (k, k - 1)):
                return phrase
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
        if described is not None:
            return described
        if low in POSSESSIVES and s.low(i + 1) not in ("excellency", "majesty", "highness", "royal"):
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
        if is_title_ahead and (s.is_capitalized(i) or i in titles or low in _BEFORE_TITLE or is_small_owner):
            phrase = self._office_first(s, i, offices)
            if phrase is not None:
                return phrase
        if not s.is_capitalized(i):
            return self._small_ministry(s, i) if low in lexicon.ministry_subjects() else None
        return self._named(s, i, offices)

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
            bearer = self.styles.bearer(s, i, k)
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
            people = [p for p in self.people.found if p.country == org.country_code() and not p.is_historical]
            if len(people) == 1:
                return Phrase("title", i, j + 1, people, country=org.country_code(), name_i=i, name_j=j + 1)
        return Phrase("organization", i, j, organization=org, country=org.country_code(), name_i=i, name_j=j)

    def _place(self, s: Sentence, i: int, run: NameRun | None) -> Phrase | None:
        country = self.organizations.country_at(s, i)
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
        if not (s.low(i - 1) == "in" or (s.low(i - 1) in ("to", "for") and s.low(i - 2) in _GOING)):
            return None
        if not s.is_capitalized(i):
            return None
        j = i + 1
        while s.is_capitalized(j) and j - i < _WORDS_OF_TOWN:
            j += 1
        if s.is_capitalized(j) or (j == i + 1 and s.low(i) in lexicon.common_words()):
            return None
        is_told = s.low(j - 1) in _TOWNS and j - i > 1  # `in Mong Cai City`
        if is_told and (known := gazetteer.find_place(" ".join(s.words[i : j - 1]), self.countries)) is not None:
            return (known, j) if known.startswith("city/") else None
        town = " ".join(s.words[i:j])
        key = gazetteer.small_city(town, self.countries)
        if key is None and s.low(i - 1) != "in":
            later = (self.organizations.country_at(s, k) for k in range(j, len(s)) if s.is_capitalized(k))
            key = gazetteer.small_city(town, {found[0] for found in later if found is not None})
        return (key, j) if key is not None else None

    def _unannounced(self, s: Sentence, run: NameRun, offices: OfficeReader) -> Phrase | None:
        """A name without title or honorific before it: known, or made sure by what follows, or by its own words."""
        is_pair = run.j - run.i == 1 and len(run.words) > 1
        if is_pair and self.people.find_short(run.words)[0] is None:  # `the Li-Pham meeting` names two people
            # `Oyun-Erdene, Prime Minister of Mongolia`: a name of one word.
            self._mention_pair(s, run)
            is_one = s.low(run.j) == "," and self._office_follows(s, run.j, offices)
            return self._person(s, run.i, run, [], offices, "m") if is_one else None
        if len(run.words) > 1:
            if run.words[0] == "to" and self.organizations.country_at(s, run.i + 1) is not None:
                return None  # `Makes Official Visit To Singapore`
            is_known = self.people.find_full(run.words) is not None
            if not is_known and s.kind == "body" and self._is_place_unknown(s, run.i):
                return None
            is_sure = is_known or self._office_follows(s, run.j, offices) or looks_like_name(run)
            is_sure = is_sure or _is_with_counterpart(s, run.j) or (s.low(run.j) == "," and has_clause(s, run.j + 1))
            is_sure = is_sure or self._is_of_state(s, run.j) or self._is_described_speaker(s, run)
            is_sure = is_sure or (s.low(run.i - 1) == "of" and s.low(run.i - 2) in _GIVEN_OFFICE)
            is_sure = is_sure or s.low(run.i - 1) in _REPLACING or self._is_appointed_next(s, run, offices)
            is_sure = is_sure or (s.low(run.i - 1) == "'s" and self._is_met_of_state(s, run))
            is_sure = is_sure or self._is_of_named_state(s, run)
            is_sure = is_sure or s.words[max(0, run.i - 1)] in CALLINGS or self._is_given_post(s, run, offices)
            if not is_known and is_of_locality(s, run):
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

    def _mention_pair(self, s: Sentence, run: NameRun) -> None:
        """`the Li-Pham meeting` after both have been named: a mention of each."""
        first, hyphen, second = s.words[run.i].partition("-")
        both = [self.people.find_short((fold_name(word),))[0] for word in (first, second)]
        if not hyphen or None in both or both[0] is both[1]:
            return
        start = s.starts[run.i]
        for person, begin, word in ((both[0], start, first), (both[1], start + len(first) + 1, second)):
            self.mentions.append(Mention(begin, begin + len(word), "person", "short name", person))

    def _is_place_unknown(self, s: Sentence, i: int) -> bool:
        """`in Los Palacios`, `the Nong Ian checkpoint`: places that the gazetteer lacks, and nobody."""
        k = i - 1
        last = self.mentions[-1] if self.mentions else None
        if k >= 0 and last is not None and last.kind == "place" and last.end == s.ends[k]:
            return False  # `received in Vilnius Kenji Mori, the Ambassador of Japan`
        if k > 0 and s.low(k) == "in" and s.low(k - 1) in _SWEARING:
            return False
        while s.is_capitalized(k) and self.organizations.country_at(s, k) is None:
            k -= 1
        return s.low(k) in ("the", "in") and (k > 0 or k == i - 1)

    def _is_met_of_state(self, s: Sentence, run: NameRun) -> bool:
        """`met Singapore's X`, `received the EU's X`: whom somebody met, with the state or body that X is of."""
        for k in range(run.i - 2, max(-1, run.i - 6), -1):
            country = self.organizations.country_at(s, k)
            if s.words[k] == "EU" or (country is not None and country[1] == run.i - 1):
                verb = k - 2 if s.low(k - 1) in ("the", "with") else k - 1
                return s.kind == "body" and s.low(verb) in _MET and not s.is_capitalized(run.j)
        return False

    def _is_appointed_next(self, s: Sentence, run: NameRun, offices: OfficeReader) -> bool:
        """`A was named minister of X, B minister of Y`: the verb is not said again."""
        if s.low(run.i - 1) not in _LISTING or _OF_OFFICE.isdisjoint(s.lows[: run.i]):
            return False
        last = self.organizations.last
        office = offices.read(s, run.j + 1 if s.low(run.j) in ("as", "to") else run.j)
        self.organizations.last = last
        return office is not None

    def _is_given_post(self, s: Sentence, run: NameRun, offices: OfficeReader) -> bool:
        """`The Council appointed X as head of the mission`, `Her deputy X`: the words before the name make it sure."""
        before = s.low(run.i - 1)
        before = "sworn" if before == "in" and s.low(run.i - 2) in _SWEARING else before  # `swore in X as minister`
        if before in _STANDING_IN and s.low(run.i - 2) in _OWNERS:
            return True
        if is_passed_to(s, run.i) or gets_portfolio(s, run.j):
            return True
        is_title_next = s.is_capitalized(run.j) and before in _NAMING  # `appointed X Ambassador to India`
        if (before not in _OF_OFFICE and before not in _DECIDING) or s.kind == "headline":
            return False
        is_title_next = is_title_next or lexicon.titles().match(s.lows, run.j) is not None
        if not is_title_next and s.low(run.j) not in ("as", "to", "the", ",", "from", "of"):
            return False
        k = run.j if is_title_next else run.j + 1
        while s.low(k) in _BEFORE_POST:
            k += 1
        last = self.organizations.last
        office = offices.read(s, k)
        self.organizations.last = last
        return office is not None

    def _is_of_state(self, s: Sentence, j: int) -> bool:
        """`X of Spain` in a list of envoys: the names of others stand beside."""
        k = j + 2 if s.low(j + 1) == "the" else j + 1
        is_bracket = s.low(j) == "(" and self._country_in_bracket(s, j) is not None  # `X (Spain)`
        if not is_bracket and (s.low(j) not in ("of", "from") or not self.organizations.country_at(s, k)):
            return False
        is_list = s.lows[:2] in (["they", "are"], ["the", "others"], ["these", "included"], ["they", "included"])
        return is_list or not _ENVOYS.isdisjoint(s.lows[:j])

    def _is_of_named_state(self, s: Sentence, run: NameRun) -> bool:
        """`Polish Foreign Minister X, Germany's Y and France's Z met`, `told Israel's X`: beside someone whose post the
        sentence names, or among envoys."""
        if s.low(run.i - 1) != "'s" or len(run.words) > _LONGEST_SPEAKER or any(map(self._is_place_word, run.words)):
            return False
        begin = next((k for k in range(run.i - 2, max(-1, run.i - 6), -1) if self._ends_state(s, k, run.i - 1)), None)
        if begin is None or s.low(begin - 1) not in _BEFORE_STATE or run.words[0] in _ARTICLES_OF_PAPERS:
            return False
        if s.low(begin - 1) in ("told", "to") and _CALLS.isdisjoint(s.lows[run.j : run.j + _WORDS_TO_CALL]):
            return False  # `told Poland's Gazeta Wyborcza that`
        before = s.low(begin - 2)
        if s.low(begin - 1) == "with" and before not in _MEETINGS and not is_calendar(before):
            return False  # `spoke of deals with Japan's Toyoda Motor`
        is_among = not _ENVOYS.isdisjoint(s.lows[:begin])
        return is_among or any(h.sentence is s and not h.office.is_former for h in self.held)

    def _with_state(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`Germany's X` from its state on, where X is somebody by what stands beside."""
        country = self.organizations.country_at(s, i)
        if country is None or s.low(country[1]) != "'s" or not s.is_capitalized(country[1] + 1):
            return None
        run = self._name_run(s, country[1] + 1)
        if run is None or len(run.words) < _PAIR_OF_WORDS or not self._is_of_named_state(s, run):
            return None
        found = self._person(s, i, run, [], offices, "")
        for person in found.people if found is not None else ():
            person.country = person.country or country[0]
        return found

    def _ends_state(self, s: Sentence, k: int, end: int) -> bool:
        country = self.organizations.country_at(s, k)
        return country is not None and country[1] == end

    @staticmethod
    def _is_place_word(word: str) -> bool:
        return word in lexicon.place_names() or word in lexicon.org_words()

    def _is_described_speaker(self, s: Sentence, run: NameRun) -> bool:
        """`X, an official with the administration, said`: what X is stands between the name and a verb of saying."""
        j = run.j
        if run.j - run.i > _LONGEST_SPEAKER or s.low(j) != "," or s.low(j + 1) not in ("a", "an", "who"):
            return False
        end = next((k for k in range(j + 2, min(j + 16, len(s))) if s.low(k) == ","), None)
        return end is not None and s.low(end + 1) in speech_verbs()

    def _verb_follows(self, s: Sentence, j: int) -> bool:
        j = skip_bracket(s, j)
        while j < len(s) and (s.lows[j] in _BEFORE_VERB or is_calendar(s.lows[j]) or s.lows[j][:1].isdigit()):
            if s.lows[j] in _HAVING and _is_event_at(s.lows, j):
                return True
            j += 1
        low = s.low(j)
        if low in ("led", "headed") and s.low(j + 1) == "by":
            return False
        return low in speech_verbs() or low in event_verbs() or low in _OF_OFFICE

    def _is_met(self, s: Sentence, i: int) -> bool:
        """The name is whom an event verb is about, or stands in a list with someone named before."""
        if s.low(i - 1) in _BEFORE_MET and any(low in event_verbs() for low in s.lows[:i]):
            return True
        if s.low(i - 1) in _SAID or (s.low(i - 1) == "," and not _SAID.isdisjoint(s.lows[max(0, i - 6) : i - 1])):
            return True
        last = self.mentions[-1] if self.mentions else None
        if s.low(i - 1) in (",", "and") and last is not None and last.kind == "person" and last.person is not None:
            k = i - 2 if s.low(i - 2) == "," else i - 1
            if k > 0 and s.low(k - 1) == ")" and last.person.country is not None:
                return s.start <= last.start and "(" in s.lows[max(0, k - 9) : k]
            return k > 0 and s.ends[k - 1] == last.end
        k = i - 2 if s.low(i - 1) == "," else i - 1
        if s.low(k) in _OTHERS and s.low(k - 1) in POSSESSIVES:
            return True  # `talks between X and his host, Y`, `who met his host Y`
        k = i - 1
        while s.low(k) in _DESCRIBING and k > i - 4:
            k -= 1
        return s.low(k) in ("with", "by") and s.low(k - 1) in (
            "talks",
            "met",
            "meeting",
            "meets",
            "led",
            "headed",
            "received",
        )


def _is_with_counterpart(s: Sentence, j: int) -> bool:
    """`X and his Chilean counterpart Y agreed`: who has a counterpart is somebody."""
    return s.low(j) == "and" and s.low(j + 1) in POSSESSIVES and "counterpart" in s.lows[j + 2 : j + 6]


def _is_event_at(lows: list[str], j: int) -> bool:
    """`had a telephone conversation with`: the auxiliary is the verb of an event."""
    return any(
        verb.subtype is not None and match_pattern(verb.pattern, lows, j + 1) is not None
        for _, verb in event_verbs_at(lows, j)
    )


def _is_adjective(s: Sentence, i: int, j: int) -> bool:
    name = gazetteer.place_name(f"country/{gazetteer.country_by_name(' '.join(s.words[i:j]))}") or ""
    word = s.words[j - 1]
    return j - i == 1 and word != name and word.endswith(("ese", "ian", "an", "ish", "ch", "i", "ic"))
