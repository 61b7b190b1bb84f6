"""Agreements to cooperate that are themselves the news: `A and B on Tuesday agreed to work together on X`, `It was
agreed on Tuesday between A and B to cooperate`; what is agreed in talks is part of them."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_COOPERATING: Final = frozenset(
    "cooperate co-operate cooperation co-operation collaborate collaboration coordinate partner".split()
)
_TOGETHER: Final = (["work", "together"], ["work", "closely"], ["work", "jointly"], ["join", "forces"])
_BODIES: Final = frozenset(("group", "committee", "commission", "mechanism", "council", "fund", "centre", "center"))
_FOUNDING: Final = frozenset("establish set create form launch".split())
_WORDS_TO_VERB: Final = 7
_WORDS_OF_SUBJECT: Final = 5
_WORDS_OF_AIM: Final = 9
_TWO: Final = 2
_IN_TALKS: Final = frozenset(
    "talks meeting met consultations round session visit summit call signed videoconference teleconference".split()
)
_ASIDE: Final = frozenset(("on", "during", "following", "after", "at", "under", "earlier", "meanwhile"))
_AGREED: Final = WordList(("agreed",))
_NOT_AGREED: Final = frozenset(("not", "never", "yet", "had", "if", "could", "would"))


def find_cooperation_agreed(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The agreement of two bodies or states to cooperate, on a day that is named; at most one."""
    if s.low(1) in _REACHED and s.lows[0] == "the" and s.kind == "body":
        return _reached_by(s, phrases)
    for k in s.places_of("agreed") if _AGREED.stands_in(s) else ():
        if s.kind == "headline" or not _NOT_AGREED.isdisjoint(s.lows[max(0, k - 3) : k]):
            continue
        is_passive = s.low(k - 1) in ("was", "were", "been")
        pair = _agents(s, phrases, k) if is_passive else _subjects(s, phrases, k)
        is_in_talks = not is_passive and not _IN_TALKS.isdisjoint(s.low_set())
        if len(pair) != _TWO or is_in_talks or not _is_to_cooperate(s, k, is_passive=is_passive):
            continue
        sides = as_sides(s, pair, "participant")
        event = FoundEvent("agreement to cooperate", "occurred", None, sides, s, s.starts[k], s.ends[k])
        event.is_dated = True
        return [event] if len(sides) == _TWO else []
    return []


_REACHED: Final = frozenset(("understanding", "agreement", "accord", "deal"))


def _reached_by(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`The understanding was reached by Ambassador A and Minister B`: who agreed on what was told last."""
    if s.low(2) not in ("was", "were") or s.low(3) not in ("reached", "concluded") or s.low(4) not in ("by", "between"):
        return []
    people = [p for p in gather_forward(s, phrases, 5) if p.people]
    if len(people) != _TWO:
        return []
    sides = as_sides(s, people, "participant")
    event = FoundEvent("agreement to cooperate", "occurred", None, sides, s, s.starts[3], s.ends[3])
    event.refers_back = True
    return [event]


def _subjects(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The two bodies or states that the sentence opens with; none where somebody is named before the verb."""
    before = [p for p in phrases if p.j <= k]
    bodies = [p for p in before if p.kind in ("organization", "country") and (p.organization or p.place)]
    if s.lows[0] in _ASIDE and len(bodies) > _TWO - 1 and s.low(bodies[-_TWO].i - 1) == ",":
        bodies = bodies[-_TWO:]  # `On the sidelines of the summit in A, B and C agreed`
        return [] if s.lows[bodies[0].j : bodies[1].i] != ["and"] or any(p.people for p in before) else bodies
    is_opening = bool(bodies) and bodies[0].i <= _WORDS_OF_SUBJECT and s.low(bodies[0].i - 1) not in ("in", "at", "by")
    return [] if not is_opening or any(p.people for p in before) else bodies[:2]


def _agents(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`was agreed on Tuesday by Ministers A and B`, `between X and Y`."""
    by = next((m for m in range(k + 1, min(k + _WORDS_TO_VERB, len(s))) if s.lows[m] in ("by", "between")), None)
    if by is None:
        return []
    people = [p for p in gather_forward(s, phrases, by + 1) if p.people]
    bodies = [p for p in phrases if p.i > by and p.kind in ("organization", "country")][:2]
    return people if len(people) == _TWO else bodies if len(bodies) == _TWO else []


def _is_to_cooperate(s: Sentence, k: int, *, is_passive: bool) -> bool:
    to = next((m for m in range(k + 1, min(k + _WORDS_TO_VERB, len(s))) if s.lows[m] == "to"), None)
    if is_passive and not _COOPERATING.isdisjoint(s.low_set()):
        return True
    if to is None:
        return False
    aim = s.lows[to + 1 : to + 1 + _WORDS_OF_AIM]
    is_body_founded = aim[:1] != [] and aim[0] in _FOUNDING and "joint" in aim and not _BODIES.isdisjoint(aim)
    return not _COOPERATING.isdisjoint(aim) or aim[:2] in _TOGETHER or is_body_founded
