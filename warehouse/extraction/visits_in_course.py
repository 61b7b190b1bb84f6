"""Visits told as the frame of an encounter: `X called on Y in the course of a working visit to Z`, `The talks were held
as part of her visit to Z`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import mention_of

_IN_COURSE: Final = frozenset(("course", "occasion", "part", "framework"))
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_DURING_HIS: Final = (["during", "his"], ["during", "her"], ["during", "their"])
_RANKED: Final = frozenset(("official", "state", "working", "introductory", "bilateral", "goodwill", "farewell"))
_SAME: Final = frozenset(("the", "their", "this"))
_SAME_NOUNS: Final = frozenset(("talks", "meeting", "negotiations", "consultations", "reception", "audience"))


def in_course(
    s: Sentence, k: int, stop: Phrase | None, told: list[FoundEvent], here: list[FoundEvent]
) -> FoundEvent | None:
    """`X called on Y in the course of a working visit to Z`: the visit of that side which is not of Z."""
    met = next((e for e in here if e.subtype in _ENCOUNTERS and len(e.sides) > 1), None)
    if met is None and told and s.low(0) in _SAME and told[-1].subtype in _ENCOUNTERS:
        met = (
            told[-1] if not _SAME_NOUNS.isdisjoint(s.lows[1:4]) else None
        )  # `The talks were held as part of her visit`
    near = s.lows[max(0, k - 6) : k]
    is_during = not _RANKED.isdisjoint(near) and any(near[m : m + 2] in _DURING_HIS for m in range(len(near)))
    if met is None or stop is None or stop.country is None or (_IN_COURSE.isdisjoint(near) and not is_during):
        return None
    if any(e.subtype == "visit" for e in (*told, *here)):
        return None
    people = [side for side in met.sides if side.person is not None]
    guests = [side for side in people if side.country != stop.country]
    guests = guests if len(guests) == 1 else [side for side in guests if side.country is not None]
    if len(guests) != 1 or (guests[0].country is None and len(people) == len(guests)):
        return None
    # Its days are those that the text names, and not that of the report.
    mention = replace(mention_of(s, k, None, stop), status=met.status, is_mention=False, is_firm=False)
    mention.sides.insert(0, replace(guests[0], role="visitor"))
    return mention
