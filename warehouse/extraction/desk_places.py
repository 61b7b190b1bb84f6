"""Where an event was not, though the dateline names it: guests received abroad, people of two other countries."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.asides import MARGIN_WORDS
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.places import gazetteer

_PAIR: Final = 2
_ENCOUNTERS: Final = ("reception", "talks", "meeting")


def leave_home(events: list[FoundEvent], setting: Setting, own: str | None) -> None:
    """Take the dateline's place from guests whom someone of another country received, where no visit tells of theirs,
    and from people of two other countries of whom an agency tells from its desk at home.

    In: an article's events, changed in place, with all that their visits tell of their places; `own`: the outlet's
    country.
    """
    home = gazetteer.country_of(setting.dateline_place) if setting.dateline_place else None
    if home is None:
        return
    for event in events:
        if event.status != "occurred" or event.place is None:
            continue
        if event.place == setting.dateline_place and event.place_span == setting.dateline_span:
            is_abroad = _is_received_abroad(event, home, own) or _is_at_own_envoys(event, home)
            is_abroad = is_abroad or _is_with_own_envoy(event, home, events)
            visit = _visit_abroad(event, home, events)
            if visit is not None:
                event.place, event.place_span = visit.place, visit.place_span
            elif is_abroad or (own == home and _is_of_others(event, home, events)):
                event.place = event.place_span = None
            continue
        is_in_city = event.place.endswith(f"@{setting.dateline_place}") and not _is_city_told(event)
        is_elsewhere = is_in_city and own == home and _is_of_others(event, home, events)
        if is_elsewhere or (is_in_city and _is_received_abroad(event, home, own)):
            event.place = event.place.partition("@")[0] + "@"


def _visit_abroad(event: FoundEvent, home: str, events: list[FoundEvent]) -> FoundEvent | None:
    """`The delegation is staying in X until Friday. On Wednesday it laid a wreath at the monument`, told at home: the
    visit to X on whose days its guests did so."""
    people = {id(side.person) for side in event.sides if side.person is not None}
    day = event.starts_on
    if event.subtype != "wreath laying" or not people or day is None:
        return None
    for visit in events:
        last = visit.ends_on or visit.starts_on
        if visit.subtype != "visit" or visit.status != "occurred" or visit.starts_on is None or last is None:
            continue
        guests = {id(side.person) for side in visit.sides if side.role == "visitor"}
        is_abroad = visit.place is not None and gazetteer.country_of(visit.place) not in (None, home)
        if is_abroad and people <= guests and visit.starts_on <= day <= last:
            return visit
    return None


def _is_city_told(event: FoundEvent) -> bool:
    """`at the Government Office in Hanoi`: behind the venue; else its city is only that of the dateline."""
    s, end = event.sentence, event.place_span[1] if event.place_span is not None else 0
    k = next((k for k in range(len(s)) if s.starts[k] >= end), len(s))
    return s.low(k) in ("in", ",", "of")


def _is_of_others(event: FoundEvent, home: str, events: list[FoundEvent]) -> bool:
    """Two sides of two other countries, of whom nothing else in the text tells that they came."""
    countries = {side.country for side in event.sides}
    if event.subtype not in _ENCOUNTERS or len(countries) != _PAIR or not countries.isdisjoint((None, home)):
        return False
    is_there = any(each is not event and gazetteer.country_of(each.place or "") == home for each in events)
    words = event.sentence.low_set()
    return not is_there and "here" not in words and MARGIN_WORDS.isdisjoint(words)


_RECEIVING: Final = frozenset("received receives paid pays pay called calls".split())


_HOSTING: Final = frozenset(("hosted", "hosts", "welcomed", "welcomes", "gave"))
_BODIES_AT_HOME: Final = frozenset(("party", "party organ", "ministry", "legislature", "state"))


def _is_no_envoy(host: Side) -> bool:
    """A host of a post or body at home: no ambassador, no embassy."""
    if host.person is None:
        return host.organization is not None and host.organization.kind in _BODIES_AT_HOME
    offices = host.phrase.offices if host.phrase is not None else []
    return bool(offices) and all(office.title.of != "embassy" for office in offices)


def _is_received_abroad(event: FoundEvent, home: str | None, own: str | None) -> bool:
    """`X was received by the President of Y`, told in X's capital: not there, where nobody says that the host came;
    the host's own press writes from where he is."""
    s = event.sentence
    word = next((s.lows[k] for k in range(len(s)) if s.starts[k] == event.start), "")
    hosts = [side for side in event.sides if side.role == "host"]
    is_receiving = word in _RECEIVING or (word in _HOSTING and all(map(_is_no_envoy, hosts)))
    if event.subtype != "reception" or home is None or not is_receiving:
        return False  # an embassy gives its receptions abroad
    guests = {side.country for side in event.sides if side.role == "visitor"}
    if "here" in s.low_set() or own in {side.country for side in hosts} - {None}:
        return False
    is_elsewhere = all(side.country not in (None, home) and not side.is_visiting for side in hosts)
    return bool(hosts) and is_elsewhere and guests == {home}


def _is_with_own_envoy(event: FoundEvent, home: str, events: list[FoundEvent]) -> bool:
    """`The delegation met with the Vietnamese Consul General in Guangzhou`, told in Hanoi of a journey to China."""
    if event.subtype not in ("meeting", "talks"):
        return False
    others = {side.country for side in event.sides} - {None, home}
    for side in event.sides:
        for office in side.phrase.offices if side.phrase is not None else ():
            seat = office.seat or (gazetteer.country_of(office.seat_city) if office.seat_city else None)
            if office.title.of == "embassy" and seat not in (None, home) and side.country in (None, home):
                # `The Vietnamese Ambassador to Laos had a working session with Lao Minister X`
                is_there = others == {seat} and "here" not in event.sentence.low_set()
                return is_there or (
                    not others and any(gazetteer.country_of(each.place or "") == seat for each in events)
                )
    return False


def _is_at_own_envoys(event: FoundEvent, home: str | None) -> bool:
    """`The delegation called on X, Ambassador of Cambodia to Vietnam`, told in Phnom Penh: not there."""
    hosts = [side for side in event.sides if side.role == "host"] if event.subtype == "reception" else []
    return bool(hosts) and all(
        side.country == home
        and side.phrase is not None
        and any(office.title.of == "embassy" for office in side.phrase.offices)
        for side in hosts
    )
