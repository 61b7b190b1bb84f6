"""Which language a text is in: by its script, and for Latin letters by its commonest words."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from warehouse.resources import knowledge

UNKNOWN: Final = "und"
_SCRIPT_SHARE: Final = 0.3
_WORD_SHARE: Final = 0.08
# No other language's text has this share of English function words.
_CERTAIN_SHARE: Final = 0.2
# What a letter of its own counts, against a word of its own.
_LETTER_WEIGHT: Final = 0.5
_FEWEST_WORDS: Final = 4
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("lo", re.compile(r"[\u0e80-\u0eff]")),
    ("km", re.compile(r"[\u1780-\u17ff]")),
    ("my", re.compile(r"[\u1000-\u109f]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
)
_UKRAINIAN: Final = re.compile(r"[іїєґІЇЄҐ]")
_PERSIAN: Final = re.compile(r"[پچژگ]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO 639-1 code of a text (its first thousand characters are enough), or `und`."""
    english, common, _ = _languages()[0]
    # Words with their commas still on them: what is certain even so is certain, and needs no pattern.
    rough = text.lower().split()
    if len(rough) >= _FEWEST_WORDS and _has_share(rough, common):
        return english
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) >= _FEWEST_WORDS and sum(map(common.__contains__, words)) >= _CERTAIN_SHARE * len(words):
        return english
    return _by_script(text) or _by_words(text, words)


def _has_share(words: list[str], common: frozenset[str]) -> bool:
    enough = _CERTAIN_SHARE * len(words)
    count = 0
    for word in words:
        if word in common:
            count += 1
            if count >= enough:
                return True
    return False


def _by_script(text: str) -> str | None:
    if text.isascii():
        return None
    letters = len(_LETTER.findall(text)) or 1
    for language, script in _SCRIPTS:
        count = len(script.findall(text))
        if count / letters < (0.05 if language == "ja" else _SCRIPT_SHARE):
            continue
        if language == "ru" and _UKRAINIAN.search(text):
            return "uk"
        if language == "ar" and _PERSIAN.search(text):
            return "fa"
        return language
    return None


def _by_words(text: str, words: list[str]) -> str:
    if len(words) < _FEWEST_WORDS:
        return UNKNOWN
    counts = {
        language: sum(map(common.__contains__, words)) + _LETTER_WEIGHT * sum(map(text.count, letters))
        for language, common, letters in _languages()
    }
    # At the same count the earlier row of the table wins: English first.
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] / len(words) >= _WORD_SHARE else UNKNOWN


@cache
def _languages() -> tuple[tuple[str, frozenset[str], str], ...]:
    rows = knowledge("language_words").select("language", "words", "letters").iter_rows()
    return tuple((language, frozenset(words.split()), letters or "") for language, words, letters in rows)
