"""For whom somebody acts: `On behalf of the President of X, Ambassador Y presented`, `Authorised by the Prime Minister
of X and the Chairman of the Office, Ambassador Y met`: the posts of others, whatever name follows."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_CHARGED: Final = frozenset("authorised authorized mandated entrusted delegated assigned commissioned".split())
ANY_OF_SENDERS: Final = WordList(_CHARGED | {"behalf"})
_WORDS_TO_POST: Final = 16
_ENDS: Final = frozenset((",", ";", ".", "—", "–"))


def is_of_sender(s: Sentence, i: int, chain: list[Office]) -> bool:
    """The posts from token i on, one of them with a comma behind it, are those of whom somebody else acts for."""
    if all(s.low(office.j) != "," for office in chain):
        return False
    k = i - 1
    while k >= 0 and s.lows[k] not in _ENDS and i - k <= _WORDS_TO_POST:
        k -= 1
    lead = s.lows[k + 1 : i]
    if "behalf" in lead:
        return "by" not in lead[lead.index("behalf") :]  # `was signed on behalf of X by Minister Y`
    return any(low in _CHARGED and lead[m + 1 : m + 2] == ["by"] for m, low in enumerate(lead))
