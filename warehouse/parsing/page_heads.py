"""Words of the page between the title and the text, and who answers the press below it."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import outlet_by_name
from warehouse.parsing.styles import UPPER, combined

_MOST_WORDS: Final = 4
_LONGEST_POST: Final = 110
_POSTS: Final = re.compile(
    r"(?i:(?:[a-z]+ ){0,2}spokes(?:person|man|woman)|press (?:officer|secretary|attach[ée])|head of (?:press|media)|"
    r"media adviser)"
)
_NAME: Final = re.compile(rf"(?:(?:Mr|Ms|Mrs|Dr)\.? )?[{UPPER}][\w'’.-]+(?: [{UPPER}][\w'’.-]+){{1,3}}$")
_REACHED: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|(?i:(?:tel|phone|mob|mobile)\b)|\+?\(?\d[\d ()/.+-]{7,}$")


def mark_page_heads(pieces: list[Piece]) -> None:
    """`President of Russia`, `Events` between a title in its slot and the text: the issuer's name, and a section's
    beside the page's stamp. Changes the kinds."""
    head = next((number for number, piece in enumerate(pieces) if piece.kind == "headline"), None)
    if head is None:
        return
    for number in range(head + 1, len(pieces)):
        piece = pieces[number]
        if piece.kind in ("body", "dateline", "caption"):
            return
        if piece.kind is not None or piece.role:
            continue
        if combined("issuer heading").match(piece.text) is not None or outlet_by_name(piece.text) is not None:
            piece.kind, piece.role = "boilerplate", "issuer heading"
        elif _is_section(pieces, number):
            piece.kind, piece.role = "boilerplate", "section"


def _is_section(pieces: list[Piece], number: int) -> bool:
    """A word or two between furniture and the stamp: `Visit from Japan` above `Monday, 19 May 2025`."""
    text = pieces[number].text
    if len(text.split()) > _MOST_WORDS or not text[:1].isupper() or text[-1] in ".:;,?!" or number + 1 == len(pieces):
        return False
    before, after = pieces[number - 1], pieces[number + 1]
    is_furniture = before.kind == "boilerplate" or before.role == "navigation"
    return is_furniture and after.role == "stamp"


def mark_contacts(pieces: list[Piece]) -> None:
    """A name, a spokesperson's post and how to reach them, at the end: who answers the press is nobody in the news.
    Changes the kinds."""
    _mark_under_contacts(pieces)
    for number in range(len(pieces) - 1, 0, -1):
        piece = pieces[number]
        if piece.kind == "body" and len(piece.text) > _LONGEST_POST:
            return
        is_post = piece.kind in (None, "body") and _POSTS.match(piece.text) is not None
        if not is_post or len(piece.text) > _LONGEST_POST or piece.text[-1] in '.!?”"':
            continue
        name, after = pieces[number - 1], pieces[number + 1 : number + 2]
        if name.kind is None and _NAME.match(name.text) and after and _REACHED.match(after[0].text):
            for one in (name, piece):
                one.kind, one.role = "boilerplate", "contact"


_CONTACTS: Final = re.compile(r"(?i:(?:(?:media|press) )?(?:contacts?|enquiries|inquiries))\s?:?$")

# `Authorised by Senator the Hon Anne Lee, Minister for Foreign Affairs`: whose statement it is
_RESPONSIBLE: Final = re.compile(r"(?i:(?:authori[sz]ed|issued|released) (?:and released )?by)\b")


def _mark_under_contacts(pieces: list[Piece]) -> None:
    """`Contacts` below the text with nothing but short lines to the end: names, posts and numbers of a press office."""
    head = next((n for n in range(len(pieces) - 1, 0, -1) if _CONTACTS.match(pieces[n].text)), None)
    if head is None or not any(piece.kind == "body" for piece in pieces[:head]):
        return
    below = [piece for piece in pieces[head + 1 :] if piece.kind in (None, "body")]
    if any(len(piece.text) > _LONGEST_POST or piece.text[-1] in '.!?”"' for piece in below):
        return
    for piece in below:
        if _RESPONSIBLE.match(piece.text) is None:
            piece.kind, piece.role = "boilerplate", "contact"
