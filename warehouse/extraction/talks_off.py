"""Talks of two states that are off, whoever was to hold them: `The consultations between the foreign ministries of X
and Y, scheduled for May 28 in Z, have been called off.`"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.organization_model import Organization, foreign_ministry, ministry_for
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = {
    "talks": "talks", "consultations": "talks", "negotiations": "talks", "dialogue": "talks", "meeting": "meeting",
    "summit": "talks", "discussions": "talks",
}  # fmt: skip
_OFF: Final = frozenset("called postponed cancelled canceled put deferred shelved".split())
_ANY_OF_OFF: Final = WordList(_OFF)
_BETWEEN: Final = WordList(("between",))
_PLANNED: Final = frozenset(("scheduled", "planned", "slated", "due", "set"))
_NOT_NEWS: Final = WordList("if had would could might twice repeatedly again previously earlier ago never".split())
_WORDS_TO_NOUN: Final = 4
_WORDS_TO_SIDES: Final = 8
_PAIR: Final = 2


def find_talks_off(s: Sentence, phrases: list[Phrase], found: list[FoundEvent]) -> list[FoundEvent]:
    """The talks of two states that a sentence of the body tells to be off, of a day that is named; none where it tells
    of events that were `found`."""
    if found or s.kind != "body" or not _BETWEEN.stands_in(s) or not _ANY_OF_OFF.stands_in(s) or _NOT_NEWS.stands_in(s):
        return []
    b = s.lows.index("between")
    n = next((n for n in range(b - 1, max(-1, b - _WORDS_TO_NOUN), -1) if s.lows[n] in _NOUNS), None)
    off = next((k for k in range(b, len(s)) if s.lows[k] in _OFF), None)
    if n is None or off is None or s.low(off - 1) not in ("been", "was", "were") or not is_cancelled(_from(s, b)):
        return []
    named = [p for p in phrases if b < p.i <= b + _WORDS_TO_SIDES and p.country is not None][:_PAIR]
    is_joined = len(named) == _PAIR and s.low(named[0].j) == "and" and named[0].country != named[1].country
    is_planned = not _PLANNED.isdisjoint(s.lows[b:off]) and any(is_calendar(low) for low in s.lows[b:off])
    if not is_joined or not is_planned or any(p.people for p in named):
        return []
    body = _bodies(s, b, named[0].i)
    sides = [Side(None, p.organization or _body(body, p.country), p.country, "participant", p, s) for p in named]
    return [FoundEvent(_NOUNS[s.lows[n]], "cancelled", "in person", sides, s, s.starts[n], s.ends[n])]


def _bodies(s: Sentence, b: int, i: int) -> str | None:
    """`the foreign ministries of X and Y`, `the vice foreign ministers of X and Y`: of what; None for states."""
    k = next((k for k in range(b + 1, min(b + _WORDS_TO_SIDES, len(s))) if s.lows[k] in _MINISTRIES), None)
    return s.low(k - 1) if k is not None and k >= i - _WORDS_TO_NOUN else None


def _body(subject: str | None, country: str | None) -> Organization | None:
    if subject == "foreign":
        return foreign_ministry(country)
    is_defense = subject in ("defence", "defense") and country is not None
    return Organization(ministry_for("defense"), "ministry", country, sector="GOV") if is_defense else None


_MINISTRIES: Final = frozenset(("ministries", "ministers"))


def _from(s: Sentence, b: int) -> str:
    return " ".join(s.lows[b:])
