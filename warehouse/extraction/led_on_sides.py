"""Who led a session on each of its sides: `headed on the Omani side by A and on the Tunisian side by B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_SIDE: Final = WordList(("side",))
_LED: Final = frozenset("led headed chaired co-chaired cochaired represented presided".split())
_WORDS_TO_SIDE, _WORDS_TO_NAME, _BOTH = 6, 3, 2


def led_on_sides(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """The two, of whom one may be told by his post alone; none where the sentence tells of it in other words."""
    if not _SIDE.stands_in(s):
        return []
    ends = [k for k in s.places_of("side") if s.low(k + 1) == "by"]
    if len(ends) != _BOTH or _LED.isdisjoint(s.lows[max(0, ends[0] - _WORDS_TO_SIDE) : ends[0]]):
        return []
    sides = []
    for k in ends:
        own = next((p.country for p in phrases if not p.people and p.country and p.i < k <= p.j <= k + 1), None)
        near = [p for p in phrases if k + 1 < p.i <= k + 1 + _WORDS_TO_NAME and p.kind in ("person", "title")]
        if own is None or not near or len(near[0].people) > 1:
            return []
        is_named = near[0].kind == "person" and bool(near[0].people)
        person = near[0].people[0] if is_named else None  # a bare post is of nobody named for the other side
        if person is not None:
            person.country = near[0].country = own
        sides.append(Side(person, None, own, "participant", near[0] if is_named else None, s))
    is_of_two = sides[0].country != sides[1].country
    return sides if is_of_two and any(side.person is not None for side in sides) else []
