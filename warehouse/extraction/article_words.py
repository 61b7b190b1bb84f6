"""What the whole text of an article tells a rule about one word, worked out when a rule asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from warehouse.places import gazetteer

# A capital first and only then the look behind it: the search leaps from capital to capital.
_CAPITALIZED = re.compile(r"[A-ZĐ](?<!\w.)[\w-]+(?:\s[A-ZĐ][\w-]+)?")
_CAPITALIZED_ALONE = re.compile(r"[A-Z](?<!\w.)[a-z]+\b")
_PAIRED = re.compile(r"([A-Z](?<!\w.)[a-z]+(?: [A-Z][a-z]+)?)\s?[-–]\s?([A-Z][a-z]+)")
"""`South Africa-Ireland Joint Commission`: two states in one word."""
# The countries that an article is about stand near its beginning.
_BEGINNING = 3000


class Countries:
    """The countries that a text is about: those that its beginning names, and those added while it is read."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._added: set[str] = set()

    @cached_property
    def _named(self) -> frozenset[str]:
        text = self._text[:_BEGINNING]
        words = {*_CAPITALIZED.findall(text), *_CAPITALIZED_ALONE.findall(text)}
        for pair in _PAIRED.findall(text) if "-" in text or "–" in text else ():
            words.update(pair)
        return frozenset(code for word in words if (code := gazetteer.country_by_name(word)) is not None)

    def add(self, code: str) -> None:
        """The text is about this country too."""
        self._added.add(code)

    def __contains__(self, code: object) -> bool:
        return code in self._added or code in self._named

    def __iter__(self) -> Iterator[str]:
        return iter(self._added | self._named)

    def __len__(self) -> int:
        return len(self._added | self._named)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@dataclass(slots=True)
class SmallWords:
    """The words of two letters or more that a text writes small somewhere."""

    text: str
    _known: dict[str, bool] = field(default_factory=dict)

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str) or len(word) < 2 or not (word.isascii() and word.isalpha() and word.islower()):
            return False
        if word not in self._known:
            self._known[word] = self._stands(word)
        return self._known[word]

    def _stands(self, word: str) -> bool:
        at = self.text.find(word)
        while at >= 0:
            before, after = self.text[at - 1 : at], self.text[at + len(word) : at + len(word) + 1]
            if not (_is_of_word(before) or before in ("'", "’")) and not "a" <= after <= "z":
                return True
            at = self.text.find(word, at + 1)
        return False
