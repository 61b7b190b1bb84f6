"""The days and places of an article's events, each by what the text has told before it."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.article_words import Countries
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_before import opens_on_sidelines, told_beside
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.settled_days import is_begun_aside, is_counted, settle_days
from warehouse.extraction.settled_places import settle_place
from warehouse.extraction.visit_lengths import NAMED_DAYS
from warehouse.extraction.visits import settle_hosted
from warehouse.extraction.word_lists import WordList

_PRECEDED: Final = WordList(("preceded",))
"""`The session was preceded by a dialogue on 18 June`: what the text goes on to tell is of the session."""


def settle_days_and_places(
    events: list[FoundEvent], countries: Countries, setting: Setting, home: str | None, text: str
) -> None:
    """`The same day` is that of what was told before; of what occurred, no day that something is announced for."""
    previous: FoundEvent | None = None
    occurred: FoundEvent | None = None
    named: FoundEvent | None = None
    for index, event in enumerate(events):
        before = occurred if event.status == "occurred" and occurred is not None else previous
        if opens_on_sidelines(event.sentence):
            before = told_beside(event, events[:index]) or before
        settle_days(event, [event, *event.others], setting, named if is_counted(event, before) and named else before)
        settle_place(event, [event, *event.others], setting, before, events[:index])
        settle_hosted(event, countries, home, text)
        is_day = event.precision == "day" and not _is_still_ahead(event, setting)
        if is_day and not is_begun_aside(event, occurred) and not _PRECEDED.stands_in(event.sentence):
            previous = event
            occurred = event if event.status == "occurred" else occurred
            named = event if event.status == "occurred" and event.basis in NAMED_DAYS else named


def _is_still_ahead(event: FoundEvent, setting: Setting) -> bool:
    """`A, who is visiting X, … is to go on to Y on 5 September`: no day of what the text has told to be done."""
    day = setting.anchors.day
    is_told = event.status == "occurred" and event.subtype == "visit"
    return is_told and day is not None and event.starts_on is not None and event.starts_on > day
