"""Meetings within a visit: that they are parts of it, and what the visit tells of their days, places and guests."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.day_of_visit import day_within
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_before import MARGINS, opens_on_occasion
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.settled_places import place_gatherings
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_lengths import NAMED_DAYS, ends_there
from warehouse.extraction.visits_aside import without_visits_of_several
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_PARTS: Final = frozenset(
    ("talks", "meeting", "reception", "signing", "award", "credentials", "seminar", "conference", "wreath laying")
)
_DURING: Final = re.compile(
    r"\b(?:[Dd]uring|[Ii]n the (?:framework|course) of|[Oo]n the occasion of|[Ww]ithin|[Aa]s part of|[Ww]hile on)\s+"
    r"(?:\S+\s+){0,6}?(?:visit|stay|trip|tour|mission)\b"
)
_ON_ARRIVAL: Final = re.compile(
    r"(?:Shortly |Soon |Immediately )?(?:[Uu]pon|[Oo]n|[Aa]fter) (?:(?:his|her|their|the) )?(?:arrival|arriving)\b"
)
_WHERE: Final = WordList(("where",))
_CITY_STATES: Final = frozenset(("country/SGP", "country/MCO", "country/VAT"))
_ON_THIS_OCCASION: Final = re.compile(r"\b[Oo]n (?:this|that|the same) occasion\b")


def mark_visitors(event: FoundEvent, events: list[FoundEvent]) -> None:
    """Who is told to visit the country is a visitor at the meetings there too."""
    soil = _country(event)
    for visit in events:
        if visit.subtype != "visit" or not visit.place or soil not in (None, _country(visit)):
            continue
        visitors = _visitors(visit)
        for side in event.sides:
            side.is_visiting = side.is_visiting or _who(side) in visitors
    if soil is None and not any(side.is_visiting for side in event.sides):
        _mark_received(event, events)


def _mark_received(event: FoundEvent, events: list[FoundEvent]) -> None:
    """Who was received by a country's leaders is a visitor too where others of that country meet the guest."""
    for reception in events:
        if reception.subtype != "reception":
            continue
        guests = {id(side.person) for side in reception.sides if side.role == "visitor" and side.person is not None}
        hosts = {side.country for side in reception.sides if side.role == "host"}
        others = [side for side in event.sides if id(side.person) not in guests]
        if others and all(side.country in hosts for side in others):
            for side in event.sides:
                side.is_visiting = side.is_visiting or id(side.person) in guests


def settle_within_visits(events: list[FoundEvent], text: str, setting: Setting) -> list[FoundEvent]:
    """Give the meetings of a visitor during a visit the visit as parent, and what they lack of its days and place.

    Out: the events without those visits that are of guests of several states and only told where these met others.
    """
    visits = [e for e in events if e.subtype == "visit" and e.status != "cancelled"]
    _settle_within_gatherings(events)
    for event in events if visits else ():
        if event.subtype not in _PARTS or event.mode != "in person":
            continue
        if _is_on_tour(event, visits, setting):
            event.place = event.place_span = None
            continue
        parent = _visit_of(event, visits, text, setting)
        if parent is None:
            continue
        event.parent = parent
        if _is_off_soil(event, parent, setting):
            event.place, event.place_span = parent.place, None
        elif event.place is None and (
            _is_told_in_city(parent, event)
            or _is_told_in_country(parent, event, visits)
            or _is_told_together(parent, event)
        ):
            event.place, event.place_span = parent.place, parent.place_span
        if not _is_of_encounter(event, events):
            _settle_days_by_visit(event, parent, text)
        is_there = event.status == "announced" and event.starts_on is None
        if is_there and (
            _is_where(event, parent, text) or _is_on_leg(event, parent) or _is_in_course(event, parent, visits)
        ):
            event.starts_on, event.precision, event.basis = parent.starts_on, "day", parent.basis
    place_gatherings(events)
    return without_visits_of_several(events)


def _settle_within_gatherings(events: list[FoundEvent]) -> None:
    """`In the margins of the summit, X met Y`: part of the summit that the text tells of, on one of its days."""
    gatherings = [e for e in events if e.subtype == "conference" and e.status == "occurred" and e.starts_on is not None]
    for event in events if gatherings else ():
        if event.subtype not in _ENCOUNTERS or event.mode != "in person" or event.status != "occurred":
            continue
        if MARGINS.isdisjoint(event.sentence.low_set()):
            continue
        before = [e for e in gatherings if e.sentence.start <= event.sentence.start and _is_within(event, e)]
        event.parent = before[-1] if before else None


