"""Sessions told on the way, by what two states did there: `A and B on Tuesday agreed to open the border at a meeting of
their joint committee in X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_DID: Final = WordList(
    "agreed discussed reviewed decided resolved reaffirmed pledged vowed assessed explored expressed exchanged "
    "examined signed approved adopted deliberated undertook".split()
)
_AT: Final = frozenset(("at", "during"))
_ENDS: Final = frozenset((",", ";", "after", "before", "that", "which", "had"))
_WORDS_TO_BODY: Final = 9


def agreed_at(s: Sentence, body: int) -> int | None:
    """The token of the verb that tells what was done at the session whose word is token `body`."""
    if not _DID.stands_in(s):
        return None
    at = next((k for k in range(body - 1, max(0, body - _WORDS_TO_BODY), -1) if s.lows[k] in _AT), None)
    if at is None or not _ENDS.isdisjoint(s.lows[at:body]):
        return None
    verb = next((k for k in range(1, at) if s.lows[k] in _DID.words), None)
    return verb if verb is not None and s.low(verb - 1) not in ("to", "be", "had") else None
