"""Statements printed in the first person (`I will be visiting X from 8 to 10 May`): who the speaker is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import People, Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.statements import FoundStatement
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.transcripts import is_of_post, principal_of
from warehouse.extraction.verbs import speech_verbs
from warehouse.extraction.word_lists import WordList

_COLON: Final = WordList((":",))
_SELF: Final = WordList(("i",))
_WILL: Final = WordList(("will",))
_STATEMENTS: Final = WordList(("statement", "remarks", "text", "said", "posted", "tweeted", "wrote"))
_QUOTES: Final = frozenset(('"', "“", "”"))
_ANY_OF_QUOTES: Final = WordList(_QUOTES)
_NOT_SPEAKING: Final = frozenset(("with", "to", "by", "from", "of"))
_OPENING_SENTENCES: Final = 3
_ASIDE: Final = frozenset((",", ".", "(", ")", "-", "–", "of", "for", "the", "and", "from"))
_LONGEST_SIGNATURE: Final = 16
_TRIPS: Final = frozenset(("visit", "trip", "tour"))
_WORDS_TO_SPEAKER: Final = 4
_TOLD_WITHOUT_SUBJECT: Final = frozenset(
    "met pleased delighted honoured honored glad happy great good wonderful privileged spoke held had received "
    "welcomed hosted discussed".split()
)
_PRINTED: Final = WordList("statement remarks speech message post address text press".split())
_LONGEST_TURN: Final = 20
"""Tokens before the colon: a name with its offices."""


_LETTERHEAD: Final = re.compile(
    r"(?:Senator )?(?:[Tt]he )?(?:(?:Rt|Right)\.? )?Hon(?:ou?rable)?\.? [^,.:\n]+(?:, | MP, )"
    r"(?:Prime |Deputy |Assistant )*(?:Minister|Secretary|Attorney|Premier|Treasurer)\b[^.:\n]*"
)

_HONOURABLE: Final = WordList(("hon", "hon.", "honourable", "honorable"))


def is_letterhead(text: str, start: int, end: int) -> bool:
    """`The Hon X MP, Minister for Agriculture` as a line of its own above a text: whose words it prints."""
    found = _LETTERHEAD.match(text, start, end)
    return found is not None and found.end() >= end


@dataclass(slots=True)
class SpeakerReader:
    """Follows an article's sentences and knows whose words they are where the article prints a statement in full."""

    is_open: bool = False
    speaker: Person | None = None
    read_count: int = 0
    is_transcript: bool = False
    """Several speak in turn, each named before a colon."""
    quoted: Person | None = None
    """Who says of himself what this sentence quotes: `"I met X today," Y said`."""
    principal: Person | None = None
    """Whose words a transcript is told to give in its heading or at its foot, which are read first."""
    signer: Person | None = None
    """Who is named alone on a line, or whose statement the headline calls the text."""
    is_unclosed: bool = False
    """The sentence opens a quotation that ends in a later one."""
    unclosed: list[tuple[FoundEvent, Side]] = field(default_factory=list)
    """What is told in such a quotation, and the side that is its speaker's."""
    lost: set[int] = field(default_factory=set)
    """Events of quotations of nobody known."""
    unnamed: list[tuple[FoundEvent, Side]] = field(default_factory=list)
    """What a speaker tells whom the text has not named so far, and the side that is the speaker's."""

    def follow(self, s: Sentence, phrases: list[Phrase], known: People) -> None:
        """Let `I` stand for the speaker in a sentence of a statement; call it for each body sentence in turn."""
        self.read_count += 1
        self.quoted, self.is_unclosed = None, False
        self._close(s, phrases)
        if self._open_transcript(s, phrases):
            return
        if not self.is_open and _ANY_OF_QUOTES.stands_in(s) and self._quote(s, phrases):
            return
        if len(s) <= _LONGEST_SIGNATURE and phrases:
            self._sign(s, phrases)
        if _COLON.stands_in(s):
            self._take_turn(s, phrases)
            known.talking = self.speaker if self.is_transcript else None
        is_felt = s.lows[0] == "it" and not _PLEASURES.isdisjoint(s.lows[1:6]) and s.kind == "body"
        if not _SELF.stands_in(s) and s.lows[0] != "my" and not is_felt:
            if s.words[-1] in (":", ".") and _STATEMENTS.stands_in(s):
                self._introduce(s, phrases)
            return
        places = [k for k, word in enumerate(s.words) if word == "I" and _is_subject(s, k)]
        # `It is my pleasure to have welcomed X to Y today`
        is_near = self.is_open or self.read_count <= _OPENING_SENTENCES
        places = [0] if is_felt and not places and is_near else places
        if places and not self.is_open and self.read_count <= _OPENING_SENTENCES and _is_unquoted(s, places[0]):
            self.is_open = True
            self.speaker = self.speaker or self.signer
        is_mine = s.lows[0] == "my" and not _TRIPS.isdisjoint(s.lows[1:6])  # `My visit to X has been postponed`
        if is_mine and self.is_open and self.speaker is not None and not places:
            s.is_own_words = True
            phrases.insert(0, Phrase("pronoun", 0, 1, [self.speaker], country=self.speaker.country, name_i=0, name_j=1))
        if not places or not self.is_open or (self.is_transcript and not _is_unquoted(s, places[0])):
            return
        s.is_own_words = True
        people = [self.speaker] if self.speaker is not None else []
        country = self.speaker.country if self.speaker is not None else None
        for k in places:
            phrases.append(Phrase("pronoun", k, k + 1, people=list(people), country=country, name_i=k, name_j=k + 1))
        phrases.sort(key=lambda phrase: phrase.i)

    def _quote(self, s: Sentence, phrases: list[Phrase]) -> bool:
        """`"I met X this morning," Y told reporters`, `"Met X this morning," Y wrote`: Y speaks of himself; Y may also
        be named where the quotation ends in a later sentence. True where someone does."""
        if not marks.has(s, marks.EVENT_VERB) or (self.read_count <= _OPENING_SENTENCES and _WILL.stands_in(s)):
            return False
        first = next(k for k in range(len(s)) if s.lows[k] in _QUOTES)
        close = next((k for k in range(first + 1, len(s)) if s.lows[k] in _QUOTES), None)
        if first > 0:
            speaker = _named_before(s, phrases, first)
        else:
            speaker = _named_after(s, phrases, close) if close is not None else None
        if (close is not None or first > 0) and speaker is None:
            return False
        places = _places_of_self(s, first, close or len(s))
        self.quoted, s.is_own_words = speaker, bool(places)
        self.is_unclosed = close is None and first == 0 and bool(places)
        for k in places:
            people = [speaker] if speaker is not None else []
            country = speaker.country if speaker is not None else None
            phrases.append(Phrase("pronoun", k, k + 1, people, country=country, name_i=k, name_j=k + 1))
        phrases.sort(key=lambda phrase: phrase.i)
        return bool(places)

    def _close(self, s: Sentence, phrases: list[Phrase]) -> None:
        """Whose the quotation is that a sentence before this one has opened: who is named where it ends."""
        if not self.unclosed:
            return
        close = next((k for k in range(len(s)) if s.lows[k] in _QUOTES), None)
        if close is None:
            return
        speaker = _named_after(s, phrases, close) if close > 0 else None
        for event, side in self.unclosed:
            if speaker is None or any(speaker is other.person for other in event.sides):
                self.lost.add(id(event))
            else:
                side.person, side.country = speaker, speaker.country
        self.unclosed = []

    def _sign(self, s: Sentence, phrases: list[Phrase]) -> None:
        """`Senator the Hon X`, `X, Minister for Foreign Affairs`: a line that names someone and says nothing."""
        people = [p for p in phrases if p.people and p.kind == "person"]
        if len(people) == 1 and len(people[0].people) == 1:
            rest = [k for k in range(len(s)) if not people[0].i <= k < people[0].j]
            # `Statement by Minister X, 15 May 2024`
            is_issued = _PRINTED.stands_in(s) and "by" in s.lows[: people[0].i]
            of_line = _ASIDE | {"the", "by"} if is_issued else _ASIDE | {"the"}
            if all(s.is_capitalized(k) or s.lows[k] in of_line or (is_issued and s.lows[k].isdigit()) for k in rest):
                self.signer = people[0].people[0]

    def _open_transcript(self, s: Sentence, phrases: list[Phrase]) -> bool:
        """`Transcript of doorstop interview by Minister X`: until somebody else takes a turn, X speaks."""
        principal = principal_of(s, phrases)
        if principal is None:
            return False
        self.principal = self.speaker = self.signer = principal
        self.is_open, self.read_count = True, self.read_count - 1
        return True

    def entitle(self, s: Sentence, phrases: list[Phrase]) -> None:
        """The headline `Statement by Minister X`: whose words the text prints."""
        if self._open_transcript(s, phrases):
            return
        own = phrases[0] if phrases and _HONOURABLE.stands_in(s) else None
        if own is not None and own.i == 0 and own.j >= len(s) - 1 and own.offices and len(own.people) == 1:
            self.signer = own.people[0]  # a letterhead
        people = [p for p in phrases if len(p.people) == 1] if _PRINTED.stands_in(s) else []
        # `Press remarks by President X following his meeting with Y`
        named = [p for p in people if s.low(p.i - 1) in ("by", "from") or (s.low(p.i - 1) == ":" and len(people) == 1)]
        if len(named) == 1:
            self.signer = named[0].people[0]

    def named(self, told: list[FoundEvent], statements: list[FoundStatement]) -> list[FoundEvent]:
        """The events of an article once it is read: those that a speaker tells of himself who is named at its foot or
        in its headline are his, as what he says is; those of nobody known are left out, but for visits."""
        speaker = self.speaker or self.signer
        self._own(statements)
        dropped = self.lost | {id(event) for event, _ in self.unclosed}
        for event, side in self.unnamed:
            if speaker is not None and all(speaker is not other.person for other in event.sides):
                side.person, side.country = speaker, speaker.country or side.country
            elif event.subtype != "visit":
                dropped.add(id(event))
        return [event for event in told if id(event) not in dropped]

    def _own(self, statements: list[FoundStatement]) -> None:
        """`I thanked the minister`, in the remarks of whom the foot or the headline names: said by that one."""
        speaker = self.speaker or self.signer
        for one in statements if speaker is not None and not self.is_transcript else []:
            is_open = not one.speakers and not one.joint and one.organization is None and one.country is None
            if is_open and one.sentence.is_own_words and one.described is None and speaker is not None:
                one.speakers = [speaker]

    def _take_turn(self, s: Sentence, phrases: list[Phrase]) -> None:
        """Who speaks from this sentence on, where it opens with whoever that is and a colon."""
        colon = _end_of_turn(s, phrases)
        if colon == 0:
            return
        named = [p for p in phrases if p.j <= colon and p.kind in ("person", "title") and len(p.people) == 1]
        if not named and not self.is_transcript and self.principal is None:
            return
        speaker = named[0].people[0] if named else None
        if self.principal is not None and is_of_post(s, colon):
            speaker = self.principal
        self.is_transcript, self.is_open = True, speaker is not None
        self.speaker = speaker
        s.turn_end = colon + 1

    def _introduce(self, s: Sentence, phrases: list[Phrase]) -> None:
        """`Following is the text of Prime Minister X's departure statement`, `the Minister said:`."""
        is_text = "text" in s.low_set() or "following" in s.lows[:2]
        if not is_text and s.words[-1] != ":":
            return
        named = [p for p in phrases if p.people and (is_text or s.low(p.i - 1) not in _NOT_SPEAKING)]
        self.is_open = True
        self.speaker = named[0].people[0] if named else self.speaker

    def take_part(self, events: list[FoundEvent], s: Sentence, home: str | None) -> list[FoundEvent]:
        """The events of a sentence. A speaker whom the text does not name visits for the country that publishes it."""
        if not s.is_own_words:
            return events
        events = [event for event in events if event.subtype != "reception" or not _is_of_audience(event, s)]
        if self.quoted is not None or self.is_unclosed:
            events = [event for event in events if event.status == "occurred" or event.subtype == "visit"]
            for event in events:
                event.is_dated = not is_posted(s)
        if self.speaker is not None or self.quoted is not None:
            return events
        for event in events:
            if _is_told_of_self(event, s):
                role = "visitor" if event.subtype in ("visit", "reception") else "participant"
                event.sides.append(Side(None, None, home, role, None, s))
                (self.unclosed if self.is_unclosed else self.unnamed).append((event, event.sides[-1]))
        return events


