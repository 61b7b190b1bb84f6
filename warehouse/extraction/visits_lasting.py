"""How long a visit lasts of which a ministry's signed statement tells that it is under way or over, by what it tells of
its days besides: `was in X until today`, `will meet Y tomorrow`, `has concluded his visit. On 19 May, he met Z`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.attendance import is_signed
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Mention
from warehouse.extraction.visits_underway import is_met_there
from warehouse.places import gazetteer

_UNTIL: Final = frozenset(("until", "till"))
_LEAVING: Final = frozenset(
    "return returns leave leaves depart departs fly flies travel travels proceed proceeds head heads go goes onward "
    "conclude ends".split()
)
_OVER: Final = ("conclud", "complet", "wrap", "end", "left", "leav", "at the end", "at the close")
_LONGEST: Final = 6


def settle_lasting(
    events: list[FoundEvent], mentions: list[Mention], sentences: list[tuple[int, int]], setting: Setting, text: str
) -> None:
    """Give the visits their other days. In: an article's events, settled; who is named where; its sentences' spans."""
    today = setting.anchors.day
    visits = [e for e in events if e.subtype == "visit" and e.sentence.kind == "body" and e.starts_on is not None]
    if today is None or not visits or not is_signed(text):
        return
    _settle_legs_in_turn(visits, setting, text)
    for visit in visits:
        guests = {id(side.person) for side in visit.sides if side.role == "visitor" and side.person is not None}
        soil = gazetteer.country_of(visit.place) if visit.place is not None else None
        if soil is None or not guests:
            continue
        _begin_today(visit, today, setting, text)
        if visit.status != "occurred" or visit.ends_on is not None or visit.precision != "day":
            continue
        _end_as_told(visit, setting, text)
        if _is_over(visit, text):
            _begin_with_first_met(visit, events, guests, soil)
        elif (onward := _next_leg(visit, visits, guests, text)) is not None:
            visit.ends_on, visit.precision = onward, "range"
        elif visit.starts_on == today and _goes_on_tomorrow(visit, events, mentions, sentences, guests, text):
            visit.ends_on, visit.precision = today + timedelta(days=1), "range"


def _settle_legs_in_turn(visits: list[FoundEvent], setting: Setting, text: str) -> None:
    """`will visit X and Y from 25 to 31 August. He will be in X until 28 August`: in X until then, and in Y from then;
    `will visit X, Y and Z … goes on to Y on 25 May and to Z on 27 May`: in Y until 27 May."""
    for leg in visits:
        following = [e for e in visits if e is not leg and e.sentence is leg.sentence and e.journey == leg.journey]
        following = [e for e in following if (e.place_span or (0, 0)) > (leg.place_span or (0, 0))]
        after = min(following, key=lambda e: e.place_span or (0, 0), default=None)
        if leg.journey is None or after is None or leg.starts_on is None or after.starts_on is None:
            continue
        last = _until(leg, setting, text)
        if last is not None and leg.ends_on == after.ends_on and leg.starts_on == after.starts_on < last:
            leg.ends_on, after.starts_on = last, last
        is_arrival = any(text.startswith(_ONWARD, told.start) for told in leg.others)
        if leg.ends_on is None and is_arrival and leg.precision == "day" and leg.starts_on < after.starts_on:
            leg.ends_on, leg.precision = after.starts_on, "range"


def _until(leg: FoundEvent, setting: Setting, text: str) -> date | None:
    """The one day until which another sentence tells that the visitor is there."""
    for told in leg.others:
        s = told.sentence
        if s is leg.sentence or _UNTIL.isdisjoint(s.low_set()):
            continue
        days = find_dates(text, told.start, s.end, setting.anchors)
        found = [d.starts_on for d in days if d.ends_on is None and text[: d.start].endswith(("until ", "till "))]
        if len(found) == 1 and found[0] is not None and leg.ends_on is not None and found[0] < leg.ends_on:
            return found[0]
    return None


def _begin_today(visit: FoundEvent, today: date, setting: Setting, text: str) -> None:
    """`is on a visit to X. He will be in Y on 20 and 21 May`, which is in X as well: under way until then."""
    s, first = visit.sentence, visit.starts_on
    if visit.status != "announced" or not visit.is_underway or first is None or first <= today:
        return
    own = find_dates(text, visit.start, s.end, setting.anchors)
    if any(day.kind in ("explicit", "weekday", "month") or day.word == "tomorrow" for day in own):
        return
    visit.status, visit.starts_on, visit.precision = "occurred", today, "range"
    visit.ends_on = visit.ends_on or first


def _end_as_told(visit: FoundEvent, setting: Setting, text: str) -> None:
    """`who has been in X since 6 May, was on an official visit until today`."""
    s, first = visit.sentence, visit.starts_on
    if _UNTIL.isdisjoint(s.low_set()) or first is None:
        return
    days = find_dates(text, s.start, s.end, setting.anchors)
    ends = (d.starts_on for d in days if d.ends_on is None and text[: d.start].endswith(("until ", "till ")))
    last = next((day for day in ends if day is not None and first < day), None)
    if last is not None:
        visit.ends_on, visit.precision = last, "range"


def _is_over(visit: FoundEvent, text: str) -> bool:
    words = text[visit.start : visit.end].lower()
    return words.startswith(_OVER) or (visit.ends_on is None and not _UNTIL.isdisjoint(visit.sentence.low_set()))


def _begin_with_first_met(visit: FoundEvent, events: list[FoundEvent], guests: set[int], soil: str) -> None:
    """`has concluded his visit to X. On 19 May he called on Y`: from 19 May to the day that is told."""
    last = visit.starts_on
    if last is None or any(e is not visit and e.subtype == "visit" and _has(e, guests) for e in events):
        return
    met = [e.starts_on for e in events if is_met_there(e, guests, soil) and e.starts_on is not None]
    first = min(met, default=last)
    if 0 < (last - first).days <= _LONGEST:
        visit.starts_on, visit.ends_on, visit.precision = first, last, "range"


_ONWARD: Final = ("depart", "leav", "go", "proceed", "fl", "travel", "continu", "head")


def _next_leg(visit: FoundEvent, visits: list[FoundEvent], guests: set[int], text: str) -> date | None:
    """`is in X on a State Visit. … He departs for Y tomorrow`: in X until then."""
    for leg in visits:
        is_next = leg is not visit and leg.status == "announced" and _has(leg, guests) and leg.starts_on is not None
        if not is_next or leg.starts_on is None or visit.starts_on is None or leg.sentence is visit.sentence:
            continue
        if text.startswith(_ONWARD, leg.start) and 0 < (leg.starts_on - visit.starts_on).days <= _LONGEST:
            return leg.starts_on
    return None


def _has(event: FoundEvent, guests: set[int]) -> bool:
    return any(side.person is not None and id(side.person) in guests for side in event.sides)


def _goes_on_tomorrow(
    visit: FoundEvent,
    events: list[FoundEvent],
    mentions: Iterable[Mention],
    sentences: list[tuple[int, int]],
    guests: set[int],
    text: str,
) -> bool:
    """`is in X for an Official Visit. … She will speak at the Chamber of Commerce tomorrow`: there until then."""
    at = text.lower().find("tomorrow", visit.sentence.start)
    if at < 0:
        return False
    start, end = next(((a, b) for a, b in sentences if a <= at < b), (0, 0))
    words = text[start:end].lower().replace(",", " ").replace(".", " ").split()
    if "will" not in words or not _LEAVING.isdisjoint(words):
        return False
    will = text.find(" will ", start, end)
    told = any(m.person is not None and id(m.person) in guests and start <= m.start < will for m in mentions)
    told = told or any(_has(e, guests) and start <= e.start < end for e in events)
    onward = any(e is not visit and e.subtype == "visit" and start <= e.start < end for e in events)
    return told and not onward
