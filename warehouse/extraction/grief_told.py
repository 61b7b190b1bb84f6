"""Condolences whose receiver nobody names: `condoled the loss of lives in floods in X`, `extended its condolences over
the earthquake in X`: they go to the country where it happened."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.places import gazetteer

_WORDS: Final = frozenset(
    "condolences condolence sympathies sympathy condoled condoles grief sorrow sadness anguish".split()
)
_GRIEF: Final = marks.of_words(lambda: _WORDS)
_SENT: Final = frozenset(
    "extended expressed offered conveyed sent extends expresses offers conveys sends voiced issued".split()
)
_OVER: Final = frozenset(("over", "on", "after", "following", "for", "regarding"))
_LOST: Final = frozenset("loss losses death deaths passing demise killing lives victims".split())
_WORDS_OF_MESSAGE: Final = 7
_WORDS_TO_LOSS: Final = 4


def find_grief_told(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The condolences of a sentence that names no receiver, on a day that it tells; at most one."""
    if s.kind != "body" or not marks.has(s, _GRIEF):
        return []
    for k in marks.places(s, _GRIEF):
        verb, begin = _told_at(s, k)
        if verb is None or s.low(begin) in ("to", "with"):
            continue
        to = _stricken(s, phrases, begin)
        senders = [p for p in subject_phrases(s, phrases, verb) if p.kind in _SENDERS][:1]
        senders = senders or [p for p in phrases if p.kind == "country" and p.i <= 1 and s.low(p.j) == "'s"][:1]
        own = {person.country or p.country for p in senders for person in p.people} | {p.country for p in senders}
        if to is None or not senders or to in own:
            continue
        sides = [*as_sides(s, senders, "sender"), Side(None, None, to, "recipient", None, s)]
        event = FoundEvent("condolence message", "occurred", "letter", sides, s, s.starts[verb], s.ends[k])
        event.is_dated = True
        return [event]
    return []


_SENDERS: Final = frozenset(("person", "title", "organization", "country", "pronoun"))


def _told_at(s: Sentence, k: int) -> tuple[int | None, int]:
    """The verb of the condolences at token k, and the token where what they are over begins."""
    if s.lows[k] in ("condoled", "condoles"):
        is_loss = not _LOST.isdisjoint(s.lows[k + 1 : k + 1 + _WORDS_TO_LOSS])
        return (k if is_loss else None), k + 1
    verb = next((m for m in range(k - 1, max(-1, k - _WORDS_OF_MESSAGE), -1) if s.lows[m] in _SENT), None)
    j = k + 1
    while s.low(j) in ("on", ",", "today", "yesterday", "and") or is_of_date(s.low(j)) or s.low(j) in _WORDS:
        if s.low(j) == "on" and not is_of_date(s.low(j + 1)):
            break
        j += 1
    return (verb if s.low(j) in _OVER else None), j


def _stricken(s: Sentence, phrases: list[Phrase], j: int) -> str | None:
    """The country of the first place that is named after token j, at which something befell people."""
    for phrase in phrases:
        if phrase.i < j or phrase.kind not in ("country", "place"):
            continue
        code = phrase.country or (gazetteer.country_of(phrase.place) if phrase.place else None)
        if code is not None:
            return code
    return None
