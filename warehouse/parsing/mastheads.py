"""Whose page it is by a line of its own at its head: a house's name, a ministry, an office of a head of state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import foreign_ministry_of, outlet_by_name
from warehouse.parsing.wording import page_word_role
from warehouse.places.gazetteer import country_by_name, country_of_house
from warehouse.places.names import country_names

_FIRST: Final = 6
_LONGEST: Final = 110
# `Official website of the Ministry of …`
_OFFICIAL: Final = re.compile(r"(?i:(?:the )?(?:official )?(?:website|site|portal|web ?page) of (?:the )?)")
_SITES: Final = ("site", "portal", "page")
_GOVERNMENT: Final = "Government of"
_PARTS: Final = re.compile(r"\s[|/»>·•–—-]\s")
_BEFORE_DAY: Final = re.compile(r"\s?,\s(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )")
_FOREIGN: Final = (
    "ministry of foreign affairs",
    "ministry for foreign affairs",
    "ministry of foreign and",
    "ministry of external affairs",
    "department of foreign affairs",
)
_OFFICES: Final = re.compile(
    r"(?:The )?(?:Federal )?(?:Ministry|Department) (?:of|for)\b"
    r"|(?:The )?(?:Government(?: Offices)?|Presidency|Parliament|Embassy|Office) of\b"
    r"|(?:Office of the )?(?:President|Prime Minister|Chancellor|Cabinet|Federal Chancellery)(?:'s|’s)?(?: Office)?\b"
    r"|Statistics\b"
)


_ALL_NAMES: Final = re.compile(
    r"[^\Wa-z][^\s.!?:]*(?:[\s/|]+(?:[^\Wa-z][^\s.!?:]*|of|for|the|and|&|[|/·•–—-]))*", re.UNICODE
)


def masthead_outlet(pieces: Iterable[Piece]) -> str | None:
    """The outlet that a line of its own above the text names (`The Kathmandu Post`, `RNZ News`, `Ministry of Foreign
    Affairs | Republic of Estonia`); None where none does.

    In: an article's pieces in order.
    """
    first = list(islice(pieces, _FIRST))
    title = next((piece.text for piece in first if piece.kind == "headline"), "")
    *_, suffix = _PARTS.split(title)
    if suffix != title and (name := outlet_by_name(suffix)):
        return name  # `Ministers meet in Accra - GOV.UK`
    head = [piece.text for piece in first if len(piece.text) <= _LONGEST and piece.kind != "headline"]
    named = next((name for line in head if (name := _named_by(line))), None)
    if named is None or named.startswith(_GOVERNMENT):
        return _office_below_state(head) or named
    return named


def names_office(line: str) -> bool:
    """True for a line that is a state's office by its name and nothing else: `Prime Minister's Office of Japan`."""
    return len(line) <= _LONGEST and _office(line) is not None


def _office_below_state(head: list[str]) -> str | None:
    """`Arab Republic of Egypt` and `Ministry of Foreign Affairs` in lines of their own, whichever stands first."""
    state = next((line for line in head if " of " in line.lower() and _state(line)), None)
    office = next((line for line in head if line != state and _is_office(line)), None)
    code = _state(state) if state else None
    return _office(f"{office} of {country_names()[code]}") if code and office else None


def _state(line: str) -> str | None:
    """`Arab Republic of Egypt`, `Government of Montenegro`."""
    return country_by_name(line.removeprefix(f"{_GOVERNMENT} ") if line.startswith(_GOVERNMENT) else line)


def _named_by(line: str) -> str | None:
    low = line.lower()
    if " of" in low and any(map(low.__contains__, _SITES)):  # the pattern is tried at every letter
        line = _OFFICIAL.sub("", line)
    known = next((name for part in _parts(line) if (name := outlet_by_name(part))), None)
    return known or _office(line)


def _parts(line: str) -> Iterator[str]:
    """The whole line and what bars part: `INQUIRER.net / 04:48 PM June 08, 2023`; or what stands before a day of the
    week: `Daily News Egypt, Thursday 15 May 2025`."""
    for part in dict.fromkeys((line, *_PARTS.split(line), _BEFORE_DAY.split(line)[0])):
        if page_word_role(part) is not None:
            continue  # `Foreign Policy`, `Print` are words of a page first
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
    """All of it a name: `President Adams to receive the guest` is none."""
    return _OFFICES.match(line) is not None and _ALL_NAMES.fullmatch(line) is not None
