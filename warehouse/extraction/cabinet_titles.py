"""Ministers by their subject before the title: `Environment Minister`, `Cabinet Secretary` of a field."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.owners import as_subject
from warehouse.extraction.tokens import Sentence

SECRETARIES: Final = {"CS": "cabinet secretary", "PS": "principal secretary"}
"""Kenya's letters for those who head a ministry and its administration."""
_LONGEST_SUBJECT: Final = 8


_ABROAD: Final = frozenset(("foreign", "external"))
_SPEAKERS: Final = frozenset(("spokesperson", "spokesman", "spokeswoman"))
"""`Foreign Affairs Spokesperson X`: of the ministry."""


def _cabinet_title(s: Sentence, j: int) -> tuple[lexicon.Title, int] | None:
    """`CS X`, `Cabinet Secretary X` behind a ministry's subject: the title and the token after it."""
    name = SECRETARIES.get(s.words[j]) if j < len(s) else None
    end = j + 1
    if name is None and s.low(j) in ("cabinet", "principal", "permanent") and s.low(j + 1) == "secretary":
        name, end = f"{s.low(j)} secretary", j + 2
    country = "KEN" if s.words[j] in SECRETARIES else None
    is_title = name is not None and s.is_capitalized(end)
    return (lexicon.Title(name or "", "GOV", "ministry", None, country), end) if is_title else None


def is_minister(s: Sentence, j: int, *, alone: bool) -> bool:
    """The title at token j ends a ministry's subject; `Deputy Minister`, `State Minister` where no rank stands
    before the subject."""
    is_ranked = s.low(j) == "deputy" or (s.low(j) == "state" and s.low(j - 1) in lexicon.ministry_subjects())
    is_deputy = alone and is_ranked and s.low(j + 1) == "minister" and s.is_capitalized(j)
    return is_deputy or s.low(j) in ("minister", "ministers", "minister-designate", "minister-elect")


def cabinet_secretary(s: Sentence, i: int) -> tuple[str, lexicon.Title, int] | None:
    """`Foreign Affairs CS X`, `Defence Cabinet Secretary X`: the subject, the title, and the token after it."""
    if s.low(i) not in lexicon.ministry_subjects() or not s.is_capitalized(i):
        return None
    if s.low(i) in _ABROAD and s.low(i + 1) == "affairs" and s.low(i + 2) in _SPEAKERS and s.is_capitalized(i + 2):
        return as_subject(s, i, i + 2), lexicon.Title("spokesperson", "GOV", "ministry"), i + 3
    for j in range(i + 1, min(i + _LONGEST_SUBJECT, len(s))):
        found = _cabinet_title(s, j)
        if found is not None:
            return as_subject(s, i, j), found[0], found[1]
        if not s.is_capitalized(j) and s.low(j) not in ("and", ","):
            return None
    return None
