"""Meetings of two states' services whose heads a phrase names: `Coast guards of X and Y met in Z on Tuesday, with A and
B as heads of delegation`, `The working group met on Tuesday with A and B as co-chairs`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_HEADS: Final = frozenset("heads co-chairs cochairs chairs leaders co-chairmen chairmen chief".split())
_ANY_OF_HEADS: Final = WordList(_HEADS)
_MET: Final = {
    "met": "meeting", "meeting": "meeting", "talks": "talks", "consultations": "talks", "session": "talks",
    "dialogue": "talks", "negotiations": "talks",
}  # fmt: skip
_NOT_SO: Final = frozenset("will would last previous next not if planned scheduled".split())
_ANY_OF_NOT_SO: Final = WordList(_NOT_SO)
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "video talks", "conference", "seminar"))
_BOTH: Final = 2


def find_heads_met(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The encounter of the two heads, of two countries as far as these are told; none where other words of the sentence
    tell of one (`known`)."""
    if s.kind != "body" or not _ANY_OF_HEADS.stands_in(s) or _ANY_OF_NOT_SO.stands_in(s):
        return []
    if any(e.subtype in _ENCOUNTERS for e in known):
        return []
    end = next((k for k in s.places_of("as") if s.low(k + 1) in _HEADS or s.low(k + 2) in _HEADS), None)
    k = next((k for k in s.places_of("with") if end is not None and k < end), None)
    met = next((m for m, low in enumerate(s.lows) if low in _MET and k is not None and m < k), None)
    if k is None or met is None or end is None:
        return []
    heads = [p for p in gather_forward(s, phrases, k + 1) if len(p.people) == 1 and p.j <= end]
    states = {p.country for p in phrases if p.j <= k and p.country is not None}
    codes = {p.people[0].country for p in heads}
    if len(heads) != _BOTH or heads[-1].j != end or (len(codes) == 1 and None not in codes):
        return []
    if len(states) < _BOTH and len(codes - {None}) < _BOTH:
        return []
    sides = as_sides(s, heads, "participant")
    return [FoundEvent(_MET[s.lows[met]], "occurred", "in person", sides, s, s.starts[met], s.ends[met])]
