"""Meetings that two sides agreed to have, by their place and day: `They agreed to meet in X on 12 February`, `agreed
that a meeting of vice foreign ministers of A and B take place in X on February 12`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_AGREED: Final = WordList(("agreed",))
_NOT_SO: Final = frozenset("if not whether last previous had ago hoped".split())
_NOUNS: Final = {
    "meeting": "meeting", "summit": "meeting", "talks": "talks", "consultations": "talks", "dialogue": "talks",
}  # fmt: skip
_TO_HOLD: Final = frozenset(("hold", "have", "convene"))
_HELD: Final = frozenset(("held", "convened", "place"))
_AGAIN: Final = frozenset("again in person each other face-to-face next also soon they will would should".split())
_WORDS_TO_NOUN, _WORDS_TO_HELD, _WORDS_TO_PLACE, _WORDS_TO_DAY = 9, 20, 22, 36
_PAIR: Final = 2
_LAST_DAY: Final = 31


def find_agreed_ahead(
    s: Sentence, phrases: list[Phrase], known: list[FoundEvent], told: Sequence[FoundEvent]
) -> list[FoundEvent]:
    """The announced meeting, at most one; none where the sentence tells of one otherwise (`known`)."""
    if s.kind != "body" or not _AGREED.stands_in(s) or known or not _NOT_SO.isdisjoint(s.low_set()):
        return []
    k = s.lows.index("agreed") if "agreed" in s.lows else len(s)
    found = _meet_at(s, k) or _noun_at(s, k)
    if found is None:
        return []
    subtype, begin, end = found
    place = next((p for p in phrases if p.kind == "place" and p.place and begin < p.i <= begin + _WORDS_TO_PLACE), None)
    if place is None or s.low(place.i - 1) not in ("in", "at") or not _has_day(s, begin):
        return []
    if s.lows[begin] == "meet" and "and" in s.lows[begin : place.i]:
        return []  # `agreed to meet regularly and praised the fair in X`
    sides = _states(s, phrases, begin, place.i) or _who_agree(s, phrases, k, told)
    if len(sides) != _PAIR:
        return []
    event = FoundEvent(subtype, "announced", "in person", sides, s, s.starts[begin], s.ends[end])
    event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    return [event]


def _meet_at(s: Sentence, k: int) -> tuple[str, int, int] | None:
    """`agreed to meet again`, `agreed that they will meet`: the verb."""
    m = k + 2 if s.low(k + 1) in ("to", "that") else k
    while m > k and s.low(m) in _AGAIN:
        m += 1
    return ("meeting", m, m) if m > k and s.low(m) == "meet" else None


def _noun_at(s: Sentence, k: int) -> tuple[str, int, int] | None:
    """`agreed to hold a meeting`, `agreed that a meeting be held`: the noun and what is said of it."""
    noun = next((m for m in range(k + 2, min(k + _WORDS_TO_NOUN, len(s))) if s.lows[m] in _NOUNS), None)
    if noun is None:
        return None
    if s.low(k + 1) == "to" and s.low(k + 2) in _TO_HOLD:
        return _NOUNS[s.lows[noun]], noun, noun
    held = next((m for m in range(noun + 1, min(noun + _WORDS_TO_HELD, len(s))) if s.lows[m] in _HELD), None)
    is_held = held is not None and s.low(held - 1) in ("be", "take")
    return (_NOUNS[s.lows[noun]], noun, noun) if s.low(k + 1) == "that" and is_held else None


def _has_day(s: Sentence, begin: int) -> bool:
    """A day by its number beside a month, or a weekday, behind token `begin`."""
    for m in range(begin + 1, min(len(s), begin + _WORDS_TO_DAY)):
        if s.lows[m] in WEEKDAYS and s.is_capitalized(m):
            return True
        if s.lows[m] in MONTHS and s.is_capitalized(m):
            beside = (s.low(m - 1), s.low(m + 1), s.low(m - 2) if s.low(m - 1) == "of" else "")
            numbers = [low.rstrip("stndrh") for low in beside]
            if any(n.isdigit() and 0 < int(n) <= _LAST_DAY for n in numbers):
                return True
    return False


def _states(s: Sentence, phrases: list[Phrase], begin: int, end: int) -> list[Side]:
    """`a meeting of foreign ministers of A and B`: the two states named between the noun and the place."""
    if not {"of", "between"} & set(s.lows[begin:end]):
        return []
    codes = [p.country for p in phrases if begin < p.i < end and p.country and not p.people]
    both = list(dict.fromkeys(codes))
    return [Side(None, None, code, "participant", None, s) for code in both] if len(both) > 1 else []


def _who_agree(s: Sentence, phrases: list[Phrase], k: int, told: Sequence[FoundEvent]) -> list[Side]:
    """The two who agree, of two countries: named before the verb, else those of the event told last."""
    before = [p for p in phrases if p.j <= k and p.kind != "place"]
    sides = as_sides(s, [p for p in before if p.people or p.country], "participant")
    if not sides and any(p.kind == "group" for p in before):
        last = next((e for e in reversed(told) if e.status == "occurred" and e.subtype != "visit"), None)
        people = [x for x in last.sides if x.person is not None] if last is not None else []
        sides = [replace(x, role="participant") for x in people]
    # Of the one whose press it is the country need not be told yet.
    return sides if len({side.country for side in sides}) == len(sides) == _PAIR else []
