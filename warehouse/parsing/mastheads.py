"""Whose page it is by a line of its own at its head: a house's name, a ministry, an office of a head of state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import foreign_ministry_of, outlet_by_name
from warehouse.places.gazetteer import country_by_name, country_of_house
from warehouse.places.names import country_names

_FIRST: Final = 6
_LONGEST: Final = 80
_PARTS: Final = re.compile(r"\s[|/»>·•–—-]\s")
_FOREIGN: Final = ("ministry of foreign affairs", "ministry of external affairs", "department of foreign affairs")
_OFFICES: Final = re.compile(
    r"(?:The )?(?:Ministry|Department|Federal Ministry|Government|Presidency|Parliament|Embassy|Office) of\b"
    r"|(?:Office of the )?(?:President|Prime Minister|Chancellor|Cabinet|Federal Chancellery)(?:'s|’s)?(?: Office)?\b"
    r"|Statistics\b"
)


def masthead_outlet(pieces: Iterable[Piece]) -> str | None:
    """The outlet that a line of its own above the text names (`The Kathmandu Post`, `RNZ News`, `Ministry of Foreign
    Affairs | Republic of Estonia`); None where none does.

    In: an article's pieces in order.
    """
    head = [piece.text for piece in islice(pieces, _FIRST) if len(piece.text) <= _LONGEST]
    return next((name for line in head if (name := _named_by(line))), None) or _office_below_state(head)


def _office_below_state(head: list[str]) -> str | None:
    """`Arab Republic of Egypt` and `Ministry of Foreign Affairs` in lines of their own, whichever stands first."""
    state = next((line for line in head if " of " in line.lower() and country_by_name(line)), None)
    office = next((line for line in head if line != state and _is_office(line)), None)
    code = country_by_name(state) if state else None
    return _office(f"{office} of {country_names()[code]}") if code and office else None


def _named_by(line: str) -> str | None:
    known = next((name for part in _parts(line) if (name := outlet_by_name(part))), None)
    return known or _office(line)


def _parts(line: str) -> Iterator[str]:
    """The whole line and what bars part: `INQUIRER.net / 04:48 PM June 08, 2023`."""
    yield line
    for part in _PARTS.split(line):
        yield part
        yield part.removeprefix("The ")
        if " " in part or part == line:  # `Share | Print` is no paper of India
            yield f"The {part}"


def _office(line: str) -> str | None:
    """`Ministry of Foreign Affairs of Denmark`, `Office of the President of the Republic of Finland`, `Statistics
    Norway`: a state's office by its name, with the state's behind it."""
    name = _PARTS.sub(" of ", line.strip())
    if not _is_office(name):
        return None
    code = country_of_house(name)
    if code is None:
        return None
    return foreign_ministry_of(code) if name.lower().removeprefix("the ").startswith(_FOREIGN) else name


def _is_office(line: str) -> bool:
    return _OFFICES.match(line) is not None and not line.endswith((".", "!", "?", ":"))
