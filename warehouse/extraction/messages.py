"""Messages that stand as a noun: `In a message sent to X, Y ...`, `a message from X was sent to Y`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward, joined_by_and
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.statement_topics import topics_of
from warehouse.extraction.statements import FoundStatement
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import speech_verbs
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_WHOM: Final = WordList(("whom",))
_EXCHANGE: Final = WordList(("exchange",))
_CONGRATULATED: Final = WordList(("congratulated",))
_OPENING: Final = 5
_TOLD_IN_MESSAGE: Final = {"congratulated": "congratulation message", "condoled": "condolence message"}
_ALIKE: Final = frozenset(("similar", "same", "identical", "like"))
_ARRIVED: Final = frozenset("came sent received arrived went cabled delivered conveyed".split())
_NOUNS: Final = frozenset("message messages letter letters telegram cable".split())
_LETTERS: Final = _NOUNS | {"telegrams", "cables"}
_ANY_OF_NOUNS: Final = WordList(_NOUNS)
_SENT: Final = frozenset("sent cabled delivered addressed conveyed".split())
_ANY_OF_SENT: Final = WordList(_SENT)
_WISHES: Final = frozenset("congratulations congratulation congratulatory greeting greetings congratulated".split())
_ANY_OF_WISHES: Final = WordList(_WISHES)
_GRIEF: Final = frozenset("condolence condolences sympathy sympathies grief condoled".split())
_ANY_OF_GRIEF: Final = WordList(_GRIEF)
_OF_MESSAGES: Final = WordList(_NOUNS | _WISHES | _GRIEF | {"well-wishers"})


def feeling_told(s: Sentence) -> str | None:
    """Of which kind a message is that the next sentence tells of and does not name: `have extended their sympathy to X.
    President Y sent a message to President Z`."""
    if _ANY_OF_GRIEF.stands_in(s):
        return "condolence message"
    return "congratulation message" if _ANY_OF_WISHES.stands_in(s) else None


@dataclass(slots=True)
class MessageReader:
    """Reads messages that stand as nouns; remembers to whom the last ones went: `The letters were sent by X and Y.`"""

    recipients: list[Phrase] = field(default_factory=list)
    sentence: Sentence | None = None

    def read(self, s: Sentence, phrases: list[Phrase], *, alone: bool) -> list[FoundEvent]:
        """The messages of a sentence, at most one; none where another event has been found in it (not `alone`)."""
        if alone and _WHOM.stands_in(s) and s.kind == "body" and (written := _written_to(s, phrases)):
            return written
        if alone and s.kind == "body" and (more := self._similar(s, phrases) or self._among(s, phrases)):
            return more
        if alone and s.kind == "body" and self.recipients and (more := self._sent_alike(s, phrases)):
            return more
        if not _ANY_OF_NOUNS.stands_in(s) or s.kind != "body":
            more = self._also_congratulated(s, phrases) if alone and self.sentence is not None else []
            if s.kind == "body" and _ANY_OF_WISHES.stands_in(s):
                self._remember(s, phrases)
            return more
        found = self._alone(s, phrases) if alone else []
        self._remember(s, phrases)
        return found

    def _remember(self, s: Sentence, phrases: list[Phrase]) -> None:
        """To whom the message of the sentence goes, or whom it congratulates."""
        nouns = _NOUNS | {"congratulations", "condolences"}
        k = next((k for k in range(len(s) - 1) if s.lows[k] in nouns and "to" in s.lows[k : k + 4]), None)
        if k is None:  # `A message from X was sent to Y`
            k = next((k for k in range(len(s) - 1) if s.lows[k] in _SENT and s.low(k + 1) == "to"), None)
        if k is None:
            return
        to = s.lows.index("to", k)
        if s.low(to + 1) in ("congratulate", "condole"):
            to += 1  # `have sent messages to congratulate President X`
        recipients = [p for p in gather_forward(s, phrases, to + 1) if p.people][:1]
        if recipients or s.lows[k] in _NOUNS:  # a message to nobody known is the one told last, too
            self.recipients, self.sentence = recipients, s

    def _similar(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """`A similar message came from the President of X`, `The same message was also sent by Y`: to whom the one told
        before went."""
        if self.sentence is None or not self.recipients or _ALIKE.isdisjoint(s.lows[:_OPENING]):
            return []
        noun = next((k for k in range(1, _OPENING + 1) if s.low(k) in _NOUNS), None)
        verb = next((k for k in range(len(s)) if s.lows[k] in _ARRIVED), None)
        if noun is None or verb is None or verb < noun:
            return []
        by = next((k for k in range(verb + 1, len(s)) if s.lows[k] in ("from", "by")), None)
        after = gather_forward(s, phrases, by + 1) if by is not None else []
        senders = [p for p in after if p.people or p.kind in ("title", "organization")]
        sides = as_sides(s, senders, "sender") + self.told_recipients()
        kind = _kind(self.sentence)
        event = FoundEvent(kind, "occurred", "letter", sides, s, s.starts[noun], s.ends[verb])
        return [event] if senders else []

    def _sent_alike(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """`The Crown Prince and the Prime Minister sent similar cables.`: to whom the one told before went."""
        if _ALIKE.isdisjoint(s.low_set()) or self.sentence is None:
            return []
        noun = next((k for k in range(2, len(s)) if s.lows[k] in _LETTERS and s.lows[k - 1] in _ALIKE), None)
        verb = noun - 2 if noun is not None and s.lows[noun - 2] not in ("a", "the") else (noun or 0) - 3
        if noun is None or verb < 1 or s.lows[verb] not in _SENT or "to" in s.lows[noun:]:
            return []
        senders = [p for p in subject_phrases(s, phrases, verb) if p.people or p.kind == "title"]
        sides = as_sides(s, senders, "sender") + self.told_recipients()
        event = FoundEvent(_kind(self.sentence), "occurred", "letter", sides, s, s.starts[verb], s.ends[noun])
        return [event] if senders else []

    def _among(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """`Among those whose messages came on Monday were A and B`, of messages told before: who sent them."""
        if s.lows[0] != "among" or self.sentence is None or not self.recipients:
            return []
        is_of_messages = _OF_MESSAGES.stands_in(s)
        verb = next((k for k in range(2, len(s)) if s.lows[k] in ("were", "are")), None)
        senders = gather_forward(s, phrases, verb + 1) if verb is not None and is_of_messages else []
        senders = [p for p in senders if p.people or p.kind == "title"]
        sides = as_sides(s, senders, "sender") + self.told_recipients()
        event = FoundEvent(_kind(self.sentence), "occurred", "letter", sides, s, s.starts[0], s.ends[1])
        return [event] if senders else []

    def _alone(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        return (
            self._sent_by(s, phrases)
            or find_message_nouns(s, phrases)
            or in_message(s, phrases)
            or _in_letter_to(s, phrases)
            or _went(s, phrases)
            or _reached(s, phrases)
            or _wished(s, phrases)
            or _exchanged(s, phrases)
        )

    def told_recipients(self) -> list[Side]:
        """Who got the messages told last, as sides; their spans are those of the sentence that names them."""
        return as_sides(self.sentence, self.recipients, "recipient") if self.sentence is not None else []

    def _also_congratulated(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """`On the occasion, Chairman X also congratulated Y`, after the message of another was told."""
        if not _CONGRATULATED.stands_in(s) or self.sentence is None or _kind(self.sentence) != "congratulation message":
            return []
        k = s.lows.index("congratulated")
        is_one_more = s.low(k - 1) == "also" or s.low(0) in ("also", "meanwhile") or s.lows[:2] == ["on", "the"]
        senders = [p for p in subject_phrases(s, phrases, k) if p.people]
        recipients = [p for p in gather_forward(s, phrases, k + 1) if p.people]
        if not is_one_more or s.kind != "body" or not senders or not recipients:
            return []
        sides = as_sides(s, senders, "sender") + as_sides(s, recipients, "recipient")
        return [FoundEvent("congratulation message", "occurred", "letter", sides, s, s.starts[k], s.ends[k])]

    def _sent_by(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        k = next((k for k in range(1, len(s) - 1) if s.lows[k] in _SENT and s.low(k + 1) == "by"), None)
        if k is None or k > _OPENING or s.lows[0] != "the" or not self.recipients or self.sentence is None:
            return []
        sides = as_sides(s, [p for p in gather_forward(s, phrases, k + 2) if p.people], "sender")
        sides += as_sides(self.sentence, self.recipients, "recipient")
        kind = _kind(self.sentence)
        return [FoundEvent(kind, "occurred", "letter", sides, s, s.starts[1], s.ends[k])] if len(sides) > 1 else []


def is_sent_at_home(event: FoundEvent, soil: str | None) -> bool:
    """`President X congratulated the people of Y` in a report from Y: a message to one's own people, if X is of no
    other country."""
    if event.mode != "letter" or soil is None:
        return False
    got = [side for side in event.sides if side.role == "recipient"]
    sent = {side.country or (side.person.country if side.person is not None else None) for side in event.sides}
    is_of_nobody = bool(got) and all(side.person is None and side.organization is None for side in got)
    return is_of_nobody and {side.country for side in got} == {soil} and sent <= {soil, None}


_WROTE: Final = frozenset(("written", "sent", "addressed", "wrote", "cabled"))


def _written_to(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`renewed his condolences to President X, to whom he had written the day before`: a letter of the day named."""
    k = next((k for k in range(2, len(s) - 3) if s.lows[k] == "whom" and s.low(k - 1) == "to"), None)
    if k is None:
        return []
    verb = next((m for m in range(k + 2, k + 5) if s.low(m) in _WROTE), None)
    recipients = [p for p in phrases if p.j in (k - 1, k - 2) and len(p.people) == 1]
    is_told = s.low(k + 1) in ("he", "she")
    own = [p for p in phrases if len(p.people) == 1 and (p.i == k + 1 or (is_told and p.j < k))]
    writers = [p for p in own if p.i == k + 1] or own[:1]
    is_kind = _ANY_OF_GRIEF.stands_in(s) or _ANY_OF_WISHES.stands_in(s)
    if verb is None or not recipients or not writers or not is_kind or writers[0].people[0] is recipients[0].people[0]:
        return []
    sides = as_sides(s, writers, "sender") + as_sides(s, recipients, "recipient")
    event = FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[verb], s.ends[verb])
    event.is_dated = True
    return [event]


