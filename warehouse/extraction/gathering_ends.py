"""The last day of a course or a conference where a sentence after it tells it: `The course will run until 21 June`,
`at a forum that ended in X on Thursday`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.session_days import settle_session_days
from warehouse.extraction.visit_lengths import stretch_gathering, stretch_visit

_GATHERINGS: Final = ("seminar", "conference", "training course")
_GOES_ON: Final = re.compile(
    r"\b(?:course|seminar|workshop|training|conference|forum|program|programme|it|which|symposium|class|congress|summit)"
    r"\b[^.;]{0,140}?"
    r"\b(?:(?:ends?|concludes?|closes?|finish(?:es)?|wraps? up)(?: on\b|(?=\s(?:tomorrow|this |\w{3,6}day\b)))|"
    r"(?:ended|concluded|closed|wrapped up|drew to a close)\b[^.;]{0,40}?\bon\b|"
    r"(?:ended|concluded|closed|wrapped up|drew to a close)(?=\s(?:yesterday|today)\b)|"
    r"(?:runs?|running|lasts?|lasting|continues?|goes on|go on|held|"
    r"takes? place|scheduled)\b[^.;]{0,40}?\b(?:until|till|through))\s+",
    re.IGNORECASE,
)
_SIGNS: Final = ("until", "till", "through", "conclude", "close", "finish", "wrap")
_ENDS: Final = re.compile(r"\bend(?:s|ed)?\s|drew to a")
_NEAR: Final = 24
"""Characters before its day: `until the evening of 21 June`."""
_NAMED: Final = ("explicit", "weekday", "relative")
_LONGEST: Final = timedelta(days=200)


def settle_gathering_ends(events: Iterable[FoundEvent], sentences: Iterable[tuple[int, int]], setting: Setting) -> None:
    """Give a gathering that is told with its first day alone the last one that its own sentence, or one before or
    behind it, names. Changes the event; where several could be meant, none.

    In: the article's events; where its sentences begin and end.
    """
    gatherings = [event for event in events if event.subtype in _GATHERINGS and event.status != "cancelled"]
    if len(gatherings) != 1 or gatherings[0].starts_on is None or gatherings[0].ends_on is not None:
        return
    event, first = gatherings[0], gatherings[0].starts_on
    begun = next((day for span in sentences if (day := _run_until(*span, first, setting)) is not None), None)
    if begun is not None:
        event.starts_on, event.ends_on, event.precision, event.basis = begun, first, "range", "explicit"
        return
    for start, end in sentences:
        last = _last_day(start, end, setting)
        if last is not None and last.starts_on and timedelta() < last.starts_on - first <= _LONGEST:
            event.ends_on, event.precision = last.starts_on, "range"
            return


def _run_until(start: int, end: int, last: date, setting: Setting) -> date | None:
    """`concluded today. The programme, organised from 3 to 14 February, was attended by`: its first day."""
    low = setting.text[start:end].lower()
    found = _RAN.search(setting.text, start, end) if any(map(low.__contains__, _RUNNING)) else None
    if found is None:
        return None
    days = find_dates(setting.text, found.end("from"), end, setting.anchors)
    day = next((one for one in days if one.start - found.end("from") < _NEAR), None)
    return day.starts_on if day is not None and day.ends_on == last else None


_RUNNING: Final = (" from ", " between ")
_RAN: Final = re.compile(
    r"\b(?:course|seminar|workshop|training|conference|forum|program|programme|symposium|class)\b,?"
    r" (?:which )?(?:was |were |had been )?(?:held|organi[sz]ed|conducted|run|ran|took place|hosted)"
    r"(?: (?:here|in [A-Z]\w+))?(?P<from> )(?:from|between) ",
)


def _last_day(start: int, end: int, setting: Setting) -> DateMention | None:
    # One of them stands in every match: the pattern costs as much as to read the sentence.
    low = setting.text[start:end].lower()
    if not any(map(low.__contains__, _SIGNS)) and _ENDS.search(low) is None:
        return None
    found = _GOES_ON.search(setting.text, start, end)
    if found is None:
        return None
    days = find_dates(setting.text, found.end(), end, setting.anchors)
    near = next((day for day in days if day.start - found.end() < _NEAR and day.kind in _NAMED), None)
    return near if near is not None and near.ends_on is None else None


def stretch_all(events: list[FoundEvent], sentences: list[tuple[int, int]], setting: Setting, text: str) -> None:
    """Give visits and gatherings of which one day is told the others that their length tells."""
    for visit in (event for event in events if event.subtype == "visit"):
        stretch_visit(visit, text)
    settle_gathering_ends(events, sentences, setting)
    settle_session_days(events, sentences, setting)
    for event in events:
        stretch_gathering(event, text)
