"""Words of the page between the title and the text, and who answers the press below it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from warehouse.parsing.captions import LONGEST_CAPTION
from warehouse.parsing.datelines import Dateline, place_key
from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import outlet_by_name
from warehouse.parsing.styles import UPPER, combined, may_be_token

# `Government of Mauritius (Port Louis)`
_SEAT: Final = re.compile(r"\s\([A-Z][a-z]+(?: [A-Z][a-z]+)?\)$")
_MOST_WORDS: Final = 4
_PAGE_HEAD: Final = 9
_WORDS_OF_SECTION: Final = 2
_HOUR: Final = re.compile(r"\d{1,2}:\d\d$")
_PLACE_LINE: Final = re.compile(
    rf"(?:The )?[{UPPER}][\w'’-]+(?: [{UPPER}][\w'’-]+){{0,3}}(?:, [{UPPER}][\w'’ -]+){{0,2}}$"
)
_LONGEST_POST: Final = 110
_POSTS: Final = re.compile(
    r"(?i:(?:[a-z]+ ){0,2}spokes(?:person|man|woman)|press (?:officer|secretary|attach[ée])|head of (?:press|media)|"
    r"media adviser|(?:[a-z]+ ){0,2}(?:communications?|information|public relations|media) "
    r"(?:specialist|officer|manager|director|adviser|advisor|coordinator))"
)
_NAME: Final = re.compile(rf"(?:(?:Mr|Ms|Mrs|Dr)\.? )?[{UPPER}][\w'’.-]+(?: [{UPPER}][\w'’.-]+){{1,3}}$")
_REACHED: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|(?i:(?:tel|phone|mob|mobile)\b)|\+?\(?\d[\d ()/.+-]{7,}$")


def mark_page_heads(pieces: list[Piece]) -> None:
    """`President of Russia`, `Events` between a title in its slot and the text: the issuer's name, and a section's
    beside the page's stamp. Changes the kinds."""
    _mark_path_ends(pieces)
    head = next((number for number, piece in enumerate(pieces) if piece.kind == "headline"), None)
    if head is None:
        return
    for number in range(head + 1, len(pieces)):
        piece = pieces[number]
        if piece.kind in ("body", "dateline", "caption"):
            return
        if piece.kind is not None or piece.role:
            continue
        text = _SEAT.sub("", piece.text)
        is_house = outlet_by_name(text) is not None or _is_house_and_section(text)
        if combined("issuer heading").match(text) is not None or is_house:
            piece.kind, piece.role = "boilerplate", "issuer heading"
        elif _is_section(pieces, number):
            piece.kind, piece.role = "boilerplate", "section"


def _mark_path_ends(pieces: list[Piece]) -> None:
    """`Home » News » Minister meets envoy` above the same title: the end of the path, where the title is set below."""
    for before, piece in pairwise(pieces):
        is_end = piece.kind == "headline" and before.line_no == piece.line_no and before.kind == "boilerplate"
        if not is_end or not before.text.rstrip().endswith(_PATH_SIGNS):
            continue
        if any(one.kind == "headline" and one.line_no > piece.line_no and one.text == piece.text for one in pieces):
            piece.kind, piece.role = "boilerplate", "navigation"


_PATH_SIGNS: Final = ("»", ">", "›")


def _is_house_and_section(text: str) -> bool:
    """`ANGOP | Politics`: a house by its name, a bar and a section's word or two."""
    house, bar, section = text.partition(" | ")
    words = section.split()
    is_short = bool(bar) and 0 < len(words) <= _WORDS_OF_SECTION and all(word[:1].isupper() for word in words)
    return is_short and outlet_by_name(house) is not None


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
        is_reached = after and (_REACHED.match(after[0].text) or after[0].kind == "boilerplate" or after[0].role)
        if name.kind is None and _NAME.match(name.text) and (is_reached or not after):
            for one in (name, piece):
                one.kind, one.role = "boilerplate", "contact"


def mark_places_of_pages(pieces: list[Piece]) -> None:
    """`The Kremlin, Moscow` below the page's day and hour and above the text: where what it tells of took place, the
    dateline of such a page. Changes the kind."""
    for number, piece in enumerate(pieces[1 : _PAGE_HEAD + 1], start=1):
        before = pieces[number - 1]
        if piece.kind is not None or piece.role or pieces[max(0, number - 2)].role != "stamp":
            continue
        if _HOUR.match(before.text) is not None and _PLACE_LINE.match(piece.text):
            *_, last = piece.text.split(", ")
            place = place_key(piece.text, None) or place_key(last, None)
            if place is not None and place.startswith("city/"):
                piece.kind, piece.role = "dateline", "place of the page"
                piece.dateline = Dateline(len(piece.text), place, None, None, None, None, "place below the hour")
            elif len(piece.text.split()) <= _MOST_WORDS:
                piece.kind, piece.role = "boilerplate", "section"
            return


_CONTACTS: Final = re.compile(r"(?i:(?:(?:media|press) )?(?:contacts?|enquiries|inquiries))\s?:?$")

_LONGEST_HEADING: Final = 20


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and _CONTACTS.match(text) is not None


# `Authorised by Senator the Hon Anne Lee, Minister for Foreign Affairs`: whose statement it is
_RESPONSIBLE: Final = re.compile(r"(?i:(?:authori[sz]ed|issued|released) (?:and released )?by)\b")


def _mark_under_contacts(pieces: list[Piece]) -> None:
    """`Contacts` below the text with nothing but short lines to the end: names, posts and numbers of a press office."""
    head = next((n for n in range(len(pieces) - 1, 0, -1) if _is_heading(pieces[n].text)), None)
    if head is None or not any(piece.kind == "body" for piece in pieces[:head]):
        return
    below = [piece for piece in pieces[head + 1 :] if piece.kind in (None, "body")]
    if any(len(piece.text) > _LONGEST_POST or piece.text[-1] in '.!?”"' for piece in below):
        return
    for piece in below:
        if _RESPONSIBLE.match(piece.text) is None:
            piece.kind, piece.role = "boilerplate", "contact"


_SHORTEST_DOUBLED: Final = 10


def mark_doubled(pieces: list[Piece]) -> None:
    """A line twice in a row is a picture's title and its caption; a whole sentence only with an agency behind it."""
    has_begun = False
    for previous, piece in pairwise(pieces):
        has_begun = has_begun or previous.kind == "body"
        if piece.text != previous.text or len(piece.text) < _SHORTEST_DOUBLED or len(piece.text) > LONGEST_CAPTION:
            continue
        if previous.kind not in (None, "body") or previous.role or piece.role:
            continue
        if " " not in piece.text:
            continue  # `Ivanov`, twice in a box of a biography
        bare = piece.text.rstrip(".)")
        is_title = piece.kind is None and not has_begun and piece.text[0].isupper()
        if is_title or (piece.kind == "body" and may_be_token(bare, 0, len(bare))):
            for one in (previous, piece):
                one.kind, one.role = "caption", "bare"
