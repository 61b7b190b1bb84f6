"""Who invited: the people behind `at the invitation of`."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_objects import JOINERS, gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_INVITATION: Final = marks.of_words(lambda: {"invitation", "guest", "guests", "hosted", "invited"})


def inviting_phrases(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """Who invited: the people after each `invitation of`, `as the guest of`, or in `accepted X's invitation`,
    `at X's invitation`."""
    found: list[Phrase] = []
    if s.lows[0] == "invited" and s.low(1) == "by":  # `Invited by X, Y will pay a visit`
        found += _invited_by(s, phrases, 0)
    elif _INVITED.stands_in(s):
        found += _invited_aside(s, phrases)
    for k in marks.places(s, _INVITATION):
        if s.lows[k] == "hosted" and s.low(k - 1) == "," and s.low(k + 1) == "by":
            found += _invited_by(s, phrases, k)  # `undertook a visit to Y, hosted by X`
        if s.lows[k] == "invited" and s.low(k + 1) == "by" and not _WHERE.isdisjoint(s.lows[max(0, k - 6) : k]):
            found += _invited_by(s, phrases, k)  # `will travel to Y, where she has been invited by X`
        if s.lows[k] == "invitation" and s.low(k - 1) == "'s":
            found += [p for p in phrases if p.people and p.j == k - 1 and s.low(p.i - 1) in _ACCEPTED][:1]
        is_guest = s.lows[k] in ("guest", "guests") and "as" in s.lows[max(0, k - 3) : k] and s.low(k + 1) == "of"
        if is_guest or (s.lows[k] == "invitation" and s.low(k + 1) in ("of", "from", "by")):
            found += [] if _is_passed_on(s, phrases, k) else _invited_by(s, phrases, k)
    return found


def _is_passed_on(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`conveyed an invitation from X to Y to visit Z`: to another, and not to the visitor."""
    inviter = next((p for p in phrases if k + 2 <= p.i <= k + _WORDS_TO_INVITER and p.people), None)
    if inviter is None or s.low(k + 1) != "from" or s.low(inviter.j) != "to" or _PASSING.isdisjoint(s.low_set()):
        return False
    return any(p.people and inviter.j < p.i <= inviter.j + _WORDS_TO_INVITER for p in phrases)


_WORDS_TO_INVITER: Final = 4
_PASSING: Final = frozenset("conveyed conveys delivered delivers handed extended passed carried".split())


_INVITED: Final = WordList(("invited",))
_TO_WHICH: Final = (["to", "which"], ["for", "which"], ["where"])
_WORDS_OF_INVITER: Final = 12


def _invited_aside(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`started a visit to Y, invited by X`, `a visit to Y, to which X had invited her`: X."""
    for k in s.places_of("invited"):
        if s.low(k - 1) == "," and s.low(k + 1) == "by":
            return _invited_by(s, phrases, k)
        verb = k - 1 if s.low(k - 1) in ("has", "had") else k
        near = range(max(0, verb - _WORDS_OF_INVITER), verb)
        which = next((m for m in near if s.lows[m : m + 2] in _TO_WHICH or s.lows[m : m + 1] in _TO_WHICH), None)
        if which is not None and s.low(k + 1) in ("him", "her", "them"):
            return [p for p in phrases if p.j == verb and p.people and p.i > which and p.kind != "pronoun"]
    return []


def _invited_by(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The people after the `invitation of` at token k."""
    found = gather_forward(s, phrases, k + 2)
    kept = found[:1]
    gaps = [[s.low(m) for m in range(a.j, b.i)] for a, b in pairwise(found)]
    is_list = k > 3 and [gap for gap in gaps if "and" in gap] == gaps[-1:]
    for between, phrase in zip(gaps, found[1:], strict=True):
        words = set(between)
        is_joined = between == ["and"] or (is_list and words <= {",", "and"})
        if not is_joined and not (_SPOUSES & words and words <= JOINERS):
            break
        kept.append(phrase)
    return [p for p in kept if p.people or p.organization is not None]


_ACCEPTED: Final = frozenset(("accepted", "accepts", "accept", "at", "on", "upon"))
_WHERE: Final = frozenset(("where", "which", "having"))
_SPOUSES: Final = frozenset(("spouse", "wife", "husband"))
