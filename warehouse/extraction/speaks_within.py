"""Who speaks within an encounter that stands between the subject and its verb, without a comma."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_WITHIN: Final = frozenset(("in", "during", "at"))
_GOVERNED: Final = frozenset(("with", "by", "of", "to", "between", "from", "under", "for", "in", "at"))
_ENCOUNTERS: Final = frozenset("meeting meetings talks conversation call audience session interview contact".split())
_LONGEST_LEAD: Final = 6
_LATEST_SUBJECT: Final = 24
_PAIR: Final = 2


def speaks_within(s: Sentence, before: list[Phrase], k: int) -> Phrase | None:
    """`President X in a meeting with the visiting Minister Y in Tehran on Tuesday said`: X, the first of those `before`
    the verb at token k."""
    if len(before) < _PAIR or s.low(before[0].j) not in _WITHIN:
        return None
    first, last = before[0], before[-1]
    if first.kind not in ("person", "title") or first.i > _LATEST_SUBJECT or s.low(first.i - 1) in _GOVERNED:
        return None
    end = next((m for m in range(first.j + 1, first.j + _LONGEST_LEAD) if s.low(m) in _ENCOUNTERS), None)
    return first if end is not None and s.low(end + 1) == "with" and "," not in s.lows[last.j : k] else None


_MADE_KNOWN: Final = frozenset(
    "seen obtained carried released issued published sent signed shared posted received quoted read reviewed".split()
)
_BE: Final = frozenset(("is", "was", "are", "were"))
_LONGEST_PARTICIPLE, _LONGEST_CLAUSE = 12, 8


def past_participle(s: Sentence, j: int, k: int) -> int:
    """The token after `, seen by this paper,` or `who is in the delegation` behind a subject that ends at token j, if
    the verb at token k follows; j where no such words stand there."""
    if s.low(j) == "," and s.low(j + 1) in _MADE_KNOWN and k - j <= _LONGEST_PARTICIPLE and s.low(k - 1) == ",":
        return k
    is_clause = s.low(j) == "who" and s.low(j + 1) in _BE and k - j <= _LONGEST_CLAUSE
    return k if is_clause and "," not in s.lows[j:k] and s.lows[k - 1] not in ("and", "who") else j
