"""Guests at home of whom a ministry's signed statement does not say where they come: `X arrives tomorrow and will be
our guest until 28 July`, `the members, who came on 14 April and will leave for Y on 17 April, met Z`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.attendance import is_signed
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_COMES: Final = frozenset("arrive arrives arrived arriving came".split())
_COME: Final = frozenset(("arrived", "came"))
_ANY_SIGN: Final = WordList((*_COMES, "guest", "guests", "town"))
_OF_DAY: Final = frozenset("on this late early the today yesterday tomorrow next last".split())
_NEAR: Final = frozenset("today yesterday tomorrow morning afternoon evening night".split())
_NOT: Final = frozenset("had not never would if when before after once until may might could".split())
_LEAVES: Final = frozenset(
    "leave leaves leaving left depart departs departed departing return returns fly flies".split()
)
_UNTIL: Final = frozenset(("until", "till", "through"))
_GROUPS: Final = frozenset(
    "members parliamentarians legislators guests visitors delegates governors ambassadors senators ministers "
    "delegation group".split()
)
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_DAYS: Final = ("explicit", "weekday", "relative")
_WORDS_TO_DAY, _WORDS_BACK, _WORDS_TO_GUEST, _WORDS_TO_LAST = 5, 4, 6, 8
_BEFORE_DAYS: Final = frozenset(("from", "until", "till", "on", "between", "this", "through"))


def find_guest_here(
    s: Sentence,
    phrases: list[Phrase],
    told: list[FoundEvent],
    here: list[FoundEvent],
    home: str | None,
    setting: Setting,
) -> list[FoundEvent]:
    """The visit to `home`, whose ministry writes, of whoever is told to come or to be there on days that are named;
    none where the text has told of it, or of something abroad."""
    if home is None or s.kind != "body" or not _ANY_SIGN.stands_in(s) or not is_signed(setting.text):
        return []
    if any(e.place is not None and gazetteer.country_of(e.place) not in (None, home) for e in told):
        return []
    k = _coming(s, phrases)
    begin = k if k is not None else _being_guest(s)
    if begin is None or not _NOT.isdisjoint(s.lows[max(0, begin - _WORDS_BACK) : begin]):
        return []
    guests = _guests(s, phrases, begin, told, home)
    known = {id(x.person) for e in (*told, *here) if _is_to(e, home) for x in e.sides if x.role == "visitor"}
    if not guests or any(id(guest.person) in known for guest in guests):
        return []
    sides = [*guests, Side(None, None, home, "host", None, s)]
    is_past = s.lows[begin] in _COME or s.lows[begin] in ("is", "are")
    visit = FoundEvent("visit", "occurred" if is_past else "announced", "in person", sides, s, s.starts[begin], 0)
    visit.end = s.ends[begin]
    visit.place, visit.is_underway = f"country/{home}", s.lows[begin] in ("is", "are")
    visit.reach = (s.starts[begin], s.end)
    if k is not None:
        visit.day = _days(s, k, setting)
        for onward in here:  # `and will leave for Y on 17 April`
            if onward.subtype == "visit" and onward.start > visit.end and onward.reach is None:
                onward.reach = (onward.start, s.end)
    return [visit]


def _is_to(event: FoundEvent, home: str) -> bool:
    soil = gazetteer.country_of(event.place) if event.place is not None else None
    hosts = {side.country for side in event.sides if side.role == "host"}
    return event.subtype == "visit" and (soil == home or event.is_here or (soil is None and home in hosts))


def _coming(s: Sentence, phrases: list[Phrase]) -> int | None:
    """The token of `arrives`, `came`, behind which a day stands and no place."""
    k = next((k for k, low in enumerate(s.lows) if low in _COMES), None)
    if k is None or k == 0:
        return None
    j = k + 1
    while j < len(s) and (s.lows[j] in _OF_DAY or s.lows[j] in _NEAR or is_of_date(s.lows[j])):
        j += 1
    if not any(is_of_date(low) or low in _NEAR for low in s.lows[k + 1 : j]):
        return None
    is_placed = any(j <= p.i <= j + 2 and p.kind in ("place", "country", "organization") for p in phrases)
    return None if is_placed or s.low(j) in ("in", "at", "to", "from") else k


def _being_guest(s: Sentence) -> int | None:
    """The token of `be`, `is` in `will be our guest until 28 July`, `is a guest of the Ministry from 25 to 28 July`,
    `will be in town on Monday`."""
    near = (k for k, low in enumerate(s.lows) if low in ("guest", "guests", "town"))
    noun = next(near, None)
    if noun is None:
        return None
    be = next((m for m in range(noun - 1, max(-1, noun - _WORDS_BACK), -1) if s.lows[m] in ("be", "is", "are")), None)
    is_own = s.low(noun - 1) in ("our", "the", "a", "official") or s.low(noun) == "town" or s.lows[noun - 2] == "our"
    if be is None or not is_own or (s.lows[be] == "be" and s.low(be - 1) != "will"):
        return None
    after = range(noun + 1, min(noun + _WORDS_TO_LAST * 2, len(s) - 1))
    is_dated = any(s.lows[m] in _BEFORE_DAYS and is_of_date(s.low(m + 1)) for m in after)
    return be if is_dated else None


def _guests(s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent], home: str) -> list[Side]:
    """Who comes, of another country than `home`; `the members, who came`: those who were met last."""
    who = next((m for m in range(k - 1, max(0, k - _WORDS_BACK), -1) if s.lows[m] == "who"), None)
    noun = s.low(who - 2 if s.low(who - 1) == "," else who - 1) if who is not None else s.low(1)
    if noun in _GROUPS and (who is not None or s.lows[0] in ("the", "all")):
        return _met_last(s, told, home)
    found = [p for p in subject_phrases(s, phrases, k) if p.people]
    people = [person for p in found for person in p.people]
    codes = {person.country or p.country for p in found for person in p.people}
    if not people or None in codes or home in codes:
        return []
    return [Side(person, None, person.country or p.country, "visitor", p, s) for p in found for person in p.people]


def _met_last(s: Sentence, told: list[FoundEvent], home: str) -> list[Side]:
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS), None)
    people = [side for side in (last.sides if last is not None else []) if side.person is not None]
    guests = [side for side in people if side.country not in (None, home)]
    hosts = [side for side in people if side not in guests]
    is_told = len(guests) > 1 and len(hosts) < len(people)
    return [replace(side, role="visitor") for side in guests] if is_told else []


def _days(s: Sentence, k: int, setting: Setting) -> DateMention | None:
    """The day of the arrival at token k, and to when it is told that the guest stays."""
    found = find_dates(setting.text, s.start, s.end, setting.anchors)
    days = [d for d in found if d.kind in _DAYS and d.starts_on is not None and d.start > s.starts[k]]
    if not days:
        return None
    first, last = days[0], None
    m = next((m for m in range(k + 1, len(s)) if s.lows[m] in _LEAVES or s.lows[m] in _UNTIL), None)
    if m is not None and first.ends_on is None and s.starts[m] > first.start:
        last = next((d.starts_on for d in days[1:] if d.start > s.starts[m]), None)
    is_later = last is not None and first.starts_on is not None and last > first.starts_on
    return replace(first, ends_on=last, end=first.end) if is_later else first
