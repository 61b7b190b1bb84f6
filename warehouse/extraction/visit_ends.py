"""Where a visit ends: `She will return home on May 5`, `He concluded his visit today`, `departed from X on Friday`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.absences import (
    begin_with_arrival,
    begin_with_departure,
    is_back_from,
    settle_absence,
)
from warehouse.extraction.arrivals_told import ARRIVES, CAME, arrived_on
from warehouse.extraction.date_model import MONTHS, WEEKDAYS, DateMention
from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import is_same_day
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.journey_legs import end_of_journey, find_journey, leg_of
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.stay_lengths import (
    OWNERS,
    arrival_told,
    days_of_stay,
    days_of_whole,
    days_spent,
    find_last_day,
    find_length,
    last_day,
    since_when,
)
from warehouse.extraction.stays import OF_THINGS, find_stay
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.towns_of_a_visit import ended_in_town
from warehouse.extraction.visit_end_model import DEPARTS, RETURNS, VisitEnd, is_of
from warehouse.extraction.visit_lengths import NAMED_DAYS, ends_there
from warehouse.extraction.visit_spans import ENDS, day_after, tells_of_trip
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.ways_home import BACK, day_of_occasion, days_later
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_DAY: Final = WordList(("day",))
_SEVERAL_DAYS: Final = WordList(("days",))
_CONCLUDES: Final = frozenset(
    (
        "conclude concludes concluded concluding wrapped wraps wrapping ended ends ending complete completed "
        "completing round rounds rounded rounding"
    ).split()
)
_UNTIL: Final = frozenset(("until", "till", "through"))
_STAYS: Final = frozenset(("be", "stay", "remain", "is", "are", "staying", "remains", "stays"))
_COMES_TO: Final = frozenset(("came", "comes", "drew", "draws"))
_FLIES: Final = frozenset(("fly", "flies", "flying"))
_COMES: Final = frozenset(("comes", "come", "gets", "get"))
_OFF: Final = frozenset(("home", "on", "back", "out"))
_ARRIVED_SINCE: Final = frozenset(("back", "since", "arrival"))
_ENDING: Final = marks.of_words(
    lambda: (
        RETURNS | _CONCLUDES | DEPARTS | _UNTIL | ENDS | CAME | ARRIVES | _COMES_TO | _FLIES | _COMES | _ARRIVED_SINCE
    )
)
_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay", "engagements"))
_DAYS: Final = ("explicit", "weekday", "relative")
_BEFORE_DAY: Final = frozenset(("the", "on", "next", *MONTHS, *WEEKDAYS, *(str(day) for day in range(1, 32))))
_LONGEST: Final = 21
_IN_DAYS: Final = frozenset(("on", "from", "to", "and", "between", "-", "–", ","))


_WHICH: Final = WordList(("which", "whose"))
_STAY: Final = WordList((*_TRIPS, "programme"))
_TOUR: Final = WordList(("tour",))
"""`will leave X after his tour of duty`: an envoy, who was on no visit."""


def find_visit_end(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> VisitEnd | None:
    """The end of a visit that a sentence of the body tells of with its day."""
    if s.kind != "body" or (_TOUR.stands_in(s) and "duty" in s.low_set()):
        return None
    if s.low(0) == "while" and s.low(1) == "in":
        return _stay_told(s, phrases, text, setting)
    if _DAY.stands_in(s) and (k := find_last_day(s)) is not None:
        return _on_last_day(s, phrases, k, text, setting)
    if (told := _journey_told(s, phrases, text, setting)) is not None:
        return told
    clause = s.lows.index(";") + 1 if ";" in s.low_set() else 0  # `will leave on 19 May; the programme runs from`
    whole = days_of_whole(s, text, setting, clause) if s.low(clause) in OWNERS else None
    is_aside = whole is None and _WHICH.stands_in(s) and _STAY.stands_in(s)
    whole = days_of_stay(s, text, setting) if is_aside else whole
    if whole is not None:
        return VisitEnd(None, whole.ends_on, whole, s, 0, None, first=replace(whole, ends_on=None))
    if not marks.has(s, _ENDING):
        return days_spent(s, phrases, setting) or _length_told(s, phrases)
    came, first, last = find_stay(s, phrases, text, setting)
    aside = ended_in_town(s, phrases, text, setting) or arrival_told(s, text, setting)
    if aside is not None or came >= 0:
        return aside or _stay_from(s, phrases, came, first, last)
    k = next((k for k in marks.places(s, _ENDING) if _ends_visit(s, k) or _leaves_place(s, phrases, k)), None)
    if k is None:
        return arrived_on(s, phrases, text, setting) or days_spent(s, phrases, setting) or _length_told(s, phrases)
    people = [p for p in phrases if p.j <= k and p.kind in ("person", "pronoun", "title") and len(p.people) == 1]
    person = people[0].people[0] if people else None
    left = next((p for p in phrases if s.lows[k] in DEPARTS and p.i == k + 1 and p.place), None)
    soil = gazetteer.country_of(left.place) if left is not None and left.place else None
    home = next((p.country for p in phrases if s.lows[k] in RETURNS and p.i == k + 2 and p.kind == "country"), None)
    if s.lows[k] in _WINDING_UP and not _IS.isdisjoint(s.lows[max(0, k - 2) : k]):
        return VisitEnd(person, setting.anchors.day, _today(s, k, setting), s, k, soil, home)
    return _at_verb(s, phrases, VisitEnd(person, None, None, s, k, soil, home), text, setting)


def _at_verb(s: Sentence, phrases: list[Phrase], end: VisitEnd, text: str, setting: Setting) -> VisitEnd | None:
    """The end told by a verb with the day that the sentence has for it."""
    k = end.k
    is_told = s.lows[k] in ENDS and tells_of_trip(s, k)
    chosen = (day_after(s, k, text, setting.anchors) if is_told else None) or _day_told(s, k, text, setting)
    if (occasion := day_of_occasion(s, k, text, setting)) is not None:
        is_out = chosen is not None and chosen.end <= s.starts[s.lows.index("after", k)]
        return replace(end, day=occasion.starts_on, told=occasion, soil=None, first=chosen if is_out else None)
    later = days_later(s, k) if s.lows[k] in RETURNS | DEPARTS else 0
    if (
        later > 0
        and chosen is not None
        and chosen.kind == "explicit"
        and chosen.starts_on
        and chosen.end <= s.starts[k]
    ):
        # `will call on X on 2 May and return the next day`
        return replace(end, home=None, day=chosen.starts_on + timedelta(days=later), told=chosen)
    if chosen is None or (later > 0 and chosen.end <= s.starts[k]):
        has_end = end.soil is not None or later > 0
        return replace(end, home=None, days_later=later) if has_end else _length_told(s, phrases)
    end = replace(end, day=chosen.starts_on, told=chosen, onward=_onward(s, phrases, k))
    since = since_when(s, text, setting) if end.onward is None else None
    return end if since is None else replace(end, first=since)


def find_return(s: Sentence, phrases: list[Phrase], before: VisitEnd, text: str, setting: Setting) -> VisitEnd | None:
    """The return behind where the visitor goes on to: `will fly to X on 22 May, and return home on 24 May`."""
    home = RETURNS | _COMES | {"back"}
    if before.onward is None or home.isdisjoint(s.low_set()):
        return None
    k = next((k for k in range(before.k + 1, len(s)) if s.lows[k] in home and _ends_visit(s, k)), None)
    return (
        _at_verb(s, phrases, VisitEnd(before.person, None, None, s, k, None), text, setting) if k is not None else None
    )


def _on_last_day(s: Sentence, phrases: list[Phrase], k: int, text: str, setting: Setting) -> VisitEnd | None:
    """`X, who has been on a visit to Y since Monday, met Z today, the last day of the visit`."""
    told = last_day(s, text, setting)
    people = [p for p in phrases if p.kind in ("person", "pronoun") and len(p.people) == 1]
    owner = next((p for p in people if k < p.i and s.low(p.j) in ("'s", "'")), None)
    subject = owner or next((p for p in people if s.low(p.i - 1) not in _OF_OTHERS), None)
    person = subject.people[0] if subject is not None else None
    if told is None:
        return None
    if told.ends_on is not None:
        first = replace(told, ends_on=None)
        return VisitEnd(person, told.ends_on, told, s, k, None, first=first)
    return VisitEnd(person, told.starts_on, told, s, k, None)


def _journey_told(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> VisitEnd | None:
    """`arrived in X today on the second leg of his visit to Y and X from 22 to 28 November`: when its last leg ends."""
    if leg_of(s) is None:
        return None
    journey = find_journey(s, text, find_dates(text, s.start, s.end, setting.anchors))
    last = end_of_journey(s, phrases, journey[1], journey[0]) if journey is not None else None
    if journey is None or last is None:
        return None
    people = [p for p in phrases if p.j <= journey[0] and p.kind in ("person", "pronoun") and len(p.people) == 1]
    return VisitEnd(people[0].people[0] if people else None, last[0].ends_on, last[0], s, journey[0], last[1])


_OF_OTHERS: Final = frozenset(("with", "by", "of", "to", "from"))


def _length_told(s: Sentence, phrases: list[Phrase]) -> VisitEnd | None:
    """`He was in X for two days`: of a visit of which another sentence tells when it ended."""
    if not _SEVERAL_DAYS.stands_in(s):
        return None
    k, length = find_length(s, phrases)
    if k < 0:
        return None
    people = [p for p in phrases if p.j <= k and p.kind in ("person", "pronoun") and len(p.people) == 1]
    return VisitEnd(people[0].people[0] if people else None, None, None, s, k, None, length=length)


_WINDING_UP: Final = frozenset(("wrapping", "concluding", "ending", "completing"))
_IS: Final = frozenset(("am", "is", "are", "'m", "just"))


def _today(s: Sentence, k: int, setting: Setting) -> DateMention:
    """`I am wrapping up my four-day visit to X`: today."""
    return DateMention(s.starts[k], s.ends[k], "relative", setting.anchors.day, None, word="today")


def _onward(s: Sentence, phrases: list[Phrase], k: int) -> str | None:
    """`departed for Addis Ababa on 5 June`, `leaves on 5 December for Jakarta`: the country of what comes next."""
    to = "for" if s.lows[k] in DEPARTS else "to"
    if s.lows[k] not in DEPARTS and s.lows[k] not in _FLIES:
        return None
    near = (p for p in phrases if k < p.i <= k + _WORDS_TO_NEXT and s.low(p.i - 1) == to and p.place)
    stop = next(near, None)
    return gazetteer.country_of(stop.place) if stop is not None and stop.place else None


_WORDS_TO_NEXT: Final = 6
_NEARBY: Final = 400


def _is_left_for(visit: FoundEvent, end: VisitEnd, *, is_home: bool) -> bool:
    """The visit told shortly before, to another country, that ends when the visitor sets out for the next one; told
    anywhere before where no visit leads to that one, which `is_home` then."""
    is_near = is_home or end.sentence.start <= visit.sentence.end + _NEARBY
    is_before = (is_near and visit.sentence.start <= end.sentence.start) or end.sentence.is_own_words
    is_elsewhere = visit.place is not None and gazetteer.country_of(visit.place) != end.onward
    return is_before and is_elsewhere and visit.starts_on is not None and visit.starts_on != end.day


def _stay_from(s: Sentence, phrases: list[Phrase], k: int, first: DateMention, last: DateMention) -> VisitEnd:
    """`arrived in Tokyo on May 3 and leaves today`, `will leave on May 3 and return on May 5`."""
    people = [p for p in phrases if p.j <= k and p.kind in ("person", "pronoun") and len(p.people) == 1]
    near = (p for p in phrases if k < p.i <= k + 5 and p.place and p.kind in ("place", "country"))
    place = next((p for p in near if s.lows[k] not in DEPARTS or s.low(p.i - 1) == "for"), None)
    soil = gazetteer.country_of(place.place) if place is not None and place.place else None
    person = people[-1].people[0] if people else None
    return VisitEnd(person, last.starts_on, last, s, k, soil, onward=_onward(s, phrases, k), first=first)


def _stay_told(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> VisitEnd | None:
    """`While in Nairobi, she met X`: where the subject is."""
    place = next((p for p in phrases if p.i == 2 and p.kind in ("place", "country") and p.place), None)
    if place is None or place.place is None or s.low(place.j) != ",":
        return None
    begin = place.j + 1
    while begin < len(s) and (is_of_date(s.low(begin)) or s.low(begin) in _IN_DAYS):
        begin += 1  # `While in Stockholm, on 24-25 August, X met Y`
    guest = next((p for p in phrases if p.i == begin and len(p.people) == 1), None)
    soil = gazetteer.country_of(place.place)
    if guest is None or soil is None:
        return None
    days = [d for d in find_dates(text, s.starts[place.j - 1], s.starts[begin], setting.anchors) if d.ends_on]
    return VisitEnd(guest.people[0], None, days[0] if days else None, s, 0, soil)


def _day_told(s: Sentence, k: int, text: str, setting: Setting) -> DateMention | None:
    """The day of the verb at token k: the first after it, else the only one before."""
    dates = [d for d in find_dates(text, s.start, s.end, setting.anchors) if d.kind in _DAYS]
    dates = [d for d in dates if d.ends_on is None and d.starts_on is not None and not is_same_day(d)]
    after = [d for d in dates if d.start >= s.starts[k]]
    is_beside = bool(dates) and 0 <= s.starts[k] - dates[-1].end < _BESIDE  # `and tomorrow I fly on to Tokyo`
    chosen = after[0] if after else (dates[-1] if len(dates) == 1 or is_beside else None)
    is_ahead = "will" in s.lows[:k] or _is_to_go(s, k)
    if chosen is None or not is_ahead:
        return chosen
    later = forward(chosen, setting.anchors)
    return later if later.starts_on is not None else None


_BESIDE: Final = 12
_TO_GO: Final = frozenset(("due", "expected", "scheduled", "slated", "set", "plans", "planned", "intends"))


def _is_to_go(s: Sentence, k: int) -> bool:
    """`is due to fly home on Friday`, `is expected to depart on Friday`, `leaves on Friday`."""
    is_planned = s.low(k - 1) in ("to", "be") and not _TO_GO.isdisjoint(s.lows[max(0, k - _WORDS_TO_GO) : k])
    return is_planned or s.lows[k] in _LEAVES_NOW


_WORDS_TO_GO: Final = 4
_LEAVES_NOW: Final = frozenset("departs leaves flies returns comes ends concludes".split())


def _ends_visit(s: Sentence, k: int) -> bool:
    low, near = s.lows[k], s.lows[k + 1 : k + 8]
    is_over = low in _COMES_TO and near[:3] in (["to", "an", "end"], ["to", "a", "close"])
    is_home = low in _COMES and s.low(k + 1) == "home"  # `goes on to Oslo on 4 August and comes home on 6 August`
    if is_home or (low in ENDS and tells_of_trip(s, k)) or (is_over and not _TRIPS.isdisjoint(s.lows[:k])):
        return True
    if low in RETURNS:
        is_home = near[:1] in (["to"], ["home"], ["back"]) or _tells_when(s, k + 1)
        return is_home and s.low(k - 1) not in ("a", "his", "her", "the")
    if low in _FLIES:
        is_onward = s.low(k + 1) == "to" and s.is_capitalized(k + 2)
        return is_onward or (s.low(k + 1) in _OFF and not is_of_date(s.low(k + 2)))
    if low == "back":  # `She will be back in Singapore on 28 June`, `is due back on 28 June`
        return s.low(k - 1) in BACK and (s.low(k + 1) in ("in", "home") or _tells_when(s, k + 1))
    if low in _CONCLUDES:
        is_off = low[:5] != "round" or s.low(k + 1) in ("off", "out")
        is_subject = s.low(k - 1) in _TRIPS or (s.low(k - 1) == "will" and s.low(k - 2) in _TRIPS)
        return is_off and (is_subject or not _TRIPS.isdisjoint(near))
    if low in _UNTIL:
        is_stay = not _STAYS.isdisjoint(s.lows[max(0, k - 6) : k]) or s.low(k - 1) in ("visit", "stay", "trip")
        return s.low(k + 1) in _BEFORE_DAY and is_stay and OF_THINGS.isdisjoint(s.lows[max(0, k - 6) : k])
    if low not in DEPARTS:
        return False
    if near[:1] == ["from"]:
        return True
    if _tells_when(s, k + 1) or (near[:1] == ["for"] and (s.is_capitalized(k + 2) or near[1:2] == ["home"])):
        return not s.is_capitalized(k)
    return low in ("departed", "left") and not {"concluding", "completing"}.isdisjoint(s.low_set())


_TODAY: Final = frozenset(("today", "tonight", "tomorrow", "yesterday"))
_TODAYS: Final = frozenset(("morning", "afternoon", "evening"))


def _tells_when(s: Sentence, j: int) -> bool:
    """`before she leaves on 5 May for Hanoi`, `returns tomorrow`, `leaves this evening`: the day right after the verb
    at token j - 1."""
    if s.low(j) == "on":
        return is_of_date(s.low(j + 1)) or (
            s.low(j + 1) == "the" and (is_of_date(s.low(j + 2)) or "day" in s.lows[j : j + 4])
        )
    if s.low(j) == "the":
        return s.low(j + 1) in ("following", "next") and s.low(j + 2) == "day"
    if s.low(j + 2) == "later":
        return s.low(j + 1) in ("day", "days")
    return s.low(j) in _TODAY or (s.low(j) == "this" and s.low(j + 1) in _TODAYS) or s.low(j) in WEEKDAYS


def _leaves_place(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`will be leaving Nairobi this evening`."""
    is_left = s.lows[k] in DEPARTS and any(p.i == k + 1 and p.kind in ("place", "country") and p.place for p in phrases)
    return is_left and not s.is_capitalized(k)


