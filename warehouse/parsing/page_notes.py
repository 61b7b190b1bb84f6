"""Lines of a page told by more than their wording: days without a year above the text, long notes of rights."""

from __future__ import annotations

from typing import Final

from warehouse.parsing.openings import row_of
from warehouse.parsing.pieces import Draft

_LONGEST_DAY_LINE: Final = 70
_LONGEST_NOTE: Final = 1_200
_RIGHTS: Final = ("Copyright ©", "Copyright (c)", "Copyright (C)", "© ", "©2", "(c) ", "(C) ", "All rights reserved")
_NOTES: Final = (
    "EIN Presswire does not exercise",
    "EIN Presswire provides this",
    "This website uses cookies",
    "This site uses cookies",
    "We use cookies",
    "Disclaimer: ",
    "DISCLAIMER: ",
)


def is_day_without_year(draft: Draft, line: str) -> bool:
    """`December 19`, `25 Jan. 10:00` above the text; in its midst it is a heading of what happened that day."""
    is_short = len(line) <= _LONGEST_DAY_LINE and draft.body_count == 0 and not draft.has_dateline
    return is_short and row_of("day line", line) is not None


def is_long_note(line: str) -> bool:
    """`Copyright © 2017 Example Press. All rights reserved. To contact the holder …`: a paragraph of it, or of what a
    house is not answerable for."""
    if len(line) > _LONGEST_NOTE:
        return False
    return line.startswith(_NOTES) or (line.startswith(_RIGHTS) and "ights" in line)
