"""Where a syndicator's footer begins in a line of text, and where the text ends before another piece of news."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.datelines import Dateline, match_dateline
from warehouse.parsing.styles import combined, styles
from warehouse.parsing.wording import LONGEST_HEADLINE, is_headline_like, is_sentence, page_word_role

LOOK_AHEAD: Final = 300
WORDS_POSTED: Final = " words, post on "

_VIETNAMESE_END: Final = "./."


def footer_start(line: str) -> int:
    """Where a syndicator's footer begins in a line; the line's length where it has none."""
    cut = combined("cut").search(line)
    if cut is not None:
        return cut.start()
    footer = find_footer(line)
    return footer.start() + last_sentence(footer["title"]) if footer else len(line)


def find_footer(line: str, begin: int = 0) -> re.Match[str] | None:
    """A syndicator's footer from `begin` on; its title is looked for only right before its words."""
    sign = line.find(WORDS_POSTED, begin)
    return styles("footer")[0].regex.search(line, max(begin, sign - LOOK_AHEAD)) if sign >= 0 else None


def opens_anew(rest: str) -> bool:
    """What is left of a line begins with a dateline of its own."""
    return match_dateline(rest, body_has_begun=False, is_whole_line=False) is not None


def last_sentence(text: str) -> int:
    """Where the last sentence of a text begins."""
    stops = [match.end() for match in re.finditer(r"[.!?]['\"”’)]*\s+(?=[^\W\d_a-z])", text.rstrip())]
    return stops[-1] if stops else 0


def is_title(line: str, dateline: Dateline) -> bool:
    """`MOSCOW: Bridge to open in autumn` below sentences: other news, which opens as datelines do."""
    is_bare = dateline.mark is None and dateline.month is None and dateline.end < len(line)
    return is_bare and len(line) <= LONGEST_HEADLINE and not is_sentence(line) and is_headline_like(line)


def before_glued_heading(text: str) -> int:
    """Where the body ends in `… peoples./.Related News`, the tail's heading with its line end lost; else the length."""
    cut = text.find(_VIETNAMESE_END) + len(_VIETNAMESE_END)
    if len(_VIETNAMESE_END) <= cut < len(text) and page_word_role(text[cut:].strip()) is not None:
        return cut
    return len(text)
