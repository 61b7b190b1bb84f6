"""Whether an agreement is in force: `took effect`, `in force since`, `the entry into force of`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence

_NOT_YET: Final = frozenset(("yet", "not", "n't", "once", "when", "will", "until"))
_FORCE: Final = frozenset(("force", "effect", "effective"))
_BEFORE_FORCE: Final = frozenset("into in took takes take taken taking became becomes is was".split())
_COMING: Final = frozenset("entered enters came comes took takes has is has which that became becomes".split())
_WORDS_TO_FORCE: Final = 10
_WORDS_BACK: Final = 12
_WORDS_OF_WISH: Final = 5
_WISHED: Final = frozenset(
    "early speedy swift prompt rapid quick soonest possible toward towards for expedite accelerate pending upon "
    "until after before hasten hoped hope looked looking forward to".split()
)


def is_in_force(s: Sentence, begin: int, end: int) -> bool:
    """What is told of the agreement whose title has the tokens [begin, end): it is in force, or entered into it."""
    if _FORCE.isdisjoint(s.low_set()):
        return False
    return _is_after(s, end) or _is_entry_of(s, begin)


def _is_after(s: Sentence, end: int) -> bool:
    """`The pact took effect`, `The pact, signed in March of this year, entered into force`, `the pact in force`."""
    is_aside = s.low(end) == "," and s.low(end + 1) in ("signed", "inked", "concluded", "which")
    until = end + (2 * _WORDS_TO_FORCE if is_aside else _WORDS_TO_FORCE)
    if not _NOT_YET.isdisjoint(s.lows[end : end + _WORDS_TO_FORCE]):
        return False
    k = next((k for k in range(end, min(until, len(s))) if s.lows[k] in _FORCE), None)
    if k is None or (s.low(k - 1) not in _BEFORE_FORCE and s.lows[k] != "effective"):
        return False
    if s.lows[k] == "effective" and s.low(k - 1) not in _BECOMING and s.low(k + 1) not in _FROM_WHEN:
        return False  # `a statement calling for the effective implementation of measures`
    if s.low(k + 1) in ("in", "on") and s.low(k - 1) == "of":
        return False
    if not _OF_ANOTHER.isdisjoint(s.lows[end:k]) or "had been in" in " ".join(s.lows[end:k]):
        return False  # `a plan for 2024-2027, which replaces the one in effect since 2019`, `that had been in force`
    # `an agreement on X and a plan, which took effect`: of the last one; `which A and B signed last year, took effect`.
    closed = next((m for m in range(k, end, -1) if s.lows[m] == ","), end) if is_aside else end
    return all(s.low(m + 1) in _COMING for m in range(closed, k) if s.lows[m] in ("and", ";"))


_OF_ANOTHER: Final = frozenset("replaces replacing replaced supersedes superseding succeeds succeeding".split())
_BECOMING: Final = frozenset("become becomes became is was are were remain remains remained".split())
_FROM_WHEN: Final = frozenset(
    "from as on since until till upon immediately today for in at by this next last after , . ;".split()
) | {""}


def _is_entry_of(s: Sentence, begin: int) -> bool:
    """`the entry into force on 1 March of the Agreement on X`; not `toward an early entry into force of`, nor another
    one's: `took stock of the pact, which entered into force in 2016, and adopted a statement`."""
    k = next((k for k in range(begin - 1, max(0, begin - _WORDS_BACK), -1) if s.lows[k] == "force"), None)
    if k is None or s.low(k - 1) != "into" or "of" not in s.lows[k + 1 : begin] or "," in s.lows[k + 1 : begin]:
        return False
    return _WISHED.isdisjoint(s.lows[max(0, k - 1 - _WORDS_OF_WISH) : k - 1])
