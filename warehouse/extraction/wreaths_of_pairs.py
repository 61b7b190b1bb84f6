"""Wreaths that two people laid whom the sentence before names: `They laid flowers together at the monument`, `The two
ministers placed a wreath at the Tomb of the Unknown Soldier`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.held_by_pairs import pair_of_group
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_WREATHS: Final = frozenset("wreath wreaths flowers bouquet bouquets floral".split())
_ANY_OF_WREATHS: Final = WordList(_WREATHS)
_LAID: Final = frozenset(("laid", "placed", "offered", "deposited"))
_MEMORIALS: Final = frozenset(
    "monument memorial cemetery mausoleum statue tomb tower martyrs heroes cenotaph graves bust obelisk".split()
)
_WORDS_TO_VERB, _WORDS_TO_WREATH = 3, 5


def find_wreath_of_pair(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], known: list[FoundEvent]
) -> list[FoundEvent]:
    """The wreath laying of the two who met in the sentences `told` before; none where this one tells of it by other
    words (`known`)."""
    if s.kind != "body" or not _ANY_OF_WREATHS.stands_in(s) or any(e.subtype == "wreath laying" for e in known):
        return []
    group = next((p for p in phrases if p.kind == "group" and p.i <= 1 and not p.people), None)
    if group is None or _MEMORIALS.isdisjoint(s.low_set()):
        return []
    near = range(group.j, min(group.j + _WORDS_TO_VERB + 1, len(s)))
    k = next((k for k in near if s.lows[k] in _LAID), None)
    if k is None or _WREATHS.isdisjoint(s.lows[k + 1 : k + 1 + _WORDS_TO_WREATH]):
        return []
    sides = pair_of_group(s, group, told)
    return [FoundEvent("wreath laying", "occurred", "in person", sides, s, s.starts[k], s.ends[k])] if sides else []
