"""Documents that a sentence only numbers, of those that the text has told to be signed: `The first, between A and B,
is on fishing, while the second, between C and D, covers ports`, `Two agreements were signed: one on fishing between A
and B, and another on ports`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.agreement_sides import read_sides
from warehouse.extraction.agreement_titles import end_of_title
from warehouse.extraction.agreement_verbs import Standing
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NUMBERS: Final = frozenset(("first", "second", "third", "fourth", "fifth", "other"))
_ANY_OF_NUMBERS: Final = WordList(_NUMBERS)
_TELLING: Final = frozenset(("covers", "concerns", "covering", "concerning", "covered", "regards", "regarding"))
_IS: Final = frozenset(("is", "was", "relates", "related", "deals", "refers"))
_ABOUT: Final = frozenset(("on", "for", "about", "to", "with"))
_ENDS: Final = frozenset((",", ";", ".", "while", "whereas", "and"))
_LONGEST_SIDES: Final = 30
_LONGEST_FIELD: Final = 14


def find_numbered(
    s: Sentence, phrases: list[Phrase], text: str, listed: Standing, opener: Sentence, found: list[FoundAgreement]
) -> list[FoundAgreement]:
    """The documents that the sentence numbers without a noun, of the kind that the sentence names that tells of all.

    In: how those stand that `opener` tells of; `found`, those that the sentence names by their noun.
    """
    if not _ANY_OF_NUMBERS.stands_in(s) or listed.status != "signed":
        return []
    kind = _kind(opener)
    numbered: list[FoundAgreement] = []
    for k in range(1, len(s) - 1) if kind is not None else ():
        if (
            s.lows[k] not in _NUMBERS
            or s.low(k - 1) != "the"
            or any(one.start <= s.starts[k] < one.end for one in found)
        ):
            continue
        begin = _past_sides(s, phrases, k + 1)
        field = _field(s, begin)
        if field is None or kind is None:
            continue
        words = " ".join(text[s.starts[field[0]] : s.ends[field[1] - 1]].split())
        one = FoundAgreement(s, kind, f"{kind} on {words}", "signed", s.starts[k], s.ends[field[1] - 1])
        one.signers, one.witnesses, one.is_listed, one.listed_in = listed.signers, listed.witnesses, True, opener
        one.is_of_event = True
        read_sides(s, phrases, one, k + 1, k + 1)
        numbered.append(one)
    return numbered


_ONE: Final = frozenset(("one", "another"))
_ANY_OF_ONE: Final = WordList(_ONE)
_OF_ONE: Final = frozenset(("on", "for", "concerning", "covering", "regarding", "between"))


def find_ones(s: Sentence, phrases: list[Phrase], text: str, documents: FoundAgreement) -> list[FoundAgreement]:
    """`: one on fishing between A and B, and one between C and D` behind the documents that the sentence tells to be
    signed in a number (`documents`)."""
    if documents.sentence is not s or documents.status != "signed" or not _ANY_OF_ONE.stands_in(s):
        return []
    kind = _kind(s)
    begin = s.starts.index(documents.start)
    items = [k for k in range(begin + 1, len(s) - 2) if _is_item(s, k)] if kind is not None else []
    found: list[FoundAgreement] = []
    for number, k in enumerate(items, start=1):
        following = items[number] if number < len(items) else len(s)
        end = end_of_title(s, phrases, k + 1)
        while end > following - 1 or (end == following - 1 and s.low(end - 1) in _BEFORE_ITEM):
            end -= 1
        if end <= k + 2 or kind is None:
            continue
        words = " ".join(text[s.starts[k + 1] : s.ends[end - 1]].split())
        one = FoundAgreement(s, kind, f"{kind} {words}", "signed", s.starts[k], s.ends[end - 1])
        one.signers, one.witnesses, one.is_listed, one.listed_in = documents.signers, documents.witnesses, True, s
        one.is_of_event = True
        read_sides(s, phrases, one, k + 1, end)
        found.append(one)
    return found


_BEFORE_ITEM: Final = frozenset((",", "and", "the", ";"))


def _is_item(s: Sentence, k: int) -> bool:
    """`one on`, `another between`, `the other on`, `the second concerning`: what such words number, at token k."""
    if s.low(k + 1) not in _OF_ONE:
        return False
    return s.lows[k] in _ONE or (s.lows[k] in _NUMBERS and s.low(k - 1) in ("the", "a"))


def _kind(opener: Sentence) -> str | None:
    """The kind of the documents that the sentence tells of in a number: `two memoranda of understanding`."""
    kinds = lexicon.agreement_kinds()
    matches = [match for k in range(len(opener)) if (match := kinds.match(opener.lows, k)) is not None and match[0]]
    return matches[0][0] if matches else None


def _past_sides(s: Sentence, phrases: list[Phrase], k: int) -> int:
    """The token behind `, between A and B,` at token k; k itself where no sides stand there."""
    j = k + 1 if s.low(k) == "," else k
    if s.low(j) not in ("between", "signed", "with"):
        return k
    for m in range(j + 1, min(j + _LONGEST_SIDES, len(s))):
        if s.lows[m] == "," and not any(p.i <= m < p.j for p in phrases):
            return m + 1
        if s.lows[m] in _IS | _TELLING:
            return m
    return k


def _field(s: Sentence, k: int) -> tuple[int, int] | None:
    """The tokens of what it is about, behind `is on`, `covers` at token k."""
    if s.low(k) in _TELLING:
        begin = k + 1
    elif s.low(k) in _IS and s.low(k + 1) in _ABOUT:
        begin = k + 2
    else:
        return None
    end = next((m for m in range(begin, min(begin + _LONGEST_FIELD, len(s))) if s.lows[m] in _ENDS), len(s) - 1)
    return (begin, end) if end > begin else None
