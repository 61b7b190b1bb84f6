"""Who wrote it, by the name alone: `Maria Kandume` between the title and the page's day."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import outlet_by_name
from warehouse.parsing.styles import UPPER
from warehouse.parsing.title_words import SECTIONS
from warehouse.parsing.wording import is_sentence
from warehouse.places.gazetteer import find_place

WRITER: Final = "writer"
_MOST_BELOW: Final = 9
_LONGEST: Final = 70
# Between the title and the writer one sentence may stand that is no longer.
_LONGEST_STANDFIRST: Final = 200
_NAME_WORD: Final = rf"(?:[{UPPER}][\w'’-]+|[{UPPER}]\.)"
_NAME: Final = rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|de|da|do|dos|van|von|der|bin|ibn|al|el|abu|ben)){{0,3}} {_NAME_WORD}"
_WRITERS: Final = re.compile(
    rf"(?P<name>{_NAME})(?: (?:and|&) {_NAME})?"
    r"(?P<post>(?:,\s?|\s[–—-]\s|\s\|\s|\s)"
    r"(?:(?:[A-Z]?[a-z]+|[A-Z]{2,4}) ){0,3}"
    r"(?i:editors?|reporters?|correspondents?|writer|journalist|columnist|bureau chief)"
    r"(?:,? [A-Z][\w.'’-]*){0,3})?$"
)
# Parts of a house and of a title that names are not made of.
_NO_NAMES: Final = frozenset(
    "agency agreement agreements arrives association bank board breaking bureau centre center chamber channel city "
    "club college committee conference congress corporation daily day digital editorial embassy exclusive fund group "
    "house institute island islands live magazine meeting ministers network newspaper official online opens park photo "
    "photos picture portal post president prime minister press radio region report review russia signs star state "
    "english in for with on at to from partnership power listen watch read share obj "
    "hon honourable mp obe presswire updates important latest "
    "statement street studio summit system talks team telegraph television times today tribune tv university video "
    "visit visits voice week year".split()
)


def mark_writers(pieces: list[Piece]) -> None:
    """A name alone beside the page's day, or right before the dateline, below the title, or below the mark that ends
    the text: who wrote it, and nobody in the news. Changes the kinds.

    In: an article's pieces in order, its headline found.
    """
    head = next((number for number, piece in enumerate(pieces) if piece.kind == "headline"), None)
    if head is None:
        return
    _mark_below(pieces, head)
    _mark_last(pieces, head)
    sentences = 0
    for number in range(head + 1, min(len(pieces) - 1, head + _MOST_BELOW)):
        piece = pieces[number]
        sentences += piece.kind in ("body", "dateline")
        if sentences > 1 or (sentences and len(piece.text) > _LONGEST_STANDFIRST):
            return
        if piece.kind is None and not piece.role:
            match = _writer(piece.text)
            if match is not None and (match["post"] or _is_beside_stamp(pieces, number)):
                piece.kind, piece.role = "credit", WRITER


_OF_PAGE: Final = ("navigation", "tail", "block")
_END: Final = "./."
"""Vietnam's newsrooms end a report with it."""


def _mark_below(pieces: list[Piece], head: int) -> None:
    """`Thuy Dung` on the line below the one that ends with `./.`, and nothing but a page's words behind it."""
    number = len(pieces) - 1
    while number > head and (pieces[number].kind in ("boilerplate", "credit") or pieces[number].role in _OF_PAGE):
        number -= 1
    piece, before = pieces[number], pieces[number - 1]
    if number > head + 1 and before.kind in ("body", "dateline") and before.text.rstrip().endswith(_END):
        match = _writer(piece.text) if piece.kind in (None, "body") else None
        if match is not None:
            piece.kind, piece.role = "credit", WRITER


_STROKE: Final = re.compile(rf"{_NAME_WORD}(?: {_NAME_WORD})?\s?/\s?{_NAME_WORD}(?: {_NAME_WORD})?$")
_DIGIT: Final = re.compile(r"\d")
_MOST_AT_END: Final = 12


def _mark_last(pieces: list[Piece], head: int) -> None:
    """`Tatiana Kudaibergen` or `F. Allam/ Mazen` below the last sentence of an agency's report and nothing but a page's
    words behind it: who wrote it, where the text has nobody of that name."""
    number = len(pieces) - 1
    fewest = max(head, number - _MOST_AT_END)
    while number > fewest and (pieces[number].kind in ("boilerplate", "credit") or pieces[number].role in _OF_PAGE):
        number -= 1
    piece, before = pieces[number], pieces[number - 1]
    if number <= head + 1 or piece.kind is not None or piece.role or before.kind != "body":
        return
    text = piece.text
    if (
        len(text) > _LONGEST
        or _DIGIT.search(text) is not None
        or (_STROKE.match(text) is None and _writer(text) is None)
    ):
        return
    if not is_sentence(before.text) or not any(one.dateline is not None and one.dateline.mark for one in pieces):
        return
    family = text.split()[-1]
    if not any(family in one.text for one in pieces[:number]):
        piece.kind, piece.role = "credit", WRITER


def _is_beside_stamp(pieces: list[Piece], number: int) -> bool:
    before, after = pieces[number - 1], pieces[number + 1]
    return "stamp" in (before.role, after.role) or after.kind == "dateline" or after.role == "credit line"


def _writer(text: str) -> re.Match[str] | None:
    """The match of a line that is a writer's name, with a post behind it or not."""
    match = _WRITERS.match(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    name = match["name"]
    words = name.lower().split()
    is_title = name.isupper() or any(word in SECTIONS for word in words)
    if is_title or not _NO_NAMES.isdisjoint(words) or outlet_by_name(text) is not None:
        return None
    return match if match["post"] or find_place(match["name"]) is None else None
