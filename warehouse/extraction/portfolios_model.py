"""The words with which a ministry passes to someone: `the finance portfolio goes to X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

PORTFOLIOS: Final = frozenset(("portfolio", "docket", "portfolios", "ministry"))
PASSING: Final = frozenset("goes went passes passed falls fell handed given assigned entrusted allocated".split())
GETTING: Final = frozenset("gets got takes took handed given retains retained assigned allocated entrusted".split())
_HELPERS: Final = frozenset(("has", "had", "was", "is", "been", "were"))
_WORDS_TO_VERB: Final = 5


def is_passed_to(s: Sentence, i: int) -> bool:
    """`The finance portfolio goes to X`, `the docket has been handed to X`, whose name begins at token i."""
    if s.low(i - 1) != "to" or s.low(i - 2) not in PASSING:
        return False
    return not PORTFOLIOS.isdisjoint(s.lows[max(0, i - 2 - _WORDS_TO_VERB) : i - 2])


def gets_portfolio(s: Sentence, j: int) -> bool:
    """`X takes over the trade portfolio`, `X was handed the docket`: after a name that ends at token j."""
    while s.low(j) in _HELPERS:
        j += 1
    return s.low(j) in GETTING and not PORTFOLIOS.isdisjoint(s.lows[j + 1 : j + 3 + _WORDS_TO_VERB])
