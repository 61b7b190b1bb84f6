"""People whose names no title announces: who speaks, meets, is met or appointed, or stands with a state."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.after_names import skip_bracket
from warehouse.extraction.appointed_names import BEFORE_POST, LONGEST_ASIDE, OF_OFFICE, SWEARING, AppointedNames
from warehouse.extraction.appointment_verbs import appointment_verbs
from warehouse.extraction.counterpart_phrases import POSSESSIVES
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.delegation_words import heads_delegation
from warehouse.extraction.described_countries import country_described, country_described_behind, is_called
from warehouse.extraction.localities import is_of_locality
from warehouse.extraction.name_runs import NameRun, looks_like_name
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.phrase_model import Mention, Phrase
from warehouse.extraction.posts_apposed import is_employed
from warehouse.extraction.posts_of_states import has_clause
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.venue_words import venue_words
from warehouse.extraction.verbs import event_verbs, event_verbs_at, match_pattern, speech_verbs
from warehouse.folding import fold_name

_BEFORE_STATE: Final = frozenset(
    "told met with and , them by to invited hosted received welcomed greeted congratulated phoned telephoned".split()
)
_FACE_TO_FACE: Final = frozenset(
    "down hands sit sits sat side together dined lunched debated chatted discussed".split()
)
_ARTICLES_OF_PAPERS: Final = frozenset(
    "el la le les il lo die der das the o a al de los banco banca banque poste radio bayern real inter air".split()
)
_CALLS: Final = frozenset(("call", "phone", "telephone"))
_MEETINGS: Final = frozenset("met meet meets meeting talks talked spoke conversation call conferred together".split())
_WORDS_TO_CALL: Final = 5
_PAIR_OF_WORDS: Final = 2
_SAID: Final = frozenset(("said", "says"))
_HOUSES: Final = frozenset("wat istana wisma villa schloss palacio palais palazzo hotel chateau château".split())
"""`at Istana Nurul Iman`: a house, and nobody."""
_LONGEST_SPEAKER: Final = 4
_SUCCEEDING: Final = frozenset(("succeeded", "succeeds", "replaced", "replaces"))
_WORDS_TO_AS: Final = 7
_ASSUMING: Final = frozenset(("assumed", "assumes", "assume"))
_ASSUMED: Final = frozenset(("office", "post", "position", "duties", "duty", "charge", "role"))
_DESCRIBING: Final = frozenset("national party its leader senior official politician activist veteran".split())
_REPLACING: Final = frozenset(("replacing", "succeeding", "replaces", "replaced", "succeeds", "succeeded"))
_MET: Final = frozenset("met meets received hosted welcomed telephoned congratulated greeted".split())
_BEFORE_MET: Final = frozenset(
    (
        "with by to met received congratulated felicitated congratulate congratulating felicitate hosted welcomed "
        "telephoned rang phoned telephone decorated awarded"
    ).split()
)
_ENVOYS: Final = frozenset(("ambassadors", "ministers", "envoys", "commissioners", "rapporteurs", "co-rapporteurs"))
_LISTED: Final = frozenset(("are", "were", "include", "included", "including"))
_OTHERS: Final = frozenset(("host", "guest", "interlocutor", "counterpart", "colleague", "deputy", "predecessor"))
_MET_BOTH: Final = frozenset(("met", "held", "spoke", "discussed", "conferred"))
_WORDS_TO_MET, _WORDS_OF_STATE = 14, 4
_HAVING: Final = frozenset(("had", "has", "have"))
_PORTS: Final = frozenset(("airport", "airfield", "airbase", "station", "stadium", "hotel"))
"""`arrived at Noi Bai airport`: what stands before is no name of somebody."""
_BEFORE_VERB: Final = _HAVING | frozenset(
    (
        "was were is will also on then been this today yesterday tomorrow morning afternoon evening earlier later "
        "recently separately personally no longer"
    ).split()
)
"""What may stand between a name and the verb that makes it someone's."""


