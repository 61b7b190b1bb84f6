"""Replies to questions in a parliament, told by their form: what they recall or list is no event of theirs."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import polars as pl

from warehouse.resources import knowledge


def has_words_of_reply(texts: pl.Expr) -> pl.Expr:
    """Whether a text has words that no such reply can do without: looked for in all texts of a batch in one go."""
    cues = {cue for row in knowledge("reply_forms")["cue"] for cue in row.split("|")}
    openings = "|".join(sorted(re.escape(cue[1:]) for cue in cues if cue.startswith("^")))
    anywhere = {cue for cue in cues if not cue.startswith("^")}
    written = sorted(anywhere | {cue.replace("'", "’") for cue in anywhere})
    opens = texts.str.contains(rf"(?im)^\W*(?:{openings})")
    return opens | texts.str.contains_any(written, ascii_case_insensitive=True)


def is_parliamentary_reply(text: str) -> bool:
    """The text is laid out as a question of a member of parliament with its answer, or as the answer to its parts."""
    # Bytes are put into lower case and searched many times faster than characters.
    folded = text.encode(errors="replace").replace("’".encode(), b"'").lower()
    words = {word for word in _words_of_cues() if word in folded}
    forms = [form for cues, form in _forms() if any(word in words and cue in folded for cue, word in cues.items())]
    if not forms:
        return False
    lowered = text.lower().replace("’", "'")
    if lowered.lstrip()[:1].isdigit() or lowered.lstrip().startswith("date "):
        lowered = _PAGE_DAY.sub("", lowered, count=1)
    return any(_holds(form, lowered) for form in forms)


_PAGE_DAY: Final = re.compile(r"\A\s*(?:date )?(?:\d{4}-\d\d-\d\d|\d{1,2} [a-z]{3,9} \d{4})\s+")
"""The day that a page shows above its text: what opens the text stands behind it."""


def _holds(form: re.Pattern[str], lowered: str) -> bool:
    """A pattern of the text's beginning is tried there alone: a search would try it at every letter."""
    if form.pattern.startswith(r"\A"):
        return form.match(lowered) is not None
    return form.search(lowered) is not None


@cache
def _forms() -> list[tuple[dict[bytes, bytes], re.Pattern[str]]]:
    """Words of which one is looked for first (`|` between them, `^` before those that open a line), each with its
    longest word, and the pattern that makes sure."""
    forms = []
    for row in knowledge("reply_forms").iter_rows(named=True):
        cues = row["cue"].replace("^", "").encode().split(b"|")
        forms.append(({cue: max(cue.split(), key=len) for cue in cues}, re.compile(row["pattern"], re.MULTILINE)))
    return forms


@cache
def _words_of_cues() -> frozenset[bytes]:
    """The longest words of all cues: a third as many as there are cues, so that most cues need no search."""
    return frozenset(word for cues, _ in _forms() for word in cues.values())
