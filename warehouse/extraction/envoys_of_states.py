"""Envoys told by their states alone, behind the sentence on who received their letters: `The credentials were handed
in by the newly appointed ambassadors of A, B and C`, `presented by representatives from A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LETTERS: Final = WordList(("credentials", "credence"))
_ENVOYS: Final = frozenset(("ambassadors", "envoys", "representatives", "diplomats", "heads"))
_BETWEEN: Final = frozenset((",", "and", "the", "as", "well", "of", "from", "republic", "kingdom"))
_TWO: Final = 2


def add_envoys_of_states(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """Give the ceremony told last, of which no envoy is named, the states of whose envoys the sentence tells."""
    if s.kind != "body" or not _LETTERS.stands_in(s) or not told:
        return
    event = next((e for e in reversed(told) if e.subtype == "credentials" and e.status == "occurred"), None)
    if event is None or any(side.role == "visitor" and (side.person or side.country) for side in event.sides):
        return
    k = next((k for k, low in enumerate(s.lows) if low in _ENVOYS and s.low(k + 1) in ("of", "from")), None)
    states = _listed(s, phrases, k) if k is not None else []
    hosts = {side.country for side in event.sides if side.role == "host"}
    states = list({p.country: p for p in states if p.country not in hosts}.values())
    if len(states) >= _TWO:
        event.sides += [Side(None, None, p.country, "visitor", p, s) for p in states]


def _listed(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The countries in a row behind the word for envoys at token k, which may be read with the first of them."""
    found: list[Phrase] = []
    end = k + 2
    for phrase in phrases:
        is_first = not found and phrase.kind == "title" and phrase.i <= k < phrase.j
        is_state = phrase.kind in ("country", "place") and phrase.i > k
        if phrase.country is None or not (is_first or is_state):
            continue
        if any(low not in _BETWEEN for low in s.lows[end : phrase.i]):
            break
        found.append(phrase)
        end = phrase.j
    return found
