"""A page's day in a line with names and numbers around it, between the title and the text: who wrote it, where, and the
house's own words, in no form that a list could hold."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.captions import credit_spans
from warehouse.parsing.datelines import match_dateline
from warehouse.parsing.dates import DateReading, full_dates
from warehouse.parsing.pieces import Draft
from warehouse.parsing.stamps import TIME, Stamp, stamp_of

_LONGEST: Final = 110
_MOST_DATES: Final = 2
_MOST_WORDS: Final = 11
# Above the title, where a line may be the title itself.
_MOST_WORDS_ABOVE: Final = 3
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OF_RANGE: Final = re.compile(r"\b\d{1,2}\s?(?:and|to|[-–&])\s?$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_SMALL: Final = frozenset(
    "ago agency and at by code comment comments da de del do el en for from hits id immediate in item la le news no of "
    "on post read reading ref release reporter shares the time today update updated views visits year years date "
    "dated".split()
)
# What a title with its day tells of.
_OF_TITLES: Final = frozenset(
    "address agreement appeal assembly attends bilateral briefing call ceremony commission communique conference "
    "congress consultations conversation council day declaration dialogue forum interview inauguration joint leaders "
    "lecture meet meeting meets message opening readout receives remarks retreat round session "
    "signing speech summit talks tour visit visits week workshop".split()
)


def page_stamps(draft: Draft, start: int, line: str) -> list[Stamp]:
    """The stamps of a line above the text whose other words are capitalised names and small words of pages.

    In: what was read of the article before the line, where it begins in the article, its text. Below a title such a
    line may hold up to eleven words, above it three; none that a title tells of.
    """
    if draft.body_count or draft.has_dateline or len(line) > _LONGEST or _YEAR.search(line) is None:
        return []
    readings = full_dates(line)
    if not readings or len(readings) > _MOST_DATES:
        return []
    if _OF_RANGE.search(line[: readings[0].start]) is not None:
        return []
    words = _words_beside(line, readings)
    is_under_title = draft.header is not None or any(p.kind is None and not p.role for p in draft.pieces)
    if len(words) > (_MOST_WORDS if is_under_title else _MOST_WORDS_ABOVE) or not are_of_page(words):
        return []
    if credit_spans(line) or match_dateline(line, body_has_begun=False) is not None:
        return []
    return [stamp_of(reading, line, start) for reading in readings]


def is_line_of_page(line: str, readings: list[DateReading]) -> bool:
    """A line with a day of which the rest is names and small words of pages."""
    words = _words_beside(line, readings)
    return len(words) <= _MOST_WORDS and are_of_page(words)


def _words_beside(line: str, readings: list[DateReading]) -> list[str]:
    for reading in reversed(readings):
        line = f"{line[: reading.start]} {line[reading.end :]}"
    return _WORD.findall(TIME.sub(" ", _BESIDE.sub(" ", _TEAM.sub(" ", line))))


_BESIDE: Final = re.compile(
    r"[\w.+-]+@[\w.-]+|\b[\w-]+\.[a-z]{2,6}(?:\.[a-z]{2})?\b|\b[A-Z]{1,6}\d+[a-z]{0,3}\b|"
    r"\b(?:[Pp]osted|[Ff]iled|[Pp]ublished) (?:in|under)\b"
)
"""Addresses, a release's number, and where the page is filed: `Posted in Press Releases | 19 October 2022`."""
_TEAM: Final = re.compile(r"\b(?:[Pp]ress|[Ii]nformation|[Cc]ommunications?)(?: \w+){1,3} team of the .{3,60}$")
"""`Press and information team of the Delegation to X`, as the European Union's missions sign their pages."""


def are_of_page(words: list[str]) -> bool:
    """Names and small words of pages, none of them what a title tells of."""
    if len(words) == 1:
        return True  # `Speech 5 March 2024`
    for word in words:
        low = word.lower()
        if low in _OF_TITLES or not (word[0].isupper() or low in _SMALL):
            return False
    return True
