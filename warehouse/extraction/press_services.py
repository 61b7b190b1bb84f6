"""Who speaks where a body's press service does: `the press service of the Transport Ministry reported`, `the ministry's
press office said`, `the Kremlin press service told reporters`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.speakers import seat_before
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_SERVICES: Final = frozenset(("service", "office", "bureau", "centre", "center", "department"))
_ANY_OF_PRESS: Final = WordList(("press", "media", "information"))
_LONGEST_DAY: Final = 3
_OF_DAY: Final = frozenset("on monday tuesday wednesday thursday friday saturday sunday today yesterday also".split())


def press_service(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The body whose press service is the subject of the verb of saying at token k, as a phrase with that word."""
    if not _ANY_OF_PRESS.stands_in(s):
        return []
    j = k
    while j > 0 and k - j < _LONGEST_DAY and s.low(j - 1) in _OF_DAY:
        j -= 1
    if _is_service(s, j - 2):
        owned = j - 3 if s.low(j - 3) in ("'s", "’s", "'", "’") else j - 2
        body = next((p for p in phrases if p.kind == "organization" and p.j == owned), None)
        seat = [] if body is not None or owned < 1 else seat_before(s, owned)
        return [replace(p, j=j) for p in ([body] if body is not None else seat)]
    of = next((m for m in s.places_of("of") if m < j and _is_service(s, m - 2)), None)
    body = next((p for p in phrases if p.kind == "organization" and p.j == j), None)
    if of is None or body is None or not all(s.is_capitalized(m) or s.lows[m] == "the" for m in range(of + 1, body.i)):
        return []
    return [replace(body, i=of - 2)]


def _is_service(s: Sentence, i: int) -> bool:
    """`press service`, `information department` stands at token i."""
    return i >= 0 and s.low(i) in _ANY_OF_PRESS.words and s.low(i + 1) in _SERVICES
