"""Statements within their article: what they are about, who the sides and titles are that speak, and quotations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction.described_speakers import add_fellow, settle_described_speaker
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.letters import LetterReader
from warehouse.extraction.messages import said_in_message
from warehouse.extraction.organization_model import Organization, country_of_ministry
from warehouse.extraction.own_support import note_own_country
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Mention, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.quotations import MARKS, in_quotations, is_open_after, is_within, opens
from warehouse.extraction.speakers import LEADERS_OFFICES, event_of_pair, settle_described
from warehouse.extraction.statement_topics import topics_at
from warehouse.extraction.statements import ISSUING, FoundStatement, find_statement
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PAST, speech_verbs
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_SAYS_MORE: Final = WordList(("expressed", "said", "saying", "stressed", "affirmed", "reaffirmed", "hoped", "noted"))
_DASHES: Final = frozenset(("–", "—", "-", "--"))
_AFTER_DASH: Final = 3
"""A form of address may stand before the name."""
_BODIES: Final = WordList(("department", "ministry", "embassy"))
_MESSAGES: Final = frozenset(("congratulation message", "condolence message"))
StatementOfEvent = tuple[FoundStatement, FoundEvent | None]
"""A statement and the event that it was made at."""


@dataclass(slots=True)
class StatementReader:
    """Reads the statements of an article's sentences in turn."""

    reader: PhraseReader
    found: list[FoundStatement] = field(default_factory=list)
    said: list[tuple[Sentence, FoundStatement | None]] = field(default_factory=list)
    """The sentences of the body, each with the statement that it makes."""
    is_open: bool = False
    is_quoted: bool = False
    """The sentence read last stands wholly within a quotation of several sentences."""
    attributed: list[FoundStatement] = field(default_factory=list)
    """Sentences of quotations under which a line names who said them."""
    letters: LetterReader = field(default_factory=LetterReader)
    acts: list[tuple[FoundStatement, FoundEvent]] = field(default_factory=list)
    """Statements that may be messages, `extended his congratulations`: those that turn out to be events are none."""

    def read(
        self, s: Sentence, phrases: list[Phrase], text: str, told: list[FoundEvent], events: list[FoundEvent]
    ) -> FoundStatement | None:
        """The statement of a body's sentence. `told`: the events so far, `events`: those of the sentence."""
        statement = find_statement(s, phrases, text, self.found) or said_in_message(s, told, text)
        if statement is None and _BODIES.stands_in(s):
            statement = find_statement(s, phrases, text, self._named_first(s))
            statement = statement or self._by_own_ministry(s, phrases, text)
        statement = statement or self._goes_on(s, text) or self._by_government(s, phrases, text)
        if statement is not None and self.found and (self.is_open or opens(s)):
            self._by_who_spoke(statement)
        if statement is None and s.is_lead and s.words[0] in _DASHES:
            self._attribute(s, phrases)
        self.said.append((s, statement))
        self._follow(s)
        if statement is not None:
            settle_described_speaker(statement, self.found, self.reader.held, self.reader.people)
            add_fellow(statement, phrases, self.reader.held)
            note_own_country(statement, phrases)
            if statement.verb in ("extend", "convey") and not _SAYS_MORE.stands_in(s):
                self.acts += [(statement, event) for event in events if event.subtype in _MESSAGES]
            if not _is_act(statement, events):
                self.found.append(statement)
        return statement

    def is_of_letter(self, s: Sentence, phrases: list[Phrase]) -> bool:
        """The sentence is of a letter printed in full, of which nothing else is read; in quotation marks (`The message
        reads: "…"`) its sender says it."""
        is_held = self.letters.holds(s, phrases)
        if is_held and (self.is_open or opens(s)):
            self.said.append((s, None))
            self._follow(s)
        return is_held

    def _goes_on(self, s: Sentence, text: str) -> FoundStatement | None:
        """`– The fund has grown, – said X. – We will double it.`: X goes on behind the dash that parts the two."""
        last = self.said[-1][1] if self.said and not s.is_lead and s.words[0] in _DASHES else None
        is_told_so = last is not None and last.sentence.words[0] in _DASHES and last.sentence is self.said[-1][0]
        if last is None or not is_told_so or len(last.speakers) != 1:
            return None
        return FoundStatement(s, last.verb, list(last.speakers), False, topics=topics_at(s, text))

    def _by_own_ministry(self, s: Sentence, phrases: list[Phrase], text: str) -> FoundStatement | None:
        """`…, Noh's ministry said`, `…, his ministry said`: the ministry in which that one holds a post."""
        own = next((k for k in s.places_of("ministry") if s.low(k - 1) in ("his", "her")), None)
        first = next((p for p in phrases if len(p.people) == 1 and own is not None and p.j < own), None)
        if own is not None and first is not None and s.low(own - 2) == ",":
            return self._by_ministry_of(first.people[0], s, own + 1, text)
        for phrase in phrases:
            if len(phrase.people) != 1 or s.lows[phrase.j : phrase.j + 2] != ["'s", "ministry"]:
                continue
            told = self._by_ministry_of(phrase.people[0], s, phrase.j + 2, text)
            if told is not None:
                return told
        return None

    def _by_government(self, s: Sentence, phrases: list[Phrase], text: str) -> FoundStatement | None:
        """`Prime Minister X will visit Y, the government said Tuesday`: X's, as the press of that state has it."""
        for k in s.places_of("government"):
            first = next((p for p in phrases if len(p.people) == 1 and p.j < k), None)
            verb = _said_plainly(s, k + 1) if s.lows[k - 2 : k] == [",", "the"] else None
            country = (first.people[0].country or self.reader.home) if first is not None else None
            if first is not None and verb is not None and country is not None:
                return FoundStatement(s, verb, [], False, None, country, topics=topics_at(s, text))
        return None

    def _by_ministry_of(self, person: Person, s: Sentence, k: int, text: str) -> FoundStatement | None:
        """The ministry of a person says it, if token k is a plain verb of saying."""
        verb = _said_plainly(s, k)
        posts = (held.office.organization for held in self.reader.held if held.person is person)
        body = next((one for one in posts if one is not None and one.kind == "ministry"), None)
        return FoundStatement(s, verb, [], False, body, topics=topics_at(s, text)) if verb and body else None

    def _by_who_spoke(self, statement: FoundStatement) -> None:
        """`"The minister will come. Papers will be signed," she said`: in a quotation of several sentences `she` is
        who spoke before it, not whom it is about."""
        s, last = statement.sentence, self.found[-1].speakers
        is_nobodys = not statement.speakers and statement.organization is None and statement.country is None
        who = s.low(len(s) - 3) if s.words[-1] == "." else s.low(len(s) - 2)
        gender = {"she": "f", "he": "m"}.get(who)
        if is_nobodys and not statement.joint and statement.described is None and gender and len(last) == 1:
            statement.speakers = list(last) if last[0].gender in ("", gender) else []

    def quoting(self, s: Sentence, talking: Person | None) -> Person | None:
        """Who spoke last, within whose quotation of several sentences this one goes on; none in a transcript."""
        if not self.is_open or talking is not None or not self.found or (s.is_lead and not opens(s)):
            return None
        if _PRONOUNS.stands_in(s) and _is_of_pronoun(s):
            return None
        speakers = self.found[-1].speakers
        return speakers[0] if len(speakers) == 1 else None

    def _follow(self, s: Sentence) -> None:
        """Keep whether a quotation is open; a paragraph that does not begin with a mark ends it."""
        was_open = self.is_open and not (s.is_lead and not opens(s))
        self.is_open = is_open_after(s, was_open)
        self.is_quoted = is_within(s, was_open, self.is_open)

    def _attribute(self, s: Sentence, phrases: list[Phrase]) -> None:
        """`– X, Minister of Foreign Affairs`, on a line under a quotation: X said every sentence of it."""
        whose = next((p for p in phrases if p.i <= _AFTER_DASH and len(p.people) == 1 and p.kind == "person"), None)
        first = next((k for k in range(len(self.said) - 1, -1, -1) if opens(self.said[k][0])), None)
        if whose is None or first is None:
            return
        quoted, made = zip(*self.said[first:], strict=True)
        if any(made) or quoted[-1].words[-1] not in MARKS:
            return
        del self.said[first:]
        self.attributed += [FoundStatement(one, "say", list(whose.people), False) for one in quoted]
        self.found += self.attributed[-len(quoted) :]

    def _named_first(self, s: Sentence) -> list[FoundStatement]:
        """As statements before, the bodies that `the department`, `a ministry official` can stand for, the one named
        first last."""
        held = [one.office.organization for one in self.reader.held]
        bodies = [one for one in held if one is not None and one.kind in ("ministry", "other")]
        return [FoundStatement(s, "say", [], False, body) for body in reversed(bodies)]

    def settled(
        self, statements: list[StatementOfEvent], events: list[FoundEvent], text: str
    ) -> list[StatementOfEvent]:
        """The statements without those that are one of the article's events, and with the sentences of every quotation
        that do not tell whose it is, in the text's order."""
        for one in self.attributed:
            s = one.sentence
            one.topics = topics_at(s, text[s.start : s.end])
        statements = [pair for pair in statements if not _is_of_documents(pair[0])]
        told = {id(one) for event in events for one in (event, *event.others)}
        acts = {id(statement) for statement, event in self.acts if id(event) in told}
        statements = [pair for pair in statements if id(pair[0]) not in acts] if acts else statements
        of_event = {id(statement): event for statement, event in statements}
        quoted: list[StatementOfEvent] = []
        own_words: set[int] = set()
        for s, source in in_quotations(self.said):
            if id(source) in of_event:
                if _opens_letter(source.sentence):
                    own_words.add(id(source.sentence))
                topics = topics_at(s, text[s.start : s.end])
                verb = "say" if source.verb in ISSUING else source.verb
                own = FoundStatement(
                    s, verb, source.speakers, False, source.organization, source.country, topics=topics
                )
                quoted.append((own, of_event[id(source)]))
                own_words.add(id(s))
        statements = [pair for pair in statements if id(pair[0].sentence) not in own_words] if quoted else statements
        return sorted([*statements, *quoted], key=lambda pair: pair[0].sentence.start) if quoted else statements


