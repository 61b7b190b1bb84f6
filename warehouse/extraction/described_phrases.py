"""People told without their names: pronouns, `his counterpart`, `the Lao official`, `the guest`, `the two sides`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.counterpart_phrases import POSSESSIVES
from warehouse.extraction.delegation_words import (
    HEADS,
    counted_delegation,
    end_of_delegation_headed,
    end_of_local_delegation,
    end_of_members,
    end_of_ships_commander,
)
from warehouse.extraction.described_countries import LESSER_ENVOYS, OFFICIALS, is_before_noun
from warehouse.extraction.described_signs import (
    GROUPS_ALONE,
    OPENING,
    group_alone,
    is_named_behind,
    is_of_legislature,
    is_style,
    is_they_within,
)
from warehouse.extraction.described_speech import (
    BEFORE_GROUP,
    BEFORE_RANK,
    OF_RANK,
    described_speaker,
    is_delegation_told,
    speaks,
)
from warehouse.extraction.diplomat_phrases import DiplomatPhrases
from warehouse.extraction.name_countries import is_of_form
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Mention, Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places.names import country_places

_GROUP_NOUNS: Final = frozenset(
    (
        "sides parties leaders ministers presidents officials countries heads chairs chairmen chairwomen "
        "pms fms delegations secretaries premiers ambassadors general speakers diplomats top host hosts counterparts"
    ).split()
)
_GROUPS_TOGETHER: Final = GROUPS_ALONE | BEFORE_RANK | OF_RANK
_AFTER_PAIR: Final = frozenset(
    (
        "also met discussed exchanged spoke chaired co-chaired cochaired presided co-presided held had signed agreed "
        "reviewed then later"
    ).split()
)
_LEADERS: Final = frozenset(("leaders", "officials"))
_MONARCHS: Final = frozenset(("king", "queen", "sultan", "emperor", "empress", "emir"))
_BEFORE_OFFICIAL: Final = frozenset("senior top party state and government host foreign defence defense 's".split())

_FIELDS: Final = frozenset(("foreign", "defence", "defense"))
_LETTERS_OF_FIELD: Final = 5
_HEADS: Final = frozenset(("president", "prime minister", "king", "queen", "emir", "chancellor"))
_HOSTS: Final = frozenset(("leader", "official", "president", "premier", "minister", "legislator"))
"""Before this token a clause in front of `they` is an opening: `On the situation in the region, they stressed`."""
_BEFORE_DESCRIPTION: Final = frozenset(("the", "his", "her"))
_DESCRIBING: Final = (
    frozenset(("they", "the", "their", "its", "it"))
    | frozenset(POSSESSIVES)
    | frozenset(BEFORE_GROUP)
    | GROUPS_ALONE
    | _BEFORE_DESCRIPTION
)
"""What those who are told without a name begin with, but for `New Zealand counterpart X`."""
_AFTER_CLAUSE: Final = frozenset(("after", "before", "when", "as", "while"))
_RECEIVING: Final = frozenset("received met hosted welcomed receives meets hosts welcomes".split())
_ENVOYS: Final = frozenset(("envoy", "diplomat"))
_SENIOR: Final = frozenset(("senior", "top", "veteran"))
_VISITORS: Final = frozenset(("guest", "visitor"))
_ATTENDED: Final = frozenset(("guest", "visitor", "host", "delegation", "guests", "visitors"))
_OF_GROUP: Final = frozenset("guests visitors comrades delegates friends delegation delegations team party".split())
_OF_HOUSES: Final = frozenset(("bin", "bint", "al"))
_OF_DELEGATIONS: Final = frozenset("visiting same congressional parliamentary military ministerial high-level".split())
_HONOURED: Final = frozenset(("distinguished", "honourable", "honorable", "esteemed", "illustrious", "high-ranking"))


_OF_POST: Final = frozenset(("to", "at", "in", "of", "on", "for", "with"))
_DOES_ONE: Final = frozenset(("had", "has", "was", "is", "will"))
"""`the American had cancelled`: one person, whom the article has named."""


_THEY_DO: Final = frozenset("held hold met meet had paid called visited were also then later exchanged".split())
_TRIBUTES: Final = frozenset("wreath wreaths flowers incense tribute".split())
_MET_BY: Final = frozenset(("with", "by", "on"))
_WORDS_TO_MET: Final = 6
"""`they also held fruitful talks with`"""
_OF_OFFICES: Final = frozenset(("of", "in", "to", "office", "at"))
"""`the Cuban representation to the Organization`: an office, and nobody who travels."""


@dataclass(slots=True)
class DescribedPhrases(DiplomatPhrases):
    """Reads people told by what they are here."""

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
        if s.lows[i] not in _DESCRIBING and not self._is_bare_counterpart(s, i):
            return None
        return self._own_diplomat(s, i, offices) or self._described_by(s, i, offices)

    def _described_by(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        low, following = s.lows[i], s.low(i + 1)
        found: Phrase | None = None
        if low == "they" and (they := self._they(s, i)) is not None:
            return they
        at = i + 1 if following in _SENIOR else i  # `the senior Russian lawmaker`
        if low == "the" and self.organizations.country_at(s, at + 1):
            found = self._official(s, at)
        elif low in POSSESSIVES and is_style(s, i):
            found = self._majesty(s, i) if following == "majesty" else self._styled(s, i)
        elif low in POSSESSIVES or low == "their" or self._is_bare_counterpart(s, i):
            is_guest = following in _VISITORS and not s.is_capitalized(i + 2) and s.low(i + 2) != ","
            found = self._guest(s, i, i + 1) if is_guest else self._counterpart(s, i, offices)
        elif low == "the" and (sure := self._sure(s, i)) is not None:
            found = sure
        elif low == "the" and self.sent is not None and self._is_delegation(s, i):
            found = self._unnamed_delegation(s, i)
        elif low in ("the", "its") and following in _ATTENDED:
            found = self._guest(s, i, i + 1)
        elif low == "the" and (
            (following in _HONOURED and s.low(i + 2) in _VISITORS)
            or (following in _OF_DELEGATIONS and s.low(i + 2) == "delegation")
        ):
            found = self._guest(s, i, i + 2)
        elif low == "the" and (following in HEADS or following in lexicon.descriptions().first_words()):
            found = self._head_of_delegation(s, i) or self._chief_diplomat(s, i, offices) or self._leader(s, i, offices)
        elif low == "it" and is_delegation_told(s, i):
            found = self._delegation_as_it(i)
        elif low in BEFORE_GROUP or (low == "the" and following in BEFORE_GROUP):
            found = self._group(s, i)
        elif low in GROUPS_ALONE or (low == "the" and following in _GROUPS_TOGETHER):
            found = group_alone(s, i)
        return found if found is not None or low not in _BEFORE_DESCRIPTION else described_speaker(s, i)

    def _sure(self, s: Sentence, i: int) -> Phrase | None:
        """`the host leader`, `the Quang Ninh delegation`, `the five-member delegation`: who only can be meant."""
        told = self._guest_or_host(s, i) or self._local_delegation(s, i) or self._from_abroad(s, i)
        counted = counted_delegation(s, i + 1) if told is None else 0
        return self._guest(s, i, counted) if counted else told

    def _from_abroad(self, s: Sentence, i: int) -> Phrase | None:
        """`The comrades from Vietnam, who landed in X on Tuesday, return`: the guest from there, with whoever came."""
        is_group = s.low(i + 1) in _OF_GROUP and s.low(i + 2) == "from"
        country = self.organizations.country_at(s, i + 3) if is_group else None
        guest = self.guest or self.likely_guest or self.delegate
        if country is None or guest is None or guest.country != country[0]:
            return None
        return Phrase("title", i, country[1], [guest], country=country[0], name_i=i, name_j=country[1])

    def _guest_or_host(self, s: Sentence, i: int) -> Phrase | None:
        """`the visiting premier`, `the host leader`: who came, or who received, in the event told last."""
        sure = self.host if s.low(i + 1) == "host" and s.low(i + 2) in _HOSTS else None
        if s.low(i + 1) == "visiting" and not s.is_capitalized(i + 2):
            sure = self.came or self.guest
        return Phrase("title", i, i + 3, [sure], name_i=i, name_j=i + 3) if sure is not None else None

    def _local_delegation(self, s: Sentence, i: int) -> Phrase | None:
        """`the Quang Ninh delegation met with Y`, `the lawmakers were received by Y`: who leads it."""
        if self.delegate is None:
            return None
        end = end_of_local_delegation(s, i) or end_of_members(s, i) or end_of_ships_commander(s, i)
        if end == 0:
            return None
        return Phrase("title", i, end, [self.delegate], country=self.delegate.country, name_i=i, name_j=end)

    def _official(self, s: Sentence, i: int) -> Phrase | None:
        """`the Lao official`: the one person of that country whom the article has named."""
        code, j = self.organizations.country_at(s, i + 1) or ("", i)
        post = j
        while s.low(j) in _BEFORE_OFFICIAL:
            j += 1
        described = lexicon.descriptions().match(s.lows, post) if j < len(s) else None
        described = described or (lexicon.descriptions().match(s.lows, j) if j < len(s) else None)
        if described is not None:  # `the Thai top diplomat`, `the Lao senior party leader`
            (title, sector), end = described
            if is_named_behind(s, j, end):
                return None  # `the Angolan head of State, X, sent`: a post, read with the name after it
            return Phrase("title", i, end, self._described_so(title, sector, code), country=code, name_i=i, name_j=end)
        if s.low(j) in _LEADERS:
            leaders = [p for p in self.people.found if p.country == code and not p.is_historical]
            return Phrase("title", i, j + 1, leaders, country=code, name_i=i, name_j=j + 1)
        is_sent = s.low(j) == "delegation" or (s.low(j) == "representation" and s.low(j + 1) not in _OF_OFFICES)
        is_delegation = is_sent and not any(s.low(k) in ("led", "headed") for k in range(j, j + 4))
        # `the Chinese Ambassador to`, `the Russian Foreign Minister X`: a post, read with the name after it.
        begins_post = (s.is_capitalized(j) and s.low(j + 1) in ("of", "for")) or s.is_capitalized(j + 1)
        # `The French minister of trade, X,`
        begins_post = begins_post or (s.low(j + 1) == "of" and s.low(j + 2) in lexicon.ministry_subjects())
        # `the Russian foreign minister, X, arrived`
        is_apposed = s.low(j + 1) == "," and s.is_capitalized(j + 2) and s.is_capitalized(j + 3)
        if j == i + 2 and s.low(j) in _DOES_ONE and s.low(i + 1) not in country_places():
            people = [p for p in self.people.found if p.country == code and not p.is_historical]
            return Phrase("title", i, j, people, country=code, name_i=i, name_j=j) if len(people) == 1 else None
        begins_post = begins_post or (is_apposed and lexicon.titles().match(s.lows, j) is not None)
        # `The Chinese representative confirmed`, no `the Chinese representative to the union`
        is_representative = s.low(j) == "representative" and s.low(j + 1) not in _OF_POST
        begins_post = begins_post or is_before_noun(s, j)
        if begins_post or (s.low(j) not in OFFICIALS and not is_delegation and not is_representative):
            return None
        people = [p for p in self.people.found if p.country == code and not p.is_historical]
        if not people and is_delegation:  # of whom nothing but the name tells the country
            likely = [p for p in self.people.found if p.country is None and is_of_form(p.words, p.name, code)]
            people = likely if len(likely) == 1 else []
        leader = self.delegate or self.guest
        if s.low(j) in _VISITORS:
            leader = self.guest or self.likely_guest
        if not people and (is_delegation or s.low(j) in _VISITORS) and leader is not None and leader.country is None:
            people = [leader]  # `X led a delegation on a visit`, whose country the text tells here
            leader.country = leader.country or (code if s.low(j) in _VISITORS else None) or None
        if len(people) > 1 and not is_delegation:
            people = self._meant(s, j, people)
        fields = _FIELDS.intersection(s.lows[post:j]) if s.low(j) == "minister" else frozenset()
        if fields and (len(people) != 1 or not self._may_be_minister(people[0], fields)):
            return None  # `the Lao foreign minister`, of no name: a post, and read as one
        return Phrase("title", i, j + 1, people if len(people) == 1 else [], country=code, name_i=i, name_j=j + 1)

    def _may_be_minister(self, person: Person, fields: frozenset[str]) -> bool:
        """Whether `the Lao defence minister` can be the one Lao of the text: no post of another ministry is his."""
        held = [h.office for h in self.held if h.person is person and not h.office.is_former]
        bodies = [o.organization.head for o in held if o.organization is not None and o.organization.kind == "ministry"]
        is_head = any(office.title.name in _HEADS for office in held) and not bodies
        word = next(iter(fields))[:_LETTERS_OF_FIELD].capitalize()
        return not is_head and (not bodies or any(word in head for head in bodies))

    def _meant(self, s: Sentence, j: int, people: list[Person]) -> list[Person]:
        """Of several people of a country the one whom `the Indian minister`, `the Lao guest` means: who holds such a
        post, else who came."""
        word = s.low(j)
        titles = {"minister"} if word == "minister" and s.low(j - 1) not in ("prime", "deputy", "vice") else {word}
        holders = [p for p in people if any(h.person is p and h.office.title.name in titles for h in self.held)]
        if len(holders) == 1:
            return holders
        return [self.guest] if self.guest in people and not holders else people

    def _leader(self, s: Sentence, i: int, offices: OfficeReader) -> Phrase | None:
        """`the Party and State leader`, `the top legislator`: the one person whose post is so described."""
        match = lexicon.descriptions().match(s.lows, i + 1) if i + 1 < len(s) else None
        if match is None:
            return self._head_of_diplomacy(s, i, offices) if s.low(i + 2) == "of" else None
        (title, sector), j = match
        if is_named_behind(s, i + 1, j) or (s.is_capitalized(j - 1) and s.is_capitalized(j)):
            return None  # `the head of the State Duma's committee`
        holders: list[Person] = []
        for held in self.held:
            office = held.office
            is_so = office.title.name == title or (sector == "LEG" and is_of_legislature(office))
            if is_so and not office.is_former and held.person not in holders:
                holders.append(held.person)
        if len(holders) > 1:
            subject = self.people.subject if self.people.is_subject_sure else None
            holders = next(([one] for one in (subject, self.host) if one is not None and one in holders), holders)
            own = [person for person in holders if person.country is None]  # of the press's own country, as a rule
            holders = own if len(holders) > 1 and len(own) == 1 else holders
        return Phrase("title", i, j, holders if len(holders) == 1 else [], name_i=i, name_j=j)

    def _styled(self, s: Sentence, i: int) -> Phrase | None:
        """`His Highness met with X`: the one of a ruling house who is named, else whom `he` stands for."""
        person = self.people.find_pronoun("she" if s.low(i) == "her" else "he")
        of_house = [p for p in self.people.found if not _OF_HOUSES.isdisjoint(p.name.lower().split())]
        j = i + 3 if s.low(i + 1) == "royal" else i + 2
        if s.low(j - 1) == "highness" and person not in of_house:
            person = of_house[0] if len(of_house) == 1 else person
        person = self.styles.bearer(s, i, j, self.held) or person
        return Phrase("title", i, j, [person], name_i=i, name_j=j) if person is not None else None

    def _majesty(self, s: Sentence, i: int) -> Phrase:
        """`His Majesty granted`: the one monarch whom the article has named."""
        monarchs = {id(h.person): h.person for h in self.held if h.office.title.name in _MONARCHS}
        people = list(monarchs.values()) if len(monarchs) == 1 else []
        styled = self.styles.bearer(s, i, i + 2, self.held) if not monarchs else None
        people = [styled] if styled is not None else people
        return Phrase("title", i, i + 2, people, name_i=i, name_j=i + 2)

    def _head_of_delegation(self, s: Sentence, i: int) -> Phrase | None:
        """`the head of the Lao delegation`: who leads it or came, else the one person of that country who is named."""
        end = end_of_delegation_headed(s, i)
        if not end:
            return None
        country = next((c for k in range(i + 3, end) if (c := self.organizations.country_at(s, k)) is not None), None)
        code = country[0] if country is not None else None
        leaders = [p for p in (self.delegate, self.guest) if p is not None and (code is None or p.country == code)][:1]
        if not leaders and code is not None:
            named = [p for p in self.people.found if p.country == code and not p.is_historical]
            leaders = named if len(named) == 1 else []
        return Phrase("title", i, end, leaders, country=code, name_i=i, name_j=end)

    def _is_delegation(self, s: Sentence, i: int) -> bool:
        """`the delegation`, `the visiting delegation`, where nobody leads it by name."""
        if self.guest is not None or self.delegate is not None:
            return False
        k = i + 2 if s.low(i + 1) in _OF_DELEGATIONS else i + 1
        return s.low(k) == "delegation" and s.low(k + 1) not in ("of", "from", "led", "headed")

    def _unnamed_delegation(self, s: Sentence, i: int) -> Phrase | None:
        sent = self.sent
        if sent is None:
            return None
        j = i + 3 if s.low(i + 2) == "delegation" else i + 2
        return Phrase(
            sent.kind, i, j, organization=sent.organization, country=sent.country, is_visiting=True, name_i=i, name_j=j
        )

    def _delegation_as_it(self, i: int) -> Phrase | None:
        """`A delegation of the Union is here. It was received by X`: those who sent it, else who leads one."""
        sent = self.sent_last
        if sent is not None:
            body, code = sent.organization, sent.country
            return Phrase(
                sent.kind,
                i,
                i + 1,
                [*sent.people],
                organization=body,
                country=code,
                is_visiting=True,
                name_i=i,
                name_j=i + 1,
            )
        return Phrase("title", i, i + 1, [self.delegate], name_i=i, name_j=i + 1) if self.delegate else None

    def _they(self, s: Sentence, i: int) -> Phrase | None:
        """`they`: who came with a delegation, else all who met."""
        if (sent := self._delegation_as_they(s, i)) is not None:
            return sent
        is_group = s.is_capitalized(i) or is_they_within(s, i)
        return Phrase("group", i, i + 1, name_i=i, name_j=i + 1) if is_group else None

    def _delegation_as_they(self, s: Sentence, i: int) -> Phrase | None:
        """`The delegation led by X is in Y. On Friday, they held talks with Z`, `they were received by Z`: X, with whom
        they came."""
        is_subject = s.is_capitalized(i) or (s.low(i - 1) == "," and i <= OPENING)
        if self.delegate is None or self.came is not self.delegate or not is_subject:
            return None
        near = s.lows[i + 1 : i + 1 + _WORDS_TO_MET]
        is_met = s.low(i + 1) in _THEY_DO and not _MET_BY.isdisjoint(near)
        is_met = is_met or (s.low(i + 1) in ("laid", "offered") and not _TRIBUTES.isdisjoint(near))
        return Phrase("title", i, i + 1, [self.delegate], name_i=i, name_j=i + 1) if is_met else None

    def _guest(self, s: Sentence, i: int, at: int) -> Phrase | None:
        """`the guest`, `the host leader`: who was received, or received, in the event told last."""
        word = s.lows[at]
        if word == "delegation" and s.low(i - 1) == "of" and s.is_capitalized(at + 1):
            return None  # `head of the delegation X`
        person = self.host or self.likely_host if word == "host" else self.guest or self.likely_guest
        if word in _VISITORS:
            person = self._received_here(s, i) or person
        if word in ("delegation", "guests", "visitors"):
            person = person or self.delegate
        j = at + 2 if s.low(at + 1) in OFFICIALS else at + 1
        return Phrase("title", i, j, [person] if person else [], name_i=i, name_j=j)

    def _the_envoy(self, s: Sentence, i: int) -> Phrase | None:
        """`the envoy`, `the diplomat`: the one ambassador whom the article has named."""
        if s.low(i + 1) not in _ENVOYS or s.is_capitalized(i + 2) or s.low(i + 2) in ("of", "to", "from"):
            return None
        envoys = {id(one.person): one.person for one in self.held if one.office.title.name == "ambassador"}
        envoys = envoys or {id(one.person): one.person for one in self.held if one.office.title.name in LESSER_ENVOYS}
        return Phrase("title", i, i + 2, list(envoys.values()), name_i=i, name_j=i + 2) if len(envoys) == 1 else None

    def _received_here(self, s: Sentence, i: int) -> Person | None:
        """`X received Y on Monday, after the guest had held talks with Z`: Y, the second of two named before."""
        if s.low(i - 1) not in _AFTER_CLAUSE or _RECEIVING.isdisjoint(s.lows[:i]):
            return None
        named = [m.person for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None]
        people = list({id(person): person for person in named}.values())
        return people[1] if len(people) == len(("X", "Y")) else None

    def _group(self, s: Sentence, i: int) -> Phrase | None:
        j = i + 1 if s.low(i) == "the" else i
        j += 1
        if s.low(j) in _AFTER_PAIR or speaks(s, j):
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
