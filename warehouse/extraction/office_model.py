"""An office as it is read off a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from warehouse.extraction import lexicon
from warehouse.extraction.organization_model import Organization


@dataclass(eq=False, slots=True)
class Office:
    """An office as read: tokens [i, j), the title's own tokens [title_i, title_j), what it is an office of."""

    title: lexicon.Title
    organization: Organization | None
    i: int
    j: int
    title_i: int
    title_j: int
    start: int
    end: int
    title_text: str
    is_former: bool = False
    country: str | None = None
    is_visiting: bool = False
    status: str = "holds"
    more: list[Office] = field(default_factory=list)
    is_cut: bool = False
    """An `of` follows that could not be read: of whatever it is, it is not bare."""
