"""Replies to questions in a parliament, told by their form: what they recall or list is no event of theirs."""

from __future__ import annotations

import re
from functools import cache

from warehouse.resources import knowledge


def is_parliamentary_reply(text: str) -> bool:
    """The text is laid out as a question of a member of parliament with its answer, or as the answer to its parts."""
    folded = text.lower().replace("’", "'")
    return any(cue in folded and pattern.search(folded) is not None for cue, pattern in _forms())


@cache
def _forms() -> list[tuple[str, re.Pattern[str]]]:
    """Words to look for first, and the pattern that makes sure."""
    rows = knowledge("reply_forms").iter_rows(named=True)
    return [(row["cue"], re.compile(row["pattern"], re.MULTILINE)) for row in rows]
