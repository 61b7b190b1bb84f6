"""Letters printed in full: after `The message said:` the words are the sender's and tell of no event of the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_LETTERS: Final = frozenset(("message", "letter", "telegram", "cable"))
_INTRODUCING: Final = frozenset(("said", "says", "reads", "read", "follows", "wrote"))


@dataclass(slots=True)
class LetterReader:
    """Follows an article's sentences and knows when they are those of a letter that it quotes."""

    is_open: bool = False

    def holds(self, s: Sentence, phrases: list[Phrase]) -> bool:
        """The sentence is part of a letter; call it for each sentence in turn."""
        if self.is_open and (s.kind != "body" or self._is_report(s, phrases)):
            self.is_open = False
        if self.is_open:
            return True
        if s.words[-1] == ":" and s.kind == "body":
            self.is_open = not _LETTERS.isdisjoint(s.low_set()) and not _INTRODUCING.isdisjoint(s.low_set())
        return False

    def _is_report(self, s: Sentence, phrases: list[Phrase]) -> bool:
        """The report goes on: it speaks of the letter, or opens with someone by name."""
        return not _LETTERS.isdisjoint(s.low_set()) or any(p.kind == "person" and p.i <= 1 for p in phrases[:1])
