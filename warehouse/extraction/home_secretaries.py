"""Secretaries of departments that more than one state has: in the press of one of them a bare `Defense Secretary X` is
its own; and spokespersons of the ministry whose page it is."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.organization_model import Organization, foreign_ministry
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.press import Press

_AT_HOME: Final = {"PHL": {"Department of Defense": "Department of National Defense"}}
"""States whose ministers are secretaries, and what their departments are called where the table has another's name."""
_AMERICAN: Final = frozenset(("us", "u.s.", "u.s", "american", "united", "america", "pentagon"))


def settle_home_secretaries(all_held: list[HeldOffice], press: Press) -> None:
    """Give bare secretaries that the table has as American to the state whose press writes, unless the text calls their
    holder American anywhere; and bare spokespersons to the ministry that writes."""
    _settle_spokespersons(all_held, press)
    home = press.home
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


_FOREIGN: Final = (
    "Ministry of Foreign",
    "Ministry of External",
    "U.S. Department of State",
    "Department of Foreign",
    "Department of International Relations",
)


def _settle_spokespersons(all_held: list[HeldOffice], press: Press) -> None:
    """`The following is attributable to Spokesperson X`, on a foreign ministry's page: of that ministry."""
    own = press.own
    if own is None or not (press.outlet or "").startswith(_FOREIGN):
        return
    for held in all_held:
        office = held.office
        is_open = office.organization is None and office.country in (None, own) and held.person.country in (None, own)
        if is_open and office.title.name.endswith("spokesperson"):
            department = Organization("Department of State", "ministry", "USA", sector="GOV")
            office.organization = department if own == "USA" else foreign_ministry(own)
            held.person.country = own


def _is_called_american(held: HeldOffice) -> bool:
    s, office = held.sentence, held.office
    return not _AMERICAN.isdisjoint(s.lows[max(0, office.i - 1) : office.j + 1])
