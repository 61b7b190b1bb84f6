"""Whose page it is by what its own lines around the text say in passing: an address, rights, a call to follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import agency_in, outlet_by_name, outlet_of_address, outlets
from warehouse.parsing.wording import page_word_role

_LONGEST: Final = 320
_MOST_WORDS: Final = 5
_MOST_RUNS: Final = 12
# `granma.cu`, `theeditor@punchng.com`, `https://example.com/a`
_ADDRESS: Final = re.compile(r"(?:https?://|www\.|@)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,6}\b")
# How a house speaks of itself: rights, what it is not answerable for, its print edition, where to follow it.
_OWN: Final = re.compile(
    r"©|\([cC]\)\s|\bCopyright\b|\b[Rr]ights [Rr]eserved\b|\bpermission (?:from|of)\b|\bopinions? of\b|"
    r"Trust Principles|^(?:Support|Published in|First published in|Printed in|Follow|Join|Download|Subscribe to|"
    r"Contact|Published by)\b"
)
_WRITTEN_BY: Final = re.compile(
    r"[Bb][Yy]\b|A version of |.{3,40}\(The [A-Z]|(?:Published|Printed|Appeared|First published) in "
)
_LAST: Final = 6
_STANDARDS: Final = "Trust Principles"
_RUN: Final = re.compile(r"[A-Z][\w.&-]*(?:['’]s?(?=\s))?(?:\s(?:of|the|and|&|[A-Z][\w.&-]*))*")


_RIGHTS: Final = re.compile(r"(?:©|\([cC]\)|Copyright\b)|.{0,80}\b[Aa]ll [Rr]ights [Rr]eserved")
_SOURCE_NAME: Final = re.compile(
    r"[(\[]?(?:News )?(?:Source|SOURCE)\s?:\s?(?P<name>[^\W\d_a-z][\w'’&-]*(?: [^\W\d_a-z][\w'’&-]*){0,4})"
    r"[)\]]?(?:$|\s?[|•·;]|\s+(?=\d|Updated?\b|(?:Web )?Editor\b|Authors?\b|Time\b|Date\b))"
)
_NO_HOUSE: Final = re.compile(
    r"(?i:\b(?:office|embassy|ministry|department|committee|agency|press|mission|consulate|mo?fa|mid|pid|pmo|dpi|"
    r"agencies|internet|websites?|reports|collected|staff)\b)"
)


def own_mark_outlet(pieces: list[Piece]) -> tuple[str, str] | None:
    """The one outlet that a page's lines of furniture and credits name, and the outlet basis: by an address
    (`editor@punchng.com`), its name alone in one of the last lines, or words of its own (`Published in Dawn, November
    18th, 2023`); None where none does, or several.

    In: an article's pieces, all with their kind. Agencies sign reports on others' pages: by name they are none.
    """
    texts = [piece for piece in pieces if piece.kind in ("boilerplate", "credit") and len(piece.text) <= _LONGEST]
    # `(NAN)(www.nannews.ng)` behind the last sentence goes with the agency's reports wherever they are printed.
    by_address = [(name, piece) for piece in texts if piece.role != "end credit" for name in _by_address(piece.text)]
    if by_address:
        # A site's address signs the page; a writer's or an office's is the house's way to be reached.
        is_signed = any(piece.kind == "credit" or "@" not in piece.text for _, piece in by_address)
        is_one = len({name for name, _ in by_address}) == 1
        return (by_address[0][0], "credit" if is_signed else "house style") if is_one else None
    alone = {name for piece in texts[-_LAST:] if (name := _house_alone(piece.text))}
    named = alone or {name for piece in texts if _speaks_of_house(piece) for name in _named(piece.text)}
    is_of_standards = any(_STANDARDS in piece.text for piece in texts)
    return (named.pop(), "house style" if is_of_standards else "credit") if len(named) == 1 else None


def _house_alone(text: str) -> str | None:
    name = outlet_by_name(text)
    is_house = name is not None and outlets()[name].kind != "agency" and page_word_role(text) is None
    return name if is_house else None


def _by_address(text: str) -> Iterator[str]:
    if "." in text and ("@" in text or "www" in text or "://" in text or " " not in text):
        for match in _ADDRESS.finditer(text):
            if name := outlet_of_address(match.group().lstrip("@")):
                yield name


def _speaks_of_house(piece: Piece) -> bool:
    if piece.kind == "credit":
        return _WRITTEN_BY.match(piece.text) is not None
    return piece.role in ("foot", "section") or _OWN.search(piece.text) is not None


def _named(text: str) -> Iterator[str]:
    """The outlets among the runs of capitalised words of a line, the longest name of each run."""
    for number, match in enumerate(_RUN.finditer(text)):
        if number == _MOST_RUNS:
            return
        words = match.group().replace("'s", "").replace("’s", "").split()
        if name := _longest_name([word.strip(".'’") for word in words]):
            yield name


def _longest_name(words: list[str]) -> str | None:
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        for first in range(len(words) - length + 1):
            run = " ".join(words[first : first + length])
            name = outlet_by_name(run) or (outlet_by_name(f"The {run}") if length > 1 else None)
            if name is not None and (outlets()[name].kind != "agency" or "Trust" in words):
                return name
    return None


def lines_of_rights(pieces: list[Piece]) -> list[str]:
    """`© 2020 Vientiane Times. All rights reserved.`: the lines that tell whose page it is."""
    return [piece.text for piece in pieces if piece.kind == "boilerplate" and _RIGHTS.match(piece.text)]


_OWNER: Final = re.compile(
    r"(?:Copyright\b|©|\([cC]\))[\s:,]*(?:(?:©|\([cC]\))\s*)?(?:(?:(?:19|20)\d\d)(?:\s?[-–]\s?(?:19|20)\d\d)?[\s,]+)?(?:by\s)?"
    r"(?P<name>[^\W\d_a-z][\w'’&-]*(?: (?:of|the|and|&|[^\W\d_a-z][\w'’&-]*)){0,4})"
    r"(?:,?\s(?:©\s?)?(?:19|20)\d\d\b.{0,60}|[.,|]?\s?(?i:all rights reserved)\b.{0,120}|\.?)$"
)
_NO_OWNER: Final = re.compile(
    r"(?i:\b(?:all|rights|reserved|content|images?|pictures?|getty|copyright|government|republic|presidency|state|"
    r"photos?|this|the site|powered|designed|terms|policy)\b)"
)


def named_owner(rights: list[str]) -> str | None:
    """`Copyright Example Recorder, 2021`: a house that no table knows, as the last line of rights names it; offices,
    agencies and one word alone, which may be a person's or a maker's, are none."""
    match = _OWNER.match(rights[-1]) if rights else None
    if match is None or " " not in match["name"]:
        return None
    name = match["name"]
    if _NO_HOUSE.search(name) or _NO_OWNER.search(name) or agency_in(name) is not None:
        return None
    return name


def named_source(sources: list[str]) -> str | None:
    """`Source: Bao Quang Ninh`: a house that no table knows, as it is named; offices and missions are none."""
    for text in sources:
        match = _SOURCE_NAME.match(text)
        if match is not None and _NO_HOUSE.search(match["name"]) is None and agency_in(text) is None:
            return match["name"]
    return None


def names_source(text: str) -> bool:
    """True for a credit that names whose report it is: `Source: VNA`."""
    return re.match(r"[(\[\s]*(?:News )?(?:[Ss]ource|SOURCE|According to|Theo|Nguồn)", text) is not None