def _said_plainly(s: Sentence, k: int) -> str | None:
    """The verb of saying at token k, in the past."""
    return next((lemma for form, lemma, more in speech_verbs().get(s.low(k), ()) if form == PAST and not more), None)


_LETTERS: Final = frozenset(("message", "letter", "telegram"))
_LONGEST_OPENING: Final = 9


def _opens_letter(s: Sentence) -> bool:
    """`The message reads, in part:`: what is said stands behind it."""
    return s.words[-1] == ":" and len(s) <= _LONGEST_OPENING and not _LETTERS.isdisjoint(s.low_set())


_PRONOUNS: Final = WordList(("he", "she"))
_OF_PRONOUN: Final = frozenset(("he", "she", "his", "her", "him"))
_WORDS_TO_PRONOUN: Final = 3


def _is_of_pronoun(s: Sentence) -> bool:
    """`“We are ready. It is a tax on the poor,” he said`: the pronoun is behind the quotation, and none within it."""
    close = next((k for k in range(1, len(s)) if s.words[k] in MARKS), None)
    if close is None or not _OF_PRONOUN.isdisjoint(s.lows[:close]):
        return False
    return not _PRONOUNS.words.isdisjoint(s.lows[close + 1 : close + 1 + _WORDS_TO_PRONOUN])