def find_message_nouns(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The message of a sentence in which it is a noun with its sender and its recipient; at most one."""
    if s.kind != "body" or not _ANY_OF_NOUNS.stands_in(s) or (not _ANY_OF_SENT.stands_in(s) and s.lows[0] != "in"):
        return []
    i = next(k for k, low in enumerate(s.lows) if low in _NOUNS)
    dated = _past_date_of_letter(s, i + 1)
    is_bare = s.low(0) == "in" and s.low(dated) == "to"  # `In a message to X, Y congratulated him`
    i = dated - 1 if s.low(0) == "in" else i
    sent = i if is_bare else next((k for k in range(i + 1, len(s)) if s.low(k) in _SENT), None)
    if sent is None:
        return []
    if s.low(sent + 1) == "on" and not _BEEN.isdisjoint(s.lows[i:sent]):
        return _sent_on(s, phrases, i, sent)
    if s.low(sent + 1) != "to":
        return []
    recipients = joined_by_and(s, [p for p in gather_forward(s, phrases, sent + 2) if p.people])
    if not recipients:
        return []
    if s.low(0) == "in" and (i <= _OPENING - 1 or dated > i) and sent <= i + 1:
        following = [p for p in phrases if p.people and p.i >= recipients[-1].j and s.low(p.i - 1) == ","]
        senders = following[:1]
    elif "from" in s.lows[i:sent] and {"was", "were"} & set(s.lows[i:sent]):
        senders = [p for p in gather_forward(s, phrases, s.lows.index("from", i) + 1) if p.people and p.j <= sent]
    else:
        return []
    if not senders:
        return []
    sides = as_sides(s, senders, "sender") + as_sides(s, recipients, "recipient")
    return [FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[i], s.ends[sent])]


def _sent_on(s: Sentence, phrases: list[Phrase], i: int, sent: int) -> list[FoundEvent]:
    """`a message of condolences was sent on August 12 to President X`: whoever sent it."""
    to = sent + 2
    while is_of_date(s.low(to)) or s.low(to) == ",":
        to += 1
    recipients = [p for p in gather_forward(s, phrases, to + 1) if p.people] if s.low(to) == "to" else []
    sides = as_sides(s, recipients[:1], "recipient")
    by = recipients[0].j if recipients else len(s)
    if sides and s.low(by) == "by":  # `a letter was sent on April 14 to President X by Minister Y`
        sides += as_sides(s, [p for p in gather_forward(s, phrases, by + 1) if p.people], "sender")
    return [FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[i], s.ends[sent])] if sides else []


_BEEN: Final = frozenset(("was", "were", "been"))


def _past_date_of_letter(s: Sentence, k: int) -> int:
    """The token after `dated May 13, 2024,` at k; k where a letter has no such day."""
    if s.low(k) != "dated":
        return k
    while s.low(k) in ("dated", "of", ",") or is_of_date(s.low(k)) or s.low(k)[:1].isdigit():
        k += 1
    return k


_WENT: Final = frozenset(("went", "goes", "came", "arrived"))
_ANY_OF_WENT: Final = WordList(_WENT)
_WORDS_TO_RECIPIENT: Final = 4


def _went(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`To President X went a message from Y`, `Messages went to X from Y`, `a message for X came from Y`."""
    if not _ANY_OF_WENT.stands_in(s) or "from" not in s.low_set():
        return []
    k = next(k for k, low in enumerate(s.lows) if low in _WENT)
    noun = next((m for m, low in enumerate(s.lows) if low in _NOUNS), 0)
    begin = next((m for m in range(k, len(s)) if s.lows[m] == "from"), None)
    to = 0 if s.lows[0] == "to" else next((m for m in range(noun, len(s)) if s.lows[m] in ("to", "for")), None)
    if begin is None or to is None or not (to == 0 or noun < k) or abs(noun - k) > _FAR_NOUN:
        return []
    end = k if to < k else begin
    recipients = [p for p in gather_forward(s, phrases, to + 1) if p.people and p.j <= end]
    after = gather_forward(s, phrases, begin + 1)
    senders = [p for p in after if p.people] or [p for p in after if p.kind in ("title", "organization")][:1]
    if not recipients or not senders or recipients[0].i > to + _WORDS_TO_RECIPIENT:
        return []
    sides = as_sides(s, senders, "sender") + as_sides(s, recipients, "recipient")
    return [FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[noun], s.ends[noun])]


