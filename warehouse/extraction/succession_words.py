"""Words for the post that another has left: `appointed X in his place`, `named X as her successor`, `to the post`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

PLACES_OF_ANOTHER: Final = (
    ["in", "his", "place"], ["in", "her", "place"], ["in", "his", "stead"], ["in", "her", "stead"],
    ["to", "replace", "him"], ["to", "replace", "her"], ["to", "succeed", "him"], ["to", "succeed", "her"],
    ["as", "his", "replacement"], ["as", "her", "replacement"], ["as", "his", "successor"], ["as", "her", "successor"],
)  # fmt: skip
_TO_THE_POST: Final = (["to", "the", "post"], ["to", "the", "position"], ["to", "this", "post"], ["to", "that", "post"])
SUCCEEDING: Final = frozenset(("replace", "succeed"))
_LONGEST_ASIDE: Final = 12


def is_in_place_of_another(s: Sentence, i: int) -> bool:
    """At token i stand such words, and no name of a post behind them."""
    words = s.lows[i : i + 3]
    return words in PLACES_OF_ANOTHER or (words in _TO_THE_POST and s.low(i + 3) not in ("of", "as"))


def is_to_succeed(s: Sentence, i: int) -> bool:
    """`appointed X to replace Y`, `named X, a lawyer, as his successor`: at token i, behind X, whoever X is."""
    if s.low(i) == ",":
        end = next((k for k in range(i + 1, min(i + _LONGEST_ASIDE, len(s))) if s.lows[k] == ","), i - 1)
        i = end + 1
    return is_in_place_of_another(s, i) or (s.low(i) == "to" and s.low(i + 1) in SUCCEEDING)
