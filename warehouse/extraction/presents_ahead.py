"""Encounters and visits told in the present with a weekday that is still to come: `visits Ghana on Friday`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.dates import forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent

_PRESENT: Final = frozenset(("visits", "meets", "receives", "hosts", "welcomes", "holds"))
_NEAREST: Final = 3
"""Days back of a weekday that is nearer behind the report than ahead of it."""


def settle_present(event: FoundEvent, text: str, setting: Setting) -> None:
    """Announce what a sentence of the body tells in the present on a weekday that is nearer ahead than behind."""
    day, today = event.day, setting.anchors.day
    if event.status != "occurred" or event.sentence.kind != "body" or day is None or day.starts_on is None:
        return
    verb = text[event.start : event.start + len("welcomes ")].partition(" ")[0]
    is_weekday = day.kind == "weekday" and day.ends_on is None and day.start > event.start
    if verb not in _PRESENT or not is_weekday or today is None or (today - day.starts_on).days <= _NEAREST:
        return
    event.status, event.day = "announced", forward(day, setting.anchors)
