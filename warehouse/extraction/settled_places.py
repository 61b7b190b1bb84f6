"""Where an event was, by all its sentences together: venue before city before country, else the dateline's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_before import MARGINS, opens_on_sidelines, told_beside
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.place_settings import is_at_it, is_there
from warehouse.extraction.places_of_journeys import names_place_unknown
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer


def _city_of(event: FoundEvent | None) -> str | None:
    """The city where the event told before was: a venue named alone stands there."""
    place = event.place.rpartition("@")[2] if event is not None and event.place else ""
    return place or None


def settle_place(
    event: FoundEvent,
    told: list[FoundEvent],
    setting: Setting,
    previous: FoundEvent | None,
    earlier: Sequence[FoundEvent] = (),
) -> None:
    """The place of an event from its sentences, venue before city before country, else the dateline's.

    A visit leads to a country, whatever cities it leads through.
    """
    if event.mode != "in person":
        return
    found = [e for e in told if e.place is not None and not _is_way_on(event, e)]
    sign = -1 if event.subtype == "visit" else 1
    best = min(found, key=lambda e: (sign * _place_rank(e.place or ""), e.sentence.kind == "caption"), default=None)
    if best is not None and event.subtype == "visit":
        best = _unless_side_trip(best, found)
    if best is not None:
        event.place, event.place_span = best.place, best.place_span
        venue, at, city = (best.place or "").rpartition("@")
        is_of_guest = best.is_place_of_guest and event.status == "occurred" and city.startswith("country/")
        near = setting.dateline_place if is_of_guest else None
        if near is not None and gazetteer.country_of(near) == gazetteer.country_of(city):
            event.place = f"{venue}{at}{near}"
            event.place_span = best.place_span if venue else setting.dateline_span
        if best.place is not None and best.place.endswith("@"):
            event.place = best.place + (setting.dateline_place or _city_of(previous) or "")
    elif (
        previous is not None
        and previous.place is not None
        and (_is_beside(event, previous) or is_there(event) or is_at_it(event, previous))
    ):
        event.place, event.place_span = _city_of(previous), previous.place_span
    elif (there := _abroad_that_day(event, earlier, setting)) is not None:
        event.place, event.place_span = _city_of(there), there.place_span
    elif (
        event.status == "occurred"
        and (event.subtype != "visit" or event.is_here)
        and setting.dateline_place is not None
        and (event.subtype == "visit" or not names_place_unknown(event))
        and not _is_beside_gathering(event, told, setting)
        and not (previous is not None and _is_beside_unplaced(event, previous))
    ):
        visit = _visit_that_day(event, earlier, setting)
        event.place, event.place_span = setting.dateline_place, setting.dateline_span
        if visit is not None:
            event.place, event.place_span = _city_of(visit), visit.place_span


def _is_way_on(visit: FoundEvent, leg: FoundEvent) -> bool:
    """`is visiting our country. Tomorrow he travels on to Xanadu`: where a visit is still to lead is not its place."""
    is_visit = visit.subtype == "visit" == leg.subtype and visit.status == "occurred"
    return is_visit and visit.is_here and leg is not visit and leg.status == "announced"


def _abroad_that_day(event: FoundEvent, earlier: Sequence[FoundEvent], setting: Setting) -> FoundEvent | None:
    """`A and B held talks in Dhaka on Wednesday. A also met C`, written in Islamabad: what the text has told of one of
    the two on that day in another country's city, and of no other place."""
    if event.subtype not in _ENCOUNTERS or event.status != "occurred" or "here" in event.sentence.low_set():
        return None
    people = {id(side.person) for side in event.sides if side.person is not None}
    there = [
        e
        for e in earlier
        if e.place is not None
        and e.subtype in _AT_ONE_PLACE
        and e.status == "occurred"
        and e.mode == "in person"
        and e.starts_on == event.starts_on is not None
        and any(id(side.person) in people for side in e.sides if side.person is not None)
    ]
    cities = {_city_of(e) for e in there}
    city = next(iter(cities)) if len(cities) == 1 else None
    home = gazetteer.country_of(setting.dateline_place) if setting.dateline_place is not None else None
    is_abroad = city is not None and city.startswith("city/") and gazetteer.country_of(city) != home
    return there[-1] if is_abroad else None


