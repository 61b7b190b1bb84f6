"""What the whole text of an article tells a rule about one word, worked out when a rule asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from warehouse.places import gazetteer
from warehouse.signs import places_of

# A capital first and only then the look behind it: the search leaps from capital to capital.
_CAPITALIZED: Final = re.compile(r"[A-ZĐ](?<!\w.)[\w-]+(?:\s[A-ZĐ][\w-]+)?")
_CAPITALIZED_ALONE: Final = re.compile(r"[A-Z](?<!\w.)[a-z]+\b")
_PAIRED: Final = re.compile(r"([A-Z](?<!\w.)[a-z]+(?: [A-Z][a-z]+)?)\s?[-–]\s?([A-Z][a-z]+)")
"""`South Africa-Ireland Joint Commission`: two states in one word."""
_DASHES: Final = ("-", "–")
_AFTER_DASH: Final = re.compile(r"[-–]\s?[A-Z][a-z]+")
_LONGEST_BEFORE: Final = 80
# The countries that an article is about stand near its beginning.
_BEGINNING: Final = 3000


_MOST_WORDS: Final = 50_000
_PARTS_OF_THE_WORLD: Final = frozenset(("Central America", "Latin America", "South America", "North America"))


def _codes(words: Iterable[str]) -> list[str]:
    return [code for word in words if (code := gazetteer.country_by_name(word)) is not None]


class _OfWords(dict[str, tuple[str, ...]]):
    """The countries that one or two words in capitals name, together or each by itself; most texts name the same."""

    def __missing__(self, words: str) -> tuple[str, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        alone = [] if words in _PARTS_OF_THE_WORLD else _CAPITALIZED_ALONE.findall(words)
        found = tuple(_codes([words, *alone]))
        self[words] = found
        return found


_OF_WORDS: Final = _OfWords()


def _paired(text: str) -> list[str]:
    """The names that a dash joins: looked for around the dashes that stand before a capital."""
    found: list[str] = []
    done = 0
    for at in places_of(text, _DASHES, 0, len(text)):
        after = _AFTER_DASH.match(text, at)
        match = _PAIRED.search(text, max(done, at - _LONGEST_BEFORE), after.end()) if after is not None else None
        if match is not None:
            found += match.groups()
            done = match.end()
    return found


_NEW_GUINEA: Final = "New Guinea"
_NORTHERN_IRELAND: Final = "Northern Ireland"
_SOUTH_KOREA: Final = re.compile(r"(?<!People.s )Republic of Korea\b")


_OF_CONGO: Final = ("Democratic Republic of", "Kinshasa", "DRC", "DR Congo")
_OTHER_CONGO: Final = ("Brazzaville", "the Republic of the Congo", "the Republic of Congo")


class Countries:
    """The countries that a text is about: those that its beginning names, and those added while it is read."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._added: set[str] = set()

    @cached_property
    def _named(self) -> frozenset[str]:
        text = self._text[:_BEGINNING]
        found: set[str] = set()
        for words in _CAPITALIZED.findall(text):
            found.update(_OF_WORDS[words])
        found.update(_codes(_paired(text)))
        if "Republic of Korea" in text and _SOUTH_KOREA.search(text):
            found.add("KOR")
        if "s Republic of Korea" in text:  # the Democratic People's
            found.add("PRK")
        if _NEW_GUINEA in text:
            found.add("PNG")
            if text.count("Guinea") == text.count(_NEW_GUINEA):
                found.discard("GIN")
        if "IRL" in found and text.count("Ireland") == text.count(_NORTHERN_IRELAND) and "Irish" not in text:
            found.discard("IRL")  # `the United Kingdom of Great Britain and Northern Ireland`
        if "COG" in found and any(map(text.__contains__, _OF_CONGO)):
            found.add("COD")
            if not any(map(text.__contains__, _OTHER_CONGO)):
                found.discard("COG")
        return frozenset(found)

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
