"""What tests of visits share: the visits of a report of Wednesday, 15 May 2024."""

from __future__ import annotations

from datetime import date

from one_article import place_of, read

DATELINE = date(2024, 5, 15)
Visit = tuple[str, str | None, date | None, date | None]


def visits(text: str) -> list[Visit]:
    """Status, place and days of each visit, by first day."""
    found = [
        (e.status, place_of(e), e.starts_on, e.ends_on)
        for e in read(text, dateline=DATELINE).events
        if e.subtype == "visit"
    ]
    return sorted(found, key=lambda visit: (visit[2] or date.min, visit[1] or ""))
