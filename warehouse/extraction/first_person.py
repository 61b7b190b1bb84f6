"""Statements printed in the first person (`I will be visiting X from 8 to 10 May`): who the speaker is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import People, Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_STATEMENTS: Final = frozenset(("statement", "remarks", "text", "said", "posted", "tweeted", "wrote"))
_QUOTES: Final = frozenset(('"', "“", "”"))
_NOT_SPEAKING: Final = frozenset(("with", "to", "by", "from", "of"))
_OPENING_SENTENCES: Final = 3
_ASIDE: Final = frozenset((",", ".", "(", ")", "-", "–", "of", "for", "the", "and", "from"))
_LONGEST_TURN: Final = 20
"""Tokens before the colon: a name with its offices."""


@dataclass(slots=True)
class SpeakerReader:
    """Follows an article's sentences and knows whose words they are where the article prints a statement in full."""

    is_open: bool = False
    speaker: Person | None = None
    read_count: int = 0
    is_transcript: bool = False
    """Several speak in turn, each named before a colon."""

    def follow(self, s: Sentence, phrases: list[Phrase], known: People) -> None:
        """Let `I` stand for the speaker in a sentence of a statement; call it for each body sentence in turn."""
        self.read_count += 1
        if ":" in s.low_set():
            self._take_turn(s, phrases)
            known.talking = self.speaker if self.is_transcript else None
        if "i" not in s.low_set():
            if s.words[-1] in (":", ".") and not _STATEMENTS.isdisjoint(s.low_set()):
                self._introduce(s, phrases)
            return
        places = [k for k, word in enumerate(s.words) if word == "I" and _is_subject(s, k)]
        if places and not self.is_open and self.read_count <= _OPENING_SENTENCES and _is_unquoted(s, places[0]):
            self.is_open = True
        if not places or not self.is_open or (self.is_transcript and not _is_unquoted(s, places[0])):
            return
        s.is_own_words = True
        people = [self.speaker] if self.speaker is not None else []
        country = self.speaker.country if self.speaker is not None else None
        for k in places:
            phrases.append(Phrase("pronoun", k, k + 1, people=list(people), country=country, name_i=k, name_j=k + 1))
        phrases.sort(key=lambda phrase: phrase.i)

    def _take_turn(self, s: Sentence, phrases: list[Phrase]) -> None:
        """Who speaks from this sentence on, where it opens with whoever that is and a colon."""
        colon = _end_of_turn(s, phrases)
        if colon == 0:
            return
        named = [p for p in phrases if p.j <= colon and p.kind in ("person", "title") and len(p.people) == 1]
        if not named and not self.is_transcript:
            return
        self.is_transcript, self.is_open = True, bool(named)
        self.speaker = named[0].people[0] if named else None
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
        if self.speaker is not None:
            return events
        visits = [event for event in events if event.subtype == "visit" or not _is_told_of_self(event, s)]
        for event in visits:
            if _is_told_of_self(event, s):
                event.sides.append(Side(None, None, home, "visitor", None, s))
        return visits


def _is_of_audience(event: FoundEvent, s: Sentence) -> bool:
    """`I welcome you to this briefing by Secretary X`: those who listen."""
    k = next((k for k, end in enumerate(s.ends) if end >= event.start and s.lows[k] == "you"), None)
    return k is not None and s.starts[k] <= event.end + 1


def _is_told_of_self(event: FoundEvent, s: Sentence) -> bool:
    """`I` stands before the verb, and nobody else whom the event has as a side."""
    before = [side.phrase.i for side in event.sides if side.phrase and s.starts[side.phrase.i] < event.start]
    return not before and any(word == "I" and s.starts[k] < event.start for k, word in enumerate(s.words))


def _end_of_turn(s: Sentence, phrases: list[Phrase]) -> int:
    """The colon after whoever speaks next in a transcript: `Mr. X, Minister for Foreign Affairs: I have …`; or 0."""
    colon = s.lows.index(":")
    if not 0 < colon <= _LONGEST_TURN or not s.low(colon + 1)[:1].isalpha():
        return 0
    of_phrases = {k for p in phrases if p.j <= colon for k in range(p.i, p.j)}
    is_label = all(k in of_phrases or s.is_capitalized(k) or s.lows[k] in _ASIDE for k in range(colon))
    return colon if is_label else 0


def _is_subject(s: Sentence, k: int) -> bool:
    """`I`, and no numeral: `Part I`, `Annexure - I`, `Elizabeth I`."""
    return s.low(k + 1).isalpha() and not s.is_capitalized(k + 1) and not (k > 0 and s.is_capitalized(k - 1) and k > 1)


def _is_unquoted(s: Sentence, k: int) -> bool:
    return sum(1 for low in s.lows[1:k] if low in _QUOTES) % 2 == 0
