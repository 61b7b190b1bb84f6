"""Words for the post that another has left: `appointed X in his place`, `named X as her successor`, `to the post`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

PLACES_OF_ANOTHER: Final = (
    ["in", "his", "place"], ["in", "her", "place"], ["in", "his", "stead"], ["in", "her", "stead"],
    ["to", "replace", "him"], ["to", "replace", "her"], ["to", "succeed", "him"], ["to", "succeed", "her"],
    ["as", "his", "replacement"], ["as", "her", "replacement"], ["as", "his", "successor"], ["as", "her", "successor"],
)  # fmt: skip
_POSTS: Final = frozenset(("post", "position", "office", "role", "job"))
_THE: Final = frozenset("the this that said same vacant vacated".split())
_TO_FILL: Final = (["to", "fill"], ["to", "take"], ["to", "occupy"], ["to", "assume"])
_VACANCIES: Final = frozenset(("post", "position", "vacancy", "place", "seat", "void", "role"))
SUCCEEDING: Final = frozenset(("replace", "succeed"))
_LONGEST_ASIDE: Final = 12


def is_in_place_of_another(s: Sentence, i: int) -> bool:
    """At token i stand such words, and no name of a post behind them."""
    words = s.lows[i : i + 3]
    if s.low(i) in ("his", "her") and s.low(i + 1) in ("successor", "replacement"):
        return True  # `appointed Y her successor`
    if s.lows[i : i + 2] in _TO_FILL:
        return s.low(i + 3) in _VACANCIES and s.low(i + 4) not in ("of", "as")
    if words in PLACES_OF_ANOTHER:
        return True
    k = i + 1
    while s.low(k) in _THE:
        k += 1
    return s.low(i) in ("to", "in") and k > i + 1 and s.low(k) in _POSTS and s.low(k + 1) not in ("of", "as")


def is_to_succeed(s: Sentence, i: int) -> bool:
    """`appointed X to replace Y`, `named X, a lawyer, as his successor`: at token i, behind X, whoever X is."""
    if s.low(i) == ",":
        end = next((k for k in range(i + 1, min(i + _LONGEST_ASIDE, len(s))) if s.lows[k] == ","), i - 1)
        i = end + 1
    return is_in_place_of_another(s, i) or (s.low(i) == "to" and s.low(i + 1) in SUCCEEDING)
