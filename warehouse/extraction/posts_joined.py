"""Posts that a clause behind other posts tells: `X, a member of A, who chairs B and is president of C`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import LEADS, LED, OfficeReader
from warehouse.extraction.posts_ended import is_ended, past_copula
from warehouse.extraction.posts_of_states import past_clause
from warehouse.extraction.tokens import Sentence

_IS_TOO: Final = (
    ["is"],
    ["is", "also"],
    ["also", "is"],
    ["is", "the"],
    ["is", "a"],
    ["is", "also", "a"],
    ["is", "also", "the"],
)
_DOUBLES: Final = (["who", "doubles", "as"], ["who", "serves", "as"], ["who", "is", "also"], ["who", "acts", "as"])


def told_behind(s: Sentence, j: int, chain: list[Office], offices: OfficeReader) -> list[Office]:
    """The posts that clauses tell behind those of a chain; the name before them ends at token j."""
    end = chain[-1].j
    more = _told_by_clause(s, end, offices) if s.low(end) == "," and s.low(j) not in ("is", "was") else []
    is_clause = s.low(j) in ("is", "was") or s.low(j + 1) == "who"
    is_clause = is_clause or bool(more) or s.low(chain[-1].title_i) in LEADS
    last = more[-1].j if more else end
    return more + _told_beside(s, last, offices, is_clause, is_over=chain[-1].is_former)


def _told_by_clause(s: Sentence, end: int, offices: OfficeReader) -> list[Office]:
    """`X, Minister of A, who is also Minister of B`, `X, Chair of A, concurrently Chair of B`: the posts behind."""
    following = past_clause(s, end + 1)
    is_told = following > end + 1 or s.low(following) in ("also", "concurrently")
    return offices.read_chain(s, following) if is_told else []


def _told_beside(s: Sentence, end: int, offices: OfficeReader, is_clause: bool, *, is_over: bool) -> list[Office]:
    """`X is ambassador to A and was deputy minister from 2016 to 2021`, `X, who is member of A and heads B`: the
    posts behind `and` that ended, and what X leads; `X, a member of A who heads B`."""
    if s.low(end) == "who" and s.low(end + 1) in LEADS:
        led = offices.of_verb(s, end + 1)
        return [led] if led is not None else []
    if s.lows[end : end + 3] in _DOUBLES:  # `vice-chairman of A who doubles as chairman of B`
        return offices.read_chain(s, end + 3)
    if s.low(end) != "and" or not is_clause:
        return []
    if s.low(end + 1) in LEADS or (s.low(end + 1) == "also" and s.low(end + 2) in LEADS):
        led = offices.of_verb(s, end + 1)
        return [led] if led is not None else []
    if is_over and s.low(end + 1) in LED and (led := offices.of_verb(s, end + 1, is_over=True)) is not None:
        return [led]  # `who previously directed A and chaired B until 2021`
    following = past_copula(s, end + 1)
    if s.lows[end + 1 : following] in _IS_TOO:
        return offices.read_chain(s, following)  # `who chairs A and is president of B`
    chain = offices.read_chain(s, following) if s.low(following - 1) in ("was", "been") else []
    if not chain or not is_ended(s, following, chain[-1].j):
        return []
    for office in chain:
        office.is_former = True
    return chain
