"""Pieces: spans of one line with a kind, or with none yet while the article is still being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.parsing.datelines import Dateline
from warehouse.parsing.stamps import Stamp

END_MARK: Final = "end mark"
"""The role of a line that is nothing but an end mark: `(END)`."""


@dataclass(slots=True, init=False)
class Piece:
    """A span of an article's text, within one line."""

    start: int
    end: int
    text: str
    kind: str | None
    """A passage kind; None while undecided."""
    role: str
    """What it is within its kind: `navigation`, `tail`, `photo credit`, `picture title`, `glued`, …"""
    dateline: Dateline | None
    line_no: int
    """The line, counted without blank ones: 0 is the title slot."""

    # Compiled code has the interpreter run initializers that are generated.
    def __init__(
        self, start: int, end: int, text: str, kind: str | None = None, role: str = "", line_no: int = 0
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.kind = kind
        self.role = role
        self.dateline = None
        self.line_no = line_no


@dataclass(slots=True)
class Draft:
    """An article while it is read: its pieces in order, and what its lines say of the whole."""

    pieces: list[Piece] = field(default_factory=list)
    header: tuple[int, int | None, int | None] | None = None
    """Year, month and day of the header, as far as it has them."""
    stamps: list[Stamp] = field(default_factory=list)
    footer_title: str | None = None
    footer_site: str | None = None
    footer_stamps: list[Stamp] = field(default_factory=list)
    line_no: int = 0
    body_count: int = 0
    has_dateline: bool = False

    def add(self, start: int, text: str, kind: str | None = None, role: str = "") -> Piece | None:
        """Append the span of `text` without blanks at its ends; nothing where it is blank."""
        stripped = text.strip()
        if not stripped:
            return None
        start += len(text) - len(text.lstrip())
        piece = Piece(start, start + len(stripped), stripped, kind, role, self.line_no)
        self.pieces.append(piece)
        return piece

    def add_line(self, start: int, text: str, kind: str | None) -> None:
        """Append text that has no blanks at its ends, and count it where it is body."""
        self.pieces.append(Piece(start, start + len(text), text, kind, "", self.line_no))
        self.body_count += kind == "body"
