"""Days told by their number within a visit: `on the second day of his visit to X`, `on the first day of the visit`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_of_others import is_background
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import owner_of, stop_after
from warehouse.extraction.word_lists import WordList

_DAY: Final = WordList(("day",))
_NUMBERS: Final = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_LAST: Final = frozenset(("last", "final", "closing", "concluding"))
_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay"))
_ANY_OF_TRIPS: Final = WordList(_TRIPS)
_OWNERS: Final = frozenset(("his", "her", "their", "its"))
_WORDS_TO_TRIP: Final = 9
_OF_OTHERS: Final = frozenset(("with", "by", "of", "to", "from"))
_NTH: Final = re.compile(
    r"\b(?:(first|opening|second|third|fourth|fifth|last|final|closing) day|"
    r"[Dd]ay (\d|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)) of (?:his|her|their|the)\b"
)
_NTH_BEHIND: Final = re.compile(
    r"\bon the (first|opening|second|third|fourth|fifth|last|final|closing)(?: (?:and|&) \w+)? day"
    r"(?: of (?:(?:his|her|their|the|a|this|that)\b|[A-Z][\w’'-]+)(?: [\w’'-]+){0,4}? (?:visit|trip|tour|stay)\b"
    r"|(?=[.,;]))"
)
"""`The talks were held on the opening day of the visit`, `received Y on the second day.`"""
_NTH_OPENS: Final = re.compile(
    r"On the (first|opening|second|third|fourth|fifth|last|final|closing)(?: (?:and|&) \w+)? day(?:,| (?=[a-zA-Z]))"
    r"(?!of\b|in\b)"
)
"""`On the second day he met Y`, told of a visit before."""
_NEXT_CLAUSE: Final = re.compile(r"[;:]|, (?:who|which|where|and|while)\b|\band (?:then )?\w+ed\b")


def find_day_of_visit(
    s: Sentence, phrases: list[Phrase], text: str, setting: Setting, told: list[FoundEvent]
) -> list[FoundEvent]:
    """The visit of the sentence's subject, or of whom the noun names, to the place named, begun so many days before the
    sentence's own day; that of `The meeting took place on the second day of X's visit` is the meeting's, told last."""
    if not _ANY_OF_TRIPS.stands_in(s) or s.kind != "body":
        return []
    if _ANY_OF_GOES_ON.stands_in(s) and (going := _going_on(s, phrases, text, setting)):
        return going
    if not _DAY.stands_in(s):
        return []
    k, number = _nth_day(s)
    if k < 0:
        return []
    trip = next((m for m in range(k + 3, min(k + _WORDS_TO_TRIP, len(s))) if s.lows[m] in _TRIPS), None)
    stop = _stop(s, phrases, trip) if trip is not None else None
    guest = _guest(s, phrases, k, trip, stop)
    if trip is None or stop is None or guest is None or stop.country in (None, guest.country):
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[trip], s.ends[trip])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    day = _day_of_told(s, told, text, setting) or _day(s, text, setting)
    if day is None or day.starts_on is None:
        event.is_firm = False
        return [event]
    if is_background(day, setting):
        return []
    event.day = day if number is None else replace(day, starts_on=day.starts_on - timedelta(days=number))
    whole = next((d for d in find_dates(text, s.ends[trip], s.end, setting.anchors) if d.ends_on is not None), None)
    last = day.starts_on if number and (s.low(k - 1) in _LAST) else None
    event.day = replace(event.day, ends_on=last) if last is not None else event.day
    event.day = event.day if whole is None else whole
    is_last = number is None and s.low(k - 1) in _LAST
    return [_with_length(event, s.lows[k + 2 : trip], is_last=is_last)]


def _stop(s: Sentence, phrases: list[Phrase], trip: int) -> Phrase | None:
    """Where the visit leads; a stay is one in a town, too: `on the second day of his stay in X`."""
    if s.lows[trip] == "stay" and s.low(trip + 1) in ("in", "at"):
        begin = trip + 3 if s.low(trip + 2) == "the" else trip + 2
        stop = next((p for p in phrases if p.i == begin), None)
        return stop if stop is not None and stop.kind in ("place", "country") and stop.place is not None else None
    return stop_after(s, phrases, trip)


def _nth_day(s: Sentence) -> tuple[int, int | None]:
    """`on the second day of`, `On Day 2 of`, `on the third and final day of`: the token before `of`, and how many days
    after the first; None for the last of a number that is not told, and -1 for no such words."""
    for k in range(1, len(s) - 2):
        if s.lows[k + 1] != "of":
            continue
        if s.lows[k] == "day" and (s.lows[k - 1] in _NUMBERS or s.lows[k - 1] in _LAST):
            is_both = s.lows[k - 1] in _LAST and s.low(k - 2) in ("and", "&")
            return k, _NUMBERS.get(s.low(k - 3) if is_both else s.lows[k - 1])
        if s.lows[k - 1] == "day" and s.lows[k] in _COUNTED:
            return k, _COUNTED[s.lows[k]]
    return -1, None


_COUNTED: Final = {
    word: n for n, words in enumerate(("1 one", "2 two", "3 three", "4 four", "5 five")) for word in words.split()
}


def _guest(s: Sentence, phrases: list[Phrase], k: int, trip: int | None, stop: Phrase | None) -> Phrase | None:
    """Whose visit it is: `his` is the subject's; `the visit by X`, `X's visit`, `a visit to Y that X began`."""
    if trip is None or stop is None:
        return None
    if s.low(k + 2) in _OWNERS or (s.low(k + 2) in ("a", "an") and not s.low_set() & {"that", "which"}):
        # `A delegation headed by X held meetings on the first day of a visit to Y`
        people = [p for p in phrases if len(p.people) == 1]
        people = [p for p in people if s.low(p.i - 1) not in _OF_OTHERS or s.low(p.i - 2) in ("led", "headed")]
        return next((p for p in people if p.j <= k), None) or next((p for p in people if p.i > k), None)
    owner = owner_of(phrases, s, trip)
    if owner is None and s.low(stop.j) in ("that", "which"):
        owner = next((p for p in phrases if p.i == stop.j + 1 and s.low(p.j) in _BEGAN), None)
    return owner if owner is not None and len(owner.people) == 1 else None


