"""Names as a neighbour's newsroom writes them down by ear: `Chuang Wei Ming` for Zhuang Weiming, `Fung Van Chak` for
Phung Van Trach."""

from __future__ import annotations

import re
from functools import cache

from warehouse.folding import fold_name
from warehouse.resolution.names import korean_syllable

# Spellings of one sound in Latin letters for Chinese, Vietnamese, Lao, Khmer and Thai names; longer ones first.
# `Saignavong`, `Xaiyavong`: French newsrooms of Laos write `gn` for what others write `ny` or `y`.
_SPELLINGS = (
    ("gn", "i"), ("ny", "i"),
    ("dh", "t"), ("zh", "c"), ("ch", "c"), ("tr", "c"), ("ts", "c"), ("tz", "c"), ("gi", "z"), ("hs", "s"), ("sh", "s"),
    ("ph", "f"), ("th", "t"), ("kh", "k"), ("gh", "k"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("ie", "i"), ("j", "c"), ("q", "c"), ("z", "c"), ("x", "s"), ("g", "k"), ("b", "p"), ("d", "t"), ("v", "w"),
    ("y", "i"),
)  # fmt: skip
_NASAL = re.compile(r"(?:n[gh]?|m)(?=[^aeiouw]|$)")
_FINAL_H = re.compile(r"(?<=[aeiou])h$")
_FINAL_STOP = re.compile(r"(?<=[aeiou])(?:ch?|ck)$")
# `Bounlert`, `Bounleut`: what the French and the English ear make of one vowel.
_SILENT_R = re.compile(r"(?<=[aeiou])r(?=[^aeiouyr]|$)")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou]+")
# Fewer consonants are those of too many names.
_CONSONANTS_THAT_TELL = 4
_LETTERS_THAT_TELL = 7
_KOREAN = frozenset(("KOR", "PRK"))
_SPELLED_ONE_WAY = frozenset(("CHN", "TWN", "HKG", "MAC"))


@cache
def transcription(name: str, country_code: str | None) -> str | None:
    """What the spellings of a name by ear have in common; None where that is too little to tell one from another.

    In Chinese `Wenxi` and `Wenxia` are two names: there the vowels count, too.
    """
    words = fold_name(name).split()
    if country_code in _KOREAN:
        return "".join(map(_in_korean, words)) if len("".join(words)) >= _LETTERS_THAT_TELL else None
    run = "".join(map(_by_ear, words))
    consonants = _VOWELS.sub("", run)
    if len(consonants) < _CONSONANTS_THAT_TELL:
        return None
    return run if country_code in _SPELLED_ONE_WAY else consonants


def _in_korean(word: str) -> str:
    """`Ri Myong Gwan`, `Li Myong Kwan`; `Chol`, `Cheol`, `Chul`: the vowels that each system writes in its own way."""
    return korean_syllable(word).replace("o", "u")


def _by_ear(word: str) -> str:
    word = _SILENT_R.sub("", _FINAL_STOP.sub("k", _NASAL.sub("n", _FINAL_H.sub("", word))))
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word)
