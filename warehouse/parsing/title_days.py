"""The day that a title itself carries, as numbered releases and some wires write it."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.dates import full_dates
from warehouse.parsing.pieces import Piece
from warehouse.parsing.stamps import Stamp, stamp_of

_NUMBER: Final = re.compile(
    r"(?:(?:Press|News|Media) (?:Release|Statement) )?(?:No|Nr|N°|QA|PR)\b\.?\s?:?\s?[\w./-]{1,10},\s*$"
)
_FIGURES: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]20\d\d$")

_TODAY: Final = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b")
_OF_RANGE: Final = re.compile(r"\d\s?(?:and|to|[-–&])\s?$")
_CLOSING: Final = " )]."

_BRIEFING: Final = re.compile(
    r"\b(?:briefing|press conference|Q&A|statements? (?:by|of|from) [^()]{0,60}spokes(?:person|man|woman))\b",
    re.IGNORECASE,
)


def stamps_of_title(pieces: list[Piece]) -> list[Stamp]:
    """`No: 231, 14 September 2023, Press Release Regarding …`, `KUNA : Minister receives envoy 14/11/2023`: a day
    behind the release's number, or in figures at the title's end. Days in words at its end are the event's, but for a
    briefing's, which is written down on its day: `Statements from the daily press briefing (11 April 2024)`, and where
    the text calls it today: `Minister X meets her counterpart (Paris, 6 March 2024)`.

    In: an article's pieces, its headline found.
    """
    title = next((piece for piece in pieces if piece.kind == "headline"), None)
    if title is None:
        return []
    for reading in full_dates(title.text)[:2]:
        is_at_end = not title.text[reading.end :].strip(_CLOSING)
        if is_at_end and _OF_RANGE.search(title.text[: reading.start]) is None and _is_told_today(pieces):
            return [stamp_of(reading, title.text, title.start)]
        is_last = reading.end == len(title.text) and _FIGURES.match(title.text, reading.start) is not None
        is_last = is_last or is_title_of_briefing(title.text)
        if is_last or _NUMBER.match(title.text[: reading.start]) is not None:
            return [stamp_of(reading, title.text, title.start)]
    return []


def _is_told_today(pieces: list[Piece]) -> bool:
    """The text's first paragraph tells of its own day."""
    first = next((piece for piece in pieces if piece.kind == "body"), None)
    return first is not None and _TODAY.search(first.text) is not None


def is_title_of_briefing(text: str) -> bool:
    """`Q&A from the Spokesperson's press briefing (11 April 2024)`: what was said of many things, and on which day."""
    if _BRIEFING.search(text) is None:
        return False
    return any(reading.end >= len(text) - 1 for reading in full_dates(text)[:2])
