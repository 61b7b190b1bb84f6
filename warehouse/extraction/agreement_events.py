"""Which of an article's events the sentence about a document means."""

from __future__ import annotations

from warehouse.extraction.dates import find_dates
from warehouse.extraction.details import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.recalled import named_by
from warehouse.extraction.tokens import Sentence


def meant_by(s: Sentence, before: list[FoundEvent], text: str, setting: Setting) -> list[FoundEvent]:
    """Of the events told before, those of the kind that the sentence comes back to (`Following the talks, the two sides
    signed`), or of the day that it names; all where it says neither."""
    kind = named_by(s)
    if kind is not None:
        return [e for e in before if e.subtype == kind] or before
    days = {d.starts_on for d in find_dates(text, s.start, s.end, setting.anchors) if d.kind in ("explicit", "weekday")}
    return [e for e in before if e.starts_on in days] or before
