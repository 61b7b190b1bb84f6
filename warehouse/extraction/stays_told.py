"""Stays told by where somebody is: `While in X from 3 to 5 May, Y called on Z`, `She will be there until 5 May`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import mention_of
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_THERE: Final = WordList(("there",))
_WHERE: Final = WordList(("where",))
_DATED: Final = frozenset(("from", "between", "on"))
_BEING: Final = (["will", "be"], ["was"], ["is"], ["had", "been"], ["will", "stay"], ["will", "remain"], ["stayed"])
_LONGEST_DAYS: Final = 12


def find_stays(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """The stay that a sentence opens with, a visit of its own; or the days of the one told before.

    In: the sentence, its phrases, the events told before. Out: one visit, or none.
    """
    if s.kind != "body":
        return []
    if s.low(0) in ("while", "whilst") and s.low(1) == "in":
        return _opening_stay(s, phrases)
    if s.lows[0] == "in" and s.low(1) != "the" and (leg := _leg_of_days(s, phrases, told)):
        return leg
    if s.lows[0] == "during" and s.low(1) in _OWNERS and "stay" in s.lows[2:_WORDS_TO_STAY]:
        return _stay_of_subject(s, phrases, told)
    return _days_there(s, phrases, told) if _THERE.stands_in(s) else []


def find_stay_before(s: Sentence, phrases: list[Phrase], here: list[FoundEvent]) -> list[FoundEvent]:
    """`arrived in X on 4 May from Y, where he had been since 2 May`: the stay in Y before the visit that is told
    `here`; it ends where that one begins."""
    if not _WHERE.stands_in(s) or s.kind != "body" or not here:
        return []
    w = s.lows.index("where")
    been = next((m for m in range(w + 2, w + 4) if s.low(m) == "been" and s.low(m - 1) == "had"), w + 2)
    if s.low(w + 1) not in ("he", "she", "they") or s.low(been) not in ("been", "was", "were"):
        return []
    near = range(been + 1, min(been + _LONGEST_DAYS, len(s)))
    day = next((m for m in near if s.lows[m] in _SINCE and is_of_date(s.low(m + 1))), None)
    after = next((e for e in here if e.subtype == "visit" and e.end <= s.starts[w] and e.status == "occurred"), None)
    stop = next((p for p in phrases if w - 5 <= p.i < w and s.low(p.i - 1) == "from" and p.country), None)
    if day is None or after is None or stop is None or stop.place is None:
        return []
    guests = [replace(side) for side in after.sides if side.role == "visitor"]
    homes = {side.country for side in guests}
    if not guests or stop.kind not in ("place", "country") or stop.country in homes:
        return []
    host = Side(None, None, stop.country, "host", stop, s)
    visit = FoundEvent("visit", "occurred", "in person", [*guests, host], s, s.starts[w], s.ends[been])
    visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    visit.reach, visit.is_firm, visit.needs_day = (s.starts[day], s.end), True, True
    return [visit]


_SINCE: Final = frozenset(("since", "from", "on"))


def _opening_stay(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`While in X, Y, from 3 to 5 May, Minister Z called on A`: Z was there on these days."""
    stop = next((p for p in phrases if p.i in (2, 3) and p.place is not None and p.country is not None), None)
    if stop is None:
        return []
    begin = _past_places(s, phrases, stop.j)
    close = next((m for m in range(begin, min(begin + _LONGEST_DAYS, len(s))) if s.lows[m] == ","), None)
    if s.low(begin) not in _DATED or not is_of_date(s.low(begin + 1)) or close is None:
        return []
    guest = next((p for p in phrases if close < p.i <= close + 2 and len(p.people) == 1), None)
    if guest is None or guest.people[0].country == stop.country:
        return []
    visit = replace(mention_of(s, 0, guest, stop), is_mention=False, is_firm=True)
    visit.status = "announced" if s.low(guest.j) == "will" else "occurred"
    visit.start, visit.end, visit.reach = s.starts[0], s.ends[stop.j - 1], (s.starts[begin], s.ends[close])
    return [visit]