def _visit_that_day(event: FoundEvent, earlier: Sequence[FoundEvent], setting: Setting) -> FoundEvent | None:
    """`A returned home after visiting X from 14 to 16 May. He also met Minister B`, written at A's home: the visit that
    lasted on that day, where B is of no other state that is told."""
    home = gazetteer.country_of(setting.dateline_place) if setting.dateline_place is not None else None
    day = event.starts_on
    if home is None or day is None or event.subtype not in _ENCOUNTERS or event.status != "occurred":
        return None
    people = {id(side.person): side.country for side in event.sides if side.person is not None}
    if "here" in event.sentence.low_set():
        return None
    for visit in earlier:
        if visit.subtype != "visit" or visit.status != "occurred" or visit.place is None or visit.starts_on is None:
            continue
        soil = gazetteer.country_of(visit.place)
        guests = {id(side.person) for side in visit.sides if side.role == "visitor" and side.country in (None, home)}
        others = {code for one, code in people.items() if one not in guests}
        is_within = visit.ends_on is not None and visit.starts_on <= day <= visit.ends_on
        if is_within and soil not in (None, home) and guests & set(people) and others <= {None, soil}:
            return _city_on_visit(earlier, guests, soil) or visit
    return None


def _city_on_visit(earlier: Sequence[FoundEvent], guests: set[int], soil: str | None) -> FoundEvent | None:
    """The encounter of the guests told last in a city of that country, if all were in the same."""
    there = [
        e
        for e in earlier
        if e.subtype in _AT_ONE_PLACE
        and (_city_of(e) or "").startswith("city/")
        and gazetteer.country_of(_city_of(e) or "") == soil
        and any(id(side.person) in guests for side in e.sides if side.person is not None)
    ]
    return there[-1] if len({_city_of(e) for e in there}) == 1 else None


_AT_ONE_PLACE: Final = ("talks", "meeting", "reception", "signing")
_OF: Final = frozenset(("of", "to"))


def _is_beside_gathering(event: FoundEvent, told: list[FoundEvent], setting: Setting) -> bool:
    """`met X on the sidelines of the ASEAN Ministerial Meeting`, written at home by one of the two: held wherever the
    ministers gathered, of which nothing is said."""
    soil = gazetteer.country_of(setting.dateline_place) if setting.dateline_place is not None else None
    if event.subtype not in _ENCOUNTERS or soil not in {side.country for side in event.sides}:
        return False
    city = (gazetteer.place_name(setting.dateline_place or "") or "").lower()
    if setting.dateline_place != gazetteer.capital_of(soil or "") and city not in _DESKS:
        return False  # `VLADIVOSTOK -- Russian President X met Y on the sidelines of the Eastern Economic Forum`
    if any(_on_sidelines_elsewhere(e.sentence, city) for e in told):
        return True
    following = setting.text[event.sentence.end : event.sentence.end + _LETTERS_ON]
    taken = _TOOK_PLACE_BESIDE.search(following) if "idelines of" in following else None
    return taken is not None and city not in taken.group().lower()


_DESKS: Final = frozenset(
    "istanbul mumbai kolkata lagos karachi lahore dubai sharjah johannesburg almaty yangon sydney toronto milan zurich "
    "geneva barcelona shanghai".split()
) | {"tel aviv", "new york", "hong kong", "dar es salaam", "ho chi minh city", "rio de janeiro", "são paulo"}
"""Cities beside the capitals from which papers and agencies write of what happened elsewhere."""
_LETTERS_ON: Final = 400
_TOOK_PLACE_BESIDE: Final = re.compile(
    r"\b[Tt](?:he|hese|heir) (?:bilateral )?(?:meetings?|talks) (?:took place|(?:was|were) held) on the sidelines of "
    r"(?:the |an? )?[^,.;]*[A-Z][^,.;]*"
)


