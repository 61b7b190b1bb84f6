"""Visits told by their end: `X left this capital today after a visit`, `At the end of his visit to Y, X left`,
`X told journalists at the end of her working visit today`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import stop_after
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_RETURNED: Final = WordList(("returned",))
_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay"))
_TRIP: Final = marks.of_words(lambda: _TRIPS)
_STAGES: Final = (["end", "of"], ["close", "of"], ["conclusion", "of"])
_AFTER: Final = frozenset(("after", "following", "concluding", "ending", "completing"))
_LEFT: Final = frozenset(("left", "departed"))
_ANY_OF_LEFT: Final = WordList(_LEFT)
_OWNERS: Final = frozenset(("a", "an", "his", "her", "their", "the"))
_HERE: Final = frozenset(("here", "capital", "country", "city", "island"))
_WORDS_TO_NOUN: Final = 7
_NOT: Final = frozenset(("will", "would", "before", "ahead", "not", "had", "next"))


def find_visit_at_end(s: Sentence, phrases: list[Phrase], setting: Setting, here: list[FoundEvent]) -> list[FoundEvent]:
    """The visit whose end the sentence tells of, at most one; none where other words tell of a visit (`here`)."""
    if s.kind != "body" or any(event.subtype == "visit" for event in here):
        return []
    if _RETURNED.stands_in(s) and (found := _returned_from(s, phrases)):
        return found
    if _ANY_OF_LEFT.stands_in(s) and (left := _left_soil(s, phrases, setting)):
        return left
    if not marks.has(s, _TRIP):
        return []
    k = next((k for k in marks.places(s, _TRIP) if s.lows[k] in _TRIPS), None)
    if k is None or s.lows[k + 1 : k + 3] == ["of", "duty"]:
        return []
    begin = _begin(s, k)
    if begin is None or not _NOT.isdisjoint(s.lows[max(0, begin - 6) : begin]):
        return []
    guest = _guest(s, phrases, begin, k)
    stop = stop_after(s, phrases, k) or _left(s, phrases, begin)
    place = stop.place if stop is not None else None
    span = (s.starts[stop.i], s.ends[stop.j - 1]) if stop is not None else None
    if place is None and _is_from_here(s, begin, guest):
        place, span = setting.dateline_place, setting.dateline_span
    soil = gazetteer.country_of(place) if place is not None else None
    if guest is None or soil is None or guest.country == soil or guest.people[0].country == soil:
        return []
    if stop is None and guest.people[0].country is None:
        return []
    sides = [
        Side(guest.people[0], None, guest.country, "visitor", guest, s),
        Side(None, None, soil, "host", stop, s),
    ]
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[begin], s.ends[k])
    event.place, event.place_span = place, span
    return [event]


_WORDS_TO_LEFT: Final = 2


def _left_soil(s: Sentence, phrases: list[Phrase], setting: Setting) -> list[FoundEvent]:
    """`President X of Senegal left Jeddah today`, written from that country: the visit that has ended."""
    guest = next((p for p in phrases if len(p.people) == 1 and p.kind == "person"), None)
    soil = gazetteer.country_of(setting.dateline_place) if setting.dateline_place is not None else None
    if guest is None or guest.country in (None, soil) or soil is None or guest.i > 1:
        return []
    k = next((k for k in range(guest.j, guest.j + _WORDS_TO_LEFT) if s.low(k) in _LEFT), None)
    stop = next((p for p in phrases if k is not None and k < p.i <= k + 2 and p.place is not None), None)
    if k is None or stop is None or stop.country != soil or stop.place is None:
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s), Side(None, None, soil, "host", stop, s)]
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [event]


def _returned_from(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`X returned yesterday from Geneva, where she led the delegation to the assembly from 12 to 17 October`."""
    k = s.lows.index("returned")
    begin = next((m for m in range(k + 1, min(k + _WORDS_TO_FROM, len(s))) if s.lows[m] == "from"), None)
    begin = _days_spent(s, k) if begin is None else begin
    stop = next((p for p in phrases if begin is not None and p.i == begin + 1 and p.place is not None), None)
    guest = next((p for p in phrases if p.j <= k and len(p.people) == 1 and p.kind != "place"), None)
    where = _told_of_stay(s, stop.j) if stop is not None and begin is not None and s.lows[begin] == "from" else begin
    if stop is None or guest is None or where is None or stop.country in (None, guest.country) or "had" in s.lows[:k]:
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    event.reach = (s.starts[where], s.end) if s.lows[where] == "where" else None
    return [event]


