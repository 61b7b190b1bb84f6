"""Who issues a statement: signature blocks, issuing lines and page layouts of ministries and parties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import foreign_ministry_of, outlet_shown_by, page_outlet
from warehouse.places.gazetteer import country_by_name, find_place

ISSUER: Final = "issuer"
_LONGEST_ADDRESS: Final = 70
_LONGEST_PLACE: Final = 30
_MOST_AFTER: Final = 12
# What of a page shows its layout: its first and last pieces, and of each its beginning.
_FIRST: Final = 6
_LAST: Final = 3
_BEGINNING: Final = 220


def settle_issuers(pieces: list[Piece]) -> None:
    """The country below an issuer's name is the issuer's too; an address below it and a place alone are residue."""
    for index, piece in enumerate(pieces):
        if piece.role == ISSUER:
            _settle_block(pieces[index + 1 : index + 1 + _MOST_AFTER])
    _settle_place(pieces)


def _settle_block(following: list[Piece]) -> None:
    if following and _is_short(following[0]) and country_by_name(following[0].text) is not None:
        following[0].kind, following[0].role = "credit", ISSUER
    if any(piece.kind in ("body", "dateline", "caption") for piece in following):
        return
    for piece in following:
        if _is_short(piece):
            piece.kind, piece.role = "boilerplate", "address"


def _is_short(piece: Piece) -> bool:
    return piece.kind is None and not piece.role and len(piece.text) <= _LONGEST_ADDRESS


def _settle_place(pieces: list[Piece]) -> None:
    """`New Delhi` as the last text of all: the place of a signature."""
    last = next((number for number in range(len(pieces) - 1, 0, -1) if not _is_furniture(pieces[number])), 0)
    if last == 0 or not _is_short(pieces[last]) or pieces[last - 1].kind != "body":
        return
    if len(pieces[last].text) <= _LONGEST_PLACE and find_place(pieces[last].text) is not None:
        pieces[last].kind, pieces[last].role = "boilerplate", "signature"


def _is_furniture(piece: Piece) -> bool:
    return piece.kind == "boilerplate" or piece.role in ("navigation", "tail")


def issuing_outlet(pieces: list[Piece]) -> tuple[str, str] | None:
    """The ministry or party whose page it is by its signature or layout, and the outlet basis; None where none shows.

    In: an article's pieces in order, all with their kind.
    """
    for block in _blocks(pieces):
        if name := outlet_shown_by("credit", block, of=ISSUER) or _foreign_ministry(block):
            return name, "credit"
    name = page_outlet(_page(pieces))
    return (name, "house style") if name else None


def _blocks(pieces: list[Piece]) -> Iterator[str]:
    """The issuers' lines, those below each other as one text."""
    block: list[str] = []
    for piece in pieces:
        if piece.role == ISSUER:
            block.append(piece.text)
        elif block:
            yield ", ".join(block)
            block = []
    if block:
        yield ", ".join(block)


def _foreign_ministry(block: str) -> str | None:
    """The foreign ministry of the country that a block names beside `Ministry of Foreign Affairs`."""
    if "ministry of" not in block.lower() and "department of" not in block.lower():
        return None
    words = block.replace(",", " ").split()
    for first in range(len(words)):
        for length in (4, 3, 2, 1):
            code = country_by_name(" ".join(words[first : first + length]))
            if code is not None:
                return foreign_ministry_of(code)
    return None


def _page(pieces: list[Piece]) -> str:
    """A page's layout as lines of `kind: text` for the pieces at both of its ends."""
    ends = pieces if len(pieces) <= _FIRST + _LAST else [*pieces[:_FIRST], *pieces[-_LAST:]]
    return "\n".join(f"{piece.kind}: {piece.text[:_BEGINNING]}" for piece in ends)
