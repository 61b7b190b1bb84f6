"""Which language a text is in: by its script, and for Latin letters by its commonest words."""

from __future__ import annotations

import re
from functools import cache

from warehouse.resources import knowledge

UNKNOWN = "und"
_SCRIPT_SHARE = 0.3
_WORD_SHARE = 0.08
_FEWEST_WORDS = 4
_SCRIPTS = (
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
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_PERSIAN = re.compile(r"[پچژگ]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO 639-1 code of a text (its first thousand characters are enough), or `und`."""
    return _by_script(text) or _by_words(text)


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


def _by_words(text: str) -> str:
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return UNKNOWN
    counts = {
        language: sum(word in common for word in words) + sum(any(c in word for c in letters) for word in words) * 0.5
        for language, common, letters in _languages()
    }
    # At the same count the earlier row of the table wins: English first.
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] / len(words) >= _WORD_SHARE else UNKNOWN


@cache
def _languages() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    rows = knowledge("language_words").select("language", "words", "letters").iter_rows()
    return tuple((language, frozenset(words.split()), frozenset(letters or "")) for language, words, letters in rows)
