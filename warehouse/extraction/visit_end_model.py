"""The end of a visit, as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.people import Person
from warehouse.extraction.tokens import Sentence

DEPARTS: Final = frozenset("departed left leaves departs depart leave leaving departing".split())
RETURNS: Final = frozenset(("return", "returns", "returning", "returned"))


@dataclass(frozen=True, slots=True)
class VisitEnd:
    """The day on which someone's visit ended; of nobody named where the sentence has a title only."""

    person: Person | None
    day: date | None
    told: DateMention | None
    """Where the text says so; None where it does not say when."""
    sentence: Sentence
    k: int
    """The token of the verb."""
    soil: str | None
    """The country that is left: None where the text says where to only."""
    home: str | None = None
    """The country to which the visitor returns."""
    onward: str | None = None
    """The country for which the visitor leaves."""
    first: DateMention | None = None
    """The day on which the visitor came, or set out, where the sentence tells both."""
    length: int = 0
    """How many days the visit took, where the sentence tells that and no day."""
    days_later: int = 0
    """So many days after the one told before: `She will return the following day`."""


def is_of(event: FoundEvent, end: VisitEnd) -> bool:
    """The end may be that of the visit: of the same visitor, or of nobody named."""
    visitors = {id(side.person) for side in event.sides if side.role == "visitor" and side.person is not None}
    return end.person is None or not visitors or id(end.person) in visitors
