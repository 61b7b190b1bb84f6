"""Days of something else that a sentence names: what an event came a day after, what it was ahead of, what it marked,
who told of it when; and the day that follows where only the distance from another is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import Anchors, DateMention
from warehouse.extraction.event_model import FoundEvent

_SIGNS: Final = frozenset(
    "before after ahead prior following eve run-up lead-up preparation occasion mark marking celebrate celebrating "
    "commemorate commemorating".split()
)
_NUMBERS: Final = {
    name: n for n, name in enumerate("one two three four five six seven eight nine ten".split(), start=1)
}
_MEASURED: Final = re.compile(
    r"\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|few|hours|days|weeks|months)"
    r"(?: (day|hour|week|month|year)s?)? (before|after|ahead of|prior to|following)\b[^,;.]*$",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:ahead of|prior to|in the (?:run|lead)-?up to|on the eve of|in preparation for) [^,;.]*$", re.IGNORECASE
)
_MARKED: Final = re.compile(
    r"\b(?:on the occasion of|(?:to )?mark(?:ing)?|(?:to )?celebrat(?:e|ing)|(?:to )?commemorat(?:e|ing)) [^,;.]*$",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r", (?:[^,;.]{3,70} )?(?:said|announced|reported|stated|informed|confirmed|told [A-Z][^,;.]{1,30}?)"
    r"(?: in (?:a|its) (?:statement|press release)| here| reporters)? (?:late |early )?(?:on |in )?$"
)
"""`met Y on Monday, the ministry announced on May 3`: the day of the announcement."""
_FALLS: Final = re.compile(r", (?:which|that) (?:falls?|fell|is|was) (?:(?:marked|celebrated|observed) )?(?:on )?$")
_OF_FEAST: Final = re.compile(
    r"\b(?:on|upon) (?:his|her|their|the|its) [^,;.]{0,40}\b(?:election|re-election|appointment|inauguration|victory"
    r"|win|reappointment|assumption|anniversary|[Dd]ay|birthday)\b[^,;.]*$"
)
"""`congratulated Y on his appointment on May 18`: the day of what the message is about."""
_SAYING: Final = frozenset("told said announced reported stated informed confirmed".split())
_BEGUN: Final = frozenset("started began begins starts opened".split())
_LETTERS_BEFORE: Final = 140
_NAMED: Final = ("explicit", "weekday", "relative")


def without_days_measured_from(
    event: FoundEvent, dates: list[DateMention], text: str, anchors: Anchors
) -> list[DateMention]:
    """The days of a sentence without those from which its event's is measured, or the one that follows from such a day
    where none is left: `A day after arriving in X on Monday, Y met Z` tells of a Tuesday."""
    s = event.sentence
    lows = s.low_set()
    if not dates:
        return dates
    if not _BEGUN.isdisjoint(lows):
        dates = [d for d in dates if not _is_of_stay(event, d, text, max(s.start, d.start - _LETTERS_BEFORE))]
    if _SIGNS.isdisjoint(lows) and _SAYING.isdisjoint(lows) and event.mode != "letter":
        return dates
    kept: list[DateMention] = []
    others: list[DateMention] = []
    derived: DateMention | None = None
    for d in dates:
        begin = max(s.start, d.start - _LETTERS_BEFORE)
        measured = _MEASURED.search(text, begin, d.start)
        if measured is not None and not measured.start() < event.start < d.start:
            derived = derived or _counted(d, measured)
        elif _is_of_what_is_ahead(event, d, text, begin) or _is_of_report(event, d, text, begin):
            others.append(d)
        else:
            kept.append(d)
    if any(d.kind in _NAMED for d in kept):
        return kept
    today = anchors.day
    if derived is not None and (today is None or (derived.starts_on is not None and derived.starts_on <= today)):
        return [*kept, derived]
    if event.status == "announced" or derived is not None:
        return kept
    return [d for d in dates if d in kept or (d in others and not _is_to_come(d, today) and text[d.start - 1] != "(")]


def _is_to_come(d: DateMention, today: date | None) -> bool:
    """The day is after that of the report."""
    return today is not None and d.starts_on is not None and d.starts_on > today


_NTH_OF: Final = re.compile(
    r"\bon the (first|opening|second|third|last|final|closing) day of (?!(?:his|her|their|its)\b)[^;.]{0,80}$"
)
_NTH: Final = {"first": 0, "opening": 0, "second": 1, "third": 2}


def nth_of_gathering(days: DateMention, event: FoundEvent, text: str) -> DateMention:
    """`met Y on the opening day of the forum, held from April 8 to 10`: the first of its days."""
    match = _NTH_OF.search(text, event.sentence.start, days.start) if "day" in event.sentence.low_set() else None
    if match is None or days.starts_on is None or days.ends_on is None:
        return days
    number = _NTH.get(match.group(1))
    day = days.ends_on if number is None else days.starts_on + timedelta(days=number)
    return replace(days, starts_on=day, ends_on=None) if day <= days.ends_on else days


def _counted(base: DateMention, measured: re.Match[str]) -> DateMention | None:
    """`two days after the vote on May 3`: May 5; None where the distance is not told in days."""
    word = measured.group(1).lower()
    number = 1 if word == "a" else int(word) if word.isdigit() else _NUMBERS.get(word)
    if (
        number is None
        or (measured.group(2) or "").lower() != "day"
        or base.starts_on is None
        or base.ends_on is not None
    ):
        return None
    is_after = measured.group(3).lower() in ("after", "following")
    return replace(base, starts_on=base.starts_on + timedelta(days=number if is_after else -number), conflict=None)


def _is_of_what_is_ahead(event: FoundEvent, d: DateMention, text: str, begin: int) -> bool:
    """`met Y on Tuesday ahead of the summit on June 3`, `on the occasion of the anniversary of ties on May 3`."""
    if d.start < event.end and "," not in text[d.end : event.start]:
        return False
    ahead = _AHEAD.search(text, begin, d.start) or _MARKED.search(text, begin, d.start)
    if ahead is None and event.mode == "letter":
        ahead = _FALLS.search(text, begin, d.start) or _OF_FEAST.search(text, begin, d.start)
    return ahead is not None and not ahead.start() < event.start < d.start


_STARTED: Final = re.compile(
    r"\b(?:visit|trip|tour|stay)\b[^,;.]{0,60}? (?:which|that) (?:has |had )?(?:started|began|begins|starts|opened)"
    r"(?: on)? $"
)


def _is_of_stay(event: FoundEvent, d: DateMention, text: str, begin: int) -> bool:
    """`X, as part of his visit to Z which started yesterday, was received by Y`: the day of the visit."""
    is_before = d.end <= event.start and event.subtype != "visit" and event.status == "occurred"
    return is_before and _STARTED.search(text, begin, d.start) is not None


def _is_of_report(event: FoundEvent, d: DateMention, text: str, begin: int) -> bool:
    """`met Y on Monday, the ministry announced on May 3`."""
    return event.status == "occurred" and d.start > event.end and _TOLD.search(text, begin, d.start) is not None
