"""Days of legs that only the legs beside them and the way home tell: `in X from 6 to 9 May. She will then travel to Y
and return on 12 May`, `in X from 6 to 9 May and in Y until 12 May`."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Final

from warehouse.extraction.absences import settle_away
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.towns_of_a_visit import go_on_to_return, stay_for_gatherings
from warehouse.extraction.visit_end_model import RETURNS, VisitEnd, is_of
from warehouse.places import gazetteer

_LONGEST: Final = 21
_FAR: Final = 500
"""Characters from a leg to the one that follows on it."""
_ONWARD: Final = re.compile(
    r"\b(?:then|thereafter|afterwards|next|subsequently|after (?:which|that|this)|from there|onwards?|before|"
    r"proceed(?:s|ing)?|continu(?:es?|ing))\b",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(
    r"(?:,? (?:the )?[A-Z][\w’'-]+(?: (?:of |the )*[A-Z][\w’'-]+){0,4})?,?"
    r"(?: where (?:he|she|they) (?:will (?:be|stay|remain)|stayed|remained|was))? (?:un)?till? (?=[\dA-Zt])"
)
_AND_IN: Final = re.compile(
    r"\)?[,;]?(?: (?:and|then|before|followed by)(?: then| will be| proceeding| travelling| moving| going| on)?)?"
    r"(?: (?:in|to))? (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?:, (?:D\.C\.|[A-Z][\w’'-]+))?,?"
    r" (?:(?:from|on|until|till) |\()"
)


def join_legs(events: list[FoundEvent], ends: list[VisitEnd], text: str, setting: Setting) -> None:
    """Give legs their missing days, in the order of the text; events that have all of theirs stay as they are."""
    visits = [e for e in events if e.subtype == "visit" and e.status != "cancelled"]
    settle_away(visits, text, setting)
    for visit in visits:
        _settle_day_trip(visit, events, text)
        _begin_there(visit, text)
        _join_towns(visit)
        _go_on_in_country(visit, text, setting)
        go_on_to_return(visit, ends, text)
        stay_for_gatherings(visit, events, text, setting)
        _stay_since(visit, ends, text, setting)
        _end_at_arrival(visit, visits, text)
    visits.sort(key=lambda e: (e.sentence.start, e.start, e.place_span or (0, 0)))
    for before, leg in pairwise(visits):
        if not _follows(before, leg):
            continue
        if _is_thereafter(before, leg, text):
            leg.starts_on = leg.ends_on = leg.precision = None
        _part_at_next(before, leg, text)
        is_told_late = leg.basis == "report date" and leg.status == "occurred" and before.ends_on is not None
        is_next = is_told_late and (_is_onward(before, leg, text) or before.sentence is leg.sentence)
        if is_next and _told_until(leg, text, setting) is not None:
            leg.starts_on = None  # `He then travelled to Y, where he stayed until 9 May`
        if leg.starts_on is None and before.ends_on is not None:
            _stay_until(before, leg, _told_until(leg, text, setting) or _way_home(leg, ends))
        elif before.ends_on is None and before.starts_on is not None and leg.starts_on is not None:
            _end_at_next(before, leg, text)


def _begin_there(visit: FoundEvent, text: str) -> None:
    """`will attend the Forum, to be held in X on 10 May. He will be there from 7 May`: from that day."""
    first = visit.starts_on
    for told in visit.others:
        day = told.day
        if first is None or day is None or day.ends_on is not None or not text.startswith("there from ", told.start):
            continue
        if day.kind == "explicit" and day.starts_on is not None and 0 < (first - day.starts_on).days <= _LONGEST:
            visit.ends_on, visit.starts_on, visit.precision = visit.ends_on or first, day.starts_on, "range"


def _end_at_arrival(stay: FoundEvent, visits: list[FoundEvent], text: str) -> None:
    """`arrived in X on 4 May from Y, where she had been since 2 May`: in Y until the arrival in X."""
    first, is_open = stay.starts_on, stay.precision == "day" and stay.basis in _DAYS
    if first is None or not is_open or _SINCE.match(text, stay.start) is None:
        return
    came = [e.starts_on for e in visits if e is not stay and e.sentence is stay.sentence and e.starts_on is not None]
    came = [day for day in came if 0 < (day - first).days <= _LONGEST]
    if came:
        stay.ends_on, stay.precision = min(came), "range"


_SINCE: Final = re.compile(r"where \w+ had been [^.;]*?\bsince ")


def _follows(before: FoundEvent, leg: FoundEvent) -> bool:
    """The same visitor, told right after, in another place."""
    guests = {id(side.person) for side in before.sides if side.role == "visitor" and side.person is not None}
    is_same = any(id(side.person) in guests for side in leg.sides if side.role == "visitor")
    return is_same and 0 <= leg.sentence.start - before.sentence.end + _FAR <= 2 * _FAR and before.place != leg.place


def _is_thereafter(before: FoundEvent, leg: FoundEvent, text: str) -> bool:
    """`will visit X from 14 to 16 May, and Y thereafter`: the days are those of X."""
    own, day = leg.place_span, before.day
    if own is None or day is None or before.sentence is not leg.sentence or leg.starts_on != before.starts_on:
        return False
    return day.end <= own[0] and _THEREAFTER.match(text, own[1], leg.sentence.end) is not None


_THEREAFTER: Final = re.compile(
    r"(?:, (?:the )?[A-Z][\w’'-]+(?: (?:of |the )*[A-Z][\w’'-]+){0,3})?,? "
    r"(?:thereafter|afterwards|after (?:that|this)|subsequently|from there|next)\b"
)


def _is_onward(before: FoundEvent, leg: FoundEvent, text: str) -> bool:
    """`She will then proceed to Y on 9 May`, in any of the sentences that tell of the leg; `X from 7 May and Y from 9
    May`."""
    for told in (leg, *leg.others):
        begin = before.end if before.sentence is told.sentence else told.sentence.start
        if _ONWARD.search(text, begin, max(begin, told.end + _WORD)) is not None:
            return True
    days = (before.day, leg.day)
    are_open = all(day is not None and text[: day.start].endswith("from ") for day in days)
    return are_open and before.sentence is leg.sentence


_WORD: Final = 12


def _told_until(leg: FoundEvent, text: str, setting: Setting) -> date | None:
    """The day until which any of the sentences on a leg tells that its visitor stayed there."""
    for told in (leg, *leg.others):
        if (last := _until(told, text, setting)) is not None:
            return last
    return None


def _until(leg: FoundEvent, text: str, setting: Setting) -> date | None:
    """The day right behind `until`, which stands right behind the place of a leg."""
    end = leg.place_span[1] if leg.place_span is not None else leg.end
    until = _UNTIL.match(text, end, leg.sentence.end)
    days = find_dates(text, until.end(), leg.sentence.end, setting.anchors) if until is not None else []
    is_right_behind = bool(days) and until is not None and days[0].start <= until.end() + _ARTICLE
    is_day = (
        is_right_behind and days[0].ends_on is None and (days[0].kind in _DAYS or days[0].word in ("tomorrow", "today"))
    )
    return forward(days[0], setting.anchors).starts_on if is_day else None


_ARTICLE: Final = 4
_DAYS: Final = ("explicit", "weekday")


def _stay_since(visit: FoundEvent, ends: list[VisitEnd], text: str, setting: Setting) -> None:
    """`X, who is in Y until 18 May, met Z today. She arrived on Tuesday`: from that day to the one named."""
    is_begun = visit.status == "occurred" or visit.starts_on is None
    if not is_begun or visit.ends_on is not None:
        return
    told_so = [e for e in (visit, *visit.others) if e.is_underway or not e.is_firm or visit.status == "announced"]
    untils = (_until(told, text, setting) for told in told_so)
    last = next((day for day in untils if day is not None), None)
    if last is None:
        return
    first, basis, day = visit.starts_on, visit.basis, visit.day
    if visit.basis not in _DAYS:
        came = [end.first for end in ends if end.first is not None and end.day is None and is_of(visit, end)]
        day = came[0] if len(came) == 1 else None
        first = day.starts_on if day is not None else None
        basis = day.kind if day is not None and day.kind in _DAYS else "report date"
    if first is not None and 0 < (last - first).days <= _LONGEST:
        visit.starts_on, visit.ends_on, visit.precision = first, last, "range"
        visit.basis, visit.day, visit.status = basis, day, "occurred"


def _way_home(leg: FoundEvent, ends: list[VisitEnd]) -> date | None:
    """The day of the return that the leg's sentence tells, or one right behind it."""
    near = [e for e in ends if e.onward is None and e.day is not None and is_of(leg, e)]
    near = [e for e in near if 0 <= e.sentence.start - leg.sentence.start <= _FAR]
    return near[0].day if near else None


