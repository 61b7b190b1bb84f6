"""Where a gathering is held whose name begins with a town: `the 51st Munich Security Conference`, `the Tallinn Digital
Summit`."""

from __future__ import annotations

from functools import cache
from typing import Final

from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

NAMED_GATHERINGS: Final = frozenset(
    "summit forum conference dialogue congress symposium expo roundtable fair festival".split()
)
"""Of these a town in the name says where they meet; a convention or a council of its name may meet anywhere."""
_LONGEST_NAME: Final = 7


def seat_in_name(s: Sentence, noun: int) -> tuple[str, tuple[int, int]] | None:
    """The town in the name that ends with the noun, and where it stands; None where none is known there, or where two
    countries stand in it (`the Xanadu-Berlin Forum`)."""
    if s.lows[noun] not in NAMED_GATHERINGS or not s.is_capitalized(noun) or s.low(noun + 1) == "'s":
        return None
    i = noun
    while i > 0 and noun - i < _LONGEST_NAME and s.is_capitalized(i - 1) and not s.lows[i - 1][:1].isdigit():
        i -= 1
    if any(s.lows[m] in _JOINING or "-" in s.words[m] for m in range(i, noun)) or s.lows[i - 1] in _JOINING:
        return None
    for begin in range(i, noun):
        for end in (begin + 2, begin + 1):
            place = _place_names().get(fold_name(" ".join(s.words[begin:end]))) if end <= noun else None
            if place is not None and place.startswith(("city/", "region/")) and gazetteer.country_of(place) is not None:
                return place, (s.starts[begin], s.ends[end - 1])
    return None


@cache
def _place_names() -> dict[str, str]:
    return gazetteer.place_names()


_JOINING: Final = frozenset(("-", "–", "—", "/"))
