"""Replies to questions in a parliament, told by their form: what they recall or list is no event of theirs."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

from warehouse.resources import knowledge


def has_words_of_reply(texts: pl.Expr) -> pl.Expr:
    """Whether a text has words that no such reply can do without: looked for in all texts of a batch in one go."""
    cues = {cue.decode() for cue, _ in _forms()}
    written = sorted(cues | {cue.replace("'", "’") for cue in cues})
    return texts.str.contains_any(written, ascii_case_insensitive=True)


def is_parliamentary_reply(text: str) -> bool:
    """The text is laid out as a question of a member of parliament with its answer, or as the answer to its parts."""
    # Bytes are put into lower case and searched many times faster than characters.
    folded = text.encode(errors="replace").replace("’".encode(), b"'").lower()
    patterns = [pattern for cue, pattern in _forms() if cue in folded]
    if not patterns:
        return False
    lowered = text.lower().replace("’", "'")
    return any(pattern.search(lowered) is not None for pattern in patterns)


@cache
def _forms() -> list[tuple[bytes, re.Pattern[str]]]:
    """Words to look for first, and the pattern that makes sure."""
    rows = knowledge("reply_forms").iter_rows(named=True)
    return [(row["cue"].encode(), re.compile(row["pattern"], re.MULTILINE)) for row in rows]
