"""Envoys named by what they will be: `X will be India's next Ambassador to Y, the ministry announced`, `The next
Permanent Representative to the United Nations will be X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.appointments_joined import as_given
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NEXT: Final = WordList(("next", "new"))
_TOLD: Final = frozenset("announced confirmed said known stated disclosed revealed statement release".split())
_UNSURE: Final = frozenset(
    "if whether may might could would reportedly likely hopes hoped expected not rumored".split()
)
_WORDS_OF_OWNER: Final = 5


def find_next_envoy(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """The appointment of the envoy whom a sentence names so, where it says who told of it."""
    if s.kind != "body" or not _NEXT.stands_in(s) or "will" not in s.low_set() or _TOLD.isdisjoint(s.low_set()):
        return []
    k = s.lows.index("will")
    if s.low(k + 1) != "be" or not _UNSURE.isdisjoint(s.low_set()):
        return []
    end = k - 1 if s.low(k - 1) == "," else k
    people = [p for p in phrases if p.kind == "person" and p.people and p.j <= k]
    before = next((p for p in people if p.j in (end, k) or (end < k and p.i == 0 and s.low(p.j) == ",")), None)
    behind = next((p for p in phrases if p.kind == "person" and p.i == k + 2 and p.people), None)
    if before is not None:
        begin, end, given = k + 2, min(k + 2 + _WORDS_OF_OWNER, len(s)), before
    elif behind is not None:
        begin, end, given = 0, k, behind
    else:
        return []
    # `X will be the new Ambassador` is an appointment ahead by the verb's own rule.
    at = next((m for m in range(begin, end) if s.lows[m] == "next" or (before is None and s.lows[m] == "new")), None)
    office = office_at(s, reader, _owner(s, begin, at)) if at is not None else None
    if office is None or office.title.sector != "DIP" or (before is None and office.j != k):
        return []
    office.status = "appointed"
    reader.held[:] = [h for h in reader.held if h.sentence is not s or h.office.title_i != office.title_i]
    return [as_given(s, reader, [given], office, (k, k + 2), "occurred")]


def _owner(s: Sentence, begin: int, at: int) -> int:
    """The token where the post begins: that of the state before `'s next`, else that of `next`."""
    k = at
    if s.low(at - 1) == "'s" and s.is_capitalized(at - 2):
        k = at - 1
        while k > begin and (s.is_capitalized(k - 1) or s.low(k - 1) == "the"):
            k -= 1
    return k
