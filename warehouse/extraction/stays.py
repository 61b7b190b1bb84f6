"""First and last day of a visit told by who came and left: `The delegation arrives on May 9 and departs on May 13`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import is_same_day
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.ways_home import BACK

_COMES: Final = frozenset("arrive arrives arrived arriving came landed flew".split())
_LEAVES: Final = frozenset("leave leaves left leaving depart departs departed departing".split())
_RETURNS: Final = frozenset("return returns returned returning".split())
_PAST: Final = frozenset("arrived came landed flew left departed returned".split())
_FLIES: Final = frozenset(("fly", "flies", "flying", "head", "heads", "heading"))
_HOME: Final = frozenset(("home", "back", "out"))
_UNTIL: Final = frozenset(("until", "till", "through"))
_REMAINS: Final = frozenset("remain remains remaining stay stays staying be is".split())
OF_THINGS: Final = frozenset("open valid held which postponed closed suspended force".split())
_WORDS_TO_UNTIL: Final = 6
_WORDS_SINCE: Final = 9
_GOING: Final = marks.of_words(lambda: _LEAVES | _RETURNS | _UNTIL | {"back", "home", "out"})
_JOINING: Final = frozenset(("and", "before", "then", ","))
_DAYS: Final = ("explicit", "weekday", "relative")
_FAR: Final = 48
"""Characters from the verb to its day: `will return to Singapore on 15 January`."""


def find_stay(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> tuple[int, DateMention, DateMention]:
    """The token of the verb of coming, or of setting out, and the days of that and of leaving, or returning, that the
    sentence tells one after the other of the same people; token -1 where it tells none."""
    if marks.has(s, _GOING):
        came = (k for k, low in enumerate(s.lows) if low in _COMES or low in _LEAVES or _is_since(s, k))
        for k in came:
            days = _days_from(s, phrases, k, text, setting)
            if days is not None:
                return k, *days
    return -1, _NONE, _NONE


_NONE: Final = DateMention(0, 0, "", None, None)


def _days_from(
    s: Sentence, phrases: list[Phrase], k: int, text: str, setting: Setting
) -> tuple[DateMention, DateMention] | None:
    """The day of the verb at token k and that of the verb of going after it; None where either has none."""
    ends = _RETURNS if s.lows[k] in _LEAVES else _LEAVES | _RETURNS
    gone = next((m for m in range(k + 2, len(s)) if _is_going(s, m, ends)), None)
    if gone is None or _JOINING.isdisjoint(s.lows[k + 1 : gone]) or _is_of_another(s, phrases, k, gone):
        return None
    days = [d for d in find_dates(text, s.starts[k], s.end, setting.anchors) if d.kind in _DAYS and not is_same_day(d)]
    first = _as_one([d for d in days if d.end <= s.starts[gone] and d.start - s.ends[k] < _FAR])
    last = [d for d in days if d.start >= s.ends[gone] and d.start - s.ends[gone] < _FAR]
    if len(first) != 1 or not last or first[0].ends_on is not None or last[0].ends_on is not None:
        return None
    is_past = s.lows[k] in _PAST and "will" not in s.lows[max(0, k - 3) : k]
    one = first[0] if is_past else forward(first[0], setting.anchors)
    two = forward(last[0], setting.anchors) if s.lows[gone] not in _PAST else last[0]
    if one.starts_on is None or two.starts_on is None or one.starts_on >= two.starts_on:
        return None
    return one, two


def _is_since(s: Sentence, k: int) -> bool:
    """`has been in the country since Sunday and is due to fly home on Friday`."""
    return s.lows[k] == "since" and "been" in s.lows[max(0, k - _WORDS_SINCE) : k]


def _is_going(s: Sentence, m: int, ends: frozenset[str]) -> bool:
    """`returns`, `will be back`, `is due back`, `flies home`, `will remain there until` at token m."""
    low = s.lows[m]
    if low in _UNTIL:
        near = s.lows[max(0, m - _WORDS_TO_UNTIL) : m]
        return not _REMAINS.isdisjoint(near) and OF_THINGS.isdisjoint(near)
    if low in _FLIES:
        return s.low(m + 1) in _HOME
    return (low in ends and not s.is_capitalized(m)) or (low == "back" and s.lows[m - 1] in BACK)


def _as_one(days: list[DateMention]) -> list[DateMention]:
    """`this morning, 13 November`: one day told twice, by its date."""
    is_one = len(days) == _TWICE and days[0].starts_on == days[1].starts_on and days[1].ends_on is None
    return days[1:] if is_one else days


_TWICE: Final = 2


def _is_of_another(s: Sentence, phrases: list[Phrase], k: int, gone: int) -> bool:
    """`X arrived on Monday and Y left on Thursday`: somebody else."""
    return any(p.kind in ("person", "title", "group") and k < p.i and p.j <= gone for p in phrases)
