"""Encounters told in a clause on somebody: `his counterpart X, with whom he held talks on Monday`, `whom he met`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_HELD: Final = frozenset(("held", "had", "holds", "has", "hold", "have"))
_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks",
    "meeting": "meeting", "conversation": "meeting", "encounter": "meeting",
}  # fmt: skip
_WHOM: Final = WordList(("whom",))
_REMOTE: Final = frozenset("phone telephone video online virtual".split())
_WORDS_TO_NOUN: Final = 6
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))


def find_with_whom(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """Talks of the clause's subject with the one before `with whom`; `events`: what else the sentence tells of, in
    which the two do not meet."""
    if s.lows[0] == "among" and s.low(1) in _THOSE and s.kind == "body":
        return _among_those(s, phrases, events)
    for k in s.places_of("whom") if s.kind == "body" and _WHOM.stands_in(s) else ():
        other = next((p for p in phrases if len(p.people) == 1 and p.j in (k - 1, k - 2)), None)
        at = next((p for p in phrases if p.i == k + 1), None)
        own = _subject(phrases, at, other) if at is not None and other is not None else None
        if at is None or other is None or own is None:
            continue
        found = _encounter(s, at.j) if s.low(k - 1) == "with" else _seen(s, at.j)
        pair = {id(own.people[0]), id(other.people[0])}
        met = ({id(side.person) for side in e.sides} for e in events if e.subtype in _ENCOUNTERS)
        if found is not None and found[:2] == ("talks", "occurred"):
            _held_where_received(s, events, pair)
        if found is None or any(pair <= people for people in met):
            continue
        subtype, status, end = found
        sides = [Side(p.people[0], None, p.people[0].country, "participant", p, s) for p in (own, other)]
        if subtype == "reception":
            sides[0].role, sides[1].role = "host", "visitor"
        is_dated = s.low(k - 1) != "with"
        return [FoundEvent(subtype, status, "in person", sides, s, s.starts[at.j], s.ends[end], is_dated=is_dated)]
    return []


def _held_where_received(s: Sentence, events: list[FoundEvent], pair: set[int]) -> None:
    """`X was welcomed today by Y, with whom he held official talks`: no reception alone. Changes the event."""
    for event in events:
        is_so = event.subtype == "reception" and event.status == "occurred" and event.sentence is s
        if is_so and pair <= {id(side.person) for side in event.sides}:
            event.subtype = "talks"


_THOSE: Final = frozenset(("those", "the"))
_MET: Final = {
    "met": "meeting", "saw": "meeting", "received": "reception", "hosted": "reception", "meeting": "meeting",
}  # fmt: skip


_NOT_SO: Final = frozenset(("had", "would", "not"))


def _among_those(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """`Among those (whom) X met in Y on Monday was Z`, `Among those he met were Z and V`: each in an event of his own;
    none where other words of the sentence tell of it."""
    k = next((k for k, low in enumerate(s.lows) if low in _MET), None)
    be = next((m for m in s.places_of("was") or s.places_of("were") if k is not None and m > k), None)
    if k is None or be is None or any(e.subtype in _ENCOUNTERS for e in events):
        return []
    own = next((p for p in reversed(phrases) if p.j <= k and len(p.people) == 1), None)
    if own is None or s.low(k - 1) == "by" or s.low(own.j) == "'s" or not _NOT_SO.isdisjoint(s.lows[:k]):
        return []
    others = [p for p in gather_forward(s, phrases, be + 1) if len(p.people) == 1]
    subtype, found = _MET[s.lows[k]], []
    for other in others:
        sides = [Side(p.people[0], None, p.people[0].country, "participant", p, s) for p in (own, other)]
        if subtype == "reception":
            sides[0].role, sides[1].role = "host", "visitor"
        found.append(FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[k], s.ends[k]))
    return found


def _seen(s: Sentence, j: int) -> tuple[str, str, int] | None:
    """`whom he met in Athens on Monday`, `whom the president received on Monday`: at token j."""
    k = j + (s.low(j) in ("had", "also", "earlier", "later", "then"))
    subtype = _SEEN.get(s.low(k))
    is_other_day = subtype is None or not _FORMER.isdisjoint(s.lows[k + 1 : k + _WORDS_TO_NOUN])
    return None if subtype is None or is_other_day else (subtype, "occurred", k)


_SEEN: Final = {"met": "meeting", "saw": "meeting", "received": "reception", "hosted": "reception"}
_FORMER: Final = frozenset("first last ago back years once before when often".split())


def _subject(phrases: list[Phrase], at: Phrase, other: Phrase) -> Phrase | None:
    """Whom the clause's first phrase means; a pronoun that would mean the other means whom the sentence opens with."""
    if len(at.people) == 1 and at.people[0] is not other.people[0]:
        return at
    if at.kind != "pronoun":
        return None
    first = next((p for p in phrases if len(p.people) == 1), None)
    return first if first is not None and first.people[0] is not other.people[0] else None


def _encounter(s: Sentence, j: int) -> tuple[str, str, int] | None:
    """Kind, status and last token of `held official talks`, `will hold talks`, `met` that begin at token j."""
    is_to_come = s.low(j) == "will" or s.lows[j : j + 2] in (["is", "to"], ["was", "to"])
    begin = j + (0 if not is_to_come else 1 if s.low(j) == "will" else 2)
    begin += s.low(begin) in ("also", "later", "earlier")
    status = "announced" if is_to_come else "occurred"
    if s.low(begin) in ("met", "meet"):
        return "meeting", status, begin
    if s.low(begin) not in _HELD:
        return None
    k = next((k for k in range(begin + 1, min(begin + _WORDS_TO_NOUN, len(s))) if s.lows[k] in _NOUNS), None)
    if k is None or not _REMOTE.isdisjoint(s.lows[begin:k]):
        return None
    return _NOUNS[s.lows[k]], status, k
