"""Who is told to be at a session of two states: `Present from the Lao side were A and B`, `A chaired the meeting, which
was also attended by a Chinese delegation`, `The commission met with the participation of a Cuban delegation`.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

REMOTE: Final = frozenset("virtual virtually online video videoconference teleconference".split())
_PRESENT: Final = WordList(("participation", "attended", "presence"))
_SENT: Final = frozenset(("delegation", "side", "representatives", "mission", "team"))
_WORDS_TO_SENT: Final = 7


def side_present(s: Sentence, phrases: list[Phrase]) -> Side | None:
    """`with the participation of a Cuban delegation`, `was also attended by a Chinese delegation`: the country, where
    nobody of it is named."""
    if not _PRESENT.stands_in(s):
        return None
    k = next(k for k, low in enumerate(s.lows) if low in _PRESENT.words)
    if s.low(k + 1) not in ("of", "by"):
        return None
    near = range(k + 2, min(k + 2 + _WORDS_TO_SENT, len(s)))
    found = [p for p in phrases if p.i in near and p.country is not None and not p.people]
    sent = [p for p in found if not _SENT.isdisjoint(s.lows[p.i : p.j + 1])]
    return Side(None, None, sent[0].country, "participant", sent[0], s) if len(sent) == 1 else None


def is_remote(s: Sentence) -> bool:
    """`was held online`, `by videoconference`: at no place."""
    return not REMOTE.isdisjoint(s.low_set())


_BOTH: Final = 2
_ATTENDING: Final = (["present"], ["attending"], ["taking", "part"], ["on", "hand"], ["participating"])
_OF_SIDE: Final = frozenset(("from", "on", "for"))
_WORDS_OF_SIDE: Final = 6


def named_present(s: Sentence, phrases: list[Phrase], countries: set[str]) -> list[Side]:
    """`Present at the talks from the Lao side were A, director, and officials, and from the opposite side B`: who is
    named first on each side."""
    if "side" not in s.low_set() or not (s.lows[:1] in _ATTENDING or s.lows[:2] in _ATTENDING):
        return []
    ends = [k for k, low in enumerate(s.lows) if low == "side"]
    spans = [max((m for m in range(k - _WORDS_OF_SIDE, k) if s.low(m) in _OF_SIDE), default=-1) for k in ends]
    if len(ends) != _BOTH or min(spans) < 0:
        return []
    named: list[tuple[Phrase, str | None]] = []
    for begin, end, limit in zip(spans, ends, [spans[1], len(s)], strict=True):
        first = next((p for p in phrases if p.kind == "person" and p.people and end < p.i < limit), None)
        own = next((p.country for p in phrases if begin < p.i <= end and not p.people and p.country), None)
        if first is None:
            return []
        named.append((first, own or first.country))
    if named[1][1] in (None, named[0][1]) and len(countries) == _BOTH:
        other = next(iter(countries - {named[0][1]}), None)
        named[1] = (named[1][0], other)
        for person in named[1][0].people[:1] if "opposite" in s.lows[spans[1] : ends[1]] else ():
            person.country = other  # whatever a bare `Foreign Minister X` is in the press of the first side's state
    sides: list[Side] = []
    for phrase, code in named:
        for person in phrase.people[:1]:
            person.country = phrase.country = person.country or code
            sides.append(Side(person, None, person.country, "participant", phrase, s))
    return sides


def attended_by_sides(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """`The meeting was attended by A from the Japanese side, and from the Lao side by B`."""
    if not {"attended", "side"} <= s.low_set() or s.low(s.lows.index("attended") + 1) != "by":
        return []
    first = s.lows.index("attended") + 1
    again = next((k for k in range(first + 2, len(s)) if s.lows[k] == "by" and s.lows[k - 1] == "side"), None)
    ends = [k for k, low in enumerate(s.lows) if low == "side"]
    if again is None or len(ends) != _BOTH:
        return []
    sides: list[Side] = []
    for by, end in zip((first, again), ends, strict=True):
        phrase = next((p for p in phrases if len(p.people) == 1 and by < p.i <= by + _BOTH), None)
        if phrase is None:
            return []
        own = next((p.country for p in phrases if end - _BOTH < p.j <= end and not p.people and p.country), None)
        person = phrase.people[0]
        person.country = phrase.country = person.country or own
        sides.append(Side(person, None, person.country, "participant", phrase, s))
    return sides
