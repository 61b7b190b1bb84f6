"""Envoys who present their credentials in a list below the sentence that tells of it.

`The following presented their credentials to President X:`, and then a line for each: `- Y, Ambassador of Thailand;`.
It is one ceremony; whom the lines below the first name, `gathering_participants` adds to it.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LETTERS: Final = WordList(("credentials", "credence"))
_AHEAD: Final = frozenset("will would shall may scheduled expected".split())
_ENDS: Final = frozenset((";", ".", ",", "and", "–", "-", "("))
_LONGEST_ITEM: Final = 30
_WORDS_BEFORE: Final = 4


class EnvoyList:
    """Remembers who received letters of credence until the first item of the list."""

    def __init__(self) -> None:
        """Nobody has received any yet."""
        self._host: Side | None = None

    def read(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """The ceremony with the envoy of the list's first item; none elsewhere."""
        if s.kind != "body":
            return []
        if _LETTERS.stands_in(s) and s.words[-1] == ":" and _AHEAD.isdisjoint(s.low_set()):
            self._host = _receiver(s, phrases)
            return []
        host, self._host = self._host, None
        envoy = _envoy(s, phrases) if host is not None else None
        if envoy is None or host is None:
            return []
        sides = [*(Side(p, None, p.country, "visitor", envoy, s) for p in envoy.people), host]
        return [FoundEvent("credentials", "occurred", "in person", sides, s, s.starts[envoy.i], s.ends[envoy.j - 1])]


def _receiver(s: Sentence, phrases: list[Phrase]) -> Side | None:
    """The one person whom the sentence names."""
    named = [p for p in phrases if len(p.people) == 1]
    if len(named) != 1:
        return None
    person = named[0].people[0]
    return Side(person, None, person.country, "host", named[0], s)


def _envoy(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """Whom a line names that holds nothing but a name and a post at an embassy."""
    named = [p for p in phrases if p.people]
    if len(s) > _LONGEST_ITEM or len(named) != 1 or named[0].i > _WORDS_BEFORE:
        return None
    is_envoy = any(office.title.of == "embassy" and not office.is_former for office in named[0].offices)
    return named[0] if is_envoy and (named[0].j >= len(s) or s.low(named[0].j) in _ENDS) else None