def settle_ends(events: list[FoundEvent], ends: list[VisitEnd], text: str) -> None:
    """Give a visit that is told with its first day only the day on which its visitor left or came home."""
    is_spoken = "ranscript of " in text
    for end in ends:
        if end.first is not None and end.day is None:
            told = [
                e for e in events if e.subtype == "visit" and is_of(e, end) and e.sentence.start < end.sentence.start
            ]
            begin_with_arrival([e for e in told if e.place is not None], end)
    for end in sorted(ends, key=lambda told: told.first is not None and told.day is None):
        if end.length > 0:
            _settle_length(events, end, text)
            continue
        if end.days_later > 0:
            _settle_days_later(events, end)
            continue
        if end.first is not None:
            is_over = is_spoken or any(other.day is not None and _is_same(other, end) for other in ends)
            _settle_stay(events, end, end.first, is_over)
            if end.onward is None or end.day is None:
                continue
            end = replace(end, day=end.first.starts_on, told=end.first, soil=None)  # noqa: PLW2901
        visits = [e for e in events if e.subtype == "visit" and e.starts_on is not None and is_of(e, end)]
        visits = [e for e in visits if end.day is None or e.starts_on is None or e.starts_on <= end.day]
        if end.onward is not None:
            is_home = all(e.place is None or gazetteer.country_of(e.place) != end.onward for e in visits)
            visits = [e for e in visits if _is_left_for(e, end, is_home=is_home)]
        last = max(visits, key=_by_days, default=None)
        if last is not None and is_back_from(last, end):
            last.ends_on = end.day
        if last is None or last.starts_on is None or last.ends_on is not None or last.precision != "day":
            continue
        if end.day is None or (end.soil is not None and last.place and gazetteer.country_of(last.place) != end.soil):
            continue
        is_over = _tells_end(last) and last.sentence is not end.sentence  # `wrapped up her visit today. She returns on`
        if 0 < (end.day - last.starts_on).days <= _LONGEST and not is_over:
            last.ends_on, last.precision = end.day, "range"