def _is_within(event: FoundEvent, gathering: FoundEvent) -> bool:
    first, day = gathering.starts_on, event.starts_on
    if first is None or day is None or not first <= day <= (gathering.ends_on or first):
        return False
    return event.place is None or gathering.place is None or _country(event) == _country(gathering)


def _is_on_tour(event: FoundEvent, visits: list[FoundEvent], setting: Setting) -> bool:
    """`returned from a trip to X and Y, during which she met Z`: in one of the two, and not where this was written."""
    if event.place is None or not _is_default_place(event, setting):
        return False
    there = [v for v in visits if v.sentence is event.sentence and v.end <= event.start and v.status == "occurred"]
    soils = {_country(visit) for visit in there} - {None}
    is_away = (
        len(soils) > 1 and _country(event) not in soils and not {"where", "which"}.isdisjoint(event.sentence.low_set())
    )
    home = _country(event)
    return is_away and all(side.country == home for visit in there for side in visit.sides if side.role == "visitor")


def _is_where(event: FoundEvent, visit: FoundEvent, text: str) -> bool:
    """`will be in X on Tuesday, where she will be received by Y`: on that day."""
    is_one_day = visit.precision == "day" and visit.starts_on is not None and visit.ends_on is None
    is_here = event.sentence is visit.sentence and visit.status == "announced"
    return is_one_day and is_here and ", where " in text[visit.end : event.start]


_COMING: Final = frozenset(
    "arrive arrives arriving begin begins beginning start starts starting leave leaves leaving depart departs travel "
    "travels fly flies embark embarks from until kick kicks".split()
)
"""Of a visit that one day is told of, it may be but the first."""


def _is_in_course(event: FoundEvent, visit: FoundEvent, visits: list[FoundEvent]) -> bool:
    """`will make a working visit to X on Wednesday 29 May. He will meet Y`: on the day of the one visit told of."""
    is_one_day = visit.precision == "day" and visit.starts_on is not None and visit.ends_on is None
    tellings = [visit, *visit.others]
    is_whole = all(_COMING.isdisjoint(told.sentence.low_set()) for told in tellings) and len(visits) == 1
    is_today = visit.is_underway and visit.day is not None and visit.day.word == "today"  # `is visiting X today`
    is_ahead = visit.status == "announced" or is_today
    return is_one_day and is_whole and is_ahead and event.sentence.start >= visit.sentence.start


def _is_on_leg(event: FoundEvent, visit: FoundEvent) -> bool:
    """`will travel to X on May 3 and to Y the following day. In Y, she will meet Z`: on the day in that city."""
    s = event.sentence
    is_one_day = visit.precision == "day" and visit.starts_on is not None and visit.ends_on is None
    is_fronted = s.low(0) in ("in", "there") and event.place_span is not None and event.place_span[0] <= s.starts[1]
    is_city = event.place is not None and event.place.startswith("city/") and event.place == visit.place
    return is_one_day and visit.status == "announced" and is_city and is_fronted


def _is_of_encounter(event: FoundEvent, events: list[FoundEvent]) -> bool:
    """`On the same day, X called on Y. On this occasion, X decorated Z`: on the day of the call, which is told."""
    if not opens_on_occasion(event.sentence) or event.starts_on is None or event.status != "occurred":
        return False
    before = (e for e in events if e.sentence.start < event.sentence.start and e.subtype in _ENCOUNTERS)
    return any(e.starts_on == event.starts_on and e.ends_on is None and has_own_day(e) for e in before)


_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))


def _visit_of(event: FoundEvent, visits: list[FoundEvent], text: str, setting: Setting) -> FoundEvent | None:
    """The visit that the event is part of: the last one told before it of those that fit, else the first told after."""
    fitting = [v for v in visits if _is_part(event, v, text, setting)]
    before = [v for v in fitting if v.sentence.start <= event.sentence.start]
    if _WHERE.stands_in(event.sentence):  # `to A, where he met X, and B`: in A
        here = [v for v in before if v.sentence is event.sentence and v.place_span is not None]
        here = [v for v in here if v.place_span is not None and v.place_span[1] <= event.start]
        if here:
            return max(here, key=lambda v: v.place_span or (0, 0))
    return before[-1] if before else next(iter(fitting), None)


