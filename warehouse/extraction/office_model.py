"""An office as it is read off a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from warehouse.extraction import lexicon
from warehouse.extraction.organization_model import Organization


@dataclass(eq=False, slots=True, init=False)
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
    seat: str | None = None
    """The country that an envoy is sent to."""
    seat_city: str | None = None
    """The city that an envoy is sent to, as the text names it."""

    def __init__(
        self,
        title: lexicon.Title,
        organization: Organization | None,
        i: int,
        j: int,
        title_i: int,
        title_j: int,
        start: int,
        end: int,
        title_text: str,
        is_former: bool = False,
        country: str | None = None,
        is_visiting: bool = False,
        status: str = "holds",
        more: list[Office] | None = None,
        is_cut: bool = False,
        seat: str | None = None,
        seat_city: str | None = None,
    ) -> None:
        self.title = title
        self.organization = organization
        self.i = i
        self.j = j
        self.title_i = title_i
        self.title_j = title_j
        self.start = start
        self.end = end
        self.title_text = title_text
        self.is_former = is_former
        self.country = country
        self.is_visiting = is_visiting
        self.status = status
        self.more = more if more is not None else []
        self.is_cut = is_cut
        self.seat = seat
        self.seat_city = seat_city
