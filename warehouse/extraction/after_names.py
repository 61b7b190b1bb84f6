"""What stands in brackets or quotation marks behind a name: the name as it is written elsewhere, a nickname, a seat."""

from __future__ import annotations

from collections.abc import Container
from functools import cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import NameRun, is_place, looks_like_name, read_name
from warehouse.extraction.people import People
from warehouse.extraction.tokens import Sentence
from warehouse.resources import knowledge

_LONGEST_BRACKET: Final = 24
_QUOTES: Final = frozenset(("'", '"', "‘", "’", "“", "”", "`"))


def other_name(s: Sentence, j: int, lowercase: Container[str], people: People) -> NameRun | None:
    """`Hạ Kiện Mẫn (He Jianmin)`: the other name of whose name ends before token j; None where there is none."""
    if s.low(j) != "(":
        return None
    run = read_name(s, j + 1, lowercase)
    if run is None or s.low(run.j) != ")" or len(run.words) == 1 or not looks_like_name(run) or is_place(run):
        return None
    return run if people.find_full(run.words) is None else None


def skip_nickname(s: Sentence, j: int) -> int:
    """The token after a nickname in quotation marks at j: `Dahal ‘Prachanda’ will visit`; j where there is none."""
    if s.low(j) not in _QUOTES or s.low(j + 2) not in _QUOTES or not s.is_capitalized(j + 1):
        return j
    return j + 3


def skip_bracket(s: Sentence, j: int) -> int:
    """The token after a short bracket at j such as `(left)` or `(second from right)`; j where there is none."""
    if s.low(j) != "(":
        return j
    for k in range(j + 1, min(j + _LONGEST_BRACKET, len(s))):
        if s.low(k) == ")":
            return k + 1
    return j


def country_of_seat(s: Sentence, j: int) -> str | None:
    """The country of a member of parliament by the bracket at token j: `(PH-Teluk Bahang)`, `(D-Calif.)`."""
    if s.low(j) != "(" or not s.is_capitalized(j + 1):
        return None
    tag, hyphen, seat = s.words[j + 1].partition("-")
    is_seat = bool(hyphen) and seat[:1].isupper()
    is_seat = is_seat or (not hyphen and s.low(j + 2) in ("-", "–") and s.is_capitalized(j + 3))
    return _seat_tags().get(tag) if is_seat else None


@cache
def _seat_tags() -> dict[str, str]:
    return {row["tag"]: row["country_code"] for row in knowledge("seat_tags").iter_rows(named=True)}


_WITHIN_NAMES: Final = frozenset(("of", "and", "the", "for", "&"))


def skip_other_body(s: Sentence, j: int) -> int:
    """The token after another name of a body in a bracket at j: `the Party School (National Academy of Governance)`;
    j where there is none."""
    j = _past_republic(s, j)
    end = skip_bracket(s, j)
    words = range(j + 1, end - 1)
    is_name = len(words) > 1 and all(s.is_capitalized(k) or s.low(k) in _WITHIN_NAMES for k in words)
    return end if is_name and any(s.low(k) in lexicon.org_words() for k in words) else j


def _past_republic(s: Sentence, j: int) -> int:
    """`Minister of Foreign Affairs of the Republic A. Lorenzo`: the state that the text is about; the token behind it
    where a name follows."""
    is_bare = s.lows[j : j + 3] == ["of", "the", "republic"] and s.is_capitalized(j + 2) and s.is_capitalized(j + 3)
    return j + 3 if is_bare else j
