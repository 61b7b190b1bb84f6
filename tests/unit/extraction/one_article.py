"""What the tests of extraction share: read a few sentences as an article, and put the reading in plain words."""

from __future__ import annotations

from datetime import date

from warehouse.extraction.article import ArticleFacts, ArticleReading, PassageSpan, read_article, sides_of
from warehouse.extraction.event_model import FoundEvent
from warehouse.places import gazetteer

PUBLISHED = date(2024, 5, 16)  # a Thursday


def read(
    *body: str,
    captions: tuple[str, ...] = (),
    headline: str | None = None,
    published: date | None = PUBLISHED,
    dateline: date | None = None,
    place: str | None = None,
    agency: str | None = None,
    outlet: str | None = None,
) -> ArticleReading:
    """Read paragraphs as the body of an English article; `place` is the dateline's, by name."""
    parts = [("headline", headline)] if headline else []
    parts += [("body", part) for part in body] + [("caption", part) for part in captions]
    text, passages = "", []
    for number, (kind, part) in enumerate(parts, start=1):
        start = len(text)
        text += part + "\n"
        passages.append(PassageSpan(number, kind, start, start + len(part), hash(part)))
    key = gazetteer.find_place(place) if place else None
    return read_article(text, ArticleFacts(published, dateline, key, "en", agency, outlet), passages)


def told(reading: ArticleReading) -> list[tuple[str, str]]:
    """Subtype and status of each event, in the order of the text."""
    return [(event.subtype, event.status) for event in sorted(reading.events, key=lambda e: e.start)]


def only(reading: ArticleReading) -> FoundEvent:
    """The one event of a reading."""
    assert len(reading.events) == 1, told(reading)
    return reading.events[0]


def roles(event: FoundEvent) -> list[tuple[str | None, str]]:
    """Who took part in which role: a person's name, else the organisation's, else the country."""
    found = []
    for side in sides_of(event):
        who = side.person.name if side.person else side.organization.name() if side.organization else side.country
        found.append((who, side.role))
    return found


def place_of(event: FoundEvent) -> str | None:
    """The name of the place of an event."""
    if event.place is None or event.place.startswith(("venue/", "region/")):
        return event.place
    return gazetteer.place_name(event.place)


def offices(reading: ArticleReading) -> set[tuple[str, str, str | None, str]]:
    """Person, title, organisation and status of each office that is seen held."""
    return {
        (
            held.person.name,
            held.office.title.name,
            held.office.organization.name() if held.office.organization else None,
            "former" if held.office.is_former else held.office.status,
        )
        for held in reading.held
    }
