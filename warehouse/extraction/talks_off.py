"""Talks of two states that are off, whoever was to hold them: `The consultations between the foreign ministries of X
and Y, scheduled for May 28 in Z, have been called off`; calls that visitors were to pay."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.organization_model import Organization, foreign_ministry, ministry_for
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_NOUNS: Final = {
    "talks": "talks", "consultations": "talks", "negotiations": "talks", "dialogue": "talks", "meeting": "meeting",
    "summit": "talks", "discussions": "talks",
}  # fmt: skip
_OFF: Final = frozenset("called postponed cancelled canceled put deferred shelved".split())
_ANY_OF_OFF: Final = WordList(_OFF)
_BETWEEN: Final = WordList(("between",))
_PLANNED: Final = frozenset(("scheduled", "planned", "slated", "due", "set"))
_NOT_NEWS: Final = WordList("if had would could might twice repeatedly again previously earlier ago never".split())
_WORDS_TO_NOUN: Final = 4
_WORDS_TO_SIDES: Final = 8
_PAIR: Final = 2


def find_talks_off(
    s: Sentence, phrases: list[Phrase], found: list[FoundEvent], told: list[FoundEvent]
) -> list[FoundEvent]:
    """The talks of two states that a sentence of the body tells to be off, of a day that is named, or what one of those
    `told` of was to have with somebody; none where it tells of events that were `found`."""
    if found or s.kind != "body" or _NOT_NEWS.stands_in(s):
        return []
    if not _ANY_OF_OFF.stands_in(s):
        return _call_off(s, phrases, told) if _PLACE.stands_in(s) and _CALLS.stands_in(s) else []
    if not _BETWEEN.stands_in(s):
        called = _call_off(s, phrases, told) if _CALLS.stands_in(s) else []
        return called or _of_pair(s, phrases)
    b = s.lows.index("between")
    n = next((n for n in range(b - 1, max(-1, b - _WORDS_TO_NOUN), -1) if s.lows[n] in _NOUNS), None)
    off = next((k for k in range(b, len(s)) if s.lows[k] in _OFF), None)
    if n is None or off is None or s.low(off - 1) not in ("been", "was", "were") or not is_cancelled(_from(s, b)):
        return []
    named = [p for p in phrases if b < p.i <= b + _WORDS_TO_SIDES and p.country is not None][:_PAIR]
    is_joined = len(named) == _PAIR and s.low(named[0].j) == "and" and named[0].country != named[1].country
    if not is_joined or not _is_planned(s, b, off) or any(p.people for p in named):
        return []
    body = _bodies(s, b, named[0].i)
    sides = [Side(None, p.organization or _body(body, p.country), p.country, "participant", p, s) for p in named]
    return [FoundEvent(_NOUNS[s.lows[n]], "cancelled", "in person", sides, s, s.starts[n], s.ends[n])]


def _call_off(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`A planned courtesy call on X, which was to take place on Thursday, was called off`: of those who are on a visit,
    or who came in the encounter told last."""
    nouns = (n for n in range(min(_WORDS_TO_CALL, len(s) - 1)) if s.lows[n] in _OF_CALLS)
    n = next((n for n in nouns if s.lows[n + 1] in _WITH), None)
    off = _off(s, n) if n is not None else None
    if n is None or off is None or not is_cancelled(_from(s, n)):
        return []
    host = next((p for p in phrases if n < p.i <= n + 3 and len(p.people) == 1 and p.j <= off), None)
    is_dated = any(is_calendar(low) or low in ("today", "tomorrow") for low in s.lows[:off])
    before = [p for p in phrases if p.people and p.j <= n and p.kind != "pronoun"]
    owner = before[0] if len(before) == 1 and before[0].j == n - 1 and s.low(n - 1) in ("'s", "'") else None
    if host is None or not is_dated or (before and owner is None):
        return []
    guests = as_sides(s, [owner], "visitor") if owner is not None else _callers(told, host)
    is_own = host.country in {guest.country for guest in guests} if host.country is not None else not host.offices
    if is_own:
        return []
    subtype = _OF_CALLS[s.lows[n]]
    is_call = subtype == "reception"
    sides = as_sides(s, [host], "host" if is_call else "participant")
    sides += [replace(g, role="visitor" if is_call else "participant", sentence=s, phrase=None) for g in guests]
    return [FoundEvent(subtype, "cancelled", "in person", sides, s, s.starts[n], s.ends[n])] if guests else []


def _off(s: Sentence, n: int) -> int | None:
    """The word behind token n that tells that it is off: `was called off`, `will not take place`, `will no longer be
    held`."""
    for k in range(n, len(s)):
        if s.lows[k] in _OFF and s.lows[k - 1] in ("been", "was", "were"):
            return k
        if s.lows[k] in _PLACE.words and not {"not", "no"}.isdisjoint(s.lows[max(n, k - _WORDS_TO_NOT) : k]):
            return k
    return None