class UnannouncedPeople(AppointedNames):
    """People whose names no title announces: who speaks, meets, is met or appointed, or stands with a state."""

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
            is_in_post = self._office_follows(s, run.j, offices)
            is_in_venue = is_in_post and _is_behind_venue(s, run.i)
            is_new = not is_known and s.kind == "body" and not is_in_venue
            if is_new and (s.low(run.j) in _PORTS or self._is_place_unknown(s, run.i)):
                return None
            is_sure = is_known or is_in_post or looks_like_name(run)
            is_sure = is_sure or (s.low(run.j) == "is" and s.kind == "body" and self._is_office(s, run.j + 1, offices))
            has_been = s.lows[run.j : run.j + 2] == ["has", "been"] and "since" in s.lows[run.j :]
            is_sure = is_sure or (has_been and self._is_any_office(s, run.j + 2, offices))
            is_sure = is_sure or _is_with_counterpart(s, run.j) or (s.low(run.j) == "," and has_clause(s, run.j + 1))
            is_sure = is_sure or self._is_of_state(s, run.j) or self._is_described_speaker(s, run)
            is_sure = is_sure or self._is_of_appointment(s, run, offices)
            is_sure = is_sure or s.low(run.i - 1) in _REPLACING or self._is_appointed_next(s, run, offices)
            is_sure = is_sure or (s.low(run.i - 1) == "'s" and self._is_met_of_state(s, run)) or _is_in_pair(s, run)
            is_sure = is_sure or self._is_of_named_state(s, run)
            is_sure = is_sure or heads_delegation(s, run.i, run.j)
            is_sure = is_sure or (s.low(run.j) == "," and "whom" in s.lows[run.j + 1 : run.j + 3])  # `X, with whom`
            is_sure = is_sure or is_called(s, run.i) or is_employed(s, run.j) or self._is_given_post(s, run, offices)
            is_sure = is_sure or self._is_listed_with_holders(s, run, offices)
            is_sure = is_sure or (s.kind == "body" and country_described(self.organizations, s, run.i) is not None)
            described = country_described_behind(self.organizations, s, run.j)
            is_sure = is_sure or described is not None
            if not is_known and (is_of_locality(s, run) or not _HOUSES.isdisjoint((s.low(run.i - 1), run.words[0]))):
                return None
            if not is_sure and not self._verb_follows(s, run.j) and not self._is_met(s, run.i):
                return None
            if s.kind == "headline" and not is_known and not looks_like_name(run):
                return None
            found = self._person(s, run.i, run, [], offices, "")
            if found is not None and found.people and described is not None:
                found.people[0].country = found.people[0].country or described[0]
                found.j = max(found.j, described[1])
            return found
        person, could_be = self.people.find_short(run.words)
        if person is None and not could_be:
            is_slip = self._verb_follows(s, run.j) and self.people.find_misspelt(run.words) is not None
            return self._person(s, run.i, run, [], offices, "") if is_slip else None
        return self._person(s, run.i, run, [], offices, "")

    def _is_listed_with_holders(self, s: Sentence, run: NameRun, offices: OfficeReader) -> bool:
        """`X and Y, foreign ministers of A and B, met`: a title in the plural behind the list of names is of each."""
        k: int = run.j
        is_closed = False
        while not is_closed and s.low(k) in (",", "and") and s.is_capitalized(k + 1):
            is_closed = s.low(k) == "and"
            other = self._name_run(s, k + 1)
            if other is None or len(other.words) < _PAIR_OF_WORDS:
                return False
            k = other.j
        if not is_closed or s.low(k) != ",":
            return False
        last = self.organizations.last
        office = offices.read(s, k + 2 if s.low(k + 1) == "the" else k + 1)
        self.organizations.last = last
        return office is not None and s.low(office.title_j - 1).endswith("s")

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
        if is_calendar(s.low(k)):  # `received in Tunis Monday Kenji Mori`
            k -= 1
        last = self.mentions[-1] if self.mentions else None
        if k >= 0 and last is not None and last.kind == "place" and last.end == s.ends[k]:
            return False  # `received in Vilnius Kenji Mori, the Ambassador of Japan`
        if k > 0 and s.low(k) == "in" and s.low(k - 1) in SWEARING:
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

    def _is_of_state(self, s: Sentence, j: int) -> bool:
        """`X of Spain` in a list of envoys: the names of others stand beside."""
        k = j + 2 if s.low(j + 1) == "the" else j + 1
        is_bracket = s.low(j) == "(" and self._country_in_bracket(s, j) is not None  # `X (Spain)`
        if not is_bracket and (s.low(j) not in ("of", "from") or not self.organizations.country_at(s, k)):
            return False
        is_list = s.lows[:2] in (["they", "are"], ["the", "others"], ["these", "included"], ["they", "included"])
        return is_list or self._lists_envoys(s) or not _ENVOYS.isdisjoint(s.lows[:j])

    def _lists_envoys(self, s: Sentence) -> bool:
        """`Others are Gabon's X and Y of Peru`, after envoys who presented their letters."""
        return self.has_envoys and s.lows[0] in ("others", "also") and not _LISTED.isdisjoint(s.lows[1:4])

    def _is_of_named_state(self, s: Sentence, run: NameRun) -> bool:
        """`Polish Foreign Minister X, Germany's Y and France's Z met`, `told Israel's X`: beside someone whose post the
        sentence names, or among envoys."""
        if s.low(run.i - 1) != "'s" or len(run.words) > _LONGEST_SPEAKER or any(map(self._is_place_word, run.words)):
            return False
        begin = next((k for k in range(run.i - 2, max(-1, run.i - 6), -1) if self._ends_state(s, k, run.i - 1)), None)
        if begin is not None and s.kind == "body" and self._are_of_states(s, begin, run):
            return True
        if begin is not None and s.low(begin - 1) in _LISTED and run.words[0] not in _ARTICLES_OF_PAPERS:
            return self._lists_envoys(s) or not _ENVOYS.isdisjoint(s.lows[:begin])
        if begin is None or s.low(begin - 1) not in _BEFORE_STATE or run.words[0] in _ARTICLES_OF_PAPERS:
            return False
        if s.low(begin - 1) in ("told", "to") and _CALLS.isdisjoint(s.lows[run.j : run.j + _WORDS_TO_CALL]):
            return False  # `told Poland's Gazeta Wyborcza that`
        before = s.low(begin - 2)
        is_near = before in _MEETINGS or before in _FACE_TO_FACE or is_calendar(before)
        if s.low(begin - 1) == "with" and not is_near:
            return False  # `spoke of deals with Japan's Toyoda Motor`
        is_among = not _ENVOYS.isdisjoint(s.lows[:begin]) or self._lists_envoys(s)
        return is_among or any(h.sentence is s and not h.office.is_former for h in self.held)

    def _are_of_states(self, s: Sentence, begin: int, run: NameRun) -> bool:
        """`Kenya's X and Peru's Y met in Nairobi`: two people, each with a state, open the sentence with what they
        did."""
        k = next((k for k in range(run.j, min(run.j + _WORDS_TO_MET, len(s))) if s.lows[k] in _MET_BOTH), None)
        owned = [m for m in range(k or 0) if s.lows[m] == "'s"]
        is_first = begin == 0 or (len(owned) > 1 and s.low(begin - 1) in (",", "and") and owned[0] < begin)
        if k is None or len(owned) < _PAIR_OF_WORDS or not is_first or len(run.words) < _PAIR_OF_WORDS:
            return False
        between = s.lows[run.j : owned[1]] if begin == 0 else ["and"]
        return owned[0] <= _WORDS_OF_STATE and "and" in s.lows[:k] and (between[:1] in (["and"], [","]))

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
        j = _past_aside(s, j) if s.low(j) == "," else j
        while j < len(s) and (s.lows[j] in _BEFORE_VERB or is_calendar(s.lows[j]) or s.lows[j][:1].isdigit()):
            if s.lows[j] in _HAVING and _is_event_at(s.lows, j):
                return True
            j += 1
        low = s.low(j)
        if low in ("led", "headed") and s.low(j + 1) == "by":
            return False
        is_taking = low in _ASSUMING and not _ASSUMED.isdisjoint(s.lows[j + 1 : j + 5])
        is_taking = is_taking or (low in _SUCCEEDING and "as" in s.lows[j + 2 : j + _WORDS_TO_AS])
        is_taking = is_taking or (low in ("became", "becomes") and _is_post_near(s, j + 1))
        if low in appointment_verbs() and s.low(j - 1) in ("was", "were", "been") and s.kind == "body":
            is_taking = is_taking or self._is_any_office(s, j + 1, OfficeReader(self.organizations))
        return low in speech_verbs() or low in event_verbs() or low in OF_OFFICE or is_taking

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


