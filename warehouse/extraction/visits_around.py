"""Visits that a ministry's sentence tells to come before or after what it is about: `Following her attendance at the
Forum in X on 5 and 6 May, Minister Y went on to Z`, `will be on leave, following a working visit to X on 5 May`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.attendance import is_signed
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import owner_of, stop_after
from warehouse.extraction.visits import apart
from warehouse.extraction.word_lists import WordList

_ATTENDED: Final = frozenset(("attendance", "participation", "attending"))
_TRIPS: Final = frozenset(("visit", "visits", "trip"))
_NOUNS: Final = _ATTENDED | _TRIPS
_ANY_OF_NOUNS: Final = WordList(_NOUNS)
_AROUND: Final = frozenset(("following", "after", "before", "preceding"))
_ANY_AROUND: Final = WordList((*_AROUND, "prior"))
_OWN: Final = frozenset(("his", "her", "their"))
_ANY_OWNER: Final = _OWN | {"a", "an"}
_OF_OTHERS: Final = frozenset(("of", "by", "with", "to", "from", "at"))
_WORDS_TO_NOUN: Final = 5
_WORDS_TO_PLACE: Final = 16
_LETTERS_TO_DAY: Final = 60
_SOON: Final = 60
"""Days from the statement to what it tells of as still to come, or as just past."""


def find_visits_around(
    s: Sentence, phrases: list[Phrase], here: list[FoundEvent], text: str, setting: Setting
) -> list[FoundEvent]:
    """The visit, or its legs, with the days that stand behind the place; none where the sentence has no days for it, or
    tells (`here`) of a visit to that country anyway."""
    if s.kind != "body" or not (_ANY_AROUND.stands_in(s) and _ANY_OF_NOUNS.stands_in(s)) or not is_signed(text):
        return []
    for k, low in enumerate(s.lows):
        begin = _begin(s, k) if low in _NOUNS else None
        stop = _stop(s, phrases, k) if begin is not None else None
        if begin is None or stop is None or owner_of(phrases, s, k) is not None:
            continue
        day = _day_behind(s, stop, text, setting)
        guest = _guest(s, phrases, begin, day) if day is not None else None
        if guest is None or day is None or day.starts_on is None or stop.country in (guest.country, None):
            continue
        sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
        sides.append(Side(None, None, stop.country, "host", stop, s))
        visit = FoundEvent("visit", "announced", "in person", sides, s, s.starts[k], s.ends[stop.i - 1])
        visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        is_past = setting.anchors.day is not None and day.starts_on <= setting.anchors.day
        visit.status = "occurred" if is_past else "announced"
        legs = apart(s, phrases, visit) if low in _TRIPS else [visit]
        for leg in legs:
            leg.day, leg.shares_day = day, len(legs) > 1
        return [leg for leg in legs if not _is_told(leg, here)]
    return []


def _begin(s: Sentence, k: int) -> int | None:
    """The token of `following` before the noun at token k: `following her attendance`, `prior to a working visit`."""
    if s.lows[k] == "attending":
        return k - 1 if s.low(k - 1) in _AROUND or s.lows[max(0, k - 2) : k] == ["prior", "to"] else None
    owners = _OWN if s.lows[k] in _ATTENDED else _ANY_OWNER
    for m in range(k - 1, max(-1, k - _WORDS_TO_NOUN - 1), -1):
        is_prior = s.lows[m] == "to" and s.low(m - 1) == "prior"
        if (s.lows[m] in _AROUND or is_prior) and s.low(m + 1) in owners:
            return m
    return None


def _stop(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """The place of what was attended, or to which the visit leads."""
    if s.lows[k] in _TRIPS:
        return stop_after(s, phrases, k) if s.low(k + 1) == "to" else None
    for place in phrases:
        if not k < place.i <= k + _WORDS_TO_PLACE or place.kind not in ("place", "country") or place.place is None:
            continue
        at = place.i - 2 if s.low(place.i - 1) == "the" else place.i - 1
        if s.low(at) == "in":
            return place
    return None


def _day_behind(s: Sentence, stop: Phrase, text: str, setting: Setting) -> DateMention | None:
    """The first day behind the place, before anybody is named; one to come where the sentence tells of what will be."""
    days = [d for d in find_dates(text, s.ends[stop.j - 1], s.end, setting.anchors) if d.kind == "explicit"]
    near = days[0] if days and days[0].start - s.ends[stop.j - 1] <= _LETTERS_TO_DAY else None
    if near is None or near.starts_on is None or not text[: near.start].endswith(_ON):
        return None
    today, later = setting.anchors.day, forward(near, setting.anchors)
    if today is not None and abs((near.starts_on - today).days) > _SOON:
        return None  # `Following his visit to X on 3 May 2009`, told years later
    if today is None or later.starts_on is None or "will" not in s.low_set():
        return near
    return later if 0 < (later.starts_on - today).days <= _SOON else near


_ON: Final = ("on ", "from ", "between ", "(")


def _guest(s: Sentence, phrases: list[Phrase], begin: int, day: DateMention | None) -> Phrase | None:
    """Who went: the first named behind the days where the sentence opens with them, else the sentence's subject."""
    people = [p for p in phrases if len(p.people) == 1 and p.kind in ("person", "pronoun")]
    if begin <= 1 and day is not None:
        after = [p for p in people if s.starts[p.i] >= day.end]
        return after[0] if after and s.low(after[0].i - 1) not in _OF_OTHERS else None
    before = [p for p in people if p.j <= begin and s.low(p.i - 1) not in _OF_OTHERS]
    return before[0] if before else None


def _is_told(leg: FoundEvent, here: list[FoundEvent]) -> bool:
    """The sentence tells of a visit there by other words."""
    soils = {side.country for side in leg.sides if side.role == "host"}
    visits = (event for event in here if event.subtype == "visit")
    return any(side.country in soils for visit in visits for side in visit.sides if side.role == "host")
