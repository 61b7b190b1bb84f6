"""Aid told by its arrival: `Forty tons of food donated by X arrived in Y on Sunday`, `A plane carrying aid from X
landed in Y`: from X to the country where it came."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

TRADE: Final = frozenset("contract contracts sold sale sales exported exports purchase purchased".split())
"""`delivered food to X under a contract`: no aid."""
_ARRIVES: Final = frozenset("arrived arrives landed docked reached delivered received arriving".split())
_ARRIVING: Final = marks.of_words(lambda: _ARRIVES)
_THINGS: Final = frozenset(
    "aid relief supplies food rice flour medicine medicines vaccines doses tents blankets tonnes tons generators "
    "milk wheat equipment ambulances donation shipment consignment cargo".split()
)
_GIVEN: Final = frozenset("donated sent given provided supplied dispatched offered".split())
_GIFTS: Final = frozenset(("gift", "donation", "contribution"))
_SIDES: Final = ("person", "title", "organization", "country")
_WORDS_TO_GIVER: Final = 3
_OTHER: Final = frozenset("will would had not could before expected due scheduled".split())


def find_aid_arrived(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The aid that a sentence tells to have come, at most one; its giver and the country that got it are told."""
    if s.kind != "body" or not marks.has(s, _ARRIVING) or _THINGS.isdisjoint(s.low_set()):
        return []
    k = next((k for k in marks.places(s, _ARRIVING) if s.lows[k] in _ARRIVES), None)
    if k is None or _THINGS.isdisjoint(s.lows[:k]) or not _OTHER.isdisjoint(s.lows[max(0, k - 4) : k]):
        return []
    announced = _announcer(s, phrases, k)
    people = [p for p in phrases if p.people and p.j <= k and s.low(p.i - 1) not in ("by", "from", "of")]
    if people and announced is None:
        return []  # who arrives there is somebody
    giver = announced or _giver(s, phrases, k)
    kinds = ("place", "country", "organization") if s.low(k + 1) == "by" else ("place", "country")
    place = next((p for p in phrases if p.i > k and p.kind in kinds and _country(p)), None)
    taker = next((p for p in phrases if p.i < k and p.kind == "country" and s.low(p.i - 1) in ("to", "for")), None)
    if announced is not None and place is None:
        own = announced.country or announced.people[0].country
        place = next((p for p in phrases if p.kind in ("place", "country") and _country(p) not in (None, own)), None)
    goal = taker or place
    if giver is None or goal is None or goal is giver:
        return []
    to = _country(goal)
    if to is None or to in {giver.country, *(p.country for p in giver.people)} or not (giver.country or giver.people):
        return []
    sides = [Side(p, None, p.country or giver.country, "sender", giver, s) for p in giver.people] or [
        Side(None, giver.organization, giver.country, "sender", giver, s)
    ]
    sides.append(Side(None, None, to, "recipient", goal, s))
    event = FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    if place is not None and place.place is not None:
        event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    return [event]


def _announcer(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`The minister announced a donation of tents, which arrived on Monday`: who announces it, for his state."""
    if s.low(k - 1) not in ("which", "that") or "announced" not in s.lows[:k] or _GIFTS.isdisjoint(s.lows[:k]):
        return None
    first = next((p for p in phrases if len(p.people) == 1 and p.j <= k), None)
    return first if first is not None and (first.country or first.people[0].country) else None


def _giver(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """Who gave what arrives: `donated by X`, `a gift of X`, `aid from X`, `Chinese-donated vaccines`."""
    for phrase in phrases:
        if phrase.j > k or phrase.kind not in _SIDES:
            continue
        near = s.lows[max(0, phrase.i - _WORDS_TO_GIVER) : phrase.i]
        if ("by" in near and not _GIVEN.isdisjoint(s.lows[max(0, phrase.i - 4) : phrase.i])) or "from" in near:
            return phrase
        if near[-2:-1] and near[-2] in _GIFTS and near[-1] == "of":
            return phrase
        if near[-2:] == ["of", "the"] and near[:1] and near[0] in _GIFTS:  # `a gift of the Chinese government`
            return phrase
    return None


def _country(phrase: Phrase) -> str | None:
    return phrase.country or (gazetteer.country_of(phrase.place) if phrase.place else None)


def country_of_goods(
    s: Sentence, phrases: list[Phrase], k: int, givers: list[Phrase], told: list[FoundEvent]
) -> list[Side]:
    """`Ambassador X handed over two ambulances for the hospital in Y`, `delivered wheat at the port of Y`: the country
    where goods were given that nobody is said to have got; that of the visit told before, if no place is named."""
    home = {person.country or p.country for p in givers for person in p.people}
    if not home or home == {None}:
        return []
    place = next((p for p in phrases if p.i > k and p.kind in ("place", "country") and _country(p) not in home), None)
    to = _country(place) if place is not None else None
    if to is None and not any(p.i > k and p.kind == "country" for p in phrases):
        visits = (e for e in reversed(told) if e.subtype == "visit" and e.place is not None)
        visit = next((e for e in visits if _is_visitor(e, givers)), None)
        to = gazetteer.country_of(visit.place) if visit is not None and visit.place is not None else None
    return [Side(None, None, to, "recipient", place, s)] if to is not None and to not in home else []


def _is_visitor(visit: FoundEvent, givers: list[Phrase]) -> bool:
    people = {id(person) for p in givers for person in p.people}
    return any(side.role == "visitor" and id(side.person) in people for side in visit.sides)


def is_of_things_given(event: FoundEvent, told: list[FoundEvent]) -> bool:
    """`He handed over 50 laptops. They were received by the school's principal`: things, where nobody came."""
    if event.subtype != "reception" or any(side.role != "host" for side in event.sides):
        return False
    return not any(visit.subtype == "visit" for visit in told)
