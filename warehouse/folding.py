"""Folding: forms of a text in which differences that mean nothing are gone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

import polars as pl
from anyascii import anyascii

_DOUBLE_QUOTES: Final = "“”„‟«»″"
_SINGLE_QUOTES: Final = "‘’‚‛`´′"
_DASHES: Final = "‐‑‒–—―−"
_QUOTES_TABLE: Final = str.maketrans(
    {**dict.fromkeys(_DOUBLE_QUOTES, '"'), **dict.fromkeys(_SINGLE_QUOTES, "'"), **dict.fromkeys(_DASHES, "-")}
)
_BLANKS: Final = re.compile(r"\s+")
_SIGNS_IN_NAMES: Final = (".", "-", "'", "’")
_ODD_BLANKS: Final = r" \s+|[^\S ]\s*"
"""Blanks that are not a single ordinary one."""
_PLAIN: Final = {chr(written): str(plain) for written, plain in _QUOTES_TABLE.items()}


def fold(text: str) -> str:
    """Blanks squeezed to one, quotes and dashes made plain, case gone: equal after this is an exact repeat."""
    return _BLANKS.sub(" ", text.translate(_QUOTES_TABLE)).strip().lower()


def fold_expr(column: pl.Expr) -> pl.Expr:
    """`fold` as an expression on a text column."""
    return (
        column.str.replace_many(list(_PLAIN), list(_PLAIN.values()))
        .str.replace_all(_ODD_BLANKS, " ")
        .str.strip_chars(" ")
        .str.to_lowercase()
    )


def to_ascii(text: str) -> str:
    """The text without diacritics; Đ/đ become D/d; other scripts are transliterated."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return plain if plain.isascii() else anyascii(plain)


@lru_cache(maxsize=200_000)
def fold_name(name: str) -> str:
    """A name for comparison: no diacritics, no case, no hyphens or dots, blanks squeezed."""
    plain = to_ascii(name).lower()
    for sign in _SIGNS_IN_NAMES:
        plain = plain.replace(sign, " ")
    return " ".join(plain.split())
