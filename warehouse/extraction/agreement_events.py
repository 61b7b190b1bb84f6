"""Which of an article's events the sentence about a document means."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_before import opens_on_occasion
from warehouse.extraction.days_of_others import SAID, tells_how_long
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.recalled import named_by
from warehouse.extraction.tokens import Sentence


def signing_day(agreement: FoundAgreement, text: str, setting: Setting) -> date | None:
    """The one day that a sentence about the signing names, outside of the title; None where there is none. In `have
    signed a memorandum, the ministry said on Wednesday` it is the day of the news."""
    if agreement.status != "signed" or setting.anchors.is_yearless:
        return None
    for s in (agreement.sentence, agreement.signed_in, agreement.listed_in):
        days = find_dates(text, s.start, s.end, setting.anchors) if s is not None else []
        named = {
            d.starts_on
            for d in days
            if (d.kind in _NAMED or d.word in _NEAR)
            and d.ends_on is None
            and d.starts_on is not None
            and (setting.anchors.day is None or d.starts_on <= setting.anchors.day)
            and not tells_how_long(text, d.start)
            and not agreement.start <= d.start < agreement.end
            and not _is_of_news(text[max(0, d.start - _LOOK_BACK) : d.start])
        }
        if len(named) == 1:
            return named.pop()
    return None


def _is_of_news(before: str) -> bool:
    """`the ministry said on`, `In a statement on`: the words before a day make it that of the news."""
    return SAID.search(before) is not None or _STATED.search(before) is not None


_STATED: Final = re.compile(
    r"\b[Ii]n an? (?:\w+ )?(?:statement|release|post|announcement)(?: issued| released)?(?: on| late)* ?$"
)


def last_day(agreement: FoundAgreement, event: FoundEvent | None) -> date | None:
    """`At the close of the session, both signed the minutes`, `The seminar closed on May 4. On this occasion, both
    signed a plan`: the last of its days."""
    s = agreement.sentence
    is_closing = s.low(0) == "at" and s.low(1) == "the" and s.low(2) in _CLOSE and s.low(3) == "of"
    is_closing = is_closing or (event is not None and opens_on_occasion(s) and tells_of_close(event))
    return event.ends_on if event is not None and is_closing and agreement.status == "signed" else None


def tells_of_close(event: FoundEvent) -> bool:
    """`The seminar closed in X on May 4 after two days`: the text tells of its last day."""
    s = event.sentence
    return any(low in _CLOSED and event.start <= s.starts[k] < event.end for k, low in enumerate(s.lows))


_CLOSED: Final = frozenset(("closed", "concluded", "ended", "wrapped", "finished"))


def is_of_other_day(agreement: FoundAgreement, event: FoundEvent) -> bool:
    """The day that is told of the signing is not one of the event's, which has its own: `signed yesterday`, recalled at
    a reception of today."""
    day, first = agreement.signed_on, event.starts_on
    if day is None or first is None or event.precision == "month" or event.subtype == "visit":
        return False
    return not first <= day <= (event.ends_on or first)


_CLOSE: Final = frozenset(("close", "end", "conclusion", "closing"))


def day_of(agreement: FoundAgreement, event: FoundEvent | None) -> date | None:
    """When a document was signed: the day told of it, else that of its event; None for what is not signed, and for what
    was `signed during the visit` of several days."""
    if agreement.status != "signed":
        return None
    is_some_day = event is None or (event.subtype == "visit" and event.ends_on is not None)
    return agreement.signed_on or (None if is_some_day or event is None else event.starts_on)


_LOOK_BACK: Final = 30
_NEAR: Final = frozenset(("today", "yesterday"))
_NAMED: Final = frozenset(("explicit", "weekday"))


def meant_by(s: Sentence, before: list[FoundEvent], text: str, setting: Setting) -> list[FoundEvent]:
    """Of the events told before, those of the kind that the sentence comes back to (`Following the talks, the two sides
    signed`), or of the day that it names; all where it says neither."""
    ranked = of_rank(s, before)
    if ranked:
        return ranked
    kind = named_by(s)
    if kind is not None:
        return [e for e in before if e.subtype == kind] or before
    days = {d.starts_on for d in find_dates(text, s.start, s.end, setting.anchors) if d.kind in ("explicit", "weekday")}
    return [e for e in before if e.starts_on in days] or before


def without_days_before(s: Sentence | None, before: list[FoundEvent]) -> list[FoundEvent]:
    """`A received B today. On August 24, B had called on C.` and then, in a paragraph of its own, `The following acts
    were signed:`, the sentence that opens a list: without what the text has told of the days before its news."""
    if s is None or not s.is_lead:
        return before
    return [e for e in before if not _goes_back(e, before)] or before


def _goes_back(event: FoundEvent, before: list[FoundEvent]) -> bool:
    """A sentence that opens with a day, an earlier one than that of an encounter told before it."""
    if event.sentence.lows[0] not in _GOING_BACK or event.starts_on is None or event.subtype == "visit":
        return False
    return any(
        e.starts_on is not None and e.starts_on > event.starts_on and e.sentence.start < event.sentence.start
        for e in before
        if e.subtype != "visit"
    )


_GOING_BACK: Final = frozenset(("on", "earlier", "yesterday", "previously", "the"))
_RANKS: Final = {"ministers": "minister", "presidents": "president"}
_BEFORE_RANK: Final = frozenset(("the", "both", "two"))


def of_rank(s: Sentence, before: list[FoundEvent]) -> list[FoundEvent]:
    """`At the conclusion of the session the Ministers signed`: the events at which people of that rank met."""
    k = next((k for k, low in enumerate(s.lows) if low in _RANKS and s.low(k - 1) in _BEFORE_RANK), None)
    if k is None:
        return []
    rank = _RANKS[s.lows[k]]
    found = []
    for event in before:
        phrases = [side.phrase for side in event.sides if side.person is not None and side.phrase is not None]
        holders = [p for p in phrases if any(office.title.name == rank for office in p.offices)]
        if len(holders) > 1:
            found.append(event)
    return found


def of_most_people(before: list[FoundEvent], named: set[int]) -> list[FoundEvent]:
    """The events with the most of the people who signed: `With President X, she signed`, of two whom she met."""
    shared = [len(named & {id(side.person) for side in e.sides if side.person is not None}) for e in before]
    most = max(shared, default=0)
    return [e for e, count in zip(before, shared, strict=True) if count == most > 0]


def planned_beside(agreement: FoundAgreement, events: list[FoundEvent]) -> FoundEvent | None:
    """`X will travel to Hue on Friday. She is to sign a pact`: what is announced in the sentence before or the same,
    with one of those who will sign."""
    s, signers = agreement.sentence, {id(person) for person in agreement.people()}
    is_pronoun = any(p.kind == "pronoun" for p in agreement.signers)
    if agreement.status != "proposed" or not (signers or is_pronoun) or not _AGREED.isdisjoint(s.low_set()):
        return None
    for event in reversed(events):
        is_near = event.sentence is s or 0 <= s.start - event.sentence.end <= _GAP
        people = {id(side.person) for side in event.sides if side.person is not None}
        is_of_signers = is_pronoun or bool(signers & people)
        if event.status == "announced" and is_near and event.start < agreement.start and is_of_signers:
            return event
    return None


_GAP: Final = 4


_PLANNED: Final = r"(?:expected|due|scheduled|set|planned|slated)"
_WHEN: Final = r"(?:when|during|at|in|on|by|next|before|later)"
_AT_LATER: Final = re.compile(
    rf"[^.;,]{{0,60}}?\b(?:{_PLANNED} to|would|will|is to|are to) be (?:signed|inked|concluded|sealed) {_WHEN}\b"
)
_EXPECTED_LATER: Final = re.compile(rf"[^.;,]{{0,60}}?\b{_PLANNED} to be (?:signed|inked|concluded|sealed) {_WHEN}\b")
_AGREED: Final = frozenset(("agreed", "agree"))
"""`It was agreed that a pact will be signed before the end of the year` tells of the talks at which it was."""


def is_of_later_event(agreement: FoundAgreement, event: FoundEvent | None, text: str) -> bool:
    """`A protocol on X is expected to be signed when the cabinets meet in May`: none of the talks told before."""
    if agreement.status != "proposed" or event is None or event.status != "occurred":
        return False
    if _AGREED.isdisjoint(agreement.sentence.low_set()):
        return _AT_LATER.match(text, agreement.end, agreement.sentence.end) is not None
    return _EXPECTED_LATER.match(text, agreement.end, agreement.sentence.end) is not None


def is_of_visit(agreement: FoundAgreement, text: str) -> bool:
    """`was signed during the visit`, or told so of the list that it stands in."""
    opener = agreement.listed_in
    if opener is not None and _DURING_VISIT.search(text, opener.start, opener.end):
        return True
    return _DURING_VISIT.search(text, agreement.end, agreement.sentence.end) is not None


_DURING_VISIT: Final = re.compile(
    r"\b(?:during|in the course of|on the occasion of) (?:the|this|his|her) (?:\w+ )?visit\b"
)
