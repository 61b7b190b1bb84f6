"""Keys that last: BIGINT, never negative, from sha256 of what they identify, never from load order or time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import polars as pl

_SIGN_BIT_CLEARED = (1 << 63) - 1
_SEPARATOR = "\x1f"


def key_of(*parts: object) -> int:
    """A key for the given parts, in their order; None counts as a part of its own.

    Polars' own hash changes between its versions, and these keys are stored: sha256, first 8 bytes, sign bit cleared.
    """
    return key_of_text(_SEPARATOR.join("\x00" if part is None else str(part) for part in parts))


def key_of_text(text: str) -> int:
    """A key for one text, by its UTF-8 bytes (lone surrogates pass)."""
    return key_of_bytes(text.encode("utf-8", "surrogatepass"))


def key_of_bytes(content: bytes) -> int:
    """A key for bytes."""
    return int.from_bytes(hashlib.sha256(content).digest()[:8], "big") & _SIGN_BIT_CLEARED


def key_of_sha256(hexadecimal: str) -> int:
    """The key that `key_of_bytes` gives for the bytes whose sha256 this is."""
    return int(hexadecimal[:16], 16) & _SIGN_BIT_CLEARED


def keys_of(texts: pl.Series) -> pl.Series:
    """A key for each text of a series; NULL stays NULL. Equal texts are hashed once."""
    distinct = texts.unique().drop_nulls()
    # Written out: a call for each of a million texts takes longer than its hash.
    digests = [hashlib.sha256(text.encode()).digest()[:8] for text in distinct.to_list()]
    hashed = pl.Series([int.from_bytes(digest, "big") & _SIGN_BIT_CLEARED for digest in digests], dtype=pl.Int64)
    return texts.replace_strict(distinct, hashed, default=None, return_dtype=pl.Int64)


def joined(columns: Iterable[str]) -> pl.Expr:
    """The text that `key_of` hashes for these columns' values: hash it with `keys_of`."""
    return pl.concat_str([pl.col(column).cast(pl.String).fill_null("\x00") for column in columns], separator=_SEPARATOR)
