"""Appointments told in a clause on somebody: `X, who has been named minister`, `X, whom the President named minister`,
`X, named minister a day earlier`; and those whose decision somebody was handed."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.appointment_told import decision_before
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_HIM: Final = frozenset(("him", "her"))
_HANDED: Final = frozenset("handed presented presents hands gave gives delivered awarded".split())
_WORDS_TO_VERB: Final = 5
_WORDS_TO_WHOM: Final = 9
_WORDS_TO_OBJECT: Final = 3
_WORDS_OF_SINCE: Final = 9
_ADVERBS: Final = frozenset("recently newly just unanimously today yesterday officially formally also".split())
_LATELY: Final = frozenset(("newly", "recently"))
_JUST: Final = frozenset(("just", "recently", "newly", "lately"))
_HAVING: Final = frozenset(("has", "have", "had"))


def told_aside(s: Sentence, phrases: list[Phrase], i: int, *, passive: bool) -> Phrase | None:
    """Whose appointment a clause tells of, of which token i is the verb: who stands before the clause."""
    if passive:
        who = next((k for k in range(i - 1, max(0, i - _WORDS_TO_VERB), -1) if s.lows[k] == "who"), None)
        return _ends_at(phrases, who - 1 if s.low(who - 1) == "," else who) if who is not None else None
    whom = next((k for k in range(i - 1, max(0, i - _WORDS_TO_WHOM), -1) if s.lows[k] == "whom"), None)
    if whom is not None:
        is_clause = s.low(whom - 1) == "," and "," not in s.lows[whom:i]
        return _ends_at(phrases, whom - 1) if is_clause else None
    k = i - 1
    if s.low(k) in _LATELY and s.low(i + 1) != "as":
        return None  # `received X, newly appointed Ambassador`: who that is
    while k > 0 and s.lows[k] in _ADVERBS:
        k -= 1
    is_object = any(p.people and i < p.i <= i + _WORDS_TO_OBJECT for p in phrases)
    return _ends_at(phrases, k) if s.low(k) == "," and not is_object else None


def taken_aside(s: Sentence, phrases: list[Phrase], i: int) -> Phrase | None:
    """`X, who on Wednesday took the oath as minister`: X, where nothing but days stands before the verb at token i."""
    for k in range(i - 1, max(0, i - _WORDS_TO_VERB), -1):
        low = s.lows[k]
        if low == "who":
            return _ends_at(phrases, k - 1) if s.low(k - 1) == "," else None
        if not (low in _BEFORE_TAKING or is_of_date(low)):
            return None
    return None


_BEFORE_TAKING: Final = frozenset("on has had just recently also earlier today yesterday this last".split())


def days_end(s: Sentence, office: Office) -> int | None:
    """Where a clause on somebody or something else begins behind the post: `as minister, having shortlisted her in
    March`; None where none does."""
    ends = range(max(office.j, office.title_j), len(s) - 1)
    k = next((k for k in ends if s.lows[k] == "," and s.lows[k + 1] in _CLAUSES), None)
    return s.ends[k] if k is not None else None


_CLAUSES: Final = frozenset(("who", "whose", "which", "having", "after", "where", "whom"))


def _ends_at(phrases: list[Phrase], end: int) -> Phrase | None:
    """The person whose phrase ends at a token, or reaches over it into what a clause tells of them."""
    return next((p for p in phrases if p.people and p.kind == "person" and (p.j == end or p.i < end < p.j)), None)


def is_news(s: Sentence, i: int) -> bool:
    """`who has been assigned as`: the perfect tells what is new, and no `since` or `just` what was before."""
    k = i - 1
    while s.low(k) in _ADVERBS:
        k -= 1
    opening = s.lows[max(0, k - 2) : i]
    is_perfect = s.low(k) == "been" and not {"has", "have"}.isdisjoint(opening) and _JUST.isdisjoint(opening)
    return is_perfect and "since" not in s.lows[i:]


def is_since(s: Sentence, i: int) -> bool:
    """`It is ten years since X was elected`: what is told is how long ago it was; not `has since been elected`."""
    for k in range(i - 1, max(-1, i - _WORDS_OF_SINCE), -1):
        if s.lows[k] == ",":
            return False
        if s.lows[k] == "since":
            return s.low(k - 1) not in _HAVING
    return False


def end_of_aside(s: Sentence, office: Office) -> int:
    """Where the clause ends that tells of an appointment: days behind it are those of the main clause."""
    end = next((k for k in range(max(office.j, office.title_j), len(s)) if s.lows[k] in (",", ";")), None)
    return s.ends[end] if end is not None else s.end


def appointed_him(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`handed over to X the decision of the Secretariat to appoint him as Y`, `X received the decision to appoint him`:
    who got the decision."""
    k = decision_before(s, i)
    if k is None or s.low(i + 1) not in _HIM:
        return []
    given = next((m for m in range(k) if s.lows[m] in _HANDED), None)
    if given is not None:
        to = next((m for m in range(given, k) if s.lows[m] == "to"), given)
        return [p for p in phrases if p.people and to < p.i < k][:1]
    got = next((m for m in range(k) if s.lows[m] in ("received", "accepted")), None)
    return [p for p in subject_phrases(s, phrases, got) if p.people][:1] if got is not None else []
