"""The day of an article that shows none but in its own words: `issued this statement today (30 October 2022)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from warehouse.extraction.date_model import WEEKDAY, Anchors
from warehouse.extraction.dates import find_dates

_TODAY: Final = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b[\s,(–—-]*(?:on\s+)?"
    rf"(?:(?:the|{WEEKDAY})[\s,]+)*(?=\d|[A-Z])",
    re.IGNORECASE,
)
_CUES: Final = ("oday", "onight", "his morning", "his afternoon", "his evening", "TODAY")
_LONGEST: Final = 24
_HAS_YEAR: Final = re.compile(r"\d{4}\W*$")


_TOLD: Final = re.compile(
    r"\b(?:said|says|reported|reports|announced|confirmed|informed|told|stated|disclosed|revealed)"
    r"(?:,?\s(?:in|at|to|on|by|a|an|the|its|his|her|here|also|statements?|press|media|news|releases?|reporters|"
    r"journalists|conference|briefing|interview|ministry|office|post|[A-Z][\w’'.-]*)){0,8}?,?"
    rf"\s(?:on\s+)?(?:{WEEKDAY}[\s,(]+)?(?=\d|[A-Z][a-z]{{2,8}}\.?\s\d)"
)
_CUES_OF_TELLING: Final = ("said", "says", "report", "announced", "confirmed", "informed", "told", "stated", "ed on ")


def find_told_today(text: str, passages: Sequence[tuple[int, int]], anchors: Anchors) -> date | None:
    """The full date that the body's first passages give beside `today`, else beside who tells of it, of an article that
    has no day of its own: `the agency reported on Thursday, October 17, 2024`."""
    if anchors.day is not None:
        return None
    return _day_behind(_TODAY, _CUES, text, passages, anchors) or _day_behind(
        _TOLD, _CUES_OF_TELLING, text, passages, anchors
    )


def _day_behind(
    pattern: re.Pattern[str], cues: tuple[str, ...], text: str, passages: Sequence[tuple[int, int]], anchors: Anchors
) -> date | None:
    for start, end in passages:
        # Looked for before the pattern, which is tried at every letter.
        if not any(text.find(cue, start, end) >= 0 for cue in cues):
            continue
        for match in pattern.finditer(text, start, end):
            for mention in find_dates(text, match.end(), min(end, match.end() + _LONGEST), anchors):
                is_beside = mention.start == match.end() and mention.ends_on is None
                if is_beside and _HAS_YEAR.search(text[mention.start : mention.end]):
                    return mention.starts_on
    return None
