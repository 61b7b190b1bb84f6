"""What stands aside within a sentence, between commas, and hides who did what with whom."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

MARGIN_WORDS: Final = frozenset(("margins", "margin", "sidelines", "sideline", "fringes", "fringe"))
_MARGINS: Final = marks.of_words(lambda: MARGIN_WORDS)
_WORDS_BEFORE_ASIDE, _WORDS_OF_ASIDE = 9, 24
_OPENS_ASIDE: Final = frozenset(("who", "whose", "accompanied", "flanked", "joined"))


def before_aside(s: Sentence, before: list[Phrase], i: int) -> int | None:
    """`X, who was accompanied by Y and Z, arrived`: the number of the phrase before the clause between commas that ends
    at token i; None where there is no such clause."""
    if s.low(i - 1) != "," or _OPENS_ASIDE.isdisjoint(s.lows[:i]):
        return None
    for k in range(i - 2, 0, -1):
        if s.lows[k] in _OPENS_ASIDE and s.lows[k - 1] == ",":
            return next((n for n, p in enumerate(before) if p.j == k - 1 and p.people), None)
    return None


def past_aside(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """The token of `with` in `met today in X, on the margins of the forum, with Y`; j where there is no such aside."""
    for k in marks.places(s, _MARGINS):
        comma = next((m for m in range(k - 1, max(j, k - 4) - 1, -1) if s.lows[m] == ","), None)
        if s.lows[k] not in MARGIN_WORDS:
            continue
        if comma is None or comma > j + _WORDS_BEFORE_ASIDE or any(p.people and j <= p.i < k for p in phrases):
            continue
        end = next((m for m in range(k + 1, min(k + _WORDS_OF_ASIDE, len(s))) if s.lows[m] == ","), None)
        if end is not None and s.low(end + 1) == "with":
            return end + 1
    return j


_FROM: Final = frozenset(("of", "from"))
_WORDS_OF_PARTY: Final = 6


def past_party(s: Sentence, phrases: list[Phrase], j: int, found: list[Phrase]) -> int:
    """The token behind `of the Social Democrats` at token j where `and` follows; j for what is a phrase of its own."""
    if not found or s.low(j) not in _FROM or not found[-1].people:
        return j
    begin = j + 2 if s.low(j + 1) == "the" else j + 1
    k = begin
    while k < len(s) and s.is_capitalized(k) and k < begin + _WORDS_OF_PARTY:
        k += 1
    is_own = any(j < p.i < k for p in phrases)
    return k if k > begin and s.low(k) == "and" and not is_own else j
