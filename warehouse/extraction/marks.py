"""Marks: what a word can be or begin, as bits, looked up once a word. A rule is tried only where its mark stands.

A module that reads something asks for a mark with the words that it cannot do without; the words come from the
knowledge tables, so a new row marks its words by itself:

    _APPOINTING = marks.of_words(lambda: _VERBS)

    def find_appointments(s, ...):
        if not marks.has(s, _APPOINTING):
            return []

A mark only saves time: reading with every mark on every word gives the same evidence, which a test holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache
from typing import Final

from warehouse.extraction import lexicon, verbs
from warehouse.extraction.tokens import Sentence, low_of

_MOST_WORDS: Final = 100_000

_tests: list[Callable[[str, str], bool]] = []


def of_words(words: Callable[[], Collection[str]]) -> int:
    """A new mark for words, given in lower case by a function that is asked when the first text is read."""
    known = cache(words)
    return of_test(lambda _word, low: low in known())


def of_test(test: Callable[[str, str], bool]) -> int:
    """A new mark for the words (as written, in lower case) that pass a test."""
    _tests.append(test)
    _MARKS.clear()
    return 1 << (len(_tests) - 1)


class _Marks(dict[str, int]):
    """The marks of each word seen."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        low = low_of(word)
        found = sum(1 << number for number, test in enumerate(_tests) if test(word, low))
        self[word] = found
        return found


_MARKS: Final = _Marks()


def mark(s: Sentence) -> list[int]:
    """The marks of each token of a sentence."""
    if s.marks is None:
        s.marks = list(map(_MARKS.__getitem__, s.words))
        together = 0
        marked: list[int] = []
        for i, found in enumerate(s.marks):
            if found:
                together |= found
                marked.append(i)
        s.marked, s.all_marks = marked, together
    return s.marks


def has(s: Sentence, wanted: int) -> bool:
    """A token of the sentence has one of the marks."""
    if s.marks is None:
        mark(s)
    return bool(s.all_marks & wanted)


def places(s: Sentence, wanted: int) -> list[int]:
    """The tokens that have one of the marks."""
    found = s.marks or mark(s)
    return [i for i in s.marked if found[i] & wanted] if s.all_marks & wanted else []


def _title_words() -> Collection[str]:
    return lexicon.titles().first_words()


def _organization_heads() -> Collection[str]:
    return lexicon.org_words()


def _organization_words() -> Collection[str]:
    tables = (lexicon.parties(), lexicon.organs(), lexicon.bodies())
    return frozenset().union(*(table.first_words() for table in tables))


CAPITAL: Final = of_test(lambda word, _low: word[0].isupper())
TITLE: Final = of_words(_title_words)
ORG_NAME: Final = of_words(_organization_words)
ORG_WORD: Final = of_words(_organization_heads)
EVENT_VERB: Final = of_words(verbs.event_verbs)
SPEECH_VERB: Final = of_words(verbs.speech_verbs)
