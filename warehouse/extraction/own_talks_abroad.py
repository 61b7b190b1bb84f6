"""Visits that a ministry's statement tells by what people did abroad: `Minister X co-chaired the third Joint Committee
with Minister Y in Riyadh today`, of its own; of heads of state and government, `President X met Prime Minister Y for
the Leaders' Retreat in Singapore`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.attendance import is_posted, is_signed
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.places import gazetteer

_NAMED: Final = ("explicit", "weekday")


def visits_to_talks(told: list[FoundEvent], text: str, home: str | None) -> list[FoundEvent]:
    """The visits of those of `home` who are told to have held talks, or to be about to, in a place of another country
    that the same sentence names; none of whom a visit is told but to other countries, and none where no ministry signs
    the text. That two met somewhere is not yet a visit of one of them."""
    if home is None or not any(_is_abroad(event, home) for event in told) or not is_signed(text):
        return []
    visits = [e for e in told if e.subtype == "visit"]
    known = {id(side.person) for e in visits for side in e.sides if side.person is not None}
    soils = {gazetteer.country_of(e.place) for e in visits if e.place is not None}
    if any(e.status == "cancelled" or (e.place is None and "region" not in e.sentence.low_set()) for e in visits):
        soils |= {None}
    found: list[FoundEvent] = []
    for event in told:
        if not _is_abroad(event, home):
            continue
        soil = gazetteer.country_of(event.place or "")
        people = [side for side in event.sides if side.person is not None and side.country == home]
        own = [side for side in people if side.phrase is None or not is_posted(side.phrase)]
        if soil is None or not own or all(side.country == home for side in event.sides):
            continue
        # `held talks in X on Monday, and was in Y yesterday`: a leg before the one that is told as a visit
        is_leg = soil not in soils and None not in soils and event.day is not None and event.day.kind in _NAMED
        guests = [side for side in own if id(side.person) not in known or is_leg]
        known |= {id(side.person) for side in guests}
        soils.add(soil)
        if guests:
            found.append(_visit(event, guests[0], soil))
    return found


def visits_to_retreats(told: list[FoundEvent], text: str) -> list[FoundEvent]:
    """The visits of the heads of state and government who come to the yearly retreat of the leaders of two countries in
    one of them; none where the text has told of a visit there."""
    if "etreat" not in text or not is_signed(text):
        return []
    soils = {gazetteer.country_of(e.place) for e in told if e.subtype == "visit" and e.place is not None}
    found: list[FoundEvent] = []
    for event in told:
        soil = gazetteer.country_of(event.place) if event.place is not None else None
        if soil is None or soil in soils or event.mode != "in person" or not _is_of_retreat(event):
            continue
        codes = {side.country for side in event.sides if side.country is not None}
        guests = [side for side in event.sides if side.person is not None and side.country not in (None, soil)]
        if len(codes) == len(("A", "B")) and soil in codes and len(guests) == 1 and _is_head(guests[0]):
            soils.add(soil)
            found.append(_visit(event, guests[0], soil))
    return found


_HEADS: Final = frozenset(("president", "prime minister", "king", "sultan", "chancellor"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "conference"))


def _is_of_retreat(event: FoundEvent) -> bool:
    """`for the Leaders' Retreat`, `held the 9th Leaders' Retreat`, in the sentence that tells of the encounter."""
    s = event.sentence
    is_told = event.subtype in _ENCOUNTERS and event.status != "cancelled" and s.kind == "body"
    return is_told and any(s.lows[max(0, k - 2) : k] in _OF_LEADERS for k in s.places_of("retreat"))


_OF_LEADERS: Final = (["leaders", "'"], ["leaders", "’"])


def _is_head(guest: Side) -> bool:
    offices = guest.phrase.offices if guest.phrase is not None else []
    return any(office.title.name in _HEADS for office in offices)


def _is_abroad(event: FoundEvent, home: str) -> bool:
    """Talks face to face in a place of another country, which their own sentence names."""
    if event.subtype != "talks" or event.mode != "in person" or event.status == "cancelled":
        return False
    span, s = event.place_span, event.sentence
    if event.place is None or span is None or not s.start <= span[0] < s.end or s.kind != "body":
        return False
    return gazetteer.country_of(event.place) not in (None, home)


def _visit(event: FoundEvent, guest: Side, soil: str) -> FoundEvent:
    sides = [Side(guest.person, None, guest.country, "visitor", guest.phrase, guest.sentence)]
    sides.append(Side(None, None, soil, "host", None, event.sentence))
    visit = FoundEvent("visit", event.status, "in person", sides, event.sentence, event.start, event.end)
    visit.place, visit.place_span, visit.day = event.place, event.place_span, event.day
    return visit
