"""Articles that look back: tales of a day long past, told in an article that shows no day of its own, and the news of a
week or a month under one title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting, is_day_of_other
from warehouse.extraction.days_of_others import is_background

_FIGURE: Final = re.compile(r"[0-9]")
_LONGEST_BYLINE: Final = 80
_LETTERS_TO_YEAR: Final = 40
_YEARS_TO_PAST: Final = 5


def looks_back(text: str, passages: Sequence[tuple[int, int]], setting: Setting) -> bool:
    """Whether the first passage of a body opens on a day too long ago, in an article that shows no day of its own."""
    # A day, or a year, long before the article: told in figures, and long before a day that the page gives.
    is_dated = setting.anchors.day is not None or setting.page_month is not None
    if not passages or not is_dated or setting.anchors.dateline_on is not None:
        return False
    start, end = passages[0]
    if _FIGURE.search(text, start, passages[min(1, len(passages) - 1)][1]) is None:
        return False
    if setting.title_day or setting.lead_day():
        return False
    dates = find_dates(text, start, end, setting.anchors)
    if not dates and len(passages) > 1 and end - start < _LONGEST_BYLINE:
        start, end = passages[1]
        dates = find_dates(text, start, end, setting.anchors)
    dates = [d for d in dates if not _is_remembered(text, d, start)]
    if len(dates) > 1 and dates[0].kind == "month" and dates[1].kind == "year":
        dates = dates[1:]  # `On a September night in 1973`
    is_day = bool(dates) and (dates[0].kind == "explicit" or _opens_on_year(dates[0], start, setting))
    return is_day and all(is_background(d, setting) for d in dates)


_ROUND_UP: Final = re.compile(
    r"\s*(?:the |this |last |our |my |a )?(?:week|fortnight|month|year)(?:['’]s)? (?:at|in|with|from) (?!advance|\d)"
    r"|\s*(?:the |our )?(?:weekly|fortnightly|monthly|quarterly|annual) "
    r"(?:news |press |media )?(?:round-?up|digest|review|summary|update|bulletin|newsletter|diary|wrap(?:-up)?)\b"
    r"|[^\n]{0,60}\b(?:week|month|year) in (?:review|brief|pictures|summary)\b",
    re.IGNORECASE,
)


def is_round_up(text: str, titles: Sequence[tuple[int, int]]) -> bool:
    """`The week at the Foreign Office`, `Weekly digest`, `The month in review`: news of many days under one title."""
    return any(_ROUND_UP.match(text, start, end) is not None for start, end in titles)


def _opens_on_year(mention: DateMention, start: int, setting: Setting) -> bool:
    """`On a humid night in September 1973 the freighter`: the tale is of that time."""
    anchor, year = setting.anchors.day, mention.starts_on.year if mention.starts_on is not None else None
    is_early = mention.kind in ("year", "month") and mention.start - start <= _LETTERS_TO_YEAR
    return is_early and anchor is not None and year is not None and anchor.year - year >= _YEARS_TO_PAST


def _is_remembered(text: str, mention: DateMention, start: int) -> bool:
    """`on the 78th National Day (September 2, 1945)`, `since its founding on May 3, 1960`: what is celebrated."""
    before = text[max(start, mention.start - 24) : mention.start]
    return before.endswith("(") or is_day_of_other(before)
