"""Short visits on the way: `met X in Doha during a transit stop`, `hosted X during X's stopover in Singapore`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_STOPOVERS: Final = frozenset(("stopover", "stop-over", "layover", "stop", "transit"))
_STOPOVER: Final = marks.of_words(lambda: _STOPOVERS)
_WHILE: Final = frozenset(("while", "when"))
_OF_STOP: Final = frozenset(("transit", "technical", "refuelling", "refueling", "brief", "short"))
_THROUGH: Final = frozenset(("in", "at", "through", "via", "from"))
_DURING: Final = frozenset(("during", "on", "at"))
_OWNERS: Final = frozenset(("a", "an", "his", "her", "their", "the", "'s", "'"))
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_WORDS_TO_NOUN: Final = 12


def find_stopover(s: Sentence, phrases: list[Phrase], here: list[FoundEvent]) -> list[FoundEvent]:
    """The visit of whoever stopped over where the sentence tells of an encounter (`here`); at most one."""
    if s.kind != "body" or not marks.has(s, _STOPOVER) or any(e.subtype == "visit" and e.place for e in here):
        return []
    k = next((k for k in marks.places(s, _STOPOVER) if _is_stopover(s, k)), None)
    met = next((e for e in here if e.subtype in _ENCOUNTERS or e.subtype == "visit"), None)
    if k is None or met is None:
        return []
    stop = _stop_after(s, phrases, k) or _place_before(s, phrases, k)
    if stop is None or stop.country is None:
        return _stopover_here(s, k, met)
    guest = _owner(s, phrases, k) or _guest(met, stop.country)
    if guest is None or guest.country == stop.country:
        return []
    sides = [guest, Side(None, None, stop.country, "host", stop, s)]
    event = FoundEvent("visit", met.status, "in person", sides, s, s.starts[k], s.ends[k])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [event]


def _stopover_here(s: Sentence, k: int, met: FoundEvent) -> list[FoundEvent]:
    """`hosted X to breakfast at the airport today, during a refuelling stop`: of whoever was received, where the
    statement is written."""
    guests = [side for side in met.sides if side.role == "visitor" and side.person is not None]
    if met.subtype != "reception" or len(guests) != 1 or guests[0].country is None:
        return []
    event = FoundEvent("visit", met.status, "in person", [replace(guests[0])], s, s.starts[k], s.ends[k])
    event.is_here = True
    return [event]


def _is_stopover(s: Sentence, k: int) -> bool:
    """`during a transit stop`, `on his stopover in X`, `during X's transit through Y`, `while in transit in Z`."""
    low = s.lows[k]
    if low not in _STOPOVERS or (low == "stop" and s.low(k - 1) not in _OF_STOP):
        return False
    near = s.lows[max(0, k - _WORDS_TO_NOUN) : k]
    if low == "transit" and near[-1:] in (["in"], ["on"]):
        return not _WHILE.isdisjoint(near)
    if low == "transit" and s.low(k + 1) not in _THROUGH:
        return False
    during = max((m for m, word in enumerate(near) if word in _DURING), default=-1)
    return during >= 0 and not _OWNERS.isdisjoint(near[during:])


def _stop_after(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`stopover in Singapore`, `transit through Changi, Singapore`: where."""
    if s.low(k + 1) not in _THROUGH or s.low(k + 1) == "from":
        return None
    places = [p for p in phrases if k + 2 <= p.i <= k + 3 and p.kind in ("place", "country")]
    return next((p for p in places if p.place is not None), None)


def _place_before(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`met X in Istanbul yesterday, during a stopover`, `met at Frankfurt Airport, Germany, during it`: where."""
    before = [p for p in phrases if p.j <= k and p.kind in ("place", "country") and p.place is not None]
    before = [p for p in before if p.country is not None]
    inside = next((p for p in reversed(before) if s.low(p.i - 1) == "in"), None)
    return inside or next((p for p in before if s.low(p.i - 1) == "at" or s.low(p.i - 2) == "airport"), None)


def _owner(s: Sentence, phrases: list[Phrase], k: int) -> Side | None:
    """`during Prime Minister X's stopover`: X."""
    near = range(k - 3, k)
    owner = next((p for p in phrases if len(p.people) == 1 and p.j in near and s.low(p.j) in ("'s", "'")), None)
    return Side(owner.people[0], None, owner.country, "visitor", owner, s) if owner is not None else None


def _guest(met: FoundEvent, soil: str) -> Side | None:
    """Which of those who met is not of the country where they did."""
    people = [side for side in met.sides if side.person is not None]
    guests = [side for side in people if side.country != soil]
    guests = guests if len(guests) == 1 else [side for side in guests if side.country is not None]
    return replace(guests[0], role="visitor") if len(guests) == 1 and len(people) > 1 else None
