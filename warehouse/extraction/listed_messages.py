"""Messages of many told one by one: `Messages on the holiday reach President X from heads of state. President A of Y
pointed out in his telegram that …. President B of Z wrote that …`. Each who is quoted has sent one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import speech_verbs
from warehouse.extraction.word_lists import WordList

_GRIEF: Final = frozenset("condolence condolences sympathy sympathies condoled condole".split())
_ANY_OF_GRIEF: Final = WordList(_GRIEF)
_FELT: Final = WordList(
    _GRIEF | frozenset("congratulation congratulations congratulatory congratulated congratulate greetings".split())
)
_MANY: Final = frozenset("heads leaders presidents monarchs kings premiers ministers counterparts statesmen".split())
_ANY_OF_MANY: Final = WordList(_MANY)
_LETTERS: Final = frozenset("message telegram letter cable note".split())
_ANY_OF_LETTERS: Final = WordList(_LETTERS)
_WRITING: Final = frozenset(
    "wrote writes congratulated congratulates wished wishes extended extends expressed expresses conveyed conveys "
    "offered offers appreciated appreciates sent sends".split()
)
_OTHERWISE: Final = frozenset("will would might could plans if".split())
_BEFORE_NAMES: Final = frozenset((",", ":", "including", "include"))
_WORDS_TO_VERB: Final = 6
_REACH: Final = 4
"""Sentences from one sender to the next."""


@dataclass(slots=True)
class ListedMessageReader:
    """Follows an article's sentences; remembers whose messages it lists until they end."""

    kind: str = ""
    recipient: Side | None = None
    sum: FoundEvent | None = None
    """The messages told as one, of senders whom nothing names."""
    senders: set[Person] = field(default_factory=set)
    left: int = 0

    def read(
        self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], told: list[FoundEvent]
    ) -> list[FoundEvent]:
        """The message of whoever the sentence quotes; `told` loses the sum of those that follow one by one."""
        if s.kind != "body":
            return []
        if _FELT.stands_in(s) and _ANY_OF_MANY.stands_in(s) and self._begin(s, phrases, found):
            return []
        if self.left <= 0 or self.recipient is None:
            return []
        self.left -= 1
        if any(not event.is_dated and event.mode != "letter" for event in found):
            self.left = 0
        is_alone = all(event.is_dated for event in found)  # `wrote that he had met the President in X in 2021`
        sender = self._sender(s, phrases) if is_alone else None
        if sender is None:
            return []
        self.left = _REACH
        self.senders.add(sender.people[0])
        if self.sum is not None and self.sum in told:
            told.remove(self.sum)
        sides = [*as_sides(s, [sender], "sender"), replace(self.recipient)]
        event = FoundEvent(self.kind, "occurred", "letter", sides, s, s.starts[sender.i], s.ends[sender.j - 1])
        event.reach = (s.start, event.end)  # days further on are of what was written
        return [event]

    def _begin(self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent]) -> bool:
        """`Heads of state send their condolences to President X`: one person is named, who gets them."""
        named = [p for p in phrases if p.kind == "person" and p.people]
        if len({person for p in named for person in p.people}) != 1 or any(e.mode != "letter" for e in found):
            return False
        many = next(k for k, low in enumerate(s.lows) if low in _MANY)
        is_other = any(p.i <= many < p.j for p in named) or not _OTHERWISE.isdisjoint(s.low_set())
        if is_other or not named[0].offices or s.low(named[0].i - 1) in _BEFORE_NAMES:
            return False
        sides = as_sides(s, named[:1], "recipient")
        if not sides or (sides[0].person is not None and sides[0].person.is_historical):
            return False
        self.kind = "condolence message" if _ANY_OF_GRIEF.stands_in(s) else "congratulation message"
        self.recipient, self.sum, self.left = sides[0], found[0] if found else None, _REACH
        self.senders = set()
        return True

    def _sender(self, s: Sentence, phrases: list[Phrase]) -> Phrase | None:
        """Who writes, by name and post: of another state than who gets it, and not quoted before."""
        sender = next((p for p in phrases if p.kind == "person" and len(p.people) == 1), None)
        if sender is None or self.recipient is None or not sender.offices:
            return None
        person, got = sender.people[0], self.recipient
        if person is got.person and sender.i <= 1:
            self.left = 0  # the one who got them answers
        own = sender.country or person.country
        if person is got.person or person in self.senders or own is None or own == got.country:
            return None
        is_letter = _ANY_OF_LETTERS.stands_in(s)
        verbs = s.lows[sender.j : sender.j + _WORDS_TO_VERB]
        is_said = any(low in _WRITING or low in speech_verbs() for low in verbs)
        return sender if (is_said or is_letter) and _OTHERWISE.isdisjoint(verbs[:2]) else None
