"""Meetings told by what two people agreed on and where: `President X and Prime Minister Y agreed in Tokyo on Wednesday
to speed up the talks`, or what they spoke of: `A and B spoke at the headquarters of the party about the ties between
both`: they were there together."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
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
    if s.kind != "body" or _NOT_SO.stands_in(s):
        return []
    if _SPOKE.stands_in(s) and not any(e.subtype in _ENCOUNTERS for e in known):
        return _spoke_of_ties(s, phrases)
    if not _AGREED.stands_in(s):
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


_SPOKE_WORDS: Final = frozenset(("spoke", "talked", "conversed", "dialogued"))
_SPOKE: Final = WordList(_SPOKE_WORDS)
_TIES: Final = frozenset("ties relations relationship bonds links cooperation exchanges friendship".split())
_EACH_OTHER: Final = frozenset(("both", "two", "bilateral"))
_SEATS: Final = frozenset(("headquarters", "seat", "palace", "office", "offices", "residence", "ministry"))
_PAIR: Final = 2


def _spoke_of_ties(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The meeting of two of two countries who `spoke at the palace about the ties between both`, or `in X about the
    two countries' relations`; not two who spoke to others."""
    people = [p for p in phrases if p.people]
    k = next((k for k, low in enumerate(s.lows) if low in _SPOKE_WORDS), 0)
    pair = [p for p in people if p.j <= k]
    codes = {person.country or p.country for p in pair for person in p.people}
    if (
        len(pair) != _PAIR
        or len(people) != _PAIR
        or len(codes) != _PAIR
        or None in codes
        or pair[0].i > _WORDS_TO_PLACE
    ):
        return []
    about = next((m for m in range(k + 1, len(s)) if s.lows[m] == "about"), len(s))
    where = s.lows[k + 1 : about]
    is_there = where[:1] == ["in"] or (where[:1] == ["at"] and not _SEATS.isdisjoint(where))
    of = set(s.lows[about:])
    if not is_there or _TIES.isdisjoint(of) or _EACH_OTHER.isdisjoint(of) or s.lows[pair[1].i - 1] not in ("and", ","):
        return []
    sides = as_sides(s, pair, "participant")
    return [FoundEvent("meeting", "occurred", "in person", sides, s, s.starts[k], s.ends[k])]
