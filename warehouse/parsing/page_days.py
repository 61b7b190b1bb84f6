"""Which of a page's days is the article's: above its title stands the day on which the page was kept, in its tail those
of other news, and its address may tell the day, too."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from warehouse.parsing.dates import full_dates, make_date, month_number
from warehouse.parsing.page_stamps import is_line_of_page
from warehouse.parsing.pieces import Draft, Piece
from warehouse.parsing.stamps import Stamp, stamp_of
from warehouse.parsing.styles import MONTHS

# Days for which an article stays among the latest on a page that shows when they were written.
_STAYS: Final = 2
# `/a/202507/11/WS6870`, `/2023/08/04/`, `/news/2022-03-29-`, `AEN20220610002700325`
_IN_ADDRESS: Final = re.compile(
    r"(?<!\d)(?P<year>20[0-2]\d)(?P<sign>[/-]?)(?P<month>0[1-9]|1[0-2])(?:(?P=sign)|/)(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?=\d{9}\b|\D|$)"
)


def below_title_first(draft: Draft, stamps: list[Stamp]) -> list[Stamp]:
    """The stamps with those between title and text first where one above the title is later: a masthead's day is that
    on which the page was kept, `November 23, 2024` over a title with `June 27, 2014` under it."""
    if len(stamps) < 2:
        return stamps
    title = next((piece for piece in draft.pieces if piece.kind == "headline"), None)
    if title is None or stamps[0].start > title.start or stamps[0].label is not None:
        return stamps
    text = next((piece.start for piece in draft.pieces if piece.kind == "body"), 0)
    below = [stamp for stamp in stamps if title.end <= stamp.start < text]
    first = stamps[0].resolve(None)
    below = below or [stamp for stamp in _at_foot(draft, stamps) if first and _is_shortly_before(stamp, first)]
    later = below[0].resolve(None) if below else None
    if first is None or later is None or later >= first:
        return stamps
    return [*below, *(stamp for stamp in stamps if stamp not in below)]


# `29.2 C`, `18 ° C`, `64.4F`; `Compact version |`, as a net of Greek pages has it above its items
_WEATHER: Final = re.compile(r"(?:-?\d{1,3}(?:[.,]\d)?\s?[°º]?\s?[CF]|Compact version\W*)$")
_LONGEST_WEATHER: Final = 20
_BESIDE_WEATHER: Final = 3


def days_of_weather(draft: Draft) -> list[tuple[int, int]]:
    """Where the page's head shows the weather and the day beside it, the town between them: the day on which the page
    was kept, as such heads are made anew for each reader."""
    for number, piece in enumerate(draft.pieces):
        if piece.kind in ("headline", "body", "dateline"):
            break
        if len(piece.text) <= _LONGEST_WEATHER and _WEATHER.match(piece.text):
            beside = draft.pieces[max(0, number - _BESIDE_WEATHER) : number + _BESIDE_WEATHER + 1]
            above = takewhile(lambda other: other.kind not in ("headline", "body", "dateline"), beside)
            return [(other.start, other.end) for other in above if other.role == "stamp"]
    return []


def _at_foot(draft: Draft, stamps: list[Stamp]) -> list[Stamp]:
    """`25 June 2019.` in a line right under the text: the text's own day, of a page posted the morning after."""
    last = max((number for number, piece in enumerate(draft.pieces) if piece.kind == "body"), default=-1)
    after = draft.pieces[last + 1].start if 0 <= last < len(draft.pieces) - 1 else -1
    return [stamp for stamp in stamps if stamp.start == after and stamp.label is None]


def _is_shortly_before(stamp: Stamp, day: dt.date) -> bool:
    own = stamp.resolve(day)
    return own is not None and 0 < (day - own).days <= _STAYS


_NUMBER: Final = re.compile(
    r"(?:(?:News|Press|Media) )?Release (?:(?:No|Number)\b|#).{0,40}"
    r"|(?:FOR )?IMMEDIATE RELEASE:?|For Immediate Release:?"
    r"|[A-Z]{1,6}(?:/[A-Z]{1,6}){0,3}/\d{1,5}(?:-[A-Z]{2,6}/\d{1,5}){0,3}"
)


def below_number(draft: Draft, stamps: list[Stamp]) -> list[Stamp]:
    """The stamps, where one stands right under `Release No: NR-173-17`, or a document's symbol as `SG/A/2031`, as the
    day on which that was written: a header that says another day is of the page."""
    places = (
        {after.start for piece, after in pairwise(draft.pieces) if _NUMBER.fullmatch(piece.text)} if stamps else set()
    )
    return [
        replace(stamp, label="written") if stamp.start in places and stamp.label is None else stamp for stamp in stamps
    ]


def day_beside_tail(draft: Draft, month: int, day: int) -> tuple[dt.date, dt.date] | None:
    """The day of a dateline without its year, and that of the stamp in the page's tail that lies on it or right after
    it: nothing else on the page has a year."""
    for stamp in draft.stamps:
        shown = stamp.resolve(None)
        told = make_date(shown.year, month, day) if shown is not None else None
        if shown is not None and told is not None and 0 <= (shown - told).days <= _STAYS:
            return told, shown
    return None


