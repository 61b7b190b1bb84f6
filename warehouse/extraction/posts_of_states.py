"""Posts that cannot be one person's: those of two states."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.tokens import Sentence


def _are_of_two_states(office: Office, other: Office) -> bool:
    """Nobody holds a state's post in two countries."""
    codes = {office.country, other.country}
    return None not in codes and len(codes) > 1 and {office.title.of, other.title.of} <= _OF_STATES


def own_posts(
    before: list[Office], after: list[Office], is_apposed: bool, i: int, name_i: int
) -> tuple[list[Office], int]:
    """The posts before a name that are its bearer's, and where his phrase begins: `at the invitation of the Prime
    Minister of Japan, Mr. X, Prime Minister of Laos, paid`: X is of Laos alone."""
    is_of_other = is_apposed and bool(before and after) and _are_of_two_states(before[-1], after[0])
    return ([], name_i) if is_of_other else (before, i)


_OF_STATES: Final = frozenset(("state", "ministry"))


def of_one_state(s: Sentence, chain: list[Office]) -> list[Office]:
    """`X, Prime Minister of Japan, the President of Laos, Y, paid`: the second post is no more X's."""
    for number in range(1, len(chain)):
        if s.low(chain[number - 1].j) == "," and _are_of_two_states(chain[number - 1], chain[number]):
            return chain[:number]
    return chain


def is_inviting(s: Sentence, i: int) -> bool:
    """`At the invitation of Prime Minister X, the President of Chile, Y, paid`: the post after X is of who comes."""
    return s.low(i - 1) in ("of", "from") and s.low(i - 2) == "invitation"