_WORDS_TO_FROM: Final = 7
_WORDS_TO_AFTER: Final = 9


def _told_of_stay(s: Sentence, j: int) -> int | None:
    """`from X, where she led the delegation`, `from X today after a two-day visit`: what tells of a stay there."""
    where = next((m for m in range(j, len(s)) if s.lows[m] == "where"), None)
    if where is not None:
        return where
    after = next((m for m in range(j, len(s)) if s.lows[m] in _AFTER), None)
    return after if after is not None and not _TRIPS.isdisjoint(s.lows[after : after + _WORDS_TO_AFTER]) else None


def _days_spent(s: Sentence, k: int) -> int | None:
    """`returned home after spending three days in X`, `after two days in X`: the token before X."""
    after = next((m for m in range(k + 1, min(k + _WORDS_TO_AFTER, len(s))) if s.lows[m] == "after"), None)
    if after is None:
        return None
    near = range(after + 1, min(after + _WORDS_TO_FROM, len(s)))
    days = next((m for m in near if s.lows[m] in ("days", "day")), None)
    return days + 1 if days is not None and s.low(days + 1) == "in" else None


def _begin(s: Sentence, k: int) -> int | None:
    """The token of `after a three-day visit`, `at the end of his visit`, before the noun at token k."""
    for m in range(k - 1, max(-1, k - _WORDS_TO_NOUN - 1), -1):
        if s.lows[m : m + 2] in _STAGES and s.low(m + 2) in _OWNERS and s.low(m - 1) == "the":
            return max(0, m - 2)
        has_gone = not _LEFT.isdisjoint(s.lows[:m]) or "returned" in s.lows[:m] or _is_back(s, m)
        if s.lows[m] in _AFTER and s.low(m + 1) in _OWNERS and has_gone:
            return m
        if s.lows[m] == "during" and s.low(m + 1) in _OWNERS and _speaks_to_press(s, m):
            return m
        if s.lows[m] in (",", "who", "which"):
            return None
    return None


_CAME: Final = frozenset("arrived arrives flew came comes got is was were are landed".split())
_BACK: Final = frozenset(("back", "home"))


def _is_back(s: Sentence, m: int) -> bool:
    """`arrived back in X on Monday after`, `flew home after`, before token m."""
    return any(s.lows[k] in _BACK and s.lows[k - 1] in _CAME for k in range(1, m))


_SPOKE: Final = frozenset("spoke gave told addressed answered briefed held took".split())
_PRESS: Final = frozenset(("media", "press", "reporters", "journalists", "correspondents"))


def _speaks_to_press(s: Sentence, m: int) -> bool:
    """`gave an interview to the media in Jakarta on 3 October during his visit to Indonesia`."""
    return not _SPOKE.isdisjoint(s.lows[:m]) and not _PRESS.isdisjoint(s.lows[:m])


def _guest(s: Sentence, phrases: list[Phrase], begin: int, k: int) -> Phrase | None:
    """Who went: the sentence's first person, or who stands behind the comma where the sentence opens with the end."""
    people = [p for p in phrases if len(p.people) == 1 and (s.low(p.i - 1) not in _OF_OTHERS or _leads(s, p))]
    before = [p for p in people if p.j <= begin]
    after = [p for p in people if p.i > k and s.low(p.i - 1) == ","]
    chosen = after if begin <= 1 else before
    return chosen[0] if chosen else None


_OF_OTHERS: Final = frozenset(("of", "by", "with", "to", "from"))


def _leads(s: Sentence, phrase: Phrase) -> bool:
    """`A delegation led by X returned`: X did."""
    return s.low(phrase.i - 1) == "by" and s.low(phrase.i - 2) in ("led", "headed")


def _left(s: Sentence, phrases: list[Phrase], begin: int) -> Phrase | None:
    """`left Hanoi today after a visit`: the place right after the verb."""
    k = next((k for k in range(begin) if s.lows[k] in _LEFT), None)
    if k is None:
        return None
    return next((p for p in phrases if k < p.i <= k + 2 and p.kind in ("place", "country") and p.place), None)


def _is_from_here(s: Sentence, begin: int, guest: Phrase | None) -> bool:
    """`left this capital`, `departed from here`, `told journalists at the end of his visit`: the dateline's place."""
    if guest is None:
        return False
    between = s.lows[guest.j : begin]
    if _LEFT.isdisjoint(between):
        return s.low(begin) == "at"
    return not _HERE.isdisjoint(between)