def day_of_address(address: str | None) -> dt.date | None:
    """The day in an article's address; None where it has none, or more than one."""
    found = {
        make_date(int(match["year"]), int(match["month"]), int(match["day"]))
        for match in _IN_ADDRESS.finditer(address or "")
    }
    return found.pop() if len(found) == 1 else None


_FEWEST, _MOST = 3, 60
"""Days between a statement's signature and its page: less is the night's work, more a slip of the year."""


def day_of_signature(draft: Draft, published: dt.date | None) -> dt.date | None:
    """`MINISTRY OF FOREIGN AFFAIRS SINGAPORE 20 JANUARY 2019` below a text that its page shows two weeks later: the
    day of its `today`; None where the page's own day is near, or is the same day of another month, as slips are."""
    if published is None or not draft.stamps:
        return None
    last = draft.stamps[-1]
    day = last.resolve(None) if last.label is None else None
    if day is None or not _FEWEST <= (published - day).days <= _MOST or day.day == published.day:
        return None
    signed = [piece for piece in draft.pieces if piece.role == "issuer" and piece.end <= last.start]
    body = [piece for piece in draft.pieces if piece.kind == "body" and piece.end <= last.start]
    between = [p for p in draft.pieces if signed and signed[-1].end <= p.start < last.start and p.kind == "body"]
    return day if signed and body and not between else None


_BEFORE, _BEHIND = 7, 45
_MONTH: Final = rf"(?:{'|'.join(MONTHS)})"
# `from March 16 to 22, 2025`, `until September 8, 2024`, `16-22 March 2025`
_RANGE: Final = re.compile(
    rf"(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<first>\d{{1,2}}))\s?(?:to|until|till|through|and|-|–)\s?"
    rf"(?:{_MONTH} \d{{1,2}},?|\d{{1,2}},|\d{{1,2}} (?P<behind>{_MONTH}),?) (?P<year>20\d\d)\b"
)
_UNTIL: Final = re.compile(r"\b(?:until|till|through)\s(?:[A-Z]\w+day,?\s)?$")
_YEAR: Final = re.compile(r"(?:1(?<!\w1)9|2(?<!\w2)0)\d\d\b")
"""A year by itself; begins with a class of digits, not with `\\b`, which would be tried at every letter."""
_JUCHE: Final = "Juche"
_OLD: Final = ("nniversar", "stablish", "founded", "ndependence", "since ", "late ", "commemorat")


def day_in_year_of_text(pieces: list[Piece], month: int, day: int) -> dt.date | None:
    """A dateline's day in the latest year that the text names, where it tells that year's days around it: `BEIJING,
    March 18` over `on a study tour from March 16 to 22, 2025`; None for other days, which are of old news."""
    texts = [piece.text for piece in pieces if piece.kind in ("headline", "body")]
    years = [int(year) for text in texts for year in _YEAR.findall(text)]
    told = make_date(max(years), month, day) if years else None
    if told is None or any(word in text for text in texts for word in _OLD):
        return None
    dated = [text for text in texts if _YEAR.search(text) is not None or _JUCHE in text]
    return told if any(_is_around(told, date) for text in dated for date in _days_around(text)) else None


def _days_around(text: str) -> Iterator[tuple[dt.date, bool]]:
    """Full dates of a text, and whether each begins or ends something that lasts."""
    for match in _RANGE.finditer(text):
        month = match["month"] or match["behind"]
        begin = (
            make_date(int(match["year"]), month_number(month), int(match["day"] or match["first"])) if month else None
        )
        if begin is not None:
            yield begin, True
    for reading in full_dates(text):
        date = reading.resolve(None)
        if date is not None:
            yield date, _UNTIL.search(text[: reading.start]) is not None


def _is_around(told: dt.date, date: tuple[dt.date, bool]) -> bool:
    """News is of its day or the days before it; what lasts may go on for weeks."""
    days = (date[0] - told).days
    return -_BEFORE <= days <= (_BEHIND if date[1] else 0)


_LONGEST_FOOT: Final = 90
_MOST_LINES_OF_FOOT: Final = 3


def mark_day_at_foot(draft: Draft) -> None:
    """`Jane Doe, 18 February 2025`, `=======R.H. 20 Feb 2025` as one of the last lines of a page that shows no day
    elsewhere: the text's day, whoever stands beside it. Changes the kind."""
    is_dated = draft.stamps or draft.header or any(p.dateline and p.dateline.year for p in draft.pieces)
    if is_dated:
        return
    for number in range(len(draft.pieces) - 1, max(0, len(draft.pieces) - 1 - _MOST_LINES_OF_FOOT), -1):
        piece = draft.pieces[number]
        if piece.kind == "dateline" or piece.role == "in tail" or len(piece.text) > _LONGEST_FOOT:
            return
        readings = full_dates(piece.text)
        if len(readings) == 1 and is_line_of_page(piece.text, readings):
            if any(other.kind == "body" for other in draft.pieces[:number]):
                draft.stamps.append(stamp_of(readings[0], piece.text, piece.start))
                piece.kind, piece.role = piece.kind if piece.kind == "credit" else "boilerplate", "stamp"
            return
        if piece.kind not in ("boilerplate", "credit"):
            return
