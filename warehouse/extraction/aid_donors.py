"""Whose gift it is that someone else hands over: `X handed over 200 computers, donated by the Foundation, to Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_GIVEN: Final = WordList(("donated", "gifted", "provided", "financed", "funded", "sponsored", "contributed"))
_NO_GOODS: Final = frozenset(("was", "were", "been", "be", "being"))


def add_donors(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> None:
    """Give the aid of a sentence the body as a sender that a participle behind the goods names. Changes the event."""
    aid = next((e for e in events if e.subtype == "aid" and e.status == "occurred"), None)
    if aid is None or s.kind != "body" or not _GIVEN.stands_in(s):
        return
    for k in range(1, len(s) - 2):
        if s.lows[k] not in _GIVEN.words or s.low(k + 1) != "by" or s.low(k - 1) in _NO_GOODS:
            continue
        begin = k + 3 if s.low(k + 2) == "the" else k + 2
        donor = next((p for p in phrases if k + 2 <= p.i <= begin and p.kind == "organization"), None)
        is_near = s.starts[k] > aid.start and not any(s.lows[m] == ";" for m in range(k))
        if donor is None or donor.organization is None or not is_near or _is_told(donor, aid):
            continue
        aid.sides.append(Side(None, donor.organization, donor.country, "sender", donor, s))
        return


def _is_told(donor: Phrase, aid: FoundEvent) -> bool:
    """The donor is among the sides already, in whatever role."""
    name = donor.organization.name() if donor.organization is not None else None
    return any(side.organization is not None and side.organization.name() == name for side in aid.sides)
