"""Secretaries of departments that more than one state has: in the press of one of them a bare `Defense Secretary X` is
its own."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.phrase_model import HeldOffice

_AT_HOME: Final = {"PHL": {"Department of Defense": "Department of National Defense"}}
"""States whose ministers are secretaries, and what their departments are called where the table has another's name."""
_AMERICAN: Final = frozenset(("us", "u.s.", "u.s", "american", "united", "america", "pentagon"))


def settle_home_secretaries(all_held: list[HeldOffice], home: str | None) -> None:
    """Give bare secretaries that the table has as American to the state whose press writes, unless the text calls their
    holder American anywhere."""
    names = _AT_HOME.get(home or "")
    if names is None or home is None:
        return
    american = {id(held.person) for held in all_held if _is_called_american(held)}
    for held in all_held:
        office, body = held.office, held.office.organization
        if body is None or body.country != "USA" or body.kind != "ministry" or id(held.person) in american:
            continue
        if office.title.name.endswith("secretary"):
            body.head, body.country, office.country = names.get(body.head, body.head), home, home
            held.person.country = home if held.person.country == "USA" else held.person.country


def _is_called_american(held: HeldOffice) -> bool:
    s, office = held.sentence, held.office
    return not _AMERICAN.isdisjoint(s.lows[max(0, office.i - 1) : office.j + 1])
