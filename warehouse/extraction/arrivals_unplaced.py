"""Visits told by who came, and not where to: `X, who arrived on Sunday on a five-day visit, called on Y`, `X, who is on
a three-day visit until Friday, met Y`, `X, who flew in this morning, leaves today`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_CAME: Final = frozenset(("arrived", "came", "flew"))
_VISITS: Final = frozenset(("visit", "trip", "tour"))
_ANY_OF_VISITS: Final = WordList(_VISITS)
_DENYING: Final = frozenset(("not", "never", "had", "if", "would", "will"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
_NEAR: Final = frozenset(("yesterday", "today"))
_WORDS_TO_VISIT: Final = 14
_WORDS_TO_SUBJECT: Final = 3


def find_arrival_unplaced(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent], soil: str | None
) -> list[FoundEvent]:
    """The visit, to where its guest meets others: in the event of `here` (the sentence) or `told` before, else where
    the article is written (`soil`: the country)."""
    if s.kind != "body" or any(event.subtype == "visit" for event in here):
        return []
    if not _ANY_OF_VISITS.stands_in(s):
        return _bare_arrival(s, phrases, told, here, soil) if _ANY_OF_COMING_IN.stands_in(s) else []
    k = next((k for k, low in enumerate(s.lows) if low in _CAME), None)
    end = _end_of_arrival(s, phrases, k) if k is not None else None
    if k is None or end is None:
        k, end = _stay(s)
    if k is None or end is None or not _DENYING.isdisjoint(s.lows[max(0, k - _WORDS_TO_SUBJECT) : k]):
        return []
    guests = [p for p in subject_phrases(s, phrases, k) if p.people or p.organization is not None]
    guest = guests[-1] if guests else None
    if guest is None or guest.country is None or (len(guest.people) > 1):
        return []
    person = guest.people[0] if guest.people else None
    sides = [Side(person, None if person else guest.organization, guest.country, "visitor", guest, s)]
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[k], s.ends[end])
    event.reach = (s.starts[k], s.ends[end])
    stop = _soil_of(event.sides[0], [*told, *here])
    if stop is None:
        event.is_here = True
    elif stop == f"country/{guest.country}" or gazetteer.country_of(stop) == guest.country:
        return []
    else:
        event.place = stop
        event.place_span = event.reach
    return [event]


_COMING_IN: Final = frozenset(("flew", "jetted", "arrived", "landed", "flown"))
_ANY_OF_COMING_IN: Final = WordList(_COMING_IN)
_OF_DAY: Final = frozenset("on this late early the today yesterday overnight in last earlier".split())
_PARTS_OF_DAY: Final = frozenset(("morning", "afternoon", "evening", "night", "overnight", "today", "yesterday"))
_ENDS_ARRIVAL: Final = frozenset((",", ".", "and", "", "for", "with", "from", "aboard", "ahead", "after", "via"))


def _bare_arrival(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent], soil: str | None
) -> list[FoundEvent]:
    """`X, who flew in this morning, will leave tomorrow`, `X arrived on Wednesday and flies home today`, `Having flown
    in from Y overnight`: of whom the text tells that he met others abroad, and of no visit yet."""
    k = next(k for k, low in enumerate(s.lows) if low in _COMING_IN)
    if not _DENYING.isdisjoint(s.lows[max(0, k - _WORDS_TO_SUBJECT) : k]) or not _comes_on_a_day(s, phrases, k):
        return []
    guests = [p for p in subject_phrases(s, phrases, k) if len(p.people) == 1]
    if s.lows[:2] == ["having", "flown"] and "," in s.lows:  # `Having flown in from Y overnight, X met Z`
        comma = s.lows.index(",")
        guests = [p for p in phrases if len(p.people) == 1 and comma < p.i <= comma + 2][:1]
    guest = guests[-1] if guests else None
    person = guest.people[0] if guest is not None else _who_is_abroad(phrases, told)
    guest = guest or next((p for p in phrases if p.kind == "title" and p.i <= 1), None)
    if guest is None or person is None or person.country is None:
        return []
    if any(side.person is person for event in told if event.subtype == "visit" for side in event.sides):
        return []
    side = Side(person, None, person.country, "visitor", guest, s)
    event = FoundEvent("visit", "occurred", "in person", [side], s, s.starts[k], s.ends[k])
    stop = _soil_of(side, [*told, *here])
    home = f"country/{person.country}"
    if stop is None and s.lows[k] in _IN_HERE and soil not in (None, person.country):
        event.is_here = True  # `flew in from Y on Monday`, and met others as the next sentences tell
        return [event]
    if stop is None or stop == home or gazetteer.country_of(stop) == person.country:
        return []
    if not any(x.person is person for e in (*told, *here) if e.subtype in _ENCOUNTERS for x in e.sides):
        return []
    event.place, event.place_span = stop, (event.start, event.end)
    return [event]


def _who_is_abroad(phrases: list[Phrase], told: list[FoundEvent]) -> Person | None:
    """`The President arrived on Wednesday`, told of two presidents who met: the one who is abroad there."""
    title = next((p for p in phrases if p.kind == "title" and p.i <= 1 and not p.people), None)
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS and e.status == "occurred"), None)
    soil = gazetteer.country_of(last.place) if last is not None and last.place is not None else None
    if title is None or last is None or soil is None:
        return None
    guests = [side.person for side in last.sides if side.person is not None and side.country not in (None, soil)]
    return guests[0] if len(guests) == 1 else None


_IN_HERE: Final = frozenset(("flew", "jetted", "flown"))


def _comes_on_a_day(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`flew in (from X) on Monday`, `arrived this morning`: a day stands behind the verb, and no place to where."""
    is_in = s.lows[k] in _IN_HERE
    j = k + 1
    if is_in:
        if s.low(j) != "in":
            return False
        j += 1
    if s.low(j) == "from":
        j = next((p.j for p in phrases if j < p.i <= j + 2 and p.kind in ("place", "country")), j)
    begin = j
    while is_of_date(s.low(j)) or s.low(j) in _OF_DAY or s.low(j) in _PARTS_OF_DAY:
        j += 1
    is_day = any(is_of_date(low) or low in _PARTS_OF_DAY for low in s.lows[begin:j])
    return is_day and s.low(j) in _ENDS_ARRIVAL and s.low(j - 1) not in ("in", "on", "the")