_BEGAN: Final = frozenset(("began", "begins", "started", "is", "was", "made", "makes"))
_SAME: Final = frozenset(("the", "this", "their", "that"))
_SAME_NOUNS: Final = frozenset(("meeting", "talks", "reception", "audience", "negotiations", "call", "signing"))


def _day_of_told(s: Sentence, told: list[FoundEvent], text: str, setting: Setting) -> DateMention | None:
    """The day of the meeting that the sentence goes on about."""
    if not told or s.low(0) not in _SAME or s.low(1) not in _SAME_NOUNS:
        return None
    day, is_history = choose_day(told[-1], text, setting)
    return None if is_history or day is None or day.ends_on is not None else day


def _going_on(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> list[FoundEvent]:
    """`President X's visit to Y entered its third day today`, `Minister X's visit to Y continued today`."""
    verb = next(k for k, low in enumerate(s.lows) if low in _GOES_ON)
    trip = next((m for m in range(verb) if s.lows[m] in _TRIPS), None)
    owner = owner_of(phrases, s, trip) if trip is not None else None
    stop = stop_after(s, phrases, trip) if trip is not None else None
    if trip is None or owner is None or stop is None or max(owner.j, stop.j) > verb or verb > max(owner.j, stop.j) + 2:
        return []
    sides = [Side(owner.people[0], None, owner.country, "visitor", owner, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[trip], s.ends[trip])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    number = next((_NUMBERS[low] for low in s.lows[verb + 1 : verb + 5] if low in _NUMBERS), None)
    day = _day(s, text, setting) if number is not None and "day" in s.lows[verb : verb + 6] else None
    if day is None or day.starts_on is None or number is None or is_background(day, setting):
        event.is_underway = True
        return [event] if s.lows[verb] in _CONTINUED else []
    event.day = replace(day, starts_on=day.starts_on - timedelta(days=number))
    return [event]


_CONTINUED: Final = frozenset(("continued", "continues", "resumed"))
_GOES_ON: Final = _CONTINUED | {"entered", "enters", "entering", "went", "moved", "reached"}
_ANY_OF_GOES_ON: Final = WordList(_GOES_ON)


def _with_length(event: FoundEvent, words: list[str], *, is_last: bool = False) -> FoundEvent:
    """`the third day of his five-day visit`: until when it lasts, by the words between, or since when it has lasted."""
    days = next((low.removesuffix("-day") for low in words if low.endswith("-day")), "")
    length = _LENGTHS.get(days, 0)
    day = event.day
    if day is not None and day.starts_on is not None and day.ends_on is None and length:
        more = timedelta(days=length - 1)
        first, last = (day.starts_on - more, day.starts_on) if is_last else (day.starts_on, day.starts_on + more)
        event.day = replace(day, starts_on=first, ends_on=last)
    return event


_LENGTHS: Final = {name: n for n, name in enumerate("two three four five six seven eight nine ten".split(), start=2)}


def _day(s: Sentence, text: str, setting: Setting) -> DateMention | None:
    """The day that the sentence names, else that of the report."""
    dates = find_dates(text, s.start, s.end, setting.anchors)
    named = [d for d in dates if d.kind in ("explicit", "weekday", "relative") and d.ends_on is None and d.starts_on]
    anchor = setting.anchors.day
    if named or anchor is None:
        return named[0] if named else None
    return DateMention(s.start, s.start, "relative", anchor, None, word="today")


def day_within(event: FoundEvent, visit: FoundEvent, text: str) -> date | None:
    """The day on which something was that is told to be `on the first day of the visit`."""
    lows = event.sentence.low_set()
    if "day" not in lows or visit.starts_on is None:
        return None
    if "arrival" in lows and (shift := _shift_from_arrival(event, text)) is not None:
        return visit.starts_on + timedelta(days=shift)
    if "departure" in lows and _ON_DEPARTURE.search(text, event.sentence.start, event.sentence.end) is not None:
        return visit.ends_on
    match = _nth_told(event, text)
    if match is None:
        return None
    is_word = bool(match.group(1))
    number = _NUMBERS.get(match.group(1)) if is_word else _COUNTED.get(match.group(2).lower())
    if number is None:
        return visit.ends_on
    day = visit.starts_on + timedelta(days=number)
    return day if day <= (visit.ends_on or day) else None


_ON_ARRIVAL: Final = re.compile(r"\b(?:(?:on )?the day (after|of)|(?:a|one) day (after)) (?:his|her|their) arrival\b")


_ON_DEPARTURE: Final = re.compile(r"\bon the day of (?:his|her|their) departure\b")


def _shift_from_arrival(event: FoundEvent, text: str) -> int | None:
    """`was received by Y the day after his arrival`: 1; None where nothing is told so."""
    match = _ON_ARRIVAL.search(text, event.sentence.start, event.sentence.end)
    return None if match is None else int("after" in (match.group(1), match.group(2)))


def _nth_told(event: FoundEvent, text: str) -> re.Match[str] | None:
    """Where the sentence counts the days of a visit: before the event's words, at its opening, or behind them."""
    s = event.sentence
    match = _NTH.search(text, s.start, event.start) or _NTH_OPENS.match(text, s.start, s.end)
    if match is not None:
        return match
    match = _NTH_BEHIND.search(text, event.end, s.end)
    is_own = match is not None and _NEXT_CLAUSE.search(text, event.end, match.start()) is None
    return match if is_own else None
