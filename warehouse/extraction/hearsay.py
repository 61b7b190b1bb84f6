"""What a sentence tells only as the word of others: `denied on Thursday that X met Y`, `A daily had reported that`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

_DENYING: Final = frozenset(("denied", "denies", "deny", "denying", "false", "untrue"))
_CLAIMING: Final = frozenset(("claiming", "alleging", "suggesting", "saying", "purporting"))
_REPORTS: Final = frozenset("report reports rumours rumors articles posts stories news".split())
_UNTRUE: Final = frozenset(("wrong", "false", "untrue", "incorrect", "mistaken"))
_MOST_ADVERBS: Final = 5
_ADVERBS: Final = frozenset(
    "on again today yesterday categorically strongly firmly flatly outright in late early".split()
)
_WHEN: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


def is_hearsay(s: Sentence, i: int) -> bool:
    """`A daily had reported that X met Y`, `denied a report that X met Y`: not told by the article."""
    for k in range(i - 2, 0, -1):
        if s.lows[k] == "that" and (s.lows[_before_adverbs(s, k)] in _DENYING or _is_wrong_to_say(s, k)):
            return True
        if s.lows[k] == "that" and s.lows[k - 1] in _CLAIMING and s.low(k - 2) in _REPORTS:
            return True  # `Media reports claiming that X met Y are not true`
        if s.lows[k] == "that" and s.lows[k - 1] in ("reported", "report", "reports", "rumours", "rumors", "claims"):
            return s.lows[k - 1] != "reported" or s.low(k - 2) == "had"
    return False


def _before_adverbs(s: Sentence, k: int) -> int:
    """`denied on Thursday that`, `flatly denied again that`: the token of the verb that governs `that` at token k."""
    m = k - 1
    while m > max(0, k - _MOST_ADVERBS) and (s.lows[m] in _ADVERBS or s.lows[m][:1].isdigit() or s.lows[m] in _WHEN):
        m -= 1
    return m


def _is_wrong_to_say(s: Sentence, k: int) -> bool:
    """`It was wrong to say that X met Y`: what `that` at token k opens was not."""
    return s.lows[k - 1] in ("say", "claim", "suggest") and not _UNTRUE.isdisjoint(s.lows[:k])
