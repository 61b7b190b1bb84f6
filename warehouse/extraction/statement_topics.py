"""The subjects that a statement is about, by the phrases of the table of topics."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.tokens import Sentence


def topics_of(text: str) -> list[str]:
    """The subjects whose phrases stand in a text, each once, in alphabetical order. A phrase with `*` may go on."""
    return sorted({_topic_by_phrase()[match.group(1)] for match in _topic_pattern().finditer(text.lower())})


def topics_at(s: Sentence, text: str) -> list[str]:
    """`topics_of` the sentence's text, looked for only at the words that can begin a phrase."""
    places = marks.places(s, _TOPIC)
    lowered = text.lower() if places else text
    if len(lowered) != s.end - s.start:
        return topics_of(text)
    found: set[str] = set()
    after = 0
    for i in places:
        begin, end = s.starts[i] - s.start, s.ends[i] - s.start
        is_one = s.words[i].isalpha()
        for at in [begin] if is_one else [piece.start() for piece in _PIECE.finditer(lowered, begin, end)]:
            pattern = _patterns_by_letters().get(lowered[at : at + 2]) if at >= after else None
            match = pattern.match(lowered, at) if pattern is not None else None
            if match is not None:
                found.add(_topic_by_phrase()[match.group(1)])
                after = match.end()
    return sorted(found)


@cache
def _topic_beginnings() -> dict[str, tuple[str, ...]]:
    """The first words of the phrases, by their first two letters: a word is compared with a few of them."""
    found: dict[str, tuple[str, ...]] = {}
    for first in {_PIECE.findall(phrase)[0] for phrase, _ in lexicon.topics()}:
        found[first[:2]] = (*found.get(first[:2], ()), first)
    return found


_PIECE: Final = re.compile(r"\w+")


def _can_begin_topic(word: str, _low: str) -> bool:
    small = word.lower()
    if small.isalpha():
        return small.startswith(_topic_beginnings().get(small[:2], ()))
    return any(piece.startswith(_topic_beginnings().get(piece[:2], ())) for piece in _PIECE.findall(small))


_TOPIC: Final = marks.of_test(_can_begin_topic)


@cache
def _topic_by_phrase() -> dict[str, str]:
    return {phrase.rstrip("*"): topic for phrase, topic in lexicon.topics()}


@cache
def _topic_pattern() -> re.Pattern[str]:
    """All phrases in one pass, longest first; a word ends with the phrase unless the table says that it may go on."""
    return _pattern_of([phrase for phrase, _ in lexicon.topics()])


@cache
def _patterns_by_letters() -> dict[str, re.Pattern[str]]:
    """The same by the first two letters of the phrases, each with its few alternatives."""
    by_letters: dict[str, list[str]] = {}
    for phrase, _ in lexicon.topics():
        by_letters.setdefault(phrase[:2], []).append(phrase)
    return {letters: _pattern_of(phrases) for letters, phrases in by_letters.items()}


def _pattern_of(phrases: list[str]) -> re.Pattern[str]:
    phrases = sorted(phrases, key=len, reverse=True)
    parts = [re.escape(p[:-1]) + r"(?=\w*)" if p.endswith("*") else re.escape(p) + r"(?!\w)" for p in phrases]
    return re.compile(r"(?<!\w)(" + "|".join(parts) + ")")
