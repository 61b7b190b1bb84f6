"""What stands before or behind people who are described, not named."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.described_speech import (
    group_of_rank,
    speaks,
)
from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

GROUPS_ALONE: Final = frozenset("ministers leaders sides parties presidents speakers interlocutors".split())
OPENING: Final = 14

_OWNING: Final = frozenset(("of", "from", "for", "in", "and", "'", "'s", ","))

_STYLES: Final = frozenset(("majesty", "highness", "excellency", "eminence"))


def group_alone(s: Sentence, i: int) -> Phrase | None:
    """`The ministers held talks`, `Ministers noted`: all who met, told by their rank."""
    ranked = group_of_rank(s, i)
    if ranked is not None:
        return ranked
    if s.low(i) != "the":
        is_subject = (i == 0 or s.low(i - 1) == ",") and speaks(s, i + 1)
        return Phrase("group", i, i + 1, name_i=i, name_j=i + 1) if is_subject else None
    is_group = s.low(i + 1) in GROUPS_ALONE and s.low(i + 2) not in _OWNING and _opens_clause(s, i, i + 2)
    return Phrase("group", i, i + 2, name_i=i, name_j=i + 2) if is_group else None


def is_they_within(s: Sentence, i: int) -> bool:
    """`On the situation in the region, they stressed`, `Trade is set to grow, they agreed.`"""
    is_told = speaks(s, i + 1) or s.low(i + 1) == "met"  # `Ahead of the forum, they met briefly`
    return s.low(i - 1) == "," and (i <= OPENING or i + 3 >= len(s)) and is_told


def is_style(s: Sentence, i: int) -> bool:
    """No name and no title follows: `His Majesty granted`, `Her Royal Highness met`, not `His Majesty the King`."""
    is_royal = s.low(i + 1) == "royal" and s.low(i + 2) == "highness"
    j = i + 3 if is_royal else i + 2
    return (is_royal or s.low(i + 1) in _STYLES) and not s.is_capitalized(j) and s.low(j) != "the"


def _opens_clause(s: Sentence, i: int, j: int) -> bool:
    """`The ministers held talks`, `On May 3, the Speakers held talks`, `At the talks, the sides agreed`."""
    return s.is_capitalized(i) or (s.low(i - 1) == "," and (s.is_capitalized(i + 1) or speaks(s, j)))


def is_of_legislature(office: Office) -> bool:
    """The office is one in a legislature."""
    return office.organization is not None and office.organization.kind == "legislature"


def is_named_behind(s: Sentence, i: int, j: int) -> bool:
    """`head of State, Januário X`, `Party chief Y Z`: a title at [i, j) and a name of two words behind it."""
    begin = j + 1 if s.low(j) == "," else j
    is_name = s.is_capitalized(begin) and s.is_capitalized(begin + 1)
    return is_name and lexicon.titles().match(s.lows, i) is not None
