"""Events that follow on one abroad: a report written at home goes on with what its traveller did where he was."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.places import gazetteer

_TOGETHER: Final = frozenset(("talks", "meeting", "reception", "signing", "award", "seminar", "wreath laying"))
"""Kinds that a traveller has one after the other in a place."""


def follow_travellers(events: list[FoundEvent], setting: Setting) -> None:
    """Give events without a place of their own that of the one told before, where their people were abroad.

    In: the events of an article in order, with days and places settled. `CITY OF THEIRS, January 30 - Minister X met Y
    in Z on Monday. … X also met W`: in Z, on the day told, not at home on the day of the report.
    """
    home = gazetteer.country_of(setting.dateline_place) if setting.dateline_place else None
    if home is None:
        return
    abroad: FoundEvent | None = None
    for event in events:
        if event.status != "occurred" or event.mode != "in person" or event.subtype not in _TOGETHER:
            continue
        is_of_dateline = event.place is None or event.place_span == setting.dateline_span
        if abroad is not None and is_of_dateline and _takes_part(event, _travellers(abroad, home), home):
            _follow(event, abroad)
            abroad = event if event.starts_on is not None else abroad
        elif event.place is not None and gazetteer.country_of(event.place) not in (None, home):
            abroad = event if _travellers(event, home) else abroad
        elif not is_of_dateline:
            abroad = None


def _follow(event: FoundEvent, abroad: FoundEvent) -> None:
    if event.day is not None and event.day.kind != "relative" and event.starts_on != abroad.starts_on:
        return
    city = (abroad.place or "").rpartition("@")[2]
    event.place, event.place_span = city or abroad.place, abroad.place_span
    if event.day is None and abroad.starts_on is not None and event.basis in ("dateline", "report date"):
        event.starts_on, event.ends_on = abroad.starts_on, abroad.ends_on
        event.precision, event.basis = abroad.precision, abroad.basis


def _travellers(event: FoundEvent, home: str) -> set[int]:
    """The people of the dateline's country."""
    return {id(side.person) for side in event.sides if side.person is not None and side.country == home}


def _takes_part(event: FoundEvent, travellers: set[int], home: str) -> bool:
    """One of them does, or somebody of their country who is not named again."""
    if any(id(side.person) in travellers for side in event.sides if side.person is not None):
        return True
    return any(side.person is None and side.organization is None and side.country == home for side in event.sides)


def name_travellers(events: list[FoundEvent], told: list[FoundEvent], held: list[HeldOffice]) -> None:
    """Say who `the Prime Minister` is who travels on, where the text names two: whose journey was announced before.

    In: the events of a sentence, those told before, the offices seen so far. `X will visit Y, where he will meet Prime
    Minister Z. From there the Prime Minister will travel to W.`
    """
    named: Person | None = None
    for event in events:
        if event.subtype != "visit" or event.status != "announced":
            continue
        for side in event.sides:
            if side.role != "visitor":
                continue
            if side.person is None and _is_the_holder(side):
                side.person = named = _who_set_out(event, side, told, held)
                side.country = side.country or (named.country if named is not None else None)
            elif named is not None and side.phrase is not None and side.phrase.kind == "pronoun":
                side.person, side.country = named, named.country  # `and from there he will travel to V`


def _is_the_holder(side: Side) -> bool:
    phrase = side.phrase
    if phrase is None or phrase.kind != "title" or not phrase.offices or phrase.people:
        return False
    return side.sentence.low(phrase.i) not in ("a", "an", "his", "her", "their")


def _who_set_out(event: FoundEvent, side: Side, told: list[FoundEvent], held: list[HeldOffice]) -> Person | None:
    """The visitor of the visit announced last, where that one holds the post."""
    visits = (e for e in reversed(told) if e.subtype == "visit" and e.status == "announced")
    before = next((e for e in visits if not e.needs_day), None)  # not one of which only someone's words tell
    if before is None or side.phrase is None:
        return None
    title = side.phrase.offices[0].title.name
    soil = {other.country for other in event.sides if other.role == "host"}
    for one in before.sides:
        guest = one.person
        if one.role != "visitor" or guest is None or guest.country in soil:
            continue
        if side.country not in (None, guest.country):
            continue
        if any(office.person is guest and office.office.title.name == title for office in held):
            return guest
    return None