_POSTING: Final = frozenset(("tweet", "tweeted", "tweets", "twitter", "posted", "posting"))


def is_posted(s: Sentence) -> bool:
    """`"Good to meet X of Y," Z said in a tweet`: news of the day, though the quotation names none."""
    return s.is_own_words and not _POSTING.isdisjoint(s.low_set())


def _named_after(s: Sentence, phrases: list[Phrase], close: int) -> Person | None:
    """Who says what a quotation holds that ends at token `close`: `," Y told reporters`, `," said Y`."""
    if not any(low in speech_verbs() for low in s.lows[close + 1 :]):
        return None
    after = [p for p in phrases if p.i > close and p.kind in ("person", "title", "pronoun")]
    if not after or after[0].i > close + _WORDS_TO_SPEAKER or len(after[0].people) != 1:
        return None
    return after[0].people[0]


def _named_before(s: Sentence, phrases: list[Phrase], first: int) -> Person | None:
    """Who says what a quotation holds that token `first` opens: `Y wrote on Monday: "…`."""
    if s.low(first - 1) != ":" or not any(low in speech_verbs() for low in s.lows[:first]):
        return None
    before = [p for p in phrases if p.j <= first and p.kind in ("person", "title", "pronoun") and p.people]
    return before[0].people[0] if len(before) == 1 and len(before[0].people) == 1 else None


