"""Word lists of rules that ask every sentence whether it has one of their words, answered by one bit.

A rule that cannot do without one of a few words makes a list of them and asks:

    _TRIPS: Final = WordList(("visit", "trip", "tour"))

    def find_stay(s, ...):
        if not _TRIPS.stands_in(s):
            return None

Which lists a word is on is looked up once for each distinct chunk of text, like its marks, and a sentence joins what
its chunks have when the first rule asks. A comparison of two sets costs twenty times as much, and some fifty rules ask
each sentence. Unlike a mark a list does not tell where the word stands; there is no limit to how many there may be.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from warehouse.extraction.tokens import Chunk, Sentence, forget_chunks

_PER_PAGE: Final = 60
"""Bits in a number that compiled code keeps without an object; a sentence has a number for each sixty lists."""


class WordList:
    """Words in lower case, and the bit that stands for them."""

    __slots__ = ("bit", "page", "words")

    def __init__(self, words: Collection[str]) -> None:
        self.words = frozenset(words)
        self.page = len(_lists) // _PER_PAGE
        self.bit = 1 << (len(_lists) % _PER_PAGE)
        _lists.append(self)
        for word in self.words:
            _of_words.setdefault(word, []).append(self)
        forget_chunks()

    def stands_in(self, s: Sentence) -> bool:
        """A token of the sentence is on the list."""
        pages = s.word_lists or _look_up(s)
        return pages[self.page] & self.bit != 0


_lists: Final[list[WordList]] = []
_of_words: Final[dict[str, list[WordList]]] = {}


def _look_up(s: Sentence) -> list[int]:
    pages = [0] * (len(_lists) // _PER_PAGE + 1)
    for chunk in s.chunks:
        found = chunk.word_lists
        if found is None:
            found = chunk.word_lists = _of_chunk(chunk)
        for page, bits in found:
            pages[page] |= bits
    s.word_lists = pages
    return pages


def _of_chunk(chunk: Chunk) -> list[tuple[int, int]]:
    """The lists that the tokens of a chunk are on: pages and bits, none for most chunks."""
    pages: dict[int, int] = {}
    for low in chunk.more.lows if chunk.more is not None else (chunk.low,):
        for word_list in _of_words.get(low, ()):
            pages[word_list.page] = pages.get(word_list.page, 0) | word_list.bit
    return list(pages.items())
