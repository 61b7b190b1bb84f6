"""Two spellings of one name within an article: slips of the pen, initials, words left out."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.name_countries import SYLLABLE

_LONG_WORD: Final = 5
_INITIAL_SOUNDS: Final = frozenset(("sh", "ch", "ts", "kh", "dz", "zh"))
"""`Sh.Odonbaatar`: a sound that Mongolian writes with one letter."""


def is_in_order(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The words of the shorter name stand in the longer in the same order."""
    shorter, longer = sorted((one, other), key=len)
    rest = iter(longer)
    return all(word in rest for word in shorter)


def is_slip(one: str, other: str) -> bool:
    """Two spellings of a long word, one letter apart; not the names of man and wife, nor syllables of their own."""
    shorter, longer = sorted((one, other), key=len)
    if one == other or len(shorter) < _LONG_WORD or one[0] != other[0] or longer == f"{shorter}a":
        return False
    if len(longer) - len(shorter) > 1 or SYLLABLE.match(one) or SYLLABLE.match(other):
        return False
    k = next((k for k, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(longer) > len(shorter):
        return shorter[k:] == longer[k + 1 :]
    is_swapped = shorter[k + 2 :] == longer[k + 2 :] and shorter[k : k + 2] == longer[k : k + 2][::-1]
    return is_swapped or shorter[k + 1 :] == longer[k + 1 :]


def is_fuller(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """More words, or whole words where the name known so far has an initial."""
    return len(words) > len(known) or (len(words) == len(known) and len("".join(words)) > len("".join(known)) + 1)


def is_abbreviated(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """`Y.Abishev` and `Yerlan Abishev`: the same words, but for an initial; `D.Tserenbold` and `Tserenbold Dashnyam`,
    whose own name stands first in the longer one; `L.I.Arkhipova` and `Lidia Arkhipova`."""
    count = len(one)
    if count < 2 or len(other) < 2:
        return False
    if count == len(other):
        return _differ_by_initial(one, other) or _is_turned_round(one, other) or _is_turned_round(other, one)
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    are_initials = all(len(word) == 1 for word in longer[:-1])
    return are_initials and len(shorter) == 2 and _differ_by_initial((longer[0], longer[-1]), shorter)


def _differ_by_initial(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one[-1] != other[-1]:
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(differing) == 1 and _is_initial_of(*differing[0])


def _is_initial_of(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or shorter in _INITIAL_SOUNDS)


def _is_turned_round(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`L.Enkh-Orgil`, `Enkh-Orgil Luvsandagva`."""
    if short[-1] != full[-2] or short[1:] != full[:-1] or len(short[0]) >= len(full[-1]):
        return False
    return _is_initial_of(short[0], full[-1])
