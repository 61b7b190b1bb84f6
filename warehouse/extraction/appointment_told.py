"""Whether a verb of giving or leaving a post tells that it was done: `was named`, `decided on Monday to appoint`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.appointment_verbs import AppointmentVerb, appointment_verbs
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import BASE, ING, PARTICIPLE, PAST, PRESENT
from warehouse.extraction.visits import is_of_date

_LONGER: Final = frozenset(("serves", "serve", "served", "serving"))
_MADE: Final = frozenset(("made", "make", "makes", "making"))
_DECREES: Final = frozenset(("decree", "order", "edict", "ukaz"))
_DECIDED: Final = frozenset(("decided", "decision", "voted", "decreed", "resolved"))
_RULINGS: Final = frozenset(
    "resolution motion decree decision ordinance order proposal resolutions decrees decisions orders motions".split()
)
_PASSED: Final = frozenset("passed adopted approved issued signed endorsed backed supported carried".split())
_AGREED: Final = frozenset(("decided", "voted", "agreed", "resolved"))
_BREAKS: Final = frozenset(
    ", ; that whether against how who which and or not n't never plan plans proposal request right power asking urging "
    "calling allowing letting about".split()
)
_LATELY: Final = frozenset(("newly", "recently"))
_BEFORE_NEW: Final = frozenset(("the", "a", "two", "three", "four", "five", "six", "these", "those"))
_OF_WHAT: Final = frozenset("up of by to from at in on during".split())
_WORDS_OF_DECIDER: Final = 13
_WORDS_TO_DECIDED: Final = 10


def tells(s: Sentence, i: int, verb: AppointmentVerb) -> bool:
    """An office that is given is told in the past, by `appointing`, or after `decided to`."""
    if s.lows[i] in _LONGER and s.low(i - 1) != "longer":
        return s.low(i - 1) == "will" and not verb.is_relief  # `no longer serves as`, `will serve as acting head`
    if s.low(i - 1) in _LATELY and s.low(i - 2) in _BEFORE_NEW:
        return False  # `The newly appointed diplomats are X, Ambassador of Y, and Z`
    if s.lows[i] in _MADE and not _is_made(s, i):
        return False
    if verb.is_taken or verb.form in (PAST, PARTICIPLE, ING):
        return True
    if verb.form == PRESENT and not _DECREES.isdisjoint(s.lows[:i]):
        return True  # `A royal decree names X minister`
    if verb.form != BASE or s.low(i - 1) != "to":
        return False
    if s.low(i - 2) == "and":  # `adopted decisions to appoint X and to remove Y`
        first = next(
            (m for m in range(i - 3, 1, -1) if s.lows[m - 1] == "to" and s.lows[m] in appointment_verbs()), None
        )
        return first is not None and tells(s, first, verb)
    k = i - 2
    while k > 0 and (s.lows[k] in ("on", "in", "also", "unanimously", "today", "yesterday") or is_of_date(s.lows[k])):
        k -= 1  # `decided on Wednesday to appoint`
    ruling = next((m for m in range(k, max(0, k - _WORDS_OF_DECIDER), -1) if s.lows[m] in _RULINGS), 0)
    # `signed Decision No. 512/QD to appoint`
    is_ruled = "," not in s.lows[ruling : k + 1] and not _PASSED.isdisjoint(s.lows[max(0, ruling - 4) : ruling])
    is_decided = s.low(k) in _DECIDED or s.low(k) == "agreed" or _is_decided_before(s, i)
    return is_ruled or is_decided or decision_before(s, i) is not None


def _is_decided_before(s: Sentence, i: int) -> bool:
    """`decided at a Cabinet meeting Wednesday to appoint`, `voted 61-35 on Monday to confirm`: nothing else is wanted
    between, as in `agreed to ask the President to appoint`."""
    for m in range(i - 2, max(0, i - _WORDS_TO_DECIDED), -1):
        low = s.lows[m]
        if low in _AGREED:
            return s.low(m - 1) not in ("not", "never", "be", "n't", "yet")
        if low in _BREAKS or (low == "to" and not s.low(m + 1)[:1].isdigit()):
            return False
    return False


def _is_made(s: Sentence, i: int) -> bool:
    """`X was made deputy minister`: in the passive, and the post follows; not `The delegation was made up of X`."""
    if s.low(i + 1) in _OF_WHAT:
        return False
    return s.lows[i] == "made" and not {"was", "were", "been"}.isdisjoint(s.lows[max(0, i - 3) : i])


def decision_before(s: Sentence, i: int) -> int | None:
    """The token of `decision` in `the decision of the Secretariat to appoint`, of which token i is the verb."""
    found = (k for k in range(i - 2, max(0, i - _WORDS_OF_DECIDER), -1) if s.lows[k] == "decision")
    k = next(found, None)
    return k if k is not None and s.low(k + 1) in ("of", "by", "to") and "," not in s.lows[k:i] else None