def _by_days(visit: FoundEvent) -> tuple[date, date]:
    """By last day, then by first: of legs that end on one day that which begins on it comes last."""
    return visit.ends_on or visit.starts_on or date.max, visit.starts_on or date.max


_OVER: Final = frozenset(("concluded", "wrapped", "ended", "completed", "concludes", "wraps"))


def _tells_end(visit: FoundEvent) -> bool:
    """The verb that tells of the visit tells that it is over."""
    s = visit.sentence
    return any(s.starts[k] == visit.start and s.lows[k] in _OVER for k in range(len(s)))


def _settle_stay(events: list[FoundEvent], end: VisitEnd, first: DateMention, is_over: bool) -> None:
    """Give the one visit that it can be of the days on which its visitor came and left; `is_over`: the text tells that
    the visitor has left, or speaks at the end of the visit."""
    visits = [e for e in events if e.subtype == "visit" and e.status != "cancelled" and is_of(e, end)]
    if end.soil is not None:
        visits = [e for e in visits if not e.place or gazetteer.country_of(e.place) == end.soil]
    if end.day is None:
        begin_with_departure(visits, end)
        visits = [e for e in visits if e.status == "occurred"]
    if first.starts_on is not None and end.day is not None and settle_absence(visits, end.sentence, first, end.day):
        return
    if len(visits) != 1 or first.starts_on is None:
        return
    visit = visits[0]
    if end.day is None:
        _begin_earlier(visit, first, is_over)
        return
    last = visit.ends_on or visit.starts_on
    is_within = visit.starts_on is None or last is None or first.starts_on <= visit.starts_on <= last <= end.day
    is_whole = end.told is not None and end.told.ends_on is not None and end.person is None
    is_open = is_whole or visit.precision in (None, "day", "month") or visit.basis not in NAMED_DAYS
    if (is_open and is_within and (end.day - first.starts_on).days <= _LONGEST) or visit.basis == "report date":
        visit.day = first if visit.day is None else visit.day
        visit.starts_on, visit.ends_on, visit.precision = first.starts_on, end.day, "range"
        visit.basis = first.kind if first.kind in NAMED_DAYS else "report date"