_FAR_NOUN: Final = 6
_REACHED: Final = WordList(("reached",))
_NOT_REACHED: Final = frozenset(("never", "not", "had", "would", "before", "no"))


def _reached(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`A message of condolences from Minister X reached President Y on May 3`."""
    if not _REACHED.stands_in(s) or not _NOT_REACHED.isdisjoint(s.low_set()):
        return []
    k = s.lows.index("reached")
    noun = next((m for m in range(k) if s.lows[m] in _NOUNS), k)
    begin = next((m for m in range(noun, k) if s.lows[m] == "from"), k)
    senders = [p for p in gather_forward(s, phrases, begin + 1) if p.j <= k and p.kind in _WRITERS]
    recipients = [p for p in gather_forward(s, phrases, k + 1) if p.people and p.i <= k + _WORDS_TO_RECIPIENT]
    if not senders or not recipients:
        return []
    sides = as_sides(s, senders, "sender") + as_sides(s, recipients[:1], "recipient")
    return [FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[noun], s.ends[k])]


_WISHED: Final = WordList(("wished", "congratulated", "felicitated"))


def _wished(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`Speaker X in a message dated January 16 wished Chairwoman Y success`: between the name and the verb nothing but
    the letter and its day."""
    k = next((k for k in range(len(s)) if s.lows[k] in _WISHED.words), 0) if _WISHED.stands_in(s) else 0
    noun = next((m for m in range(max(0, k - _FAR_NOUN), k) if s.lows[m] in _NOUNS), k)
    begin = next((m for m in range(noun, max(0, noun - _OPENING), -1) if s.lows[m] == "in"), 0)
    if not begin or noun == k or s.low(begin + 1) not in ("a", "his", "her", "the"):
        return []
    senders = [p for p in phrases if p.people and p.j in (begin, begin - 1)]
    recipients = [p for p in gather_forward(s, phrases, k + 1) if p.people and p.i <= k + _WORDS_TO_RECIPIENT]
    if not senders or not recipients or any(p.people and begin < p.i < k for p in phrases):
        return []
    sides = as_sides(s, senders, "sender") + as_sides(s, recipients[:1], "recipient")
    return [FoundEvent("congratulation message", "occurred", "letter", sides, s, s.starts[noun], s.ends[k])]


_WRITERS: Final = frozenset(("person", "title", "organization"))


def _exchanged(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`May 3 saw an exchange of messages between X and Y`: both send, and both are sent one."""
    if not _EXCHANGE.stands_in(s):
        return []
    k = s.lows.index("exchange")
    noun = next((m for m in range(k + 1, min(k + _FAR_NOUN, len(s) - 1)) if s.lows[m] in _NOUNS), None)
    if noun is None or s.low(noun + 1) != "between":
        return []
    both = [p for p in gather_forward(s, phrases, noun + 2) if p.people]
    sides = as_sides(s, both, "sender")
    return [FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[k], s.ends[noun])] * (len(sides) == _BOTH)


_BOTH: Final = 2


def in_message(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`In a separate cable, X congratulated Y`: a message of its own, at most one."""
    i = next((i for i in range(2, _OPENING) if s.low(i) in _NOUNS), None)
    if s.low(0) != "in" or s.low(1) not in ("a", "another") or i is None or s.low(i + 1) != ",":
        return []
    k = next((k for k in range(i, len(s)) if s.lows[k] in _TOLD_IN_MESSAGE), None)
    if k is None:
        return []
    senders = [p for p in subject_phrases(s, phrases, k) if p.people]
    recipients = joined_by_and(s, [p for p in gather_forward(s, phrases, k + 1) if p.people])
    sides = as_sides(s, senders, "sender") + as_sides(s, recipients, "recipient")
    is_told = bool(senders and recipients)
    return [FoundEvent(_TOLD_IN_MESSAGE[s.lows[k]], "occurred", "letter", sides, s, s.starts[i], s.ends[k])] * is_told


_WRITING: Final = frozenset(
    "expressed extended congratulated condoled conveyed offered wished voiced wrote said thanked sent".split()
)


def _in_letter_to(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`X, in a message to Y on Friday, expressed condolences`: a message of X, told between the name and the verb."""
    for i in range(3, len(s) - 3):
        if s.lows[i] not in _NOUNS or s.low(i + 1) != "to":
            continue
        begin = next((k for k in range(i - 1, max(0, i - _OPENING), -1) if s.lows[k] == "in"), None)
        if begin is None or s.low(begin + 1) not in ("a", "his", "her", "another", "separate"):
            return []
        senders = [p for p in subject_phrases(s, phrases, begin) if p.people and p.j <= begin]
        recipients = joined_by_and(s, [p for p in gather_forward(s, phrases, i + 2) if p.people])
        after = range(recipients[-1].j, min(recipients[-1].j + _FAR_NOUN, len(s))) if recipients else range(0)
        is_told = any(s.lows[k] in _WRITING for k in after) and s.low(begin - 1) not in speech_verbs()
        sides = as_sides(s, senders, "sender") + as_sides(s, recipients, "recipient")
        if not senders or not is_told or recipients[0].i > i + _FAR_NOUN:
            return []
        return [FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[i], s.ends[i])]
    return []


_READS: Final = frozenset(("reads", "read", "said", "says"))
_QUOTES: Final = frozenset(('"', "”", "“", "''", "’", "»"))
_WORDS_AT_END: Final = 5


def _quoted_from(s: Sentence) -> int | None:
    """The verb of `"...," the message reads` or `"...," reads the letter`, at the end of a sentence."""
    for k in range(len(s) - 1, max(2, len(s) - 1 - _WORDS_AT_END), -1):
        if s.lows[k] not in _READS:
            continue
        is_behind = s.low(k - 1) in _NOUNS and s.low(k - 2) == "the" and s.low(k - 3) in _QUOTES
        is_before = s.low(k + 1) == "the" and s.low(k + 2) in _NOUNS and s.low(k - 1) in _QUOTES
        return k if is_behind or is_before else None
    return None


def said_in_message(s: Sentence, told: list[FoundEvent], text: str) -> FoundStatement | None:
    """`The message said that ...`, `"...," the message reads`: what whoever sent the message told last says."""
    if not _ANY_OF_NOUNS.stands_in(s):
        return None
    k = 2 if s.low(1) in _NOUNS and s.lows[0] in ("the", "his", "her") else _quoted_from(s)
    if k is None or s.low(k) not in speech_verbs():
        return None
    if s.low(k + 1) == ":":
        return None  # the message follows in full
    message = next((e for e in reversed(told) if e.mode == "letter"), None)
    senders = [side.person for side in message.sides if side.role == "sender"] if message is not None else []
    people = [person for person in senders if person is not None]
    verb = speech_verbs()[s.low(k)][0][1]
    bodies = [x.organization for x in message.sides if x.role == "sender" and x.organization] if message else []
    if not people and not bodies:
        return None
    return FoundStatement(s, verb, people, False, bodies[0] if not people else None, topics=topics_of(text))


def _kind(s: Sentence) -> str:
    if _ANY_OF_WISHES.stands_in(s):
        return "congratulation message"
    return "condolence message" if _ANY_OF_GRIEF.stands_in(s) else "message"
