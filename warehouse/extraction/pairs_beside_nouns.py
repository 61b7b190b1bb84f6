"""The two whom a noun for an encounter joins: `talks held between A and B`, `During their meeting, A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_TELLING: Final = frozenset(("told", "assured", "informed", "briefed", "thanked", "congratulated", "asked", "urged"))
PAIR: Final = 2
_WORDS_TO_LEADER: Final = 8
_OPENS_ASIDE: Final = frozenset(("who", "accompanied", "on", "in"))
_SETTLED: Final = frozenset(("agreed", "reached", "made", "discussed", "decided", "adopted"))
"""`matters agreed upon by X and Y during their call`: what was before the news."""
HELD: Final = frozenset("held took takes place conducted organised organized arranged convened".split())
_NEAR_NOUN, _FAR_NOUN = 4, 9


def pair_before(s: Sentence, phrases: list[Phrase], subjects: list[Phrase], i: int) -> list[Phrase]:
    """`A and B agreed … during an online meeting`: both; none where they are no pair."""
    if told := _pair_behind_what(s, phrases, i):
        return told
    if len(subjects) == 1 and len(subjects[0].people) == PAIR:
        return subjects
    if len(subjects) != PAIR:
        return []
    near = _FAR_NOUN if s.low(subjects[1].i - 2) == "agreed" else _NEAR_NOUN
    if s.low(subjects[1].i - 1) == "with" and i - subjects[1].j <= near:  # `discussed ties with B at a meeting`
        codes = {p.country for p in subjects}
        behind = s.lows[subjects[1].j + (s.low(subjects[1].j) == ",") : i]
        return subjects if len(codes) == PAIR and "," not in behind else []
    is_recalled = s.low(subjects[0].i - 1) == "by" and not _SETTLED.isdisjoint(s.lows[:i])
    is_joined = _joins_pair([s.low(k) for k in range(subjects[0].j, subjects[1].i)])
    return subjects if is_joined and not is_recalled else []


_WHAT: Final = frozenset(("what", "how"))
_AT_THEIRS: Final = frozenset(("in", "at", "during"))


def _pair_behind_what(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`A told the President what he and Minister B had achieved in their talks`: A and B, whose talks the noun at token
    i is of; none for other sentences."""
    if s.low(i - 1) != "their" or s.low(i - 2) not in _AT_THEIRS:
        return []
    what = next((k for k in range(i - 2, 0, -1) if s.lows[k] in _WHAT), None)
    if what is None or "had" not in s.lows[what:i]:
        return []
    pair = [p for p in phrases if len(p.people) == 1 and what < p.i < i]
    tellers = [p for p in phrases if len(p.people) == 1 and p.j < what and s.low(p.j) in _ALSO_TELLING]
    if len(pair) != PAIR or s.low(pair[1].i - 1) != "and":
        return []
    pair = [tellers[0] if tellers and pair[0].kind == "pronoun" else pair[0], pair[1]]
    return pair if pair[0].people[0] is not pair[1].people[0] else []


_ALSO_TELLING: Final = _TELLING | {"also"}