def _places_of_self(s: Sentence, first: int, end: int) -> list[int]:
    """Where a quotation speaks of its speaker: `I`, the `It` of `It was an honour to`, the mark before `Met with X`."""
    places = [k for k in range(first + 1, end) if s.words[k] == "I" and (_is_subject(s, k) or k == first + 2)]
    if places:
        return places
    if s.low(first + 1) in _TOLD_WITHOUT_SUBJECT:
        return [first]
    is_felt = s.low(first + 1) == "it" and not _PLEASURES.isdisjoint(s.lows[first + 2 : first + 7])
    return [first + 1] if is_felt else []


_PLEASURES: Final = frozenset(("honour", "honor", "pleasure", "privilege", "delight", "joy"))


def _is_of_audience(event: FoundEvent, s: Sentence) -> bool:
    """`I welcome you to this briefing by Secretary X`: those who listen."""
    k = next((k for k, end in enumerate(s.ends) if end >= event.start and s.lows[k] == "you"), None)
    return k is not None and s.starts[k] <= event.end + 1


def _is_told_of_self(event: FoundEvent, s: Sentence) -> bool:
    """`I` stands before the verb, and nobody else whom the event has as a side."""
    before = [side.phrase.i for side in event.sides if side.phrase and s.starts[side.phrase.i] < event.start]
    is_opened = s.lows[0] in _QUOTES and (s.low(1) in _TOLD_WITHOUT_SUBJECT or s.low(1) == "it")
    return not before and (
        is_opened
        or s.lows[0] == "it"
        or any(word == "I" and s.starts[k] < event.start for k, word in enumerate(s.words))
    )


