"""Two told by post and state who met before anybody is named: `Turkey's interior minister met his Iraqi counterpart on
Friday`, `The Slovak president received the Czech foreign minister`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_POSTS: Final = {
    "minister": "ministers", "president": "presidents", "premier": "premiers", "chancellor": "chancellors",
    "speaker": "speakers", "secretary": "secretaries", "king": "monarchs", "queen": "monarchs",
}  # fmt: skip
_BEFORE_POSTS: Final = frozenset(
    "foreign prime external affairs defense defence interior finance trade energy economy economic transport "
    "agriculture health education culture justice environment labour labor tourism science parliament "
    "parliamentary new".split()
)
_LONGEST_POST: Final = 5
_ANY_POST: Final = WordList((*_POSTS, "counterpart"))
_ANY_VERB: Final = WordList(
    "met meets meet talks talk call calls called received receives hosted hosts welcomed spoke speaks discussed".split()
)
_VERB: Final = re.compile(
    r"(?P<will>will |is to |is due to |is set to )?"
    r"(?:(?P<met>met|meets?)(?: with)?"
    r"|(?P<received>received?|receives|hosted|hosts|welcomed|welcomes)"
    r"|(?:held|holds?|had|has) (?:[a-z]+ ){0,3}?(?P<noun>phone call|telephone call|phone conversation|phone talks|"
    r"video call|videoconference|video talks|virtual meeting|virtual talks|online talks|talks|meeting|consultations|"
    r"negotiations) with"
    r"|(?:spoke|speaks|talked) (?:by |over the |on the |via )(?P<far>phone|telephone|video)(?: call| link)? with"
    r"|(?P<called>called|telephoned|phoned)) "
)
_OWN: Final = frozenset(("his", "her", "their", "the"))
_WORDS_OF_VERB: Final = 8


@dataclass(frozen=True, slots=True)
class PostsMet:
    """Two posts, of the states of these codes, with the words for each; subtype, mode and status of their encounter,
    and the tokens [i, j) that tell it."""

    codes: tuple[str, str]
    words: tuple[frozenset[str], frozenset[str]]
    subtype: str
    mode: str
    status: str
    i: int
    j: int


def find_posts_met(s: Sentence, reader: PhraseReader) -> PostsMet | None:
    """What a sentence opens with, of two whom it does not name."""
    if s.kind != "body" or not _ANY_POST.stands_in(s) or not _ANY_VERB.stands_in(s):
        return None
    first = _post_at(s, 0, reader)
    if first is None:
        return None
    code, words, i = first
    verb = _VERB.match(" ".join(s.lows[i : i + _WORDS_OF_VERB]) + " ")
    if verb is None:
        return None
    j = i + verb.group().count(" ")
    second = _counterpart_at(s, j, reader, words) or _post_at(s, j, reader)
    if second is None or second[0] == code or s.is_capitalized(second[2]):
        return None  # `met his Iraqi counterpart Qais Al-Rubaie`
    if s.low(second[2]) == "," and s.is_capitalized(second[2] + 1):
        return None
    subtype, mode = _kind(verb)
    return PostsMet(
        (code, second[0]), (words, second[1]), subtype, mode, "announced" if verb.group("will") else "occurred", i, j
    )


def _post_at(s: Sentence, k: int, reader: PhraseReader) -> tuple[str, frozenset[str], int] | None:
    """`Turkey's interior minister`, `the Slovak prime minister`: the state, the words, the token behind them."""
    found = reader.organizations.country_at(s, k + 1 if s.low(k) in ("the", "a") else k)
    if found is None:
        return None
    code, j = found
    begin = j + (s.low(j) == "'s")
    for m in range(begin, min(begin + _LONGEST_POST, len(s))):
        if (post := _POSTS.get(s.lows[m])) is not None:
            return code, frozenset((*s.lows[begin:m], post)), m + 1
        if s.lows[m] not in _BEFORE_POSTS:
            return None
    return None


def _counterpart_at(
    s: Sentence, k: int, reader: PhraseReader, words: frozenset[str]
) -> tuple[str, frozenset[str], int] | None:
    if s.low(k) not in _OWN:
        return None
    k += 1 + (s.low(k + 1) in ("new", "visiting"))
    found = reader.organizations.country_at(s, k)
    if found is None or s.low(found[1]) != "counterpart":
        return None
    return found[0], words, found[1] + 1


def _kind(verb: re.Match[str]) -> tuple[str, str]:
    far = verb.group("far") or (verb.group("noun") or "").partition(" ")[0]
    if far in ("phone", "telephone") or verb.group("called"):
        return "phone call", "phone"
    if far in ("video", "videoconference", "virtual", "online"):
        return "video talks", "video link"
    if verb.group("received"):
        return "reception", "in person"
    return ("meeting" if verb.group("met") or verb.group("noun") == "meeting" else "talks"), "in person"
