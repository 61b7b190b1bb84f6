"""Whose report an article is: the agency of its dateline, its credits and its stamps."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.datelines import Dateline
from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import agency_in, agency_of_token, is_known_token


def agency_of(dateline: Dateline | None, credits_: list[str], stamps: list[str]) -> str | None:
    """The agency that a dateline's mark, else a credit or stamp names; an unknown mark stands for itself."""
    if dateline is not None and dateline.mark:
        parts = (dateline.mark, *dateline.mark.split("/"))
        name = next((name for part in parts if (name := agency_of_token(part)[0])), None)
        name = name or _agency_of_bureau(dateline.mark)
        if name is not None:
            return name
        if not is_known_token(dateline.mark):
            return dateline.mark
    for text in [*credits_, *stamps]:
        is_of_article = OF_PICTURES.match(text) is None and _INITIALS.fullmatch(text.strip()) is None
        name = agency_in(text) if is_of_article else None
        if name is not None:
            return name
    return None


def _agency_of_bureau(mark: str) -> str | None:
    """`Antara Bali`, `Bernama Sarawak`: the agency whose name a mark begins with, its bureau or service behind it."""
    words = mark.split()
    heads = (" ".join(words[:length]) for length in range(len(words) - 1, 0, -1))
    return next((name for head in heads if (name := agency_of_token(head)[0])), None)


_INITIALS: Final = re.compile(r"[A-Z]{2}(?:/[A-Z]{2,3}){1,3}")
"""`AA/RK`: who wrote it and who typed it, in an office; the letters of agencies among them are nobody's."""


OF_PICTURES: Final = re.compile(r"[(\[\s]*(?i:photos?|images?|pictures?|credits?|©)\b")
"""Who took the pictures did not write the article."""


_NAMESAKES: Final = {
    "Mehr": ("MNA Myanmar", re.compile(r"\b(?:Nay Pyi Taw|Naypyidaw|Myanmar|Yangon|Pyin ?Oo ?Lwin)\b"))
}
"""Agencies with letters that another has, too (`MNA`), and by which words a page is the other's."""


def of_page(agency: str | None, pieces: list[Piece]) -> str | None:
    """The agency whose letters these are on a page about that country."""
    other = _NAMESAKES.get(agency or "")
    if other is None:
        return agency
    name, words = other
    return name if any(words.search(piece.text) for piece in pieces if piece.kind in ("headline", "body")) else agency
