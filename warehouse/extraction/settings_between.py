"""Where and when something was done, told between a verb and whom it governs: `received at the City Hall on Monday X`.

No words are known but those that begin a setting and those that end a clause: whatever stands between belongs to the
setting, where it leads without a verb's or a preposition's bond to somebody with a name or a post.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_OPENS: Final = frozenset(
    "at in on here today yesterday earlier this last late inside aboard during , separately".split()
)
_ENDS_CLAUSE: Final = frozenset(
    "by to for with from who whom whose which where when while that after before because as if but than about over "
    "against through via between among under into upon without until since and or ; : . ( ) - – — \" “ ” said says "
    "was were is are has had have will would".split()
)  # fmt: skip
_BOUND: Final = frozenset("of in at on 's ’s ' ’ during inside his her their its".split())
_ARTICLES: Final = frozenset(("the", "a", "an"))
_LONGEST: Final = 26
_MOST_COMMAS: Final = 4


def past_setting(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """The token where somebody begins behind a setting that begins at token j; j where there is no setting, or none
    that leads to somebody."""
    if s.low(j) not in _OPENS and not is_calendar(s.low(j)):
        return j
    if s.low(j) == "," and s.low(j + 1) not in _OPENS:
        return j
    begins = {p.i: p for p in phrases if p.i > j and _is_somebody(p)}
    if not begins:
        return j
    commas = 0
    for k in range(j + 1, min(j + _LONGEST, len(s))):
        low = s.lows[k]
        first = k + 1 if low in _ARTICLES else k
        whom = begins.get(first) or begins.get(k)
        if whom is not None and not _is_owner(s, whom) and (s.low(k - 1) not in _BOUND or _stands_for(s, k, j)):
            return k
        if low in _ENDS_CLAUSE and not _joins_names(s, k):
            return j
        commas += low == ","
        if commas > _MOST_COMMAS or any(p.i == k and p.people for p in phrases):
            return j
    return j


def _is_somebody(p: Phrase) -> bool:
    """With a name and a post or a country, or with a post of a country."""
    return (bool(p.people) and p.kind == "person") or (p.kind == "title" and p.country is not None)


def _is_owner(s: Sentence, whom: Phrase) -> bool:
    """`on Monday Minister X's office`."""
    return s.low(whom.j) in ("'s", "’s", "'", "’")


def _stands_for(s: Sentence, k: int, j: int) -> bool:
    """`on Monday the Special Representative of the Secretary-General, X`: X."""
    return s.low(k - 1) == "of" and k - 2 > j and s.low(k - 2) in _STANDING_FOR and s.is_capitalized(k - 2)


_STANDING_FOR: Final = frozenset("representative envoy adviser advisor assistant deputy".split())


def _joins_names(s: Sentence, k: int) -> bool:
    """`at the Ministry of Trade and Industry`, `on 3 and 4 May`."""
    before, after = s.low(k - 1), s.low(k + 1)
    is_day = (before[:1].isdigit() or is_calendar(before)) and (after[:1].isdigit() or is_calendar(after))
    return s.lows[k] in ("and", "for") and (is_day or (s.is_capitalized(k - 1) and s.is_capitalized(k + 1)))