def _end_of_turn(s: Sentence, phrases: list[Phrase]) -> int:
    """The colon after whoever speaks next in a transcript: `Mr. X, Minister for Foreign Affairs: I have …`; or 0."""
    colon = s.lows.index(":")
    if not 0 < colon <= _LONGEST_TURN or not s.low(colon + 1)[:1].isalpha():
        return 0
    of_phrases = {k for p in phrases if p.j <= colon for k in range(p.i, p.j)}
    is_label = all(k in of_phrases or s.is_capitalized(k) or s.lows[k] in _ASIDE for k in range(colon))
    return colon if is_label else 0


def _is_subject(s: Sentence, k: int) -> bool:
    """`I`, and no numeral: `Part I`, `Annexure - I`, `Elizabeth I`. `From 6 to 7 December I will visit` tells days."""
    if not s.low(k + 1).isalpha() or s.is_capitalized(k + 1):
        return False
    is_after_day = is_calendar(s.low(k - 1)) or s.low(k + 1) in _AFTER_SELF
    return k <= 1 or not s.is_capitalized(k - 1) or is_after_day


_AFTER_SELF: Final = frozenset(("will", "am", "'ll", "shall", "have", "had"))


def _is_unquoted(s: Sentence, k: int) -> bool:
    return sum(1 for low in s.lows[1:k] if low in _QUOTES) % 2 == 0