_PLACE: Final = WordList(("take", "held", "go", "proceed"))
_WORDS_TO_NOT: Final = 3


def _callers(told: list[FoundEvent], host: Phrase) -> list[Side]:
    """Who is told to visit the host's country, else who is not of it in what was told last."""
    visits = [e for e in told if e.subtype == "visit" and e.status != "cancelled"]
    if host.country is None:  # `Her meeting with President X will not take place`: on the visit that is told
        came = [side for visit in reversed(visits) for side in visit.sides if side.role == "visitor" and side.person]
        return came[:1]
    for event in [*reversed(visits), *reversed(told)]:
        others = [side for side in event.sides if side.country not in (None, host.country) and side.role != "host"]
        named = [side for side in others if side.person is not None or side.organization is not None]
        if named:
            return named[:1]
    return []


_OF_CALLS: Final = {
    "call": "reception", "audience": "reception", "meeting": "meeting", "talks": "talks", "discussions": "talks",
}  # fmt: skip
_CALLS: Final = WordList(_OF_CALLS)
_WITH: Final = frozenset(("on", "with"))
_WORDS_TO_CALL: Final = 7


def _is_planned(s: Sentence, begin: int, off: int) -> bool:
    """`scheduled for May 28`, `which were to be held on May 28`: a day was named between these tokens."""
    lows = s.lows[begin:off]
    is_set = not _PLANNED.isdisjoint(lows) or any(lows[k : k + 2] in _TO_BE for k in range(len(lows)))
    return is_set and any(is_calendar(low) for low in lows)


_TO_BE: Final = (["were", "to"], ["was", "to"])
_WORDS_TO_PAIR: Final = 5


def _of_pair(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`The second CARICOM-Vietnam Consultations, which were to be held in X on May 3, have been put off`: two sides in
    one word before the noun."""
    n = next((n for n in range(1, len(s)) if s.lows[n] in _NOUNS), None)
    off = next((k for k in range(n, len(s)) if s.lows[k] in _OFF), None) if n is not None else None
    if n is None or off is None or s.low(off - 1) not in ("been", "was", "were") or not is_cancelled(_from(s, n)):
        return []
    pairs = [_two_of(s.words[m]) for m in range(max(0, n - _WORDS_TO_PAIR), n) if "-" in s.words[m]]
    named = next((pair for pair in pairs if len(pair) == _PAIR), [])
    if not named or not _is_planned(s, n, off):
        return []
    sides = [Side(None, body, code, "participant", None, s) for body, code in named]
    event = FoundEvent(_NOUNS[s.lows[n]], "cancelled", "in person", sides, s, s.starts[n], s.ends[n])
    seat = next((p for p in phrases if p.place is not None and n < p.i < off and s.low(p.i - 1) in ("in", "at")), None)
    if seat is not None:
        event.place, event.place_span = seat.place, (s.starts[seat.i], s.ends[seat.j - 1])
    return [event]


def _two_of(word: str) -> list[tuple[Organization | None, str | None]]:
    """`CARICOM-Vietnam`: both sides, each a state or a body of states; none where either is neither."""
    sides: list[tuple[Organization | None, str | None]] = []
    for part in word.split("-"):
        code = gazetteer.country_by_name(part) if part[:1].isupper() else None
        body = lexicon.bodies().match([part.lower()], 0) if code is None and part.isupper() else None
        if code is None and (body is None or body[0].kind != "international"):
            return []
        known = body[0] if body is not None else None
        of_states = Organization(known.name, "international", short=known.short_name, sector="IGO") if known else None
        sides.append((of_states, code))
    return sides


def _bodies(s: Sentence, b: int, i: int) -> str | None:
    """`the foreign ministries of X and Y`, `the vice foreign ministers of X and Y`: of what; None for states."""
    k = next((k for k in range(b + 1, min(b + _WORDS_TO_SIDES, len(s))) if s.lows[k] in _MINISTRIES), None)
    return s.low(k - 1) if k is not None and k >= i - _WORDS_TO_NOUN else None


def _body(subject: str | None, country: str | None) -> Organization | None:
    if subject == "foreign":
        return foreign_ministry(country)
    is_defense = subject in ("defence", "defense") and country is not None
    return Organization(ministry_for("defense"), "ministry", country, sector="GOV") if is_defense else None


_MINISTRIES: Final = frozenset(("ministries", "ministers"))


def _from(s: Sentence, b: int) -> str:
    return " ".join(s.lows[b:])
