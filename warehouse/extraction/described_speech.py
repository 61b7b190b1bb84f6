"""Those who speak and are told by what they are: `the senior diplomat said`, `the heads of state agreed`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import speech_verbs

BEFORE_GROUP: Final = frozenset(("two", "both"))
_BEFORE_SPEAKER: Final = frozenset("senior top veteran visiting high-ranking two three four".split())
_SPEAKING_ALONE: Final = frozenset(
    "official diplomat politician envoy lawmaker legislator parliamentarian negotiator spokesman spokeswoman "
    "spokesperson leader".split()
)
_OF_WHAT: Final = frozenset(
    "parliamentary legislative party union government opposition defence defense military trade security kremlin "
    "pentagon provincial municipal religious church community business".split()
)
_OTHERS: Final = frozenset(("counterpart", "host", "guest", "interlocutor"))
_SPEAKING_TOGETHER: Final = frozenset("duo pair diplomats negotiators leaders".split())
_BEFORE_SPEECH: Final = frozenset(
    '" “ gravely also further then later jointly both has have had strongly highly'.split()
)


def described_speaker(s: Sentence, i: int) -> Phrase | None:
    """`the senior diplomat said`, `the heads of state agreed`, `his host noted`: told by what they are, they speak."""
    if s.low(i) != "the":
        is_other = s.low(i + 1) in _OTHERS and speaks(s, i + 2)
        return Phrase("title", i, i + 2, name_i=i, name_j=i + 2) if is_other else None
    j = i + 1
    while s.low(j) in _BEFORE_SPEAKER:
        j += 1
    if s.low(j + 1) in _SPEAKING_ALONE and (s.low(j) in _OF_WHAT or s.words[j].isupper()) and speaks(s, j + 2):
        j += 1  # `the parliamentary leader thanked`, `the CPV official hoped`
    low = s.low(j)
    is_heads = low == "heads" and s.low(j + 1) == "of" and s.low(j + 2) in ("state", "government")
    diplomacy = _end_of_diplomacy(s, j) if low in ("heads", "chiefs") else None
    if diplomacy is not None and s.low(diplomacy) == "of":
        return None  # `the heads of diplomacy of A, X, and B, Y`: a post of each
    if diplomacy is not None:
        return Phrase("group", i, diplomacy, name_i=i, name_j=diplomacy)
    j += 3 if is_heads else 1
    if low == "head" and s.lows[j : j + 3] == ["of", "our", "state"]:
        return Phrase("title", i, j + 3, name_i=i, name_j=j + 3)
    if low == "leaders" and s.low(j) == "of":
        begin = j + 2 if s.low(j + 1) == "the" else j + 1
        if s.low(begin) in BEFORE_GROUP and s.low(begin + 1) in ("countries", "nations", "states", "sides", "parties"):
            j = begin + 2
    is_group = is_heads or low in _SPEAKING_TOGETHER
    if not (is_group or low in _SPEAKING_ALONE) or not (speaks(s, j) or _is_behind_speech(s, i)):
        return None
    return Phrase("group" if is_group else "title", i, j, name_i=i, name_j=j)


AFTER_OBJECT: Final = frozenset(
    (
        "", ".", ",", ";", "on", "in", "at", "and", "for", "here", "today", "yesterday", "this", "during", "later",
        "earlier", "again", "separately", "also", "over", "before", "after", "there", "tomorrow",
    )
)  # fmt: skip
_MEETING: Final = frozenset("met meet meets meeting received receive receives receiving hosted host hosts".split())


def meets(s: Sentence, i: int) -> bool:
    """`call on him`, `met with him`, `received him`: the words before token i tell of an encounter with someone."""
    before, farther = s.low(i - 1), s.low(i - 2)
    if before in _MEETING:
        return True
    is_call = before == "on" and farther in ("call", "called", "calls", "calling")
    return is_call or (before == "with" and (farther in _MEETING or farther in ("talks", "meeting")))


OF_RANK: Final = frozenset(("ministers", "presidents", "premiers", "secretaries", "speakers", "chancellors"))
BEFORE_RANK: Final = frozenset("prime foreign deputy vice defence defense interior finance external home".split())
_AFTER_RANK: Final = frozenset(
    "met discussed exchanged held signed agreed reviewed also co-chaired cochaired chaired presided".split()
)
_SUBJECTS_OF_RANK: Final = (
    ["of", "foreign", "affairs"],
    ["of", "defence"],
    ["of", "defense"],
    ["for", "foreign", "affairs"],
)


def group_of_rank(s: Sentence, i: int) -> Phrase | None:
    """`The Prime Ministers underlined`, `the Ministers of Foreign Affairs noted`: all who met, by their rank."""
    j = i + 1 if s.low(i) == "the" else i
    begin = j
    while s.low(j) in BEFORE_RANK and j < begin + 2:
        j += 1
    if s.low(j) not in OF_RANK:
        return None
    subject = next((words for words in _SUBJECTS_OF_RANK if s.lows[j + 1 : j + 1 + len(words)] == words), [])
    end = j + 1 + len(subject)
    if (j == begin and not subject) or not (speaks(s, end) or s.low(end) in _AFTER_RANK):
        return None
    is_subject = i == 0 or s.low(i - 1) in (",", "and", "that")
    return Phrase("group", i, end, name_i=i, name_j=end) if is_subject else None


def _is_behind_speech(s: Sentence, i: int) -> bool:
    """`"…," said the politician, who`: the verb of saying stands between the quotation and who speaks."""
    return s.low(i - 1) in speech_verbs() and s.low(i - 2) in _CLOSING_QUOTES


_CLOSING_QUOTES: Final = frozenset(('"', "”", "»"))


def _end_of_diplomacy(s: Sentence, j: int) -> int | None:
    """The token after `heads of diplomacy`, `chiefs of the two countries' diplomacies`."""
    if s.low(j + 1) != "of":
        return None
    end = next((k + 1 for k in range(j + 2, j + 8) if s.low(k) in ("diplomacy", "diplomacies")), None)
    if end is None or s.low(end) != "of":
        return end
    mark = next((k for k in range(end + 1, end + 7) if s.low(k) in (",", "(", "and", ".", "")), end)
    is_named = s.low(mark) in (",", "(") and s.is_capitalized(mark + 1)
    return None if is_named else end  # `the heads of diplomacy of A, X, and B, Y`: a post, and who has it


def speaks(s: Sentence, k: int) -> bool:
    """A verb of saying stands at token k, or behind an adverb."""
    while s.low(k) in _BEFORE_SPEECH:
        k += 1
    return s.low(k) in speech_verbs()


_TELLERS: Final = frozenset(("spokesperson", "spokesman", "spokeswoman", "ministry"))
_WORDS_AT_END: Final = 5


def is_said_at_end(s: Sentence, teller: str) -> bool:
    """`He will also attend the forum, Xie added.`, `…, the spokesman said`: by the teller of that name."""
    words = {*teller.lower().split(), *_TELLERS}
    ends = range(max(2, len(s) - _WORDS_AT_END), len(s))
    return any(s.low(k - 1) in words and "," in s.lows[k - 5 : k - 1] and speaks(s, k) for k in ends)


_DOES: Final = frozenset("also then later held met paid visited attended had".split())
_RECEIVED: Final = frozenset(("received", "welcomed", "hosted", "greeted"))


_LATEST_SUBJECT: Final = 14
_WORDS_OF_DAY: Final = 3
_BEFORE_IT: Final = frozenset(
    ", here there then yesterday today later earlier afterwards morning afternoon evening".split()
)


def is_delegation_told(s: Sentence, i: int) -> bool:
    """`It also met X`, `Here it was received by X`, `On May 3, it held talks`: a delegation's doing, and no remark."""
    is_subject = i == 0 or (s.low(i - 1) in _BEFORE_IT and i <= _LATEST_SUBJECT)
    is_subject = is_subject or (
        s.low(0) == "on" and 1 < i <= _WORDS_OF_DAY and (s.low(1) in MONTHS or s.low(1) in WEEKDAYS)
    )
    is_subject = is_subject or (s.low(0) in _SETS and 1 < i <= _WORDS_OF_SETTING and not is_verb_before(s, i))
    is_passive = s.low(i + 1) in ("was", "is") and not _RECEIVED.isdisjoint(s.lows[i + 2 : i + 4])
    return is_subject and (s.low(i + 1) in _DOES or is_passive)


