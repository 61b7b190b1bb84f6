"""What several documents of one kind are about, where that stands apart from their kind: `Three agreements were signed:
on trade and on ports`, `six memoranda, including those on X and Y`, `two contracts with the firm X for Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.agreement_names import SIGNED
from warehouse.extraction.agreement_titles import end_of_title
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_APART: Final = frozenset(("on", "covering", "concerning", "regarding"))
_MARKS: Final = frozenset((",", ":", "-", "–", "—", "("))
_AMONG: Final = frozenset(("including", "namely", "among", "notably"))
_ONES: Final = frozenset(("one", "ones", "those", "them"))
_BETWEEN: Final = frozenset((",", "and", "the", "other", "another", "one", "second", "third", "a"))
_OCCASIONS: Final = frozenset(
    ("sidelines", "margins", "occasion", "behalf", "sideline", "fringes", "fringe", "margin", "side")
)
_OF_CONTRACT: Final = frozenset(("on", "for", "to", "covering", "concerning"))
_WITH_SOMEBODY: Final = frozenset(("contracts", "agreements", "memoranda", "understanding", "mous"))
_WORDS_TO_MARK: Final = 9
_WORDS_TO_FIELD: Final = 16


def fields_apart(s: Sentence, j: int, status: str) -> int | None:
    """The token at which the fields of the documents begin whose kind ends at token j; None where none stand apart."""
    if s.low(j) == "with" and status == "signed" and s.low(j - 1) in _WITH_SOMEBODY:
        return next((k for k in range(j + 2, min(j + _WORDS_TO_FIELD, len(s))) if _is_field(s, k, _OF_CONTRACT)), None)
    k = j
    if s.low(k) in ("was", "were") and s.low(k + 1) in SIGNED:
        k = next((m for m in range(k + 2, min(k + _WORDS_TO_MARK, len(s))) if s.lows[m] in _MARKS), len(s))
    if s.low(k) not in _MARKS:
        return None
    k += 1
    while s.low(k) in _AMONG or s.low(k) in _ONES:
        k += 1
    return k if _is_field(s, k, _APART) else None


def _is_field(s: Sentence, k: int, words: frozenset[str]) -> bool:
    """`on trade` at token k, no `on Tuesday`, `on the sidelines of`."""
    is_day = is_calendar(s.low(k + 1)) or s.low(k + 1)[:1].isdigit()
    return s.low(k) in words and not is_day and _OCCASIONS.isdisjoint(s.lows[k + 1 : k + 4])


def words_of_field(s: Sentence, phrases: list[Phrase], text: str, k: int) -> list[str]:
    """The words of `on X`, `on X, on Y and on Z`, `on X and the other on Y` at token k."""
    end, following = end_of_title(s, phrases, k), k
    while following < len(s):
        following = end
        while s.low(following) in _BETWEEN:
            following += 1
        if following == end or not _is_field(s, following, _APART):
            break
        end = end_of_title(s, phrases, following)
    return text[s.starts[k] : s.ends[end - 1]].split() if end > k + 1 else []