def _is_in_pair(s: Sentence, run: NameRun) -> bool:
    """`The meeting between X and Y`, `X and Y discussed trade.`: the first of two who met, whom the text names so."""
    if s.kind != "body" or s.low(run.j) != "and" or not s.is_capitalized(run.j + 1) or len(run.words) < _PAIR_OF_WORDS:
        return False
    end = run.j + 1
    while end < len(s) and s.is_capitalized(end):
        end += 1
    if end - run.j - 1 < _PAIR_OF_WORDS:
        return False
    is_between = s.low(run.i - 1) == "between" and not _MEETINGS.isdisjoint(s.lows[max(0, run.i - 4) : run.i - 1])
    return is_between or (run.i == 0 and s.low(end) in _DISCUSSED)


_DISCUSSED: Final = frozenset(("discussed", "reviewed", "exchanged", "met"))


def _is_post_near(s: Sentence, j: int) -> bool:
    """`became president of X`, `became the country's eighth president`: a post follows, a few words on at most."""
    for k in range(j, min(j + _WORDS_TO_POST, len(s))):
        if lexicon.titles().match(s.lows, k) is not None:
            return True
        if s.lows[k] not in BEFORE_POST and s.lows[k] not in _OF_STATE and not s.lows[k].endswith("th"):
            return False
    return False


