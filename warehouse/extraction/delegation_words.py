"""Words that tell who leads a delegation, or goes in somebody's place."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name

_WORDS_TO_DELEGATION: Final = 7


def is_under_leadership(s: Sentence, i: int) -> bool:
    """`a delegation under the leadership of X`, where X begins at token i; of no country or party that X leads."""
    near = s.lows[max(0, i - _WORDS_TO_DELEGATION) : i]
    return near[-3:] == ["the", "leadership", "of"] and not {"delegation", "mission"}.isdisjoint(near)


_COUNTED: Final = ("member", "person", "strong", "man")


def counted_delegation(s: Sentence, k: int) -> int:
    """The noun of `(the) five-member delegation`, `(the) 12-member delegation` from token k on; 0 elsewhere."""
    at = k + 3 if s.low(k)[:1].isdigit() and s.low(k + 1) == "-" else k + 1
    return at if s.low(at - 1).rpartition("-")[2] in _COUNTED and s.low(at) == "delegation" else 0


HEADS: Final = frozenset(("head", "leader", "chief"))
_WORDS_IN_DELEGATION: Final = 4


def end_of_delegation_headed(s: Sentence, i: int) -> int:
    """The token after `the head of the Lao delegation` at token i, 0 where no such words stand there, where the one who
    is meant is named behind them, and for a mission that stays (`the head of the EU Delegation to X`)."""
    if s.low(i + 1) not in HEADS or s.low(i + 2) != "of" or s.low(i + 3) not in ("the", "that", "this"):
        return 0
    at = next((k for k in range(i + 4, min(i + 5 + _WORDS_IN_DELEGATION, len(s))) if s.low(k) == "delegation"), 0)
    if not at or s.is_capitalized(at) or any(not s.words[k][0].isalpha() for k in range(i + 4, at)):
        return 0
    behind = at + 2 if s.low(at + 1) == "," else at + 1
    return 0 if s.low(at + 1) in ("of", "from", "to") or s.is_capitalized(behind) else at + 1


_OF_DELEGATION: Final = (["the", "delegation"], ["this", "delegation"], ["the", "visiting", "delegation"])


_HEADED: Final = (["delegation"], ["the", "delegation"], ["this", "delegation"], ["the", "visiting", "delegation"])


def heads_delegation(s: Sentence, i: int, j: int) -> bool:
    """`Head of (the) delegation X said`, `The head of the delegation, X,`, `Delegation leader X`, `X, the head of the
    delegation, thanked`: the name at tokens [i, j) is of whoever leads it."""
    k = i - 1 if s.low(i - 1) in (",", "mr", "ms", "mrs") else i
    if s.low(k - 1) == "delegation":
        of = next((m for m in range(k - 2, max(0, k - _WORDS_IN_DELEGATION - 1), -1) if s.lows[m] == "of"), 0)
        return of > 0 and s.lows[of - 1] in HEADS and s.lows[of + 1 : k] in _HEADED
    if s.low(k - 1) in HEADS and s.low(k - 2) == "delegation":
        return True
    if s.low(j) != ",":
        return False
    head = j + 2 if s.low(j + 1) == "the" else j + 1
    end = next((m for m in range(head + 2, head + 5) if s.low(m) == "delegation"), head)
    return s.low(head) in HEADS and s.low(head + 1) == "of" and s.lows[head + 2 : end + 1] in _OF_DELEGATION


_IN_PLACE: Final = frozenset(("behalf", "place", "stead"))


def is_stood_in_for(s: Sentence, i: int) -> bool:
    """`On behalf of President X, Minister Y will attend`, `standing in for X`, `in place of X`, `deputising for X`, who
    begins at token i: X stays away."""
    k = i - 2 if s.low(i - 1) in ("the", "his", "her") else i - 1
    if s.low(k) == "of":
        return s.low(k - 1) in _IN_PLACE
    return s.low(k) == "for" and (s.low(k - 1) in _DEPUTIZING or s.lows[max(0, k - 2) : k] in _STANDING_IN)


_DEPUTIZING: Final = frozenset(("deputising", "deputizing", "substituting"))
_STANDING_IN: Final = (["standing", "in"], ["stood", "in"], ["stand", "in"], ["filling", "in"])


_MEETS: Final = frozenset("met held called paid visited attended laid toured had joined also".split())
_LOCAL: Final = frozenset(("provincial", "municipal", "city"))
_LONGEST_PLACE: Final = 3


def end_of_local_delegation(s: Sentence, i: int) -> int:
    """The token after `the provincial delegation met`, `the Quang Ninh delegation held` at token i: who leads it did;
    0 where no such words stand there."""
    for k in range(i + 2, i + 3 + _LONGEST_PLACE):
        if s.low(k) != "delegation" or s.low(k + 1) not in _MEETS:
            continue
        name = fold_name(" ".join(s.words[i + 1 : k]))
        is_place = lexicon.place_names().get(name, "").startswith(("region/", "city/")) and s.is_capitalized(i + 1)
        return k + 1 if is_place or (k == i + 2 and s.low(i + 1) in _LOCAL) else 0
    return 0


_MEMBERS: Final = frozenset(
    "representatives lawmakers legislators parliamentarians delegates deputies senators members mission team".split()
)
_RECEIVED: Final = frozenset(("received", "welcomed", "hosted"))
_SUBJECT_OF: Final = (["called", "on"], ["paid", "a"], ["were", "hosted"], ["held", "talks"])


def end_of_members(s: Sentence, i: int) -> int:
    """The token after `the representatives were received by`, `the lawmakers called on` at token i: whoever leads them
    was; 0 where no such words stand there."""
    k = i + 2 if s.low(i + 1) == "visiting" else i + 1
    if s.low(k) not in _MEMBERS or s.is_capitalized(k):
        return 0
    is_received = s.low(k + 1) in ("were", "was") and not _RECEIVED.isdisjoint(s.lows[k + 2 : k + 4])
    return k + 1 if is_received or s.lows[k + 1 : k + 3] in _SUBJECT_OF else 0


LED: Final = frozenset(("led", "headed", "commanded", "captained"))
"""`a delegation led by X`, `a flotilla commanded by X`."""
_COMMANDERS: Final = frozenset(("commander", "captain"))
_SHIPS: Final = frozenset("ship vessel frigate flotilla detachment squadron fleet corvette destroyer group".split())


def end_of_ships_commander(s: Sentence, i: int) -> int:
    """The token after `the commander of the flotilla`, `the ship's captain` at token i: whoever is told to lead it; 0
    where no such words stand there, or a name behind them."""
    if s.low(i + 1) in _COMMANDERS and s.low(i + 2) == "of" and s.low(i + 3) in ("the", "this"):
        ship = i + 4 if s.low(i + 4) in _SHIPS else i + 5
        end = ship + 1 if s.low(ship) in _SHIPS and not s.is_capitalized(ship) else 0
    else:
        is_owned = s.low(i + 1) in _SHIPS and s.low(i + 2) == "'s" and s.low(i + 3) in _COMMANDERS
        end = i + 4 if is_owned and not s.is_capitalized(i + 1) else 0
    behind = end + 1 if s.low(end) == "," else end
    return 0 if s.is_capitalized(behind) else end


_SENT: Final = frozenset(("delegation", "group", "team", "mission", "members", "representatives", "executives"))
_FARTHEST: Final = 25


def sent_by(s: Sentence, i: int) -> int:
    """The token of `delegation` in `a delegation of Japan's union, led by its chairman X`, where `its` is token i; 0
    where nobody is led."""
    if s.low(i - 1) != "by" or s.low(i - 2) not in LED:
        return 0
    return next((k for k in range(i - 3, max(0, i - _FARTHEST), -1) if s.lows[k] in _SENT), 0)
