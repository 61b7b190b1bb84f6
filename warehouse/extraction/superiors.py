"""Whom a post serves or a body is under: words behind a post that name another one's, `the President`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.office_model import Office
from warehouse.extraction.tokens import Sentence


def past_superior(s: Sentence, office: Office) -> int:
    """`Secretary of the Security Council under the President of the Republic of X`: the token after whom the body is
    under; the office's own end elsewhere."""
    j = office.j
    if office.title.name in _AIDES and (end := _past_leader_served(s, j)) is not None:
        return end
    if office.organization is None or s.low(j + 1) != "the" or s.low(j) not in ("under", "of"):
        return j
    if s.low(j) == "of" and (s.low(j + 2) not in ("president", "prime") or not s.is_capitalized(j + 2)):
        return j  # `Chief of the Military Staff of the President of the Republic`
    end = j + 4 if s.low(j + 2) == "prime" else j + 3
    if s.low(end - 1) not in ("president", "minister", "government"):
        return j
    if s.low(end) == "of":
        end += 2 if s.low(end + 1) == "the" else 1
        while s.is_capitalized(end) and (s.low(end - 1) in ("of", "the") or s.low(end) == "republic"):
            end += 2 if s.low(end + 1) == "of" else 1
    return end


def _past_state_of(s: Sentence, end: int) -> int:
    """`the chief of staff of the Prime Minister of Laos, X`: the token after the state whose leader is served."""
    if s.low(end) != "of":
        return end
    k = end + 2 if s.low(end + 1) == "the" else end + 1
    while s.is_capitalized(k) or (s.low(k) in ("of", "the", "and") and s.is_capitalized(k + 1)):
        k += 1
    return k


_AIDES: Final = frozenset(
    "spokesperson|deputy spokesperson|press secretary|chief of staff|private secretary|principal secretary|aide|adviser"
    "|senior adviser|assistant|deputy chief of staff|director of cabinet|chief of cabinet|head of cabinet".split("|")
)
_LONGEST_HOUSE_OF_LEADER: Final = 3


def _past_leader_served(s: Sentence, j: int) -> int | None:
    """`The press secretary of the NA speaker, X`: the token behind the post that X serves, which is not X's own."""
    is_house = s.low(j - 2) == "the" and s.low(j - 3) == "of" and s.is_capitalized(j - 1)  # `of the NA` was read
    if not is_house and (s.low(j) != "of" or s.low(j + 1) != "the"):
        return None
    begin = j if is_house else j + 2
    for k in range(begin, begin + _LONGEST_HOUSE_OF_LEADER):
        found = lexicon.titles().match(s.lows, k)
        if found is not None:
            end = _past_state_of(s, found[1])
            is_named = s.low(end) == "," and s.is_capitalized(end + 1)
            return end if is_named and found[0].name not in _AIDES else None
        if not s.is_capitalized(k):
            return None
    return None


_SERVING: Final = frozenset(
    "chief of staff|chief secretary|private secretary|principal private secretary|director of cabinet|chief of cabinet|"
    "head of cabinet|press secretary".split("|")
)
_ADVISING: Final = frozenset("adviser|special adviser|senior adviser|aide".split("|"))


def serves(title: str, word: str) -> bool:
    """`Parliamentary Secretary to the Minister of Health`, `Director of Cabinet of the President of Gabon`: behind the
    title and that word somebody's post may stand whom the holder serves."""
    if word == "of":
        return title in _SERVING or title in _ADVISING
    is_serving = title in _SERVING or title == "parliamentary secretary" or title.endswith("security adviser")
    return word == "to" and is_serving
