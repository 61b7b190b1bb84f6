"""Visits told aside by a noun that alone does not say whose they are: `the visit that Minister X wound up in Y on
Thursday`, `The visit, which began on Friday` after a meeting abroad."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_WHILE: Final = WordList(("while",))
_VISIT: Final = WordList(("visit",))
_ENDED: Final = frozenset("concluded completed ended finished paid made".split())
_WOUND: Final = (["wound", "up"], ["wrapped", "up"])
_BEGAN: Final = frozenset(("began", "started", "commenced"))
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))


def find_visits_aside(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent]
) -> list[FoundEvent]:
    """The visit of that kind that the sentence tells of, at most one; `told`: the events of the sentences before."""
    if s.kind != "body" or not _VISIT.stands_in(s) or any(event.subtype == "visit" for event in here):
        return []
    k = s.lows.index("visit")
    if s.low(k + 1) in ("that", "which"):
        return _wound_up(s, phrases, k) or _been_paying(s, phrases, k)
    if s.is_capitalized(k + 1) and "will" in s.lows[k + 1 :]:  # `the visit Minister X will make to Y from 3 May`
        return _been_paying(s, phrases, k)
    return _begun(s, k, told) if s.lows[:1] == ["the"] and k <= _LONGEST_OPENING else []


def without_visits_of_several(events: list[FoundEvent]) -> list[FoundEvent]:
    """`met A of X, B of Y and C of Z, who were in W to attend the summit`: journeys of several states, of which a
    clause tells no day, are no one visit; they have told where the others were."""
    several = [event for event in events if event.subtype == "visit" and _is_of_several(event)]
    for event in events if several else ():
        if any(event.parent is visit for visit in several):
            event.parent = None
    return [event for event in events if event not in several] if several else events


_NOUNS: Final = frozenset(("visit", "trip", "tour"))


def _is_of_several(event: FoundEvent) -> bool:
    if event.is_firm or event.day is not None or not _NOUNS.isdisjoint(event.sentence.low_set()):
        return False
    return len({side.country for side in event.sides if side.role == "visitor" and side.person is not None}) > 1


_LONGEST_OPENING: Final = 4
_WORDS_TO_WHILE: Final = 7
_WORDS_TO_DAY: Final = 8


def find_visit_while(s: Sentence, phrases: list[Phrase], here: list[FoundEvent]) -> list[FoundEvent]:
    """`X paid a courtesy call on Y, while on a visit to Z from May 12 to 14`: of whom the sentence names first."""
    if (
        s.kind != "body"
        or not (_WHILE.stands_in(s) and _VISIT.stands_in(s))
        or any(event.subtype == "visit" for event in here)
    ):
        return []
    k = s.lows.index("visit")
    begin = next((m for m in range(k - 1, max(0, k - _WORDS_TO_WHILE), -1) if s.lows[m] == "while"), k)
    stop = next((p for p in phrases if k < p.i <= k + 3 and p.kind in ("place", "country")), None)
    guest = next((p for p in phrases if p.j <= begin and p.people), None)
    if s.low(begin + 1) != "on" or stop is None or stop.place is None or guest is None or len(guest.people) != 1:
        return []
    is_told = any(is_of_date(low) for low in s.lows[stop.j : stop.j + _WORDS_TO_DAY])
    if not is_told or stop.country in (None, guest.country) or s.low(k + 1) not in ("to", "in"):
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[begin], s.ends[k])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    event.reach = (s.starts[begin], s.end)
    return [event]


_WORDS_TO_GUEST: Final = 7
"""Words of a title that no table lists stand between: `that Foreign Affairs Cabinet Secretary X wound up`."""


def _wound_up(s: Sentence, phrases: list[Phrase], k: int) -> list[FoundEvent]:
    """`outcomes of the three-day visit that X wound up in Y on Thursday`."""
    guest = next((p for p in phrases if k < p.i <= k + _WORDS_TO_GUEST and len(p.people) == 1), None)
    if guest is None or not all(s.is_capitalized(m) or s.low(m) == "the" for m in range(k + 2, guest.i)):
        return []
    if s.low(guest.j) not in _ENDED and s.lows[guest.j : guest.j + 2] not in _WOUND:
        return []
    stop = next((p for p in phrases if guest.j < p.i <= guest.j + 5 and s.low(p.i - 1) in ("in", "to")), None)
    if stop is None or stop.kind not in ("place", "country") or stop.place is None or stop.country == guest.country:
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[guest.j], s.ends[guest.j])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [event]


_PAYING: Final = frozenset(("paying", "making", "undertaking", "conducting"))
_BEING: Final = frozenset(("been", "is", "are", "was", "were", "now", "currently"))
_WORDS_TO_PAYING: Final = 40


def _been_paying(s: Sentence, phrases: list[Phrase], k: int) -> list[FoundEvent]:
    """`the visit that a delegation of X had been paying to Y since Monday came to a close`, `the visit that X is making
    to Y from 3 to 5 May`, `the visit X is to pay to Y from 3 May`: of the delegation, or of who leads it."""
    verbs = range(k + 2, min(k + _WORDS_TO_PAYING, len(s)))
    m = next((m for m in verbs if s.lows[m] in _PAYING and s.low(m - 1) in _BEING), None)
    ahead = next((n for n in verbs if s.lows[n] in _PAY and s.low(n - 1) in _AHEAD), None) if m is None else None
    m = m if m is not None else ahead
    if m is None or s.low(m + 1) not in ("to", "in"):
        return []
    stop = next((p for p in phrases if m < p.i <= m + 3 and p.kind in ("place", "country")), None)
    guests = [p for p in phrases if k < p.i < m and (p.people or p.country is not None) and p.kind != "place"]
    guest = next((p for p in guests if p.people), guests[0] if guests else None)
    if stop is None or stop.place is None or guest is None or stop.country in (None, guest.country):
        return []
    person = guest.people[0] if guest.people else None
    sides = [Side(person, None if person else guest.organization, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    status = "occurred" if ahead is None else "announced"
    if ahead is not None and is_cancelled(" ".join(s.lows[m:])):
        status = "cancelled"  # `, the visit which X was to pay to Y on Friday has been postponed`
    event = FoundEvent("visit", status, "in person", sides, s, s.starts[m], s.ends[m])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    event.needs_day = ahead is not None
    return [event]


_PAY: Final = frozenset(("pay", "make", "undertake"))
_AHEAD: Final = frozenset(("will", "to", "would"))


def _begun(s: Sentence, k: int, told: list[FoundEvent]) -> list[FoundEvent]:
    """`The visit, which began on Friday, will end on Monday`: of whoever was met abroad in the sentences before."""
    m = k + 1
    while s.low(m) in (",", "which", "that"):
        m += 1
    if s.low(m) not in _BEGAN or not any(is_of_date(low) for low in s.lows[m + 1 : m + 4]):
        return []
    if any(event.subtype == "visit" for event in told):
        return []
    for event in reversed(told):
        soil = gazetteer.country_of(event.place) if event.place is not None else None
        guests = [side for side in event.sides if side.role == "visitor" and side.person is not None]
        if event.subtype not in _ENCOUNTERS or soil is None or len(guests) != 1 or guests[0].country == soil:
            continue
        sides = [Side(guests[0].person, None, guests[0].country, "visitor", guests[0].phrase, guests[0].sentence)]
        visit = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[k], s.ends[m])
        visit.place, visit.place_span = event.place, event.place_span
        return [visit]
    return []
