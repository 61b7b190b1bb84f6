"""Calls at an embassy to congratulate or to mourn: `came to the Cuban Embassy on Monday to convey congratulations`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_CALLED: Final = frozenset("visited came called went attended".split())
_ANY_OF_CALLED: Final = WordList(_CALLED)
_SEATS: Final = frozenset(("embassy", "consulate", "mission"))
_ANY_OF_SEATS: Final = WordList(_SEATS)
_WISHING: Final = frozenset("congratulate congratulations congratulation felicitations felicitate greetings".split())
_GRIEVING: Final = frozenset("condolence condolences respects tribute mourn".split())
_PURPOSES: Final = frozenset("to for and where".split())
_LONGEST_PURPOSE: Final = 18


def find_embassy_call(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The message that somebody brings to an embassy himself, on a day that is told; at most one."""
    if s.kind != "body" or not _ANY_OF_SEATS.stands_in(s) or not _ANY_OF_CALLED.stands_in(s):
        return []
    k = next((k for k, low in enumerate(s.lows) if low in _CALLED), 0)
    seat = next((p for p in phrases if p.i > k and p.kind == "organization" and _is_seat(s, p)), None)
    callers = [p for p in subject_phrases(s, phrases, k) if p.people]
    at_once = _kind_of(s.lows[k : seat.i]) if seat is not None and s.low(k + 1) == "and" else None
    kind = at_once or (_purpose(s, seat.j) if seat is not None else None)
    far = _LONGEST_PURPOSE if at_once is not None else _WORDS_TO_SEAT  # `visited and extended congratulations to`
    if seat is None or kind is None or not callers or seat.i > k + far:
        return []
    host = _country(s, seat)
    if host is None or host in {person.country or p.country for p in callers for person in p.people}:
        return []
    sides = [*as_sides(s, callers, "sender"), Side(None, None, host, "recipient", seat, s)]
    event = FoundEvent(kind, "occurred", "letter", sides, s, s.starts[k], s.ends[k])
    event.is_dated = True
    return [event]


_WORDS_TO_SEAT: Final = 4


def _is_seat(s: Sentence, phrase: Phrase) -> bool:
    return not _SEATS.isdisjoint(s.lows[phrase.i : phrase.j])


def _country(s: Sentence, seat: Phrase) -> str | None:
    """The state whose embassy it is."""
    body = seat.organization
    named = gazetteer.country_by_name(" ".join(s.words[seat.i : seat.j - 1]))
    return seat.country or (body.country_code() if body is not None else None) or named


def _purpose(s: Sentence, j: int) -> str | None:
    """What the call was for, by the words after the embassy: `to extend congratulations`, `to pay last respects`."""
    begin = next((k for k in range(j, min(j + _LONGEST_PURPOSE, len(s))) if s.lows[k] in _PURPOSES), None)
    if begin is None:
        return None
    return _kind_of(s.lows[begin : begin + _LONGEST_PURPOSE])


def _kind_of(words: list[str]) -> str | None:
    """The kind of message that words tell of, by which of a wish and of grief comes first."""
    wish = next((n for n, low in enumerate(words) if low in _WISHING), len(words))
    grief = next((n for n, low in enumerate(words) if low in _GRIEVING), len(words))
    if wish == grief:
        return None
    return "congratulation message" if wish < grief else "condolence message"
