"""What tells that an encounter that stands as a noun was: `there was a meeting`, `Monday saw talks`; the frames that
sentences open with."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_SAW: Final = frozenset(("saw", "witnessed"))
_WHAT_SAW: Final = frozenset("day week visit summit forum trip morning afternoon evening today yesterday".split())
_CAME_WITH: Final = frozenset(("followed", "dominated", "topped"))
_LEFT_OPEN: Final = frozenset(
    "would could might should is are remains unlikely possible if planned proposed that off".split()
)
"""`A meeting between A and B would help`, `is unlikely`: none was held."""


def is_settled(s: Sentence) -> bool:
    """Nothing in the sentence leaves open whether an encounter was."""
    return _LEFT_OPEN.isdisjoint(s.low_set()) and "may" not in s.words  # `on May 14` leaves nothing open


def is_there(s: Sentence, begin: int) -> bool:
    """`There was a talk at the Hall on Thursday between A and B`, `On Monday, there was a meeting between A and B`,
    `Monday saw talks between A and B`."""
    k = next((k for k in range(max(0, begin - 2), begin + 1) if s.low(k) == "there"), None)
    if k is not None and s.low(k + 1) in ("was", "were"):
        return (k == 0 or s.low(k - 1) == ",") and s.low(k + 2) != "to"
    return any(_tells_of_talks(s, k) for k in range(max(1, begin - 1), begin + 3))


def _tells_of_talks(s: Sentence, k: int) -> bool:
    """`Monday saw`, `Trade dominated`: the verb at token k tells that there were talks."""
    is_seen = s.low(k) in _SAW and (is_calendar(s.low(k - 1)) or s.low(k - 1) in _WHAT_SAW)
    return is_seen or s.low(k) in _CAME_WITH


_TO_COME: Final = frozenset("expected to due scheduled set".split())


def is_ahead(s: Sentence, pair: list[Phrase]) -> bool:
    """`In talks on Friday, A and B will discuss trade`, `A and B are to sign it at a meeting`: they are yet to meet."""
    j = pair[-1].j if pair else len(s)
    j += s.low(j) == ","
    return s.low(j) == "will" or (s.low(j) in ("are", "is") and s.low(j + 1) in _TO_COME)


_FRAMING: Final = frozenset(("after", "during", "at", "in", "following", "having", "upon"))
_MET_IN_FRAME: Final = frozenset(
    "talks meeting met receiving received welcoming hosting call conversation consultations negotiations".split()
)


def is_behind_frame(s: Sentence, i: int) -> bool:
    """`After meeting X on Monday, the minister said`: token i begins the clause behind words of an encounter."""
    is_framed = i > 0 and s.lows[i - 1] == "," and (s.lows[0] in _FRAMING or s.lows[0].endswith("ing"))
    return is_framed and not _MET_IN_FRAME.isdisjoint(s.lows[:i])
