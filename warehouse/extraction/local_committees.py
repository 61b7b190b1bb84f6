"""Committees named without their province or city: those of the place that the article names."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrases import PhraseReader
from warehouse.places import gazetteer

_NEAR: Final = 160


def place_local(reader: PhraseReader) -> None:
    """The province or city that committees named without theirs belong to: the first that the article names."""
    organizations = reader.organizations
    if not organizations.unplaced:
        return
    named = [m.place for m in sorted(reader.mentions, key=lambda m: m.start) if m.kind == "place" and m.place]
    key = next((key for key in named if not key.startswith("country/")), None)
    first = gazetteer.place_name(key) if key is not None else None
    for org in organizations.unplaced:
        name = _city_beside(reader, org) if org.head.startswith("municipal") else None
        if name or first:
            org.head = f"{name or first} {org.head}"


def _city_beside(reader: PhraseReader, org: Organization) -> str | None:
    """The city named last before the committee, if that is near: `In X city, they met the municipal secretary`."""
    before = [
        m.place
        for m in sorted(reader.mentions, key=lambda m: m.start)
        if m.kind == "place" and m.place and m.place.startswith("city/") and 0 < org.start - m.start < _NEAR
    ]
    return gazetteer.place_name(before[-1]) if before else None
