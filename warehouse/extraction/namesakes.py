"""Names of people that things and places bear: nobody is named by them."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.portfolios_model import is_passed_to
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NAMED_AFTER: Final = frozenset(
    "mausoleum museum monument memorial thought city square street avenue highway airport academy university school "
    "institute prize award order medal foundation centre center bridge park stadium trail relic communist "
    "shrine temple pagoda mosque cathedral church tomb statue bust grave cenotaph birthplace".split()
)
_GOING: Final = frozenset(
    "travel travels travelled traveled travelling traveling fly flies flew journeyed proceed proceeds proceeded "
    "go goes went head heads headed return returns returned".split()
)


def is_gone_to(s: Sentence, i: int) -> bool:
    """`travelled to Bodh Gaya`: a place that the gazetteer lacks, and nobody."""
    return s.low(i - 1) == "to" and i >= 2 and s.low(i - 2) in _GOING and not is_passed_to(s, i)


_ENDING: Final = frozenset(
    "to on upon for by from , ; ( . alongside with where when who between in at after during before as while which "
    "that is was has had will met received".split()
)
"""`president of the Academy of Politics, and X`, `in the city of Nis between X`: the name of the thing has ended."""


def is_lent(s: Sentence, i: int) -> bool:
    """`the Mausoleum of President X`: the name at token i is that of a thing."""
    if _is_remembered(s, i):
        return True
    before = range(max(1, i - 4), i)
    if {"of", "to"}.isdisjoint(s.lows[before.start : i]) or s.low(i) in ("its", "their"):
        return False  # `the Academy of Sciences and its president X`
    if any(s.low(k) == "to" and s.low(k - 1) in ("monument", "memorial", "statue") for k in before):
        return True
    # `the Order of Solidarity to X`: who gets it lends it no name.
    named = [k for k in before if s.low(k) == "of" and s.low(k - 1) in _NAMED_AFTER]
    return bool(named) and _ENDING.isdisjoint(s.lows[named[0] : i])


_REMEMBERING: Final = (["in", "honor", "of"], ["in", "honour", "of"], ["in", "memory", "of"], ["dedicated", "to"])
_REMEMBERED: Final = WordList(("honor", "honour", "memory", "dedicated", "named", "memorial"))
_WORDS_TO_THING: Final = 5


def _is_remembered(s: Sentence, i: int) -> bool:
    """`a memorial park for Dr. X`, `a museum in honour of X`, `a school named after X`: of whom a thing reminds."""
    if not _REMEMBERED.stands_in(s):
        return False
    for k in range(max(1, i - _WORDS_TO_THING), i):
        begin = k - _WORDS_TO_THING
        if s.lows[k] == "for" and "memorial" in s.lows[max(0, begin) : k]:
            return True
        is_led = any(s.lows[k : k + len(words)] == words for words in _REMEMBERING)
        is_led = is_led or (s.lows[k] == "named" and s.low(k + 1) in ("after", "for"))
        if is_led and not _NAMED_AFTER.isdisjoint(s.lows[max(0, begin) : k]):
            return True
    return False


_LONGEST_NAME: Final = 6
_IN_NAME: Final = frozenset(("and", "of", "for", "&"))
_KINDS: Final = frozenset(("aid", "relief", "humanitarian", "research", "charity", "medical", "development"))


def _is_of_long_name(s: Sentence, j: int) -> bool:
    """`the King Salman Humanitarian Aid and Relief Center`: the body's name goes on after that of the man."""
    if not s.is_capitalized(j) or s.low(j) not in _KINDS:
        return False
    for k in range(j + 1, min(j + _LONGEST_NAME, len(s))):
        if not s.is_capitalized(k) and s.low(k) not in _IN_NAME:
            return False
        if s.low(k) in _NAMED_AFTER:
            return True
    return False


def lends_name(s: Sentence, j: int) -> bool:
    """The word after a name makes it the name of a school, a street, an award: nobody is named."""
    if s.kind != "headline" and _is_of_long_name(s, j):
        return True
    if s.low(j) == "house" and s.kind != "headline" and s.is_capitalized(j):  # `at Chief Albert Luthuli House`
        return not s.is_capitalized(j + 1) and s.low(j + 1) not in ("of", "'s")
    while s.low(j) in ("international", "national", "memorial", "presidential") and s.is_capitalized(j):
        j += 1
    return s.kind != "headline" and s.is_capitalized(j) and s.low(j) in _NAMED_AFTER
