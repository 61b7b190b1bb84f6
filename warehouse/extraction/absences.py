"""Days on which somebody left home and came back, or is away: those of the whole journey, whatever legs it has."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_end_model import RETURNS, VisitEnd

_LEAVES: Final = frozenset("leave leaves left leaving depart departs departed departing".split())
_LEFT: Final = frozenset(("left", "departed"))
_ARRIVES: Final = frozenset(("arrive", "arrives", "arriving", "arrival"))
_ATTENDS: Final = frozenset(
    "attend attended participate participated represent represented head heads lead leads chair deliver address".split()
)
_DAYS_OF_JOURNEY: Final = 2
"""From the day of setting out to the first of what the journey is for, and from its last to the return."""
_LONGEST: Final = 31


def settle_absence(visits: list[FoundEvent], s: Sentence, first: DateMention, last: date) -> bool:
    """Let the journey of one traveller begin with `first` and end with `last`, as sentence `s` tells; False where it
    tells of no leaving, or of one leg of it only."""
    out = first.starts_on
    if out is None or _LEAVES.isdisjoint(s.low_set()) or not visits or not 0 < (last - out).days <= _LONGEST:
        return False
    if len(visits) == 1 and not _is_attended(visits[0]):
        return False
    if any(e.starts_on is not None for e in visits):  # `He will transit in Z on his way to X`: on no day that is told
        visits = [e for e in visits if e.starts_on is not None]
    dated = [e for e in visits if e.starts_on is not None and e.starts_on != out]
    if any(e.starts_on is None or not out <= e.starts_on or last < (e.ends_on or e.starts_on) for e in dated):
        return False
    if not dated:  # all legs have the first day, or none: the days of the whole
        for visit in visits:
            visit.starts_on, visit.ends_on, visit.precision = out, last, "range"
            visit.basis, visit.day = "explicit" if first.kind == "explicit" else visit.basis or first.kind, first
        return True
    if not all(e in dated for e in visits):
        return False
    _stretch(dated, s, out, last, _DAYS_OF_JOURNEY + (len(dated) == 1))  # to one occasion it may be far
    return True


def _stretch(legs: list[FoundEvent], s: Sentence, out: date, last: date, most: int) -> None:
    """The first leg begins with the day of setting out where that is near, the last ends with that of the return;
    `most`: days from the one to the other."""
    begin = min(legs, key=lambda e: e.starts_on or date.max)
    end = max(legs, key=lambda e: e.ends_on or e.starts_on or date.min)
    if begin.starts_on is not None and (begin.starts_on - out).days <= most:
        begin.ends_on = begin.ends_on or begin.starts_on
        begin.starts_on, begin.precision = out, "range"
        begin.status = "occurred" if begin.status == "announced" and not _LEFT.isdisjoint(s.low_set()) else begin.status
    closing = end.ends_on or end.starts_on
    if closing is not None and 0 < (last - closing).days <= most:
        end.ends_on, end.precision = last, "range"


def begin_with_arrival(visits: list[FoundEvent], end: VisitEnd) -> None:
    """`will make an official visit to X next week. She will arrive on 3 May`: the first day of the one visit to come of
    which no day is told."""
    came, visit = end.first, visits[0] if len(visits) == 1 else None
    if came is None or visit is None or came.kind not in ("explicit", "weekday") or came.starts_on is None:
        return
    is_open = visit.starts_on is None and visit.status == "announced" and visit.sentence.kind == "body"
    if is_open and end.sentence.lows[end.k] in _ARRIVES:
        visit.starts_on, visit.precision, visit.basis, visit.day = came.starts_on, "day", came.kind, came


def begin_with_departure(visits: list[FoundEvent], end: VisitEnd) -> None:
    """`will visit X from 4 to 6 May. She leaves home on 3 May`, `She will arrive on 3 May`, `on the evening of her
    arrival on 3 May`: the journey begins with that day."""
    out = end.first
    ahead = [e for e in visits if e.status == "announced" and e.starts_on is not None and e.basis == "explicit"]
    leg = min(ahead, key=lambda e: e.starts_on or date.max, default=None)
    if leg is None or out is None or out.starts_on is None or out.kind != "explicit" or leg.starts_on is None:
        return
    is_leaving = end.sentence.lows[end.k] in _LEAVES or end.sentence.lows[end.k] in _ARRIVES
    is_leaving = is_leaving and leg.precision in ("day", "range")
    if is_leaving and 0 < (leg.starts_on - out.starts_on).days <= _DAYS_OF_JOURNEY:
        leg.ends_on = leg.ends_on or leg.starts_on
        leg.starts_on, leg.precision = out.starts_on, "range"


def is_back_from(visit: FoundEvent, end: VisitEnd) -> bool:
    """`attended the Forum in X on 6 and 7 May and returned home today`: the days are those of the Forum, not of the
    journey."""
    last, day = visit.ends_on, end.day
    is_home = end.sentence.lows[end.k] in RETURNS and end.onward is None and visit.status != "cancelled"
    if last is None or day is None or not is_home or visit.basis != "explicit" or visit.precision != "range":
        return False
    return 0 < (day - last).days <= _DAYS_OF_JOURNEY and _is_attended(visit)


def _is_attended(visit: FoundEvent) -> bool:
    """Told by what was attended, whose days are not those of the journey."""
    s = visit.sentence
    return any(s.starts[k] == visit.start and s.lows[k] in _ATTENDS for k in range(len(s)))


_AWAY: Final = re.compile(
    r"\b(?:(?:will be|is|was|has been) (?:away|abroad|overseas|out of (?:the country|[A-Z][a-z]+)|absent)"
    r"(?: from [A-Z][\w’'-]+)?|(?:[’']s?|his|her) absence(?: from [A-Z][\w’'-]+)?|"
    r"will be (?:the )?Acting (?:[A-Z][a-z]+ ){0,2}?(?:Minister|President)(?: for [A-Z]\w+(?: Affairs)?)?),?"
    r" (?:from |between )(?=[\dA-Z])"
)
_ON_LEAVE: Final = re.compile(r"\b(?:leave|holiday|vacation|treatment|surgery|sick)\b")


def settle_away(visits: list[FoundEvent], text: str, setting: Setting) -> None:
    """`will visit X and Y. He will be away from 5 to 9 May`, `During her absence from 5 to 9 May, Z will be Acting
    Minister`: the days of the journeys of the one traveller of whom no days are told else."""
    open_ones = [e for e in visits if e.status == "announced" and e.sentence.kind == "body"]
    guests = {id(side.person) for e in open_ones for side in e.sides if side.role == "visitor"}
    if not open_ones or len(guests) != 1 or any(e.starts_on is not None for e in visits):
        return
    spans = []
    for away in _AWAY.finditer(text):
        end = text.find(". ", away.end())
        end = end if end >= 0 else len(text)
        begin = text.rfind(". ", 0, away.start()) + 1
        days = find_dates(text, away.end(), end, setting.anchors) if _ON_LEAVE.search(text, begin, end) is None else []
        if days and days[0].kind == "explicit" and days[0].starts_on and days[0].ends_on:
            spans.append(_with_next(days))
    if len({(day.starts_on, day.ends_on) for day in spans}) != 1:
        return
    for visit in open_ones:
        visit.starts_on, visit.ends_on, visit.precision = spans[0].starts_on, spans[0].ends_on, "range"
        visit.basis, visit.day = "explicit", spans[0]


def _with_next(days: list[DateMention]) -> DateMention:
    """`X will be Acting Minister from 3 to 6 May, and Y on 7 May`: one after the other, while one is away."""
    whole = days[0]
    for day in days[1:]:
        last = whole.ends_on
        if day.kind == "explicit" and day.starts_on is not None and last is not None:
            is_next = 0 <= (day.starts_on - last).days <= 1
            whole = replace(whole, ends_on=day.ends_on or day.starts_on) if is_next else whole
    return whole
