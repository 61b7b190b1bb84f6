"""What tests of visits share: the visits of a report of May 2024, with status, place and days."""

from __future__ import annotations

from datetime import date

from one_article import place_of, read

DATELINE = date(2024, 5, 15)
Visit = tuple[str, str | None, date | None, date | None]
Leg = tuple[str | None, str, date | None, date | None]


def visits(text: str) -> list[Visit]:
    """Status, place and days of each visit, by first day."""
    found = [
        (e.status, place_of(e), e.starts_on, e.ends_on)
        for e in read(text, dateline=DATELINE).events
        if e.subtype == "visit"
    ]
    return sorted(found, key=lambda visit: (visit[2] or date.min, visit[1] or ""))


def legs(*paragraphs: str, published: date = date(2024, 5, 16)) -> list[Leg]:
    """Place, status and days of each visit of a statement, by first day and place; those without a day come last."""
    events = [event for event in read(*paragraphs, published=published).events if event.subtype == "visit"]
    found = [(place_of(event), event.status, event.starts_on, event.ends_on) for event in events]
    return sorted(found, key=lambda leg: (leg[2] or date.max, leg[0] or ""))


def may(day: int) -> date:
    """A day of the month in which the tests' articles are written."""
    return date(2024, 5, day)


def days_told(*text: str) -> dict[str, date | None]:
    """The first day of each kind of event that a report of Wednesday 15 May from Nairobi tells."""
    events = read(*text, dateline=may(15), place="Nairobi", agency="KNA").events
    return {event.subtype: event.starts_on for event in events}
