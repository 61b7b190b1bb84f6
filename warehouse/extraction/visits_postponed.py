"""Visits that a later sentence tells to be off: `was scheduled to visit X from 2 to 4 May. Both sides have agreed to
postpone the visit to a later date`."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.called_off import is_on_again
from warehouse.extraction.event_model import FoundEvent

_FAR: Final = 700
"""Characters from the visit to the sentence that calls it off."""
_VISIT: Final = (
    r"(?:the|this|that|his|her|their|both|these)(?: (?:two|three|planned|scheduled|upcoming|forthcoming|official|state|"
    r"working|introductory|proposed|entire))* (?:visits?|trips?|tour|journey)\b"
)
_VERB: Final = r"(?:postpone|defer|cancel|reschedule|call off|put off|delay|abandon|shelve)"
_DONE: Final = r"(?:postponed|deferred|cancell?ed|rescheduled|called off|put off|put on hold|delayed|shelved)"
_PUT_OFF: Final = re.compile(
    rf"\b(?:agreed|decided|decision|had|has|have|necessary|need|needs|request|requested|asked|wish|wished|wishes|forced|"
    rf"obliged|compelled)(?: mutually| jointly| also)? to {_VERB} {_VISIT}"
    rf"|\b(?:has|have|will)(?: mutually| jointly| also| now| therefore| regrettably)* (?:postponed?|deferr?(?:ed)?|"
    rf"cancel(?:l?ed)?|reschedul(?:e|ed)) {_VISIT}"
    rf"|\b(?:not|no longer) (?:now )?(?:be )?(?:able|in a position)? ?(?:to )?"
    rf"(?:proceed with|undertake|make|go ahead with) {_VISIT}"
    rf"|\bunable to (?:proceed with|undertake|make|go ahead with) {_VISIT}",
    re.IGNORECASE,
)
_IS_OFF: Final = re.compile(
    rf"\b{_VISIT}(?P<behind>[^.;]{{0,60}}?),? (?:(?:has|have|had)(?: now| since| therefore)? (?:had to be|been)|"
    rf"(?:is|are) (?:now |therefore )?(?:being )?|(?:will|would|should) (?:now |therefore |thus )?be|(?P<past>was|were)"
    rf"(?: therefore| later| subsequently)?|be) ?{_DONE}\b"
    rf"|\b{_VISIT}(?P<behind_>[^.;]{{0,60}}?) (?:will|would|can) (?:now |therefore |thus )?"
    rf"(?:not|no longer) (?:now )?(?:take place|go ahead|proceed|be held|be possible|materiali[sz]e)\b"
    rf"|\b(?P<later>{_VISIT})(?P<behind__>[^.;]{{0,60}}?) (?:will|would) (?:now |therefore |thus |instead )?"
    r"(?:take place|go ahead|be held|be made|be paid) (?:at|on) (?:a|an|another|some) (?:later |future |new )?"
    r"(?:date|time|stage|day)\b",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"\b(?:if|unless|whether|may|might|could|who|whose|rumou?rs?|reports|den(?:y|ied|ies))\b", re.IGNORECASE
)
_OF_ANOTHER: Final = re.compile(r" (?:to|of|by) (?:the )?(?P<whose>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_OF_BEFORE: Final = re.compile(r" (?:from|in|last|earlier|twice|once|on an? earlier|since) ")
_NEW_DAYS: Final = re.compile(r",? (?:to|for|until|from)(?: the)?(?: new dates)?,? (?:\d|[A-Z][a-z]+ \d)")
_WAS_PLANNED: Final = re.compile(
    r"\b(?:was|were|had been)(?: originally| earlier| initially| previously| to have been)?"
    r" (?:due|scheduled|set|slated|supposed|expected|planned|to)\b"
)

_DAY: Final = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btomorrow\b")


def settle_postponed(events: list[FoundEvent], spans: list[tuple[int, int]], text: str) -> None:
    """Let announced visits be off that a sentence behind them says so of, with nothing between."""
    visits = [e for e in events if e.subtype == "visit" and e.status == "announced" and e.sentence.kind == "body"]
    if not visits or ("isit" not in text and "trip" not in text):
        return
    for begin, end in spans:
        before = [e for e in visits if e.sentence.end <= begin <= e.sentence.end + _FAR]
        noun = _called_off(text[begin:end], before, text) if before else None
        if noun is None:
            continue
        last = max(before, key=lambda e: (e.sentence.start, e.start))
        is_many = noun.lower().endswith("s")
        for visit in (e for e in before if e is last or (is_many and e.sentence is last.sentence)):
            visit.status = "cancelled"


def _called_off(told: str, before: list[FoundEvent], text: str) -> str | None:
    """The noun of the visit that a sentence tells to be off."""
    if "isit" not in told and "trip" not in told and "tour" not in told:
        return None
    if _OPEN.search(told) is not None or is_on_again(told):
        return None
    put_off, is_off = _PUT_OFF.search(told), _IS_OFF.search(told)
    match = put_off or is_off
    if match is None or _NEW_DAYS.match(told, match.end()) is not None:
        return None
    plan = max(before, key=lambda e: e.sentence.start).sentence
    planned = text[plan.start : plan.end]
    if is_off is not None and is_off["later"] and _DAY.search(planned) is None:
        return None  # `will visit X. The visit will take place at a later date`
    if is_off is not None and is_off["past"] and _WAS_PLANNED.search(planned) is None:
        return None  # `will visit X from 2 to 4 May. The visit was postponed from March`
    if _OF_BEFORE.match(told, match.end()) is not None:
        return None
    behind = (
        (is_off["behind"] or is_off["behind_"] or is_off["behind__"] or "")
        if put_off is None and is_off
        else told[match.end() :]
    )
    other = _OF_ANOTHER.match(behind)
    if other is not None and other["whose"] not in planned and other["whose"].split()[-1] not in planned:
        return None
    words = match.group(0).split()
    return next(w for w in words if w.lower().rstrip("s,") in ("visit", "trip", "tour", "journey"))