def _stay_until(before: FoundEvent, leg: FoundEvent, last: date | None) -> None:
    """From the last day of the leg before."""
    first = before.ends_on
    if last is None or first is None or not 0 < (last - first).days <= _LONGEST:
        return
    leg.starts_on, leg.ends_on, leg.precision, leg.basis = first, last, "range", before.basis
    leg.day = leg.day or before.day


def _end_at_next(before: FoundEvent, leg: FoundEvent, text: str) -> None:
    """`left for X today. She will proceed to Y on 9 May`: in X until then."""
    first, last = before.starts_on, leg.starts_on
    if first is None or last is None or before.precision != "day" or leg.precision not in ("day", "range"):
        return
    if _is_onward(before, leg, text) and 0 < (last - first).days <= _LONGEST and leg.status == "announced":
        before.ends_on, before.precision = last, "range"


def _part_at_next(before: FoundEvent, leg: FoundEvent, text: str) -> None:
    """`will travel to the Gulf from 3 to 8 May. Her first stop is X. In Y, from 5 May, she will meet Z`: the days told
    first are those of the whole, as whoever is in Y from 5 May is in X no longer."""
    first, last, day = before.starts_on, before.ends_on, leg.starts_on
    if first is None or last is None or day is None or leg.ends_on is not None or leg.precision != "day":
        return
    soils = {gazetteer.country_of(visit.place) if visit.place is not None else None for visit in (before, leg)}
    is_open = leg.day is not None and text[: leg.day.start].lower().endswith("from ")
    if is_open and len(soils) > 1 and None not in soils and first < day < last and before.status == leg.status:
        before.ends_on, leg.ends_on, leg.precision = day, last, "range"