_RANGE: Final = frozenset(("and", "to", "until", "-", "–"))


def _leg_of_days(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`In X on 7 and 8 November, she met Y`, who has been told to have come to another country before: a leg of its
    own, with days of its own."""
    stop = next((p for p in phrases if p.i == 1 and p.kind == "place" and p.place and p.country), None)
    if stop is None or s.low(stop.j) not in _DATED:
        return []
    close = next((m for m in range(stop.j, min(stop.j + _LONGEST_DAYS, len(s))) if s.lows[m] == ","), None)
    guest = next((p for p in phrases if close is not None and close < p.i <= close + 2 and len(p.people) == 1), None)
    if close is None or guest is None or _RANGE.isdisjoint(s.lows[stop.j + 2 : close]):
        return []
    person = guest.people[0]
    last = next((e for e in reversed(told) if e.subtype == "visit" and e.place is not None), None)
    if last is None or not any(x.person is person and x.role == "visitor" for x in last.sides):
        return []
    soil = gazetteer.country_of(last.place) if last.place is not None else None
    if soil in (None, stop.country) or person.country == stop.country or last.status == "cancelled":
        return []
    visit = replace(mention_of(s, 0, guest, stop), is_mention=False, is_firm=True)
    visit.status = "announced" if "will" in s.lows[guest.j : guest.j + 2] else "occurred"
    visit.start, visit.end, visit.reach = s.starts[0], s.ends[stop.j - 1], (s.starts[stop.j], s.ends[close])
    return [visit]


_OWNERS: Final = frozenset(("his", "her", "their"))
_WORDS_TO_STAY: Final = 5


def _stay_of_subject(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`During his stay in X from Monday to Thursday, Minister Y met Z`: Y was there on these days."""
    k = s.lows.index("stay")
    stop = next((p for p in phrases if p.i in (k + 2, k + 3) and p.place is not None and p.country is not None), None)
    if stop is None or s.low(k + 1) not in ("in", "at"):
        return []
    begin = _past_places(s, phrases, stop.j)
    close = next((m for m in range(begin, min(begin + _LONGEST_DAYS, len(s))) if s.lows[m] == ","), None)
    guest = next((p for p in phrases if close is not None and close < p.i <= close + 2 and len(p.people) == 1), None)
    if s.low(begin) not in _DATED or not is_of_date(s.low(begin + 1)) or close is None or guest is None:
        return []
    if guest.people[0].country == stop.country or s.low(guest.j) == "will":
        return []
    visit = replace(mention_of(s, k, guest, stop), is_mention=False, is_firm=True, status="occurred")
    visit.start, visit.end, visit.reach = s.starts[k], s.ends[stop.j - 1], (s.starts[begin], s.ends[close])
    return [visit]


def _past_places(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """The token after `X, Y,`: places that say where the first one lies, and their commas."""
    while s.low(j) == ",":
        place = next((p for p in phrases if p.i == j + 1 and p.kind in ("place", "country")), None)
        j = place.j if place is not None else j + 1
    return j


def _days_there(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`She will be there from 3 to 5 May`: the days of the visit told last."""
    k = s.lows.index("there")
    guest = phrases[0] if phrases else None
    if guest is None or guest.i > 1 or len(guest.people) != 1 or s.lows[guest.j : k] not in _BEING:
        return []
    is_dated = s.low(k + 1) in _DATED and is_of_date(s.low(k + 2))
    last = next((e for e in reversed(told) if e.subtype == "visit"), None)
    if not is_dated or last is None or all(side.person is not guest.people[0] for side in last.sides):
        return []
    stay = replace(mention_of(s, k, guest, None), is_firm=True)
    stay.reach = (s.starts[k], s.end)
    return [stay]