def _is_part(event: FoundEvent, visit: FoundEvent, text: str, setting: Setting) -> bool:
    if not _visitors(visit) & {_who(side) for side in event.sides}:
        return False
    if event.status != visit.status and (event.status, visit.status) != ("announced", "occurred"):
        return False
    if not _days_fit(event, visit) or _is_before_departure(event, visit):
        return False
    soil, destination = _country(event), _country(visit)
    if soil is None or destination is None or soil == destination:
        return True
    return _is_default_place(event, setting) and (
        _hosts_are_of(event, visit, destination) or is_said_during(event, text)
    )


_BEFORE_IT: Final = frozenset("prior to before ahead of it this that the his her their its visit trip journey".split())
_LEFT: Final = frozenset("left leaves leave departed departs departing leaving".split())


def _is_before_departure(event: FoundEvent, visit: FoundEvent) -> bool:
    """`left here for a visit to X. Prior to it, Y gave a reception for the delegation`: at home, before the visit;
    `will meet Y on Friday before continuing her trip to X`: not in X."""
    s = event.sentence
    if s is visit.sentence and visit.start >= event.end and _is_behind_before(s, visit.start):
        return True
    is_opened = s.lows[0] in ("prior", "before", "ahead") and s is not visit.sentence
    if not is_opened or _LEFT.isdisjoint(visit.sentence.low_set()) or "," not in s.low_set():
        return False
    return _BEFORE_IT.issuperset(s.lows[: s.lows.index(",")])


def _is_behind_before(s: Sentence, start: int) -> bool:
    """`before` stands right before the verb that begins at `start`, `prior to` with it."""
    k = next((k for k in range(1, len(s)) if s.starts[k] >= start), 0)
    return s.low(k - 1) in ("before", "thereafter") or s.lows[max(0, k - 2) : k] == ["prior", "to"]


def _days_fit(event: FoundEvent, visit: FoundEvent) -> bool:
    """The event's own day, where its sentence names one, does not lie outside the days of the visit."""
    if not has_own_day(event) or event.starts_on is None or visit.basis not in NAMED_DAYS:
        return True
    if visit.starts_on is None or visit.precision == "month":
        return True
    return visit.starts_on <= event.starts_on and (visit.ends_on is None or event.starts_on <= visit.ends_on)


def has_own_day(event: FoundEvent) -> bool:
    """A sentence about the event names its day, or a word such as `today` does."""
    day = event.day
    if day is None or day.starts_on is None or event.starts_on is None:
        return False
    # The day in the title, or that of a digest's first sentence, is not the event's own.
    return any(told.sentence.start <= day.start < told.sentence.end for told in (event, *event.others))


def is_said_during(event: FoundEvent, text: str) -> bool:
    """The event's sentence says `during the visit` before it tells of the event."""
    lead = text[event.sentence.start : event.start]
    return bool(_DURING.search(lead) or _ON_THIS_OCCASION.search(lead))


def _is_default_place(event: FoundEvent, setting: Setting) -> bool:
    return event.place_span is None or event.place_span == setting.dateline_span


def _is_off_soil(event: FoundEvent, visit: FoundEvent, setting: Setting) -> bool:
    """The place is only the dateline's, and not in the country that is visited."""
    if visit.place is None or event.place is None or not _is_default_place(event, setting):
        return False
    is_in_province = visit.place.startswith("region/") and event.place == setting.dateline_place
    if is_in_province and event.place == gazetteer.capital_of(_country(event) or ""):
        return True  # correspondents in the capital write of visits to the provinces
    return _country(event) != _country(visit)


def _is_told_in_city(visit: FoundEvent, event: FoundEvent) -> bool:
    """A visit to a city, or to a state that is one, and then what was done on it: in that city."""
    place = visit.place or ""
    return visit.sentence.start <= event.sentence.start and (place.startswith("city/") or place in _CITY_STATES)


def _is_told_in_country(visit: FoundEvent, event: FoundEvent, visits: list[FoundEvent]) -> bool:
    """The article tells of visits to one country only, and whom the visitor met are of it."""
    soil = _country(visit)
    return soil is not None and all(_country(v) == soil for v in visits) and _hosts_are_of(event, visit, soil)