def _go_on_in_country(visit: FoundEvent, text: str, setting: Setting) -> None:
    """`in Tokyo from 29 April to 2 May and in Kyoto from 2 to 4 May`: one visit to the country, to its last day."""
    last = visit.ends_on or visit.starts_on
    soil = gazetteer.country_of(visit.place) if visit.place is not None else None
    if last is None or soil is None or visit.precision not in ("day", "range"):
        return
    for told in (visit, *visit.others):
        for day in _days_of(told, text, setting):
            first = day.starts_on
            if first is None or (day.ends_on or first) != last:
                continue
            after = _next_town(day, told, soil, text, setting)
            if after is not None and 0 < (after - last).days <= _LONGEST:
                visit.ends_on, visit.precision, last = after, "range", after


def _settle_day_trip(visit: FoundEvent, events: list[FoundEvent], text: str) -> None:
    """`X and Y met in Z today. X, who made a day trip to Z, was accompanied by`: on the day of the encounter there."""
    if visit.starts_on is not None or visit.status != "occurred" or not visit.place:
        return
    if _DAY_TRIP.search(text, visit.start, visit.end) is None:
        return
    soil = gazetteer.country_of(visit.place)
    guests = {id(side.person) for side in visit.sides if side.role == "visitor" and side.person is not None}
    for met in events:
        is_there = met.place is None or gazetteer.country_of(met.place) == soil  # else within the visit, as told later
        is_there = is_there and met.precision == "day"
        is_near = abs(met.sentence.start - visit.sentence.start) <= _FAR and met.status == "occurred"
        if is_there and is_near and met.subtype != "visit" and any(id(side.person) in guests for side in met.sides):
            visit.starts_on, visit.precision, visit.basis, visit.day = met.starts_on, "day", met.basis, met.day
            return


