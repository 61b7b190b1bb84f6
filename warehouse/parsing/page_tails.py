"""What stands below the text without a heading: other news behind an end mark, a house that tells of itself."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.pieces import END_MARK, Piece
from warehouse.parsing.wording import is_headline_like, is_sentence

_MOST_TITLES: Final = 40
# A writer's name is shorter than a title.
_FEWEST_WORDS: Final = 5
_END_SIGNS: Final = ("(END)", "[END]", "(End)", "(Ends)", "-0-", "-30-", "./.")
_VIETNAMESE_END: Final = "./."
_LONGEST_OF_HOUSE: Final = 700


def mark_behind_end(pieces: list[Piece]) -> None:
    """Titles behind the mark that ends the article, nothing but titles and signs to the last line: other news. Changes
    the kinds.

    `(END)`, then `-` and `Culture minister opens museum` in turns, as a page's list of links is scraped.
    """
    begin, titles = len(pieces), 0
    while begin > 0 and not _is_end(pieces[begin - 1]) and _may_be_link(pieces[begin - 1]):
        begin -= 1
        titles += pieces[begin].kind is None
    if titles == 0 or titles > _MOST_TITLES or begin == 0:
        return
    before = pieces[begin - 1]
    if not _is_end(before):
        return
    may_be_writer = before.text.endswith(_VIETNAMESE_END)
    for piece in pieces[begin:]:
        if piece.kind is None and not (may_be_writer and len(piece.text.split()) < _FEWEST_WORDS):
            piece.kind, piece.role = "boilerplate", "in tail"


def _is_end(piece: Piece) -> bool:
    return piece.role == END_MARK or piece.text.endswith(_END_SIGNS)


def _may_be_link(piece: Piece) -> bool:
    """A title, or what no text holds; a page's words and blocks have rules of their own."""
    if piece.kind is not None:
        return piece.kind in ("boilerplate", "credit")
    return not piece.role and is_headline_like(piece.text) and not is_sentence(piece.text)


# `Since 1947 the national news service has served …`, `The Example Times is an independent online newspaper`
_OF_HOUSE: Final = re.compile(
    r"(?:(?:Since|Founded|Established|Launched|Set up)\b[^.]{0,30}\b(?:19|20)\d\d\b.{0,90}"
    r"|(?:The |An? )?[A-Z][^.]{2,70}?\s(?:is|was|has been|are)\s.{0,60}|About [A-Z].{0,60})"
    r"\b(?:news (?:agency|service|portal|site|website|wire|outlet|channel|network|organi[sz]ation|platform|source)|"
    r"newspaper|daily|broadcaster|publication|media (?:house|group|outlet|organi[sz]ation))\b"
)
_OF_MEDIA: Final = ("news agenc", "newspaper", "broadcaster", "journalis", "the press", "media ")
_FEWEST_PARAGRAPHS: Final = 2


def mark_house_words(pieces: list[Piece]) -> None:
    """The last paragraph, with furniture behind it, in which a house tells what it is. Changes the kind.

    Where the article is about media themselves the paragraph may be its last sentence, and stays.
    """
    if not pieces:
        return
    number = len(pieces) - 1
    while number > 0 and (pieces[number].kind == "boilerplate" or pieces[number].role in ("tail", "block")):
        number -= 1
    last = pieces[number]
    if number == len(pieces) - 1 or last.kind != "body" or len(last.text) > _LONGEST_OF_HOUSE:
        return
    if _OF_HOUSE.match(last.text) is None:
        return
    before = [piece.text for piece in pieces[:number] if piece.kind in ("body", "headline", None)]
    if len(before) < _FEWEST_PARAGRAPHS or any(word in text for text in before for word in _OF_MEDIA):
        return
    last.kind, last.role = "boilerplate", "house"
