"""Letters that an envoy hands over: `Ambassador X delivered a message from President Y to Prime Minister Z`, `Minister
X handed President Z a letter from Y`. Z received X."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_DELIVERED: Final = WordList(("handed", "delivered", "presented", "conveyed", "transmitted", "gave", "passed"))
_PAPERS: Final = WordList(("letter", "message", "missive", "note"))
_BEFORE_PAPER: Final = frozenset(
    "a an the written special personal verbal oral official sealed brief signed handwritten important congratulatory "
    "friendly , and invitation".split()
)
_FROM: Final = frozenset(("from", "by"))
_NOT_SO: Final = frozenset("will would not never had could should last previously ago".split())
_FROM_AFAR: Final = frozenset(
    "phone telephone telephoned call video virtual virtually online via through credence credentials accreditation "
    "appointment resignation protest condolence condolences sympathy".split()
)
_TO_BE: Final = frozenset(("to", "be", "was", "were", "been"))
_WORDS_TO_PAPER, _WORDS_OF_SENDER, _WORDS_TO_NAME, _NEAR = 7, 26, 3, 4


def find_letter_delivered(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The reception of who hands over a letter, at most one; to be asked where nothing else tells of an event."""
    if s.kind != "body" or not (_DELIVERED.stands_in(s) and _PAPERS.stands_in(s)):
        return []
    if not _FROM_AFAR.isdisjoint(s.low_set()):
        return []
    for k in range(1, len(s) - 1):
        if s.lows[k] not in _DELIVERED.words or s.lows[k - 1] in _TO_BE:
            continue
        if not _NOT_SO.isdisjoint(s.lows[max(0, k - _NEAR) : k]):
            continue
        begin = k + 2 if s.low(k + 1) in ("over", "on") else k + 1
        begin = begin + 1 if s.low(begin) == "to" else begin
        to_whom = next((p for p in phrases if p.i == begin and _is_one(p)), None)
        paper = _paper(s, to_whom.j if to_whom is not None else begin)
        if paper is None or (to_whom is not None and not _tells_sender(s, phrases, paper)):
            continue
        host = to_whom or _recipient(s, phrases, paper)
        guests = [p for p in subject_phrases(s, phrases, k) if _is_one(p)]
        if host is None or len(guests) != 1 or not _are_of_two(host, guests[0]):
            continue
        sides = [*as_sides(s, [host], "host"), *as_sides(s, guests, "visitor")]
        last = max(paper, host.j - 1)
        return [FoundEvent("reception", "occurred", "in person", sides, s, s.starts[k], s.ends[last])]
    return []


def _is_one(phrase: Phrase) -> bool:
    return len(phrase.people) == 1


def _paper(s: Sentence, begin: int) -> int | None:
    """The token of the letter's word, where nothing but its kind stands before it."""
    for k in range(begin, min(begin + _WORDS_TO_PAPER, len(s))):
        if s.lows[k] in _PAPERS.words:
            return k
        if s.lows[k] not in _BEFORE_PAPER:
            return None
    return None


def _tells_sender(s: Sentence, phrases: list[Phrase], paper: int) -> bool:
    """`a letter from`, `a message of friendship from`, `a letter of Prime Minister Y`."""
    if not _FROM.isdisjoint(s.lows[paper + 1 : paper + _NEAR]):
        return True
    return s.low(paper + 1) == "of" and any(
        paper + 1 < p.i <= paper + _NEAR and p.kind in ("person", "title") for p in phrases
    )


def _recipient(s: Sentence, phrases: list[Phrase], paper: int) -> Phrase | None:
    """To whom: the last word `to` that leads to somebody, behind the sender's name and his posts."""
    if not _tells_sender(s, phrases, paper) and s.low(paper + 1) != "to":
        return None
    found = None
    for k in range(paper + 1, min(paper + _WORDS_OF_SENDER, len(s))):
        if s.lows[k] in (".", ";", "who", "which", "after", "before", "during"):
            break
        if s.lows[k] == "to":
            near = (p for p in phrases if k < p.i <= k + _WORDS_TO_NAME and _is_one(p))
            found = found or next(near, None)
    return found


def _are_of_two(host: Phrase, guest: Phrase) -> bool:
    """Two people of two countries, of one of whom it may be open."""
    a, b = host.people[0], guest.people[0]
    own, other = a.country or host.country, b.country or guest.country
    return a is not b and own != other
