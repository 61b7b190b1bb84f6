"""Meetings with several sides that one verb tells, each an event of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import apart
from warehouse.extraction.word_lists import WordList


def told_apart(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`met separately with A and B` tells of two meetings, `will visit A and B` of two visits, one to each."""
    if event.subtype == "visit":
        return apart(s, phrases, event)
    near = s.lows[max(0, trigger.i - 3) : trigger.j + 2]
    after = [side for side in event.sides if side.phrase is not None and side.phrase.i >= trigger.i]
    others = [side for side in after if side.person]
    if not others and event.subtype in ("talks", "meeting"):
        others = [side for side in after if side.country]
    own_people = [side for side in event.sides if side not in others and side.person is not None]
    if not own_people and len({side.role for side in others}) > 1:
        return [event]  # `After calling on President A, Foreign Minister B spoke`: B stands behind the verb, too
    if len(others) == 1 and len(own_people) > 1 and not _SEPARATE.isdisjoint(near):
        return [replace(event, sides=[side, replace(others[0])], others=[], conflicts=[]) for side in own_people]
    if len(others) > 1 and event.subtype in _OF_ONE_DAY and (days := _each_on_a_day(s, others)):
        own = [side for side in event.sides if side not in others]
        return [
            replace(event, sides=[*(replace(side) for side in own), side], others=[], conflicts=[], reach=reach)
            for side, reach in zip(others, days, strict=True)
        ]
    if len(others) > 1 and len(others) == len(own_people) and "respectively" in s.lows[trigger.j :]:
        # `A and B sent messages to C and D, respectively`.
        pairs = zip(own_people, others, strict=True)
        return [replace(event, sides=[*pair], others=[], conflicts=[]) for pair in pairs]
    is_apart = _is_apart(s, others) or (event.subtype in ("reception", "meeting") and _are_heads(s, trigger, others))
    is_apart = is_apart or _each_at_its_time(s, others)
    is_apart = is_apart or _is_next(s, others) or s.lows[0] == "among"  # `Among those he met were A and B`
    is_each = is_apart or (event.subtype in _EACH and bool(_SEVERAL & set(s.lows[trigger.i : trigger.j])))
    if len(others) < _BOTH or not (
        is_each
        or {"separately", "respectively", "separate", "meetings"} & set(near)
        or not _IN_TURN.isdisjoint(s.lows[trigger.i + 1 : trigger.j])
        or s.low(trigger.i - 1) in _ONE_BY_ONE
        or _with_each(s, trigger)
        or _ends_apart(s, others)
    ):
        return [event]
    own = [side for side in event.sides if side not in others]
    return [replace(event, sides=[*(replace(side) for side in own), side], others=[], conflicts=[]) for side in others]


_EACH_OF: Final = WordList(("each",))


def _with_each(s: Sentence, trigger: Trigger) -> bool:
    """`met with A of X and B of Y, and discussed trade with each of them`."""
    if not _EACH_OF.stands_in(s):
        return False
    return any(
        k > trigger.j and s.lows[k - 1] in ("with", "to") and s.low(k + 1) != "other" for k in s.places_of("each")
    )


_WORDS_TO_APART: Final = 9
_IN_TURN: Final = frozenset(("another", "other", "turn", "succession", "successively", "consecutively", "sequence"))
"""`met one after another with A and B`."""
_ONE_BY_ONE: Final = frozenset("successively consecutively successive individually".split())
"""`successively received A and B`: right before the verb."""


def _ends_apart(s: Sentence, others: list[Side]) -> bool:
    """`received A and B in Hanoi separately`: told at the end of the clause."""
    if "separately" not in s.low_set():
        return False
    end = max(side.phrase.j for side in others if side.phrase is not None)
    begin = end + (s.low(end) == "," and s.low(end + 1) == "separately")  # `, separately on the margins of Z`
    after = s.lows[begin : begin + _WORDS_TO_APART]
    return "separately" in after and _OTHER_CLAUSE.isdisjoint(after[: after.index("separately")])


_OTHER_CLAUSE: Final = frozenset((",", ";", "and", "who", "while", "before", "after"))
_SEPARATE: Final = frozenset(("separately", "separate", "individually"))
_OF_ONE_DAY: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))