_DAY_TRIP: Final = re.compile(r"(?<![\w-])(?:one-)?day(?:-trip|(?: \w+)? (?:visit|trip))\b")


def _join_towns(visit: FoundEvent) -> None:
    """`will be in New York from 18 to 24 May. He will thereafter travel to Washington from 25 to 27 May`, `She will
    arrive in Santiago on 15 May`: one visit to a country whose towns are told one by one, from the first day to the
    last."""
    first, last = visit.starts_on, visit.ends_on or visit.starts_on
    if first is None or last is None or visit.basis != "explicit" or visit.precision not in ("day", "range"):
        return
    for told in visit.others:
        day, stop = told.day, told.place
        if day is None or day.kind != "explicit" or stop is None or stop == visit.place or told.is_mention:
            continue
        begin, end = day.starts_on, day.ends_on or day.starts_on
        if begin is None or end is None or not (stop.startswith("city/") and (visit.place or "").startswith("city/")):
            continue  # `has been in Japan since 26 May. He visited Osaka on 27 May`
        comes = not _COMES.isdisjoint(told.sentence.low_set())
        is_stay = visit.ends_on is not None or day.ends_on is not None  # else a return may be told
        is_next_town = visit.status == "announced" and not told.is_mention and not _is_way_back(told)
        if (is_stay or is_next_town) and 0 <= (begin - last).days <= _NEXT:
            last = max(last, end)
        elif 0 <= (first - end).days <= (_BEFORE if comes else _NEXT):
            first = begin
    if (first, last) != (visit.starts_on, visit.ends_on or visit.starts_on) and (last - first).days <= _LONGEST:
        visit.starts_on, visit.ends_on, visit.precision = first, last, "range"


def _is_way_back(told: FoundEvent) -> bool:
    """The sentence tells of a return: the day in another town may be that of it."""
    return "back" in told.sentence.low_set() or not RETURNS.isdisjoint(told.sentence.low_set())


_COMES: Final = frozenset(("arrive", "arrives", "arrived", "arriving"))
_NEXT: Final = 1
_BEFORE: Final = 3


def _days_of(told: FoundEvent, text: str, setting: Setting) -> list[DateMention]:
    s = told.sentence
    found = find_dates(text, s.start, s.end, setting.anchors)
    return [d for d in found if d.kind in _DAYS and d.starts_on is not None]


def _next_town(day: DateMention, told: FoundEvent, soil: str, text: str, setting: Setting) -> date | None:
    """The last day in the town of the same country that stands right behind a day."""
    town = _AND_IN.match(text, day.end, told.sentence.end)
    place = gazetteer.find_place(town.group("place")) if town is not None else None
    if town is None or place is None or gazetteer.country_of(place) != soil:
        return None
    days = find_dates(text, town.end(), told.sentence.end, setting.anchors)
    is_right_behind = bool(days) and days[0].start <= town.end() + _ARTICLE and days[0].kind in _DAYS
    last, first = day.ends_on or day.starts_on, days[0].starts_on if days else None
    if last is None or first is None or (days[0].ends_on and (first - last).days > _BEFORE):
        return None  # `visited X from 3 to 5 May and Y from 20 to 22 May`
    return (days[0].ends_on or days[0].starts_on) if is_right_behind else None
