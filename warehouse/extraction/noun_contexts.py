"""What stands around an encounter's noun and tells that it was: `after talks between the two`, `was inked following a
meeting between A and B`, `informed her host of the outcomes of the talks with X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_TWO: Final = 2
_BOTH: Final = (["the", "two"], ["the", "pair"], ["both", "sides"], ["both", "leaders"], ["both", "ministers"])


def between_both(s: Sentence, phrases: list[Phrase], i: int, between: int) -> list[Phrase]:
    """`was signed by A and B after talks between the two leaders`: the only two whom the sentence has named."""
    if s.lows[between + 1 : between + 3] not in _BOTH or _AFTER_TALKS.isdisjoint(s.lows[max(0, i - _WORDS_BEFORE) : i]):
        return []
    named = [p for p in phrases if p.people and p.kind == "person"]
    codes = {p.people[0].country or p.country for p in named}
    is_pair = len(named) == len(codes) == _TWO and all(p.j <= i and len(p.people) == 1 for p in named)
    return named if is_pair else []


_AFTER_TALKS: Final = frozenset(("after", "following", "during", "at"))
_WORDS_BEFORE: Final = 4
_CONCLUDED: Final = frozenset("inked signed issued adopted concluded exchanged initialled sealed".split())


def is_followed(s: Sentence, begin: int) -> bool:
    """`The memorandum was inked following a meeting between A and B`, `X and Y have signed a plan following talks in Z
    between A and B`: what was signed comes after it."""
    k = begin - 1 if s.low(begin - 1) in ("following", "after") else begin - 2
    if s.low(k) not in ("following", "after") or begin > _WORDS_OF_SIGNING:
        return False
    return any(s.lows[m] in _CONCLUDED and s.low(m - 1) in _HAVE_BEEN for m in range(1, k))


_HAVE_BEEN: Final = frozenset(("was", "were", "have", "has"))
_WORDS_OF_SIGNING: Final = 18
_REPORTED: Final = frozenset("informed briefed notified told updated apprised reported".split())
_REPORTED_ON: Final = frozenset(("outcome", "outcomes", "result", "results"))


def is_reported(s: Sentence, begin: int) -> bool:
    """`informed her host of the outcomes of the talks with X`: talks of whoever reports on them, over by now."""
    return s.low(begin - 2) in _REPORTED_ON and not _REPORTED.isdisjoint(s.lows[:begin])


_SAID: Final = frozenset("said says noted stated added stressed emphasized emphasised underlined".split())
_SAID_AT: Final = frozenset(("during", "at"))


def is_said_there(s: Sentence, begin: int) -> bool:
    """`trade can double, A said during the talks with B`: what is told of them now; their article stands at token
    `begin`."""
    return s.low(begin - 1) in _SAID_AT and s.low(begin - 2) in _SAID
