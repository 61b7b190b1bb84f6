"""Who was at a gathering, told by `with` at the end: `was held in X, with A and B as co-chairs`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_BEING_THERE: Final = frozenset("attending participating present presiding chairing co-chairing speaking".split())
_AS: Final = frozenset(
    "co-chairs co-chair chairs chair chairmen co-chairmen co-chairpersons speakers speaker panelists panellists guests "
    "moderators moderator".split()
)
_KINDS: Final = frozenset("keynote main guest the a its session joint".split())


def people_with(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`, with A and B as co-chairs`, `with A in attendance`, `with A and B among the speakers`: A and B."""
    for k in s.places_of("with"):
        people = [p for p in gather_forward(s, phrases, k + 1) if p.people] if s.low(k - 1) == "," else []
        if people and _are_there(s, people[-1].j):
            return people
    return []


def _are_there(s: Sentence, j: int) -> bool:
    """What stands at token j tells that those named before it took part."""
    j = j + 1 if s.low(j) in (",", "both") else j
    if s.low(j) in _BEING_THERE or s.lows[j : j + 2] in (["in", "attendance"], ["taking", "part"]):
        return True
    if s.lows[j : j + 3] == ["in", "the", "chair"] or s.low(j) == "among":
        return True
    k = j + 1
    while s.low(k) in _KINDS:
        k += 1
    return s.low(j) == "as" and s.low(k) in _AS
