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
from warehouse.extraction.tokens import Chunk, Sentence, forget_chunks

_sets: list[tuple[int, Callable[[], Collection[str]]]] = []
_tests: list[tuple[int, Callable[[str, str], bool]]] = []


def of_words(words: Callable[[], Collection[str]]) -> int:
    """A new mark for words, given in lower case by a function that is asked when the first text is read."""
    new = _next()
    _sets.append((new, words))
    return new


def of_test(test: Callable[[str, str], bool]) -> int:
    """A new mark for the words (as written, in lower case) that pass a test."""
    new = _next()
    _tests.append((new, test))
    return new


def _next() -> int:
    _of_listed.cache_clear()
    forget_chunks()
    return 1 << (len(_sets) + len(_tests))


@cache
def _of_listed() -> dict[str, int]:
    """The marks of all words that a rule lists."""
    found: dict[str, int] = {}
    for new, words in _sets:
        for word in words():
            found[word] = found.get(word, 0) | new
    return found


def of_word(word: str, low: str) -> int:
    """The marks of a word, as written and in lower case."""
    found = _of_listed().get(low, 0)
    for new, test in _tests:
        if test(word, low):
            found |= new
    return found


def mark(s: Sentence) -> list[int]:
    """The marks of each token of a sentence."""
    found = s.marks
    if found is None:
        found = []
        marked: list[int] = []
        together = i = 0
        for chunk in s.chunks:
            marks, more = chunk.marks, chunk.more
            if marks < 0:
                marks = _mark_chunk(chunk)
            together |= marks
            if more is None:
                found.append(marks)
                if marks:
                    marked.append(i)
                i += 1
                continue
            for marks in more.marks:
                found.append(marks)
                if marks:
                    marked.append(i)
                i += 1
        s.marks, s.marked, s.all_marks = found, marked, together
    return found


def _mark_chunk(chunk: Chunk) -> int:
    more = chunk.more
    if more is None:
        chunk.marks = of_word(chunk.word, chunk.low)
        return chunk.marks
    more.marks = [of_word(word, low) for word, low in zip(more.words, more.lows, strict=True)]
    chunk.marks = 0
    for found in more.marks:
        chunk.marks |= found
    return chunk.marks


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
    return frozenset(lexicon.org_words()) | {"magazine", "newspapers"}


def _organization_words() -> Collection[str]:
    tables = (lexicon.parties(), lexicon.organs(), lexicon.bodies())
    return frozenset().union(*(table.first_words() for table in tables))


CAPITAL: Final = of_test(lambda word, _low: word[0].isupper())
TITLE: Final = of_words(_title_words)
ORG_NAME: Final = of_words(_organization_words)
ORG_WORD: Final = of_words(_organization_heads)
EVENT_VERB: Final = of_words(verbs.event_verbs)
SPEECH_VERB: Final = of_words(verbs.speech_verbs)