def _stay(s: Sentence) -> tuple[int | None, int | None]:
    """The tokens of `is`, or of the comma, and of the last word of the day in `is on a three-day visit until Friday`,
    `X, on a three-day visit that ends on Friday, met Y`: no place stands behind the noun."""
    for noun in (m for m, low in enumerate(s.lows) if low in _VISITS):
        on = next((m for m in range(noun - 1, max(0, noun - _WORDS_OF_STAY), -1) if s.lows[m] == "on"), 0)
        until = noun + 2 if s.low(noun + 1) in _WHICH else noun + 1
        day = until + 2 if s.low(until + 1) == "on" else until + 1
        if on and s.low(on - 1) in _ARE and s.low(on + 1) in _A and s.low(until) in _UNTIL and is_of_date(s.low(day)):
            return on - 1, day + 1 if is_of_date(s.low(day + 1)) else day
    return None, None


_ARE: Final = frozenset(("is", "are", "was", "were", ",", "currently", "now"))
_A: Final = frozenset(("a", "an", "his", "her", "their"))
_WHICH: Final = frozenset(("that", "which"))
_UNTIL: Final = frozenset(("until", "till", "through", "ends", "ended", "ending", "concludes", "concluding"))
_WORDS_OF_STAY: Final = 8


def _end_of_arrival(s: Sentence, phrases: list[Phrase], k: int) -> int | None:
    """The token of `visit` in `arrived on Sunday on a five-day visit`: a day stands between, and no place."""
    ends = range(k + 1, min(k + _WORDS_TO_VISIT, len(s)))
    noun = next((m for m in ends if s.lows[m] in _VISITS), None)
    if noun is None or not any(is_of_date(low) or low in _NEAR for low in s.lows[k + 1 : noun]):
        return None
    if any(p.kind in ("place", "country", "organization", "person") and k < p.i < noun for p in phrases):
        return None
    is_of_visit = not {"on", "for"}.isdisjoint(s.lows[k + 1 : noun]) and s.low(noun + 1) != "to"
    return noun if is_of_visit and not {"here", "in", "at", ",", "and"} & set(s.lows[k + 1 : noun]) else None


def _soil_of(guest: Side, events: list[FoundEvent]) -> str | None:
    """Where the guest met others, as far as the text tells it."""
    for event in reversed(events):
        if event.subtype not in _ENCOUNTERS or event.status != "occurred":
            continue
        if event.place is not None and event.place.startswith(("city/", "country/")):
            return event.place
        others = {side.country for side in event.sides if side.country not in (None, guest.country)}
        if len(others) == 1:
            return f"country/{others.pop()}"
    return None
