"""Where an encounter was by what is told beside it: `during his visit to X`, a town of no list, `welcomed to X`."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.place_settings import TOWNS, before_article, is_of_setting
from warehouse.extraction.tokens import Sentence

_JOURNEYS: Final = frozenset("visit trip tour stay stopover stop mission".split())
_ON_IT: Final = frozenset("during on within amid while".split())
_OWNERS: Final = frozenset("his her their a an the".split())
_WORDS_OF_JOURNEY: Final = 9
_TO: Final = frozenset(("to", "in", "at"))
_OTHER_CLAUSE: Final = frozenset(
    "that who whom which thanked thanking discussed discussing reviewed recalled recalling said invited inviting noted "
    "expressed praised hailed after before since agreed outcomes outcome results agreements reached following".split()
)


def place_of_journey(s: Sentence, event: FoundEvent, named: list[Phrase]) -> Phrase | None:
    """`met X during his working visit to Y`, `During a two-day trip to Y that began on Monday, Z met X`: Y."""
    if _JOURNEYS.isdisjoint(s.low_set()) or _ON_IT.isdisjoint(s.low_set()):
        return None
    for place in named:
        k = before_article(s, place.i)
        if s.low(k) not in _TO or s.low(k - 1) not in _JOURNEYS:
            continue
        begin = max(0, k - _WORDS_OF_JOURNEY)
        during = next((m for m in range(k - 2, begin - 1, -1) if s.lows[m] in _ON_IT), None)
        if during is None or "," in s.lows[during:k] or s.low(during + 1) not in _OWNERS:
            continue
        if s.lows[during] == "on" and s.low(during + 1) == "the":
            continue
        if during == 0 or (s.starts[during] >= event.end and _is_told_with(s, event, during)):
            return place
        close = _end_of_aside(s, place.j)
        if s.low(during - 1) == "," and close is not None and s.starts[close + 1] == event.start:
            return place  # `X, during his visit to Y, had a meeting with Z`
    return None


_AIMS: Final = frozenset(("for", "to", "from", "on"))


def _end_of_aside(s: Sentence, j: int) -> int | None:
    """The comma that closes `, during his visit to Y,` and `, during his visit to Y for a conference,`."""
    if s.low(j) != "," and s.low(j) not in _AIMS:
        return None
    return next((m for m in range(j, len(s) - 1) if s.lows[m] == ","), None)


def _is_told_with(s: Sentence, event: FoundEvent, during: int) -> bool:
    """Nothing stands between the words that tell of the event and `during` that opens another clause."""
    first = next((k for k in range(len(s)) if s.starts[k] >= event.end), len(s))
    return _OTHER_CLAUSE.isdisjoint(s.lows[first:during])


_PARTS: Final = (TOWNS - {"capital", "island"}) | frozenset(
    "region settlement commune camp canton governorate oblast hamlet suburb".split()
)
_WORDS_OF_PART: Final = 6


def names_place_unknown(event: FoundEvent) -> bool:
    """`met X in the border town of Y`, `in Y Province`, of a Y that no list of places has: it was there, and not where
    the report was written."""
    s = event.sentence
    if "aboard" in s.low_set() and s.starts[s.lows.index("aboard")] >= event.end:
        return True  # `met aboard the frigate X off Y`
    if _PARTS.isdisjoint(s.low_set()):
        return False
    first = next((k for k in range(len(s)) if s.starts[k] >= event.end), len(s))
    ends = [side.phrase.j for side in event.sides if side.phrase is not None and side.sentence is s]
    for k in range(max(0, first - 1), len(s) - 2):
        if s.lows[k] not in ("in", "at"):
            continue
        begin = max([first, *[j for j in ends if j <= k]])
        if not all(is_of_setting(s, m) for m in range(begin, k)):
            return False
        part = next((m for m in range(k + 1, min(k + _WORDS_OF_PART, len(s))) if s.lows[m] in _PARTS), None)
        if part is not None and _has_name(s, k, part):
            return not any(side.phrase is not None and side.phrase.i == part + 1 for side in event.sides)
    return False


def _has_name(s: Sentence, k: int, part: int) -> bool:
    """`the border town of Y`, `the Y settlement`: a name behind the noun or right before it, and nothing but words that
    say more of it since token k."""
    behind = part + 2 if s.low(part + 1) == "of" else part + 1
    is_named = (s.is_capitalized(behind) or s.is_capitalized(part - 1)) and not is_calendar(s.low(behind))
    return is_named and all(low.replace("-", "").replace("'", "").isalpha() for low in s.lows[k:part])


def welcomed_to(s: Sentence, event: FoundEvent, named: list[Phrase]) -> Phrase | None:
    """`welcomed X, the chief of staff of Y, to Hanoi`: the city behind `to`."""
    at = next((k for k in range(len(s)) if s.starts[k] >= event.start), len(s))
    if event.subtype != "reception" or not s.low(at).startswith("welcom"):
        return None
    ends = [side.phrase.j for side in event.sides if side.phrase is not None and side.phrase.i > at]
    last = max(ends, default=0)
    near = [p for p in named if p.kind == "place" and s.low(p.i - 1) == "to" and last <= p.i - 1]
    return near[0] if near and s.low(near[0].i - 2) in (",", s.low(last - 1)) else None


_LEAVES_FOR: Final = frozenset(
    "travels flies heads goes proceeds departs leaves travel fly head go proceed depart leave".split()
)
_WORDS_TO_AIM: Final = 8


def journeys_end(s: Sentence, event: FoundEvent, named: list[Phrase]) -> Phrase | None:
    """`arrived in Y on Sunday and travels on to X on Thursday to meet Z`, `will travel to X to meet Z`: X."""
    if event.subtype == "visit" or _LEAVES_FOR.isdisjoint(s.low_set()):
        return None
    verb = bisect_left(s.starts, event.start)
    for place in named:
        is_aim = s.low(verb - 1) == "to" and place.j < verb <= place.j + _WORDS_TO_AIM
        is_end = s.low(place.i - 1) in ("to", "for") and not _LEAVES_FOR.isdisjoint(s.lows[place.i - 3 : place.i])
        if is_aim and is_end and place.i >= len(("travels", "on", "to")):
            return place
    return None
