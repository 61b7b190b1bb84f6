"""Two people told by post and state before they are named: `The presidents of X and Y on Tuesday discussed trade in a
phone call. President A told his Y counterpart B that …`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_places import find_place
from warehouse.extraction.pairs_met import PAIR_TOLD, is_called
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.posts_met import PostsMet, find_posts_met
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_POSTS: Final = frozenset(
    "ministers presidents leaders premiers chancellors chiefs diplomats secretaries speakers heads monarchs".split()
)
_FIELDS: Final = frozenset(
    "defense defence interior finance trade energy economy economic transport agriculture health education culture "
    "justice environment labour labor tourism science".split()
)
_BEFORE_POSTS: Final = _FIELDS | frozenset("foreign prime top chief external affairs parliament parliamentary".split())
_ANY_TWO: Final = ("", "")
"""The states of two who are told as `the two ministers`."""
_OF_HEADS: Final = frozenset(("state", "government", "diplomacy", "parliament"))
_LONGEST_POST, _LONGEST_WAIT, _LETTERS_OF_FIELD = 4, 4, 5
_VERB: Final = re.compile(
    r"(?P<will>will (?:also )?|are (?:scheduled |due |set |expected )?to )?"
    r"(?:(?P<met>met|meet) (?!with )(?=\W|in |at |on |here|today|yesterday|face|for |over |to |and )"
    r"|(?:held|hold|had|have) (?:(?!with |between )[a-z0-9-]+ ){0,5}?"
    r"(?P<noun>phone call|telephone call|phone conversation|telephone conversation|phone talks|telephone talks|"
    r"video call|video conference|videoconference|video talks|virtual meeting|virtual talks|online talks|"
    r"talks|negotiations|consultations?|discussions|dialogue|meeting|summit) (?!with )"
    r"|(?:spoke|speak|talked|talk|conferred|confer) (?:[a-z]+ ){0,2}?(?P<by>by|over|on|via) (?:the )?"
    r"(?P<far>phone|telephone|video) "
    r"|(?:discussed|discuss|reviewed|review|exchanged|exchange|evaluated|considered) [^.;:]{3,120}? "
    r"(?:by|over|on|via|in|during) (?:the |a )?(?P<medium>phone|telephone|video) )"
)
_OTHER_TIMES: Final = frozenset("last never previously earlier again would could might if not usually often".split())
"""`may` is a month, too, and looked for in small letters."""


@dataclass(slots=True)
class PairsNamedLater:
    """Reads an article's sentences in turn; remembers the encounter of two whom the next sentences are to name."""

    waiting: FoundEvent | None = None
    codes: tuple[str, str] = ("", "")
    words: frozenset[str] = frozenset()
    words_of_second: frozenset[str] = frozenset()
    """Those of the other's post, where the two are told by two: `The president received the Czech foreign minister`."""
    left: int = 0
    unnamed: list[FoundEvent] = field(default_factory=list)
    """Encounters whose two sides the text has not named, with the states for sides."""
    is_of_states: bool = False
    """The first sentence names no posts: `X and Y will hold a dialogue in Z on Wednesday`."""

    def read(
        self,
        s: Sentence,
        phrases: list[Phrase],
        known: list[FoundEvent],
        told: list[FoundEvent],
        reader: PhraseReader,
        text: str,
        setting: Setting,
    ) -> list[FoundEvent]:
        """The encounter whose two sides the text has named by now; `known`: what else this sentence tells of;
        `told`: the events of those before, after which only a day makes another encounter news."""
        if s.kind != "body":
            return []
        if self.waiting is None and not known:
            self._look_for_pair(s, phrases, told, reader, text, setting)
        if self.waiting is None:
            return []
        people = self._named(reader.held) if self.words else _two_of(phrases, self.codes, self.waiting, s)
        people = people or self._told_without_posts(s, phrases, reader.held)
        if people is not None and self.is_of_states and not _are_joined(s, phrases):
            people = None
        self.left -= 1
        if people is None:
            if self.left <= 0:
                self._give_up()
            return []
        event, self.waiting = self.waiting, None
        for person, code in zip(people, self.codes, strict=True):
            person.country = person.country or code or None
        roles = ("host", "visitor") if event.subtype == "reception" else ("participant", "participant")
        event.sides = [
            Side(p, None, p.country, role, None, event.sentence) for p, role in zip(people, roles, strict=True)
        ]
        return [event]

    def with_unnamed(self, told: list[FoundEvent]) -> list[FoundEvent]:
        """`told`, and what was told of two of whom the article names neither: of their states, where it tells of no
        encounter of these besides."""
        if self.waiting is not None:
            self._give_up()
        return [*told, *(event for event in self.unnamed if not any(_is_of_same_states(event, e) for e in told))]

    def _give_up(self) -> None:
        event, self.waiting = self.waiting, None
        is_dated = event is not None and event.day is not None and event.day.kind in _NAMED_DAYS
        if event is None or not is_dated or self.codes == _ANY_TWO:
            return
        roles = ("host", "visitor") if event.subtype == "reception" else ("participant", "participant")
        event.sides = [
            Side(None, None, code, role, None, event.sentence) for code, role in zip(self.codes, roles, strict=True)
        ]
        self.unnamed.append(event)

    def _look_for_pair(
        self,
        s: Sentence,
        phrases: list[Phrase],
        told: list[FoundEvent],
        reader: PhraseReader,
        text: str,
        setting: Setting,
    ) -> None:
        # On its own: compiled code believes that nobody waits where the caller has just seen that nobody does.
        if marks.has(s, PAIR_TOLD) or _ANY_BODY.stands_in(s):
            self._begin(s, phrases, reader, text, setting, opens=not told)
        if self.waiting is None and (posts := find_posts_met(s, reader)) is not None:
            self._begin_with_posts(posts, s, phrases, text, setting)
        if self.waiting is None and _ANY_OF_HOLDING.stands_in(s):
            self._begin_with_states(s, phrases, reader, text, setting)

    def _begin(
        self, s: Sentence, phrases: list[Phrase], reader: PhraseReader, text: str, setting: Setting, *, opens: bool
    ) -> None:
        pair = _pair(s, reader)
        if pair is None:
            self._begin_with_bodies(s, phrases, text, setting)
            return
        codes, words, j = pair
        while s.low(j) in ("on", "late", "early") or is_of_date(s.low(j)):
            j += 1
        verb = _VERB.match(" ".join(s.lows[j:]) + " ")
        if verb is None or not _OTHER_TIMES.isdisjoint(s.low_set()) or "may" in s.words:
            return
        subtype, mode = _kind(verb)
        status = "announced" if verb.group("will") else "occurred"
        end = min(j + verb.group().count(" "), len(s)) - 1
        event = FoundEvent(subtype, status, mode, [], s, s.starts[j], s.ends[max(end, j)])
        event.day, is_history = choose_day(event, text, setting)
        is_dated = event.day is not None and event.day.kind in ("explicit", "weekday", "relative", "today")
        if is_history or not (is_dated or opens):
            return
        find_place(event, phrases, text, ())
        self._wait(event, codes, words, words)

    def _begin_with_posts(
        self, posts: PostsMet, s: Sentence, phrases: list[Phrase], text: str, setting: Setting
    ) -> None:
        """`Turkey's interior minister met his Iraqi counterpart on Friday. The meeting between A and B …`"""
        if not _OTHER_TIMES.isdisjoint(s.low_set()) or "may" in s.words:
            return
        event = FoundEvent(posts.subtype, posts.status, posts.mode, [], s, s.starts[posts.i], s.ends[posts.j - 1])
        event.day, is_history = choose_day(event, text, setting)
        if is_history or event.day is None or event.day.kind not in ("explicit", "weekday", "relative", "today"):
            return
        find_place(event, phrases, text, ())
        self._wait(event, posts.codes, *posts.words)

    def _wait(self, event: FoundEvent, codes: tuple[str, str], first: frozenset[str], second: frozenset[str]) -> None:
        self.waiting, self.codes, self.left = event, codes, _LONGEST_WAIT
        self.words, self.words_of_second = first, second
        self.is_of_states = False

    def _told_without_posts(
        self, s: Sentence, phrases: list[Phrase], held: list[HeldOffice]
    ) -> tuple[Person, Person] | None:
        """`The meeting between A and B`, `A and B discussed`: the first two whom the text names, without a post or a
        state, told in the order of the states."""
        if not self.words or self.codes == _ANY_TWO or self.waiting is None or s is self.waiting.sentence:
            return None
        named = [p for p in phrases if len(p.people) == 1 and p.kind == "person"][: len(_ANY_TWO)]
        if len(named) != len(_ANY_TWO) or not _are_joined(s, phrases):
            return None
        first, second = named[0].people[0], named[1].people[0]
        if first is second or any(h.person is first or h.person is second for h in held):
            return None
        is_open = first.country in (None, self.codes[0]) and second.country in (None, self.codes[1])
        return (first, second) if is_open else None

    def _begin_with_bodies(self, s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> None:
        """`The Office of A and the Office of B will cooperate, as agreed by their heads during talks on Thursday.`"""
        k = next((k for k in s.places_of("their") if s.low(k + 1) in _POSTS and s.low(k - 1) == "by"), None)
        if k is None or s.low(k + 2) not in _DURING or not _OTHER_TIMES.isdisjoint(s.low_set()):
            return
        noun = next((m for m in range(k + 3, min(k + 3 + _WORDS_TO_NOUN, len(s))) if s.lows[m] in _TALKS), None)
        codes = [p.country for p in phrases if p.j <= k and p.organization is not None and p.country is not None]
        if noun is None or len(codes) != len(_ANY_TWO) or codes[0] == codes[1]:
            return
        event = FoundEvent(_TALKS[s.lows[noun]], "occurred", "in person", [], s, s.starts[noun], s.ends[noun])
        event.day, is_history = choose_day(event, text, setting)
        if is_history or event.day is None or event.day.kind not in ("explicit", "weekday", "relative", "today"):
            return
        find_place(event, phrases, text, ())
        self._wait(event, (codes[0], codes[1]), frozenset(), frozenset())
        self.left = 2

    def _begin_with_states(
        self, s: Sentence, phrases: list[Phrase], reader: PhraseReader, text: str, setting: Setting
    ) -> None:
        """`X and Y will hold a vice-ministerial dialogue in Z on Wednesday. Vice Minister A and his Y counterpart, B,
        will discuss trade.`"""
        pair = _two_states(s, 1 if s.low(0) == "the" else 0, reader)
        if pair is None or not _OTHER_TIMES.isdisjoint(s.low_set()) or "may" in s.words:
            return
        codes, j = pair
        verb = _VERB.match(" ".join(s.lows[j:]) + " ")
        if verb is None or verb.group("noun") is None:
            return
        subtype, mode = _kind(verb)
        end = min(j + verb.group().count(" "), len(s)) - 1
        status = "announced" if verb.group("will") else "occurred"
        event = FoundEvent(subtype, status, mode, [], s, s.starts[j], s.ends[max(end, j)])
        event.day, is_history = choose_day(event, text, setting)
        if is_history or event.day is None or event.day.kind not in ("explicit", "weekday", "relative", "today"):
            return
        find_place(event, phrases, text, ())
        self._wait(event, codes, frozenset(), frozenset())
        self.left, self.is_of_states = _WAIT_OF_STATES, True

    def _named(self, held: list[HeldOffice]) -> tuple[Person, Person] | None:
        """The one holder of such a post of each state; who has no state yet is of the one that nobody is of."""
        people = self._holders(self.words, held)
        first, second = self.codes
        if self.codes == _ANY_TWO:
            two = list(people.values())
            codes = {person.country for person in two}
            return (two[0], two[1]) if len(two) == len(codes) == len(_ANY_TWO) else None
        seconds = self._holders(self.words_of_second, held)
        of_first = [p for p in people.values() if p.country == first]
        of_second = [p for p in seconds.values() if p.country == second]
        of_first = of_first or ([p for p in people.values() if p.country is None] if of_second else [])
        is_apart = self.words != self.words_of_second and people.keys().isdisjoint(seconds)
        of_first = of_first or ([p for p in people.values() if p.country is None] if is_apart else [])
        is_sure = is_apart or any(p.country == first for p in of_first)
        of_second = of_second or ([p for p in seconds.values() if p.country is None] if is_sure else [])
        return (of_first[0], of_second[0]) if len(of_first) == 1 == len(of_second) else None

    def _holders(self, words: frozenset[str], held: list[HeldOffice]) -> dict[int, Person]:
        """Those whose posts, as far as the text has told them, are what these words call them."""
        now = [h for h in held if not h.office.is_former and not h.person.is_historical and self._fits(words, h)]
        return {id(h.person): h.person for h in now if is_called(words, h.person, held)}

    @staticmethod
    def _fits(words: frozenset[str], one: HeldOffice) -> bool:
        """`the defence ministers` are no other ministers."""
        fields = words & _FIELDS
        body = one.office.organization
        return not fields or body is None or any(word[:_LETTERS_OF_FIELD] in body.head.lower() for word in fields)


_NAMED_DAYS: Final = frozenset(("explicit", "weekday", "relative", "today"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "conference", "signing"))


def _is_of_same_states(unnamed: FoundEvent, event: FoundEvent) -> bool:
    """An encounter that the text tells with people, or bodies, of both states."""
    codes = {side.country for side in unnamed.sides}
    return event.subtype in _ENCOUNTERS and codes <= {side.country for side in event.sides}


_WAIT_OF_STATES: Final = 3
_ANY_OF_HOLDING: Final = WordList(("hold", "held"))
_JOINING: Final = frozenset(", and his her their with".split())


def _are_joined(s: Sentence, phrases: list[Phrase]) -> bool:
    """`Minister A and his Y counterpart, B`: two who do together what the sentence tells."""
    first, second = [p for p in phrases if len(p.people) == 1 and p.kind == "person"][: len(_ANY_TWO)]
    return set(s.lows[first.j : second.i]) <= _JOINING


_TALKS: Final = {"talks": "talks", "negotiations": "talks", "consultations": "talks", "meeting": "meeting"}
_DURING: Final = frozenset(("during", "at", "in"))
_WORDS_TO_NOUN: Final = 3


def _two_of(
    phrases: list[Phrase], codes: tuple[str, str], waiting: FoundEvent, s: Sentence
) -> tuple[Person, Person] | None:
    """The two whom the next sentence names first, of the two states: `Secretary A and his Lao counterpart B`."""
    if s is waiting.sentence:
        return None
    named = [p.people[0] for p in phrases if len(p.people) == 1 and p.kind == "person"][: len(_ANY_TWO)]
    if len(named) != len(_ANY_TWO) or {person.country for person in named} - {None} - set(codes):
        return None
    if named[0].country == named[1].country:
        return None
    return (named[0], named[1]) if named[0].country in (codes[0], None) else (named[1], named[0])


def _kind(verb: re.Match[str]) -> tuple[str, str]:
    far = verb.group("far") or verb.group("medium") or (verb.group("noun") or "").partition(" ")[0]
    if far in ("phone", "telephone"):
        return "phone call", "phone"
    if far in ("video", "videoconference", "virtual", "online"):
        return "video talks", "video link"
    return ("meeting" if verb.group("met") or verb.group("noun") == "meeting" else "talks"), "in person"


def _pair(s: Sentence, reader: PhraseReader) -> tuple[tuple[str, str], frozenset[str], int] | None:
    """`The foreign ministers of X and Y`, `The X and Y presidents`: the two states, the words for the post, the token
    after them."""
    k = 1 if s.low(0) == "the" else 0
    if s.low(k) in ("two", "both"):  # `The two Foreign Ministers held talks`, of whom one is named later
        end = _past_posts(s, k + 1)
        return (_ANY_TWO, frozenset(s.lows[k:end]), end) if end is not None else None
    end = _past_posts(s, k)
    if end is not None:
        found = _two_states(s, end + 1, reader) if s.low(end) in ("of", "from") else None
        return (found[0], _words(s, k, end), found[1]) if found is not None else None
    found = _two_states(s, k, reader)
    if found is None:
        return None
    codes, j = found
    j += s.low(j) == "'s"
    end = _past_posts(s, j)
    return (codes, _words(s, j, end), end) if end is not None else None


def _words(s: Sentence, i: int, j: int) -> frozenset[str]:
    """What the two are called; whoever stands for a body may be anybody."""
    return frozenset(("officials",)) if s.low(j - 1) in _BODIES else frozenset(s.lows[i:j])


_BODIES: Final = frozenset("delegations governments ministries officials teams experts".split())
_ANY_BODY: Final = WordList(_BODIES)


def _past_posts(s: Sentence, k: int) -> int | None:
    for j in range(k, min(k + _LONGEST_POST, len(s))):
        if s.lows[j] in _BODIES:
            return j + 1
        if s.lows[j] in _POSTS:
            if s.lows[j] == "heads" and (s.low(j + 1) != "of" or s.low(j + 2) not in _OF_HEADS):
                return None
            return j + 3 if s.lows[j] == "heads" else j + 1
        if s.lows[j] not in _BEFORE_POSTS:
            return None
    return None


def _two_states(s: Sentence, k: int, reader: PhraseReader) -> tuple[tuple[str, str], int] | None:
    first = reader.organizations.country_at(s, k + 1 if s.low(k) == "the" else k)
    if first is None or s.low(first[1]) not in ("and", "&"):
        return None
    at = first[1] + 1
    second = reader.organizations.country_at(s, at + 1 if s.low(at) == "the" else at)
    return ((first[0], second[0]), second[1]) if second is not None and second[0] != first[0] else None
