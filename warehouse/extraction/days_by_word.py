"""Days told by a word about another: `the next day`, `the day before`, `left on Sunday to attend`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from warehouse.extraction.date_model import NEXT_DAY, DateMention, days_after_told, days_before_told
from warehouse.extraction.event_model import FoundEvent

SAME_DAY: Final = re.compile(r"\bsame\b|^later|\bthat\b|\b(?:in|on) the (?:day|morning|afternoon|evening)\b")
_LEAVING: Final = frozenset(
    "leave leaves leaving left depart departs departing departed embark embarks emplanes".split()
)
_DAYS_AHEAD: Final = 4
_TO_ATTEND: Final = re.compile(
    r"^[^.;]{0,24}\bto (?:lead|head|attend|join|co-chair|chair|participate|take part|represent)\b"
)


def day_before(ordered: list[DateMention]) -> DateMention | None:
    """`The agency said on Tuesday that X met Y the previous day`: the day before the weekday that is named."""
    word = next((d for d in ordered if d.word in ("the previous day", "the day before")), None)
    named = next((d for d in ordered if d.kind in ("weekday", "explicit") and d.ends_on is None), None)
    if word is None or named is None or named.starts_on is None:
        return None
    return replace(word, kind=named.kind, starts_on=named.starts_on - timedelta(days=1))


def day_after_calling_off(event: FoundEvent, dates: list[DateMention]) -> DateMention | None:
    """`on Thursday called off a trip to X that he was to begin the following day`: the Friday."""
    if event.subtype != "visit" or event.status != "cancelled":
        return None
    word = next((d for d in dates if days_after_told(d.word) == 1 and d.start > event.start), None)
    named = next((d for d in dates if d.kind in ("weekday", "explicit") and d.ends_on is None), None)
    if word is None or named is None or named.starts_on is None or named.start > word.start:
        return None
    return replace(word, kind=named.kind, starts_on=named.starts_on + timedelta(days=1))


def counted_from_other(word: DateMention, dates: list[DateMention]) -> list[DateMention]:
    """`met A on Tuesday and B a day earlier`: the Monday, counted from the day named for the other."""
    shift = days_after_told(word.word) - days_before_told(word.word)
    named = next((d for d in dates if d.kind in ("weekday", "explicit") and d.ends_on is None), None)
    if shift == 0 or named is None or named.starts_on is None:
        return [word]
    return [replace(word, kind=named.kind, starts_on=named.starts_on + timedelta(days=shift), word="")]


def next_day(event: FoundEvent, after: list[DateMention]) -> DateMention | None:
    """`met X on Monday and was received by Y the next day`: the day behind the verb, not that of the clause before."""
    first = after[0] if after else None
    if first is None or event.subtype == "visit" or not event.is_firm or first.kind != "relative":
        return None
    return first if NEXT_DAY.search(first.word) else None


def told_by_word(ordered: list[DateMention], event: FoundEvent) -> DateMention | None:
    """`met today with X, who came to a conference from July 24 to 28`: a word right after the verb is the day, and a
    date further on that says another is not."""
    first = ordered[0] if ordered else None
    if first is None or first.kind != "relative" or SAME_DAY.search(first.word) or first.start - event.end > 12:
        return None
    others = [d for d in ordered[1:] if d.kind == "explicit"]
    if event.subtype == "visit" and others and _LEAVING & event.sentence.low_set():
        return _until_end_of(first, others[0])
    return first if others and all(d.starts_on != first.starts_on for d in others) else None


def _until_end_of(first: DateMention, attended: DateMention) -> DateMention:
    """`leaves today for the summit on November 11-12`: on a visit from today until the summit's last day."""
    last = attended.ends_on or attended.starts_on
    if first.starts_on is None or attended.starts_on is None or last is None:
        return first
    ahead = (attended.starts_on - first.starts_on).days
    return replace(first, ends_on=last) if 0 <= ahead <= _DAYS_AHEAD and last > first.starts_on else first


def left_to_attend(ordered: list[DateMention], event: FoundEvent, text: str) -> DateMention | None:
    """`leaves for X on Sunday, 20 August, to attend the Consultations on 21 and 22 August`: on a visit for all."""
    if event.subtype != "visit" or len(ordered) < 2 or _LEAVING.isdisjoint(event.sentence.low_set()):
        return None
    first, attended = ordered[0], ordered[1]
    is_out = first.kind == attended.kind == "explicit" and first.ends_on is None and event.start < first.start
    if not is_out or attended.start < first.end or not _TO_ATTEND.search(text[first.end : attended.start]):
        return None
    stay = _until_end_of(first, attended)
    return stay if stay is not first else None
