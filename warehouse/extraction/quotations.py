"""Quotations of several sentences: said by whom the words before, after or within the quotation name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction.statements import FoundStatement
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_OPENING: Final = frozenset(("“", "«"))
_CLOSING: Final = frozenset(("”", "»"))
_PLAIN: Final = frozenset(('"', "''"))
MARKS: Final = _OPENING | _CLOSING | _PLAIN
_ANY_OF_MARKS: Final = WordList(MARKS)


@dataclass(slots=True)
class _Quotation:
    """Sentences of one quotation, and the statement that tells whose it is."""

    sentences: list[Sentence] = field(default_factory=list)
    statement: FoundStatement | None = None


def in_quotations(read: Iterable[tuple[Sentence, FoundStatement | None]]) -> list[tuple[Sentence, FoundStatement]]:
    """Sentences that stand wholly within a quotation and say nothing of who speaks, each with the statement that tells
    it: that of the quotation's last sentence (`..., X said`), else that of its first (`X said: "...`), else, where the
    quotation opens with a sentence, that of the sentence before.

    `read`: the body's sentences in order, each with the statement that it makes.
    """
    found: list[tuple[Sentence, FoundStatement]] = []
    open_one: _Quotation | None = None
    last: FoundStatement | None = None
    for s, made in read:
        if s.is_lead and open_one is not None and not opens(s):
            open_one = None  # a mark that nobody closed: the paragraph is over
        is_open = is_open_after(s, open_one is not None)
        # What someone is quoted to say that others said is none of its own.
        statement = None if is_within(s, open_one is not None, is_open) else made
        if open_one is None:
            is_whole = statement is None and opens(s)
            if is_open or (is_whole and s.words[-1] in MARKS):
                open_one = _Quotation([s] if is_whole else [], statement or (last if is_whole else None))
        elif statement is None:
            open_one.sentences.append(s)
        last = statement
        if open_one is not None and not is_open:
            told = statement or open_one.statement
            if told is not None:
                found.extend((one, told) for one in open_one.sentences)
            last, open_one = told, None
    return found


def opens(s: Sentence) -> bool:
    """The sentence begins with a quotation mark."""
    return s.words[0] in MARKS


def is_within(s: Sentence, was_open: bool, is_open: bool) -> bool:
    """The sentence stands wholly within a quotation that began before it or begins with it, and goes on behind it or
    ends with it."""
    begins = was_open or opens(s)
    return begins and (is_open or s.words[-1] in MARKS) and was_open | is_open


def is_open_after(s: Sentence, is_open: bool) -> bool:
    """Whether a quotation goes on after the sentence. A mark that opens a paragraph within one goes on with it."""
    if not _ANY_OF_MARKS.stands_in(s):
        return is_open
    for k, word in enumerate(s.words):
        if word in MARKS:
            is_open = True if k == 0 and s.is_lead else word in _OPENING or (word in _PLAIN and not is_open)
    return is_open
