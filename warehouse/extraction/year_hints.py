"""The year of an article that shows no day of its own: that of a day which its text gives with one."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from warehouse.extraction.date_model import MONTHS, YEARLESS, Anchors
from warehouse.extraction.dates import find_dates
from warehouse.signs import places_of

_JUCHE: Final = re.compile(r"\bJuche \d{2,3} ?\((\d{4})\)")
"""A year as Pyongyang writes it; its middle is nearest to all of its days."""


def year_hint(text: str, anchors: Anchors) -> date | None:
    """Where the article has no day of its own: the first day that a text gives with its year, else `YEARLESS`."""
    if anchors.day is not None:
        return None
    done = 0
    for at in places_of(text, _CENTURIES, 0, len(text)):
        if at < done or not _may_end_date(text, at):
            continue
        start, done = _around(text, at)
        for mention in find_dates(text, start, done, anchors):
            before = text[max(0, mention.start - _LETTERS_BEFORE) : mention.start]
            if mention.kind == "explicit" and not _OF_HISTORY.search(before):
                return mention.starts_on
    juche = _JUCHE.search(text) if "Juche" in text else None
    return date(int(juche.group(1)), 7, 1) if juche is not None else YEARLESS


def _may_end_date(text: str, at: int) -> bool:
    """The figures at a place are a year behind a day or a month, or before those of `2024-05-03`."""
    if not text[at : at + 4].isdecimal() or text[at - 1 : at].isdecimal() or text[at + 4 : at + 5].isdecimal():
        return False
    words = text[max(0, at - _LETTERS_OF_MONTH) : at].split()
    if text[at + 4 : at + 5] == "-" or not words:
        return text[at + 4 : at + 5] == "-"
    last = words[-1].rstrip(",").lower()
    return last == "of" or last.endswith(")") or last.rstrip(".") in MONTHS or any(map(str.isdecimal, last))


_CENTURIES: Final = ("19", "20")
_LETTERS_OF_MONTH: Final = 24


def _around(text: str, at: int) -> tuple[int, int]:
    """The words around a year, as many as a date with it can take: to read them all would cost more than a sentence."""
    start, end = max(0, at - _LETTERS_OF_DATE), min(len(text), at + _LETTERS_OF_DATE)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


_LETTERS_OF_DATE: Final = 80
_OF_HISTORY: Final = re.compile(
    r"\b(?:establish|found(?:ed|ing)|set up|since|anniversar|independence|diplomatic (?:rel|ties))"
)
"""`The two countries established diplomatic relations on May 3, 1960`: no year of the article's own."""
_LETTERS_BEFORE: Final = 50
_PAGE_MONTH: Final = re.compile(r" date (\d{4})-(\d\d) ")


def month_of_page(text: str) -> date | None:
    """The first day of the month in a header without a day: ` date 2023-04 France and Senegal`."""
    header = _PAGE_MONTH.match(text)
    if header is None or not 1 <= int(header.group(2)) <= _MONTHS_OF_YEAR:
        return None
    return date(int(header.group(1)), int(header.group(2)), 1)


_MONTHS_OF_YEAR: Final = 12
