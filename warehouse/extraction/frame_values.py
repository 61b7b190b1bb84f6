"""Values of evidence rows that are worked out from offices, events and bodies."""

from __future__ import annotations

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, folded
from warehouse.extraction.phrase_model import HeldOffice


def seat_rank(office: Office) -> int:
    """0 for a post of one's own, 1 for a place in a body's secretariat, 2 for membership."""
    if office.title.name in ("member", "alternate member", "permanent member"):
        return 2
    return (
        1
        if office.title.name == "secretary" and office.organization and office.organization.kind == "party organ"
        else 0
    )


def status_of(held: HeldOffice) -> str:
    """How the office is held: `former` of people of history, too."""
    if held.office.is_former or held.person.is_historical:
        return "former"
    return held.office.status


def sector_of(office: Office) -> str | None:
    """The sector of the body, else of the title."""
    if office.organization is not None and office.organization.sector is not None:
        return office.organization.sector
    return office.title.sector


def same_day(told: FoundEvent, event: FoundEvent) -> bool:
    """A telling gives the day that its event has."""
    return told.day is not None and (told.day.starts_on == event.starts_on or told is event)


def stands_in(org: Organization, mentioned: Organization) -> bool:
    """The body is the mentioned one or stands above it."""
    above: Organization | None = mentioned
    while above is not None:
        if above is org or folded(above) == folded(org):
            return True
        above = above.parent
    return False
