"""What is told as long past: `I was in X three years ago`, `A decade ago, X visited Y`, `It may be recalled that X`."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LONG: Final = frozenset("year years month months decade decades century centuries".split())
_OTHER_CLAUSE: Final = frozenset(
    ", ; : who which that since and but than compared after whose founded established signed launched set".split()
)
_OTHER_DAY: Final = frozenset(
    ", ; but who which that since monday tuesday wednesday thursday friday saturday sunday today yesterday".split()
)
_LONGEST_OPENING: Final = 5
"""Tokens up to the word: `Some two years ago, …`."""


def is_years_ago(s: Sentence, i: int) -> bool:
    """Whether the verb at token i tells of what was months or years before; asked where the sentence has `ago`.

    What a clause beside it tells so is not meant: `met Y, who was elected two years ago`, `opened the school founded a
    year ago`.
    """
    for k, low in enumerate(s.lows):
        if low != "ago" or s.low(k - 1) not in _LONG:
            continue
        if k < i:
            if k <= _LONGEST_OPENING and ("," in s.lows[k + 1 : k + 4] or k + _LONGEST_OPENING > i):
                return True
            if k <= _LONGEST_OPENING and _OTHER_DAY.isdisjoint(s.lows[k + 1 : i]):
                return True  # `Forty years ago troops entered X and Commander Y took over the ministry`
            continue
        begin = _begin_of_length(s, k)
        is_of_participle = s.low(begin - 1).endswith("ed") and begin - 1 != i
        if not is_of_participle and _OTHER_CLAUSE.isdisjoint(s.lows[i + 1 : begin]):
            return True
    return False


def _begin_of_length(s: Sentence, k: int) -> int:
    """The first token of `more than two years ago` that ends at token k."""
    begin = k - 1
    while begin > 0 and (s.low(begin - 1) in _COUNTING or s.low(begin - 1)[:1].isdigit()):
        begin -= 1
    return begin


_COUNTING: Final = frozenset(
    "a an one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty few several some "
    "many couple of more than over about around just only almost nearly half dozen".split()
)


_REMINDING: Final = WordList(("remind", "recall", "recalled", "reminder"))
_REMINDERS: Final = (
    ["let", "us", "remind"], ["let", "us", "recall"], ["it", "should", "be"], ["it", "may", "be"], ["it", "will", "be"],
    ["as", "a", "reminder"], ["recall", "that"], ["we", "recall", "that"], ["we", "remind", "that"],
    ["it", "is", "recalled"], ["it", "must", "be"], ["it", "can", "be"],
)  # fmt: skip
_RECALLED: Final = frozenset(("remind", "recall", "recalled", "reminder"))
_LONGEST_REMINDER: Final = 5


def is_reminder(s: Sentence, i: int) -> bool:
    """`Let us remind that X was in Y last October`, `It may be recalled that X visited Y`: no news, unless a day of
    the week or a day without its year is told or the verb at token i tells of what is to come."""
    if not _REMINDING.stands_in(s) or not any(s.lows[: len(words)] == words for words in _REMINDERS):
        return False
    if _RECALLED.isdisjoint(s.lows[:_LONGEST_REMINDER]) or "will" in s.lows[_LONGEST_REMINDER:i]:
        return False
    return not any(low in WEEKDAYS or _is_day_without_year(s, k) for k, low in enumerate(s.lows))


def _is_day_without_year(s: Sentence, k: int) -> bool:
    """`February 17`, `17 February` at the month's token k, with no year behind."""
    if s.low(k) not in MONTHS:
        return False
    if _DAY.match(s.low(k - 1)):
        return not _is_year(s.low(k + 1)) and not (s.low(k + 1) == "," and _is_year(s.low(k + 2)))
    return _DAY.match(s.low(k + 1)) is not None and not _is_year(s.low(k + 3 if s.low(k + 2) == "," else k + 2))


def _is_year(low: str) -> bool:
    return len(low) == _FIGURES_OF_YEAR and low.isdigit()


_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$")
_FIGURES_OF_YEAR: Final = 4
