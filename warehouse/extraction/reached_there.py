"""Encounters of two told by what came of them: `A and B have agreed to list the posts. The consent was reached in their
meeting yesterday`, `The deal was struck during a video call between the two`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_REACHED: Final = WordList("reached made struck taken given sealed clinched achieved concluded came hammered".split())
_OUTCOMES: Final = frozenset(
    "consent agreement understanding decision deal consensus commitment pledge accord announcement promise "
    "breakthrough arrangement compromise agreements understandings decisions commitments pledges".split()
)
_KINDS: Final = frozenset(("meeting", "talks", "conversation", "call", "summit"))
_AT: Final = frozenset(("in", "at", "during", "after", "following"))
_NOT_SO: Final = frozenset("will would may might could should not never last previous earlier next had if be".split())
_REMOTE: Final = frozenset("online video virtual virtually videoconference videoconferencing videolink".split())
_PHONE: Final = frozenset(("phone", "telephone"))
_BY: Final = frozenset(("via", "by", "through", "over", "on"))
_OF_TWO: Final = ("between them", "between both", "between the two", "of the two", "of both")
_WORDS_TO_OUTCOME, _WORDS_TO_VERB, _WORDS_TO_AT, _WORDS_TO_KIND, _WORDS_OF_MEANS = 4, 4, 4, 6, 3


def reached_at(s: Sentence) -> int | None:
    """The token of the word for the encounter at which the sentence says that the two came to agree; None where it
    does not say so, or of another time."""
    if not _REACHED.stands_in(s) or s.low(0) not in ("the", "this", "these", "such"):
        return None
    outcome = next((k for k in range(1, min(_WORDS_TO_OUTCOME, len(s))) if s.lows[k] in _OUTCOMES), None)
    if outcome is None:
        return None
    near = range(outcome + 1, min(outcome + _WORDS_TO_VERB, len(s)))
    verb = next((k for k in near if s.lows[k] in _REACHED.words), None)
    if verb is None:
        return None
    at = next((k for k in range(verb + 1, min(verb + _WORDS_TO_AT, len(s))) if s.lows[k] in _AT), len(s))
    kind = next((k for k in range(at + 2, min(at + _WORDS_TO_KIND, len(s))) if s.lows[k] in _KINDS), None)
    if kind is None or not _NOT_SO.isdisjoint(s.lows[outcome : kind + 1]):
        return None
    is_theirs = s.lows[at + 1] == "their"
    behind = s.lows[kind + 1 : kind + 4]
    is_of_two = behind[:1] in (["between"], ["of"]) and (
        behind[1:2] in (["them"], ["both"]) or behind[1:] == ["the", "two"]
    )
    return kind if is_theirs or is_of_two else None


def means_of(s: Sentence, k: int) -> str | None:
    """`their meeting yesterday via videoconference`, `their conversation by phone`: the mode told behind token k."""
    for m in range(k + 1, len(s)):
        near = s.lows[m + 1 : m + 1 + _WORDS_OF_MEANS]
        if s.lows[m] in ("online", "virtually"):
            return "video link"
        if s.lows[m] in _BY and not _REMOTE.isdisjoint(near):
            return "video link"
        if s.lows[m] in _BY and not _PHONE.isdisjoint(near):
            return "phone"
    return None
