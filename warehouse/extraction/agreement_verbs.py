"""Verbs of signing, the standing that they give an agreement, and in whose presence it was signed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final

from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import Pattern, forms_of, pattern_of
from warehouse.resources import knowledge


def forms(*lemmas: str) -> frozenset[str]:
    """All forms of these verbs."""
    return frozenset(form for lemma in lemmas for form in forms_of(lemma))


@cache
def signing_verbs() -> dict[str, list[Pattern]]:
    """Forms of the verbs of signing, each with the words of which some have to follow; none for a verb alone."""
    found: dict[str, list[Pattern]] = {}
    for phrase in knowledge("signing_verbs")["phrase"]:
        lemmas, *words = phrase.split()
        for lemma in lemmas.split("|"):
            for form in forms_of(lemma):
                found.setdefault(form, []).append(pattern_of(words))
    return found


@dataclass(slots=True, init=False)
class Standing:
    """The status of an agreement, who signed it and in whose presence; `supposed` of one that is not there yet."""

    status: str
    signers: list[Phrase] = field(default_factory=list)
    witnesses: list[Phrase] = field(default_factory=list)
    is_recalled: bool = False
    """Its signing is told with a time that is not the article's: `signed an agreement on trade in 2019`."""

    def __init__(
        self,
        status: str,
        signers: list[Phrase] | None = None,
        witnesses: list[Phrase] | None = None,
        is_recalled: bool = False,
    ) -> None:
        self.status = status
        self.signers = signers if signers is not None else []
        self.witnesses = witnesses if witnesses is not None else []
        self.is_recalled = is_recalled


def presence(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`in the presence of X`, `in a ceremony witnessed by X`, `under the witness of X`."""
    for word, following in _PRESENT:
        k = s.lows.index(word) if word in s.low_set() else -1
        if (
            k >= 0
            and s.low(k + 1) == following
            and (following == "by" or word == "presence" or s.low(k - 2) == "under")
        ):
            return [p for p in gather_forward(s, phrases, k + 2) if p.people]
    return _watching(s, phrases) if not _WATCHING.isdisjoint(s.low_set()) else []


_PRESENT: Final = (
    ("presence", "of"), ("witnessed", "by"), ("witness", "of"), ("witnessing", "of"), ("attended", "by"),
    ("overseen", "by"), ("watched", "by"),
)  # fmt: skip
_WATCHING: Final = frozenset(("witnessing", "looking", "witnesses", "witness"))
_AS_WITNESS: Final = frozenset(("witnesses", "witness"))


def _watching(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`with Presidents X and Y witnessing the ceremony`, `with X looking on`, `with X and Y as witnesses`."""
    k = next(k for k, low in enumerate(s.lows) if low in _WATCHING)
    if s.lows[k] in _AS_WITNESS:
        k = k - 1 if s.low(k - 1) == "as" else 0
    begin = next((m for m in range(k - 1, -1, -1) if s.lows[m] in ("with", "as")), None)
    return [p for p in phrases if p.people and begin is not None and begin < p.i < k]