def _is_of_documents(statement: FoundStatement) -> bool:
    """`The ministers adopted guidelines. They encourage states to cooperate`: nobody speaks who could be found."""
    is_nobodys = not statement.speakers and statement.organization is None and statement.country is None
    return is_nobodys and statement.sentence.lows[:2] == ["they", statement.verb]


def _is_act(statement: FoundStatement, events: list[FoundEvent]) -> bool:
    """`welcomed a delegation headed by X` is a reception: nothing is said."""
    if statement.verb == "welcome":
        subtypes = {event.subtype for event in events if event.day is not None or not event.is_dated}
        is_act = "reception" in subtypes and _VISITS.isdisjoint(_after(statement.sentence, "welcomed"))
        said = _said_then(statement.sentence) if is_act else None
        statement.verb = said or statement.verb
        return is_act and said is None
    return statement.verb in ("convey", "extend") and _gives(statement.sentence)


def _gives(s: Sentence) -> bool:
    """`conveyed a gift to X`, `extended a floral basket`: a thing; what is said beside it stays said."""
    if not _ANY_OF_THINGS.stands_in(s) or _SAYS_MORE.stands_in(s):
        return False
    k = next((k for k, low in enumerate(s.lows) if low in _GIVING), len(s))
    return not _THINGS.isdisjoint(s.lows[k + 1 : k + _WORDS_TO_THING]) and s.low(k + 1) in ("a", "the", "his", "their")


