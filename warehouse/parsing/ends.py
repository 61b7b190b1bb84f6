"""Ends of body lines: agencies' marks, editors, sources and end marks that stand on the last sentence's line."""

from __future__ import annotations

from typing import Final

from warehouse.parsing.openings import found_in
from warehouse.parsing.pieces import Piece
from warehouse.parsing.styles import known_tokens, may_be_token

# Credits and end marks are short; a search over the whole paragraph would cost a hundred times as much.
_WINDOW: Final = 170
_MOST_ENDS: Final = 6
_FEWEST_TEASERS: Final = 3
_LONGEST_TEASER: Final = 120
_OF_ARTICLE: Final = (
    "memorand",
    "agreement",
    "protocol",
    "treaty",
    "declaration",
    "mou ",
    "action plan",
    "minister",
    "president",
)
_END_MARKS: Final = frozenset(")]-–—#■□▪◼")
"""How end marks end, a point after them left out."""
_LONGEST_NUMBER: Final = 12
_CREDIT_SIGNS: Final = (" PTI ", "(end", "(End", "(END", "/", "ditor", "ource", "SOURCE", "Translated by")
_SENTENCE_ENDS: Final = ".!?\"”’'…。"


def split_ends(pieces: list[Piece]) -> list[Piece]:
    """The pieces with credits and end marks cut off from the ends of body lines, each a piece of its own."""
    last_body = max((number for number, piece in enumerate(pieces) if piece.kind == "body"), default=-1)
    found: list[Piece] = []
    for number, piece in enumerate(pieces):
        if piece.kind != "body" or piece.text[-1] in _SENTENCE_ENDS:
            found.append(piece)
        else:
            found.extend(_split(piece, is_last=number == last_body))
    return found


def mark_teasers(pieces: list[Piece]) -> None:
    """Titles of other news at the end, each a line with a dash before: `- Museum opens night tours`. Changes the kinds.

    A list that its sentence announces with a colon, or that names documents or offices, belongs to the article.
    """
    begin = len(pieces)
    while begin > 0 and _is_teaser(pieces[begin - 1]):
        begin -= 1
    found = pieces[begin:]
    if len(found) < _FEWEST_TEASERS or begin == 0 or pieces[begin - 1].text.endswith(":"):
        return
    if any(word in piece.text.lower() for piece in found for word in _OF_ARTICLE):
        return
    for piece in found:
        piece.kind, piece.role = "boilerplate", "tail"


def _is_teaser(piece: Piece) -> bool:
    text = piece.text
    is_title = text[:2] == "- " and text[2:3].isalnum() and text[-1] not in ".;:,!" and len(text) < _LONGEST_TEASER
    return piece.kind == "body" and is_title


def has_end(text: str) -> bool:
    """True for a text that closes with an agency's mark or an end mark: it is running text, whatever follows it."""
    return _end_of(text, is_last=True) is not None


def has_agency_s_mark(text: str) -> bool:
    """True for a sentence behind which an agency's mark in brackets closes its report."""
    return text.endswith(")") and text[:-1].rpartition("(")[2] in known_tokens() and len(text) > _LONGEST_NUMBER


def _split(piece: Piece, *, is_last: bool) -> list[Piece]:
    cut_off: list[Piece] = []
    for _ in range(_MOST_ENDS):
        found = _end_of(piece.text, is_last=is_last)
        if found is None:
            break
        cut, kind = found
        end = piece.text[cut:]
        begin = piece.start + cut + len(end) - len(end.lstrip())
        cut_off.append(Piece(begin, piece.end, end.strip(), kind, f"end {kind}", line_no=piece.line_no))
        piece.text = piece.text[:cut].rstrip()
        piece.end = piece.start + len(piece.text)
    return [piece, *reversed(cut_off)]


def _end_of(text: str, *, is_last: bool) -> tuple[int, str] | None:
    """Where the last credit or end mark of a text begins, and its passage kind; None where the text ends as text."""
    offset = max(0, len(text) - _WINDOW)
    window = text[offset:]
    mark = found_in("end mark", window) if _may_end_with_mark(text) else None
    if mark is not None and offset + mark[1].start() > 0:
        return offset + mark[1].start(), "boilerplate"
    found = found_in("end credit", window) if _may_end_with_credit(window) else None
    if found is None:
        return None
    style, credit = found
    if offset + credit.start() == 0:
        return None
    if style.applies == "last line" and not is_last:
        return None
    return offset + credit.start(), "credit"


def _may_end_with_mark(text: str) -> bool:
    """A bracket or a dash at the end, or a number of few digits behind the last full stop."""
    last = text.rstrip(".")[-1:]
    return last in _END_MARKS or (last.isdecimal() and ". " in text[-_LONGEST_NUMBER:])


def _may_end_with_credit(window: str) -> bool:
    """A look before the costly patterns: an agency's mark or a bracket at the end, or a word that credits have."""
    end = window.rstrip(".")
    if end.endswith((")", "]")) or may_be_token(end, 0, len(end)):
        return True
    return any(sign in window for sign in _CREDIT_SIGNS)
