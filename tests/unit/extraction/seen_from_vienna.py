"""What the tests of encounters share: who met on which day, read in a report from Vienna of Wednesday, 15 May 2024."""

from __future__ import annotations

from datetime import date

from one_article import read, roles

from warehouse.extraction.event_model import FoundEvent


def events(*text: str) -> list[FoundEvent]:
    """The events of these paragraphs."""
    return read(*text, dateline=date(2024, 5, 15), place="Vienna").events


def seen(*text: str) -> list[tuple[str, str, str]]:
    """Kind, day and people of each event, in the order of the text."""
    found = sorted(events(*text), key=lambda e: e.start)
    return [(e.subtype, str(e.starts_on), " ".join(sorted(str(name) for name, _ in roles(e)))) for e in found]
