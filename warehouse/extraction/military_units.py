"""Units of armed forces by their number: `Commander of the 4th Military Region`, `of the Third Army Corps`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.tokens import Sentence

_UNITS: Final = frozenset("region corps division brigade regiment battalion fleet army squadron wing command".split())
_BETWEEN: Final = frozenset(
    "military army infantry armored armoured mechanized mechanised naval air marine motorized motorised mountain "
    "border guard guards artillery airborne field defense defence engineering signal tank special coast".split()
)
_WORDS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_LONGEST: Final = 4


def unit_at(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """The unit whose number stands at token i, all in capitals, and the token after it; None where none does."""
    low = s.low(i)
    is_nth = (low[:1].isdigit() and low[-2:] in ("st", "nd", "rd", "th")) or (low in _WORDS and s.is_capitalized(i))
    if not is_nth:
        return None
    for j in range(i + 1, min(i + _LONGEST, len(s))):
        if not s.is_capitalized(j):
            return None
        if s.lows[j] in _UNITS and s.low(j + 1) not in _UNITS:
            return Organization(s_text(s, i, j + 1), "military", sector="MIL", start=s.starts[i], end=s.ends[j]), j + 1
        if s.lows[j] not in _BETWEEN and s.lows[j] not in _UNITS:
            return None
    return None
