"""Pronouns: whom `he`, `she`, `him` and `her` stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction.described_speech import AFTER_OBJECT, is_said_at_end, meets
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Mention, Phrase
from warehouse.extraction.shared_titles import SharedTitles
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import speech_verbs
from warehouse.extraction.word_lists import WordList

_RELATIVE: Final = frozenset(("which", "where"))
_MEETING: Final = frozenset(
    "with met received meet meets meeting welcomed hosted greeted for receive welcome host".split()
)
_RECEIVED: Final = frozenset(("received", "welcomed", "hosted"))
_WORDS_TO_OWN: Final = 3
_DURING: Final = frozenset(("during", "throughout", "on"))
_STAYS: Final = frozenset(("visit", "stay", "trip", "tour"))
_WHEN: Final = frozenset(("when", "as", "while"))
_HE: Final = frozenset(("he", "she"))
_HIM: Final = frozenset(("him", "her"))
_BEING: Final = frozenset(("be", "was", "been"))
_WORDS_TO_RECEIVED: Final = 5
_WORDS_BEFORE_SUBJECT: Final = 3
_TO_RECEIVE: Final = frozenset("receive received welcome welcomed host hosted meet met with greet greeted".split())
_CLAUSES: Final = frozenset(("whose", "where"))
_LONGEST_CLAUSE: Final = 24
_AFTER_HER: Final = frozenset((".", ",", "on", "in", "at", "today", "here", "and", "yesterday", "earlier", "later"))
_TELLING: Final = frozenset(("informed", "told", "assured", "notified", "advised", "reassured"))
_MET: Final = frozenset(("met", "meets", "received", "receives", "welcomed", "greeted"))
_CALLING: Final = frozenset(("on", "with", "met", "visited"))
_ASKING: Final = frozenset(("remarks", "sought", "seeks", "called", "remark", "comments", "observation"))
_AFTER_LATTER: Final = frozenset("part half stage country two city being of to".split())
_LETTERS_TO_LATTER: Final = 300
_OF_OWN: Final = frozenset("expressed conveyed voiced reiterated reaffirmed offered extended expressing".split())
_ANY_OF_OWN: Final = WordList(_OF_OWN)
_WORDS_TOLD: Final = 14
_QUOTES: Final = frozenset(('"', "“", "”"))
_PRESS: Final = frozenset(("press", "reporters", "journalists", "media", "newsmen"))
_SAYING: Final = frozenset(
    "said confirmed announced added noted stated stressed promised pledged explained disclosed revealed indicated "
    "affirmed reiterated emphasised emphasized underlined underscored recalled says vowed admitted".split()
)
_BESIDE_SAYING: Final = frozenset(("also", "has", "had", "later", "then"))
_SPEAKING_FOR: Final = frozenset("spokesman spokeswoman spokesperson aide secretary ministry office".split())
"""Who says so of somebody else: `spokesperson X said he will visit Y`."""
_WORDS_TO_PRONOUN: Final = 8


_WORDS_TO_MET: Final = 12
_WORDS_OF_POST: Final = 3
_OTHER_SIDE: Final = frozenset(("with", "met", "by", "on"))
_BEFORE_OTHER: Final = frozenset(("the", "his", "her"))
_POSTS_ABROAD: Final = frozenset(
    "minister president premier chancellor king queen counterpart speaker secretary leader ambassador governor".split()
)


def _is_of_told_here(s: Sentence, i: int) -> bool:
    """`met Ambassador X at the hall and had a friendly talk with him`: X, told of already."""
    near = s.lows[max(0, i - _WORDS_TO_PRONOUN) : i]
    return near[-1:] == ["with"] and "and" in near and not _MET.isdisjoint(s.lows[: i - len(near)])


_GIVEN_TO: Final = frozenset(("to", "on", "upon"))
_GIVING: Final = frozenset("handed presented awarded conferred bestowed pinned".split())
_DECORATIONS: Final = frozenset("order medal insignia title decoration orders medals award".split())
_WORDS_OF_ORDER: Final = 14


def _is_decorated(s: Sentence, i: int) -> bool:
    """`and handed over the Friendship Order to him`: what is given stands between the verb and the pronoun."""
    near = s.lows[max(0, i - _WORDS_OF_ORDER) : i - 1]
    verb = next((m for m in range(len(near) - 1, -1, -1) if near[m] in _GIVING), None)
    return verb is not None and not _DECORATIONS.isdisjoint(near[verb:]) and "," not in near[verb:]


@dataclass(slots=True)
class PronounPhrases(SharedTitles):
    """Reads pronouns that stand for someone."""

    def _pronoun(self, s: Sentence, i: int) -> Phrase:
        own = self._only_one_before(s, i) if s.low(i - 1) in _RELATIVE else self._teller_before(s, i)
        own = own or (self._topic(s) if i == 0 else None) or self._received(s, i) or self._beside_own(s, i)
        own = own or self._told_when(s, i)
        if i > 0 and _ANY_OF_OWN.stands_in(s):
            self._note_whose_here(s, i)
        person = own or self.people.find_pronoun(s.lows[i]) or self._only_one_before(s, i) or self._teller_who(s, i)
        person = None if person is self.people.talking else person  # who speaks is `I`
        if person is not None and self.came is not None and self._meets_own(s, i, person):
            person = self.came
        if person is None and s.words[i] == "He":  # `He said`, of He Minghua
            person, _ = self.people.find_short(("he",))
        resolution = "pronoun" if person else "unresolved"
        self.mentions.append(Mention(s.starts[i], s.ends[i], "person", resolution, person))
        return Phrase("pronoun", i, i + 1, people=[person] if person else [], name_i=i, name_j=i + 1)

    def _meets_own(self, s: Sentence, i: int, person: Person) -> bool:
        """`The Prime Minister praised the guest. Later, he had lunch with the Lao foreign minister`, where the Prime
        Minister is Lao: the guest, who is not, had."""
        came, gender = self.came, "f" if s.lows[i] == "she" else "m"
        if came is None or person is came or s.lows[i] not in _HE or came.gender not in ("", gender):
            return False
        if came.country == person.country or (person.country is None and person is not self.host):
            return False
        near = range(i + 1, min(i + _WORDS_TO_MET, len(s)))
        k = next((k for k in near if s.lows[k] in _OTHER_SIDE and s.low(k + 1) != "with"), None)
        if k is None:
            return False
        named = self.organizations.country_at(s, k + 2 if s.low(k + 1) in _BEFORE_OTHER else k + 1)
        if named is None or person.country not in (named[0], None) or came.country == named[0]:
            return False
        return not _POSTS_ABROAD.isdisjoint(s.lows[named[1] : named[1] + _WORDS_OF_POST])

    def _beside_own(self, s: Sentence, i: int) -> Person | None:
        """`She informed her host of`: who came; `he told his guest that`: who received."""
        own = next((k for k in range(i + 2, i + 2 + _WORDS_TO_OWN) if s.low(k) in ("his", "her")), None)
        if own is None or s.low(own + 1) not in ("host", "guest"):
            return None
        return self.guest if s.low(own + 1) == "host" else self.host

    def _met_pronoun(self, s: Sentence, i: int) -> Phrase | None:
        """`The Premier also met with him`, `On Monday, Minister X will call on him`: the guest told of last, else whom
        the sentence before tells of, else who came on the visit told last; none whom the sentence itself names."""
        is_her = s.lows[i] == "her"
        gender = "f" if is_her else "m"
        if is_her and i + 1 < len(s) and s.low(i + 1) not in _AFTER_HER | AFTER_OBJECT:
            return None
        known = self._called_on(s, i, gender) or self._welcomed_before(s, i, gender)
        known = known or self._of_stay_named(s, i, gender)
        if (known := known or self._of_main_clause(s, i, gender)) is not None:
            self.mentions.append(Mention(s.starts[i], s.ends[i], "person", "pronoun", known))
            return Phrase("pronoun", i, i + 1, people=[known], name_i=i, name_j=i + 1)
        is_given = s.low(i - 1) in _GIVEN_TO and not _GIVING.isdisjoint(s.low_set()) and _is_decorated(s, i)
        if not (is_given or self._is_met_here(s, i)) or _is_of_told_here(s, i):
            return None
        named = {id(m.person) for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None}
        told = [self.guest or self.likely_guest] if is_given or s.low(i - 1) in _MEETING else []
        if len(named) == 1 and s.low(i + 1) in AFTER_OBJECT and meets(s, i):
            told += [self.people.find_pronoun(s.low(i)), self.came]
        fits = (p for p in told if p is not None and id(p) not in named and p.gender in ("", gender))
        person = next(fits, None)
        if person is None:
            return None
        person.gender = gender
        self.mentions.append(Mention(s.starts[i], s.ends[i], "person", "pronoun", person))
        return Phrase("pronoun", i, i + 1, people=[person], name_i=i, name_j=i + 1)

    def _latter(self, s: Sentence, i: int) -> Phrase | None:
        """`X received Y after the latter held talks with Z`: Y, named last of those named before it."""
        if s.low(i + 1) != "latter" or s.low(i + 2) in _AFTER_LATTER:
            return None
        begin = s.start if i > 1 else max(0, s.start - _LETTERS_TO_LATTER)
        named = [m for m in self.mentions if begin <= m.start < s.starts[i] and m.person is not None]
        if len({id(m.person) for m in named}) < 2 or named[-1].person is None:
            return None
        person = named[-1].person
        self.mentions.append(Mention(s.starts[i], s.ends[i + 1], "person", "pronoun", person))
        return Phrase("pronoun", i, i + 2, people=[person], name_i=i, name_j=i + 2)

    def _of_main_clause(self, s: Sentence, i: int, gender: str) -> Person | None:
        """`X is visiting at the invitation of the federation, whose head, Y, will receive her`: X, the one named before
        the clause, where one other is named in it."""
        if s.low(i - 1) not in _TO_RECEIVE:
            return None
        begin = next((k for k in range(i - 2, max(0, i - _LONGEST_CLAUSE), -1) if s.lows[k] in _CLAUSES), None)
        if begin is None:
            return None
        named = [m for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None]
        before = {id(m.person): m.person for m in named if m.start < s.starts[begin]}
        within = {id(m.person) for m in named if m.start > s.starts[begin]}
        first = next(iter(before.values())) if len(before) == 1 and len(within - set(before)) == 1 else None
        return first if first is not None and first.gender in ("", gender) else None

    def _called_on(self, s: Sentence, i: int, gender: str) -> Person | None:
        """`X thanked Ambassador Y, who called on him on Monday`, `X said this when Ambassador Y met him`: X, of the two
        whom the sentence has named."""
        if s.low(i - 1) not in _CALLING:
            return None
        before = range(max(0, i - _WORDS_TO_PRONOUN), i)
        who = next((k for k in reversed(before) if s.lows[k] == "who"), None)
        if who is None:
            return self._said_when(s, i, gender)
        named = [m for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None]
        people = list({id(m.person): m.person for m in named}.values())
        is_next = (
            bool(named) and named[-1].end in (s.ends[who - 1], s.ends[who - 2]) and named[-1].start < s.starts[who]
        )
        first = people[0] if len(people) == 2 and is_next and named[-1].person is people[1] else None
        return first if first is not None and first.gender in ("", gender) else None

    def _said_when(self, s: Sentence, i: int, gender: str) -> Person | None:
        """`X said this when Y, the Z ambassador, paid a courtesy call on him`: the sentence's first, of two."""
        when = next((k for k in range(i - 2, 0, -1) if s.lows[k] in _WHEN), None)
        if when is None or not any(low in speech_verbs() or low in _ASKING for low in s.lows[:when]):
            return None  # `was a teacher when Bishop Y met him`
        named = [m for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None]
        people = list({id(m.person): m.person for m in named}.values())
        is_of_two = len(people) == 2 and named[0].start < s.starts[when]
        is_of_two = is_of_two and (s.starts[when] < named[-1].start or s.low(when + 1) in _HE)
        first = people[0] if is_of_two and (named[-1].person is people[1] or s.low(when + 1) in _HE) else None
        return first if first is not None and first.gender in ("", gender) else None

    def _told_when(self, s: Sentence, i: int) -> Person | None:
        """`Minister X told Minister Y so when he called on her`: Y, whom X told; the pronoun stands at token i."""
        if s.low(i - 1) not in _WHEN or _HIM.isdisjoint(s.lows[i + 2 : i + 2 + _WORDS_TO_PRONOUN]):
            return None
        named = [m for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None]
        people = list({id(m.person): m.person for m in named}.values())
        told = (
            next((k for k in range(1, i - 1) if s.lows[k] in _TELLING and s.ends[k - 1] >= named[0].end), None)
            if named
            else None
        )
        if len(people) != len(("X", "Y")) or told is None or named[-1].start < s.starts[told]:
            return None
        gender = "f" if s.lows[i] == "she" else "m"
        second = people[1]
        return second if second is not None and second.gender in ("", gender) else None

    def _welcomed_before(self, s: Sentence, i: int, gender: str) -> Person | None:
        """`X hosted a welcome ceremony for Y, and then held talks with her`: Y, whom the ceremony was for."""
        if (
            s.low(i - 1) != "with"
            or "ceremony" not in s.lows[: i - 1]
            or "and" not in s.lows[i - _WORDS_TO_PRONOUN : i]
        ):
            return None
        begin = s.starts[s.lows.index("ceremony")]
        named = [m for m in self.mentions if begin < m.start < s.starts[i] and m.person is not None]
        people = {id(m.person): m.person for m in named}
        guest = next(iter(people.values())) if len(people) == 1 else None
        return guest if guest is not None and guest.gender in ("", gender) else None

    def _of_stay_named(self, s: Sentence, i: int, gender: str) -> Person | None:
        """`During X's visit, Minister Y will hold talks with him`: X, on whose visit it is."""
        if s.lows[0] not in _DURING or "," not in s.lows[:i]:
            return None
        comma = s.lows.index(",")
        owner = next((k for k in range(1, comma) if s.lows[k] in ("'s", "'")), 0)
        if not owner or _STAYS.isdisjoint(s.lows[owner + 1 : min(owner + 1 + _WORDS_TO_OWN, comma)]):
            return None
        guest = next((m.person for m in self.mentions if m.person is not None and m.end == s.ends[owner - 1]), None)
        return guest if guest is not None and guest.gender in ("", gender) else None

    def _is_met_here(self, s: Sentence, i: int) -> bool:
        return s.low(i - 1) in _MEETING or (s.low(i + 1) in AFTER_OBJECT and meets(s, i))

    def _received(self, s: Sentence, i: int) -> Person | None:
        """`She will be received by Minister X`: the guest told of last."""
        if i > _WORDS_BEFORE_SUBJECT:
            return None
        near = s.lows[i + 1 : i + _WORDS_TO_RECEIVED]
        if not any(near[k] in _RECEIVED and near[k - 1] in _BEING for k in range(1, len(near))):
            return None
        guest, gender = self.guest or self.likely_guest, "f" if s.lows[i] == "she" else "m"
        return guest if guest is not None and guest.gender in ("", gender) else None

    def _teller_before(self, s: Sentence, i: int) -> Person | None:
        """`Minister X informed Minister Y that he would be unable to come`: X, whose own news it is."""
        if (k := i - 2 if s.low(i - 1) == "that" else i - 1) > 0 and s.lows[k] in _SAYING:
            return self._who_said(s, i, k)
        if s.low(i - 1) != "that":
            return None
        k = next((k for k in range(i - 2, max(0, i - _WORDS_TOLD), -1) if s.lows[k] in _TELLING), 0)
        end = s.ends[k - 2 if s.low(k - 1) == "also" else k - 1] if k else 0
        teller = next((m.person for m in self.mentions if m.person is not None and m.end == end and k), None)
        gender = "f" if s.lows[i] == "she" else "m"
        return teller if teller is not None and teller.gender in ("", gender) else None

    def _note_whose_here(self, s: Sentence, i: int) -> None:
        """The same, before the pronoun at token i is read: by the first name of the sentence."""
        k = next((k for k in range(2, i) if s.lows[k] in ("his", "her") and s.lows[k - 1] in _OF_OWN), None)
        named = [m for m in self.mentions if s.start <= m.start < s.starts[k or 0] and m.person is not None]
        if k is not None and named and named[0].person is not None:
            named[0].person.gender = named[0].person.gender or ("m" if s.lows[k] == "his" else "f")

    def _teller_who(self, s: Sentence, i: int) -> Person | None:
        """`Minister X, who was with the president, told the press. "All is well," she remarked`: who told it."""
        gender = "f" if s.lows[i] == "she" else "m"
        teller = self.teller if i > 1 and s.lows[0] in _QUOTES else None
        return teller if teller is not None and teller.gender in ("", gender) else None

    @staticmethod
    def _who_told_press(s: Sentence, phrases: list[Phrase]) -> Person | None:
        """Who `informed the press`, `told reporters`, at the end of a sentence."""
        k = next((k for k in range(len(s) - 1, 0, -1) if s.lows[k] in _TELLING), None)
        if k is None or _PRESS.isdisjoint(s.lows[k + 1 : k + 3]):
            return None
        named = [p for p in phrases if p.j <= k and len(p.people) == 1 and p.kind == "person"]
        return named[-1].people[0] if named else None

    @staticmethod
    def _note_whose(s: Sentence, phrases: list[Phrase]) -> None:
        """`X, and expressed his belief that with her experience she will`: X is a man, whoever else is told of."""
        for k in s.places_of("his") or s.places_of("her"):
            if s.low(k - 1) not in _OF_OWN:
                continue
            first = next((p for p in phrases if p.j <= k - 1), None)
            is_alone = first is not None and first.kind in ("person", "title") and len(first.people) == 1
            if first is not None and is_alone and s.low(first.i - 1) not in _MEETING:
                first.people[0].gender = first.people[0].gender or ("m" if s.lows[k] == "his" else "f")
            return

    def _who_said(self, s: Sentence, i: int, k: int) -> Person | None:
        """`X confirmed that he would visit Y`, `X said he will travel to Y`: X, who stands right before the verb at
        token k and speaks for nobody else."""
        end = s.ends[k - 2 if s.low(k - 1) in _BESIDE_SAYING else k - 1]
        teller = next((m for m in reversed(self.mentions) if m.person is not None and m.end == end), None)
        if teller is None and self.titled is not None and s.start <= self.titled[0] < end:
            return self.titled[1]  # `The head of state said that he`
        if teller is None or teller.resolution == "pronoun" or not _SPEAKING_FOR.isdisjoint(s.lows[:k]):
            return None
        gender = "f" if s.lows[i] == "she" else "m"
        return teller.person if teller.person is not None and teller.person.gender in ("", gender) else None

    def _topic(self, s: Sentence) -> Person | None:
        """`X will visit Y, spokesperson Z said. He will meet W, Z added`: X, of whom Z goes on to speak."""
        topic, teller = self.people.topic, self.people.subject
        if topic is None or teller is None or not is_said_at_end(s, teller.name):
            return None
        gender = "f" if s.lows[0] == "she" else "m"
        if topic.gender not in ("", gender):
            return None
        topic.gender = gender
        return topic

    def _only_one_before(self, s: Sentence, i: int) -> Person | None:
        """`X led a delegation to Chile, during which he met ...`: the one person whom the sentence has named; else the
        one person whom the article has named so far."""
        gender = "f" if s.lows[i] == "she" else "m"
        since = s.start if not _RELATIVE.isdisjoint(s.lows[max(0, i - 3) : i]) else 0
        person: Person | None = None
        for mention in self.mentions:
            if mention.person is None or mention.person is person or not since <= mention.start < s.starts[i]:
                continue
            if person is not None:
                return None  # two are named: a text of a thousand pronouns is not read to its end for each
            person = mention.person
        if person is None:
            return None
        return person if person.gender in ("", gender) and not person.is_historical else None
