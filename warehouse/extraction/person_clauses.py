"""What stands about a name that is no part of its office: clauses, lists, addresses, excellencies."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.office_model import Office
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PAST, PRESENT, speech_verbs

_LONGEST_RELATIVE: Final = 16

_NOW: Final = frozenset(("now", "currently", "also", "concurrently"))


def past_relative(s: Sentence, k: int) -> int:
    """`X, who headed the department from 2017 to 2022, is now secretary`: the token after `now`; k elsewhere."""
    if s.low(k) != "who" or s.low(k + 1) in ("is", "was"):
        return k
    ends = range(k + 2, min(k + _LONGEST_RELATIVE, len(s)))
    end = next((m for m in ends if s.lows[m] == "," and s.low(m + 1) == "is" and s.low(m + 2) in _NOW), None)
    return end + 3 if end is not None else k


_SEVERAL: Final = frozenset("ministers presidents leaders premiers ambassadors speakers heads governors".split())

_WORDS_OF_LIST: Final = 9

_OPENING: Final = frozenset("together with along alongside after following during at in".split())


def is_of_others(s: Sentence, office: Office) -> bool:
    """`At the mediation of Minister X, the foreign ministers of Y and Z met`: a title in the plural after one name."""
    if s.low(office.i) != "the":
        return False
    if s.lows[0] in _OPENING and s.low(office.j) in ("then", "also", "later"):
        return True  # `Together with Minister X, the Foreign Minister then handed over Y`
    if s.low(office.title_j - 1) not in _SEVERAL:
        return False
    return "and" not in s.lows[max(0, office.i - _WORDS_OF_LIST) : office.i]


def is_said_at(low: str) -> bool:
    """A verb of saying that has a subject: `X, the minister said`."""
    return any(form in (PAST, PRESENT) for form, _, particles in speech_verbs().get(low, ()) if not particles)


def is_excellency(s: Sentence, k: int) -> bool:
    """`HE Song Tao`: His Excellency, not a pronoun."""
    return s.words[k] == "HE" and s.is_capitalized(k + 1) and not s.words[k + 1].isupper()


_STYLES: Final = frozenset(("excellency", "majesty", "highness", "royal"))
_STYLES_IN_CAPITALS: Final = frozenset("eminence beatitude grace serene imperial lordship holiness".split())


def is_style(s: Sentence, k: int) -> bool:
    """`His Eminence Cardinal X`, `Her Serene Highness`: what the possessive at token k belongs to."""
    following = s.low(k + 1)
    return following in _STYLES or (following in _STYLES_IN_CAPITALS and s.is_capitalized(k + 1))


def country_of_address(s: Sentence, i: int, j: int) -> str | None:
    """The country of a form of address in tokens [i, j) that only its people have."""
    found = (lexicon.honorific_countries().match(s.lows, k) for k in range(i, j))
    return next((match[0] for match in found if match is not None), None)


def is_of_union(office: Office) -> bool:
    """`met his Danish counterpart and President of the ICRC X`: of no state that stands beside."""
    return office.organization is not None and office.organization.kind == "international"
