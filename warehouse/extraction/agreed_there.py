"""Meetings told by what two people agreed on and where: `President X and Prime Minister Y agreed in Tokyo on Wednesday
to speed up the talks`: they were there together."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.told_in_two import pair_who_agree
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_AGREED: Final = WordList("agreed pledged vowed discussed reaffirmed reviewed shared exchanged".split())
_NOT_SO: Final = WordList("will would might could should not if phone telephone video online virtual call had".split())
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "signing"))
_WORDS_TO_PLACE: Final = 4


def find_agreed_there(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The meeting of two of two countries, on a day that the sentence names; none where it tells of one otherwise
    (`known`)."""
    if s.kind != "body" or not _AGREED.stands_in(s) or _NOT_SO.stands_in(s):
        return []
    if any(e.subtype in _ENCOUNTERS for e in known):
        return []
    pair = pair_who_agree(s, phrases, is_sure=True)
    if pair is None:
        return []
    verb = next(k for k in range(len(s)) if s.starts[k] == pair.start)
    place = next((p for p in phrases if verb < p.i <= verb + _WORDS_TO_PLACE and p.kind == "place" and p.place), None)
    if place is None or s.low(place.i - 1) != "in":
        return []
    if not all(is_of_date(low) or low == "on" for low in s.lows[verb + 1 : place.i - 1]):
        return []
    event = FoundEvent("meeting", "occurred", "in person", pair.sides, s, pair.start, pair.end)
    event.is_dated = True
    event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    return [event]
