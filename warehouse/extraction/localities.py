"""Capitals that name a place which the gazetteer lacks, and no person: `X province`, `Mong Cai City`, `the border
cities of Dongxing and Mong Cai`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.name_runs import NameRun
from warehouse.extraction.tokens import Sentence

_LOCALITIES: Final = frozenset(
    (
        "province provinces district districts city cities town commune county prefecture region island islands "
        "cooperative village villages towns ports ward hospital company farm factory market temple pagoda park shoal "
        "reef atoll islet cay lagoon aimag soum oblast"
    ).split()
)
_IN_NAMES: Final = frozenset(
    "city town county district prefecture province commune village airport bridge river".split()
)
"""Last words of places that are written with a capital."""
_STANDING_IN: Final = frozenset(
    "hospital port airport jungles outskirts suburb suburbs battle siege bay gulf hamlet valley harbour harbor".split()
)
"""`the hospital of X`, `the jungles of X`: a town or a land."""
_LONGEST_LIST: Final = 12


def is_of_locality(s: Sentence, run: NameRun) -> bool:
    """`X province`, `X and Y provinces`, `X City`, `the cities of X and Y`: places that the gazetteer lacks."""
    j = run.j
    if s.low(j) in _LOCALITIES or (len(run.words) > 1 and s.low(j - 1) in _IN_NAMES) or _is_listed(s, run.i):
        return True
    if s.low(run.i - 1) == "of" and s.low(run.i - 2) in _STANDING_IN:
        return True
    if s.low(j) not in (",", "and"):
        return False
    k = j + 1
    while s.is_capitalized(k) and k <= j + 3:
        k += 1
    return k > j + 1 and s.low(k) in _LOCALITIES and s.low(k).endswith("s")


def _is_listed(s: Sentence, i: int) -> bool:
    """Before token i stands `the cities of`, with other names in capitals at most between."""
    for k in range(i - 1, max(0, i - _LONGEST_LIST), -1):
        low = s.lows[k]
        if low == "of":
            return s.low(k - 1) in _LOCALITIES and s.low(k - 1).endswith("s") and s.words[k - 1].islower()
        if low not in (",", "and") and not s.is_capitalized(k):
            return False
    return False
