"""Two names that can be one person where all else agrees: one word alike, the others begin with the same sounds."""

from __future__ import annotations

from functools import lru_cache

from warehouse.resolution.names import is_spelled_in

# Shorter words are alike by chance.
_LETTERS_THAT_TELL = 4
_LETTERS_OF_RARE = 8
_PARTICLES = frozenset("al el bin ibn bint abu abul abd de da do dos das del van von der la le".split())
# A family's name is that of half a delegation.
SPELLED_BY_SYLLABLES = ["CHN", "TWN", "HKG", "MAC", "VNM", "KOR", "PRK"]


@lru_cache(maxsize=100_000)
def could_be_one(one_key: str, other_key: str) -> bool:
    """`R. M. Dissanaike` and `Ranjith Dissanayake`, `Naif Majali` and `Nayef Al-Majali`. In: name keys."""
    one, other = ([word for word in key.split() if word not in _PARTICLES] for key in (one_key, other_key))
    fewer, more = sorted((one, other), key=len)
    if not fewer:
        return False
    for word in fewer:
        alike = [each for each in more if _tell(word, each) and is_spelled_in(word, [each])]
        for each in alike:
            left, others = [w for w in fewer if w != word], [w for w in more if w != each]
            if _begin_alike(left, others) or (_is_rare(word, each) and _are_initials(left, others)):
                return True
    return False


def _is_rare(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= _LETTERS_OF_RARE


def _are_initials(words: list[str], others: list[str]) -> bool:
    """`K. D. S. Wickramatunga` and `Sarath Wickramatunga`: which of several initials is whose is not told."""
    return any(bool(each) and all(len(word) == 1 for word in each) for each in (words, others))


def _tell(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= _LETTERS_THAT_TELL


_ONE_SOUND = str.maketrans("vwzqcy", "bbjkki")
"""`Vilas` and `Bilas`, `Zaffar` and `Jaffar`, `Qasim` and `Kasim`."""


def _first_sound(word: str) -> str:
    """`E.` and `Yerlan`: the y that English hears before a vowel is none of Kazakh's letters."""
    is_heard = word[0] == "y" and word[1:2] in _AFTER_Y
    return (word[1] if is_heard else word[0]).translate(_ONE_SOUND)


_AFTER_Y = frozenset("eoua")


def _begin_alike(words: list[str], others: list[str]) -> bool:
    """Each of the words begins with the sound of another one of the others."""
    left = [_first_sound(word) for word in others]
    for word in words:
        first = _first_sound(word)
        if first not in left:
            return False
        left.remove(first)
    return True
