"""How sentences tell of the way home other than by its day: `will return the following day`, `is due back on 5 May`,
`will return right after the funeral`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.tokens import Sentence

BACK: Final = frozenset(("be", "due", "expected", "scheduled"))
"""What stands before `back` where somebody comes home."""
_OCCASIONS: Final = frozenset(
    "funeral ceremony inauguration summit meeting forum conference event wedding coronation parade session".split()
)
_WORDS_TO_OCCASION: Final = 5
_FAR: Final = 160
"""Characters from an occasion to its day: `the state funeral of X, to be held in Y on 16 June`."""


def tells_next_day(s: Sentence, k: int) -> bool:
    """`will return to X the following day`, `leaves the next day`: behind the verb at token k."""
    near = s.lows[k + 1 :]
    return any(near[m] in ("following", "next") and near[m + 1] == "day" for m in range(len(near) - 1))


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
