"""The political parties that an article names, and the bodies that its people stand for."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import Side
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrases import PhraseReader

_SEATS: Final = frozenset(("member", "permanent member", "alternate member"))
_LEADING_ORGANS: Final = frozenset(("Central Committee", "Political Bureau", "Secretariat", "Standing Committee"))


def parties_named(reader: PhraseReader) -> list[Organization]:
    """The two parties that the article names, where it names two."""
    found = all_parties_named(reader)
    return found if len(found) == 2 else []


def all_parties_named(reader: PhraseReader) -> list[Organization]:
    """Every political party that the article names, or an organ of it, in the order of the text."""
    found: dict[str, Organization] = {}
    named = [mention.organization for mention in reader.mentions] + [held.office.organization for held in reader.held]
    for organization in named:
        party = organization.root_party() if organization is not None else None
        if party is not None:
            found.setdefault(party.name(), party)
    return list(found.values())


def body_of(side: Side, reader: PhraseReader) -> Organization | None:
    """The organisation that a side stands for: named itself, or that of the person's own post."""
    if side.organization is not None:
        return side.organization
    return body_of_person(side.person, reader) if side.person is not None else None


def body_of_person(person: Person, reader: PhraseReader) -> Organization | None:
    """The state or ministry of a person's own posts, else the organ, else the party; None where none is told."""
    held = [h.office for h in reader.held if h.person is person and h.office.organization is not None]
    own = [office for office in held if office.title.name not in _SEATS] or held
    bodies = [office.organization for office in own if office.organization is not None and not office.is_former]
    state = next((body for body in bodies if body.kind in ("state", "ministry")), None)
    organ = next((body for body in bodies if body.head not in _LEADING_ORGANS), None)
    if state is not None or organ is not None or not bodies:
        return state or organ
    return bodies[0].root_party() or bodies[0]
