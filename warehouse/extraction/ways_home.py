"""How sentences tell of the way home other than by its day: `will return the following day`, `is due back on 5 May`,
`will return right after the funeral`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_end_model import DEPARTS, RETURNS, VisitEnd

BACK: Final = frozenset(("be", "due", "expected", "scheduled"))
"""What stands before `back` where somebody comes home."""
_OCCASIONS: Final = frozenset(
    "funeral ceremony inauguration summit meeting forum conference event wedding coronation parade session".split()
)
_WORDS_TO_OCCASION: Final = 5
_FAR: Final = 160
"""Characters from an occasion to its day: `the state funeral of X, to be held in Y on 16 June`."""


def days_later(s: Sentence, k: int) -> int:
    """`will return to X the following day`, `returns two days later`: how many, behind token k; 0 for none."""
    for m in range(k + 1, len(s) - 1):
        if s.lows[m] in ("following", "next") and s.lows[m + 1] == "day":
            return 1
        if s.lows[m] in ("day", "days") and s.lows[m + 1] == "later":
            return _COUNTS.get(s.lows[m - 1], 0)
    return 0


_COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


def day_of_occasion(s: Sentence, k: int, text: str, setting: Setting) -> DateMention | None:
    """The last day of the occasion after which somebody returns (`immediately after the funeral`), where the text has
    named it before; None where the sentence names none."""
    if "after" not in s.lows[k:]:
        return None
    after = s.lows.index("after", k)
    near = range(after + 1, min(after + _WORDS_TO_OCCASION, len(s)))
    noun = next((m for m in near if s.lows[m] in _OCCASIONS), None)
    if noun is None or s.low(after + 1) != "the" or noun + 1 < len(s) - 1:
        return None
    at = text.lower().rfind(s.lows[noun], 0, s.start)
    if at < 0:
        return None
    end = text.find(". ", at)
    found = find_dates(text, at, min(end if end >= 0 else len(text), at + _FAR), setting.anchors)
    days = [d for d in found if d.kind == "explicit" and d.starts_on is not None]
    if not days:
        return None
    last = days[0].ends_on or days[0].starts_on
    return DateMention(days[0].start, days[0].end, "explicit", last, None)


def with_departures(ends: list[VisitEnd]) -> list[VisitEnd]:
    """The ends told, those turned to first days where somebody left home: `X, who left her own country on 13 May`, and
    where another sentence tells of a later return: `returned today. X, who left on 13 May, called on Y`."""
    found: list[VisitEnd] = []
    for end in ends:
        home = end.person.country if end.person is not None else None
        is_out = end.day is not None and end.onward is None and end.sentence.lows[end.k] in DEPARTS
        is_of_home = end.soil is not None and end.soil == home
        if is_out and (is_of_home or (end.soil is None and any(_is_return_from(other, end) for other in ends))):
            found.append(replace(end, day=None, told=None, soil=None, first=end.told))
        else:
            found.append(end)
    return found


def _is_return_from(back: VisitEnd, out: VisitEnd) -> bool:
    """The same person came home some days after."""
    if back is out or back.day is None or out.day is None or not 0 < (back.day - out.day).days <= _LONGEST:
        return False
    is_named = back.person is not None and back.person is out.person
    return is_named and back.sentence.lows[back.k] in RETURNS and out.sentence.low(out.k + 1) != "from"


_LONGEST: Final = 21