_THINGS: Final = frozenset("gift gifts basket baskets bouquet bouquets flowers wreath souvenir souvenirs".split())
_ANY_OF_THINGS: Final = WordList(_THINGS)
_GIVING: Final = frozenset(("conveyed", "extended", "conveys", "extends"))
_WORDS_TO_THING: Final = 4


def _said_then(s: Sentence) -> str | None:
    """`welcomed the guest to X and said that`: the verb of saying that follows."""
    k = s.lows.index("welcomed") if "welcomed" in s.low_set() else len(s)
    near = (m for m in range(k + 1, min(k + _WORDS_TO_SAYING, len(s))) if s.lows[m - 1] == "and")
    return next((_SAID[s.lows[m]] for m in near if s.lows[m] in _SAID), None)


_WORDS_TO_SAYING: Final = 12
_SAID: Final = {
    "said": "say", "stressed": "stress", "noted": "note", "stated": "state", "affirmed": "affirm",
    "emphasized": "emphasize", "emphasised": "emphasize", "expressed": "express", "underlined": "underline",
}  # fmt: skip
_VISITS: Final = frozenset(("visit", "trip", "tour", "decision", "signing"))


def _after(s: Sentence, word: str) -> list[str]:
    """The two tokens after a word of the sentence: `welcomed the visit`."""
    k = s.lows.index(word) if word in s.low_set() else len(s)
    return s.lows[k + 1 : k + 3]


def event_of_statement(statement: FoundStatement, happened: list[FoundEvent]) -> FoundEvent | None:
    """The event at which a statement was made: its speakers' told last; for `they`, the one told last."""
    position = statement.sentence.start
    happened = _of_opening(statement.sentence, happened)
    if statement.joint and not statement.speakers:
        of_both = [event for event in happened if _is_of_both(event)]
        return _told_last(of_both, position) or _told_last(happened, position) or next(iter(happened), None)
    speakers = {id(person) for person in statement.speakers}
    fitting = [e for e in happened if speakers & {id(side.person) for side in e.sides if side.person}]
    return _told_last(fitting, position) or next(iter(fitting), None)


_OPENING: Final = frozenset(("at", "during", "in"))
_OCCASIONS: Final = {"talks": "talks", "negotiations": "talks", "reception": "reception", "audience": "reception"}
_WORDS_TO_OCCASION: Final = 4


def _of_opening(s: Sentence, happened: list[FoundEvent]) -> list[FoundEvent]:
    """Those events that the sentence opens with: `At the talks, the two sides agreed`, told right behind a courtesy
    call and talks; all where it opens with none, or where none is of that kind."""
    noun = next((low for low in s.lows[1:_WORDS_TO_OCCASION] if low in _OCCASIONS), None)
    if noun is None or s.lows[0] not in _OPENING:
        return happened
    return [event for event in happened if event.subtype == _OCCASIONS[noun]] or happened


