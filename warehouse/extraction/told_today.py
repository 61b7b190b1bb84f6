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


def find_told_today(text: str, passages: Sequence[tuple[int, int]], anchors: Anchors) -> date | None:
    """The full date that the body's first passages give beside `today`, of an article that has no day of its own."""
    if anchors.day is not None:
        return None
    for start, end in passages:
        # Looked for before the pattern, which is tried at every letter.
        if not any(text.find(cue, start, end) >= 0 for cue in _CUES):
            continue
        for match in _TODAY.finditer(text, start, end):
            for mention in find_dates(text, match.end(), min(end, match.end() + _LONGEST), anchors):
                is_beside = mention.start == match.end() and mention.ends_on is None
                if is_beside and _HAS_YEAR.search(text[mention.start : mention.end]):
                    return mention.starts_on
    return None