def _settle_length(events: list[FoundEvent], end: VisitEnd, text: str) -> None:
    """Let the one visit told with the day of its end alone begin so many days before."""
    visits = [e for e in events if e.subtype == "visit" and e.status == "occurred" and is_of(e, end)]
    if len(visits) != 1 or visits[0].starts_on is None or visits[0].ends_on is not None:
        return
    visit = visits[0]
    is_end = any(ends_there(told, text) for told in (visit, *visit.others))
    if visit.precision == "day" and visit.starts_on is not None and is_end:
        visit.starts_on, visit.ends_on = visit.starts_on - timedelta(days=end.length - 1), visit.starts_on
        visit.precision = "range"


def _settle_days_later(events: list[FoundEvent], end: VisitEnd) -> None:
    """`will visit X tomorrow. She will return the following day`: the visit told last goes on until then."""
    told = [e for e in events if e.subtype == "visit" and e.status != "cancelled" and is_of(e, end)]
    told = [e for e in told if e.end <= end.sentence.starts[end.k]]
    visit = max(told, key=lambda e: e.start, default=None)
    if visit is None or visit.starts_on is None or visit.ends_on is not None or visit.precision != "day":
        return
    visit.ends_on, visit.precision = visit.starts_on + timedelta(days=end.days_later), "range"


def _is_same(one: VisitEnd, other: VisitEnd) -> bool:
    return one.person is None or other.person is None or one.person is other.person


def _begin_earlier(visit: FoundEvent, first: DateMention, is_over: bool) -> None:
    """The visit told of on one day, that of the report, has begun on an earlier one; `is_over`: and ended on it."""
    told, day = visit.starts_on, first.starts_on
    if not is_over and (visit.basis in NAMED_DAYS or not visit.is_underway):
        return
    if told is None or day is None or visit.precision not in ("day", "range") or not 0 < (told - day).days <= _LONGEST:
        return
    visit.starts_on, visit.ends_on = day, visit.ends_on or (told if is_over else None)
    visit.precision = "range" if visit.ends_on is not None else "day"
    if visit.basis not in NAMED_DAYS and first.kind in NAMED_DAYS:
        visit.basis, visit.day = first.kind, first
