"""Posts that each state has one of and that need no body: `Chief of Defence Forces X` and `Attorney General Y` are of
the state, `Chief of Army Staff Z` is of its army."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, state_of

_RANKS: Final = ("", "deputy ", "vice ", "assistant ", "first deputy ")
_OF_STATE: Final = frozenset(
    rank + post
    for rank in _RANKS
    for post in (
        "chief of the defense forces", "chief of the defense force", "chief of the defense staff", "chief of defense",
    )
)  # fmt: skip
"""The general staff is a body of its own."""
_OF_LAW: Final = frozenset(
    "attorney general|deputy attorney general|solicitor general|prosecutor general|auditor general|chief justice".split(
        "|"
    )
)
_SERVICES: Final = {"army": "Army", "navy": "Navy", "naval": "Navy", "air": "Air Force"}
_OF_SERVICES: Final = {
    f"{rank}chief of {post}": _SERVICES[post.removeprefix("the ").partition(" ")[0]]
    for rank in _RANKS
    for post in ("army staff", "naval staff", "air staff", "the army", "the navy", "the air force")
}


_FORCES: Final = frozenset(
    (
        "Army", "Navy", "Air Force", "Armed Forces", "Defense Forces", "Defence Forces", "Defense Force",
        "Defence Force", "Land Forces", "Ground Forces", "Naval Forces", "Coast Guard", "Marine Corps",
    )
)  # fmt: skip
"""What each state can have, and what the press of one calls its own barely."""


def is_of_one_state(office: Office) -> bool:
    """Of a state, or of forces of one, that the text need not name: the house's own."""
    if office.organization is not None:
        return is_unnamed_force(office.organization)
    name = office.title.name
    return name in _OF_STATE or name in _OF_LAW or name in _OF_SERVICES


def is_unnamed_force(body: Organization) -> bool:
    """`the Army`, of no state that is told."""
    return body.kind == "military" and body.head in _FORCES and body.country is None and body.parent is None


def body_of_state(office: Office, country: str) -> Organization | None:
    """Whose post it is, once the country is known: the state's, or its army's, navy's or air force's."""
    if office.title.name in _OF_STATE or office.title.name in _OF_LAW:
        return state_of(country, office.start, office.end, is_implied=True)
    service = _OF_SERVICES.get(office.title.name)
    return Organization(service, "military", country, sector="MIL", is_implied=True) if service is not None else None