_SETS: Final = frozenset(("on", "in", "at", "during", "there", "the", "later", "earlier"))
_WORDS_OF_SETTING: Final = 7
_VERBS: Final = frozenset("said says is was has had that which who when if where as".split())


def is_verb_before(s: Sentence, i: int) -> bool:
    """A clause stands before token i, and not only a day or a place: `On the 6th it`, `In Hanoi, it`, `During the stay
    it`."""
    return not _VERBS.isdisjoint(s.lows[:i])


_POSTED: Final = frozenset(("account", "profile", "twitter", "facebook"))
_STANDS: Final = frozenset(
    "will willingness commitment solidarity determination readiness intention resolve backing".split()
)
_DOCUMENTS: Final = frozenset("agreement agreements treaty convention protocol pact deal charter appointment".split())
_WORDS_TO_STAND: Final = 6


def ratifies_stand(s: Sentence, k: int) -> bool:
    """`ratified on his X account Cuba's will to`, `ratified the country's commitment`: what agencies of Cuba call
    affirming; a treaty is ratified otherwise."""
    if s.low(k) == "on":
        end = next((m for m in range(k + 1, min(k + _WORDS_TO_STAND, len(s))) if s.lows[m] in _POSTED), None)
        if end is None:
            return False
        k = end + 1
    near = s.lows[k : k + _WORDS_TO_STAND]
    return not _STANDS.isdisjoint(near) and _DOCUMENTS.isdisjoint(near)
