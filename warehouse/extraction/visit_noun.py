"""A noun for a visit as it stands in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence


@dataclass(frozen=True, slots=True)
class VisitNoun:
    """A noun for a visit at token k, whose visit it is and where it leads, as far as the noun tells."""

    s: Sentence
    phrases: list[Phrase]
    k: int
    owner: Phrase | None
    stop: Phrase | None
