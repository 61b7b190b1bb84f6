"""What tells that an encounter that stands as a noun was: `there was a meeting`, `Monday saw talks`; the frames that
sentences open with."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

_SAW: Final = frozenset(("saw", "witnessed", "followed", "dominated", "topped"))
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
        return k == 0 or s.low(k - 1) == ","
    return any(s.low(k) in _SAW for k in range(max(1, begin - 1), begin + 3)) and s.low(begin + 3) not in _SAW


_FRAMING: Final = frozenset(("after", "during", "at", "in", "following", "having", "upon"))
_MET_IN_FRAME: Final = frozenset(
    "talks meeting met receiving received welcoming hosting call conversation consultations negotiations".split()
)


def is_behind_frame(s: Sentence, i: int) -> bool:
    """`After meeting X on Monday, the minister said`: token i begins the clause behind words of an encounter."""
    is_framed = i > 0 and s.lows[i - 1] == "," and (s.lows[0] in _FRAMING or s.lows[0].endswith("ing"))
    return is_framed and not _MET_IN_FRAME.isdisjoint(s.lows[:i])
