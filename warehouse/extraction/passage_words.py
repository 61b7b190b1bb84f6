"""Where the words of a passage begin and end: behind a paragraph's number, before a photo credit, before an address."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.bounds import PassageSpan
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.tokens import Sentence
from warehouse.signs import places_of

_CREDIT: Final = re.compile(
    r"[(\[][^()\[\]]*(?:/|Photo|Source|photo|Xinhua|VNA|AFP|Reuters|TASS|AP)[^()\[\]]*[)\]]\s*\.?$"
    r"|(?:—|–|-)\s*[A-Z]{2,4}[^.]*Photo[^.]*$|\bPhoto(?:s)?(?: by)?:?\s[^.]*$"
)
# A credit begins with one of these: the pattern is tried there, and nowhere else.
_CREDIT_SIGNS: Final = ("(", "[", "—", "–", "-", "Photo")
_WHO_AND_HOUSE: Final = re.compile(
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}\s?/\s?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}\.?\s*$"
)
"""`ZHOU MING/CHINA DAILY`, `Alexei Sokolov / TASS` behind a caption's last stop."""
_SHORTEST_CAPTION: Final = 10
_CONTACT: Final = re.compile(
    r"(?:media |press )?(?:enquir(?:ies|y)|contacts?|for (?:more|further) information)\b", re.IGNORECASE
)
_CONTACT_SIGNS: Final = ("media", "press", "enquir", "contact", "for")


def is_for_contact(s: Sentence, sentence_text: str) -> bool:
    """`For more information, please contact`: what follows is no report any more."""
    return s.lows[0].startswith(_CONTACT_SIGNS) and _CONTACT.match(sentence_text) is not None


_NUMBER: Final = re.compile(r"(?P<number>\d{1,2})[.)]?(?P<blank>[ \t\xa0]+)(?=(?P<word>[A-Z“\"]\w*))")


def past_number(text: str, passage: PassageSpan) -> int:
    """Where a paragraph's words begin behind its number, as ministries count theirs: `2     Mr X will also call on`.

    Behind a single blank it is one where the paragraph with the number before it, or the first, is of the same text.
    """
    is_number = passage.kind == "body" and text[passage.start : passage.start + 1].isdigit()
    number = _NUMBER.match(text, passage.start, passage.end) if is_number else None
    if number is None:
        return passage.start
    if len(number["blank"]) > 1 or number["blank"] == "\t":
        return number.end()
    n = int(number["number"])
    beside = 2 if n == 1 else n - 1
    is_counted = n == 2 or re.search(rf"(?:^|[.!?”\"]\s+){beside}[.)]?\s+[A-Z“\"]", text) is not None
    return number.end() if is_counted and not is_calendar(number["word"].lower()) else passage.start


def end_without_credit(text: str, passage: PassageSpan) -> int:
    """The end of a passage's words: where a caption's photo credit begins."""
    if passage.kind != "caption":
        return passage.end
    caption = text[passage.start : passage.end]
    may_end_with_credit = "Photo" in caption or caption.rstrip().rstrip(".").rstrip()[-1:] in (")", "]")
    signs = places_of(caption, _CREDIT_SIGNS, 0, len(caption)) if may_end_with_credit else []
    first = next((at for at in signs if _CREDIT.match(caption, at) is not None), 0)
    return passage.start + (first if first > _SHORTEST_CAPTION else _end_before_house(caption))


def _end_before_house(caption: str) -> int:
    """Where a caption's words end before who took the picture and the house behind the last stop."""
    stop = caption.rfind(". ")
    is_credited = stop > _SHORTEST_CAPTION and "/" in caption[stop:] and _WHO_AND_HOUSE.match(caption, stop + 2)
    return stop + 1 if is_credited else len(caption)