_ENCOUNTERS: Final = ("talks", "meeting", "reception")


def _on_sidelines_elsewhere(s: Sentence, city: str) -> bool:
    """The sidelines of a gathering that is named, or `during the 57th Ministerial Meeting`, of another city than that
    of the dateline."""
    if "here" in s.low_set():
        return False
    for k in range(len(s) - 3):
        is_aside = s.lows[k] in MARGINS and s.lows[k + 1] in _OF
        if not is_aside and not (s.lows[k] in _WHILE and s.lows[k + 1] == "the" and s.lows[k + 2].endswith(_NTH)):
            continue
        far = min(k + _WORDS_OF_NAME, len(s))
        end = next((m for m in range(k, far) if s.lows[m] == ","), far)
        named = [s.lows[m] for m in range(k + 2, end) if s.is_capitalized(m)]
        if city in named or not named:
            return False
        if is_aside or (s.lows[k + 2][0].isdigit() and not _MEETINGS.isdisjoint(named)):
            return True
    return False


def _is_beside_unplaced(event: FoundEvent, previous: FoundEvent) -> bool:
    """`Earlier, X also met Z`, told after X's meeting with Y beside a gathering of which no place is told."""
    if event.subtype not in _ENCOUNTERS or previous.subtype not in _ENCOUNTERS or previous.mode != "in person":
        return False
    people = {id(side.person) for side in event.sides if side.person is not None}
    shared = any(id(side.person) in people for side in previous.sides if side.person is not None)
    return (
        shared
        and previous.place is None
        and previous.status == "occurred"
        and event.starts_on in (None, previous.starts_on)
    )


_WHILE: Final = frozenset(("during", "at", "in"))
_NTH: Final = ("th", "st", "nd", "rd")
_MEETINGS: Final = frozenset("meeting meetings summit session assembly conference".split())
_WORDS_OF_NAME: Final = 9


def _unless_side_trip(best: FoundEvent, found: list[FoundEvent]) -> FoundEvent:
    """`arrived in Hanoi on Monday. She will also visit Quang Binh province`: a visit to the capital takes no province
    for its goal; the telling of the capital."""
    key = best.place or ""
    country = gazetteer.country_of(key) if key.startswith("region/") else None
    capital = gazetteer.capital_of(country) if country is not None else None
    return next((e for e in found if capital is not None and e.place == capital), best)


_GATHERINGS: Final = ("conference", "seminar")
_NOUNS: Final = frozenset("summit conference forum seminar expo congress workshop symposium dialogue".split())


def place_gatherings(events: list[FoundEvent]) -> None:
    """`met X, who was in Nanning to attend the summit. The summit opened on Saturday`: there, where all who met are
    told to have been in one city."""
    for event in events:
        noun = event.sentence.low(1) if event.sentence.low(0) == "the" else ""
        if event.subtype not in _GATHERINGS or event.place is not None or noun not in _NOUNS:
            continue
        there = [e for e in events if e.place is not None and _names(e, noun)]
        if event.mode == "in person" and len({e.place for e in there}) == 1:
            event.place, event.place_span = _city_of(there[0]), there[0].place_span


def _names(event: FoundEvent, noun: str) -> bool:
    return event.mode == "in person" and any(noun in told.sentence.low_set() for told in (event, *event.others))


def _is_beside(event: FoundEvent, previous: FoundEvent) -> bool:
    """`On the sidelines, X met Y`: where that is held of which the text has told before."""
    if event.subtype == "visit" or event.status != "occurred" or previous.subtype == "visit":
        return False
    is_aside = opens_on_sidelines(event.sentence) and event.starts_on == previous.starts_on
    return is_aside and told_beside(event, [previous]) is not None


def _place_rank(key: str) -> int:
    kind = key.partition("/")[0]
    if kind == "region" and gazetteer.country_of(key) is None:
        return 4
    return ("venue", "city", "region", "country").index(kind)
