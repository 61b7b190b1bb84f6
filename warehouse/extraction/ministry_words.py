"""Words of a ministry's subject: where they go on, and where they end."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import event_verbs

_NO_SUBJECTS: Final = frozenset(("II", "III", "HE", "HH", "HRH", "HM"))
"""Numbers of a second minister, and styles: `Minister of Interior HE Sheikh X`."""


def is_subject_word(s: Sentence, j: int) -> bool:
    """A capitalised word that is no title, honorific or number of a second minister (`Foreign Affairs II`)."""
    if not s.is_capitalized(j) or s.words[j] in _NO_SUBJECTS or (s.words[j] == "H" and s.low(j + 1) == "e"):
        return False
    if s.kind == "headline" and s.lows[j] in event_verbs() and s.lows[j] not in lexicon.ministry_subjects():
        return False  # `Ministers of Finance Sign Cooperation Document`
    return not lexicon.titles().match(s.lows, j) and not lexicon.honorifics().match(s.lows, j)


_ENDS_OF_FIELDS: Final = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ology", "ities", "ship", "ships", "ional", "orial",
    "ization", "isation", "ics",
)  # fmt: skip
_NAMES: Final = frozenset(("clement", "sarment"))


def is_field_word(low: str) -> bool:
    """A word of what ministries are for, and of no name: one that the tables have, or one with the ending of nouns for
    what is done (`Decolonization`, `Territorial Administration`); of `Semi-Arid` either half will do."""
    if low in lexicon.ministry_subjects() or low in lexicon.common_words():
        return True
    if "-" in low:
        return any(is_field_word(half) for half in low.split("-") if len(half) > _SHORTEST_HALF)
    return ends_as_field(low)


def ends_as_field(low: str) -> bool:
    """`Administration`, `Decolonization`: an ending of nouns for what is done, which no name has."""
    return low.endswith(_ENDS_OF_FIELDS) and low not in _NAMES


_SHORTEST_HALF: Final = 3


_GROUPS: Final = frozenset(
    "women woman children child girls expatriates emigrants migrants veterans workers farmers fishermen consumers "
    "citizens martyrs prisoners pensioners families elders herders tribes youths".split()
)


def owns_field(s: Sentence, j: int) -> bool:
    """`Women's Affairs Minister`, `Expatriates' Welfare`, `Women's and Children's Affairs`: the sign at token j of
    those for whom a ministry works."""
    if s.low(j) not in ("'s", "'") or s.low(j - 1) not in _GROUPS or not s.is_capitalized(j - 1):
        return False
    k = j + 2 if s.low(j + 1) == "and" else j + 1
    return s.is_capitalized(k) and (is_field_word(s.low(k)) or s.low(k) in _GROUPS)


def ends_list(s: Sentence, k: int) -> bool:
    """The last of three subjects, and a comma, `of` or the end after it: `A, B and C, X`."""
    while s.is_capitalized(k):
        k += 1
    return s.low(k) in (",", "of", ".", "", ")")


def past_government(s: Sentence, m: int) -> int:
    """The token after `the`, or after `the Royal Government of`, before a country."""
    while s.low(m) in ("the", "royal"):
        m += 1
    if s.low(m) == "government" and s.low(m + 1) == "of":
        m += 3 if s.low(m + 2) == "the" else 2
    return m
