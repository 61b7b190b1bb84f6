"""Receptions of a guest whom an earlier sentence names, told by who received: `Receiving the delegation were A and B`,
`Welcoming the guests, there were comrades: A; B`, `The delegation was received by A`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_RECEIVING: Final = frozenset(("receiving", "welcoming", "greeting"))
_GUESTS: Final = frozenset(("delegation", "guests", "guest", "mission", "visitors", "entourage"))
_WERE: Final = frozenset(("were", "was"))
_WORDS_TO_WERE: Final = 12
_RECEIVED: Final = frozenset(("received", "welcomed"))
_WORDS_TO_RECEIVED: Final = 8
_NOT_NOW: Final = frozenset("will would to be not never previously".split())


def find_received_by(s: Sentence, phrases: list[Phrase], told: Sequence[FoundEvent]) -> list[FoundEvent]:
    """The receptions that a sentence tells of so, of the guest whom its words stand for: one, or one for each `by`."""
    if s.kind != "body" or not phrases:
        return []
    if s.lows[0] in _RECEIVING:
        verb = _were_behind(s)
    elif s.lows[0] in _BEFORE_GUEST:
        verb = _received_at(s)
    else:
        return []
    guest = _guest(s, phrases, verb, told) if verb is not None else None
    if verb is None or guest is None:
        return []
    k = 0 if s.lows[0] in _RECEIVING else verb
    found: list[FoundEvent] = []
    end = verb
    while listed := _listed(s, phrases, end):
        hosts = [x for x in as_sides(s, listed, "host") if x.country is None or x.country != guest.country]
        sides = [*hosts, replace(guest)]
        if hosts:
            found.append(FoundEvent("reception", "occurred", "in person", sides, s, s.starts[k], s.ends[k]))
        end = listed[-1].j
        if not _is_by_again(s, end):
            break
    return found


def _is_by_again(s: Sentence, k: int) -> bool:
    """`was received by A, by B and by C`: a reception of its own by whom stands behind the next `by`."""
    while s.low(k) in (",", "and", "also", "then", "later"):
        k += 1
    return s.low(k) == "by"


_BEFORE_GUEST: Final = frozenset("the at there earlier in on they later afterwards".split())


def _were_behind(s: Sentence) -> int | None:
    """The token of `were` in `Receiving and working with the delegation were`, `Receiving the guests, there were`."""
    k = next((k for k in range(2, min(_WORDS_TO_WERE, len(s))) if s.lows[k] in _WERE), None)
    if k is None or _GUESTS.isdisjoint(s.lows[1:k]) or not (s.low(k - 1) in _GUESTS or s.low(k - 1) == "there"):
        return None
    return k


def _received_at(s: Sentence) -> int | None:
    """The token of `received` in `The delegation was received by X`, at the front of its sentence."""
    k = next((k for k in range(2, min(_WORDS_TO_RECEIVED, len(s))) if s.lows[k] in _RECEIVED), None)
    if k is None or "by" not in s.lows[k + 1 : k + 6] or not _NOT_NOW.isdisjoint(s.lows[:k]):
        return None
    is_guest = not _GUESTS.isdisjoint(s.lows[:k]) or "they" in s.lows[:k]  # who came, of those told of
    return k if is_guest and (s.low(k - 1) in _WERE or s.low(k - 2) in _WERE) else None


def _listed(s: Sentence, phrases: list[Phrase], verb: int) -> list[Phrase]:
    """The people named behind the verb, one after another, as far as no other clause begins."""
    found: list[Phrase] = []
    for phrase in phrases:
        if phrase.i <= verb or not phrase.people or phrase.kind == "pronoun":
            continue
        between = s.lows[found[-1].j : phrase.i] if found else []
        if (found and not _JOINING.intersection(between)) or not _CLAUSES.isdisjoint(between):
            break
        found.append(phrase)
    return found


_PORTS: Final = frozenset(("airport", "airfield", "tarmac"))


def without_homecomings(events: list[FoundEvent]) -> list[FoundEvent]:
    """Without the airport's welcome for who comes home: `At the airport, the President was received by Minister X`."""
    return [event for event in events if not _is_homecoming(event)]


def _is_homecoming(event: FoundEvent) -> bool:
    if event.subtype != "reception" or _PORTS.isdisjoint(event.sentence.low_set()):
        return False
    codes = {x.country or (x.person.country if x.person is not None else None) for x in event.sides}
    return len(codes) == 1 and None not in codes


_JOINING: Final = frozenset((",", ";", "and", "along", "with", "–", "-"))
_CLAUSES: Final = frozenset(("who", "which", "that", "said", "by"))


def _guest(s: Sentence, phrases: list[Phrase], verb: int, told: Sequence[FoundEvent]) -> Side | None:
    """Whom the words for the guest stand for, else the one visitor of the event told last that has one."""
    named = [p for p in phrases if p.j <= verb and p.kind != "place"]
    if any(p.people for p in named):
        found = as_sides(s, [p for p in named if p.people], "visitor")
        if len(found) != 1:
            return None
        sides = [x for event in told for x in event.sides if x.person is found[0].person]
        code = found[0].country or next((x.country for x in reversed(sides) if x.country is not None), None)
        return replace(found[0], country=code) if code is not None else None
    for event in reversed(told):
        guests = [x for x in event.sides if x.role == "visitor" and x.country is not None]
        if guests:
            return replace(guests[0], role="visitor") if len(guests) == 1 and event.status == "occurred" else None
    return None
