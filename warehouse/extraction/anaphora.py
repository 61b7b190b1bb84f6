"""Sentences that go on about the event told last: `The meeting took place in Kuala Lumpur on Monday.`"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import WEEKDAYS
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.how_held import find_held_from_afar
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_OPENING: Final = frozenset(("the", "this", "their"))
_NOUNS: Final = {
    "meeting": "meeting",
    "talks": "talks",
    "discussions": "talks",
    "reception": "reception",
    "audience": "reception",
    "call": "phone call",
    "conversation": "phone call",
}
_LAST_NOUN: Final = 6
_SETTING: Final = frozenset(("at", "in", "on", "here", "today", "yesterday"))
"""`They met at the palace on Monday`: when or where, and not with whom."""


def find_told_again(s: Sentence) -> FoundEvent | None:
    """What the sentence says of when and where the event told last was; an event without sides, to be merged."""
    first = s.lows[0]
    if first == "they" and s.low(1) == "met" and s.low(2) in _SETTING:
        event = FoundEvent("meeting", "occurred", "in person", [], s, s.starts[1], s.ends[1])
        event.refers_back = True
        return event
    if first in ("they", "it") and s.low(1) == "took" and s.low(2) == "place":
        return _taken_place(s)
    if (message := _message_dated(s)) is not None:
        return message
    if (dated := _pair_dated(s) or _noun_dated(s) or find_held_from_afar(s)) is not None:
        return dated
    is_course = first == "in" and s.lows[1:4] == ["the", "course", "of"]
    during = 4 if is_course else int(first in ("during", "at"))
    if s.low(during) not in _OPENING:
        return None
    noun = next((k for k in range(during + 1, min(during + _LAST_NOUN, len(s))) if s.lows[k] in _NOUNS), None)
    if noun is None:
        return None
    is_held = s.low(noun + 1) in ("was", "were") and "held" in s.lows[noun + 2 : noun + 4]
    is_held = (is_held and not during) or _is_held_aside(s, noun + 1)
    if not is_held and (during or s.lows[noun + 1 : noun + 3] != ["took", "place"]):
        return None
    if "between" in s.low_set() or s.low(noun + 1) == "with" or ("with" in s.lows[noun:] and not during):
        return None
    event = FoundEvent(_NOUNS[s.lows[noun]], "occurred", "in person", [], s, s.starts[noun], s.ends[noun])
    event.refers_back = True
    return event


_PAIR_VERBS: Final = {"met": "meeting", "spoke": "talks", "talked": "talks", "conversed": "talks", "conferred": "talks"}
_WORDS_OF_PAIRS: Final = WordList(_PAIR_VERBS)
_PHONES: Final = frozenset(("phone", "telephone", "video", "videoconference"))
_BOTH: Final = frozenset(("they", "both", "pair"))
_BEFORE_PAIR: Final = frozenset(("", ",", "said", "says", "that", "added", "statement"))
_WORDS_OF_PAIR: Final = 4
_WORDS_TO_DAY: Final = 6
_ON_DAY: Final = frozenset(("today", "yesterday", *WEEKDAYS))
_ANY_OF_ON_DAY: Final = WordList(_ON_DAY)
_WORDS_OF_SETTING: Final = 14
_NOT_THEN: Final = frozenset("last previously earlier again with next also first before since had".split())


def _pair_dated(s: Sentence) -> FoundEvent | None:
    """`The statement said the two spoke on Sunday afternoon`, `Both ministers talked by phone on Sunday`: the day of
    the encounter told last."""
    if not _WORDS_OF_PAIRS.stands_in(s) or not _ANY_OF_ON_DAY.stands_in(s):
        return None
    for k, low in enumerate(s.lows):
        if low not in _PAIR_VERBS:
            continue
        near = s.lows[k + 1 : k + 1 + _WORDS_TO_DAY]
        day = next((m for m, after in enumerate(near) if after in _ON_DAY), None)
        begin = _begin_of_pair(s, k)
        if day is None or begin is None or not _NOT_THEN.isdisjoint(near[:day]):
            continue
        is_afar = not _PHONES.isdisjoint(near[:day])
        event = FoundEvent(
            "phone call" if is_afar else _PAIR_VERBS[low], "occurred", "in person", [], s, s.starts[k], s.ends[k]
        )
        event.refers_back = True
        return event
    return None


def _begin_of_pair(s: Sentence, k: int) -> int | None:
    """The token at which `the two`, `both sides`, `the two men, who` begins before the verb at token k; None where the
    subject is another, or more is said of them before."""
    end = k - 2 if s.lows[k - 2 : k] == [",", "who"] else k
    for begin in range(end - 1, max(-1, end - _WORDS_OF_PAIR), -1):
        is_two = s.lows[begin : begin + 2] == ["the", "two"]
        if is_two or (s.lows[begin] in _BOTH and (begin + 1 == end or s.lows[begin] == "both")):
            return begin if s.low(begin - 1) in _BEFORE_PAIR else None
    return None


def _noun_dated(s: Sentence) -> FoundEvent | None:
    """`During Monday's talks, the two agreed`, `In their conversation on Sunday`, `Sunday's call focused on`, `said
    after Monday's talks that`."""
    begin = int(s.lows[0] in ("during", "in", "at", "after", "following"))
    is_owned = s.low(begin) in _ON_DAY and s.low(begin + 1) in ("'s", "’s")
    if not is_owned and not begin and _ANY_OF_ON_DAY.stands_in(s):
        owned = (k for k in range(1, len(s)) if s.lows[k] in _ON_DAY and s.low(k + 1) in ("'s", "’s"))
        begin = next((k for k in owned if s.lows[k - 1] in _AFTERWARDS), 0)
        is_owned = begin > 0
    if not is_owned and (not begin or s.low(begin) not in _OPENING):
        return None
    ends = range(begin + 1, min(begin + _WORDS_OF_PAIR, len(s)))
    noun = next((k for k in ends if s.lows[k] in _NOUNS), None)
    if noun is None or not _NOT_THEN.isdisjoint(s.lows[begin:noun]) or s.low(noun + 1) in ("with", "between", "of"):
        return None
    if not is_owned and not (s.low(noun + 1) == "on" and s.low(noun + 2) in _ON_DAY):
        return None
    event = FoundEvent(_NOUNS[s.lows[noun]], "occurred", "in person", [], s, s.starts[begin], s.ends[noun])
    event.refers_back = True
    return event


_AFTERWARDS: Final = frozenset(("after", "following", "during", "at"))
_SCREENS: Final = WordList("videoconference videoconferencing videolink video online virtually teleconference".split())


def _taken_place(s: Sentence) -> FoundEvent:
    """`They took place today via videoconference`: the talks told last, or consultations that the text has named."""
    is_afar = _SCREENS.stands_in(s)
    subtype, mode = ("video talks", "video link") if is_afar else ("talks", "in person")
    event = FoundEvent(subtype, "occurred", mode, [], s, s.starts[1], s.ends[2])
    event.refers_back = True
    return event


_LETTERS: Final = frozenset(("message", "letter", "telegram", "cable", "note"))
_SENDING: Final = frozenset("sent dispatched delivered released published dated cabled posted issued conveyed".split())
_LAST_LETTER: Final = 4


def _message_dated(s: Sentence) -> FoundEvent | None:
    """`The message was sent on Sunday`, `The letter, dated May 3, expresses`, `In her cable on Monday, she said`: the
    day of the message told last."""
    begin = int(s.lows[0] == "in")
    if s.low(begin) not in ("the", "this", "his", "her", "its"):
        return None
    noun = next((k for k in range(begin + 1, begin + _LAST_LETTER) if s.low(k) in _LETTERS), None)
    if noun is None:
        return None
    k = noun + 2 if s.low(noun + 1) in (",", "was", "on", "of") else noun + 1
    is_sent = s.low(k) in _SENDING and s.low(k + 1) not in ("to", "by", "from")
    is_on_day = begin == 1 and s.low(noun + 1) in ("on", "of") and is_of_date(s.low(noun + 2))
    if not (is_on_day or (is_sent and (s.low(noun + 1) in (",", "was") or begin == 1))):
        return None
    event = FoundEvent("message", "occurred", "letter", [], s, s.starts[noun], s.ends[noun])
    event.refers_back = True
    return event


def _is_held_aside(s: Sentence, j: int) -> bool:
    """`the talks, held on Monday, focused on`, `the meeting, which took place in X, was attended by`, `The call, at the
    palace in X on Tuesday, lasted an hour`."""
    if s.low(j) != ",":
        return False
    if s.low(j + 1) in ("at", "in", "on"):
        near = s.lows[j + 2 : j + 2 + _WORDS_OF_SETTING]
        end = near.index(",") if "," in near else 0
        return any(low in _ON_DAY or (near[m - 1] == "on" and is_of_date(low)) for m, low in enumerate(near[:end]))
    j = j + 2 if s.low(j + 1) in ("which", "that") else j + 1
    j = j + 1 if s.low(j) in ("was", "were") else j
    return s.low(j) == "held" or s.lows[j : j + 2] == ["took", "place"]
