"""Courtesy calls told aside, while the sentence tells what was said: `X said this during a courtesy call by Y`, `when Y
paid him a courtesy visit`, `a courtesy call paid on X by Y`, `Y said at the end of a courtesy call on X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import speech_verbs
from warehouse.extraction.word_lists import WordList

_COURTESY: Final = WordList(("courtesy",))
_CALLS: Final = frozenset(("call", "visit"))
_PAID: Final = frozenset(("paid", "pays"))
_HIM: Final = frozenset(("him", "her"))
_ON: Final = frozenset(("on", "to"))
_GOVERNED: Final = frozenset(("with", "by", "of", "to", "between", "from", "on"))
_NOT_SO: Final = frozenset("will would not never last previous earlier recent next upcoming after before".split())
_TO_COME: Final = frozenset(("would", "will", "should", "could", "may", "is", "was", "had"))
_WORDS_TO_BY, _NEAR = 5, 3


def find_call_paid(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The reception of such a call; at most one."""
    if s.kind != "body" or not _COURTESY.stands_in(s):
        return []
    k = s.lows.index("courtesy")
    if s.low(k + 1) in _CALLS and (sides := _said_on_call(s, phrases, k) or _after_call(s, phrases, k)):
        return [FoundEvent("reception", "occurred", "in person", sides, s, s.starts[k], s.ends[k + 1])]
    if s.low(k + 1) not in _CALLS or not _NOT_SO.isdisjoint(s.lows[max(0, k - _NEAR) : k]):
        return []
    hosts, guests = _by(s, phrases, k) or _paid_him(s, phrases, k) or ([], [])
    if not hosts or not guests or hosts[0] is guests[0]:
        return []
    if s.low(guests[-1].j) in _TO_COME or s.low(k + 2) in _TO_COME:
        return []  # `said a courtesy call by Y would follow`
    if {id(p) for p in hosts[0].people} & {id(p) for p in guests[0].people}:
        return []
    sides = [*as_sides(s, hosts, "host"), *as_sides(s, guests, "visitor")]
    return [FoundEvent("reception", "occurred", "in person", sides, s, s.starts[k], s.ends[k + 1])]


_TIMES: Final = frozenset("during after following at on".split())
_BEFORE_CALL: Final = frozenset("a the his her their end of close paying making".split())
_WORDS_TO_TIME, _WORDS_TO_SPEECH, _WORDS_TO_HOST = 6, 5, 9


def _said_on_call(s: Sentence, phrases: list[Phrase], k: int) -> list[Side]:
    """`Y said after a courtesy call (that she and her delegation paid) on President X`: Y called, who says so."""
    time = next((m for m in range(k - 1, max(0, k - _WORDS_TO_TIME), -1) if s.lows[m] in _TIMES), 0)
    if not time or not all(low in _BEFORE_CALL for low in s.lows[time + 1 : k] if low not in _TIMES):
        return []
    time = time - 1 if s.low(time - 1) in _TIMES else time
    said = next((m for m in range(time - 1, max(0, time - _WORDS_TO_SPEECH), -1) if _is_speech(s.lows[m])), 0)
    far = k + _WORDS_TO_HOST
    called = [p for p in phrases if p.kind == "person" and len(p.people) == 1 and k + 2 < p.i <= far]
    callers = [p for p in subject_phrases(s, phrases, said) if len(p.people) == 1 and p.j <= said] if said else []
    if not called or not callers or s.low(_before(s, called[0])) not in _ON:
        return []
    if callers[0].people[0] is called[0].people[0] or "by" in s.lows[k : called[0].i]:
        return []
    return [*as_sides(s, called[:1], "host"), *as_sides(s, callers[:1], "visitor")]


def _after_call(s: Sentence, phrases: list[Phrase], k: int) -> list[Side]:
    """`Following a courtesy visit to Minister X, Y emphasized`: who is named right behind the comma called on X."""
    if s.lows[0] not in ("after", "following", "during") or k > _NEAR or not set(s.lows[1:k]) <= _BEFORE_CALL:
        return []
    called = next((p for p in phrases if p.i > k + 2), None)
    if called is None or called.kind != "person" or len(called.people) != 1 or called.i > k + _WORDS_TO_HOST:
        return []
    comma = next((m for m in range(called.j, min(called.j + _WORDS_TO_HOST, len(s))) if s.lows[m] == ","), len(s))
    caller = next((p for p in phrases if p.i > called.i and p.people), None)
    if caller is None or len(caller.people) != 1 or not comma < caller.i <= comma + 2:
        return []
    if s.low(_before(s, called)) not in _ON or caller.people[0] is called.people[0] or s.low(caller.j) == ",":
        return []
    return [*as_sides(s, [called], "host"), *as_sides(s, [caller], "visitor")]


def _is_speech(low: str) -> bool:
    return low in ("speaking", "spoke") or low in speech_verbs()


def _by(s: Sentence, phrases: list[Phrase], k: int) -> tuple[list[Phrase], list[Phrase]] | None:
    """`during a courtesy call by Y`, `a courtesy call paid on X by Y`: the host is X, else who says so."""
    by = next((m for m in range(k + 2, len(s)) if s.lows[m] == "by"), None)
    if by is None or any(low in (",", ".", ";", "when", "which") for low in s.lows[k:by]):
        return None
    guests = [p for p in gather_forward(s, phrases, by + 1) if p.people]
    called = [p for p in phrases if p.people and k + 2 < p.i and p.j <= by and s.low(_before(s, p)) in _ON]
    if called:
        return called[:1], guests
    if by > k + 2 and s.low(k + 2) not in ("paid", "made") and by > k + _WORDS_TO_BY:
        return None
    return _speaker(phrases, s, k), guests


def _paid_him(s: Sentence, phrases: list[Phrase], k: int) -> tuple[list[Phrase], list[Phrase]] | None:
    """`said this when Y paid him a courtesy visit`, `Y paid President X a courtesy call`."""
    paid = next((m for m in range(k - 1, max(-1, k - 12), -1) if s.lows[m] in _PAID), None)
    if paid is None:
        return None
    when = next((m for m in range(paid - 1, -1, -1) if s.lows[m] in ("when", "as", "while", "after")), None)
    callers = [p for p in phrases if p.people and (when or -1) < p.i and p.j <= paid]
    if s.low(paid + 1) in _HIM:
        return (_speaker(phrases, s, when), callers[:1]) if when is not None else None
    called = [p for p in phrases if p.people and paid < p.i <= paid + _NEAR and p.j >= k - _NEAR]
    return called[:1], callers[:1]


def _speaker(phrases: list[Phrase], s: Sentence, end: int) -> list[Phrase]:
    """Who opens the sentence, before token `end`."""
    first = next((p for p in phrases if p.people and p.j <= end), None)
    return [first] if first is not None and s.low(_before(s, first)) not in _GOVERNED else []


def _before(s: Sentence, phrase: Phrase) -> int:
    return phrase.i - 2 if s.low(phrase.i - 1) == "the" else phrase.i - 1