def _is_told_together(visit: FoundEvent, event: FoundEvent) -> bool:
    """`held a meeting with Minister X of Y during his visit to Y`, of which Y is one country of two."""
    soil = _country(visit)
    is_here = soil is not None and any(told.sentence is event.sentence for told in (visit, *visit.others))
    return is_here and soil is not None and _hosts_are_of(event, visit, soil)


def _hosts_are_of(event: FoundEvent, visit: FoundEvent, destination: str) -> bool:
    """Those whom the visitor met are of the country visited."""
    visitors = _visitors(visit)
    countries = {_side_country(side) for side in event.sides if _who(side) not in visitors}
    if countries == {None} and event.subtype == "reception":
        return any(side.role == "visitor" and _who(side) in visitors for side in event.sides)
    # `received by A of X, along with B and C`: of those beside the host nothing is told.
    is_hosted = any(side.role == "host" and _side_country(side) == destination for side in event.sides)
    return (countries - {None} if is_hosted else countries) == {destination}


def _settle_days_by_visit(event: FoundEvent, visit: FoundEvent, text: str) -> None:
    """An event without a day of its own was within the days of its visit, not on the day of the report."""
    has_those_of_visit = event.ends_on is not None and (event.starts_on, event.ends_on) == (
        visit.starts_on,
        visit.ends_on,
    )
    is_open = event.status == "announced" and event.starts_on is None  # `On the last day, he will meet Y`
    if not (is_open or event.status == "occurred") or (has_own_day(event) and not has_those_of_visit):
        return
    first, last = visit.starts_on, visit.ends_on or visit.starts_on
    is_named = visit.basis in NAMED_DAYS or (visit.day is not None and visit.day.kind == "relative")
    if first is None or last is None or not is_named or visit.precision == "month":
        return
    within = day_within(event, visit, text)
    if within is not None:
        event.starts_on, event.ends_on, event.precision, event.basis = within, None, "day", visit.basis
        return
    if has_those_of_visit or is_open or visit.basis not in NAMED_DAYS:
        return
    if _is_on_arrival(event, text):
        event.starts_on, event.ends_on, event.precision, event.basis = first, None, "day", visit.basis
        return
    own = event.starts_on
    is_open_visit = visit.ends_on is None and not _is_of_one_day(visit, text)
    if is_open_visit and own is not None and own > first and ends_there(visit, text) and is_said_during(event, text):
        # `concluded the visit on Friday. During the visit, X met Y`, written on Saturday: on no day that is told
        event.starts_on = event.ends_on = event.precision = event.basis = None
        return
    is_within = own is not None and first <= own and (is_open_visit or own <= last)
    if is_within and not (is_said_during(event, text) and visit.ends_on is not None):
        return
    event.starts_on, event.ends_on = first, visit.ends_on
    event.precision, event.basis = visit.precision, visit.basis


def _is_of_one_day(visit: FoundEvent, text: str) -> bool:
    """`visited X on 24 October`, `was in X on Tuesday`: over when that day was."""
    begins = text[visit.start : visit.end].split(maxsplit=2)[:2]
    is_done = begins[:1] in (["visited"], ["paid"], ["made"]) or begins in (["was", "in"], ["were", "in"])
    return is_done and visit.precision == "day" and visit.status == "occurred" and not visit.is_underway


def _is_on_arrival(event: FoundEvent, text: str) -> bool:
    """`Upon his arrival, X laid a wreath`: on the first day."""
    return _ON_ARRIVAL.match(text, event.sentence.start, event.start) is not None


def _visitors(visit: FoundEvent) -> set[str]:
    return {_who(side) for side in visit.sides if side.role == "visitor"} - {""}


def _who(side: Side) -> str:
    """One person, or the body whose delegation is told without names; empty where only a country is."""
    if side.person is not None:
        return str(id(side.person))
    body = side.organization
    return (body.root_party() or body).name() if body is not None else ""


def _country(event: FoundEvent) -> str | None:
    return gazetteer.country_of(event.place) if event.place else None


def _side_country(side: Side) -> str | None:
    if side.country is None and side.organization is not None:
        return side.organization.country_code()
    return side.country