_WORDS_TO_POST: Final = 5
_OF_STATE: Final = frozenset("country nation state party 's acting first second third next youngest".split())


def _past_aside(s: Sentence, j: int) -> int:
    """`X, who had served in this capacity since 2019, was relieved of the post`: the token behind the clause on who had
    one, that a verb of giving or leaving a post follows."""
    if s.low(j + 1) not in ("who", "in"):
        return j
    end = next((k for k in range(j + 2, min(j + LONGEST_ASIDE, len(s))) if s.lows[k] == ","), j)
    is_left = s.low(end + 1) in ("was", "has", "were") and not OF_OFFICE.isdisjoint(s.lows[end + 2 : end + 5])
    return end + 1 if end > j and is_left and not _HOLDING.isdisjoint(s.lows[j + 2 : end]) else j


_HOLDING: Final = frozenset("served held occupied capacity post position office headed led since worked".split())


def _is_behind_venue(s: Sentence, i: int) -> bool:
    """`received at the Presidential Palace X, Ambassador of Y`, `at the Palace of the Revolution X, member of`."""
    k = i - 1
    while k > 0 and s.lows[k] not in venue_words() and (s.is_capitalized(k) or s.lows[k] in ("of", "the")):
        k -= 1
    return k > 0 and s.lows[k] in venue_words() and not _BEFORE_VENUE.isdisjoint(s.lows[max(0, k - 3) : k])


_BEFORE_VENUE: Final = frozenset(("at", "in"))


def _is_with_counterpart(s: Sentence, j: int) -> bool:
    """`X and his Chilean counterpart Y agreed`: who has a counterpart is somebody; `alongside X, his Chilean
    counterpart, and Y`: so is who is one, where no other name follows."""
    if s.low(j) not in ("and", ",") or s.low(j + 1) not in POSSESSIVES:
        return False
    at = next((k for k in range(j + 2, min(j + 6, len(s))) if s.lows[k] == "counterpart"), None)
    return at is not None and (s.low(j) == "and" or (not s.is_capitalized(at + 1) and s.kind == "body"))


def _is_event_at(lows: list[str], j: int) -> bool:
    """`had a telephone conversation with`: the auxiliary is the verb of an event."""
    return any(
        verb.subtype is not None and match_pattern(verb.pattern, lows, j + 1) is not None
        for _, verb in event_verbs_at(lows, j)
    )
