"""Visits told with their days as the frame of something else: `As part of the visit, which lasted from May 3 to 5, X
held talks with Y`, `Over the course of his visit (May 3-5), he met Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import mention_of, stop_after
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_TRIPS: Final = frozenset(("visit", "trip", "stay"))
_ANY_OF_TRIPS: Final = WordList(_TRIPS)
_FRAMES: Final = frozenset("during part framework frame course within agenda program programme schedule".split())
_OWNERS: Final = frozenset(("the", "this", "his", "her", "their"))
_LASTED: Final = frozenset("lasted ran took was held spanned runs lasts".split())
_TO_DAYS: Final = frozenset("place held from on between for the paid made".split())
_IN_DAYS: Final = frozenset(("on", "from", "to", "through", "until", "and", "between", "-", "–", "the"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
_WORDS_OF_FRAME: Final = 8


def find_framed_visit(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent], setting: Setting
) -> list[FoundEvent]:
    """The visit that opens a sentence with its days, at most one: more of the one told before, else that of who met
    somebody abroad. `told`: the events of the sentences before; `here`: those of this one."""
    if s.kind != "body" or not _ANY_OF_TRIPS.stands_in(s):
        return []
    k = next(k for k, low in enumerate(s.lows) if low in _TRIPS)
    before = s.lows[:k]
    is_frame = not _FRAMES.isdisjoint(before[:6]) or before[:1] == ["the"]
    if k > _WORDS_OF_FRAME or not is_frame or _OWNERS.isdisjoint(before):
        return []
    stop = stop_after(s, phrases, k) if s.low(k + 1) == "to" else None
    end = k + 1 if stop is None else stop.j
    days = _days_after(s, end) or _no_first_day(s, end)
    if days is None:
        return []
    visit = mention_of(s, k, None, stop)
    visit.status, visit.end, visit.reach = "occurred", s.ends[days[0] - 1], (s.starts[days[0]], s.ends[days[1] - 1])
    if any(event.subtype == "visit" for event in (*told, *here)):
        return [visit] if all(event.subtype != "visit" for event in here) else []
    return [visit] if _is_guests(visit, phrases, told, here, setting) else []


def _days_after(s: Sentence, j: int) -> tuple[int, int] | None:
    """The tokens [i, j) of the days told right after the noun, from token j on."""
    if s.low(j) == "(":
        i = j + 1
    else:
        i = j + 1 if s.low(j) == "," else j
        i = i + 1 if s.low(i) in ("which", "that") else i
        if i == j or s.low(i) not in _LASTED:
            return None
        i += 1
    while s.low(i) in _TO_DAYS:
        i += 1
    end = i
    while end < len(s) and (is_of_date(s.low(end)) or s.low(end) in _IN_DAYS):
        end += 1
    return (i, end) if is_of_date(s.low(i)) else None


def _no_first_day(s: Sentence, j: int) -> tuple[int, int] | None:
    """`The agenda of the visit, which will last until May 5`: the visit goes on, since when nothing tells; tokens
    of no day."""
    i = j + 1 if s.low(j) == "," else j
    i = i + 1 if s.low(i) in ("which", "that") else i
    is_told = s.low(i) == "will" and s.low(i + 1) in _LAST and s.low(i + 2) in _UNTIL and is_of_date(s.low(i + 3))
    return (i + 1, i + 1) if is_told else None


_LAST: Final = frozenset("last run continue extend".split())
_UNTIL: Final = frozenset("until till through to".split())


def _is_guests(
    visit: FoundEvent, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent], setting: Setting
) -> bool:
    """Whether someone is told to have met others abroad; the visit is made that person's, to where they met."""
    met = [e for e in (*here, *reversed(told)) if e.subtype in _ENCOUNTERS and e.status == "occurred"]
    s = visit.sentence
    places = [p.place for p in phrases if p.place and p.kind == "place" and s.low(p.i - 1) == "in"]
    places += [event.place for event in met if event.place is not None]
    place = visit.place or (places[0] if places else setting.dateline_place)
    soil = gazetteer.country_of(place) if place is not None else None
    for event in met if soil is not None else ():
        people = [side for side in event.sides if side.person is not None]
        guests = [side for side in people if side.country not in (None, soil)]
        if len(guests) == 1 and any(side.country == soil for side in event.sides):
            guest = guests[0]
            visit.place = visit.place or f"country/{soil}"
            visit.sides = [Side(guest.person, None, guest.country, "visitor", guest.phrase, guest.sentence)]
            visit.sides.append(Side(None, None, soil, "host", None, visit.sentence))
            visit.is_mention = False
            return True
    return False