def _is_of_both(event: FoundEvent) -> bool:
    """At least two people are told to have met, so that `both` can speak."""
    return sum(side.person is not None for side in event.sides) > 1


_PAIR: Final = 2
_NEXT: Final = 4
"""So many characters at most lie between a sentence and the next one."""


def _goes_on(statement: FoundStatement, previous: FoundStatement) -> bool:
    """`They also agreed`, in the sentence after one in which several people speak."""
    phrase, s = statement.described, statement.sentence
    is_bare = phrase is not None and s.low(phrase.i) in ("they", "both")
    return is_bare and 0 <= s.start - previous.sentence.end <= _NEXT


def settle_speakers(
    statement: FoundStatement,
    event: FoundEvent | None,
    events: list[FoundEvent],
    held: list[HeldOffice],
    before: list[FoundStatement],
) -> None:
    """Give `they`, `the two ministers`, `the Lao official` the people of the event, or of the last one that fits."""
    if statement.joint and len(statement.speakers) == 1 and event is not None:
        both = [side.person for side in event.sides if side.person is not None]  # `X hoped so, and both leaders agreed`
        is_pair = len(both) == _PAIR and any(person is statement.speakers[0] for person in both)
        statement.speakers = both if is_pair else statement.speakers
    if statement.speakers or statement.organization is not None:
        return
    described, s = statement.described, statement.sentence
    previous = before[-1] if before else None
    if statement.joint and previous is not None and len(previous.speakers) > 1 and _goes_on(statement, previous):
        statement.speakers = list(previous.speakers)
        return
    told = [e for e in events if e.status == "occurred" and e.sentence.start <= s.start]
    if statement.joint:
        pair = event_of_pair(described, s, told, held) if described is not None else None
        source = pair or event
        sides = source.sides if source is not None else []
        people = [side.person for side in sides if side.person is not None]
        statement.speakers = [person for person in people if person is not statement.audience]
    if described is not None and not statement.speakers:
        statement.speakers = settle_described(described, s, sorted(told, key=lambda e: e.sentence.start), held)
    if statement.joint and not statement.speakers:
        spoke = dict.fromkeys(person for one in before for person in one.speakers)
        statement.speakers = list(spoke) if len(spoke) == _PAIR else []


def place_speaking_ministries(statements: list[StatementOfEvent], mentions: list[Mention], home: str | None) -> None:
    """`The foreign ministry said`: that of the city named with it, of the one that spoke last, of the press's country,
    or of the one state of whose foreign ministry the article speaks."""
    spoke: dict[str, str] = {}
    for statement, _ in statements:
        body = statement.organization
        if body is None or (body.kind != "ministry" and body.head not in LEADERS_OFFICES):
            continue
        if body.country_code() is None:
            city = _country_of_owner(statement.sentence, body)
            body.country = city or spoke.get(body.head) or home or country_of_ministry(body.head)
        if body.country_code() is None:
            named = [m.organization for m in mentions if m.organization is not None]
            codes = {one.country_code() for one in named if one.head == body.head} - {None}
            body.country = codes.pop() if len(codes) == 1 else None
        code = body.country_code()
        if code is not None:
            spoke[body.head] = code


def _country_of_owner(s: Sentence, body: Organization) -> str | None:
    """`Seoul's Foreign Ministry`: the city stands for its country."""
    k = next((k for k, start in enumerate(s.starts) if start == body.start), 0)
    if s.low(k - 1) != "'s" or k < 2:
        return None
    key = gazetteer.find_place(s.words[k - 2])
    return gazetteer.country_of(key) if key is not None else None


def _told_last(events: list[FoundEvent], position: int) -> FoundEvent | None:
    """The event that the text tells of last before a position, the last one of a sentence that tells of several."""
    last, start = None, (-1, -1)
    for event in events:
        for told in (event, *event.others):
            if told.sentence.start <= position and start < (told.sentence.start, told.start):
                last, start = event, (told.sentence.start, told.start)
    return last
