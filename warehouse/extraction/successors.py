"""Who follows someone who left a post: `His successor is X`, `Taking her place is X`, `He was replaced by X`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.appointments_joined import as_given
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_FOLLOWING: Final = WordList("successor replacement place replaced succeeded replacing docket portfolio".split())
_DENYING: Final = WordList("not no never might could would if should likely reportedly until yet".split())
_NOUNS: Final = frozenset(("successor", "replacement"))
_OWNERS: Final = frozenset(("his", "her", "the"))
_IS: Final = frozenset(("is", "was", "be"))
_TAKING: Final = frozenset("taking takes took taken filling fills filled".split())
_GOES: Final = frozenset("goes went passes passed falls fell".split())
_PRESENTED: Final = frozenset("presented introduced announced unveiled named chose picked".split())
_FOLLOWED: Final = frozenset(("replaced", "succeeded"))
_REACH: Final = 400
_WORDS_TO_NAME: Final = 4


def find_successor(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """The appointment of whom a sentence names for the post that was told to be left last."""
    if not reader.held or s.kind != "body" or not _FOLLOWING.stands_in(s) or _DENYING.stands_in(s) or "may" in s.words:
        return []
    left = _left_last(s, reader)
    if left is None:
        return []
    for k in range(len(s)):
        who = _who(s, phrases, k) if s.lows[k] in _FOLLOWING.words else None
        if who is None or len(who.people) != 1 or who.people[0] is left.person:
            continue
        office = _at(s, left.office, who, "appointed")
        return [as_given(s, reader, [who], office, (k, k + 1), "occurred")]
    return []


def find_inverted(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """`Sworn in on Tuesday as Minister of Health was X`: the verb opens the sentence, and who got the post ends it."""
    if s.lows[0] not in _GIVEN_FIRST or s.kind != "body" or not _WAS.stands_in(s):
        return []
    was = next((k for k in range(2, min(_WORDS_TO_WAS, len(s))) if s.lows[k] in ("was", "were")), 0)
    who = next((p for p in phrases if p.people and p.i == was + 1), None)
    opening = s.lows[:was]
    begin = opening.index("as") if "as" in opening else 1
    office = office_at(s, reader, begin) if was and who is not None else None
    if who is None or office is None or office.j > was:
        return []
    office.status = "appointed"
    return [as_given(s, reader, [who], office, (0, 1), "occurred")]


_WAS: Final = WordList(("was", "were"))
_GIVEN_FIRST: Final = frozenset("sworn appointed elected named re-elected reelected chosen confirmed installed".split())
_WORDS_TO_WAS: Final = 18


def find_coming(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """`X no longer holds the post`, after another got it; `X will be the new Governor of Y`."""
    if s.kind != "body":
        return []
    if _LONGER.stands_in(s):
        k = s.lows.index("longer")
        who = next((p for p in phrases if p.people and p.j == k - 1), None)
        is_post = s.low(k + 1) in _HOLDING and s.low(k + 3) in _POSTS and s.low(k + 4) not in ("of", "as")
        given = [h for h in reader.held if h.office.status == "appointed" and s.start - h.sentence.end < _REACH]
        if who is None or s.low(k - 1) != "no" or not is_post or not given or given[-1].person in who.people:
            return []
        return [as_given(s, reader, [who], _at(s, given[-1].office, who, "relieved"), (k, k + 1), "occurred")]
    if not _COMING.stands_in(s) or not _WILL.stands_in(s) or _DENYING.stands_in(s) or "may" in s.words:
        return []
    at = next((k for k in range(3, len(s)) if s.lows[k] in _COMING.words and s.lows[k - 3 : k] == _WILL_BE), -1)
    coming = next((p for p in phrases if len(p.people) == 1 and p.j == at - 3), None)
    office = office_at(s, reader, at + 1) if coming is not None else None
    if coming is None or office is None:
        return []
    office.status = "appointed"
    return [as_given(s, reader, [coming], office, (at - 3, at), "announced")]


_LONGER: Final = WordList(("longer",))
_COMING: Final = WordList(("new", "next"))
_WILL: Final = WordList(("will",))
_WILL_BE: Final = ["will", "be", "the"]
_HOLDING: Final = frozenset(("holds", "hold", "held", "occupies"))
_POSTS: Final = frozenset(("post", "position", "office"))


def _at(s: Sentence, office: Office, who: Phrase, status: str) -> Office:
    """An office told before, of whom a phrase of this sentence names."""
    found = replace(office, status=status, is_former=False, more=[])
    found.i = found.title_i = who.i
    found.j = found.title_j = who.j
    found.start, found.end = s.starts[who.i], s.ends[who.j - 1]
    return found


def _left_last(s: Sentence, reader: PhraseReader) -> HeldOffice | None:
    """The post that was told to be left last, in this sentence or a little before it."""
    for held in reversed(reader.held):
        if held.office.status == "relieved":
            return held if s.start - held.sentence.end < _REACH else None
    return None


def _who(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """Who is named to follow, by the word at token k."""
    low = s.lows[k]
    if low in _NOUNS and s.low(k - 1) in _OWNERS and s.low(k + 1) in _IS:
        return _named(phrases, k + 2)
    if low in _NOUNS and s.low(k - 1) in ("his", "her") and s.low(k - 2) == "as":
        who = _before(phrases, k - 2)  # `presented X as his successor`
        return who if who is not None and s.low(who.i - 1) in _PRESENTED else None
    if low == "place" and s.low(k - 1) in _OWNERS and s.low(k - 2) in _TAKING:
        behind = s.low(k + 1) in _IS or s.low(k + 1) == "by"
        return _named(phrases, k + 2) if behind else _before(phrases, k - 2)
    if low == "place" and s.low(k - 1) in _OWNERS and s.low(k + 2) in _TAKING and s.low(k + 3) == "by":
        return _named(phrases, k + 4)  # `His place is taken by X`
    if low in _FOLLOWED and s.low(k + 1) == "by" and s.low(k - 1) in ("was", "is", "been"):
        return _named(phrases, k + 2)
    if low in _FOLLOWED and s.low(k + 1) in ("him", "her") and s.low(k + 2) == "with":
        return _named(phrases, k + 3)
    if low == "replaced" and (left := _named(phrases, k + 1)) is not None and s.low(left.j) == "with":
        return _named(phrases, left.j + 1)
    if low in ("docket", "portfolio") and s.low(k - 1) in ("his", "her") and s.low(k + 1) in _GOES:
        return _named(phrases, k + 3)
    return None


def _named(phrases: list[Phrase], k: int) -> Phrase | None:
    return next((p for p in phrases if p.people and k <= p.i <= k + _WORDS_TO_NAME), None)


def _before(phrases: list[Phrase], k: int) -> Phrase | None:
    """`X takes her place`: who stands right before the verb."""
    return next((p for p in phrases if p.people and p.kind == "person" and k - 2 <= p.j <= k), None)
