"""Words that tell who leads a delegation."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

_WORDS_TO_DELEGATION: Final = 7


def is_under_leadership(s: Sentence, i: int) -> bool:
    """`a delegation under the leadership of X`, where X begins at token i; of no country or party that X leads."""
    near = s.lows[max(0, i - _WORDS_TO_DELEGATION) : i]
    return near[-3:] == ["the", "leadership", "of"] and not {"delegation", "mission"}.isdisjoint(near)