def held_between(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`Talks were held in Pyongyang on May 2 between A and B`: the people after `between`; none for other sentences."""
    if s.low(j) in ("of", "between"):
        return _of_several(s, phrases, j + 1) or (_of_two(s, phrases, j + 1) if s.low(j) == "of" else [])
    if s.low(j) not in ("were", "was", "took", "has", "have", "will", "are", "is") or "between" not in s.low_set():
        return []
    k = s.lows.index("between")
    if k < j or HELD.isdisjoint(s.lows[j : j + 5]) or k - j > 24:
        return []
    several = [p for p in gather_forward(s, phrases, k + 1) if p.people]
    return several if _are_several(several) else _two_after(phrases, k)


def _are_several(phrases: list[Phrase]) -> bool:
    return len({id(person) for p in phrases for person in p.people}) > 1


def _two_after(phrases: list[Phrase], k: int) -> list[Phrase]:
    """`between the delegation of A headed by X and that of B headed by Y`: the first two people, each once."""
    after = [p for p in phrases if p.i > k and p.people]
    other = next((p for p in after if p.people[0] is not after[0].people[0]), None)
    return [after[0], other] if other is not None else after[:2]


_CAME: Final = HELD | frozenset(("came", "comes", "lasted", "focused", "marked", "ended", "concluded", "began"))


def _of_two(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`The meeting of A and B on Monday came two weeks after`: two people of two countries, of whose meeting more is
    told."""
    pair = [p for p in gather_forward(s, phrases, j) if p.people]
    are_two = len(pair) == PAIR and len({p.country for p in pair} - {None}) == PAIR
    return pair if are_two and not _CAME.isdisjoint(s.lows[pair[-1].j : pair[-1].j + _WORDS_TO_CAME]) else []


_WORDS_TO_CAME: Final = 8


def _of_several(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`The meeting of the ministers of A, B and C, X, Y and Z, was held in D`: all of them, told in one list."""
    listed = next((p for p in phrases if p.i == j and len(p.people) > 1), None)
    if listed is None:
        return []
    k = listed.j + 1 if s.low(listed.j) in (",", "-", "–", "—", ")") else listed.j
    is_told = s.low(k) in ("was", "were", "took", "will", "is") and not HELD.isdisjoint(s.lows[k : k + 5])
    return [listed] if is_told else []


def pair_after(s: Sentence, phrases: list[Phrase], j: int, *, pronouns: bool = False) -> list[Phrase]:
    """`In the talks in Beijing, A and B discussed ...`: the two people who are the sentence's subject; also in `In the
    call, made at the request of A, B and A discussed`."""
    j = _past_request(s, j)
    people = [p for p in phrases if p.people and p.i >= j and (pronouns or p.kind != "pronoun")][:2]
    if len(people) < 2 or s.low(people[0].i - 1) != ",":
        return []
    return people if _joins_pair([s.low(k) for k in range(people[0].j, people[1].i)]) else []


_ASKED: Final = frozenset(("request", "initiative", "invitation"))
_WORDS_OF_REQUEST: Final = 22


def _past_request(s: Sentence, j: int) -> int:
    """The comma behind `, made at the request of X,` at token j; j elsewhere."""
    if s.low(j) != "," or _ASKED.isdisjoint(s.lows[j + 1 : j + 7]):
        return j
    return next((k for k in range(j + 2, min(j + _WORDS_OF_REQUEST, len(s))) if s.lows[k] == ","), j)


def _joins_pair(between: list[str]) -> bool:
    """`A and B discussed`, `A told B that`, `was signed by A and by B`: both talked to each other; A may stand with
    words that say who A is, `A, the minister of X, and B`."""
    is_aside = len(between) > PAIR and between[0] == between[-2] == "," and between[1] in _OPENS_ASIDE
    between = between[-1:] if is_aside else between[between[:1] == [","] :]
    if between[:1] and between[0] in _TELLING and between[-2:] == ["led", "by"]:
        return len(between) <= _WORDS_TO_LEADER  # `A told a Lao delegation led by B`
    return between in (["and"], ["and", "by"], ["and", "the"]) or (len(between) == 1 and between[0] in _TELLING)


def is_theirs(s: Sentence, phrases: list[Phrase], begin: int, i: int) -> bool:
    """`A invited B to visit during their meeting on Monday`: the meeting of the only two whom the sentence names."""
    named = [p for p in phrases if p.people]
    if "their" not in s.lows[begin:i] or len(named) != PAIR or any(p.i > i or len(p.people) != 1 for p in named):
        return False
    return len({p.country for p in named}) == PAIR and _AHEAD.isdisjoint(s.lows[:i])


def is_of_both(s: Sentence, phrases: list[Phrase], begin: int, i: int, j: int) -> bool:
    """`A gave a letter to B at a meeting on Monday`: of the only two whom the sentence names, from two countries."""
    named = [p for p in phrases if p.people]
    is_set = s.low(begin - 1) in ("at", "during") and s.low(j) in ("on", "in", "at", "here", "today", "yesterday")
    if not is_set or len(named) != PAIR or any(p.i > i or len(p.people) != 1 or p.country is None for p in named):
        return False
    is_to = s.low(named[1].i - 1) in ("to", "told", "briefed", "informed", "assured", "thanked")
    is_one = s.lows[begin:i] in (["a"], ["a", "working"], ["a", "separate"])
    return is_to and is_one and named[0].country != named[1].country and _AHEAD.isdisjoint(s.lows[:i])


_AHEAD: Final = frozenset("will would could should ahead before hoped hopes if not never last previous".split())
