"""Guests who are told to be on a visit `to the country` where they are received: `President X hosted a reception for
Minister Y and a delegation who have been on an official visit to the country`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_COUNTRY: Final = WordList(("country",))
_WHO: Final = WordList(("who",))
_THE_COUNTRY: Final = (["the", "country"], ["this", "country"], ["the", "neighbouring"], ["the", "neighboring"])
_WORDS_FROM_WHO: Final = 9


def place_in_the_country(s: Sentence, events: Sequence[FoundEvent]) -> None:
    """Give such a visit its place, the host's country, and its visitor, the guest of the reception beside it."""
    if not _COUNTRY.stands_in(s) or not _WHO.stands_in(s):
        return
    reception = next((e for e in events if e.subtype == "reception" and e.status == "occurred"), None)
    hosts = {x.country for x in reception.sides if x.role == "host"} if reception is not None else set()
    guests = (
        [x for x in reception.sides if x.role == "visitor" and x.person is not None] if reception is not None else []
    )
    code = next(iter(hosts)) if len(hosts) == 1 else None
    if code is None or len(guests) != 1 or guests[0].country in (None, code):
        return
    for visit in events:
        if visit.subtype != "visit" or visit.status != "occurred":
            continue
        k = next((k for k in range(len(s)) if s.starts[k] >= visit.end), len(s))
        if s.lows[k : k + 2] in _THE_COUNTRY and "who" in s.lows[max(0, k - _WORDS_FROM_WHO) : k]:
            host = Side(None, None, code, "host", None, s)
            visit.sides = [replace(guests[0]), host]
            visit.place, visit.place_span = f"country/{code}", None