def _each_on_a_day(s: Sentence, others: list[Side]) -> list[tuple[int, int]]:
    """`met A on Tuesday and B on Wednesday`: where the day of each stands, right behind the name; `on Monday received A
    and on Tuesday B`: before it; none otherwise."""
    named = sorted((side.phrase for side in others if side.phrase is not None), key=lambda phrase: phrase.i)
    if len({phrase.i for phrase in named}) != len(others) or [side.phrase for side in others] != named:
        return []  # `met his A and B counterparts X and Y on Tuesday`: one phrase, and one day
    ends = [phrase.i for phrase in named[1:]] + [len(s)]
    if all(_is_of_day(s, _past_comma(s, p)) for p in named):
        return [(s.starts[p.j], s.starts[end - 1] + 1) for p, end in zip(named, ends, strict=True)]
    if not all(_opens_with_day(s, a.j, b.i) for a, b in pairwise(named)) or _is_of_day(s, named[-1].j):
        return []
    first = (s.start, s.ends[named[0].j - 1])
    if not any(is_calendar(low) for low in s.lows[: named[0].j]):
        return []
    return [first, *((s.starts[a.j], s.starts[b.i]) for a, b in pairwise(named))]


def _past_comma(s: Sentence, named: Phrase) -> int:
    """Behind the comma that closes `the Taoiseach, X, on Friday`."""
    return named.j + (s.low(named.j) == "," and "," in s.lows[named.i : named.j])


_PARTS_OF_DAY: Final = frozenset(("morning", "afternoon", "evening", "noon", "night"))


def _each_at_its_time(s: Sentence, others: list[Side]) -> bool:
    """`called on A in the morning and on B in the afternoon`: two calls."""
    ends = [_past_comma(s, side.phrase) for side in others if side.phrase is not None]
    return len(ends) > 1 and all(
        s.lows[end : end + 2] == ["in", "the"] and s.low(end + 2) in _PARTS_OF_DAY for end in ends
    )


def _is_of_day(s: Sentence, k: int) -> bool:
    """Token k begins `Tuesday`, `on Tuesday`, `a day earlier`, `the next day`, `yesterday`."""
    if is_calendar(s.low(k)) or s.low(k) in _DAYS:
        return True
    if s.low(k) == "on":
        return is_calendar(s.low(k + 1)) or (s.low(k + 1)[:1].isdigit() and is_calendar(s.low(k + 2)))
    return s.low(k) in ("a", "the", "one") and "day" in s.lows[k + 1 : k + 3]


_DAYS: Final = frozenset(("yesterday", "today"))


def _opens_with_day(s: Sentence, k: int, end: int) -> bool:
    """`and on Tuesday B`, `, and the next day B`: a day, and nothing else, stands between two names."""
    while k < end and s.low(k) in (",", "and"):
        k += 1
    if not _is_of_day(s, k) or "and" not in s.lows[max(0, k - 2) : k]:
        return False
    between = s.lows[k:end]
    return all(low in _OF_DAY or is_calendar(low) or low[:1].isdigit() for low in between)


_OF_DAY: Final = frozenset(
    "on a the one day next following earlier later before previous with by , in afternoon morning evening his her"
    " yesterday today".split()
)


_BOTH: Final = 2
_HEADS: Final = frozenset(
    ("president", "king", "queen", "prime minister", "premier", "speaker", "chancellor", "state president", "emir")
)


def _is_apart(s: Sentence, others: list[Side]) -> bool:
    """`met A and B separately`: the adverb right behind the names."""
    end = max((side.phrase.j for side in others if side.phrase is not None), default=0)
    if end > 0 and s.low(end) in ("in", "at", "during") and "separate" in s.lows[end : end + 4]:
        return not _SEVERAL_NOUNS.isdisjoint(s.lows[end : end + 6])
    return s.low(end) in ("separately", "respectively") and end > 0


def _is_next(s: Sentence, others: list[Side]) -> bool:
    """`received A and, later, B`: one after the other."""
    named = [side.phrase for side in others if side.phrase is not None]
    return any(not _NEXT.isdisjoint(s.lows[a.j : b.i]) for a, b in pairwise(named))


_NEXT: Final = frozenset(("later", "then", "separately"))
_SEVERAL_NOUNS: Final = frozenset(("meetings", "talks", "sessions", "conversations", "encounters", "calls"))


def _are_heads(s: Sentence, trigger: Trigger, others: list[Side]) -> bool:
    """`called on the President, A, and the Prime Minister, B`, `will see President A and Foreign Minister B`: each is
    called on in an office of his own, and one of them is a head."""
    if not s.lows[trigger.i].startswith(("call", "paid", "pay", "see")):
        return False
    titles = [frozenset(o.title.name for o in side.phrase.offices) for side in others if side.phrase is not None]
    if len(titles) != len(others) or not all(titles) or len(set(titles)) != len(titles):
        return False
    return any(title & _HEADS for title in titles) and all(title & _HEADS or title & _OF_OWN for title in titles)


_OF_OWN: Final = frozenset(
    ("minister", "secretary of state", "chief of staff", "head", "chairman", "secretary general", "chief justice")
)


_SEVERAL: Final = frozenset(("visits", "calls", "receptions", "meetings"))
_EACH: Final = frozenset(("reception", "phone call", "video talks"))
